/** What is known of the patterns of the rules and of prose before they are made. */
export interface Needs {
  /** Clauses: letters in a row, one of which a text must have to meet the clause, one a line. */
  clauses: readonly string[]
  /** For each pattern, by its number: the clauses that a text must meet. */
  patterns: readonly (readonly number[])[]
  /** Of patterns that are lists of whole texts: the texts, after a line with "i" where case does not count. */
  lists: Readonly<Record<number, string>>
}

/** Filled in by the build (src/build/guard.ts); without it, patterns are as they are written. */
export const NEEDS: Needs = { clauses: [], patterns: [], lists: {} }
