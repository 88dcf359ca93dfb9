import type { Prose, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'

/** Someone outside our service and the child's own home. */
const OUTSIDE =
  "(?:the |his |her |their |mum's |dad's |a |an |\\p{Lu}\\p{L}+'s )?(?:\\p{L}+ ){0,2}?(?:school|nursery|college|academy|teacher|head ?teacher|head|head of year|tutor|form tutor|pastoral lead|senco|dsl|safeguarding lead|landlord|landlady|housing(?: officer| association| department)?|police|officer|gp|surgery|doctor|hospital|health visitor|hv|school nurse|midwife|nurse|camhs|clinic|paediatrician|probation|employer|boss|manager of|agency|solicitor|neighbours?|lady next door|man next door|next door|club|coach|support (?:team|worker|service)|charity|refuge|hostel|key ?worker|youth worker|drug service|gran|grandmother|nan|nana|granny|grandad|grandfather|grandparents|aunt|auntie|uncle|cousin|partner|new partner|boyfriend|girlfriend|ex|ex-partner|stepdad|stepmum|step-?father|step-?mother|friend|friends|family friend|babysitter|childminder|mosque|church|vicar|imam|council|benefits|dwp|jobcentre|job centre|press|other parent|father|dad|mother|children's centre|community centre|food bank|provider|escort|driver|taxi firm|interpreter|personal trainer|mentor|counsellor|therapist|dentist|chemist|pharmacist)"
const NAME = '\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?(?:,[^,.;]{2,40},)?'
const TO = `(?:${OUTSIDE}|${NAME}|them all|everyone|the other (?:parents|families|professionals)|other (?:parents|professionals|agencies)|all agencies|professionals|partner agencies|the network)`

/** Information that goes out. */
const SHARED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:told|informed|updated|notified|alerted|warned|briefed|advised|filled in|brought [\\p{L} ]{1,20} up to (?:date|speed)) (?:the )?${TO}[^.;]{0,80}?\\b(?:about|of|on|that|why|how|what|which|with|regarding|re|his|her|their)\\b`,
    'u',
  ),
  new RegExp(`\\b(?:let|made) ${TO} (?:know|aware)\\b`, 'u'),
  new RegExp(
    `\\b(?:shared|passed|forwarded|sent|gave|given|handed|disclosed|emailed|posted|read out|leaked|mentioned|explained|copied|dropped|[Ll]eft|[Ss]ent|[Gg]ave|[Pp]assed|[Ss]hared|revealed|spoke|talked|discussed|outlined|set out|relayed|fed back|reported)\\b[^.;]{0,90}?\\b(?:to|with|for) (?:the )?${TO}`,
    'u',
  ),
  new RegExp(
    `\\b(?:gave|sent|handed|emailed|posted|showed|forwarded|texted|offered|faxed) (?:the )?${TO} (?:a |an |the |his |her |their |mum's |dad's |our |some |all |details|information|copies)`,
    'u',
  ),
  new RegExp(
    `\\b${TO} (?:has|have|had|was|were)(?: all| both| also| now)? (?:been )?(?:told|informed|updated|notified|alerted|made aware|given|sent|copied in|briefed)\\b`,
    'u',
  ),
  /\bset out in (?:the|my|an) (?:email|letter)\b|\bcopied (?:the \p{L}+|\p{Lu}\p{L}+) in(?:to)?\b|\bcc'?d\b|\bin (?:the|my) (?:email|letter|referral) (?:i|we) (?:said|told|set out|explained|wrote|included|mentioned|listed)\b/iu,
]

/** What makes it the family's business: people's lives, health, harm, whereabouts. */
const PRIVATE =
  /\b(?:overdose|bruis\p{L}*|injur\p{L}*|abus\p{L}*|drink\p{L}*|alcohol|drugs?|arrest\p{L}*|police|violen\p{L}*|domestic|diagnos\p{L}*|mental health|hospital|pregnan\p{L}*|address|whereabouts|phone number|number|photograph\p{L}*|pictures?|call-?out|incident|allegation\p{L}*|disclos\p{L}*|concerns?|worr(?:y|ies)|referral|assessment|report|plan|minutes|closing|closed|case|history|background|conviction\p{L}*|offen[cs]e\p{L}*|court|order|missing|exploit\p{L}*|self-?harm\p{L}*|suicid\p{L}*|debts?|arrears|benefits|immigration|asylum|medication|health|relationship|partner|separat\p{L}*|affair|father|dad|mum|mother|family|home|situation|circumstances|details|information|everything|date of birth|move|moving|foster|adopt\p{L}*|contact|sexual\p{L}*|boyfriend|tests?|results?|hiv|condition|chronology|records?|file|notes?|threats?|weapon|knife|gang|neglect\p{L}*|harm\p{L}*|refuge|section|why|what (?:had |has )?happened|going on)\b/iu

/** Consent, or the reason for sharing without it, or a duty plain from the words. */
export const CONSENT =
  /\b(?:consent\p{L}*|permission|agreed (?:that|to|i|we|for|with)|agreement|with (?:his|her|their|your|mum's|dad's|the family's|\p{Lu}\p{L}+'s) (?:agreement|consent|permission|knowledge|blessing|ok|okay)|said (?:that )?(?:i|we) (?:could|can|may|might)|asked (?:me|us) to|(?:was|were|are|is) happy for|happy for (?:me|us)|wanted? (?:me|us|\p{L}+) to (?:know|tell|share|pass|send)|(?:he|she|they|mum|dad|both) (?:know|knows|knew) (?:this|that|and i)|signed|without (?:consent|asking|telling|their|her|his)|because of the risk|at risk|to (?:keep|protect|safeguard) |to prevent|in case|significant harm|duty|court order|ordered|legal(?:ly)?|safeguarding|for (?:his|her|their|your) safety|public interest|immediate(?:ly)? (?:risk|danger)|so that (?:he|she|they|the school|school|nursery)|gave (?:me|us) (?:leave|the go-ahead)|the go-ahead|approved|authorised|at (?:his|her|their|mum's|dad's|your|\p{Lu}\p{L}+'s) request|had asked|has asked|you (?:asked|agreed|said)|i could give|may give|we share|sharing agreement|nothing about the family)\b/iu

const OURS =
  /\b(?:manager|team manager|supervisor|my colleague|colleague|duty|our (?:team|service|legal|admin)|iro|reviewing officer|social worker|student|business support|admin|legal|practice lead)\b/iu
const OWN_CARER = /\b(?:foster carers?|carers?|mum|mam|mother|dad|father|parents|both parents|the family)\b/iu
const FUTURE =
  /\b(?:will|'ll|shall|to be|going to|plan to|need to|should|to (?:tell|ask|share|send|let|update|inform))\b/iu

/** Where the note passes information about the family to someone outside, with neither consent nor the reason (CRP 6, DUR 75). */
export function sharedWithout(note: Prose): Span[] {
  const found: Span[] = []
  for (const sentence of note.sentences) {
    if (sentence.type === 'heading' || sentence.section === 'actions') continue
    const span = sharing(note, sentence)
    if (span && !hasConsent(note, sentence)) found.push(span)
  }
  return found
}

function sharing(note: Prose, sentence: Sentence): Span | null {
  const { narrative } = sentence
  for (const pattern of SHARED) {
    const hit = pattern.exec(narrative)
    if (!hit) continue
    const before = narrative.slice(0, hit.index)
    const ours =
      /\b(?:i|we|i've|we've)\s+(?:\p{L}+\s+){0,3}$/iu.test(before) ||
      before.trim() === '' ||
      /^\W*(?:\p{L}+ly |then |also |later |afterwards |today )*$/iu.test(before) ||
      /^(?:has|have|had|was|were)/iu.test(hit[0].replace(/^.*?\b(has|have|had|was|were)\b.*$/iu, '$1')) ||
      /^(?:set out in|in (?:the|my)|copied|cc)/iu.test(hit[0]) ||
      /\b(?:and|then|,)\s*$/iu.test(before)
    if (!ours || FUTURE.test(`${before} ${hit[0].slice(0, 12)}`) || /\?/u.test(sentence.text)) continue
    if (/\b(?:and|then|,)\s*$/iu.test(before) && !/\b(?:i|we)\b/iu.test(before)) continue
    const told = narrative.slice(hit.index)
    if (
      OURS.test(hit[0]) ||
      (OWN_CARER.test(hit[0]) &&
        !/\b(?:new partner|partner|boyfriend)\b/iu.test(hit[0]) &&
        !/\b(?:school|police|landlord|neighbour|gran|nan|aunt|uncle)\b/iu.test(hit[0]))
    )
      continue
    if (!PRIVATE.test(told.replace(new RegExp(`^.*?${TO}`, 'u'), '')) && !PRIVATE.test(told)) continue
    if (note.child.names.some(name => new RegExp(`\\b(?:told|let|showed|gave) ${name}\\b`, 'u').test(hit[0]))) continue
    return { start: sentence.start, end: sentence.end }
  }
  return null
}

function hasConsent(note: Prose, sentence: Sentence): boolean {
  if (CONSENT.test(sentence.narrative)) return true
  return [note.sentences[sentence.index - 1], note.sentences[sentence.index + 1]].some(
    other => other !== undefined && other.block === sentence.block && CONSENT.test(other.narrative),
  )
}
