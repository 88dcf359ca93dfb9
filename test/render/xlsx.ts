import { contentTypes, escaped, relationsOf, XML, zipOf } from './zip.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A cell's value; a number with `date` is shown as a day. */
export type Value = string | { date: number } | number | null

export interface SheetParts {
  name: string
  rows: readonly (readonly Value[])[]
  state?: 'hidden' | 'veryHidden'
  hiddenRows?: readonly number[]
  hiddenColumns?: readonly number[]
}

const letters = (column: number): string => String.fromCharCode(65 + column)

/** A workbook of sheets. `inline` writes texts in their cells instead of beside them. */
export function xlsxOf(sheets: readonly SheetParts[], { inline = false, since1904 = false } = {}): Uint8Array {
  const strings: string[] = []
  const cell = (value: Value, name: string): string => {
    if (value === null) return ''
    if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`
    if (typeof value === 'object') return `<c r="${name}" s="1"><v>${value.date}</v></c>`
    const text = `<t xml:space="preserve">${escaped(value).replaceAll('\r', '_x000D_')}</t>`
    if (inline) return `<c r="${name}" t="inlineStr"><is>${text}</is></c>`
    if (!strings.includes(value)) strings.push(value)
    return `<c r="${name}" t="s"><v>${strings.indexOf(value)}</v></c>`
  }
  const parts = Object.fromEntries(
    sheets.map(({ rows, hiddenRows = [], hiddenColumns = [] }, index) => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `${XML}<worksheet xmlns="${MAIN}">${
        hiddenColumns.length > 0
          ? `<cols>${hiddenColumns.map(column => `<col min="${column}" max="${column}" hidden="1"/>`).join('')}</cols>`
          : ''
      }<sheetData>${rows
        .map(
          (row, at) =>
            `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}>${row
              .map((value, column) => cell(value, `${letters(column)}${at + 1}`))
              .join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
    ]),
  )
  const targets = Object.fromEntries(sheets.map((_, index) => [`worksheets/sheet${index + 1}.xml`, 'worksheet']))
  return zipOf({
    '[Content_Types].xml': contentTypes({ 'xl/workbook.xml': 'spreadsheetml.sheet.main' }),
    '_rels/.rels': relationsOf({ 'xl/workbook.xml': 'officeDocument' }),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${since1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf({
      ...targets,
      'sharedStrings.xml': 'sharedStrings',
      'styles.xml': 'styles',
    }),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings
      .map(text => `<si><t xml:space="preserve">${escaped(text).replaceAll('\r', '_x000D_')}</t></si>`)
      .join('')}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...parts,
  })
}
