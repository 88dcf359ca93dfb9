import { acronyms } from '../../rules/words/lists.generated.js'
import { termOf } from '../engine/allowed.js'
import type { Finding } from '../model/finding.js'
import type { AnyRule } from '../model/rule.js'
import type { WordList } from '../model/words.js'

const ACRONYMS = 'jargon/unexplained-acronym'

/** Finds the entry of a rule's word list that a finding met: what a report may name, since it is ours and not the note's. */
export class Terms {
  readonly #rules: ReadonlyMap<string, AnyRule>
  readonly #lists = new Map<string, { forms: ReadonlyMap<string, string>; patterns: readonly [RegExp, string][] }>()

  constructor(rules: readonly AnyRule[]) {
    this.#rules = new Map(rules.map(rule => [rule.id, rule]))
  }

  /** The entry, or null where the words stand in no list. */
  of({ rule, wholeNote, place }: Finding): string | null {
    if (wholeNote || !/^(?:jargon|labelling)\//u.test(rule)) return null
    const list = this.#list(rule)
    const words = keyOf(place.excerpt)
    const found = list.forms.get(words) ?? list.forms.get(words.replace(/'?s$/u, ''))
    return found ?? list.patterns.find(([pattern]) => pattern.test(words))?.[1] ?? null
  }

  #list(id: string): { forms: ReadonlyMap<string, string>; patterns: readonly [RegExp, string][] } {
    const known = this.#lists.get(id)
    if (known) return known
    const forms = new Map<string, string>()
    const patterns: [RegExp, string][] = []
    const lists: readonly WordList[] = id === ACRONYMS ? [acronyms] : (this.#rules.get(id)?.words ?? [])
    for (const { entries } of lists)
      for (const { term, forms: own } of entries)
        for (const form of own)
          if (form.includes('*')) patterns.push([patternOf(form), term])
          else if (!forms.has(keyOf(form))) forms.set(keyOf(form), term)
    const made = { forms, patterns }
    this.#lists.set(id, made)
    return made
  }
}

const keyOf = (words: string): string => termOf(words).replace(/[-–]/gu, ' ').replace(/’/gu, "'").replace(/\./gu, '')

/** `*` stands for any one word, `**` for one to three. */
const patternOf = (form: string): RegExp =>
  new RegExp(
    `^${keyOf(form)
      .split(' ')
      .map(word =>
        word === '**' ? '\\S+(?: \\S+){0,2}' : word === '*' ? '\\S+' : word.replace(/[\\^$.|?+()[\]{}]/gu, '\\$&'),
      )
      .join(' ')}$`,
    'u',
  )
