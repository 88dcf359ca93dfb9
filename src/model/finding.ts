import type { Coverage, Kind, Place } from './note.js'
import type { Confidence, Level } from './rule.js'
import type { Span } from './span.js'

/** A rule's report on a note, with its position. */
export interface Finding {
  rule: string
  level: Level
  /** Index of the note within its export. */
  note: number
  wholeNote: boolean
  /** The words meant, in the note's prose; null for a whole note, a header field or a comment. */
  span: Span | null
  /** Our own words; note text only where `{words}` stood. */
  message: string
  /** The same message without note text, for outputs that travel. */
  redactedMessage: string
  place: Place
  suggestions: string[]
  /** Those of the suggestions that can take the words' place as they stand, best first. */
  replacements: string[]
  clauses: readonly string[]
  confidence: Confidence
  /** By what and why it was set aside; null when it stands. */
  setAside: { by: 'comment' | 'baseline'; reason: string } | null
}

/** What is present, for `--evidence`. */
export interface Evidence {
  note: number
  /** The part's name: `seen-alone`. */
  part: string
  /** The part in plain English: "whether the child was seen alone". */
  label: string
  place: Place
}

export interface NoteSummary {
  index: number
  id: string | null
  kind: Kind
  line: number
  words: number
}

/** What a check of one file gave. `error` says why it could not be read, or null. */
export interface FileReport {
  path: string
  format: string | null
  error: string | null
  coverage: Coverage
  notes: NoteSummary[]
  findings: Finding[]
  evidence: Evidence[]
}
