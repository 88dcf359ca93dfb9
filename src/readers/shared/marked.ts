import type { Block, Fields, Note } from '../../model/note.js'
import type { Span } from '../../model/span.js'
import type { ReadSettings } from '../reader.js'
import { type BodyBuilder, cut } from './body.js'
import { fieldOf } from './fields.js'
import { type Line, linesOf, partsOfLines, withKnown } from './header.js'
import type { HtmlComment } from './html.js'
import { noteOf } from './notes.js'
import { Lines, type Segment, TextMap, type Units } from './sourcemap.js'

interface Marked {
  whole: string
  body: BodyBuilder
  comments: readonly HtmlComment[]
  settings: ReadSettings
  /** Offsets in the body's text at which pages end. */
  breaks?: readonly number[]
  /** Where the whole is no file itself, the way from its lines to where a person looks. */
  units?: Units
  /** What is known of the first note from elsewhere: a message's own header. */
  known?: Fields
}

/** The notes of a marked-up text file: headers are found in its plain text, one line a block, and cut from its blocks. */
export function* draftNotes({
  whole,
  body,
  comments,
  settings,
  breaks = [],
  units,
  known = {},
}: Marked): Generator<Note> {
  let made: Lines | undefined
  const lines = (): Lines => {
    made ??= new Lines(whole)
    return made
  }
  let index = 0
  for (const part of partsOfLines(blockLines(body.text, body.blocks, breaks), body.text.length)) {
    const { anchor, body: span } = part
    const text = body.text.slice(span.start, span.end)
    const segments = cut(body.segments, span.start, span.end)
    const map = new TextMap(whole, lines, segments, anchorOf(body.segments, anchor.start, anchor.end), {
      body: text,
      units,
    })
    // a comment right above the body stands where the header's text ends
    const above = body.text.slice(0, span.start).trimEnd().length
    const directives = comments
      .filter(comment => comment.at >= above && comment.at <= span.end)
      .map(comment => ({
        at: Math.max(0, comment.at - span.start),
        text: comment.text,
        place: map.place({ start: comment.start, end: comment.end }),
      }))
    yield noteOf(
      {
        index,
        fields: index++ === 0 ? withKnown(part, known) : part.fields,
        body: text,
        blocks: blocksIn(body.blocks, span.start, span.end),
        directives,
        map,
        draft: true,
      },
      settings,
    )
  }
}

/** A line for each block's line: headings with their mark, and a table's label and value beside each other as one. */
function blockLines(text: string, blocks: readonly Block[], breaks: readonly number[]): Line[] {
  const lines: Line[] = []
  let broken = 0
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    for (; (breaks[broken] ?? Number.POSITIVE_INFINITY) <= block.start; broken++)
      lines.push({ start: block.start, end: block.start, text: '\f' })
    const words = text.slice(block.start, block.end)
    const value = blocks[at + 1]
    if (block.type === 'cell' && value?.type === 'cell' && fieldOf(words)) {
      lines.push({
        start: block.start,
        end: value.end,
        text: `${words.replace(/:\s*$/u, '')}: ${text.slice(value.start, value.end)}`,
      })
      at++
    } else if (block.type === 'heading') lines.push({ start: block.start, end: block.end, text: `# ${words}` })
    else
      for (const line of linesOf(words))
        lines.push({ start: block.start + line.start, end: block.start + line.end, text: line.text })
  }
  return lines
}

export const blocksIn = (blocks: readonly Block[], start: number, end: number): Block[] =>
  blocks
    .filter(block => block.start >= start && block.end <= end)
    .map(block => ({ ...block, start: block.start - start, end: block.end - start }))

/** Where a line of the body stands in the source: all that it holds. */
function anchorOf(segments: readonly Segment[], start: number, end: number): Span {
  const inside = cut(segments, start, end)
  const first = inside[0]
  const last = inside.at(-1)
  return first && last ? { start: first.source, end: last.source + last.sourceLength } : { start: 0, end: 0 }
}
