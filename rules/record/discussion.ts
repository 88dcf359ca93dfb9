import { partRule } from '../kinds/part-rule.js'

export default partRule({
  id: 'record/discussion',
  part: 'discussion',
  kinds: ['visit', 'meeting', 'phone-call'],
  level: 'off',
  asked: 'info',
  confidence: 'medium',
  summary: 'A visit, meeting or call with nothing on what was talked about or advised.',
  why: `That a call took ten minutes shows that it was made. What was asked, answered and advised is what a later worker needs,
    and what a family may one day dispute.`,
  clauses: ['CRP 2', 'CRP 5', 'DUR 42', 'DUR 49', 'IOM 4.2', 'IOM 5.1'],
  messages: {
    missing: 'The note does not say what was talked about. Add what was asked, what was answered, and any advice.',
  },
  examples: [
    { reports: 'Rang Mum at ten. The line was poor.', wholeNote: true, header: { kind: 'phone call' } },
    { reports: 'Everyone was on time. The meeting ended at noon.', wholeNote: true, header: { kind: 'meeting' } },
    { reports: 'I visited Ana at home. The kitchen was warm.', wholeNote: true },
    { leaves: 'Rang Mum. She told me that the bed has come.', header: { kind: 'phone call' } },
    { leaves: 'I visited Ana at home. We talked about school.' },
    { leaves: 'Ana said "no".' },
    { leaves: '- bed\n- school meals', header: { kind: 'meeting' }, because: 'a list of points' },
    { leaves: 'No answer at the door.', header: { kind: 'unsuccessful visit' } },
  ],
})
