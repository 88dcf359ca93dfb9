import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { isIn } from '../../src/prose/named.js'

/** Shorter names differ by a letter too often to be the same ("Ana" and "Ann"). */
const LONG_ENOUGH = 4
/** Words in capitals that name nobody. */
const NO_NAMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december school social worker child children mother father mummy daddy nursery police housing health there their these those where when while then they this that with what which team family centre court doctor visit street road'.split(
    ' ',
  ),
)
/** Letters that sound alike, as names are misheard. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/gu, 'f'],
  [/ck|c(?=[aouklrt])|k|q/gu, 'k'],
  [/ie\b|ey\b|y|ee|ea/gu, 'i'],
  [/([^c])h/gu, '$1'],
  [/(.)\1+/gu, '$1'],
  [/z/gu, 's'],
  [/ai|ae|ei/gu, 'e'],
]

interface Named extends Span {
  name: string
}

export default defineRule({
  id: 'record/name-spelling',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'One person spelt in two ways.',
  why: `A name spelt wrongly is the first thing that a child or parent sees. It may also hide the person from the next search of
    the files.`,
  clauses: ['DUR 18'],
  messages: {
    two: '"{words}" also stands here as "{other}". Check how the person spells it, and write it one way.',
  },
  examples: [
    { reports: 'Nadia was at the table. I asked ⟦Nadya⟧ about school.' },
    { reports: 'I rang Kaitlin Moore. ⟦Caitlin⟧ Moore will visit on Friday.' },
    { leaves: 'Will Grant was there. William made tea.', because: 'a short form' },
    { leaves: 'Nadia and Nadine share a desk.' },
    { leaves: 'Ana met her aunt Anna: Ana carried the bag.', because: 'two people in one sentence' },
  ],
  check(note, { report }) {
    if (note.kind === 'template') return
    const first = new Map<string, string>()
    const known = note.fields.child?.match(/\p{Lu}[\p{L}'-]+/gu) ?? []
    for (const name of known) first.set(soundOf(name), name)
    const told = new Set<string>()
    for (const { name, start, end } of namesIn(note)) {
      const sound = soundOf(name)
      const before = first.get(sound)
      if (before === undefined) first.set(sound, name)
      else if (before !== name && !told.has(name) && isOnePerson(note, before, name)) {
        told.add(name)
        report('two', { start, end }, { data: { words: name, other: before } })
      }
    }
  },
})

/** Words with a capital in the middle of a sentence, or after a title, or that start one and stand elsewhere with a capital. */
function namesIn(note: Prose): Named[] {
  const inside = new Set<string>()
  const all: (Named & { opens: boolean })[] = []
  for (const sentence of note.sentences) {
    if (sentence.type === 'heading') continue
    sentence.words.forEach((word, index) => {
      const name = note.text.slice(word.start, word.end).replace(/'s$/u, '')
      if (
        word.quoted ||
        name.length < LONG_ENOUGH ||
        !/^\p{Lu}\p{Ll}+$/u.test(name) ||
        NO_NAMES.has(name.toLowerCase())
      )
        return
      const opens = index === 0
      if (!opens) inside.add(name)
      all.push({ name, start: word.start, end: word.start + name.length, opens })
    })
  }
  // a word that opens sentences only is a name where it acts
  return all.filter(
    ({ name, opens, end }) =>
      !opens ||
      inside.has(name) ||
      /^ (?:\p{Lu}\p{Ll}+ )?(?:was|is|has|had|told|said|asked|made|came|coughed|smiled|opened|drew|will)\b/u.test(
        note.text.slice(end, end + 40),
      ),
  )
}

/** A name as it sounds, so that two spellings of one name meet. */
function soundOf(name: string): string {
  let sound = name.toLowerCase()
  for (const [letters, as] of SOUNDS) sound = sound.replace(letters, as)
  return sound
}

/** Not one person: both are children of the record, or both stand in one sentence. */
function isOnePerson(note: Prose, a: string, b: string): boolean {
  const { child = '' } = note.fields
  if (child.includes(a) && child.includes(b)) return false
  return !note.sentences.some(({ text }) => isIn(text, a) && isIn(text, b))
}
