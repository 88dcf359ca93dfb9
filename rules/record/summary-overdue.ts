import { dayNumber, monthsBefore } from '../../src/model/calendar.js'
import type { Prose } from '../../src/model/prose.js'
import type { KeptNotes } from '../../src/model/rule.js'
import { defineRule } from '../../src/model/rule.js'
import { byChild, closes, dayInWords, dayOf } from '../kinds/by-child.js'
import { markName } from '../kinds/mark-name.js'

/** What is kept of a note: the sum of what holds for it. */
const IS_SUMMARY = 1
/** It closes the record or hands it over. */
const CLOSES = 2
/** It tells of a change that a summary must take in. */
const CHANGED = 4

/** A move, an order, a new member of the household or a changed plan that has happened (CRP 5, DUR 56). */
const CHANGE: readonly RegExp[] = [
  /\b(?:moved|has moved|have moved|move) (?:house|home|in with|out of|(?:back )?to (?:live|a new|new|his|her|their|the (?:flat|carers?|home)|\p{Lu}))/u,
  /\b(?:new|changed?|change of) (?:of )?(?:address|placement|carers?|foster carers?|school|household member|member of the household)\b/iu,
  /\b(?:granted|made|issued|discharged|revoked|has (?:been )?(?:made|granted)) (?:an? |the )?(?:interim |full |final |emergency |special )*(?:care|protection|supervision|guardianship|child arrangements|placement|residence) order\b|\b(?:care|protection|supervision|guardianship|child arrangements|placement) order (?:was|has been|is now) (?:made|granted|discharged|revoked)\b/iu,
  /\bplan (?:has |was |is now )?(?:changed|been changed|ended|stepped (?:up|down))\b|\b(?:became|becomes|is now|made) (?:the )?subject (?:of|to) (?:an? )?(?:child protection|child in need|care) plan\b|\bstepped (?:up|down) to\b/iu,
  /\b(?:new (?:baby|partner)|gave birth|(?:partner|boyfriend|girlfriend|grandmother|grandfather|nan|uncle|aunt) (?:has )?moved in)\b/iu,
]
const NOT_YET =
  /\b(?:will|may|might|would|could|should|hopes?|wants?|plans?|if|when|next|before|until|not|never|no)\b/iu

const SUMMARY =
  'Ana lives with her mum and is doing well at school. Her plan is to see her dad each week. Nan helps on Fridays.'

export default defineRule({
  id: 'record/summary-overdue',
  level: 'warning',
  confidence: 'high',
  summary: "A child's latest case summary is older than the policy allows.",
  why: `Whoever is on call tonight reads the summary first, and perhaps nothing else. An old one tells them of a home, a plan and
    people that may have changed.`,
  clauses: ['CRP 5', 'DUR 56'],
  options: {
    afterChange: {
      default: false,
      says: 'Also where a later note tells of a move, an order, a new household member or a changed plan.',
    },
    graceDays: { default: 14, says: 'Days after such a change in which a summary may still follow.', min: 0, max: 365 },
    missing: {
      default: false,
      says: 'Also where an export that holds summaries has none for a child whose notes go back further than the limit.',
    },
  },
  messages: {
    old: 'This is the latest case summary for the child. It is from {day}, and the policy asks for one every {months} months. Write a new one.',
    change: 'A later {note} tells of a change, on {day}, and no case summary has followed. Write a new one.',
    none: 'There is no case summary for this child, and the notes go back more than {months} months. Write one.',
  },
  examples: [
    {
      reports: 'I saw Ben at school.',
      wholeNote: true,
      options: { missing: true },
      header: { child: 'Ben', eventDate: '20 May 2026' },
      others: [
        { text: SUMMARY, header: { kind: 'summary', child: 'Ana', eventDate: '20 May 2026' } },
        { text: 'I saw Ben at home.', header: { child: 'Ben', eventDate: '20 January 2026' } },
      ],
      because: 'no summary at all',
    },
    {
      reports: SUMMARY,
      wholeNote: true,
      header: { kind: 'summary', child: 'Ana', eventDate: '20 February 2026' },
      others: [{ text: 'I saw Ana at school.', header: { child: 'Ana', eventDate: '20 May 2026' } }],
      because: 'more than 3 months before 1 June',
    },
    {
      reports: SUMMARY,
      wholeNote: true,
      preset: 'case-recording-policy',
      header: { kind: 'summary', child: 'Ana', eventDate: '20 March 2026' },
      others: [{ text: 'I saw Ana at school.', header: { child: 'Ana', eventDate: '20 May 2026' } }],
      because: '2 months there',
    },
    {
      reports: SUMMARY,
      wholeNote: true,
      preset: 'durham',
      header: { kind: 'summary', child: 'Ana', eventDate: '20 March 2026' },
      others: [
        {
          text: 'I saw Ana. She has moved in with her nan, at a new address.',
          header: { child: 'Ana', eventDate: '1 May 2026' },
        },
      ],
      because: 'a move, and no summary after it',
    },
    {
      leaves: SUMMARY,
      header: { kind: 'summary', child: 'Ana', eventDate: '20 March 2026' },
      others: [{ text: 'I saw Ana at school.', header: { child: 'Ana', eventDate: '20 May 2026' } }],
    },
    {
      leaves: SUMMARY,
      header: { kind: 'summary', title: 'Closing summary', child: 'Ana', eventDate: '20 January 2026' },
      others: [{ text: 'I saw Ana at school.', header: { child: 'Ana', eventDate: '12 January 2026' } }],
      because: 'the record is closed',
    },
    {
      leaves: SUMMARY,
      header: { kind: 'summary', child: 'Ana', eventDate: '20 January 2026' },
      because: 'a draft on its own is no export',
    },
    {
      leaves: SUMMARY,
      preset: 'coventry',
      header: { kind: 'summary', child: 'Ana', eventDate: '20 January 2026' },
      others: [{ text: 'I saw Ana at school.', header: { child: 'Ana', eventDate: '20 May 2026' } }],
      because: 'that policy sets no time',
    },
    {
      leaves: SUMMARY,
      preset: 'durham',
      header: { kind: 'summary', child: 'Ana', eventDate: '20 March 2026' },
      others: [
        {
          text: 'I saw Ana. She told me that she may move in with her nan.',
          header: { child: 'Ana', eventDate: '1 May 2026' },
        },
      ],
      because: 'nothing has changed yet',
    },
  ],
  overExport: {
    take: (note, mark, { policy }): number | null =>
      policy.summaryMonths === null || mark.children.length === 0 || note.kind === 'template'
        ? null
        : (note.kind === 'summary' ? IS_SUMMARY : 0) +
          (closes(note) ? CLOSES : 0) +
          (tellsOfChange(note) ? CHANGED : 0),
    conclude(kept, { options, policy, today, report }) {
      const months = policy.summaryMonths
      if (months === null || kept.length < 2) return
      const oldest = dayNumber(monthsBefore(today, months))
      const children = byChild(kept)
      const isSummary = (note: number): boolean => (kept.fact(note) & IS_SUMMARY) !== 0
      const hasSummaries = options.missing && [...children.values()].some(notes => notes.some(isSummary))
      const told = new Set<number>()
      for (const notes of children.values()) {
        const latest = notes.findLast(isSummary)
        const first = notes[0] as number
        const last = notes.at(-1) as number
        const about = latest ?? last
        if (told.has(about) || kept.fact(last) & CLOSES || kept.fact(about) & CLOSES) continue
        const mark = kept.mark(about)
        if (latest === undefined) {
          if (!hasSummaries || dayOf(kept, first) >= oldest || dayOf(kept, last) < oldest) continue
          report('none', mark, { data: { months } })
        } else if (dayOf(kept, latest) < oldest)
          report('old', mark, { data: { months, day: dayInWords(dayOf(kept, latest)) } })
        else {
          const change = options.afterChange
            ? changeAfter(kept, notes, latest, dayNumber(today) - options.graceDays)
            : undefined
          if (change === undefined) continue
          report('change', mark, {
            data: {
              note: markName(kept.mark(change), mark).replace(/^the /u, ''),
              day: dayInWords(dayOf(kept, change)),
            },
          })
        }
        told.add(about)
      }
    },
  },
})

/** The first note after the latest summary that tells of a change, where the time for a new summary has run out. */
const changeAfter = (
  kept: KeptNotes<number>,
  notes: readonly number[],
  latest: number,
  until: number,
): number | undefined =>
  notes.find(
    note =>
      kept.fact(note) & CHANGED &&
      !(kept.fact(note) & IS_SUMMARY) &&
      dayOf(kept, note) > dayOf(kept, latest) &&
      dayOf(kept, note) < until,
  )

const tellsOfChange = (note: Prose): boolean =>
  note.sentences.some(
    ({ narrative, section }) =>
      section !== 'background' &&
      section !== 'actions' &&
      !NOT_YET.test(narrative) &&
      CHANGE.some(pattern => pattern.test(narrative)),
  )
