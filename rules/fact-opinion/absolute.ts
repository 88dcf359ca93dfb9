import type { Hit, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { isAttributed, isQuoted } from '../../src/prose/attribution.js'
import { afterOf, beforeOf, isUnreal } from '../../src/prose/subject.js'
import { absolutes } from '../words/lists.generated.js'

/** "has never met his father" is a fact of experience; "has never listened" is a verdict. */
const EXPERIENCE = /\b(?:has|have|had|they've|i've|you've)\s+(?:always|never)?\s*$/iu
/** "He's never met her" has "has" in it, "he's always late" has "is". */
const HAS_SHORT = /\p{L}'s\s$/iu
const PARTICIPLE =
  /^ (?:once |ever |really )?(?:been|had|met|seen|gone|done|known|lived|kept|slept|said|told|come|become|held|read|set|left|lost|made|taken|given|spoken|eaten|driven|written|\p{L}{2,}ed)\b/iu
const VERDICT_NEXT =
  /^ (?:once |ever |really |even |properly |truly |actually )?(?:listened|cared|shown|bothered|tried|taken (?:any|responsibility|an interest|the)|engaged|accepted|admitted|apologised|put (?:him|her|them|the)|managed to|coped|kept (?:a|an|any|his|her|their)|stuck|wanted|loved|been (?:on time|able to (?:cope|manage|parent|keep)|any|interested|bothered|there for|honest|truthful|straight|committed|much|good|the same|difficult|like|this way|that way|trouble|lazy|late|a (?:good|bad|problem|handful|worry|liar|bully|difficult))|turned up|worked with|changed|learnt|learned|helped|lifted|finished|made (?:an effort|any|time)|given (?:him|her|them|any)|prioritised|followed|answered|had (?:any (?:control|interest|time|intention|respect)|time for|a good word|an excuse|to have)|blamed|resented|hated|struggled|found it hard|preferred|favoured|lied|let|relied|raised (?:his|her|their) (?:voice|hand)|hit|shouted|hurt|laid|thanked|said (?:sorry|thank))\b/iu
/** What a good record tells of somebody: "has never been late". */
const GOOD_NEVER = /^ (?:once )?been (?:late|any trouble|in trouble|a problem|a worry|rude|violent)\b/iu
const ORDERED =
  /\b(?:will|must|should|shall|needs? to|has to|have to|to be|to|please|would|can|could|may|remember to|agreed to|not|almost|nearly|don't|didn't|doesn't)\s(?:be |also |both )?$/iu
const FIRST_PERSON = /\b(?:i|we)\s+(?:\p{L}+\s+){0,2}$/iu
const PAST = /\b(?:was|were|had|did|came|went|said|told|saw|gave|took|got|ran|made|sat|put|held|read|\p{L}{2,}ed)\b/iu
/** What may follow a bare "never" or "always" that sums a person up: a habit in the present, or a state. */
const HABIT =
  /^ (?:\p{L}+ly |once |ever |really |quite |even |seems? to |bothers? to )?(?:(?!this\b|his\b|was\b|yes\b|as\b|is\b|times\b)\p{L}+s\b|\p{L}+ing\b|(?:do|go|have|put|take|turn|listen|engage|answer|attend|get|make|keep|want|come|show|say|tell|follow|blame|argue|shout|fight|let|pay|open|eat|sleep|clean|wash|cook|read|play|talk|speak|visit|ring|call|help|work|try|care|think|look|sit|stay|leave|give|send|bring|wear|use|hear|understand|seem|cope|manage|stick|finish|start|remember|lie|hit|swear|cry|complain|moan|apologise|admit|accept|thank|smile) |(?:in|on time|up|there|late|ready|available|around|sober|satisfied|happy|wrong|right|to blame|at fault|interested|willing|honest|drunk|angry|tired|rude|clean|any|anyone|a |an |the |his |her |their |someone|somebody|too |so |so much|hungry|dirty|the same|like this|on (?:his|her|their|the)|out|in trouble|chaos|chaotic))/iu

const THING =
  /(?<!\b(?:on|in|at|to|by|with|from|off) (?:her|his|their|the|a|my|your) )\b(?:car|bus|train|boiler|phone|door|window|heating|machine|shop|school|office|meeting|group|nursery|light|tap|lift|clinic|post|internet|wifi|rain|road|house|flat|cooker|washing machine|class|session|appointment|letter|club|cat|dog|gate|lock|alarm|shelf|bin|toilet|shower|fire|garden|cot|pram|bath)s?\b(?: (?:is|was|are|were|has|had))?\s*$/iu

/** Sweeping by their build: "nobody there ever helps", "not a day goes by without", "will say anything but the truth". */
const SWEEPING: readonly RegExp[] = [
  /\bno (?:\p{L}+ ){1,5}(?:is|are|was|were|gets?|got) ever \p{L}+/iu,
  /\b(?:nobody|no[- ]one|none of (?:them|these|those|the \p{L}+)|neither(?: of them| parent)?)\b(?! (?:has|had|have) (?:yet|ever (?:told|asked|shown|taken|been to|met|seen)))[^.;,]{0,30}\bever\b (?!there\b|in\b|here\b|home\b|present\b|seen\b)\p{L}+/iu,
  /\bthey(?:'re| are)? all (?:the same|stick together|lie|cover|know|do it|think|say)\b|\b(?:people|families|those|men|women|mums|dads) like (?:that|this|these|him|her|them)\b|\b(?:nobody|no[- ]one) in (?:that|this) (?:family|house|street)\b/iu,
  /\bnot an? (?:\p{L}+ ){1,3}(?:goes|went|passes|passed|gone) (?:by )?without\b/iu,
  /\b(?:will|would|'ll) (?:say|do|try|blame|promise|use) (?:anything|anyone|everything) (?:but|except)\b/iu,
  /\b(?:he|she|they|mum|dad|\p{Lu}\p{Ll}+) (?:is|was|are) (?:not )?(?:capable|happy|interested|pleasant|reliable|sober|honest) (?:once|only) in a blue moon\b/iu,
]

export default defineRule({
  id: 'fact-opinion/absolute',
  level: 'info',
  confidence: 'medium',
  summary: 'A sweeping statement about how a person behaves.',
  why: `"Always" and "never" are hardly ever true of a person, and one exception in court undoes the sentence. How often, and
    when, can be checked.`,
  clauses: ['COV 4.6'],
  words: [absolutes],
  messages: { sweeping: '"{words}" claims every time. Say how often, or give the dates.' },
  examples: [
    { reports: 'He ⟦never listens⟧.' },
    { reports: 'Mum ⟦is always⟧ late.' },
    { reports: '⟦Constantly⟧ shouting.' },
    { reports: 'Mum cancelled ⟦without exception⟧.' },
    { reports: '⟦Not a week goes by without⟧ a row.' },
    { leaves: 'Nobody else was ever there.', because: 'who was there, and not how they behave' },
    { leaves: 'K has never met his father.', because: 'a fact of experience' },
    { leaves: 'Contact will always be supervised.', because: 'an instruction' },
    { leaves: 'Nan told me that he never listens.' },
    { leaves: 'She said, "You lot never listen."' },
    { leaves: 'The car never starts.', because: 'not a person' },
    { leaves: 'She rings every Sunday.' },
  ],
  check(note, { report }) {
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading' || sentence.section === 'actions') continue
      for (const pattern of SWEEPING) {
        const found = pattern.exec(sentence.narrative)
        if (!found) continue
        const span = { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length }
        if (isUnreal(sentence, span) || isAttributed(note, sentence, span.start)) continue
        report('sweeping', span, { data: { words: note.text.slice(span.start, span.end) }, confidence: 'low' })
      }
    }
    for (const hit of note.hits(absolutes)) {
      const sentence = note.sentences[hit.sentence]
      if (!sentence || sentence.type === 'heading' || sentence.section === 'actions' || isQuoted(sentence, hit))
        continue
      if (!sweeps(sentence, hit) || isUnreal(sentence, hit) || isAttributed(note, sentence, hit.start)) continue
      report('sweeping', hit, { data: { words: note.text.slice(hit.start, hit.end) } })
    }
  },
})

/** Whether the words sum up how a person behaves: no fact of experience, order, plan, thing, or event of one day. */
function sweeps(sentence: Sentence, hit: Hit): boolean {
  const words = sentence.text.slice(hit.start - sentence.start, hit.end - sentence.start).toLowerCase()
  const before = beforeOf(sentence, hit)
  const after = afterOf(sentence, hit)
  if (
    (words.length < 12 && !words.includes(' ') && ORDERED.test(before)) ||
    /\b(?:will|must|should|shall)\s$/iu.test(before) ||
    FIRST_PERSON.test(before) ||
    THING.test(before) ||
    /^[^.;,]{0,30} because of (?:his|her|their|a|the) (?:faith|religion|job|shifts?|asthma|allergy|allergies|illness|health|medicine|condition|tablets|hours|beliefs)\b/iu.test(
      after,
    )
  )
    return false
  if (words.endsWith('never') && GOOD_NEVER.test(after)) return false
  if (
    EXPERIENCE.test(before) ||
    (HAS_SHORT.test(before) && PARTICIPLE.test(after)) ||
    /^(?:has|have|had) (?:always|never)$/u.test(words)
  )
    return VERDICT_NEXT.test(after)
  if (words === 'never' || words === 'always') return HABIT.test(after)
  if (words === 'forever') return /^ \p{L}+ing\b/u.test(after)
  if (/^(?:every|each) (?:single )?time$/u.test(words))
    return (
      /^ (?:i|we|you|anyone|someone|professionals|a worker|there is|there's)\b/iu.test(after) ||
      !PAST.test(before.slice(-80) + after)
    )
  return true
}
