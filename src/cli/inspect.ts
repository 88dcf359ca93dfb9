import type { Observed } from '../engine/observe.js'
import type { RunSettings } from '../engine/run.js'
import type { Evidence } from '../model/finding.js'
import type { Note } from '../model/note.js'
import type { Prose } from '../model/prose.js'

/** A note as it is looked at, with the policy and the day of the check. */
export interface Inspected {
  note: Note
  prose: Prose
  settings: RunSettings
}

/** What may be asked of each note besides its findings, by name; plain data that holds for the note alone. */
export interface Inspections {
  /** What is present: places of the purpose, the people, the analysis … */
  evidence: Evidence[]
  /** What an audit counts besides findings. */
  observed: Observed
}

export type Inspection = keyof Inspections

type Inspector<I extends Inspection> = (inspected: Inspected) => Inspections[I]

/** How each is found out; its code is loaded only where it is asked for. Indexes of notes count from that of the note. */
const INSPECTORS: { readonly [I in Inspection]: () => Promise<Inspector<I>> } = {
  async evidence() {
    const { evidenceOf } = await import('../prose/evidence-of.js')
    return ({ note, prose }) =>
      evidenceOf(prose).map(({ part, label, span }) => ({
        note: note.index,
        part,
        label,
        place: note.map.locate(prose.toBody(span)),
      }))
  },
  async observed() {
    const { observe } = await import('../engine/observe.js')
    return ({ prose, settings }) => observe(prose, settings)
  },
}

/** A function that finds out all that is asked. */
export async function inspector(asked: readonly Inspection[]): Promise<(inspected: Inspected) => Partial<Inspections>> {
  const each = await Promise.all(asked.map(async name => [name, await INSPECTORS[name]()] as const))
  return inspected => Object.fromEntries(each.map(([name, inspect]) => [name, inspect(inspected)]))
}
