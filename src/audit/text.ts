import { type Colours, count, grouped } from '../reporters/reporter.js'
import { oneLine } from '../reporters/visible.js'
import { widthOf, wrap } from '../reporters/width.js'
import { SHARE_OF } from './figures.js'
import type { AuditReport, Dimension, Group, Share } from './report.js'
import { per100, percent } from './report.js'
import { changeInWords, GROUP_TITLES, groupName } from './tables.js'

export interface TextSettings {
  /** Columns of the terminal. */
  width: number
  colours: Colours
}

const RULES_SHOWN = 12
const TERMS_SHOWN = 6
const LOOK_SHOWN = 10
const CHANGES_SHOWN = 12
const WORD_GAP = 2

/** The report for a terminal: what a team lead asks first, on about a screen; the rest is in the other forms. */
export function auditText(report: AuditReport, settings: TextSettings): string {
  const { by } = report
  const parts = [
    heading(report, settings),
    totals(report, settings),
    visits(report, settings),
    ...(report.comparison ? [changes(report, settings)] : []),
    ...(by.length === 0 || by.includes('rule') ? [rules(report, settings)] : []),
    ...by.flatMap(dimension => (dimension === 'rule' ? [] : [groups(report, dimension, settings)])),
    ...(by.length === 0 ? [terms(report, settings), look(report, settings)] : []),
    ...(report.sample ? [sample(report, settings)] : []),
    cannot(report, settings),
  ]
  return parts.filter(part => part !== '').join('\n')
}

function heading({ totals, tool, preset, today, period }: AuditReport, { width, colours }: TextSettings): string {
  const when = period ? `, ${period.from === period.to ? period.from : `${period.from} to ${period.to}`}` : ''
  const lines = wrap(`Audit of ${count(totals.notes, 'note')} in ${count(totals.files, 'file')}${when}`, width)
  const made = wrap(`caselint ${tool.version}, preset ${preset}, day of the check ${today}`, width)
  return `${lines.map(line => colours.bold(line)).join('\n')}\n${made.map(line => colours.dim(line)).join('\n')}\n`
}

function totals({ totals: all }: AuditReport, settings: TextSettings): string {
  const rate = (findings: number): string => `${per100({ findings, notes: all.notes }).toFixed(1)}`
  return columns(
    [
      ['', '', 'per 100 notes'],
      ['Words', grouped(all.words), ''],
      ['Findings', grouped(all.findings), rate(all.findings)],
      ['  errors', grouped(all.errors), rate(all.errors)],
      ['  warnings', grouped(all.warnings), rate(all.warnings)],
      ['  for information', grouped(all.infos), rate(all.infos)],
      ['Notes with no error or warning', grouped(all.clean), percent({ count: all.clean, of: all.notes })],
      ...(all.setAside > 0 ? [['Findings set aside', grouped(all.setAside), '']] : []),
      ...(all.unread > 0 ? [['Files that could not be read', grouped(all.unread), '']] : []),
    ],
    settings,
  )
}

function visits({ shares, delays, limits }: AuditReport, settings: TextSettings): string {
  if (shares.every(({ of }) => of === 0)) return ''
  const { median, ninetieth, of } = delays.all
  const speed =
    of === 0
      ? ''
      : `${wrap(
          `Entries with both dates: half within ${daysInWords(median)}, nine in ten within ${daysInWords(ninetieth)}. Limits: ${limits.join('; ')}.`,
          settings.width - WORD_GAP,
        )
          .map(line => `  ${settings.colours.dim(line)}`)
          .join('\n')}\n`
  return title('What visits hold', settings) + columns(shares.map(shareRow), settings) + speed
}

const daysInWords = (days: number | null): string => `${days ?? 0} ${days === 1 ? 'day' : 'days'}`

const shareRow = (share: Share): string[] => [
  share.name,
  percent(share),
  `${grouped(share.count)} of ${grouped(share.of)} ${SHARE_OF[share.name] ?? ''}`,
]

function rules({ rules: all, totals: { notes } }: AuditReport, settings: TextSettings): string {
  if (all.length === 0) return ''
  const shown = all.slice(0, RULES_SHOWN)
  const rest = all.length - shown.length
  const rows = shown.map(({ rule, findings, notes: withIt }) => [
    rule,
    grouped(findings),
    per100({ findings, notes }).toFixed(1),
    percent({ count: withIt, of: notes }),
  ])
  return (
    title('Rules that reported most', settings) +
    columns([['', 'findings', 'per 100 notes', 'of notes'], ...rows], settings) +
    (rest > 0 ? `  ${settings.colours.dim(`and ${count(rest, 'more rule')}`)}\n` : '')
  )
}

function groups(report: AuditReport, dimension: Exclude<Dimension, 'rule'>, settings: TextSettings): string {
  const all: readonly Group[] = report.groups[dimension] ?? []
  if (all.length === 0) return `${title(GROUP_TITLES[dimension], settings)}  No note gives one.\n`
  const share = (group: Group, name: string): string => {
    const found = group.shares.find(each => each.name === name)
    return found ? percent(found) : ''
  }
  const rows = all.map(group => [
    groupName(group),
    grouped(group.notes),
    per100(group).toFixed(1),
    per100({ findings: group.errors + group.warnings, notes: group.notes }).toFixed(1),
    share(group, 'Child seen'),
    share(group, 'Seen alone, or why not'),
    share(group, "Child's own words"),
    share(group, 'Recorded on time'),
  ])
  return (
    title(GROUP_TITLES[dimension], settings) +
    columns([['', 'notes', 'per 100', 'err+warn', 'seen', 'alone', 'words', 'on time'], ...rows], settings) +
    `  ${settings.colours.dim('per 100: findings per 100 notes; the last four are shares of visits')}\n`
  )
}

function terms({ terms: lists }: AuditReport, settings: TextSettings): string {
  if (!lists) return ''
  const lines = (
    [
      ['Acronyms not explained', lists.acronyms],
      ['Labels and hurtful words', lists.labels],
      ['Terms not explained', lists.jargon],
    ] as const
  ).flatMap(([name, found]) =>
    found.length === 0
      ? []
      : hanging(
          `${name}: `,
          found
            .slice(0, TERMS_SHOWN)
            .map(({ term, findings }) => `${oneLine(term)} ${grouped(findings)}`)
            .join(', '),
          settings,
        ),
  )
  return lines.length === 0 ? '' : `${title('Words met most', settings)}${lines.join('\n')}\n`
}

function look(report: AuditReport, settings: TextSettings): string {
  if (report.look.length === 0) return ''
  const several = report.inputs.length > 1
  const rows = report.look
    .slice(0, LOOK_SHOWN)
    .map(note => [
      note.id === null ? note.where : `note ${oneLine(note.id)}, ${note.where}`,
      ...(several ? [oneLine(report.inputs[note.input]?.path ?? '')] : []),
      note.kind,
      `${count(note.errors, 'error')}, ${count(note.warnings, 'warning')}`,
    ])
  return title('Notes to look at first', settings) + columns(rows, settings, 'left')
}

function changes({ comparison }: AuditReport, settings: TextSettings): string {
  if (!comparison) return ''
  const { earlier, cautions, per100: rates } = comparison
  const told = comparison.changes.filter(({ direction }) => direction !== 'same').slice(0, CHANGES_SHOWN)
  const rows = told.map(change => [change.name, percent(change.before), percent(change.after), changeInWords(change)])
  const notes = [
    ...cautions,
    `Findings per 100 notes: ${rates.before.toFixed(1)} in ${grouped(earlier.notes)} notes then, ${rates.after.toFixed(1)} now.`,
  ]
  return (
    title(`Since the audit of ${earlier.today}`, settings) +
    notes.map(note => `${hanging('', note, settings).join('\n')}\n`).join('') +
    columns([['share of notes, or of visits', 'then', 'now', ''], ...rows], settings, 'last')
  )
}

function sample({ sample: drawn, inputs }: AuditReport, settings: TextSettings): string {
  if (!drawn) return ''
  const several = inputs.length > 1
  const rows = drawn.notes.map(note => [
    String(note.number),
    note.id === null ? note.where : `note ${oneLine(note.id)}, ${note.where}`,
    ...(several ? [oneLine(inputs[note.input]?.path ?? '')] : []),
    note.kind,
    note.month ?? '',
    note.risk,
  ])
  return (
    title(`Sample to read: ${drawn.notes.length} of ${grouped(drawn.of)} notes, seed ${drawn.seed}`, settings) +
    columns(rows, settings, 'left') +
    `${hanging('', 'The form for your answers is in --report markdown=FILE, csv=FILE or html=FILE; caselint audit --triage FILE counts them.', settings).join('\n')}\n`
  )
}

const cannot = ({ cannot: all }: AuditReport, settings: TextSettings): string =>
  `${title('What a linter cannot judge', settings)}${hanging('', `${all.join('; ')}. That takes a person.`, settings).join('\n')}\n`

const title = (text: string, { colours }: TextSettings): string => `${colours.bold(text)}\n`

/** Text with a hanging start, indented. */
const hanging = (start: string, text: string, { width }: TextSettings): string[] =>
  wrap(start + text, width - 2 * WORD_GAP).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`)

/**
 * Rows in columns, no wider than the terminal: the first column gives way.
 * @param align which columns beside the first stand to the left: none, the last, or all
 */
function columns(
  rows: readonly (readonly string[])[],
  { width, colours }: TextSettings,
  align: 'right' | 'last' | 'left' = 'right',
): string {
  const number = Math.max(0, ...rows.map(row => row.length))
  const widths = Array.from({ length: number }, (_, column) =>
    Math.max(0, ...rows.map(row => widthOf(row[column] ?? ''))),
  )
  const others = widths.slice(1).reduce((sum, each) => sum + each + WORD_GAP, 0)
  widths[0] = Math.max(12, Math.min(widths[0] ?? 0, width - WORD_GAP - others))
  const text = align === 'left' || align === 'last'
  return rows
    .map((row, index) => {
      const cells = row.map((value, column) => {
        const room = widths[column] as number
        const short = widthOf(value) > room && column === 0 ? `${wrap(value, room - 1)[0] ?? ''}…` : value
        const gap = ' '.repeat(Math.max(0, room - widthOf(short)))
        const left = column === 0 || (text && (align === 'left' || column === row.length - 1)) || isWords(value)
        return left ? short + gap : gap + short
      })
      const line = `  ${cells.join(' '.repeat(WORD_GAP))}`.trimEnd()
      return `${index === 0 && row[0] === '' ? colours.dim(line) : line}\n`
    })
    .join('')
}

/** Whether a cell is prose ("5,221 of 5,612 visits") and not a figure or its heading. */
const isWords = (value: string): boolean => / of /u.test(value)
