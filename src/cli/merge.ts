import { jsonOf, ReportWriter } from '../reporters/json.js'
import {
  type FileHead,
  type Item,
  type Items,
  type ReportHead,
  ReportReader,
  type ReportSummary,
} from './merge-read.js'
import { OutputError, outputFile, refuseOverwrites, standardOutput } from './output.js'
import { say } from './say.js'
import { fails, thresholdsOf } from './thresholds.js'
import { UsageError } from './usage.js'

/** Options of `merge`, as the command line gives them. */
export interface MergeOptions {
  output?: string
  failOn: string
  maxWarnings?: string
}

/**
 * Joins the reports of shards into the report of one run: read side by side, so that memory stays flat.
 * @returns the exit code that the one run would have had
 * @throws UsageError where the reports are not all the shards of one run
 */
export async function merge(paths: readonly string[], options: MergeOptions): Promise<number> {
  const thresholds = thresholdsOf(options)
  if (options.output)
    refuseOverwrites(
      [options.output],
      paths.map(path => ({ path, what: 'a report that is joined' })),
    )
  const readers = paths.map(path => new ReportReader(path))
  try {
    const heads = await Promise.all(readers.map(reader => reader.head()))
    checkHeads(paths, heads)
    const sink = options.output ? outputFile(options.output) : standardOutput
    const pieces = merged(readers, heads[0] as ReportHead)
    let waiting = ''
    for (let step = await pieces.next(); ; step = await pieces.next()) {
      if (!step.done) waiting += step.value
      if ((step.done || waiting.length >= WRITTEN) && !(await sink.write(waiting))) return 141
      if (step.done) {
        sink.close()
        const { summary, unread } = step.value
        if (summary.notes === 0) say('No notes were read.')
        return unread > 0 || summary.notes === 0 ? 2 : fails(summary, thresholds) ? 1 : 0
      }
      if (waiting.length >= WRITTEN) waiting = ''
    }
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
    throw new UsageError(error.message)
  } finally {
    for (const reader of readers) reader.close()
  }
}

/** Characters that are written at once. */
const WRITTEN = 1 << 16

/** Refuses reports that are not each a shard of the same run, and all of its shards. */
function checkHeads(paths: readonly string[], heads: readonly ReportHead[]): void {
  const [first] = heads
  if (!first) return
  const by = new Map<number, string>()
  heads.forEach((head, at) => {
    const path = paths[at] as string
    for (const [what, mine, others] of [
      ['by caselint', head.version, first.version],
      ['under the preset', head.preset, first.preset],
      ['of a run in as many parts as', head.shard.of, first.shard.of],
      ['of a run over as many inputs as', head.shard.files, first.shard.files],
      ['with --evidence', head.shard.evidence, first.shard.evidence],
    ] as const)
      if (mine !== others)
        throw new UsageError(
          `${path}: This report was made ${what} ${mine}, and ${paths[0]} ${others}; make every shard the same way.`,
        )
    const other = by.get(head.shard.index)
    if (other !== undefined)
      throw new UsageError(
        `${path}: This is shard ${head.shard.index} of ${head.shard.of}, and so is ${other}; give each once.`,
      )
    by.set(head.shard.index, path)
  })
  const missing = Array.from({ length: first.shard.of }, (_, at) => at + 1).filter(index => !by.has(index))
  if (missing.length > 0)
    throw new UsageError(
      `Shard ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' and more' : ''} of ${first.shard.of} ${missing.length === 1 ? 'is' : 'are'} missing; give the reports of all shards.`,
    )
}

type Totals = ReportSummary & { files: number }

/** The one report, piece by piece. */
async function* merged(
  readers: readonly ReportReader[],
  head: ReportHead,
): AsyncGenerator<string, { summary: Totals; unread: number }> {
  const writer = new ReportWriter()
  let unread = 0
  yield writer.begin({ version: head.version, preset: head.preset })
  for (let number = 0; number < head.shard.files; number++) {
    const sharing: ReportReader[] = []
    for (const reader of readers) if ((await reader.file())?.number === number) sharing.push(reader)
    const files = await Promise.all(sharing.map(reader => reader.file() as Promise<FileHead>))
    checkFiles(sharing, files, number, readers.length)
    const { path, format } = files[0] as FileHead
    yield writer.file(path, format)
    yield* findings(sharing, writer)
    for (const list of head.shard.evidence ? (['notes', 'evidence'] as const) : (['notes'] as const)) {
      yield writer.list(list)
      for await (const item of inOrder(sharing.map(reader => reader.items(list)))) yield writer.item(jsonOf(item))
    }
    const ends = await Promise.all(sharing.map(reader => reader.fileEnd()))
    const error = firstError(ends.map(end => end.error))
    if (error !== null) unread++
    const skipped = [...new Set(ends.flatMap(end => end.coverage.skipped))]
    yield writer.fileEnd({ complete: error === null && ends.every(end => end.coverage.complete), skipped }, error)
  }
  const summary = total(await Promise.all(readers.map(reader => reader.summary())), head.shard.files)
  yield writer.end(summary)
  return { summary, unread }
}

/** Findings note by note; what shows over the whole file comes after them. */
async function* findings(sharing: readonly ReportReader[], writer: ReportWriter): AsyncGenerator<string> {
  const over: Item[] = []
  for await (const { overExport, ...finding } of inOrder(sharing.map(reader => reader.items('findings')))) {
    if (overExport) over.push(finding)
    else yield writer.finding(finding)
  }
  for (const finding of over.sort((a, b) => numberOf(a) - numberOf(b))) yield writer.finding(finding)
}

const numberOf = ({ note, index }: Item): number => (note ?? index) as number

/** Joins lists, each in order of its notes. What shows over the whole file keeps its list's order, at the end. */
async function* inOrder(lists: readonly Items[]): AsyncGenerator<Item> {
  const heads = await Promise.all(lists.map(list => list.next()))
  while (true) {
    let least = -1
    for (const [at, head] of heads.entries()) {
      if (head === null) continue
      const before = heads[least]
      if (!before || rank(head) < rank(before)) least = at
    }
    if (least < 0) return
    yield heads[least] as Item
    heads[least] = await (lists[least] as Items).next()
  }
}

const rank = (item: Item): number => (item.overExport ? Number.POSITIVE_INFINITY : numberOf(item))

function checkFiles(
  sharing: readonly ReportReader[],
  files: readonly FileHead[],
  number: number,
  shards: number,
): void {
  const [first] = files
  if (!first)
    throw new UsageError(
      `Input ${number + 1} is in no report; give the reports of all shards, made over the same files.`,
    )
  const other = files.findIndex(file => file.path !== first.path || file.format !== first.format)
  if (other > 0)
    throw new UsageError(
      `${sharing[other]?.path}: Its input ${number + 1} is not that of ${sharing[0]?.path}; run every shard over the same files.`,
    )
  if (files.length !== 1 && files.length !== shards)
    throw new UsageError(
      `Input ${number + 1} is in ${files.length} of ${shards} reports; run every shard over the same files.`,
    )
}

const RULE_FAILED = /^The rule \S+ failed on note (\d+)\.$/u

/** What one run would say: why the file could not be read, else the first rule that failed. */
function firstError(errors: readonly (string | null)[]): string | null {
  const told = errors.filter(error => error !== null)
  const noteOf = (error: string): number => Number(RULE_FAILED.exec(error)?.[1] ?? 0)
  return told.sort((a, b) => noteOf(a) - noteOf(b))[0] ?? null
}

function total(summaries: readonly ReportSummary[], files: number): Totals {
  const sum: Totals = { files, notes: 0, words: 0, errors: 0, warnings: 0, infos: 0, byRule: {} }
  for (const { notes, words, errors, warnings, infos, byRule } of summaries) {
    sum.notes += notes
    sum.words += words
    sum.errors += errors
    sum.warnings += warnings
    sum.infos += infos
    for (const [rule, times] of Object.entries(byRule)) sum.byRule[rule] = (sum.byRule[rule] ?? 0) + times
  }
  return sum
}
