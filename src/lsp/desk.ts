import type { Finding } from '../model/finding.js'

/** What the server needs of the rest: it knows documents and the protocol, and nothing of files or configurations. */
export interface Desk {
  version: string
  /**
   * Checks a document by the configuration that holds where it stands.
   * @param path null for a document that is in no file
   * @param name a file's name, whose extension tells the format
   */
  check(path: string | null, name: string, text: string, choice: Choice): Promise<Checked>
  /** What a rule is, for a hover; null for an id that is no rule's. */
  about(rule: string): About | null
  /** Reads configurations anew at the next check. */
  forget(): void
}

/** What an editor's own settings choose, over the configuration file. */
export interface Choice {
  preset?: string
  /** Path of a configuration file. */
  config?: string
  /** False refuses a configuration that names plugins. */
  plugins: boolean
  minConfidence: 'low' | 'medium' | 'high'
}

export interface Checked {
  findings: readonly Finding[]
  /** How many notes the document holds. */
  notes: number
  /** Why it could not be checked, or not to its end. */
  error: string | null
}

export interface About {
  summary: string
  why: string
  clauses: readonly string[]
}
