import { hashOf } from '../model/hash.js'
import type { AuditNote } from './notes.js'
import type { Sampled } from './report.js'

/** How much a note asks to be read: by what it tells, then by what was found. */
export function riskOf({ risk, found }: AuditNote): Sampled['risk'] {
  if (risk) return 'risk of harm'
  if (found.some(({ level }) => level === 'error')) return 'errors'
  return found.some(({ level }) => level === 'warning') ? 'warnings' : 'nothing above information'
}

const DIMENSIONS: readonly ((note: AuditNote) => string)[] = [
  note => note.team ?? '',
  note => note.author ?? '',
  note => note.mark.kind,
  riskOf,
]

interface Cell {
  values: readonly string[]
  /** In the order in which they are drawn. */
  notes: AuditNote[]
  order: number
}

/**
 * Draws notes spread over teams, workers, kinds and risk: each draw is from the cell (one team, worker, kind and risk) whose
 * values have had the least of their share so far. The same notes and seed give the same sample.
 */
export function drawSample(notes: readonly AuditNote[], size: number, seed: number): AuditNote[] {
  const cells = cellsOf(notes, seed)
  const taken = DIMENSIONS.map(() => new Map<string, number>())
  const kinds = DIMENSIONS.map((_, dimension) => new Set(cells.map(({ values }) => values[dimension])).size)
  const fullness = ({ values }: Cell): number =>
    values.reduce(
      (sum, value, dimension) => sum + (taken[dimension]?.get(value) ?? 0) * (kinds[dimension] as number),
      0,
    )
  const drawn: AuditNote[] = []
  while (drawn.length < Math.min(size, notes.length)) {
    let best: Cell | null = null
    let least = Number.POSITIVE_INFINITY
    for (const cell of cells) {
      if (cell.notes.length === 0) continue
      const full = fullness(cell)
      if (full < least || (full === least && best && cell.order < best.order)) {
        best = cell
        least = full
      }
    }
    if (!best) break
    drawn.push(best.notes.pop() as AuditNote)
    best.values.forEach((value, dimension) => {
      const had = taken[dimension]
      had?.set(value, (had.get(value) ?? 0) + 1)
    })
  }
  return drawn.sort((a, b) => a.input - b.input || a.mark.index - b.mark.index)
}

function cellsOf(notes: readonly AuditNote[], seed: number): Cell[] {
  const cells = new Map<string, Cell>()
  for (const note of notes) {
    const values = DIMENSIONS.map(of => of(note))
    const key = JSON.stringify(values)
    const cell = cells.get(key) ?? { values, notes: [], order: hashOf(`${seed} ${key}`) }
    cells.set(key, cell)
    cell.notes.push(note)
  }
  const place = (note: AuditNote): number => hashOf(`${seed} ${note.input} ${note.mark.index}`)
  for (const cell of cells.values()) {
    const order = new Map(cell.notes.map(note => [note, place(note)]))
    cell.notes.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  }
  return [...cells.values()]
}
