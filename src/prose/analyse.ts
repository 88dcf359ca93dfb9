import type { Block, Note } from '../model/note.js'
import type { Hit, Prose, ProseBlock, Quote, Section, Sentence } from '../model/prose.js'
import { lastStartingAt, type Span } from '../model/span.js'
import type { WordList } from '../model/words.js'
import { cutAtLabels, textBlocks } from './blocks.js'
import { childOf } from './child.js'
import type { Matcher } from './matcher.js'
import { plain } from './plain.js'
import { quotesIn } from './quotes.js'
import { sectionOf } from './sections.js'
import { cutLong, sentenceSpans, wordsIn } from './sentences.js'

const WORDS = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** No paragraph that someone wrote is longer, in characters. */
const LONGEST_BLOCK = 20_000

/** Number of words in a text. */
export const countWords = (text: string): number => text.match(WORDS)?.length ?? 0

/** Reads a note's body once, for every rule; `matcher` holds all their word lists. */
export function analyse(note: Note, matcher: Matcher): Prose {
  const { text, toBody } = plain(note.body)
  const child = childOf(note, text)
  const blocks: ProseBlock[] = []
  const sentences: Sentence[] = []
  const quotes: Quote[] = []
  let open: { section: Section | null; items: boolean } = { section: null, items: false }
  for (const raw of plainBlocks(note, text, toBody)
    .flatMap(block => cutAtLabels(text, block))
    .flatMap(block => cutLong(text, block, LONGEST_BLOCK))) {
    const words = text.slice(raw.start, raw.end)
    const first = sentences.length
    const block: ProseBlock = {
      ...raw,
      index: blocks.length,
      section: null,
      label: null,
      sentences: { start: first, end: first },
    }
    if (raw.type === 'heading') {
      open = { section: sectionOf(words), items: false }
      block.section = open.section
    } else {
      // a label on its own ("Actions:") names the items or lines below it; one in a block names that block
      const label = labelOf(words)
      if (label) block.label = { start: raw.start, end: raw.start + label.length }
      const named = label ? sectionOf(label.name) : null
      if (open.items && raw.type !== 'item' && label) open = { section: null, items: false }
      if (named && label && label.length >= words.length) open = { section: named, items: true }
      block.section = named ?? open.section
    }
    blocks.push(block)
    const found = quotesIn(text, raw, child)
    quotes.push(...found)
    const start = block.label ? block.label.end : raw.start
    for (const span of sentenceSpans(text.slice(start, raw.end), start)) {
      const narrative = blank(text, span, found)
      sentences.push({
        ...span,
        index: sentences.length,
        block: block.index,
        type: raw.type,
        section: block.section,
        text: text.slice(span.start, span.end),
        narrative,
        words: wordsIn(text, span, narrative),
      })
    }
    block.sentences.end = sentences.length
  }
  let hits: Map<WordList, Hit[]> | null = null
  const allHits = (): Map<WordList, Hit[]> => {
    const byList = new Map<WordList, Hit[]>()
    for (const sentence of sentences) {
      for (const match of matcher.walk(sentence.words)) {
        const from = sentence.words[match.from]
        const to = sentence.words[match.to - 1]
        if (!from || !to) continue
        const hit: Hit = {
          start: from.start,
          end: to.end,
          entry: match.entry,
          sentence: sentence.index,
          quoted: from.quoted,
        }
        const list = byList.get(match.list)
        if (list) list.push(hit)
        else byList.set(match.list, [hit])
      }
    }
    return byList
  }
  return {
    note,
    kind: note.kind,
    fields: note.fields,
    text,
    blocks,
    sentences,
    quotes,
    child,
    wordCount: countWords(text),
    hits(list) {
      hits ??= allHits()
      return hits.get(list) ?? []
    },
    sentenceAt: offset => sentences[lastStartingAt(sentences, offset)],
    paragraph(sentence) {
      const block = blocks[sentence.block]
      return block ? sentences.slice(block.sentences.start, block.sentences.end) : [sentence]
    },
    toBody,
  }
}

/** The reader's blocks as spans of the plain text, or those that its lines show. */
function plainBlocks(note: Note, text: string, toBody: (span: Span) => Span): Block[] {
  if (!note.blocks) return textBlocks(text)
  if (text.length === note.body.length) return note.blocks
  // invisible characters were taken out: find each block's plain offsets by walking once
  const toPlain = (offset: number): number => {
    let low = 0
    let high = text.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (toBody({ start: middle, end: middle }).start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return note.blocks.map(block => ({ ...block, start: toPlain(block.start), end: toPlain(block.end) }))
}

interface Label {
  name: string
  length: number
}

/** A run-in label: "Purpose: …", "My view. …", or a whole line that ends in a colon. Of unknown words only a short capitalised label counts. */
function labelOf(words: string): Label | null {
  const colon = /^([\p{L}][\p{L}'’?,&/() -]{1,60}?)\s?[:?]\s*(?=\S|$)/u.exec(words)
  if (
    colon &&
    (sectionOf(colon[1] as string) !== null ||
      (!/^(?:In|At|On|For|From|To|And|But|So|Then|Also|By|With|After|Before|Since|During|Until)\b/u.test(words) &&
        /^\p{Lu}[\p{L}]*(?: [\p{Ll}&/]+){0,2}$/u.test(colon[1] as string)))
  ) {
    return { name: colon[1] as string, length: colon[0].length }
  }
  const stop = /^([\p{Lu}][\p{L}'’ ]{2,40})(?:\.| [-–—])\s+(?=\S)/u.exec(words)
  // "Voice of the child was obtained." is a sentence
  if (
    stop &&
    sectionOf(stop[1] as string) !== null &&
    !/\b(?:was|were|is|are|has|have|been)\b/iu.test(stop[1] as string)
  )
    return { name: stop[1] as string, length: stop[0].length }
  return null
}

/** A sentence with its quoted speech blanked out. */
function blank(text: string, span: Span, quotes: readonly Quote[]): string {
  let narrative = text.slice(span.start, span.end)
  for (const quote of quotes) {
    if (!quote.speech || quote.end <= span.start || quote.start >= span.end) continue
    const from = Math.max(quote.start, span.start) - span.start
    const to = Math.min(quote.end, span.end) - span.start
    narrative = narrative.slice(0, from) + '_'.repeat(to - from) + narrative.slice(to)
  }
  return narrative
}
