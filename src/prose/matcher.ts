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

const branch = (): Branch => ({ next: new Map(), leaves: [] })

/** The words of a phrase as the matcher sees them: lower case, hyphens and slashes as spaces. */
export const phraseWords = (phrase: string): string[] =>
  phrase.toLowerCase().match(/\*+|[\p{L}\p{N}&]+(?:'[\p{L}]+)*'?/gu) ?? []

/** All word lists in one tree of words, walked once a sentence however many phrases they hold. */
export class Matcher {
  readonly #root = branch()
  /** Branches that start with a wildcard stay out of the first-word index. */
  readonly #lists: readonly WordList[]

  constructor(lists: readonly WordList[]) {
    this.#lists = lists
    lists.forEach((list, index) => {
      for (const entry of list.entries) {
        for (const form of entry.forms) this.#add(form, { list: index, entry })
        for (const phrase of entry.unless) this.#add(phrase, { list: index, entry: null })
      }
    })
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
