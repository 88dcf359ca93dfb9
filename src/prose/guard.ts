import { EXOTIC, inLatin, withoutUnicode } from './letters.js'
import { FOLDED, gramsOf, wordsNeeded } from './needed.js'
import { NEEDS } from './needs.js'

/**
 * A pattern that is made when it is first needed, and that first asks whether the text can hold it at all.
 *
 * Most patterns of a rule have nothing to find in most sentences, and cost a microsecond or more to say so, and a hundred
 * times that while they are new. Each needs certain letters in a row ("deci", "agre"), which the build has found out
 * (src/build/guard.ts); which of all these letters a text holds is found in one walk, and remembered while other patterns
 * look at the same text. A pattern that is a list of whole texts (`^(?:mum|dad)$`) is looked up. What is found is the same
 * as without, as a test shows.
 */
export class GuardedPattern implements Pick<RegExp, 'source' | 'flags' | 'lastIndex' | 'test' | 'exec'> {
  lastIndex = 0
  readonly #make: () => RegExp
  readonly #number: number | undefined
  /** The texts that it stands for, where it is a list; undefined until it is known. */
  #list: Listed | null | undefined
  #written: RegExp | null = null
  #plain: RegExp | null = null
  /** The same for texts of plain letters, where that is quicker; undefined until it is known. */
  #quick: RegExp | null | undefined
  #clauses: Clauses | null = null
  #uses = 0

  /**
   * @param make makes the pattern; it is not sticky
   * @param number its place among what the build has found out; without one, what it needs is found out when it has been
   *   used often enough to be worth it
   */
  constructor(make: () => RegExp, number?: number) {
    this.#make = make
    this.#number = number
  }

  get #pattern(): RegExp {
    this.#written ??= this.#make()
    return this.#written
  }

  /** The pattern that is run on a text; most of a rule's patterns never are. */
  #runOn(text: string): RegExp {
    this.#plain ??= inLatin(this.#pattern)
    if (this.#quick === undefined) this.#quick = withoutUnicode(this.#plain)
    return this.#quick !== null && !guard.isExotic(text) ? this.#quick : this.#plain
  }

  get source(): string {
    return this.#pattern.source
  }

  get flags(): string {
    return this.#pattern.flags
  }

  get global(): boolean {
    return this.#pattern.global
  }

  exec(text: string): RegExpExecArray | null {
    if (!this.#mayFind(text)) {
      this.lastIndex = 0
      return null
    }
    const run = this.#runOn(text)
    if (!run.global) return run.exec(text)
    run.lastIndex = this.lastIndex
    const hit = run.exec(text)
    this.lastIndex = run.lastIndex
    return hit
  }

  test(text: string): boolean {
    if (this.#list === undefined) {
      const list = this.#number === undefined ? undefined : NEEDS.lists[this.#number]
      this.#list = list === undefined ? null : new Listed(list)
    }
    const listed = this.#list?.holds(text)
    if (listed !== undefined) return listed
    if (!this.#mayFind(text)) {
      this.lastIndex = 0
      return false
    }
    const run = this.#runOn(text)
    return run.global ? this.exec(text) !== null : run.test(text)
  }

  toString(): string {
    return String(this.#pattern)
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return this.#mayFind(text) ? this.#runOn(text)[Symbol.match](text) : null
  }

  [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    // all at once: the language's own way makes a new pattern each time
    const hits: RegExpExecArray[] = []
    if (this.#mayFind(text)) {
      const run = this.#runOn(text)
      run.lastIndex = this.lastIndex
      for (let hit = run.exec(text); hit !== null; hit = run.exec(text)) {
        hits.push(hit)
        if (hit[0] === '') run.lastIndex += (text.codePointAt(run.lastIndex) ?? 0) > 0xffff ? 2 : 1
      }
    }
    return hits.values() as unknown as RegExpStringIterator<RegExpExecArray>
  }

  [Symbol.replace](text: string, by: string | ((part: string, ...rest: unknown[]) => string)): string {
    return this.#mayFind(text) ? this.#runOn(text)[Symbol.replace](text, by as string) : text
  }

  [Symbol.search](text: string): number {
    return this.#mayFind(text) ? this.#runOn(text)[Symbol.search](text) : -1
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return this.#mayFind(text) ? this.#runOn(text)[Symbol.split](text, limit) : limit === 0 ? [] : [text]
  }

  #mayFind(text: string): boolean {
    let clauses = this.#clauses
    if (clauses === null) {
      if (this.#number !== undefined) clauses = guard.clausesOfNumber(this.#number)
      else if (++this.#uses < WORTH_GUARDING) return true
      else clauses = guard.clausesOf(this.#pattern)
      this.#clauses = clauses
    }
    if (clauses.length === 0 || typeof text !== 'string') return true
    const quicker = text.length < SHORT || text.length > LONG
    return (quicker && this.#plain !== null) || guard.meets(text, clauses)
  }
}
// to those who ask, it is a pattern; but none has to be made for that
Object.setPrototypeOf(GuardedPattern.prototype, RegExp.prototype)

/** The whole texts that a pattern stands for. */
class Listed {
  readonly #list: string
  #texts: ReadonlySet<string> | null = null
  #longest = 0
  readonly #anyCase: boolean

  /** @param list the texts, one a line; the first line is "i" where case does not count */
  constructor(list: string) {
    this.#list = list
    this.#anyCase = list.startsWith('i')
  }

  /** Whether a text is one of them; undefined where only the pattern can tell. */
  holds(text: string): boolean | undefined {
    if (this.#texts === null) {
      const texts = this.#list.split('\n').slice(1)
      this.#texts = new Set(texts)
      this.#longest = Math.max(...texts.map(({ length }) => length))
    }
    if (typeof text !== 'string') return undefined
    if (text.length > this.#longest) return false
    if (!this.#anyCase) return this.#texts.has(text)
    return this.#texts.has(text.toLowerCase()) || (FOLDS_INTO_ASCII.test(text) ? undefined : false)
  }
}

/** The long s and the Kelvin sign, which a pattern takes for s and k where case does not count. */
const FOLDS_INTO_ASCII = /[\u017f\u212a]/u
/** A note uses patterns with its own names a few times: finding out what they need would take longer. */
const WORTH_GUARDING = 48
/** Texts that a pattern, once it is made, is through with sooner than the guard; in long ones most letters stand. */
const SHORT = 12
const LONG = 600
const MOST_CLAUSES = 8192
/** Texts that are remembered, with what they hold. */
const REMEMBERED = 1024

/** Puts a pattern under guard. */
export const guarded = (make: () => RegExp, number?: number): RegExp =>
  new GuardedPattern(make, number) as unknown as RegExp

const MOST_MADE = 4000
const kept = new Map<string, RegExp>()

/** A guarded pattern from its source; the same sources (the names of a child, a role) come again and again. */
export function made(source: string, flags = ''): RegExp {
  const key = flags + source
  let pattern = kept.get(key)
  if (!pattern) {
    if (kept.size >= MOST_MADE) kept.clear()
    pattern = guarded(() => new RegExp(source, flags))
    kept.set(key, pattern)
  }
  return pattern
}

/** Knows what guarded patterns need, and what the texts at hand have of it. A clause is met by any one of its words. */
class Guard {
  /** Those that were not known to the build. */
  readonly #known = new Map<string, number>()
  #size = NEEDS.clauses
  readonly #needed = numbersOf(NEEDS.needed)
  readonly #needsFrom = startsOf(numbersOf(NEEDS.needs))
  /** By the letters of a gram: a number of `#met`, or 0. Four letters share places; that costs a look, never a finding. */
  readonly #two = new Uint16Array(1 << 10)
  readonly #three = new Uint16Array(1 << 15)
  readonly #four = new Uint16Array(1 << 17)
  /** The clauses that a gram meets. */
  readonly #met: Uint16Array[] = [new Uint16Array()]
  readonly #texts = new Map<string, Held>()
  readonly #spare: Held[] = []
  /** By gram: the last walk that came upon it. */
  #marked = new Float64Array(1024)
  #walks = 0
  #lastText = ''
  #last: Held = { bits: new Uint32Array(MOST_CLAUSES >>> 5), clauses: 0, exotic: false }

  constructor() {
    if (NEEDS.grams === '') return
    const met = numbersOf(NEEDS.met)
    const from = startsOf(numbersOf(NEEDS.meets))
    NEEDS.grams.split('\n').forEach((gram, at) => {
      this.#meets(gram, met.subarray(from[at], from[at + 1]))
    })
    this.#marked = new Float64Array(2 * this.#met.length)
  }

  /** The clauses of a pattern that the build knows. */
  clausesOfNumber(number: number): Clauses {
    return this.#needed.subarray(this.#needsFrom[number], this.#needsFrom[number + 1])
  }

  /** The clauses of a pattern, all of which must be met; none where it cannot be told. */
  clausesOf(pattern: RegExp): Clauses {
    return wordsNeeded(pattern)
      .map(words => this.#clause(words))
      .filter(clause => clause !== null)
  }

  #clause(words: readonly string[]): number | null {
    const grams = gramsOf(words)
    const key = grams.join('\n')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const clause = this.#size
    if (clause >= MOST_CLAUSES) return null
    this.#size++
    this.#known.set(key, clause)
    for (const gram of grams) this.#meets(gram, [clause])
    if (this.#met.length > this.#marked.length) this.#marked = new Float64Array(2 * this.#met.length)
    return clause
  }

  /** Notes the clauses that a gram meets. */
  #meets(gram: string, clauses: Clauses): void {
    let code = 0
    for (let at = 0; at < gram.length; at++) code = (code << 5) | (FOLDED[gram.charCodeAt(at)] as number)
    const table = gram.length === 2 ? this.#two : gram.length === 3 ? this.#three : this.#four
    const place = gram.length === 4 ? placeOfFour(code) : code
    const number = table[place] as number
    if (number > 0) this.#met[number] = Uint16Array.of(...(this.#met[number] as Uint16Array), ...clauses)
    else table[place] = this.#met.push(Uint16Array.from(clauses)) - 1
  }

  meets(text: string, clauses: Clauses): boolean {
    let held = this.#last
    if (text !== this.#lastText || held.clauses !== this.#size) held = this.#heldBy(text)
    const { bits } = held
    for (const clause of clauses) if (((bits[clause >>> 5] as number) & (1 << (clause & 31))) === 0) return false
    return true
  }

  /** Whether a text has what patterns without the `u` flag would take for something else. */
  isExotic(text: string): boolean {
    return text === this.#lastText && this.#last.clauses > 0 ? this.#last.exotic : EXOTIC.test(text)
  }

  #heldBy(text: string): Held {
    let held = this.#texts.get(text)
    if (held === undefined) {
      if (this.#texts.size >= REMEMBERED) {
        this.#spare.push(...this.#texts.values())
        this.#texts.clear()
      }
      held = this.#spare.pop() ?? { bits: new Uint32Array(MOST_CLAUSES >>> 5), clauses: -1, exotic: false }
      held.clauses = -1
      this.#texts.set(text, held)
    }
    if (held.clauses !== this.#size) this.#walk(text, held)
    this.#lastText = text
    this.#last = held
    return held
  }

  #walk(text: string, held: Held): void {
    const { bits } = held
    const [two, three, four, met] = [this.#two, this.#three, this.#four, this.#met]
    bits.fill(0)
    held.clauses = this.#size
    held.exotic = EXOTIC.test(text)
    const walk = ++this.#walks
    const marked = this.#marked
    let code = 0
    for (let at = 0; at < text.length; at++) {
      const letter = text.charCodeAt(at)
      const folded = letter < 128 ? (FOLDED[letter] as number) : letter === 0x17f ? 19 : letter === 0x212a ? 11 : 0
      code = ((code << 5) | folded) & 0xfffff
      if (folded === 0) continue
      for (let size = 2; size <= 4; size++) {
        const gram = (
          size === 2 ? two[code & 0x3ff] : size === 3 ? three[code & 0x7fff] : four[placeOfFour(code)]
        ) as number
        if (gram === 0 || marked[gram] === walk) continue
        marked[gram] = walk
        const clauses = met[gram] as Uint16Array
        for (let each = 0; each < clauses.length; each++) {
          const clause = clauses[each] as number
          bits[clause >>> 5] = (bits[clause >>> 5] as number) | (1 << (clause & 31))
        }
      }
    }
  }
}

interface Held {
  bits: Uint32Array
  /** How many clauses were known when the text was walked. */
  clauses: number
  exotic: boolean
}

const placeOfFour = (code: number): number => Math.imul(code, 0x9e3779b1) >>> 15

/** The numbers of clauses. */
type Clauses = readonly number[] | Uint16Array

/** Numbers of 16 bits from base64. */
function numbersOf(packed: string): Uint16Array {
  const bytes = Uint8Array.from(atob(packed), letter => letter.charCodeAt(0))
  return new Uint16Array(bytes.buffer)
}

/** Where each of some runs starts, from how long they are; and where the last one ends. */
function startsOf(lengths: Uint16Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  for (let at = 0; at < lengths.length; at++) starts[at + 1] = (starts[at] as number) + (lengths[at] as number)
  return starts
}

const guard = new Guard()
