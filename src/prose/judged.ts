import type { Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { FAMILY } from './lexicon.js'

/** Things of a family's life that a judgement may be passed on. */
const MATTERS =
  'home|house|flat|bungalow|property|garden|kitchen|bathroom|bedroom|bedrooms|room|rooms|lounge|conditions|home conditions|hygiene|self-care|care|parenting|supervision|boundaries|routines?|relationship|relationships|bond|attachment|interaction|interactions|engagement|behaviour|attitude|manner|tone|response|reaction|conduct|language|parenting style|presentation|appearance|clothes|clothing|clothed|diet|lifestyle|choices|decision-making|environment|household|situation|set-up|setup|dynamics?|contact|communication|standards?|state|cleanliness|sleeping arrangements|cooperation|co-operation|attendance|insight|understanding|explanation|account|excuse|excuses|story|answers?|handling|management|discipline|stimulation|affection|mood|outlook|influence|example|bruise|bruising|injury|injuries|mark|marks|burn|fracture|carpet|toilet|bed|cot|mattress|visit|upbringing|childhood|food|meals|school refusal|marriage|living conditions|levels?'
const PERSON = new RegExp(
  `(?:^|\\b)(?:he|she|they|you|who|${FAMILY}|child|children|baby|boy|girl|boys|girls|young person|yp|teenager|lad|everyone|everybody|both|all|neither|neighbours?|${MATTERS})$`,
  'iu',
)
const COPULA =
  /\b(?:is|was|are|were|'s|be|been|being|remains?|remained|became|becomes|has been|have been|had been|continues? to be|continued to be|comes across as|came across as|presents? as|presented as|proved|looks|gets|got|feels like|felt like)(?: (?:very|really|so|too|quite|rather|extremely|completely|totally|utterly|absolutely|simply|just|frankly|always|often|increasingly|far|wholly|pretty|still|again|somewhat|entirely|deeply|highly|also|now|not|at best|particularly|most|more|less|an?|the|her|his|their|my|of|all|as|both|generally|overly|downright|nothing but|\p{L}+ly|\p{L}+(?:,| and| but)))*\s*$/iu
const TARGET_AFTER = new RegExp(
  `^[ -](?:and [\\p{L}-]+ |\\p{L}+ )?(?:${MATTERS}|mother|father|mum|dad|parents?|family|child|boy|girl|man|woman|person|couple|role model|carer|partner|personality|character|habits?|parenting|ways?)\\b`,
  'iu',
)

/** The words of a verdict with its verb ("was dismissive"), where a list's word is said of a person, their home, care or ways; else null. */
export function verdictAt(sentence: Sentence, hit: Span): Span | null {
  const before = sentence.narrative.slice(0, hit.start - sentence.start)
  const after = sentence.narrative.slice(hit.end - sentence.start)
  const copula = COPULA.exec(before)
  if (copula) {
    const subject = before.slice(0, copula.index).replace(/[\s,]+(?:\([^)]*\))?$/u, '')
    if (isJudged(subject)) return { start: sentence.start + copula.index, end: hit.end }
    // "the home, which was …", "he had been … and was …"
    return null
  }
  if (TARGET_AFTER.test(after) && !/\b(?:no|not|any|if|whether|without|never)\s(?:\p{L}+\s)?$/iu.test(before)) {
    const target = TARGET_AFTER.exec(after)
    return { start: hit.start, end: hit.end + (target?.[0].length ?? 0) }
  }
  return isFragment(sentence, before) ? hit : null
}

/** Whether the words before a verb end in someone or something that is judged. */
function isJudged(subject: string): boolean {
  const clause =
    subject
      .split(/[,;:]|\b(?:and|but|because|that|when|while|as|so|if)\b/iu)
      .at(-1)
      ?.trim() ?? ''
  if (clause === '') return /\b(?:and|but|who|which)\s*$/iu.test(subject)
  if (/^(?:i|we)$/iu.test(clause)) return false
  const last = clause.split(/\s+/u).slice(-3).join(' ')
  return (
    PERSON.test(last) ||
    /(?:^|\s)\p{Lu}[\p{L}'-]*(?:'s \p{L}+)?$/u.test(last) ||
    new RegExp(`\\b(?:${MATTERS})\\b`, 'iu').test(clause) ||
    /\b(?:his|her|their|your|mum's|dad's|\p{Lu}\p{L}+'s)\b/u.test(clause)
  )
}

/** A sentence without a verb of its own: "Home conditions appalling.", "Rude throughout." */
function isFragment(sentence: Sentence, before: string): boolean {
  if (
    sentence.words.length > 7 ||
    /\b(?:is|was|are|were|has|had|have|will|said|told|went|saw|be|been|does|did|do|can|could|would)\b/iu.test(
      sentence.narrative,
    )
  )
    return false
  return before.trim() === '' || new RegExp(`\\b(?:${MATTERS}|mum|dad|mother|father|parents)\\b`, 'iu').test(before)
}
