import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'

/** "Recorded 4 March", "written up on 4/3/26" in the text. */
const IN_TEXT =
  /\b(?:recorded|entered|written(?: up)?|typed(?: up)?|entry made|late entry)\b[^.\n]{0,30}\d{1,2}(?:st|nd|rd|th)?[ /.-](?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu
const TIME = /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm)\b|T\d{2}:\d{2}/iu

export default defineRule({
  id: 'record/entry-date',
  level: 'off',
  asked: 'warning',
  confidence: 'high',
  summary: 'A note without the date on which it was written.',
  why: `A note written the same evening and one written three weeks later are not the same evidence. Without the date of entry, nobody
    can tell them apart.`,
  clauses: ['COV 4.3', 'COV 4.4', 'IOM 4.4'],
  options: { time: { default: false, says: 'Ask for the time of day too (COV 4.3).' } },
  messages: {
    missing: 'The note does not say when it was written. Add the date of entry, beside the date of the event.',
    time: 'The date of entry has no time of day. Add it.',
    file: 'No note of this export says when it was written. Add the column with the date of entry to the export.',
    fileTime: 'No note of this export has a time of entry. Add it to the column with the date.',
  },
  examples: [
    { reports: 'I saw Ana.', wholeNote: true, header: { eventDate: '3 March 2026' } },
    {
      reports: 'I saw Ana.',
      wholeNote: true,
      header: { eventDate: '3 March 2026', recordedDate: '4 March 2026' },
      options: { time: true },
    },
    {
      reports: 'I saw Ana.',
      wholeNote: true,
      header: { id: 'N2', eventDate: '3 March 2026' },
      others: [{ text: 'I saw Leo.', header: { id: 'N1', eventDate: '2 March 2026' } }],
      because: 'no note of the export has one: said once',
    },
    {
      reports: 'I saw Ana.',
      wholeNote: true,
      header: { id: 'N2', recordedDate: '4 March 2026' },
      others: [{ text: 'I saw Leo.', header: { id: 'N1', recordedDate: '2 March 2026' } }],
      options: { time: true },
      because: 'a column of dates without times: said once',
    },
    {
      leaves: 'I saw Ana.',
      header: { id: 'N2', eventDate: '3 March 2026', recordedDate: '4 March 2026' },
      others: [{ text: 'I saw Leo.', header: { id: 'N1', recordedDate: '2 March 2026' } }],
    },
    { leaves: 'I saw Ana.', header: { eventDate: '3 March 2026', recordedDate: '4 March 2026' } },
    { leaves: 'I saw Ana.', header: { recordedDate: '4 March 2026, 9.20am' }, options: { time: true } },
    { leaves: 'I saw Ana on 3 March. Written up on 4 March 2026.' },
    { leaves: 'Child: [name]', header: { kind: 'template' } },
  ],
  check(note, { options, report }) {
    const lack = note.note.draft ? lacks(note, options.time) : null
    if (lack) report(lack, null, lack === 'time' ? { level: 'info' } : {})
  },
  overExport: {
    // in an export the date stands in a column, which all notes have or lack
    take: (note, _mark, { options }): number | null =>
      note.note.draft || note.kind === 'template' ? null : LACKS.indexOf(lacks(note, options.time)),
    conclude(kept, { report }) {
      const lacking = new Set<number>()
      for (let index = 0; index < kept.length; index++) lacking.add(kept.fact(index))
      const [lack] = [...lacking].map(each => LACKS[each])
      if (kept.length > 1 && lacking.size === 1 && lack)
        report(lack === 'missing' ? 'file' : 'fileTime', kept.mark(kept.length - 1))
      else
        for (let index = 0; index < kept.length; index++) {
          const own = LACKS[kept.fact(index)]
          if (own) report(own, kept.mark(index))
        }
    },
  },
})

/** What a note may lack; what is kept of it is the index here. */
const LACKS = [null, 'missing', 'time'] as const

function lacks(note: Prose, time: boolean): 'missing' | 'time' | null {
  if (note.kind === 'template') return null
  const { recordedDate } = note.note
  const given = note.fields.recordedDate ?? ''
  if (!recordedDate && !/\d/u.test(given)) return IN_TEXT.test(note.text) && !time ? null : 'missing'
  return !time || recordedDate?.minutes != null || TIME.test(given) ? null : 'time'
}
