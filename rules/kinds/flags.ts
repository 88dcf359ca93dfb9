const YES =
  /^(?:(?:y|yes|true|1|-1|t|x|on|ticked|checked|(?:child |yp |young person )?(?:was )?seen(?: (?:alone|today))?|alone)(?![\p{L}\p{N}/])|[✓✔☑☒])/u
const NO =
  /^(?:(?:n|no|false|0|f|off|unticked|unchecked|(?:child |yp |young person )?(?:was )?not (?:seen(?: alone)?|alone))(?![\p{L}\p{N}/])|[☐✗✘])/u
/** Neither: the question was not asked, or not answered. */
const NEITHER =
  /^(?:n\.? ?[/.] ?a\b|no(?:t|ne)? (?:applicable|appropriate|known|recorded|stated|answer(?:ed)?|asked|response|data|entry|yet)\b)/u

/** A yes-or-no column's answer; null where it holds neither. */
export function flagOf(value: string | undefined): boolean | null {
  const answer = value?.trim().toLowerCase() ?? ''
  if (NEITHER.test(answer)) return null
  if (YES.test(answer)) return true
  return NO.test(answer) ? false : null
}
