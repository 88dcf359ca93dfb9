/** One entry of a word list. Forms are lower case; a hyphen equals a space; `*` stands for any one word, `**` for one to three. */
export interface WordEntry {
  term: string
  /** Every form that matches, `term` among them. */
  forms: readonly string[]
  /** What to write instead, best first. */
  instead: readonly string[]
  why: string
  /** Longer phrases that hold the term and in which it is silent. */
  unless: readonly string[]
  sense: '' | 'noun' | 'verb' | 'adjective' | 'person'
  /** Columns of one list only (status of an acronym, strength of a judgement). */
  extra: Readonly<Record<string, string>>
}

/** A word list: data, one concern a file. */
export interface WordList {
  name: string
  entries: readonly WordEntry[]
  /** With what words the phrases of the entries begin (`openings` of src/prose/matcher.ts), where that is known beforehand. */
  openings?: string
  /** One entry by its place, for a list whose entries are taken apart one by one. */
  entryAt?(place: number): WordEntry
}

/** An entry as it is written by hand: a term alone, or a term with what differs from the usual. */
export type WrittenEntry = string | (Partial<Omit<WordEntry, 'forms'>> & { term: string; variants?: readonly string[] })

/**
 * A word list for a rule of one's own.
 * @param name unlike any other list's
 */
export const wordList = (name: string, entries: readonly WrittenEntry[]): WordList => ({
  name,
  entries: entries.map(each => {
    const { term, variants = [], ...rest } = typeof each === 'string' ? { term: each } : each
    return { term, forms: [term, ...variants], instead: [], why: '', unless: [], sense: '', extra: {}, ...rest }
  }),
})
