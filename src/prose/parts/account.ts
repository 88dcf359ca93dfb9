import type { Prose, Sentence } from '../../model/prose.js'
import type { Span } from '../../model/span.js'
import { isActed } from '../acted.js'
import { clausesIn, clausesOf } from '../clauses.js'
import { firstHit, SKIPPED, spanOf } from '../passages.js'
import { anywhere, under } from './find.js'

const SEEN: readonly RegExp[] = [
  /\b(?:i|we) (?:also |could |then )?(?:saw|see|observed|noticed|noted|watched|smelt|smelled|heard|counted|was shown|were shown|looked (?:round|around|at|in|into))\b(?! (?:him|her|them|you|\p{Lu}\p{L}+|mum|dad|the (?:children|family|boys|girls))(?: (?:alone|on|at|today|and|for|to|with|in private)\b|[.,]))/iu,
  /\b(?:was|were|is|are|had|has|with|in|wore|wearing|looked|looks|seemed|appeared|smelt|felt) (?:\p{L}+ ){0,4}?(?:clean|dirty|tidy|untidy|warm|cold|damp|mould\p{L}*|dark|bright|pale|tired|thin|dressed|uniform|pyjamas|nappy|shoes|coat|bruis\p{L}*|graz\p{L}*|plaster|scar|burn|cut|lump|scratch\p{L}*|mark\p{L}*|rash|clothes|hair|washed|unwashed|broken|smashed|empty|full|stained|bare|cluttered|smiling|crying|laughing|playing|drawing|asleep|awake|sitting|sat|lying|standing|hiding|quiet|chatty|tearful|calm|upset|alert|happy|relaxed|made up|freshly|painted|decorated|carpet\p{L}*|curtains|toys|bed|beds|cot|food|fridge|cupboards?|floor|sofa|window\p{L}*|garden|gate|lock\p{L}*|smoke|dogs?|cats?|bins?|bottles?|cans?)\b/iu,
  /\b(?:the|his|her|their|your|a|each|no|both|two) (?:\p{L}+ ){0,2}(?:bedrooms?|rooms?|kitchen|lounge|living room|hall|stairs|garden|yard|flat|house|home|cot|bed|bathroom|fridge|cupboards?|floor|walls?|window|carpet|sofa|heating|boiler|uniform|clothes|hair|face|arms?|legs?|skin)s? (?:was|were|is|are|has|had|smelt|looked|seemed|felt|now has|needs?|now|have)\b/iu,
  /\b(?:smil|laugh|cri|cry|giggl|cuddl|hugg|kick|crawl|babbl|shout|whisper|wav|play|draw|drew|paint|ran|jump|climb|hid|clung|nodd|shrugg|reach|settl|feed|fed|ate|eat|held|sat|curl|pointed|showed|danc|sang|lean|fidget|yawn|rock|frown|blush|star)(?:e?s|ed|ing|d)?\b(?=[^.]*\b(?:he|she|they|you|him|her|them|his|their|mum|dad|\p{Lu}\p{L}*|baby|child|on|at|in|with|to|when|while|and)\b)/iu,
  /\bthere (?:was|were|is|are) (?:no |a |an |two |three |some |plenty of |lots of |several |enough |hardly any |\p{L}+ )?(?!(?:\p{L}+ )?(?:concerns?|worries|issues|change|discussion|plan|agreement|meeting|reason)\b)\p{L}+\b[^.]*\b(?:on|in|by|at|under|over|behind|around|across|to|between|up|near|from|left|out|drawn|made|hung|broken|open|food|toys|beds?)\b/iu,
  /\b(?:checked|tried|tested|measured|inspected) (?:the|each|both|all)\b|\b(?:has|have|had) \p{L}+ all over\b/iu,
  /\b(?:home conditions|presentation|appearance|eye contact|body language|the home|tidy|smelt|smell of|made eye)\b/iu,
]

/** Where the note tells what was seen: rooms, the state of the home, how someone looked or behaved (CRP 2, DUR 42). */
export function observation(note: Prose): Span | null {
  const named = under(note, 'observation')
  if (named) return named
  const acted = clausesOf(note).find(
    each => each.subject?.who === 'child' && each.teller === null && !SAID.test(each.verb) && isActed(note, each),
  )
  if (acted) return spanOf(acted)
  for (const sentence of note.sentences) {
    if (sentence.type === 'heading' || SKIPPED.has(sentence.section ?? '')) continue
    const hit = firstHit(SEEN, sentence.narrative)
    if (hit && !isReported(note, sentence, sentence.start + hit.index))
      return { start: sentence.start, end: sentence.end }
  }
  return null
}

/** Whether an offset stands in what somebody told, and not in what the writer saw. */
const isReported = (note: Prose, sentence: Sentence, at: number): boolean =>
  clausesIn(note, sentence).some(({ teller, start }) => teller !== null && teller !== 'writer' && start <= at) ||
  REPORTED.test(sentence.narrative.slice(0, at - sentence.start))

const REPORTED =
  /\b(?:said|says|told|reported|reports|confirmed|explained|stated) (?:(?:me|us) )?(?:that )?(?:\p{L}+ ){0,3}$/iu

const SAID =
  /^(?:\p{L}+ )?(?:said|says|told|tells|asked|answered|explained|spoke|talked|was (?:seen|there|present|home|in|spoken|visited|met)|were (?:seen|there|present|home|in|spoken|visited|met)|wants?|likes?|attended|engaged|presented)\b/iu

const TALKED: readonly RegExp[] = [
  /\b(?:discuss(?:ed|ing|ion)?|talk(?:ed|ing)? (?:\p{L}+ )?(?:about|through|over)|spoke (?:\p{L}+ )?(?:about|of)|conversation|chatted about|went (?:through|over)|going (?:through|over)|explored|explained|advised|reminded|recommended|suggested|raised|asked|answered|told|said|says|reported|reports|agreed|disagreed|shared|described|mentioned|confirmed|warned|encouraged|reviewed|looked (?:at|over|through) the|hopes?|hoped|wants?|wanted|would like|thinks?|feels?|planned|read (?:through|out|the)|thanked|wondered|challenged|offered|questions? (?:about|on|were)|advice|feedback|updates?|updated)\b/iu,
]

/** Where the note tells what was talked about or advised (CRP 2, DUR 42, IOM 4.2). */
export function discussion(note: Prose): Span | null {
  const named = under(note, 'discussion') ?? under(note, 'child-voice') ?? under(note, 'family-voice')
  if (named) return named
  const quote = note.quotes.find(each => each.speech)
  if (quote) return quote
  const list = note.sentences.filter(each => each.type === 'item' && each.section !== 'present')
  return (
    anywhere(note, TALKED, ['actions', 'background', 'purpose', 'present']) ??
    (list.length > 1 ? (list[0] ?? null) : null)
  )
}
