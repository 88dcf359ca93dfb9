import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Accounts, Baseline } from '../engine/baseline.js'
import { DIRECTIVE_FACTS } from '../engine/directives.js'
import type { Catalogue } from '../engine/settings.js'
import type { Day } from '../model/calendar.js'
import { EXPORT_FORMATS, type ExportFormat, FIELDS, type Field, KINDS, type Kind } from '../model/note.js'
import { type AnyRule, type Confidence, LEVELS, type Setting } from '../model/rule.js'
import { InputError } from '../readers/index.js'
import { formats, type Reporter, type Run as RunFacts, type Shard, type Summary } from '../reporters/index.js'
import { visible } from '../reporters/visible.js'
import { checkAll } from './checked.js'
import { coloursFor } from './colours.js'
import { configurationFor } from './config-file.js'
import { Finder, type Found, pathsFrom, standardInput } from './inputs.js'
import { OutputError, outputFile, refuseOverwrites, type Sink, standardOutput } from './output.js'
import { type Asked, Plan } from './plan.js'
import { type Output, Run } from './run.js'
import { say } from './say.js'
import { fails, type Thresholds, thresholdsOf } from './thresholds.js'
import { known, UsageError, wholeNumber } from './usage.js'
import { VERSION } from './version.js'

/** Options of `check`, as the command line gives them. */
export interface CheckOptions {
  preset?: string
  config?: string | false
  plugins: boolean
  rule?: string[]
  only?: string[]
  kind?: string
  format?: string
  output?: string
  report?: string[]
  failOn: string
  maxWarnings?: string
  quiet?: boolean
  minConfidence: string
  baseline?: string
  redact?: boolean
  showText?: boolean
  evidence?: boolean
  statistics?: boolean
  today?: string
  jobs?: string
  shard?: string
  encoding?: string
  columns?: string[]
  exportFormat?: string
  maxSize?: string
  maxNesting?: string
  stdinFilename?: string
  filesFrom?: string
  showFiles?: boolean
  printConfig?: boolean
  watch?: boolean
  color?: boolean
}

const CONFIDENCES = ['low', 'medium', 'high'] as const satisfies readonly Confidence[]
/** What someone is told who calls caselint for the first time, with nothing to check. */
const NO_PATHS = [
  'Name what to check: a file, a folder, a glob, or - for standard input.',
  'For example: caselint check notes/',
  'Everything else: caselint --help',
].join('\n')
const MOST_JOBS = 256
/** Of what was left out of folders, only so much is named without `--show-files`. */
const LEFT_NAMED = 10

/** What a command that checks makes of it in place of a report. */
export interface Own {
  reporter: Reporter
  accounts?: Accounts
}

/**
 * Checks notes and reports on them.
 * @param meant a command that the first path may be a misspelling of
 * @param own what another command makes of it
 * @returns the exit code
 * @throws UsageError before anything is read or written
 */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  meant: string | null,
  own: Own | null = null,
): Promise<number> {
  const { loaded, brought } = await configurationFor(options)
  const asked = askedFor(options, brought)
  const thresholds = thresholdsOf(options)
  const minConfidence = confidenceOf(options)
  if (options.redact && options.showText)
    throw new UsageError('--redact and --show-text exclude each other; choose one.')
  const jobs = jobsOf(options.jobs)
  const shard = options.shard === undefined ? null : shardOf(options.shard)
  const targets = targetsOf(options)
  const plan = new Plan({ asked, loaded }, brought)
  const accepted = options.baseline === undefined ? null : await accept(options.baseline, asked)
  if (options.printConfig) return printConfig(plan, paths)
  const found = await inputsOf(paths, options, plan, meant)
  if (options.showFiles) return showFiles(found)
  const read = found.inputs.flatMap(({ path, source }) => (source ? [{ path, what: 'a file that is checked' }] : []))
  if (loaded) read.push({ path: loaded.path, what: 'the configuration' })
  if (options.filesFrom && options.filesFrom !== '-') read.push({ path: options.filesFrom, what: 'the list of files' })
  if (options.baseline !== undefined) read.push({ path: options.baseline, what: 'the baseline' })
  refuseOverwrites(
    targets.flatMap(({ file }) => file ?? []),
    read,
  )
  sayLeft(found)
  try {
    const part = shard && { ...shard, files: found.inputs.length, evidence: options.evidence ?? false }
    const outputs = await Promise.all(
      targets.map(target =>
        own ? { reporter: own.reporter, sink: sinkOf(target) } : outputTo(target, options, plan, part),
      ),
    )
    const accounts = own?.accounts ?? accepted
    const run = new Run(outputs, options.quiet ?? false, accounts, shard !== null)
    await run.write(
      checkAll(
        found.inputs,
        plan,
        {
          minConfidence,
          lines: !options.redact && targets.some(({ format }) => formats[format]?.lines),
          inspect: options.evidence ? ['evidence'] : [],
          over: 'file',
          ...(accounts && { key: accounts.key }),
          ...(shard && { shard }),
        },
        jobs,
      ),
    )
    // what is mended shows in no shard alone
    if (accepted && options.baseline !== undefined && !run.deserted && !shard)
      (await import('./baseline.js')).sayOf(options.baseline, accepted)
    return exitCode(run, thresholds, shard !== null)
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
    throw new UsageError(error.message)
  }
}

/** The baseline of a run. What the command line leaves out for once is not taken for mended. */
export async function accept(path: string, { only, levels }: Asked): Promise<Baseline> {
  const { readBaseline } = await import('./baseline.js')
  const named = (rule: string): boolean => !only || only.some(name => rule === name || rule.startsWith(`${name}/`))
  return readBaseline(path, rule => named(rule) && levels[rule] !== 'off')
}

/** The least confidence that is asked for. */
export const confidenceOf = ({ minConfidence }: CheckOptions): Confidence =>
  known('confidence', minConfidence, CONFIDENCES)

/**
 * The exit code of a run: 0 clean, 1 findings, 2 not done or not read.
 * @param part whether this is a shard, which may well have nothing to read
 */
export function exitCode(
  {
    summary,
    deserted,
  }: { summary: Pick<Summary, 'notes' | 'errors' | 'warnings' | 'infos' | 'unread'>; deserted: boolean },
  thresholds: Thresholds,
  part = false,
): number {
  // cut off by its reader, a run cannot call itself clean: the shell's own code for a closed pipe
  if (deserted) return fails(summary, thresholds) ? 1 : 141
  const empty = summary.notes === 0 && !part
  if (empty) say('No notes were read.')
  return summary.unread > 0 || empty ? 2 : fails(summary, thresholds) ? 1 : 0
}

export function askedFor(options: CheckOptions, { rules, presets }: Catalogue): Asked {
  const asked: Asked = { levels: levelsOf(options.rule ?? [], rules), today: dayOf(options.today), read: {} }
  if (options.preset !== undefined) asked.preset = known('preset', options.preset, Object.keys(presets))
  if (options.only) asked.only = namesOf(options.only, rules)
  if (options.kind !== undefined) asked.read.kind = known<Kind>('kind', options.kind, KINDS)
  if (options.encoding !== undefined) asked.read.encoding = encodingOf(options.encoding)
  if (options.columns) asked.read.columns = Object.fromEntries(options.columns.map(columnOf))
  if (options.exportFormat !== undefined)
    asked.read.exportFormat = known<ExportFormat>('export format', options.exportFormat, EXPORT_FORMATS)
  if (options.maxNesting !== undefined) asked.read.maxNesting = wholeNumber('--max-nesting', options.maxNesting)
  if (options.maxSize !== undefined) asked.read.maxBytes = wholeNumber('--max-size', options.maxSize) * 1024 * 1024
  return asked
}

const idsAndCategories = (rules: readonly AnyRule[]): string[] => [
  ...new Set(rules.map(rule => rule.id.split('/')[0] as string)),
  ...rules.map(rule => rule.id),
]

function levelsOf(given: readonly string[], rules: readonly AnyRule[]): Record<string, Setting> {
  const levels: Record<string, Setting> = {}
  for (const each of given) {
    const [id = '', level] = each.split('=', 2)
    if (level === undefined)
      throw new UsageError(`--rule takes ID=LEVEL, such as labelling/label=error; met "${each}".`)
    known('rule', id, idsAndCategories(rules))
    const setting = known<Setting>('level', level, ['off', ...LEVELS])
    for (const rule of rules) if (rule.id === id || rule.id.startsWith(`${id}/`)) levels[rule.id] = setting
  }
  return levels
}

const namesOf = (only: readonly string[], rules: readonly AnyRule[]): string[] =>
  only.flatMap(each => each.split(',').map(id => known('rule', id.trim(), idsAndCategories(rules))))

function dayOf(given: string | undefined): Day {
  if (given === undefined) {
    const now = new Date()
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
  }
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/u.test(given) ? given.split('-').map(Number) : []
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year === 0 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    throw new UsageError(`--today takes a day such as 2026-03-04; met "${given}".`)
  return { year, month, day }
}

function encodingOf(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new UsageError(`Unknown encoding "${label}"; use a name such as utf-8, utf-16le or windows-1252.`)
  }
}

function columnOf(given: string): [Field | 'body', string] {
  const [field = '', ...header] = given.split('=')
  if (header.length === 0)
    throw new UsageError(`--columns takes FIELD=HEADER, such as body="Case note"; met "${given}".`)
  return [known<Field | 'body'>('field', field, [...FIELDS, 'body']), header.join('=')]
}

/** As many threads as there are processors, unless told. */
export function jobsOf(given: string | undefined): number {
  if (given === undefined) return availableParallelism()
  const jobs = wholeNumber('--jobs', given)
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`--jobs takes a number of threads from 1 to ${MOST_JOBS}; met "${given}".`)
  return jobs
}

/** `2/8`: the second of eight parts. */
function shardOf(given: string): { index: number; of: number } {
  const [index = 0, of = 0] = /^\d{1,6}\/\d{1,6}$/u.test(given) ? given.split('/').map(Number) : []
  if (index < 1 || index > of)
    throw new UsageError(`--shard takes a part such as 2/8, the second of eight; met "${given}".`)
  return { index, of }
}

interface Target {
  format: string
  /** Null for standard output. */
  file: string | null
}

function targetsOf({ format, output, report = [] }: CheckOptions): Target[] {
  const names = Object.keys(formats)
  const main = known('format', format ?? usualFormat(), names)
  return [
    { format: main, file: output ?? null },
    ...report.map(each => {
      const at = each.indexOf('=')
      if (at < 1 || at === each.length - 1)
        throw new UsageError(`--report takes FORMAT=FILE, such as json=report.json; met "${each}".`)
      return { format: known('format', each.slice(0, at), names), file: each.slice(at + 1) }
    }),
  ]
}

/** On GitHub, annotations. */
const usualFormat = (): string => (process.env.GITHUB_ACTIONS === 'true' ? 'github' : 'stylish')

async function outputTo(
  { format, file }: Target,
  options: CheckOptions,
  plan: Plan,
  shard: Shard | null,
): Promise<Output> {
  const maker = formats[format] as (typeof formats)[string]
  const terminal = file === null && process.stdout.isTTY === true
  const facts: RunFacts = {
    version: VERSION,
    preset: plan.preset,
    rules: [...plan.catalogue.rules, DIRECTIVE_FACTS],
    text: !options.redact && (!maker.travels || options.showText === true),
    width: Math.max(40, (file === null && process.stdout.columns) || 80),
    colours: coloursFor(options.color, terminal),
    statistics: options.statistics ?? false,
    evidence: options.evidence ?? false,
    ...(shard && { shard }),
  }
  const make = await maker.load()
  return { reporter: make(facts), sink: sinkOf({ format, file }) }
}

const sinkOf = ({ file }: Target): Sink => (file === null ? standardOutput : outputFile(file))

export async function inputsOf(
  paths: readonly string[],
  options: CheckOptions,
  plan: Plan,
  meant: string | null,
): Promise<Found> {
  const { filesFrom, stdinFilename } = options
  const standard = paths.includes('-')
  if (standard && filesFrom === '-')
    throw new UsageError('Standard input cannot be both the list of files and a note; give the list as a file.')
  if (stdinFilename !== undefined && !standard)
    throw new UsageError('--stdin-filename names what comes on standard input; give - as the path as well.')
  const listed = filesFrom === undefined ? [] : await listedPaths(filesFrom)
  if (paths.length === 0 && filesFrom === undefined) throw new UsageError(NO_PATHS)
  const found = await new Finder(path => plan.isIgnored(path)).find([...paths.filter(path => path !== '-'), ...listed])
  if (standard) {
    // a wrong name fails as an unknown kind of file would
    const path = stdinFilename ?? '<stdin>'
    found.inputs.push({
      path,
      source: standardInput(stdinFilename ?? 'stdin.txt', options.maxSize ? plan.readFor(path).maxBytes : undefined),
      error: null,
    })
  }
  const [first] = found.inputs
  if (meant !== null && first?.error && first.path === paths[0])
    first.error += ` If you meant the command: caselint ${meant}`
  return found
}

async function listedPaths(file: string): Promise<string[]> {
  try {
    return await pathsFrom(file)
  } catch (error) {
    if (error instanceof InputError) throw new UsageError(`${file}: ${error.message}`)
    throw new UsageError(`${file}: The list of files could not be read. ${(await import('./say.js')).reasonOf(error)}`)
  }
}

/** Writes the settings that hold for a path, or for all. @returns the exit code */
export function printConfig(plan: Plan, paths: readonly string[]): number {
  if (paths.length > 1) throw new UsageError('--print-config takes one path at most.')
  const path = paths[0] === undefined ? null : resolve(paths[0])
  process.stdout.write(`${JSON.stringify(plan.printed(path), null, 2)}\n`)
  return 0
}

/** Names the inputs, and what is left out of folders. @returns the exit code */
export function showFiles({ inputs, left }: Found): number {
  for (const { path, source } of inputs) if (source) process.stdout.write(`${visible(path)}\n`)
  for (const { path, why } of left) say(`${path}: left out, ${why}`)
  for (const { path, error } of inputs) if (error !== null) say(`${path}: ${error}`)
  return inputs.length === 0 || inputs.some(({ error }) => error !== null) ? 2 : 0
}

export function sayLeft({ left }: Found): void {
  for (const { path, why } of left.slice(0, LEFT_NAMED)) say(`${path}: left out, ${why}`)
  if (left.length > LEFT_NAMED)
    say(`${left.length - LEFT_NAMED} more files left out; caselint check --show-files names them.`)
}
