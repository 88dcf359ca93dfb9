import { partRule } from '../kinds/part-rule.js'

export default partRule({
  id: 'record/next-steps',
  part: 'next-steps',
  kinds: ['visit', 'meeting', 'assessment'],
  level: 'off',
  asked: 'info',
  confidence: 'medium',
  summary: 'A visit, meeting or assessment with no next step, and no word that none is needed.',
  why: `A family that is not told what happens next waits. A colleague who takes over cannot tell whether something was left
    undone, or nothing was needed.`,
  clauses: ['CRP 2', 'DUR 46'],
  messages: {
    missing: 'The note does not say what happens next. Add who will do what and when, or that nothing more is needed.',
  },
  examples: [
    { reports: 'I visited Ana at home. She showed me her bed.', wholeNote: true },
    { reports: 'We went over the dates. The meeting ended at four.', wholeNote: true, header: { kind: 'meeting' } },
    { leaves: 'I visited Ana at home. I will ring the school on Friday.' },
    { leaves: 'I visited Ana at home. Next visit 3 March.' },
    { leaves: 'I visited Ana at home. No further action is needed.' },
    { leaves: 'We met.\n\nActions:\n- Sal to ring the school by Friday', header: { kind: 'meeting' } },
    { leaves: 'Mum rang about the bus.', header: { kind: 'phone call' } },
  ],
})
