import { type AnyRule, LEVELS } from '../model/rule.js'
import type { RuleSettings } from './settings.js'

/** A preset that a plugin brings: another one, with levels and options changed. */
export interface PluginPreset {
  /** Name of the preset it starts from; `recommended` if left out. */
  base?: string
  /** What its settings are called where they are shown: "Somewhere County Council". */
  title?: string
  rules?: RuleSettings
}

/** Rules and presets of somebody else's, as a package or a file exports them by default. */
export interface Plugin {
  /** What the plugin is called, in messages. */
  name: string
  /** Their ids begin with a category of their own, not one of caselint's. */
  rules?: readonly AnyRule[]
  /** Presets by name. */
  presets?: Readonly<Record<string, PluginPreset>>
}

/** Gives editors the types of a plugin; returns what it is given. */
export const definePlugin = (plugin: Plugin): Plugin => plugin

const ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u

/**
 * What is wrong with a plugin, in sentences; an empty list where nothing is.
 * @param value what its module exports by default
 * @param taken rules and presets that there are already
 */
export function pluginFaults(
  value: unknown,
  taken: { rules: readonly AnyRule[]; presets: readonly string[] },
): string[] {
  const plugin = value as Partial<Plugin> | null | undefined
  if (typeof plugin !== 'object' || plugin === null || typeof plugin.name !== 'string')
    return ['It exports no plugin by default; export an object with `name` and `rules`, as `definePlugin` makes it.']
  const { rules = [], presets = {} } = plugin
  if (!Array.isArray(rules)) return ['Its `rules` are no list; give a list of what `defineRule` makes.']
  if (rules.length === 0 && Object.keys(presets).length === 0) return ['It brings neither rules nor presets.']
  const categories = new Set(taken.rules.map(rule => rule.id.split('/')[0]))
  const ids = new Set(taken.rules.map(rule => rule.id))
  const faults = rules.flatMap(rule => ruleFaults(rule, ids, categories))
  for (const name of Object.keys(presets))
    if (taken.presets.includes(name)) faults.push(`Its preset \`${name}\` has the name of another preset; rename it.`)
  return faults
}

function ruleFaults(rule: unknown, ids: Set<string>, categories: ReadonlySet<string | undefined>): string[] {
  const { id, level, messages, check, overExport, summary, why, examples, clauses } = (rule ?? {}) as Partial<AnyRule>
  if (typeof id !== 'string' || !ID.test(id))
    return ['A rule has no id such as `county/house-words`: a category of your own, a slash, and a name.']
  const faults: string[] = []
  if (categories.has(id.split('/')[0])) faults.push(`The rule \`${id}\` uses a category of caselint's; use your own.`)
  if (ids.has(id)) faults.push(`The rule \`${id}\` stands twice.`)
  ids.add(id)
  if (level !== 'off' && !LEVELS.some(each => each === level))
    faults.push(`The rule \`${id}\` has no level: expected off, ${LEVELS.join(', ')}.`)
  if (typeof check !== 'function' && overExport === undefined)
    faults.push(`The rule \`${id}\` has neither \`check\` nor \`overExport\`.`)
  if (typeof summary !== 'string' || typeof why !== 'string')
    faults.push(`The rule \`${id}\` needs a \`summary\` and a \`why\`.`)
  if (typeof messages !== 'object' || messages === null) faults.push(`The rule \`${id}\` has no \`messages\`.`)
  if (!Array.isArray(examples) || !Array.isArray(clauses))
    faults.push(`The rule \`${id}\` needs lists of \`examples\` and \`clauses\`, which may be empty.`)
  return faults
}
