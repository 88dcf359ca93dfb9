import type { Prose } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { analysis, people, place, purpose } from './parts.js'

/** A part of a good record that is there, and the words that hold it. */
export interface PartEvidence {
  part: string
  span: Span
}

/** What a note holds of the parts that policies ask for. */
export function evidenceOf(note: Prose): PartEvidence[] {
  const found: [string, Span | null][] = [
    ['purpose', purpose(note)],
    ['people', people(note)],
    ['place', place(note)],
    ['analysis', analysis(note)],
  ]
  return found.flatMap(([part, span]) => (span ? [{ part, span }] : []))
}
