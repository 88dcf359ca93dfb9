import { familyPresent } from '../../src/prose/parts/family.js'
import { partRule } from '../kinds/part-rule.js'

export default partRule({
  id: 'family-voice/missing',
  part: 'family-voice',
  kinds: ['visit', 'meeting', 'assessment'],
  level: 'warning',
  confidence: 'medium',
  summary: 'A parent or carer took part, and nothing tells what they said, wanted or felt.',
  why: `Parents and carers know most about the child, and decisions are made about their lives. A note that has only what was
    said to them cannot show that anybody listened.`,
  clauses: ['CRP 6', 'DUR 44', 'DUR 53', 'DUR 73', 'WOR 2', 'WOR S2', 'COV 2', 'IOM 2.5', 'IOM 4.1', 'IOM 5.2'],
  yieldsTo: ['seen-alone/child-not-seen'],
  messages: {
    missing:
      'A parent or carer took part, and the note has nothing of what they said or felt. Add their view, or that they gave none.',
  },
  examples: [
    { reports: 'I saw Ana and her mum at home. Ana told me that she likes her bed.', wholeNote: true },
    { reports: 'Dad was in the kitchen. I explained the plan to him and gave him a copy.', wholeNote: true },
    {
      reports: 'Ms Cole, class teacher, said that Ana reads well. We agreed the dates.',
      wholeNote: true,
      header: { kind: 'meeting', present: 'Mum, Ms Cole' },
    },
    { leaves: 'I saw Ana and her mum at home. Mum is worried about the bus.' },
    { leaves: 'Dad was in the kitchen and was tearful.' },
    { leaves: 'Mum let me in and left for work. Ana drew a cat.', because: 'met only in passing' },
    { leaves: 'Dad stood at the door and would not speak to me.' },
    { leaves: 'I saw Ana at school. Mum will ring me on Friday.', because: 'no parent took part' },
    { leaves: 'Kerry (mum) was in. She thinks the flat is too small.' },
    { leaves: 'I rang Mum about the bus.', header: { kind: 'phone call' } },
  ],
  unless: note => !familyPresent(note),
})
