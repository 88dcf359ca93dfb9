import { defineRule } from '../../src/model/rule.js'

/** Words that good English says twice, or that people say twice for weight. */
const MEANT = new Set(
  'had that her very really no so bye ha haha night knock please now there well aye yes long far many much never ever yum hear win boo choo dada mama baba nana tut woof quack beep nee yo go run on-off which more again day'.split(
    ' ',
  ),
)

export default defineRule({
  id: 'plain-language/repeated-word',
  level: 'warning',
  confidence: 'high',
  summary: 'The same word twice running by mistake.',
  why: 'A slip of the keyboard makes a reader stop and wonder whether a word is missing.',
  clauses: ['WOR S1'],
  messages: { twice: '"{words}" stands twice. Take one out.' },
  examples: [
    { reports: 'We met ⟦in in⟧ the car.' },
    { reports: '⟦The the⟧ baby took two bottles.' },
    { reports: 'I spoke ⟦to\nto⟧ the school.', because: 'a line break hides it' },
    { leaves: 'Dean had had to move the cooker.' },
    { leaves: 'I know that that is hard.' },
    { leaves: 'I gave her her coat.' },
    { leaves: 'Mary Mary came too.', because: 'a name' },
    { leaves: 'He said, "no no, in in the car".', because: 'quoted speech' },
    { leaves: 'He was in. In the hall stood a bike.' },
  ],
  check(note, { report }) {
    for (const sentence of note.sentences) {
      sentence.words.forEach((word, index) => {
        const next = sentence.words[index + 1]
        if (!next || word.quoted || next.lower !== word.lower || MEANT.has(word.lower) || !/^\p{L}+$/u.test(word.lower))
          return
        if (!/^\s+$/u.test(note.text.slice(word.end, next.start))) return
        if (/^\p{Lu}/u.test(note.text.slice(next.start))) return
        const words = note.text.slice(word.start, word.end)
        report(
          'twice',
          { start: word.start, end: next.end },
          { data: { words }, suggestions: [words], replacements: [words] },
        )
      })
    }
  },
})
