import type { Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'

/** A pattern, and the words of which one must stand in a sentence for it to be tried. */
export type Build = readonly [anchors: string, pattern: RegExp]

/** Patterns for how a thing is said. Most sentences hold none of their first words and cost nothing. */
export class Builds {
  readonly #byWord = new Map<string, RegExp[]>()

  constructor(builds: readonly Build[]) {
    for (const [anchors, pattern] of builds) {
      for (const anchor of anchors.split(' ')) {
        const known = this.#byWord.get(anchor)
        if (known) known.push(pattern)
        else this.#byWord.set(anchor, [pattern])
      }
    }
  }

  /** The spans of a sentence's narrative that a pattern takes in, none inside a longer one. */
  in(sentence: Sentence): Span[] {
    const tried = new Set<RegExp>()
    for (const word of sentence.words) {
      const patterns = word.quoted ? undefined : this.#byWord.get(word.lower)
      for (const pattern of patterns ?? []) tried.add(pattern)
    }
    if (tried.size === 0) return []
    const found: Span[] = []
    for (const pattern of tried) {
      for (const hit of sentence.narrative.matchAll(pattern)) {
        const start = sentence.start + hit.index
        found.push({ start, end: start + hit[0].trimEnd().length })
      }
    }
    return found
      .sort((a, b) => b.end - b.start - (a.end - a.start))
      .filter(
        (span, index, all) => !all.slice(0, index).some(other => other.start < span.end && span.start < other.end),
      )
  }
}
