import type { Location, Place, SourceMap } from '../model/note.js'
import { lastStartingAt, type Span } from '../model/span.js'
import { InputError, type Reader } from './reader.js'
import { type CsvCell, type CsvRow, csvRows, detectDelimiter } from './shared/csv.js'
import { Lines, type Segment } from './shared/sourcemap.js'
import { textChunks } from './shared/stream.js'
import { type Cell, type Columns, columnsOf, HEADER_ROWS, rowNotes, unmapped } from './shared/table.js'

/** Rows with a fault that are named one by one; the rest are counted. */
const NAMED_FAULTS = 3

/** CSV and TSV, in constant memory; positions point into quoted cells that run over lines. */
export const csv: Reader = {
  format: 'csv',
  async *read(source, settings, coverage) {
    const chunks = textChunks(source, settings, coverage)
    const { value: head } = await chunks.next()
    if (head === undefined) throw new InputError('The file holds no text; check that it was exported whole.')
    const delimiter = detectDelimiter(head.slice(0, 65536))
    let columns: Columns | null = null
    const early: string[][] = []
    const faults: string[] = []
    let width = 0
    let row = 0
    let index = 0
    for await (const each of csvRows(joined(head, chunks), delimiter)) {
      row++
      if (each.fault) {
        faults.push(`line ${each.line}: ${each.fault}`)
        if (each.cells.length === 0) continue
      }
      const texts = each.cells.map(cell => cell.text)
      if (!columns) {
        columns = columnsOf(texts, settings)
        early.push(texts)
        width = texts.length
        if (!columns && early.length >= HEADER_ROWS) throw unmapped(early, settings)
        continue
      }
      if (each.cells.length === 1 && texts[0]?.trim() === '') continue
      if (each.cells.length > width && !each.fault) faults.push(`line ${each.line}: there are more cells than headers`)
      const headers = columns.headers
      const notes = rowNotes(
        each.cells.map(cellOf),
        columns,
        settings,
        index,
        column => ({ row, column: headers[column] ?? '' }),
        (body, segments, location) => new RowMap(each, body, segments, location),
      )
      index += notes.length
      yield* notes
    }
    if (!columns) throw unmapped(early, settings)
    if (faults.length > 0) {
      const rest = faults.length - NAMED_FAULTS
      throw new InputError(
        `${faults.slice(0, NAMED_FAULTS).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}. All other rows were read; mend these or export again.`,
      )
    }
  },
}

async function* joined(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head
  yield* rest
}

/** A cell's words with the way back past its doubled quotes. */
function cellOf(cell: CsvCell): Cell {
  const segments: Segment[] = []
  let start = 0
  let source = cell.start
  for (const at of cell.doubled) {
    if (at > start) segments.push({ start, length: at - start, source, sourceLength: at - start })
    source += at - start
    segments.push({ start: at, length: 1, source, sourceLength: 2 })
    source += 2
    start = at + 1
  }
  if (start < cell.text.length || segments.length === 0)
    segments.push({ start, length: cell.text.length - start, source, sourceLength: cell.text.length - start })
  return { text: cell.text, segments }
}

/** Leads from a cell's prose to the lines of its row. */
class RowMap implements SourceMap {
  readonly #row: CsvRow
  readonly #body: string
  readonly #segments: readonly Segment[]
  readonly #location: Location | null
  #lines: Lines | null = null

  constructor(row: CsvRow, body: string, segments: readonly Segment[], location: Location | null) {
    this.#row = row
    this.#body = body
    this.#segments = segments
    this.#location = location
  }

  locate(span: Span): Place {
    return {
      start: this.#position(this.#offset(span.start, false)),
      end: this.#position(this.#offset(Math.max(span.start, span.end - 1), true)),
      location: this.#location,
      excerpt: this.#body.slice(span.start, span.end),
    }
  }

  anchor(): Place {
    const start = this.#position(this.#row.start)
    return { start, end: start, location: this.#location, excerpt: '' }
  }

  #offset(at: number, end: boolean): number {
    const segment = this.#segments[Math.max(0, lastStartingAt(this.#segments, at))]
    if (!segment) return this.#row.start
    if (segment.length !== segment.sourceLength) return end ? segment.source + segment.sourceLength : segment.source
    return segment.source + Math.min(at - segment.start + (end ? 1 : 0), segment.sourceLength)
  }

  #position(offset: number): Place['start'] {
    this.#lines ??= new Lines(this.#row.raw)
    const { line, column } = this.#lines.position(offset - this.#row.start)
    return { line: this.#row.line + line - 1, column, offset }
  }
}
