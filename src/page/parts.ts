import type { ActiveRule } from '../engine/run.js'
import type { Field, Kind, Place } from '../model/note.js'
import type { Prose } from '../model/prose.js'
import type { AnyRule } from '../model/rule.js'
import { evidenceOf } from '../prose/evidence-of.js'
import { PART_NAMES, partOf } from '../prose/parts.js'
import type { PartWords, Words } from './protocol.js'

/** The parts by name, in plain English, in the order in which notes tell them: those of a header first. */
export const PART_LABELS: Readonly<Record<string, string>> = {
  date: 'when it happened',
  author: 'who wrote it',
  ...Object.fromEntries(PART_NAMES.map(name => [name, partOf(name).label])),
}

/** The rules that ask for those of a header. */
const HEADER_RULES: Readonly<Record<string, string>> = { 'record/date': 'date', 'record/author': 'author' }

/** The part that a rule asks for, or null. */
export const partAsked = ({ id, part }: AnyRule): string | null => part ?? HEADER_RULES[id] ?? null

/** The parts that active rules ask of notes of a kind. */
export const askedOf = (active: readonly ActiveRule[], kind: Kind): string[] =>
  active.flatMap(({ rule, options }) => {
    const part = partAsked(rule)
    const { kinds } = options
    return part === null || kind === 'template' || (Array.isArray(kinds) && !kinds.includes(kind)) ? [] : [part]
  })

/** Parts that a header may hold, by its fields. */
const FIELDS: readonly (readonly [part: string, field: Field])[] = [
  ['date', 'eventDate'],
  ['author', 'author'],
  ['purpose', 'purpose'],
  ['people', 'present'],
  ['place', 'place'],
  ['seen-alone', 'seenAlone'],
]

/** The parts of a good record that a note holds, in its text or in its header, with the words that hold each. */
export function partsOf(prose: Prose): PartWords[] {
  const { note } = prose
  const parts = new Map<string, PartWords>()
  for (const { part, span } of evidenceOf(prose))
    if (!parts.has(part)) parts.set(part, { part, words: wordsAt(note.map.locate(prose.toBody(span))) })
  for (const [part, field] of FIELDS) {
    if (parts.has(part) || (note.fields[field] ?? '').trim() === '') continue
    const place = note.map.field?.(field)
    parts.set(part, { part, words: place ? wordsAt(place) : null })
  }
  return [...parts.values()]
}

/** A place in a draft, whose offsets are those of its text. */
export function wordsAt({ start, end, excerpt }: Place): Words {
  return { start: start.offset ?? 0, end: end.offset ?? 0, excerpt }
}
