import type { Coverage, Note } from '../model/note.js'
import { InputError, left, type Reader, type ReadSettings } from './reader.js'
import { openPackage, type Package, relations } from './shared/office.js'
import { dateStyles, type Shared, type SheetRow, sharedStrings, sheetRows } from './shared/sheets.js'
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
import { readXml } from './shared/xml.js'

/** Excel: every visible sheet that has a column of notes, row by row. */
export const xlsx: Reader = {
  format: 'xlsx',
  async *read(source, settings, coverage) {
    const opened = await openPackage(source, settings)
    if (opened.kind === 'word')
      throw new InputError('It is a document of Word under a name of Excel; name it .docx and check it again.')
    yield* workbookNotes(opened, settings, coverage)
  },
}

/** The notes of an opened workbook. @throws InputError where no sheet has a column of notes */
export function* workbookNotes(opened: Package, settings: ReadSettings, coverage: Coverage): Generator<Note> {
  const targets = relations(opened.archive, opened.main, opened.deepest)
  const part = (type: string): string | undefined => targets.find(each => each.type === type)?.target
  const { sheets, since1904 } = contentsOf(opened)
  const shared: Shared = {
    strings: sharedStrings(opened, part('sharedStrings')),
    dates: dateStyles(opened, part('styles')),
    since1904,
  }
  let index = 0
  let read = false
  let early: string[][] = []
  for (const { name, id, visible } of sheets) {
    const target = targets.find(each => each.id === id)
    if (!visible) {
      coverage.skipped.push(`hidden sheet '${name}'`)
      continue
    }
    if (target?.type !== 'worksheet' || !opened.archive.has(target.target)) {
      coverage.skipped.push(`sheet '${name}', which holds no cells`)
      continue
    }
    const sheet = new SheetNotes(name, settings, index)
    const hidden = new Set<number>()
    for (const row of sheetRows(opened, target.target, shared, hidden)) yield* sheet.notes(row, hidden)
    index = sheet.index
    if (sheet.mapped) read = true
    else if (sheet.early.length > 0) {
      if (early.length === 0) early = sheet.early
      coverage.skipped.push(`sheet '${name}', which has no column of notes`)
    }
    sheet.tell(coverage)
    tellApart(opened, target.target, name, coverage)
  }
  if (!read) throw early.length > 0 ? unmapped(early, settings) : new InputError('It holds no text; check the export.')
}

function contentsOf({ archive, main, deepest }: Package): {
  sheets: { name: string; id: string; visible: boolean }[]
  since1904: boolean
} {
  const sheets: { name: string; id: string; visible: boolean }[] = []
  let since1904 = false
  readXml(
    archive.part(main),
    {
      open(name, attribute) {
        if (name === 'workbookPr') since1904 = /^(?:1|true)$/u.test(attribute('date1904') ?? '')
        else if (name === 'sheet')
          sheets.push({
            name: attribute('name') ?? '',
            id: attribute('id') ?? '',
            visible: (attribute('state') ?? 'visible') === 'visible',
          })
      },
      close() {},
    },
    deepest,
  )
  return { sheets, since1904 }
}

/** Comments and drawings lie over the cells and are not read. */
function tellApart({ archive, deepest }: Package, part: string, name: string, coverage: Coverage): void {
  const types = relations(archive, part, deepest).map(each => each.type)
  if (types.includes('comments') || types.includes('threadedComment'))
    coverage.skipped.push(`the comments on sheet '${name}'`)
  if (types.includes('drawing')) coverage.skipped.push(`the pictures and text boxes on sheet '${name}'`)
}

/** Finds a sheet's headers, and then the notes of its rows. */
class SheetNotes {
  index: number
  /** Rows before the headers were found. */
  readonly early: string[][] = []
  readonly #name: string
  readonly #settings: ReadSettings
  #columns: Columns | null = null
  #hiddenRows = 0
  readonly #hiddenColumns = new Set<number>()

  constructor(name: string, settings: ReadSettings, index: number) {
    this.#name = name
    this.#settings = settings
    this.index = index
  }

  get mapped(): boolean {
    return this.#columns !== null
  }

  notes(row: SheetRow, hidden: ReadonlySet<number>): Note[] {
    if (row.cells.size === 0) return []
    if (row.hidden) {
      this.#hiddenRows++
      return []
    }
    const width = Math.max(...row.cells.keys()) + 1
    const texts = Array.from({ length: width }, (_, column) => {
      const cell = row.cells.get(column)
      if (!cell || !hidden.has(column)) return cell?.text ?? ''
      this.#hiddenColumns.add(column)
      return ''
    })
    if (!this.#columns) {
      if (this.early.length >= HEADER_ROWS) return []
      this.#columns = columnsOf(texts, this.#settings)
      if (this.#columns) refuseTwins(this.#columns)
      this.early.push(texts)
      return []
    }
    const notes = rowNotes(
      texts.map(text => cellOf(text, 0)),
      this.#columns,
      this.#settings,
      this.index,
      column => ({ sheet: this.#name, cell: row.cells.get(column)?.name ?? '' }),
      // the line is the row, and the column counts in the cell's text
      (body, segments, location) =>
        new CellMap(body, segments, location, offset => ({ line: row.number, column: offset + 1, offset: null })),
    )
    this.index += notes.length
    return notes
  }

  tell(coverage: Coverage): void {
    const where = ` of sheet '${this.#name}'`
    if (this.#columns) coverage.skipped.push(...lacking(this.#columns, this.#settings))
    left(coverage, [
      [this.#hiddenRows, `hidden row${where}`, `hidden rows${where}`],
      [this.#hiddenColumns.size, `hidden column${where}`, `hidden columns${where}`],
    ])
  }
}
