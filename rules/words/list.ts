import type { WordEntry, WordList } from '../../src/model/words.js'

/** Columns of a generated list's table, in order; the last holds what is special to one list, as JSON. */
export const COLUMNS = ['term', 'variants', 'instead', 'why', 'unless', 'sense', 'extra'] as const

/**
 * A word list from its table: a line an entry, tabs between cells, bars between the parts of a cell. It is taken apart
 * when first asked for, since a command that checks nothing needs no lists, and a table loads faster than JSON.
 */
export function listOf(name: string, table: string): WordList {
  let entries: WordEntry[] | undefined
  return {
    name,
    get entries() {
      entries ??= table === '' ? [] : table.split('\n').map(entryOf)
      return entries
    },
  }
}

const NONE: readonly string[] = []
const NO_EXTRA: WordEntry['extra'] = {}

const partsOf = (cell: string | undefined): readonly string[] => (cell ? cell.split('|') : NONE)

function entryOf(line: string): WordEntry {
  const [term = '', variants, instead, why = '', unless, sense = '', extra] = line.split('\t')
  return {
    term,
    forms: variants ? [term, ...variants.split('|')] : [term],
    instead: partsOf(instead),
    why,
    unless: partsOf(unless),
    sense: sense as WordEntry['sense'],
    extra: extra ? (JSON.parse(extra) as WordEntry['extra']) : NO_EXTRA,
  }
}
