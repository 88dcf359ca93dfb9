import type { Sentence, Word } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { CHILD, FAMILY, ROLE } from './lexicon.js'
import { afterOf, beforeOf } from './subject.js'

/** How the words of a judgement stand: said of a subject, named, done, the manner of a deed, whole in themselves, or asked of nobody ("What mother does that?"). */
export type Shape = 'adj' | 'noun' | 'verb' | 'adv' | 'whole' | 'asked'

const HOME =
  'home|house|flat|bungalow|caravan|property|place|yard|garden|kitchen|bathroom|bedrooms?|rooms?|lounge|hall|hallway|landing|stairs|stairwell|floors?|carpets?|toilet|loo|bath|sink|worktops?|surfaces|cooker|oven|hob|fridge|bed|beds|bedding|cot|mattress|sofa|walls?|windows|conditions|accommodation|environment|household|tenancy|sleeping arrangements|set-up|setup|standards?|state|everywhere|everything|it|this|that|which|whole'
/** Things of a family's life that a judgement may be passed on. */
const MATTERS = `${HOME.replace('|it|this|that|which|whole', '')}|hygiene|self-care|care|parenting|mothering|fathering|supervision|boundaries|routines?|relationship|relationships|bond|attachment|interactions?|engagement|behaviour|attitude|manner|tone|response|reaction|conduct|language|parenting style|presentation|appearance|clothes|clothing|diet|lifestyle|choices?|decisions?|decision-making|situation|dynamics?|communication|cleanliness|co-?operation|attendance|insight|understanding|explanations?|account|excuses?|story|answers?|handling|management|discipline|stimulation|affection|mood|outlook|influence|example|upbringing|childhood|meals|marriage|levels?|approach|conversation|comments?|remarks?|words|parent|manners|efforts?|progress|change|temper|demeanour|stance|priorities|expectations|promises|timekeeping|apology|concern|interest|warmth|timing|accident|incident|weight loss|meal|meals|food|cooking|diet|bruis\\w+|burns?|scalds?|injur\\w+|fractures?|rash|text|message|letter|visit|atmosphere|marks?|placement|partner|appearance|stance|refusal|absence|performance|version|tale|reasons?|statement|denial|claims?`
const INJURY =
  /\b(?:bruis\w*|marks?|injur\w*|burns?|scalds?|scratch\w*|fractures?|swelling|cuts?|lumps?|bumps?|bites?|grazes?|welts?|redness|rash|sores?|wounds?|black eye|it|this|these|they|that|which|presentation|thinness|weight)\b/iu
const PEOPLE = new RegExp(
  `^(?:s?he|they|you|who|${FAMILY}|${CHILD}|${ROLE}|worker|workers|ma|pa|mo|fa|mgm|mgf|pgm|pgf|fella|bloke|chap|man|woman|lady|couple|pair|lot|youngster|everyone|everybody|both|all|neither|neighbours?|friends?|mates?|men|women|people|landlord)$`,
  'iu',
)
const MATTER = new RegExp(
  `(?:^|[\\s-])(?:${MATTERS}|pair|lot|two|three|boys|girls|kids|adults|siblings|others)(?=$|[\\s-])`,
  'iu',
)
const HOMELY = new RegExp(`(?:^|[\\s-])(?:${HOME})(?=$|[\\s-])`, 'iu')
const RELATION =
  /\b(?:relationships?|bond|attachment|interactions?|contact|handling|manner|tone|response|responses|atmosphere|greeting|marriage|play|touch|affection|hug|hugs|cuddles?|family time|conversation|exchange|dynamic|dynamics|way|warmth|smile|visit|handover|they|the two|pair|couple)\b/iu
/** Subjects of whom a strong word judges nobody: "the traffic was appalling". */
const THINGS =
  /(?:^|[\s-])(?:weather|traffic|parking|signal|line|reception|wifi|broadband|connection|coffee|tea|film|match|game|song|book|bus|train|tram|taxi|journey|drive|flight|road|roads|dream|nightmare|news|pain|pains|rain|wind|storm|snow|heat|cold|cough|flu|headache|toothache|migraine|heating|boiler|engine|car|van|bike|queue|lesson|test|exam|exams|homework|maths|recipe|time|date|day|night|weekend|week|month|year|morning|afternoon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|dog|cat|puppy|horse|music|noise|paper|form|forms|computer|laptop|phone|tablet|sound|picture|photo|print|writing|tooth|teeth|tests|scan|results|shop|shops|pizza|cake|milk|medicine|stomach|tummy|knee|leg|arm|ankle|foot|eczema|asthma|there|one|tower|sea|water|dust|pill|dose|mock|mocks|sight|eyesight|hearing|vision|appetite|sleep|memory|balance|circulation|grip|cot|gate|trailer|lock|i|we)$/iu
const COPULA = new Set(
  "is was are were 's be been being remain remains remained become becomes became get gets got getting feels felt looks looked sounds sounded proved proves stays stayed it's he's she's that's they're you're what's mum's dad's whose".split(
    ' ',
  ),
)
const CONTRACTED = /^(?:it's|he's|she's|that's|they're|you're|mum's|dad's)$/u
const MODIFIER = new Set(
  'very really so too quite rather extremely completely totally utterly absolutely simply just frankly always often far wholly pretty still again somewhat entirely deeply highly also now at best most more less a an the her his their my of all as both overly downright nothing but and or well plain dead proper right v bit little touch shade much even yet only to been being such own same again beyond'.split(
    ' ',
  ),
)
const AUXILIARY = /(?:[\s,]+(?:has|have|had|also|then|always|just|both|all|again|still|\p{L}+ly|can|will|to))+$/iu
const BOUNDARY =
  /[,;:()–—]|\s-\s|\b(?:and|but|because|that|when|while|whilst|as|so|if|although|though|where|since|than)\b/giu
const VERB =
  /\b(?:is|was|are|were|am|has|had|have|will|do|does|did|can|could|would|should|said|says|told|went|saw|came|made|took|got|gave|put|ran|sat|stood|left|let|led|kept|held|heard|rang|sent|felt|found|met|asked|looked|wanted|played|showed|talked|spoke|walked|seen|be|been|feels|looks|seems|i|we)\b|'s\s(?!\p{L}+\s)/iu
const TARGET = new RegExp(
  `^[ -](?:(?:and|but|or) [\\p{L}-]+ |[\\p{L}-]+ )?(?:${MATTERS}|mother|father|mum|mam|dad|parents?|family|child|boy|girl|man|woman|person|couple|role model|carer|partner|personality|character|habits?|ways?|streak|nature|home life|household|individual|piece of work|so-and-so|babysitter|friends?|company|housekeeper|place|lad|lass|woman|boys|girls|hug|cuddle|kiss|apology|gesture|attempt|joke|visit|teenager|mums|dads|mothers|fathers|carers|adults?|men|women|sister|brother|nan|grandmother|uncle|aunt|stepdad|stepfather|boyfriend|girlfriend|neighbours?|meal|meals|diet|role|upbringing|tirade|rant|outbursts?|scene|show|performance|display|fuss|state|dependence|dependency|drinkers?|moods?|language|gestures?|excuses?|treatment|punishment|obsession|fixation|reliance|start in life|life|existence|habit|tantrums?|influences?|impressions?|disregard|lack|level of \\p{L}+|standard of \\p{L}+|parenthood|boundaries|choice of \\p{L}+|use of \\p{L}+|grip|silence|interest in)\\b`,
  'iu',
)
const NEUTRAL_NEXT =
  /^[ -](?:weather|traffic|journey|cough|cold|day|night|week|news|line|signal|pain|headache|accident|smell|noise|time|dream|film|joke|game|word|words|question|questions|shock|surprise)\b/iu
const DEICTIC = /(?:^|\s)(?:it|this|that|these|those|which)$/iu

/**
 * The words of a verdict, with its verb ("was dismissive"), where a list's words are said of a person, their home, care or ways; else null.
 * @param shape how the list's words stand
 * @param about what the list says they are said of
 */
export function verdictAt(sentence: Sentence, hit: Span, shape: Shape, about = ''): Span | null {
  const before = beforeOf(sentence, hit)
  if (shape === 'whole' || shape === 'asked') return hit
  if (shape === 'verb') return doneBySomebody(before) ? hit : null
  if (shape === 'adv') return /\b(?:i|we)\s+(?:\p{L}+\s+){0,3}$/iu.test(before) ? null : hit
  const words = sentence.text.slice(hit.start - sentence.start, hit.end - sentence.start)
  if (shape === 'noun' && namesItsTarget(words)) return IN_GENERAL.test(before) ? null : hit
  return (
    predicateAt(sentence, hit, about) ??
    (shape === 'adj' ? attributiveAt(sentence, hit, before) : null) ??
    fragmentAt(sentence, hit, before, about)
  )
}

/** "The home, which was filthy", "Mum and Jo were rude": the verb before the words, if its subject may be judged. */
function predicateAt(sentence: Sentence, hit: Span, about: string): Span | null {
  const at = sentence.words.findIndex(word => word.start >= hit.start)
  const copula = copulaBefore(sentence, at)
  if (!copula) return null
  const after = afterOf(sentence, hit)
  if (NEUTRAL_NEXT.test(after)) return null
  const subject = CONTRACTED.test(copula.lower)
    ? sentence.narrative.slice(0, copula.end - 2 - sentence.start).replace(/'$/u, '')
    : sentence.narrative.slice(0, copula.start - sentence.start)
  return isJudged(subject, about) ? { start: copula.start, end: hit.end } : null
}

/** Labels that stay labels even when they tell of one day (rules.md, "labelling/label"). */
const NAMED =
  /\b(?:aggressi|manipulat|attention|challeng|complian|hostil|reach|engag|chaotic|chaos|dysfunction|difficult)/iu
const ONE_DAY = new Set(['was', 'were', 'been', 'being', 'became', 'got'])

/** The words of a label that sums up one occasion ("was overbearing") or a thing ("the relationship is volatile"): a judgement, and no label on a person. */
export function occasionAt(sentence: Sentence, hit: Span): Span | null {
  const words = sentence.text.slice(hit.start - sentence.start, hit.end - sentence.start)
  if (/^(?:an?|the|no) /iu.test(words)) return null
  const at = sentence.words.findIndex(word => word.start >= hit.start)
  // "a nightmare to work with" sums up a person, whatever the day
  if (/^(?:an?|the|no)$/u.test(sentence.words[at - 1]?.lower ?? '') && / to /u.test(words)) return null
  const copula = copulaBefore(sentence, at)
  if (!copula) return null
  const subject = sentence.narrative
    .slice(0, copula.start - sentence.start)
    .replace(/ (?:is|was|are|were|has|have|had)(?: been)?\s*$/iu, '')
  const head = headOf(lastClause(subject.trimEnd()))
  const ofThing =
    (RELATION.test(head) && !PEOPLE.test(head.split(/\s+/u).at(-1) ?? '')) ||
    MATTER.test(head.split(/\s+/u).at(-1) ?? '')
  if (!ofThing && (NAMED.test(words) || !ONE_DAY.has(copula.lower) || !isJudged(subject))) return null
  return { start: copula.start, end: hit.end }
}

const LASTING = new Set(['is', 'are', "he's", "she's", "they're", "mum's", "dad's", 'remains', 'be'])
const SORT =
  /^(?: (?:and|but) [\p{L}-]+|, [\p{L}-]+)*,? (?:old |young |little |bitter |bunch of )*(?:woman|man|lady|person|individual|character|girl|boy|lad|lass|sort|type|teenager|thing|so-and-so|piece of work|bunch|lot|crowd|soul)\b/iu
const KIN =
  /^(?: (?:and|but) [\p{L}-]+|, [\p{L}-]+)*,? (?:old |young |little )*(?:child|mother|father|mum|dad|parent|couple)\b/iu

/** Whether a describing word goes with a word for a person: "an anxious little boy". */
export const describes = (sentence: Sentence, hit: Span): boolean =>
  [SORT, KIN].some(pattern => pattern.test(afterOf(sentence, hit)))

/** Whether a describing word stands for what someone is like, and not for one occasion: "is stubborn", "a stubborn girl". */
export function isLasting(sentence: Sentence, hit: Span): boolean {
  if (SORT.test(afterOf(sentence, hit))) return true
  const copula = copulaBefore(
    sentence,
    sentence.words.findIndex(word => word.start >= hit.start),
  )
  if (!copula || !LASTING.has(copula.lower)) return false
  const subject = CONTRACTED.test(copula.lower)
    ? copula.lower.replace(/'.*$/u, '')
    : sentence.narrative.slice(0, copula.start - sentence.start)
  return !DEICTIC.test(subject.trimEnd()) && isJudged(subject)
}

function copulaBefore(sentence: Sentence, at: number): Word | null {
  const { words } = sentence
  for (let index = at - 1; index >= 0 && at - index < 9; index--) {
    const word = words[index] as Word
    if (word.quoted) return null
    if (COPULA.has(word.lower)) return word
    if (
      /'s$/u.test(word.lower) &&
      /^\p{Lu}/u.test(sentence.text.slice(word.start - sentence.start)) &&
      index === at - 1
    )
      return word
    const next = words[index + 1] as Word
    const gap = sentence.narrative.slice(word.end - sentence.start, next.start - sentence.start)
    const listed = next.lower === 'and' || next.lower === 'but' || next.lower === 'or' || gap.startsWith(',')
    if (!MODIFIER.has(word.lower) && !word.lower.endsWith('ly') && !listed) return null
  }
  return null
}

/** Whether the words before a verb end in someone or something that is judged. */
export function isJudged(words: string, about = ''): boolean {
  const subject = words
    .trimEnd()
    .replace(AUXILIARY, '')
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .trimEnd()
  const clause = lastClause(subject)
  if (/(?:^|\s)(?:i|we|there|here|what|nobody|nothing|no one|one of)$/iu.test(clause)) return false
  if (about.startsWith('injury')) return INJURY.test(clause)
  const home = about.startsWith('home')
  if (about === 'relationship') return RELATION.test(subject)
  if (clause === '' && home) return HOMELY.test(subject)
  if (clause === '') return /[\s,](?:and|but|who|which)$/iu.test(subject) && !/^(?:i|we)\b/iu.test(subject.trim())
  if (DEICTIC.test(clause)) return true
  if (/(?:^|\s)(?:which|who)$/iu.test(clause)) return true
  if (THINGS.test(headOf(clause)) && !/\b(?:contact|time|visits?) with\b/iu.test(clause)) return false
  if (home) return HOMELY.test(clause)
  const last = clause.split(/\s+/u).at(-1) ?? ''
  return (
    PEOPLE.test(last.replace(/[.']/gu, '')) ||
    MATTER.test(clause) ||
    /^\p{Lu}/u.test(last) ||
    /\b(?:his|her|their|your|mum's|dad's|\p{L}+'s?)\s+\p{L}/iu.test(clause)
  )
}

/** "The incident" of "The incident on the bus". */
const headOf = (clause: string): string =>
  clause.split(/ (?:on|in|at|from|of|to|with|for|by|near|outside|about|after|before|during) /iu)[0] ?? clause

/** What stands after the last break: a comma, a conjunction. */
function lastClause(words: string): string {
  let from = 0
  for (const hit of words.matchAll(BOUNDARY)) {
    // "that" and "this" may be subjects themselves
    if (/^that$/iu.test(hit[0]) && hit.index + hit[0].length === words.length) continue
    from = hit.index + hit[0].length
  }
  return words.slice(from).trim()
}

/** "his appalling behaviour", "a cold house": the words before what they judge. */
function attributiveAt(sentence: Sentence, hit: Span, before: string): Span | null {
  const after = afterOf(sentence, hit)
  const target = TARGET.exec(after)
  if (
    !target ||
    /\b(?:no|not|any|if|whether|without|never|i|we|for|from|by)\s(?:\p{L}+\s)?$/iu.test(before) ||
    IN_GENERAL.test(before)
  )
    return null
  return { start: hit.start, end: hit.end + target[0].length }
}

const IN_GENERAL =
  /\b(?:about|discuss\p{L}*|training|course|workshop|policy|leaflet|programme|strateg\p{L}+|prevent\p{L}*|reduc\p{L}+|avoid\p{L}*|word|phrase|called|to be|whether|if|such as|avoid|types? of|kinds? of|signs? of)\b[^,;.]{0,25}$/iu
const JUDGED_NOUN =
  /\b(?:relationship|relationships|parent|mother|father|mum|dad|home|household|environment|behaviour|parenting|care|hygiene|attachment|bond|boundaries|routines?|atmosphere|influence|judgement|supervision|conditions|excuses?|manner|attitude|engagement|warmth|affection|bruis\w+|marks?|outbursts?|interest|role model|effort|example)$|^(?:lack of|little|poor|squalor|stench|rudeness|favouritism|tokenism)\b/iu
/** "poor hygiene" names what it judges; "a mess" needs a subject. */
const namesItsTarget = (words: string): boolean =>
  JUDGED_NOUN.test(words) ||
  (/\s/u.test(words) && !/^(?:an?|the|no|full|high|in|at|not|down|on|because|below|low|limited) /iu.test(words))

/** Whether a deed is somebody else's, and done: not the writer's, planned or asked for. */
function doneBySomebody(before: string): boolean {
  if (/\b(?:i|we)\s+(?:\p{L}+\s+){0,2}$/iu.test(before)) return false
  if (
    /\b(?:to|not to|will|would|could|should|might|may|can|shall|must|don't|please|let's|never to)\s+(?:be\s+|have\s+|ever\s+|\p{L}+ly\s+)?$/iu.test(
      before,
    )
  )
    return false
  return !isOfThing(before)
}

/** Whether the words before a verb end in a thing, an animal or the writer. */
export const isOfThing = (before: string): boolean => THINGS.test(lastClause(before.replace(AUXILIARY, '').trimEnd()))

/** A clause without a verb of its own: "Home conditions appalling.", "Rude throughout.", "She sat, sullen and defiant." */
function fragmentAt(sentence: Sentence, hit: Span, before: string, about: string): Span | null {
  const breaks = [...before.matchAll(/[,;:–—]|\s-\s/gu)].at(-1)
  const opening = before.slice(breaks ? breaks.index + breaks[0].length : 0).trim()
  if (VERB.test(opening) || opening.split(/\s+/u).length > 6) return null
  const after = afterOf(sentence, hit)
  if (NEUTRAL_NEXT.test(after)) return null
  const bare = opening
    .replace(
      /\b(?:very|really|so|too|quite|rather|extremely|completely|totally|utterly|absolutely|simply|just|frankly|always|generally|overall|still|again|v|a bit|a|an|\p{L}+ and|\p{L}+ly)\b/giu,
      '',
    )
    .trim()
  const ends =
    /\b(?:with|to|towards?|about|of|from|for|on|at|by|in)$/iu.test(sentence.text.slice(0, hit.end - sentence.start)) ||
    /^(?: (?:and|but) \p{L}+| (?:with|to|towards|about|throughout|on|at|as|for|again|today|when|in|from|toward|after|afterwards|before|since|during|all|most)\b[^.;]{0,40})?\s*(?:[.!;,–—]|$|\s-\s)/iu.test(
      after,
    )
  if (bare === '') {
    if (about.startsWith('injury')) return null
    // opens its sentence, or trails after a comma to its end
    return ends ? hit : null
  }
  if (!ends && !/^ (?:and|but|,)/u.test(after)) return null
  if (THINGS.test(bare)) return null
  if (about.startsWith('home')) return HOMELY.test(bare) ? hit : null
  if (about.startsWith('injury')) return INJURY.test(bare) ? hit : null
  const last = bare.split(/\s+/u).at(-1) ?? ''
  // "Mum off her face again and confrontational": the first of the fragment is judged
  const joined = /\band\s*$/iu.test(opening) && PEOPLE.test((bare.split(/\s+/u)[0] ?? '').replace(/[.']/gu, ''))
  return joined ||
    PEOPLE.test(last.replace(/[.']/gu, '')) ||
    MATTER.test(bare) ||
    (/^\p{Lu}[\p{Ll}]/u.test(last) && bare.split(/\s+/u).length < 3)
    ? hit
    : null
}

const DENIAL =
  /\b(?:(?:is|was|are|were|been|be) not|isn't|wasn't|aren't|weren't|(?:is|was|are|were) (?:hardly|far from|anything but|none too|scarcely|never)|not)(?: (?:a|an|the|very|particularly|especially|really|overly|exactly|at all|always|being|been|entirely|wholly|most|quite|so|too|all that|that|terribly|in the least))*\s$/iu

/** "was not helpful", "is hardly the cleanest": good words denied of someone or their home. */
export function denialAt(sentence: Sentence, hit: Span, about: string): Span | null {
  const before = beforeOf(sentence, hit)
  const denial = DENIAL.exec(before)
  if (!denial) return null
  const subject = before.slice(0, denial.index)
  const after = afterOf(sentence, hit)
  if (/^ (?:to|for (?:me|us|him|her|them)|until|at the moment|with)\b/iu.test(after) || NEUTRAL_NEXT.test(after))
    return null
  const clause = lastClause(subject.replace(AUXILIARY, '').trimEnd())
  if (DEICTIC.test(clause) || clause === '') return null
  return isJudged(subject, about) ? { start: sentence.start + denial.index, end: hit.end } : null
}
