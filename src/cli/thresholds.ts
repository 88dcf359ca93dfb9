import { LEVELS } from '../model/rule.js'
import { known, wholeNumber } from './usage.js'

/** From when findings make a command end with exit code 1. */
export interface Thresholds {
  failOn: string
  maxWarnings: number | null
}

/**
 * Thresholds as the command line gives them.
 * @throws UsageError
 */
export const thresholdsOf = (options: { failOn: string; maxWarnings?: string }): Thresholds => ({
  failOn: known('level', options.failOn, [...LEVELS, 'never']),
  maxWarnings: options.maxWarnings === undefined ? null : wholeNumber('--max-warnings', options.maxWarnings),
})

/** Whether there are findings enough to fail. */
export function fails(
  totals: { errors: number; warnings: number; infos: number },
  { failOn, maxWarnings }: Thresholds,
): boolean {
  const failing =
    failOn === 'never'
      ? 0
      : totals.errors + (failOn === 'error' ? 0 : totals.warnings) + (failOn === 'info' ? totals.infos : 0)
  return failing > 0 || (maxWarnings !== null && totals.warnings > maxWarnings)
}
