import type { Observed } from '../engine/observe.js'
import type { Finding } from '../model/finding.js'
import type { Place } from '../model/note.js'
import type { Level, NoteMark } from '../model/rule.js'
import { whereOf } from '../reporters/where.js'

/** One finding as an audit keeps it: without the note's words. Strings are shared between findings, so that many take little room. */
export interface Counted {
  rule: string
  level: Level
  /** The entry of a word list that was met, or null. */
  term: string | null
  /** Without the note's words, unless they were asked for. */
  message: string
  /** Where it is in the file, as terminals show it. */
  where: string
}

/** A note as an audit keeps it. */
export interface AuditNote extends Observed {
  mark: NoteMark
  /** Index of its file among the inputs. */
  input: number
  found: Counted[]
  /** Findings that are set aside; they count nowhere else. */
  setAside: number
}

/** The month of a note's event, else of its entry, as YYYY-MM; null without both. */
export function monthOf({ event, recorded }: NoteMark): string | null {
  const day = event ?? recorded
  return day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 7)
}

/** Where a note stands, in words: "row 17", "line 40". */
export function placeInWords({ location, start }: Place): string {
  if (!location) return `line ${start.line}`
  if ('row' in location) return `row ${location.row}`
  if ('sheet' in location) return `${location.sheet}!${location.cell}`
  if ('paragraph' in location) return `paragraph ${location.paragraph}`
  return `page ${location.page}`
}

/** Gathers notes as they are checked. */
export class AuditNotes {
  readonly notes: AuditNote[] = []
  readonly #strings = new Map<string, string>()
  readonly #termOf: (finding: Finding) => string | null
  readonly #text: boolean

  /**
   * @param termOf the entry of a word list that a finding met, or null
   * @param text whether messages keep words of the notes
   */
  constructor(termOf: (finding: Finding) => string | null, text: boolean) {
    this.#termOf = termOf
    this.#text = text
  }

  /** Takes a note with its findings; notes come in order. */
  add(input: number, mark: NoteMark, observed: Observed, findings: readonly Finding[]): void {
    const standing = findings.filter(({ setAside }) => setAside === null)
    this.notes.push({
      ...observed,
      mark: this.#slim(mark),
      team: this.#shared(observed.team),
      author: this.#shared(observed.author),
      input,
      found: standing.map(finding => this.#counted(finding)),
      setAside: findings.length - standing.length,
    })
  }

  /** Adds findings over the whole export to notes that were taken before. */
  addLate(late: readonly { mark: NoteMark; finding: Finding }[], inputOf: (mark: NoteMark) => number): void {
    if (late.length === 0) return
    const keyOf = (input: number, index: number): string => `${input} ${index}`
    const notes = new Map(this.notes.map(note => [keyOf(note.input, note.mark.index), note]))
    for (const { mark, finding } of late) {
      const note = notes.get(keyOf(inputOf(mark), mark.index))
      if (!note) continue
      if (finding.setAside) note.setAside++
      else note.found.push(this.#counted(finding))
    }
  }

  #counted(finding: Finding): Counted {
    return {
      rule: this.#shared(finding.rule),
      level: this.#shared(finding.level),
      term: this.#shared(this.#termOf(finding)),
      message: this.#shared(this.#text ? finding.message : finding.redactedMessage),
      where: finding.wholeNote ? placeInWords(finding.place) : whereOf(finding.place),
    }
  }

  /** A mark whose words are shared with other notes': from another thread each comes with its own. */
  #slim(mark: NoteMark): NoteMark {
    const { location, start } = mark.place
    const shared =
      location && 'row' in location ? { row: location.row, column: this.#shared(location.column) } : location
    return {
      ...mark,
      file: this.#shared(mark.file),
      kind: this.#shared(mark.kind),
      place: { start, end: start, location: shared, excerpt: '' },
    }
  }

  #shared<T extends string | null>(text: T): T {
    if (text === null) return text
    const known = this.#strings.get(text)
    if (known !== undefined) return known as T
    this.#strings.set(text, text)
    return text
  }
}
