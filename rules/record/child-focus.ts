import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { marked, NAMED } from '../../src/prose/child-words.js'
import { clausesOf } from '../../src/prose/clauses.js'
import { kindsOption } from '../kinds/part-rule.js'

const ADULTS =
  'Dad told me that he has found work at the depot and that he starts at six. He will need a bike. He asked about a loan and I gave him the number of the credit union. '

export default defineRule({
  id: 'record/child-focus',
  level: 'off',
  asked: 'info',
  confidence: 'medium',
  summary: 'A long note about adults that never mentions the child.',
  why: `Adults' troubles are many and loud, and a child can vanish behind them. Say in a sentence what this means for the child, or why
    it is on their record.`,
  clauses: ['DUR 14', 'COV 1.3', 'IOM 2.5', 'IOM 3.6', 'IOM 3.8', 'IOM 4.3'],
  options: {
    kinds: kindsOption(['visit', 'meeting', 'phone-call', 'assessment', 'summary', 'other']),
    min: { default: 80, says: 'Words from which a body must mention the child.', min: 20, max: 1000 },
  },
  messages: {
    missing: 'The note tells of adults and never mentions the child. Add what this means for the child.',
  },
  examples: [
    { reports: ADULTS.repeat(3), wholeNote: true, header: { child: 'Ana (7)' } },
    { reports: ADULTS.repeat(3), wholeNote: true, header: { kind: 'phone call', child: 'Ana (7)' } },
    { leaves: `${ADULTS.repeat(3)}Ana will be taken to school by her nan.`, header: { child: 'Ana (7)' } },
    { leaves: `${ADULTS.repeat(3)}The children will have a lift.`, header: { child: 'Ana (7)' } },
    { leaves: ADULTS, header: { child: 'Ana (7)' }, because: 'a short note' },
    { leaves: ADULTS.repeat(3), header: { child: 'Unborn baby Hill' } },
    { leaves: ADULTS.repeat(3), header: { kind: 'supervision', child: 'Ana (7)' } },
    { leaves: ADULTS.repeat(3), header: { kind: 'email', child: 'Ana (7)' } },
  ],
  check(note, { options, report }) {
    if (!options.kinds.includes(note.kind) || note.wordCount < options.min || isUnborn(note)) return
    if (!mentionsChild(note) && tellsOfAdults(note)) report('missing', null)
  },
})

const isUnborn = (note: Prose): boolean =>
  /\b(?:unborn|pregnan\p{L}*|expecting|bump)\b/iu.test(
    `${note.fields.child ?? ''} ${note.fields.title ?? ''} ${note.text}`,
  )

const mentionsChild = (note: Prose): boolean => note.child.addressed || NAMED(note).test(marked(note, note.text))

/** Several things that grown-ups did, said or felt: a note about papers tells of nobody. */
const tellsOfAdults = (note: Prose): boolean =>
  clausesOf(note).filter(({ subject }) => subject?.who === 'other').length >= 3
