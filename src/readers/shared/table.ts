import { FIELDS, type Field, type Fields, type Location, type Note, type SourceMap } from '../../model/note.js'
import { InputError, type ReadSettings } from '../reader.js'
import { compose } from './body.js'
import { fieldOf, sameName } from './fields.js'
import { htmlBody, looksLikeHtml } from './html.js'
import { noteOf } from './notes.js'
import type { Segment } from './sourcemap.js'

/** Which column holds what. Several columns may hold the text of a note: each is read. */
export interface Columns {
  fields: Partial<Record<Field, number>>
  bodies: number[]
  headers: readonly string[]
}

/** How many rows are looked at for the headers, under titles. */
export const HEADER_ROWS = 15

/**
 * The columns of a header row, or null where the row is none.
 * @throws InputError for a column that settings name and the header row lacks
 */
export function columnsOf(row: readonly string[], settings: ReadSettings): Columns | null {
  const headers = row.map(cell => cell.trim())
  const chosen = settings.columns ?? {}
  const columns: Columns = { fields: {}, bodies: [], headers }
  headers.forEach((header, index) => {
    if (header === '' || header.length > 60) return
    const named = [...FIELDS, 'body' as const].find(
      field => chosen[field] !== undefined && sameName(chosen[field] as string, header),
    )
    const field = named ?? fieldOf(header)
    if (field === 'body') {
      if (named || chosen.body === undefined) columns.bodies.push(index)
    } else if (field && (named || chosen[field] === undefined) && columns.fields[field] === undefined)
      columns.fields[field] = index
  })
  return columns.bodies.length > 0 ? columns : null
}

/** Says which columns were seen and how to map them; a file whose first row is no header names none, for it is note text. */
export function unmapped(rows: readonly (readonly string[])[], settings: ReadSettings): InputError {
  if (settings.columns?.body !== undefined)
    return new InputError("No column has the name that is given for the note's text; check --columns body=….")
  const first = rows.find(row => row.filter(cell => cell.trim() !== '').length >= 2)
  const header = first?.every(cell => cell.length <= 40 && !/\d{2}|[.!?]$/u.test(cell))
    ? first.filter(cell => cell.trim() !== '')
    : null
  if (!header)
    return new InputError("No header row was found that names a column for the note's text; add one, such as Note.")
  return new InputError(
    `No column is known to hold the note's text; the columns are ${header.join(', ')}. Say which with --columns body=NAME.`,
  )
}

/** A cell's text with the segments that lead to its file. */
export interface Cell {
  text: string
  segments: readonly Segment[]
}

/** What a format gives to make a note's source map: its segments, and where the note itself stands. */
export type MapMaker = (body: string, segments: readonly Segment[], location: Location | null) => SourceMap

/** The notes of a row: one for each column of text that is not empty. */
export function rowNotes(
  cells: readonly Cell[],
  columns: Columns,
  settings: ReadSettings,
  index: number,
  locate: (column: number) => Location | null,
  mapOf: MapMaker,
): Note[] {
  const fields: Fields = {}
  for (const [field, column] of Object.entries(columns.fields)) {
    const value = cells[column]?.text.trim()
    if (value) fields[field as Field] = value
  }
  const notes: Note[] = []
  for (const column of columns.bodies) {
    const cell = cells[column]
    if (!cell || cell.text.trim() === '') continue
    const { text, segments, blocks } = proseOf(cell)
    if (text.trim() === '') continue
    notes.push(
      noteOf(
        {
          index: index + notes.length,
          fields,
          body: text,
          blocks,
          directives: [],
          map: mapOf(text, segments, locate(column)),
          draft: false,
        },
        settings,
      ),
    )
  }
  return notes
}

/** A cell's prose: of rich text the words alone (Mosaic's notes are HTML). */
function proseOf(cell: Cell): { text: string; segments: readonly Segment[]; blocks: Note['blocks'] } {
  if (!looksLikeHtml(cell.text)) return { text: cell.text, segments: cell.segments, blocks: null }
  const { body } = htmlBody(cell.text)
  return { text: body.text, segments: compose(body.segments, cell.segments), blocks: body.blocks }
}
