/** A yes-or-no column's answer; null where it holds neither. */
export function flagOf(value: string | undefined): boolean | null {
  const answer = value?.trim().toLowerCase() ?? ''
  if (/^(?:y|yes|true|1|t|seen alone|child seen alone|alone)\b/u.test(answer)) return true
  return /^(?:n|no|false|0|f|not seen alone|not alone)\b/u.test(answer) ? false : null
}
