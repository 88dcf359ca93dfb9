import { FAMILY } from './lexicon.js'
import { JOB } from './people.js'
import { isVague } from './times.js'

/*
 * Plans told in looser words than "Sue will ring" and "School to be rung": a next step that is a noun, one who will hear,
 * a duty half owned, a promise, something that is being arranged. Each form asks for a verb of doing something for the
 * family; "I should add" and "it would be good to see him smile" plan nothing.
 */

/** What a worker does for a family, bare. Seeing, finding and saying are left out: "I could see the garden". */
const ACT =
  "(?:ring(?! (?:in|no|the bell|a bell|true)\\b)|call|phone|chase|contact|speak (?:to|with)|talk (?:to|with)|have (?:a|another) (?:word|chat|conversation|talk|look) (?:with|to|at|about)|ask(?! (?:you|that|why|how many|no|her anything|him anything)\\b)|send|e-?mail|text|message|write (?:to|up|back)|arrange|book|request|refer|check(?! that\\b)|visit|see (?:(?:her|him|them|you|\\p{Lu}\\p{L}+|the \\p{L}+) again|if (?:we|i|there))|go back|look (?:into|at (?:getting|the|his|her|an?)|for)|find out|find (?:him|her|them|you|an?|some|the|mum|dad|somewhere)(?! (?:happy|hard|funny|in|at|on|out))|follow|raise (?:this|it|the|that|his|her)|discuss|get (?:hold|in touch|(?:the|an?|him|her|them|you|mum|dad|some|\\p{Lu}\\p{L}+))|apply|update|review|invite|let (?:the|her|his|mum|dad|school|nursery|\\p{Lu}\\p{L}+) [\\p{L}' ]{0,20}know|organise|order|complete|finish (?:the|my|his|her|this)|finalise|draft|pursue|explore|consult|meet|share|escalate|liaise|obtain|seek|submit|inform|notify|clarify|pick (?:this|it|that) up|pop|press|push for|register|source|set up|sort (?:out|the|this|a)|fetch|buy|bring(?! my\\b)|collect|upload|hold (?:an?|the|another) (?:[\\p{L}'-]+ )?(?:meeting|conference|session|review|call|discussion)|convene|try (?:to|again|the|a)|offer|work (?:on|with)|re-?(?:visit|refer|assess|check|book|send)|nudge|query|forward|amend|track down|dig out|commission)(?![\\p{L}'])"
const ACTING =
  "(?:ringing|calling|phoning|chasing|contacting|speaking (?:to|with)|talking (?:to|with)|asking|sending|e-?mailing|texting|writing (?:to|up)|arranging|booking|requesting|referring|checking|visiting|going back|looking (?:into|at|for)|finding (?:out|a|an)|following|raising|discussing|getting (?:the|a|an|him|her|them|mum|dad|some|hold|in touch|\\p{Lu}\\p{L}+)|applying|updating|reviewing|inviting|letting (?:the|mum|dad|school) [\\p{L}' ]{0,20}know|organising|completing|exploring|consulting|meeting|having (?:a|another) (?:word|chat|look|meeting|conversation)|sharing|escalating|liaising|obtaining|seeking|clarifying|pursuing|registering|sourcing|setting up|sorting|trying (?:to|the|a)|offering)(?![\\p{L}])"
const HEDGE =
  '(?:(?:possibly|perhaps|maybe|probably|really|also|then|still|now|just|definitely|certainly|at least|first|next|therefore|in time|soon|all|both|please|well|at some (?:point|stage)) )*'
const LEAD = '\\W*(?:(?:so|and|but|then|also|perhaps|maybe|possibly|for now|in the meantime|next|either way),? )*'
const SOMEBODY =
  '(?:someone|somebody|one of us|one of the team|whoever is [\\p{L} ]{2,14})(?: else)?(?: from [\\p{L} ]{2,20}?)?'

/** The writer is the subject, as in the two forms below. */
const FIRST_PERSON = new RegExp(`^${LEAD}(?:i|we)(?![\\p{L}])`, 'iu')
/** "I should possibly ring the dentist", "we may need to ask legal", "I hope to speak to her teacher". */
const HALF_OWNED = new RegExp(
  `^${LEAD}(?:i|we) ${HEDGE}(?:(?:should|ought to|must|might|may|shall|had better|(?:am|are) (?:still )?to|need to|have to|(?:might|may|will|shall|should) ${HEDGE}(?:need|have|want) to)|(?:hope|intend|mean|aim|propose|want|would like|would also like|am (?:hoping|intending|meaning|aiming|looking|planning|wanting)|are (?:hoping|intending|meaning|aiming|looking|planning|proposing)|still (?:need|have|want|mean|hope)) to) ${HEDGE}(?:try to |try and |remember to |go and )?${ACT}|^${LEAD}(?:i'm|we're) ${HEDGE}(?:hoping|intending|meaning|aiming|looking|planning|proposing) to ${HEDGE}${ACT}|^${LEAD}(?:i|we)'d (?:like|better|want)(?: to)? ${HEDGE}${ACT}|^${LEAD}(?:i|we) ${HEDGE}could ${HEDGE}(?:ring(?! no\\b)|phone|e-?mail|write to|chase|arrange|book|refer|invite|request|offer|look into|try)(?![\\p{L}])`,
  'iu',
)
/** "I said I would ring the school", "I promised to ask about the bike". */
const PROMISED = new RegExp(
  `^${LEAD}(?:i|we) (?:have |also |then |both |did )*(?:(?:promised?|undertook|undertaken|offered|volunteered)(?: (?:her|him|them|you|mum|dad|\\p{Lu}\\p{L}+|the \\p{L}+))? (?:that (?:i|we) (?:would|will)|(?:i|we) (?:would|will)|(?:i|we)'(?:d|ll)|to)|said (?:that )?(?:(?:i|we) (?:would|will|am going to)|(?:i|we)'(?:d|ll))) ${HEDGE}(?:try to |try and |go and )?${ACT}`,
  'iu',
)
const KEPT =
  /\b(?:and|which|so|as) (?:i|we|have|has|that)? ?(?:did|have|has|done|was done|rang|sent|went|since|then|it is done|called|emailed|asked)\b|\b(?:done (?:today|since|the same)|if|unless|in future)\b/iu

/** "Somebody should ring the landlord", "Can someone please chase the bed". */
const ANYBODY = new RegExp(
  `^${LEAD}${SOMEBODY} ${HEDGE}(?:should|ought to|must|could|might|can|may|(?:will|might|may) need to|wants to) ${HEDGE}${ACT}|^${LEAD}(?:please |pls )?(?:can|could|will|would) (?:someone|somebody|anyone|anybody|one of (?:you|us)) (?:please |kindly |perhaps )*${ACT}|^${LEAD}(?:someone|somebody|anyone) please ${ACT}`,
  'iu',
)
/** "It might be worth ringing the nursery", "perhaps ask the school". */
const WORTH_DOING = new RegExp(
  `^${LEAD}(?:(?:it|that) )?(?:(?:may|might|would|could|will|should) ${HEDGE}be |is |was thought )(?:${HEDGE})(?:worth (?:us |our |me |my )?${ACTING}|(?:good|useful|helpful|sensible|wise|best|better|an idea|a good idea|prudent|handy|worthwhile|a plan) (?:to ${ACT}|if (?:someone|somebody|we|i) (?:could |can )?${ACT}))|^${LEAD}(?:(?:it|that) )?(?:(?:may|might|would|could|will) ${HEDGE}be |is )worth (?:us |me )?(?:an? |another |a quick )(?:word|chat|call|conversation|referral|visit|look|meeting|discussion|letter|e-?mail) (?:with|to|at|about|from)\\b|^\\W*(?:(?:so|also),? )?(?:perhaps|maybe|possibly) (?:also )?${ACT}(?= (?:the|his|her|their|our|an?|mum|mam|dad|nan|school|nursery|camhs|gp|hv|police|housing|with|to|into|if|whether|for|about|what|how|again)(?![\\p{L}]))`,
  'iu',
)
/** "The chart could be looked at again at some point": a plan where it is put off, or left to somebody. */
const COULD_BE_DONE = new RegExp(
  `\\b(?:could|might|may) ${HEDGE}(?:need to )?be ${HEDGE}(?!seen|heard|felt|said|told|smelt|read\\b)(?:(?:looked|followed|chased|checked|tried|gone|brought|picked|thought|talked|drawn|set|put|written|re-?\\p{L}+)\\b|\\p{L}+ed\\b|made|done|held|sent|found|sought|given|shown|taken)`,
  'iu',
)

/** "Next step is a second look at the dog.", "My next job is the chronology." */
const NEXT_STEP =
  /^\W*(?:(?<own>my|our) |the |an? |one |another |so the )?(?:(?:obvious|natural|logical|sensible) )?(?:(?:very )?next|first|immediate|outstanding|remaining|urgent|agreed|final|last|only|other|main|key) (?:(?:outstanding|urgent|agreed|remaining|immediate|main|key) )?(?<what>steps?|tasks?|actions?|things?|jobs?|port of call|priority|priorities)(?: (?:now|here|today|to do|on (?:my|the|our) list|for (?<for>(?:the |my )?[\p{L}']+(?: worker| nurse| visitor| manager| officer)?)))* (?:is|are|will be|would be|remains?) (?:still |also |now |then |probably |likely )*(?<rest>.+)$/iu
/** What a step that is no plan is, and what no step of ours starts with. */
const NO_STEP =
  /^(?:loose|broken|missing|wet|steep|high|low|big|hard|easy|difficult|slippery|gone|on|at|in|not|unclear|unknown|yet|up to|his|hers|mine|done|complete\p{L}*|that|what|how|learning|being|good|great|nice|fun|closed)\b/iu

/** "The plan is to ring the school." */
const PLAN_IS = new RegExp(
  `^${LEAD}(?:the |our |my )?(?:current |new |overall |present |next )?(?:plan|idea|intention|aim|thinking|proposal|thought)(?: now| then| for now)? (?:is|remains|is still) (?:still |now )?(?<for>for [\\p{L}' ]{2,30}? )?to ${HEDGE}${ACT}`,
  'iu',
)

/** "A bed is being sourced.", "A second visit is planned." */
const THING =
  '(?:referrals?|appointments?|meetings?|assessments?|visits?|placements?|beds?|places?|funding|applications?|transport|taxis?|passports?|support|sessions?|reviews?|mentors?|tutors?|tuition|courses?|respite|short breaks?|packages?|advocates?|interpreters?|housing|accommodation|checks?|grants?|vouchers?|equipment|carers?|matches|dates?|calls?|conferences?|discussion|handover|counselling|therapy|worker)'
const UNDER_WAY = new RegExp(
  `^\\W*(?:(?:an?|the|his|her|their|your|another|further|new|more|alternative) )*(?:[\\p{L}'-]+ ){0,2}?${THING}(?: (?:to|for|with|at|from|of|in) [\\p{L}' -]{2,30}?)? (?:is|are) (?:now |also |currently |still |both )*(?!.*\\bby\\b)(?:being (?:arranged|made|sourced|sought|looked (?:into|for|at)|explored|organised|chased|booked|set up|followed up|pursued|considered|drafted|prepared|progressed|requested|identified|sorted|found|planned|investigated)|in hand|on order|in the pipeline)(?![\\p{L}])`,
  'iu',
)
const PLANNED =
  /^\W*(?:an?|another|a further|further|second|third|more|joint|follow-?up) (?:[\p{L}'-]+ ){0,2}?(?:visits?|meetings?|calls?|reviews?|sessions?|referrals?|assessments?|checks?) (?:is|are) (?:now |also |being )?(?:planned|proposed|intended|pencilled in)\b/iu

/** "More work is needed on routines.", "The dentist is next on the list.", "This needs to go to panel." */
const STILL_OWED =
  /^(?:(?!no\b|not\b)[\p{L}']+ ){0,3}?(?:word|chat|call|conversation|meeting|discussion|referral|work|visit|letter) (?:is |are )?(?:still |now |also )?needed (?:with|to|on|about|from|around)\b|^[\p{L}' ]{3,40} (?:is|are) (?:next|still|top|first) on (?:the|my|our) (?:to-?do )?list\b|^next (?:up )?(?:would|will) be (?:the|an?|to)\b|^(?:long )?overdue (?:an? |for an? )\p{L}|^(?:this|it|that|the case|the matter|the request) (?:also |now |still )?needs? to (?:go|be taken|come|be put) (?:to|before) (?:the )?(?:panel|legal|court|conference|my manager|supervision|the next)\b/iu

/** "Could do with a referral to the sleep clinic." */
const IN_NEED =
  /^(?:(?!no\b|not\b|if\b|when\b)[\p{L}']+ ){0,3}?(?:could do with|(?:still |now |also |may |might |will )?needs?|would benefit from|(?<=(?:plan|assessment|form|file|chronology|record|report|agreement) )wants) (?:an?|another|the|some) (?:[\p{L}-]+ ){0,2}?(?:referral|risk assessment|assessment|review|strategy (?:meeting|discussion)|professionals' meeting|hearing test|eye test|sight test|health check|medical|check-?up|chronology|stair ?gate|smoke alarm|social worker|advocate|interpreter)(?: (?:to|with|for|of|by|from|at) [^,;]*)?\W*$/iu

const PAPER =
  '(?:copy|copies|letters?|minutes|reports?|forms?|appointments?|details|notes|plan|dates|phone call|call back|call|texts?|e-?mail|reply|answer|invites?|invitation|leaflets?|list|pack|papers|assessment|summary|update|referral|chronology)'
/** "Your IRO will hear about the drawer.", "You will get a copy of the minutes soon." */
const RECEIVES = new RegExp(
  `^${LEAD}(?<whom>(?:(?:the|your|his|her|their|my|our|both|all) )*[\\p{L}'-]+(?: [\\p{L}'-]+){0,3}?) (?:will|'ll|shall|should) (?:also |then |each |both |all |soon |shortly |all )*(?:(?:(?:get|receive|have|be (?:sent|given|posted|e-?mailed|handed)) (?:(?:an?|the|your|his|her|their|another|some|our|my) )?(?:[\\p{L}'-]+ ){0,2}?${PAPER})|(?<hear>hear (?:back |more |soon )?(?:about|from|of))|(?<told>be (?:told(?=\\W*$|[.,;]| (?:about|of|that|what|how|when|why|if|whether|the (?:outcome|result|decision|date)|by|in|after|once|today|tomorrow|this|soon|on)\\b)|informed|notified|updated|asked (?:about|for|if|whether|how|what|to (?:${ACT}|complete|provide|attend|confirm|consider|give|make|look|carry|join|do))|kept (?:informed|updated|posted)|contacted|consulted|copied in|made aware|alerted|briefed)))(?![\\p{L}])`,
  'iu',
)
const OFFICIAL = new RegExp(
  `^(?:(?:the|your|his|her|their|my|our|both|all|new|class|allocated) )*(?:[\\p{L}'-]+ )?(?:${JOB}|schools?|nursery|college|police|housing|health|camhs|cyps|hospital|surgery|clinic|court|panel|council|conference|services?|agency|agencies|teams?|core group|network|duty|edt|mash|legal|finance|probation|yjs|yot|staff|professionals|landlord|provider|partners|placement|everyone|all agencies)$`,
  'iu',
)
const KIN = new RegExp(`^(?:(?:the|your|his|her|their|my|our|both|all) )*(?:${FAMILY}|family|carers?)$`, 'iu')
/** Who it comes from is who does it: "a letter from me". */
const FROM =
  /\bfrom (?:me|us|\p{Lu}\p{L}+|(?:the |my |our |your |his |her )?(?:\p{L}+ )?(?:worker|nurse|clinic|school|nursery|manager|officer|visitor|team|service|panel|court|housing|camhs|hospital|iro|social worker|gp))\b/u

/** A plan in looser words. */
export interface LoosePlan {
  /** Whether the words name who does it; null where that is to be looked for as in any plan. */
  who: boolean | null
}

/** The plan that words tell in one of the looser forms, or null. Whose words they are is not looked at. */
export function loosePlan(words: string, childNames: readonly string[]): LoosePlan | null {
  const step = NEXT_STEP.exec(words)?.groups
  if (step && isStep(step)) return { who: step.own !== undefined || step.for !== undefined || null }
  if (FIRST_PERSON.test(words))
    return HALF_OWNED.test(words) || (PROMISED.test(words) && !KEPT.test(words)) ? { who: true } : null
  if (ANYBODY.test(words) || WORTH_DOING.test(words)) return { who: null }
  const plan = PLAN_IS.exec(words)
  if (plan) return { who: plan.groups?.for !== undefined || null }
  if (COULD_BE_DONE.test(words) && (isVague(words) || /\bby (?:someone|somebody|anyone|one of us)\b/iu.test(words)))
    return { who: null }
  if (STILL_OWED.test(words)) return { who: null }
  if (UNDER_WAY.test(words) || PLANNED.test(words) || IN_NEED.test(words)) return { who: null }
  const received = RECEIVES.exec(words)?.groups
  // "Your teacher will hear from Ana how it went"
  if (received?.hear && childNames.some(name => words.includes(`from ${name}`))) return null
  if (received && isReceiver(received, childNames)) return { who: FROM.test(words) }
  return null
}

function isStep({ what = '', rest = '', own, for: whose }: Record<string, string | undefined>): boolean {
  if (NO_STEP.test(rest)) return false
  if (/^priorit/iu.test(what)) return /^(?:to|getting|finding|making|keeping)\b/iu.test(rest)
  if (/^jobs?$/iu.test(what) && !own && !whose) return /^(?:to|the|an?|getting|finding)\b/iu.test(rest)
  return !/^things?$/iu.test(what) || /^(?:to|the|an?|his|her|\p{L}+ing)\b/iu.test(rest)
}

function isReceiver({ whom = '', told }: Record<string, string | undefined>, childNames: readonly string[]): boolean {
  const you = /^you(?: (?:both|all))?$/iu.test(whom)
  if (told) return OFFICIAL.test(whom) || you
  if (childNames.includes(whom)) return false
  return OFFICIAL.test(whom) || you || KIN.test(whom)
}
