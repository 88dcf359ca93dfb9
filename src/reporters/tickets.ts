import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { NoteSummary } from '../model/finding.js'

/**
 * Names for findings by which a server knows them again: from the path, the note, the rule, and how many of that rule
 * came before in the note. No words of the note go in, since a hash of few words can be guessed; so a line may move, and
 * notes may come and go where they have ids, and the name stays.
 */
export class Tickets {
  #path = ''
  #notes = new Map<string, number>()
  #note = ''
  #rules = new Map<string, number>()

  file(path: string): void {
    this.#path = path
    this.#notes = new Map()
  }

  note({ id, index }: NoteSummary): void {
    const name = id === null ? `#${index}` : `=${id}`
    const times = this.#notes.get(name) ?? 0
    if (id !== null) this.#notes.set(name, times + 1)
    this.#note = `${name}#${times}`
    this.#rules = new Map()
  }

  /** The next finding of a rule in the note: 32 hexadecimal digits, never twice in a report. */
  of(rule: string): string {
    const times = this.#rules.get(rule) ?? 0
    this.#rules.set(rule, times + 1)
    return this.name([this.#note, rule, times])
  }

  /** A name for something about the file itself. */
  name(parts: readonly (string | number)[]): string {
    return bytesToHex(sha256(utf8ToBytes(JSON.stringify([this.#path, ...parts])))).slice(0, 32)
  }
}
