import { csvRow } from '../reporters/csv.js'
import { oneLine } from '../reporters/visible.js'
import { FORM, type FormRow, formRows } from './form.js'
import { type AuditNote, placeInWords } from './notes.js'
import type { AuditReport } from './report.js'
import { reportTables } from './tables.js'

/** One table holds all: what a row is of stands in its first column, so that a spreadsheet can filter by it. */
const HEADERS = ['Table', 'Name', 'Figure', 'Value', ...FORM] as const

/** Rows that are written at once. */
const PIECE = 1000

/**
 * The report as one CSV: the sample's form first, then the figures (a row each), then every finding. It comes in pieces.
 */
export function* auditCsv(report: AuditReport, notes: readonly AuditNote[]): Generator<string> {
  yield `\ufeff${csvRow(HEADERS)}`
  for (const row of formRows(report)) yield formLine('sample', row)
  for (const { name, headers, rows } of reportTables(report))
    for (const [first, ...values] of rows)
      yield values
        .map((value, index) => csvRow([name, cell(first ?? ''), headers[index + 1] ?? '', cell(value ?? '')]))
        .join('')
  let piece = ''
  let lines = 0
  for (const row of findingRows(report, notes)) {
    piece += formLine('finding', row)
    if (++lines % PIECE !== 0) continue
    yield piece
    piece = ''
  }
  yield piece
}

const cell = (value: string | number): string | number => (typeof value === 'number' ? value : oneLine(value))

const formLine = (table: string, row: FormRow): string =>
  csvRow([table, '', '', '', ...FORM.map(column => oneLine(row[column]))])

/** Every finding, in the order of the notes. */
export function* findingRows(report: AuditReport, notes: readonly AuditNote[]): Generator<FormRow> {
  for (const { input, mark, found } of notes)
    for (const { rule, level, where, message } of found)
      yield {
        'No.': '',
        File: report.inputs[input]?.path ?? '',
        Note: mark.id ?? String(mark.index + 1),
        Where: where || placeInWords(mark.place),
        Kind: mark.kind,
        Month: '',
        Rule: rule,
        Level: level,
        'What was found': message,
        'Right? (yes, no, partly)': '',
        "Auditor's view": '',
      }
}
