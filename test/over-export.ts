import { rules } from '../rules/index.js'
import { presets } from '../rules/presets/index.js'
import { ExportCheck, factsOf, type NoteFacts } from '../src/engine/over-export.js'
import { Linter } from '../src/engine/run.js'
import { resolve } from '../src/engine/settings.js'
import type { OptionValue, Preset } from '../src/model/rule.js'
import { noteFrom } from '../src/testing/note.js'

export interface ExportNote {
  text: string
  header?: Record<string, string>
}

export interface ExportSettings {
  preset?: string
  options?: Record<string, OptionValue>
  today?: { year: number; month: number; day: number }
}

/** What one rule over an export keeps of each note. */
export function kept(rule: string, notes: readonly ExportNote[], settings: ExportSettings = {}): NoteFacts[] {
  const linter = linterFor(rule, settings)
  return notes.map(({ text, header }, index) =>
    factsOf(linter.settings, linter.read({ ...noteFrom(text, header), index })),
  )
}

/** What one rule reports over an export, as `index: message`. */
export function reported(rule: string, notes: readonly ExportNote[], settings: ExportSettings = {}): string[] {
  const whole = new ExportCheck(linterFor(rule, settings).settings)
  for (const facts of kept(rule, notes, settings)) whole.add(structuredClone(facts))
  return whole.conclude().map(({ mark, finding }) => `${mark.index}: ${finding.message}`)
}

function linterFor(rule: string, { preset = 'recommended', options = {}, today }: ExportSettings): Linter {
  const day = today ?? { year: 2026, month: 6, day: 1 }
  return new Linter(resolve(rules, presets[preset] as Preset, { only: [rule], options: { [rule]: options } }, day))
}
