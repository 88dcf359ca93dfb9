import { defineRule } from '../../src/model/rule.js'
import { lengthInWords } from '../../src/prose/sentences.js'

const LONG =
  'Mum met me at the gate and we walked to the school with the two boys and the dog and the pram and on the way she told me about the new rota at work'

export default defineRule({
  id: 'plain-language/long-sentence',
  level: 'warning',
  confidence: 'high',
  summary: 'A sentence that is too long to take in at one reading.',
  why: `A tired reader, or a child who reads this one day, loses the start of a long sentence before its end. One thing a
    sentence is enough.`,
  clauses: ['CRP 2', 'CRP 10', 'DUR 67', 'WOR 2', 'COV 4.4', 'IOM 4.4'],
  options: {
    max: { default: 30, says: 'Words a sentence may have. The number is ours: no policy gives one.', min: 8, max: 60 },
  },
  messages: { long: 'This sentence has {count} words. Say it in two or three, one thing in each.' },
  examples: [
    { reports: `⟦${LONG}.⟧`, because: '34 words' },
    { reports: '⟦Mum met me at the gate of the school.⟧', options: { max: 8 } },
    { leaves: 'Mum met me at the gate. We walked to the school.' },
    {
      leaves:
        'K told me, "I went to the shop and then I went to the park and then we saw a dog and it was really big and brown and it ran and ran and ran all over the field."',
      because: 'a quotation counts as one word',
    },
    {
      leaves: `- Mum met me at the gate\n- we walked to the school\n- the two boys and the dog came\n- she told me about the new rota at work\n- we looked at the new coats and the shoes and the bags`,
      because: 'each item is a sentence of its own',
    },
    { leaves: `# ${LONG}`, because: 'a heading' },
  ],
  check(note, { options, report }) {
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading' || sentence.type === 'cell' || sentence.type === 'quote') continue
      if (sentence.words.length <= options.max) continue
      const count = lengthInWords(sentence)
      if (count > options.max) report('long', sentence, { data: { count } })
    }
  },
})
