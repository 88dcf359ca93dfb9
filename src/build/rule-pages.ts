import { rules } from '../../rules/index.js'
import { measured } from '../../rules/measured.generated.js'
import { type Clause, clausesOf } from '../../rules/policies/clauses.js'
import { presets } from '../../rules/presets/index.js'
import { besides } from '../model/example.js'
import type { AnyRule, Example, Preset } from '../model/rule.js'
import { cell, escaped, oneLine, table } from './markdown.js'

/** Where a rule's page stands, from the folder of the docs. */
export const pageOf = ({ id }: AnyRule): string => `rules/${id}.md`

/** Every rule's page by its path from the folder of the docs, and one that lists them. */
export function rulePages(): Map<string, string> {
  const pages = new Map(rules.map(rule => [pageOf(rule), page(rule)]))
  return pages.set('rules/README.md', index())
}

/** The rules in one table. @param folder the way from the table's file to the folder of the docs */
export const ruleTable = (folder: string): string =>
  table(
    ['rule', 'level', 'what it finds', 'right'],
    rules.map(rule => [`[\`${rule.id}\`](${folder}${pageOf(rule)})`, rule.level, cell(rule.summary), right(rule)]),
  )

function index(): string {
  return `# Rules

Made by \`npm run docs\` from the rules themselves. "Right" is how many of a rule's findings were right on the labelled notes
([how they were counted](../quality.md)); a rule with level \`off\` is turned on by the presets that ask for it.

${ruleTable('../')}
`
}

/** Findings that were right of those made on the labelled notes. */
function right({ id }: AnyRule): string {
  const found = measured.rules[id]
  return found && found.right + found.wrong > 0 ? `${found.right} of ${found.right + found.wrong}` : ''
}

function page(rule: AnyRule): string {
  const options = Object.entries(rule.options ?? {})
  return `${[
    `# ${rule.id}`,
    escaped(oneLine(rule.summary)),
    levels(rule),
    '## Why',
    escaped(oneLine(rule.why)),
    ...section(
      '## What it says',
      Object.values(rule.messages).map(message => `- ${escaped(message)}`),
    ),
    ...section('## Reports', examples(rule, 'reports')),
    ...section('## Leaves alone', examples(rule, 'leaves')),
    ...(options.length > 0
      ? [
          '## Options',
          table(
            ['option', 'usually', 'what it does'],
            options.map(([name, spec]) => [`\`${name}\``, `\`${JSON.stringify(spec.default)}\``, cell(spec.says)]),
          ),
        ]
      : []),
    ...score(rule),
    '## Policy clauses',
    clauses(rule),
  ].join('\n\n')}\n`
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [title, lines.join('\n')] : []

function levels(rule: AnyRule): string {
  const others = Object.entries(presets)
    .map(([name, preset]: [string, Preset]) => [name, preset.levels[rule.id] ?? rule.level] as const)
    .filter(([name, level]) => name !== 'recommended' && level !== rule.level)
  const more = others.length > 0 ? ` (${others.map(([name, level]) => `${level} in \`${name}\``).join(', ')})` : ''
  const sure = rule.confidence ? ` Its findings are of ${rule.confidence} confidence, unless they say otherwise.` : ''
  return `Level: **${rule.level}**${more}.${sure}`
}

function score({ id }: AnyRule): string[] {
  const found = measured.rules[id]
  if (!found || found.expected === 0) return []
  return [
    '## How often it is right',
    `On ${measured.notes} labelled notes, ${found.right} of its ${found.right + found.wrong} findings were right, and it found ${found.found} of ${found.expected} labelled faults. [How this was counted](../../quality.md).`,
  ]
}

/** The requirements that the rule serves, in the policies' own order. */
function clauses({ id, clauses: named }: AnyRule): string {
  const served = SERVED.filter(clause => clause.rules.includes(id))
  if (served.length === 0) return named.length > 0 ? `${named.join(', ')}.` : "None: this is caselint's own rule."
  return table(
    ['clause', 'policy', 'what it asks'],
    served.map(({ id: clause, policy, requirement }) => [
      clause,
      presets[policy]?.policy.title ?? policy,
      cell(requirement),
    ]),
  )
}

const SERVED: readonly Clause[] = clausesOf(null, rules, presets)

const examples = (rule: AnyRule, key: 'reports' | 'leaves'): string[] =>
  rule.examples.filter(example => key in example).map(exampleLine)

/** Longer examples are cut. */
const LONGEST = 240

function exampleLine(example: Example): string {
  const text = oneLine('reports' in example ? example.reports : example.leaves)
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text
  const notes = [
    example.because,
    'reports' in example && example.wholeNote ? 'the whole note' : undefined,
    example.preset ? `preset ${example.preset}` : undefined,
    example.options ? `with \`${JSON.stringify(example.options)}\`` : undefined,
    besides(example),
  ].filter(Boolean)
  return `- ${escaped(short)}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
}
