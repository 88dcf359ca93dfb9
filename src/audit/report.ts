import { z } from 'zod'
import { KINDS } from '../model/note.js'
import { LEVELS } from '../model/rule.js'

/** Version of the shape of the audit report; it grows when something is taken away or changes its meaning. */
export const AUDIT_SCHEMA_VERSION = 1

const count = z.int().min(0)

const share = z
  .strictObject({ name: z.string(), count, of: count })
  .describe('A figure with its denominator: `count` of `of`.')

const figures = {
  notes: count,
  words: count,
  findings: count,
  errors: count,
  warnings: count,
  infos: count,
  clean: count.describe('Notes with no error and no warning.'),
}

const ruleFigure = z.strictObject({
  rule: z.string(),
  errors: count,
  warnings: count,
  infos: count,
  findings: count,
  notes: count.describe('Notes with at least one finding of the rule.'),
})

const group = z.strictObject({
  name: z.string(),
  folded: count.describe('How many groups are folded together in this one; 0 for a group of its own.'),
  ...figures,
  shares: z.array(share),
  rules: z.record(z.string(), z.strictObject({ findings: count, notes: count })),
})

const delays = z.strictObject({
  of: count.describe('Notes with the dates of both the event and the entry.'),
  onTime: share.nullable().describe('Within the limits of the preset; null where record/timeliness is off.'),
  median: z.number().nullable().describe('Days.'),
  ninetieth: z.number().nullable().describe('Days within which nine notes in ten were recorded.'),
  buckets: z.array(z.strictObject({ label: z.string(), count })),
})

const term = z.strictObject({ term: z.string(), findings: count, notes: count })

const reference = {
  input: count.describe('Index in `inputs`.'),
  note: count.describe('Index of the note in its file.'),
  id: z.string().nullable(),
  where: z.string().describe('Where the note stands in its file: "row 17", "line 40".'),
  kind: z.enum(KINDS),
  team: z.string().nullable(),
  month: z.string().nullable(),
}

const look = z.strictObject({
  ...reference,
  score: z.int(),
  risk: z.boolean().describe('Whether it tells of a risk of significant harm, by the signs of the preset.'),
  errors: count,
  warnings: count,
  infos: count,
  rules: z.record(z.string(), z.int().min(1)),
})

const sampled = z.strictObject({
  ...reference,
  number: z.int().min(1),
  risk: z.enum(['risk of harm', 'errors', 'warnings', 'nothing above information']),
  findings: z.array(
    z.strictObject({ rule: z.string(), level: z.enum(LEVELS), where: z.string(), message: z.string() }),
  ),
})

const change = z.strictObject({
  name: z.string(),
  about: z.enum(['rule', 'share']),
  before: z.strictObject({ count, of: count }),
  after: z.strictObject({ count, of: count }),
  direction: z.enum(['rose', 'fell', 'same']),
  p: z.number().min(0).max(1).describe('Corrected for the number of comparisons (Holm).'),
  verdict: z.enum(['more than chance', 'may be chance', 'too few to tell']),
})

const comparison = z.strictObject({
  earlier: z.strictObject({ today: z.string(), version: z.string(), preset: z.string(), notes: count }),
  cautions: z.array(z.string()).describe('What makes the two reports less comparable.'),
  per100: z.strictObject({ before: z.number(), after: z.number() }).describe('Findings per 100 notes.'),
  changes: z.array(change),
  onlyBefore: z.array(z.string()).describe('Rules that did not run this time.'),
  onlyNow: z.array(z.string()).describe('Rules that did not run last time.'),
})

/** The report of `caselint audit --report json=…`, from which every other form of it is made. */
export const auditSchema = z
  .strictObject({
    schemaVersion: z.literal(AUDIT_SCHEMA_VERSION),
    report: z.literal('audit'),
    tool: z.strictObject({ name: z.literal('caselint'), version: z.string() }),
    preset: z.string(),
    today: z.string().describe('The day of the check, as YYYY-MM-DD.'),
    redacted: z.boolean().describe('Whether names of teams and workers are left out.'),
    by: z.array(z.enum(['team', 'kind', 'month', 'rule', 'worker'])),
    hashes: z.strictObject({
      rules: z.string().describe('SHA-256 of the sources of rules, word lists and the reading of prose.'),
      settings: z.string().describe('SHA-256 of the settings that held: levels, options, policy, columns.'),
    }),
    inputs: z.array(
      z.strictObject({
        path: z.string(),
        format: z.string().nullable(),
        bytes: count.nullable(),
        sha256: z.string().nullable(),
        notes: count,
        complete: z.boolean(),
        skipped: z.array(z.string()),
        error: z.string().nullable(),
      }),
    ),
    period: z
      .strictObject({ from: z.string(), to: z.string() })
      .nullable()
      .describe('Months of the events, first and last, as YYYY-MM.'),
    totals: z.strictObject({ ...figures, setAside: count, files: count, unread: count }),
    ran: z.array(z.string()).describe('Rules that were on, whether or not they reported.'),
    rules: z.array(ruleFigure),
    categories: z.array(
      z.strictObject({ category: z.string(), findings: count, notes: count.describe('Notes with at least one.') }),
    ),
    shares: z.array(share),
    delays: z.strictObject({ visits: delays, all: delays }),
    limits: z.array(z.string()).describe('The time limits of the preset, in words.'),
    terms: z
      .strictObject({ acronyms: z.array(term), labels: z.array(term), jargon: z.array(term), unlisted: count })
      .nullable()
      .describe('Terms of the word lists that were found most often; null with --redact.'),
    groups: z.strictObject({
      team: z.array(group),
      kind: z.array(group),
      month: z.array(group),
      worker: z.array(group).nullable().describe('Only with --by worker.'),
    }),
    look: z.array(look).describe('Notes to look at first.'),
    sample: z.strictObject({ size: count, seed: z.int(), of: count, notes: z.array(sampled) }).nullable(),
    comparison: comparison.nullable(),
    cannot: z.array(z.string()).describe('What a linter cannot judge.'),
  })
  .meta({ title: 'caselint audit report' })

export type AuditReport = z.infer<typeof auditSchema>
export type Group = z.infer<typeof group>
export type Share = z.infer<typeof share>
export type Delays = z.infer<typeof delays>
export type RuleFigure = z.infer<typeof ruleFigure>
export type Look = z.infer<typeof look>
export type Sampled = z.infer<typeof sampled>
export type Comparison = z.infer<typeof comparison>
export type Change = z.infer<typeof change>
export type TermFigure = z.infer<typeof term>
export type Dimension = AuditReport['by'][number]

/** A share as a percentage, or a dash where there is nothing to divide by. What is not quite all or nothing never reads as 100% or 0%. */
export function percent({ count, of }: { count: number; of: number }): string {
  if (of === 0) return '–'
  const whole = Math.round((100 * count) / of)
  if (count < of && whole === 100) return 'over 99%'
  if (count > 0 && whole === 0) return 'under 1%'
  return `${whole}%`
}

/** Findings per 100 notes, to one decimal place. */
export const per100 = ({ findings, notes }: { findings: number; notes: number }): number =>
  notes === 0 ? 0 : Math.round((1000 * findings) / notes) / 10
