import { readFile } from 'node:fs/promises'
import { type AuditFacts, auditOf } from '../audit/audit.js'
import { named } from '../audit/names.js'
import { type AuditNote, AuditNotes } from '../audit/notes.js'
import type { AuditReport, Dimension, Sampled } from '../audit/report.js'
import type { Baseline, Signed } from '../engine/baseline.js'
import { ExportCheck } from '../engine/over-export.js'
import { isoDay } from '../model/calendar.js'
import type { Finding } from '../model/finding.js'
import type { Level, Limit } from '../model/rule.js'
import { visible } from '../reporters/visible.js'
import {
  accept,
  askedFor,
  type CheckOptions,
  confidenceOf,
  exitCode,
  inputsOf,
  jobsOf,
  printConfig,
  sayLeft,
  showFiles,
} from './check.js'
import { type Checked, checkAll, lateOf, overOf } from './checked.js'
import { isSure, type Wanted } from './checker.js'
import { coloursFor } from './colours.js'
import { configurationFor } from './config-file.js'
import { Digests, digestOf } from './digests.js'
import type { Input } from './inputs.js'
import { OutputError, outputFile, refuseOverwrites, type Sink, standardOutput } from './output.js'
import { Plan } from './plan.js'
import { Progress } from './progress.js'
import { reasonOf, say } from './say.js'
import { Terms } from './terms.js'
import { thresholdsOf } from './thresholds.js'
import { known, UsageError, wholeNumber } from './usage.js'
import { SOURCES_HASH, VERSION } from './version.js'

/** Options of `audit`, as the command line gives them. */
export interface AuditOptions extends CheckOptions {
  by?: string[]
  sample?: string
  seed?: string
  compare?: string
  triage?: string
  verify?: string
}

const FORMATS = ['stylish', 'json', 'markdown', 'csv', 'html', 'xlsx'] as const
type Format = (typeof FORMATS)[number]
/** Forms that are made to travel: names stand in them only where they were asked for. */
const TRAVELS: readonly Format[] = ['markdown', 'csv', 'html', 'xlsx']
const DIMENSIONS = ['team', 'kind', 'month', 'rule', 'worker'] as const satisfies readonly Dimension[]

/**
 * Reads exports and reports on them as a whole.
 * @returns the exit code
 * @throws UsageError before anything is read or written
 */
export async function audit(paths: readonly string[], options: AuditOptions, meant: string | null): Promise<number> {
  if (options.triage !== undefined) return (await import('./triage.js')).triage(options.triage, options)
  const given = options.verify === undefined ? null : await reportFrom(options.verify)
  const wishes = given ? wishesAgain(given, options) : options
  const { loaded, brought } = await configurationFor(wishes)
  const plan = new Plan({ asked: askedFor(wishes, brought), loaded }, brought)
  const minConfidence = confidenceOf(options)
  const thresholds = thresholdsOf(options)
  if (options.redact && options.showText)
    throw new UsageError('--redact and --show-text exclude each other; choose one.')
  const by = dimensions(wishes.by ?? [])
  const sample = sampleOf(wishes)
  const targets = targetsOf(options)
  const earlier = options.compare === undefined ? null : await reportFrom(options.compare)
  const accepted = options.baseline === undefined ? null : await accept(options.baseline, plan.facts.asked)
  const jobs = jobsOf(options.jobs)
  if (options.printConfig) return printConfig(plan, paths)
  const found = await inputsOf(paths, options, plan, meant)
  if (options.showFiles) return showFiles(found)
  const read = found.inputs.flatMap(({ path, source }) => (source ? [{ path, what: 'a file that is checked' }] : []))
  if (loaded) read.push({ path: loaded.path, what: 'the configuration' })
  if (options.baseline !== undefined) read.push({ path: options.baseline, what: 'the baseline' })
  for (const path of [options.compare, options.verify]) if (path) read.push({ path, what: 'an earlier report' })
  refuseOverwrites(
    targets.flatMap(({ file }) => file ?? []),
    read,
  )
  sayLeft(found)
  try {
    const sinks = targets.map(({ file }) => (file === null ? standardOutput : outputFile(file)))
    const run = new AuditRun(found.inputs, plan, options.showText === true, accepted)
    const digests = new Digests(found.inputs)
    const progress = await Progress.over(digests.inputs)
    try {
      const wanted: Wanted = {
        minConfidence,
        lines: false,
        inspect: ['observed'],
        over: 'run',
        ...(accepted && { key: accepted.key }),
      }
      for await (const batch of checkAll(progress.inputs, plan, wanted, jobs))
        for (const each of batch) {
          run.take(each)
          if (each.type === 'note') progress.note()
          if (each.type === 'end') progress.file()
        }
    } finally {
      progress.end()
    }
    run.conclude(finding => isSure(finding, minConfidence))
    if (accepted && options.baseline !== undefined) (await import('./baseline.js')).sayOf(options.baseline, accepted)
    const settings = plan.settingsFor('.')
    const facts: AuditFacts = {
      version: VERSION,
      preset: plan.preset,
      today: isoDay(settings.today),
      by,
      redacted: options.redact ?? given?.redacted ?? false,
      hashes: {
        rules: SOURCES_HASH,
        settings: digestOf(JSON.stringify([plan.printed(null), plan.readFor('.'), minConfidence])),
      },
      inputs: await digests.add(run.inputs),
      ran: settings.rules.map(({ rule }) => rule.id),
      limits: limitsInWords(settings.policy.limits),
    }
    const report = auditOf(run.notes.notes, facts, { sample, earlier })
    const code = exitCode({ summary: run.summary, deserted: false }, thresholds)
    if (given) return code === 2 ? 2 : await told(given, report)
    const listed = options.quiet ? run.notes.notes.map(errorsAlone) : run.notes.notes
    for (const [index, { format }] of targets.entries()) {
      const sink = sinks[index] as Sink
      // of nothing there are no figures: what was not read is told already
      if (format !== 'stylish' || report.totals.notes > 0)
        await write(format, shown(report, format, options, by), listed, sink, options)
      sink.close()
    }
    return code
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
    throw new UsageError(error.message)
  }
}

/** Takes what is checked, and keeps of it what an audit needs. */
class AuditRun {
  readonly notes: AuditNotes
  readonly inputs: AuditReport['inputs']
  readonly summary = { notes: 0, errors: 0, warnings: 0, infos: 0, unread: 0 }
  readonly #paths: Map<string, number>
  readonly #export: ExportCheck
  readonly #accepted: Baseline | null
  readonly #signed = new Map<string, Signed>()
  #input = -1

  /**
   * @param text whether words of the notes are kept in messages
   * @param accepted a baseline, which goes through the findings first
   */
  constructor(inputs: readonly Input[], plan: Plan, text: boolean, accepted: Baseline | null) {
    this.#accepted = accepted
    const terms = new Terms(plan.catalogue.rules)
    this.notes = new AuditNotes(finding => terms.of(finding), text)
    this.#export = new ExportCheck(plan.settingsFor('.'))
    this.#paths = new Map(inputs.map(({ path }, index) => [path, index]))
    this.inputs = inputs.map(({ path }) => ({
      path,
      format: null,
      bytes: null,
      sha256: null,
      notes: 0,
      complete: false,
      skipped: [],
      error: null,
    }))
  }

  take(checked: Checked): void {
    if (checked.type === 'file') {
      this.#input = this.#paths.get(checked.path) ?? this.#input + 1
      this.#current.format = checked.format
    } else if (checked.type === 'note') {
      const { facts, findings, inspected, signed } = checked
      if (signed) {
        this.#accepted?.take(findings, signed)
        this.#signed.set(`${this.#input} ${facts.mark.index}`, lateOf(signed))
      }
      facts.mark.file = this.#current.path
      this.#current.notes++
      this.#export.add(facts)
      if (inspected.observed) this.notes.add(this.#input, facts.mark, inspected.observed, findings)
    } else if (checked.type === 'end') {
      const { error, coverage } = checked.end
      Object.assign(this.#current, { error, complete: coverage.complete, skipped: coverage.skipped })
      if (error !== null) say(`${checked.path}: ${error}`)
      if (coverage.skipped.length > 0) say(`${checked.path}: Not read as it stands: ${coverage.skipped.join('; ')}.`)
    }
  }

  get #current(): AuditReport['inputs'][number] {
    return this.inputs[this.#input] as AuditReport['inputs'][number]
  }

  /** Adds what shows over all files together, and counts. */
  conclude(counts: (finding: Finding) => boolean): void {
    const found = this.#export.conclude(fault => {
      say(fault.message)
      this.summary.unread++
    })
    for (const { mark, finding } of found) {
      const signed = overOf(finding, this.#signed.get(`${this.#paths.get(mark.file)} ${mark.index}`))
      if (signed) this.#accepted?.take([finding], signed)
    }
    this.notes.addLate(
      found.filter(({ finding }) => counts(finding)),
      mark => this.#paths.get(mark.file) ?? 0,
    )
    this.summary.notes = this.notes.notes.length
    this.summary.unread += this.inputs.filter(({ error }) => error !== null).length
    for (const { found: own } of this.notes.notes) for (const { level } of own) this.summary[`${level}s`]++
  }
}

/** The wishes that made a report, so that it can be made again. */
const wishesAgain = (given: AuditReport, options: AuditOptions): AuditOptions => ({
  ...options,
  preset: options.preset ?? given.preset,
  today: given.today,
  by: [...given.by],
  ...(given.sample && { sample: String(given.sample.size), seed: String(given.sample.seed) }),
})

/** Says in what a report differs from one made again. */
async function told(given: AuditReport, again: AuditReport): Promise<number> {
  const { differences } = await import('../audit/verify.js')
  const found = differences(given, again)
  const lines =
    found.length === 0
      ? [`The report is as the exports give it: ${again.totals.notes} notes, the same rules, settings and files.`]
      : [
          'The report is not as the exports give it now:',
          ...found.map(
            ({ what, reported, found: now }) => `  ${what}: ${visible(reported)} in the report, ${visible(now)} now`,
          ),
        ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return found.length === 0 ? 0 : 1
}

const isError = ({ level }: { level: Level }): boolean => level === 'error'
const errorsAlone = (note: AuditNote): AuditNote => ({ ...note, found: note.found.filter(isError) })
const errorsOf = (note: Sampled): Sampled => ({ ...note, findings: note.findings.filter(isError) })

/** The report with the names that a form of it may show. */
function shown(report: AuditReport, format: Format, options: AuditOptions, by: readonly Dimension[]): AuditReport {
  const may = (dimension: Dimension): boolean =>
    !report.redacted && (!TRAVELS.includes(format) || options.showText === true || by.includes(dimension))
  const told = named(report, { team: may('team'), worker: may('worker') })
  // the JSON report is what is compared and verified: it is whole
  return options.quiet && format !== 'json' && told.sample
    ? { ...told, sample: { ...told.sample, notes: told.sample.notes.map(errorsOf) } }
    : told
}

async function write(
  format: Format,
  report: AuditReport,
  notes: readonly AuditNote[],
  sink: Sink,
  options: AuditOptions,
): Promise<void> {
  switch (format) {
    case 'stylish': {
      const { auditText } = await import('../audit/text.js')
      const terminal = sink === standardOutput && process.stdout.isTTY === true
      const width = Math.max(60, (terminal && process.stdout.columns) || 80)
      await sink.write(auditText(report, { width, colours: coloursFor(options.color, terminal) }))
      break
    }
    case 'json': {
      const { jsonOf } = await import('../reporters/json.js')
      await sink.write(`${jsonOf(report)}\n`)
      break
    }
    case 'markdown':
      await sink.write((await import('../audit/markdown.js')).auditMarkdown(report))
      break
    case 'html':
      await sink.write((await import('../audit/html.js')).auditHtml(report))
      break
    case 'csv':
      for (const piece of (await import('../audit/csv.js')).auditCsv(report, notes)) await sink.write(piece)
      break
    case 'xlsx':
      await sink.write(await (await import('../audit/xlsx.js')).auditXlsx(report, notes))
      break
  }
}

interface Target {
  format: Format
  /** Null for standard output. */
  file: string | null
}

function targetsOf({ format, output, report = [], verify }: AuditOptions): Target[] {
  if (verify !== undefined) {
    if (report.length > 0 || output !== undefined)
      throw new UsageError('--verify makes no report; leave out --report and --output.')
    return []
  }
  const main = known('format', format ?? 'stylish', FORMATS)
  if (main === 'xlsx' && output === undefined)
    throw new UsageError('An Excel workbook goes to a file: --report xlsx=audit.xlsx')
  return [
    { format: main, file: output ?? null },
    ...report.map(each => {
      const at = each.indexOf('=')
      if (at < 1 || at === each.length - 1)
        throw new UsageError(`--report takes FORMAT=FILE, such as html=audit.html; met "${each}".`)
      return { format: known('format', each.slice(0, at), FORMATS), file: each.slice(at + 1) }
    }),
  ]
}

const dimensions = (given: readonly string[]): Dimension[] => [
  ...new Set(given.flatMap(each => each.split(',').map(name => known('group', name.trim(), DIMENSIONS)))),
]

function sampleOf({ sample, seed }: AuditOptions): { size: number; seed: number } | null {
  if (sample === undefined) {
    if (seed !== undefined) throw new UsageError('--seed draws a sample; give --sample N as well.')
    return null
  }
  const size = wholeNumber('--sample', sample)
  if (size === 0) throw new UsageError('--sample takes a number of notes from 1.')
  return { size, seed: seed === undefined ? 1 : wholeNumber('--seed', seed) }
}

/** An earlier report of an audit. */
async function reportFrom(path: string): Promise<AuditReport> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new UsageError(`${path}: The report could not be read. ${reasonOf(error)}`)
  }
  const { auditSchema } = await import('../audit/report.js')
  try {
    return auditSchema.parse(JSON.parse(text))
  } catch {
    throw new UsageError(
      `${path}: This is no audit report of this caselint; make one with: caselint audit EXPORT --report json=FILE`,
    )
  }
}

/** The time limits of a policy, in words. */
function limitsInWords(limits: Readonly<Record<string, Limit | undefined>>): string[] {
  const names: Readonly<Record<string, string>> = {
    visit: 'visits',
    statutoryVisit: 'statutory visits',
    risk: 'a risk to a child',
    significant: 'significant events',
    change: 'a change of address, school or service',
    other: 'other notes',
  }
  const words = (limit: Limit): string => {
    if ('workingDays' in limit) return `${limit.workingDays} working ${limit.workingDays === 1 ? 'day' : 'days'}`
    return 'hours' in limit ? `${limit.hours} hours` : 'the same day'
  }
  return Object.entries(limits).flatMap(([name, limit]) => (limit ? [`${names[name] ?? name} ${words(limit)}`] : []))
}
