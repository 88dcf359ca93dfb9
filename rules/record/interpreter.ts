import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'

const LANGUAGE =
  'Polish|Romanian|Arabic|Urdu|Punjabi|Bengali|Sylheti|Gujarati|Hindi|Tamil|Somali|Farsi|Persian|Dari|Pashto|Kurdish|Sorani|Kurmanji|Turkish|Albanian|Vietnamese|Mandarin|Cantonese|Chinese|Portuguese|Spanish|French|Italian|German|Lithuanian|Latvian|Russian|Ukrainian|Czech|Slovak|Slovakian|Hungarian|Bulgarian|Greek|Tigrinya|Amharic|Oromo|Yoruba|Igbo|Twi|Shona|Swahili|Lingala|Romani|Romany|Mirpuri|Pahari|Nepali|Thai|Tagalog|Japanese|Korean|Hebrew|Yiddish|Malayalam|Sinhala|Burmese|Krio|Wolof|Hausa|Sesotho|Zulu|Xhosa|Ndebele|Tswana|Kinyarwanda|Luganda|Afrikaans|Malay|Indonesian|Serbian|Croatian|Bosnian|Macedonian|Estonian|Latvian|Dutch|Uzbek|Armenian|Georgian|Telugu|Marathi|Khmer|Mongolian|BSL|British Sign Language|Welsh'

const NEED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:speaks?|spoke|speaking|spoken|talk(?:s|ed)?|understands?) (?:only |mainly |mostly |some |fluent |little |no |a little |to each other in |together in |in )?(?:${LANGUAGE})\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:(?:first|home|main|native|preferred|own|second|family) language|mother tongue)(?: is|:| was|,| being)? (?:\\p{L}+ ){0,2}(?:${LANGUAGE})\\b|\\b(?:${LANGUAGE})[- ]speak(?:ing|ers?)\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:only|just|mostly|mainly) (?:has|have|had|knows?|speaks?|uses?|understands?) (?:${LANGUAGE})\\b|\\b(?:uses?|used|using|signs? in|signed in) (?:BSL|British Sign Language)\\b|\\b(?:talk(?:s|ed|ing)?|spoke|speaks?|speaking|said|told|explain(?:ed|ing)?|whispered|shouted|asked|answered|replied|conversed|chatted)\\b[^.;]{0,40}\\bin (?:${LANGUAGE})(?! (?:class|lessons?|book|exams?|homework|test))\\b`,
    'u',
  ),
  /\b(?:little|limited|no|some|broken|poor|basic|very little|hardly any|not much|a few words of|a bit of|minimal) english(?=[.,;)]|\s*$| (?:and|but|so|though|which|or|at|because|spoken|himself|herself)\b)|\benglish (?:isn't|wasn't|isn’t|wasn’t)(?! (?:a|the|his|her) )|\benglish (?:is|was) (?:not|limited|poor|basic|still|(?:his|her|their) (?:second|third|additional|weaker|other)|an additional|a second)\b|\b(?:gets?|got|can get) by in english\b|\bunderstands? more english\b|\b(?:could|can)(?: ?not|n't) follow [^.;]{0,30}\bin english\b|\b(?:does not|doesn't|do not|don't|cannot|can't|could not) (?:\p{L}+ )?(?:speak|understand|read|follow)(?: \p{L}+){0,2} english\b|\beal\b|\bfirst language is not english\b|\b(?:struggles?|struggled|finds? it hard) (?:with|to (?:follow|speak|understand))(?: \p{L}+)? english\b|\blearning english\b/iu,
]
const SERVED =
  /\b(?:interpret(?:er|ers|ed|ing|ation)|translat(?:or|ors|ed|ing|ion|e|es)|language ?line|signer|signed for|bilingual|google translate|fluent(?:ly)?(?: in)? english|speaks? (?:good|fluent|excellent|perfect|very good) english|good english|(?:i|we) (?:also )?speak|in english throughout|(?:i|we) (?:both |all )?speak|which (?:i|we) (?:both )?(?:speak|spoke)|happy to (?:talk|speak) in english|language is no barrier)\b/iu

/** Hearing, sight, speech or learning, or the wish for somebody to speak for one. */
const COMMUNICATION =
  /\b(?:(?:is|are|was|who is|partially|profoundly) (?:deaf|blind|deafblind|non-verbal|pre-verbal|mute|partially sighted|hard of hearing)|hearing (?:aids?|loss|impair\p{L}*)|cochlear|lip-?reads?|(?:sight|visual|vision) (?:loss|impair\p{L}*)|speech (?:delay|impair\p{L}*|difficult\p{L}*)|(?:learning|communication) (?:disabilit\p{L}*|difficult\p{L}*|needs?)|cannot (?:read|write|hear|see|speak)|can't (?:read|write|hear|see|speak)|does not (?:read|use speech|speak)(?! to)|stammers?|selective(?:ly)? mut\p{L}*|(?:wants?|wanted|asked for|would like|needs?|wishes for) an? (?:advocate|supporter|independent advocate))\b/iu
const HELPED =
  /\b(?:advocate (?:came|was|is|has|will|sat|spoke|attended)|with (?:his|her|their|an?|the) (?:advocate|signer|supporter|communicator)|sign(?:s|ed|ing|er)|makaton|bsl|symbols?|pictures?|photographs?|photos?|visual|drawing|drew|drawings|cards?|large print|easy[- ]read|braille|talking mat\p{L}*|widgit|pecs|tablet|aac|loop|read (?:it|this|them|the \p{L}+) (?:out|aloud|to|through)|explained (?:it |this |them )?(?:slowly|simply|again|in)|short sentences|plain words|wrote (?:it|them|my questions) down|lip-?read|faced (?:him|her|them)|repeated|pointed|gestur\p{L}*|refer(?:red|ral)[^.]{0,30}advoca\p{L}*|subtitles|text(?:ed)? instead|asked (?:him|her|them) to (?:say|show|tell) (?:it |me )?back|who (?:knows|understands) (?:him|her|them) well|help(?:s|ed)? (?:him|her|them) (?:to )?(?:say|understand|tell))\b/iu

export default defineRule({
  id: 'record/interpreter',
  level: 'info',
  confidence: 'medium',
  summary: "The family's language, or little English, is mentioned, and nothing says whether an interpreter was used.",
  why: `What a person said is only as sure as their understanding of the question. The record must show whether they had
    the help to take part.`,
  clauses: ['CRP 4', 'DUR 40', 'DUR 74', 'WOR S4', 'COV 4.4', 'IOM 4.3'],
  options: {
    everyVisit: { default: false, says: 'Ask for it at every visit, whether or not another language shows.' },
    communication: {
      default: false,
      says: 'Also where a hearing, sight, speech or learning need or an advocate is mentioned: how the person was helped.',
    },
  },
  messages: {
    need: 'A need with hearing, sight, speech or learning, or for an advocate, is mentioned. Add how the person was helped to understand and to be heard.',
    missing:
      'Another language or little English is mentioned. Add whether an interpreter was used, and if not, why not.',
    visit: 'The note does not say whether an interpreter was used. Add that one was used, or was not needed.',
  },
  examples: [
    { reports: 'The family speak Romanian together. Alina told me that she works mornings.', wholeNote: true },
    { reports: 'Mum has little English. She nodded.', wholeNote: true },
    { reports: 'I saw Ana at home.', wholeNote: true, options: { everyVisit: true } },
    { reports: 'Ana is deaf. I told her about the plan.', wholeNote: true, options: { communication: true } },
    { reports: 'Dad asked for an advocate. We went on.', wholeNote: true, options: { communication: true } },
    {
      leaves:
        'S learns best using visual information due to her learning disability so I took photographs and used them to explain.',
      options: { communication: true },
      because: "IOM 4.3's own example",
    },
    { leaves: 'Ana is deaf. Rosa signed for us.', options: { communication: true } },
    { leaves: 'The court hearing is on Monday.', options: { communication: true } },
    { leaves: 'Mum has little English. Wanda Mazur interpreted.' },
    { leaves: 'The family speak Polish at home and Mum speaks fluent English.' },
    { leaves: 'Ana is learning French at school.', because: 'a subject, not the family’s language' },
    { leaves: 'Ana made Polish dumplings.' },
  ],
  check(note, { options, report }) {
    if (note.kind === 'template') return
    if (
      options.communication &&
      COMMUNICATION.test(narrativeOf(note)) &&
      !HELPED.test(note.text) &&
      !SERVED.test(note.text)
    )
      return report('need', null)
    if (SERVED.test(note.text)) return
    if (note.sentences.some(sentence => NEED.some(need => need.test(sentence.narrative)))) report('missing', null)
    else if (options.everyVisit && note.kind === 'visit') report('visit', null)
  },
})

/** What the writer says, assessments of learning in the school's words left out. */
const narrativeOf = (note: Prose): string =>
  note.sentences
    .filter(({ section }) => section !== 'actions' && section !== 'background')
    .map(({ narrative }) => narrative)
    .join('\n')
