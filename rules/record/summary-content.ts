import { defineRule } from '../../src/model/rule.js'
import { isClosing } from '../../src/prose/parts/content.js'
import { type PartName, partOf } from '../../src/prose/parts.js'

const PARTS: readonly PartName[] = [
  'situation',
  'important-people',
  'worries',
  'strengths',
  'contact-details',
  'safety-plan',
]

const WHOLE =
  'Ana lives with her nan and is in Year 4. I am worried that she misses school. Nan rings us, which helps. Nan is on 01632 960123. In an emergency, ring Nan first.'

export default defineRule({
  id: 'record/summary-content',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'A case summary without the situation, people, worries, what helps, how to reach them, or the safety plan.',
  why: `The summary is what a worker who has never met the child reads at two in the morning. It must tell who the child is, who
    matters to them, what to watch, and whom to ring.`,
  clauses: ['DUR 22', 'DUR 56', 'IOM 2.4', 'IOM 4.1'],
  options: { parts: { default: PARTS as readonly string[], says: `What it must hold: ${PARTS.join(', ')}.` } },
  messages: { missing: 'The summary does not give {parts}. Add a line for each, or say that there is none.' },
  examples: [
    { reports: 'Ana has had two plans. Nine visits were made.', wholeNote: true, header: { kind: 'summary' } },
    { reports: WHOLE.replace('Nan is on 01632 960123. ', ''), wholeNote: true, header: { kind: 'summary' } },
    { reports: WHOLE.replace('In an emergency, ring Nan first.', ''), wholeNote: true, header: { kind: 'summary' } },
    { leaves: WHOLE, header: { kind: 'summary' } },
    {
      leaves: WHOLE.replace('In an emergency, ring Nan first.', 'No safety plan is needed.'),
      header: { kind: 'summary' },
    },
    { leaves: 'Ana lives with her nan.', header: { kind: 'summary' }, options: { parts: ['situation'] } },
    { leaves: 'The work is done.', header: { kind: 'summary', title: 'Closing summary' } },
    { leaves: 'I saw Ana at home.' },
  ],
  check(note, { options, report }) {
    if (note.kind !== 'summary' || isClosing(note)) return
    const missing = PARTS.filter(name => options.parts.includes(name) && !partOf(name).find(note))
    if (missing.length > 0)
      report('missing', null, { data: { parts: missing.map(name => partOf(name).label).join(', ') } })
  },
})
