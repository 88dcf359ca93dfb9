import { rules } from '../../rules/index.js'
import { type Clause, clausesOf } from '../../rules/policies/clauses.js'
import { presets } from '../../rules/presets/index.js'
import { wrap } from '../reporters/width.js'
import { AS_PUBLISHED, byPolicy, HOW_SAYS, policyMarkdown, tally, titleOf } from './policy-markdown.js'
import { known } from './usage.js'

/** Presets that stand for no council's policy: they show every policy. */
const OURS = new Set(['recommended', 'strict'])

/** Prints a policy's requirements, or every policy's, with the rules that serve each. */
export async function policy(name: string | undefined, options: { format: string }): Promise<number> {
  const format = known('format', options.format, ['table', 'json', 'markdown'])
  const preset = name === undefined ? null : known('preset', name, Object.keys(presets))
  const clauses = clausesOf(preset === null || OURS.has(preset) ? null : preset, rules, presets)
  if (format === 'json') process.stdout.write(`${JSON.stringify(clauses.map(shape), null, 2)}\n`)
  else if (format === 'markdown') process.stdout.write(policyMarkdown(clauses))
  else process.stdout.write(table(clauses))
  return 0
}

const shape = ({ id, policy, section, requirement, reach, rules, how, why }: Clause): Record<string, unknown> => ({
  id,
  policy,
  section,
  requirement,
  reach,
  rules,
  how,
  why,
})

function table(clauses: readonly Clause[]): string {
  const width = Math.max(60, process.stdout.columns ?? 80)
  const parts: string[] = []
  for (const [name, group] of byPolicy(clauses)) {
    parts.push(`${titleOf(name)} (${name})`, ...wrap(tally(group), width), '')
    let section = ''
    for (const clause of group) {
      if (clause.section !== section) parts.push(...wrap(clause.section, width))
      section = clause.section
      parts.push(...row(clause, width))
    }
    parts.push('')
  }
  parts.push(...wrap(HOW_SAYS, width), ...wrap(AS_PUBLISHED, width))
  return `${parts.join('\n')}\n`
}

function row({ id, requirement, rules: serving, how, why }: Clause, width: number): string[] {
  const margin = 2 + 11 + 14
  const [first = '', ...more] = wrap(requirement, width - margin)
  const details = [serving.join(', '), why].filter(Boolean).flatMap(text => wrap(text, width - margin - 2))
  return [
    `  ${id.padEnd(11)}${how.padEnd(14)}${first}`,
    ...more.map(line => `${' '.repeat(margin)}${line}`),
    ...details.map(line => `${' '.repeat(margin + 2)}${line}`),
  ]
}
