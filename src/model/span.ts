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
