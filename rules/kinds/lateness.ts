import { dayNumber, hoursBetween, workingDaysBetween } from '../../src/model/calendar.js'
import type { Prose } from '../../src/model/prose.js'
import type { Limit, Policy } from '../../src/model/rule.js'

/** How late a note was recorded, in words: "9 working days after", "within 5". */
export interface Lateness {
  taken: string
  allowed: string
  /** What made this limit hold. */
  reason: string
}

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

function hoursAndMinutes(hours: number): string {
  const minutes = Math.round(hours * 60)
  const rest = minutes % 60
  return `${plural(Math.floor(minutes / 60), 'hour')}${rest > 0 ? ` ${plural(rest, 'minute')}` : ''}`
}

/** Whether a note was recorded later than the policy allows; null when in time, or without both dates. */
export function lateness(note: Prose, policy: Policy): Lateness | null {
  const { eventDate, recordedDate } = note.note
  if (!eventDate || !recordedDate || note.kind === 'template') return null
  const { limit, reason: why } = limitFor(note, policy)
  const own = policy.ownLimits && limit !== policy.limits.change
  const reason = own ? `${why} (caselint's own limit: the policy gives none)` : why
  if ('workingDays' in limit) {
    const taken = workingDaysBetween(eventDate, recordedDate, policy.holidays, policy.extraHolidays)
    if (taken <= limit.workingDays) return null
    return { taken: plural(taken, 'working day'), allowed: plural(limit.workingDays, 'working day'), reason }
  }
  if ('hours' in limit) {
    const { atLeast, exact } = hoursBetween(eventDate, recordedDate)
    if (atLeast <= limit.hours) return null
    const taken =
      exact && atLeast < 72 ? hoursAndMinutes(atLeast) : plural(dayNumber(recordedDate) - dayNumber(eventDate), 'day')
    return { taken, allowed: `${limit.hours} hours`, reason }
  }
  const days = dayNumber(recordedDate) - dayNumber(eventDate)
  return days <= 0 ? null : { taken: plural(days, 'day'), allowed: 'the end of the same day', reason }
}

/** The limit that holds for a note: by what it tells of, then by its kind. */
function limitFor(note: Prose, policy: Policy): { limit: Limit; reason: string } {
  const { limits, signs } = policy
  const told = `${note.fields.kind ?? ''} ${note.fields.title ?? ''} ${note.text}`
  if (signs.risk.test(told)) return { limit: limits.risk, reason: 'for a note that tells of a serious risk' }
  if (limits.significant && signs.significant?.test(told))
    return { limit: limits.significant, reason: 'for a significant event' }
  if (limits.change && signs.change?.test(told))
    return { limit: limits.change, reason: 'for a change of address, school or service' }
  const visit = note.kind === 'visit' || note.kind === 'unsuccessful-visit'
  if (
    visit &&
    limits.statutoryVisit &&
    /\bstat(?:utory)?\b|\bst(?:vc|vl|at)\b|\bcp visit|child protection visit|looked after visit/iu.test(
      `${note.fields.kind ?? ''} ${note.fields.title ?? ''}`,
    )
  ) {
    return { limit: limits.statutoryVisit, reason: 'for a statutory visit' }
  }
  return visit
    ? { limit: limits.visit, reason: 'for a visit' }
    : { limit: limits.other, reason: 'for a note of this kind' }
}

/** Words by which a note says that it is written late. */
export const SAYS_LATE =
  /\b(?:late (?:entry|recording|record|note|case note)|(?:recorded|entered|written(?: up)?|typed(?: up)?|added|uploaded|inputted) (?:late|retrospectively|in retrospect|after the event)|retrospective(?:ly)?|delay(?:ed)? in (?:recording|writing|entering|uploading)|(?:sorry|apologies) (?:for|that) (?:the |this )?(?:delay|late|is late)|(?:this|the) (?:entry|note|record(?:ing)?) (?:is|was) (?:made |recorded |written )?late|backdated)\b/iu
