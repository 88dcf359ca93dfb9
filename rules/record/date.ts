import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*'
const DATE = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b|\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2}/\\d{1,2}\\b`,
  'iu',
)
const HAPPENED =
  /\b(?:visit(?:ed)?|saw|seen|met|meeting|held|called|rang|phoned|spoke|came|went|attended|took place|session|conference|core group|hv|went|met|shift|log|today|this (?:morning|afternoon|evening))\b/iu
const OTHER =
  /\b(?:will|next|by|due|until|referr?al|referred|wrote|written|letter|email(?:ed)?|report|born|dob|last|since|previous|plan(?:ned)? for|booked|before|moved|hearing|panel|review on|expects?|to be|(?:was|were|been) called)\b/iu

const NOT_OF_EVENT =
  /\b(?:dob|born|birth|next|due|review|previous|last|since|recorded|written|hearing|timetable|deadline|by)\b/iu
const WRITTEN = /\b(?:written|recorded|typed|entered|logged) (?:up )?(?:on )?\D{0,12}\d/iu
const SAME_DAY = /\b(?:yesterday|today|tonight|last night|this (?:morning|afternoon|evening|lunchtime))\b/iu

export default defineRule({
  id: 'record/date',
  level: 'error',
  confidence: 'high',
  summary: 'A note that does not say when the event took place.',
  why: `A record without the day it happened cannot be put in order with the others, nor relied on in court. The child who
    reads it later cannot tell when it was.`,
  clauses: ['CRP 1', 'DUR 15', 'DUR 37', 'DUR 49', 'COV 4.3', 'COV 4.4', 'IOM 3.5', 'IOM 5.3'],
  options: {
    time: {
      default: 'never',
      says: 'When to ask for the time of day too: never, out-of-hours (for contact out of hours) or always.',
    },
  },
  messages: {
    missing: 'There is no date of the event. Add the day it happened, beside the day it was written down.',
    time: 'There is no time of the event. Add the time of day.',
  },
  examples: [
    { reports: 'I saw Ana at home. She made toast.', wholeNote: true },
    {
      reports: 'Mum let me in. I will visit again on 4 May 2026.',
      wholeNote: true,
      because: "the next visit's date is not this one's",
    },
    {
      reports: 'Dad rang about the letter of 2 March.',
      wholeNote: true,
      header: { kind: 'phone call', recordedDate: '5 March 2026' },
    },
    {
      reports: 'I saw Ana at home.',
      wholeNote: true,
      header: { eventDate: '3 March 2026' },
      options: { time: 'always' },
    },
    {
      reports: 'Out of hours call from police.',
      wholeNote: true,
      header: { kind: 'phone call', eventDate: '3 March 2026' },
      options: { time: 'out-of-hours' },
    },
    { leaves: 'I saw Ana at 4.15pm.', header: { eventDate: '3 March 2026' }, options: { time: 'always' } },
    {
      leaves: 'I saw Ana at home.',
      header: { eventDate: '3 March 2026, 4.15pm' },
      options: { time: 'always' },
    },
    { leaves: 'I saw Ana at home.', header: { eventDate: '3 March 2026' } },
    { leaves: 'I visited Ana at home on 3 March.', because: 'the text may hold it' },
    { leaves: 'Seen at school 03/03/26. Said all ok.' },
    { leaves: 'Child: [name]', header: { kind: 'template' }, because: 'a template has no event' },
  ],
  check(note, { options, report }) {
    if (note.kind === 'template') return
    if (!note.note.eventDate && !/\d/u.test(note.fields.eventDate ?? '') && !datedText(note)) {
      report('missing', null)
    } else if (asksTime(note, options.time) && note.note.eventDate?.minutes == null && !TIME.test(timed(note)))
      report('time', null, { level: 'info' })
  },
})

const TIME =
  /\b\d{1,2}[:.]\d{2}\b(?!\d)|\b\d{1,2} ?(?:am|pm|o'clock)\b|\bat (?:half past |quarter (?:to|past) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|midday|lunchtime|\d{1,2})\b(?! (?:weeks?|days?|months?|years?|of))|\b(?:noon|midnight|midday)\b/iu
const OUT_OF_HOURS = /\b(?:out[- ]of[- ]hours|edt|emergency duty|weekend duty|on[- ]call|overnight)\b/iu

const timed = (note: Prose): string => `${note.fields.eventDate ?? ''}\n${note.text}`

const asksTime = (note: Prose, when: string): boolean =>
  when === 'always' ||
  (when === 'out-of-hours' &&
    OUT_OF_HOURS.test(
      `${note.fields.kind ?? ''} ${note.fields.title ?? ''} ${note.fields.team ?? ''} ${note.text.slice(0, 300)}`,
    ))

/** A sentence that tells of the event with its day: not a plan, nor another paper's date. */
function datedText(note: Prose): boolean {
  const early = note.sentences
    .slice(0, 2)
    .some(
      sentence =>
        /^\W*(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*|date|on)?\W*\d/iu.test(sentence.text) && DATE.test(sentence.text),
    )
  const headed = note.blocks.slice(0, 6).some(({ type, label, start, end }) => {
    const words = note.text.slice(start, end)
    return (type === 'heading' || label !== null) && words.length < 120 && DATE.test(words) && !NOT_OF_EVENT.test(words)
  })
  // "Written 4 March 2026. I saw Ana yesterday."
  const written =
    (note.fields.recordedDate ?? '') !== '' ||
    note.sentences.some(({ narrative }) => WRITTEN.test(narrative) && DATE.test(narrative))
  const relative =
    written &&
    note.sentences.some(
      ({ narrative }) => SAME_DAY.test(narrative) && HAPPENED.test(narrative) && !OTHER.test(narrative),
    )
  return (
    early ||
    headed ||
    relative ||
    note.sentences.some(({ narrative }) =>
      // "The hoist was serviced on 2 April; I saw the sticker" dates the hoist
      narrative.split(';').some(words => DATE.test(words) && HAPPENED.test(words) && !OTHER.test(words)),
    )
  )
}
