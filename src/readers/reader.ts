import type { Coverage, Field, Kind, Note } from '../model/note.js'

/** An input as it is handed in: the reader never opens files itself. */
export interface Source {
  /** The file's name, for its extension and for messages. */
  name: string
  /** Bytes, where known. */
  size: number | null
  bytes(): Promise<Uint8Array>
  chunks(): AsyncIterable<Uint8Array>
}

export interface ReadSettings {
  /** What a draft is, whatever its header says. */
  kind?: Kind
  /** A WHATWG encoding label. */
  encoding?: string
  /** Names of columns by field. */
  columns?: Partial<Record<Field | 'body', string>>
  /** The export's own names of kinds. */
  kinds?: Readonly<Record<string, Kind>>
  exportFormat?: string
  /** Bytes of text that are read at most; a format's default if left out. */
  maxBytes?: number
}

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
