import { escaped } from '../reporters/markdown.js'
import { count, grouped } from '../reporters/reporter.js'
import { SHARE_OF } from './figures.js'
import { FORM, formRows } from './form.js'
import { type AuditReport, per100, percent, type Share } from './report.js'
import {
  categoriesTable,
  changesTable,
  delaysTable,
  groupsTable,
  inputsTable,
  lookTable,
  rulesTable,
  type Table,
  termsTables,
} from './tables.js'

/** Rows of a table that a reader of Markdown is shown; CSV has all. */
const MOST_ROWS = 30

/** The report for a page, a ticket or an e-mail; with a sample, its reading list and form. */
export function auditMarkdown(report: AuditReport): string {
  const { totals, groups, comparison, limits, delays } = report
  return [
    `# Audit of ${count(totals.notes, 'note')}`,
    [
      report.period ? `Events from ${report.period.from} to ${report.period.to}. ` : '',
      `caselint ${escaped(report.tool.version)}, preset ${escaped(report.preset)}, day of the check ${report.today}.`,
    ].join(''),
    summary(report),
    `## What visits hold\n\n${report.shares.map(shareLine).join('\n')}\n\nLimits: ${limits.map(escaped).join('; ')}.`,
    comparison
      ? `## Since ${comparison.earlier.today}\n\nFindings per 100 notes: ${comparison.per100.before} then, ${comparison.per100.after} now.\n\n${[
          ...comparison.cautions.map(caution => `- ${escaped(caution)}`),
          '',
          table(changesTable(comparison.changes)),
        ].join('\n')}`
      : '',
    section(rulesTable(report)),
    section(categoriesTable(report)),
    section(delaysTable(delays.visits, 'delay of visits')),
    ...(['team', 'kind', 'month', 'worker'] as const).map(name => section(groupsTable(groups[name] ?? [], name))),
    ...termsTables(report).map(section),
    section(lookTable(report)),
    form(report),
    `## What a linter cannot judge\n\n${report.cannot.map(each => `- ${escaped(each)}`).join('\n')}`,
    section(inputsTable(report)),
  ]
    .filter(part => part !== '')
    .join('\n\n')
    .concat('\n')
}

const summary = ({ totals }: AuditReport): string =>
  [
    `- ${count(totals.words, 'word')}, ${count(totals.findings, 'finding')}: ${per100(totals)} per 100 notes`,
    `- ${count(totals.errors, 'error')}, ${count(totals.warnings, 'warning')}, ${grouped(totals.infos)} for information`,
    `- No error and no warning in ${percent({ count: totals.clean, of: totals.notes })} of notes (${grouped(totals.clean)} of ${grouped(totals.notes)})`,
    ...(totals.setAside > 0 ? [`- ${count(totals.setAside, 'finding')} set aside`] : []),
    ...(totals.unread > 0 ? [`- **${count(totals.unread, 'file')} could not be read**`] : []),
  ].join('\n')

const shareLine = (share: Share): string =>
  `- ${share.name}: ${percent(share)} (${grouped(share.count)} of ${grouped(share.of)} ${SHARE_OF[share.name] ?? ''})`

function section(each: Table): string {
  return each.rows.length === 0 ? '' : `## ${each.title}\n\n${table(each)}`
}

function table({ headers, rows }: Table, most = MOST_ROWS): string {
  const line = (cells: readonly (string | number | null)[]): string =>
    `| ${cells.map(cell => (typeof cell === 'number' ? grouped(cell) : escaped(cell ?? ''))).join(' | ')} |`
  const left = rows.length - most
  return [
    line(headers),
    `|${headers.map((_, column) => (typeof rows[0]?.[column] === 'number' ? '---:' : '---')).join('|')}|`,
    ...rows.slice(0, most).map(line),
    ...(left > 0 ? ['', `and ${grouped(left)} more; a CSV report has all.`] : []),
  ].join('\n')
}

/** The form is whole, however long. */
function form(report: AuditReport): string {
  const { sample } = report
  if (!sample) return ''
  const rows = formRows(report).map(row => FORM.map(column => row[column]))
  return [
    `## Sample to read: ${sample.notes.length} of ${grouped(sample.of)} notes, seed ${sample.seed}`,
    'Read each note where it is kept. Then write yes, no or partly beside each finding, and your view. `caselint audit --triage FILE` counts the answers.',
    table({ name: 'sample', title: '', headers: FORM, rows }, Number.POSITIVE_INFINITY),
  ].join('\n\n')
}
