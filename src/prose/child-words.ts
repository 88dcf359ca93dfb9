import type { Prose } from '../model/prose.js'
import { namesOf } from './clauses.js'
import { CHILD } from './lexicon.js'

export const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

const wordsCache = new WeakMap<Prose, Map<string | undefined, string>>()

/** The insides of a pattern for the child or children of a record, in any of their words. */
export function childWords(note: Prose, name?: string): string {
  const made = wordsCache.get(note) ?? new Map<string | undefined, string>()
  wordsCache.set(note, made)
  const words = made.get(name) ?? makeChildWords(note, name)
  made.set(name, words)
  return words
}

function makeChildWords(note: Prose, name?: string): string {
  const index = name === undefined ? -1 : note.child.names.indexOf(name)
  const all = index >= 0 ? namesOf(note, index) : note.child.names.flatMap((_, each) => namesOf(note, each))
  // patterns ignore case, and "I will" is not Will
  const names = all.filter(
    each => !new RegExp(`(?<![\\p{L}'])${literal(each.toLowerCase())}(?![\\p{L}])`, 'u').test(note.text),
  )
  const general = `(?:the |both |all |all three |all four |my |your |her |his |their |two |three |four |little |older |younger |eldest |youngest ){0,4}(?:${CHILD}|son|daughter|twins|brothers|sisters|siblings|bairns?)`
  return `(?:${[...names.map(literal), ...(name && note.child.names.length > 1 ? [] : [general]), ...(note.child.addressed ? ['you'] : [])].join('|')})`
}

/** Whether a word is one of the names of a child of the record. */
export const isChildName = (note: Prose, word: string): boolean =>
  note.child.names.some((_, index) => namesOf(note, index).includes(word))
