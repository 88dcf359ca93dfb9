import { dayNumber } from '../../src/model/calendar.js'
import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { byChild, dayOf } from '../kinds/by-child.js'

/** What is kept of a note: the sum of what holds for it. */
const IS_ASKED = 1
const IS_ANSWERED = 2

const RECORD =
  '(?:records?|notes?|file|report|minutes|assessment|entry|entries|recording|case ?notes?|chronology|letter|what (?:we|i|you|they) (?:wrote|have written)|what (?:is|was) written)'
const FAULT =
  '(?:wrong|incorrect|inaccurate|not (?:true|right|correct|accurate|what (?:he|she|they|i) said)|untrue|a lie|lies|mistakes?|errors?|out of date|misquoted|unfair)'
const MEND =
  '(?:correct(?:ed|ion)?|chang(?:e|ed)|amend(?:ed|ment)?|tak(?:e|en) out|remov(?:e|ed)|rectif\\p{L}+|put right|delet(?:e|ed))'

const ASKS: readonly RegExp[] = [
  new RegExp(
    `\\b${RECORD}\\b[^.]{0,50}\\b(?:is|are|was|were|has|have|had|contains?|says?|got)\\b[^.]{0,40}\\b${FAULT}\\b`,
    'iu',
  ),
  new RegExp(`\\b${FAULT}\\b[^.]{0,25}\\b(?:in|on|about|with) (?:\\p{L}+ ){0,3}${RECORD}\\b`, 'iu'),
  new RegExp(
    `\\b(?:ask(?:s|ed)|wants?|wanted|requests?|requested|would like|request)\\b[^.]{0,60}\\b${RECORD}\\b[^.]{0,30}\\b(?:to be )?${MEND}\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:ask(?:s|ed)|wants?|wanted|requests?|requested|would like|request)\\b[^.]{0,60}\\b${MEND}\\b[^.]{0,40}\\b${RECORD}\\b`,
    'iu',
  ),
]
/** The writer's own mistakes are `record/amendment`'s. */
const OWN = /\b(?:my|i)\b[^.]{0,20}\b(?:note|entry|record|wrote|recorded)\b/iu
const ANSWERS: readonly RegExp[] = [
  /\b(?:i|we|manager)\b[^.]{0,40}\b(?:have |has |had |will )?(?:now )?(?:corrected|amended|changed|rectified|put right|added|attached)\b[^.]{0,60}/iu,
  /\b(?:correction|amendment) (?:was |has been )?(?:made|added|entered|noted|agreed|refused|declined)\b|\b(?:corrected|amended|rectified) (?:on|by|the|in|and)\b/iu,
  new RegExp(
    `\\b(?:we|i|manager|team manager)\\b[^.]{0,40}\\b(?:decided|agreed|declined|refused|explained|replied|answered|wrote back)\\b[^.]{0,80}\\b(?:${RECORD}|${MEND}|stands?|as it is)\\b`,
    'iu',
  ),
]

const asked = (eventDate: string): { text: string; header: Record<string, string> } => ({
  text: 'Mum said that the report is wrong about her job and asked for it to be corrected.',
  header: { kind: 'phone call', child: 'Ana', eventDate },
})

export default defineRule({
  id: 'record/correction-request',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'Somebody says that the record is wrong, and no note within a month answers.',
  why: `People have a right to ask for a correction, and to an answer within a month. A request that is noted and left tells the
    family that the record is not theirs.`,
  clauses: ['CRP 11', 'CRP C1', 'DUR 64', 'WOR S2'],
  options: { days: { default: 31, says: 'Days in which an answer must be recorded.', min: 1, max: 365 } },
  messages: {
    unanswered:
      'Somebody asked here for a correction of the record, and no later note answers. Add what was decided, and when they were told.',
  },
  examples: [
    { reports: asked('').text, wholeNote: true, header: asked('3 March 2026').header, because: 'three months ago' },
    {
      reports: 'Dad told me that there are mistakes in the minutes.',
      wholeNote: true,
      header: { child: 'Ana', eventDate: '10 April 2026' },
      others: [{ text: 'I saw Ana at school.', header: { child: 'Ana', eventDate: '3 April 2026' } }],
    },
    {
      leaves: 'I saw Mum. I have corrected the report and gave her a copy.',
      header: { child: 'Ana', eventDate: '20 March 2026' },
      others: [asked('3 March 2026')],
    },
    {
      leaves: 'Mum said that the report is wrong about her job. I have corrected it and told her.',
      header: { child: 'Ana', eventDate: '3 March 2026' },
      because: 'answered in the same note',
    },
    { leaves: asked('').text, header: asked('20 May 2026').header, because: 'less than a month ago' },
    { leaves: 'Mum asked for the bus times to be changed.', header: { child: 'Ana', eventDate: '3 March 2026' } },
    { leaves: 'The teacher corrected the notes in his book.', header: { child: 'Ana', eventDate: '3 March 2026' } },
  ],
  overExport: {
    take: (note, mark): number | null =>
      mark.children.length === 0 || note.kind === 'template'
        ? null
        : (tells(note, ASKS) ? IS_ASKED : 0) + (tells(note, ANSWERS) ? IS_ANSWERED : 0) || null,
    conclude(kept, { options, today, report }) {
      const now = dayNumber(today)
      const told = new Set<number>()
      for (const notes of byChild(kept).values()) {
        // from the last note back, so that the next answer is at hand
        let answered = Number.POSITIVE_INFINITY
        for (const note of notes.toReversed()) {
          const day = dayOf(kept, note)
          if (kept.fact(note) & IS_ANSWERED) answered = day
          else if (day + options.days <= now && answered > day + options.days) told.add(note)
        }
      }
      for (const note of told) report('unanswered', kept.mark(note))
    },
  },
})

const tells = (note: Prose, patterns: readonly RegExp[]): boolean =>
  note.sentences.some(
    ({ narrative }) => patterns.some(pattern => pattern.test(narrative)) && !(patterns === ASKS && OWN.test(narrative)),
  )
