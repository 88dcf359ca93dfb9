import type { Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'

/** Words that a dictated note must have, and stops that it may have for so many words, to be read as several sentences. */
const LONG = 32
const WORDS_A_STOP = 18

/** Words after which a subject opens no sentence of its own: "she said he was", "because mum is", "to him". */
const LEADS_ON =
  'that|because|cos|if|when|while|what|who|which|whether|where|how|why|as|since|until|till|before|after|although|though|unless|and|but|or|than|said|says|saying|told|tells|me|us|him|her|them|thinks?|thought|feels?|felt|believes?|believed|reports?|reported|hopes?|hoped|knows?|knew|sure|worried|glad|the|an?|my|his|their|your|this|to|of|for|with|from|by|at|in|on|about|not|also|asked|explained|states?|stated|confirmed|admitted|denied|agreed|mentioned|added|like|once|time|thing|things|one|day|way|reason|apparently|allegedly|reckons?|claims?|claimed|both|all|is|was|are|were|be|been'
const SUBJECT =
  "(?:mum|mam|mother|dad|father|nan|gran|he|she|they|it|there|stepdad|partner|both|everyone|(?:the|her|his|their) (?:house|home|flat|kitchen|bedroom|kids|children|baby|boys|girls|boy|girl|mum|dad|mother|father|brother|sister|partner|place|dog|two)|\\p{Lu}[\\p{Ll}'-]+)"
const VERB =
  "(?:(?:obviously|clearly|always|never|just|only|then|also|really|probably|definitely|still) )?(?:is|was|are|were|has|had|have|does|did|do|will|would|can|can't|cant|cannot|could|won't|wont|isn't|isnt|wasn't|wasnt|doesn't|doesnt|didn't|didnt|says|said|came|went|got|gets|took|gave|ran|made|kept|left|told|knew|thinks|seems|looks|sides|lets|needs|wants|\\p{Ll}+n't|\\p{Ll}{3,}(?:ed|es))"
const ANEW = new RegExp(
  ` (?=${SUBJECT} ${VERB}\\b)| (?=(?:so |anyway |and then |and so |and |but |then )*(?:i|we|I) (?:said|told|asked|saw|went|rang|spoke|feel|felt|think|thought|had|will|have|noticed|explained|gave|left|checked|met|visited|am|was)\\b)|(?: and then | then )(?=${SUBJECT} )`,
  'gu',
)
const LEADING = new RegExp(`(?:^|[^\\p{L}'])(?:${LEADS_ON})$`, 'iu')

const cache = new WeakMap<Sentence, Span[]>()

/** The sentence that holds an offset, where a note dictated without stops runs several into one; else the whole. */
export function segmentAt(sentence: Sentence, offset: number): Span {
  return segmentsOf(sentence).find(segment => offset < segment.end) ?? sentence
}

/** The sentences that a dictated one is made of. */
export function segmentsOf(sentence: Sentence): readonly Span[] {
  const known = cache.get(sentence)
  if (known) return known
  const cuts = isRunOn(sentence) ? cutsIn(sentence.narrative) : []
  const edges = [0, ...cuts, sentence.end - sentence.start]
  const segments = edges.slice(1).map((end, index) => ({
    start: sentence.start + (edges[index] as number),
    end: sentence.start + end,
  }))
  cache.set(sentence, segments)
  return segments
}

const isRunOn = ({ words, narrative }: Sentence): boolean =>
  words.length >= LONG && words.length > WORDS_A_STOP * (narrative.match(/[,;:–—]/gu)?.length ?? 0)

function cutsIn(narrative: string): number[] {
  const cuts: number[] = []
  for (const hit of narrative.matchAll(ANEW)) {
    if (LEADING.test(narrative.slice(Math.max(0, hit.index - 20), hit.index))) continue
    cuts.push(hit.index + hit[0].length)
  }
  return cuts
}
