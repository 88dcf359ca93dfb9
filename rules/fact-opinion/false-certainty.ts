import { defineRule } from '../../src/model/rule.js'
import { isAttributed, isQuoted } from '../../src/prose/attribution.js'
import { afterOf, beforeOf } from '../../src/prose/subject.js'
import { certainty } from '../words/lists.generated.js'

/** Words that tell of manner as well. */
const MANNER = /^(?:clearly|plainly|certainly|definitely)$/iu
/** "spoke very clearly", "could clearly see". */
const MANNER_BEFORE =
  /\b(?:spoke|speaks?|speaking|said|says?|told|explain\w*|wrote|writes?|written|see[ns]?|saw|hear[ds]?|heard|answer\w*|read|reads|signed|put|point\w*|set out|state[ds]?|mark\w*|label\w*|think|talk\w*|express\w*|describ\w*|show\w*|communicat\w*|record\w*|outlin\w*|so|as|more|less|very|quite|how|not)\s(?:\p{L}+ ){0,3}$/iu
const MANNER_AFTER =
  /^\s(?:see|hear|heard|seen|saw|visible|audible|marked|labelled|written|stated?|states|said|says|say|explain\w*|told|set out|describ\w*|show(?:n|ed|s)?|remember\w*|hear|spell\w*|record\w*|outlin\w*|defined|identif\w*|communicat\w*|express\w*|articulat\w*|asked|answered|laid|point\w*|sign(?:ed|s)|heard|printed|displayed|recall\w*)\b/iu

export default defineRule({
  id: 'fact-opinion/false-certainty',
  level: 'info',
  confidence: 'high',
  summary: 'A word that asserts instead of showing.',
  why: `"Clearly" asks the reader to stop asking. Where something is clear, what was seen makes it so; where it is not, the word
    hides that.`,
  clauses: ['CRP 11', 'DUR 65', 'COV 4.6'],
  words: [certainty],
  messages: { sure: '"{words}" asserts and does not show. Leave it out, and say what makes it so.' },
  examples: [
    { reports: '⟦Clearly⟧ nobody has cleaned.' },
    { reports: '⟦Undeniably⟧ home is hard.' },
    { reports: '⟦It is abundantly clear that⟧ they row.' },
    { leaves: 'He spoke clearly.' },
    { leaves: 'I could clearly see the stairs.' },
    { leaves: 'She explained it clearly.' },
    { leaves: '"It’s chilli, obviously," he said.' },
    { leaves: 'He finished his course of tablets.' },
  ],
  check(note, { report }) {
    for (const hit of note.hits(certainty)) {
      const sentence = note.sentences[hit.sentence]
      if (!sentence || sentence.type === 'heading' || isQuoted(sentence, hit)) continue
      const before = beforeOf(sentence, hit)
      if (MANNER.test(hit.entry.term) && (MANNER_BEFORE.test(before) || MANNER_AFTER.test(afterOf(sentence, hit))))
        continue
      if (isAttributed(note, sentence, hit.start)) continue
      const words = note.text.slice(hit.start, hit.end)
      report('sure', hit, { data: { words }, ...(MANNER.test(words) && { confidence: 'medium' }) })
    }
  },
})
