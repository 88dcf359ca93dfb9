import { defineRule } from '../../src/model/rule.js'

/** Titles that would do for any note. */
const EMPTY =
  /^\W*(?:(?:new |general |other |misc(?:ellaneous)? )?(?:case ?)?(?:notes?|record(?:ing)?|entry|update|log|file note|note (?:for|to) file|information|info|misc|other|general|various|n\/?a|none|untitled|document|contact|visit|call|meeting|e-?mail|phone|tc|hv)(?: \d+)?)?\W*$/iu

export default defineRule({
  id: 'record/title',
  level: 'off',
  asked: 'info',
  confidence: 'high',
  summary: 'No title, or one that would do for any note.',
  why: `Titles are all that a list of two hundred notes shows. One that says what it was about is found again; "Update" is not.`,
  clauses: ['CRP 2'],
  messages: {
    missing: 'The note has no title. Add one that says what it is about, such as "Home visit after the move".',
    empty: 'The title would do for any note. Say what it is about, such as "Home visit after the move".',
  },
  examples: [
    { reports: 'I saw Ana.', wholeNote: true, header: { kind: 'Case note' } },
    { reports: 'I saw Ana.', wholeNote: true, header: { kind: 'Home visit', title: 'Update' } },
    { reports: 'I saw Ana.', wholeNote: true, header: { kind: 'Home visit', title: 'Case note' } },
    {
      leaves: 'I saw Ana.',
      header: { kind: 'Home visit' },
      because: 'the kind does for a title where there is no other',
    },
    { leaves: 'I saw Ana.', header: { kind: 'Home visit', title: 'Visit after the move' } },
    { leaves: 'I saw Ana.', header: { kind: 'Case note', title: 'Court hearing' } },
    { leaves: 'I saw Ana.', header: { kind: 'template' } },
  ],
  check(note, { report }) {
    if (note.kind === 'template') return
    const title = note.fields.title?.trim() ?? ''
    if (title !== '') {
      if (EMPTY.test(title)) report('empty', null, { field: 'title' })
    } else if (EMPTY.test(note.fields.kind ?? '') && !/\p{L}/u.test(headingOf(note.text))) report('missing', null)
  },
})

/** A short first line that stands on its own, as pasted notes have. */
const headingOf = (text: string): string => /^#{1,3} (?<words>[^\n]{3,80})/u.exec(text)?.groups?.words ?? ''
