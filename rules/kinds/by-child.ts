import { dayFrom } from '../../src/model/calendar.js'
import type { Prose } from '../../src/model/prose.js'
import type { KeptNotes } from '../../src/model/rule.js'

/** The notes of each child by their indexes, in order of day; notes without a day are left out. A note of several children is in each one's. */
export function byChild(kept: KeptNotes<unknown>): Map<number, number[]> {
  const children = new Map<number, number[]>()
  for (let index = 0; index < kept.length; index++) {
    if ((kept.day(index) ?? 0) <= 0) continue
    for (const child of kept.children(index)) {
      const notes = children.get(child)
      if (notes) notes.push(index)
      else children.set(child, [index])
    }
  }
  for (const notes of children.values()) notes.sort((a, b) => dayOf(kept, a) - dayOf(kept, b))
  return children
}

/** The day of a note that `byChild` gave. */
export const dayOf = (kept: KeptNotes<unknown>, index: number): number => kept.day(index) ?? 0

/** Whether a note closes a child's record, or hands it to others. */
export const closes = (note: Prose): boolean =>
  /\bclos(?:ed|ing|ure)\b|\btransfer(?:red)? (?:out|summary|note)\b/iu.test(
    `${note.fields.kind ?? ''} ${note.fields.title ?? ''}`,
  ) ||
  note.sentences.some(({ narrative }) =>
    /\b(?:case|record|file|involvement) (?:is|was|has been|are) (?:now )?(?:closed|ended)\b|\b(?:i|we) (?:have |am |are )?(?:now )?clos(?:ed|ing) (?:the|this|his|her|their|your) (?:case|record|file)\b/iu.test(
      narrative,
    ),
  )

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A day number in words: "3 March 2026". */
export function dayInWords(number: number): string {
  const { year, month, day } = dayFrom(number)
  return `${day} ${MONTHS[month - 1]} ${year}`
}
