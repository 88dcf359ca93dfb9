import type { Prose, Section, Sentence } from '../../model/prose.js'
import type { Span } from '../../model/span.js'

/** The prose under a heading or label of that name, where it has any. */
export function under(note: Prose, section: Section): Span | null {
  const sentence = note.sentences.find(
    each => each.section === section && each.type !== 'heading' && each.words.length > 0,
  )
  return sentence ? { start: sentence.start, end: sentence.end } : null
}

/** The first pattern's hit in a sentence's narrative. */
export function firstOf(patterns: readonly RegExp[], sentence: Sentence): Span | null {
  for (const pattern of patterns) {
    const hit = pattern.exec(sentence.narrative)
    if (hit) return { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length }
  }
  return null
}

/** The first sentence in the prose of a note that one of the patterns fits, sections named in `except` left out. */
export function anywhere(note: Prose, patterns: readonly RegExp[], except: readonly Section[] = []): Span | null {
  for (const sentence of note.sentences) {
    if (sentence.type === 'heading' || (sentence.section && except.includes(sentence.section))) continue
    if (firstOf(patterns, sentence)) return { start: sentence.start, end: sentence.end }
  }
  return null
}
