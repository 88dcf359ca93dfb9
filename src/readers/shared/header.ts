import type { Field, Fields } from '../../model/note.js'
import type { Span } from '../../model/span.js'
import { fieldOf } from './fields.js'
import { kindNamed } from './kinds.js'
import { fieldsOfLabels, nearField } from './labels.js'
import { letterhead } from './letterhead.js'

/** A line of a text, without its ending. */
export interface Line extends Span {
  text: string
}

/** A note's part of a text: its header read, its body a span. */
export interface Part {
  fields: Fields
  /** Where each field of the header stands. */
  places: Partial<Record<Field, Span>>
  /** The title or first line. */
  anchor: Span
  body: Span
}

/** A note's fields with what is known of it from elsewhere: its own labels win, what was guessed from its first lines does not. */
export const withKnown = ({ fields, places }: Part, known: Fields): Fields => ({
  ...fields,
  ...known,
  ...Object.fromEntries(Object.entries(fields).filter(([field]) => places[field as Field])),
})

const LABEL =
  /^\s*(?:>\s?)?(?:[-*+]\s+)?\**_?(?<label>\p{L}[\p{L}\p{N}\s'’()/_&+-]{0,48}?)_?\**\s*:\**\s*(?<value>.*?)\**\s*$/u
const DASHED = /^\s*(?:[-*+]\s+)?(?<label>\p{L}[\p{L}\s'’/&]{0,40}?)\s+[-–—]\s+(?<value>\S.*?)\s*$/u
const CELLS = /^\s*\|\s*\**(?<label>\p{L}[^|*:]{0,48}?)\s*:?\**\s*\|\s*(?<value>[^|]*?)\s*\|\s*$/u
/** The line of dashes of a table. */
const BETWEEN_ROWS = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u
const HEADING = /^\s{0,3}#{1,6}\s(?<title>.*)$/u
const RULE = /^\s*(?:[-=_*–—]\s?){3,}\s*$/u
const FENCE = /^\s{0,3}(?:```|~~~)/u

/** Fields that make a run of labels a header, and not prose that happens to hold a colon. */
const TELLING: ReadonlySet<string> = new Set([
  'id',
  'child',
  'kind',
  'eventDate',
  'recordedDate',
  'author',
  'title',
  'role',
  'team',
  'significantEvent',
])

/** Lines end at LF, CRLF or CR (product.md, "Settled details" 1). */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const stop of text.matchAll(/\r\n|\r|\n|\f/gu)) {
    lines.push({ start, end: stop.index, text: text.slice(start, stop.index) })
    start = stop.index + stop[0].length
    // a page break is a line of its own
    if (stop[0] === '\f') lines.push({ start: stop.index, end: start, text: '\f' })
  }
  lines.push({ start, end: text.length, text: text.slice(start) })
  return lines
}

/** Of a header that has two of these, the lines below it are the note's text. */
const HEADED: readonly Field[] = ['kind', 'eventDate', 'author']

interface Header {
  fields: Fields
  places: Partial<Record<Field, Span>>
  /** Index of the first line that is no longer header. */
  next: number
}

interface Labelled {
  label: string
  value: string
  /** Index of its line. */
  line: number
}

/** Code units of a line that may hold a label and its value; longer ones are prose. */
const LONGEST_LINE = 2000

/** A label and what follows it on a line: "Date: 3 March", "Date - 3 March" and a table's "| Date | 3 March |" where the label is known. */
function labelled(line: Line | undefined): { label: string; value: string } | null {
  const text = line?.text ?? ''
  if (text.length > LONGEST_LINE) return null
  const form = LABEL.exec(text)?.groups ?? null
  if (form) return { label: form.label ?? '', value: form.value ?? '' }
  const loose = (CELLS.exec(text) ?? DASHED.exec(text))?.groups
  const found = loose && { label: loose.label ?? '', value: loose.value ?? '' }
  return found && nearField(found) !== null ? found : null
}

function isTelling(line: Line | undefined): boolean {
  const each = labelled(line)
  return each !== null && TELLING.has(nearField(each) ?? '')
}

/** A run of labelled lines from a line on, or null where none stands there. */
function headerAt(lines: readonly Line[], from: number, least: number): Header | null {
  const run: Labelled[] = []
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at] as Line
    if (run.length > 0 && line.text.length <= LONGEST_LINE && BETWEEN_ROWS.test(line.text)) continue
    const each = labelled(line)
    const field = each && nearField(each)
    if (!each || field === 'body') break
    // a long line of no known label ends the header, unless a telling one follows: "Staff on shift: …", "Written by: …"
    if (field === null && each.value.length > 60 && !isTelling(lines[at + 1])) break
    run.push(...labelsIn(each.label, each.value, at))
  }
  const found = fieldsOfLabels(run)
  // what follows the last telling label is the note's own text
  while (
    run.length > 0 &&
    !TELLING.has(found[run.length - 1] ?? '') &&
    !isBox(found[run.length - 1], run.at(-1)?.value)
  )
    run.pop()
  if (run.filter((_, index) => TELLING.has(found[index] ?? '')).length < least) return null
  const ends = (run.at(-1)?.line ?? from - 1) + 1
  const fields: Fields = {}
  const places: Header['places'] = {}
  for (const [index, { value, line }] of run.entries()) {
    const field = found[index]
    if (!field || field === 'body' || value === '') continue
    fields[field] = fields[field] ? `${fields[field]}; ${value}` : value
    const { start, end, text } = lines[line] as Line
    const at = text.indexOf(value)
    places[field] ??= at < 0 ? { start, end } : { start: start + at, end: start + at + value.length }
  }
  // "Social Worker: Hugh Rennie" tells the role as well
  const role = run.find((_, index) => found[index] === 'author')?.label ?? ''
  if (AS_ROLE.test(role)) fields.role ??= role
  const given = run.map(({ label }) => label.toLowerCase())
  if (given.includes('from') && given.some(label => /^(?:to|sent|cc)$/u.test(label)) && !isForwarded(fields.title))
    fields.kind ??= 'Email'
  return { fields, places, next: ends }
}

const AS_ROLE =
  /^(?:[\p{L}]+ )*(?:social worker|personal advis[eo]r|support worker|practitioner|officer|supervisor|adviser|advisor)$/iu

/** A ticked box on seen or seen alone, at the end of a header. */
const isBox = (field: Field | 'body' | null | undefined, value = ''): boolean =>
  (field === 'seen' || field === 'seenAlone') && /^(?:y|n|yes|no|true|false)$/iu.test(value)

/** Whether an email's subject says that it carries the record of something else: "FW: Home visit today". */
function isForwarded(subject = ''): boolean {
  const words = subject.replace(/^(?:\s*(?:fw|fwd):)+\s*/iu, '')
  return !/^\s*re:/iu.test(words) && kindNamed(words.split(/\s+/u).slice(0, 3).join(' ')) !== null
}

/** The labels of one line, which may hold several: "Child: Amara (12) Date: 28 May 2026". */
function labelsIn(label: string, value: string, line: number): Labelled[] {
  const second = /^(?<first>.*?\S)\s+(?<label>\p{Lu}[\p{L} ]{2,24}):\s+(?<rest>.*)$/u.exec(value)
  const next = second ? fieldOf(second.groups?.label ?? '') : null
  if (!second || next === null || next === 'body') return [{ label, value, line }]
  const { first = '', label: other = '', rest = '' } = second.groups ?? {}
  return [{ label, value: first, line }, ...labelsIn(other, rest, line)]
}

/** A heading's words, without the marks that may close it as well. */
function headingText(heading: RegExpExecArray | null): string | null {
  if (!heading) return null
  const title = (heading.groups?.title ?? '').trim()
  let end = title.length
  while (title[end - 1] === '#') end--
  return title.slice(0, end).trim()
}

const skipBlank = (lines: readonly Line[], from: number): number => {
  let at = from
  while (at < lines.length && (lines[at] as Line).text.trim() === '') at++
  return at
}

/**
 * Splits a text into its notes: each begins with a header, after a heading, a line of dashes or a page break (product.md, "Inputs").
 * @param front fields of YAML front matter, already read
 * @param from offset at which the text after the front matter begins
 */
export function partsOf(text: string, front: Fields | null, from: number): Part[] {
  return partsOfLines(
    linesOf(text).filter(line => line.start >= from),
    text.length,
    front,
    from,
  )
}

/** The same over lines that a marked-up format gives: a block a line, headings with a `#` before them. */
export function partsOfLines(lines: readonly Line[], length: number, front: Fields | null = null, from = 0): Part[] {
  const starts: { line: number; title: Line | null; titleText: string; header: Header }[] = []
  const first = openingOf(lines, front)
  starts.push(first)
  let fenced = false
  for (let at = first.header.next; at < lines.length; at++) {
    const { text: words } = lines[at] as Line
    if (FENCE.test(words)) fenced = !fenced
    if (fenced) continue
    const heading = HEADING.exec(words)
    const underlined = !heading && words.trim() !== '' && /^\s*={3,}\s*$|^\s*-{3,}\s*$/u.test(lines[at + 1]?.text ?? '')
    if (!heading && !underlined && !RULE.test(words) && words !== '\f') continue
    let next = skipBlank(lines, at + (underlined ? 2 : 1))
    // a heading may itself follow a line of dashes
    const below = heading || underlined ? null : HEADING.exec(lines[next]?.text ?? '')
    const title = heading || underlined ? (lines[at] as Line) : below ? (lines[next] as Line) : null
    const titleText = headingText(heading) ?? headingText(below) ?? (underlined ? words.trim() : '')
    if (below) next = skipBlank(lines, next + 1)
    const header = headerAt(lines, next, 2)
    if (!header) continue
    starts.push({ line: at, title, titleText, header })
    at = header.next - 1
  }
  if (!front && starts.length > 1 && isTitlePage(lines, first, starts[1]?.line ?? 0)) starts.shift()
  return starts.map((start, index) =>
    part(lines, start, starts[index + 1]?.line, front && index === 0 ? front : {}, length, from),
  )
}

/** Whether what stands before the first header is a title for the whole file, and no note: headings and rules alone. */
const isTitlePage = (lines: readonly Line[], opening: { header: Header }, end: number): boolean =>
  Object.keys(opening.header.fields).length === 0 &&
  lines
    .slice(opening.header.next, end)
    .every(({ text }) => /^\s*$/u.test(text) || HEADING.test(text) || RULE.test(text))

/** The first note's title and header, where it has them. */
function openingOf(
  lines: readonly Line[],
  front: Fields | null,
): { line: number; title: Line | null; titleText: string; header: Header } {
  const top = skipBlank(lines, 0)
  const heading = HEADING.exec(lines[top]?.text ?? '')
  const underlined = !heading && /^\s*={3,}\s*$/u.test(lines[top + 1]?.text ?? '')
  const below = skipBlank(lines, top + (heading ? 1 : underlined ? 2 : 0))
  const none: Header = { fields: {}, places: {}, next: top }
  if (heading || underlined) {
    const titleText = headingText(heading) ?? (lines[top] as Line).text.trim()
    const header = headerAt(lines, below, 1)
    const isTitle = header !== null || underlined || /^\s*#\s/u.test((lines[top] as Line).text)
    if (isTitle)
      return {
        line: 0,
        title: lines[top] as Line,
        titleText,
        header: header ?? { fields: {}, places: {}, next: below },
      }
    return { line: 0, title: null, titleText: '', header: none }
  }
  if (front) return { line: 0, title: null, titleText: '', header: none }
  const plainTitle = titleLine(lines, top)
  if (plainTitle) {
    const header = headerAt(lines, skipBlank(lines, top + 1), 1)
    if (header) return { line: 0, title: plainTitle, titleText: plainTitle.text.trim(), header }
  }
  return { line: 0, title: null, titleText: '', header: headerAt(lines, top, 1) ?? none }
}

/** A plain line that a header follows, such as "HOME VISIT" or "**Home visit**", or that names a kind and a subject: "DAILY LOG: Rowan House". */
function titleLine(lines: readonly Line[], top: number): Line | null {
  const line = lines[top]
  if (!line || line.text.length > 80 || /[.!?]\s*$/u.test(line.text)) return null
  const label = labelled(line)
  return label === null || (nearField(label) === null && kindNamed(label.label) !== null) ? line : null
}

function part(
  lines: readonly Line[],
  start: { line: number; title: Line | null; titleText: string; header: Header },
  nextLine: number | undefined,
  front: Fields,
  length: number,
  from: number,
): Part {
  const end = nextLine === undefined ? length : (lines[nextLine] as Line).start
  let body = skipBlank(lines, start.header.next)
  // the rule that closes a header of labels between dashes
  if (start.header.next > 0 && RULE.test(lines[body]?.text ?? '')) body = skipBlank(lines, body + 1)
  const bodyStart = Math.min(lines[body]?.start ?? length, end)
  const fields: Fields = { ...front, ...start.header.fields }
  const title = start.titleText.replace(/\*+/gu, '').trim()
  if (title !== '' && fields.title === undefined) fields.title = title
  if (HEADED.filter(field => fields[field] !== undefined).length < 2)
    for (const [field, value] of Object.entries(letterhead(lines, body, fields.title ?? '')))
      fields[field as Field] ??= value
  const top = start.title ?? lines[skipBlank(lines, start.line)] ?? { start: 0, end: 0 }
  const anchor =
    Object.keys(front).length > 0 ? { start: 0, end: Math.max(0, text0(from)) } : { start: top.start, end: top.end }
  return { fields, places: start.header.places, anchor, body: { start: bodyStart, end: Math.max(bodyStart, end) } }
}

/** Front matter is anchored at its first line of three dashes. */
const text0 = (from: number): number => Math.min(3, from)
