import type { Span } from '../model/span.js'

/** Characters that hide in pasted text and split words for a matcher, not for a reader. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u
const INVISIBLE_ALL = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu
const FANCY = /[\u2018\u2019\u201A\u201B\u02BC\u00B4`\u201C-\u201F\u00A0\u2000-\u200A\u202F\u3000\t]/gu

/** A body made plain for matching, with the way back. */
export interface Plain {
  text: string
  toBody(span: Span): Span
}

const straight = (mark: string): string => (mark >= '\u201C' && mark <= '\u201F' ? '"' : /\s/u.test(mark) ? ' ' : "'")

/** Straightens quotes and spaces, which keeps every offset, and takes out invisible characters, which moves them. */
export function plain(body: string): Plain {
  const text = body.replace(FANCY, straight)
  if (!INVISIBLE.test(text)) return { text, toBody: span => span }
  const gaps: number[] = []
  for (const hit of text.matchAll(INVISIBLE_ALL)) gaps.push(hit.index)
  // kept[i] is the body offset of the i-th character that stays
  const toOffset = (offset: number): number => {
    let at = offset
    for (const gap of gaps) {
      if (gap > at) break
      at++
    }
    return at
  }
  return {
    text: text.replace(INVISIBLE_ALL, ''),
    toBody: span =>
      span.end > span.start
        ? { start: toOffset(span.start), end: toOffset(span.end - 1) + 1 }
        : { start: toOffset(span.start), end: toOffset(span.start) },
  }
}
