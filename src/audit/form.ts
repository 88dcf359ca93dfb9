import Papa from 'papaparse'
import { markdownRows } from './markdown-tables.js'
import type { AuditReport } from './report.js'

/** The columns of the auditor's form. The last two are for the auditor. */
export const FORM = [
  'No.',
  'File',
  'Note',
  'Where',
  'Kind',
  'Month',
  'Rule',
  'Level',
  'What was found',
  'Right? (yes, no, partly)',
  "Auditor's view",
] as const

export type FormRow = Record<(typeof FORM)[number], string>

/** What stands in place of a rule on the row that asks what caselint missed. */
export const MISSED = 'missed'

/** The rows of a sample's form: one a finding, and one a note for what was missed. */
export function formRows({ sample, inputs }: AuditReport): FormRow[] {
  return (sample?.notes ?? []).flatMap(note => {
    const about = {
      'No.': String(note.number),
      File: inputs[note.input]?.path ?? '',
      Note: note.id ?? String(note.note + 1),
      Kind: note.kind,
      Month: note.month ?? '',
      'Right? (yes, no, partly)': '',
      "Auditor's view": '',
    }
    return [
      ...note.findings.map(({ rule, level, where, message }) => ({
        ...about,
        Where: where,
        Rule: rule,
        Level: level,
        'What was found': message,
      })),
      {
        ...about,
        Where: note.where,
        Rule: MISSED,
        Level: '',
        'What was found': 'Did caselint miss anything that it should have found?',
      },
    ]
  })
}

/** How often caselint was right, by rule, in an auditor's eyes. */
export interface Triage {
  rules: { rule: string; right: number; partly: number; wrong: number; open: number }[]
  /** Notes on which the auditor was asked what was missed. */
  missed: { yes: number; no: number; open: number }
  /** Answers that are none of yes, no and partly, with the row of the form. */
  unclear: { row: number; answer: string }[]
}

/**
 * Reads a form that an auditor has filled in: CSV as any spreadsheet saves it, or Markdown.
 * @returns null where the text holds no form
 */
export function readTriage(text: string): Triage | null {
  const rows = looksLikeMarkdown(text) ? markdownRows(text, FORM) : csvRows(text)
  const answered = rows.filter(row => row.Rule !== undefined && row[RIGHT] !== undefined)
  if (answered.length === 0) return null
  const rules = new Map<string, Triage['rules'][number]>()
  const triage: Triage = { rules: [], missed: { yes: 0, no: 0, open: 0 }, unclear: [] }
  answered.forEach((row, index) => {
    const answer = answerOf(row[RIGHT] ?? '')
    if (answer === null) triage.unclear.push({ row: index + 1, answer: (row[RIGHT] ?? '').slice(0, 20) })
    if (row.Rule === MISSED) {
      triage.missed[answer === 'yes' || answer === 'partly' ? 'yes' : answer === 'no' ? 'no' : 'open']++
      return
    }
    const rule = row.Rule ?? ''
    const figure = rules.get(rule) ?? { rule, right: 0, partly: 0, wrong: 0, open: 0 }
    rules.set(rule, figure)
    figure[answer === 'yes' ? 'right' : answer === 'no' ? 'wrong' : answer === 'partly' ? 'partly' : 'open']++
  })
  triage.rules = [...rules.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1))
  return triage
}

const RIGHT = FORM[9]

const looksLikeMarkdown = (text: string): boolean => /^\s*\|.*\|\s*$\n^\s*\|[ :|-]+\|\s*$/mu.test(text)

function csvRows(text: string): Partial<FormRow>[] {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/u, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  })
  return data.filter(row => row.Table === undefined || row.Table === 'sample') as Partial<FormRow>[]
}

const YES = /^(?:y|yes|yep|agree[ds]?|right|correct|true|1|✓|✔)\b|^[✓✔]/iu
const NO = /^(?:n|no|nope|disagree[ds]?|not right|wrong|incorrect|false|0|x|✗|✘)\b|^[✗✘]/iu
const PARTLY = /^(?:p|part|partly|partially|half|unsure|not sure|grey)\b/iu

/** What an answer means; '' for none yet, null for one that is not understood. */
function answerOf(given: string): 'yes' | 'no' | 'partly' | '' | null {
  const answer = given.replace(/^'/u, '').trim()
  if (answer === '') return ''
  return PARTLY.test(answer) ? 'partly' : NO.test(answer) ? 'no' : YES.test(answer) ? 'yes' : null
}

/**
 * The range in which a share most likely lies, 19 times in 20 (E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", 1927).
 */
export function range(count: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 }
  const z = 1.959964
  const share = count / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
