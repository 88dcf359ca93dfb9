import type { Block, BlockType } from '../../model/note.js'
import { lastStartingAt } from '../../model/span.js'
import { type Segment, sourceOffset } from './sourcemap.js'

/** Gathers the prose of a marked-up source as plain text, with its blocks and the segments that lead back. */
export class BodyBuilder {
  text = ''
  readonly segments: Segment[] = []
  readonly blocks: Block[] = []
  #type: BlockType = 'paragraph'
  #depth = 0
  #start = 0
  /** Whether the next words need a break before them. */
  #broken = false

  /** Ends the open block and begins one of another type with the next words. */
  block(type: BlockType, depth = 0): void {
    this.#close()
    this.#type = type
    this.#depth = depth
    this.#broken = this.text !== ''
  }

  /** Adds words as they stand; runs of white space become one space, and none opens a block. */
  words(value: string, source: number, sourceLength: number): void {
    if (value.length !== sourceLength) {
      this.#add(value, source, sourceLength)
      return
    }
    for (const part of value.matchAll(/\s+|\S+/gu)) {
      if (!/^\s/u.test(part[0])) this.#add(part[0], source + part.index, part[0].length)
      else if (this.text.length > this.#start && !this.#broken && !/\s$/u.test(this.text))
        this.#add(' ', source + part.index, part[0].length)
    }
  }

  /** Adds words with their white space kept. */
  verbatim(value: string, source: number, sourceLength: number): void {
    this.#add(value, source, sourceLength)
  }

  /** A line break inside a block. */
  line(source: number, sourceLength: number): void {
    if (this.text.length > this.#start) this.#add('\n', source, sourceLength)
  }

  /** Ends the last block. */
  end(): this {
    this.#close()
    return this
  }

  #add(value: string, source: number, sourceLength: number): void {
    if (this.#broken) {
      this.text += '\n\n'
      this.#start = this.text.length
      this.#broken = false
    }
    this.segments.push({ start: this.text.length, length: value.length, source, sourceLength })
    this.text += value
  }

  #close(): void {
    if (this.#broken || this.text.length <= this.#start) return
    const words = this.text.slice(this.#start)
    const end = this.#start + words.trimEnd().length
    if (end > this.#start) this.blocks.push({ type: this.#type, depth: this.#depth, start: this.#start, end })
    this.#start = this.text.length
    this.#broken = true
  }
}

/** Segments from a body to an inner text, joined with those from the inner text to its file. */
export function compose(outer: readonly Segment[], inner: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const segment of outer) {
    if (segment.length !== segment.sourceLength) {
      const start = sourceOffset(inner, segment.source, false)
      const end = sourceOffset(inner, segment.source + segment.sourceLength - 1, true)
      joined.push({ ...segment, source: start, sourceLength: end - start })
      continue
    }
    // an identity run may cross several runs of the inner text
    let done = 0
    while (done < segment.length) {
      const at = segment.source + done
      const index = Math.max(0, lastStartingAt(inner, at))
      const part = inner[index]
      if (!part) break
      const length = Math.min(segment.length - done, Math.max(1, part.start + part.length - at))
      const same = part.length === part.sourceLength
      joined.push({
        start: segment.start + done,
        length,
        source: same ? part.source + (at - part.start) : part.source,
        sourceLength: same ? length : part.sourceLength,
      })
      done += length
    }
  }
  return joined
}

/** The segments that begin in a span of the body, counted from its start. */
export function cut(segments: readonly Segment[], start: number, end: number): Segment[] {
  return segments
    .filter(segment => segment.start >= start && segment.start < end)
    .map(segment => ({ ...segment, start: segment.start - start }))
}

/** The segments of a stretch of the body, counted from its start; those that reach over its ends are cut. */
export function within(segments: readonly Segment[], start: number, end: number): Segment[] {
  return segments
    .filter(segment => segment.start < end && segment.start + segment.length > start)
    .map(segment => {
      if (segment.length !== segment.sourceLength) return { ...segment, start: Math.max(0, segment.start - start) }
      const from = Math.max(segment.start, start)
      const length = Math.min(segment.start + segment.length, end) - from
      return { start: from - start, length, source: segment.source + from - segment.start, sourceLength: length }
    })
}
