import { inLatin } from './letters.js'
import { FOLDED, rarestGram, wordsNeeded } from './needed.js'

/**
 * A pattern that first asks whether the text can hold it at all.
 *
 * Most patterns of a rule have nothing to find in most sentences, and cost a microsecond or more to say so. Each needs
 * certain letters in a row ("deci", "agre"); which of all these letters a text holds is found in one walk, and remembered
 * while other patterns look at the same text. The build puts every pattern of `rules` and `src/prose` under this guard
 * (src/build/guard.ts): what is found is the same, as a test shows.
 */
export class GuardedPattern extends RegExp {
  readonly #written: RegExp
  #latin: RegExp | null = null
  #uses = 0
  #clauses: readonly number[] | null = null

  constructor(pattern: RegExp) {
    super(pattern)
    this.#written = pattern
  }

  /** The pattern that is run; most of a rule's patterns never are. */
  get #plain(): RegExp {
    this.#latin ??= inLatin(this.#written)
    return this.#latin
  }

  override exec(text: string): RegExpExecArray | null {
    const plain = this.#plain
    if (!plain.sticky && !this.#mayFind(text)) {
      if (plain.global) this.lastIndex = 0
      return null
    }
    if (!plain.global && !plain.sticky) return plain.exec(text)
    plain.lastIndex = this.lastIndex
    const hit = plain.exec(text)
    this.lastIndex = plain.lastIndex
    return hit
  }

  override test(text: string): boolean {
    const plain = this.#plain
    if (!plain.global && !plain.sticky) return this.#mayFind(text) && plain.test(text)
    return this.exec(text) !== null
  }

  override [Symbol.match](text: string): RegExpMatchArray | null {
    return this.#mayFind(text) ? this.#plain[Symbol.match](text) : null
  }

  override [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    if (!this.#mayFind(text)) return NOTHING as unknown as RegExpStringIterator<RegExpExecArray>
    this.#plain.lastIndex = this.lastIndex
    return this.#plain[Symbol.matchAll](text)
  }

  override [Symbol.replace](text: string, by: string | ((part: string, ...rest: unknown[]) => string)): string {
    return this.#mayFind(text) ? this.#plain[Symbol.replace](text, by as string) : text
  }

  override [Symbol.search](text: string): number {
    return this.#mayFind(text) ? this.#plain[Symbol.search](text) : -1
  }

  override [Symbol.split](text: string, limit?: number): string[] {
    return this.#mayFind(text) ? this.#plain[Symbol.split](text, limit) : limit === 0 ? [] : [text]
  }

  #mayFind(text: string): boolean {
    const clauses = this.#clauses
    if (clauses === null) {
      // a draft uses each pattern a few times: finding out what it needs would take longer
      if (++this.#uses >= WORTH_GUARDING) this.#clauses = guard.clausesOf(this.#written)
      return true
    }
    return clauses.length === 0 || typeof text !== 'string' || text.length < SHORT || guard.meets(text, clauses)
  }
}

/** Ends at once, however often it is asked. */
const NOTHING: IterableIterator<RegExpExecArray> = [].values()
const WORTH_GUARDING = 48
/** Texts that a pattern is through with sooner than the guard. */
const SHORT = 12
const MOST_CLAUSES = 4096
/** Texts that are remembered, with what they hold. */
const REMEMBERED = 1024

/** Puts a pattern under guard. */
export const guarded = (pattern: RegExp): RegExp => new GuardedPattern(pattern)

const MOST_MADE = 4000
const kept = new Map<string, RegExp>()

/** A guarded pattern from its source; the same sources (the names of a child, a role) come again and again. */
export function made(source: string, flags = ''): RegExp {
  const key = flags + source
  let pattern = kept.get(key)
  if (!pattern) {
    if (kept.size >= MOST_MADE) kept.clear()
    pattern = guarded(new RegExp(source, flags))
    kept.set(key, pattern)
  }
  return pattern
}

/** Knows what guarded patterns need, and what the texts at hand have of it. A clause is met by any one of its words. */
class Guard {
  readonly #known = new Map<string, number>()
  /** By the letters of a gram: a number of `#met`, or 0. Four letters share places; that costs a look, never a finding. */
  readonly #two = new Uint16Array(1 << 10)
  readonly #three = new Uint16Array(1 << 15)
  readonly #four = new Uint16Array(1 << 17)
  /** The clauses that a gram meets. */
  readonly #met: number[][] = [[]]
  readonly #texts = new Map<string, Held>()
  readonly #spare: Held[] = []
  #lastText = ''
  #last: Held = { bits: new Uint32Array(MOST_CLAUSES >>> 5), clauses: 0 }

  /** The clauses of a pattern, all of which must be met; none where it cannot be told. */
  clausesOf(pattern: RegExp): readonly number[] {
    return wordsNeeded(pattern)
      .map(words => this.#clause(words))
      .filter(clause => clause !== null)
  }

  #clause(words: readonly string[]): number | null {
    const grams = [...new Set(words.map(rarestGram))].sort()
    const key = grams.join('\n')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const clause = this.#known.size
    if (clause >= MOST_CLAUSES) return null
    this.#known.set(key, clause)
    for (const gram of grams) {
      let code = 0
      for (let at = 0; at < gram.length; at++) code = (code << 5) | (FOLDED[gram.charCodeAt(at)] as number)
      const [table, place] =
        gram.length === 2
          ? [this.#two, code]
          : gram.length === 3
            ? [this.#three, code]
            : [this.#four, placeOfFour(code)]
      if (table[place] === 0) table[place] = this.#met.push([]) - 1
      this.#met[table[place] as number]?.push(clause)
    }
    return clause
  }

  meets(text: string, clauses: readonly number[]): boolean {
    let held = this.#last
    if (text !== this.#lastText || held.clauses !== this.#known.size) held = this.#heldBy(text)
    const { bits } = held
    for (const clause of clauses) if (((bits[clause >>> 5] as number) & (1 << (clause & 31))) === 0) return false
    return true
  }

  #heldBy(text: string): Held {
    let held = this.#texts.get(text)
    if (held === undefined) {
      if (this.#texts.size >= REMEMBERED) {
        this.#spare.push(...this.#texts.values())
        this.#texts.clear()
      }
      held = this.#spare.pop() ?? { bits: new Uint32Array(MOST_CLAUSES >>> 5), clauses: -1 }
      held.clauses = -1
      this.#texts.set(text, held)
    }
    if (held.clauses !== this.#known.size) this.#walk(text, held)
    this.#lastText = text
    this.#last = held
    return held
  }

  #walk(text: string, held: Held): void {
    const { bits } = held
    const [two, three, four, met] = [this.#two, this.#three, this.#four, this.#met]
    bits.fill(0)
    held.clauses = this.#known.size
    const mark = (gram: number): void => {
      for (const clause of met[gram] as number[])
        bits[clause >>> 5] = (bits[clause >>> 5] as number) | (1 << (clause & 31))
    }
    let code = 0
    for (let at = 0; at < text.length; at++) {
      const letter = text.charCodeAt(at)
      const folded = letter < 128 ? (FOLDED[letter] as number) : letter === 0x17f ? 19 : letter === 0x212a ? 11 : 0
      code = ((code << 5) | folded) & 0xfffff
      if (folded === 0) continue
      const [a, b, c] = [two[code & 0x3ff] as number, three[code & 0x7fff] as number, four[placeOfFour(code)] as number]
      if (a !== 0) mark(a)
      if (b !== 0) mark(b)
      if (c !== 0) mark(c)
    }
  }
}

interface Held {
  bits: Uint32Array
  /** How many clauses were known when the text was walked. */
  clauses: number
}

const placeOfFour = (code: number): number => Math.imul(code, 0x9e3779b1) >>> 15

const guard = new Guard()
