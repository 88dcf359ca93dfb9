import { measured } from '../../rules/measured.generated.js'
import type { Catalogue } from '../engine/settings.js'
import { besides } from '../model/example.js'
import type { AnyRule, Example, Preset } from '../model/rule.js'
import { wrap } from '../reporters/width.js'
import { type ConfigChoice, configurationFor } from './config-file.js'
import { known } from './usage.js'

const width = (): number => Math.max(40, process.stdout.columns ?? 80)

/** Prints every rule with its level in a preset. */
export async function listRules(options: ConfigChoice & { format: string; preset: string }): Promise<number> {
  const { rules, presets } = (await configurationFor(options)).brought
  const format = known('format', options.format, ['table', 'json'])
  const preset = presets[known('preset', options.preset, Object.keys(presets))] as Preset
  if (format === 'json') {
    process.stdout.write(
      `${JSON.stringify(
        rules.map(rule => ruleObject(rule, preset)),
        null,
        2,
      )}\n`,
    )
    return 0
  }
  const idWidth = Math.max(...rules.map(rule => rule.id.length))
  const margin = idWidth + 11
  for (const rule of rules) {
    const [first = '', ...more] = wrap(rule.summary, Math.max(20, width() - margin))
    process.stdout.write(`${rule.id.padEnd(idWidth)}  ${levelOf(rule, preset).padEnd(7)}  ${first}\n`)
    for (const line of more) process.stdout.write(`${' '.repeat(margin)}${line}\n`)
  }
  return 0
}

const levelOf = (rule: AnyRule, preset: Preset): string => preset.levels[rule.id] ?? rule.level

const ruleObject = (rule: AnyRule, preset: Preset): Record<string, unknown> => ({
  id: rule.id,
  level: levelOf(rule, preset),
  confidence: rule.confidence ?? 'medium',
  summary: oneLine(rule.summary),
  why: oneLine(rule.why),
  clauses: rule.clauses,
  options: rule.options ?? {},
  yieldsTo: rule.yieldsTo ?? [],
  measured: measuredOf(rule),
})

/** How the rule did on the labelled notes, or null where none of them are about it. */
function measuredOf({ id }: AnyRule): Record<string, number | null> | null {
  const found = measured.rules[id]
  if (!found) return null
  return {
    precision: ratio(found.right, found.right + found.wrong),
    recall: ratio(found.found, found.expected),
    labelled: found.expected,
    notes: measured.notes,
    words: measured.words,
  }
}

const ratio = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((part / whole) * 100) / 100 : null

function howOftenRight({ id }: AnyRule): string | null {
  const found = measured.rules[id]
  if (!found || found.expected + found.right + found.wrong === 0) return null
  return `Measured on ${measured.notes} labelled notes: ${found.right} of ${found.right + found.wrong} findings were right, and ${found.found} of ${found.expected} labelled faults were found.`
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Prints one rule with its reasons, options, clauses and examples. */
export async function explain(id: string, options: ConfigChoice & { format: string }): Promise<number> {
  const { rules, presets } = (await configurationFor(options)).brought
  const format = known('format', options.format, ['text', 'json'])
  const name = known(
    'rule',
    id,
    rules.map(rule => rule.id),
  )
  const rule = rules.find(each => each.id === name) as AnyRule
  const text =
    format === 'json'
      ? JSON.stringify(
          { ...ruleObject(rule, presets.recommended as Preset), messages: rule.messages, examples: rule.examples },
          null,
          2,
        )
      : explained(rule, presets)
  process.stdout.write(`${text}\n`)
  return 0
}

function explained(rule: AnyRule, presets: Catalogue['presets']): string {
  const levels = Object.entries(presets).filter(
    ([name, preset]) => name !== 'recommended' && levelOf(rule, preset) !== rule.level,
  )
  const parts = [
    `${rule.id} (${rule.level})`,
    paragraph(rule.summary),
    paragraph(rule.why),
    paragraph(`Serves: ${rule.clauses.length > 0 ? rule.clauses.join(', ') : 'no clause; our own rule'}.`),
  ]
  if (levels.length > 0)
    parts.push(
      paragraph(`Other levels: ${levels.map(([name, preset]) => `${levelOf(rule, preset)} in ${name}`).join(', ')}.`),
    )
  if (rule.yieldsTo) parts.push(paragraph(`Silent where one of these speaks: ${rule.yieldsTo.join(', ')}.`))
  parts.push(paragraph(`Confidence of its findings: ${rule.confidence ?? 'medium'}, where one does not say otherwise.`))
  const right = howOftenRight(rule)
  if (right) parts.push(paragraph(right))
  const options = Object.entries(rule.options ?? {})
  if (options.length > 0)
    parts.push(
      `Options:\n${options.map(([name, spec]) => indented(`${name} (${JSON.stringify(spec.default)}): ${spec.says}`)).join('\n')}`,
    )
  parts.push(examplesOf('Reports', rule, 'reports'), examplesOf('Leaves alone', rule, 'leaves'))
  return parts.filter(Boolean).join('\n\n')
}

function examplesOf(title: string, rule: AnyRule, key: 'reports' | 'leaves'): string {
  const lines = rule.examples.filter(example => key in example).map(example => indented(exampleText(example)))
  return lines.length > 0 ? `${title}:\n${lines.join('\n')}` : ''
}

function exampleText(example: Example): string {
  const text = oneLine('reports' in example ? example.reports : example.leaves)
  const facts = [
    'reports' in example && example.wholeNote ? 'the whole note' : null,
    example.because ?? null,
    example.preset ? `preset ${example.preset}` : null,
    example.options ? `with ${JSON.stringify(example.options)}` : null,
    besides(example),
    example.header
      ? Object.entries(example.header)
          .map(([name, value]) => `${name}: ${value}`)
          .join(', ')
      : null,
  ].filter(Boolean)
  return facts.length > 0 ? `${text} (${facts.join('; ')})` : text
}

const paragraph = (text: string): string => wrap(oneLine(text), width()).join('\n')

const indented = (text: string): string =>
  wrap(text, width() - 4)
    .map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)
    .join('\n')
