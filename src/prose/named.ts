import { inLatin } from './letters.js'

/*
 * What stands beside a name. A pattern made from each name would have to be compiled for each, and would walk the whole
 * note; here the places of a name are looked up, and one lasting pattern is tried there alone.
 */

/** A pattern for what ends (a lookbehind) or starts at one place. */
export const placed = (source: string, flags: 'u' | 'iu' = 'u'): RegExp => inLatin(new RegExp(source, `${flags}y`))

const LETTER = placed('\\p{L}')
const LETTER_OR_APOSTROPHE = placed("[\\p{L}']")
const LETTER_BEFORE = placed('(?<=\\p{L})')
export const LETTER_OR_APOSTROPHE_BEFORE = placed("(?<=[\\p{L}'])")

function stands(pattern: RegExp, text: string, place: number): boolean {
  pattern.lastIndex = place
  return pattern.test(text)
}

/**
 * Whether a name stands somewhere in a text with certain words beside it.
 * @param before a placed pattern for what ends where the name starts, or null
 * @param after a placed pattern for what starts where the name ends
 * @param owns whether "before" counts where the name goes on with an apostrophe: "her friend Mia's"
 */
export function isBeside(text: string, name: string, before: RegExp | null, after: RegExp, owns = true): boolean {
  if (name === '') return false
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length
    if (before && !stands(owns ? LETTER : LETTER_OR_APOSTROPHE, text, end) && stands(before, text, start)) return true
    if (!stands(LETTER_BEFORE, text, start) && stands(after, text, end)) return true
  }
  return false
}

/**
 * Whether a name stands in a text as a whole word.
 * @param joined a placed pattern for what does not end where the name starts
 */
export function isIn(text: string, name: string, joined = LETTER_BEFORE): boolean {
  if (name === '') return false
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1))
    if (!stands(joined, text, start) && !stands(LETTER, text, start + name.length)) return true
  return false
}
