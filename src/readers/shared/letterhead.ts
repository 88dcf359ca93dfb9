import type { Fields } from '../../model/note.js'
import { parseMoment } from './dates.js'
import type { Line } from './header.js'
import { kindNamed } from './kinds.js'

/** How many lines at the top may say what a note is without labels. */
const TOP = 5
/** No such line is longer, in characters. */
const LONGEST = 160

const ROLE =
  "(?:(?:[\\p{L}\\d&'’]+[ -]){0,4}(?:social worker|worker|manager|advis[eo]r|officer|co-?ordinator|practitioner|supervisor|lead|nurse|visitor|therapist|student|assistant|director|chair|guardian|mentor|advocate|trainee|psychologist|sw|s\\/w|nqsw|fsw|pa|iro|tm|asw|ssw|atm|ptm))"
const NAME = "(?:\\p{L}\\.? ?)?\\p{L}[\\p{L}'’.-]+(?: \\p{L}[\\p{L}'’.-]+){0,2}"
const WROTE = '(?:writer|author|by|taken by|notes? by|recorded by|written by|worker|signed|i,|i am|my name is)'
/** A name and a role between stops: "12 Feb 2026. Cliona Ferris, Personal Adviser", "HV 3/3/26 - Jo Marsh (SW)", "I, Jane Okafor, social worker, visited". */
const SIGNED = new RegExp(
  `(?:^\\(?|[.;|,/•·:]\\s+|\\s[-–—]\\s+|\\d\\s+|(?:^|[\\s.;])${WROTE}\\s*[-:–]?\\s*)(?<author>(?!(?:from|to|with|re|and|the)\\b)${NAME}(?:,| -| –| and i am (?:the|a|an)| \\()\\s*${ROLE}\\)?)(?=\\.?\\s*$|[.;|,/•·:)]|\\s[-–—|]|\\s+\\d)`,
  'iu',
)
const RECORDED =
  /^\W*(?:date )?(?:recorded|written up|typed(?: up)?|saved|entered|logged|recorded on|record made)\b[\s:.-]*(?<date>.*)$/iu
const SENTENCE = /\b(?:i|we|was|were|is|are|had|has|said|told|went|came|will|did)\b/iu
/** A day that is not the event's: "DOB 4 May 2018", "next visit 3 April". */
const OTHER_DAY =
  /\b(?:dob|d\.o\.b\.?|born|birth|next|due|last|since|previous|from the|letter of|report of|dated|until|by)\b[^\d]{0,20}\d/iu
/** A first sentence that begins with its day, or with what was done on it. */
const DATED_FIRST =
  /^\W*(?:(?:on )?(?:the )?(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:the )?\d|(?:i |we )?(?:visited|saw|met|seen|rang|called|spoke|attended|(?:home |school |joint )?visit|h\/?v|held|meeting|phone call|telephone call|call)\b[^.]{0,80}?\bon (?:the )?(?:\p{L}{3,9},? )?(?:the )?\d)/iu

/**
 * What the first lines of a note say about it where no labels do: a line that names the contact and its date, and one with
 * a name and a role. The lines stay part of the body.
 */
export function letterhead(lines: readonly Line[], from: number, title: string): Fields {
  const fields: Fields = {}
  const top = lines
    .slice(from, from + TOP)
    .map(({ text }) => text.replace(/^[\s>*_#-]+|[*_]+(?=\s*$)/gu, '').trim())
    .filter(text => text !== '')
  const heads = top.filter(text => text.length <= LONGEST && !SENTENCE.test(text))
  const first = top[0] ?? ''
  if (title === '') {
    const named = heads.find(text => kindNamed(text) !== null)
    if (named) fields.title = named
    else if (first === heads[0] && (parseMoment(first) || top.length > 1)) fields.title = first
  }
  for (const [index, text] of [title, ...top].entries()) {
    const recorded = RECORDED.exec(text)
    if (recorded && parseMoment(recorded.groups?.date ?? '')) fields.recordedDate ??= recorded.groups?.date
    else if (isDay(text.slice(0, LONGEST), index <= 2)) fields.eventDate ??= text.slice(0, LONGEST)
    const signed = SIGNED.exec(text.slice(0, LONGEST))
    const author = signed?.groups?.author
    // in a line of names between commas, the one with a role is not the writer
    const listed = signed !== null && /^[,/]/u.test(signed[0]) && parseMoment(text) === null
    if (author && !listed) fields.author ??= author.replace(/\s+and i am (?:the|a|an)\s+/iu, ', ')
  }
  return fields
}

/** Whether a line gives the day of the event: a line of the head, or a first sentence that begins with it. */
const isDay = (text: string, opens: boolean): boolean =>
  ((opens && DATED_FIRST.test(text)) || (text.length < LONGEST && !SENTENCE.test(text))) &&
  !OTHER_DAY.test(text) &&
  parseMoment(text) !== null
