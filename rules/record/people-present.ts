import { partRule } from '../kinds/part-rule.js'

export default partRule({
  id: 'record/people-present',
  part: 'people',
  kinds: ['visit', 'meeting'],
  level: 'warning',
  confidence: 'medium',
  summary: 'A visit or meeting that does not say who was there.',
  why: `Who was in the room decides what could be said in it. A worker who reads this tonight needs to know who has been
    seen, and when.`,
  clauses: ['CRP 1', 'CRP 2', 'DUR 15', 'DUR 38', 'IOM 4.5'],
  messages: {
    visit: 'The note does not say who was there or seen. Name each person and how they know the child.',
    meeting: 'The note does not say who came to the meeting. Name each person and their role.',
  },
  examples: [
    { reports: 'Attendance is now 93%. The plan was looked at.', wholeNote: true, header: { kind: 'meeting' } },
    { reports: 'The flat was warm and the cot was made up.', wholeNote: true },
    { leaves: 'K and her nan were in the kitchen.' },
    { leaves: 'I spoke to both boys.' },
    { leaves: 'Present: Mum, Ana, me.', header: { kind: 'meeting' } },
    { leaves: 'The plan was looked at.', header: { kind: 'meeting', present: 'Mum; Ana' } },
    { leaves: '- Paula: Ana is in school.\n- Raj: the police have the phone.', header: { kind: 'meeting' } },
    { leaves: 'Looked at the plan with Gill.', header: { kind: 'supervision' } },
  ],
  unless: note => (note.fields.present ?? '') !== '',
  message: note => (note.kind === 'meeting' ? 'meeting' : 'visit'),
})
