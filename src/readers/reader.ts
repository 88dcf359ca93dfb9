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

/** An input that cannot be read: one clear sentence, with what to do, and never note text. */
export class InputError extends Error {}
