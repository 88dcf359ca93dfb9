import type { Prose } from '../model/prose.js'
import { ADVERBS, FELT, FILED, HABIT, LIFE, MOTIVE, ON_THE_SPOT, SPOKE, STATE, VOICE_VERB } from './child-verbs.js'
import { type Clause, clausesOf } from './clauses.js'
import { BEFORE_TODAY, SKIPPED } from './passages.js'
import { unstocked } from './stock.js'

/** Whether a clause tells a child's words, wishes or feelings, or what the child did or how they were, there and then. */
export const isVoice = (note: Prose, clause: Clause): boolean => isHeard(note, clause, true)

/** The same without bare wishes and feelings, which may be known from elsewhere. */
export const isActed = (note: Prose, clause: Clause): boolean => isHeard(note, clause, false)

function isHeard(note: Prose, clause: Clause, wishes: boolean): boolean {
  if (SKIPPED.has(clause.section ?? '') || clause.teller === 'other') return false
  if (clause.teller === 'writer' && !clause.named && !WHEN_I.test(beforeVerb(clause))) return false
  const verb = unstocked(clause.verb)
  if (/^(?:wishes (?:and|&|were|was)|feelings\b)/iu.test(clause.verb)) return false
  if (
    /^(?:could|would|might|should|may|can) (?!not see|hear)/iu.test(verb) &&
    clause.named &&
    /\b(?:whether|if)\b/iu.test(clause.sentence.narrative.slice(0, Math.max(0, clause.at - clause.sentence.start)))
  )
    return false
  if (/^(?:raised|voiced|expressed|shared|reported)\b/iu.test(clause.verb) && NOTHING.test(beforeVerb(clause)))
    return false
  // "You could give a mule a run for its money"
  if (clause.subject?.text.toLowerCase() === 'you' && /^(?:could|would|can|may|might|should) (?!not\b)/iu.test(verb))
    return false
  if (TRAIT.test(verb) && !NOW.test(clause.words)) return false
  if (MOTIVE.test(clause.verb) || HABIT.test(clause.words) || FILED.test(clause.words)) return false
  if (SPEAKS.test(verb)) return true
  if (BEFORE_TODAY.test(clause.words) || isElsewhere(note, clause) || dated(note).has(clause)) return false
  if (/^(?:likes|loves|enjoys|hates)\b/iu.test(verb) && !clause.bare && clause.section !== 'child-voice') return false
  if (FEELS.test(verb)) return wishes
  if (GIFT.test(verb)) return true
  if (clause.bare && BARE_STATE.test(verb)) return wishes || !/^\W*(?:likes|wants|hopes|misses|feels)/iu.test(verb)
  if (wishes && ATTENDED.test(verb)) return false
  if (LIFE_VERB.test(verb)) {
    if (/^(?:\p{L}+ly )?\p{L}+ (?:me|us|my)(?![\p{L}])/iu.test(verb) && clause.named !== undefined && !clause.bare)
      return true
    if (HISTORY.test(clause.words)) return false
    return (
      clause.subject?.text.toLowerCase() !== 'you' ||
      ON_THE_SPOT.test(clause.words.slice(Math.max(0, clause.at - clause.start)))
    )
  }
  return VOICE_VERB.test(verb) || STATE.test(verb) || (COPULA.test(verb) && DOING.test(verb))
}

/** That a child came or joined is no word of how they were. */
const ATTENDED =
  /^(?:then |also |later |soon )?(?:joined(?: (?:us|me|the|in))?|attended|came (?:in|home|down|back|along|too|in from|on(?:to)? the (?:phone|line|call))|arrived|remained|stayed)(?= (?:at|from|with|for|when|as|later|and|to|until|meeting|session|by|via|online|remotely|halfway|part way)\b|[.,;]|\s*$)(?![^.;]*\b(?:laughing|crying|smiling|quiet|upset|hiding|singing|running)\b)/iu
/** "Boys fine, no worries raised." */
const NOTHING = /\bno (?:\p{L}+ )?(?:worries|concerns|issues|problems|complaints) (?:were |was )?$/iu
/** "He is clingy": a trait, where "He was clingy" or "He is quiet today" tells of the visit. */
const TRAIT =
  /^(?:is|are|'s) (?:\p{L}+ly |very |quite |so |rather |a bit |still |too )*(?:clingy|shy|polite|confident|friendly|boisterous|defiant|lively|bubbly|thoughtful|guarded|withdrawn|anxious|fidgety|giddy|silly|sulky|grumpy|curious|chatty|quiet|talkative|restless)(?![\p{L}])/iu
const NOW =
  /\b(?:today|now|this (?:morning|afternoon|evening)|when|while|as (?:i|we)|with me|at first|by the end|throughout)\b/iu
/** "When I asked her about Dad she went silent" is no account of what the writer told. */
const WHEN_I = /\b(?:when|as|once|after|each time|every time|until|while) (?:i|we) \p{L}+/iu
const beforeVerb = (clause: Clause): string =>
  clause.sentence.narrative.slice(0, Math.max(0, clause.at - clause.sentence.start))
const SPEAKS = new RegExp(`^${ADVERBS}(?:${SPOKE})(?![\\p{L}])`, 'iu')
const FEELS = new RegExp(`^${ADVERBS}(?:${FELT})(?![\\p{L}])`, 'iu')
const GIFT =
  /^(?:has|have|had|'ve) (?:\p{L}+ )?(?:drawn|written|brought|chosen|saved|prepared|asked|told|said|made (?:me|us|this|a (?:card|picture|cake|list|book|bracelet|den|poster)))\b/iu

const isElsewhere = (note: Prose, clause: Clause): boolean =>
  ELSEWHERE.test(clause.words) ||
  (/\b(?:at|in) (?:school|class|nursery|college|lessons)\b/iu.test(clause.words) && !metAtSchool(note))

const schoolCache = new WeakMap<Prose, boolean>()
function metAtSchool(note: Prose): boolean {
  const known = schoolCache.get(note)
  if (known !== undefined) return known
  const found =
    /\b(?:school|nursery|college|pre-?school|playgroup)\b/iu.test(
      `${note.fields.kind ?? ''} ${note.fields.title ?? ''} ${note.fields.place ?? ''}`,
    ) ||
    note.sentences.some(({ narrative }) =>
      /\b(?:i|we)\b[^.;]{0,40}\b(?:saw|seen|met|visited|spoke|went|called|attended|observed)\b[^.;]{0,80}\b(?:school|nursery|college|sch)\b|^(?:seen|saw|met|visit|spoke)\b[^.;]{0,50}\b(?:school|nursery|college|sch)\b|\b(?:was|were) (?:seen|spoken to|met)\b[^.;]{0,40}\b(?:school|nursery|college)\b|\bschool visit\b|\bseen (?:at|in) (?:school|nursery|college|sch)\b/iu.test(
        narrative,
      ),
    )
  schoolCache.set(note, found)
  return found
}

const datedCache = new WeakMap<Prose, ReadonlySet<Clause>>()

/** The clauses that go on with a tale of another day: "She went missing in May. She came back at midnight." */
function dated(note: Prose): ReadonlySet<Clause> {
  const known = datedCache.get(note)
  if (known) return known
  const found = new Set<Clause>()
  let other = false
  let block = -1
  let last: Clause['subject'] = null
  for (const clause of clausesOf(note)) {
    if (clause.sentence.block !== block) other = false
    block = clause.sentence.block
    const now = /\b(?:me|us|today|my|when i|as i|during (?:the|my|our) (?:visit|session)|while we)\b/iu.test(
      clause.words,
    )
    if (clause.subject?.who === 'writer' || now) other = false
    else if (clause.subject?.who === 'child') {
      if (BEFORE_TODAY.test(clause.words) || isElsewhere(note, clause) || HISTORY.test(clause.words))
        other = !SPEAKS.test(clause.verb)
      else if (clause.named && clause.subject !== last) other = false
      else if (other) found.add(clause)
    }
    last = clause.subject
  }
  datedCache.set(note, found)
  return found
}

const LIFE_VERB = new RegExp(`^${ADVERBS}(?:${LIFE})(?![\\p{L}])`, 'iu')
/** Doings of another day, even where they name a thing that is at hand. */
const HISTORY: RegExp = new RegExp(
  [
    "\\b(?:went|got|came|returned|travelled|ran|was taken|drove|walked) (?:\\p{L}+ ){0,2}(?:to|from|into|on|back to|home from) (?:school|college|nursery|work|university|hospital|court|live|the (?:dentist|doctor|gp|hospital|clinic|cinema|gym|seaside|beach|party|panto|swimming)|holiday|football|swimming|camp|dad's|(?:his|her|your|their) (?:dad|nan|gran|aunt|friend|dentist|school|college|placement)|a (?:party|sleepover|concert))",
    '\\b(?:moved|passed|missed|attended|failed|qualified|graduated|lost (?:his|her|your|their) (?:job|place|temper)|won (?:a|the)|came (?:first|second|third|last|into care)|took (?:part in|an overdose|drugs|cannabis)|hit (?:a|another|his|her|their)|bit (?:a|another|his|her)|pushed (?:a|another)|kicked off|ran (?:away|off from)|went missing|got (?:into|in trouble|a (?:job|place|certificate|detention|merit)|his|her|your|excluded|arrested|\\p{L}+ marks)|left (?:school|care|college|home|hospital|the placement)|started (?!to\\b|\\p{L}+ing\\b)|finished (?:school|college|\\p{L}+ (?:exams?|course))|stayed (?:out|overnight|away|at|with (?:his|her|your) (?:nan|dad|gran|aunt|friend))|made (?:good|great|some|progress|friends|\\p{L}+ progress|a friend)|kept (?:up with|to (?:his|her|your)|running|going|missing)|used (?:cannabis|drugs|alcohol|to)|paid|smashed (?:a|the) window|fought|wore (?:glasses|a brace)|settled (?:well|in well|into)|managed (?:well|to keep)|refused (?:school|to (?:go|attend))|stopped (?:going|attending|taking|seeing|smoking|drinking)|dropped out)\\b',
    '\\bwhen (?:he|she|they|you) (?:was|were|is|are|first)\\b|\\b(?:every|each) (?:day|night|morning|week)\\b|\\b(?:this|last) (?:term|week|month|year|summer|half term)\\b',
  ].join('|'),
  'iu',
)

/** "Chatty.", "Very quiet today.": a state with no verb. */
const BARE_STATE =
  /^\W*(?:very |quite |a bit |bit |rather |really |still |v )?(?:quiet|chatty|calm|tearful|upset|cheerful|shy|lively|excited|tired|alert|relaxed|nervous|anxious|worried|clingy|withdrawn|animated|restless|unsettled|subdued|talkative|smiley|giggly|grumpy|sulky|angry|cross|scared|asleep|reluctant|guarded|monosyllabic|bubbly|playful|polite|fidgety|distracted|full of (?:beans|it|energy|life|chat)|in (?:good|high|great) (?:spirits|form)|on (?:good|great) form|happy (?:with|at|to|about|in)|likes?|wants?|feels?|misses|hopes)(?![\p{L}])/iu
const COPULA = /^(?:was|were|is|are|came|arrived|stayed|sat|had)\b/iu
const DOING =
  /, (?:and |both |all |\p{L}+ly |still |busy )?(?!including|according|being|having|following|regarding|wearing|living|attending|concerning|missing|depending|staying|sharing|receiving|remaining|awaiting)\p{L}{2,}ing\b(?! (?:well|at))/iu

const ELSEWHERE =
  /\b(?:at|in) (?:school|class|nursery|college|lessons) (?:on|and|when|last|this)\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b/iu
