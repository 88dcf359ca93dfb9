import { defineRule } from '../../src/model/rule.js'
import { isAttributed } from '../../src/prose/attribution.js'
import { isUnreal } from '../../src/prose/subject.js'

/** Something that was there to be seen: a thing or a person, and how or where it was. */
const SEEN =
  /^(?:The [\p{L} ]{2,30}?|There|\p{Lu}\p{Ll}+|He|She|They|Mum|Dad|Both [\p{L}]+) (?:was|were|had|looked|lay|sat|stood) (?!born|told|asked|due|able|seen|not seen|invited|referred|agreed|given|sent|at school on|been|married|taken|moved|adopted|placed)[^.!?]{3,}/u
const MARKED =
  /\b(?:i|we) (?:also |then |could |have )?(?:observed|saw|see|heard|hear|noticed|noted|found|watched|counted|smelt|looked|felt)\b/iu

export default defineRule({
  id: 'fact-opinion/observation-unmarked',
  level: 'off',
  confidence: 'low',
  summary: 'An observation with no "I observed", "I saw" or "I heard".',
  why: `The Isle of Man asks that direct observations begin with words that say so, so that they are told from what somebody
    reported. Its own model sentence has none, which is why this rule is off unless you turn it on.`,
  clauses: ['IOM 4.2'],
  messages: { unmarked: 'If you saw or heard this yourself, say so: "I observed that …".' },
  examples: [
    { reports: '⟦The kitchen floor was wet⟧.' },
    { reports: '⟦There were two empty bottles by the sink⟧.' },
    { leaves: 'I observed that the kitchen floor was wet.' },
    { leaves: 'Nan told me that there were two empty bottles.' },
    { leaves: 'Mum was born in Hull.', because: 'no observation' },
  ],
  check(note, { report }) {
    if (note.kind !== 'visit' && note.kind !== 'direct-work') return
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading' || MARKED.test(sentence.narrative)) continue
      const hit = SEEN.exec(sentence.narrative)
      if (!hit) continue
      const span = { start: sentence.start, end: sentence.start + hit[0].length }
      if (!isAttributed(note, sentence, sentence.start) && !isUnreal(sentence, span)) report('unmarked', span)
    }
  },
})
