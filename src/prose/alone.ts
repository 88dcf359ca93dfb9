import type { Prose, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { isChildName, marked, ofChild } from './child-words.js'
import { clausesIn } from './clauses.js'
import { FAMILY } from './lexicon.js'
import { BEFORE_TODAY, isTold, labelOf, whole } from './passages.js'

export interface Alone {
  said: 'yes' | 'no'
  span: Span
  /** For `no`: whether a reason stands in the sentence or next to it. */
  reason: boolean
  /** Sentences that say a child was seen only in company, without a reason. */
  unexplained: readonly Span[]
}

/** Family words with either first letter, for patterns in which a capital marks a name. */
const EITHER_CASE = FAMILY.split('|')
  .map(word => `[${(word[0] as string).toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|')
const NO_ADULT =
  'I\\b|We\\b|She\\b|He\\b|They\\b|You\\b|When\\b|While\\b|The\\b|After\\b|As\\b|It\\b|There\\b|This\\b|At\\b|In\\b|On\\b|His\\b|Her\\b|My\\b|Nothing\\b|Then\\b|Both\\b|A\\b|An\\b|That\\b|No\\b|Nobody\\b|So\\b|But\\b|And\\b|Saw\\b|Seen\\b|Spoke\\b'
const ADULT = `(?:${EITHER_CASE}|[Aa]dults?|[Aa]nyone|[Aa]nybody|[Oo]thers|[Ee]veryone|[Ss]taff|[Tt]he (?:others|rest)|[Tt]eacher|[Kk]ey ?worker|[Gg]rown-ups?|[Mm]ate|[Ff]latmate|[Hh]ousemate|[Ff]riend|[Ww]orker|[Ss]upport worker|[Nn]urse|[Tt]eaching assistant|(?!${NO_ADULT})\\p{Lu}\\p{L}+)`
const BY_SELF =
  'alone|on (?:his|her|their|your|our|my|its) own|by (?:him|her|your|them|our|my)sel(?:f|ves)|(?:one[- ](?:to|on|2)[- ]one|1[:-]1|1 ?(?:to|2|-2-) ?1|121)(?! (?:support|ta\\b|tas\\b|teach|tuition|tutor|help\\b|worker|mentor|care\\b|nurs|supervision|provision|adult|staff|assistant|counsel|therap))|in private|privately|separately|individually|on own|by sel(?:f|ves)|in confidence|unaccompanied|without (?:an(?:y|other) )?(?:adult|other|anyone (?:else|there|present)|anybody (?:else|there|present)|mum|mam|dad|his|her|their|your|the|either|carers?|parents?|family|staff|being overheard)'

const ALONE: readonly RegExp[] = [
  new RegExp(
    `\\b(?:seen|saw|see|spoke|spoken|speak|met|meet|talked|talk|time|sat|session|visited|worked|chatt?(?:ed)?|walked|interviewed|word|conversation|minutes|undertaken|completed|play(?:ed)?|contact|discussion|catch[- ]up|met with|observed|read|wanted|chose|elected|asked|agreed|happy|came|went|drove|drawing|did|had)\\b[^.;]{0,80}?(?<![\\p{L}\\d])(?:${BY_SELF})(?![\\p{L}\\d])`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])(?:${BY_SELF}),? (?:with (?:me|us|him|her|them|you|\\p{Lu})|in (?:his|her|their|your|the|my)|at (?:school|home|nursery)|for|upstairs|outside|today|briefly)(?![\\p{L}])`,
    'iu',
  ),
  /(?<![\p{L}\d])(?:one[- ](?:to|on)[- ]one|1[:-]1|1 ?(?:to|2|-2-) ?1|121|individual(?:ly)? (?:session|time|work|with|seen))(?![\p{L}\d])(?! (?:support|ta\b|tas\b|teach|tuition|tutor|help\b|worker|mentor|care\b|nurs|supervision|provision|adult|staff|assistant|counsel|therap))/iu,
  /^\W*(?:all |both )?alone\b|\(alone\)|[,–-] alone\b|\balone (?:yes|y)\b/iu,
  new RegExp(
    `\\b(?:[Ww]ithout|[Aa]way from|[Aa]part from|(?:out of|beyond|not in) (?:the )?(?:earshot|hearing|sight|way)|not in front|(?:[Ss]eparate(?:ly)?|[Pp]rivately) (?:from|to))\\b(?: of)?(?: (?:his|her|their|your|the|any|both|all|my|either|other))*(?: other)? ?${ADULT}(?![\\p{L}])(?! (?:knowing|agreement|consent|permission|help|(?!being|listening|overhearing|hearing|sitting)\\p{L}+ing\\b))`,
    'u',
  ),
  /\b(?:out of|beyond|no one (?:in|within)|nobody (?:in|within)|not (?:with)?in) (?:\S+ ){0,3}?(?:earshot|hearing)\b|\bin private\b|\bprivate (?:chat|talk|word|time|conversation|space|room|interview)\b/iu,
  /\b(?:[Jj]ust|[Oo]nly) (?:the (?:two|pair|three|four) of us|(?:him|her|you|them|\p{Lu}\p{L}*) and (?:me|[Ii]|myself)|me and (?:him|her|you|them|\p{Lu}\p{L}*)|us(?: two)?|you and me|\p{Lu}\p{L}* with me|\p{Lu}\p{L}* and me|the \p{L}+ and me|me with (?:him|her))(?![\p{L}])|\b(?:the two|the pair|both) of us\b|\bThe two of us\b|\b(?:to|by|between) ourselves\b|\b(?:him|her|you|\p{Lu}\p{L}*) and me\b(?! (?:to|at the|that|by))|\bit was (?:him|her|you|just \p{L}+|\p{Lu}\p{L}*) and (?:i|me)\b|\bjust (?:you|he|she|\p{Lu}\p{L}*) and i\b|\bus two\b/u,
  /\b(?:nobody|no[- ]one|no other (?:adults?|grown-ups?|family|person|people)|no (?:adults?|grown-ups?|parents?|staff|family|carers?)|none of the (?:adults|family|others)|neither parent|nobody else|no one else)(?: else)? (?:else )?(?:was |were |is |came |had |in |could |to )?(?:in|there|here|present|with (?:us|him|her|them|you)|around|listening|about|near(?:by)?|joined|over|up|hear(?:d|ing)?|overhear|come|upstairs|downstairs|within|at home|home|else|the room|interrupt(?:ed)?|sat in)\b/iu,
  /[,–-] no (?:other )?(?:adults?|grown-ups?|parents?)(?: there| present| around)?(?=[.,;]|$)/iu,
  new RegExp(
    `\\b${ADULT} (?:was|were|is) not (?:with (?:us|me|him|her|them)|there|present|in the room|around|in|at home)\\b`,
    'u',
  ),
  new RegExp(
    `[,(–-] ?${ADULT}(?: was| were| stayed| remained)? (?:downstairs|upstairs|outside|next door|elsewhere|out of the room|in (?:the )?(?:kitchen|garden|other room|next room|lounge|car|hall|living room|front room|office))\\b`,
    'u',
  ),
  /\b(?:door|doors)\b[^.;]{0,12}\b(?:closed|shut|pulled to|pushed to)\b(?! when i (?:arrived|got|came|called|knocked)| behind (?!me\b|us\b))|\b(?:closed|shut) the (?:\p{L}+ )?door\b/iu,
  /\b(?:had|have|got) (?:(?:him|her|them|you|both|\p{Lu}\p{L}*|the \p{L}+)(?: \p{L}+)?|[\p{L} ]{1,20} (?:room|garden|kitchen|bench|table|place|office|hall)) to (?:my|our)sel(?:f|ves)\b/u,
  new RegExp(
    `\\b${ADULT} having (?:gone|withdrawn|left|stepped|retired|popped|retreated|been asked to (?:go|leave|wait))\\b|\\b(?:[Aa]sked|[Aa]sks) (?:his |her |their |your |both )?${ADULT} (?:to (?:go|leave|wait|step|pop|stay (?:downstairs|upstairs|outside|in the kitchen)|give (?:us|me|him|her|them) (?:some|a|ten|five|half|\\p{L}+) )|if (?:she|he|they) (?:would|could) (?:leave|wait|go|give us))`,
    'u',
  ),
  /\b(?:to|for) (?:talk|speak|chat|see|meet|spend time|a chat|a word) (?:to |with )?(?:\p{L}+ )?without\b/iu,
  new RegExp(
    `\\b(?:[Ww]hile|[Ww]hen|[Aa]s|with|[Ww]hilst|[Aa]fter|[Oo]nce|[Bb]efore|and|[Bb]ecause|so)\\b[^.;]{0,30}?(?<adult>${ADULT})\\b[^.;]{0,30}?\\b(?:stayed|stay|cooked|waited|was (?:in|at(?! home\\b)|out|downstairs|upstairs|busy|making|on|putting|getting|doing|hanging|feeding|bathing|changing|collecting|outside|next door|cooking|sorting|washing|asleep)|were (?:in|at(?! home\\b)|out|downstairs|upstairs|outside|busy|making)|made|went|gone|changed|remained|left|sat|stepped|kept|took|popped(?! (?:his|her|their|a) heads?\b)|nipped|downstairs|in the (?:kitchen|garden|other room|next room|car|lounge|front room|living room|hall|hallway|office|dining room|utility|yard|bath)|outside|out of|unloaded|bathed|fed|washed|hung|put|collected|ran|walked|saw to|did|got|answered|busied|finished|fetched|cleared|sorted)\\b`,
    'u',
  ),
  new RegExp(
    `\\b${ADULT}(?: and ${ADULT})? (?:had |then |has |had already |agreed to |offered to |was happy to |kindly |was asked to |were asked to |[a-z]+ly )*(?:lef?t us(?! (?:in\\b|his|her|a|with|know|the (?:number|key|letter)))|leaves? us|leave the room|left the room|left (?:her|him|them|you) (?:with me|to it)|left so|step(?:ped)? out(?:side)?|step(?:ped)? away|went (?:out|off|upstairs|downstairs|into|outside|through|back|next door|for (?:a|water|milk)|to (?:the|make|get|another|put|fetch|collect|wait|work|bed|see|check|hang|feed|change|sit))|gone (?:out|up|down|to)|[a-z]* ?gave us (?:space|some|time|the|privacy|ten|half|a (?:few|bit|moment))|(?:stay(?:ed)?|remain(?:ed)?|sat|wait(?:ed)?|kept) (?:downstairs|upstairs|outside|next door|in the (?:kitchen|garden|car|lounge|front room|living room|office|hall|hallway|other room|next room|yard|dining room|corridor|waiting room|reception|staff ?room|bath))|waited (?:outside|in|downstairs)|moved (?:to|into)|(?:withdrew|retired|retreated) to|popped (?:out|to|upstairs|downstairs|next door)|nipped (?:out|to|upstairs|next door)|took (?:the (?:baby|others|little ones|dog|younger|twins|bins|washing)|(?:him|her|them)sel(?:f|ves) (?:off|out|upstairs|downstairs|to|into)|\\p{Lu}\\p{L}+ (?:out|upstairs|to|into|for)))(?![\\p{L}])`,
    'u',
  ),
]
const FALSE_FRIEND =
  /\b(?:lives?|living|lived|home|left|leave|leaves|travels?|travel(?:led|ling)|sleeps?|plays?|walks? (?:home|to school)|goes|went (?:to|out|home)|stands?|being|be|feels?|felt|manage[sd]?|manages|cope[sd]?|copes|coping|bathes?|gets? (?:up|dressed)|got dressed|do(?:es)? it|catch(?:es)?|cook(?:s|ed)?|raise[sd]?|raising|bring(?:s|ing) up|brought up|dress(?:es)?|parent(?:s|ing)?|ate|eats|eat|feeds? (?:him|her)self|settles?|settled|fell|climbed|built|made (?:it|the|a)|tied|tidied|caring for|care for|moved out|dances?)\b[^.;]{0,30}\b(?:alone|on (?:his|her|their|your) own|by (?:him|her|your|them)sel(?:f|ves))\b|\b(?:lives?|living|lived|walks?|goes|travels?) separately\b|\bparents? (?:are|were|live|have|had|is) (?:now )?separate/iu
const SEEING =
  /\b(?:seen|saw|spoke|spoken|met|meet|talked|talk|chat(?:ted)?|interviewed|see|time|session|with me|visited|word|conversation|minutes)\b/iu
const NOT_ALONE: readonly RegExp[] = [
  /(?:\b(?:not|unable|never|at no|no (?:opportunity|chance|time|private|space|\p{L}+ time)|impossible|nor|neither|nobody|none|cannot|without (?:being able|the chance)|difficult to|hard to|declined to|refused to|did not try to|reluctant to)|n't)\b[^.;]{0,60}(?<![\p{L}\d])(?:alone|on (?:his|her|their|your) own|one[- ]to[- ]one|1[:-]1|in private|privately|separately|individually|by (?:him|her|your|them)sel(?:f|ves)|without (?:mum|mam|dad|his|her|their|your|the|a|an|\p{L}+(?! \p{L}+ing\b))|away from)(?![\p{L}])/iu,
  new RegExp(
    `\\b${ADULT}(?: and ${ADULT}|, \\p{Lu}\\p{L}+(?: \\p{L}+)?,)?,? (?:who |was |were |had |then |both |all |also |chose to |insisted on |insisted that (?:he|she|they) |wanted to |\\p{L}+ly )*(?:stay(?:ed|ing)?|remain(?:ed|ing)?|sat|sit(?:ting)?|present|being|with (?:us|him|her|them|you|me)|in the room|there|here|listened|standing|stood|hovered|hovering|joined us|nearby|beside|next to|in and out)\\b[^.;]{0,50}?\\b(?:in the (?:same )?room(?! next)|throughout|the whole (?:time|visit|of|session|while|hour)|all the (?:time|while|way through)|for all of|for the (?:whole|duration|entire|full)|the entire|at all times|present (?:for|during|at)|beside (?:him|her|them|us|you)|next to (?:him|her|them|us|you)|by (?:his|her|your|their) side|during the (?:whole|conversation|visit|chat|discussion)|while (?:we|i) (?:talked|spoke|chatted|met)|(?:in|within) (?:earshot|hearing)|(?:on|in) (?:it|the conversation)|with us)\\b`,
    'u',
  ),
  new RegExp(
    `\\b${ADULT}\\b[^.;]{0,20}\\b(?:throughout|sat in(?: on\\b|(?=[.,;]|$))|would(?: not|n't) (?:leave|let|go)|did(?: not|n't) leave|never left|refused to leave|kept (?:coming|popping|answering|her|him) (?:in|back|for|on)?|within earshot|could (?:still )?hear|listened in|insisted on (?:being|staying|sitting))\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:asked|wanted|wished|preferred|chose|liked)(?: for| if| that)? (?:(?:his|her|their|your|both) )?${ADULT}(?: \\p{L}+)? (?:to |could |might |should )?(?:stay|remain|sit|be (?:there|present|with|in)|come in|join)`,
    'u',
  ),
  /\b(?:never|not) (?:out of|left) (?:\p{L}+ )?(?:\p{L}+'s? )?(?:sight|side|hearing|earshot|us)\b|\b(?:offered|asked|invited|suggested|tried|attempted|wanted|hoped)\b[^.;]{0,60}\b(?:alone|one[- ]to[- ]one|on (?:his|her|their|your) own|in private|by \p{L}+sel(?:f|ves)|without)\b[^.;]{0,40}\b(?:but|declined|refused|said no|did not want|didn't want|shook|unable|not possible)\b/iu,
  new RegExp(
    `\\b(?:to have|having|had) ${ADULT} (?:there|present|with (?:him|her|them|us|you)|in the room|near|beside (?:him|her|them|us|you)|by (?:him|her|them)|stay|sit)\\b`,
    'u',
  ),
  /\bin (?:the )?(?:presence|company|sight|hearing|earshot) of\b|\bin (?:his|her|their|\p{Lu}\p{L}+'s) (?:\p{L}+'s )?(?:presence|company)\b(?<!my presence)|\b(?:with|had) (?:mum|mam|dad|his|her|their|your|both|the|an?|\p{Lu}\p{L}+) ?(?:\p{L}+ ){0,3}(?:present|in the (?:same )?room|there throughout|throughout|listening|there the whole|in attendance|sitting in|within earshot|beside (?:him|her|them|you)|also there|in earshot|next to (?:him|her|them)|sat (?:with|beside|next)|(?:at|by) (?:his|her|their|your) side)\b/iu,
  /^\W*(?:\p{L}+ )?(?:was |were )?seen with (?:both |his |her |their |the )?(?:parents|mum|mam|dad|carers?|family|mother|father|foster carers?)\b|\balone\b\W{0,3}(?:no|n)\b|\bseen (?:only )?(?:together|jointly|as a (?:group|family|couple))\b|\bonly (?:saw|seen|spoke|spoken)[^.;]{0,30}\bwith (?:mum|dad|his|her|their|your|both)\b|\b(?:spoke|spoken|seen|saw|talked|met|speak)\b[^.;]{0,40}\b(?:accompanied|alongside|in front of|together with)\b/iu,
  /\b(?:stayed|remained|sat|was|kept|held|clung) (?:\p{L}+ ){0,2}(?:on|to|at|by|with|in|close to|beside|next to) (?:(?:his|her|their|your|the) )?(?:\p{L}+'s? )?(?:\p{L}+ )?(?:knee|lap|side|arms|hip|leg|hand)\b[^.;]{0,20}\b(?:throughout|the whole|for the|the entire|all (?:the|visit))\b|\b(?:would(?: not|n't)|did(?: not|n't)|refused to) (?:leave|come away from|let go of|be parted from|separate from|go (?:anywhere )?without)\b/iu,
]
const WHY =
  /\b(?:because|as (?:he|she|they|mum|dad|mam|it|i|you|there|we|the|his|her|their|your|this|nobody|no|both|all|\p{Lu})|since(?! (?:the|my|our|january|february|march|april|may|june|july|august|september|october|november|december|last|then|easter|christmas|\d))|due to|owing to|the reason|reason\b|so that|so (?:i|we|he|she|it|that|stayed) |asked (?:for|if|that|mum|dad|me|her|him|\p{Lu}\p{L}+ (?:to|if))|want(?:s|ed)? (?:mum|dad|mam|her|his|him|me|to|nan|it|\p{Lu})|did(?: not|n't) (?:want|wish|like)|declin(?:ed|es|ing)|refus(?:ed|es|ing)|asleep|sleeping|fast asleep|napping|too (?:young|ill|tired|upset|poorly|small|little|shy)|only \w+ (?:days|weeks|months)|(?:he|she|they)(?:'s|’s| is| are) (?:only |just )?\w+ (?:days|weeks|months)\b|(?:days|weeks|months) old|newborn|shy|upset|unwell|poorly|\bill\b|tearful|distressed|anxious|temperature|(?:would not|wouldn't) (?:let|settle|come|go|leave (?:mum|dad|mam|nan|his|her|their|without))|at (?:his|her|their|your|\p{Lu}\p{L}+'s) (?:own )?request|preferred|prefers|(?:his|her|their|your) choice|chose (?:to|for|not)|given (?:his|her|their|your|that|how)|no (?:private )?(?:space|room|time|quiet|other room)|only one (?:\p{L}+ )?room|one room|shook (?:his|her|their|your) head|(?:ran|run) out of time|clung|clingy|cr(?:ied|ying)|not (?:yet )?(?:talking|speaking|ready)|non-verbal|pre-verbal|needs? (?:her|his|a) (?:mum|dad|carer|signer|interpreter|nurse)|was needed|interpret(?:ed|er|ing|s)|to help (?:him|her|them)|felt (?:safer|more comfortable)|more comfortable|would rather|consent|permission|said (?:no|(?:he|she|they) (?:would|did not|didn't|wanted|preferred|felt))\b|feeding|breastfe(?:d|eding)|first (?:visit|meeting)|did not know me|doesn't know me|met me|happier|for (?:his|her|their|your|my) safety|risk assess\p{L}*|infectious|reassur\p{L}*|for support|not appropriate|court order|must (?:be|stay)|out of respect)\b/iu

const aloneCache = new WeakMap<Prose, Alone | null>()

/** What the note says on whether the child was seen alone; null where it says neither. */
export function seenAlone(note: Prose): Alone | null {
  const known = aloneCache.get(note)
  if (known !== undefined) return known
  const found = findAlone(note)
  aloneCache.set(note, found)
  return found
}

function findAlone(note: Prose): Alone | null {
  let yes: Span | null = null
  const denials: { sentence: Sentence; reason: boolean }[] = []
  const deny = (sentence: Sentence): void => {
    denials.push({ sentence, reason: hasReason(note, sentence) })
  }
  for (const sentence of note.sentences) {
    if (sentence.section === 'actions' || sentence.section === 'background' || sentence.type === 'heading') continue
    const answer = boxAnswer(note, sentence)
    if (answer === 'yes') yes ??= whole(sentence)
    else if (answer === 'no') deny(sentence)
    if (answer || isPlan(sentence.narrative)) continue
    const { narrative } = sentence
    const denied = NOT_ALONE.some(pattern => {
      const hit = pattern.exec(narrative)
      return hit !== null && isDenial(note, sentence, hit, pattern === NOT_ALONE[0])
    })
    if (denied || inCompany(note, sentence)) {
      deny(sentence)
      // "Jo seen with Mam, not alone; Billy seen on his own" says both
      continue
    }
    const hit = aloneHit(note, sentence)
    if (hit) yes ??= { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length }
  }
  const first = denials[0]
  if (!yes && !first) return null
  // where one child was seen alone, only what is said of another counts as a denial
  const several = note.child.names.length > 1
  const unexplained = denials
    .filter(({ reason, sentence }) => !reason && (!yes || (several && namesSomebody(note, sentence))))
    .map(({ sentence }) => whole(sentence))
  if (yes) return { said: 'yes', span: yes, reason: true, unexplained }
  const { sentence, reason } = first as { sentence: Sentence; reason: boolean }
  return {
    said: 'no',
    span: whole(sentence),
    reason,
    unexplained: denials.some(each => each.reason) ? [] : unexplained,
  }
}

const STAYED =
  /^(?:\p{L}+ly |then |also |both |all )?(?:sat|stayed|remained|stood|hovered|(?:was|were)(?= (?:\p{L}+ )?(?:in|with|there|here|present|beside|next|sat|stood|sitting|standing|by|at|on)\b)|joined|kept|listened)\b[^.;]{0,60}?\b(?:throughout|(?:the|my|our) (?:whole|entire) (?:time|visit|of|way|session|while|hour|chat|conversation)|for the (?:whole|duration|entire)|all the (?:time|while|way)|(?:for|through) all of (?:it|the|my|our)|at all times|from start to finish|either side of (?:him|her|them|us|you|\p{Lu}))(?![\p{L}])/u
const LATER_LEFT =
  /\b(?:at first|to begin with|until|for a (?:while|bit|minute|moment)|for the first|then (?:left|went|popped)|apart from|except)\b/iu

/** Somebody stayed for all of it: "Phil Ames let me in and sat with us all the way through". */
const inCompany = (note: Prose, sentence: Sentence): boolean =>
  !LATER_LEFT.test(sentence.narrative) &&
  clausesIn(note, sentence).some(
    clause =>
      clause.subject?.who === 'other' &&
      clause.teller === null &&
      STAYED.test(clause.verb) &&
      !/\b(?:upstairs|downstairs|outside|elsewhere|in the (?:kitchen|garden|car|hall|other room|next room)|asleep|lights?|telly|tv|music)\b/iu.test(
        clause.verb,
      ),
  )

const SOMEBODY = ofChild(who => new RegExp(`(?<![\\p{L}])(?:${who}|neither|other)(?![\\p{L}])`, 'iu'))
const NAMED = ofChild(who => new RegExp(`(?<![\\p{L}])${who}(?![\\p{L}'])`, 'u'))
const NAMED_OR_MEANT = ofChild(who => new RegExp(`(?<![\\p{L}])(?:${who}|he|she|they|we|us|him|her)(?![\\p{L}])`, 'iu'))

const namesSomebody = (note: Prose, sentence: Sentence): boolean =>
  /\b(?:alone|own|sel(?:f|ves))\b/iu.test(sentence.narrative) && SOMEBODY(note).test(marked(note, sentence.narrative))

/** "Seen alone: yes", "Alone? N - asleep", "SA - Y". */
function boxAnswer(note: Prose, sentence: Sentence): 'yes' | 'no' | null {
  const { narrative } = sentence
  const label = labelOf(note, sentence)
  const inside = /\b(?:seen|spoken to)?,? ?alone ?(?:[:?=–-] ?)+(?<answer>yes|y|no|n|true|false|not)\b/iu.exec(
    narrative,
  )?.groups?.answer
  if (
    /^\W*(?:(?:child(?:ren)?|yp|both|all) )?(?:seen|spoken to|met|visited)(?: and spoken to)? (?:alone|on (?:his|her|their) own)\s*\.\s*$/iu.test(
      label,
    )
  )
    return 'yes'
  const answer = /\balone\b|\bon (?:his|her|their) own\b|^sa\W/iu.test(label) ? narrative : (inside ?? '')
  if (/^\W*(?:yes|y|✓|true)\b/iu.test(answer)) return 'yes'
  return /^\W*(?:no|n|false|not)\b(?!\/)/iu.test(answer) ? 'no' : null
}

const isPlan = (narrative: string): boolean =>
  /\b(?:will|'ll|shall|plan(?:s|ned)? to|to be seen|should be|needs? to be|going to|next (?:visit|time|week|session)|hope to|arranged? to|must be|try to see|aim to|to see (?:him|her|them) alone (?:next|on|at))\b/iu.test(
    narrative,
  ) &&
  !/\b(?:i|we) (?:saw|met|spoke|had|talked|sat|asked|did)\b|\b(?:was|were|not) (?:not )?(?:seen|spoken|alone)\b|^seen\b/iu.test(
    narrative,
  )

/** A denial that is about seeing the child: not "is never left alone", "would not leave the dog". */
function isDenial(note: Prose, sentence: Sentence, hit: RegExpExecArray, bare: boolean): boolean {
  const { narrative } = sentence
  const denied = /\b(?:i|we) (?:was|were) (?:not|never) left alone\b/iu.test(narrative)
  if (!denied && FALSE_FRIEND.test(hit[0]) && !SEEING.test(hit[0])) return false
  if (
    /\b(?:not|n't|never) (?:safe|allowed|old enough|be left|left|like being|sleep|want to live|cope|coping|go out)\b/iu.test(
      hit[0],
    ) &&
    !denied
  )
    return false
  if (
    isTold(note, sentence.start + hit.index) &&
    !/\b(?:was|were) (?:therefore |also )?not (?:seen|spoken to)\b/iu.test(narrative)
  )
    return false
  if (
    /\bmy presence\b/iu.test(hit[0]) ||
    isChildName(note, hit.groups?.adult ?? /^[\p{L}'-]+/u.exec(hit[0])?.[0] ?? '')
  )
    return false
  // "Mum and Dad are not living separately" is about adults
  return (
    !bare ||
    SEEING.test(narrative) ||
    /\b(?:room|throughout|whole|alone|company|presence|own|\p{L}*sel(?:f|ves)|lap|knee|side|present|leave|left|us|earshot|speak|without)\b/iu.test(
      narrative,
    )
  )
}

function aloneHit(note: Prose, sentence: Sentence): RegExpExecArray | null {
  for (const pattern of ALONE) {
    const hit = pattern.exec(sentence.narrative)
    if (!hit) continue
    if (FALSE_FRIEND.test(sentence.narrative) && !SEEING.test(hit[0]) && !/\b(?:us|me|we)\b/iu.test(hit[0])) continue
    if (isChildAlone(note, sentence, hit)) return hit
  }
  return adultLeft(note, sentence) ?? outTogether(note, sentence)
}

/** The child and the writer on their way somewhere, with nobody else named: "I took Ana for a drive", "Ana came out to my car". */
const TOGETHER = ofChild(who => [
  new RegExp(
    `(?:\\b(?:i|we)|^)(?: then| also)? ?(?:took|drove|walked|collected|fetched) ${who}(?: and ${who})?(?: up| out| home| back)? (?:for|to|from|round|out|along|on)\\b`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}])${who} and (?:i|me) (?:then )?(?:walked|went (?:for|to|out|round)|drove|strolled|had a (?:walk|drive)|popped|took the (?:dog|bus))\\b`,
    'iu',
  ),
  new RegExp(`\\bwe (?:walked|drove|went (?:for|to|out|round))\\b[^.;]{0,40}, ${who} and (?:i|me)(?![\\p{L}])`, 'iu'),
  new RegExp(`(?<![\\p{L}])${who} (?:came|got|sat|climbed|jumped) (?:\\p{L}+ ){0,2}(?:in|to|into) my car\\b`, 'iu'),
  new RegExp(`\\b(?:in|from) my car (?:with me )?,? ?(?:${who}|he|she|they|you) `, 'iu'),
])
const COMPANY = new RegExp(`\\b(?:${FAMILY}|friend|teacher|worker)s?\\b`, 'iu')

function outTogether(note: Prose, sentence: Sentence): RegExpExecArray | null {
  const { narrative } = sentence
  if (!/\b(?:took|drove|walk(?:ed)?|drive|went|strolled|car|collected|fetched|popped)\b/iu.test(narrative)) return null
  const words = marked(note, narrative)
  for (const pattern of TOGETHER(note)) {
    const hit = pattern.exec(words)
    // what is told afterwards may be about anybody
    const [first = ''] = narrative
      .slice(0, (hit?.index ?? 0) + (hit?.[0].length ?? 0) + 30)
      .split(/[,;]| and (?:she|he|they|you)\b/u)
    if (hit && !COMPANY.test(first.replace(/\b(?:about|to|from|of) (?:his|her|their|your|the) \p{L}+/giu, ' ')))
      return hit
  }
  return null
}

const LEFT =
  /^(?:\p{L}+ )?(?:took (?:him|her|them)sel(?:f|ves) (?:off|out|up|down|away|in|to)|(?:left (?:us|me|the room|so)|let us(?! (?:know|have|see|go)))(?! (?:in\b|his|her|a|with|know|the (?:number|key|letter)))|left\b(?= for (?:the|a)|,)|step(?:ped)? (?:out|away)|stayed (?:out|down|up|in the|by the|back|near the|behind|at the)|went (?:out|off|up|down|into|outside|through|next door|for|to (?:the|make|get|put|fetch|collect|wait|see|check|hang|feed|change))|gave us|popped(?! (?:his|her|their|a) heads?\b)|nipped|disappeared|busied|withdrew|retreated|made (?:him|her|them)sel(?:f|ves) scarce|kept out|wandered off|excused|cleared off|waited|moved (?:to|into)|(?:was|were) (?:upstairs|downstairs|outside|next door))/iu

/** An adult who goes off, in a sentence that has something else first: "Lynne brought squash and then took herself off to the allotment". */
function adultLeft(note: Prose, sentence: Sentence): RegExpExecArray | null {
  for (const clause of clausesIn(note, sentence)) {
    if (clause.subject?.who !== 'other' || clause.teller) continue
    const left = LEFT.exec(clause.verb)
    if (!left || /\b(?:told|said) (?:me|us)\b/iu.test(clause.verb)) continue
    if (!/\b(?:us|me|(?:him|her|them)sel(?:f|ves)|room)\b/iu.test(left[0]) && !talksNear(note, sentence)) continue
    left.index += clause.at - sentence.start
    return left
  }
  return null
}

/** Whether the child and the writer talk in the sentence before or after one. */
const talksNear = (note: Prose, sentence: Sentence): boolean =>
  [note.sentences[sentence.index - 1], note.sentences[sentence.index + 1]].some(
    other =>
      other !== undefined &&
      other.block === sentence.block &&
      /\b(?:me|i|we|us|said|spoke)\b/iu.test(other.narrative) &&
      clausesIn(note, other).some(
        each =>
          each.subject?.who === 'child' ||
          (each.subject?.who === 'writer' && each.objects.some(object => object.who === 'child')),
      ),
  )

/** "Mum told me, alone, about the row". */
const SELF_TOLD = new RegExp(`\\b(?:${FAMILY}) (?:told|said|spoke|asked)\\b[^.;]{0,12}, alone\\b`, 'iu')
const ADULT_FIRST = new RegExp(`^${ADULT}`, 'u')

/** Words for being alone are the child's: not "Mum was seen alone"; an adult who went off counts where the child talked to the writer. */
function isChildAlone(note: Prose, sentence: Sentence, hit: RegExpExecArray): boolean {
  const { narrative } = sentence
  const around = clausesIn(note, sentence)
    .filter(each => each.start <= sentence.start + hit.index)
    .at(-1)
  if (
    around?.teller === 'other' ||
    (around?.teller === 'child' &&
      !/\b(?:our(?:selves)?|us|me|we)\b/iu.test(narrative.slice(hit.index, hit.index + hit[0].length + 6)))
  )
    return false
  if (
    isChildName(note, hit.groups?.adult ?? /^[\p{L}'-]+/u.exec(hit[0])?.[0] ?? '') &&
    !new RegExp(`(?:${BY_SELF})`, 'iu').test(hit[0])
  )
    return false
  const adult = new RegExp(
    `\\b(?:${FAMILY}) and (?:i|me)\\b[^.;]{0,20}\\b(?:alone|on our own|privately|in private|by ourselves)\\b|\\b(?:${FAMILY})\\b (?:was |were )?(?:seen|spoken to|interviewed)\\b[^.;]{0,20}\\balone\\b|\\b(?:saw|spoke to|spoke with|met|talked to|interviewed) (?:${FAMILY})\\b[^.;]{0,20}\\b(?:alone|on (?:his|her|their) own|privately|separately|in private)\\b|\\b(?:${FAMILY}) (?:asked|wanted|wished) to (?:speak|talk|chat|meet|have a word)\\b[^.;]{0,20}\\b(?:alone|privately|separately|in private)\\b`,
    'iu',
  )
  if (
    /^and\b/u.test(hit[0]) &&
    /^(?:brothers?|sisters?|siblings?|cousin|twins?|son|daughter)$/iu.test(hit.groups?.adult ?? '')
  )
    return false
  if (SELF_TOLD.test(narrative)) return false
  if (ADULT_FIRST.test(hit[0]) && BEFORE_TODAY.test(narrative)) return false
  if (adult.test(narrative) && !NAMED(note).test(marked(note, hit[0]))) return false
  if (/^(?:while|when|as|with|whilst|after|once|before|and|because|so)\b/iu.test(hit[0]) || ADULT_FIRST.test(hit[0])) {
    const rest = narrative.slice(0, hit.index) + narrative.slice(hit.index + hit[0].length)
    const talk = /\b(?:i|we|me|us|spoke|talked|sat|showed|told|saw|asked|chat(?:ted)?|seen|drew|played)\b/iu
    if (talk.test(rest) && NAMED_OR_MEANT(note).test(marked(note, rest))) return true
    if (/\b(?:us|me)\b/iu.test(hit[0])) return true
    if (/^(?:while|when|as|whilst|and|because|so)\b/iu.test(hit[0])) return false
    // "Mum went to make tea. Ana told me …", "I spoke to Ana in her room. Mum stayed downstairs."
    return talksNear(note, sentence)
  }
  return true
}

/** A reason stands in the sentence, the next, or, where it is plain, the one before. */
/** "as Bridget was holding a pad". */
const AS_NAMED = /\b[Aa]s \p{Lu}\p{L}+ (?:was|is|had|did|would|wanted|asked|needed|refused|could|has)\b/u

function hasReason(note: Prose, sentence: Sentence): boolean {
  // what the writer asked an adult to do is no reason
  const own = sentence.narrative.replace(/\b(?:was|were) asked to\b/giu, ' ')
  if (WHY.test(own) || AS_NAMED.test(own)) return true
  const next = note.sentences[sentence.index + 1]
  if (next && next.block === sentence.block && WHY.test(next.narrative)) return true
  const before = note.sentences[sentence.index - 1]
  return (
    before !== undefined &&
    before.block === sentence.block &&
    /\b(?:asked (?:for|if) (?:mum|mam|dad|nan|his|her|\p{Lu}\p{L}+)|asked (?:mum|dad|mam|nan|\p{Lu}\p{L}+) to stay|asleep|temperature|poorly|unwell|did not want|didn't want|would not (?:let|leave)|declined|clung)\b/iu.test(
      before.narrative,
    )
  )
}
