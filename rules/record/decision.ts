import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { decisions } from '../../src/prose/decisions.js'
import { tellsFact } from '../../src/prose/evidence.js'

export default defineRule({
  id: 'record/decision',
  level: 'warning',
  confidence: 'medium',
  summary: 'A decision with nobody who made it, or no reason.',
  why: `A family has a right to know who decided about them, and why. So has the colleague who must carry it out, and the court
    that asks.`,
  clauses: [
    'CRP 5',
    'CRP 13',
    'DUR 3',
    'DUR 14',
    'DUR 23',
    'DUR 49',
    'DUR 52',
    'DUR 60',
    'WOR 1',
    'WOR 2',
    'COV 0',
    'COV 2',
    'IOM 2.2',
    'IOM 2.4',
    'IOM 3.6',
    'IOM 4.1',
    'IOM 4.2',
    'IOM 4.3',
    'IOM 4.5',
    'IOM 5.2',
  ],
  options: {
    evidence: { default: false, says: 'Ask for what the decision rests on too (CRP 5, IOM 4.2).' },
    date: { default: false, says: "Ask when a manager decided, where the note is not the manager's own (WOR 2)." },
    outcome: { default: false, says: 'Ask what a manager wants to come of it for the child (IOM 3.6).' },
  },
  messages: {
    evidence: 'This decision has a reason and nothing it rests on. Add what was seen, said or known.',
    date: 'This does not say when the manager decided. Add the date.',
    outcome: 'This does not say what should come of it for the child. Add the outcome you intend.',
    both: 'This decision does not say who made it, or why. Add both.',
    who: 'This decision does not say who made it. Add the name and role.',
    why: 'This decision does not say why it was made. Add the reason.',
  },
  examples: [
    { reports: '⟦It was decided to close the case.⟧' },
    { reports: '**Decisions**\n- ⟦Step down to early help⟧' },
    { reports: '**Decisions**\n- ⟦No contact for now⟧' },
    { reports: '⟦Case closed.⟧' },
    { reports: '⟦It was agreed to end the taxi because Ewa now collects him.⟧' },
    { reports: '⟦Ann Lee, Team Manager, decided that the taxi will end.⟧' },
    { reports: '⟦I decided to visit more, because of risk.⟧', options: { evidence: true } },
    {
      reports: '⟦Ann Lee, Team Manager, decided that visits will stop, because he is safe.⟧',
      options: { date: true },
    },
    {
      reports: '⟦Ann Lee, Team Manager, decided that visits will stop, because he is safe.⟧',
      options: { outcome: true },
    },
    {
      leaves: 'He was out on three nights. I decided to visit more, because of risk.',
      options: { evidence: true },
    },
    {
      leaves: 'On 3 March Ann Lee, Team Manager, decided that visits will stop, because he is safe.',
      options: { date: true },
    },
    {
      leaves:
        'Ann Lee, Team Manager, decided that visits will go on, because he is out at night, so that he is home by ten.',
      options: { outcome: true },
    },
    { leaves: 'I decided to close the case, because Ana has moved to Hull.' },
    { leaves: 'Team Manager Ann Lee agreed four hours a week as no other adult can do it.' },
    { leaves: 'The school decided to exclude him.', because: "another agency's decision" },
    { leaves: 'Mum agreed to ring.' },
    { leaves: 'I asked whether she had decided.' },
    { leaves: 'The core group agreed to end the taxi. This is because Ewa now collects him.' },
  ],
  check(note, { options, report }) {
    if (note.kind === 'template') return
    for (const { start, end, who, why } of decisions(note)) {
      if (!who && !why) report('both', { start, end })
      else if (!who) report('who', { start, end })
      else if (!why) report('why', { start, end }, { confidence: 'low' })
      else {
        const lack = lacks(note, { start, end }, options)
        if (lack) report(lack, { start, end }, { confidence: 'low', level: 'info' })
      }
    }
  },
})

const MANAGER = /\b(?:managers?|management|tm|atm|head of service|director|panel)\b/iu
const WHEN =
  /\b(?:today|yesterday|tonight|this (?:morning|afternoon|evening|week)|last (?:night|week)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{1,2}[/.-]\d{1,2}\b|\b\d{4}-\d{2}-\d{2}\b/iu
const OUTCOME =
  /\b(?:so (?:that )?(?:he|she|they|it|you|we|the|his|her|their|\p{Lu}\p{L}*) (?:can|will|is|are|has|have|does|gets?|stays?|feels?|sleeps?|\p{L}+s)|in order (?:to|that)|to (?:keep|help|make|reduce|give|allow|enable|ensure|protect|let|improve|build|support) (?:him|her|them|you|his|her|their|the|sure|it|\p{Lu}\p{L}*)|outcomes?|aims?|will mean|which means|the goal)\b/iu

/** What else a preset asks of a decision that says who made it and why. */
function lacks(
  note: Prose,
  { start, end }: Span,
  options: { evidence: boolean; date: boolean; outcome: boolean },
): 'evidence' | 'date' | 'outcome' | null {
  const words = note.text.slice(start, end)
  const sentence = note.sentenceAt(start)
  const near = sentence
    ? note
        .paragraph(sentence)
        .map(({ text }) => text)
        .join(' ')
    : words
  if (options.evidence && sentence && !restsOnFact(note, sentence.index)) return 'evidence'
  if (!MANAGER.test(words) && note.kind !== 'supervision') return null
  if (options.date && note.kind !== 'supervision' && note.kind !== 'meeting' && !WHEN.test(near)) return 'date'
  return options.outcome && !OUTCOME.test(near) ? 'outcome' : null
}

/** Whether the sentence of a decision or those beside it tell of something seen, said, counted or written. */
function restsOnFact(note: Prose, index: number): boolean {
  return note.sentences
    .slice(Math.max(0, index - 3), index + 3)
    .some(each => tellsFact(each) || /\d|"/u.test(each.text))
}
