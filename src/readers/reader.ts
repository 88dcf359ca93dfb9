import type { Coverage, ExportFormat, Field, Kind, Note } from '../model/note.js'

/** An input as it is handed in: the reader never opens files itself. */
export interface Source {
  /** The file's name, for its extension and for messages. */
  name: string
  /** Bytes, where known. */
  size: number | null
  /** The first bytes, `HEAD` at most, which tell the format; the other two still give them. Left out where the name alone tells it. */
  head?(): Promise<Uint8Array>
  bytes(): Promise<Uint8Array>
  chunks(): AsyncIterable<Uint8Array>
}

/** Bytes that tell a format. */
export const HEAD = 4096

/** A source of bytes that are at hand. */
export const sourceOf = (name: string, bytes: Uint8Array): Source => ({
  name,
  size: bytes.length,
  head: async () => bytes.subarray(0, HEAD),
  bytes: async () => bytes,
  async *chunks() {
    yield bytes
  },
})

export interface ReadSettings {
  /** What a draft is, whatever its header says. */
  kind?: Kind
  /** A WHATWG encoding label. */
  encoding?: string
  /** Names of columns by field. */
  columns?: Partial<Record<Field | 'body', string>>
  /** The export's own names of kinds. */
  kinds?: Readonly<Record<string, Kind>>
  /** The case system that the export came from. */
  exportFormat?: ExportFormat
  /** Bytes of text that are read at most, unpacked; a format's default if left out. */
  maxBytes?: number
  /** How deep lists, tags, brackets and message parts may nest; 1,000 if left out. */
  maxNesting?: number
}

export const MAX_NESTING = 1000
const MEGABYTE = 1024 * 1024
/** What text, Markdown, HTML and email may hold. */
export const MAX_TEXT = 50 * MEGABYTE
/** What JSON and PDF may hold, and Word and Excel once they are unpacked. */
export const MAX_PACKED = 200 * MEGABYTE

/** Reads one format: bytes in, a stream of notes out. */
export interface Reader {
  format: string
  /** @throws InputError where the input cannot be read at all */
  read(source: Source, settings: ReadSettings, coverage: Coverage): AsyncIterable<Note>
}

/** A fault of a record that costs it alone; never note text. */
export interface Fault {
  line: number
  what: string
}

/** A run of whole records, as they stand in the file: plain data, so that another thread can read its notes. */
export interface Piece {
  text: string
  /** Line of the file on which it begins, from 1, and the offset there. */
  line: number
  start: number
  /** Number of its first record in the file, from 0. */
  record: number
  faults: readonly Fault[]
  /** What the format's `pieces` tells its `notesOf`: the columns of a table. */
  facts: unknown
}

/** The notes of a piece. */
export interface PieceNotes {
  /** Numbered from 0 within the piece, each with the number of its record in the file. */
  notes: { note: Note; record: number }[]
  faults: readonly Fault[]
  /** Names of keys that were seen, for the error where no note is found. */
  keys: readonly string[]
}

/** What all pieces of a file came to. */
export interface Tally {
  notes: number
  /** How many faults there were; only the first are kept in `faults`. */
  faulty: number
  faults: readonly Fault[]
  keys: ReadonlySet<string>
}

/** Reads a format that is a row of records, in constant memory; `read` does the same, one piece after another. */
export interface RecordReader extends Reader {
  pieces(source: Source, settings: ReadSettings, coverage: Coverage): AsyncIterable<Piece>
  notesOf(piece: Piece, settings: ReadSettings): PieceNotes
  /** What is to be said of the file when all was read, or null. */
  verdict(tally: Tally): InputError | null
}

export const isRecordReader = (reader: Reader): reader is RecordReader => 'pieces' in reader

/** An input that cannot be read: one clear sentence, with what to do, and never note text. */
export class InputError extends Error {}

/** @throws InputError where `size` is more than `limit` bytes */
export function refuseAbove(limit: number, size: number, what = 'The file is'): void {
  if (size > limit)
    throw new InputError(
      `${what} larger than ${Math.round(limit / MEGABYTE)} MB, the limit for its format. Split it, export it as CSV, which has no limit, or raise --max-size.`,
    )
}

/** "1 image", "3 images". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** What a coverage says of things that were met and not read: those that there are none of are left out. */
export function left(
  coverage: Coverage,
  things: readonly (readonly [count: number, one: string, many?: string])[],
): void {
  for (const [count, one, many] of things) if (count > 0) coverage.skipped.push(counted(count, one, many))
}

/** An export of which no column is known to hold the notes' text. */
export class UnmappedError extends InputError {
  constructor(
    readonly headers: readonly string[],
    message: string,
  ) {
    super(message)
  }
}
