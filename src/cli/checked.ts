import type { Signed } from '../engine/baseline.js'
import { ExportCheck } from '../engine/over-export.js'
import { RuleError } from '../engine/run.js'
import type { Finding, NoteSummary } from '../model/finding.js'
import type { Coverage } from '../model/note.js'
import type { NoteMark } from '../model/rule.js'
import {
  isRecordReader,
  type Piece,
  type Reader,
  type RecordReader,
  readerFor,
  type Source,
  Tallier,
} from '../readers/index.js'
import type { FileEnd } from '../reporters/index.js'
import {
  type CheckedFile,
  type CheckedNote,
  type CheckedPiece,
  Checker,
  isSure,
  problemOf,
  type Wanted,
} from './checker.js'
import type { Input } from './inputs.js'
import type { Plan } from './plan.js'
import type { Pool } from './pool.js'

/** What a run tells, in order: `(file note* over* end)*`. Plain data throughout, with the notes of a file counted from 0. */
export type Checked =
  | { type: 'file'; path: string; format: string | null; number: number }
  | ({ type: 'note' } & CheckedNote)
  /** What shows only when the whole file has been read, on a note that was told before. */
  | { type: 'over'; summary: NoteSummary; findings: Finding[]; signed: Signed | null }
  | { type: 'end'; path: string; end: FileEnd }

/** Below this many bytes, starting workers takes longer than they save. */
const WORTH_WORKERS = 1 << 20
/** A file of records from this size is cut into pieces; a smaller one goes to a worker whole. */
const WORTH_CUTTING = 1 << 19
/** Bytes of small files that are handed to a worker at once. */
const HANDFUL = 1 << 16
/** Tasks that wait for each worker, so that none idles while the main thread writes. */
const AHEAD = 2
/** Notes of a file that are told at once. */
const BATCH = 64

const UNKNOWN = 'Its kind is not known; save it as Markdown or text, and see "Inputs" in the README for others.'
const EMPTY = 'It holds no notes; check that it was saved or exported whole.'

/**
 * Checks inputs, on several threads where there is much to check, and tells what was found in the order of the inputs
 * and of their notes. Each batch is all that is known so far: what it asks for is best written before the next is taken.
 * @param jobs the most threads that check
 */
export async function* checkAll(
  inputs: readonly Input[],
  plan: Plan,
  wanted: Wanted,
  jobs: number,
): AsyncGenerator<Checked[]> {
  const bytes = inputs.reduce((total, { source }) => total + (source?.size ?? 0), 0)
  const crew = new Crew(plan, wanted, jobs, bytes)
  try {
    const started: Step[] = []
    for await (const step of stepsOf(inputs, plan, crew)) {
      started.push(step)
      while (started.length > crew.ahead) yield await (started.shift() as Step)()
    }
    for (const step of started) yield await step()
  } finally {
    await crew.end()
  }
}

/** A part of the work that is under way; called in its turn, it waits for the end and tells what there is to tell. */
type Step = () => Promise<Checked[]>

/** Who checks: this thread, or workers as soon as there is enough to do. */
class Crew {
  readonly checker: Checker
  readonly #plan: Plan
  readonly #wanted: Wanted
  readonly #jobs: number
  #bytes: number
  #pool: Promise<Pool> | null = null

  constructor(plan: Plan, wanted: Wanted, jobs: number, bytes: number) {
    this.checker = new Checker(plan, wanted)
    this.#plan = plan
    this.#wanted = wanted
    this.#jobs = jobs
    this.#bytes = bytes
  }

  /** Whether workers check. */
  get many(): boolean {
    return this.#jobs > 1 && this.#bytes >= WORTH_WORKERS
  }

  /** Tasks that may be under way beside the one that is waited for. */
  get ahead(): number {
    return this.many ? this.#jobs * AHEAD : 0
  }

  /** Whether a file is checked here, by its number among the inputs, or by another shard. */
  takes(number: number, { source }: Input): boolean {
    const { shard } = this.#wanted
    if (!shard || (source && this.checker.parts(source.size))) return true
    return number % shard.of === shard.index - 1
  }

  /** An account of a file's notes. */
  told(path: string): Told {
    return new Told(path, this.#plan, this.#wanted)
  }

  async piece(path: string, reader: RecordReader, source: Source, piece: Piece): Promise<CheckedPiece> {
    if (source.size === null) this.#bytes += piece.text.length
    return this.many
      ? (await this.#workers()).piece(path, reader.format, piece, source.size)
      : this.checker.piece(path, reader, piece, source.size)
  }

  async files(paths: readonly string[]): Promise<CheckedFile[]> {
    return (await this.#workers()).files(paths)
  }

  async #workers(): Promise<Pool> {
    this.#pool ??= import('./pool.js').then(({ Pool }) => new Pool(this.#plan, this.#wanted, this.#jobs))
    return this.#pool
  }

  async end(): Promise<void> {
    await (await this.#pool)?.end()
  }
}

async function* stepsOf(inputs: readonly Input[], plan: Plan, crew: Crew): AsyncGenerator<Step> {
  let handful: Whole[] = []
  let bytes = 0
  for (const [number, input] of inputs.entries()) {
    if (!crew.takes(number, input)) continue
    const { path, source } = input
    let reader: Reader | null = null
    let error = input.error ?? UNKNOWN
    try {
      reader = source && (await readerFor(source.name, await source.head?.()))
    } catch (cause) {
      error = problemOf(cause)
    }
    const size = source?.size ?? null
    if (reader && crew.many && size !== null && !(isRecordReader(reader) && size >= WORTH_CUTTING)) {
      handful.push({ path, format: reader.format, number })
      bytes += size
      if (bytes < HANDFUL) continue
    }
    if (handful.length > 0) yield wholeFiles(handful, crew)
    const last = handful.at(-1)?.path
    handful = []
    bytes = 0
    if (last === path) continue
    if (!source || !reader) yield async () => unread({ path, number }, error)
    else if (isRecordReader(reader)) yield* records({ path, number }, reader, source, plan, crew)
    else yield* fileHere({ path, number }, reader, source, crew)
  }
  if (handful.length > 0) yield wholeFiles(handful, crew)
}

/** An input with its number among all. */
interface Named {
  path: string
  number: number
}

interface Whole extends Named {
  format: string
}

/** Hands files to a worker that reads them whole. */
function wholeFiles(files: readonly Whole[], crew: Crew): Step {
  const checked = crew.files(files.map(({ path }) => path))
  return stepOf(
    checked,
    all =>
      all.flatMap((each, index): Checked[] => {
        const { path, format, number } = files[index] as Whole
        const told = crew.told(path)
        const notes = each.notes.flatMap(note => told.note(note, 0))
        return [{ type: 'file', path, format, number }, ...notes, ...told.end(each.coverage, each.error)]
      }),
    error => files.flatMap(file => unread(file, error)),
  )
}

/** Checks a file on this thread, note by note. */
async function* fileHere({ path, number }: Named, reader: Reader, source: Source, crew: Crew): AsyncGenerator<Step> {
  const coverage: Coverage = { complete: true, skipped: [] }
  const told = crew.told(path)
  let error: string | null = null
  let batch: Checked[] = [{ type: 'file', path, format: reader.format, number }]
  const taken = (): Step => {
    const taking = batch
    batch = []
    return async () => taking
  }
  try {
    for await (const note of crew.checker.notes(path, reader, source, coverage)) {
      batch.push(...told.note(note, 0))
      if (batch.length >= BATCH) yield taken()
    }
  } catch (cause) {
    error = problemOf(cause)
  }
  batch.push(...told.end(coverage, error))
  yield taken()
}

/** Checks a file of records piece by piece. */
async function* records(
  { path, number }: Named,
  reader: RecordReader,
  source: Source,
  plan: Plan,
  crew: Crew,
): AsyncGenerator<Step> {
  const coverage: Coverage = { complete: true, skipped: [] }
  const tally = new Tallier()
  const told = crew.told(path)
  let error: string | null = null
  yield async () => [{ type: 'file', path, format: reader.format, number }]
  try {
    for await (const piece of reader.pieces(source, plan.readFor(path), coverage)) {
      yield stepOf(
        crew.piece(path, reader, source, piece),
        ({ notes, faults, keys }) => {
          const before = tally.notes
          tally.add(notes.length, [...piece.faults, ...faults], keys)
          return notes.flatMap(note => told.note(note, before))
        },
        fault => {
          error ??= fault
          return []
        },
      )
    }
  } catch (cause) {
    error = problemOf(cause)
  }
  yield async () => told.end(coverage, error ?? reader.verdict(tally)?.message ?? null)
}

/** A step that waits for work under way; `failed` is told why a worker could not do it. */
function stepOf<T>(work: Promise<T>, done: (result: T) => Checked[], failed: (error: string) => Checked[]): Step {
  const settled = work.then(
    result => () => done(result),
    (cause: unknown) => () => failed(problemOf(cause)),
  )
  return async () => (await settled)()
}

const unread = ({ path, number }: Named, error: string): Checked[] => [
  { type: 'file', path, format: null, number },
  { type: 'end', path, end: { error, coverage: { complete: false, skipped: [] } } },
]

/** Keeps account of the notes of one file, and concludes on them at its end. */
class Told {
  readonly #path: string
  readonly #plan: Plan
  readonly #wanted: Wanted
  #notes = 0
  #failed: string | null = null
  #export: ExportCheck | null = null
  /** By index of the note. */
  readonly #signed = new Map<number, Signed>()
  /** The notes that are told, where others are another shard's. */
  readonly #mine: Set<number> | null

  constructor(path: string, plan: Plan, wanted: Wanted) {
    this.#path = path
    this.#plan = plan
    this.#wanted = wanted
    this.#mine = wanted.shard ? new Set() : null
  }

  /** A note whose indexes count from `before`; one of another shard is not told. */
  note(note: CheckedNote, before: number): Checked[] {
    const { facts } = note
    this.#notes++
    if (before > 0) {
      note.summary.index += before
      facts.mark.index += before
      for (const finding of note.findings) finding.note += before
      for (const each of note.inspected.evidence ?? []) each.note += before
    }
    if (note.failed !== null) this.#failed ??= new RuleError(note.failed, note.summary.index, null).message
    if (this.#wanted.over === 'file') {
      this.#export ??= new ExportCheck(this.#plan.settingsFor(this.#path))
      this.#export.add(facts)
      if (note.signed) this.#signed.set(facts.mark.index, lateOf(note.signed))
    }
    if (note.elsewhere) return []
    this.#mine?.add(facts.mark.index)
    return [{ type: 'note', ...note }]
  }

  end(coverage: Coverage, unreadable: string | null): Checked[] {
    const over = this.#concluded()
    const error = unreadable ?? (this.#notes === 0 ? EMPTY : this.#failed)
    return [
      ...over,
      {
        type: 'end',
        path: this.#path,
        end: { error, coverage: { ...coverage, complete: coverage.skipped.length === 0 && error === null } },
      },
    ]
  }

  #concluded(): Checked[] {
    const found = this.#export?.conclude(fault => {
      this.#failed ??= fault.message
    })
    return (found ?? [])
      .filter(
        ({ mark, finding }) => (this.#mine?.has(mark.index) ?? true) && isSure(finding, this.#wanted.minConfidence),
      )
      .map(({ mark, finding }) => ({
        type: 'over',
        summary: summaryOf(mark),
        findings: [finding],
        signed: overOf(finding, this.#signed.get(mark.index)),
      }))
  }
}

/** Of a note's fingerprints, those that a finding over the export needs. */
export const lateOf = ({ record, over }: Signed): Signed => ({ record, over, findings: [], left: [] })

/** The fingerprints of a finding over an export. */
export const overOf = ({ rule }: Finding, signed: Signed | undefined): Signed | null =>
  signed ? { ...signed, findings: [signed.over[rule] ?? []], left: [] } : null

const summaryOf = ({ index, id, kind, words, place }: NoteMark): NoteSummary => ({
  index,
  id,
  kind,
  line: place.start.line,
  words,
})
