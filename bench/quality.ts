import { parseArgs } from 'node:util'
import { figuresOf, ratios, type Score, score } from './scoring.js'

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
    const { precision, recall, f1 } = ratios([rule])
    console.log(
      `${rule.rule.padEnd(36)} ${String(rule.expected).padStart(4)}  ${cell(precision)}  ${cell(recall)}  ${cell(f1)}`,
    )
    if (values.brief) continue
    for (const miss of rule.misses) console.log(`    missed  ${miss}`)
    for (const wrong of rule.wrongs) console.log(`    wrong   ${wrong}`)
  }
  const { precision, recall, meanF1, wrongPerThousand } = figuresOf(result, shown)
  console.log(
    `${result.notes} notes: precision ${cell(precision)}, recall ${cell(recall)}; mean F1 of rules ${meanF1.toFixed(3)}; wrong per 1,000 words of well-recorded notes ${wrongPerThousand.toFixed(2)} (${result.cleanWords} words)`,
  )
}

function cell(value: number | null): string {
  return value === null ? '   -' : value.toFixed(2).padStart(4)
}
