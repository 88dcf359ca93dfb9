import { eastAsianWidth } from 'get-east-asian-width'

/** Letters and marks of which each takes one column: what notes in English are written with. */
const NARROW = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203b\u20ac]*$/u
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u
const NO_WIDTH = /^[\p{Mark}\p{Format}]/u

let segmenter: Intl.Segmenter | undefined

/** The graphemes of a text: what a reader sees as characters. */
function graphemes(text: string): string[] {
  if (NARROW.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('en-GB', { granularity: 'grapheme' })
  return [...segmenter.segment(text)].map(each => each.segment)
}

/** Columns that a text takes on a terminal. */
export const widthOf = (text: string): number =>
  NARROW.test(text) ? text.length : graphemes(text).reduce((sum, grapheme) => sum + columnsOf(grapheme), 0)

function columnsOf(grapheme: string): number {
  if (EMOJI.test(grapheme)) return 2
  return NO_WIDTH.test(grapheme) ? 0 : eastAsianWidth(grapheme.codePointAt(0) ?? 0)
}

/** Breaks a text into lines of at most `width` columns, at spaces where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (widthOf(joined) <= width) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (widthOf(line) > width) {
      const head = takeWidth(line, width)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  if (line !== '') lines.push(line)
  return lines
}

/** The beginning of a text that fits; at least one character. */
function takeWidth(text: string, width: number): string {
  let taken = ''
  let used = 0
  for (const grapheme of graphemes(text)) {
    used += widthOf(grapheme)
    if (used > width && taken !== '') break
    taken += grapheme
  }
  return taken
}

/** The end of a text that fits. */
function takeWidthBack(text: string, width: number): string {
  let taken = ''
  let used = 0
  for (const grapheme of graphemes(text).reverse()) {
    used += widthOf(grapheme)
    if (used > width) break
    taken = grapheme + taken
  }
  return taken
}

/**
 * A part of a line around marked words that fits a width, cut ends shown by `…`, and the columns that mark the words.
 * @returns the text, and the mark's first column and width
 */
export function windowOn(
  before: string,
  marked: string,
  after: string,
  width: number,
): { text: string; from: number; columns: number } {
  const room = Math.max(8, width)
  let core = marked
  if (widthOf(core) > room - 2) core = `${takeWidth(core, room - 3)}…`
  const free = room - widthOf(core)
  const [wantBefore, wantAfter] = [widthOf(before), widthOf(after)]
  let left = Math.min(wantBefore, Math.floor(free / 2))
  const right = Math.min(wantAfter, free - left)
  left = Math.min(wantBefore, free - right)
  const head = left < wantBefore ? (left > 0 ? `…${takeWidthBack(before, left - 1)}` : '') : before
  const tail = right < wantAfter ? (right > 1 ? `${takeWidth(after, right - 1)}…` : '') : after
  return { text: head + core + tail, from: widthOf(head), columns: Math.max(1, widthOf(core)) }
}
