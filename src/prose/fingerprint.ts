import { hashOf } from '../model/hash.js'
import type { Prose } from '../model/prose.js'

/** Values in a signature: with 128 the share of them that agree is within 0.08 of the true one, 19 times in 20. */
export const SIGNATURE = 128
/** Words in a run. */
const RUN = 3

const DATED =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u

/**
 * A note's words for comparison with other notes: small letters, with the child's names, numbers and days taken out, since these are
 * what changes in a note that is used again.
 */
export function comparable(note: Prose): string[] {
  const names = new Set(
    note.child.names.concat(...note.child.aliases).flatMap(name => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
  )
  return (note.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(word =>
    names.has(word) ? '@' : /\p{N}/u.test(word) || DATED.test(word) ? '#' : word,
  )
}

const SEEDS = Uint32Array.from({ length: SIGNATURE }, (_, index) => Math.imul(index + 1, 0x9e3779b1))

/** Bytes of a signature: half a byte a value. */
export const SIGNATURE_BYTES = SIGNATURE / 2
const VALUES = 16

/**
 * The MinHash of a text's runs of three words (A. Broder, "On the resemblance and containment of documents", 1997), 4 bits a value
 * (P. Li and C. König, "b-bit minwise hashing", 2010): from the share of values in which two signatures agree follows the share of runs that
 * two texts have in common.
 */
export function signatureOf(words: readonly string[]): Uint8Array {
  const least = new Uint32Array(SIGNATURE).fill(0xffffffff)
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = hashOf(words.slice(at, at + RUN).join(' ')) >>> 0
    for (let index = 0; index < SIGNATURE; index++) {
      let value = Math.imul(run ^ (SEEDS[index] as number), 0x85ebca6b)
      value = Math.imul(value ^ (value >>> 15), 0xc2b2ae35)
      value = (value ^ (value >>> 13)) >>> 0
      if (value < (least[index] as number)) least[index] = value
    }
  }
  return Uint8Array.from(
    { length: SIGNATURE_BYTES },
    (_, at) => ((least[2 * at] as number) % VALUES) * VALUES + ((least[2 * at + 1] as number) % VALUES),
  )
}

/** A value of a signature: 0 to 15. */
export const valueAt = (signature: Uint8Array, index: number): number => {
  const pair = signature[index >> 1] as number
  return index & 1 ? pair & 15 : pair >> 4
}

/** The share of runs that two texts have in common, as their signatures tell: 0 to 1. One value in sixteen agrees by chance. */
export function likeness(a: Uint8Array, b: Uint8Array): number {
  let same = 0
  for (let at = 0; at < SIGNATURE_BYTES; at++) {
    const differ = (a[at] as number) ^ (b[at] as number)
    if ((differ & 240) === 0) same++
    if ((differ & 15) === 0) same++
  }
  return Math.max(0, (same / SIGNATURE - 1 / VALUES) / (1 - 1 / VALUES))
}

export const SET_BYTES = 16

/** A set of numbers that `hashOf` gave, in 16 bytes: what is in it is always found, and one in twenty others of a note's names (B. Bloom, 1970). */
export function setOf(hashes: Iterable<number>): Uint8Array {
  const bits = new Uint8Array(SET_BYTES)
  for (const hash of hashes)
    for (const bit of bitsOf(hash)) bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7))
  return bits
}

/** Whether a set that `setOf` made holds a number. */
export const holds = (set: Uint8Array, hash: number): boolean =>
  bitsOf(hash).every(bit => ((set[bit >> 3] as number) & (1 << (bit & 7))) !== 0)

/** Two bits of the 128 for each number. */
const bitsOf = (hash: number): [number, number] => [hash & 127, (hash >>> 7) & 127]
