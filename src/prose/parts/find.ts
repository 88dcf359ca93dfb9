import type { Prose, Section, Sentence } from '../../model/prose.js'
import type { Span } from '../../model/span.js'

/** The prose under a heading or label of that name, where it has any. */
export function under(note: Prose, section: Section): Span | null {
  const sentence = note.sentences.find(
    each => each.section === section && each.type !== 'heading' && each.words.length > 0,
  )
  return sentence ? { start: sentence.start, end: sentence.end } : null
}

/** The first pattern's hit in a sentence's narrative, or in those words with others of the same length for some; a hit that does not fit is passed over. */
export function firstOf(
  patterns: readonly RegExp[],
  sentence: Sentence,
  words: string = sentence.narrative,
  fits: (hit: RegExpExecArray) => boolean = () => true,
): Span | null {
  for (const pattern of patterns) {
    const hit = pattern.exec(words)
    if (hit && fits(hit)) return { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length }
  }
  return null
}

/**
 * The first sentence in the prose of a note that one of the patterns fits, sections named in `except` left out.
 * @param wordsOf what the patterns are tried on, if it is not the narrative
 */
export function anywhere(
  note: Prose,
  patterns: readonly RegExp[],
  except: readonly Section[] = [],
  wordsOf = ({ narrative }: Sentence): string => narrative,
): Span | null {
  for (const sentence of note.sentences) {
    if (sentence.type === 'heading' || (sentence.section && except.includes(sentence.section))) continue
    if (firstOf(patterns, sentence, wordsOf(sentence))) return { start: sentence.start, end: sentence.end }
  }
  return null
}
