import type { Prose } from '../../src/model/prose.js'
import type { ReportDetails } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { swaps } from '../words/lists.generated.js'

let byForm: Map<string, string> | undefined

/**
 * What to write instead, for a report: the entry's suggestions, and first among them the one that can stand in place of these very
 * words. Most suggestions cannot ("say what she did", or another form of the verb); a list of its own (`swaps.csv`) says which can.
 */
export function instead(
  note: Prose,
  span: Span,
  suggestions: readonly string[],
): Required<Pick<ReportDetails, 'suggestions' | 'replacements'>> {
  byForm ??= new Map(swaps.entries.map(({ term, instead: [words = ''] }) => [term, words]))
  const form = note.text.slice(span.start, span.end).toLowerCase().replace(/\s+/gu, ' ')
  const swap = byForm.get(form)
  if (swap === undefined || !keepsArticle(note, span, form, swap))
    return { suggestions: [...suggestions], replacements: [] }
  return { suggestions: [swap, ...suggestions.filter(each => each !== swap)], replacements: [swap] }
}

/** Whether an "a" or "an" before the words still fits them: "an altercation", "an argument". */
function keepsArticle(note: Prose, { start }: Span, form: string, swap: string): boolean {
  if (!/\ban?\s+$/iu.test(note.text.slice(Math.max(0, start - 4), start))) return true
  return /^[aeiou]/u.test(form) === /^[aeiou]/u.test(swap)
}
