import writeExcelFile from 'write-excel-file/universal'
import { inert } from '../reporters/csv.js'
import { oneLine } from '../reporters/visible.js'
import { findingRows } from './csv.js'
import { FORM, formRows } from './form.js'
import type { AuditNote } from './notes.js'
import type { AuditReport } from './report.js'
import { reportTables, type Table } from './tables.js'

/** Excel holds 1,048,576 rows a sheet; the rest of the findings are in CSV. */
const MOST_FINDINGS = 1_000_000
const FINDING = FORM.slice(1, 9)

interface Cell {
  value: string | number
  fontWeight?: 'bold'
  wrap?: boolean
}

/** The report as an Excel workbook: a sheet a table, then every finding. No cell is a formula, and none would become one in another form. */
export async function auditXlsx(report: AuditReport, notes: readonly AuditNote[]): Promise<Uint8Array> {
  const sheets = [
    ...reportTables(report).map(sheetOf),
    ...(report.sample
      ? [sheetOf({ title: 'Sample', headers: FORM, rows: formRows(report).map(row => FORM.map(name => row[name])) })]
      : []),
    sheetOf({ title: 'Findings', headers: FINDING, rows: findings(report, notes) }),
  ]
  const blob = await writeExcelFile(sheets).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function findings(report: AuditReport, notes: readonly AuditNote[]): string[][] {
  const rows: string[][] = []
  for (const row of findingRows(report, notes)) {
    if (rows.length === MOST_FINDINGS) {
      rows.push(['and more, which only a CSV report can hold'])
      break
    }
    rows.push(FINDING.map(name => row[name]))
  }
  return rows
}

function sheetOf({ title, headers, rows }: Pick<Table, 'title' | 'headers' | 'rows'>) {
  const cell = (value: string | number | null): Cell => ({
    value: typeof value === 'number' ? value : inert(oneLine(value ?? '')),
  })
  return {
    // Excel allows 31 characters, and none of : \ / ? * [ ]
    sheet: title.replace(/[:\\/?*[\]]/gu, ' ').slice(0, 31),
    data: [headers.map((header): Cell => ({ value: header, fontWeight: 'bold' })), ...rows.map(row => row.map(cell))],
    columns: headers.map((header, column) => ({ width: widthOf(header, rows, column) })),
    stickyRowsCount: 1,
  }
}

/** Characters that a column needs, by its first rows. */
function widthOf(header: string, rows: Table['rows'], column: number): number {
  const longest = rows.slice(0, 100).reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0)
  return Math.min(60, Math.max(header.length, longest) + 2)
}
