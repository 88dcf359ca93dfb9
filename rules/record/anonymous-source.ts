import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'

const SAID_NO_NAME =
  "(?:(?:did not|didn't|does not|would not|wouldn't|will not|won't|refused to|refusing to|declined to|not willing to|unwilling to|chose not to|preferred not to|rather not|not prepared to) (?:give|leave|say|provide|share|state|tell (?:me|us)|disclose|confirm|supply) (?:me |us )?(?:his |her |their |a |any |full )?(?:own )?(?:names?|details|identity|who (?:he|she|they) (?:was|were|is|are)|who it was|where (?:he|she|they) (?:was|were) (?:calling|ringing) from|number)|(?:wished|wishes|wished|wanted|wants|asked|asks|preferred|prefers|wishing|wanting|asking|requested) (?:to (?:remain|stay|be|be kept) (?:anonymous|unnamed|nameless|confidential)|not to be (?:named|identified)|that (?:his|her|their) name (?:is|be|was) (?:not|kept)|for (?:his|her|their) name (?:not to be|to be kept))|(?:did not|didn't|would not|wouldn't) (?:want|wish) to be (?:named|identified)|(?:gave|giving|left|leaving) no (?:name|details)|without (?:giving|leaving) (?:a |his |her |their |any )?(?:name|details)|no name (?:was )?(?:given|left|provided|supplied)|name (?:not|was not|withheld|refused|unknown)(?: given| left)?|refused (?:name|details|to be (?:named|identified))|withheld (?:his |her |their |the )?(?:name|identity|number)|(?:from )?a (?:withheld|private|blocked) number|number (?:was |is )?(?:withheld|blocked|private))"
const ANONYMOUS = new RegExp(
  `(?<![\\p{L}])(?:anon(?:ymous(?:ly)?)?(?![\\p{L}])|unsigned|not signed|no signature|unnamed (?:source|caller|person|member|neighbour|referrer|resident|informant)|${SAID_NO_NAME}|(?:rang off|hung up) before (?:giving|leaving|i could (?:ask|get))|unknown (?:caller|sender|person|source|informant|male|female|man|woman)|crimestoppers|tip-?off|(?:hidden|unknown) number|number (?:was |is )?(?:hidden|unknown)|no name (?:was )?on it|nameless (?:note|letter|caller|card|email|text|message)|(?:concerned |local )?member of (?:the )?public|fake (?:name|profile|account)|no (?:return |sender's )?address on (?:it|the envelope))`,
  'iu',
)
/** What an anonymous feeling or group is not: information about a family. */
const TELLS =
  /\b(?:call\p{L}*|caller\p{L}*|said|says|saying|rang|ringing|phoned|report\p{L}*|letter|note|card|text\p{L}*|message\p{L}*|e-?mail\p{L}*|information|info|referral|referrer|told|tells|tip-?off|claim\p{L}*|alleg\p{L}*|name|number|sender|source|contact|posted|wrote|written|allegation|concerns?|worr\p{L}*|intelligence|alert\p{L}*|disclos\p{L}*|complain\p{L}*|received|female|male|woman|man|lady|neighbour)\b/iu
const NO_SOURCE =
  /\b(?:alcoholics|narcotics|cocaine|gamblers|families) anonymous|\b(?:NA|AA|anonymous) (?:group|meetings?|survey|questionnaire|feedback|form|data|poll|box)|\bfe(?:el|lt|els|eling) anonymous|\banonymous (?:at|in) (?:the|a|this|his|her)|\b(?:consent|form|agreement|contract|licence|tenancy|cheque|plan|birthday) (?:\p{L}+ )?(?:is |was |still )?(?:unsigned|not signed)|\bunsigned (?:form|agreement|contract|consent|plan|copy|cheque|tenancy|statement|minutes)/iu

/** The note goes back to what was told: asks about it, looks, or tells what came of it. */
const CHECKED =
  /\b(?:(?:i|we|duty|my manager|the duty \p{L}+|colleagues?|sw|police|nursery|school)\b[^.;]{0,50}\b)?(?:(?<!\bto be )checked (?:this|it|that|these|with|the claim|what|whether|out|if|on)|check(?:ed|s) (?:made|done|completed|carried out|were made) with|verified|(?:tried|attempted|attempts?) (?:to )?(?:check|trace|verify|ring (?:it |the number )?back|call back|find out)|(?:looked|looking) into (?:it|this|the)|follow(?:ed|ing) (?:this|it|that|the (?:call|report|letter|allegation|information)) up|put (?:this|it|that|these|the (?:allegation|report|claim|call|concerns?|letter)) to|asked (?:\p{L}+ ){1,3}?(?:about (?:it|this|that|the (?:call|letter|report|allegation|claim|note|message|concerns?))|if (?:this|it|that) (?:was|is|were) true|whether (?:this|it|that|there))|(?:raised|discussed|shared|talked about) (?:this|it|the (?:call|letter|report|allegation|claim|note|message|concerns?)) with (?!my manager|the team|duty)|(?:visited|went|called|attended|visit(?: made)?|unannounced)\b[^.;]{0,40}\b(?:to check|to see (?:if|whether|for myself)|because of (?:this|the call|it)|following (?:this|the call|the report|an? anonymous)|after (?:the|a|an|this) (?:anonymous )?(?:call|report|letter|referral|message|tip)|in response)|nothing (?:to (?:support|back up|suggest|substantiate|bear out)|was found)|no evidence|not substantiated|unsubstantiated|could not (?:be )?(?:check|verif|substantiat|confirm|trace)\p{L}*|unable to (?:verify|check|confirm|substantiate|trace)|(?:not|un)(?: yet)?(?: been)? ?(?:verified|checked|confirmed)|not (?:true|borne out)|(?:turned out|proved|found) to be (?:true|false|untrue|unfounded|malicious|mistaken)|unfounded|malicious|(?:caller|report|letter|claim|allegation) (?:was|is) (?:mistaken|wrong|true|false|right)|denied (?:this|it|that|the|any)|(?:mum|dad|parents|both|he|she|they|\p{Lu}\p{L}+) (?:denied|denies|says? (?:this|it) is(?:n't| not)|said (?:this|it|that) (?:was|is)(?:n't| not)))\b/iu
const IN_ANSWER =
  /\b(?:to check|to see (?:if|whether)|to follow up|to look into|in response to|following|after|because of|prompted by|on the back of|to ask about)\b[^.;]{0,70}$/iu
const OWN_LOOK =
  /\b(?:i|we|sw|duty)\b[^.;]{0,40}\b(?:asked(?! (?:her|him|them|the \p{L}+) (?:to|not)\b)|checked|looked|saw|rang|phoned|spoke|contacted|visited|went|found)\b|^(?:asked|checked|looked|rang|visited)\b/iu
/** "…; I asked Trang, who said it was the same shop, and DC Amis is checking." */
const IN_THE_SAME_BREATH =
  /[;,–-] (?:and |so |but )?(?:(?:i|we|duty|the police|(?:PC|DC|DS) \p{Lu}\p{L}+|my manager) (?:have |has |then |also |since )*(?:asked (?!(?:for|whether (?:she|he|they) would|(?:her|his|their) name))|checked|looked|visited|went round|rang (?:the|her|his|mum|dad|school|nursery)|spoke to|(?:am|is|are) (?:checking|looking into)))\b/iu
/** Words of an allegation by which a later check of the same matter is known. */
const PLAIN_WORDS =
  /^(?:that|this|with|from|they|them|their|have|been|were|said|says|saying|caller|call|called|rang|anonymous|children|child|mother|father|about|there|where|when|which|would|could|name|give|gave|leave|left|told|family|house|home|letter|note|text|message|number|someone|female|male|woman|police|school|very|just|also|because|over|into|after|before|every|night|nights|always|never|going|being|other|duty|phone|without|refused|wouldn't|didn't|reports?|reported|received|today|yesterday|week|weeks|time|times|alleging|alleged|concerned|worried|door|typed|signature|unsigned|withheld)$/iu

export default defineRule({
  id: 'record/anonymous-source',
  level: 'warning',
  confidence: 'medium',
  summary: 'Information from an anonymous source, with no attempt to verify it.',
  why: `Someone who gives no name may be a frightened neighbour or a former partner with a score to settle. CRP 11 asks that the
    attempt to check be recorded, and how far it worked.`,
  clauses: ['CRP 11'],
  messages: {
    planned:
      'This comes from someone who gave no name. The note says that it is to be checked, and not what came of it. Add what was asked, whom, and what they said.',
    unchecked:
      'This comes from someone who gave no name, and the note does not say how it was checked. Add what you asked, whom, and what came of it.',
  },
  examples: [
    { reports: '⟦An anonymous caller said that the baby is left alone.⟧' },
    { reports: '⟦An anonymous caller said that the baby is left alone.⟧ I will ask the health visitor about this.' },
    { reports: '⟦A note through the door, unsigned, says that Dad still drives.⟧' },
    { reports: '⟦A woman rang. She would not leave her name.⟧' },
    { reports: '⟦Text from a withheld number says that the baby is left alone.⟧' },
    { leaves: 'Mum goes to Alcoholics Anonymous and told me about it.' },
    { leaves: 'The consent form is unsigned.' },
    {
      leaves: 'Unannounced visit to check the food after a call from someone who would not leave a name.',
      because: 'a visit made to check',
    },
    {
      leaves:
        'An anonymous caller said that the baby is left alone. I checked this with the nursery and the health visitor.',
    },
    { leaves: 'I visited to check on the children after an anonymous call.' },
    { leaves: 'The man at number 12 said that the baby is left alone.', because: 'told by place' },
    { leaves: 'Mum feels anonymous at the school gate.', because: 'no information is given' },
  ],
  check(note, { report }) {
    const told = note.sentences.filter(sentence => tells(note, sentence))
    if (told.length === 0 || isChecked(note, told)) return
    let last = -3
    for (const sentence of told) {
      // one finding a passage
      const before = note.sentences[last]
      if (sentence.index > last + 2 || before?.block !== sentence.block)
        report(toBeChecked(note, sentence) ? 'planned' : 'unchecked', passage(note, sentence))
      last = sentence.index
    }
  },
})

/** A check that is still to come. */
const TO_CHECK =
  /(?:^\W*|\b(?:i|we|duty|someone|sw|worker|hv|school|nursery|police)(?: am| are| is)? )(?:will|'ll|to|needs? to|must|should|going to|plan to) (?:then |also |now )*(?:check|visit|verify|look into|follow (?:this|it|that) up|(?:ring|call|ask|speak to|contact) (?:the |his |her )?(?:mum|dad|parents|school|nursery|health visitor|hv|gp|police|housing)|put (?:this|it) to|raise (?:this|it) with|ask (?:mum|dad|her|him|them|the \p{L}+) about (?:this|it))\b|\bto be (?:checked|followed up|looked into|verified|raised with)\b/iu

/** Whether the note says, in or after a sentence, that what it tells will be checked. */
const toBeChecked = (note: Prose, { index }: Sentence): boolean =>
  note.sentences.slice(index).some(({ narrative }) => TO_CHECK.test(narrative))

/** Somebody who is no one the note knows. */
const STRANGER =
  /\b(?:caller|call|calls|called us|someone|somebody|woman|man|lady|female|male|person|neighbour|resident|rang|phoned|letter|note|card|text|message|e-?mail|sender|referrer|referral|member of (?:the )?public|source|informant|report)\b/iu

/** Whether a sentence gives information from someone who stays unnamed: "would not give a name" may be a child's friend. */
function tells(note: Prose, sentence: Sentence): boolean {
  const { narrative } = sentence
  const hit = ANONYMOUS.exec(narrative)
  if (sentence.type === 'heading' || !hit || !TELLS.test(narrative) || NO_SOURCE.test(narrative)) return false
  if (
    /^(?:crimestoppers|tip|nameless|no name on|anon|unsigned|not signed|no signature|unnamed|unknown|member|local|concerned)/iu.test(
      hit[0],
    )
  )
    return true
  if (/number/iu.test(hit[0]) && (!/^(?:would|did|number)/iu.test(hit[0]) || /hidden|unknown/iu.test(hit[0])))
    return /\b(?:message|text|number,? (?:that|which|saying)|says?|said|saying|told|report\p{L}*|alleg\p{L}*|claim\p{L}*)\b/iu.test(
      narrative,
    )
  const before = note.sentences[sentence.index - 1]
  const near = `${before?.block === sentence.block ? before.narrative : ''} ${narrative.slice(0, hit.index)}`
  return (
    STRANGER.test(near) && !/\b(?:friends?|boyfriend|girlfriend|dealer|mate)\b/iu.test(narrative.slice(0, hit.index))
  )
}

/** Whether the note says how it was checked, or what came of it. */
function isChecked(note: Prose, told: readonly Sentence[]): boolean {
  const first = told[0] as Sentence
  // "I visited to check the cupboards after an anonymous call"
  if (told.some(({ narrative }) => IN_ANSWER.test(narrative.slice(0, ANONYMOUS.exec(narrative)?.index ?? 0))))
    return true
  if (told.some(({ narrative }) => IN_THE_SAME_BREATH.test(narrative))) return true
  if (note.sentences.some(({ narrative }) => CHECKED.test(narrative))) return true
  const matter = new Set(
    told
      .flatMap(sentence => [sentence, note.sentences[sentence.index + 1]])
      .filter(sentence => sentence?.block === first.block || told.includes(sentence as Sentence))
      .flatMap(sentence => sentence?.words ?? [])
      .map(word => word.lower)
      .filter(word => word.length > 3 && !PLAIN_WORDS.test(word)),
  )
  return note.sentences.some(
    sentence =>
      sentence.index > first.index &&
      !told.includes(sentence) &&
      sentence.index > first.index + 1 &&
      OWN_LOOK.test(sentence.narrative) &&
      sentence.words.some(word => matter.has(word.lower)),
  )
}

/** The words that give the information: the sentence beside too, where this one only says that no name was left. */
function passage(note: Prose, sentence: Sentence): { start: number; end: number } {
  const near = (step: number): Sentence | undefined => {
    const other = note.sentences[sentence.index + step]
    return other?.block === sentence.block ? other : undefined
  }
  const before = near(-1)
  const after = near(1)
  const bare = !/\b(?:said|says|saying|told|that|about|reports?|reported|alleg\p{L}*|claim\p{L}*)\b.*\p{L}/iu.test(
    sentence.narrative.replace(/\bsay who\b|\btell us who\b/giu, ''),
  )
  const start = bare && before && TELLS.test(before.narrative) ? before.start : sentence.start
  const end =
    bare && after && /^(?:she|he|they|it|the caller|caller|says?|said|told|reports?|alleg)/iu.test(after.narrative)
      ? after.end
      : sentence.end
  return { start, end }
}
