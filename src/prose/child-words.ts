import type { Prose } from '../model/prose.js'
import { namesOf } from './clauses.js'
import { CHILD } from './lexicon.js'
import { isIn, LETTER_OR_APOSTROPHE_BEFORE } from './named.js'

export const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** What stands for a name of a child of the record in words that `marked` has been through. */
const MARK = 'Qqq*'
const GENERAL = `(?:the |both |all |all three |all four |my |your |her |his |their |two |three |four |little |older |younger |eldest |youngest ){0,4}(?:${CHILD}|son|daughter|twins|brothers|sisters|siblings|bairns?)`

/**
 * The insides of a pattern for the child or children of a record, in any of their words. The pattern is tried on words that
 * `marked` has been through: were names part of it, it would have to be compiled for every child.
 * @param name one child of several; all if left out
 */
function childWords(note: Prose, name?: string): string {
  const words = [MARK, ...namesMarked(note, name).initials]
  if (name === undefined || note.child.names.length < 2) words.push(GENERAL)
  if (note.child.addressed) words.push('you')
  return `(?:${words.join('|')})`
}

/** What is made of `childWords`, once for each way in which records speak of a child. */
export function ofChild<T>(make: (who: string) => T): (note: Prose, name?: string) => T {
  const known = new Map<string, T>()
  return (note, name) => {
    const who = childWords(note, name)
    let made = known.get(who)
    if (made === undefined) {
      made = make(who)
      known.set(who, made)
    }
    return made
  }
}

/** The child or children, in any of their words and in any case. */
export const NAMED = ofChild(who => new RegExp(`(?<![\\p{L}])${who}(?![\\p{L}])`, 'iu'))

interface Names {
  /** Names of several letters, the longest first. */
  long: readonly string[]
  /** "K": there is no room for a mark. */
  initials: readonly string[]
  marked: Map<string, string>
}

const namesCache = new WeakMap<Prose, Map<string | undefined, Names>>()

function namesMarked(note: Prose, name: string | undefined): Names {
  const known = namesCache.get(note) ?? new Map<string | undefined, Names>()
  namesCache.set(note, known)
  let names = known.get(name)
  if (!names) {
    const index = name === undefined ? -1 : note.child.names.indexOf(name)
    const all = index >= 0 ? namesOf(note, index) : note.child.names.flatMap((_, each) => namesOf(note, each))
    // patterns ignore case, and "I will" is not Will; in a note that has no capitals "ana" is Ana
    const sure = [...new Set(all)].filter(
      each =>
        !isIn(note.text, each.toLowerCase(), LETTER_OR_APOSTROPHE_BEFORE) ||
        (!isIn(note.text, each, LETTER_OR_APOSTROPHE_BEFORE) && each.length > 2 && !WORDS_TOO.test(each)),
    )
    names = {
      long: sure.filter(each => each.length > 1).sort((one, other) => other.length - one.length),
      initials: sure.filter(each => each.length === 1 && /\p{L}/u.test(each)),
      marked: new Map(),
    }
    known.set(name, names)
  }
  return names
}

/** Words in which a mark of the same length stands for each name of the children of a record, or of one of them. */
export function marked(note: Prose, words: string, name?: string): string {
  const { long, marked } = namesMarked(note, name)
  let result = marked.get(words)
  if (result === undefined) {
    result = words
    for (const each of long) {
      result = withMark(result, each, 'Q')
      result = withMark(result, each.toUpperCase(), 'QQ')
      result = withMark(result, each.toLowerCase(), 'qq')
    }
    marked.set(words, result)
  }
  return result
}

/** Names that are words as well. */
const WORDS_TOO =
  /^(?:will|may|mark|rose|grace|hope|faith|joy|sky|summer|autumn|ray|art|bill|jack|drew|pat|sue|dawn|eve|ivy|lily|poppy|daisy|ruby|amber|jade|pearl|olive|holly|heather|iris|violet|bay|star|angel|chase|hunter|carter|mason|reed|rich|nick|rob|chip|dean|grant|guy|miles|max|victor|frank|ernest|gene|glen|kit|lance|penny|robin|sandy|wade|woody|ash|river|rain|brook|clay|cliff|harmony|honey|jasmine|june|april|august|melody|mercy|patience|prince|princess|rio|rowan|scarlet|sage|sterling|storm|trinity|virginia|willow|wren|young|baby|child|unborn|blue|bear|bonnie|buddy|buster|cherry|christian|dale|destiny|earnest|forest|gray|hazel|heaven|jay|jet|junior|king|lane|major|noble|page|paris|parker|piper|rainbow|ridge|rusty|teddy|tiny|tom|van|viola|west|winter)$/iu

const LETTER = /\p{L}/u

function withMark(text: string, name: string, start: string): string {
  let at = text.indexOf(name)
  if (at < 0) return text
  const mark = start + (start === 'QQ' ? 'Q' : 'q').repeat(name.length - start.length)
  let result = ''
  let done = 0
  for (; at >= 0; at = text.indexOf(name, at + 1)) {
    if (at < done || LETTER.test(text[at - 1] ?? '') || LETTER.test(text[at + name.length] ?? '')) continue
    result += text.slice(done, at) + mark
    done = at + name.length
  }
  return result + text.slice(done)
}

/** Whether a word is one of the names of a child of the record. */
export const isChildName = (note: Prose, word: string): boolean =>
  note.child.names.some((_, index) => namesOf(note, index).includes(word))
