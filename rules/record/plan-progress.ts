import { isClosing } from '../../src/prose/parts/content.js'
import { namesPlan } from '../../src/prose/parts/outcome.js'
import { partRule } from '../kinds/part-rule.js'

export default partRule({
  id: 'record/plan-progress',
  part: 'plan-progress',
  kinds: ['visit', 'meeting', 'summary'],
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'A visit, meeting or summary that names a plan, with no word on how it is going.',
  why: `A plan is only as good as what comes of it. Whoever reads the notes in order should see each goal come nearer, or see
    early that it does not.`,
  clauses: ['CRP 2', 'DUR 54', 'DUR 55', 'COV 1.3', 'IOM 4.2', 'IOM 4.3'],
  messages: {
    missing:
      'The note names a plan or review and does not say how it is going. Add what has been done or has changed since last time.',
  },
  examples: [
    { reports: 'I visited Ana to go over the child in need plan. Mum made tea. Ana drew.', wholeNote: true },
    { reports: 'We met to look at the care plan. Dates were agreed.', wholeNote: true, header: { kind: 'meeting' } },
    { leaves: 'We met to look at the care plan. Two of the four actions have been done.', header: { kind: 'meeting' } },
    { leaves: 'I visited Ana about the plan. The bedtime goal is on track.' },
    { leaves: 'First visit, to explain the child in need plan. Ana drew.' },
    { leaves: 'I visited Ana. She drew a cat.', because: 'no plan is named' },
    {
      leaves: 'I visited Ana. No further visit is needed before the review on 1 July.',
      because: 'only a date to come',
    },
  ],
  unless: note =>
    !namesPlan(note) ||
    isClosing(note) ||
    /\b(?:first|initial|introductory) (?:home |statutory )?visit\b/iu.test(
      `${note.fields.kind ?? ''} ${note.fields.title ?? ''} ${note.text.slice(0, 200)}`,
    ),
})
