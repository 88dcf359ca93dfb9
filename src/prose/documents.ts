import type { Prose } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { partsOf } from './plans.js'

/** A document or information about the family that we passed on, with what the note says of it. */
export interface Shared extends Span {
  /** Which document, and not "the information". */
  what: boolean
  whom: boolean
  purpose: boolean
  how: boolean
}

const DOCUMENT =
  'report|assessment|chronology|genogram|minutes|care plan|safety plan|plan|summary|statement|letter|referral(?: form)?|form|copy|copies|records?|file|photographs?|photos?|certificate|leaflet|notes'
const LOOSE = 'information|details|documents?|paperwork|papers'
const PASSED =
  'sent|gave|given|shared|forwarded|e-?mailed|posted|handed|passed(?: on)?|provided|copied|faxed|uploaded|delivered|disclosed|released'

/** "I sent the report to school", "Sent Mum a copy", "The minutes were shared with housing". */
const PASSES: readonly RegExp[] = [
  new RegExp(
    `(?:^|\\b(?:i|we)(?: have|'ve| also| then| have also)* |\\band (?:have )?)(?:${PASSED})\\b(?<rest>[^.;]{0,60}?\\b(?:(?<doc>${DOCUMENT})|${LOOSE})\\b[^;]*)`,
    'iu',
  ),
  new RegExp(
    `\\b(?:(?<doc>${DOCUMENT})|${LOOSE})\\b[^.;]{0,30} (?:was|were|has been|have been|is|been)(?: also| now)? (?:${PASSED})\\b(?<rest>[^;]*)`,
    'iu',
  ),
]
const BY_OTHERS =
  /\b(?:mum|mam|dad|school|police|nursery|hospital|gp|he|she|they|nurse|teacher|court|solicitor|doctor)\b (?:has |have |had )?(?:sent|gave|given|shared|forwarded|e-?mailed|posted|handed|passed|provided)\b|\b(?:to|with) (?:me|us)\b|\b(?:sent|gave|given|handed|shown|passed|e-?mailed) (?:me|us)\b/iu
const TO_COME =
  /\b(?:will|'ll|to be|going to|plan(?:s|ned)? to|needs? to|should|would|could|might|must|asked|if|before|not yet|have not|haven't|can be)\b/iu
const OTHER_DAY = /\b(?:leaflet|business card|voucher|number)\b/iu

const WHOM =
  /\b(?:to|with) (?!(?:see|say|show|help|ask|make|be|check|discuss|explain|read|sign|take|keep|let|get|him a|do|go)\b)(?:\p{L}|\d)|\b(?:gave|given|sent|handed|e-?mailed|posted|told|showed) (?:both |each )?(?:mum|mam|dad|him|her|them|you|parents|the (?:family|school|nursery|court|parents|carers?|solicitor|police)|both|everyone|all|\p{L}+ (?:a|the|his|her|their|my)\b)/iu
const PURPOSE =
  /\b(?:so (?:that|she|he|they|the|we)|because|in order to|for (?:the|a|an|his|her|their|your|use|court|information|him|her|them|our|review|school|signing|comment|approval)|to (?:see|help|support|inform|read|sign|check|prepare|plan|allow|enable|let|keep|show|make|get|apply|ask|explain|start|decide|consider|assess|arrange|book|discuss)|as (?:he|she|they|it|part|requested|agreed|the|mum|dad|i|we)|ahead of|before the|at (?:his|her|their) request|on request|who (?:need|asked|want)\p{L}*)\b/iu
const HOW =
  /\b(?:by (?:e-?mail|post|hand|phone|telephone|text|letter|fax|secure|courier|recorded|video|encrypted)|e-?mailed|posted|faxed|handed|uploaded|secure(?:ly)?|egress|portal|in person|face to face|in the meeting|at the (?:meeting|visit|conference|review|door)|printed|paper copy|on paper|read (?:it )?(?:out|to)|gave|given)\b/iu

/** The documents and information that the writer passed on, each with what is told of it (COV 4.2, 5.2; WOR S2). */
export function documentsShared(note: Prose): Shared[] {
  const found: Shared[] = []
  for (const part of partsOf(note)) {
    const { words, sentence } = part
    if (sentence.section === 'actions' || sentence.section === 'background' || sentence.section === 'purpose') continue
    if (BY_OTHERS.test(words) || OTHER_DAY.test(words)) continue
    const hit = PASSES.map(pattern => pattern.exec(words)).find(
      each => each !== null && !TO_COME.test(words.slice(0, each.index + 12)),
    )
    if (!hit) continue
    const next = note.sentences[sentence.index + 1]
    const near = next && next.block === sentence.block ? `${words} ${next.narrative}` : words
    found.push({
      start: part.start,
      end: part.end,
      what: hit.groups?.doc !== undefined,
      whom: WHOM.test(words),
      purpose: PURPOSE.test(near),
      how: HOW.test(near),
    })
  }
  return found
}
