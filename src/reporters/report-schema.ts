import { z } from 'zod'
import { KINDS } from '../model/note.js'
import { LEVELS } from '../model/rule.js'
import { SCHEMA_VERSION } from './json.js'

const position = z.strictObject({
  line: z.int().min(1),
  column: z.int().min(1),
  offset: z.int().min(0).nullable().describe('From the start of the decoded text; null where the file is not text.'),
})

const location = z
  .union([
    z.strictObject({ sheet: z.string(), cell: z.string() }),
    z.strictObject({ paragraph: z.int().min(1) }),
    z.strictObject({ page: z.int().min(1) }),
    z.strictObject({ row: z.int().min(1), column: z.string() }),
  ])
  .nullable()
  .describe('Where to look in a file that has no lines of its own.')

const excerpt = z.string().nullable().describe('The source text at the span; null with --redact.')

/** A finding of the JSON report; a line of ndjson has `path` and the note's `id` too. */
export const findingSchema = z.strictObject({
  rule: z.string(),
  level: z.enum(LEVELS),
  note: z.int().min(0).describe('Index of the note in its file.'),
  wholeNote: z.boolean(),
  message: z.string(),
  excerpt,
  start: position,
  end: position.describe('Exclusive.'),
  location,
  suggestions: z.array(z.string()),
  replacements: z
    .array(z.string())
    .describe("Those suggestions that can take the excerpt's place as they stand, best first."),
  clauses: z.array(z.string()),
  confidence: z.enum(['high', 'medium', 'low']),
  setAside: z
    .strictObject({ by: z.enum(['comment', 'baseline']), reason: z.string().nullable() })
    .nullable()
    .describe('By what and why the finding was set aside; such findings are not in the totals.'),
  overExport: z.literal(true).optional().describe('In the report of a shard: it shows over the whole file.'),
})

const file = z.strictObject({
  path: z.string(),
  format: z.string().nullable(),
  number: z.int().min(0).optional().describe('In the report of a shard: the number of the input in the whole run.'),
  error: z.string().nullable().describe('Why the file could not be read, or not to its end.'),
  coverage: z.strictObject({ complete: z.boolean(), skipped: z.array(z.string()) }),
  notes: z.array(
    z.strictObject({
      index: z.int().min(0),
      id: z.string().nullable(),
      kind: z.enum(KINDS),
      line: z.int().min(1),
      words: z.int().min(0),
    }),
  ),
  findings: z.array(findingSchema),
  evidence: z
    .array(
      z.strictObject({
        note: z.int().min(0),
        part: z.string(),
        label: z.string(),
        excerpt,
        start: position,
        end: position,
        location,
      }),
    )
    .optional()
    .describe('What is present; only with --evidence.'),
})

const total = z.int().min(0)

/** The report of `--format json` (product.md, "JSON output"). */
export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    columnUnit: z.literal('utf16').describe('Columns and offsets count UTF-16 code units.'),
    tool: z.strictObject({ name: z.literal('caselint'), version: z.string() }),
    preset: z.string(),
    shard: z
      .strictObject({ index: z.int().min(1), of: z.int().min(1), files: z.int().min(0), evidence: z.boolean() })
      .optional()
      .describe('Which part of a run this is (--shard), and how many inputs the whole run has; for caselint merge.'),
    files: z.array(file),
    summary: z
      .strictObject({
        files: total,
        notes: total,
        words: total,
        errors: total,
        warnings: total,
        infos: total,
        byRule: z.record(z.string(), z.int().min(1)),
        stale: z
          .record(z.string(), z.int().min(1))
          .optional()
          .describe('By rule, how many findings of the baseline are no longer found; only with --baseline.'),
      })
      .describe('Totals of the run, with what --quiet leaves out of the findings.'),
  })
  .meta({ title: 'caselint report' })
