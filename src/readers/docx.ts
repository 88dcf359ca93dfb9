import type { BlockType, Coverage, Note, Position } from '../model/note.js'
import type { Span } from '../model/span.js'
import { InputError, left, type Reader, type ReadSettings } from './reader.js'
import { BodyBuilder, cut } from './shared/body.js'
import { blocksIn, draftNotes } from './shared/marked.js'
import { openPackage, type Package, relations } from './shared/office.js'
import { Lines } from './shared/sourcemap.js'
import { isOn, type Shape, stylesOf } from './shared/styles.js'
import { type Cell, CellMap, HEADER_ROWS, type NotesHeader, notesHeader, rowNotes } from './shared/table.js'
import { readXml } from './shared/xml.js'

/**
 * Word: the document's own text as it would read with every tracked change accepted. A line is a paragraph, in tables too.
 * The XML itself is read, for no library says in which paragraph a word stands.
 */
export const docx: Reader = {
  format: 'docx',
  async *read(source, settings, coverage) {
    const opened = await openPackage(source, settings)
    if (opened.kind === 'excel') {
      yield* (await import('./xlsx.js')).workbookNotes(opened, settings, coverage)
      return
    }
    const others = relations(opened.archive, opened.main, opened.deepest)
    const part = (type: string): string | undefined => others.find(each => each.type === type)?.target
    const styles = stylesOf(opened, part('styles'))
    const read = (left: ReadonlySet<number>): DocumentText => {
      const text = new DocumentText(styles, left)
      readXml(opened.archive.part(opened.main), text, opened.deepest)
      return text
    }
    const document = read(new Set())
    document.tell(coverage)
    for (const [type, one] of APART) {
      const targets = others.filter(each => each.type === type).map(each => each.target)
      left(coverage, [[targets.reduce((sum, each) => sum + piecesOf(opened, each, type), 0), one]])
    }
    const { body, whole, breaks } = document.end()
    if (body.text.trim() === '')
      throw new InputError('The document holds no text of its own; if it is a scan, type out what it says.')
    const draft = { whole, comments: [], settings, units: (line: number) => ({ line, location: { paragraph: line } }) }
    const tables = document.tables.flatMap((table, number) => {
      if (document.merged.has(number)) return []
      const found = notesHeader(
        table.slice(0, HEADER_ROWS + 1).map(({ cells }) => cells.map(({ start, end }) => body.text.slice(start, end))),
        settings,
      )
      return found ? [{ ...found, rows: table, number }] : []
    })
    if (tables.length === 0) {
      yield* draftNotes({ ...draft, body, breaks })
      return
    }
    let index = 0
    const lines = new Lines(whole)
    for (const table of tables)
      for (const note of tableNotes(table, body, lines, settings, index)) {
        index++
        yield note
      }
    const rest = read(new Set(tables.map(({ number }) => number))).end()
    if (rest.body.text.trim().split(/\s+/u).length <= MOST_TITLE) return
    for (const note of draftNotes({ ...draft, body: rest.body, breaks: rest.breaks })) yield { ...note, index: index++ }
  },
}

/** A row of a table, by its first paragraph; its cells are spans of the body. */
interface WordRow {
  paragraph: number
  cells: Span[]
}

/** The notes of a table's rows: the line is the paragraph, as everywhere in Word, and the location the row and its column's header. */
function* tableNotes(
  { rows, columns, header }: NotesHeader & { rows: readonly WordRow[] },
  body: BodyBuilder,
  lines: Lines,
  settings: ReadSettings,
  index: number,
): Generator<Note> {
  let next = index
  const cellOf = ({ start, end }: Span): Cell => {
    const raw = body.text.slice(start, end)
    const from = start + raw.length - raw.trimStart().length
    const to = Math.max(from, start + raw.trimEnd().length)
    return {
      text: body.text.slice(from, to),
      segments: cut(body.segments, from, to),
      blocks: blocksIn(body.blocks, from, to),
    }
  }
  const position = (offset: number): Position => ({ ...lines.position(offset), offset: null })
  for (const [at, { paragraph, cells }] of rows.entries()) {
    if (at <= header) continue
    const notes = rowNotes(
      cells.map(cellOf),
      columns,
      settings,
      next,
      column => ({ row: at + 1, column: columns.headers[column] ?? '' }),
      (text, segments, location) =>
        new CellMap(text, segments, location, position, () => ({ line: paragraph, column: 1, offset: null })),
    )
    next += notes.length
    yield* notes
  }
}

/** Text that stands apart from the document's own and is not read. */
const APART: readonly (readonly [type: string, one: string])[] = [
  ['comments', 'comment'],
  ['footnotes', 'footnote'],
  ['endnotes', 'endnote'],
  ['header', 'page header'],
  ['footer', 'page footer'],
]

/** How many comments or notes a part holds, or whether a header or footer says anything. */
function piecesOf({ archive, deepest }: Package, part: string, type: string): number {
  if (!archive.has(part)) return 0
  const whole = type === 'header' || type === 'footer'
  let count = 0
  let own = false
  let says = false
  readXml(
    archive.part(part),
    {
      open(name, attribute) {
        // the lines that part footnotes from the text are footnotes too, of a type
        if (name === 'comment' || name === 'footnote' || name === 'endnote') own = attribute('type') === undefined
      },
      close(name) {
        if (!whole && own && says && (name === 'comment' || name === 'footnote' || name === 'endnote')) count++
        if (!whole && (name === 'comment' || name === 'footnote' || name === 'endnote')) says = false
      },
      text(words) {
        says ||= words.trim() !== ''
      },
    },
    deepest,
  )
  return whole ? Number(says) : count
}

/** Elements whose text is no text of the document as it reads. */
const SILENT = new Set([
  'del',
  'moveFrom',
  'txbxContent',
  'Fallback',
  'instrText',
  'delText',
  'drawing',
  'pict',
  'object',
])
/** A cell with more than this is told, not filled in. */
const LONGEST_CELL = 160
const LONGEST_BOLD = 80
/** The end of a cell that is still read. */
const OPEN = -1
/** Columns that one cell may span. */
const WIDEST = 1000
/** Words around a table of notes that are its title, and no note. */
const MOST_TITLE = 30
/** A soft break: no line of its own, so no mark that ends one. */
const SOFT = '\v'

/** Gathers a document's paragraphs, each a line of `whole`, and its prose with the way back. */
class DocumentText {
  readonly #body = new BodyBuilder()
  readonly #styles: (id: string) => Shape
  readonly #lines: string[] = []
  /** Offset of the open paragraph in the whole. */
  #offset = 0
  #line: string | null = null
  #shape: Shape | null = null
  #rank: number | null = null
  #list: number | null = null
  #inList = false
  #broken = false
  /** Pieces of the open paragraph: the words, and whether they are bold. */
  #pieces: { words: string; at: number; bold: boolean }[] = []
  readonly #breaks: number[] = []
  readonly #path: string[] = []
  #silent = 0
  #fallback = 0
  #cells = 0
  #run = { hidden: false, bold: false }
  #box = { depth: 0, says: false }
  readonly #met = { boxes: 0, images: 0, deletions: 0, hidden: 0, charts: 0, objects: 0 }
  #deletion = false
  /** The tables that stand in no other, by their rows; by number. */
  readonly tables: WordRow[][] = []
  /** Numbers of those with cells over several rows: their rows are no records. */
  readonly merged = new Set<number>()
  #depth = 0
  /** Numbers of tables whose words are left out. */
  readonly #left: ReadonlySet<number>

  constructor(styles: (id: string) => Shape, left: ReadonlySet<number>) {
    this.#styles = styles
    this.#left = left
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    const parent = this.#path.at(-1)
    this.#path.push(name)
    // a table row or a paragraph's mark that was deleted says so with an element of the same name
    const mark = (name === 'del' || name === 'moveFrom') && /Pr$/u.test(parent ?? '')
    if (name === 'Fallback') this.#fallback++
    if (name === 'txbxContent' && this.#fallback === 0) this.#box.depth++
    if (SILENT.has(name) && !mark) {
      if (this.#silent === 0) this.#deletion = name === 'del' || name === 'moveFrom'
      this.#silent++
      if (name === 'object' && this.#fallback === 0) this.#met.objects++
    }
    if (this.#fallback === 0 && (name === 'blip' || name === 'imagedata')) this.#met.images++
    if (this.#fallback === 0 && name === 'chart' && attribute('id') !== undefined) this.#met.charts++
    if (this.#silent > 0) return
    this.#table(name, attribute)
    if (name === 'tc') this.#cells++
    else if (name === 'p') this.#begin()
    else if (name === 'r') this.#run = { hidden: false, bold: false }
    else if (parent === 'pPr' || parent === 'numPr') this.#property(name, attribute)
    else if (parent === 'rPr' && this.#path.at(-3) === 'r') this.#runProperty(name, attribute)
    else if (parent === 'r') this.#mark(name, attribute)
    else if (parent === 'sectPr' && name === 'type' && attribute('val') === 'continuous') this.#broken = false
    else if (name === 'altChunk') this.#met.objects++
  }

  close(name: string): void {
    this.#path.pop()
    if (name === 'Fallback') this.#fallback--
    const mark = (name === 'del' || name === 'moveFrom') && /Pr$/u.test(this.#path.at(-1) ?? '')
    if (name === 'txbxContent' && this.#fallback === 0 && --this.#box.depth === 0) {
      this.#met.boxes += Number(this.#box.says)
      this.#box.says = false
    }
    if (SILENT.has(name) && !mark) this.#silent--
    if (this.#silent > 0) return
    if (name === 'tbl') this.#depth--
    if (name === 'tc') {
      this.#cells--
      const cell = this.#depth === 1 ? this.#row?.cells.findLast(each => each.end === OPEN) : undefined
      if (cell) cell.end = this.#body.text.length
    } else if (name === 'p') this.#finish()
  }

  get #row(): WordRow | undefined {
    return this.tables.at(-1)?.at(-1)
  }

  #table(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'tbl' && ++this.#depth === 1) this.tables.push([])
    if (this.#depth !== 1) return
    if (name === 'tr') this.tables.at(-1)?.push({ paragraph: this.#lines.length + 1, cells: [] })
    else if (name === 'tc') this.#row?.cells.push({ start: this.#body.text.length, end: OPEN })
    else if (name === 'gridSpan')
      for (let extra = 1; extra < Math.min(WIDEST, Number(attribute('val'))); extra++)
        this.#row?.cells.push({ start: 0, end: 0 })
    else if (name === 'vMerge') this.merged.add(this.tables.length - 1)
  }

  text(words: string): void {
    const name = this.#path.at(-1)
    if (this.#box.depth > 0 && this.#fallback === 0 && name === 't') this.#box.says ||= words.trim() !== ''
    if (this.#silent > 0) {
      if (this.#deletion && (name === 't' || name === 'delText') && words.trim() !== '') {
        this.#met.deletions++
        // several runs of one deletion are one
        this.#deletion = false
      }
      return
    }
    if (name === 't') this.#add(words)
  }

  /** Says what was met and not read. */
  tell(coverage: Coverage): void {
    const { boxes, images, deletions, hidden, charts, objects } = this.#met
    left(coverage, [
      [boxes, 'text box', 'text boxes'],
      [images, 'image'],
      [charts, 'chart'],
      [objects, 'embedded object'],
      [deletions, 'tracked deletion'],
      [hidden, 'piece of hidden text', 'pieces of hidden text'],
    ])
  }

  end(): { body: BodyBuilder; whole: string; breaks: readonly number[] } {
    return { body: this.#body.end(), whole: this.#lines.join('\n'), breaks: this.#breaks }
  }

  #begin(): void {
    this.#line = ''
    this.#shape = null
    this.#rank = null
    this.#list = null
    this.#inList = false
    this.#pieces = []
  }

  #property(name: string, attribute: (name: string) => string | undefined): void {
    const value = attribute('val')
    if (name === 'pStyle') this.#shape = this.#styles(value ?? '')
    else if (name === 'outlineLvl') this.#rank = Number(value) < 9 ? Number(value) + 1 : null
    else if (name === 'ilvl') this.#list = Number(value) || 0
    // list 0 takes a style's list away
    else if (name === 'numId') this.#inList = value !== '0'
    else if (name === 'pageBreakBefore' && isOn(value)) this.#break()
    else if (name === 'sectPr') this.#broken = true
  }

  #runProperty(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'vanish') this.#run.hidden = isOn(attribute('val'))
    else if (name === 'b') this.#run.bold = isOn(attribute('val'))
    else if (name === 'rStyle') this.#run.hidden ||= this.#styles(attribute('val') ?? '').hidden
  }

  /** Characters that are elements. */
  #mark(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'tab') this.#add('\t')
    else if (name === 'cr') this.#add(SOFT)
    else if (name === 'br') {
      if (attribute('type') === 'page') {
        this.#break()
        if (this.#line !== '') this.#broken = true
      }
      this.#add(SOFT)
    } else if (name === 'noBreakHyphen') this.#add('‑')
    else if (name === 'softHyphen') this.#add('\u00AD')
    else if (name === 'sym') this.#add(String.fromCharCode(Number.parseInt(attribute('char') ?? '', 16) || 0x25a1))
  }

  #add(words: string): void {
    if (this.#line === null || words === '') return
    if (this.#run.hidden || this.#shape?.hidden) {
      if (words.trim() !== '') this.#met.hidden++
      return
    }
    this.#pieces.push({ words, at: this.#offset + this.#line.length, bold: this.#run.bold })
    this.#line += words
  }

  /** A page begins with the next words. */
  #break(): void {
    const at = this.#body.text.length
    if (at > 0 && this.#breaks.at(-1) !== at) this.#breaks.push(at)
  }

  #finish(): void {
    const line = this.#line ?? ''
    this.#line = null
    const { type, depth } = this.#type(line)
    if (line.trim() !== '' && !(this.#depth > 0 && this.#left.has(this.tables.length - 1))) {
      this.#body.block(type, depth)
      for (const { words, at } of this.#pieces)
        for (const part of words.matchAll(/\v|[^\v]+/gu))
          if (part[0] === SOFT) this.#body.line(at + part.index, 1)
          else this.#body.verbatim(part[0], at + part.index, part[0].length)
    }
    this.#lines.push(line)
    this.#offset += line.length + 1
    if (this.#broken) this.#break()
    this.#broken = false
  }

  #type(line: string): { type: BlockType; depth: number } {
    if (this.#rank !== null) return { type: 'heading', depth: this.#rank }
    const shape = this.#shape
    if (shape?.type === 'heading') return shape
    if (this.#inList || (shape?.type === 'item' && this.#list === null))
      return { type: 'item', depth: this.#list ?? shape?.depth ?? 0 }
    if (this.#cells > 0 && line.length <= LONGEST_CELL) return { type: 'cell', depth: 0 }
    if (shape?.type === 'quote') return shape
    // a line in bold on its own is a heading by another name
    const bold = this.#pieces.filter(piece => piece.words.trim() !== '').every(piece => piece.bold)
    if (bold && line.length <= LONGEST_BOLD && !/[.!?:,;]\s*$/u.test(line)) return { type: 'heading', depth: 2 }
    return { type: 'paragraph', depth: 0 }
  }
}
