import { compare } from './compare.js'
import { figuresOf } from './figures.js'
import { lookFirst, referenceOf } from './look.js'
import type { AuditNote } from './notes.js'
import { AUDIT_SCHEMA_VERSION, type AuditReport, type Sampled } from './report.js'
import { drawSample, riskOf } from './sample.js'

/** What a report says of the run that made it. */
export interface AuditFacts
  extends Pick<AuditReport, 'preset' | 'today' | 'by' | 'redacted' | 'hashes' | 'inputs' | 'ran' | 'limits'> {
  version: string
}

export interface AuditWishes {
  /** How many notes to draw, and by which seed; null for no sample. */
  sample: { size: number; seed: number } | null
  earlier: AuditReport | null
}

/** What no linter can tell, said on every report so that figures are not taken for more than they are. */
export const CANNOT: readonly string[] = [
  'whether what is written is true, or what happened is written',
  'whether the right thing was left out, or the wrong child was asked',
  'whether the analysis is sound and the decision right',
  'whether a note that holds the words also holds the thought: a purpose that was copied counts as one',
  'the quality of the work itself: a good visit may be poorly recorded, and a poor one well',
]

/** Puts the report together, names of teams and workers and all. */
export function auditOf(notes: readonly AuditNote[], facts: AuditFacts, wishes: AuditWishes): AuditReport {
  const { version, ...run } = facts
  const { totals, ...figures } = figuresOf(notes, facts.ran, facts.by.includes('worker'))
  const report: AuditReport = {
    schemaVersion: AUDIT_SCHEMA_VERSION,
    report: 'audit',
    tool: { name: 'caselint', version },
    ...run,
    ...figures,
    totals: {
      ...totals,
      files: facts.inputs.length,
      unread: facts.inputs.filter(({ error }) => error !== null).length,
    },
    terms: facts.redacted ? null : figures.terms,
    look: lookFirst(notes),
    sample: wishes.sample && {
      ...wishes.sample,
      of: notes.length,
      notes: drawSample(notes, wishes.sample.size, wishes.sample.seed).map(sampled),
    },
    comparison: null,
    cannot: [...CANNOT],
  }
  return wishes.earlier ? { ...report, comparison: compare(wishes.earlier, report) } : report
}

const sampled = (note: AuditNote, index: number): Sampled => ({
  ...referenceOf(note),
  number: index + 1,
  risk: riskOf(note),
  findings: note.found.map(({ rule, level, where, message }) => ({ rule, level, where, message })),
})
