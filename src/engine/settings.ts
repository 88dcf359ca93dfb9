import type { Field, Kind } from '../model/note.js'
import type { AnyRule, OptionValue, Preset, Setting } from '../model/rule.js'
import type { TermList } from '../model/terms.js'
import type { ActiveRule, RunSettings } from './run.js'

/** The rules and presets that there are: ours, and what a configuration's plugins and term lists bring. */
export interface Catalogue {
  rules: readonly AnyRule[]
  presets: Readonly<Record<string, Preset>>
}

/** What a user's configuration and command line change of a preset. */
export interface Choices {
  levels?: Readonly<Record<string, Setting>>
  options?: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>
  /** Rules or categories; all others are off. */
  only?: readonly string[]
  extraHolidays?: readonly string[]
}

/** What a configuration decides for a draft that has no path and no team yet: plain data, fit to be written into a page. */
export interface DraftSettings {
  preset: string
  choices: Choices
  /** The configuration's own names of kinds and columns. */
  kinds: Readonly<Record<string, Kind>>
  columns: Partial<Record<Field | 'body', string>>
  /** Terms, in small letters, that no wording rule reports. */
  allowed: readonly string[]
  /** Its own lists, each of which is a rule. */
  termLists: readonly TermList[]
}

/** Whether a rule is meant by a name: its id, or its category. */
export const isNamed = (rule: AnyRule, name: string): boolean => rule.id === name || rule.id.startsWith(`${name}/`)

/** The rules that run and how, from a preset and a user's choices. A rule named by `only` runs at its preset's level, or at info where that is off. */
export function resolve(
  rules: readonly AnyRule[],
  preset: Preset,
  choices: Choices,
  today: RunSettings['today'],
): RunSettings {
  const active: ActiveRule[] = []
  for (const rule of rules) {
    const only = choices.only?.some(name => isNamed(rule, name)) ?? null
    if (only === false) continue
    const chosen = choices.levels?.[rule.id]
    let level = chosen ?? preset.levels[rule.id] ?? rule.level
    if (level === 'off' && only && chosen === undefined) level = 'info'
    if (level === 'off') continue
    active.push({
      rule,
      level,
      chosen: chosen !== undefined,
      options: optionsOf(rule, preset.options[rule.id], choices.options?.[rule.id]),
    })
  }
  return { rules: active, policy: { ...preset.policy, extraHolidays: choices.extraHolidays ?? [] }, today }
}

function optionsOf(
  rule: AnyRule,
  ...layers: (Readonly<Record<string, OptionValue>> | undefined)[]
): Record<string, OptionValue> {
  const options: Record<string, OptionValue> = {}
  for (const [name, spec] of Object.entries(rule.options ?? {})) options[name] = spec.default
  return Object.assign(options, ...layers)
}
