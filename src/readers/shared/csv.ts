/** A cell as it stands in the file: its offset, its raw length, and its words. */
export interface CsvCell {
  start: number
  end: number
  text: string
  /** Offsets in `text` after which the file has a second quote. */
  doubled: readonly number[]
  quoted: boolean
}

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  line: number
  start: number
  /** The row as it stands in the file. */
  raw: string
  cells: CsvCell[]
  /** What is wrong with the row, or null. */
  fault: string | null
}

/** A quoted cell longer than this was never closed. */
const LONGEST_ROW = 16 * 1024 * 1024

/**
 * Rows of delimited text (RFC 4180), read from chunks in constant memory, with the offset of every cell; as many at a
 * time as a chunk completes. A quote that is never closed is reported at its row; reading goes on at the next line.
 */
export async function* csvRows(chunks: AsyncGenerator<string>, delimiter: string): AsyncGenerator<CsvRow[]> {
  try {
    yield* rowBatches(chunks, delimiter)
  } finally {
    await chunks.return(undefined)
  }
}

async function* rowBatches(source: AsyncGenerator<string>, delimiter: string): AsyncGenerator<CsvRow[]> {
  let buffer = ''
  let base = 0
  let line = 1
  let ended = false
  const more = async (): Promise<void> => {
    const { value, done } = await source.next()
    if (done) ended = true
    else buffer += value
  }
  let at = 0
  let rows: CsvRow[] = []
  while (true) {
    let row = at < buffer.length ? scanRow(buffer, at, delimiter, ended) : null
    if (row === null && !ended) {
      if (rows.length > 0) yield rows
      rows = []
      buffer = buffer.slice(at)
      base += at
      at = 0
      // a row that runs on: read at least as much again, so that long rows cost no more than twice
      const wanted = Math.min(LONGEST_ROW, buffer.length * 2)
      do await more()
      while (!ended && buffer.length < wanted)
      if (buffer.length < LONGEST_ROW) continue
      row = scanRow(buffer, at, delimiter, ended)
    }
    if (at >= buffer.length) break
    if (row === null) {
      rows.push({ line, start: base + at, raw: '', cells: [], fault: 'a quotation mark is never closed' })
      at = lineEnd(buffer, at)
      line++
      continue
    }
    const from = base
    const cells = row.cells.map(cell => ({ ...cell, start: cell.start + from, end: cell.end + from }))
    rows.push({ line, start: base + at, raw: buffer.slice(at, row.next), cells, fault: row.fault })
    line += row.lines
    at = row.next
  }
  if (rows.length > 0) yield rows
}

/** The rows of a text that ends with one, and that begins on a line and at an offset of its file. */
export function rowsOf(text: string, delimiter: string, line: number, start: number): CsvRow[] {
  const rows: CsvRow[] = []
  let number = line
  for (let at = 0; at < text.length; ) {
    const row = scanRow(text, at, delimiter, true)
    if (row === null) break
    const cells = row.cells.map(cell => ({ ...cell, start: cell.start + start, end: cell.end + start }))
    rows.push({ line: number, start: start + at, raw: text.slice(at, row.next), cells, fault: row.fault })
    number += row.lines
    at = row.next
  }
  return rows
}

interface Scanned {
  cells: CsvCell[]
  next: number
  lines: number
  fault: string | null
}

/** One row from an offset, or null where the text ends inside it. */
function scanRow(text: string, from: number, delimiter: string, last: boolean): Scanned | null {
  const cells: CsvCell[] = []
  let at = from
  let lines = 1
  let fault: string | null = null
  while (true) {
    const start = at
    let cell: CsvCell
    if (text[at] === '"') {
      const closed = closingQuote(text, at)
      if (!closed || (!last && closed.end + 1 >= text.length)) return null
      at = closed.end + 1
      const raw = text.slice(start + 1, closed.end)
      lines += raw.match(/\r\n|\r|\n/gu)?.length ?? 0
      const stop = plainEnd(text, at, delimiter)
      if (stop > at && text.slice(at, stop).trim() !== '') fault = 'there are words after a closing quotation mark'
      cell = {
        start: start + 1,
        end: closed.end,
        text: closed.doubled.length > 0 ? raw.replaceAll('""', '"') : raw,
        doubled: closed.doubled,
        quoted: true,
      }
      at = stop
    } else {
      at = plainEnd(text, at, delimiter)
      cell = { start, end: at, text: text.slice(start, at), doubled: [], quoted: false }
    }
    if (at >= text.length && !last) return null
    cells.push(cell)
    if (text[at] === delimiter) {
      at++
      if (at >= text.length && !last) return null
      continue
    }
    if (text[at] === '\r') {
      if (at + 1 >= text.length && !last) return null
      at += text[at + 1] === '\n' ? 2 : 1
    } else if (at < text.length) at++
    return { cells, next: at, lines, fault }
  }
}

/** The quote that closes the one at an offset; `""` inside is one quote. */
function closingQuote(text: string, from: number): { end: number; doubled: number[] } | null {
  const doubled: number[] = []
  let at = from + 1
  while (true) {
    at = text.indexOf('"', at)
    if (at < 0) return null
    if (text[at + 1] !== '"') return { end: at, doubled }
    doubled.push(at - from - 1 - doubled.length)
    at += 2
  }
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length) {
    const mark = text[at]
    if (mark === delimiter || mark === '\n' || mark === '\r') return at
    at++
  }
  return at
}

function lineEnd(text: string, from: number): number {
  const end = /\r\n|\r|\n/gu
  end.lastIndex = from
  const stop = end.exec(text)
  return stop ? stop.index + stop[0].length : text.length
}

/** The delimiter that the first lines share: the one that splits most of them into the same number of cells. */
export function detectDelimiter(head: string): string {
  let best = ','
  let most = 0
  for (const mark of [',', ';', '\t', '|']) {
    const counts: number[] = []
    let quoted = false
    let count = 0
    for (const each of head) {
      if (each === '"') quoted = !quoted
      else if (!quoted && each === mark) count++
      else if (!quoted && each === '\n') {
        if (count > 0) counts.push(count)
        count = 0
      }
    }
    if (count > 0) counts.push(count)
    const usual = counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0
    const agreeing = counts.filter(each => each === usual).length
    if (usual * agreeing > most) {
      most = usual * agreeing
      best = mark
    }
  }
  return best
}
