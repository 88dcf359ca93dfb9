import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { rules } from '../../rules/index.js'
import { presets } from '../../rules/presets/index.js'
import { auditSchema } from '../audit/report.js'
import { settingsSchema } from '../config/schema.js'
import { findingSchema, reportSchema } from '../reporters/report-schema.js'
import { configurationPage } from './configuration-page.js'
import { policyPages } from './policy-pages.js'
import { rulePages, ruleTable } from './rule-pages.js'

const ROOT = join(import.meta.dirname, '../..')

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
const configuration = settingsSchema({ rules, presets: Object.keys(presets), open: true })
publish('config', configuration)
publish('report', reportSchema)
publish('audit', auditSchema)
publish(
  'finding',
  findingSchema
    .extend({ path: z.string(), id: z.string().nullable().describe("The export's own id of the note.") })
    .meta({ title: 'caselint finding, a line of ndjson' }),
)
rmSync(join(ROOT, 'docs/rules'), { recursive: true, force: true })
for (const [path, text] of [
  ...rulePages(),
  ...policyPages(),
  ['configuration.md', configurationPage(z.toJSONSchema(configuration, { io: 'input' }))] as const,
]) {
  mkdirSync(dirname(join(ROOT, 'docs', path)), { recursive: true })
  writeFileSync(join(ROOT, 'docs', path), text)
}
fill(join(ROOT, 'README.md'), 'rules', ruleTable('docs/'))
