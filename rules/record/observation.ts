import { partRule } from '../kinds/part-rule.js'

export default partRule({
  id: 'record/observation',
  part: 'observation',
  kinds: ['visit'],
  level: 'off',
  asked: 'warning',
  confidence: 'medium',
  summary: 'A visit with nothing seen: no room, no state of the home, nobody’s looks or behaviour.',
  why: `What people say is half of a visit. Where the child sleeps, how they looked and who they turned to is the other half, and
    nobody can add it later.`,
  clauses: ['CRP 2', 'DUR 42'],
  yieldsTo: ['seen-alone/child-not-seen'],
  messages: {
    missing:
      'The note does not say what you saw. Add the room, how the child looked and behaved, and how people were with each other.',
  },
  examples: [
    { reports: 'I visited Ana at home. She said that school is ok. We discussed bedtime.', wholeNote: true },
    { reports: 'Home visit. The forms were completed and Mum asked about the bus.', wholeNote: true },
    { leaves: 'I visited Ana at home. The kitchen was warm and clean.' },
    { leaves: 'I saw Ana at school. She hid under the table.' },
    { leaves: 'I visited Ana. There were two beds in the back room.' },
    { leaves: 'No answer at the door.', header: { kind: 'unsuccessful visit' } },
    { leaves: 'Mum rang about the bus.', header: { kind: 'phone call' } },
  ],
})
