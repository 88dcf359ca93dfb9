import type { ExportFormat, Field, Kind } from '../model/note.js'
import type { OptionValue, Setting } from '../model/rule.js'

/** A level, or a level with options. */
export type RuleSetting = Setting | [Setting, Record<string, OptionValue>]

/** Levels and options by rule, or by category for all its rules. */
export type RuleSettings = Record<string, RuleSetting>

/** What a configuration file may hold (product.md, "Configuration"). */
export interface Settings {
  $schema?: string
  preset?: string
  rules?: RuleSettings
  /** The export's own names of kinds. */
  kinds?: Record<string, Kind>
  /** Names of columns by field. */
  columns?: Partial<Record<Field | 'body', string>>
  /** The case system that exports come from. */
  exportFormat?: ExportFormat
  vocabulary?: {
    /** Acronyms that every reader here knows, alone or with what they stand for. */
    acronyms?: string[] | Record<string, string>
    /** Names of people and places that are no slang, jargon or label. */
    names?: string[]
    /** Terms that no wording rule reports. */
    allow?: string[]
  }
  /** Files of the user's own words: term lists, glossaries, Vale styles; paths from the configuration's folder. */
  termLists?: string[]
  /** Packages or files that bring rules and presets. They are code, and run only when named here. */
  plugins?: string[]
  /** Paths left out, as globs from the configuration's folder. */
  ignore?: string[]
  /** Settings for some paths; later ones win. */
  overrides?: { files: string[]; preset?: string; kind?: Kind; rules?: RuleSettings }[]
  /** Settings for notes of some teams, which may go by several names. */
  teams?: Record<string, { names?: string[]; preset?: string; rules?: RuleSettings }>
  /** Further public holidays, as ISO dates. */
  holidays?: string[]
}

/** Gives editors the types of a `caselint.config.ts`; returns what it is given. */
export const defineConfig = (settings: Settings): Settings => settings
