import type { Prose } from '../../model/prose.js'
import type { Span } from '../../model/span.js'
import { marked, ofChild } from '../child-words.js'
import { anywhere, under } from './find.js'

/** A note that closes or transfers the work: by its kind or title, else by its first words. */
export const isClosing = (note: Prose): boolean =>
  /\b(?:clos(?:ing|ure|ed)|transfer|case end|ending|step[- ]?down)\b/iu.test(
    `${note.fields.kind ?? ''} ${note.fields.title ?? ''}`,
  ) || /^\W*(?:closing|closure|transfer) (?:summary|record|report|note)\b/iu.test(note.text)

const IDENTITY: readonly RegExp[] = [
  /\b(?:languages?|speaks? (?!to\b|with\b|up\b|about\b|for\b|out\b|at\b)\p{L}+(?! (?:to|with) me)|bilingual|english|interpreter|culture|cultural(?:ly)?|ethnic\p{L}*|heritage|faith|religio\p{L}*|muslim|christian|catholic|sikh|hindu|jewish|mosque|church|temple|synagogue|gurdwara|halal|kosher|pray(?:s|er|ers|ing)?|eid|ramadan|diwali|nationality|white british|black (?:british|african|caribbean)|asian|mixed heritage|dual heritage|gypsy|roma|traveller|disab\p{L}*|autis\p{L}*|adhd|learning (?:need|difficult|disabilit)\p{L}*|special educational|ehcp|wheelchair|hearing (?:loss|aids?|impair\p{L}*|tests?|needs?)|hard of hearing|deaf|blind|(?:poor|partial) sight|partially sighted|speech|sign language|makaton|communicat\p{L}*|identity|gender|transgender|non-binary|gay|lesbian|bisexual|diversity|equality|dyslexi\p{L}*|no (?:particular |additional |specific |special )?needs)\b/iu,
]

/** Where the note tells of language, culture, faith, disability or communication, or that no need arises (WOR S4, IOM 3.4). */
export const identityNeeds = (note: Prose): Span | null => anywhere(note, IDENTITY)

const SITUATION: readonly RegExp[] = [
  /\b(?:currently|at present|at the moment|now (?:lives?|attends?|has|is|goes)|lives? (?:with|at|in|on)|is living|is (?:in|at) (?:year|school|nursery|college|reception|foster|hospital)|is (?:subject|the subject|on a)|is looked after|this (?:month|term|week)|today|since (?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4}))\b/iu,
]
const IMPORTANT: readonly RegExp[] = [
  /\b(?:important (?:people|to (?:him|her|them|you))|people (?:who|that) matter|close to|family network|best friends?)\b/iu,
  /\b(?:his|her|their|your|the|\p{Lu}\p{L}*'s?) (?:\p{L}+ )?(?:mum|mam|mother|dad|father|parents|nan|nana|gran|grandma|grandmother|grandad|grandfather|grandparents|aunt|auntie|uncle|cousins?|brothers?|sisters?|carers?|step-?\p{L}+|friends?|family|godmother|teacher)\b|^(?:mum|mam|dad|nan|gran)\b/iu,
]
const CONTACTS: readonly RegExp[] = [
  /(?:\+44|\b0)(?:[\d ()-]){8,13}\d\b|[\w.+-]+@[\w-]+\.[\w.]+|\b(?:contact details?|phone numbers?|telephone|mobile|e-?mail(?: address)?|can be reached|ring (?:him|her|them|\p{Lu}\p{L}+) on|tel:|contact numbers?)\b/iu,
]
const SAFETY: readonly RegExp[] = [
  /\b(?:safety plan\p{L}*|safety measures|contingency|crisis plan|emergency (?:plan|contact|number)|in an emergency|plan to keep (?:\p{L}+ )?safe|if (?:this|that|things|he|she|they|it|mum|dad|the \p{L}+)[^.]{0,60}\b(?:calls?|rings?|phones?|contacts?|go(?:es)? to|takes? (?:him|her|them))\b|what to do if)\b/iu,
]
const DONE: readonly RegExp[] = [
  /\b(?:work (?:done|completed|undertaken|carried out|with|has)|(?:i|we|the team|the worker|\p{Lu}\p{L}+) (?:have |has |had )?(?:completed|worked|visited|met|supported|helped|provided|delivered|did|done|finished|carried out|made \d|offered|saw)|sessions? (?:of|on|were|completed)|has (?:now )?(?:completed|finished|attended|learn(?:ed|t))|(?:was|were|has been|have been) (?:completed|finished|delivered|provided|done|carried out|met|achieved)|programme|since (?:the )?referral|during (?:our|my|the) (?:involvement|work)|over (?:the )?(?:\p{L}+ ){1,2}(?:months|weeks))\b/iu,
]
const REASONS: readonly RegExp[] = [
  /\b(?:reasons? (?:for|is|was|we)|because|clos(?:e|ing|ed|ure) (?:as|since|due to|following|after)|as (?:he|she|they|there|the|mum|dad|no|all|both|this|\p{Lu}\p{L}+)|no longer|outcomes? (?:has|have|is|are|were|was) (?:\p{L}+ )?(?:met|achieved)|due to|moved (?:to|out of|away)|threshold|turned 18|(?:declined|refused|do(?:es)? not want|did not want|withdr\p{L}+)|goals? (?:has|have|are|were) (?:\p{L}+ )?(?:met|achieved)|plan (?:has|is) (?:\p{L}+ )?(?:ended|complete\p{L}*)|so (?:that )?(?:the|we|i|there|no))\b/iu,
]
const AGREED: readonly RegExp[] = [
  /\b(?:manager|team manager|tm|atm|practice lead|service manager|supervisor|management)\b[^.]{0,60}\b(?:agree\p{L}*|approv\p{L}*|authoris\p{L}*|sign\p{L}*|endors\p{L}*|decided?|decision|confirm\p{L}*|oversight|countersign\p{L}*|content|happy|support\p{L}*)\b|\b(?:agree\p{L}*|approv\p{L}*|authoris\p{L}*|sign\p{L}* off|endors\p{L}*|countersign\p{L}*|discussed|decision (?:of|made)) (?:\p{L}+ ){0,4}(?:by|with|from) (?:\p{L}+ ){0,4}(?:manager|tm|supervisor|practice lead)\b|\b(?:agree\p{L}*|approv\p{L}*|authoris\p{L}*|sign\p{L}* off|endors\p{L}*|countersign\p{L}*|decided?)\b[^.]{0,60}\b(?:manager|tm|atm|supervisor|practice lead|head of service)\b/iu,
]
const ONWARD: readonly RegExp[] = [
  /\b(?:early help|will (?:continue|carry on|keep|go on|stay|remain|offer|support|see|visit|help|take over|be supported|receive|have)|continues? (?:to|with)|step(?:ped|ping)? down to|transferr?(?:ed|ing)? to|hand(?:ed|ing) over to|(?:referred|referral|signposted) to|universal (?:services|support)|lead professional|new (?:worker|social worker)|support (?:from|network|will|is in place|in place)|can (?:ring|call|contact|come back|turn to|refer)|knows? (?:who|how|where) to|remains? (?:open|with|in (?:touch|contact))|ongoing support|further support|who to (?:ring|call))\b/iu,
]

/** What a summary holds (DUR 56, IOM 4.1). */
export const situation = (note: Prose): Span | null => under(note, 'summary') ?? anywhere(note, SITUATION)
export const importantPeople = (note: Prose): Span | null => anywhere(note, IMPORTANT)
export const contactDetails = (note: Prose): Span | null => anywhere(note, CONTACTS)
export const safetyPlan = (note: Prose): Span | null => anywhere(note, SAFETY)

/** What a closing note holds (CRP 5, DUR 48, IOM 7.1). */
export const workDone = (note: Prose): Span | null => anywhere(note, DONE, ['actions'])
export const closingReason = (note: Prose): Span | null => anywhere(note, REASONS)
export const managerAgreement = (note: Prose): Span | null => anywhere(note, AGREED)
export const onwardHelp = (note: Prose): Span | null => anywhere(note, ONWARD)

/** The family in words that hold whatever the case: the names of a child are added for each note. */
const FAMILY_WORD =
  "(?:him|her|them|you|both|both of them|everyone|(?:his |her |their |the |your |both |[\\p{L}]+'s )?(?:parents|mum|mam|dad|mother|father|nan|gran|grandparents|aunt|family|carers?|foster carers?|children|child|boys|girls|young person))"

const toldPatterns = ofChild(child => {
  const who = `(?:${FAMILY_WORD}|${child})`
  return [
    new RegExp(
      `\\b(?:i|we|they|\\p{L}+) (?:have |has |had |will |'ll |to )?(?:also |then |now |both )?(?:tell|told|inform|informed|write to|wrote to|written to|explain(?:ed)? (?:this |it |that )?to|show|showed|give|gave) ${who}(?![\\p{L}])(?! me\\b)|\\blet ${who} know\\b|\\bagreed (?:this |it |that |the plan )?with ${who}(?![\\p{L}])|\\b(?:discuss(?:ed)?|share[ds]?|talked|went|go|read) (?:this|it|that|my note|the (?:note|plan|decision|report|record))?[^.]{0,25}\\b(?:with|to|through (?:it )?with) ${who}(?![\\p{L}])`,
      'iu',
    ),
    new RegExp(
      `(?<![\\p{L}])${who}(?:,| and [\\p{L}' ]{2,20})? (?:both |all |also )?(?:knows?|knew|agree[sd]?|understands?|understood|accept(?:s|ed)?|consent(?:s|ed)?|disagree[sd]?|(?:does|do|did) not agree|(?:is|are|was|were|has been|have been|had been) (?:\\p{L}+ )?(?:told|informed|notified|written to|consulted|made aware|aware|happy (?:with|about|for|that)|unhappy|content (?:with|for)|pleased (?:with|about|that)))(?![\\p{L}])`,
      'iu',
    ),
    new RegExp(
      `\\bi (?:rang|phoned|called|texted|visited|met|wrote to)(?: ${who})? (?:today )?to (?:explain|tell|say so|let)\\b|\\band i (?:rang|phoned|called|texted) (?:${who} )?to explain\\b`,
      'iu',
    ),
    /\b(?:he|she|they) (?:both |all |also )?(?:knows? (?:that|about|it|this)|knew (?:that|about)|agree[sd]?|understands?|accept(?:s|ed)|consent(?:s|ed)|(?:have|has) (?:\p{L}+ )?(?:a (?:letter|copy)|been told|been informed))\b|\bnot (?:yet )?(?:been )?(?:told|informed|(?:asked|invited) to (?:join|come|attend))\b|\bwith (?:\p{L}+'s?|his|her|their|your) (?:agreement|consent|knowledge)\b/iu,
    /\b(?:letters?|e-?mail|copy|copies|minutes) (?:\p{L}+ ){0,4}(?:sent|given|went|posted|shared) to (?:\p{L}+ ){0,2}(?:mum|mam|dad|him|her|them|you|family|parents|everyone|all)\b|\bletters? (?:was |were |has been |have been |been )?(?:sent|posted|given)\b|\b(?:sent|gave|given|posted|handed) (?:mum|mam|dad|him|her|them|you|the family|both|everyone) (?:\p{L}+ ){0,3}(?:letter|copy|copies|e-?mail|plan|minutes)\b|\bsend the minutes to everyone\b/iu,
  ]
})

/** Where the note shows that child or family know of what was decided, planned or written (CRP 2, DUR 72, WOR S2). */
export const told = (note: Prose): Span | null =>
  anywhere(note, toldPatterns(note), ['background'], ({ narrative }) => marked(note, narrative))
