import type { Word } from '../model/prose.js'
import type { WordEntry, WordList } from '../model/words.js'

interface Leaf {
  list: number
  /** Null for a phrase in which the list is silent. */
  entry: WordEntry | null
}

interface Branch {
  next: Map<string, Branch>
  leaves: Leaf[]
}

/** What a walk finds: a run of words, half open, and the entry that it is. */
export interface Match {
  list: WordList
  entry: WordEntry
  from: number
  to: number
}

/** Contractions typed in a hurry, as lists spell them. */
const CLIPPED = new Map(
  "isn't wasn't aren't weren't doesn't didn't don't hasn't haven't hadn't wouldn't couldn't shouldn't can't won't he's she's they're they've you're you've i've i'm that's there's what's mum's dad's"
    .split(' ')
    .map(word => [word.replace("'", ''), word] as const),
)

const branch = (): Branch => ({ next: new Map(), leaves: [] })

/** The words of a phrase as the matcher sees them: lower case, hyphens and slashes as spaces. */
export const phraseWords = (phrase: string): string[] =>
  phrase.toLowerCase().match(/\*+|[\p{L}\p{N}&]+(?:'[\p{L}]+)*'?/gu) ?? []

/** The second word by which a phrase waits: none where any word may stand there, or where it has but one. */
const secondOf = (words: readonly string[]): string =>
  words[1] === undefined || words[1].startsWith('*') ? '' : words[1]

/**
 * With what words the phrases of some entries begin: a line for each first word, and in it, after tabs, each second word
 * with the places of the entries that have such a phrase.
 */
export function openings(entries: readonly Pick<WordEntry, 'forms' | 'unless'>[]): string {
  const byFirst = new Map<string, Map<string, Set<number>>>()
  for (const [place, { forms, unless }] of entries.entries()) {
    for (const phrase of [...forms, ...unless]) {
      const words = phraseWords(phrase)
      const first = words[0] ?? ''
      const bySecond = byFirst.get(first) ?? new Map<string, Set<number>>()
      byFirst.set(first, bySecond)
      const second = secondOf(words)
      bySecond.set(second, (bySecond.get(second) ?? new Set()).add(place))
    }
  }
  return [...byFirst]
    .map(([first, bySecond]) =>
      [first, ...[...bySecond].map(([second, places]) => [second, ...places].join(' '))].join('\t'),
    )
    .join('\n')
}

/** An entry whose phrases have yet to join the tree. */
interface Waiting {
  list: number
  place: number
}

/** All word lists in one tree of words, walked once a sentence however many phrases they hold. */
export class Matcher {
  readonly #root = branch()
  /** By first word, the lines of `openings`, and by second word once a note has the first. Most never join the tree. */
  readonly #lines = new Map<string, { list: number; line: string }[]>()
  readonly #waiting = new Map<string, Map<string, Waiting[]>>()
  readonly #lists: readonly WordList[]

  constructor(lists: readonly WordList[]) {
    this.#lists = lists
    lists.forEach((list, index) => {
      const all = list.openings ?? openings(list.entries)
      for (const line of all === '' ? [] : all.split('\n')) {
        const first = line.slice(0, line.indexOf('\t'))
        const lines = this.#lines.get(first)
        if (lines) lines.push({ list: index, line })
        else this.#lines.set(first, [{ list: index, line }])
      }
    })
    for (const any of ['*', '**']) {
      const waiting = this.#opened(any)
      for (const second of [...(waiting?.keys() ?? [])]) this.#join(any, second)
    }
  }

  /** What waits for a first word, by the second. */
  #opened(first: string): Map<string, Waiting[]> | undefined {
    const lines = this.#lines.get(first)
    if (!lines) return this.#waiting.get(first)
    this.#lines.delete(first)
    const bySecond = new Map<string, Waiting[]>()
    for (const { list, line } of lines) {
      for (const part of line.split('\t').slice(1)) {
        const [second = '', ...places] = part.split(' ')
        const waiting = bySecond.get(second) ?? []
        bySecond.set(second, waiting)
        for (const place of places) waiting.push({ list, place: Number(place) })
      }
    }
    this.#waiting.set(first, bySecond)
    return bySecond
  }

  /** Phrases that begin with two words join the tree when a note first has these. */
  #wake(first: string, second: string): void {
    const waiting = this.#opened(first)
    if (!waiting) return
    this.#join(first, '')
    this.#join(first, second)
    if (waiting.size === 0) this.#waiting.delete(first)
  }

  #join(first: string, second: string): void {
    const bySecond = this.#waiting.get(first)
    const waiting = bySecond?.get(second)
    if (!bySecond || !waiting) return
    bySecond.delete(second)
    for (const { list: index, place } of waiting) {
      const list = this.#lists[index] as WordList
      const entry = list.entryAt?.(place) ?? (list.entries[place] as WordEntry)
      const add = (phrase: string, leaf: Leaf): void => {
        const words = phraseWords(phrase)
        if ((words[0] ?? '') === first && secondOf(words) === second) this.#add(words, leaf)
      }
      for (const form of entry.forms) add(form, { list: index, entry })
      for (const phrase of entry.unless) add(phrase, { list: index, entry: null })
    }
  }

  #add(words: readonly string[], leaf: Leaf): void {
    let ends = [this.#root]
    for (const word of words) {
      if (word === '**') {
        // one to three words: every number of steps leads on
        const one = ends.map(end => child(end, '*'))
        const two = one.map(end => child(end, '*'))
        const three = two.map(end => child(end, '*'))
        ends = [...one, ...two, ...three]
      } else {
        ends = ends.map(end => child(end, word))
      }
    }
    for (const end of ends) end.leaves.push(leaf)
  }

  /** The longest match of each list at each place; no two of a list overlap. */
  walk(words: readonly Word[]): Match[] {
    const runs: Run[] = []
    for (let from = 0; from < words.length; from++) {
      const first = (words[from] as Word).lower
      const second = words[from + 1]?.lower ?? ''
      this.#wake(first, second)
      const [meant, next] = [CLIPPED.get(first), CLIPPED.get(second)]
      if (meant !== undefined) this.#wake(meant, second)
      if (next !== undefined) this.#wake(first, next)
      if (meant !== undefined && next !== undefined) this.#wake(meant, next)
      follow(this.#root, words, from, from, runs)
    }
    if (runs.length === 0) return NONE
    // longer first; of equals, silence first
    runs.sort(
      (a, b) =>
        b.to - b.from - (a.to - a.from) || Number(a.entry !== null) - Number(b.entry !== null) || a.from - b.from,
    )
    const taken = new Map<number, Uint8Array>()
    const matches: Match[] = []
    for (const { list, from, to, entry } of runs) {
      const places = taken.get(list) ?? new Uint8Array(words.length)
      taken.set(list, places)
      if (places.subarray(from, to).includes(1)) continue
      places.fill(1, from, to)
      if (entry) matches.push({ list: this.#lists[list] as WordList, entry, from, to })
    }
    return matches.sort((a, b) => a.from - b.from)
  }
}

const NONE: Match[] = []

/** A phrase of a list in the words of a sentence. */
interface Run extends Leaf {
  from: number
  to: number
}

function follow(at: Branch, words: readonly Word[], from: number, index: number, runs: Run[]): void {
  if (index > from) for (const { list, entry } of at.leaves) runs.push({ list, entry, from, to: index })
  if (at.next.size === 0) return
  const word = words[index]
  if (!word) return
  const exact = at.next.get(word.lower)
  if (exact) follow(exact, words, from, index + 1, runs)
  const spelt = CLIPPED.get(word.lower)
  const meant = spelt === undefined ? undefined : at.next.get(spelt)
  if (meant) follow(meant, words, from, index + 1, runs)
  const any = at.next.get('*')
  if (any) follow(any, words, from, index + 1, runs)
}

function child(of: Branch, word: string): Branch {
  let found = of.next.get(word)
  if (!found) {
    found = branch()
    of.next.set(word, found)
  }
  return found
}
