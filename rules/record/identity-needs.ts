import { isClosing } from '../../src/prose/parts/content.js'
import { partRule } from '../kinds/part-rule.js'

export default partRule({
  id: 'record/identity-needs',
  part: 'identity-needs',
  kinds: ['assessment', 'summary'],
  level: 'off',
  asked: 'info',
  confidence: 'medium',
  summary: 'An assessment or summary with no word on language, culture, faith, disability or communication.',
  why: `A child is not only their risks. What language they dream in, what they believe and what they need to take part shapes
    what will help, and what a bad match would cost.`,
  clauses: ['WOR S4', 'IOM 3.4'],
  messages: {
    missing:
      'Nothing here tells of language, culture, faith, disability or communication. Add what matters to this child, or that no need arises.',
  },
  examples: [
    { reports: 'Ana lives with her dad. She likes art.', wholeNote: true, header: { kind: 'summary' } },
    { reports: 'I met Ana four times. Her dad works nights.', wholeNote: true, header: { kind: 'assessment' } },
    { leaves: 'Ana speaks Polish with her dad.', header: { kind: 'summary' } },
    { leaves: 'Ana is deaf and signs.', header: { kind: 'assessment' } },
    { leaves: 'No needs arise from culture or disability.', header: { kind: 'summary' } },
    { leaves: 'Work done: six sessions.', header: { kind: 'summary', title: 'Closing summary' } },
    { leaves: 'I saw Ana at home.' },
  ],
  unless: isClosing,
})
