import { readFileSync, statSync } from 'node:fs'
import { extname, isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rules } from '../../rules/index.js'
import { presets } from '../../rules/presets/index.js'
import type { Plugin, PluginPreset } from '../config/plugin.js'
import { type Catalogue, isNamed } from '../engine/settings.js'
import type { AnyRule, OptionValue, Preset, Setting } from '../model/rule.js'
import type { TermList } from '../model/terms.js'
import { reasonOf } from './say.js'
import { UsageError } from './usage.js'

/** The rules and presets that there are under a configuration. */
export interface Brought extends Catalogue {
  /** Acronyms of its glossaries, with what they stand for. */
  glossary: Readonly<Record<string, string>>
  /** Its term lists, each of which is a rule. */
  termLists: readonly TermList[]
}

/** What there is where no configuration brings anything. */
export const BUILT_IN: Brought = { rules, presets, glossary: {}, termLists: [] }

/**
 * Joins what plugins and term lists bring to what is built in; their code is loaded only where a configuration names any.
 * @param folder the configuration's, from which paths count
 * @throws UsageError with every fault
 */
export async function broughtFrom(
  { plugins = [], termLists = [] }: { plugins?: readonly string[]; termLists?: readonly string[] },
  folder: string,
): Promise<Brought> {
  const joined = { rules: [...rules], presets: { ...presets } }
  const glossary: Record<string, string> = {}
  const lists: TermList[] = []
  const faults: string[] = []
  for (const name of plugins) faults.push(...(await addPlugin(name, folder, joined)))
  for (const file of termLists)
    faults.push(...(await addTermList(file, folder, { rules: joined.rules, glossary, lists })))
  if (faults.length > 0) throw new UsageError(faults.join('\n'))
  return { ...joined, glossary, termLists: lists }
}

interface Joined {
  rules: AnyRule[]
  presets: Record<string, Preset>
}

async function addPlugin(name: string, folder: string, joined: Joined): Promise<string[]> {
  let value: unknown
  try {
    value = await moduleOf(name, folder)
  } catch (error) {
    if (error instanceof UsageError) return [error.message]
    return [`${name}: The plugin could not be loaded: ${firstLine(error)}`]
  }
  const { pluginFaults } = await import('../config/plugin.js')
  const faults = pluginFaults(value, { rules: joined.rules, presets: Object.keys(joined.presets) })
  if (faults.length > 0) return faults.map(fault => `${name}: ${fault}`)
  const plugin = value as Plugin
  joined.rules.push(...(plugin.rules ?? []))
  for (const [preset, draft] of Object.entries(plugin.presets ?? {})) {
    const base = joined.presets[draft.base ?? 'recommended']
    if (!base) return [`${name}: Its preset \`${preset}\` starts from \`${draft.base}\`, which there is not.`]
    joined.presets[preset] = presetOf(preset, draft, base, joined.rules)
  }
  return []
}

/** A plugin's default export: a file from the configuration's folder, or a package that is installed beside it. */
async function moduleOf(name: string, folder: string): Promise<unknown> {
  const isFile = name.startsWith('.') || isAbsolute(name)
  if (isFile && !statSync(resolve(folder, name), { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`${name}: There is no such plugin file beside the configuration.`)
  const { createJiti } = await import('jiti')
  const base = pathToFileURL(`${resolve(folder)}/`).href
  const jiti = createJiti(base, { fsCache: false, moduleCache: false })
  if (isFile && extname(name) !== '.ts') return defaultOf(await import(pathToFileURL(resolve(folder, name)).href))
  return defaultOf(await jiti.import(isFile ? resolve(folder, name) : name))
}

const defaultOf = (module: unknown): unknown => (module as { default?: unknown } | null)?.default ?? module

const firstLine = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it threw'

function presetOf(name: string, draft: PluginPreset, base: Preset, all: readonly AnyRule[]): Preset {
  const levels: Record<string, Setting> = { ...base.levels }
  const options: Record<string, Readonly<Record<string, OptionValue>>> = { ...base.options }
  for (const [id, setting] of Object.entries(draft.rules ?? {})) {
    const [level, given] = Array.isArray(setting) ? setting : [setting]
    for (const rule of all.filter(each => isNamed(each, id))) {
      levels[rule.id] = level
      if (given) options[rule.id] = { ...options[rule.id], ...given }
    }
  }
  return { policy: { ...base.policy, name, title: draft.title ?? name }, levels, options }
}

async function addTermList(
  file: string,
  folder: string,
  { rules: into, glossary, lists }: { rules: AnyRule[]; glossary: Record<string, string>; lists: TermList[] },
): Promise<string[]> {
  const { ConfigError } = await import('../config/read.js')
  const { readTermList } = await import('../config/term-lists.js')
  const { termListRule } = await import('../../rules/kinds/term-list.js')
  let text: string
  try {
    text = readFileSync(resolve(folder, file), 'utf8')
  } catch (error) {
    return [`${file}: The term list could not be read. ${reasonOf(error)}`]
  }
  try {
    const words = readTermList(text, file)
    if (words.kind === 'glossary') Object.assign(glossary, words.glossary.entries)
    else if (into.some(rule => rule.id === `terms/${words.list.name}`))
      return [
        `${file}: Another term list is called ${words.list.name}; rename one, since its rule is terms/${words.list.name}.`,
      ]
    else {
      into.push(termListRule(words.list))
      lists.push(words.list)
    }
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
}
