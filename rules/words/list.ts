import type { WordEntry, WordList } from '../../src/model/words.js'

/** Columns of a generated list's table, in order; the last holds what is special to one list, as JSON. */
export const COLUMNS = ['term', 'variants', 'instead', 'why', 'unless', 'sense', 'extra'] as const

/**
 * A word list from its table: a line an entry, tabs between cells, bars between the parts of a cell. A line is taken apart
 * when its entry is first asked for, since a draft needs few of them, and a table loads faster than JSON.
 * @param openings with what words the phrases begin
 */
export function listOf(name: string, table: string, openings: string): WordList {
  let lines: readonly string[] | undefined
  const entries: WordEntry[] = []
  const entryAt = (place: number): WordEntry => {
    lines ??= table.split('\n')
    entries[place] ??= entryOf(lines[place] as string)
    return entries[place]
  }
  return {
    name,
    openings,
    entryAt,
    get entries() {
      lines ??= table === '' ? [] : table.split('\n')
      return lines.map((_, place) => entryAt(place))
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
