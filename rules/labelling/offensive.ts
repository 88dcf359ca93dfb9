import { defineRule } from '../../src/model/rule.js'
import { isAttributed } from '../../src/prose/attribution.js'
import { isAboutPerson } from '../../src/prose/subject.js'
import { narrativeHits } from '../kinds/word-list.js'
import { offensive } from '../words/lists.generated.js'

export default defineRule({
  id: 'labelling/offensive',
  level: 'error',
  confidence: 'high',
  summary: "A slur, an insult to a group, swearing or an outdated word, in the writer's own words.",
  why: `Words like these hurt, and they stay on the record for a lifetime. If someone else used the word, quote it and say who
    said it.`,
  clauses: ['CRP 10', 'DUR 69', 'WOR S4', 'COV 4.4', 'COV 4.7', 'IOM 2.6', 'IOM 3.7', 'IOM 4.3'],
  words: [offensive],
  messages: {
    instead: '"{words}" is offensive or outdated. Write {instead}; if someone said it, quote them and name them.',
  },
  examples: [
    { reports: 'Her uncle ⟦is coloured⟧.' },
    { reports: 'He is ⟦handicapped⟧.' },
    { reports: 'He has the ways ⟦of his kind⟧.' },
    {
      leaves: 'Mum told me that a feast on the fortieth day is what they do in their culture.',
      because: 'her account',
    },
    { leaves: 'Dad said, "I am a cripple now."', because: 'the speaker is named' },
    { leaves: 'Bobby pushed a coloured hoop.', because: 'a thing' },
    { leaves: 'She has spastic quadriplegia.', because: 'a diagnosis' },
    { leaves: 'They live on Gay Street.', because: 'a name' },
  ],
  check(note, { report }) {
    for (const hit of narrativeHits(note, offensive)) {
      const sentence = note.sentences[hit.sentence]
      if (!sentence || (hit.entry.sense === 'person' && !isAboutPerson(sentence, hit))) continue
      // a slur is one whoever used it; what someone says of a group may be their own view of their own people
      if (hit.entry.extra.told === 'silent' && isAttributed(note, sentence, hit.start)) continue
      const words = note.text.slice(hit.start, hit.end)
      const { instead } = hit.entry
      const data = {
        words,
        instead: instead
          .slice(0, 2)
          .map(each => `"${each}"`)
          .join(' or '),
      }
      report('instead', hit, { data, suggestions: [...instead] })
    }
  },
})
