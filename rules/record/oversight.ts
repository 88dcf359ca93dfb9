import { defineRule } from '../../src/model/rule.js'
import { isClosing, managerAgreement } from '../../src/prose/parts/content.js'
import { byChild, dayInWords, dayOf } from '../kinds/by-child.js'

/** What is kept of a note: the sum of what holds for it. */
const OVERSEEN = 1
const CLOSES = 2

const DAYS_A_MONTH = 30.44
const visit = (eventDate: string): { text: string; header: Record<string, string> } => ({
  text: 'I saw Ana at school.',
  header: { child: 'Ana', eventDate },
})
const supervision = (eventDate: string, child = 'Ana'): { text: string; header: Record<string, string> } => ({
  text: 'We talked about the plan.',
  header: { kind: 'supervision', child, eventDate },
})

export default defineRule({
  id: 'record/oversight',
  level: 'off',
  asked: 'info',
  confidence: 'medium',
  summary: 'A child whose record shows no supervision and no manager’s decision for months.',
  why: `A second pair of eyes protects the child, and the worker too. Where the record shows none, nobody can tell whether anyone
    looked. No policy gives a period: three months is ours.`,
  clauses: ['CRP 13', 'DUR 23', 'WOR 3', 'WOR S5', 'COV 4.9', 'IOM 3.4', 'IOM 3.6', 'IOM 4.1'],
  options: { months: { default: 3, says: "Months of a child's notes that may pass without it.", min: 1, max: 24 } },
  messages: {
    child:
      'No supervision note or decision by a manager stands in this child’s record since {day}. Ask for one, or say where it is kept.',
    none: 'This export holds no supervision notes and no decisions by a manager. If they are kept elsewhere, export them too.',
  },
  examples: [
    {
      reports: 'I saw Ana at home.',
      wholeNote: true,
      header: { child: 'Ana', eventDate: '20 May 2026' },
      others: [supervision('5 January 2026')],
    },
    {
      reports: 'I saw Ana at home.',
      wholeNote: true,
      header: { child: 'Ana', eventDate: '20 May 2026' },
      others: [supervision('5 May 2026', 'Omar'), visit('5 January 2026')],
      because: "another child's supervision",
    },
    {
      reports: 'I saw Ana at home.',
      wholeNote: true,
      header: { child: 'Ana', eventDate: '20 May 2026' },
      options: { months: 1 },
      others: [supervision('5 April 2026')],
    },
    {
      reports: 'I saw Ana at home.',
      wholeNote: true,
      header: { child: 'Ana', eventDate: '20 May 2026' },
      others: [visit('5 January 2026')],
      because: 'the export holds no oversight at all: said once',
    },
    {
      leaves: 'I saw Ana at home.',
      header: { child: 'Ana', eventDate: '20 May 2026' },
      others: [supervision('5 April 2026')],
    },
    {
      leaves: 'I saw Ana at home. Ann Lee, Team Manager, agreed to the trip.',
      header: { child: 'Ana', eventDate: '20 May 2026' },
      others: [supervision('5 January 2026')],
      because: 'a decision by a manager',
    },
    {
      leaves: 'I saw Ana at home.',
      header: { child: 'Ana', eventDate: '20 May 2026' },
      others: [supervision('5 May 2026', 'Omar'), visit('5 May 2026')],
      because: 'the record is two weeks old',
    },
    {
      leaves: 'The work is done.',
      header: { kind: 'summary', title: 'Closing summary', child: 'Ana', eventDate: '20 May 2026' },
      others: [supervision('5 January 2026')],
    },
    { leaves: 'I saw Ana at home.', header: { child: 'Ana', eventDate: '20 May 2026' }, because: 'a draft on its own' },
  ],
  overExport: {
    take: (note, mark): number | null =>
      mark.children.length === 0 || note.kind === 'template'
        ? null
        : (note.kind === 'supervision' || managerAgreement(note) !== null ? OVERSEEN : 0) +
          (isClosing(note) ? CLOSES : 0),
    conclude(kept, { options, report }) {
      const most = options.months * DAYS_A_MONTH
      const day = (note: number | undefined): number => (note === undefined ? 0 : dayOf(kept, note))
      const children = [...byChild(kept).values()].filter(
        notes => !notes.some(note => kept.fact(note) & CLOSES) && day(notes.at(-1)) - day(notes[0]) > most,
      )
      let overseen = 0
      for (let index = 0; index < kept.length; index++) overseen |= kept.fact(index) & OVERSEEN
      if (children.length > 0 && overseen === 0) {
        report('none', kept.mark(kept.length - 1))
        return
      }
      for (const notes of children) {
        const last = notes.at(-1) as number
        const since = notes.findLast(note => kept.fact(note) & OVERSEEN) ?? notes[0]
        if (day(last) - day(since) > most) report('child', kept.mark(last), { data: { day: dayInWords(day(since)) } })
      }
    },
  },
})
