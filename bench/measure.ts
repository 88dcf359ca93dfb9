import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { figuresOf, type RuleScore, type Score, score } from './scoring.js'

const ROOT = join(import.meta.dirname, '..')
const CORPUS = join(ROOT, 'test/corpus')

/** Writes what the rules score on the labelled notes of `test/corpus`: for `explain` and the tables, and for `docs/quality.md`. */
async function measure(): Promise<void> {
  const sets = readdirSync(CORPUS, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
  const scores = new Map<string, Score>()
  for (const set of sets) scores.set(set, await score(join(CORPUS, set)))
  const rules = joined([...scores.values()])
  const total = (key: 'notes' | 'words'): number => [...scores.values()].reduce((sum, each) => sum + each[key], 0)
  writeFileSync(join(ROOT, 'rules/measured.generated.ts'), generated(total('notes'), total('words'), rules))
  const page = join(ROOT, 'docs/quality.md')
  writeFileSync(page, filled(filled(readFileSync(page, 'utf8'), 'sets', setsTable(scores)), 'rules', rulesTable(rules)))
}

function joined(scores: readonly Score[]): RuleScore[] {
  const all = new Map<string, RuleScore>()
  for (const rule of scores.flatMap(each => each.rules)) {
    const sum = all.get(rule.rule)
    all.set(
      rule.rule,
      sum
        ? {
            rule: rule.rule,
            expected: sum.expected + rule.expected,
            found: sum.found + rule.found,
            hits: sum.hits + rule.hits,
            wrong: sum.wrong + rule.wrong,
            misses: [...sum.misses, ...rule.misses],
            wrongs: [...sum.wrongs, ...rule.wrongs],
          }
        : rule,
    )
  }
  return [...all.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1))
}

function generated(notes: number, words: number, rules: readonly RuleScore[]): string {
  const rows = rules.map(
    ({ rule, expected, found, hits, wrong }) =>
      `    '${rule}': { expected: ${expected}, found: ${found}, right: ${hits}, wrong: ${wrong} },`,
  )
  return `// Made by \`npm run docs\` from the labelled notes of test/corpus.

/** What a rule scored: labelled faults and how many were found; findings that were right and wrong. */
export interface Measured {
  expected: number
  found: number
  right: number
  wrong: number
}

export const measured: { notes: number; words: number; rules: Readonly<Record<string, Measured>> } = {
  notes: ${notes},
  words: ${words},
  rules: {
${rows.join('\n')}
  },
}
`
}

const two = (value: number | null): string => (value === null ? '' : value.toFixed(2))

function setsTable(scores: ReadonlyMap<string, Score>): string {
  const rows = [...scores].map(([set, each]) => {
    const { precision, recall, meanF1, wrongPerThousand } = figuresOf(each)
    return `| \`test/corpus/${set}\` | ${each.notes} | ${each.words} | ${two(precision)} | ${two(recall)} | ${two(meanF1)} | ${two(wrongPerThousand)} |`
  })
  return [
    '| set | notes | words | precision | recall | mean F1 of rules | wrong per 1,000 words of well-recorded notes |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

function rulesTable(rules: readonly RuleScore[]): string {
  const rows = rules.map(rule => {
    const precision = rule.hits + rule.wrong > 0 ? rule.hits / (rule.hits + rule.wrong) : null
    const recall = rule.expected > 0 ? rule.found / rule.expected : null
    return `| \`${rule.rule}\` | ${rule.expected} | ${two(precision)} | ${two(recall)} | ${rule.misses.length} | ${rule.wrongs.length} |`
  })
  return ['| rule | labelled | precision | recall | missed | wrong |', '|---|---|---|---|---|---|', ...rows].join('\n')
}

/** A page with what stands between two markers replaced. */
function filled(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = page.indexOf(open)
  const end = page.indexOf(close)
  if (start < 0 || end < 0)
    throw new Error(`docs/quality.md has no part between ${open} and ${close}: put both markers in`)
  return `${page.slice(0, start + open.length)}\n${text}\n${page.slice(end)}`
}

await measure()
