import type { Field } from '../../model/note.js'
import { parseMoment } from './dates.js'
import { fieldOf } from './fields.js'
import { kindNamed } from './kinds.js'

/** A label of a header with what stands behind it. */
export interface Labelled {
  label: string
  value: string
}

/** What a label's words and its value say it is; the first that fits. A column's name must be exact, since a whole export hangs on it. */
const NEAR: readonly [Field, RegExp, (value: string) => boolean][] = [
  [
    'recordedDate',
    /\b(?:record(?:ed|ing)?|written|wrote|typed?|typing|entered|entry|logged|created|uploaded|input|saved|keyed)\b/iu,
    value => isDate(value),
  ],
  [
    'eventDate',
    /\b(?:date[ds]?|days?|when|time|on|happened|took place|occurred|visited|visits?|seen|held|met|meeting|call(?:ed)?|session|contact|event)\b/iu,
    value => isDate(value),
  ],
  [
    'role',
    /^(?:his |her |their |my |your )?(?:[\p{L}']+ )?(?:position|job|job title|role|designation|post)(?: title| held)?$/iu,
    isName,
  ],
  [
    'author',
    /\b(?:authors?|writer|wrote|author(?:ed)?|recorder|record(?:ed|ing)|scribe|minute[- ]?taker|note[- ]?taker|assessor|facilitator|worker|practitioner|signed|signature|completing|(?:written|recorded|completed|prepared|typed|entered|noted|made|taken|compiled|produced|supervised|observed|conducted|undertaken|carried out|chaired|led|logged|filed|submitted|visit(?:ed)?|visit made|seen) by)\b|^(?:visiting|duty|allocated|lead|recording) (?:officer|worker|adviser|advisor)$|^(?:chair|minutes|minuted|notes)(?: ?(?:\/|and|&|by)(?: .*)?)?$|\bwho (?:took|made|wrote|went|visited|recorded|completed|is writing)\b/iu,
    isName,
  ],
  [
    'kind',
    /\b(?:type|kind|nature|method|mode|means|document|form|activity|category)\b|^(?:contact|record|entry|event|note|what)(?: made(?: by)?)?$/iu,
    value => value.length < 60 && kindNamed(value) !== null,
  ],
  [
    'present',
    /\b(?:present|attending|attended|attendees|attendance|participants|who (?:was|were|came|else)|those (?:there|here|at|in)|people (?:there|here|at|in|seen|met))\b/iu,
    isName,
  ],
  ['place', /\b(?:place|venue|where|location|address|held at|seen at|visited at|met at)\b/iu, value => value !== ''],
  [
    'purpose',
    /\b(?:purpose|reason|why|aims?|focus|objectives?)\b(?!.*\b(?:not|no|referral|involve\p{L}*|closure|closing|delay|late)\b)/iu,
    value => value !== '',
  ],
  ['child', /^(?:for|re|about|regarding|concerning)$/iu, value => ONLY_NAME.test(value)],
  [
    'child',
    /\b(?:child(?:ren)?|ren|young (?:person|people|man|woman)|yp|baby|babies|boys?|girls?|care leaver)\b/iu,
    value => isName(value) && value.length < 80,
  ],
]

/** "Teddy, 7", "Ana Cole (7) and Leo": names and ages with nothing else. */
const ONLY_NAME =
  /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2}(?:,? \(?(?:aged )?\d{1,2}[^,;]{0,12})?(?:(?:,| and| &) \p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?(?:,? \(?(?:aged )?\d{1,2}[^,;]{0,12})?)*$/u

/** Days and people that belong to something else: the next visit, a birth, the referrer, another's approval. */
const NOT_THIS =
  /\b(?:dob|birth|born|next|due|review|previous|last|since|start(?:ed)?|expir\p{L}*|admission|placement|order|court|hearing|allocated on|referr\p{L}*|request\p{L}*|agreed|approved|authori[sz]ed|checked|countersigned|copied|cc|deadline|manager|gp|school|phone|tel|telephone|mobile|email|number|no|id|ref|seen alone)\b/iu

/** A paper's own day, which is its event's day only where no other is given. */
const FINISHED = /\b(?:complet(?:ed|ion)|finished|closed|closure|concluded|as at|issued|finalised)\b/iu

const isDate = (value: string): boolean => value.length < 60 && parseMoment(value) !== null

function isName(value: string): boolean {
  return value.length < 160 && /^\W*\p{Lu}/u.test(value) && !isDate(value)
}

/** The field that one label names by its words and its value, or null. */
export function nearField({ label, value }: Labelled): Field | 'body' | null {
  const exact = fieldOf(label)
  if (exact !== null) return exact
  const words = label
    .replace(/_|(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/ - /gu, ' – ')
    .replace(/\((\p{L}{1,3})\)/gu, '$1')
    .trim()
  if (words.split(/\s+/u).length > 7 || /\s[–—]\s|\d/u.test(words) || NOT_THIS.test(words)) return null
  if (isDate(value) && FINISHED.test(words)) return 'recordedDate'
  return NEAR.find(([, names, fits]) => names.test(words) && fits(value))?.[0] ?? null
}

/**
 * The field of each label of one note's header, or null: the usual names first, then names near to them for what is still missing.
 * @returns as many as there are labels, in their order
 */
export function fieldsOfLabels(labels: readonly Labelled[]): (Field | 'body' | null)[] {
  const fields = labels.map(({ label }) => fieldOf(label))
  const taken = new Set(fields.filter((_, index) => labels[index]?.value !== ''))
  labels.forEach((each, index) => {
    if (fields[index] !== null) return
    const near = nearField(each)
    if (near === null || taken.has(near)) return
    fields[index] = near
    taken.add(near)
  })
  if (taken.has('eventDate')) return fields
  const dated =
    indexOf(labels, (each, index) => fields[index] === null && !NOT_THIS.test(each.label) && isDate(each.value)) ??
    indexOf(
      labels,
      (each, index) => fields[index] === 'recordedDate' && FINISHED.test(each.label) && isDate(each.value),
    )
  if (dated !== null) fields[dated] = 'eventDate'
  return fields
}

function indexOf(labels: readonly Labelled[], wanted: (each: Labelled, index: number) => boolean): number | null {
  const found = labels.findIndex(wanted)
  return found < 0 ? null : found
}
