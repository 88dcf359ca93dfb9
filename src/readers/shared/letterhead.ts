import type { Fields } from '../../model/note.js'
import type { Line } from './header.js'

/** How many lines at the top may say what a note is without labels. */
const TOP = 5
const ROLE =
  '(?:(?:\\p{L}+[ -]){0,4}(?:social worker|worker|manager|advis[eo]r|officer|co-?ordinator|practitioner|supervisor|lead|nurse|visitor|therapist|student|assistant|director|chair|guardian|mentor|advocate|trainee|sw|fsw|pa|iro|tm|asw|ssw|atm|ptm))'
const NAME = "(?:\\p{L}\\.? ?)?\\p{L}[\\p{L}'.-]+(?: \\p{L}[\\p{L}'.-]+){0,2}"
/** "Cliona Ferris, Personal Adviser", "j.dowd, family support worker", "writer - Tam Oke, family practitioner". */
const SIGNED = new RegExp(
  `(?:^|[.;]\\s+|[\\s.;](?:writer|author|by|recorded by|written by|worker)\\s*[-:–]?\\s+)(?<author>${NAME}(?:,| -| –| \\()\\s*${ROLE}\\)?)\\.?\\s*$`,
  'iu',
)
const DATE =
  /\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b(?: \d{2,4})?|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/iu
const RECORDED =
  /^\W*(?:date )?(?:recorded|written up|typed(?: up)?|saved|entered|logged|recorded on|record made)\b[\s:.-]*(?<date>.*)$/iu
const SENTENCE = /\b(?:i|we|was|were|is|are|had|has|said|told|went|came|will|did)\b/iu

/**
 * What the first lines of a note say about it where no labels do: a line that names the contact and its date, and one with
 * a name and a role. The lines stay part of the body.
 */
export function letterhead(lines: readonly Line[], from: number, title: string): Fields {
  const fields: Fields = {}
  const top = lines.slice(from, from + TOP).filter(line => line.text.trim() !== '')
  const first = top[0]?.text.trim() ?? ''
  if (title === '' && first.length <= 160 && !SENTENCE.test(first) && (DATE.test(first) || top.length > 1))
    fields.title = first
  for (const { text } of [{ text: title }, ...top]) {
    const recorded = RECORDED.exec(text.trim())
    const author = text.length <= 160 ? SIGNED.exec(text.trim())?.groups?.author : undefined
    if (recorded && DATE.test(recorded.groups?.date ?? '')) fields.recordedDate ??= recorded.groups?.date
    else if (!SENTENCE.test(text) && DATE.test(text) && text.length <= 160) fields.eventDate ??= text.trim()
    if (author) fields.author ??= author
  }
  return fields
}
