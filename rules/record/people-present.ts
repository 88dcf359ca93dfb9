import { contactWith } from '../../src/prose/parts/contact.js'
import { childSeen } from '../../src/prose/seen.js'
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
  clauses: ['CRP 1', 'CRP 2', 'CRP 5', 'DUR 15', 'DUR 38', 'DUR 49', 'IOM 4.5'],
  messages: {
    visit: 'The note does not say who was there or seen. Name each person and how they know the child.',
    call: 'The note does not say who the call was with. Name them and how they know the child.',
    message: 'The note does not say who wrote to whom. Name both.',
    meeting: 'The note does not say who came to the meeting. Name each person and their role.',
  },
  examples: [
    { reports: 'Attendance is now 93%. The plan was looked at.', wholeNote: true, header: { kind: 'meeting' } },
    { reports: 'The flat was warm and the cot was made up.', wholeNote: true },
    {
      reports: 'Rang at ten. The line was bad.',
      wholeNote: true,
      header: { kind: 'phone call' },
      options: { kinds: ['phone-call'] },
    },
    {
      leaves: 'Mum rang about the bus.',
      header: { kind: 'phone call' },
      options: { kinds: ['phone-call'] },
    },
    {
      reports: 'The form is attached. It is due on Friday.',
      wholeNote: true,
      header: { kind: 'email' },
      options: { kinds: ['message'] },
    },
    {
      leaves: 'Dear Mrs Cole, the form is attached.',
      header: { kind: 'email' },
      options: { kinds: ['message'] },
    },
    { leaves: 'Rang at ten.', header: { kind: 'phone call' } },
    { leaves: 'K and her nan were in the kitchen.' },
    { leaves: 'I spoke to both boys.' },
    { leaves: 'Present: Mum, Ana, me.', header: { kind: 'meeting' } },
    { leaves: 'The plan was looked at.', header: { kind: 'meeting', present: 'Mum; Ana' } },
    { leaves: '- Paula: Ana is in school.\n- Raj: the police have the phone.', header: { kind: 'meeting' } },
    { leaves: 'Looked at the plan with Gill.', header: { kind: 'supervision' } },
  ],
  unless: note =>
    (note.fields.present ?? '') !== '' ||
    contactWith(note) !== null ||
    (note.kind === 'visit' && childSeen(note) !== null),
  message: ({ kind }) =>
    kind === 'meeting' ? 'meeting' : kind === 'phone-call' ? 'call' : kind === 'message' ? 'message' : 'visit',
})
