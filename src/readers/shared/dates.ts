import type { Moment } from '../../model/note.js'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const WORDY =
  /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)?[\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?,?[\s-]+(\d{4}|\d{2})\b/iu
const MONTH_FIRST =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/iu
/** The time may follow with a T between. */
const ISO = /\b(\d{4})-(\d{1,2})-(\d{1,2})(?=T\d|\b)/u
const BRITISH = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/u

/** The first date in a text, with its time of day where one is given. British order (3/4/26 is 3 April 2026) or ISO. */
export function parseMoment(text: string): Moment | null {
  const date = dateIn(text)
  return date && { ...date, minutes: timeIn(text) }
}

function dateIn(text: string): { year: number; month: number; day: number } | null {
  const iso = ISO.exec(text)
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const wordy = WORDY.exec(text)
  if (wordy) return valid(century(wordy[3] as string), monthOf(wordy[2] as string), Number(wordy[1]))
  const american = MONTH_FIRST.exec(text)
  if (american) return valid(Number(american[3]), monthOf(american[1] as string), Number(american[2]))
  const british = BRITISH.exec(text)
  return british ? valid(century(british[3] as string), Number(british[2]), Number(british[1])) : null
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
const century = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year))

function valid(year: number, month: number, day: number): { year: number; month: number; day: number } | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2200
    ? { year, month, day }
    : null
}

/** Minutes after midnight of a cell that holds a time alone, or with a day: "16:15", "4.15pm", "16.15", "1615"; null for anything else. */
export function clockTime(text: string): number | null {
  const words = text.trim()
  const plain = /^([01]?\d|2[0-3])[.:]?([0-5]\d)(?::[0-5]\d)?$/u.exec(words)
  return plain ? Number(plain[1]) * 60 + Number(plain[2]) : timeIn(words)
}

/** Minutes after midnight of the first time of day in a text: "4.15pm", "16:15", "2026-03-03T16:15", "10am to 12pm". */
function timeIn(text: string): number | null {
  const half = /\b(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\b/iu.exec(text)
  if (half) {
    const hour = (Number(half[1]) % 12) + ((half[3] as string).toLowerCase() === 'p' ? 12 : 0)
    return hour < 24 ? hour * 60 + Number(half[2] ?? 0) : null
  }
  const full = /(?:^|[\sT,@])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?/u.exec(text)
  if (full) return Number(full[1]) * 60 + Number(full[2])
  if (/\bnoon\b|\bmidday\b/iu.test(text)) return 720
  return null
}
