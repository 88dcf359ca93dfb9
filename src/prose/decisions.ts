import type { Prose, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { headingAbove, openerAbove } from './above.js'
import { attributions } from './attribution.js'
import { AUTHORITY_WORD, authorityActs, isAuthority } from './authority.js'
import { FAMILY } from './lexicon.js'
import { looseDecision } from './loose-decisions.js'
import { isBeside, placed } from './named.js'
import { JOB } from './people.js'
import { DOING, lacksVerb, type Part, partsOf } from './plans.js'
import { isUnreal } from './subject.js'

export interface Decision extends Span {
  who: boolean
  why: boolean
}

/** Other agencies, whose own decisions are not ours. */
const OTHERS =
  /(?<![\p{L}])(?:school|head ?teacher|head|governors|police|hospital|cps|nursery|housing|landlord|home office|college|university|dwp|camhs|cyps|probation|employer|boss|club|gp|consultant|doctor|surgery|nurse|health visitor|jobcentre|academy|council tax|benefits|universal credit|cafcass|solicitor|charity|clinic|paediatrician|midwife|bank|agency|hostel|insurance|sergeant|officer|prison|immigration|visa|asylum|bail|parole|pip|dla|esa|planning permission|mortgage|loan|ehcp|sen panel|admissions|exclusion|school place|tenancy|council)(?![\p{L}])/iu

const ME = /^(?:i|we|all of us|we all|both of us|everyone|all|everybody|us all|we have all)$/iu

/** Verbs by which something is settled. */
const SETTLE =
  /(?<![\p{L}-])(?<verb>decided|agreed|resolved|determined|concluded|approved|authorised|authorized|granted|ordered(?! (?:with|from|online|on|for (?:him|her|them|you|it|the))\b)|directed|ruled|endorsed|ratified|sanctioned|signed off|turned down|refused|declined|rejected|vetoed|overruled|overturned|settled on|opted|ruled out|(?:took|taken|made|reached) (?:the|a|this|that) decision|committed)(?![\p{L}-])/giu

/** What is ours to give or take away. */
const SERVICE =
  '(?:case|file|referral|episode|dispute|matter|curfew|monitoring|drug tests?|interventions?|deposit|bond|advocacy|involvement|(?:[cC][pP]|[cC][iI][nN]|TAF|EH|child protection|child in need|early help|safety|pathway|care)? ?plan|contacts?|family time|visits|visiting|home visits|school visits|stat(?:utory)? visits|calls|video calls|phone calls|phone contact|overnights?|overnight stays?|stays?|sleepovers?|sessions|direct work|weekends?|taxis?|transport|allowances?|pocket money|clothing (?:money|allowance|grant)|funding|payments?|direct payments|money|grants?|support|package|care package|hours|respite|short breaks?|phone|mobile|internet|wifi|curfew|supervision|tag|therapy|mentoring|tutoring|placement|placements?|unsupervised (?:time|contact)|letterbox|bus pass|laptop|school run|transfer|move|trial|rehab(?:ilitation)?|assessment|enquiry|investigation|application|referrals?|request|reduction|increase|extension|step[- ]?(?:down|up)|closure|allocation|foodbank voucher|vouchers?|escort|holiday|trip|nursery (?:funding|place|hours)|childcare|staying put|independence (?:plan|work)|leaving care grant|family support|outreach|threshold|legal planning|panel|bedtime|keyworker|key work)'
const HEAD = `(?:[\\p{L}\\d'’/&-]+ ){0,5}?${SERVICE}(?: (?:with|to|from|at|for|by|of|in) [\\p{L}'’-]+(?: [\\p{L}'’-]+){0,3}?)?`
const CHANGED =
  '(?:closed|ended(?! (?:on time|early|late|at \\d|with|well|as|promptly|there|when))|stopped|ceased|suspended|paused|reduced|increased|cut|halved|doubled|extended|withdrawn|stepped (?:down|up)|escalated|transferred|put on hold|on hold|put back|cancelled|terminated|reinstated|refused|declined|granted|approved|agreed|rejected|allocated|dropped to|moved to|changed to|lifted|discontinued|restricted|limited to|capped|upped|deferred|postponed|authorised|turned down|not agreed|not approved|not extended|not granted|not supported|endorsed|ratified|brought forward|held at|tightened|relaxed|scaled back|made (?:weekly|monthly|fortnightly)|shelved|binned|called off|knocked back|thrown out|scrapped|axed|put on ice|vetoed|given (?:the|a) (?:go-ahead|green light|nod|all clear|thumbs up|ok|okay))'
const AFTER_CHANGE =
  '(?= (?:to|from|until|till|for|pending|at|as|and|in|by|due|because|while|so|now|today|with (?:immediate )?effect|after|following|on|-|–|back)\\b|[.,;:)]|\\s*$)'

/** "Contact reduced to monthly.", "Case closed.", "SUHA money refused." */
const BARE = new RegExp(
  `^(?:all |the |her |his |their |your |our |this |mum's |dad's )?${HEAD} (?:now |therefore |also |to be |is to be |are to be |is now |are now |has now been |have now been |has been |have been )?${CHANGED}${AFTER_CHANGE}`,
  'iu',
)
const BE_CHANGED = new RegExp(
  `^(?:all |the |her |his |their |your |our |this |mum's |dad's )?${HEAD} (?:will (?:now |also )?be|(?:is |are )?being|is to be|are to be|to be|are|is|was|were) ${CHANGED}${AFTER_CHANGE}`,
  'iu',
)
/** "Visits going up to twice a week", "clothing allowance stops from now", "the weekends at Gran's are off". */
const CHANGES = new RegExp(
  `^(?:and |so |from (?:now|today)(?: on)?,? |for now,? )?(?:all |the |her |his |their |your |our |this |mum's |dad's )?${HEAD} (?:(?:is|are) (?:now )?)?(?:(?:stops?|ends?|ceases?|finish(?:es)?)(?= (?:from now|now|for now|today|immediately|forthwith|with immediate|here)|[.,;]|\\s*$)|(?:drops?|reduces?|goes|going|go|increases?|moves?|moving|changes?|changing|dropping|reducing|increasing|rising|coming|extending|stepping|starts?|begins?|starting|beginning)(?: up| down| back)?(?: to| from)\\b|(?:is|are|will be) (?:off|on hold|over|cancelled|stopping|ending|ceasing|closing|reducing|increasing|paused|suspended)\\b|(?:off|on hold)(?=[.,;]|\\s*$| for| until)|off(?=[.,;]|\\s*$)|will (?:now |also |therefore )?(?:stop|end|cease|drop|reduce|increase|continue|carry on|remain|restart|resume|revert|stay|move|go (?:up|down|ahead)|be (?:weekly|fortnightly|monthly|four-weekly|supervised|unsupervised|in the community|shorter|longer|fewer|less|more))\\b|(?:not )?to (?:now )?(?:stop|end|cease|drop|reduce|increase|continue|carry on|(?:start|begin)(?= (?:from|on|at|in|as|next|this|today)\\b|[.,;]|\\s*$)|remain|restart|resume|revert|stay|go (?:up|down|ahead)|be (?:weekly|fortnightly|monthly|four-weekly|supervised|unsupervised|reduced|increased|stopped|suspended|ended|closed|extended|in the community))\\b|(?:is|are) (?:now )?(?:not )?to (?:stop|end|cease|drop|reduce|increase|continue|remain|restart|resume|stay|be (?:weekly|fortnightly|monthly|four-weekly|supervised|unsupervised|reduced|increased|stopped|suspended|ended|closed|extended))\\b|(?:stays?|remains?|continues?) (?:at (?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|once|twice)|weekly|fortnightly|monthly|supervised|unsupervised|the same|unchanged|as (?:it is|they are|before|now))|stopping\\b|ending\\b)`,
  'iu',
)
const NEXT_TIME =
  /^(?:next time|future (?:visits|sessions|times|contacts?)|(?:from )?next week'?s? (?:visits|sessions|contact)) will be (?:\p{L}+ )?(?:shorter|longer|supervised|unsupervised|fewer|less|earlier|later|fortnightly|monthly|weekly|at \p{L}+|in \p{L}+)\b/iu
/** "Taxi not to continue", "Mum to remain in the unit": what is settled of someone or something. */
const IS_TO =
  /^(?:[\p{L}\d'’/&-]+ ){1,7}?(?:(?:is|are) (?:now )?(?:not )?to|(?:not )?to) (?:(?:remain|stay)(?! in (?:touch|contact))|continue|cease|increase|reduce|stop|end|live|proceed|go ahead|(?:move|change|go|drop|rise|come down|go up) (?:to|from)|be (?:stepped|closed|suspended|stopped|ended|reduced|increased|removed from|placed|accommodated|supervised|withdrawn|returned to|moved to))\b/iu
/** "To remain in situ.", "stays on CiN", "To go to the assessment team": told in short notes with nobody named. */
const SHORT =
  /^(?:to (?:remain|stay|continue|proceed|go (?:to|into|through|back to))|(?:he |she |they |both )?(?:stays|remains) (?:on|at|in|under|with)) (?:\S+ ?){1,9}$/iu
const PLAN_MADE =
  /\b(?:made|placed|become|becomes|put|remain|remains|kept|stays?|removed|taken|came|come) (?:the )?(?:subject (?:to|of) (?:an? )?(?:(?:[cC][pP]|[cC][iI][nN]|child protection|child in need) )?plans?|(?:on|off|from) (?:an? |the )?(?:[cC][pP]|[cC][iI][nN]|child protection|child in need) plans?)\b/iu
/** Fragments that tell what was settled. */
const NFA =
  /(?<![\p{L}])(?:nfa(?!')|n\.f\.a|no further (?:action|role|involvement|input|work)|clos(?:ed?|ing) to (?:us|csc|social care|edt|duty|the team|assessment)|clos(?:e|ed|ing) (?:the )?(?:case|file|referral)|case (?:to )?clos(?:e|ed|ing|ure)|file closed|step(?:ped|ping)? (?:down|up) to|not for allocation|not accepted|no role for (?:us|csc|social care))(?![\p{L}])/iu
const OPENS =
  /^(?:to )?(?:step (?:down|up)|remain (?:open|on|at|in|with|subject)|stay (?:open|on|at|with|in)|hold (?:at|on)|continue (?:on|at|under|with (?:cp|cin|the plan))|close|closing|closure|escalat(?:e|ing)|transfer(?:ring)? (?:to|case)|proceed (?:to|with)|progress to|move to|stop|suspend|end|cease|reduce|increase|extend|keep (?:open|on|at)|not to|not for|stand down|accept|decline|refuse|threshold (?:not )?met)\b/iu
const NO_MORE =
  /^(?:so )?(?:no (?:more|longer any)\b(?! (?:than|concerns|worries|questions|news|to (?:say|report|add)|was|were|said|incidents|reports|seen))|no further (?!concerns|worries|questions|issues|incidents|reports|news|information|details|updates|injur|marks|episodes|missing|complaints|comment|disclos|evidence|referrals (?:have|since|were)|problems|contact (?:from|has|was)|calls (?:have|from))|no (?:[\p{L}'’-]+ ){1,4}(?:for now|for the time being|for the moment|at present until|until|till|pending)\b|not? (?:allowed|permitted) \p{L}+)/iu
const FIRST_PERSON =
  /(?<![\p{L}])(?:i|we)(?:'m|'re|'ve| am| are| have been| have)? (?:now |also |therefore |not )?(?:taking (?:this|it|the \p{L}+) (?:any )?(?:further|forward)|(?:pursuing|progressing|proceeding with|funding) |(?:step|stepped|stepping) (?:[\p{L}'’]+ ){1,4}?(?:down|up) to\b|(?:closing|ending|stopping|reducing|increasing|stepping|suspending|cutting|extending|withdrawing|escalating|transferring|keeping|pausing|cancelling|discharging) (?!(?:the |a |his |her |their )?(?:door|book|window|gate|laptop|curtain|house|home|on\b|in\b|round|closer|towards|up\b|an eye|in touch|notes?|records?|my|fast|quickly|chair|car|back\b|him|it calm))|moving (?=(?:[\p{L}'’-]+ ){0,4}?(?:visits|contact|family time|sessions|calls|case|file|plan|placement|weekends?|overnights?|meetings|reviews)\b)|(?:closed|ended|stopped|suspended|stepped down|reduced|increased|extended|withdrew|withdrawn|cancelled|paused) (?:the |his |her |their |your |our |all )?(?:[\p{L}'-]+ ){0,3}?(?:case|file|referral|visits|contact|family time|plan|sessions|support|funding|placement|episode|involvement|calls|payments?|allowance|hours|overnights?|weekends?)\b|(?:will|shall|'ll) (?:now |not |therefore |no longer |be |not be )*(?:clos(?:e|ing)|stop(?:ping)?|end(?:ing)?|extend(?:ing)?|step(?:ping)? (?:down|up)|tak(?:e|ing) (?:this|it) (?:further|forward|no further|to court)|pursu(?:e|ing)|proceed(?:ing)?|progress(?:ing)?|fund(?:ing)?|withdraw(?:ing)?|support(?:ing)? the (?:application|move|request|appeal)|reduc(?:e|ing)|suspend(?:ing)?)(?![\p{L}])(?! (?:the |a |his |her )?(?:door|window|fast|meeting))|(?:have |has )?(?:also )?said (?!(?:that )?(?:i|we|it|this|there)\b)(?:that )?[\p{L}' ]{1,30} (?:need not|should|should not|can(?:not|'t)?|may|must|is to|are to|will|does not have to) \p{L}+|(?:have )?(?:put|placed) (?:a stop|on hold|the [\p{L} ]{1,30} on hold|a hold|[\p{L}' ]{1,30} on hold)\b|(?:have )?given (?:the )?(?:go-ahead|permission|approval))/iu
const IT_WAS =
  /(?<![\p{L}])(?:it (?:was|is|has been|had been)|was|there was)(?: \p{L}+ly| also| then| therefore| finally)? (?<verb>decided|agreed|determined|resolved|concluded|settled|confirmed|directed|ordered|felt|thought|considered|deemed|recommended|agreement|consensus|judged)\b(?<rest>[^.;]*)/iu
const THE_DECISION =
  /(?<![\p{L}])(?:the |a |our |this |final )*decision (?:was |is |has been |had been )?(?:made|taken|reached|to\b|that\b|not to\b|is that|was that|was to|is to|:|-|–)|(?<![\p{L}])agreement (?:was |is |has been )?(?:reached|made) (?:that|to|for|on)\b|(?<![\p{L}])(?:the )?(?:consensus|outcome|conclusion|view(?: of the (?:meeting|panel|group|conference))?|feeling of the meeting) (?:was|is) (?:that [^.;]*\b(?:should|will|would|to be|must)\b|to \p{L}+|for \p{L}+ to)/iu
const OUR_MINDS = /^(?:outcome|decisions?|direction|agreed|resolved|management decision|manager'?s? decision)\b/iu

/** "Threshold not met.", "Merton not needed.", "No changes to pocket money.", "Plan is to leave things as they are." */
const SETTLED_STATE =
  /^(?:so |therefore )?(?:(?:the )?(?:(?:section|s\.?) ?\d{1,2} |cp |child protection |child in need |statutory |legal )?thresholds? (?:(?:is|was|are|has been|have been) )?(?:therefore |now )?(?:not )?(?:met|reached|crossed)\b|no changes? to (?!report|the (?:weather|house|flat|medication))(?:the |his |her |their |your )?\p{L}|(?:the |our )?plan (?:is|remains|stays) (?:for [\p{L}' ]{1,30} )?to (?:leave|close|end(?! with)|stop|stay|remain|carry on as|continue (?:as|on|at|until)|hold (?:at|on)|step|reduce|increase|keep (?:things|him|her|them|the (?:case|plan|placement)))\b)/iu
const PROCESS =
  '(?:assessment|(?:section|s) ?\\d{1,2}|strategy (?:discussion|meeting)|conference|icpc|rcpc|merton|mapping|interventions?|escalation|legal (?:advice|planning)|epo|medical|enquir(?:y|ies)|investigation|allocation|early help|referral|social work|statutory (?:visits?|involvement)|plan|panel|support|cp|cin|marac|mace|edt|visits?|cpp|lpm|plo|ico)'
const UNNEEDED = new RegExp(
  `^(?:an? |the |any |further |more |another )*(?:[\\p{L}-]+ ){0,2}?${PROCESS} (?:(?:is|are|was|were) )?(?:therefore |now )?not (?:currently )?(?:needed|required|necessary|warranted|indicated|justified|proportionate)\\b|^no (?:current |present |further )?need (?:for|of) (?:an? |the |any |further )*(?:[\\p{L}-]+ ){0,2}?${PROCESS}\\b`,
  'iu',
)
/** "Transferring to the long term team.", "Case to go to panel." */
const GOES_ON =
  /^(?:(?:universal|targeted) (?:offer|services|support)(?= (?:only|from|for|now)\b|[.,;]|\s*$)|(?:(?:(?:the |this )?(?:case|referral|matter) )?(?:to be )?(?:transferr?(?:ing|ed)?|escalat(?:e|ing|ed)|step(?:ping|ped)? (?:down|up)|passed|handed (?:over|on)|moving|proceed(?:ing)?|progress(?:ing)?|going)|(?:(?:the |this )?(?:case|matter|referral|family|children) )?to (?:go|be (?:passed|transferred|escalated)|transfer|progress)) (?:on |over |back |straight )?(?:in)?to (?:an? |the |our )?(?:(?!with |and |by )[\p{L}-]+ ){0,3}?(?:team|icpc|rcpc|conference|panel|plo|pre-proceedings|lgm|legal|legal gateway|legal planning|early help|eh|section \d+|s\.? ?\d+|court|duty|cin|cp|taf|universal services|assessment|locality|mash|proceedings)(?![\p{L}]))/iu
/** "Not progressing to ICPC.", "Will not be funding the laptop.", with the writer left out. */
const WILL_NOT =
  /^(?:so |therefore |we're |i'm )?(?:(?:will not|won't|will no longer|no longer) be (?:funding|paying|progressing|taking|pursuing|extending|offering|supporting|allocating|closing|renewing|assessing)|(?:not|no longer) (?:funding|progressing|proceeding|pursuing|extending|convening|escalating|allocating|accepting|closing|going (?:to (?:icpc|conference|court|panel|legal)|ahead)|taking (?:this|it|the \p{L}+) (?:any )?(?:further|forward|to|on)))\b/iu
/** A line that opens a list of what was settled: "The following was resolved:". */
const LISTS_DECISIONS = /\b(?:decided|resolved|decisions?|determined|ordered|directed|ruled)\b[^.\n]*:\s*$/iu

/** A label that stands inside a paragraph. */
const INLINE_LABEL =
  /^(?:(?:final |panel |court |our )?decision|outcome|direction|resolved|management decision)(?: is)?\s*(?::|–|-)\s*/iu

/** What is not yet settled, or only supposed, wished, or told of the past. */
const UNSETTLED =
  /\b(?:not (?:yet )?(?:been )?(?:decided|resolved|concluded|determined)|undecided|yet to (?:be )?(?:decide|agree|determin|resolv)|(?:to be|will be|be) (?:decided|agreed|determined|resolved)|nothing (?:was|has been|is) (?:decided|agreed|settled)|no decision|as (?:was |we |had been |i |previously |already )*(?:agreed|decided|planned|ordered|directed|approved)|(?:had|having) (?:already |previously |earlier )?(?:agreed|decided|approved|been (?:agreed|decided|closed|stopped|ended|reduced|suspended))|previously|last (?:year|month|term|autumn|winter|spring|summer)|\bin (?:19|20)\d\d\b|since (?:19|20)\d\d|years ago|used to|disagreed|self-determined|recommend(?:s|ed|ation|ing)?|proposed|propose|suggest(?:s|ed|ion)?|would (?:be|like)|might|may be|could be|until (?:it is|this is|we have) (?:agreed|decided)|when (?:it was|this was|we|they) (?:agreed|decided)|how (?:it was|we|they) (?:agreed|decided)|if (?:it is|this is|we) (?:agreed|decided)|asked (?:me |us )?(?:for|whether|if|to|about)|wants?|wanted|would like|hopes?|hoping|wish(?:es|ed)?)\b/iu
/** A step that those present take together: "We decided to write a letter to her father" (IOM 4.2, 4.3). */
const WORKING_STEP =
  /\bwe (?:all |both |then |also )?(?:decided|agreed) (?:to|that we (?:would|will)) (?:\p{L}+ )?(?:write|draw|make|meet|do|undertake|try|look|ring|call|visit|work|talk|speak|play|use|read|finish|start|begin|cook|walk|ask|keep in touch|think|plan|put|list|text|email|bring)\b(?! (?:closed?|the case))/iu

const DAILY =
  /^\s*(?:to|and) (?:meet|speak|talk|ring|call|phone|text|chat|catch up|keep in touch|play|go|have|make|sit|try|look|show|let|tell|help|see|be|do|come|walk|draw|read|share|take turns|keep (?:an?|the) (?:diary|chart|list|record|note|eye|lookout))\b/iu
const OPINING =
  /^\s*(?:with\b|(?!to\b|not\b|on\b|for\b)(?:[\p{L}']+ ){1,2}?(?:is|was|are|were|looks?|seems?|has been|had been)\b(?! (?:to|not to|no longer|now|being)\b)|to (?:every|each|all|most|the|his|her|their|this|that|it|my|our|both)\b|that (?:[\p{L}']+ ){1,6}?(?:is|was|are|were|had|has|have|did|does|looks?|looked|seems?|seemed|feels?|felt|gets?|got|made|makes|likes?|needs?|enjoys?|wants?)\b(?! (?:to|not to|no longer|stay|remain))|it (?:is|was|had|has|sounded|would)|on (?:most|some|the importance|what)|(?:time|date|place|plan|times|boundaries|rules|limits|wording|version|figure|amount|price|sum)\b|about\b(?! to)|strongly|wholeheartedly|and (?:said|told|laughed|nodded|smiled))/iu

/** Why, as decisions give it. */
const WHY =
  /\b(?:because|as (?:he|she|they|it|we|i|you|there|no|no-one|nobody|neither|none|both|this|that|these|the (?!key|lead|main)|his|her|their|your|mum|dad|nan|gran|parents|school|risks?|concerns?|all|nothing|above|\p{Lu}\p{L}+)\b|since (?!(?:january|february|march|april|may|june|july|august|september|october|november|december|last|then|\d|easter|christmas|the (?:last|start|summer|birth)|her birth|his birth)\b)\p{L}+|due to|owing to|given (?:that|the(?! (?:go-ahead|green light|nod|all clear|thumbs up|ok\b|okay))|his|her|their|how|what|mum|dad|no)|for (?=(?:he|she|they|it|we|i) )|so (?:that|as|he|she|they|it|we|i|mum|dad|you|there)\b|in order (?:to|that)|to (?:allow|give|let|help|keep|protect|make sure|ensure|see (?:if|whether|how)|reduce|avoid|stop|prevent|test|build|reflect|enable|safeguard|minimise|spare|free|save|match|fit|respect|honour|meet (?:his|her|their|the)) (?!to\b)|for (?:the |these |those |that |this |the same |a (?:good |simple )?)?reasons?|reason(?:s|ing)? (?:is|was|being|for|:)|reasons?:|rationale|on the (?:grounds|basis|strength)|in (?:view|light|recognition|the light|response|line) (?:of|to|with)|on account of|based on|thanks to|now that|(?:at|by) (?:his|her|their|your|mum's|dad's|\p{Lu}\p{L}+'s) (?:own )?(?:request|wish|choice)|asked for (?:this|that|it)|wants? (?:this|that|it)|which (?:means|shows)|while (?:the|his|her|police|we|they|checks|enquiries)|(?:saying|noting|on hearing|finding|satisfied|persuaded) (?:that|how)|for (?:his|her|their|your|everyone's|the children's) (?:own )?(?:safety|sake|exams?|protection|health|benefit|wellbeing|good)|after (?!half|easter|christmas|the (?:summer|holidays?|review|conference|meeting|weekend)|school|term|\d|mon|tue|wed|thu|fri|sat|sun|next|january|february|march|april|may|june|july|august|september|october|november|december)\p{L}+|following (?:the|his|her|their|a|an|two|three|concerns|incidents?|reports?)|as (?:above|per the above|set out above|discussed above)|for the above|above reasons?|no longer (?:needed|needs?|required)|met (?:his|her|their|all|the)|is the same|threshold|goals? met|outcomes? (?:met|achieved)|all actions (?:done|complete|completed|met))\b/iu
const CASED_WHY = /(?:: |– |— | - )(?=(?:he|she|they|it|we|i|no|nobody|the|his|her|their|mum|dad|K|\p{Lu}\p{L}+) )/u
const LEADS_ON =
  /^(?:so|therefore|for (?:this|that|these|those|all these|the above) reasons?|because of (?:this|that)|given (?:this|that|these|all)|with that|on (?:that|this) basis|as a result|that is why|this is why|hence|in view of (?:this|that)|in light of (?:this|that)|consequently|with this in mind|having (?:heard|read|seen|weighed|considered))\b/iu

/** The decisions of a note, with whether each says who made it and why (CRP 5, DUR 60). Those of families and of other agencies are left out. */
export function decisions(note: Prose): Decision[] {
  const found: Decision[] = []
  for (const part of partsOf(note)) {
    const kind = decisionIn(note, part)
    if (!kind) continue
    const context = contextOf(note, part)
    const who = kind.who || saysWho(note, part, context)
    found.push({
      start: part.start,
      end: part.end,
      who,
      why: saysWhy(note, part, context) || (who && restsOnFacts(note, part)),
    })
  }
  return found
}

const OUTSIDE = new Set([
  'background',
  'purpose',
  'present',
  'place',
  'seen',
  'child-voice',
  'family-voice',
  'strengths',
  'worries',
  'observation',
])

function decisionIn(note: Prose, part: Part): { who: boolean } | null {
  const { words, sentence } = part
  if (sentence.section !== null && OUTSIDE.has(sentence.section)) return null
  if (words.replace(/[_\W]/gu, '').length < 3 || /\?\W*$/u.test(words)) return null
  const settled = settles(note, part)
  if (settled === null) return null
  // whose words they are is asked last: it costs most, and few parts get so far
  const kind = settled ?? labelledDecision(note, part) ?? tacitDecision(note, part)
  return kind && !UNSETTLED.test(words) && !WORKING_STEP.test(words) && !isRecommendation(note, part) ? kind : null
}

/** What stands under a heading, label or list of decisions. */
function labelledDecision(note: Prose, part: Part): { who: boolean } | null {
  const { words, sentence, label } = part
  const labelled =
    sentence.section === 'decision' || (sentence.type === 'item' && LISTS_DECISIONS.test(listOpening(note, part) ?? ''))
  const inline = INLINE_LABEL.exec(words)
  return (labelled || inline || OUR_MINDS.test(label)) &&
    bareDecision(words.slice(inline?.[0].length ?? 0), OUTCOMES.test(headingOf(note, part)))
    ? { who: false }
    : null
}

/** A decision told in other words than a settling verb's, and not by somebody else. */
function tacitDecision(note: Prose, part: Part): { who: boolean } | null {
  const frame = IT_WAS.exec(part.words)
  const kind = frame
    ? impersonal(frame) && !unreal(part.sentence, part, frame.index)
      ? { who: false }
      : null
    : unframedDecision(note, part)
  return kind && !isTold(note, part.sentence, part.start + (frame?.index ?? 0)) ? kind : null
}

function unframedDecision(note: Prose, part: Part): { who: boolean } | null {
  const { words, sentence } = part
  const made = THE_DECISION.exec(words)
  if (made && !unreal(sentence, part, made.index) && !OTHERS.test(words.slice(0, made.index)))
    return { who: /\b(?:my|our) (?:final )?decision\b/iu.test(words) }
  if (/^(?:if|when|unless|once|should|had)\b/iu.test(words)) return null
  if (authorityActs(words)) return { who: true }
  const own = FIRST_PERSON.exec(words)
  if (
    own &&
    !unreal(sentence, part, own.index) &&
    !/\b(?:always|last|when|told|informed|explained|aware|knows?|letter|asked)\b/iu.test(words.slice(0, own.index))
  )
    return { who: true }
  if (
    sentence.section === 'actions' &&
    !/^no\b|\b(?:not to continue|is to (?:stop|end)|to (?:cease|remain|increase|reduce))\b/iu.test(words) &&
    !NFA.test(words)
  )
    return null
  if (changesService(words)) return { who: false }
  const loose = looseDecision(words, part.label, rest => NO_MORE.test(rest) || changesService(rest))
  if (loose) return loose
  if (OTHERS.test(words.slice(0, 40)) && !/^(?:nfa|no|case)\b/iu.test(words)) return null
  const nfa = NFA.exec(words)
  if (
    nfa &&
    part.count <= 14 &&
    !/\b(?:whether|if|before|after|until|when|wants?|was|were|since)\b/iu.test(words.slice(0, nfa.index)) &&
    !isPersonal(note, words.slice(0, nfa.index).trim())
  )
    return { who: /^(?:i|we)\b/iu.test(words) }
  if (
    NO_MORE.test(words) &&
    (sentence.type === 'item' || part.count <= 10) &&
    !/\b(?:was|were|has|have|had|said|is|are)\b/iu.test(words)
  )
    return { who: false }
  if (
    NEXT_TIME.test(words) ||
    SETTLED_STATE.test(words) ||
    UNNEEDED.test(words) ||
    WILL_NOT.test(words) ||
    GOES_ON.test(words)
  )
    return { who: false }
  return null
}

/** A part under a heading of decisions that has no settling verb of its own. */
function bareDecision(words: string, outcome: boolean): boolean {
  if (
    NO_MORE.test(words) ||
    OPENS.test(words) ||
    changesService(words) ||
    NFA.test(words) ||
    /^no(?:t)?\b/iu.test(words)
  )
    return true
  // "IRO midway review" under Outcomes is still to be done
  if (outcome && lacksVerb(words)) return false
  if (
    /^(?:draft|referral|letter|e-?mail|papers|minutes|statement|report) to\b|^next (?:one|meeting|visit|session|review|time)\b|\b(?:stay|keep|remain) in (?:touch|contact)\b/iu.test(
      words,
    )
  )
    return false
  if (
    /^(?:he|she|they|it|i|we|this|that|his|her|mum|dad)\b/iu.test(words) &&
    !/\b(?:will|is to|are to|should|must|can|may)\b/iu.test(words)
  )
    return false
  if (
    /\b(?:was|were|said|told|wrote|asked|came|went|has|have|had|because (?:he|she))\b/iu.test(words) &&
    !/\b(?:will|is to|are to|should|to (?:remain|continue|stay|move|be))\b/iu.test(words)
  )
    return false
  // "I will ring Mum", "Sue to chase": an action that stands under decisions
  if (/^[\p{L}' ]{1,40} (?:will|to|is to|are to) (?:now )?(?:stay|remain|live|move|return|leave)\b/iu.test(words))
    return true
  if (
    new RegExp(
      `^(?:i|we|sw|[\\p{Lu}][\\p{L}'-]+(?: and [\\p{L}]+)?|[\\p{L} ]{1,25}(?:worker|nurse|manager|visitor|school)) (?:will|to|'ll|is to|needs to|has agreed to) (?:also )?(?:${DOING})\\b`,
      'u',
    ).test(words.replace(/^I\b/u, 'i').replace(/^We\b/u, 'we').replace(/^SW\b/u, 'sw'))
  )
    return false
  if (
    /\bto be (?:\p{L}+)\b/iu.test(words) &&
    !/\bto be (?:closed|stopped|ended|reduced|increased|suspended|stepped|transferred|extended|placed|moved|supervised|removed|withdrawn)\b/iu.test(
      words,
    )
  )
    return false
  return true
}

function changesService(words: string): boolean {
  if (words.length > 60 && words.split(/\s+/u).length > 22) return false
  if (
    /\b(?:by (?:mum|dad|mam|him|her|them|the (?:school|landlord|police))|last (?:week|month|year|term)|yesterday|in (?:19|20)\d\d|when|which|who)\b/iu.test(
      words,
    ) &&
    !/\b(?:will|is to|are to|now)\b/iu.test(words)
  )
    return false
  const hit = BARE.exec(words) ?? BE_CHANGED.exec(words) ?? CHANGES.exec(words)
  if (hit) {
    const head = hit[0]
    if (/\b(?:said|told|that|asked|and i|i|he|she|they|we|wants?)\b/iu.test(head)) return false
    if (/\b(?:has|have|had) (?:put|taken|moved|got)\b/iu.test(head)) return false
    // "The visit was cancelled", "Phone stopped working": an occasion or a thing, and no service
    if (
      /\b(?:was|were)\b/iu.test(head) &&
      !/\b(?:contact|case|referral|visits|funding|sessions|plan|overnights?|payments?|support|request)\b/iu.test(head)
    )
      return false
    if (
      /\b(?:concerns?|drinking|smoking|crying|fighting|shouting)\b|\b(?:phone|mobile|internet|wifi|support|meeting) (?:is|are) (?:now )?off\b/iu.test(
        head,
      )
    )
      return false
    return !isOthers(head)
  }
  if (
    IS_TO.test(words) &&
    !/\b(?:wants?|hopes?|likes?|able|asked|happy|used|going|due|how|where|whether|said|need|needs|right|plan|chose|tries|able|way|time|chance|allowed|have|has|had|ready|keen|trying|continues?)\b/iu.test(
      words.slice(0, 60),
    )
  )
    return true
  if (
    SHORT.test(words) &&
    !/\b(?:see|visit|talk|collect|fetch|get|check|bed|sleep|school|hospital|home)\b/iu.test(words)
  )
    return true
  const plan = PLAN_MADE.exec(words)
  return (
    plan !== null &&
    !/\b(?:since|was|were|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|when|has been|have been|had been|who|which)\b/iu.test(
      words,
    )
  )
}

/** Whether words name another agency as more than what our service pays for ("nursery funding"). */
const isOthers = (words: string): boolean =>
  OTHERS.test(words.replace(/\b(?:school|nursery|college|hospital) (?=run|visits|funding|hours|transport|taxi)/iu, ''))

/** What a settling verb makes of a part: a decision, none (null), or undefined where there is no such verb. */
function settles(note: Prose, part: Part): { who: boolean } | null | undefined {
  const { words, sentence, label } = part
  let seen = false
  for (const hit of words.matchAll(SETTLE)) {
    const verb = (hit.groups?.verb ?? '').toLowerCase()
    const before = words.slice(0, hit.index)
    const rest = words.slice(hit.index + hit[0].length)
    const clause = clauseBefore(before)
    const passive =
      /\b(?:was|were|is|are|been|being|be|get|got|not)\s+(?:(?:\p{L}+ly|also|then|now|not|all|both|finally|since)\s+)*$/iu.test(
        clause,
      )
    const subject = clause
      .replace(
        /^(?:(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?-| ?–)?|and|but|so|then|because|that|as|since|which|who|while|when|where|for|also|therefore|however|today|now|at [\p{L}\d' ]+,|on [\p{L}\d ]+,|in [\p{L}' ]+,|following [\p{L}' ]+,|after [\p{L}' ]+,)\s+/giu,
        '',
      )
      .replace(
        /(?:\s|^)(?:(?:has|have|had|was|were|is|are|been|being|also|then|all|both|now|today|therefore|jointly|together|not|readily|finally|since|did|just|already|later|\p{L}+ly)\s*)+$/iu,
        '',
      )
      .trim()
    if (/^(?:it|there)$/iu.test(subject) || unreal(sentence, part, hit.index)) {
      seen ||= unreal(sentence, part, hit.index)
      continue
    }
    if (/\b(?:wife|not been|never|partly|mutually|pre)$/iu.test(before.trim())) continue
    // an adjective: "the agreed plan", "agreed times"
    if (
      /(?:\b(?:the|an?|his|her|their|our|your|my|this|that|these|those|(?<!\b(?:we|you|they) )all|any|some|in)\s+|-)$/iu.test(
        before,
      ) &&
      !/decision$/u.test(verb)
    )
      continue
    seen = true
    const by = /\bby (?<who>(?:the |our |my |his |her )?[\p{L}'-]+(?: [\p{L}'-]+){0,3})/iu.exec(rest)?.groups?.who ?? ''
    if (
      by &&
      new RegExp(
        `^(?:the |his |her |my |our )?(?:${FAMILY}|school|police|landlord|housing|hospital|cps|doctor|gp|parents)\\b`,
        'iu',
      ).test(by)
    )
      continue
    if (subject === '' || passive) {
      if (isOthers(subject) || (subject === '' && isOthers(before) && !passive)) continue
      if (isPersonal(note, subject) || /^(?:he|she|they|i|we|you|who|which|this|that)$/iu.test(subject)) continue
      if (subject === '' && elided(note, sentence, before) === 'family') continue
      const us = subject === '' && elided(note, sentence, before) === 'us'
      if (!settlesMatter(verb, rest, us)) continue
      if (subject !== '' && !passive && !couldBeGiven(subject)) continue
      if (isTold(note, sentence, part.start + hit.index)) continue
      return { who: us || AUTHORITY_WORD.test(by) || /^(?:me|us|both)\b/iu.test(by) || /^(?:\p{Lu}\p{L}+)/u.test(by) }
    }
    const actor = actorOf(note, sentence, subject)
    if (actor === null) {
      // "SUHA money refused.", "MACE referral agreed": a thing and a bare participle
      if (
        couldBeGiven(subject) &&
        endsThere(rest) &&
        !isTold(note, sentence, part.start + hit.index) &&
        settlesMatter(verb, rest, false)
      )
        return { who: AUTHORITY_WORD.test(by) }
      continue
    }
    if (actor === 'other') continue
    if (
      /^(?:concluded|refused|declined|committed|opted|directed|ordered|granted|rejected)$/u.test(verb) &&
      actor === 'me' &&
      !/^\s*(?:to (?:close|end|stop|step|move|keep|extend|fund|approve)|the (?:request|application|referral|funding|move)|that [^.]*\b(?:should|will|would)\b|for\b|against\b|not to)/iu.test(
        rest,
      )
    )
      continue
    if (!settlesMatter(verb, rest, true)) continue
    return { who: actor !== 'staff' }
  }
  void label
  return seen ? null : undefined
}

const couldBeGiven = (subject: string): boolean =>
  subject.split(/\s+/u).length <= 7 &&
  !/\b(?:said|told|was|were|had|has|have|is|are|went|came|asked|i|we|he|she|they|mum|dad)\b/iu.test(subject)

/** After a bare participle: the end, or what a passive may carry. */
const endsThere = (rest: string): boolean =>
  /^\s*(?:$|[.,;:()]|(?:in principle|for|until|from|to|by|at|as|and|due|because|pending|today|on|with|after|following|so)\b)/iu.test(
    rest,
  )

/** Whether what follows the verb is a matter to settle, and not a meeting time, a chat or a view. */
function settlesMatter(verb: string, rest: string, active: boolean): boolean {
  if (/^\s*not\b/iu.test(rest)) return true
  if (/^\s*(?:is|are|was|were|has|had|in|at)\b/iu.test(rest) && active) return false
  if (verb === 'settled on' || (verb === 'decided' && /^\s*on\b/iu.test(rest)))
    return new RegExp(`\\b${SERVICE}\\b|^\\s*(?:on )?(?:no|not)\\b`, 'iu').test(rest)
  if (
    verb === 'agreed' ||
    verb === 'decided' ||
    verb === 'settled on' ||
    verb === 'concluded' ||
    verb === 'resolved' ||
    verb === 'determined'
  ) {
    if (/^\s*(?:to differ|to disagree)\b/iu.test(rest)) return false
    if (verb === 'concluded' && /\bthresholds?\b/iu.test(rest)) return true
    if (OPINING.test(rest)) return false
    if (active && DAILY.test(rest)) return false
    if (
      verb === 'agreed' &&
      /^\s*(?:to|that (?:i|we|mum|dad|the (?:social worker|worker|school|health visitor)|\p{Lu}\p{L}+) (?:will|would|could|can)) (?:\p{L}+ )?(?:meet|speak|talk|ring|call|visit|text|phone|email|chat|come|send|let|keep in touch|tell|ask|write|check|bring|see)\b/iu.test(
        rest,
      )
    )
      return false
    if (/^, (?:said|says|he said|she said)\b/iu.test(rest)) return false
    if (/^\s*$|^\s*[.,;:]/u.test(rest) && active && verb !== 'settled on') return false
    if (verb === 'concluded')
      return /^\s*(?:that )?[^.]*\b(?:should|will|would|need not|no (?:further|need)|thresholds?)\b/iu.test(rest)
    if (verb === 'resolved' || verb === 'determined') return /^\s*(?:to|that|not)\b/iu.test(rest)
  }
  if (verb === 'approved' && /^\s*of\b/iu.test(rest)) return false
  if (verb === 'ordered' || verb === 'directed')
    return (
      /^\s*\p{L}/iu.test(rest) && !/\b(?:pizza|food|bed|book|takeaway|taxi|drink|chips|shoes|online)\b/iu.test(rest)
    )
  if (verb === 'committed') return false
  if (verb === 'refused' || verb === 'declined')
    return !/^\s*(?:to (?:talk|speak|eat|go|let|open|answer|come|get|leave|sign|engage|discuss|see|say|look|do|put|allow|take|comment|attend)|entry|access|a drink|tea|food|his|her|my)/iu.test(
      rest,
    )
  return true
}

/** Those on shift in a home: they decide, and nobody is named. */
const STAFF = /^(?:all |the |care |night |day |duty |unit |residential |home )*staff(?: team| on shift| on duty)?$/iu

/** Who a subject is: us or those above us, another, or null for a thing. */
function actorOf(note: Prose, sentence: Sentence, subject: string): 'me' | 'us' | 'staff' | 'other' | null {
  const bare = subject.replace(/,[^,]*,?$|\([^)]*\)/gu, '').trim()
  if (STAFF.test(bare)) return 'staff'
  if (
    ME.test(bare) ||
    /\b(?:i|we)$/iu.test(bare) ||
    /^(?:i|we|all of us)\b/iu.test(bare) ||
    /\b(?:and|&) (?:i|me)\b/iu.test(subject)
  )
    return 'me'
  if (isAuthority(subject)) return 'us'
  if (isOthers(subject)) return 'other'
  if (/^(?:he|she|they)$/iu.test(bare)) {
    const before = note.sentences[sentence.index - 1]
    return before &&
      before.block === sentence.block &&
      AUTHORITY_WORD.test(before.narrative) &&
      /(?:manager|iro|judge|chair|director|head of)/iu.test(before.narrative)
      ? 'us'
      : 'other'
  }
  if (isPersonal(note, bare)) return isAuthorityName(note, bare) ? 'us' : 'other'
  return null
}

const isPersonal = (note: Prose, subject: string): boolean =>
  new RegExp(`(?:^|\\s)(?:${FAMILY}|mo|fa|mgm|pgm|child|children|boys|girls|baby|${JOB})$`, 'iu').test(subject) ||
  /^(?:he|she|they|you|who|both|neither|nobody|parents)$/iu.test(subject) ||
  note.child.names.some(name => new RegExp(`(?:^|\\s)${name}$`, 'u').test(subject)) ||
  (/^\p{Lu}[\p{Ll}'-]+(?: \p{Lu}[\p{L}'-]+)?(?:(?:,| and| &) (?:\p{Lu}[\p{Ll}'-]+|\p{Ll}+))*$/u.test(subject) &&
    !new RegExp(`${SERVICE}$`, 'iu').test(subject) &&
    new RegExp(`(?<![.!?]\\s)(?<!^)(?<!\\n)(?<![-*] )${subject.split(/[\s,]/u)[0]}\\b`, 'u').test(note.text))

/** A name whose role elsewhere in the note is one that decides. */
function isAuthorityName(note: Prose, subject: string): boolean {
  const name = subject.split(/[\s,]/u)[0] as string
  return isBeside(
    `${note.text}\n${note.fields.author ?? ''}, ${note.fields.role ?? ''}`,
    name,
    DECIDES_BEFORE,
    DECIDES_AFTER,
  )
}
const DECIDES_BEFORE = placed("(?<=(?:[Mm]anager|TM|IRO|[Cc]hair|[Jj]udge|[Ss]upervisor),? (?:\\p{Lu}[\\p{L}'-]+ )?)")
const DECIDES_AFTER = placed(
  "(?: \\p{Lu}[\\p{L}'-]+)?(?:,| \\(| is) ?(?:the |my |our )?(?:[\\p{L}'-]+ ){0,3}(?:[Mm]anager|MANAGER|IRO|[Rr]eviewing [Oo]fficer|[Cc]hair|[Dd]irector|[Jj]udge|[Hh]ead of [Ss]ervice|TM|[Ss]upervisor)",
)

/** Whose an elided subject is: "I met Ann and agreed to close". */
function elided(note: Prose, sentence: Sentence, before: string): 'us' | 'family' | null {
  if (
    before.trim() === '' ||
    !/(?:\b(?:and|but|then)|,)\s*(?:\p{L}+ly )?$/iu.test(
      before.replace(/(?:has|have|had|was|were|also|then)\s*$/iu, ''),
    )
  )
    return null
  const subject =
    /^\W*(?:(?:today|then|so|at \p{L}+|on [\p{L}\d ]+),? )?(?<who>[\p{L}']+(?: and [\p{L}']+)?)/u.exec(
      sentence.narrative,
    )?.groups?.who ?? ''
  if (/^(?:i|we)\b|\band (?:i|me)$/iu.test(subject)) return 'us'
  if (isPersonal(note, subject)) return 'family'
  return null
}

function clauseBefore(before: string): string {
  const cut = Math.max(
    ...[
      /[;:–—]/gu,
      /, (?:and|but|so|then|while|as|because) /gu,
      /\b(?:and|but|so|then|because|while|that|which) (?=(?:i|we|he|she|they|it|the|mum|dad|\p{Lu}))/gu,
      /, (?=(?:i|we|he|she|they|it|the)\b)/giu,
    ].map(pattern => {
      let last = 0
      for (const hit of before.matchAll(pattern)) last = hit.index + hit[0].length
      return last
    }),
    0,
  )
  const tail = before.slice(cut)
  return /\b(?:and|but|then)\s+(?:(?:has|have|had|also|then|since|now|was|were)\s+)*$/iu.test(tail) ? '' : tail
}

function impersonal(hit: RegExpExecArray): boolean {
  const verb = (hit.groups?.verb ?? '').toLowerCase()
  const rest = hit.groups?.rest ?? ''
  if (/^it (?:was|is|has been|had been)/iu.test(hit[0]) || /^there was/iu.test(hit[0])) {
    if (/^(?:felt|thought|considered|deemed|confirmed|judged|recommended)$/u.test(verb))
      return (
        /\b(?:should|need not|ought|must|best (?:to|that|if)|not (?:to be )?(?:in|appropriate to))\b/iu.test(rest) &&
        verb !== 'recommended'
      )
    if (/^(?:agreement|consensus)$/u.test(verb))
      return /^\s*(?:to|that|for)\b/iu.test(rest) && /\b(?:should|will|would|to (?!be (?:able|had)))\b/iu.test(rest)
    if (
      verb === 'agreed' &&
      OPINING.test(rest) &&
      !/^\s*that [^.]*\b(?:should|will|would|is to|are to|need)\b/iu.test(rest)
    )
      return false
    return true
  }
  return false
}

const unreal = (sentence: Sentence, part: Part, at: number): boolean => {
  const start = part.start + at
  if (/\b(?:if|whether|unless)\b[^,;]*$/iu.test(sentence.narrative.slice(0, start - sentence.start)))
    return isUnreal(sentence, { start, end: start + 1 })
  return /\b(?:might|could|would|cannot be|can't be|has yet to be|wondered|want(?:s|ed)? to know)\s+(?:\p{L}+ )?(?:be |have |been )*$/iu.test(
    sentence.narrative.slice(0, start - sentence.start),
  )
}

/** Whether somebody else tells it: "Mum says that it was decided". A list label that is no person is none. */
function isTold(note: Prose, sentence: Sentence, at: number): boolean {
  return attributions(note, sentence).some(source => {
    if (source.from > at) return false
    if (
      /\b(?:manager|judge|court|conference|panel|chair|iro|core group|group|meeting|review|it|decision|outcome)\b/iu.test(
        source.source,
      )
    )
      return false
    const label = note.blocks[sentence.block]?.label
    if (label && source.from === sentence.start && note.text.slice(label.start, label.end).startsWith(source.source))
      return (
        !new RegExp(`^${SERVICE}`, 'iu').test(source.source) &&
        new RegExp(`^(?:${FAMILY}|${JOB})$`, 'iu').test(source.source)
      )
    return true
  })
}

const isRecommendation = (note: Prose, part: Part): boolean => {
  if (/\brecommend/iu.test(part.label)) return true
  const heading = headingOf(note, part)
  return /\brecommend/iu.test(heading) && !/\bdecision/iu.test(heading)
}

/** The heading, label or opening line that a part stands under, as far as it tells of decisions. */
function contextOf(note: Prose, part: Part): string {
  const { block, section, type } = part.sentence
  const label = note.blocks[block]?.label
  const context = part.label === '' && label ? note.text.slice(label.start, label.end) : part.label
  const opener = openerAbove(note, block)
  if (!opener) return context
  const words = note.text.slice(opener.start, opener.end)
  const tells = opener.type === 'heading' ? section === 'decision' : type === 'item' && words.trimEnd().endsWith(':')
  return tells ? `${context} ${words}` : context
}

const OUTCOMES = /^\W*outcomes?\b/iu

/** The heading that a part stands under, or nothing. */
function headingOf(note: Prose, part: Part): string {
  const heading = headingAbove(note, part.sentence.block)
  return heading ? note.text.slice(heading.start, heading.end) : ''
}

/** The line that opens the list a part stands in, or null. */
function listOpening(note: Prose, part: Part): string | null {
  const opener = openerAbove(note, part.sentence.block)
  return opener && note.text.slice(opener.start, opener.end)
}

/** Who decided, where the part itself does not say: its label, the line that opens it, the sentence beside it. */
function saysWho(note: Prose, part: Part, context: string): boolean {
  if (/\b(?:i|we) (?:\p{L}+ )?(?:decid|agre)|\bby \p{Lu}/iu.test(context) && /\b(?:decid|agre|by)/iu.test(context))
    return true
  if (/(?:\(|–|-|by) ?(?:the )?(?:\p{Lu}\p{L}+ \p{Lu}\p{L}+|TM|ATM|SM|[Mm]anager|[Tt]eam [Mm]anager)/u.test(context))
    return true
  if (
    /\b(?:court|judge|conference|panel|core group)(?:'s)? (?:decision|order|outcome)/iu.test(context) ||
    /\boutcome of (?:the )?(?:icpc|rcpc|conference|panel|review|core group)/iu.test(context)
  )
    return true
  const { sentence, words } = part
  if (
    /\bby (?:the |our |my )?(?:\p{Lu}\p{L}+(?! \d)|court|judge|panel|manager|team manager|core group|conference|me|us)/u.test(
      words.replace(
        /\bby (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*/gu,
        ' ',
      ),
    )
  )
    return true
  const next = note.sentences[sentence.index + 1]
  const before = note.sentences[sentence.index - 1]
  if (
    next &&
    next.block === sentence.block &&
    /\b(?:that was my decision|this was my decision|i (?:decided|agreed) (?:this|that|it)|(?:decided|agreed|approved|made|signed off|taken) by|(?:decided|agreed|approved) (?:this|it)\b|(?:my|manager|management) decision|(?:this|it) was (?:agreed|decided|approved) with)/iu.test(
      next.narrative,
    )
  )
    return true
  return (
    before !== undefined &&
    before.block === sentence.block &&
    /\b(?:i|we|manager|court|judge|conference|panel|core group)\b[^.]{0,40}\b(?:decided|agreed|approved|ordered|ruled)\b/iu.test(
      before.narrative,
    ) &&
    /^(?:this|that|so|these|both|it)\b/iu.test(words)
  )
}

function saysWhy(note: Prose, part: Part, context: string): boolean {
  const { sentence, words } = part
  // "agreed to keep", "contact to reduce": what is decided is no reason for it
  const whole = sentence.narrative
    .replace(/^[\p{L}\d ]{0,30}\bthresholds?\b|\bas (?:it is|they are|things are|before|now|usual)(?=\W*$|,)/iu, ' ')
    .replace(
      /\b(?:agreed|decided|decision|made|is|are|was|were|resolved|opted|ordered|directed|best|not|^(?:[\p{L}'’]+ ){1,5}?)\s?(?:not )?(?<!due |owing |thanks |according |in order )to \p{L}+(?: to)?\b/iu,
      ' ',
    )
  if (WHY.test(whole) || CASED_WHY.test(whole.replace(/^[^:]{0,14}: /u, ''))) return true
  if (/\b(?:because|reason|rationale|as )\b/iu.test(context) && WHY.test(context)) return true
  const next = note.sentences[sentence.index + 1]
  if (
    next &&
    (next.block === sentence.block ||
      (sentence.type === 'item' && next.type === 'item' && /^(?:reason|rationale|why|because)/iu.test(next.text)))
  ) {
    const label = note.blocks[next.block]?.label
    if (label && /^(?:reason|rationale|why)/iu.test(note.text.slice(label.start, label.end))) return true
    if (
      /^(?:this|that|it|the reason|my reason|his reason|her reason|our reason|reasons?|rationale|because|these) (?:is|was|were|are|follows|reflects|because|will|being|for|:)|^(?:because|reason)/iu.test(
        next.narrative,
      ) &&
      (WHY.test(next.narrative) ||
        /\breason|rationale|follows|reflects/iu.test(next.narrative) ||
        /^(?:this|that|it) (?:is|was) (?:because|so|as|to|for|my)/iu.test(next.narrative))
    )
      return true
    if (
      /\b(?:because|the reason|reason was|reason is|asked for (?:this|that|it)|wanted (?:this|that|it)|settled it|his reason|her reason|persuaded|on the ground)\b/iu.test(
        next.narrative,
      )
    )
      return true
    // "I have also said that B need not go for now. He is eight and has asked twice for it to be left."
    if (/\b(?:has|have|had) asked\b|\basked (?:twice|again|me|us|not|for)\b/iu.test(next.narrative)) return true
    if (/^(?:that|this) was (?:my|our|the \p{L}+'s) decision: /iu.test(next.narrative)) return true
  }
  const before = note.sentences[sentence.index - 1]
  if (before && before.block === sentence.block) {
    if (LEADS_ON.test(words) || LEADS_ON.test(whole)) return true
    if (
      !/\b(?:will|'ll|shall)\b/iu.test(before.narrative) &&
      WHY.test(before.narrative) &&
      /\b(?:because|since|as|reason|given)\b/iu.test(before.narrative)
    )
      return true
  }
  return false
}

const TOLD_OR_PLANNED =
  /\b(?:will|'ll|shall|should|would|could|may|might|to be|needs? to|going to|if|unless|asked|next|i|we|you and i)\b|\?\W*$/iu
const STATE_OF_THINGS =
  /\b(?:has|have|had|is|are|does|lives|attends|keeps|goes|can|cannot|no longer|now|still|never|missed|drives|works|not|since|each|every)\b/iu

/** Facts beside a decision that someone took: "I am closing the case. Ana has been in school every day since March." */
function restsOnFacts(note: Prose, { sentence }: Part): boolean {
  return [note.sentences[sentence.index + 1], note.sentences[sentence.index - 1]].some(
    other =>
      other !== undefined &&
      other.block === sentence.block &&
      sentence.type !== 'item' &&
      other.words.length > 3 &&
      STATE_OF_THINGS.test(other.narrative) &&
      !TOLD_OR_PLANNED.test(other.narrative.replace(/,? and [\p{L}' ]{1,20} will\b.*$/u, '')),
  )
}
