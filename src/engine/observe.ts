import { dayNumber, workingDaysBetween } from '../model/calendar.js'
import type { Prose } from '../model/prose.js'
import { seenAlone } from '../prose/alone.js'
import { partOf } from '../prose/parts.js'
import type { RunSettings } from './run.js'

/** What a visit's note holds of what a visit is for. */
export interface VisitParts {
  seen: boolean
  /** Whether it says that the child was seen alone, or why not. */
  alone: boolean
  voice: boolean
  purpose: boolean
  analysis: boolean
}

/** What an audit knows of one note beside its findings: plain data, and of its text only who wrote it, for which team. */
export interface Observed {
  team: string | null
  author: string | null
  /** Days from the event to the entry; null without both dates. */
  delay: { days: number; workingDays: number } | null
  /** Whether it tells of a risk of significant harm, by the policy's signs. */
  risk: boolean
  /** Null for a note that is no visit. */
  visit: VisitParts | null
}

/** What an audit needs of a note. */
export function observe(prose: Prose, { policy }: RunSettings): Observed {
  const { note } = prose
  const { eventDate, recordedDate } = note
  const alone = seenAlone(prose)
  const has = (part: 'seen' | 'child-voice' | 'purpose' | 'analysis'): boolean => partOf(part).find(prose) !== null
  return {
    team: named(note.fields.team),
    author: named(note.fields.author),
    delay:
      eventDate && recordedDate
        ? {
            days: dayNumber(recordedDate) - dayNumber(eventDate),
            workingDays: workingDaysBetween(eventDate, recordedDate, policy.holidays, policy.extraHolidays),
          }
        : null,
    risk: policy.signs.risk.test(prose.text),
    visit:
      note.kind === 'visit'
        ? {
            seen: has('seen'),
            alone: alone !== null && (alone.said === 'yes' || alone.reason),
            voice: has('child-voice'),
            purpose: has('purpose'),
            analysis: has('analysis'),
          }
        : null,
  }
}

const named = (field: string | undefined): string | null => field?.trim().replace(/\s+/gu, ' ') || null
