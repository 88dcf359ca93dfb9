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

/**
 * Where an offset of a body stands in its source; 0 where there are no segments.
 * @param end the place behind the character at `offset`, as an exclusive end asks for
 */
export function sourceOffset(segments: readonly Segment[], offset: number, end: boolean): number {
  const segment = segments[Math.max(0, lastStartingAt(segments, offset))]
  if (!segment) return 0
  if (segment.length !== segment.sourceLength) return end ? segment.source + segment.sourceLength : segment.source
  return segment.source + Math.min(offset - segment.start + (end ? 1 : 0), segment.sourceLength)
}

/** The span of the source that a span of a body came from. */
export const sourceSpan = (segments: readonly Segment[], span: Span): Span => ({
  start: sourceOffset(segments, span.start, false),
  end: sourceOffset(segments, Math.max(span.start, span.end - 1), true),
})

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

/** Where a person looks for a line of a text that is no file itself: a paragraph of Word, a line on a page. */
export type Units = (line: number) => { line: number; location: Location | null }

/** The source map of a note in a text file: segments, in order, that cover its body. */
export class TextMap implements SourceMap {
  readonly #text: string
  readonly #lines: () => Lines
  readonly #segments: readonly Segment[]
  readonly #anchor: Span
  readonly #fields: Partial<Record<Field, Span>>
  readonly #location: Location | null
  readonly #body: string | null
  readonly #units: Units | null

  /**
   * @param lines made once a file, when first asked for
   * @param anchor span in the source of the note's title or first line
   * @param options `body` gives excerpts from the decoded body instead of the raw source; with `units` the text is no file, so that it has no offsets
   */
  constructor(
    text: string,
    lines: () => Lines,
    segments: readonly Segment[],
    anchor: Span,
    options: {
      location?: Location | null
      body?: string
      fields?: Partial<Record<Field, Span>>
      units?: Units | undefined
    } = {},
  ) {
    this.#fields = options.fields ?? {}
    this.#text = text
    this.#lines = lines
    this.#segments = segments
    this.#anchor = anchor
    this.#location = options.location ?? null
    this.#body = options.body ?? null
    this.#units = options.units ?? null
  }

  locate(span: Span): Place {
    const source = this.#segments.length > 0 ? sourceSpan(this.#segments, span) : this.#anchor
    return this.place(source, this.#body?.slice(span.start, span.end) ?? null)
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
    const [start, end] = [lines.position(source.start), lines.position(source.end)]
    const words = excerpt ?? this.#text.slice(source.start, source.end)
    const units = this.#units
    if (!units) return { start, end, location: this.#location, excerpt: words }
    const { line, location } = units(start.line)
    return {
      start: { ...start, line, offset: null },
      end: { ...end, line: units(end.line).line, offset: null },
      location,
      excerpt: words,
    }
  }
}
