import type { Hit, Prose } from '../model/prose.js'
import type { WordEntry } from '../model/words.js'

const BEFORE_VERB = new Set(
  "to will would can could should shall must may might i we you they he she who not please cannot don't didn't doesn't won't 'll let let's and then also just always never i'll we'll you'll they'll he'll she'll".split(
    ' ',
  ),
)
const BEFORE_NOUN = new Set(
  'the a an this that these those his her their my our your its some any no each every another more less of in on at for during after before with without between about from by supervised unsupervised direct indirect face first last next'.split(
    ' ',
  ),
)
const AFTER_VERB = new Set(
  'the a an this that these those his her their my our your him them me us it you mum dad'.split(' '),
)

/** Whether a list's entry is used in its sense: a noun is no verb ("I will contact the school"), and the reverse. */
export function hasSense(note: Prose, hit: Hit, sense: WordEntry['sense']): boolean {
  if (sense !== 'noun' && sense !== 'verb') return true
  const words = note.sentences[hit.sentence]?.words ?? []
  const at = words.findIndex(word => word.start === hit.start)
  const before = words[at - 1]?.lower ?? ''
  const last = words.findIndex(word => word.end === hit.end)
  // "have contact with Dad": the list's own words show the noun
  if (sense === 'noun' && last > at) return true
  const after = words[last + 1]?.lower ?? ''
  const verb = BEFORE_VERB.has(before)
    ? !(before === 'and' || before === 'then') || AFTER_VERB.has(after)
    : !BEFORE_NOUN.has(before) && AFTER_VERB.has(after)
  return sense === 'verb' ? verb : !verb
}

/** Whether words are part of a proper name: "Prior Road", "Gay Street". */
export function inName(note: Prose, hit: { start: number; end: number }): boolean {
  const words = note.text.slice(hit.start, hit.end)
  // "Popped to Danyal's": the small word before the name ends the phrase
  if (!/^\p{Lu}/u.test(words) || /\s\p{Ll}[^\s]*$/u.test(words)) return false
  const before = note.text.slice(Math.max(0, hit.start - 30), hit.start)
  const after = note.text.slice(hit.end, hit.end + 30)
  const opens = /(?:^|[.!?:"\n]\s*)$/u.test(before)
  return (
    /^[ -]\p{Lu}\p{Ll}/u.test(after) || (!opens && /\p{Lu}[\p{L}'-]* $/u.test(before) && /^\p{Lu}\p{Ll}/u.test(words))
  )
}
