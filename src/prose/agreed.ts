import type { Prose, Sentence } from '../model/prose.js'
import { attributions } from './attribution.js'

/** A day, date or span by which something is to be done; not "soon", "asap" or "in due course". */
export const TIME =
  /\b(?:today|tonight|tomorrow|this (?:morning|afternoon|evening|week|month)|next (?:week|month|term|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:on|by|before|until|from|this|every|each|after|for) (?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|(?:january|february|march|april|june|july|august|september|october|november|december)\b|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{4}-\d{2}-\d{2}|\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)|(?:within|in|every|for) (?:the next )?(?:\d+|a|one|two|three|four|five|six|seven|ten|fourteen) (?:working )?(?:hours?|days?|weeks?|months?|wks?)|\d+\/(?:7|52|12)|(?:daily|weekly|fortnightly|monthly) until|the same day|same day|straight away|immediately|now\b|at once|end of (?:the )?(?:day|week|month|term)|by (?:the )?(?:end|half[- ]term|easter|christmas|review|conference|hearing|summer|then)|before (?:the )?(?:review|conference|hearing|panel|next)|each (?:morning|night|day|week|evening)|every (?:morning|night|day|week|evening|other)|(?:morning|nights|evenings) until|before school|after school|bedtime|nightly|half[- ]term)\b/iu

/** Reasons, as they are given for decisions. */
export const WHY =
  /\b(?:because|since (?!(?:january|february|march|april|may|june|july|august|september|october|november|december|last|then|\d|easter|christmas|the (?:last|start)))|as (?!(?:a|an|well|soon|long|far|much|at|of|to|per|the (?:key|lead|main))\b)\p{L}+|due to|owing to|given|so that|so (?:he|she|they|it|we|i|that|mum|dad|\p{Lu})|in order to|to (?:allow|give|let|help|keep|protect|make sure|ensure|see (?:if|whether)|reduce|avoid|stop|support|test|build|reflect)|for the reasons?|for (?:his|her|their|your) (?:own )?(?:safety|sake|exams?|protection|health)|on the (?:grounds|basis)|the reason|reasons?:|in view of|in light of|following|after|at (?:his|her|their|your|mum's|dad's|\p{Lu}\p{L}+'s) (?:own )?request|asked (?:for|to)|wants? (?:this|that|to|it)|which (?:means|shows)|now that|until|if|unless|while|for now because)\b|:\s*\p{Ll}/iu

/** Who decides: a person, or a body that is more than a pronoun. */
export const DECIDER =
  /\b(?:[Ii]|[Ww]e|[Tt]he (?:core group|conference|court|judge|magistrates|panel|chair|review|team manager|manager|service manager|group|meeting|head|family|local authority|social worker|reviewing officer|agency decision maker)|[Cc]ourt|[Jj]udge|[Mm]agistrates|[Tt]eam manager|[Ss]ervice manager|[Pp]ractice manager|[Hh]ead of service|[Mm]anager|[Cc]hair|[Pp]anel|[Cc]onference|[Cc]ore group|IRO|[Dd]irector|\p{Lu}\p{L}+(?:,[^,]{2,40},| \([^)]{2,60}\))?(?: and \p{L}+)?) (?:\p{L}+ )?(?:decid|agre|approv|rul|direct|order|authoris|sign|conclud|grant|turn|declin|refus|confirm|endors|recommend|determin|resolv|chose|ask|want|set|clos|end|stop|mov|will|have|has|am|are|is)\p{L}*|\bby (?:the )?(?:court|judge|manager|panel|conference|core group|chair|team manager|service manager|head of service|\p{Lu}\p{L}+)\b/u

/** A decision of our service, a court or a conference, in any of the ways that notes tell one. */
const DECISION: readonly RegExp[] = [
  /\b(?:decided|agreed|resolved|determined|concluded|approved|authorised|ruled|ordered|granted|refused|declined|turned down|signed off|endorsed|rejected|ratified|vetoed|overruled)\b/iu,
  /\b(?:the )?decision (?:was|is|has been|to|made|taken|that|being)\b|\bdecision:|\boutcome:/iu,
  /\b(?:case|file|referral|episode|involvement|plan|work) (?:is |was |has been |to be |will be |now )?(?:closed|closing|to close|ended|stepped down|transferred|escalated)\b|\bclosed to\b|\bclos(?:e|ing) (?:the )?(?:case|file)\b|\bnfa\b|\bno further action\b|\bstep(?:ped)? (?:down|up)\b|\bremain(?:s)? (?:open|at|on)\b|\bhold at\b/iu,
  /\b(?:is|are|was|were) to (?:end|stop|cease|remain|stay|move|reduce|increase|continue|drop|close|start|begin)\b|\bwill (?:drop|end|stop|cease|reduce|increase|now be|move) (?:to|from|at|down)?\b|\b(?:contact|visits?|family time|overnights?|sessions|support|hours|funding|payments?|placement|plan|tag|curfew|phone|transport|taxi|weekends?)\b[^.;]{0,30}\b(?:to (?:increase|reduce|decrease|end|stop|cease|continue|remain|drop|be (?:stopped|reduced|increased|suspended|ended|supervised|unsupervised))|stops|ends|suspended|stopped|ended|reduced|increased|withdrawn|cut|ceased|refused|declined|approved|agreed)\b/iu,
  /\b(?:it was|it is|was) felt that\b[^.;]{0,80}\bshould\b|\b(?:i am|we are|i'm|we're) (?:moving|closing|ending|stopping|reducing|increasing|stepping|suspending|changing|cutting|extending)\b/iu,
]
/** Under a heading of decisions, a line that is none of these still tells one. */
const BARE =
  /^(?:no (?:more|further|contact|need)\b|step\b|remain\b|stay\b|continue\b|close\b|end\b|stop\b|not to\b|to (?:remain|close|stay|continue|step|end|stop)\b|extend\b|reduce\b|increase\b|suspend\b|hold\b|keep\b|move\b|transfer\b|no \p{L}+)/iu
const OTHERS_DECISION =
  /\b(?:school|police|hospital|cps|nursery|housing|landlord|home office|college|dwp|camhs|probation|employer|club|gp|consultant|doctor|council tax|jobcentre|academy)\b[^.;]{0,30}\b(?:decided|agreed|refused|declined|excluded|approved|ruled|turned|closed|ended|granted|will)\b/iu
const FAMILYS =
  /^(?:(?:and|but|so|then) )?(?:(?:his |her |their |your )?(?:mum|mam|dad|mother|father|nan|gran|grandad|parents|aunt|uncle|partner|carers?|foster carers?|he|she|they|you|both|\p{Lu}\p{Ll}+))(?:,[^,]{2,40},| \([^)]+\)| and \p{L}+)?(?: has| have| had| also| then| both| later| readily| kindly)* (?:agreed|decided|refused|declined|chose|approved)\b/u
/** "…, and Mum agreed": consent, no decision. */
const FAMILY_AGREED =
  /\b(?:mum|mam|dad|mother|father|nan|gran|parents|carers?|he|she|they|you|both|with (?:his|her|their|mum's|dad's) agreement)(?: has| have| also| both)? (?:agreed|consented)\b/iu
const DECISIVE =
  /\b(?:decid|agre|resolv|determin|approv|clos|end|stop|refus|declin|reduc|increas|suspend|withdr|cut|ceas|mov|step)/iu
const NOT_ONE =
  /\b(?:not (?:yet )?(?:been )?(?:decided|agreed)|undecided|yet to (?:be )?(?:decide|agree)|recommend(?:s|ed|ation)?|proposed|suggested|would be|might|may be|could|whether|if\b|\?|asked (?:me|us)|wants? to|would like|hopes?|agreed with (?:me|this|that)|as (?:we )?(?:had )?(?:agreed|planned)|had agreed (?:that|to)|strongly agreed|disagreed|agreed that (?:he|she|they|it) (?:is|was|were|are|had|has)|plan was agreed in|agreement|agreed (?:time|date|plan|place)|refused to (?:\p{L}+ )?(?:talk|speak|eat|go|let|open|answer|come|get|leave|sign|engage|discuss|see|say|look|do|put|allow|take)|declined to (?:say|comment|talk|speak|give)|(?:told|knows?|informed|aware|explained|letter says) (?:that )?(?:we|i)\b|closed the (?:door|book|window|gate|laptop|curtains)|concluded that)\b/iu

export interface Decision {
  sentence: Sentence
  start: number
  end: number
  who: boolean
  why: boolean
}

/** The decisions of a note, with whether each says who made it and why (CRP 5, DUR 60). */
export function decisions(note: Prose): Decision[] {
  const found: Decision[] = []
  for (const sentence of note.sentences) {
    if (sentence.type === 'heading' || sentence.section === 'background' || sentence.section === 'purpose') continue
    const label = labelOf(note, sentence)
    const told = `${label} ${sentence.narrative}`
    if (!isDecision(note, sentence, told)) continue
    const context = contextOf(note, sentence)
    const who =
      hasDecider(sentence) ||
      (context !== null && DECIDER.test(context.narrative) && /\b(?:decid|agre)/iu.test(context.narrative))
    const next = note.sentences[sentence.index + 1]
    const before = note.sentences[sentence.index - 1]
    const why =
      WHY.test(sentence.narrative) ||
      (next !== undefined &&
        next.block === sentence.block &&
        /^(?:this (?:is|was)|because|the reason|it is|so that|that is|reason|as )/iu.test(next.narrative) &&
        WHY.test(`${next.narrative} because`)) ||
      (next !== undefined &&
        next.block === sentence.block &&
        /\b(?:because|the reason|asked for (?:this|that|it)|wanted (?:this|that|it))\b/iu.test(next.narrative)) ||
      (before !== undefined &&
        before.block === sentence.block &&
        /^(?:so|therefore|for (?:this|that|these|those) reasons?|because of (?:this|that)|given (?:this|that)|with that|on that basis|as a result|that is why)\b/iu.test(
          sentence.narrative,
        ))
    found.push({ sentence, start: sentence.start, end: sentence.end, who, why })
  }
  return found
}

function isDecision(note: Prose, sentence: Sentence, told: string): boolean {
  const { narrative } = sentence
  if (
    OTHERS_DECISION.test(narrative) ||
    FAMILYS.test(narrative.trim()) ||
    FAMILY_AGREED.test(narrative) ||
    NOT_ONE.test(narrative)
  )
    return false
  if (attributions(note, sentence).some(source => source.from - sentence.start < narrative.search(DECISIVE)))
    return false
  const inSection = sentence.section === 'decision'
  if (inSection && !/\b(?:will|to be done|by \d)/iu.test(narrative))
    return (
      BARE.test(narrative) ||
      DECISION.some(pattern => pattern.test(told)) ||
      /^(?:decision|outcome|agreed)/iu.test(told.trim())
    )
  if (sentence.section === 'actions')
    return BARE.test(narrative) && !/\bto\b/iu.test(narrative.slice(0, 25))
      ? /^no (?:more|further|contact)\b/iu.test(narrative)
      : false
  if (sentence.type === 'item' && /^no (?:more|further|contact)\b/iu.test(narrative)) return true
  return (
    DECISION.some(pattern => pattern.test(told)) &&
    !/\b(?:last|previous) (?:review|meeting|conference|visit|year|month)\b/iu.test(narrative)
  )
}

/** "We" counts where the note says who that is; a label such as "Decision (Team Manager):" too. */
function hasDecider(sentence: Sentence): boolean {
  if (!DECIDER.test(sentence.narrative))
    return (
      /\b(?:manager|court|judge|conference|core group|panel|chair)\b/iu.test(sentence.narrative) &&
      /\b(?:decid|agre|approv|rul|order|direct|authoris|sign|grant)/iu.test(sentence.narrative)
    )
  return !/^(?:it|there)\b/iu.test(sentence.narrative.trim()) || /\bby\b/iu.test(sentence.narrative)
}

/** The line that opens a list of decisions: "I decided today:". */
function contextOf(note: Prose, sentence: Sentence): Sentence | null {
  if (sentence.type !== 'item') return null
  for (let at = sentence.index - 1; at >= 0; at--) {
    const other = note.sentences[at]
    if (!other || other.type === 'heading') return null
    if (other.type !== 'item') return /:\s*$/u.test(other.text) ? other : null
  }
  return null
}

function labelOf(note: Prose, sentence: Sentence): string {
  const block = note.blocks[sentence.block]
  return block?.label && block.sentences.start === sentence.index
    ? note.text.slice(block.label.start, block.label.end)
    : ''
}

/** A verb in its bare form, as plans use it. */
const DOING =
  'ring|call|phone|contact|chase|visit|see|speak|talk|meet|ask|send|write|email|text|refer|arrange|book|complete|update|finish|draft|check|review|share|give|take|bring|provide|support|monitor|keep|follow|attend|look|find|make|do|get|set|organise|discuss|raise|consider|explore|liaise|request|tell|let|inform|report|gather|collect|prepare|identify|source|apply|help|work|offer|continue|start|begin|evidence|tighten|serve|record|upload|submit|sign|read|add|sort|fix|move|open|put|pay|drive|try|run|hold|deliver|invite|notify|see about|address|assess|encourage|engage|ensure|obtain|escalate|liase|confirm|clarify|r\\/v|investigate|screen|map|plan|watch|feed|pass|type|fill|order|schedule|reschedule|convene|establish|seek|undertake|progress|pursue|handle|link|join|host|return|print|verify|research|recheck|revisit|observe|compile|circulate|consult|negotiate|advise|train|teach|show|close|transfer|buy|clear|clean|mend|repair|replace|install'

const WHO_DOES =
  /^(?:\W*)(?:i|we|you|(?:the |his |her |their |my |our |your )?(?:mum|mam|dad|mother|father|nan|gran|grandad|parents?|carers?|foster carers?|aunt|uncle|partner|social worker|sw|fsw|hv|health visitor|school(?: nurse)?|nursery|police|team manager|tm|manager|duty|key ?worker|pa|personal adviser|teacher|head|senco|iro|advocate|housing|landlord|gp|camhs|staff|worker|core group|family|group|agency|services|universal services|midwife|practitioner|\p{L}+ (?:worker|officer|nurse|manager|lead|team)|police|fc|ta)|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?(?:,[^,]{2,40},| \([^)]{2,60}\))?(?:'s (?:mum|dad|nan|aunt|sister|brother|teacher|carer|school|social worker|key worker|partner))?)(?: and (?:i|\p{L}+))?(?: \([^)]+\))?(?::| -| –)? (?:will|'ll|to|is to|are to|has to|needs to|have to|should|must|has agreed to|agreed to|have agreed to|is going to|are going to|am going to|offered to|has offered to|can|shall)\b/iu

export interface Action {
  sentence: Sentence
  start: number
  end: number
  who: boolean
  when: boolean
}

const TO_BE: readonly RegExp[] = [
  /\b(?:to be|needs? to be|still to be|will be|must be|should be|is to be|are to be) (?:\p{L}+ )?(?:contacted|chased|done|made|completed|booked|arranged|updated|finalised|sent|written|shared|followed up|reviewed|referred|discussed|checked|held|organised|raised|notified|informed|invited|requested|signed|recorded|uploaded|obtained|considered|monitored|convened|scheduled|sought|explored|identified|provided|submitted|asked|told|rung|called|visited|seen|closed|circulated|agreed|found|fitted|mended|collected|returned|paid|assessed|screened|sorted|gathered|drafted|started|progressed|actioned|confirmed|escalated|undertaken|set up|put in place|looked (?:at|into))\b/iu,
  new RegExp(`^\\W*(?:(?:the |his |her |their )?[\\p{L}/' ]{1,40}? )?(?:still |also )?to (?:${DOING})\\b`, 'iu'),
  /\b(?:needed|required|outstanding|awaited|pending|overdue|to follow)\W*$/iu,
  /\b(?:needs? (?:a|an|to|chasing|doing|sorting|booking|following)|requires? (?:a|an))\b/iu,
]
const FUTURE = new RegExp(
  `\\b(?:will|'ll|shall|is going to|are going to|am going to) (?:\\p{L}+ ){0,2}?(?:${DOING})\\b`,
  'iu',
)
const IMPERATIVE = new RegExp(`^\\W*(?:please )?(?:${DOING})\\b`, 'iu')
const NOT_ACTION =
  /\b(?:if|when|unless|in case|should (?:he|she|they|it)|whenever)\b[^.;]{3,}|\b(?:plan(?:ned)?|hope[sd]?|want(?:s|ed)?|like[sd]?|asked|told|used|able|unable|had|has|have|happy|keen|ready|going|likely|due|trying|continues?|began|started|seems?|appear\p{L}*|expected|supposed|meant|allowed|free|easy|hard|chose|choice|refus\p{L}*|declin\p{L}*|managed|need(?:s|ed)? (?:him|her|me|someone)) to\b|\?/iu

/** The actions of a note that are still to be done, with whether each says who does it and by when (CRP 2 Actions, DUR 54). */
export function actions(note: Prose): Action[] {
  const found: Action[] = []
  for (const sentence of note.sentences) {
    if (
      sentence.type === 'heading' ||
      sentence.section === 'background' ||
      sentence.section === 'purpose' ||
      sentence.section === 'decision'
    )
      continue
    if (!isAction(sentence)) continue
    const label = labelOf(note, sentence)
    const told = `${label}${sentence.narrative}`
    const block = note.blocks[sentence.block]
    const first = block?.sentences.start === sentence.index
    const opener = openerOf(note, sentence)
    const who =
      WHO_DOES.test(told) ||
      /\b(?:i|we) (?:will|'ll|shall|am)\b/iu.test(sentence.narrative) ||
      /:\s*(?:\p{Lu}\p{L}+|me|sw|mum|dad)\b|\((?:\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|sw|tm|mum|dad|me)[,)]/u.test(told) ||
      /\bby (?:me|\p{Lu}\p{L}+(?! \d)|mum|dad|the (?:school|health|social|team))/u.test(
        sentence.narrative.replace(TIME_BY, ' '),
      ) ||
      (opener !== null && WHO_DOES.test(opener))
    const start = label && first && block?.label && sentence.section === null ? block.label.start : sentence.start
    found.push({
      sentence,
      start,
      end: sentence.end,
      who,
      when: TIME.test(told) || (opener !== null && TIME.test(opener)),
    })
  }
  return found
}

const TIME_BY =
  /\bby (?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|easter|christmas|half|end|the end|then)\p{L}*/giu

function isAction(sentence: Sentence): boolean {
  const { narrative } = sentence
  const words = sentence.words.filter(word => !word.quoted).length
  if (words < 2 && sentence.section !== 'actions') return false
  if (sentence.section === 'actions') {
    if (NOT_ACTION.test(narrative) && /^\W*(?:if|when|unless)\b/iu.test(narrative)) return false
    if (FUTURE.test(narrative) || TO_BE.some(pattern => pattern.test(narrative)) || IMPERATIVE.test(narrative))
      return true
    // bare nouns under Plan: "VRU check", "Letter to the landlord about the damp"
    return sentence.type === 'item' || words <= 9
      ? !/\b(?:is|was|are|were|has|had|have|said|told|agreed|knows?|will|can|did|does|asked|wants?|went|came|gave|decided|approved|remains?|stays?|stops?|ends?|no)\b/iu.test(
          narrative,
        )
      : false
  }
  if (
    sentence.type === 'item' &&
    sentence.section === null &&
    IMPERATIVE.test(narrative) &&
    words <= 12 &&
    !/\b(?:is|was|were|are|has|had)\b/iu.test(narrative)
  )
    return true
  if (sentence.type === 'item' && (TO_BE[1] as RegExp).test(narrative) && !NOT_ACTION.test(narrative)) return true
  if (
    (TO_BE[0] as RegExp).test(narrative) &&
    !/\b(?:was|were|had|has|asked|wanted|told|hoped|said|likely|want|wants|likes?|chose|need(?:s|ed)? to be (?:loved|heard|held|seen|told|left|fed|carried|picked|kept|safe)|had to be)\b/iu.test(
      narrative,
    ) &&
    !/\b(?:will|should|must) be\b/iu.test(narrative)
  )
    return words <= 16
  const telegraphic = /^\W*(?:\p{L}+(?:'s)? |(?:the |his |her )?\p{L}+ \p{L}+ )?to (\p{L}+)/iu.exec(narrative)
  if (
    telegraphic &&
    new RegExp(`^(?:${DOING})$`, 'iu').test(telegraphic[1] as string) &&
    words <= 14 &&
    !NOT_ACTION.test(narrative) &&
    !/\b(?:went|came|visited|is|was|were|are|rang|called|met|saw|spoke|visit|call|meeting|session)\b/iu.test(narrative)
  )
    return true
  return (
    /^\W*(?:referral|letter|email) (?:to|with|for)\b/iu.test(narrative) &&
    words <= 10 &&
    !/\b(?:is|was|were|made|sent|had|has|from|received|which|that)\b/iu.test(narrative)
  )
}

/** What a list of actions is opened with: "By Friday I will:". */
function openerOf(note: Prose, sentence: Sentence): string | null {
  if (sentence.type !== 'item') return null
  for (let at = sentence.index - 1; at >= 0; at--) {
    const other = note.sentences[at]
    if (!other || other.type === 'heading') return null
    if (other.type !== 'item') return /:\s*$/u.test(other.text) ? other.narrative : null
  }
  return null
}
