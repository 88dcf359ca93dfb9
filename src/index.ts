import { rules } from '../rules/index.js'
import { presets } from '../rules/presets/index.js'
import type { Plugin } from './config/plugin.js'
import { Linter } from './engine/run.js'
import { type Choices, resolve } from './engine/settings.js'
import type { Finding } from './model/finding.js'
import type { Coverage, Kind } from './model/note.js'
import { readerFor, sourceOf } from './readers/index.js'

export { definePlugin, type Plugin, type PluginPreset } from './config/plugin.js'
export { defineConfig, type Settings } from './config/settings.js'
export type { Choices } from './engine/settings.js'
export type { Finding } from './model/finding.js'
export type { Coverage, Kind, Location, Place, Position } from './model/note.js'
export type { Confidence, Level, Setting } from './model/rule.js'
export { InputError } from './readers/index.js'
export { presets, rules }

export interface LintOptions extends Choices {
  /** Name of a file, whose extension tells the format; `note.md` if left out. */
  name?: string
  /** Name of a preset; `recommended` if left out. */
  preset?: string
  /** Further rules, such as a plugin's. */
  plugins?: readonly Plugin[]
  /** What the draft is, whatever its header says. */
  kind?: Kind
  /** The day of the check; today if left out. */
  today?: Date
}

/**
 * Checks the notes of one text.
 * @returns the findings, in order of place, and what of the text was read
 * @throws InputError when the text cannot be read; RangeError for an unknown preset or format
 */
export async function lint(
  text: string,
  options: LintOptions = {},
): Promise<{ findings: Finding[]; coverage: Coverage }> {
  const name = options.name ?? 'note.md'
  const preset = presets[options.preset ?? 'recommended']
  if (!preset) throw new RangeError(`Unknown preset ${options.preset}; known: ${Object.keys(presets).join(', ')}.`)
  const reader = await readerFor(name)
  if (!reader) throw new RangeError(`Unknown format: the name ${name} has no extension that caselint reads.`)
  const now = options.today ?? new Date()
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
  const linter = await Linter.prepared(
    resolve([...rules, ...(options.plugins ?? []).flatMap(plugin => plugin.rules ?? [])], preset, options, today),
  )
  const source = sourceOf(name, new TextEncoder().encode(text))
  const coverage: Coverage = { complete: true, skipped: [] }
  const findings: Finding[] = []
  for await (const note of reader.read(source, options.kind ? { kind: options.kind } : {}, coverage))
    findings.push(...linter.check(note))
  return { findings, coverage: { ...coverage, complete: coverage.skipped.length === 0 } }
}
