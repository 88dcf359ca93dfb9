import type { Span } from '../../model/span.js'

/** A part of a note's body that someone added later: who, when, and where it stands. */
export interface Entry {
  /** Null for what stands before the first mark: the note itself. */
  author: string | null
  date: string | null
  body: Span
}

/** Either case of a word at the start of a line. */
const eitherCase = (words: string): string =>
  `[${words[0]?.toUpperCase()}${words[0]}]${words.slice(1)}|${words.toUpperCase()}`

const MADE = [
  'appended',
  'appendment',
  'added',
  'addition',
  'addendum',
  'entered',
  'inserted',
  'updated',
  'amended',
  'entry',
  'entry added',
  'entry made',
  'further entry',
  'note added',
  'comment added',
  'comment',
]
  .map(eitherCase)
  .join('|')
const NAME = "\\p{Lu}[\\p{L}'’.-]{0,30}(?:,? \\(?[\\p{L}'’.&/-]{1,30}\\)?){0,6}?"
const DATE =
  '(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?[ -]\\p{L}{3,9},?[ -]\\d{2,4})(?:(?:,| at|T| -)? ?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[apAP]\\.?[mM]\\.?)?)?'
const LEAD = '(?:^[ \\t>]{0,8}[-–—*=#_|\\[(]{0,12}[ \\t]{0,4}|(?<=[.!?;)\\]"”’] {1,3}[-–—*=|\\[(]{0,8} ?))'
const TAIL = '[ \\t]{0,4}[\\])]?[ \\t]{0,4}[:.]?[ \\t]{0,4}[-–—*=_|]{0,12}[ \\t]*'
/** "Appended by Jane Okafor on 3/4/2026", "--- Added on 3 April 2026 by Jane Okafor, Social Worker ---". */
const MARK = new RegExp(
  `${LEAD}(?:${MADE})(?: (?:by|BY|By):?| -|:) (?<who>${NAME})(?:,|:| -)? {0,2}(?:(?:[Oo]n|ON|at|AT|dated):? )?[(\\[]?(?<when>${DATE})${TAIL}|${LEAD}(?:${MADE})(?: (?:on|ON):?|:| -)? (?<when2>${DATE})(?:,| -)? (?:by|BY):? (?<who2>${NAME})(?=[ \\t]*(?:$|[:\\])–—*=|]|- ?-| - ))${TAIL}`,
  'gmu',
)

/**
 * The entries of a body that holds a whole history; one entry, the body itself, where it holds none. A mark opens what
 * follows it, or, where marks close their entries, signs what stands before it.
 */
export function entriesOf(text: string): Entry[] {
  const marks = [...text.matchAll(MARK)].map(hit => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    author: hit.groups?.who ?? hit.groups?.who2 ?? null,
    date: hit.groups?.when ?? hit.groups?.when2 ?? null,
  }))
  const whole: Entry = { author: null, date: null, body: { start: 0, end: text.length } }
  const [first, last] = [marks[0], marks.at(-1)]
  if (!first || !last) return [whole]
  const isBlank = (start: number, end: number): boolean => text.slice(start, end).trim() === ''
  if (isBlank(last.end, text.length) && !isBlank(0, first.start)) {
    // a signature under a single entry says nothing that the row does not
    if (marks.length === 1) return [whole]
    return marks.map(({ author, date, start }, index) => ({
      author,
      date,
      body: { start: marks[index - 1]?.end ?? 0, end: start },
    }))
  }
  return [
    { ...whole, body: { start: 0, end: first.start } },
    ...marks.map(({ author, date, end }, index) => ({
      author,
      date,
      body: { start: end, end: marks[index + 1]?.start ?? text.length },
    })),
  ].filter(({ body }) => !isBlank(body.start, body.end))
}
