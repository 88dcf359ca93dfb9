/** Text on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Text that stands in a table's cell. */
export const cell = (text: string): string => oneLine(text).replace(/\|/gu, '\\|')

/** Text that is shown as it stands. */
export const escaped = (text: string): string => text.replace(/([<*_`[\]#])/gu, '\\$1')

/** A table of cells that are Markdown already. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
