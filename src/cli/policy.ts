import { rules } from '../../rules/index.js'
import { type Clause, clausesOf } from '../../rules/policies/clauses.js'
import { presets } from '../../rules/presets/index.js'
import { count } from '../reporters/reporter.js'
import { wrap } from '../reporters/width.js'
import { known } from './usage.js'

/** Presets that stand for no council's policy: they show every policy. */
const OURS = new Set(['recommended', 'strict'])
const HOW: readonly Clause['how'][] = ['decides', 'sign', 'unserved', 'out of reach']

/** Prints a policy's requirements, or every policy's, with the rules that serve each. */
export async function policy(name: string | undefined, options: { format: string }): Promise<number> {
  const format = known('format', options.format, ['table', 'json', 'markdown'])
  const preset = name === undefined ? null : known('preset', name, Object.keys(presets))
  const clauses = clausesOf(preset === null || OURS.has(preset) ? null : preset, rules)
  if (format === 'json') process.stdout.write(`${JSON.stringify(clauses.map(shape), null, 2)}\n`)
  else if (format === 'markdown') process.stdout.write(markdown(clauses))
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

/** How many requirements are served in which way: `41 decides, 30 sign, …`. */
const tally = (clauses: readonly Clause[]): string =>
  `${count(clauses.length, 'requirement')}: ${HOW.map(how => `${clauses.filter(each => each.how === how).length} ${how}`).join(', ')}.`

function byPolicy(clauses: readonly Clause[]): [string, Clause[]][] {
  const groups = new Map<string, Clause[]>()
  for (const clause of clauses) {
    const group = groups.get(clause.policy)
    if (group) group.push(clause)
    else groups.set(clause.policy, [clause])
  }
  return [...groups]
}

const titleOf = (name: string): string => presets[name]?.policy.title ?? name

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
  parts.push(
    ...wrap(
      '"decides": a rule reports a breach; "sign": a rule points to a sign of one, and a person decides; "unserved": no rule yet; "out of reach": the text of a note cannot show it.',
      width,
    ),
  )
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

const cell = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\|]/gu, '\\$&').replace(/</gu, '&lt;')

function markdown(clauses: readonly Clause[]): string {
  return byPolicy(clauses)
    .map(([name, group]) => {
      const rows = group.map(
        ({ id, section, requirement, rules: serving, how, why }) =>
          `| ${id} | ${cell(section)} | ${cell(requirement)} | ${how} | ${serving.map(rule => `\`${rule}\``).join(', ')} | ${cell(why)} |`,
      )
      return `## ${titleOf(name)}\n\n${tally(group)}\n\n| id | section | requirement | how | rules | why |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`
    })
    .join('\n')
}
