/**
 * Letters as the guard tells them apart: a to z without case, space, apostrophe, hyphen, any digit. 0 is all else.
 * Under `iu` the long s and the Kelvin sign fold to s and k too; who walks a text must fold them.
 */
export const FOLDED = new Uint8Array(128)
for (let letter = 0; letter < 26; letter++) FOLDED[65 + letter] = FOLDED[97 + letter] = letter + 1
FOLDED[32] = 27
FOLDED[39] = 28
FOLDED[45] = 29
for (let digit = 48; digit < 58; digit++) FOLDED[digit] = 30

/** How often a letter comes in English text, by its folded number; rough, since it only chooses between words. */
const OFTEN = [
  0, 0.065, 0.012, 0.022, 0.033, 0.1, 0.018, 0.016, 0.05, 0.057, 0.001, 0.006, 0.033, 0.02, 0.057, 0.062, 0.015, 0.001,
  0.05, 0.052, 0.075, 0.023, 0.008, 0.017, 0.0014, 0.016, 0.0005, 0.18, 0.005, 0.003, 0.01,
]
/** Grams that a text of 100 letters would hold this often by chance say nothing. */
const TOO_OFTEN = 0.7
const LETTERS = 100
/** A part of a pattern is spelt out while it stands for no more texts than this. */
const MOST_SPELT = 100
const MOST_WORDS = 400
/** Whole texts that a pattern may stand for. */
const MOST_LISTED = 4000
const CLAUSES = 3
/** Stands for a letter that the guard does not tell from others. */
const OTHER = '\0'

/**
 * Words without one of which a pattern cannot match, in lower case: all of up to three lists must have a word in the
 * text. None where the pattern may match without any.
 */
export function wordsNeeded(pattern: RegExp): (readonly string[])[] {
  if (pattern.flags.includes('v')) return []
  let needed: Part
  try {
    needed = new Parser(pattern.source).whole()
  } catch (error) {
    if (error instanceof NotUnderstood) return []
    throw error
  }
  return [...needed.needs, ...(needed.exact ? [needed.exact] : [])]
    .map(words => ({ words, cost: costOf(words) }))
    .filter(({ cost }) => cost < TOO_OFTEN)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, CLAUSES)
    .map(({ words }) => words)
}

/** What meets a clause: for each of its words the letters that are met least often. */
export const gramsOf = (words: readonly string[]): string[] => [...new Set(words.map(rarestGram))].sort()

/**
 * Every text that a pattern stands for, where it is a list of whole texts (`^(?:mum|dads?)$`); in lower case where case
 * does not count. Null for any other pattern.
 */
export function textsOf({ source, flags }: RegExp): string[] | null {
  if (!/^\^.*[^\\]\$$/su.test(source) || !/^i?u$/u.test(flags)) return null
  try {
    const texts = new Parser(source.slice(1, -1), true).texts()
    return flags.includes('i') ? [...new Set(texts.map(text => text.toLowerCase()))] : texts
  } catch (error) {
    if (error instanceof NotUnderstood) return null
    throw error
  }
}

/** The two to four letters of a word that are met least often in texts without it. */
function rarestGram(word: string): string {
  const length = Math.min(4, word.length)
  let best = ''
  for (let size = length; size >= 2; size--) {
    for (let at = 0; at + size <= word.length; at++) {
      const gram = word.slice(at, at + size)
      if (!gram.includes(OTHER) && (best === '' || gramCost(gram) < gramCost(best))) best = gram
    }
    if (best !== '') return best
  }
  return best
}

function gramCost(gram: string): number {
  let cost = LETTERS
  for (let at = 0; at < gram.length; at++) cost *= OFTEN[FOLDED[gram.charCodeAt(at)] as number] as number
  return cost
}

function costOf(words: readonly string[]): number {
  if (words.length === 0 || words.length > MOST_WORDS) return Number.POSITIVE_INFINITY
  let cost = 0
  for (const word of words) {
    const gram = rarestGram(word)
    if (gram === '') return Number.POSITIVE_INFINITY
    cost += gramCost(gram)
  }
  return cost
}

/** What a part of a pattern matches: every text of it, where these are few, and lists of which a match must have a word. */
interface Part {
  exact: readonly string[] | null
  needs: string[][]
}

class NotUnderstood extends Error {}

function fail(): never {
  throw new NotUnderstood()
}

const ANY: Part = { exact: null, needs: [] }
const NOTHING: Part = { exact: [''], needs: [] }

/** Reads the source of a pattern (ECMA-262, 22.2.1) as far as it takes to tell what it needs. */
class Parser {
  readonly #source: string
  /** Whether only whole texts will do, letter for letter. */
  readonly #whole: boolean
  #at = 0

  constructor(source: string, whole = false) {
    this.#source = source
    this.#whole = whole
  }

  texts(): string[] {
    const { exact } = this.#sequence()
    if (exact === null || this.#at < this.#source.length) throw new NotUnderstood()
    return [...new Set(exact)]
  }

  whole(): Part {
    const part = this.#choice()
    if (this.#at < this.#source.length) throw new NotUnderstood()
    return part
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false
    this.#at += text.length
    return true
  }

  get #most(): number {
    return this.#whole ? MOST_LISTED : MOST_SPELT
  }

  #choice(): Part {
    const branches = [this.#sequence()]
    while (this.#take('|')) branches.push(this.#sequence())
    if (this.#whole) return { exact: branches.flatMap(({ exact }) => exact ?? fail()), needs: [] }
    return branches.length === 1 ? (branches[0] as Part) : either(branches)
  }

  #sequence(): Part {
    const needs: string[][] = []
    let exact: readonly string[] = ['']
    let whole = true
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] as string)) {
      const part = this.#repeated()
      needs.push(...part.needs)
      const joined = part.exact && exact.length * part.exact.length <= this.#most ? product(exact, part.exact) : null
      if (joined) exact = joined
      else {
        needs.push([...exact])
        whole = false
        exact = part.exact ?? ['']
      }
    }
    if (whole) return { exact, needs }
    needs.push([...exact])
    return { exact: null, needs: needs.filter(words => costOf(words) < TOO_OFTEN) }
  }

  #repeated(): Part {
    const part = this.#atom()
    const count = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/u.exec(this.#source.slice(this.#at, this.#at + 16))
    if (!count) return part
    this.#at += count[0].length
    if (this.#whole && !count[0].startsWith('?')) throw new NotUnderstood()
    if (count[0].startsWith('?')) return { exact: part.exact && [...new Set(['', ...part.exact])], needs: [] }
    const none = count[0].startsWith('*') || count[1] === '0'
    return { exact: null, needs: none ? [] : [...part.needs, ...(part.exact ? [[...part.exact]] : [])] }
  }

  #atom(): Part {
    const letter = this.#source[this.#at++] as string
    if (letter === '(') return this.#group()
    if (letter === '[') return this.#class()
    if (letter === '\\') return this.#escape()
    if (this.#whole) return '.^$'.includes(letter) ? fail() : { exact: [letter], needs: [] }
    if (letter === '.') return ANY
    if (letter === '^' || letter === '$') return NOTHING
    return literal(letter)
  }

  #group(): Part {
    const ahead = this.#take('?=') || this.#take('?<=')
    const never = !ahead && (this.#take('?!') || this.#take('?<!'))
    if (this.#whole && (ahead || never)) throw new NotUnderstood()
    if (!ahead && !never && !this.#take('?:') && this.#source[this.#at] === '?') {
      const name = /^\?<[\w$]+>/u.exec(this.#source.slice(this.#at))
      if (!name) throw new NotUnderstood()
      this.#at += name[0].length
    }
    const part = this.#choice()
    if (!this.#take(')')) throw new NotUnderstood()
    if (never) return NOTHING
    return ahead ? { exact: [''], needs: [...part.needs, ...(part.exact ? [[...part.exact]] : [])] } : part
  }

  /** A few letters are spelt out; anything else may be any letter. */
  #class(): Part {
    const start = this.#at
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']')
      this.#at += this.#source[this.#at] === '\\' ? 2 : 1
    const inside = this.#source.slice(start, this.#at++)
    if (inside.startsWith('^') || /\\|.-./u.test(inside)) return this.#whole ? fail() : ANY
    if (this.#whole) return { exact: [...inside], needs: [] }
    return { exact: [...new Set([...inside].map(folded))], needs: [] }
  }

  #escape(): Part {
    const letter = this.#source[this.#at++] as string
    if (this.#whole) return /\w/u.test(letter) ? fail() : { exact: [letter], needs: [] }
    if (letter === 'b' || letter === 'B') return NOTHING
    if (letter === 'd') return literal('0')
    const longer = /^(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|k<[^>]*>|c[A-Za-z]|\d+)/u.exec(
      this.#source.slice(this.#at - 1),
    )
    if (longer) {
      this.#at += longer[0].length - 1
      return ANY
    }
    return /[A-Za-z]/u.test(letter) ? ANY : literal(letter)
  }
}

const literal = (letter: string): Part => ({ exact: [folded(letter)], needs: [] })

/** A letter as the guard sees it. */
function folded(letter: string): string {
  const number = FOLDED[letter.charCodeAt(0)] ?? 0
  if (number === 0) return OTHER
  return number === 30 ? '0' : letter.toLowerCase()
}

function product(left: readonly string[], right: readonly string[]): string[] {
  return [...new Set(left.flatMap(a => right.map(b => a + b)))]
}

/** One of several: where each needs something, one of all that they need. */
function either(branches: readonly Part[]): Part {
  const exact = branches.every(branch => branch.exact !== null && branch.needs.length === 0)
    ? [...new Set(branches.flatMap(branch => branch.exact ?? []))]
    : null
  if (exact && exact.length <= MOST_WORDS) return { exact, needs: [] }
  if (exact) return { exact: null, needs: [] }
  const best = branches.map(branch =>
    [...branch.needs, ...(branch.exact ? [[...branch.exact]] : [])].sort((a, b) => costOf(a) - costOf(b)).at(0),
  )
  const words = best.every(each => each !== undefined) ? [...new Set(best.flat() as string[])] : []
  return { exact: null, needs: words.length > 0 && costOf(words) < TOO_OFTEN ? [words] : [] }
}
