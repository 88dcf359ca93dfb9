import { defineRule } from '../../src/model/rule.js'
import { seenAlone } from '../../src/prose/seen.js'
import { flagOf } from '../kinds/flags.js'

export default defineRule({
  id: 'seen-alone/no-reason',
  level: 'warning',
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
    { leaves: 'Ana was not seen alone because she was asleep.', header: { child: 'Ana (7)' } },
    { leaves: 'Ana was not seen alone. She asked for Mum to stay.', header: { child: 'Ana (7)' } },
    { leaves: 'Ana was seen alone in her room.', header: { child: 'Ana (7)' } },
  ],
  check(note, { report }) {
    if (note.kind !== 'visit' && note.kind !== 'direct-work') return
    const alone = seenAlone(note)
    if (alone?.said === 'no') {
      if (!alone.reason) report('reason', alone.span)
    } else if (!alone && flagOf(note.fields.seenAlone) === false) report('flag', null, { confidence: 'high' })
  },
})
