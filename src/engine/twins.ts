import type { Note } from '../model/note.js'
import type { Prose } from '../model/prose.js'

/** How many notes are remembered: those of a large family stand next to each other in an export. */
const KEPT = 8

/** What was made of a note, for its twins. */
export interface Twin<T> {
  prose: Prose
  made: T
}

/**
 * Remembers what was made of the last few notes, so that one that was saved for each of several brothers and sisters is
 * checked once. It serves a twin only where the child cannot matter: neither child is named in the text.
 */
export class Twins<T> {
  #kept: Twin<T>[] = []

  /** What was made of a note that differs in its child, id and place alone, or null. */
  find(note: Note): Twin<T> | null {
    return this.#kept.find(({ prose }) => isTwin(prose.note, note)) ?? null
  }

  keep(prose: Prose, made: T): void {
    if (prose.note.draft) return
    this.#kept = [{ prose, made }, ...this.#kept.slice(0, KEPT - 1)]
  }
}

function isTwin(a: Note, b: Note): boolean {
  return (
    a.body === b.body &&
    !b.draft &&
    a.kind === b.kind &&
    othersOf(a) === othersOf(b) &&
    about(a) === about(b) &&
    !named(a).some(name => a.body.toLowerCase().includes(name)) &&
    !named(b).some(name => b.body.toLowerCase().includes(name))
  )
}

/** The fields that must agree. */
const othersOf = ({ fields: { id: _id, child: _child, ...others } }: Note): string =>
  JSON.stringify(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1)))

/** What a child's field says besides the name: an age, or that the child is not born yet. */
const about = ({ fields: { child = '' } }: Note): string =>
  [/\(.*\)|,\s*\d.*|\bunborn\b|\bnewborn\b|\bbaby\b/iu.exec(child)?.[0] ?? '', / and |[;&]/iu.test(child)].join(' ')

const named = ({ fields: { child = '' } }: Note): string[] => child.toLowerCase().match(/\p{L}{2,}/gu) ?? []
