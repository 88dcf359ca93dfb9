import type { AuditReport, Change, Group } from './report.js'
import { per100, percent } from './report.js'

/** A table of a report: headers and rows of plain values, the same in every form. */
export interface Table {
  /** In CSV and Excel: what the rows are of. */
  name: string
  title: string
  headers: readonly string[]
  rows: readonly (readonly (string | number | null)[])[]
}

export const GROUP_TITLES = { team: 'Teams', kind: 'Kinds of note', month: 'Months', worker: 'Workers' } as const

/** A group's name, with what is folded in it. */
export const groupName = ({ name, folded }: Group): string => (folded > 0 ? `${name} (${folded} small)` : name)

/** The rules that reported, most often first. */
export const rulesTable = ({ rules, totals }: AuditReport): Table => ({
  name: 'rule',
  title: 'Rules',
  headers: ['Rule', 'Findings', 'Per 100 notes', 'Errors', 'Warnings', 'For information', 'Notes with it', 'Of notes'],
  rows: rules.map(({ rule, findings, errors, warnings, infos, notes }) => [
    rule,
    findings,
    per100({ findings, notes: totals.notes }),
    errors,
    warnings,
    infos,
    notes,
    totals.notes,
  ]),
})

export const categoriesTable = ({ categories, totals }: AuditReport): Table => ({
  name: 'category',
  title: 'Categories',
  headers: ['Category', 'Findings', 'Per 100 notes', 'Notes with it', 'Of notes'],
  rows: categories.map(({ category, findings, notes }) => [
    category,
    findings,
    per100({ findings, notes: totals.notes }),
    notes,
    totals.notes,
  ]),
})

/** Groups of one kind with their figures, visits' shares among them. */
export function groupsTable(groups: readonly Group[], dimension: keyof typeof GROUP_TITLES): Table {
  const shares = groups[0]?.shares.map(({ name }) => name) ?? []
  return {
    name: dimension,
    title: GROUP_TITLES[dimension],
    headers: [
      GROUP_TITLES[dimension],
      'Notes',
      'Words',
      'Findings',
      'Per 100 notes',
      'Errors',
      'Warnings',
      'For information',
      'Notes with no error or warning',
      ...shares,
    ],
    rows: groups.map(group => [
      groupName(group),
      group.notes,
      group.words,
      group.findings,
      per100(group),
      group.errors,
      group.warnings,
      group.infos,
      group.clean,
      ...group.shares.map(share => `${percent(share)} (${share.count} of ${share.of})`),
    ]),
  }
}

export const delaysTable = (
  { of, buckets }: AuditReport['delays']['all'],
  name: 'delay of visits' | 'delay of all notes',
): Table => ({
  name,
  title: name === 'delay of visits' ? 'Days to the entry, visits' : 'Days to the entry, all notes',
  headers: ['Delay', 'Notes', 'Of notes with both dates', 'Per cent'],
  rows: buckets.map(({ label, count }) => [label, count, of, percent({ count, of })]),
})

export const termsTables = ({ terms }: AuditReport): Table[] =>
  terms === null
    ? []
    : (['acronyms', 'labels', 'jargon'] as const).map(list => ({
        name: list,
        title: { acronyms: 'Unexplained acronyms', labels: 'Labels and hurtful words', jargon: 'Unexplained terms' }[
          list
        ],
        headers: ['Term', 'Findings', 'Notes with it'],
        rows: terms[list].map(({ term, findings, notes }) => [term, findings, notes]),
      }))

/** What a change comes to, in plain words. */
export function changeInWords({ direction, verdict, before, after }: Change): string {
  if (direction === 'same') return 'the same'
  if (verdict === 'too few to tell') return `${direction}, too few to tell`
  const whole = before.of > 0 && after.of > 0
  return whole
    ? `${direction}, ${verdict === 'more than chance' ? 'more than chance would give' : 'which may be chance'}`
    : direction
}

export const changesTable = (changes: readonly Change[]): Table => ({
  name: 'change',
  title: 'What rose and what fell',
  headers: ['What', 'Earlier', 'Now', 'Change', 'In words'],
  rows: changes.map(change => {
    const { before, after } = change
    const points = (100 * after.count) / Math.max(1, after.of) - (100 * before.count) / Math.max(1, before.of)
    return [
      change.name,
      `${percent(before)} (${before.count} of ${before.of})`,
      `${percent(after)} (${after.count} of ${after.of})`,
      `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points).toFixed(1)} points`,
      changeInWords(change),
    ]
  }),
})

export const lookTable = ({ look, inputs }: AuditReport): Table => ({
  name: 'look',
  title: 'Notes to look at first',
  headers: ['No.', 'File', 'Note', 'Where', 'Kind', 'Team', 'Month', 'Errors', 'Warnings', 'Rules'],
  rows: look.map((note, index) => [
    String(index + 1),
    inputs[note.input]?.path ?? '',
    note.id ?? String(note.note + 1),
    note.where,
    note.kind,
    note.team ?? '',
    note.month ?? '',
    note.errors,
    note.warnings,
    Object.entries(note.rules)
      .map(([rule, times]) => (times > 1 ? `${rule} (${times})` : rule))
      .join(', '),
  ]),
})

export const inputsTable = ({ inputs }: AuditReport): Table => ({
  name: 'input',
  title: 'What was read',
  headers: ['File', 'Format', 'Notes', 'Read', 'SHA-256'],
  rows: inputs.map(({ path, format, notes, error, skipped, sha256 }) => [
    path,
    format ?? '',
    notes,
    error ?? (skipped.length > 0 ? `not as it stands: ${skipped.join('; ')}` : 'whole'),
    sha256 ?? '',
  ]),
})

const sharesTable = ({ shares }: AuditReport): Table => ({
  name: 'share',
  title: 'What visits hold',
  headers: ['What', 'Visits', 'Of visits', 'Per cent'],
  rows: shares.map(share => [share.name, share.count, share.of, percent(share)]),
})

const totalsTable = ({ totals, tool, preset, today, period }: AuditReport): Table => ({
  name: 'total',
  title: 'Totals',
  headers: ['What', 'Figure'],
  rows: [
    ['Notes', totals.notes],
    ['Words', totals.words],
    ['Findings', totals.findings],
    ['Findings per 100 notes', per100(totals)],
    ['Errors', totals.errors],
    ['Warnings', totals.warnings],
    ['For information', totals.infos],
    ['Notes with no error or warning', totals.clean],
    ['Findings set aside', totals.setAside],
    ['Files', totals.files],
    ['Files that could not be read', totals.unread],
    ['First month', period?.from ?? ''],
    ['Last month', period?.to ?? ''],
    ['Preset', preset],
    ['Day of the check', today],
    ['caselint', tool.version],
  ],
})

/** Every table of figures, for forms that hold all of them; empty ones are left out. */
export const reportTables = (report: AuditReport): Table[] =>
  [
    totalsTable(report),
    sharesTable(report),
    rulesTable(report),
    categoriesTable(report),
    delaysTable(report.delays.visits, 'delay of visits'),
    delaysTable(report.delays.all, 'delay of all notes'),
    ...(['team', 'kind', 'month', 'worker'] as const).map(name => groupsTable(report.groups[name] ?? [], name)),
    ...termsTables(report),
    ...(report.comparison ? [changesTable(report.comparison.changes)] : []),
    lookTable(report),
    inputsTable(report),
  ].filter(({ rows }) => rows.length > 0)
