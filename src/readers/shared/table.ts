import {
  FIELDS,
  type Field,
  type Fields,
  type Location,
  type Note,
  type Place,
  type Position,
  type SourceMap,
} from '../../model/note.js'
import type { Span } from '../../model/span.js'
import { InputError, type ReadSettings, UnmappedError } from '../reader.js'
import { compose, within } from './body.js'
import { clockTime, parseMoment } from './dates.js'
import { type Entry, entriesOf } from './entries.js'
import { fieldOf, sameName, timeOf } from './fields.js'
import { htmlBody, looksLikeHtml } from './html.js'
import { noteOf } from './notes.js'
import { type Segment, sourceSpan } from './sourcemap.js'
import { systemNames } from './systems.js'

type Timed = 'eventDate' | 'recordedDate'

/** Which column holds what, as plain data. Several columns may hold the text of a note: each is read. */
export interface Columns {
  /** Columns by field, the one that says most first: where it is empty the next one holds. */
  fields: Partial<Record<Field, number[]>>
  bodies: number[]
  /** Columns of a time of day whose date stands in another. */
  times: Partial<Record<Timed, number[]>>
  headers: readonly string[]
}

/** How many rows are looked at for the headers, under titles. */
export const HEADER_ROWS = 15
const LONGEST_HEADER = 60

/** The columns of a header row, or null where the row is none: it names no text of a note. */
export function columnsOf(row: readonly string[], settings: ReadSettings): Columns | null {
  const columns = fieldColumns(row, settings)
  return columns.bodies.length > 0 ? columns : null
}

/** The same of a row that may name fields alone. */
export function fieldColumns(row: readonly string[], settings: ReadSettings): Columns {
  const headers = row.map(cell => cell.trim())
  const found = new Map<Field | 'body', { column: number; rank: number }[]>()
  headers.forEach((header, column) => {
    if (header === '' || header.length > LONGEST_HEADER) return
    for (const { field, rank } of meaningsOf(header, settings)) {
      const before = found.get(field)
      if (before) before.push({ column, rank })
      else found.set(field, [{ column, rank }])
    }
  })
  const times: Columns['times'] = {}
  headers.forEach((header, column) => {
    const field = header.length <= LONGEST_HEADER ? timeOf(header) : null
    if (field) times[field] = [...(times[field] ?? []), column]
  })
  const bodies = found.get('body') ?? []
  found.delete('body')
  return {
    bodies: bodies.map(each => each.column),
    fields: Object.fromEntries(
      [...found].map(([field, all]) => [field, all.sort((a, b) => a.rank - b.rank).map(each => each.column)]),
    ),
    times,
    headers,
  }
}

/** The headers of a table within a page or a document whose rows are notes. */
export interface NotesHeader {
  columns: Columns
  /** Index of the row of headers. */
  header: number
}

/**
 * The headers of a table whose rows are notes, or null: they name the text, two fields, and of these one that no list within a
 * note has: whose note it is, of which kind, by whom or by what number. A chronology of dates and events is no such table.
 * @param rows the first rows, and one more than may hold the headers
 */
export function notesHeader(rows: readonly (readonly string[])[], settings: ReadSettings): NotesHeader | null {
  for (const [header, row] of rows.slice(0, Math.min(HEADER_ROWS, rows.length - 1)).entries()) {
    const columns = columnsOf(row, settings)
    if (!columns) continue
    const { id, child, kind, author } = columns.fields
    if (Object.keys(columns.fields).length >= 2 && (id ?? child ?? kind ?? author)) return { columns, header }
  }
  return null
}

/** Ranks of names, behind those that a system gives in order. */
const USUAL = 1000
const CODE = 1001

/** What a header may name. The user's own mapping of a field is the only one that holds for it. */
function meaningsOf(
  header: string,
  { columns = {}, exportFormat }: ReadSettings,
): { field: Field | 'body'; rank: number }[] {
  const own = EVERY_FIELD.filter(field => columns[field] !== undefined && sameName(columns[field], header))
  if (own.length > 0) return own.map(field => ({ field, rank: 0 }))
  for (const field of EVERY_FIELD) {
    const at = systemNames(exportFormat, field).findIndex(name => sameName(name, header))
    if (at >= 0 && columns[field] === undefined) return [{ field, rank: at }]
  }
  const field = fieldOf(header)
  // a name says more than a number or a code
  return field && columns[field] === undefined ? [{ field, rank: /(?:id|code)$/iu.test(header) ? CODE : USUAL }] : []
}

const EVERY_FIELD = [...FIELDS, 'body' as const]

/** @throws InputError where two columns of one name hold the same field, so that one would hide the other */
export function refuseTwins({ fields, headers }: Columns): void {
  for (const columns of Object.values(fields)) {
    const names = columns.map(column => headers[column] ?? '')
    const twin = names.find((name, index) => names.slice(0, index).some(other => sameName(other, name)))
    if (twin !== undefined)
      throw new InputError(`Two columns are named ${twin}, and one would hide the other; give each a name of its own.`)
  }
}

/** What a coverage says of columns that settings name and a table lacks. */
export const lacking = ({ headers }: Columns, { columns = {} }: ReadSettings): string[] =>
  Object.entries(columns)
    .filter(([, name]) => !headers.some(header => sameName(header, name)))
    .map(([field, name]) => `the column '${name}' for ${field}, which is not there`)

/** Says which columns were seen and how to map them; a file whose first row is no header names none, for it is note text. */
export function unmapped(rows: readonly (readonly string[])[], settings: ReadSettings): InputError {
  if (settings.columns?.body !== undefined)
    return new InputError("No column has the name that is given for the note's text; check --columns body=….")
  const first = rows.find(row => row.filter(cell => cell.trim() !== '').length >= 2)
  const short = first?.every(cell => cell.length <= 40 && !/\d{2}|[.!?]$/u.test(cell)) ?? false
  // a row of names may be a row of children: only a known header, or prose under it, tells that it is none
  const told = rows.slice(rows.indexOf(first ?? []) + 1).some(row => row.some(cell => cell.length > 60))
  const header =
    first && short && (told || first.some(cell => fieldOf(cell.trim())))
      ? first.filter(cell => cell.trim() !== '')
      : null
  if (!header)
    return new InputError(
      "No header row was found that names a column for the note's text; add one, such as Note, or say which with --columns body=NAME.",
    )
  return new UnmappedError(
    header,
    `No column is known to hold the note's text; the columns are ${header.join(', ')}. Say which with --columns body=NAME.`,
  )
}

/** A cell's text with the segments that lead to its file. */
export interface Cell {
  text: string
  segments: readonly Segment[]
  /** Where the cell's markup has been read already. */
  blocks?: Note['blocks']
}

/** A cell whose text stands in its file as it is, but for single characters that take several there: the doubled quotes of a CSV. */
export function cellOf(text: string, source: number, wide: readonly number[] = [], width = 1): Cell {
  const segments: Segment[] = []
  let start = 0
  let from = source
  const plain = (end: number): void => {
    segments.push({ start, length: end - start, source: from, sourceLength: end - start })
    from += end - start
    start = end
  }
  for (const at of wide) {
    if (at > start) plain(at)
    segments.push({ start, length: 1, source: from, sourceLength: width })
    from += width
    start++
  }
  if (start < text.length || segments.length === 0) plain(text.length)
  return { text, segments }
}

/** Leads from a note's prose to its row or cell. */
export class CellMap implements SourceMap {
  readonly #body: string
  readonly #segments: readonly Segment[]
  readonly #location: Location | null
  readonly #anchor: () => Position
  readonly #position: (offset: number) => Position

  /**
   * @param position of an offset in the source
   * @param anchor of the note itself; where its words begin if left out
   */
  constructor(
    body: string,
    segments: readonly Segment[],
    location: Location | null,
    position: (offset: number) => Position,
    anchor: () => Position = () => position(segments[0]?.source ?? 0),
  ) {
    this.#body = body
    this.#segments = segments
    this.#location = location
    this.#position = position
    this.#anchor = anchor
  }

  locate(span: Span): Place {
    const source = sourceSpan(this.#segments, span)
    return {
      start: this.#position(source.start),
      end: this.#position(source.end),
      location: this.#location,
      excerpt: this.#body.slice(span.start, span.end),
    }
  }

  anchor(): Place {
    const start = this.#anchor()
    return { start, end: start, location: this.#location, excerpt: '' }
  }
}

/** What a format gives to make a note's source map: its segments, and where the note itself stands. */
export type MapMaker = (body: string, segments: readonly Segment[], location: Location | null) => SourceMap

/**
 * The notes of a row: one for each column of text that is not empty, and for each entry of a history.
 * @param around fields that hold where the row has none of its own
 */
export function rowNotes(
  cells: readonly Cell[],
  columns: Columns,
  settings: ReadSettings,
  index: number,
  locate: (column: number) => Location | null,
  mapOf: MapMaker,
  around: Fields = {},
): Note[] {
  const fields: Fields = { ...around, ...fieldsOf(cells, columns) }
  const notes: Note[] = []
  for (const column of columns.bodies) {
    const cell = cells[column]
    if (!cell || cell.text.trim() === '') continue
    const prose = proseOf(cell)
    for (const entry of entriesOf(prose.text)) {
      const { text, segments, blocks } = partOf(prose, entry.body)
      if (text.trim() === '') continue
      notes.push(
        noteOf(
          {
            index: index + notes.length,
            fields: entry.author === null ? fields : addedFields(fields, entry),
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
  }
  return notes
}

/** The fields of a row. */
export function fieldsOf(cells: readonly Cell[], { fields, headers, times }: Columns): Fields {
  const found: Fields = {}
  for (const [field, columns] of Object.entries(fields)) {
    const first = columns.find(column => cells[column]?.text.trim())
    if (first === undefined) continue
    // a key with a list under it comes once for each of its items
    found[field as Field] = columns
      .filter(column => headers[column] === headers[first])
      .map(column => cells[column]?.text.trim())
      .join('; ')
  }
  for (const [field, columns] of Object.entries(times)) {
    const date = found[field as Timed]
    if (date !== undefined) found[field as Timed] = timed(date, cells, columns)
  }
  return found
}

/** A date with its time of day from a column of its own, unless it has one; a time without a date says nothing. */
function timed(date: string, cells: readonly Cell[], columns: readonly number[]): string {
  const moment = parseMoment(date)
  if (!moment || moment.minutes !== null) return date
  const minutes = columns.map(column => clockTime(cells[column]?.text ?? '')).find(each => each !== null)
  if (minutes === undefined || minutes === null) return date
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** What was added later is no visit because the note was one: of the row only whose record it is still holds. */
const addedFields = ({ id, child, team }: Fields, { author, date }: Entry): Fields => ({
  ...(id !== undefined && { id }),
  ...(child !== undefined && { child }),
  ...(team !== undefined && { team }),
  ...(author !== null && { author }),
  ...(date !== null && { eventDate: date, recordedDate: date }),
})

interface CellProse {
  text: string
  segments: readonly Segment[]
  blocks: Note['blocks']
}

/** A stretch of a cell's prose, without the space around it. */
function partOf(prose: CellProse, { start, end }: Span): CellProse {
  if (start === 0 && end === prose.text.length) return prose
  const raw = prose.text.slice(start, end)
  const from = start + raw.length - raw.trimStart().length
  const to = from + raw.trim().length
  return {
    text: prose.text.slice(from, to),
    segments: within(prose.segments, from, to),
    blocks:
      prose.blocks
        ?.filter(block => block.start < to && block.end > from)
        .map(block => ({ ...block, start: Math.max(block.start, from) - from, end: Math.min(block.end, to) - from })) ??
      null,
  }
}

/** A cell's prose: of rich text the words alone (Mosaic's notes are HTML). */
function proseOf(cell: Cell): CellProse {
  if (cell.blocks) return { text: cell.text, segments: cell.segments, blocks: cell.blocks }
  if (!looksLikeHtml(cell.text)) return { text: cell.text, segments: cell.segments, blocks: null }
  const { body } = htmlBody(cell.text)
  return { text: body.text, segments: compose(body.segments, cell.segments), blocks: body.blocks }
}
