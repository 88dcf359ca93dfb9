import type NSpell from 'nspell'
import type { Prose, Sentence, Word } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import {
  acronyms,
  colloquial,
  insensitive,
  institutional,
  labels,
  offensive,
  professionalTerms,
  spelling,
} from '../words/lists.generated.js'

/** Words of the work that the dictionary lacks, and words that other rules judge; misspelt forms in these lists are none. */
const KNOWN = [spelling, acronyms, colloquial, institutional, insensitive, labels, offensive, professionalTerms]
/** Shorter words are initials and slips of the finger that no dictionary settles. */
const SHORTEST = 4
/** Longer ones take the dictionary seconds to find a neighbour for. */
const LONGEST = 18

interface Speller {
  dictionary: NSpell
  known: ReadonlySet<string>
  /** What was asked before: the words to write instead, or null for a word that is known. */
  answers: Map<string, readonly string[] | null>
}

let speller: Speller | undefined

export default defineRule({
  id: 'plain-language/spelling',
  level: 'off',
  confidence: 'medium',
  summary: 'A word that a British English dictionary does not know.',
  why: `A misspelt word slows a tired reader down and may be read as another. It also makes a careful record look careless
    in court.`,
  clauses: ['WOR S1', 'COV 4.4', 'IOM 4.4', 'IOM 5.3'],
  messages: {
    instead: 'The dictionary does not know "{words}". Did you mean {wordsMeant}?',
    unknown: 'The dictionary does not know "{words}". Check its spelling.',
  },
  examples: [
    { reports: 'I ⟦recieved⟧ a call from school.' },
    { reports: 'Her bedroom was ⟦definately⟧ warm and ⟦seperate⟧ from his.' },
    { reports: 'The ⟦color⟧ of the bruise was yellow.', because: 'American spelling' },
    { reports: 'mum has an ⟦appointmnet⟧ on friday.', because: 'a note without capitals' },
    { reports: 'He lives on the ⟦qwxzvk⟧.', because: 'nothing like it in the dictionary' },
    { leaves: 'I received a call about her wellbeing from the foodbank.' },
    { leaves: 'Mrs Wojciechowska met Zayd at Caelwythick Road.', because: 'names' },
    { leaves: 'zayd ran in. I asked Zayd to sit down.', because: 'a name, once without its capital' },
    { leaves: 'He wrote, "i realy like skool".', because: 'quoted speech' },
    { leaves: 'Mam said the bairn had his jabs and slept at nan’s.', because: 'British usage' },
    { leaves: 'The SALT report and the EHCP came by e-mail to jo.bloggs@example.org.', because: 'acronyms, addresses' },
  ],
  async prepare() {
    if (speller) return
    const [{ default: nspell }, { affix, words }] = await Promise.all([
      import('nspell'),
      import('../words/dictionary.generated.js'),
    ])
    const forms = KNOWN.flatMap(list => list.entries.flatMap(entry => entry.forms))
    speller = {
      dictionary: nspell(affix, words),
      known: new Set(forms.flatMap(form => form.toLowerCase().split(/[^\p{L}']+/u))),
      answers: new Map(),
    }
  },
  check(note, { report }) {
    if (!speller) throw new Error('plain-language/spelling was not prepared')
    const names = namesOf(note)
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading' || sentence.type === 'quote') continue
      for (const word of sentence.words) {
        if (word.quoted || names.has(word.lower) || !isWritten(note, sentence, word)) continue
        const instead = misspelt(speller, word.lower)
        if (instead === null) continue
        const words = note.text.slice(word.start, word.end)
        report(instead.length > 0 ? 'instead' : 'unknown', word, {
          data: { words, wordsMeant: instead.map(each => `"${each}"`).join(' or ') },
          suggestions: [...instead],
          replacements: instead.length === 1 ? [...instead] : [],
          confidence: instead.length > 0 ? 'medium' : 'low',
        })
      }
    }
  },
})

/** What stands with a capital somewhere, in the header too, and is taken for a name everywhere. */
function namesOf(note: Prose): ReadonlySet<string> {
  const capitals = Array.from(
    [note.text, ...Object.values(note.fields)].join(' ').matchAll(/\p{Lu}[\p{Ll}']+/gu),
    hit => hit[0].toLowerCase(),
  )
  return new Set(capitals.flatMap(name => [name, name.replace(/'s$/u, '')]))
}

/** A word in small letters that stands for itself: no part of a compound, an address or a number. */
function isWritten(note: Prose, sentence: Sentence, word: Word): boolean {
  const length = word.end - word.start
  if (length < SHORTEST || length > LONGEST) return false
  const text = sentence.text.slice(word.start - sentence.start, word.end - sentence.start)
  if (!/^\p{Ll}+(?:'\p{Ll}+)?$/u.test(text)) return false
  const around = `${note.text[word.start - 1] ?? ' '}${note.text[word.end] ?? ' '}`
  if (/[-@/\\_&\d]/u.test(around)) return false
  return (
    !/\S[.@]\S*$/u.test(note.text.slice(Math.max(0, word.start - 20), word.start)) &&
    !/^\.\p{L}/u.test(note.text.slice(word.end, word.end + 2))
  )
}

/** The words to write instead (none known: an empty list), or null where the word is spelt as it should be. */
function misspelt({ dictionary, known, answers }: Speller, word: string): readonly string[] | null {
  const before = answers.get(word)
  if (before !== undefined) return before
  const bare = word.replace(/'s?$/u, '')
  const fine =
    known.has(word) ||
    known.has(bare) ||
    [word, bare, bare[0]?.toUpperCase() + bare.slice(1)].some(each => dictionary.correct(each))
  const answer = fine ? null : dictionary.suggest(bare).slice(0, 3)
  answers.set(word, answer)
  return answer
}
