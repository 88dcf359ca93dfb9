import { isAllowed } from '../engine/allowed.js'
import type { Signed, Signer } from '../engine/baseline.js'
import { factsOf, type NoteFacts } from '../engine/over-export.js'
import type { RuleError } from '../engine/run.js'
import type { Finding, NoteSummary } from '../model/finding.js'
import type { Coverage, Note } from '../model/note.js'
import type { Confidence } from '../model/rule.js'
import { type Fault, InputError, type Piece, type Reader, type RecordReader, type Source } from '../readers/index.js'
import { type Inspection, type Inspections, inspector } from './inspect.js'
import type { Plan } from './plan.js'
import { reasonOf } from './say.js'

/** What a run asks of every note; plain data, as workers get it too. */
export interface Wanted {
  minConfidence: Confidence
  /** Whether the source lines of findings are to be shown. */
  lines: boolean
  inspect: readonly Inspection[]
  /** What is one export to the rules that look over one: each file, or all files of the run together, which the caller concludes on. */
  over: 'file' | 'run'
  /** The key with which findings are signed for a baseline; left out without one. */
  key?: string
  /** The part of the inputs that is checked; all if left out. */
  shard?: { index: number; of: number }
}

/** A note that was checked: plain data, whichever thread checked it. */
export interface CheckedNote {
  summary: NoteSummary
  findings: Finding[]
  /** Source lines on which findings start, by number; only where they are wanted and the source has lines. */
  lines: ReadonlyMap<number, string>
  /** The first rule that threw, or null: the run is then incomplete. */
  failed: string | null
  /** What the rules that look over an export keep of it. */
  facts: NoteFacts
  /** Whether it is another shard's: it is looked at for what shows over the whole file, and is not told of. */
  elsewhere: boolean
  inspected: Partial<Inspections>
  /** Fingerprints for a baseline; null without one. */
  signed: Signed | null
}

/** What a piece of a file of records gave; notes count from 0 within it. */
export interface CheckedPiece {
  notes: CheckedNote[]
  faults: readonly Fault[]
  keys: readonly string[]
}

/** A whole file in a worker. */
export interface CheckedFile {
  notes: CheckedNote[]
  /** Why it could not be read, or not to its end. */
  error: string | null
  coverage: Coverage
}

/** Files from this size are shared by shards note by note. */
const WORTH_PARTING = 1 << 20
const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high']
const NO_LINES: ReadonlyMap<number, string> = new Map()

/** Checks notes by a plan: all that is done to a note, on the main thread and in a worker alike. */
export class Checker {
  readonly #plan: Plan
  readonly #wanted: Wanted
  readonly #inspect: ReturnType<typeof inspector>
  readonly #signer: Promise<Signer> | null

  constructor(plan: Plan, wanted: Wanted) {
    this.#plan = plan
    this.#wanted = wanted
    this.#inspect = inspector(wanted.inspect)
    const { key } = wanted
    this.#signer = key === undefined ? null : import('../engine/baseline.js').then(({ Signer }) => new Signer(key))
  }

  /** The notes of a file that is read whole, as they are checked. @throws what its reader throws */
  async *notes(path: string, reader: Reader, source: Source, coverage: Coverage): AsyncGenerator<CheckedNote> {
    const check = await this.#noteOf(path)
    const parted = this.parts(source.size)
    for await (const note of reader.read(source, this.#plan.readFor(path), coverage))
      yield check(note, parted && !this.#isMine(note.index))
  }

  /** A file that is read whole, all at once. */
  async file(path: string, reader: Reader, source: Source): Promise<CheckedFile> {
    const checked: CheckedFile = { notes: [], error: null, coverage: { complete: true, skipped: [] } }
    try {
      for await (const note of this.notes(path, reader, source, checked.coverage)) checked.notes.push(note)
    } catch (cause) {
      checked.error = problemOf(cause)
    }
    return checked
  }

  /** Whether shards share a file of this size by its notes; smaller ones are one shard's as a whole. */
  parts(size: number | null): boolean {
    return this.#wanted.shard !== undefined && (size === null || size >= WORTH_PARTING)
  }

  #isMine(number: number): boolean {
    const { shard } = this.#wanted
    return !shard || number % shard.of === shard.index - 1
  }

  /** A piece of a file of records; `size` is the file's. */
  async piece(path: string, reader: RecordReader, piece: Piece, size: number | null): Promise<CheckedPiece> {
    const parted = this.parts(size)
    const check = await this.#noteOf(path)
    const { notes, faults, keys } = reader.notesOf(piece, this.#plan.readFor(path))
    return {
      notes: await Promise.all(notes.map(({ note, record }) => check(note, parted && !this.#isMine(record)))),
      faults,
      keys,
    }
  }

  async #noteOf(path: string): Promise<(note: Note, elsewhere: boolean) => Promise<CheckedNote>> {
    const linterFor = this.#plan.linterFor(path)
    const inspect = await this.#inspect
    const signer = await this.#signer
    const known = this.#plan.pathOf(path)
    return async (note, elsewhere) => {
      const linter = await linterFor(note)
      const prose = linter.read(note)
      let fault: string | null = null
      const failed = ({ rule }: RuleError): void => {
        fault ??= rule
      }
      const all = elsewhere ? [] : linter.check(note, prose, failed)
      const findings = all.filter(finding => this.#counts(finding))
      const facts = factsOf(linter.settings, prose, failed)
      return {
        summary: {
          index: note.index,
          id: note.id,
          kind: note.kind,
          line: note.map.anchor().start.line,
          words: prose.wordCount,
        },
        findings,
        lines: this.#wanted.lines ? linesOf(note, findings) : NO_LINES,
        failed: fault,
        facts,
        elsewhere,
        inspected: elsewhere ? {} : inspect({ note, prose, settings: linter.settings }),
        signed: elsewhere
          ? null
          : (signer?.note(known, prose, findings, {
              left: all.filter(finding => !findings.includes(finding)),
              over: linter.settings.rules.flatMap(({ rule }) => (rule.overExport ? rule.id : [])),
            }) ?? null),
      }
    }
  }

  #counts(finding: Finding): boolean {
    return isSure(finding, this.#wanted.minConfidence) && !isAllowed(finding, this.#plan.allowed)
  }
}

/** Whether a finding is as sure as is asked for. */
export const isSure = ({ confidence }: Finding, least: Confidence): boolean =>
  CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(least)

function linesOf({ map }: Note, findings: readonly Finding[]): Map<number, string> {
  const lines = new Map<number, string>()
  if (!map.line) return lines
  for (const { place, wholeNote } of findings)
    if (!wholeNote && place.location === null && !lines.has(place.start.line))
      lines.set(place.start.line, map.line(place.start.line))
  return lines
}

/** Why an input could not be read. Of errors that are not ours only the kind is told: their messages may quote the note. */
export function problemOf(cause: unknown): string {
  if (cause instanceof InputError) return cause.message
  if (typeof (cause as NodeJS.ErrnoException | null)?.code === 'string') return reasonOf(cause)
  return `It could not be read, by a fault of caselint (${cause instanceof Error ? cause.name : typeof cause}); please report it.`
}
