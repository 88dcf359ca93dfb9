import type { Position } from '../model/note.js'
import { type Fault, InputError, type Piece, type PieceNotes, type RecordReader } from './reader.js'
import { type CsvRow, csvRows, detectDelimiter, rowsOf } from './shared/csv.js'
import { recordReader } from './shared/records.js'
import { Lines } from './shared/sourcemap.js'
import { textChunks } from './shared/stream.js'
import {
  CellMap,
  type Columns,
  cellOf,
  columnsOf,
  HEADER_ROWS,
  lacking,
  refuseTwins,
  rowNotes,
  unmapped,
} from './shared/table.js'

/** Rows with a fault that are named one by one; the rest are counted. */
const NAMED_FAULTS = 3

interface Facts {
  delimiter: string
  columns: Columns
}

/** CSV and TSV, in constant memory; positions point into quoted cells that run over lines. */
export const csv: RecordReader = recordReader({
  format: 'csv',
  async *pieces(source, settings, coverage) {
    const chunks = textChunks(source, settings, coverage)
    const { value: head } = await chunks.next()
    if (head === undefined) throw new InputError('The file holds no text; check that it was exported whole.')
    const delimiter = detectDelimiter(head.slice(0, 65536))
    let columns: Columns | null = null
    const early: string[][] = []
    let width = 0
    let record = 0
    for await (const rows of csvRows(joined(head, chunks), delimiter)) {
      let faults: Fault[] = []
      let whole: CsvRow[] = []
      const piece = (): Piece => ({
        text: whole.map(row => row.raw).join(''),
        line: whole[0]?.line ?? 1,
        start: whole[0]?.start ?? 0,
        record: record - whole.length,
        faults,
        facts: { delimiter, columns },
      })
      for (const row of rows) {
        if (row.fault) faults.push({ line: row.line, what: row.fault })
        if (row.cells.length === 0) {
          // the rows around stay readable by themselves
          yield piece()
          faults = []
          whole = []
        } else if (columns) {
          if (row.cells.length > width && !row.fault)
            faults.push({ line: row.line, what: 'there are more cells than headers' })
          whole.push(row)
        } else {
          const texts = row.cells.map(cell => cell.text)
          columns = columnsOf(texts, settings)
          if (columns) {
            refuseTwins(columns)
            coverage.skipped.push(...lacking(columns, settings))
          }
          early.push(texts)
          width = texts.length
          if (!columns && early.length >= HEADER_ROWS) throw unmapped(early, settings)
        }
        record++
      }
      if (whole.length > 0 || faults.length > 0) yield piece()
    }
    if (!columns) throw unmapped(early, settings)
  },
  notesOf({ text, line, start, record, facts }, settings) {
    const { delimiter, columns } = facts as Facts
    const notes: PieceNotes['notes'] = []
    rowsOf(text, delimiter, line, start).forEach((row, index) => {
      const position = placesIn(row)
      const found = rowNotes(
        row.cells.map(cell => cellOf(cell.text, cell.start, cell.doubled, 2)),
        columns,
        settings,
        notes.length,
        column => ({ row: record + index + 1, column: columns.headers[column] ?? '' }),
        (body, segments, location) => new CellMap(body, segments, location, position, () => position(row.start)),
      )
      for (const note of found) notes.push({ note, record: record + index })
    })
    return { notes, faults: [], keys: [] }
  },
  verdict({ faults, faulty }) {
    if (faulty === 0) return null
    const named = faults.slice(0, NAMED_FAULTS).map(({ line, what }) => `line ${line}: ${what}`)
    const rest = faulty > NAMED_FAULTS ? `; and ${faulty - NAMED_FAULTS} more` : ''
    return new InputError(`${named.join('; ')}${rest}. All other rows were read; mend these or export again.`)
  },
})

/** Ends the rest as well where nobody reads on, so that its file is closed. */
async function* joined(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield head
    yield* rest
  } finally {
    await rest.return(undefined)
  }
}

/** The place of an offset in a row's lines. */
function placesIn(row: CsvRow): (offset: number) => Position {
  let lines: Lines | null = null
  return offset => {
    lines ??= new Lines(row.raw)
    const { line, column } = lines.position(offset - row.start)
    return { line: row.line + line - 1, column, offset }
  }
}
