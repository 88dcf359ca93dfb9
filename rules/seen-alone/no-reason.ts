import { defineRule } from '../../src/model/rule.js'
import { seenAlone } from '../../src/prose/alone.js'
import { childSeen } from '../../src/prose/seen.js'
import { flagOf } from '../kinds/flags.js'

export default defineRule({
  id: 'seen-alone/no-reason',
  level: 'warning',
  confidence: 'medium',
  summary: 'The child was not seen alone, and no reason follows.',
  why: 'There are good reasons not to see a child alone, and bad ones. A reader cannot tell which this was.',
  clauses: ['DUR 41'],
  messages: {
    reason: 'The child was not seen alone, and the note does not say why. Add the reason.',
    flag: 'The export says that the child was not seen alone, and the text gives no reason. Add it.',
  },
  examples: [
    { reports: '⟦Ana was not seen alone.⟧ Mum made tea.', header: { child: 'Ana (7)' } },
    { reports: '⟦I saw Ana in the company of her aunt.⟧ We looked at the books.', header: { child: 'Ana (7)' } },
    { reports: 'I saw Ana at home.', wholeNote: true, header: { child: 'Ana (7)', seenAlone: 'N' } },
    {
      reports: "⟦Ana was never out of her dad's sight.⟧ She looked at him before each answer.",
      header: { child: 'Ana (7)' },
    },
    { leaves: 'I offered to see Ana alone but she said no.', header: { child: 'Ana (7)' } },
    { leaves: 'Mum stayed with us as Ana was shy.', header: { child: 'Ana (7)' } },
    { leaves: 'Mum was there. Ana laughed at the cat.', header: { child: 'Ana (7)' }, because: 'says neither' },
    { leaves: 'Ana was not seen alone because she was asleep.', header: { child: 'Ana (7)' } },
    { leaves: 'Ana was not seen alone. She asked for Mum to stay.', header: { child: 'Ana (7)' } },
    { leaves: 'Ana was seen alone in her room.', header: { child: 'Ana (7)' } },
    {
      reports: 'Leo was seen on his own in the yard. ⟦Ana was seen with Mum, not alone.⟧ Mum made tea.',
      header: { child: 'Ana (7) and Leo (5)' },
    },
    {
      leaves: 'Ana had a temperature of 39 and cried when Dad shifted. I did not see her by herself.',
      header: { child: 'Ana (4)' },
    },
    { leaves: 'Ana is not left alone with the dog. I saw her by herself in the yard.', header: { child: 'Ana (4)' } },
  ],
  check(note, { report }) {
    if (note.kind !== 'visit' && note.kind !== 'direct-work') return
    const alone = seenAlone(note)
    for (const span of alone?.unexplained ?? []) report('reason', span)
    if (!alone && flagOf(note.fields.seenAlone) === false && (note.kind === 'direct-work' || childSeen(note)))
      report('flag', null, { confidence: 'high' })
  },
})
