import { defineRule } from '../../src/model/rule.js'
import { isAttributed } from '../../src/prose/attribution.js'
import { isUnreal } from '../../src/prose/subject.js'
import { absolutes } from '../words/lists.generated.js'

/** Facts of experience: "has never met his father", "had never been to hospital". */
const EXPERIENCE = /\b(?:has|have|had|he's|she's|they've|i've)\s+(?:always\s+)?$/iu
const ORDERED =
  /\b(?:will|must|should|shall|needs? to|has to|have to|to be|please|would|can|could|may|is to|are to|remember to|agreed to|not always)\b/iu
const FIRST_PERSON = /\b(?:i|we)\s+(?:\p{L}+\s+){0,2}$/iu
const THING =
  /\b(?:car|bus|train|boiler|phone|door|window|heating|machine|shop|school|office|meeting|group|nursery|light|tap|lift|clinic|post|internet|wifi|rain|road|house|flat|cooker|washing machine|class|session|appointment|letter|club|cat|dog)s?\b(?: (?:is|was|are|were|has|had))?\s*$/iu

export default defineRule({
  id: 'fact-opinion/absolute',
  level: 'info',
  summary: 'A sweeping statement about how a person behaves.',
  why: `"Always" and "never" are hardly ever true of a person, and one exception in court undoes the sentence. How often, and
    when, can be checked.`,
  clauses: ['COV 4.6'],
  words: [absolutes],
  messages: { sweeping: '"{words}" claims every time. Say how often, or give the dates.' },
  examples: [
    { reports: 'He ⟦never listens⟧.' },
    { reports: 'Mum ⟦is always⟧ late.' },
    { reports: '⟦Constantly⟧ shouting.' },
    { reports: 'Mum cancelled ⟦without exception⟧.' },
    { leaves: 'K has never met his father.', because: 'a fact of experience' },
    { leaves: 'Contact will always be supervised.', because: 'an instruction' },
    { leaves: 'Nan told me that he never listens.' },
    { leaves: 'She said, "You lot never listen."' },
    { leaves: 'The car never starts.', because: 'not a person' },
    { leaves: 'She rings every Sunday.' },
  ],
  check(note, { report }) {
    for (const hit of note.hits(absolutes)) {
      const sentence = note.sentences[hit.sentence]
      if (!sentence || hit.quoted || sentence.type === 'heading' || sentence.section === 'actions') continue
      const before = sentence.narrative.slice(0, hit.start - sentence.start)
      const after = sentence.narrative.slice(hit.end - sentence.start)
      if (EXPERIENCE.test(before) || ORDERED.test(before) || FIRST_PERSON.test(before) || THING.test(before)) continue
      if (/^forever$/iu.test(hit.entry.term) && !/^ \p{L}+ing\b/u.test(after)) continue
      if (
        /^every time$/iu.test(hit.entry.term) &&
        !/^ (?:i|we|you|anyone|someone|professionals|a worker|he|she)\b/iu.test(after)
      )
        continue
      if (isUnreal(sentence, hit) || isAttributed(note, sentence, hit.start)) continue
      report('sweeping', hit, { data: { words: note.text.slice(hit.start, hit.end) } })
    }
  },
})
