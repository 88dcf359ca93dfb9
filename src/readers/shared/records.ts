import type { Note } from '../../model/note.js'
import type { Fault, RecordReader } from '../reader.js'

/** Faults and keys that are kept of a file, however many it has. */
const KEPT = 1000

/** Gathers what the pieces of a file come to, in constant memory. */
export class Tallier {
  notes = 0
  faulty = 0
  readonly faults: Fault[] = []
  readonly keys = new Set<string>()

  add(notes: number, faults: readonly Fault[], keys: readonly string[]): void {
    this.notes += notes
    this.faulty += faults.length
    this.faults.push(...faults.slice(0, KEPT - this.faults.length))
    for (const key of keys) if (this.keys.size < KEPT) this.keys.add(key)
  }
}

/** A reader of records: its `read` goes through the pieces one after another. */
export function recordReader(parts: Omit<RecordReader, 'read'>): RecordReader {
  return {
    ...parts,
    async *read(source, settings, coverage): AsyncGenerator<Note> {
      const tally = new Tallier()
      for await (const piece of parts.pieces(source, settings, coverage)) {
        const { notes, faults, keys } = parts.notesOf(piece, settings)
        const before = tally.notes
        tally.add(notes.length, [...piece.faults, ...faults], keys)
        for (const { note } of notes) {
          note.index += before
          yield note
        }
      }
      const error = parts.verdict(tally)
      if (error) throw error
    },
  }
}
