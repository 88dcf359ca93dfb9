import type { AuditReport } from './report.js'

/** A figure of a report that came out otherwise when it was made again. */
export interface Difference {
  what: string
  reported: string
  found: string
}

/** Values of one table that are named; where one differs, more do. */
const NAMED = 5

const FIGURES = ['totals', 'rules', 'categories', 'shares', 'delays', 'terms', 'groups', 'look', 'sample'] as const

/** How a report differs from one made again, causes first: the tool, the rules, the settings, the files; then the figures. */
export function differences(report: AuditReport, again: AuditReport): Difference[] {
  const found: Difference[] = []
  const differ = (what: string, reported: unknown, now: unknown): void => {
    const [a, b] = [words(reported), words(now)]
    if (a !== b) found.push({ what, reported: a, found: b })
  }
  differ('version of caselint', report.tool.version, again.tool.version)
  differ('rules', report.hashes.rules, again.hashes.rules)
  differ('settings', report.hashes.settings, again.hashes.settings)
  const files = Math.max(report.inputs.length, again.inputs.length)
  for (let index = 0; index < files; index++) {
    const [then, now] = [report.inputs[index], again.inputs[index]]
    const name = `file ${index + 1}`
    differ(`${name}: name`, nameOf(then?.path), nameOf(now?.path))
    differ(`${name}: content`, then?.sha256 ?? null, now?.sha256 ?? null)
    differ(`${name}: notes read`, then?.notes ?? null, now?.notes ?? null)
    differ(`${name}: what was not read`, [then?.error, ...(then?.skipped ?? [])], [now?.error, ...(now?.skipped ?? [])])
  }
  for (const figure of FIGURES) found.push(...leaves(figure, report[figure], again[figure]).slice(0, NAMED))
  return found
}

/** The single values in which two tables differ, by their path: `totals.notes`. */
function leaves(path: string, a: unknown, b: unknown): Difference[] {
  if (isTable(a) && isTable(b))
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap(key => leaves(`${path}.${key}`, a[key], b[key]))
  const [reported, found] = [words(a), words(b)]
  return reported === found ? [] : [{ what: path, reported, found }]
}

const isTable = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A path's last part: the folder may be another today. */
const nameOf = (path: string | undefined): string | null => path?.split(/[\\/]/u).at(-1) ?? null

/** A value in a few words. */
function words(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  if (!isTable(value)) return String(value)
  return Array.isArray(value) ? value.map(words).join('; ') || 'none' : `a table of ${Object.keys(value).length}`
}
