import type { Nodes, Table, TableRow } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** The rows of the tables of a Markdown text whose header has the given columns. */
export function markdownRows<C extends string>(text: string, columns: readonly C[]): Partial<Record<C, string>>[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text)
  const tables = tree.children.filter((node): node is Table => node.type === 'table')
  return tables.flatMap(table => {
    const [head, ...rows] = table.children.map(cellsOf)
    if (!head || !columns.every(column => head.includes(column))) return []
    return rows.map(cells => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? '']))) as Partial<
      Record<C, string>
    >[]
  })
}

const cellsOf = (row: TableRow): string[] =>
  row.children.map(cell =>
    textOf(cell)
      .replace(/\u200b/gu, '')
      .trim(),
  )

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
