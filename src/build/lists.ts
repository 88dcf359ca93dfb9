import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { WordEntry } from '../model/words.js'
import { openings, phraseWords } from '../prose/matcher.js'

const FOLDER = join(import.meta.dirname, '../../rules/words')
const SENSES = new Set(['', 'noun', 'verb', 'adjective', 'person'])
const KNOWN = new Set(['term', 'acronym', 'variants', 'instead', 'expansions', 'why', 'plain', 'unless', 'sense'])

/** Lists whose rules always say what to write instead. */
const ANSWERED = new Set([
  'complex-words',
  'institutional',
  'insensitive',
  'offensive',
  'professional-terms',
  'victim-blaming',
])

const split = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map(part => part.trim())
    .filter(Boolean)

/** Checks one list's rows and makes its entries; each problem says where and what to do. */
export function entriesOf(rows: readonly Record<string, string>[], file: string, problems: string[]): WordEntry[] {
  const seen = new Map<string, number>()
  let last = ''
  return rows.map((row, index) => {
    const line = index + 2
    const term = (row.term ?? row.acronym ?? '').trim()
    if (term === '') problems.push(`${file}:${line}: no term: fill the first column or take the row out`)
    const key = term.toLowerCase()
    if (key < last) problems.push(`${file}:${line}: "${term}" stands after "${last}": sort by the first column`)
    last = key
    const forms = [...new Set([term, ...split(row.variants)])]
    for (const form of forms) {
      const words = row.acronym === undefined ? phraseWords(form).join(' ') : form
      if (words === '') problems.push(`${file}:${line}: "${form}" has no word to match`)
      const before = seen.get(words)
      if (before !== undefined && before !== line)
        problems.push(`${file}:${line}: "${form}" is a duplicate of line ${before}: keep one`)
      seen.set(words, line)
    }
    if (ANSWERED.has(file.slice(0, -'.csv'.length)) && split(row.instead).length === 0)
      problems.push(`${file}:${line}: nothing stands under instead: say what to write`)
    const sense = row.sense ?? ''
    if (!SENSES.has(sense))
      problems.push(`${file}:${line}: unknown sense "${sense}": use noun, verb, adjective, person or nothing`)
    const extra = Object.fromEntries(Object.entries(row).filter(([name, value]) => !KNOWN.has(name) && value !== ''))
    return {
      term,
      forms,
      instead: split(row.instead ?? row.expansions),
      why: row.why ?? row.plain ?? '',
      unless: split(row.unless),
      sense: sense as WordEntry['sense'],
      extra,
    }
  })
}

/** Reads every list of `rules/words` and writes them as one module; exits 1 with every problem named. */
function build(): void {
  const problems: string[] = []
  const lines = ['// Made by `npm run lists` from the CSV files beside it.', "import { listOf } from './list.js'", '']
  for (const file of readdirSync(FOLDER)
    .filter(name => name.endsWith('.csv'))
    .sort()) {
    const rows = parse(readFileSync(join(FOLDER, file)), {
      columns: true,
      bom: true,
      skip_empty_lines: true,
    }) as Record<string, string>[]
    const name = file.slice(0, -'.csv'.length)
    const entries = entriesOf(rows, file, problems)
    const table = tableOf(entries, file, problems)
    const constant = name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())
    lines.push(
      `export const ${constant} = /* @__PURE__ */ listOf(${[name, table, openings(entries)].map(each => JSON.stringify(each)).join(', ')})`,
    )
  }
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    process.exitCode = 1
    return
  }
  writeClauses()
  writeDictionary()
  writeWriteGood()
  writeFileSync(join(FOLDER, 'lists.generated.ts'), `${lines.join('\n')}\n`)
}

/** Entries as the table that `listOf` reads. */
function tableOf(entries: readonly WordEntry[], file: string, problems: string[]): string {
  return entries
    .map(({ term, forms, instead, why, unless, sense, extra }, index) => {
      const cells = [term, forms.slice(1).join('|'), instead.join('|'), why, unless.join('|'), sense]
      if (cells.some(cell => /[\t\n]/u.test(cell)))
        problems.push(`${file}:${index + 2}: a tab or a line break stands in a cell: take it out`)
      if (Object.keys(extra).length > 0) cells.push(JSON.stringify(extra))
      return cells.join('\t').replace(/\t+$/u, '')
    })
    .join('\n')
}

/** The policies' requirements, as a module. */
function writeClauses(): void {
  const folder = join(FOLDER, '../policies')
  const rows = parse(readFileSync(join(folder, 'clauses.csv')), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  }) as Record<string, string>[]
  const clauses = rows.map(row => ({ ...row, rules: split(row.rules) }))
  writeFileSync(
    join(folder, 'clauses.generated.ts'),
    `// Made by \`npm run lists\` from clauses.csv.\nimport type { Requirement } from './clauses.js'\n\nexport const requirements: readonly Requirement[] = JSON.parse(${JSON.stringify(JSON.stringify(clauses))})\n`,
  )
}

/**
 * The phrases of several words that write-good knows, as a list that tells in which sentences it has something to look at:
 * its own pattern of them all is among the slowest.
 */
function writeWriteGood(): void {
  const modules = join(FOLDER, '../../node_modules')
  const phrases = ['no-cliches/cliches.js', 'too-wordy/too-wordy.js'].flatMap(file =>
    [
      ...readFileSync(join(modules, file), 'utf8').matchAll(/^\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"),?$/gmu),
    ].map(hit => (hit[1] ?? hit[2] ?? '').replace(/\\(.)/gu, '$1')),
  )
  const several = [...new Set(phrases.filter(phrase => phraseWords(phrase).length > 1))].sort()
  writeFileSync(
    join(FOLDER, 'write-good.generated.ts'),
    `// Made by \`npm run lists\` from the packages no-cliches and too-wordy.\nimport { listOf } from './list.js'\n\nexport const writeGoodPhrases = /* @__PURE__ */ listOf('write-good', ${[several.join('\n'), openings(several.map(phrase => ({ forms: [phrase], unless: [] })))].map(each => JSON.stringify(each)).join(', ')})\n`,
  )
}

/** The British English dictionary, as a module that runs without files. */
function writeDictionary(): void {
  const folder = join(FOLDER, '../../node_modules/dictionary-en-gb')
  const part = (name: string): string => JSON.stringify(readFileSync(join(folder, name), 'utf8'))
  writeFileSync(
    join(FOLDER, 'dictionary.generated.ts'),
    `// Made by \`npm run lists\` from the package dictionary-en-gb.\nexport const affix = ${part('index.aff')}\nexport const words = ${part('index.dic')}\n`,
  )
}

if (process.argv[1] && import.meta.filename === process.argv[1]) build()
