/** What is known of the patterns of the rules and of prose before they are made; numbers are 16 bits each, as base64. */
export interface Needs {
  /** Letters in a row of which a clause needs one, each a line. */
  grams: string
  /** For each gram how many clauses it meets, and these clauses, one gram after the other. */
  meets: string
  met: string
  /** How many clauses there are. */
  clauses: number
  /** For each pattern, by its number, how many clauses a text must meet, and these clauses. */
  needs: string
  needed: string
  /** Of patterns that are lists of whole texts: the texts, after a line with "i" where case does not count. */
  lists: Readonly<Record<number, string>>
}

/** Filled in by the build (src/build/guard.ts); without it, patterns are as they are written. */
export const NEEDS: Needs = { grams: '', meets: '', met: '', clauses: 0, needs: '', needed: '', lists: {} }
