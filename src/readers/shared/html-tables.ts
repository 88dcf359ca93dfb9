import { Parser } from 'htmlparser2'
import type { Note } from '../../model/note.js'
import type { Span } from '../../model/span.js'
import type { ReadSettings } from '../reader.js'
import { htmlBody } from './html.js'
import type { Lines } from './sourcemap.js'
import { type Cell, CellMap, HEADER_ROWS, type NotesHeader, notesHeader, rowNotes } from './table.js'

/** A row, by where it begins in the page; its cells by what stands between their tags. */
interface Row {
  start: number
  cells: Span[]
}

interface Table extends Span {
  rows: Row[]
}

/** A table whose rows are notes. */
export interface NotesTable extends Table, NotesHeader {}

const NOTHING: Span = { start: 0, end: 0 }
const WIDEST = 1000

/** The tables of a page whose rows are notes. */
export function notesTables(html: string, settings: ReadSettings): NotesTable[] {
  return tablesOf(html).flatMap(table => {
    const found = notesHeader(
      table.rows.slice(0, HEADER_ROWS + 1).map(row => row.cells.map(cell => cellOf(html, cell, settings).text)),
      settings,
    )
    return found ? [{ ...table, ...found }] : []
  })
}

/** The notes of a table's rows, each with the row of the table and its column's header as its location. */
export function* tableNotes(
  html: string,
  { rows, columns, header }: NotesTable,
  settings: ReadSettings,
  index: number,
  lines: Lines,
): Generator<Note> {
  let next = index
  for (const [at, row] of rows.entries()) {
    if (at <= header) continue
    const notes = rowNotes(
      row.cells.map(cell => cellOf(html, cell, settings)),
      columns,
      settings,
      next,
      column => ({ row: at + 1, column: columns.headers[column] ?? '' }),
      (body, segments, location) =>
        new CellMap(
          body,
          segments,
          location,
          offset => lines.position(offset),
          () => lines.position(row.start),
        ),
    )
    next += notes.length
    yield* notes
  }
}

function cellOf(html: string, { start, end }: Span, { maxNesting }: ReadSettings): Cell {
  const { body } = htmlBody(html.slice(start, end), maxNesting, start)
  return { text: body.text, segments: body.segments, blocks: body.blocks }
}

/** The tables of a page that stand in no other. One with cells over several rows is left out: its rows are no records. */
function tablesOf(html: string): Table[] {
  const tables: Table[] = []
  let depth = 0
  let table: Table | null = null
  let row: Row | null = null
  let cell: Span | null = null
  let hidden = false
  let whole = true
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'table' && ++depth === 1) {
          table = { start: parser.startIndex, end: html.length, rows: [] }
          whole = true
        }
        if (depth !== 1 || !table) return
        const isHidden = attributes.hidden !== undefined || /display\s*:\s*none/iu.test(attributes.style ?? '')
        if (name === 'tr') {
          hidden = isHidden
          row = { start: parser.startIndex, cells: [] }
          table.rows.push(row)
        } else if ((name === 'td' || name === 'th') && row) {
          if (Number(attributes.rowspan ?? 1) > 1) whole = false
          cell = hidden || isHidden ? { ...NOTHING } : { start: parser.endIndex + 1, end: parser.endIndex + 1 }
          row.cells.push(cell)
          const wide = Math.min(WIDEST, Number(attributes.colspan ?? 1))
          for (let extra = 1; extra < wide; extra++) row.cells.push({ ...NOTHING })
        }
      },
      onclosetag(name) {
        if (depth === 1 && (name === 'td' || name === 'th') && cell) {
          if (cell.start > 0) cell.end = Math.max(cell.start, parser.startIndex)
          cell = null
        }
        if (name !== 'table' || depth === 0 || --depth > 0 || !table) return
        table.end = parser.endIndex + 1
        if (whole) tables.push(table)
        table = null
        row = null
      },
    },
    { decodeEntities: false, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  return tables
}
