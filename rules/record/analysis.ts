import { childSeen } from '../../src/prose/seen.js'
import { partRule } from '../kinds/part-rule.js'

export default partRule({
  id: 'record/analysis',
  part: 'analysis',
  kinds: ['visit', 'assessment', 'summary'],
  level: 'info',
  confidence: 'medium',
  summary: 'A long visit note, assessment or summary that never says what it means for the child.',
  why: `A list of facts does not show why anything was decided. Say what it means for this child: what worries you, what
    helps, and why you think so. Your view belongs in the record, marked as yours.`,
  clauses: [
    'CRP 2',
    'CRP 5',
    'DUR 46',
    'WOR S1',
    'COV 1.3',
    'COV 2',
    'COV 3.2',
    'IOM 2.4',
    'IOM 4.1',
    'IOM 4.3',
    'IOM 5.2',
  ],
  options: { min: { default: 120, says: 'Words from which a body needs analysis.', min: 20, max: 1000 } },
  messages: {
    missing:
      'The note does not say what this means for the child. Add what worries you, what helps, and why you think so.',
  },
  examples: [
    {
      reports: `I saw Ana at home. ${'The tap was mended on Tuesday and the bins were out in the yard by the gate. '.repeat(9)}`,
      wholeNote: true,
    },
    {
      reports: `I saw Ana at home. ${'We looked at the form for school meals and filled it in at the table. '.repeat(3)}`,
      options: { min: 30 },
      wholeNote: true,
    },
    { leaves: 'I saw Ana at home. The tap was mended.', because: 'a short note' },
    {
      leaves: `I saw Ana at home. ${'The tap was mended on Tuesday and the bins were out in the yard by the gate. '.repeat(9)}This means that she can wash before school.`,
    },
    {
      leaves: `I saw Ana at home. ${'The tap was mended on Tuesday and the bins were out in the yard by the gate. '.repeat(9)}\n\n## Analysis\nThe worry is the damp.`,
    },
    {
      leaves: `I spoke to Dad about rent. ${'The tap was mended on Tuesday and the bins were out in the yard by the gate. '.repeat(9)}`,
      because: 'no child was seen',
    },
  ],
  unless: (note, options) => note.wordCount < options.min || (note.kind === 'visit' && !childSeen(note)),
})
