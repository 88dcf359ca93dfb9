import { relative, sep } from 'node:path'
import picomatch from 'picomatch'
import type { RuleSettings, Settings } from '../config/settings.js'
import { termOf } from '../engine/allowed.js'
import { Linter, type RunSettings } from '../engine/run.js'
import { type Catalogue, type Choices, type DraftSettings, isNamed, resolve } from '../engine/settings.js'
import type { Day } from '../model/calendar.js'
import type { Kind, Note } from '../model/note.js'
import type { AnyRule, OptionValue, Preset, Setting } from '../model/rule.js'
import type { ReadSettings } from '../readers/index.js'
import type { Brought } from './catalogue.js'
import type { Loaded } from './config-file.js'

/** What the command line asks for, checked. */
export interface Asked {
  preset?: string
  levels: Readonly<Record<string, Setting>>
  only?: readonly string[]
  today: Day
  read: ReadSettings
}

interface Layer {
  preset?: string
  rules?: RuleSettings
  kind?: Kind
}

/** A draft in a folder named `templates`, below the configuration's folder: what its header calls a visit is the form for one. */
const TEMPLATE = /^(?!\.\.\/)(?:.*\/)?templates?\/.*\.(?:md|markdown|mdown|txt|text|html?|xhtml|docx)$/iu

const ACRONYMS = 'jargon/unexplained-acronym'

/** All that a plan is made of: plain data, so that workers make the same. */
export interface PlanFacts {
  asked: Asked
  loaded: Loaded | null
}

/** How each file and note is checked: the configuration and the command line together. */
export class Plan {
  readonly preset: string
  readonly isIgnored: (path: string) => boolean
  /** Terms, in small letters, that no wording rule reports. */
  readonly allowed: ReadonlySet<string>
  /** The rules and presets that there are. */
  readonly catalogue: Catalogue
  readonly #asked: Asked
  readonly #settings: Settings
  readonly #folder: string
  readonly #brought: Brought
  readonly #linters = new Map<string, Promise<Linter>>()
  readonly #overrides: { matches: (path: string) => boolean; layer: Layer }[]
  readonly #teams = new Map<string, Layer>()

  constructor(
    readonly facts: PlanFacts,
    brought: Brought,
  ) {
    const { asked, loaded } = facts
    this.#asked = asked
    const settings = loaded?.settings ?? {}
    this.#settings = settings
    this.#folder = loaded?.folder ?? '.'
    this.catalogue = brought
    this.#brought = brought
    this.preset = asked.preset ?? settings.preset ?? 'recommended'
    this.isIgnored = this.#matcher(settings.ignore)
    this.allowed = new Set([...(settings.vocabulary?.names ?? []), ...(settings.vocabulary?.allow ?? [])].map(termOf))
    this.#overrides = (settings.overrides ?? []).map(({ files, ...layer }) => ({
      matches: this.#matcher(files),
      layer,
    }))
    for (const [name, { names = [], ...layer }] of Object.entries(settings.teams ?? {}))
      for (const each of [name, ...names]) this.#teams.set(termOf(each), layer)
  }

  #matcher(globs: readonly string[] | undefined): (path: string) => boolean {
    if (!globs || globs.length === 0) return () => false
    const matches = picomatch(
      globs.flatMap(glob => (/[*?[{]/u.test(glob) ? [glob] : [glob, `${glob.replace(/\/$/u, '')}/**`])),
      { dot: true },
    )
    return path => matches(this.pathOf(path))
  }

  /** A path as seen from the configuration's folder, with forward slashes. */
  pathOf(path: string): string {
    return relative(this.#folder, path).split(sep).join('/')
  }

  /** How a file is read. */
  readFor(path: string): ReadSettings {
    const { kinds, columns, exportFormat } = this.#settings
    const kind = this.#layers(path).reduce<Kind | undefined>(
      (before, layer) => layer.kind ?? before,
      TEMPLATE.test(this.pathOf(path)) ? 'template' : undefined,
    )
    const merged = { ...columns, ...this.#asked.read.columns }
    return {
      ...(kind && { kind }),
      ...(kinds && { kinds }),
      ...(exportFormat && { exportFormat }),
      ...this.#asked.read,
      columns: merged,
    }
  }

  /** What checks a note of a file: by its path and, where the configuration has teams, by its team. */
  linterFor(path: string): (note: Note) => Promise<Linter> {
    const layers = this.#layers(path)
    const usual = this.#linter(layers)
    if (this.#teams.size === 0) return () => usual
    return note => {
      const team = note.fields.team === undefined ? undefined : this.#teams.get(termOf(note.fields.team))
      return team ? this.#linter([...layers, team]) : usual
    }
  }

  /** The settings that hold for a file as a whole, whatever its teams. */
  settingsFor(path: string): RunSettings {
    return this.#resolved(this.#layers(path))
  }

  /** The settings that hold for a path, for `--print-config`. */
  printed(path: string | null): Record<string, unknown> {
    const { preset } = this.#choices(path === null ? [] : this.#layers(path))
    const { rules: active } = this.#resolved(path === null ? [] : this.#layers(path))
    const byId = new Map(active.map(each => [each.rule.id, each]))
    const { rules: _rules, overrides: _overrides, ...rest } = this.#settings
    return {
      ...rest,
      preset,
      ...(path === null ? { overrides: this.#settings.overrides } : this.readFor(path)),
      rules: Object.fromEntries(
        this.catalogue.rules.map(({ id }) => {
          const each = byId.get(id)
          if (!each) return [id, 'off']
          return [id, Object.keys(each.options).length > 0 ? [each.level, each.options] : each.level]
        }),
      ),
    }
  }

  /** The settings that hold for a draft in the offline page. */
  forDraft(): DraftSettings {
    const { preset, choices } = this.#choices([])
    const { kinds = {}, columns = {} } = this.#settings
    return { preset, choices, kinds, columns, allowed: [...this.allowed], termLists: this.#brought.termLists }
  }

  #layers(path: string): Layer[] {
    return this.#overrides.filter(each => each.matches(path)).map(each => each.layer)
  }

  #linter(layers: readonly Layer[]): Promise<Linter> {
    const key = JSON.stringify(layers)
    let linter = this.#linters.get(key)
    if (!linter) {
      linter = Linter.prepared(this.#resolved(layers))
      this.#linters.set(key, linter)
    }
    return linter
  }

  #resolved(layers: readonly Layer[]): RunSettings {
    const { preset, choices } = this.#choices(layers)
    const { rules, presets } = this.catalogue
    return resolve(rules, presets[preset] as Preset, choices, this.#asked.today)
  }

  #choices(layers: readonly Layer[]): { preset: string; choices: Choices } {
    const { vocabulary, holidays, rules: own } = this.#settings
    const levels: Record<string, Setting> = {}
    const options: Record<string, Record<string, OptionValue>> = {}
    for (const layer of [{ rules: own }, ...layers]) applyRules(this.catalogue.rules, layer.rules, levels, options)
    Object.assign(levels, this.#asked.levels)
    const acronyms = vocabulary?.acronyms
    if (acronyms) {
      const names = Array.isArray(acronyms) ? acronyms : Object.keys(acronyms)
      const before = options[ACRONYMS]?.allow
      options[ACRONYMS] = { ...options[ACRONYMS], allow: [...(Array.isArray(before) ? before : []), ...names] }
    }
    const glossary = Object.entries(this.#brought.glossary).map(([acronym, expansion]) => `${acronym}=${expansion}`)
    if (glossary.length > 0) options[ACRONYMS] = { ...options[ACRONYMS], glossary }
    return {
      preset: this.#asked.preset ?? layers.reduce((before, layer) => layer.preset ?? before, this.preset),
      choices: {
        levels,
        options,
        ...(this.#asked.only && { only: this.#asked.only }),
        ...(holidays && { extraHolidays: holidays }),
      },
    }
  }
}

/** Later settings win; of one file's, a rule's own setting wins over its category's. */
function applyRules(
  rules: readonly AnyRule[],
  settings: RuleSettings | undefined,
  levels: Record<string, Setting>,
  options: Record<string, Record<string, OptionValue>>,
): void {
  const named = Object.entries(settings ?? {})
  for (const [name, setting] of [...named.filter(isCategory), ...named.filter(each => !isCategory(each))]) {
    const [level, given] = Array.isArray(setting) ? setting : [setting]
    for (const rule of rules.filter(each => isNamed(each, name))) {
      levels[rule.id] = level
      if (given) options[rule.id] = { ...options[rule.id], ...given }
    }
  }
}

const isCategory = ([name]: readonly [string, unknown]): boolean => !name.includes('/')
