import { partRule } from '../kinds/part-rule.js'

/** A type or title that names the place: "Home visit", "Nursery visit: Bobby". */
const NAMED =
  /\b(?:home|school|nursery|hospital|college|prison|doorstep|office|hostel|placement|centre|ward|virtual|video|online|h\/?v|hvis|allotment|park|primary|academy|infants|library|café|cafe)\b|\bat (?:the )?\p{Lu}/iu

export default partRule({
  id: 'record/place',
  part: 'place',
  kinds: ['visit', 'unsuccessful-visit'],
  level: 'info',
  confidence: 'medium',
  summary: 'A visit that does not say where it took place.',
  why: 'A child may be seen at home, at school or at a relative’s; what was seen means different things in each.',
  clauses: ['DUR 37'],
  messages: { missing: 'The note does not say where the visit took place. Add the place, such as home or school.' },
  examples: [
    { reports: 'Ana was with her mum when I arrived.', wholeNote: true, header: { kind: 'Visit' } },
    { reports: 'Called for the six-weekly. Dad out.', wholeNote: true, header: { kind: 'Unsuccessful visit' } },
    { leaves: 'Ana was with her mum when I arrived.', header: { kind: 'Home visit', title: 'Home visit' } },
    { leaves: 'I met Ana at the café by her hostel.', header: { kind: 'Visit' } },
    { leaves: 'Visit planned for 4.30pm at 22 Marl Street.', header: { kind: 'Unsuccessful visit' } },
    { leaves: 'Seen at school. Said ok.', header: { kind: 'Visit' } },
    { leaves: 'Mum rang.', header: { kind: 'phone call' } },
  ],
  unless: ({ fields }) =>
    (fields.place ?? '') !== '' || NAMED.test(fields.kind ?? '') || NAMED.test(fields.title ?? ''),
})
