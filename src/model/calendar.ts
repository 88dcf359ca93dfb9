import type { Moment } from './note.js'

/** A day, without a time. */
export interface Day {
  year: number
  /** 1 to 12. */
  month: number
  day: number
}

const MS_A_DAY = 86_400_000

/** Days since 1 January 1970. */
export const dayNumber = ({ year, month, day }: Day): number => Math.round(Date.UTC(year, month - 1, day) / MS_A_DAY)

/** The day of a number that `dayNumber` gave. */
export const dayFrom = (number: number): Day => {
  const date = new Date(number * MS_A_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** A day as `2026-03-04`. */
export const isoDay = ({ year, month, day }: Day): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** 0 for Sunday to 6 for Saturday. */
const weekday = (number: number): number => (((number + 4) % 7) + 7) % 7

/** Easter Sunday by the Gregorian rule (Meeus, "Astronomical Algorithms", chapter 8). */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber({ year, month, day: ((h + l - 7 * m + 114) % 31) + 1 })
}

/** The first Monday on or after a day. */
const mondayFrom = (number: number): number => number + ((8 - weekday(number)) % 7)

/** One-off public holidays and moved ones, by proclamation; `-` takes the usual day away. */
const PROCLAIMED = ['-2020-05-04', '2020-05-08', '-2022-05-30', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08']

const years = new Map<string, ReadonlySet<number>>()

/** Public holidays of a year (gov.uk, "UK bank holidays", England and Wales; gov.im for the Isle of Man), as day numbers. */
export function publicHolidays(year: number, country: 'england' | 'isle-of-man'): ReadonlySet<number> {
  const key = `${country} ${year}`
  const known = years.get(key)
  if (known) return known
  const on = (month: number, day: number): number => dayNumber({ year, month, day })
  const substitute = (number: number): number =>
    weekday(number) === 6 ? number + 2 : weekday(number) === 0 ? number + 1 : number
  const christmas = on(12, 25)
  // with Christmas on a weekend the two substitutes are Monday and Tuesday
  const boxing =
    weekday(christmas) === 5
      ? christmas + 3
      : weekday(christmas) === 6
        ? christmas + 3
        : weekday(christmas) === 0
          ? christmas + 1
          : christmas + 1
  const spring = mondayFrom(on(5, 25))
  const days = new Set([
    substitute(on(1, 1)),
    easter(year) - 2,
    easter(year) + 1,
    mondayFrom(on(5, 1)),
    spring,
    mondayFrom(on(8, 25)),
    weekday(christmas) === 0 ? christmas + 2 : weekday(christmas) === 6 ? christmas + 2 : christmas,
    boxing,
  ])
  if (country === 'isle-of-man') {
    // the TT's Senior Race Day is the Friday of the week after the spring holiday; Tynwald Day is 5 July
    days.add(spring + 11)
    days.add(substitute(on(7, 5)))
  }
  for (const entry of PROCLAIMED) {
    const date = entry.replace(/^-/u, '')
    if (!date.startsWith(String(year))) continue
    const [, month, day] = date.split('-').map(Number)
    if (entry.startsWith('-')) days.delete(on(month as number, day as number))
    else days.add(on(month as number, day as number))
  }
  years.set(key, days)
  return days
}

/** Working days after `from`, up to and with `to`: weekends and public holidays left out. Negative spans give 0. */
export function workingDaysBetween(
  from: Day,
  to: Day,
  country: 'england' | 'isle-of-man',
  extra: readonly string[] = [],
): number {
  const closed = new Set(extra)
  let count = 0
  for (let number = dayNumber(from) + 1; number <= dayNumber(to); number++) {
    const day = dayFrom(number)
    if (weekday(number) === 0 || weekday(number) === 6) continue
    if (publicHolidays(day.year, country).has(number) || closed.has(isoDay(day))) continue
    count++
  }
  return count
}

/** The last Sunday of a month that has 31 days, as a day number. */
function lastSunday(year: number, month: number): number {
  const last = dayNumber({ year, month, day: 31 })
  return last - weekday(last)
}

/** Whether British Summer Time holds (Summer Time Act 1972): clocks go forward at 1am and back at 2am. */
function isSummerTime(moment: Moment, minutes: number): boolean {
  const number = dayNumber(moment)
  const [start, end] = [lastSunday(moment.year, 3), lastSunday(moment.year, 10)]
  if (number === start) return minutes >= 60
  if (number === end) return minutes < 120
  return number > start && number < end
}

/** Hours from one moment to another by the clock of the UK; where a time of day is missing, the fewest it can be. */
export function hoursBetween(from: Moment, to: Moment): { atLeast: number; exact: boolean } {
  const days = dayNumber(to) - dayNumber(from)
  if (from.minutes !== null && to.minutes !== null) {
    const summer = Number(isSummerTime(from, from.minutes)) - Number(isSummerTime(to, to.minutes))
    return { atLeast: days * 24 + (to.minutes - from.minutes) / 60 + summer, exact: true }
  }
  // without times: the event may have been as late, and the entry as early, as their days allow
  const latest = (from.minutes ?? 24 * 60 - 1) / 60
  return { atLeast: Math.max(0, days * 24 - latest + (to.minutes ?? 0) / 60), exact: false }
}

/** The day some whole months before another; the last of the month where it is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const total = day.year * 12 + day.month - 1 - months
  const year = Math.floor(total / 12)
  const month = (total % 12) + 1
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { year, month, day: Math.min(day.day, last) }
}
