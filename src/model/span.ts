/** A stretch of a note's body: half open, in UTF-16 code units. */
export interface Span {
  start: number
  end: number
}

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `outer` holds the whole of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The same span, `by` code units later. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })

/** The index of the last item whose `start` is at or before `offset`, or -1; `items` are sorted by `start`. */
export function lastStartingAt(items: readonly { start: number }[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as { start: number }).start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Code units of a text that share a drawer. */
const DRAWER = 6

/** Spans that are asked which of them a span overlaps: in the time of their own lengths, however many there are. */
export class SpanIndex {
  readonly #drawers = new Map<number, Span[]>()

  add(span: Span): void {
    for (let drawer = span.start >> DRAWER; drawer <= span.end >> DRAWER; drawer++) {
      const spans = this.#drawers.get(drawer)
      if (spans) spans.push(span)
      else this.#drawers.set(drawer, [span])
    }
  }

  /** Whether one of them shares at least one code unit with a span. */
  overlaps(span: Span): boolean {
    for (let drawer = span.start >> DRAWER; drawer <= span.end >> DRAWER; drawer++)
      if (this.#drawers.get(drawer)?.some(each => overlaps(each, span))) return true
    return false
  }
}
