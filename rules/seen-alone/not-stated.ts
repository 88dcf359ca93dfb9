import { defineRule } from '../../src/model/rule.js'
import { seenAlone } from '../../src/prose/alone.js'
import { childSeen } from '../../src/prose/seen.js'
import { flagOf } from '../kinds/flags.js'
import { kindsOption } from '../kinds/part-rule.js'

export default defineRule({
  id: 'seen-alone/not-stated',
  part: 'seen-alone',
  level: 'warning',
  confidence: 'medium',
  summary: 'A child was seen on a visit, and nothing says whether the child was seen alone.',
  why: `Some children can say what happens at home only when nobody from home is listening. Whoever reads this next must know
    whether the child has had that chance.`,
  clauses: ['CRP 2', 'DUR 41', 'IOM 4.1', 'IOM 4.3'],
  options: { kinds: kindsOption(['visit', 'direct-work']) },
  yieldsTo: ['seen-alone/child-not-seen'],
  messages: {
    unsaid: 'The note does not say whether the child was seen alone. Add it; if not alone, say why.',
    flag: 'The export says "seen alone", and the text does not. Add where and how, in a few words.',
  },
  examples: [
    {
      reports: 'I saw Ana and her mum at home. Ana showed me her room.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
    },
    {
      reports: 'Ana was with her mum when I arrived. She was drawing.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
      because: '"with her mum" alone says neither',
    },
    {
      reports: 'I saw Ana at home. She said "ok".',
      wholeNote: true,
      header: { child: 'Ana (7)', seenAlone: 'Yes' },
      because: 'a flag does not take the place of the text',
    },
    {
      reports: 'I spoke to Mum alone in the kitchen. Ana waved from the step.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
      because: 'it is Mum who was alone',
    },
    {
      reports: 'Ana was in. She ate her tea by herself while Mum talked to me.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
    },
    {
      reports: 'Next time I will see Ana alone. Ana smiled at me twice.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
      because: 'a plan is not what happened',
    },
    { leaves: 'Mum went to make tea. Ana told me about the row.', header: { child: 'Ana (7)' } },
    { leaves: 'Seen in school. Just us. Ana was chatty.', header: { child: 'Ana (7)' } },
    { leaves: 'Ana was seen alone.', header: { child: 'Ana (7)' } },
    { leaves: 'I spoke to Ana in her room while Dad stayed downstairs.', header: { child: 'Ana (7)' } },
    { leaves: 'I saw Ana. Mum stayed in the room throughout because Ana asked her to.', header: { child: 'Ana (7)' } },
    {
      leaves: 'I met you at the café, just you and me. You told me about the flat. You laughed.',
      header: { child: 'Ana (19)' },
    },
    { leaves: 'Ana and I had the bench to ourselves, out of the others’ hearing.', header: { child: 'Ana (7)' } },
    { leaves: 'Ana was at school and was not seen.', header: { child: 'Ana (7)' } },
    { leaves: 'Mum rang about Ana.', header: { kind: 'phone call', child: 'Ana (7)' } },
  ],
  check(note, { options, report }) {
    if (!options.kinds.includes(note.kind)) return
    if (/\bunborn\b/iu.test(note.fields.child ?? '')) return
    const seen = note.kind === 'direct-work' || childSeen(note)
    if (!seen || seenAlone(note)) return
    const flag = flagOf(note.fields.seenAlone)
    if (flag !== false) report(flag ? 'flag' : 'unsaid', null)
  },
})
