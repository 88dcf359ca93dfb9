import type { Kind } from '../model/note.js'
import type { Facts, PageFinding, PageNote, PartWords } from './protocol.js'

/** What every policy asks of contacts with a child, whatever the levels of its rules. */
const CORE: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  visit: ['purpose', 'people', 'seen-alone', 'child-voice', 'analysis'],
  'direct-work': ['purpose', 'seen-alone', 'child-voice'],
}

export interface Item {
  part: string
  says: string
  /** `there`: with words that hold it; `missing`: a rule asks for it; `open`: it is not there, and no rule asks for it. */
  state: 'there' | 'missing' | 'open'
  words: PartWords['words']
}

/**
 * The checklist of a note: what is asked of its kind, and whatever else of a good record it holds.
 * @param standing the findings of the note that are not set aside
 */
export function checklistOf(note: PageNote, { parts, rules }: Facts, standing: readonly PageFinding[]): Item[] {
  const missing = new Set(standing.map(({ rule, wholeNote }) => (wholeNote ? rules[rule]?.part : null)))
  const there = new Map(note.parts.map(each => [each.part, each.words]))
  const wanted = new Set([...note.asked, ...(CORE[note.kind] ?? [])])
  return Object.entries(parts).flatMap(([part, label]): Item[] => {
    const says = label.charAt(0).toUpperCase() + label.slice(1)
    if (missing.has(part)) return [{ part, says, state: 'missing', words: null }]
    const words = there.get(part)
    if (words !== undefined) return [{ part, says, state: 'there', words }]
    return wanted.has(part) ? [{ part, says, state: 'open', words: null }] : []
  })
}
