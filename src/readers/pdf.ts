import { Inflate } from 'fflate'
import type { Coverage } from '../model/note.js'
import { InputError, left, MAX_PACKED, type Reader, refuseAbove } from './reader.js'
import { cut } from './shared/body.js'
import { partsOf } from './shared/header.js'
import { noteOf } from './shared/notes.js'
import { Lines, type Segment, TextMap, type Units } from './shared/sourcemap.js'

/** PDF with text, by PDF.js: a line is one of its page's printed lines. */
export const pdf: Reader = {
  format: 'pdf',
  async *read(source, settings, coverage) {
    const limit = settings.maxBytes ?? MAX_PACKED
    if (source.size !== null) refuseAbove(limit, source.size)
    const bytes = await source.bytes()
    refuseAbove(limit, bytes.length)
    if (bytes.length === 0) throw new InputError('The file is empty; check that it was saved or exported whole.')
    refuseAbove(limit, unpackedSize(bytes, limit), 'Unpacked, it is')
    const pages = await pagesOf(bytes, coverage)
    const { text, segments, whole, units } = flowing(pages, coverage)
    if (text.trim() === '')
      throw new InputError(
        'Its pages hold no text: it was scanned. Make it searchable (with text recognition), or type out what it says.',
      )
    const lines = new Lines(whole)
    let index = 0
    for (const { fields, anchor, body: span } of partsOf(text, null, 0)) {
      const body = text.slice(span.start, span.end)
      const top = cut(segments, anchor.start, Math.max(anchor.end, anchor.start + 1))[0]?.source ?? 0
      const map = new TextMap(
        whole,
        () => lines,
        cut(segments, span.start, span.end),
        { start: top, end: top },
        { body, units },
      )
      yield noteOf({ index: index++, fields, body, blocks: null, directives: [], map, draft: false }, settings)
    }
  },
}

interface PrintedLine {
  words: string
  /** Distance from the foot of the page, in points. */
  y: number
  height: number
}

/** The printed lines of every page. @throws InputError where the file is encrypted or damaged */
async function pagesOf(bytes: Uint8Array, coverage: Coverage): Promise<PrintedLine[][]> {
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs')
  const task = getDocument({
    // the parser takes the bytes for its own
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
  })
  const pages: PrintedLine[][] = []
  let comments = 0
  let answers = 0
  try {
    const document = await task.promise
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(linesOf((await page.getTextContent()).items))
      for (const each of (await page.getAnnotations()) as Annotation[])
        if (each.subtype === 'Widget') answers += Number(hasValue(each.fieldValue))
        else if (each.subtype !== 'Link' && each.subtype !== 'Popup') comments += Number(Boolean(each.contentsObj?.str))
      page.cleanup()
    }
  } catch (error) {
    // the parser's own messages may quote the file
    if (error instanceof Error && error.name === 'PasswordException')
      throw new InputError('It is encrypted; save a copy without a password.')
    throw new InputError('It is damaged; print it to a new PDF, or save what it shows as .docx.')
  } finally {
    await task.destroy()
  }
  left(coverage, [
    [comments, 'comment'],
    [answers, 'form field'],
  ])
  return pages
}

interface Annotation {
  subtype: string
  fieldValue?: unknown
  contentsObj?: { str?: string }
}

const hasValue = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== '' && value !== 'Off'

interface TextItem {
  str: string
  transform: number[]
  height: number
  hasEOL: boolean
}

function linesOf(items: readonly object[]): PrintedLine[] {
  const lines: PrintedLine[] = []
  let open: PrintedLine | null = null
  for (const item of items as readonly Partial<TextItem>[]) {
    if (item.str === undefined) continue
    const y = item.transform?.[5] ?? 0
    if (item.str !== '') {
      open ??= { words: '', y, height: item.height ?? 0 }
      open.words += item.str
      open.height = Math.max(open.height, item.height ?? 0)
    }
    if (item.hasEOL && open) {
      if (open.words.trim() !== '') lines.push(open)
      open = null
    }
  }
  if (open && open.words.trim() !== '') lines.push(open)
  return lines
}

/** Lines further apart than this many of their heights begin a paragraph. */
const APART = 1.7

interface Flow {
  /** The text as it is read on: paragraphs parted by blank lines, what stands on every page left out. */
  text: string
  /** From it to the whole. */
  segments: Segment[]
  /** Every printed line. */
  whole: string
  units: Units
}

function flowing(pages: readonly PrintedLine[][], coverage: Coverage): Flow {
  const repeated = furniture(pages)
  const places: { page: number; line: number }[] = []
  const flow: Flow = {
    text: '',
    segments: [],
    whole: '',
    units: line => {
      const place = places[line - 1] ?? { page: 1, line: 1 }
      return { line: place.line, location: { page: place.page } }
    },
  }
  let before: { line: PrintedLine; page: number } | null = null
  let skipped = 0
  for (const [index, page] of pages.entries()) {
    if (page.length === 0) coverage.skipped.push(`page ${index + 1}, which holds no text`)
    for (const [at, line] of page.entries()) {
      places.push({ page: index + 1, line: at + 1 })
      const source = flow.whole.length
      flow.whole += `${line.words}\n`
      if ((at === 0 || at === page.length - 1) && repeated.has(pattern(line))) {
        skipped++
        continue
      }
      flow.text += before ? between(before, { line, page: index }) : ''
      flow.segments.push({
        start: flow.text.length,
        length: line.words.length,
        source,
        sourceLength: line.words.length,
      })
      flow.text += line.words
      before = { line, page: index }
    }
  }
  left(coverage, [[skipped, 'line that stands on every page', 'lines that stand on every page']])
  return flow
}

/** What parts two lines: nothing but a line end where a sentence runs on, over pages too. */
function between(a: { line: PrintedLine; page: number }, b: { line: PrintedLine; page: number }): string {
  const ends = /[.!?:"”’)]\s*$/u.test(a.line.words)
  if (a.page !== b.page) return ends || !/^\s*\p{Ll}/u.test(b.line.words) ? '\n\f\n' : '\n'
  return Math.abs(a.line.y - b.line.y) > APART * Math.max(a.line.height, b.line.height, 1) ? '\n\n' : '\n'
}

const pattern = ({ words }: PrintedLine): string => words.trim().replace(/\d+/gu, '#').toLowerCase()

/** First and last lines that come again on most pages, and page numbers. */
function furniture(pages: readonly PrintedLine[][]): Set<string> {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const line of new Set([page[0], page.at(-1)].flatMap(each => (each ? [pattern(each)] : []))))
      counts.set(line, (counts.get(line) ?? 0) + 1)
  return new Set(
    [...counts]
      .filter(
        ([line, count]) => /^(?:page )?#(?: ?(?:of|\/) ?#)?$/u.test(line) || (count > 1 && count > pages.length / 2),
      )
      .map(([line]) => line),
  )
}

const STREAM = new TextEncoder().encode('stream')
const PIECE = 1 << 14

/** Bytes that the deflated streams of a PDF unpack to, counted before a parser keeps them; it stops above the limit. */
function unpackedSize(bytes: Uint8Array, limit: number): number {
  let size = 0
  for (let at = indexOf(bytes, 0); at >= 0; ) {
    const start = at + STREAM.length + (bytes[at + STREAM.length] === 13 ? 2 : 1)
    // a deflated stream says so in its first two bytes (RFC 1950)
    if (((bytes[start] ?? 0) & 15) === 8 && (((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0)) % 31 === 0)
      size += inflatedSize(bytes.subarray(start + 2), limit - size)
    if (size > limit) return size
    at = indexOf(bytes, start)
  }
  return size
}

function inflatedSize(packed: Uint8Array, limit: number): number {
  let size = 0
  const inflate = new Inflate(piece => {
    size += piece.length
  })
  try {
    // after a stream's end comes nothing more, whatever follows it in the file
    for (let at = 0, before = -1; at < packed.length && size <= limit && size > before; at += PIECE) {
      before = size
      inflate.push(packed.subarray(at, at + PIECE))
    }
  } catch {
    // the end of the stream, or no deflated stream after all: the parser will tell
  }
  return size
}

function indexOf(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(STREAM[0] as number, from); at >= 0; at = bytes.indexOf(STREAM[0] as number, at + 1))
    if (STREAM.every((byte, index) => bytes[at + index] === byte)) return at
  return -1
}
