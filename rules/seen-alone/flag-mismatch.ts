import { defineRule } from '../../src/model/rule.js'
import { seenAlone } from '../../src/prose/alone.js'
import { childNotSeen, childSeen } from '../../src/prose/seen.js'
import { flagOf } from '../kinds/flags.js'

export default defineRule({
  id: 'seen-alone/flag-mismatch',
  level: 'warning',
  confidence: 'high',
  summary: "The export's own answer on seen or seen alone contradicts the text.",
  why: 'Figures on whether children are seen come from the tick box. When box and text disagree, one of them misleads.',
  clauses: ['CRP 2', 'DUR 41', 'IOM 4.1'],
  messages: {
    alone: 'The box says the child was seen alone, and the text says not. Put right whichever is wrong.',
    notAlone: 'The box says the child was not seen alone, and the text says they were. Put right whichever is wrong.',
    seen: 'The box says the child was seen, and the text says not. Put right whichever is wrong.',
    notSeen: 'The box says the child was not seen, and the text says they were. Put right whichever is wrong.',
  },
  examples: [
    {
      reports: 'Ana was not seen alone because she was asleep.',
      wholeNote: true,
      header: { child: 'Ana (7)', seenAlone: 'Yes' },
    },
    { reports: 'I saw Ana alone in her room.', wholeNote: true, header: { child: 'Ana (7)', seenAlone: 'N' } },
    { reports: 'Ana was at school and was not seen.', wholeNote: true, header: { child: 'Ana (7)', seen: 'Y' } },
    { reports: 'I saw Ana alone in her room.', wholeNote: true, header: { child: 'Ana (7)', seen: 'No' } },
    { leaves: 'I saw Ana alone in her room.', header: { child: 'Ana (7)', seenAlone: 'Y', seen: '1' } },
    { leaves: 'I saw Ana at home.', header: { child: 'Ana (7)', seen: 'true' } },
    { leaves: 'I saw Ana alone in her room.', header: { child: 'Ana (7)' } },
  ],
  check(note, { report }) {
    if (note.kind !== 'visit' && note.kind !== 'direct-work') return
    const alone = seenAlone(note)
    const aloneFlag = flagOf(note.fields.seenAlone)
    const seenFlag = flagOf(note.fields.seen)
    if (alone && aloneFlag !== null && aloneFlag !== (alone.said === 'yes'))
      report(aloneFlag ? 'alone' : 'notAlone', null)
    else if (seenFlag === true && !childSeen(note) && childNotSeen(note)) report('seen', null, { confidence: 'medium' })
    else if (seenFlag === false && childSeen(note) && !childNotSeen(note))
      report('notSeen', null, { confidence: 'medium' })
  },
})
