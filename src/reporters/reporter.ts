import type { Evidence, Finding, NoteSummary } from '../model/finding.js'
import type { Coverage, Place } from '../model/note.js'
import type { Setting } from '../model/rule.js'

/** Paints text for a terminal; each returns the text itself where colour is off. */
export interface Colours {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  yellow(text: string): string
  cyan(text: string): string
  green(text: string): string
}

/** What reports that carry their rules say of one. */
export interface RuleFacts {
  id: string
  /** In the recommended preset. */
  level: Setting
  summary: string
  why: string
  clauses: readonly string[]
}

/** A part of a run over the same inputs: the first of two has index 1 of 2. */
export interface Shard {
  index: number
  of: number
  /** How many inputs the whole run has. */
  files: number
  /** Whether the run tells what is present. */
  evidence: boolean
}

/** What a reporter is told before anything is checked. */
export interface Run {
  version: string
  preset: string
  /** Every rule that may report. */
  rules: readonly RuleFacts[]
  /** Whether words of the notes may be shown. */
  text: boolean
  /** Columns of the terminal. */
  width: number
  colours: Colours
  statistics: boolean
  evidence: boolean
  /** Which part of a run this is; left out for a whole run. */
  shard?: Shard
}

/** One note that was checked, with what is to be shown of it. */
export interface NoteResult {
  summary: NoteSummary
  findings: readonly Finding[]
  evidence: readonly Evidence[]
  /** The source line on which a place starts, or null where the source has no lines. */
  line(place: Place): string | null
  /** Whether the note has been told of before, and these are the findings that showed when its whole file had been read. */
  again?: boolean
}

/** How a file ended: `error` says why it could not be read, or not to its end. */
export interface FileEnd {
  error: string | null
  coverage: Coverage
}

/** Totals of a run. Findings that are set aside count in `setAside` alone. */
export interface Summary {
  files: number
  /** Files that could not be read. */
  unread: number
  notes: number
  words: number
  errors: number
  warnings: number
  infos: number
  setAside: number
  byRule: Record<string, number>
  /** By rule, how many findings of the baseline are no longer found; null without a baseline. */
  stale: Record<string, number> | null
}

/**
 * Turns a run into text, piece by piece: each call returns what is to be written next, so that no report is ever held
 * as one string. Calls come as `begin (file note* fileEnd)* end`.
 */
export interface Reporter {
  begin(): string
  /** @param number of the input in the run, from 0 */
  file(path: string, format: string | null, number?: number): string
  note(result: NoteResult): string
  fileEnd(end: FileEnd): string
  end(summary: Summary): string
}

export type MakeReporter = (run: Run) => Reporter

/**
 * A finding's words, as far as they may be shown. Suggestions may repeat the note's own forms, so they go as well; so does
 * the reason in a note's own comment, but not a baseline's.
 */
export function worded(
  finding: Finding,
  text: boolean,
): { message: string; excerpt: string | null; suggestions: readonly string[]; reason: string | null } {
  return text
    ? {
        message: finding.message,
        excerpt: finding.place.excerpt,
        suggestions: finding.suggestions,
        reason: finding.setAside?.reason ?? null,
      }
    : {
        message: finding.redactedMessage,
        excerpt: null,
        suggestions: [],
        reason: finding.setAside?.by === 'baseline' ? finding.setAside.reason : null,
      }
}

/** A whole number with commas: `1,204`. The system's own formatter takes longer to load than a note to check. */
export const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',')

/** A number with its noun: `1 note`, `1,204 notes`. */
export const count = (number: number, noun: string): string => `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`

/** Rules by how often they reported, most often first. */
export const ranked = (byRule: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(byRule).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))

/** How often each rule reported, a line each. */
export function statistics(summary: Summary): string {
  const rows = ranked(summary.byRule)
  const widest = Math.max(0, ...rows.map(([, times]) => String(times).length))
  return rows.length === 0
    ? ''
    : `${rows.map(([rule, times]) => `${String(times).padStart(widest + 2)}  ${rule}\n`).join('')}\n`
}

/** A run's totals in one line of plain text. */
export function totals(summary: Summary): string {
  const total = summary.errors + summary.warnings + summary.infos
  const all = summary.unread === 0
  const where = `${count(summary.notes, 'note')}${all ? ` in ${count(summary.files, 'file')}` : ''}`
  const unread = all
    ? ''
    : ` ${grouped(summary.unread)} of ${count(summary.files, 'file')} could not be read, or not in whole.`
  const aside = summary.setAside > 0 ? ` ${count(summary.setAside, 'finding')} set aside.` : ''
  const mended = summary.stale ? mendedText(summary.stale) : ''
  if (total === 0)
    return `${summary.notes === 0 ? 'No notes were read.' : `Nothing to report in ${where}.`}${aside}${mended}${unread}`
  const parts = [
    count(summary.errors, 'error'),
    count(summary.warnings, 'warning'),
    `${grouped(summary.infos)} for information`,
  ].join(', ')
  return `${count(total, 'finding')} (${parts}) in ${where}.${aside}${mended}${unread}`
}

/** What of a baseline is mended, as a sentence with a space before it, or nothing. */
export function mendedText(stale: Readonly<Record<string, number>>): string {
  const rules = ranked(stale)
  const total = rules.reduce((sum, [, times]) => sum + times, 0)
  if (total === 0) return ''
  return ` ${count(total, 'finding')} of the baseline ${total === 1 ? 'is' : 'are'} mended (${rules.map(([rule, times]) => `${rule} ${times}`).join(', ')}).`
}
