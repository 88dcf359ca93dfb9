import type { Hit, Prose } from '../../src/model/prose.js'
import type { Confidence, ReportDetails } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import type { WordEntry, WordList } from '../../src/model/words.js'
import { hasSense, inName } from '../../src/prose/sense.js'
import { instead } from './swaps.js'

/** A list's hits that a wording rule may report: in the narrative, in the entry's sense, and no part of a name. */
export function narrativeHits(note: Prose, list: WordList): Hit[] {
  return note.hits(list).filter(hit => !hit.quoted && hasSense(note, hit, hit.entry.sense) && !inName(note, hit))
}

/** How sure a hit is: words that have another sense, which the entry names, are not sure to be meant in this one. */
export const sureOf = (entry: WordEntry): Confidence =>
  entry.sense !== '' || entry.unless.length > 0 ? 'medium' : 'high'

/**
 * Tells each hit of a list with what to write instead.
 * @param tell given the span, what fills the message, and whether the list says what to write instead
 */
export function reportList(
  note: Prose,
  list: WordList,
  tell: (span: Span, details: ReportDetails, answered: boolean) => void,
): void {
  for (const hit of narrativeHits(note, list)) {
    const words = note.text.slice(hit.start, hit.end)
    const { instead: others, why } = hit.entry
    const data = {
      words,
      instead: others
        .slice(0, 3)
        .map(each => `"${each}"`)
        .join(' or '),
      why: why === '' ? '' : ` ${why}`,
    }
    tell(hit, { data, ...instead(note, hit, others), confidence: sureOf(hit.entry) }, others.length > 0)
  }
}
