import { dayNumber } from '../../src/model/calendar.js'
import { defineRule } from '../../src/model/rule.js'
import { byChild, closes, dayInWords, dayOf } from '../kinds/by-child.js'
import { markName } from '../kinds/mark-name.js'

/** What is kept of a note: the sum of what holds for it. */
const VISIT = 1
const CLOSES = 2

const SEEN = 'I saw Ana at home to talk about school. She told me about her friends.'

export default defineRule({
  id: 'record/visit-gap',
  level: 'warning',
  confidence: 'high',
  summary: 'More days between two visits to a child than are set.',
  why: `Children are seen at the times that their plan sets. A longer gap may be a visit that was missed, or one that nobody
    wrote down; both matter to the child. No policy that we have gives a number for every child, so it is silent until you set one.`,
  clauses: [],
  options: {
    days: { default: 0, says: 'The most days between visits; 0 where none is set.', min: 0, max: 366 },
  },
  messages: {
    gap: '{days} days had passed since the visit before, in {note}; at most {max} are set. Say why, or record the visit that is missing.',
    open: 'The latest visit to this child was on {day}, {days} days before this check; at most {max} are set. Visit, or record the visit that is missing.',
  },
  examples: [
    {
      reports: SEEN,
      wholeNote: true,
      options: { days: 42 },
      header: { child: 'Ana', eventDate: '20 May 2026' },
      others: [{ text: SEEN, header: { id: 'V1', child: 'Ana', eventDate: '3 March 2026' } }],
    },
    {
      reports: SEEN,
      wholeNote: true,
      options: { days: 28 },
      header: { child: 'Ana', eventDate: '20 April 2026' },
      others: [{ text: SEEN, header: { id: 'V1', child: 'Ana', eventDate: '1 April 2026' } }],
      because: 'none since, on 1 June',
    },
    {
      leaves: SEEN,
      header: { child: 'Ana', eventDate: '20 May 2026' },
      others: [{ text: SEEN, header: { id: 'V1', child: 'Ana', eventDate: '3 March 2026' } }],
      because: 'no number is set',
    },
    {
      leaves: SEEN,
      options: { days: 42 },
      header: { child: 'Ana', eventDate: '20 May 2026' },
      others: [{ text: SEEN, header: { id: 'V1', child: 'Leo', eventDate: '20 May 2026' } }],
      because: 'another child',
    },
    {
      leaves: 'Nobody was in. I left a card and will try again tomorrow.',
      options: { days: 14 },
      header: { kind: 'unsuccessful visit', child: 'Ana', eventDate: '30 May 2026' },
      others: [{ text: SEEN, header: { id: 'V1', child: 'Ana', eventDate: '20 May 2026' } }],
    },
  ],
  overExport: {
    take: (note, mark, { options }): number | null =>
      options.days === 0 || mark.children.length === 0
        ? null
        : (note.kind === 'visit' ? VISIT : 0) + (closes(note) ? CLOSES : 0),
    conclude(kept, { options, today, report }) {
      const max = options.days
      if (kept.length < 2) return
      const told = new Set<number>()
      for (const notes of byChild(kept).values()) {
        const visits = notes.filter(note => kept.fact(note) & VISIT)
        visits.forEach((visit, index) => {
          const before = visits[index - 1]
          if (before === undefined || told.has(visit)) return
          const days = dayOf(kept, visit) - dayOf(kept, before)
          if (days <= max) return
          told.add(visit)
          const mark = kept.mark(visit)
          report('gap', mark, { data: { days, max, note: markName(kept.mark(before), mark) } })
        })
        const last = visits.at(-1)
        if (last === undefined || told.has(last) || kept.fact(notes.at(-1) as number) & CLOSES) continue
        const days = dayNumber(today) - dayOf(kept, last)
        if (days <= max) continue
        told.add(last)
        report('open', kept.mark(last), { data: { days, max, day: dayInWords(dayOf(kept, last)) } })
      }
    },
  },
})
