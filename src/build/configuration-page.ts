import { KINDS } from '../model/note.js'
import { cell, table } from './markdown.js'

/** As much of a JSON schema as the page tells. */
interface Schema {
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | boolean
  anyOf?: Schema[]
  enum?: string[]
  type?: string
  format?: string
}

/**
 * The reference of the configuration, from its JSON schema.
 * @param schema the schema that is published for editors
 */
export function configurationPage(schema: object): string {
  const { properties = {} } = schema as Schema
  const rows = Object.entries(properties)
    .filter(([name]) => name !== '$schema')
    .flatMap(([name, each]): string[][] => [
      [`\`${name}\``, shapeOf(name, each), cell(each.description ?? '')],
      ...inner(name, each),
    ])
  return `# Configuration

Made by \`npm run docs\` from the schema in \`schemas/config.schema.json\`, which editors read as well.

caselint looks for a configuration from the working directory upwards and uses the nearest: \`caselint.config.ts\`, \`.js\` or
\`.mjs\`, \`.caselintrc.json\`, \`.caselintrc.yaml\`, or the key \`caselint\` of a \`package.json\`. Two in one folder are refused.
\`--config FILE\` names one, \`--no-config\` uses none, and \`caselint init\` writes a commented one. Every key is optional. Globs and
paths count from the configuration's own folder. What is not understood is refused, with its line, what was met and what would work.

${table(['key', 'what stands there', 'what it does'], rows)}

## An example

\`\`\`yaml
preset: durham
rules:
  plain-language/long-sentence: [warning, { max: 25 }]
  labelling/institutional: "off"
kinds:
  Stat visit (LAC): visit
columns:
  body: Case note detail
vocabulary:
  acronyms:
    MAST: Multi-Agency Support Team
  names: [Hope Street]
termLists: [house-words.csv]
ignore: [drafts/**]
overrides:
  - files: [templates/**]
    kind: template
holidays: [2026-12-24]
\`\`\`

In TypeScript, \`defineConfig\` gives an editor the types:

\`\`\`ts
import { defineConfig } from 'caselint'

export default defineConfig({ preset: 'coventry', rules: { 'record/place': 'warning' } })
\`\`\`

## What wins

From the weakest to the strongest: the preset, \`rules\`, \`overrides\` in their order, the note's team under \`teams\`, the command
line. Of one place's settings, a rule's own wins over its category's. \`caselint check FILE --print-config\` shows what holds for a file.

## Levels

\`off\`, \`info\`, \`warning\` or \`error\`, or a level with options: \`[warning, { max: 25 }]\`. A category (\`labelling\`) stands for
all its rules. [The rules](rules/README.md) have a page each, with their options.

## Kinds

${KINDS.map(kind => `\`${kind}\``).join(', ')}.
`
}

function inner(name: string, { properties, items }: Schema): string[][] {
  if (name === 'rules') return []
  return Object.entries(properties ?? items?.properties ?? {})
    .filter(([, { description }]) => description !== undefined)
    .map(([key, each]) => [`\`${name}.${key}\``, shapeOf(key, each), cell(each.description ?? '')])
}

/** What a value looks like, in words. */
function shapeOf(name: string, schema: Schema): string {
  if (name === 'rules') return 'levels by rule or category'
  if (schema.enum) return schema.enum.length > 8 ? 'one of a list' : schema.enum.map(each => `\`${each}\``).join(', ')
  if (schema.anyOf) return schema.anyOf.map(each => shapeOf('', each)).join(', or ')
  if (schema.type === 'array') {
    const of = schema.items?.format === 'date' ? 'days' : schema.items?.type === 'object' ? 'settings' : 'texts'
    return `a list of ${of}`
  }
  if (schema.type === 'object') return schema.properties ? 'settings by name' : 'values by name'
  return schema.type === 'boolean'
    ? '`true` or `false`'
    : schema.type === 'string'
      ? 'text'
      : (schema.type ?? 'a value')
}
