import { dayFrom } from '../../src/model/calendar.js'
import type { Prose } from '../../src/model/prose.js'
import type { Kept } from '../../src/model/rule.js'

/** The notes of each child, by day; notes without a day are left out. A note of several children is in each one's. */
export function byChild<F>(kept: readonly Kept<F>[]): Map<number, Kept<F>[]> {
  const children = new Map<number, Kept<F>[]>()
  const day = ({ mark }: Kept<F>): number => mark.event ?? mark.recorded ?? 0
  for (const each of [...kept].filter(one => day(one) > 0).sort((a, b) => day(a) - day(b)))
    for (const child of each.mark.children) {
      const notes = children.get(child)
      if (notes) notes.push(each)
      else children.set(child, [each])
    }
  return children
}

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
