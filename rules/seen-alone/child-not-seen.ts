import { defineRule } from '../../src/model/rule.js'
import { childNotSeen, childSeen } from '../../src/prose/seen.js'
import { flagOf } from '../kinds/flags.js'

export default defineRule({
  id: 'seen-alone/child-not-seen',
  level: 'warning',
  confidence: 'medium',
  summary: 'A visit to the family, with no word on whether any child was seen.',
  why: `A visit at which nobody says the child was seen reads, to the next worker and to a review, like a visit at which the
    child was not.`,
  clauses: ['CRP 2', 'DUR 41', 'IOM 4.1'],
  messages: {
    unsaid:
      'The note does not say whether any child was seen. Add who you saw, or that the child was not there and why.',
  },
  examples: [
    {
      reports: 'I visited Mum at home to talk about the rent. She showed me the letter.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
    },
    {
      reports: 'Dad was in. He told me that Ana is sleeping better.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
      because: 'what others tell is no account of her being there',
    },
    {
      reports: 'I met Mum and Dad to go through the plan. Ana is doing well and likes maths.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
    },
    {
      reports: 'Visited Mum. I will see Ana on Friday.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
    },
    { leaves: 'Visited Mum. Ana had already gone to bed.', header: { child: 'Ana (7)' } },
    { leaves: 'Could hear Ana singing. Later she came down and sat by me.', header: { child: 'Ana (7)' } },
    { leaves: 'I visited Mum. Ana was at school and was not seen.', header: { child: 'Ana (7)' } },
    { leaves: 'I saw Ana and her mum at home.', header: { child: 'Ana (7)' } },
    { leaves: 'No reply at the door.', header: { kind: 'Unsuccessful visit', child: 'Ana (7)' } },
    { leaves: 'Mum rang.', header: { kind: 'phone call', child: 'Ana (7)' } },
  ],
  check(note, { report }) {
    if (note.kind !== 'visit' || /\bunborn\b/iu.test(note.fields.child ?? '')) return
    if (!childSeen(note) && !childNotSeen(note) && flagOf(note.fields.seen) === null) report('unsaid', null)
  },
})
