import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { rules } from '../../rules/index.js'
import { measured } from '../../rules/measured.generated.js'
import { presets } from '../../rules/presets/index.js'
import { settingsSchema } from '../config/schema.js'
import { besides } from '../model/example.js'
import type { AnyRule, Example } from '../model/rule.js'
import { findingSchema, reportSchema } from '../reporters/report-schema.js'

const ROOT = join(import.meta.dirname, '../..')

/** Text that stands in a table's cell. */
const cell = (text: string): string => text.replace(/\s+/gu, ' ').replace(/\|/gu, '\\|')

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The rules in one table, for the README. */
function table(): string {
  const rows = rules.map(
    rule =>
      `| [\`${rule.id}\`](rules/README.md#${anchor(rule)}) | ${rule.level} | ${cell(rule.summary)} | ${right(rule)} |`,
  )
  return ['| rule | level | what it finds | right |', '|---|---|---|---|', ...rows].join('\n')
}

/** Findings that were right of those made on the labelled notes. */
function right({ id }: AnyRule): string {
  const found = measured.rules[id]
  return found && found.right + found.wrong > 0 ? `${found.right} of ${found.right + found.wrong}` : ''
}

/** How often the rule was right, and how much it found, on the labelled notes. */
function score({ id }: AnyRule): string[] {
  const found = measured.rules[id]
  if (!found || found.expected === 0) return []
  return [
    `On ${measured.notes} labelled notes: ${found.right} of ${found.right + found.wrong} findings right, ${found.found} of ${found.expected} labelled faults found.`,
    '',
  ]
}

const anchor = (rule: AnyRule): string => rule.id.replace('/', '')

/** Every rule with its reasons, options and examples: the very examples that are its tests. */
function pages(): string {
  const intro =
    '# Rules\n\nMade by `npm run docs` from the rules themselves. The examples are their tests: ⟦ ⟧ marks the words that are reported.\n'
  return `${[intro, ...rules.map(page)].join('\n')}`
}

function page(rule: AnyRule): string {
  const options = Object.entries(rule.options ?? {}).map(
    ([name, spec]) => `| \`${name}\` | \`${JSON.stringify(spec.default)}\` | ${cell(spec.says)} |`,
  )
  return [
    `## ${rule.id}`,
    '',
    `${oneLine(rule.summary)} Level: ${rule.level}. Clauses: ${rule.clauses.length > 0 ? rule.clauses.join(', ') : 'our own rule'}.`,
    '',
    oneLine(rule.why),
    '',
    ...score(rule),
    ...(options.length > 0 ? ['| option | default | what it does |', '|---|---|---|', ...options, ''] : []),
    'Reports:',
    '',
    ...rule.examples.filter(example => 'reports' in example).map(exampleLine),
    '',
    'Leaves alone:',
    '',
    ...rule.examples.filter(example => 'leaves' in example).map(exampleLine),
    '',
  ].join('\n')
}

function exampleLine(example: Example): string {
  const text = oneLine('reports' in example ? example.reports : example.leaves)
  const short = text.length > 240 ? `${text.slice(0, 240)} …` : text
  const notes = [
    example.because,
    'reports' in example && example.wholeNote ? 'the whole note' : undefined,
    example.preset ? `preset ${example.preset}` : undefined,
    example.options ? `with \`${JSON.stringify(example.options)}\`` : undefined,
    besides(example),
  ].filter(Boolean)
  return `- ${short.replace(/([<*_`[\]#])/gu, '\\$1')}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`
}

/** Replaces what stands between two markers of a file. */
function fill(path: string, name: string, text: string): void {
  const whole = readFileSync(path, 'utf8')
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const start = whole.indexOf(open)
  const end = whole.indexOf(close)
  if (start < 0 || end < 0) throw new Error(`${path} has no part between ${open} and ${close}: put both markers in`)
  writeFileSync(path, `${whole.slice(0, start + open.length)}\n${text}\n${whole.slice(end)}`)
}

/** Writes a JSON schema, as editors and validators read it. */
function publish(name: string, schema: z.ZodType): void {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' })
  writeFileSync(join(ROOT, 'schemas', `${name}.schema.json`), `${JSON.stringify(json, null, 2)}\n`)
}

mkdirSync(join(ROOT, 'schemas'), { recursive: true })
publish('config', settingsSchema({ rules, presets: Object.keys(presets), open: true }))
publish('report', reportSchema)
publish('finding', findingSchema.extend({ path: z.string() }).meta({ title: 'caselint finding, a line of ndjson' }))
writeFileSync(join(ROOT, 'rules/README.md'), pages())
fill(join(ROOT, 'README.md'), 'rules', table())
