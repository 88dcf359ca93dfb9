import type { Field, Kind, Place } from './note.js'
import type { Prose } from './prose.js'
import type { Span } from './span.js'
import type { WordList } from './words.js'

export const LEVELS = ['error', 'warning', 'info'] as const
export type Level = (typeof LEVELS)[number]
/** A level as settings give it: `off` for a rule that does not run. */
export type Setting = Level | 'off'

/** How sure a finding is: words that have one sense are high, a structure medium, a rule of thumb low. */
export type Confidence = 'high' | 'medium' | 'low'

/** Values a rule's option may hold. */
export type OptionValue = boolean | number | string | readonly string[]

/** An option of a rule: its default (which gives its type) and what it does. */
export interface OptionSpec<V extends OptionValue = OptionValue> {
  default: V
  says: string
  /** Least and greatest value of a number. */
  min?: number
  max?: number
}

type Widen<V> = V extends boolean ? boolean : V extends number ? number : V extends string ? string : V
export type OptionValues<O> = { readonly [K in keyof O]: O[K] extends OptionSpec<infer V> ? Widen<V> : never }

/**
 * A rule's example: its test and its documentation. `⟦ ⟧` marks the exact words reported; several are allowed.
 * A whole-note finding is marked by `wholeNote: true` and has no brackets.
 */
export type Example<O = Record<string, OptionSpec>> = {
  /** Why this is worth an example. */
  because?: string
  options?: Partial<OptionValues<O>>
  /** Header fields and kind of the note; `kind` defaults to visit. */
  header?: Record<string, string>
  /** Name of the preset it holds under; `recommended` if left out. */
  preset?: string
  /** Further notes of the export, for rules that look over one; they stand before this one. */
  others?: readonly { text: string; header?: Record<string, string> }[]
} & ({ reports: string; wholeNote?: boolean } | { leaves: string })

export interface ReportDetails {
  /** Fills `{name}` in the message. Values that quote the note, or tell its words, must have names that begin with `words`, so that they can be redacted. */
  data?: Record<string, string | number>
  suggestions?: string[]
  /**
   * Those suggestions that can take the span's place as they stand, best first. What asks for a fact, a choice or another
   * form of the word is none.
   */
  replacements?: string[]
  /** Where it differs from the rule's own. */
  confidence?: Confidence
  /** A level of this finding's own, unless settings give the rule one. */
  level?: Level
  /** A header field that is meant, where the span is null. */
  field?: Field
}

export interface RuleContext<V, M extends string> {
  options: V
  /** Day of the check. */
  today: { year: number; month: number; day: number }
  /** The preset's facts that rules need: time limits and the like. */
  policy: Policy
  /** Reports a span of the text, or, with null, the whole note. */
  report(message: M, span: Span | null, details?: ReportDetails): void
}

/** A time within which something must be recorded. */
export type Limit = { workingDays: number } | { hours: number } | { sameDay: true }

/** What presets decide besides levels (rules.md, "Presets"). */
export interface Policy {
  name: string
  title: string
  /** Time limits by what the note tells of: the first of risk, significant, change that its text shows, else by kind. */
  limits: { visit: Limit; statutoryVisit?: Limit; risk: Limit; other: Limit; change?: Limit; significant?: Limit }
  /** Whether the limits, but for that of a change, are caselint's own, since the policy gives none. */
  ownLimits?: boolean
  /** How a note's text, or its kind in the export, shows that a stricter limit holds. */
  signs: { risk: RegExp; significant?: RegExp; change?: RegExp }
  /** Months after which a case summary is overdue, or null. */
  summaryMonths: number | null
  /** Which country's public holidays count. */
  holidays: 'england' | 'isle-of-man'
  /** Further public holidays, as ISO dates, from the configuration. */
  extraHolidays?: readonly string[]
}

/** A note as a rule over an export knows it: what tells it from others and where it stands, and none of its text. */
export interface NoteMark {
  /** The file it is in, as the user knows it; empty where the export is one file. */
  file: string
  /** Index within its file. */
  index: number
  id: string | null
  kind: Kind
  /** Number of words in the body. */
  words: number
  /** Days since 1 January 1970, or null where not known. */
  event: number | null
  recorded: number | null
  /** The children of the header, each as a number that tells it from other children. */
  children: readonly number[]
  /** The place of the note itself, without its words. */
  place: Place
}

/** What a rule over an export kept of one note. */
export interface Kept<F> {
  mark: NoteMark
  fact: F
}

/**
 * What a rule over an export kept of its notes, in the export's order. Marks and facts are made when they are asked for, since
 * there may be a million: a rule that sorts or groups them does so by their indexes.
 */
export interface KeptNotes<F> extends Iterable<Kept<F>> {
  readonly length: number
  mark(index: number): NoteMark
  fact(index: number): F
  /** The day of the event, else of the entry, since 1 January 1970; null where neither is known. */
  day(index: number): number | null
  children(index: number): readonly number[]
}

/**
 * The part of a rule that looks over a whole export. `take` sees each note once, perhaps in another thread, and keeps a
 * small fact of it, and never text: a whole number from 0 or bytes, which take no more room than they need, or a plain value.
 * `conclude` has the facts of all notes, in order, and reports
 * whole notes by their marks.
 */
export interface OverExport<O, M extends string, F> {
  take(note: Prose, mark: NoteMark, context: Omit<RuleContext<O, M>, 'report'>): F | null
  conclude(
    kept: KeptNotes<F>,
    context: Omit<RuleContext<O, M>, 'report'> & {
      report(message: M, mark: NoteMark, details?: Pick<ReportDetails, 'data' | 'confidence'>): void
    },
  ): void
}

export interface Rule<
  O extends Record<string, OptionSpec> = Record<string, OptionSpec>,
  M extends string = string,
  F = unknown,
> {
  /** `category/name`; never reused. */
  id: string
  /** In the recommended preset. */
  level: Setting
  /** Of its findings, where one does not say otherwise; medium if left out. */
  confidence?: Confidence
  /** For a rule that `recommended` leaves off: its level where a policy that asks for it turns it on, and in `strict`. */
  asked?: Level
  /** The part of a good record that it asks for (`src/prose/parts.ts`); its option `kinds` says of which notes. */
  part?: string
  /** One line: what it finds. */
  summary: string
  /** Why it matters, for the one who wrote the note. */
  why: string
  /** Policy clauses it serves: "IOM 4.2". */
  clauses: readonly string[]
  options?: O
  /** Word lists it reads; each is walked once for all rules. */
  words?: readonly WordList[]
  /** Findings of these rules on the same words (or, for a whole note, in the same note) silence this one. */
  yieldsTo?: readonly string[]
  messages: Record<M, string>
  examples: readonly Example<O>[]
  /** Loads what is too large to load for those who do not use the rule; awaited once before the first check. */
  prepare?(): Promise<void>
  /** Looks at one note. A rule has this, or `overExport`, or both. */
  check?(note: Prose, context: RuleContext<OptionValues<O>, M>): void
  /** Looks over all notes of an export. */
  overExport?: OverExport<OptionValues<O>, M, F>
}

/** A rule with its option and message types forgotten, as the engine holds it. */
export type AnyRule = Rule<Record<string, OptionSpec>, string>

/** Declares a rule; options and message ids are inferred, so a misspelt one does not compile. */
export function defineRule<const O extends Record<string, OptionSpec>, const M extends string, F = never>(
  rule: Omit<Rule<O, M>, 'check' | 'overExport' | 'messages' | 'options'> & {
    options?: O
    messages: Record<M, string>
  } & (
      | {
          check(note: Prose, context: RuleContext<OptionValues<O>, NoInfer<M>>): void
          overExport?: OverExport<OptionValues<O>, NoInfer<M>, F>
        }
      | { overExport: OverExport<OptionValues<O>, NoInfer<M>, F> }
    ),
): AnyRule {
  return rule as unknown as AnyRule
}

/** A named set of levels and options, with the policy it stands for. */
export interface Preset {
  policy: Policy
  /** Levels that differ from the rules' own. */
  levels: Readonly<Record<string, Setting>>
  /** Options that differ from the rules' defaults. */
  options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>
}
