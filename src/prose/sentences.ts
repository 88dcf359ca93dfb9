import type { Nodes } from 'nlcst'
import { ParseEnglish } from 'parse-english'
import type { Sentence, Word } from '../model/prose.js'
import { type Span, shift } from '../model/span.js'

const parser = new ParseEnglish()

/** Shortenings after which a full stop ends no sentence, beside those that parse-english knows. */
const SHORT =
  /(?:^|[\s(])(?:\p{Lu}|mr|mrs|ms|dr|prof|st|no|tel|ext|approx|appt|e\.g|i\.e|eg|ie|vs|etc|cllr|sgt|insp|rev|hon|dept|inc|ltd|para|min|max|nos|p|pp|c|re|s|yr|yrs|wk|wks|hrs|mins)\.$/iu

/** Characters that the longest of them may look back over. */
const TAIL = 12
/** No sentence that someone wrote is longer. */
const LONGEST = 2000

/**
 * Splits a block's text into sentences: parse-english underneath, mended for notes:
 * a finished line ends a sentence, and so does a full stop before a small letter.
 * Spans are in `text`; `offset` is added to them.
 */
export function sentenceSpans(text: string, offset: number): Span[] {
  const spans: Span[] = []
  const take = (start: number, end: number): void => {
    const words = text.slice(start, end)
    const from = start + words.length - words.trimStart().length
    const to = start + words.trimEnd().length
    if (from >= to) return
    const last = spans.at(-1)
    if (
      last &&
      to + offset - last.start <= LONGEST &&
      SHORT.test(text.slice(Math.max(0, last.end - offset - TAIL), last.end - offset)) &&
      /^[^\r\n]*$/u.test(text.slice(last.end - offset, from))
    )
      last.end = to + offset
    else spans.push(...cutLong(text, { start: from, end: to }, LONGEST).map(span => shift(span, offset)))
  }
  for (const sentence of nodesOf(parser.parse(text) as Nodes)) {
    let from = sentence.start
    for (const cut of cutsIn(text, sentence.start, sentence.end)) {
      take(from, cut)
      from = cut
    }
    take(from, sentence.end)
  }
  return spans
}

/**
 * A span as pieces of at most `longest` characters, cut at white space where there is some: what no person wrote as one
 * piece must not make anything that looks at pairs of its words take for ever.
 */
export function cutLong<T extends Span>(text: string, span: T, longest: number): T[] {
  const pieces: T[] = []
  let start = span.start
  while (span.end - start > longest) {
    const space = text.lastIndexOf(' ', start + longest)
    const end = space > start ? space : start + longest
    pieces.push({ ...span, start, end })
    start = end
    while (start < span.end && /\s/u.test(text[start] ?? '')) start++
  }
  return start < span.end ? [...pieces, { ...span, start }] : pieces
}

function nodesOf(node: Nodes): Span[] {
  if (node.type === 'SentenceNode') {
    return [{ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }]
  }
  return 'children' in node ? node.children.flatMap(nodesOf) : []
}

/** A line shorter than this was ended on purpose, not wrapped. */
const WRAP = 55

/** Where a span that parse-english took for one sentence is really two. */
function cutsIn(text: string, start: number, end: number): number[] {
  const part = text.slice(start, end)
  const cuts: number[] = []
  let marks = 0
  let counted = 0
  for (const stop of part.matchAll(/[.!?]["')\]]*[ \t]+(?=\p{L}|\d|["'(])/gu)) {
    const before = part.slice(Math.max(0, stop.index + 1 - TAIL), stop.index + 1)
    for (; counted <= stop.index; counted++) if (part[counted] === '"') marks++
    // an odd mark is open: the stop is inside a quotation
    if (!SHORT.test(before) && !/\.{2}$/u.test(before) && marks % 2 === 0)
      cuts.push(start + stop.index + stop[0].length)
  }
  let line = 0
  for (const stop of part.matchAll(/[ \t]*(?:\r\n|\r|\n)[ \t]*/gu)) {
    const before = part.slice(line, stop.index)
    const after = part.slice(stop.index + stop[0].length)
    if (/[.!?:;]["')\]]*$/u.test(before) || (/^[\p{Lu}\d•-]/u.test(after) && before.length < WRAP))
      cuts.push(start + stop.index + stop[0].length)
    line = stop.index + stop[0].length
  }
  return cuts.sort((a, b) => a - b)
}

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}]+)*(?:&[\p{L}\p{N}]+)*/gu

/** The words of a span of the text, with what is quoted marked. */
export function wordsIn(text: string, span: Span, narrative: string): Word[] {
  const words: Word[] = []
  for (const hit of text.slice(span.start, span.end).matchAll(WORD)) {
    words.push({
      start: span.start + hit.index,
      end: span.start + hit.index + hit[0].length,
      lower: hit[0].toLowerCase(),
      quoted: narrative[hit.index] === '_' && hit[0] !== '_',
    })
  }
  return words
}

/** Number of words of a sentence: a quotation counts as one (rules.md, `long-sentence`), and so do "well-being" and "15.30". */
export function lengthInWords(sentence: Sentence): number {
  let count = 0
  let inside = false
  let end = -1
  for (const word of sentence.words) {
    const joined = word.start === end + 1 && /[-.:/]/u.test(sentence.narrative[end - sentence.start] ?? '')
    if (!joined && (!word.quoted || !inside)) count++
    inside = word.quoted
    end = word.end
  }
  return count
}
