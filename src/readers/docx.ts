import type { BlockType, Coverage } from '../model/note.js'
import { InputError, left, type Reader } from './reader.js'
import { BodyBuilder } from './shared/body.js'
import { draftNotes } from './shared/marked.js'
import { openPackage, type Package, relations } from './shared/office.js'
import { isOn, type Shape, stylesOf } from './shared/styles.js'
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
    const document = new DocumentText(stylesOf(opened, part('styles')))
    readXml(opened.archive.part(opened.main), document, opened.deepest)
    document.tell(coverage)
    for (const [type, one] of APART) {
      const targets = others.filter(each => each.type === type).map(each => each.target)
      left(coverage, [[targets.reduce((sum, each) => sum + piecesOf(opened, each, type), 0), one]])
    }
    const { body, whole, breaks } = document.end()
    if (body.text.trim() === '')
      throw new InputError('The document holds no text of its own; if it is a scan, type out what it says.')
    yield* draftNotes({
      whole,
      body,
      comments: [],
      settings,
      breaks,
      units: line => ({ line, location: { paragraph: line } }),
    })
  },
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

  constructor(styles: (id: string) => Shape) {
    this.#styles = styles
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
    if (name === 'tc') this.#cells--
    else if (name === 'p') this.#finish()
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
    if (line.trim() !== '') {
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
