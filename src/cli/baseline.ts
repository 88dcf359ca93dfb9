import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { Baseline, BaselineMaker } from '../engine/baseline.js'
import { BaselineError, type BaselineFile, parseBaseline } from '../engine/baseline-file.js'
import { count } from '../reporters/reporter.js'
import { type CheckOptions, check } from './check.js'
import { OutputError } from './output.js'
import { reasonOf, say } from './say.js'
import { UsageError } from './usage.js'
import { VERSION } from './version.js'

/** Options of `baseline`: what is checked, where it is written, and why. */
export type BaselineOptions = Omit<CheckOptions, 'failOn' | 'minConfidence'> & { reason?: string }

const REASON = 'it was there when the baseline was made'

/**
 * Writes the findings that there are today as a baseline: to a file, whose key is kept where it is one already, or to stdout.
 * @returns the exit code: 2 where an input could not be read, else 0
 */
export async function baseline(paths: readonly string[], options: BaselineOptions): Promise<number> {
  const before = options.output !== undefined && existsSync(options.output) ? baselineFile(options.output) : null
  const maker = new BaselineMaker(before?.key ?? randomBytes(32).toString('hex'))
  const reason = options.reason?.trim() || before?.reason || REASON
  const nothing = (): string => ''
  const reporter = {
    begin: nothing,
    file: nothing,
    note: nothing,
    fileEnd: nothing,
    end({ notes }: { notes: number }): string {
      if (notes === 0) throw new OutputError('No notes were read, so no baseline is written.')
      return maker.text(`caselint ${VERSION}`, reason)
    },
  }
  const all: CheckOptions = { ...options, format: 'plain', failOn: 'never', minConfidence: 'low' }
  const code = await check(paths, all, null, { reporter, accounts: maker })
  say(`${count(maker.count, 'finding')} in the baseline.`)
  return code
}

/** @throws UsageError where the file is no baseline */
export const readBaseline = (path: string, runs: (rule: string) => boolean): Baseline =>
  new Baseline(baselineFile(path), runs)

function baselineFile(path: string): BaselineFile {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`${path}: The baseline could not be read. ${reasonOf(error)}`)
  }
  try {
    return parseBaseline(text)
  } catch (error) {
    if (error instanceof BaselineError) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
}

/** Tells of a baseline what a run shows of it: what is mended, and what it cannot say anything of. */
export function sayOf(path: string, accepted: Baseline): void {
  const mended = Object.entries(accepted.mended()).sort(([a], [b]) => (a < b ? -1 : 1))
  const total = mended.reduce((sum, [, times]) => sum + times, 0)
  if (total > 0)
    say(
      `${path}: ${count(total, 'finding')} of the baseline ${total === 1 ? 'is' : 'are'} mended (${mended.map(([rule, times]) => `${rule} ${times}`).join(', ')}). To take ${total === 1 ? 'it' : 'them'} out: caselint baseline PATH --output ${path}`,
    )
  const unmet = accepted.unmet()
  if (unmet > 0)
    say(
      `${path}: ${count(unmet, 'finding')} of the baseline ${unmet === 1 ? 'is' : 'are'} in records that were not read this time.`,
    )
}
