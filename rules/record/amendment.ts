import { defineRule } from '../../src/model/rule.js'

const CORRECTS: readonly RegExp[] = [
  /^\W*(?:correction|amendment|amended|edited?|erratum|corrected|revised)\b(?:\s*(?:to|of) [^:.]{1,40})?\s*[:(–-]?/iu,
  /\(?\b(?:[\p{L} ]{1,40} )?(?:corrected|amended|edited|revised|altered|changed)(?: above| below| since| later)?\b[.)\s]*$/iu,
  /\b(?:my|the|this|our) (?:earlier|previous|last|above|original|first|other) (?:note|entry|record|recording|case ?note|version)[^.;]{0,40}\b(?:wrong|incorrect|mistaken|in error|inaccurate|should (?:read|say|have)|not right|replaced?|ignore|disregard)\b|\b(?:ignore|disregard) (?:my|the|this|what i wrote)[^.;]{0,30}\b(?:note|entry|last|previous|earlier|above)\b|\bshould (?:have )?read\b|\b(?:recorded|entered|written|put) (?:[\p{L} ]{1,20} )?in error\b|\b(?:i|have) (?:have )?(?:now |since )?(?:amended|corrected|edited) (?:my|this|the) (?:note|entry|record|recording|above|date|name|time|figure|spelling|case ?note)\b|\b(?:this|the) (?:note|entry|record) (?:was|has been|is) (?:amended|corrected|edited|revised|changed)\b|\bwrongly (?:recorded|stated|dated|named)\b/iu,
]
const NOT_RECORD =
  /\b(?:chart|plan|agreement|order|homework|spelling test|essay|timetable|rota|form|letter|list|drawing|court|driving|care plan|will)\b/iu
const DATE =
  /\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b/iu
const NAME = /\b(?:by|–|-|,|\()\s*\p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*)*|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u

export default defineRule({
  id: 'record/amendment',
  level: 'info',
  summary: 'A correction without a date and a name of its own.',
  why: 'A record that was changed must show by whom and when, or nobody can tell what was known at the time.',
  clauses: ['COV 4.5', 'IOM 3.7'],
  messages: {
    bare: 'This marks a correction without its own date and name. Add the day, your name and role, and leave the first words readable.',
  },
  examples: [
    { reports: '⟦Correction: four days, not six.⟧' },
    { reports: '⟦(Number of visits corrected.)⟧' },
    { reports: '⟦My earlier note was wrong, please ignore.⟧' },
    { leaves: 'Amended 4 March 2026, Jane Okafor, Social Worker: four days, not six.' },
    { leaves: 'We amended the chart together so that it has a row for breakfast.' },
    { leaves: 'She corrected my spelling of her name.' },
    { leaves: 'Mum corrected him and he laughed.' },
  ],
  check(note, { report }) {
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading') continue
      const block = note.blocks[sentence.block]
      const first = block?.label && block.sentences.start === sentence.index ? block.label : null
      const told = first ? note.text.slice(first.start, sentence.end) : sentence.narrative
      if (!CORRECTS.some(pattern => pattern.test(told))) continue
      if (!(CORRECTS[2] as RegExp).test(told) && NOT_RECORD.test(told)) continue
      if (
        /\b(?:she|he|they|we|mum|dad|teacher|court|you) (?:\p{L}+ )?(?:corrected|amended|changed|altered|edited|revised)\b/iu.test(
          told,
        )
      )
        continue
      if (
        (CORRECTS[1] as RegExp).test(told) &&
        !(CORRECTS[0] as RegExp).test(told) &&
        !(CORRECTS[2] as RegExp).test(told) &&
        !/^\W*\(/u.test(told) &&
        sentence.words.length > 6
      )
        continue
      if (/\bchanged\b/iu.test(told) && !/\b(?:note|entry|record)\b/iu.test(told)) continue
      if (DATE.test(told) && NAME.test(told)) continue
      report('bare', { start: first ? first.start : sentence.start, end: sentence.end })
    }
  },
})
