import type { Finding } from '../model/finding.js'
import type { Span } from '../model/span.js'

/** Suggestions that say what to write, where no ready words can stand. */
const ADVICE =
  /^(?:what|who|when|how|where|whether|words for|say|the (?:name|word|words|ethnicity)|tells? you)\b(?! \[)/iu
/** A part for the writer to fill: `[name]`, `(language)`. */
const GAP = /\[[^\]]+\]|\((?:name|the|language|how|what|who|when)\b[^)]*\)/u

/** What can be put in the place of a finding's words: what fits as it stands, then what the writer may have to fit in. */
export function wordingsOf({ replacements, suggestions }: Finding): string[] {
  const same = new Set(replacements.map(each => each.toLowerCase()))
  return [...replacements, ...suggestions.filter(each => !ADVICE.test(each) && !same.has(each.toLowerCase()))]
}

/**
 * What goes in for some words: the suggestion, with their capital letter.
 * @returns `gap`: a part for the writer to fill, in `insert`
 */
export function putIn(words: string, suggestion: string): { insert: string; gap: Span | null } {
  const capital = /^\p{Lu}/u.test(words) && (!/^\p{Lu}{2}/u.test(words) || /^\p{Lu}{2,} \p{L}/u.test(words))
  const insert = capital ? suggestion.replace(/^\p{Ll}/u, letter => letter.toUpperCase()) : suggestion
  const hit = GAP.exec(insert)
  return { insert, gap: hit ? { start: hit.index, end: hit.index + hit[0].length } : null }
}
