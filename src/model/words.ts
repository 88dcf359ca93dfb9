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
}
