import type { Level } from './rule.js'

/** A term of a user's own list. */
export interface Term {
  /** Plain words and phrases that are reported. */
  forms: readonly string[]
  /** Patterns in RE2's syntax that are reported. */
  patterns: readonly string[]
  /** Whether capitals must be as the list has them. */
  exact: boolean
  /** What to write instead, best first. */
  instead: readonly string[]
  why: string
  /** Null for the list's own level. */
  level: Level | null
  /** Longer phrases that hold the term and in which it is right. */
  exceptions: readonly string[]
}

/** A user's own term list: a rule without code, as plain data. */
export interface TermList {
  /** Small letters, digits and hyphens; the rule is `terms/<name>`. */
  name: string
  summary: string
  level: Level
  /** The list's own message, with `{words}` and `{instead}`; null for the usual one. */
  message: string | null
  terms: readonly Term[]
}

/** What a council's acronyms stand for. */
export interface Glossary {
  name: string
  entries: Readonly<Record<string, string>>
}
