import type { Block } from '../model/note.js'
import { sectionOf } from './sections.js'

const BULLET = /^([ \t]*)(?:[-*•·–—▪◦‣o]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t]+(?=\S)/u
const LABEL = /^[ \t]*\p{Lu}[\p{L}'&/() -]{0,40}(?:: |:$)/u
const QUOTE = /^[ \t]*>[ \t]?/u

/**
 * The blocks of text that has no markup: paragraphs by blank lines, items by bullets, headings by shape.
 * A line that opens with a label starts a block of its own.
 */
export function textBlocks(text: string): Block[] {
  const lines = linesOf(text)
  const blocks: Block[] = []
  let open: Block | null = null
  lines.forEach((line, at) => {
    const words = text.slice(line.start, line.end)
    if (words.trim() === '') {
      open = null
      return
    }
    const bullet = BULLET.exec(words)
    const quote = bullet ? null : QUOTE.exec(words)
    const start = line.start + (bullet?.[0].length ?? quote?.[0].length ?? words.length - words.trimStart().length)
    const end = line.start + words.trimEnd().length
    if (start >= end) return
    if (bullet) {
      open = { type: 'item', depth: Math.floor((bullet[1] as string).length / 2), start, end }
    } else if (quote) {
      if (open?.type === 'quote') {
        open.end = end
        return
      }
      open = { type: 'quote', depth: 0, start, end }
    } else if (isHeading(words, text, lines[at + 1], open === null)) {
      blocks.push({ type: 'heading', depth: 2, start, end })
      open = null
      return
    } else if (open && open.type !== 'quote' && !LABEL.test(words)) {
      open.end = end
      return
    } else {
      open = { type: 'paragraph', depth: 0, start, end }
    }
    blocks.push(open)
  })
  return blocks
}

interface Line {
  start: number
  end: number
}

/** Lines end at LF, CRLF or CR (product.md, "Settled details" 1). */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const stop of text.matchAll(/\r\n|\r|\n/gu)) {
    lines.push({ start, end: stop.index })
    start = stop.index + stop[0].length
  }
  lines.push({ start, end: text.length })
  return lines
}

/** A short line on its own that is no sentence: a known part's name, capitals, or a label that ends in a colon. */
function isHeading(line: string, text: string, next: Line | undefined, fresh: boolean): boolean {
  const words = line.trim()
  if (/^#{1,6}\s/u.test(words)) return true
  if (words.length > 70) return false
  if (/^\*\*[^*]+\*\*:?$/u.test(words)) return true
  const after = next ? text.slice(next.start, next.end).trim() : ''
  if (/:$/u.test(words)) return sectionOf(words) !== null || BULLET.test(after)
  if (!fresh || /[.!?,;"]$/u.test(words)) return false
  if (/^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u.test(words)) return true
  return words.split(/\s+/u).length <= 6 && sectionOf(words) !== null
}

/** "Purpose: …", or a part's name put as a question: "Seen alone? No". */
function opensLabel(line: string): boolean {
  if (LABEL.test(line)) return true
  const question = /^\s*(\p{Lu}[\p{L}' ]{2,40})\?(?:\s|$)/u.exec(line)
  return question !== null && sectionOf(question[1] as string) !== null
}

/** A block cut before each of its lines that opens with a label ("Purpose: …"), as a Markdown paragraph may hold several. */
export function cutAtLabels(text: string, block: Block): Block[] {
  if (block.type !== 'paragraph') return [block]
  const cuts = [block.start]
  for (const line of linesOf(text.slice(block.start, block.end)).slice(1)) {
    if (opensLabel(text.slice(block.start + line.start, block.start + line.end))) cuts.push(block.start + line.start)
  }
  return cuts.map((start, index) => {
    const words = text.slice(start, cuts[index + 1] ?? block.end)
    return { ...block, start, end: start + words.trimEnd().length }
  })
}
