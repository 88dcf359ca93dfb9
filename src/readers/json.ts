import { type JSONVisitor, visit } from 'jsonc-parser'
import type { Fields, Location, Note, SourceMap } from '../model/note.js'
import type { Span } from '../model/span.js'
import {
  type Fault,
  InputError,
  MAX_NESTING,
  MAX_PACKED,
  type PieceNotes,
  type Reader,
  type ReadSettings,
  type RecordReader,
} from './reader.js'
import { decodeSource } from './shared/decode.js'
import { fieldOf } from './shared/fields.js'
import { recordReader } from './shared/records.js'
import { Lines, type Segment, TextMap } from './shared/sourcemap.js'
import { textChunks } from './shared/stream.js'
import { type Cell, columnsOf, fieldColumns, fieldsOf, rowNotes } from './shared/table.js'

/** A value of a record with its key and the offset at which the record begins. */
interface Entry {
  key: string
  cell: Cell
}

interface Record_ {
  start: number
  end: number
  entries: Entry[]
  /** The object that this one stands in, and whether it is one of a list there. */
  parent: Record_ | null
  listed: boolean
  /** What it and the objects around it say of a note in it, once that was asked for. */
  around: Fields | null
}

/** JSON: every object that holds a note's text is a note, however deep it lies. */
export const json: Reader = {
  format: 'json',
  async *read(source, settings, coverage) {
    const whole = await decodeSource(source, settings, coverage, MAX_PACKED)
    let made: Lines | undefined
    const lines = (): Lines => {
      made ??= new Lines(whole)
      return made
    }
    const records = wholeRecords(whole, settings.maxNesting)
    let index = 0
    for (const record of records) {
      for (const note of recordNotes(
        record,
        settings,
        index,
        (body, segments) => new TextMap(whole, lines, segments, startOf(record), { body }),
      )) {
        index++
        yield note
      }
    }
    if (index === 0) throw noText(keysOf(records), records.length > 0)
  },
}

/** One JSON object a line, in constant memory. */
export const ndjson: RecordReader = recordReader({
  format: 'ndjson',
  async *pieces(source, settings, coverage) {
    let line = 1
    let start = 0
    for await (const text of wholeLines(textChunks(source, settings, coverage))) {
      yield { text, line, start, record: line - 1, faults: [], facts: null }
      line += text.split('\n').length - 1
      start += text.length
    }
  },
  notesOf({ text, line: first, start, record: before }, settings) {
    const notes: PieceNotes['notes'] = []
    const faults: Fault[] = []
    let seen: readonly Record_[] = []
    let offset = start
    for (const [index, line] of text.split(/(?<=\n)/u).entries()) {
      const at = offset
      offset += line.length
      if (line.trim() === '') continue
      try {
        const records = recordsOf(line, settings.maxNesting)
        if (seen.length === 0) seen = records
        for (const record of records) {
          const found = recordNotes(record, settings, notes.length, (body, segments, location) =>
            shifted(
              new TextMap(line, () => new Lines(line), segments, startOf(record), { body, location }),
              first + index - 1,
              at,
            ),
          )
          for (const note of found) notes.push({ note, record: before + index })
        }
      } catch (error) {
        if (!(error instanceof Unparsed)) throw error
        faults.push({ line: first + index, what: error.what })
      }
    }
    return { notes, faults, keys: keysOf(seen) }
  },
  verdict({ faults: [first], faulty, notes, keys }) {
    if (first)
      return new InputError(
        `line ${first.line}: ${first.what}${faulty > 1 ? `; ${faulty - 1} more cannot be read either` : ''}. All other lines were read; mend these or export again.`,
      )
    return notes === 0 ? noText([...keys], true) : null
  },
})

/** A text that is no JSON to read notes from. `line` counts within the text; it is null where no one line is at fault. */
class Unparsed extends Error {
  constructor(
    readonly what: string,
    readonly line: number | null = null,
  ) {
    super(what)
  }
}

/**
 * The keys of records, where they are names of fields: one is known, or the same come in several records. Else they may be
 * what the record is about, such as children's names, and are not told.
 */
function keysOf(records: readonly Record_[]): string[] {
  const all = records.slice(0, 20).flatMap(record => record.entries.map(entry => entry.key))
  const keys = [...new Set(all)]
  if (!keys.some(key => fieldOf(key)) && !(records.length > 1 && keys.length < all.length)) return []
  return keys.filter(key => /^[\p{L}_][\p{L}\p{N}_ -]{0,40}$/u.test(key))
}

function noText(keys: readonly string[], objects: boolean): InputError {
  return new InputError(
    keys.length > 0
      ? `No key is known to hold the note's text; the keys are ${keys.join(', ')}. Say which with --columns body=KEY.`
      : objects
        ? "No key is known to hold the note's text. Say which with --columns body=KEY, and check that the file was exported whole."
        : 'It holds no objects with text; check that it was exported whole.',
  )
}

/** A line's place within the whole stream. */
function shifted(map: TextMap, lines: number, offset: number): SourceMap {
  const move = (place: ReturnType<TextMap['anchor']>): ReturnType<TextMap['anchor']> => ({
    ...place,
    start: { ...place.start, line: place.start.line + lines, offset: (place.start.offset ?? 0) + offset },
    end: { ...place.end, line: place.end.line + lines, offset: (place.end.offset ?? 0) + offset },
  })
  return { locate: span => move(map.locate(span)), anchor: () => move(map.anchor()) }
}

/** Where a finding about a whole note points: its whole text is no excerpt. */
const startOf = ({ start }: Record_): Span => ({ start, end: start })

/** The line of an offset, for someone who looks for a fault. */
const lineAt = (text: string, offset: number): number => new Lines(text).position(offset).line

/** The text by whole lines, as many at a time as a chunk completes. */
async function* wholeLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string[] = []
  for await (const chunk of chunks) {
    const stop = chunk.lastIndexOf('\n') + 1
    held.push(stop > 0 ? chunk.slice(0, stop) : chunk)
    if (stop === 0) continue
    yield held.join('')
    held = [chunk.slice(stop)]
  }
  if (held.some(part => part !== '')) yield held.join('')
}

/** Every object of a JSON text with its own strings. @throws Unparsed where it is not JSON, or nested too deep */
function recordsOf(text: string, limit = MAX_NESTING): Record_[] {
  if (deepest(text) > limit) throw new Unparsed(`it is nested more than ${limit} deep, which --max-nesting raises`)
  const records: Record_[] = []
  const open: (Record_ & { key: string; keys: Set<string> })[] = []
  const lists: boolean[] = []
  let repeated: number | null = null
  const visitor: JSONVisitor = {
    onObjectBegin: offset => {
      const parent = open.at(-1) ?? null
      open.push({
        start: offset,
        end: offset,
        entries: [],
        parent,
        listed: lists.at(-1) ?? false,
        around: null,
        key: '',
        keys: new Set(),
      })
      lists.push(false)
    },
    onObjectEnd: (offset, length) => {
      lists.pop()
      const record = open.pop()
      if (!record) return
      record.end = offset + length
      records.push(record)
    },
    onArrayBegin: () => {
      lists.push(true)
    },
    onArrayEnd: () => {
      lists.pop()
    },
    onObjectProperty: (name, offset) => {
      const record = open.at(-1)
      if (!record) return
      if (record.keys.has(name)) repeated ??= offset
      record.keys.add(name)
      record.key = name
    },
    onLiteralValue: (value, offset, length) => {
      const record = open.at(-1)
      if (!record || record.key === '') return
      const cell =
        typeof value === 'string'
          ? stringCell(text, value, offset, length)
          : {
              text: value === null ? '' : String(value),
              segments: [{ start: 0, length: String(value).length, source: offset, sourceLength: length }],
            }
      record.entries.push({ key: record.key, cell })
    },
    onError: (_, offset) => {
      throw new Unparsed('it is not valid JSON', lineAt(text, offset))
    },
  }
  visit(text, visitor, { disallowComments: true, allowTrailingComma: false })
  if (repeated !== null)
    throw new Unparsed('it has the same key twice, so that one text would hide the other', lineAt(text, repeated))
  return records.sort((a, b) => a.start - b.start)
}

/** The same of a whole file. @throws InputError in place of Unparsed */
function wholeRecords(text: string, limit?: number): Record_[] {
  try {
    return recordsOf(text, limit)
  } catch (error) {
    if (!(error instanceof Unparsed)) throw error
    const { what, line } = error
    throw new InputError(`${line === null ? '' : `line ${line}: `}${what}; mend it or export again.`)
  }
}

/** How deep brackets nest, strings left out: counted before a parser that recurses is let at them. */
function deepest(text: string): number {
  let depth = 0
  let most = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quoted) {
      if (code === 92) at++
      else if (code === 34) quoted = false
    } else if (code === 34) quoted = true
    else if (code === 91 || code === 123) most = Math.max(most, ++depth)
    else if (code === 93 || code === 125) depth--
  }
  return most
}

/** A string's words with the way back past its escapes. */
function stringCell(text: string, value: string, offset: number, length: number): Cell {
  const raw = text.slice(offset + 1, offset + length - 1)
  if (raw.length === value.length)
    return { text: value, segments: [{ start: 0, length: value.length, source: offset + 1, sourceLength: raw.length }] }
  const segments: Segment[] = []
  let start = 0
  let from = 0
  for (const mark of raw.matchAll(/\\(?:u[\da-fA-F]{4}|.)/gu)) {
    const before = mark.index - from
    if (before > 0) segments.push({ start, length: before, source: offset + 1 + from, sourceLength: before })
    start += before
    segments.push({ start, length: 1, source: offset + 1 + mark.index, sourceLength: mark[0].length })
    start++
    from = mark.index + mark[0].length
  }
  if (from < raw.length)
    segments.push({ start, length: raw.length - from, source: offset + 1 + from, sourceLength: raw.length - from })
  return { text: value, segments }
}

function recordNotes(
  record: Record_,
  settings: ReadSettings,
  index: number,
  mapOf: (body: string, segments: readonly Segment[], location: Location | null) => SourceMap,
): Note[] {
  const columns = columnsOf(
    record.entries.map(entry => entry.key),
    settings,
  )
  if (!columns) return []
  return rowNotes(
    record.entries.map(entry => entry.cell),
    columns,
    settings,
    index,
    () => null,
    mapOf,
    aroundOf(record, settings),
  )
}

/** What the objects around a note say of it; of a list's owner only whose record it is. */
function aroundOf({ parent, listed }: Record_, settings: ReadSettings): Fields {
  if (!parent) return {}
  parent.around ??= ownAndAround(parent, settings)
  const { child, team } = parent.around
  return listed ? { ...(child !== undefined && { child }), ...(team !== undefined && { team }) } : parent.around
}

function ownAndAround(parent: Record_, settings: ReadSettings): Fields {
  const keys = parent.entries.map(entry => entry.key)
  const { id, title, ...fields } = fieldsOf(
    parent.entries.map(entry => entry.cell),
    fieldColumns(keys, settings),
  )
  return { ...aroundOf(parent, settings), ...fields }
}
