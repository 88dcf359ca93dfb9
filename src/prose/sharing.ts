import type { Prose, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { attributions } from './attribution.js'
import { FAMILY } from './lexicon.js'
import { isBeside, placed } from './named.js'
import { doerAt, partsOf } from './plans.js'
import { namesReached } from './reached.js'

/** Kin outside the child's own home, and others who have no part in the work. */
const BYSTANDERS =
  'floor (?:below|above)|flat (?:below|above|opposite)|over the road|across the (?:road|landing|hall|street)|two doors (?:down|up|along)|postman|dog walker|scout leader|cub leader|brownie leader|barmaid|barman|publican|security guard|tenant|lodger|workmate|hairdresser|barber|beautician|gardener|decorator|handyman|window cleaner|courier|dinner lady|lollipop lady|librarian|instructor|trainer|hotel(?: manager| staff)?|pub|caf[ée] owner|shop (?:owner|manager)|gym manager|club leader|step-?dad|step-?mum|nain|taid|gran|grandmother|nan|nana|nanny|granny|grandma|grandad|grandfather|grandpa|grandparents|aunt|auntie|aunty|uncle|cousin|new partner|partner|boyfriend|girlfriend|ex|ex-partner|ex-husband|ex-wife|stepdad|stepmum|step-?father|step-?mother|friends?|family friend|babysitter|childminder|neighbours?|lady|man|woman|lad|bloke|couple|next door|landlord|landlady|letting agent|employer|boss|line manager|colleagues at|coach|vicar|imam|priest|pastor|mosque|church|press|journalist|reporter|club|taxi (?:driver|firm)|driver|escort|caretaker|receptionist|shopkeeper|shop assistant|shop|other (?:parents?|mums?|dads?|families|pupils|children|residents)|parents? of|mum of|dad of|another parent|sister|brother|fianc[ée]e?|godmother|godfather|mgm|pgm|mgf|pgf|volunteer|house ?mates?|flat ?mates?|residents'
const AGENCIES =
  "lettings office|letting agency|estate office|football team|hospice|locksmith|plumber|electrician|builder|letting agent|estate agent|shop|bank|gym|football club|sports club|driver|cleaner|schools?|nursery|pre-?school|college|academy|sixth form|university|police|housing(?: officer| association| department| team| provider)?|gp|surgery|doctor|hospital|ward|health|health visitor|hv|school nurse|nurse|midwife|paediatrician|dentist|pharmacist|chemist|camhs|cyps|clinic|probation|probation officer|yjs|yot|yos|youth justice|drug (?:service|worker|team)|alcohol service|substance misuse (?:service|team|worker)|support (?:team|worker|service)|charity|refuge|hostel|hostel manager|key ?workers?|youth workers?|mentor|counsellor|therapist|psychologist|solicitors?|council|benefits|dwp|job ?centre|jobcentre|home office|immigration|children's centre|family centre|hub|community centre|food ?bank|provider|agency|interpreter|lettings|teacher|class teacher|head ?teacher|head|head of year|deputy head|form tutor|tutor|senco|dsl|pastoral (?:lead|team|manager)|safeguarding lead|teaching assistant|ta|education|ewo|attendance officer|officer|pc|dc|sergeant|security|bank|insurance|cafcass|mash|adult (?:services|social care|mental health)|mental health team|women's aid|idva|independent visitor|advocate|professionals|agencies|partner agencies|other agencies|the network|everyone at \\p{L}+|staff at [\\p{L}' ]+|transport|taxi company|gym|library|after-?school club|breakfast club|playgroup|youth club|army|cadets|scouts|nursing home|care home|employer"
const OUTSIDER = `(?:the |his |her |their |your |my |a |an |our |mum's |dad's |mam's |nan's |\\p{L}+'s |this |that |both |all )*(?:[\\p{L}-]+ ){0,2}?(?:${BYSTANDERS}|${AGENCIES})`
const OUTSIDE = new RegExp(`^${OUTSIDER}(?![\\p{L}])`, 'iu')
/** The last word before a break names whom it went to, whatever stands before. */
const OURS =
  /^(?:the |my |our |his |her |their |duty |allocated )*(?:(?:duty|team|service|practice|unit|line|area|assistant|deputy|own|previous|allocated|children's|senior) )*(?:manager|tm|atm|supervisor|social workers?|sw|colleagues?|duty|duty team|edt|emergency duty team|out of hours|locality team|our (?:team|service|legal|admin)|iro|independent reviewing officer|reviewing officer|legal|admin|business support|student|practice lead|team|court|children's guardian|guardian|panel|conference|core group|meeting|group)(?![\p{L}])/iu
const OWN =
  /^(?:the |his |her |their |your |both |my )*(?:birth |foster )?(?:mum|mam|mummy|mother|mo|dad|daddy|father|fa|parents?|carers?|foster carers?|family|child|children|boys?|girls?|baby|yp|young person|you|them both|me|us)(?![\p{L}'])(?! (?:of|from))/iu

/** What makes it the family's business: people's lives, health, harm, whereabouts, and our work with them. */
const PRIVATE =
  /\b(?:the (?:whole|full) (?:story|picture)|everything|argument|arguments|rows?|fight(?:s|ing)?|falling[- ]out|overdose|bruis\p{L}*|injur\p{L}*|burns?|abus\p{L}*|drink\p{L}*|alcohol\p{L}*|drugs?|cannabis|heroin|cocaine|weed|arrest\p{L}*|police|violen\p{L}*|domestic|dv|diagnos\p{L}*|mental health|depress\p{L}*|anxiety|hospital|ward|pregnan\p{L}*|miscarriage|termination|address|whereabouts|lives? (?:at|in|with)|phone number|(?:his|her|their|your|my|\p{L}+'s) (?:mobile )?number|photos?|photographs?|pictures?|screenshots?|call-?out|incidents?|allegation\p{L}*|disclos\p{L}*|concerns?|worr(?:y|ies)|referral|assessments?|reports?|plans?|minutes|closing|closed|case|history|background|conviction\p{L}*|offen[cs]e\p{L}*|court|orders?|prison|custody|bail|missing|exploit\p{L}*|self-?harm\p{L}*|suicid\p{L}*|debts?|arrears|benefits|immigration|asylum|medication|tablets|health|relationship|separat\p{L}*|affair|situation|circumstances|details|information|info|everything|date of birth|dob|moving|moved|foster\p{L}*|in care|adopt\p{L}*|sexual\p{L}*|boyfriend|tests?|results?|hiv|condition|chronology|records?|files?|threats?|weapon|knife|gang|county lines|neglect\p{L}*|harm\p{L}*|refuge|section \d+|s ?(?:17|47)|why|what (?:had |has |was |he |she |mum |dad |they )?(?:happened|going on|said|told)|going on|going through|subject to|social (?:worker|services|care)|involve(?:d|ment)|a call about|call about|report about|(?:split|splitting|broken|breaking) up|rehab|detox|relapse\p{L}*|using again|bereave\p{L}*|died|death|cancer|illness|unwell|smell\p{L}*|head ?lice|wetting|bed-?wetting|stolen|stole|theft|steal\p{L}*|evict\p{L}*|homeless|gambl\p{L}*|learning difficult\p{L}*|autis\p{L}*|adhd|statement|account|birth|paternity|dna|money (?:problems|worries)|family'?s? (?:business|details)|dad being|mum being|row|fight(?:ing|s)?|exclu\p{L}*|suspen\p{L}*|living (?:now|at|in|with)|where \p{L}+ (?:is|are|was|lives|goes)|(?:family|mum|dad)'s name|surname|document|worksheets?|sheets|drawings?|rumours?|about (?:mum|dad|mam|his|her|the (?:parents|mother|father|family))(?=\s*(?:$|[.,;]))|looked[- ]after|child in need|child protection|safety plan|no contact|contact (?:arrangements|order)|placement|therapy|(?:low )?mood|early help|on a plan|told me (?:about|that|why)|prison|removed|taken away)\b/iu

const WHEN =
  '(?:(?:also|then|later|now|already|just|today|yesterday|immediately|afterwards|in turn|both|have|had|rang and|called and|went and|popped in and|quietly|duly|verbally) )*'
const I = `(?:^|[.;,] |\\b(?:and|then|but|so|after which|afterwards) )(?:I|i|We|we|I've|We've|we've|i've|I have|We have)? ?${WHEN}`

/** How it goes out; `who` is what follows, up to where the matter begins. */
const ACTIVE: readonly RegExp[] = [
  new RegExp(
    `${I}(?:told|informed|updated|notified|alerted|warned|briefed|advised|reminded) (?<who>[^.;:]{2,90}?)(?:,)? (?:about|of|on|that|why|how|what|where|which|with|regarding|re|as to|as|all about|everything|the (?:whole|full)|we'd|we|he'd|he|she|his|her|their|mum|dad|they|the (?:family|boys|girls|children|twins|baby|police|court))\\b(?<what>[^;]*)`,
    'giu',
  ),
  new RegExp(`${I}(?:let|made) (?<who>[^.;:]{2,70}?) (?:know|aware)\\b(?<what>[^;]*)`, 'giu'),
  new RegExp(
    `${I}(?:filled|brought|kept) (?<who>[^.;:]{2,60}?) (?:in|up to (?:date|speed)|in the loop|informed|updated)\\b(?<what>[^;]*)`,
    'giu',
  ),
  new RegExp(
    `${I}(?:gave|sent|handed|emailed|e-mailed|posted|showed|forwarded|texted|faxed|passed|read) (?<who>[^.;:]{2,70}?),? (?<what>(?:a |an |the |his |her |their |your |mum's |dad's |our |my |some |all |both |what |details|information|info|copies|photos|\\p{L}+'s )[^;]*)`,
    'giu',
  ),
  new RegExp(
    `${I}(?:shared|passed|forwarded|sent|gave|handed|disclosed|emailed|e-mailed|posted|mentioned|explained|copied|dropped|left|revealed|outlined|relayed|fed back|read|showed|passed on|handed over|reported|offered|provided) (?<what>[^;]{2,110}?) (?:on )?(?:to|with|for) (?<who>[^.;:]{2,60})`,
    'giu',
  ),
  new RegExp(
    `${I}(?:spoke|talked|chatted|had an? (?:quiet |quick |long |brief |little |informal )?(?:word|chat|conversation|talk)) (?:to|with) (?<who>[^.;:]{2,60}?) (?:about|regarding|re|on)\\b(?<what>[^;]*)`,
    'giu',
  ),
  new RegExp(
    `${I}(?:rang|phoned|called|emailed|e-mailed|texted|wrote to|contacted|visited|saw|spoke to) (?<who>[^.;:]{2,60}?) (?:to (?:tell|inform|update|let|say|explain|warn|pass on|share|advise|report|notify|alert)|and (?:told|explained|shared|said|informed|passed on|mentioned|gave|updated))\\b(?<what>[^;]*)`,
    'giu',
  ),
  new RegExp(
    `${I}(?:explained|mentioned|said|confirmed|disclosed|reported|admitted|made (?:it )?clear|let slip|revealed) to (?<who>[^.;:]{2,60}?) (?:that|how|why|what|about)\\b(?<what>[^;]*)`,
    'giu',
  ),
  new RegExp(
    `${I}(?:copied|cc'?d|included|looped) (?<who>[^.;:]{2,60}?) (?:in|into|in on|on|to)\\b(?<what>[^;]*)`,
    'giu',
  ),
  new RegExp(
    `${I}(?:discussed|went through|talked through|went over|swapped notes on|compared notes on) (?<what>[^;]{2,80}?) with (?<who>[^.;:]{2,60})`,
    'giu',
  ),
  // "put the coach in the picture", "filled the school in on", "tipped the landlord off about", "ran him through"
  new RegExp(
    `${I}(?:put (?<who>[^.;:]{2,60}?) (?<idiom>in the picture|wise|straight)|(?:clued) (?<clued>[^.;:]{2,60}?) (?:in|up)|let (?<let>[^.;:]{2,60}?) in(?! on the (?:ground|first|second|top) )|tipped (?<tipped>[^.;:]{2,60}?) off)(?=\\W*$|[,.] | (?:about|on|as to|re|regarding|that|to|over)\\b)(?<what>[^;]*)`,
    'giu',
  ),
  new RegExp(
    `${I}(?:ran|took|talked|walked|led|guided) (?<who>(?!(?:home|back|off|out|away|over|down|up)\\b)[^.;:]{2,60}?) through (?<what>(?:the |his |her |their |mum's |dad's |our |my |\\p{L}+'s )[^;]*)`,
    'giu',
  ),
  // "passed round the report so that housing could have a copy"
  new RegExp(
    `${I}(?:passed|handed|sent|shared|gave) (?:round|around|out) (?<what>[^;]{2,80}?) (?:to|so that|so|for|with) (?<who>[^.;:]{2,80})`,
    'giu',
  ),
  new RegExp(
    `${I}(?:let on|blurted(?: it)?(?: out)?|owned up|opened up|let it slip|made out|spelled out|spelt out|hinted|mentioned in passing|mentioned|confided in|gossiped with|gossiped|moaned|joked) ?(?:to|in|with|(?<=in |with )) ?(?<who>[^.;:]{2,60}?) (?:that|about|why|how|what)\\b(?<what>[^;]*)`,
    'giu',
  ),
  new RegExp(
    `${I}(?:dropped|pinged|whatsapped|messaged|dm'd|sent|fired off) (?<who>[^.;:]{2,60}?) (?:(?:an? (?:quick |short )?(?:line|note|message|text|e-?mail|photo|picture|copy|screenshot)) (?:about|re|on|of|that|to say|saying)|about|re|that)\\b(?<what>[^;]*)`,
    'giu',
  ),
  new RegExp(
    `${I}(?:swapped|compared|exchanged) notes with (?<who>[^.;:]{2,60}?) (?:about|on|re)\\b(?<what>[^;]*)`,
    'giu',
  ),
  /^(?:\W*)(?<who>(?:the|his|her|their|a) [\p{L} ]{2,40}?|[\p{L}]{3,20}) and (?:I|we) (?:talked|spoke|chatted|gossiped) about (?<what>[^;]*)/giu,
  // "has the whole story from me"
  /^(?:\W*)(?<who>(?:the|his|her|their|a) [\p{L} ]{2,40}?|[\p{L}]{3,20}) (?:now )?(?:has|have|knows?|got) (?:now )?(?<what>(?:the (?:whole|full) (?:story|picture)|(?:all )?about [^;]*?)) from (?:me|us)\b/giu,
]
const THINGS =
  "(?:information|info|details|concerns?|the (?:assessment|report|chronology|minutes|plan|referral|letter|history|background|address|incident|allegation|disclosure|photos?|photographs|records?|file|notes?|outcome|concerns?)|assessment|report|document|chronology|minutes|sheets|worksheets?|drawings?|(?:cp |cin |care |safety )?plan|copy|copies|(?:\\p{L}+'s |his |her |their |your )(?:[\\p{L}-]+ )?(?:address|history|diagnosis|assessment|report|records?|details|number|plan|background|file|medical \\p{L}+|test results?|results?|notes))"
const PASSIVE: readonly RegExp[] = [
  // "School are now aware of the allegation"
  /^(?<who>[\p{L}' ]{2,40}?) (?:is|are) (?:now |all |both |also )+aware (?:of|that)\b(?<what>[^;]*)/giu,
  // "The landlord has been told that …", "School informed of the arrest"
  /^(?:\W*(?:and |so |also |then )?)(?<who>[\p{L}'’ .,()-]{2,60}?)(?:,)? (?:(?:has|have|had|was|were|is|are)(?: also| now| already| all| both| since| therefore)*(?: been| being)? (?:told|informed|updated|notified|made aware|alerted|given|sent|copied in|briefed|warned|advised|shown|emailed)|(?:also |now |duly )?(?:told|informed|updated|notified|made aware|alerted|briefed)(?= (?:of|about|re|that|on|by|regarding)\b))(?<what>\b[^;]*)/giu,
  new RegExp(
    `^(?:\\W*(?:and |so |also |then )?)(?:a |all |the |both )*(?<what>${THINGS}[\\p{L}' ]{0,50}?) (?:(?:has|have|had|was|were)(?: also| now| already)?(?: been)? )?(?:shared|sent|forwarded|emailed|e-mailed|passed(?: on)?|given|disclosed|copied|handed(?: over)?|circulated|shown|provided|went|gone(?: out)?|went out) (?:with|to) (?<who>[^.;:]{2,60})`,
    'giu',
  ),
]
/** "I set out in the email that …", "I wrote that …": the letter's own words, whose reader the note names. */
const IN_LETTER =
  /\b(?:(?:set out|said|wrote|explained|included|mentioned|stated|put|listed|told them|outlined|described|confirmed) (?:[\p{L} ]{1,20} )?in (?:the|my|this|an|our) (?:e-?mail|letter|referral|message|text|note)|in (?:the|my|this|our) (?:e-?mail|letter|referral|message|text) (?:i|we) (?:said|told|set out|explained|wrote|included|mentioned|listed|put)|(?:^|[.;] |and )(?:i|we) (?:also )?wrote that|(?:the|my|our) (?:e-?mail|letter|message|text) (?:says|said|explains|explained|sets out|tells|told|mentions|mentioned|included|includes|gives|gave))\b(?<what>[^;]*)/iu

/** Leave to share, or the reason for sharing without it. */
const CONSENT =
  /\b(?:consent\p{L}*|permission|agreement|with (?:his|her|their|your|mum's|dad's|the family's|everyone's|\p{L}+'s) (?:agreement|consent|permission|knowledge|blessing|ok|okay|say-so)|said (?:that )?(?:i|we|this) (?:could|can|may|might|was (?:fine|ok|okay))|asked (?:me|us|that i|that we) to|asked (?:that|if) (?:i|we)|(?:was|were|are|is|being) (?:happy|fine|ok|okay|content|willing) (?:for|with|that|about)|(?:happy|fine|content) for (?:me|us|this|her|him|them)|wanted (?:me|us|him|her|them|\p{L}+) to (?:know|tell|share|pass|send|have)|wants (?:me|us|him|her|them|\p{L}+) to (?:know|tell|share|pass|send|have)|wants? (?:this|it) (?:sent|shared)|(?:mum|dad|he|she|they|both|parents|you|we|\p{L}+) (?:had |has |have |also |both )*agreed|agreed (?:that|to|for) (?:me|us|this|i|we|my|sharing)|agrees to|(?:knows?|knew) and (?:agrees?|agreed|does not mind)|do(?:es)? not mind|did not mind|signed|at (?:his|her|their|your|mum's|dad's|\p{L}+'s) (?:own )?request|had asked|has asked|(?:as|which) (?:he|she|they|mum|dad|you|\p{L}+) (?:had )?(?:asked|wanted|suggested)|you (?:asked|agreed|said)|go-ahead|chose the words|sharing agreement|without (?:consent|asking|telling|(?:their|her|his|mum's|dad's) (?:agreement|knowledge)))\b/iu
const GROUND =
  /\b(?:at risk|risk (?:of|to|that)|significant harm|to (?:keep|protect|safeguard|prevent|stop|avoid|make sure|ensure)|in case|duty (?:to|of)|legal(?:ly)? (?:duty|required|obliged)|court order|ordered|as required|required (?:by|to)|under (?:section|s\.? ?\d|working together|the (?:children act|protocol|agreement))|for (?:his|her|their|your|the child(?:ren)?'s|\p{L}+'s) safety|public interest|(?:immediate|serious|urgent) (?:risk|danger|harm)|in danger|danger|so (?:that|they|he|she|school|the)|because|safeguarding (?:reasons?|duty)|need(?:s|ed)? to know|since (?:he|she|they|it|the)|as (?:he|she|they|it|there|the|mum|dad|i|we) (?:is|are|was|were|may|might|could|collects?|picks?|lives?|sees?|believe))\b/iu
const THEY_ASKED =
  /\b(?:because|as|since|when|after) (?:he|she|they|it|the \p{L}+|school|nursery|housing|police|\p{L}+) (?:had |have |has )?(?:asked|wanted|rang|needed|requested|enquired|was asking|kept asking)\b/iu
/** That they should have it is what sharing is for, and no reason for it. */
const TO_HAVE_IT =
  /\bso (?:that )?(?:the |his |her |their |our )?[\p{L}' ]{2,40}? (?:could|can|would|might|may|has|have|had) (?:(?:also|all|then) )?(?:have|get|keep|see|read)? ?(?:an?|their|its|his|her|the|some|one)? ?(?:own )?(?:cop(?:y|ies)|one|it|them|sight of it)\b/giu
/** The same of the other side alone, by its name: nobody of the family asked. */
const OUTSIDER_ASKED = new RegExp(
  `\\b(?:because|as|since|when|after) (?:the )?(?:${AGENCIES}|${BYSTANDERS}) (?:had |have |has )?(?:asked|wanted|rang|needed|requested|enquired|was asking|kept asking)\\b`,
  'giu',
)
/** A word on consent to share that stands anywhere in the note. */
const GENERAL =
  /\b(?:consent(?:ed|s)?|permission|agreed|agreement|happy|signed|(?:said|told (?:me|us)) (?:that )?(?:i|we) (?:could|can|may))\b[^.]{0,60}\b(?:shar(?:e|ing)|information|pass(?:ing)? on)\b/iu
const TO_COME =
  /\b(?:will|'ll|shall|to be|going to|plan(?:s|ned)? to|need(?:s)? to|should|would|could|might|must|want(?:ed|s)? to|asked (?:me|us|if|whether)|if|before i|have not|haven't|has not|had not|did not|didn't|not yet|nothing|never|without)\b/iu

/** Information about the family that the note passes to someone outside. */
export interface Shared extends Span {
  /** What stands in place of the agreement: that the other side asked, that the family was told; or nothing. */
  instead: 'asked' | 'told' | null
}

/** Where the note passes information about the family to someone outside, with neither consent nor the reason (CRP 6, DUR 75). */
export function sharedWithout(note: Prose): Shared[] {
  const found: Shared[] = []
  const agreed = note.sentences.some(({ narrative }) => GENERAL.test(narrative))
  for (const part of partsOf(note)) {
    const section = part.sentence.section
    if (section === 'actions' || section === 'purpose' || section === 'background') continue
    if (!goesOut(note, part.sentence, part.words) || agreed || hasGround(note, part.sentence)) continue
    found.push({ start: part.start, end: part.end, instead: insteadOf(note, part.sentence) })
  }
  if (found.length === 0 && !agreed) {
    const mailed = mailOut(note)
    if (mailed) found.push({ ...mailed, instead: null })
  }
  return found
}

/** "told her about the cousin" */
const ABOUT_KIN = new RegExp(`^ (?:the |his |her |their |mum's |dad's )?(?:${FAMILY})\\W*$`, 'iu')

/** The family's business, and not the name of a street. */
const isPrivate = (what: string): boolean =>
  PRIVATE.test(what.replace(/\p{Lu}\p{L}+ (?:Court|Road|Street|Close|Ward|Drive|House)\b/gu, ' '))

/** "The health visitor" and "the drug service" are names of agencies, not of the family's business. */
const AGENCY_NAMES = new RegExp(`(?<![\\p{L}])(?:${AGENCIES})(?![\\p{L}])`, 'giu')

/** Words without any of the family's business, or one of the phrases that stand for it, pass nothing on. */
const ABOUT = /\babout\b|\bin the picture\b/iu

function goesOut(note: Prose, sentence: Sentence, words: string): boolean {
  if (!PRIVATE.test(words) && !ABOUT.test(words)) return false
  if (/\?\W*$/u.test(words)) return false
  for (const pattern of ACTIVE) {
    for (const hit of words.matchAll(pattern)) {
      const named = hit.groups ?? {}
      const who = (named.who ?? named.clued ?? named.let ?? named.tipped ?? '').trim()
      const what = named.what ?? ''
      const before = words.slice(0, hit.index)
      const theirBusiness =
        isPrivate(what) ||
        (PRIVATE.test(who.replace(AGENCY_NAMES, ' ')) && / about | re | on /iu.test(hit[0])) ||
        (/ about$/iu.test(hit[0].slice(0, hit[0].length - what.length)) && ABOUT_KIN.test(what)) ||
        /\bthe (?:whole|full) (?:story|picture)\b/iu.test(hit[0]) ||
        (named.idiom === 'in the picture' && /^\W*$/u.test(what))
      if (!theirBusiness || TO_COME.test(before.slice(-40)) || !spokenByUs(note, sentence, before, hit[0])) continue
      if (isOutside(note, sentence, who, before)) return true
    }
  }
  for (const pattern of PASSIVE) {
    for (const hit of words.matchAll(pattern)) {
      const who = (hit.groups?.who ?? '').replace(/,.*$/u, '').trim()
      const what = hit.groups?.what ?? ''
      if (
        TO_COME.test(who) ||
        /\bby (?!phone|telephone|email|e-mail|letter|text|me\b|us\b|duty|myself)\p{L}+/iu.test(hit[0])
      )
        continue
      if (/\b(?:i|we|me|us|that|which|who|said)\b/iu.test(who)) continue
      if (PRIVATE.test(what) && !/^\s*(?:me|us|i\b)/iu.test(what) && isOutside(note, sentence, who, '')) return true
    }
  }
  const letter = IN_LETTER.exec(words)
  return (
    letter !== null &&
    PRIVATE.test(letter.groups?.what || words) &&
    readsOutside(note) &&
    !/\b(?:he|she|they|mum|dad|school|nursery|teacher) (?:wrote|said|set out)\b/iu.test(
      words.slice(0, letter.index + 12),
    )
  )
}

/** Whether we are the ones who tell: "I told", "Told", and not "Mum told", "The school informed". */
function spokenByUs(note: Prose, sentence: Sentence, before: string, hit: string): boolean {
  if (/^\W*(?:and |then |but |so |, )*(?:I|i|We|we)\b/u.test(hit)) return true
  const lead = before.trim()
  if (lead === '' || /[.;]$/u.test(lead)) return !/^\W*\p{Lu}\p{Ll}+ (?:told|informed)/u.test(hit)
  // "Had a word with the lad and told him": the subject of the sentence goes on
  const doer = doerAt(note, sentence.narrative)
  return doer === null || doer.writer || doer.length === 0
}

/** Whether it reaches someone outside our service and the child's own home. */
function isOutside(note: Prose, sentence: Sentence, who: string, before: string): boolean {
  const person = who.replace(/^(?:both |all of )/iu, '')
  if (OURS.test(person)) return false
  if (/^(?:him|her|them|he|she|they)$/iu.test(person)) return antecedent(note, sentence, before)
  if (OUTSIDE.test(person))
    return (
      !OWN.test(person) || new RegExp(`^(?:${BYSTANDERS})|'s (?:new )?(?:${BYSTANDERS}|${AGENCIES})`, 'iu').test(person)
    )
  if (OWN.test(person)) return false
  const name = /^(?:(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Dd]r)\.? (?<titled>[\p{L}'-]+)|(?<first>\p{Lu}[\p{Ll}'-]+))/u.exec(
    person,
  )?.groups
  // "Mr Shaw, head of year", "Dez from the support team"
  const called = name?.titled ?? name?.first
  if (!called || note.child.names.includes(called)) return false
  return isNamedOutside(note.text, called) || namesReached(note).has(called)
}

const ELSEWHERE = `(?:${AGENCIES}|${BYSTANDERS})`
const WORKS_ELSEWHERE = placed(
  `(?: \\p{Lu}[\\p{L}'-]+(?![\\p{L}'-]))?(?:,| \\(| from| at| in| is)? ?(?:the |a |an |her |his |their |my )?(?:[\\p{L}'-]+ ){0,3}?${ELSEWHERE}(?![\\p{L}])`,
  'iu',
)
const ELSEWHERE_BEFORE = placed(`(?<=(?<![\\p{L}])${ELSEWHERE},? (?:\\p{Lu}[\\p{L}'-]+ )?)`, 'iu')
const WORKS_WITH_US = placed(
  "(?: \\p{Lu}[\\p{L}'-]+)?,? (?:my |our |the )?(?:team |service )?(?:manager|social worker|supervisor)\\b",
  'iu',
)

/** Whether a text tells somewhere that one so named works elsewhere, and nowhere that she works with us. */
const isNamedOutside = (text: string, name: string): boolean =>
  isBeside(text, name, ELSEWHERE_BEFORE, WORKS_ELSEWHERE) && !isBeside(text, name, null, WORKS_WITH_US)

/** Whom "him" means: the last person named before, in the sentence or the one or two before it. */
function antecedent(note: Prose, sentence: Sentence, before: string): boolean {
  const outsiders = new RegExp(`(?<![\\p{L}])(?:${BYSTANDERS}|${AGENCIES})(?![\\p{L}])`, 'giu')
  const own = /(?<![\p{L}])(?:mum|mam|mother|dad|father|carer|foster carer|parents)(?![\p{L}'])/giu
  for (let at = sentence.index; at >= sentence.index - 2 && at >= 0; at--) {
    const other = note.sentences[at]
    if (!other || other.block !== sentence.block) break
    const text = at === sentence.index ? before : other.narrative
    const out = [...text.matchAll(outsiders)].at(-1)?.index ?? -1
    const home = [...text.matchAll(own)].at(-1)?.index ?? -1
    const child = Math.max(-1, ...note.child.names.map(name => text.search(new RegExp(`\\b${name}\\b`, 'u'))))
    if (out >= 0 && out > home && (out > child || child < 0)) return true
    if (home >= 0 || child >= 0) return false
  }
  return false
}

/** A letter or email's reader is outside our service. */
function readsOutside(note: Prose): boolean {
  return new RegExp(
    `\\b(?:letter|e-?mail|message|wrote|written|sent|text|referral)(?: \\p{L}+){0,3} (?:to|for) ${OUTSIDER}(?![\\p{L}])|\\b(?:wrote|letter sent|e-?mailed|emailed|texted)(?: to)? (?:the )?(?:Mr|Mrs|Ms|Miss|Dr|\\p{Lu}\\p{L}+)`,
    'iu',
  ).test(note.text)
}

/** Words of a letter's reader who works elsewhere, where the export has dropped the line that says to whom it went. */
const THEIR_GROUND =
  /\b(?:at the (?:gate|school|nursery|desk|surgery|ward)|your (?:school|nursery|class|classroom|staff|team|ward|surgery|service|officers?|tenants?|records|site|premises|clinic|hostel|reception|pupils?|patients?|setting)|in (?:class|your care|lessons)|tell you|reception|pupils?|tenancy|patients?|wh(?:at|o) you(?:'re| are) (?:dealing with|taking on|letting (?:to|yourself in for))|your (?:tenants?|property|block|building|lettings|players?|members?|squad))\b/iu

/** The body of an email to an agency is itself what was shared: its first words that are the family's business. */
function mailOut(note: Prose): Span | null {
  if (note.kind !== 'message') return null
  const to = /^\W*to:\s*(?<to>[^\n]+)/imu.exec(note.text)?.groups?.to
  const greets = /^\W*(?:hi|hello|hey|dear|good (?:morning|afternoon)|morning|afternoon)\b[^\n]{0,40}\n/iu.test(
    note.text,
  )
  const outside = to
    ? new RegExp(`(?<![\\p{L}])(?:${AGENCIES}|${BYSTANDERS}|primary|office)(?![\\p{L}])`, 'iu').test(to) &&
      !OURS.test(to)
    : greets && !/^\W*\p{L}+ (?:mum|dad|team)\b/iu.test(note.text) && THEIR_GROUND.test(note.text)
  if (!outside) return null
  const opened = to ? note.text.indexOf(to) + to.length : 0
  for (const sentence of note.sentences) {
    if (sentence.start < opened || sentence.section !== null || sentence.words.length < 6) continue
    if (/\?\W*$/u.test(sentence.text) || /^(?:subject|sent|re|from|cc)\b/iu.test(labelOf(note, sentence))) continue
    if (!STARK.test(sentence.narrative) || hasGround(note, sentence)) continue
    if (attributions(note, sentence).length === 0) return { start: sentence.start, end: sentence.end }
  }
  return null
}

const labelOf = (note: Prose, sentence: Sentence): string => {
  const label = note.blocks[sentence.block]?.label
  return label ? note.text.slice(label.start, label.end) : ''
}

/** What no agency is told as a matter of course. */
const STARK =
  /\b(?:overdose|heroin|cocaine|cannabis|drugs?|drink(?:ing)?|alcohol\p{L}*|prison|custody|arrest\p{L}*|violen\p{L}*|domestic|abus\p{L}*|bruis\p{L}*|diagnos\p{L}*|mental health|suicid\p{L}*|self-?harm\p{L}*|pregnan\p{L}*|convict\p{L}*|bail|exploit\p{L}*|hiv|asylum|debts?|evict\p{L}*|affair|sectioned|detained|refuge|police|separated|relapse\p{L}*)\b/iu

/** "I told Mum that I would": she knows, and nobody says that she agreed. */
const FAMILY_TOLD =
  /\b(?:told|informed|explained to|let|warned|advised) (?:mum|mam|dad|mother|father|(?:his|her|the|both) (?:mother|father|parents)|parents|both|them|her|him|the family|(?:ms|mrs|mr) \p{L}+)(?: know)?(?: that)? (?:i|we)(?: would|'d| had| was going| were going| will| am going|'ll| have| needed| was|'ve)\b/iu

function insteadOf(note: Prose, sentence: Sentence): Shared['instead'] {
  const reason = sentence.narrative.match(THEY_ASKED)?.[0] ?? ''
  if (/\b(?:asked|wanted|needed|requested|enquired|asking)$/iu.test(reason) && !/ (?:i|we)\b/iu.test(reason))
    return 'asked'
  return [note.sentences[sentence.index - 1], sentence, note.sentences[sentence.index + 1]].some(
    other => other?.block === sentence.block && FAMILY_TOLD.test(other.narrative),
  )
    ? 'told'
    : null
}

function hasGround(note: Prose, sentence: Sentence): boolean {
  const near = [note.sentences[sentence.index - 1], sentence, note.sentences[sentence.index + 1]].filter(
    (other): other is Sentence => other !== undefined && other.block === sentence.block,
  )
  if (near.some(other => CONSENT.test(other.narrative.replace(OUTSIDER_ASKED, ' ')))) return true
  const own = sentence.narrative.replace(THEY_ASKED, ' ').replace(TO_HAVE_IT, ' ')
  if (GROUND.test(own)) return true
  const next = note.sentences[sentence.index + 1]
  return (
    next !== undefined &&
    next.block === sentence.block &&
    /^(?:this|i|we|it|that|because)\b[^.]*\b(?:because|so that|to (?:keep|protect|safeguard)|in case|at risk|duty|danger)\b/iu.test(
      next.narrative,
    )
  )
}
