import type { Package } from './office.js'
import { readXml, type XmlHandler, xmlPieces } from './xml.js'

/** A cell of a sheet: its text as a person sees it, dates as ISO. */
export interface SheetCell {
  text: string
  /** "F12". */
  name: string
}

export interface SheetRow {
  /** From 1, as Excel counts. */
  number: number
  /** By column, from 0; columns without a cell are left out. */
  cells: Map<number, SheetCell>
  hidden: boolean
}

/** What a workbook keeps apart from its sheets. */
export interface Shared {
  strings: readonly string[]
  /** Whether a cell's style shows a date, by the style's number. */
  dates: readonly boolean[]
  /** Whether days count from 1904. */
  since1904: boolean
}

/** Excel writes characters that XML cannot hold, and line ends, as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** The workbook's strings, each with its runs joined; how a word is pronounced (`rPh`) is no text. */
export function sharedStrings({ archive, deepest }: Package, part: string | undefined): string[] {
  const strings: string[] = []
  if (part === undefined || !archive.has(part)) return strings
  let text = ''
  let inside = false
  let aside = 0
  readXml(
    archive.part(part),
    {
      open(name) {
        if (name === 'si') text = ''
        else if (name === 'rPh') aside++
        inside = name === 't'
      },
      close(name) {
        if (name === 'si') strings.push(unescaped(text))
        else if (name === 'rPh') aside--
        inside = false
      },
      text(words) {
        if (inside && aside === 0) text += words
      },
    },
    deepest,
  )
  return strings
}

/** Formats of dates that every workbook has (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Which of the cell styles show dates. */
export function dateStyles({ archive, deepest }: Package, part: string | undefined): boolean[] {
  const own = new Map<number, boolean>()
  const dates: boolean[] = []
  if (part === undefined || !archive.has(part)) return dates
  let inCells = false
  readXml(
    archive.part(part),
    {
      open(name, attribute) {
        if (name === 'numFmt') own.set(Number(attribute('numFmtId')), isDateCode(attribute('formatCode') ?? ''))
        else if (name === 'cellXfs') inCells = true
        else if (name === 'xf' && inCells) {
          const id = Number(attribute('numFmtId') ?? 0)
          dates.push(own.get(id) ?? isBuiltInDate(id))
        }
      },
      close(name) {
        if (name === 'cellXfs') inCells = false
      },
    },
    deepest,
  )
  return dates
}

/** Whether a format code has days, years or hours in it, its literal text and conditions left out. */
const isDateCode = (code: string): boolean =>
  /[dyh]|m{3}|m[/.-]/iu.test(code.replace(/"[^"]*"|\\.|\[(?!h)[^\]]*\]/giu, ''))

const MS_A_DAY = 86_400_000
/** Day 0 of Excel, moved by the leap day of 1900 that it wrongly counts, and the day from which old Macs count. */
const EPOCH = Date.UTC(1899, 11, 30)
const DAYS_TO_1904 = 1462
/** 31 December 9999. */
const LAST_DAY = 2_958_466

/** A date as ISO text, with the time of day where there is one; what is no date stays as it is. */
export function dateText(value: string, since1904: boolean): string {
  const serial = Number(value)
  if (value.trim() === '' || !Number.isFinite(serial) || serial < 0 || serial >= LAST_DAY) return value
  const minutes = Math.round((serial % 1) * 1440)
  const days = Math.floor(serial) + (since1904 ? DAYS_TO_1904 : 0)
  const iso = new Date(EPOCH + days * MS_A_DAY + minutes * 60_000).toISOString()
  const time = iso.slice(11, 16)
  if (serial < 1 && !since1904) return time
  return minutes === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`
}

/** "AB" is column 27. */
function columnOf(name: string): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(name)?.[0]
  if (!letters) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function nameOf(column: number, row: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

/** Rows of a sheet, as they are read; `hidden` fills with the numbers of hidden columns before the first row comes. */
export function* sheetRows(opened: Package, part: string, shared: Shared, hidden: Set<number>): Generator<SheetRow> {
  const reading = new Rows(shared, hidden)
  for (const _ of xmlPieces(opened.archive.part(part), reading, opened.deepest)) {
    yield* reading.ready
    reading.ready = []
  }
}

/** Wider than any sheet of Excel. */
const MOST_COLUMNS = 16_384

class Rows implements XmlHandler {
  ready: SheetRow[] = []
  readonly #shared: Shared
  readonly #hidden: Set<number>
  #row: SheetRow | null = null
  #number = 0
  #cell: { column: number; type: string; style: number; value: string } | null = null
  #next = 0
  #inside = false
  #aside = 0

  constructor(shared: Shared, hidden: Set<number>) {
    this.#shared = shared
    this.#hidden = hidden
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'row') {
      this.#number = Number(attribute('r')) || this.#number + 1
      this.#row = { number: this.#number, cells: new Map(), hidden: isTrue(attribute('hidden')) }
      this.#next = 0
    } else if (name === 'c') {
      const column = columnOf(attribute('r') ?? '') ?? this.#next
      this.#next = column + 1
      this.#cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? -1), value: '' }
    } else if (name === 'col' && isTrue(attribute('hidden'))) {
      const last = Math.min(Number(attribute('max')), MOST_COLUMNS)
      for (let column = Number(attribute('min')); column <= last; column++) this.#hidden.add(column - 1)
    } else if (name === 'rPh') this.#aside++
    this.#inside = this.#cell !== null && (name === 'v' || name === 't')
  }

  close(name: string): void {
    this.#inside = false
    if (name === 'rPh') this.#aside--
    else if (name === 'c' && this.#cell) {
      const { column } = this.#cell
      const text = this.#text(this.#cell)
      if (text !== '') this.#row?.cells.set(column, { text, name: nameOf(column, this.#number) })
      this.#cell = null
    } else if (name === 'row' && this.#row) {
      this.ready.push(this.#row)
      this.#row = null
    }
  }

  text(words: string): void {
    if (this.#inside && this.#cell && this.#aside === 0) this.#cell.value += words
  }

  #text({ type, style, value }: { type: string; style: number; value: string }): string {
    if (type === 's') return this.#shared.strings[Number(value)] ?? ''
    if (type === 'inlineStr' || type === 'str') return unescaped(value)
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (type === 'n' && this.#shared.dates[style]) return dateText(value, this.#shared.since1904)
    return value
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'
