import { parseArgs } from 'node:util'
import { type RuleScore, type Score, score } from './scoring.js'

/** Prints how well the rules do on a labelled set: a table by rule, with what was missed and what was wrong. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rule: { type: 'string' },
    range: { type: 'string' },
    odd: { type: 'boolean' },
    even: { type: 'boolean' },
    brief: { type: 'boolean' },
  },
})

const [from = 0, to = Number.POSITIVE_INFINITY] = (values.range ?? '').split('-').filter(Boolean).map(Number)
const wanted = (file: string): boolean => {
  const number = Number(/(\d+)\D*$/u.exec(file)?.[1])
  return number >= from && number <= to && (!values.odd || number % 2 === 1) && (!values.even || number % 2 === 0)
}

for (const folder of positionals) print(folder, await score(folder, wanted))

function print(folder: string, result: Score): void {
  const shown = result.rules.filter(rule => !values.rule || rule.rule.startsWith(values.rule))
  console.log(`\n${folder}\n${'rule'.padEnd(36)} gold   P     R     F1`)
  for (const rule of shown) {
    const { precision, recall, f1 } = figures([rule])
    console.log(
      `${rule.rule.padEnd(36)} ${String(rule.expected).padStart(4)}  ${cell(precision)}  ${cell(recall)}  ${cell(f1)}`,
    )
    if (values.brief) continue
    for (const miss of rule.misses) console.log(`    missed  ${miss}`)
    for (const wrong of rule.wrongs) console.log(`    wrong   ${wrong}`)
  }
  const { precision, recall } = figures(shown)
  const scored = shown.filter(rule => rule.expected > 0)
  const mean = scored.reduce((sum, rule) => sum + (figures([rule]).f1 ?? 0), 0) / (scored.length || 1)
  const clean = result.cleanWords ? (result.cleanWrong / result.cleanWords) * 1000 : 0
  console.log(
    `${result.notes} notes: precision ${cell(precision)}, recall ${cell(recall)}; mean F1 of rules ${mean.toFixed(3)}; wrong per 1,000 words of well-recorded notes ${clean.toFixed(2)} (${result.cleanWords} words)`,
  )
}

function figures(rules: readonly RuleScore[]): { precision: number | null; recall: number | null; f1: number | null } {
  const sum = (key: 'hits' | 'wrong' | 'found' | 'expected'): number =>
    rules.reduce((total, rule) => total + rule[key], 0)
  const precision = sum('hits') + sum('wrong') > 0 ? sum('hits') / (sum('hits') + sum('wrong')) : null
  const recall = sum('expected') > 0 ? sum('found') / sum('expected') : null
  const f1 = precision && recall ? (2 * precision * recall) / (precision + recall) : sum('expected') > 0 ? 0 : null
  return { precision, recall, f1 }
}

function cell(value: number | null): string {
  return value === null ? '   -' : value.toFixed(2).padStart(4)
}
