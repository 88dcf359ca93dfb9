import { errorFunction, gammaln } from 'simple-statistics'
import type { AuditReport, Change, Comparison } from './report.js'
import { per100 } from './report.js'

/** Below this corrected probability a change is called more than chance: one false call in a hundred audits without any change. */
const CALLED = 0.01
/** Fewer notes than this on either side, or fewer cases in all, tell nothing. */
const LEAST_NOTES = 20
const LEAST_CASES = 5
/** Percentage points by which the share of a kind of note may differ before the mix is called another one. */
const MIX = 10

/** Below this expected number the normal curve is too rough; the usual 5 still calls too much. */
const FEW = 10

interface Pair {
  name: string
  about: Change['about']
  before: { count: number; of: number }
  after: { count: number; of: number }
}

/**
 * What rose and what fell. Rules are compared by the share of notes in which they reported, since findings in one note hang
 * together; shares of visits as they are.
 */
export function compare(earlier: AuditReport, now: AuditReport): Comparison {
  const ran = (report: AuditReport): Set<string> => new Set(report.ran)
  const both = now.ran.filter(rule => ran(earlier).has(rule))
  const pairs: Pair[] = [
    ...both.map(rule => ({
      name: rule,
      about: 'rule' as const,
      before: { count: notesWith(earlier, rule), of: earlier.totals.notes },
      after: { count: notesWith(now, rule), of: now.totals.notes },
    })),
    ...now.shares.flatMap(({ name, count, of }) => {
      const before = earlier.shares.find(share => share.name === name)
      return before
        ? [{ name, about: 'share' as const, before: { count: before.count, of: before.of }, after: { count, of } }]
        : []
    }),
  ].filter(({ before, after }) => before.count + after.count > 0)
  const corrected = holm(pairs.map(({ before, after }) => probability(before, after)))
  const changes = pairs
    .map(
      (pair, index): Change => ({
        ...pair,
        direction: directionOf(pair),
        p: corrected[index] as number,
        verdict: 'may be chance',
      }),
    )
    .map(change => ({ ...change, verdict: verdictOf(change) }))
    .sort((a, b) => a.p - b.p || size(b) - size(a) || (a.name < b.name ? -1 : 1))
  return {
    earlier: {
      today: earlier.today,
      version: earlier.tool.version,
      preset: earlier.preset,
      notes: earlier.totals.notes,
    },
    cautions: cautionsOf(earlier, now),
    per100: { before: per100(earlier.totals), after: per100(now.totals) },
    changes,
    onlyBefore: earlier.ran.filter(rule => !ran(now).has(rule)),
    onlyNow: now.ran.filter(rule => !ran(earlier).has(rule)),
  }
}

const notesWith = (report: AuditReport, rule: string): number =>
  report.rules.find(each => each.rule === rule)?.notes ?? 0

const rate = ({ count, of }: { count: number; of: number }): number => (of === 0 ? 0 : count / of)
const size = ({ before, after }: Pair): number => Math.abs(rate(after) - rate(before))

function directionOf({ before, after }: Pair): Change['direction'] {
  const change = rate(after) - rate(before)
  return change > 0 ? 'rose' : change < 0 ? 'fell' : 'same'
}

function verdictOf({ before, after, p }: Change): Change['verdict'] {
  if (Math.min(before.of, after.of) < LEAST_NOTES || before.count + after.count < LEAST_CASES) return 'too few to tell'
  return p < CALLED ? 'more than chance' : 'may be chance'
}

/**
 * How likely a difference of two shares at least this large is by chance alone, two-sided: the two-proportion z-test with
 * pooled variance, and Fisher's exact test where a cell of the table is expected to hold fewer than 10 (Altman, "Practical
 * statistics for medical research", 1991, 10.2 and 10.7).
 */
export function probability(a: { count: number; of: number }, b: { count: number; of: number }): number {
  if (a.of === 0 || b.of === 0) return 1
  const pooled = (a.count + b.count) / (a.of + b.of)
  if (pooled === 0 || pooled === 1) return 1
  const least = Math.min(pooled, 1 - pooled) * Math.min(a.of, b.of)
  if (least < FEW) return fisher(a, b)
  const z = (rate(a) - rate(b)) / Math.sqrt(pooled * (1 - pooled) * (1 / a.of + 1 / b.of))
  return Math.min(1, Math.max(0, 1 - errorFunction(Math.abs(z) / Math.SQRT2)))
}

function fisher(a: { count: number; of: number }, b: { count: number; of: number }): number {
  const cases = a.count + b.count
  const logOf = (inA: number): number => choose(a.of, inA) + choose(b.of, cases - inA) - choose(a.of + b.of, cases)
  const seen = logOf(a.count)
  let sum = 0
  for (let inA = Math.max(0, cases - b.of); inA <= Math.min(a.of, cases); inA++) {
    const log = logOf(inA)
    if (log <= seen + 1e-7) sum += Math.exp(log)
  }
  return Math.min(1, sum)
}

/** The logarithm of the number of ways to choose k of n. */
const choose = (n: number, k: number): number => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)

/** Corrects probabilities for their number (S. Holm, "A simple sequentially rejective multiple test procedure", 1979). */
export function holm(probabilities: readonly number[]): number[] {
  const order = probabilities
    .map((_, index) => index)
    .sort((a, b) => (probabilities[a] as number) - (probabilities[b] as number))
  const corrected = new Array<number>(probabilities.length)
  let highest = 0
  order.forEach((index, rank) => {
    highest = Math.max(highest, Math.min(1, (probabilities[index] as number) * (probabilities.length - rank)))
    corrected[index] = highest
  })
  return corrected
}

function cautionsOf(earlier: AuditReport, now: AuditReport): string[] {
  const cautions: string[] = []
  if (earlier.tool.version !== now.tool.version || earlier.hashes.rules !== now.hashes.rules)
    cautions.push(
      `The earlier report was made by another caselint (${earlier.tool.version}): what rose or fell may be the rules, not the notes. Audit the earlier export again to be sure.`,
    )
  if (earlier.preset !== now.preset) cautions.push(`The presets differ: ${earlier.preset} then, ${now.preset} now.`)
  else if (earlier.hashes.settings !== now.hashes.settings)
    cautions.push('The settings differ: levels, options or columns were changed since.')
  const known = new Set(earlier.inputs.flatMap(({ sha256 }) => sha256 ?? []))
  const shared = now.inputs.filter(({ sha256 }) => sha256 !== null && known.has(sha256)).length
  if (shared > 0)
    cautions.push(
      `${shared === 1 ? 'One file is' : `${shared} files are`} in both reports, so the two are not independent.`,
    )
  for (const { name, notes } of now.groups.kind) {
    const before = earlier.groups.kind.find(group => group.name === name)?.notes ?? 0
    const change =
      100 * (rate({ count: notes, of: now.totals.notes }) - rate({ count: before, of: earlier.totals.notes }))
    if (Math.abs(change) >= MIX)
      cautions.push(
        `The mix of notes differs: ${name} makes up ${Math.abs(Math.round(change))} points ${change > 0 ? 'more' : 'less'} of them.`,
      )
  }
  return cautions
}
