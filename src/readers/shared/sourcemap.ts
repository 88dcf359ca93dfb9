import type { Field, Location, Place, Position, SourceMap } from '../../model/note.js'
import { lastStartingAt, type Span } from '../../model/span.js'

/**
 * A run of the body and the run of the source that it came from. Where both have the same length each character
 * answers to its own; else (an entity, an escape, a doubled quote) the whole run answers to the whole.
 */
export interface Segment {
  /** Offset in the body. */
  start: number
  length: number
  source: number
  sourceLength: number
}

/** Starts of a text's lines, for turning offsets into lines and columns. Lines end at LF, CRLF or CR. */
export class Lines {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1)
    }
  }

  /** Line and column of an offset, from 1. */
  position(offset: number): Position {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] as number) <= offset) low = middle + 1
      else high = middle
    }
    return { line: low, column: offset - (this.#starts[low - 1] as number) + 1, offset }
  }

  /** The span of a line, its end marks with it; the last line ends where its text does. */
  span(line: number): Span {
    return { start: this.#starts[line - 1] ?? 0, end: this.#starts[line] ?? Number.POSITIVE_INFINITY }
  }
}

/** The source map of a note in a text file: segments, in order, that cover its body. */
export class TextMap implements SourceMap {
  readonly #text: string
  readonly #lines: () => Lines
  readonly #segments: readonly Segment[]
  readonly #anchor: Span
  readonly #fields: Partial<Record<Field, Span>>
  readonly #location: Location | null
  readonly #raw: boolean

  /**
   * @param lines made once a file, when first asked for
   * @param anchor span in the source of the note's title or first line
   * @param options `body` gives excerpts from the decoded body instead of the raw source
   */
  constructor(
    text: string,
    lines: () => Lines,
    segments: readonly Segment[],
    anchor: Span,
    options: { location?: Location | null; body?: string; fields?: Partial<Record<Field, Span>> } = {},
  ) {
    this.#fields = options.fields ?? {}
    this.#text = text
    this.#lines = lines
    this.#segments = segments
    this.#anchor = anchor
    this.#location = options.location ?? null
    this.#raw = options.body === undefined
    this.#body = options.body ?? ''
  }
  readonly #body: string

  locate(span: Span): Place {
    const source = {
      start: this.#toSource(span.start, false),
      end: this.#toSource(Math.max(span.start, span.end - 1), true),
    }
    return this.place(source, this.#raw ? null : this.#body.slice(span.start, span.end))
  }

  anchor(): Place {
    return this.place(this.#anchor, null)
  }

  line(number: number): string {
    const { start, end } = this.#lines().span(number)
    return this.#text.slice(start, end).replace(/[\r\n]+$/u, '')
  }

  field(name: Field): Place | null {
    const span = this.#fields[name]
    return span ? this.place(span, null) : null
  }

  /** The place of a span of the source itself. */
  place(source: Span, excerpt: string | null = null): Place {
    const lines = this.#lines()
    return {
      start: lines.position(source.start),
      end: lines.position(source.end),
      location: this.#location,
      excerpt: excerpt ?? this.#text.slice(source.start, source.end),
    }
  }

  #toSource(offset: number, end: boolean): number {
    const segment = this.#segments[Math.max(0, lastStartingAt(this.#segments, offset))]
    if (!segment) return this.#anchor.start
    const into = offset - segment.start
    if (segment.length === segment.sourceLength)
      return segment.source + Math.min(into + (end ? 1 : 0), segment.sourceLength)
    return end ? segment.source + segment.sourceLength : segment.source
  }
}
