import type { Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'

/** A pattern, and the words of which one must stand in a sentence for it to be tried. */
export type Build = readonly [anchors: string, pattern: RegExp]

/** Patterns for how a thing is said, in small letters but for names. Most sentences hold none of their first words and cost nothing. */
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
    const text = withNamesOnly(sentence)
    for (const pattern of tried) {
      for (const hit of text.matchAll(pattern)) {
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

const CAPITALISED =
  /(?<![\p{L}\p{N}])(?:\p{Lu}+(?=[^\p{Ll}]|$)|(?:Mum|Mam|Dad|Mother|Father|Nan|Gran|He|She|They|It|His|Her|Their|Your|You|The|This|That|Parents?|Stepdad|Stepmum|Carers?|Baby|Mummy|Daddy)(?!\p{L}))|^\P{L}*\p{Lu}/gu

/** A sentence of the same length in which capitals begin names, and nothing else. */
const withNamesOnly = ({ narrative }: Sentence): string => narrative.replace(CAPITALISED, words => words.toLowerCase())
