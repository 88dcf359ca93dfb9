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

const PLAIN_START = /^[a-z0-9]+(?=[ -]|$)/u

/** The first of a phrase's words. Most are plain letters before a space, which need no full reading. */
const firstWord = (phrase: string): string => PLAIN_START.exec(phrase)?.[0] ?? phraseWords(phrase)[0] ?? ''

/** All word lists in one tree of words, walked once a sentence however many phrases they hold. */
export class Matcher {
  readonly #root = branch()
  /** Phrases by their first word: they join the tree when a note first has that word, since most never do. */
  readonly #waiting = new Map<string, { phrase: string; leaf: Leaf }[]>()
  readonly #lists: readonly WordList[]

  constructor(lists: readonly WordList[]) {
    this.#lists = lists
    lists.forEach((list, index) => {
      for (const entry of list.entries) {
        const leaf = { list: index, entry }
        for (const form of entry.forms) this.#defer(form, leaf)
        const silent = { list: index, entry: null }
        for (const phrase of entry.unless) this.#defer(phrase, silent)
      }
    })
  }

  #defer(phrase: string, leaf: Leaf): void {
    const first = firstWord(phrase)
    if (first.startsWith('*')) {
      this.#add(phrase, leaf)
      return
    }
    const waiting = this.#waiting.get(first)
    if (waiting) waiting.push({ phrase, leaf })
    else this.#waiting.set(first, [{ phrase, leaf }])
  }

  #wake(word: string): void {
    const waiting = this.#waiting.get(word)
    if (!waiting) return
    this.#waiting.delete(word)
    for (const { phrase, leaf } of waiting) this.#add(phrase, leaf)
  }

  #add(phrase: string, leaf: Leaf): void {
    let ends = [this.#root]
    for (const word of phraseWords(phrase)) {
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
    const found = new Map<number, { from: number; to: number; entry: WordEntry | null }[]>()
    for (let from = 0; from < words.length; from++) {
      const { lower } = words[from] as Word
      this.#wake(lower)
      const spelt = CLIPPED.get(lower)
      if (spelt) this.#wake(spelt)
      this.#follow(this.#root, words, from, from, (leaf, to) => {
        const runs = found.get(leaf.list)
        if (runs) runs.push({ from, to, entry: leaf.entry })
        else found.set(leaf.list, [{ from, to, entry: leaf.entry }])
      })
    }
    const matches: Match[] = []
    for (const [index, runs] of found) {
      // longer first; of equals, silence first
      runs.sort(
        (a, b) =>
          b.to - b.from - (a.to - a.from) || Number(a.entry !== null) - Number(b.entry !== null) || a.from - b.from,
      )
      const taken = new Uint8Array(words.length)
      for (const run of runs) {
        if (taken.subarray(run.from, run.to).includes(1)) continue
        taken.fill(1, run.from, run.to)
        if (run.entry)
          matches.push({ list: this.#lists[index] as WordList, entry: run.entry, from: run.from, to: run.to })
      }
    }
    return matches.sort((a, b) => a.from - b.from)
  }

  #follow(
    at: Branch,
    words: readonly Word[],
    from: number,
    index: number,
    found: (leaf: Leaf, to: number) => void,
  ): void {
    if (index > from) for (const leaf of at.leaves) found(leaf, index)
    const word = words[index]
    if (!word) return
    const exact = at.next.get(word.lower)
    if (exact) this.#follow(exact, words, from, index + 1, found)
    const spelt = CLIPPED.get(word.lower)
    const meant = spelt === undefined ? undefined : at.next.get(spelt)
    if (meant) this.#follow(meant, words, from, index + 1, found)
    const any = at.next.get('*')
    if (any) this.#follow(any, words, from, index + 1, found)
  }
}

function child(of: Branch, word: string): Branch {
  let found = of.next.get(word)
  if (!found) {
    found = branch()
    of.next.set(word, found)
  }
  return found
}
