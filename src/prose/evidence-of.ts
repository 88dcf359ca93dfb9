import type { Prose } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { PART_NAMES, type PartName, partOf } from './parts.js'

/** A part of a good record that is there, and the words that hold it. */
export interface PartEvidence {
  part: PartName
  /** The part in plain English: "the child's own words". */
  label: string
  span: Span
}

/** What a note holds of the parts that policies ask of its kind, in the order in which notes tell them. */
export function evidenceOf(note: Prose): PartEvidence[] {
  return PART_NAMES.flatMap(name => {
    const { label, fits, find } = partOf(name)
    const span = fits?.(note) === false ? null : find(note)
    return span ? [{ part: name, label, span: { start: span.start, end: span.end } }] : []
  })
}
