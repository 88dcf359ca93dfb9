import type { Evidence, Finding } from '../model/finding.js'
import type { Place, Position } from '../model/note.js'
import { type MakeReporter, type Summary, worded } from './reporter.js'

/** Version of the shape of the JSON report; it grows when something is taken away or changes its meaning. */
export const SCHEMA_VERSION = 1

/** Characters that JSON lets stand and a terminal obeys: DEL, C1, and what turns the direction of writing. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** A value as JSON that is safe on a terminal too. */
export const jsonOf = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * The contract for programs (schemas/report.schema.json). A file's findings are written as they come; what is short
 * (its notes' figures, its coverage) follows them, so that an export of any length streams through.
 */
export const json: MakeReporter = run => {
  let files = 0
  let findings = 0
  let notes: string[] = []
  let evidence: string[] = []
  return {
    begin: () =>
      `{"schemaVersion":${SCHEMA_VERSION},"columnUnit":"utf16","tool":${jsonOf({ name: 'caselint', version: run.version })},"preset":${jsonOf(run.preset)},"files":[`,
    file(path, format) {
      findings = 0
      notes = []
      evidence = []
      return `${files++ === 0 ? '\n' : ',\n'}{"path":${jsonOf(path)},"format":${jsonOf(format)},"findings":[`
    },
    note(result) {
      if (!result.again) notes.push(jsonOf(result.summary))
      for (const each of result.evidence) evidence.push(jsonOf(evidenceObject(each, run.text)))
      return result.findings
        .map(finding => `${findings++ === 0 ? '\n' : ',\n'}${jsonOf(findingObject(finding, run.text))}`)
        .join('')
    },
    fileEnd: ({ error, coverage }) =>
      `],"notes":[${notes.join(',')}]${run.evidence ? `,"evidence":[${evidence.join(',')}]` : ''},"coverage":${jsonOf(coverage)},"error":${jsonOf(error)}}`,
    end: summary => `],\n"summary":${jsonOf(summaryObject(summary))}}\n`,
  }
}

/** A finding as the report has it. */
export function findingObject(finding: Finding, text: boolean): Record<string, unknown> {
  const { message, excerpt, suggestions, reason } = worded(finding, text)
  return {
    rule: finding.rule,
    level: finding.level,
    note: finding.note,
    wholeNote: finding.wholeNote,
    message,
    excerpt,
    ...placeObject(finding.place),
    suggestions,
    replacements: text ? finding.replacements : [],
    clauses: finding.clauses,
    confidence: finding.confidence,
    setAside: finding.setAside && { by: finding.setAside.by, reason },
  }
}

const evidenceObject = ({ note, part, label, place }: Evidence, text: boolean): Record<string, unknown> => ({
  note,
  part,
  label,
  excerpt: text ? place.excerpt : null,
  ...placeObject(place),
})

const placeObject = ({
  start,
  end,
  location,
}: Place): { start: Position; end: Position; location: Place['location'] } => ({
  start,
  end,
  location,
})

const summaryObject = ({
  files,
  notes,
  words,
  errors,
  warnings,
  infos,
  byRule,
  stale,
}: Summary): Record<string, unknown> => ({
  files,
  notes,
  words,
  errors,
  warnings,
  infos,
  byRule,
  ...(stale && { stale }),
})
