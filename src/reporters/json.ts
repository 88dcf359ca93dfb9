import type { Evidence, Finding } from '../model/finding.js'
import type { Place, Position } from '../model/note.js'
import { Packed } from './packed.js'
import { type MakeReporter, type Shard, type Summary, worded } from './reporter.js'

/** Version of the shape of the JSON report; it grows when something is taken away or changes its meaning. */
export const SCHEMA_VERSION = 1

/** Characters that JSON lets stand and a terminal obeys: DEL, C1, and what turns the direction of writing. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** A value as JSON that is safe on a terminal too. */
export const jsonOf = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** What stands at the head of a JSON report. */
export interface ReportHead {
  version: string
  preset: string
  /** Which part of a run this is, for `caselint merge`; left out for a whole run. */
  shard?: Shard
}

/** Writes a JSON report piece by piece; each call returns what comes next. Calls come as the keys stand in a file. */
export class ReportWriter {
  #files = 0
  #items = 0

  begin({ version, preset, shard }: ReportHead): string {
    const part = shard ? `"shard":${jsonOf(shard)},` : ''
    return `{"schemaVersion":${SCHEMA_VERSION},"columnUnit":"utf16","tool":${jsonOf({ name: 'caselint', version })},"preset":${jsonOf(preset)},${part}"files":[`
  }

  /** @param number of the input in the whole run, from 0; told in the report of a shard only */
  file(path: string, format: string | null, number?: number): string {
    this.#items = 0
    const part = number === undefined ? '' : `"number":${number},`
    return `${this.#files++ === 0 ? '\n' : ',\n'}{"path":${jsonOf(path)},"format":${jsonOf(format)},${part}"findings":[`
  }

  finding(finding: unknown): string {
    return `${this.#items++ === 0 ? '\n' : ',\n'}${jsonOf(finding)}`
  }

  /** Begins a further list of the file. */
  list(name: 'notes' | 'evidence'): string {
    this.#items = 0
    return `],"${name}":[`
  }

  /** @param json an item of the list, written out */
  item(json: string): string {
    return `${this.#items++ === 0 ? '' : ','}${json}`
  }

  fileEnd(coverage: unknown, error: string | null): string {
    return `],"coverage":${jsonOf(coverage)},"error":${jsonOf(error)}}`
  }

  end(summary: ReportSummary): string {
    const byRule = Object.fromEntries(Object.entries(summary.byRule).sort(([a], [b]) => (a < b ? -1 : 1)))
    return `],\n"summary":${jsonOf({ ...summary, byRule })}}\n`
  }
}

/** Totals as the report has them. */
export type ReportSummary = Omit<Summary, 'unread' | 'setAside' | 'stale'> & { stale?: Record<string, number> }

/**
 * The contract for programs (schemas/report.schema.json). A file's findings are written as they come; what is short
 * (its notes' figures, its coverage) follows them, so that an export of any length streams through.
 */
export const json: MakeReporter = run => {
  const writer = new ReportWriter()
  const notes = new Packed()
  const evidence = new Packed()
  const list = (name: 'notes' | 'evidence', items: Packed): string =>
    writer.list(name) + [...items.taken()].map(item => writer.item(item)).join('')
  return {
    begin: () => writer.begin(run),
    file: (path, format, number) => writer.file(path, format, run.shard ? number : undefined),
    note(result) {
      if (!result.again) notes.add(jsonOf(result.summary))
      for (const each of result.evidence) evidence.add(jsonOf(evidenceObject(each, run.text)))
      const over = run.shard && result.again ? { overExport: true } : {}
      return result.findings.map(finding => writer.finding({ ...findingObject(finding, run.text), ...over })).join('')
    },
    fileEnd: ({ error, coverage }) =>
      list('notes', notes) + (run.evidence ? list('evidence', evidence) : '') + writer.fileEnd(coverage, error),
    end: ({ unread: _unread, setAside: _setAside, stale, ...totals }) =>
      writer.end({ ...totals, ...(stale && { stale }) }),
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
