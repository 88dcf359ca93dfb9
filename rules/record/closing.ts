import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { seenAlone } from '../../src/prose/alone.js'
import { isClosing } from '../../src/prose/parts/content.js'
import { type PartName, partOf } from '../../src/prose/parts.js'
import { childSeen } from '../../src/prose/seen.js'
import { byChild } from '../kinds/by-child.js'

const PARTS: readonly PartName[] = ['work-done', 'closing-reason', 'manager-agreement', 'told', 'onward-help']

/** The family refused, and nothing gives us the power to go on (IOM 7.1.2); or only the worker's name changes. */
const NOTHING_TO_ADD =
  /\b(?:no (?:legal )?(?:powers?|grounds?|basis)|without powers?)\b[^.]{0,80}|\b(?:same team|within (?:the|our|this) (?:same )?team)\b/iu

const HARM =
  /\b(?:section 4[67]|s\.? ?4[67]|non-accidental|allegations?|alleged|disclos\p{L}*|abuse[ds]?|assault\p{L}*|deliberate(?:ly)? (?:harm|hurt|injur)\p{L}*|(?:hit|slapped|punched|kicked|burnt|beat) (?:him|her|them|the child))\b/iu
const CARERS_ALONE =
  /\b(?:mum|mam|dad|mother|father|parents?|carers?|partner)\b[^.]{0,60}\b(?:alone|separately|on (?:his|her|their) own|one to one|in private)\b|\b(?:alone|separately|in private) (?:with|to) (?:mum|mam|dad|the parents|both parents|each parent|mother|father|his|her)\b/iu

/** What one note shows of the steps that must stand before closing. */
interface Steps {
  closes: boolean
  harm: boolean
  childAlone: boolean
  carersAlone: boolean
  home: boolean
}

export default defineRule({
  id: 'record/closing',
  level: 'off',
  asked: 'warning',
  confidence: 'medium',
  summary: 'A closing or transfer note without work done, reason, agreement, who was told, or who goes on helping.',
  why: `The last note is the first one read when a family comes back. It must show why it was safe to stop, who agreed, and whom the
    family can turn to.`,
  clauses: ['CRP 5', 'DUR 48', 'IOM 7.1'],
  options: {
    parts: { default: PARTS as readonly string[], says: `What it must hold: ${PARTS.join(', ')}.` },
  },
  messages: {
    missing: 'This closing note does not give {parts}. Add each in a sentence.',
    unseen:
      'The record tells of alleged harm, and no note up to this closing shows {steps}. Add where they are recorded, or why they were not done.',
  },
  examples: [
    {
      reports: 'Ana was referred in October. The case is to be closed.',
      wholeNote: true,
      header: { kind: 'closing summary', title: 'Closing summary' },
    },
    {
      reports: 'We visited six times. We close because Ana is safe. I told Mum. The nurse will see her each term.',
      wholeNote: true,
      header: { kind: 'summary', title: 'Closing summary' },
      because: "no manager's agreement",
    },
    {
      reports:
        'We visited six times. We close because Ana is safe. Ann Lee, Team Manager, agreed. I told Mum. The nurse will see her each term.',
      wholeNote: true,
      header: { kind: 'summary', title: 'Closing summary', child: 'Ana', eventDate: '3 March 2026' },
      others: [
        {
          text: 'A section 47 enquiry began today.',
          header: { kind: 'case note', child: 'Ana', eventDate: '3 February 2026' },
        },
      ],
      because: 'after alleged harm, nobody is recorded as seen alone (IOM 7.1)',
    },
    {
      leaves:
        'We visited six times. We close because Ana is safe. Ann Lee, Team Manager, agreed. I told Mum. The nurse will see her each term.',
      header: { kind: 'summary', title: 'Closing summary' },
    },
    {
      leaves:
        'We visited six times. We close because Ana is safe. Ann Lee, Team Manager, agreed. I told Mum. The nurse will see her each term.',
      header: { kind: 'summary', title: 'Closing summary', child: 'Ana', eventDate: '3 March 2026' },
      others: [
        {
          text: 'A section 47 enquiry began today.',
          header: { kind: 'case note', child: 'Ana', eventDate: '3 February 2026' },
        },
        {
          text: 'I saw Ana alone in her room. I spoke to Mum and Dad separately in the kitchen.',
          header: { kind: 'home visit', child: 'Ana', eventDate: '5 February 2026' },
        },
      ],
    },
    {
      leaves: 'The family refused further help and we have no powers to go on.',
      header: { kind: 'summary', title: 'Closing summary' },
    },
    { leaves: 'Rita takes over from me in the same team.', header: { kind: 'summary', title: 'Transfer summary' } },
    { leaves: 'Ana lives with her dad.', header: { kind: 'summary' } },
    { leaves: 'I visited Ana at home.', header: { kind: 'home visit', title: 'Closing visit' }, because: 'a visit' },
  ],
  check(note, { options, report }) {
    if (!isClosingNote(note) || NOTHING_TO_ADD.test(note.text)) return
    const missing = PARTS.filter(name => options.parts.includes(name) && !partOf(name).find(note))
    if (missing.length > 0)
      report('missing', null, { data: { parts: missing.map(name => partOf(name).label).join(', ') } })
  },
  overExport: {
    take(note): number | null {
      const steps: Steps = {
        closes: isClosingNote(note),
        harm: HARM.test(note.text),
        childAlone: seenAlone(note) !== null && childSeen(note) !== null,
        carersAlone: CARERS_ALONE.test(note.text),
        home: note.kind === 'visit' && /\bhome\b/iu.test(`${note.fields.kind} ${note.fields.title} ${note.text}`),
      }
      return STEP_NAMES.reduce((sum, step, bit) => sum + (steps[step] ? 1 << bit : 0), 0) || null
    },
    conclude(kept, { report }) {
      for (const notes of byChild(kept).values()) {
        let before = 0
        notes.forEach((closing, index) => {
          const own = kept.fact(closing)
          before |= own
          const holds = (steps: number, step: keyof Steps): boolean => (steps & (1 << STEP_NAMES.indexOf(step))) !== 0
          const done = (step: keyof Steps): boolean => holds(before, step)
          if (!holds(own, 'closes') || index === 0 || !done('harm')) return
          const undone = (Object.keys(STEPS) as (keyof typeof STEPS)[]).filter(step => !done(step))
          if (undone.length > 0)
            report('unseen', kept.mark(closing), { data: { steps: undone.map(step => STEPS[step]).join(', ') } })
        })
      }
    },
  },
})

/** The steps in the order of their bits in what is kept of a note. */
const STEP_NAMES = ['closes', 'harm', 'childAlone', 'carersAlone', 'home'] as const satisfies readonly (keyof Steps)[]

/** What IOM 7.1 asks for before a record is closed after alleged deliberate harm. */
const STEPS = {
  childAlone: 'the child seen alone',
  carersAlone: 'the carers seen alone',
  home: 'a home visit',
} as const

const isClosingNote = (note: Prose): boolean =>
  (note.kind === 'summary' || note.kind === 'other' || note.kind === 'assessment') && isClosing(note)
