import { z } from 'zod'
import { EXPORT_FORMATS, FIELDS, KINDS } from '../model/note.js'
import { type AnyRule, LEVELS, type OptionSpec } from '../model/rule.js'
import type { Settings } from './settings.js'

/** The names that a configuration may use. */
export interface Known {
  rules: readonly AnyRule[]
  presets: readonly string[]
  /** Lets names through that only plugins and term lists know: for the published schema. */
  open?: boolean
}

const SETTINGS = ['off', ...LEVELS] as const

/** Each part's `error` says what is allowed: it is what a person reads after "expected". */
const oneOf = <const T extends string>(values: readonly T[]) => z.enum(values, { error: `one of ${values.join(', ')}` })
const text = z.string({ error: 'text' })
const texts = z.array(text, { error: 'a list of texts' })
const globs = z.array(text, { error: 'a list of globs, such as ["templates/**"]' })

const level = oneOf(SETTINGS)

function optionSchema(spec: OptionSpec): z.ZodType {
  const says = { description: `${spec.says} Default: ${JSON.stringify(spec.default)}.` }
  if (typeof spec.default === 'boolean') return z.boolean({ error: 'true or false' }).meta(says)
  if (typeof spec.default === 'string') return text.meta(says)
  if (typeof spec.default !== 'number') return texts.meta(says)
  const { min, max } = spec
  const error =
    min !== undefined && max !== undefined
      ? `a number from ${min} to ${max}`
      : min !== undefined
        ? `a number of ${min} or more`
        : max !== undefined
          ? `a number of at most ${max}`
          : 'a number'
  let number = z.number({ error })
  if (min !== undefined) number = number.min(min, { error })
  if (max !== undefined) number = number.max(max, { error })
  return number.meta(says)
}

function ruleSchema(rule: AnyRule): z.ZodType {
  const options = z.strictObject(
    Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, spec]) => [name, optionSchema(spec).optional()])),
    { error: 'options by name' },
  )
  return z
    .union([level, z.tuple([level, options])], {
      error: `a level (${SETTINGS.join(', ')}) or a level with options`,
    })
    .meta({ description: rule.summary })
}

/** The schema of a configuration, from the rules and presets that there are. Its JSON form is published for editors. */
export function settingsSchema({ rules, presets, open = false }: Known): z.ZodType<Settings> {
  const preset = open ? z.union([oneOf(presets), text]) : oneOf(presets)
  const categories = [...new Set(rules.map(rule => rule.id.split('/')[0] as string))]
  const ownRule = z.union([level, z.tuple([level, z.record(text, z.unknown())])])
  const strictly = z.strictObject(
    Object.fromEntries([
      ...categories.map((name): [string, z.ZodType] => [
        name,
        level.meta({ description: `All rules of ${name}.` }).optional(),
      ]),
      ...rules.map((rule): [string, z.ZodType] => [rule.id, ruleSchema(rule).optional()]),
    ]),
    { error: 'levels by rule' },
  )
  const ruleSettings = open ? strictly.catchall(ownRule) : strictly
  const day = z.iso.date({ error: 'a day such as 2026-12-24' })
  const schema = z
    .strictObject(
      {
        $schema: text.meta({ description: 'Where the schema is, for editors.' }).optional(),
        preset: preset.meta({ description: "A council's policy or a set of levels to start from." }).optional(),
        rules: ruleSettings.meta({ description: 'A level for a rule, or a level with options.' }).optional(),
        kinds: z
          .record(text, oneOf(KINDS), { error: 'kinds by the name that the export gives them' })
          .meta({ description: "The export's own names of kinds of note." })
          .optional(),
        columns: z
          .strictObject(
            Object.fromEntries([...FIELDS, 'body' as const].map(field => [field, text.optional()])) as Record<
              (typeof FIELDS)[number] | 'body',
              z.ZodOptional<typeof text>
            >,
            { error: 'names of columns by field' },
          )
          .meta({ description: 'Names of columns by field.' })
          .optional(),
        exportFormat: oneOf(EXPORT_FORMATS)
          .meta({ description: 'The case system that exports come from, whose columns are then known.' })
          .optional(),
        vocabulary: z
          .strictObject(
            {
              acronyms: z
                .union([texts, z.record(text, text)], {
                  error: 'a list of acronyms, or acronyms with what they stand for',
                })
                .meta({ description: 'Acronyms that every reader here knows.' })
                .optional(),
              names: texts.meta({ description: 'Names of people and places.' }).optional(),
              allow: texts.meta({ description: 'Terms that no wording rule reports.' }).optional(),
            },
            { error: 'acronyms, names and terms to allow' },
          )
          .optional(),
        termLists: texts
          .meta({ description: "Files of your own words (CSV, YAML, Vale styles), from this file's folder." })
          .optional(),
        plugins: texts
          .meta({ description: 'Packages or files that bring rules and presets. They are code.' })
          .optional(),
        ignore: globs.meta({ description: "Paths left out, as globs from this file's folder." }).optional(),
        overrides: z
          .array(
            z.strictObject(
              {
                files: globs.min(1, { error: 'at least one glob' }),
                preset: preset.optional(),
                kind: oneOf(KINDS).optional(),
                rules: ruleSettings.optional(),
              },
              { error: 'an object with `files` and settings' },
            ),
            { error: 'a list of overrides' },
          )
          .meta({ description: 'Settings for some paths; later ones win.' })
          .optional(),
        teams: z
          .record(
            text,
            z.strictObject(
              { names: texts.optional(), preset: preset.optional(), rules: ruleSettings.optional() },
              { error: 'an object with `names`, `preset` or `rules`' },
            ),
            { error: 'settings by team' },
          )
          .meta({ description: 'Settings for notes of a team, which may go by several names.' })
          .optional(),
        holidays: z
          .array(day, { error: 'a list of days such as 2026-12-24' })
          .meta({ description: 'Further public holidays.' })
          .optional(),
      },
      { error: 'settings by name' },
    )
    .meta({ title: 'caselint configuration' })
  return schema as unknown as z.ZodType<Settings>
}
