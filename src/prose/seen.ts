import type { Prose, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { isAttributed } from './attribution.js'
import { CHILD, FAMILY } from './lexicon.js'

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** The insides of a pattern for the child or children of a record, in any of their words. */
export function childWords(note: Prose, name?: string): string {
  const names = name ? [name] : note.child.names
  const general = `(?:the |both |all |all three |all four |my |your |her |his |their |two |three |four |little |older |younger |eldest |youngest )*(?:${CHILD}|son|daughter|twins|brothers|sisters|siblings)`
  return `(?:${[...names.map(literal), ...(name && note.child.names.length > 1 ? [] : [general]), ...(note.child.addressed ? ['you'] : [])].join('|')})`
}

const PLANNED =
  /\b(?:will|'ll|shall|plan(?:s|ned)? to|to be seen|should be|needs? to be|going to|next (?:visit|time|week|session)|hope to|arranged to|would like to (?:see|meet)|must be|to see (?:him|her|them) alone)\b/iu
const BEFORE_TODAY =
  /\b(?:last (?:week|month|night|time|year|visit|term|summer|christmas|mon|tues|wednes|thurs|fri|satur|sun)|yesterday|previous(?:ly)?|in the past|when (?:he|she|they) (?:was|were) (?:little|younger|small)|used to|since (?:january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas)|a (?:week|month|year) ago|weeks ago|months ago|on (?:mon|tues|wednes|thurs|fri|satur|sun)day last)\b/iu
const ABSENT =
  /\b(?:not (?:been )?(?:seen|home|in|there|present|at home|available)|was out|were out|is out|at (?:school|nursery|college|work|a friend|his friend|her friend|football|club|contact|respite) (?:and|so|at the time|when|today|until)|unable to see|not able to see|could not see|couldn't see|did not see|didn't see|wasn't (?:seen|home|in|there)|weren't (?:seen|home|in|there)|away (?:at|with|on|for)|staying with|with (?:his|her|their|your) (?:dad|father|nan|gran|grandparents|aunt) (?:for|until|this|today)|missing)\b/iu

const SAW =
  'saw|see|seen|met|meet|visited|visiting|spoke|speak|spoken|sat|played|talked|chatted|observed|watched|asked|walked|drove|took|collected|read|listened|showed|helped|held|greeted|found|joined|spent|had|went|drew|cooked|baked|painted|coloured|began|started|finished|continued|fed|counted|caught up|looked'

/** What a child does who is there. */
const DID =
  'showed|told|said|says|asked|smiled|laughed|giggled|grinned|cried|sobbed|played|drew|chose|picked|came|ran|sat|stood|answered|replied|opened|ate|drank|put|pointed|looked|nodded|shook|hugged|cuddled|held|wrote|read|reached|settled|banged|fetched|joined|got|went|walked|kicked|wrapped|climbed|jumped|danced|sang|shouted|whispered|waved|clapped|crawled|babbled|gurgled|slept|woke|fed|sucked|clung|hid|turned|took|gave|handed|made|built|talked|spoke|chatted|watched|listened|counted|painted|coloured|explained|described|mentioned|shared|spelt|signed|typed|tapped|pushed|pulled|threw|rolled|kept|stayed|left|wanted|wants|would like|wishes|hopes|hoped|feels|felt|likes|liked|loves|loved|enjoys|enjoyed|thinks|thought|knew|knows|remembered|shrugged|yawned|stretched|rubbed|wriggled|leaned|leant|snuggled|curled|rested|followed|tracked|carried|brought|dropped|lifted|touched|bounced|skipped|raced|greeted|introduced|offered|agreed|refused|declined|worried|blew|licked|copied|repeated|beamed|frowned|stared|glanced|tucked|poured|stirred|chatters|closed|shut|zipped|tied|licked|hummed|scored|rated|ticked|circled|called|let|helped|moved|lay|lit|cut|stuck|sorted|lined|hung|swung|named|cooed|squealed|wailed|whimpered|flapped|rocked|signed'
const WAS_THERE =
  '(?:was|were|is|are|had been)(?: (?:all|both|also|already|just|still|fast|sound|really|very|now|there|back|busy|quite|a little|happily|quietly))* (?:at home|home|there|here|present|in|seen|asleep|sleeping|awake|lying|sitting|sat|stood|standing|playing|watching|wearing|dressed|upstairs|downstairs|outside|with|on|at the|eating|drinking|drawing|doing|having|helping|feeding|crawling|curled|held|being|up|out in the garden|quiet|chatty|calm|tearful|upset|cheerful|shy|wrapping|making|building|holding|reading|lively|settled|smiling|laughing|crying|busy|tired|alert)'

const cache = new WeakMap<Prose, Span | null>()

/** Where the note shows that a child was there and seen, or null. What others tell, plans and other days do not count. */
export function childSeen(note: Prose): Span | null {
  const known = cache.get(note)
  if (known !== undefined) return known
  const found = findSeen(note)
  cache.set(note, found)
  return found
}

function findSeen(note: Prose): Span | null {
  const who = childWords(note)
  const patterns = [
    new RegExp(
      `\\b(?:saw|met|visited|spoke to|spoke with|seen|with)(?: both)? (?:\\p{L}+(?:, | and )){1,4}${who}(?![\\p{L}])`,
      'iu',
    ),
    new RegExp(`(?<![\\p{L}])${who}(?:,| and )[^.;]{1,70}\\b${WAS_THERE}`, 'iu'),
    new RegExp(
      `\\b(?:${SAW})\\b(?: (?:to|with|alone|up|by|out|time|in|at|on|a|the|some|twenty|ten|lunch|tea|separately|together|for|him|her|walk|both|half|an|hour|minutes|\\p{L}+ing))*,? (?:with |to |by |at |and |for )?${who}(?![\\p{L}])`,
      'iu',
    ),
    new RegExp(
      `(?<![\\p{L}])${who}(?:'s)?(?:,[^,.;]{2,50},|(?: \\([^)]{1,30}\\))?(?: and (?:i|me|his|her|their|your|\\p{Lu}\\p{L}+)(?: \\p{L}+)?)?(?:, \\p{Lu}\\p{L}+)*(?: and \\p{L}+)*)? (?:then |also |both |just |quickly |quietly |happily |already |soon |at once |immediately |never |even |each |all |first |again |briefly |proudly |suddenly )?(?:${DID}|${WAS_THERE})\\b`,
      'iu',
    ),
    new RegExp(
      `(?:^|[:;,(] ?)(?:${who}|children|child|yp|both|all)(?: and \\p{L}+)?(?: was| were)? (?:seen|present|home|in|there|spoken to|observed|met)\\b(?! by)`,
      'iu',
    ),
    /^(?:seen|saw|met|spoke|spoken|observed)\b(?! by)/iu,
    /\b(?:both|all|everyone|everybody|the family|the whole family) (?:were|was) (?:in|home|at home|there|present)\b/iu,
  ]
  for (const sentence of note.sentences) {
    if (sentence.section === 'actions' || sentence.section === 'background' || sentence.type === 'heading') continue
    if (
      (sentence.section === 'present' || sentence.section === 'seen') &&
      new RegExp(`(?<![\\p{L}])${who}(?![\\p{L}])`, 'iu').test(sentence.narrative) &&
      !ABSENT.test(sentence.narrative)
    )
      return whole(sentence)
    if (PLANNED.test(sentence.narrative) && !/\b(?:i|we) (?:saw|met|spoke|visited)\b/iu.test(sentence.narrative))
      continue
    if (BEFORE_TODAY.test(sentence.narrative) || ABSENT.test(sentence.narrative)) continue
    for (const pattern of patterns) {
      const hit = pattern.exec(sentence.narrative)
      if (hit && !isAttributed(note, sentence, sentence.start + hit.index))
        return { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length }
    }
  }
  return childQuote(note)
}

const whole = (sentence: Sentence): Span => ({ start: sentence.start, end: sentence.end })

/** The first quotation from the child, or null. */
export function childQuote(note: Prose): Span | null {
  return note.quotes.find(quote => quote.speech && quote.speaker === 'child') ?? null
}

/** Where the note says that the child was not there or could not be seen. */
export function childNotSeen(note: Prose): Span | null {
  const who = childWords(note)
  const absent = [
    new RegExp(
      `(?<![\\p{L}])${who}[^.;]{0,60}\\b(?:not (?:been )?(?:seen|home|in|there|present|at home)|out\\b|at (?:school|nursery|college|work|football|swimming|a party|a club|his|her|their|the)|asleep|with (?:his|her|their|your)|wasn't|weren't|staying|away|in hospital|in bed|missing)`,
      'iu',
    ),
    new RegExp(
      `\\b(?:unable|not able|could not|couldn't|did not|didn't|not possible|no chance|without|failed|not)\\b[^.;]{0,20}\\b(?:see|seeing|seen|meet|speak)\\b[^.;]{0,30}${who}?`,
      'iu',
    ),
    /\bno child(?:ren)? (?:was|were) (?:seen|there|in|at home|present)|\bchild(?:ren)?(?: was| were)? not seen\b|\bnot seen\b/iu,
  ]
  for (const sentence of note.sentences) {
    for (const pattern of absent) {
      const hit = pattern.exec(sentence.narrative)
      if (hit && !/\balone\b/iu.test(hit[0])) return whole(sentence)
    }
  }
  return null
}

export interface Alone {
  said: 'yes' | 'no'
  span: Span
  /** For `no`: whether a reason follows in the sentence or the next. */
  reason: boolean
}

/** Family words with either first letter, for patterns in which a capital marks a name. */
const EITHER_CASE = FAMILY.split('|')
  .map(word => `[${(word[0] as string).toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|')
const ADULT = `(?:${EITHER_CASE}|[Aa]dults?|[Aa]nyone|[Aa]nybody|[Oo]thers|[Ee]veryone|[Ss]taff|(?!I\\b|We\\b|She\\b|He\\b|They\\b|You\\b|When\\b|While\\b|The\\b|After\\b|As\\b)\\p{Lu}\\p{L}+)`

const ALONE: readonly RegExp[] = [
  /\b(?:seen|saw|see|spoke|spoken|speak|met|meet|talked|talk|time|sat|session|visited|worked|chatted?|walked|interviewed)\b[^.;]{0,60}?\b(?:alone|on (?:his|her|their|your|our) own|by (?:him|her|your|them|our)sel(?:f|ves))\b/iu,
  /\b(?:alone|on (?:his|her|their|your|our) own|by (?:him|her|your|them|our)sel(?:f|ves)),? (?:with (?:me|us|him|her|them|you)|in (?:his|her|their|your|the)|at (?:school|home|nursery)|for|upstairs|outside|today|first|then)\b/iu,
  /\b(?:one[- ]to[- ]one|one[- ]on[- ]one|1[:-]1|1 ?(?:to|2|-2-) ?1|121|individual(?:ly)? (?:session|time|work|with|seen))\b/iu,
  new RegExp(
    `\\b(?:without|away from|apart from|out of (?:the )?(?:earshot|hearing|sight|way)|separate(?:ly)? (?:from|to))\\b(?: of)?(?: (?:his|her|their|your|the|any|both|all|my))*(?: other)? ?${ADULT}`,
    'u',
  ),
  /\bout of (?:\S+ ){0,3}(?:earshot|hearing)\b|\bin private\b|\bprivately\b|\bseparately\b|\bprivate (?:chat|talk|word|time|conversation|space)\b/iu,
  /\b(?:just|only) (?:the two of us|(?:him|her|you|them|\p{Lu}\p{L}*) and (?:me|i|myself)|me and (?:him|her|you|\p{Lu}\p{L}*)|us two|us|you and me|\p{Lu}\p{L}* with me)\b|\bthe two of us\b|\b(?:to|by) ourselves\b|\bhim and me\b|\bher and me\b|\bjust (?:you|he|she|\p{Lu}\p{L}*) and i\b/u,
  /\b(?:nobody|no[- ]one|no other adults?|no adults?|none of the (?:adults|family)|nobody else|no one else)(?: else)? (?:was |were )?(?:in|there|present|with us|around|listening|about|near|joined)\b/iu,
  new RegExp(
    `\\b(?:[Ww]hile|[Ww]hen|[Aa]s|with|[Ww]hilst|[Aa]fter|[Oo]nce|[Bb]efore)\\b[^.;]{0,30}?${ADULT}\\b[^.;]{0,30}?\\b(?:stayed|stay|cooked|waited|was (?:in|at|out|downstairs|upstairs|busy|making|on)|were (?:in|at|out|downstairs|upstairs)|made|went|gone|changed|remained|left|sat|stepped|kept|took|popped|downstairs|in the (?:kitchen|garden|other room|next room|car|lounge|front room|living room|hall|hallway|office)|outside|out of)\\b`,
    'u',
  ),
  new RegExp(
    `\\b${ADULT} (?:had |then |agreed to |offered to |kindly )?(?:left (?:us|the room|me)|stepped out|went (?:out|upstairs|downstairs|into|outside|to (?:the|make|get|another))|gave us (?:space|some|time|the room|privacy)|stayed (?:downstairs|upstairs|outside|in the (?:kitchen|garden|car|lounge|front room|living room|office|hall))|waited (?:outside|in|downstairs)|moved (?:to|into)|popped out|took the (?:baby|others|little ones))\\b`,
    'u',
  ),
]
const FALSE_FRIEND =
  /\b(?:lives?|living|lived|home|left|leave|leaves|travels?|travel(?:led|ling)|sleeps?|plays?|played|walks? (?:home|to school)|goes|went (?:to|out|home)|stands?|being|be|feels?|felt|manage[sd]?|cope[sd]?|copes|bathes?|gets? (?:up|dressed)|do(?:es)? it|catch(?:es)?|cook(?:s|ed)?|raise[sd]?|raising|bring(?:s|ing) up|sit|dress(?:es)?)\b[^.;]{0,20}\b(?:alone|on (?:his|her|their|your) own|by (?:him|her|your|them)sel(?:f|ves))\b/iu
const NOT_ALONE: readonly RegExp[] = [
  /\b(?:not|n't|unable|never|no (?:opportunity|chance|time|private)|without (?:being able|the chance)|impossible|nor)\b[^.;]{0,50}\b(?:alone|on (?:his|her|their|your) own|one[- ]to[- ]one|1:1|in private|privately|separately|by (?:him|her|your|them)sel(?:f|ves))\b/iu,
  new RegExp(
    `\\b${ADULT}(?: and ${ADULT})? (?:was |were |had |then )?(?:stayed|remained|sat (?:with|in|next|beside)|present|was present|insisted on (?:being|staying)|was with (?:us|him|her|them|you|me)|in the room|stayed put|would not leave|wouldn't leave|kept (?:her|him) (?:in|on)|hovered|joined us)\\b[^.;]{0,40}?\\b(?:in the (?:same )?room|throughout|with us|the whole (?:time|visit)|all the time|for all of|for the (?:whole|duration)|the entire|at all times|present|until|beside|next to|by (?:his|her|your|their) side)\\b`,
    'u',
  ),
  /\bin (?:the )?(?:presence|company) of\b|\bin (?:his|her|their|\p{Lu}\p{L}+'s) (?:\p{L}+'s )?(?:presence|company)\b|\b(?:with|had) (?:mum|mam|dad|his|her|their|your|both|the|an?) ?(?:\p{L}+ )?(?:present|in the room|there throughout|throughout|listening|there the whole)\b/iu,
  /\balone\b\W{0,3}(?:no|n)\b|\bseen (?:only )?(?:together|jointly|as a (?:group|family)) with\b|\bonly (?:saw|seen|spoke|spoken)[^.;]{0,30}\bwith (?:mum|dad|his|her|their|your|both)\b/iu,
]
const WHY =
  /\b(?:because|as (?:he|she|they|mum|dad|mam|it|i|there|we|the|his|her|\p{Lu})|since|due to|owing to|the reason|reason\b|so that|so (?:i|we|he|she) (?:did not|didn't|could|couldn't)|asked (?:for|if|that|mum|dad|me)|want(?:s|ed)? (?:mum|dad|mam|her|his|him|me|to|nan)|did(?: not|n't) want|declin(?:ed|es|ing)|refus(?:ed|es|ing)|asleep|sleeping|too young|only \w+ (?:weeks|months)|weeks old|months old|a baby|newborn|shy|upset|unwell|poorly|ill|would not (?:leave|let|settle|come|go)|wouldn't (?:leave|let|settle|come|go)|at (?:his|her|their|your) (?:own )?request|preferred|prefers|chose|choice|given (?:his|her|their|your|that)|no (?:private )?(?:space|room|time)|one room|ran out of time|clung|clingy|cried when|not (?:yet )?(?:talking|speaking)|non-verbal|pre-verbal|needs? (?:her|his) (?:mum|signer|interpreter)|was needed|interpret(?:ed|er)|to help (?:him|her)|felt safer|would rather|by (?:his|her) choice|consent|permission|said (?:he|she|they) (?:would|did|didn't))\b/iu

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
  let no: Alone | null = null
  for (const sentence of note.sentences) {
    if (sentence.section === 'actions') continue
    const { narrative } = sentence
    const plan =
      PLANNED.test(narrative) &&
      !/\b(?:i|we) (?:saw|met|spoke|had)\b|\b(?:was|were) (?:seen|spoken)\b/iu.test(narrative)
    const named = note.blocks[sentence.block]
    const label = named?.label ? note.text.slice(named.label.start, named.label.end) : ''
    if (/\balone\b/iu.test(label)) {
      const answer = /^\W*(?:yes|y|✓|true)\b/iu.test(narrative)
        ? 'yes'
        : /^\W*(?:no|n|false)\b/iu.test(narrative)
          ? 'no'
          : null
      if (answer) return { said: answer, span: whole(sentence), reason: WHY.test(narrative) || nextWhy(note, sentence) }
    }
    if (plan) continue
    const denied = firstHit(NOT_ALONE, narrative)
    if (denied && !FALSE_FRIEND.test(denied[0])) {
      no ??= { said: 'no', span: whole(sentence), reason: WHY.test(narrative) || nextWhy(note, sentence) }
      continue
    }
    const hit = firstHit(ALONE, narrative)
    if (
      hit &&
      !(FALSE_FRIEND.test(hit[0]) && !/\b(?:seen|saw|spoke|spoken|met|talked)\b/iu.test(hit[0])) &&
      isChildAlone(note, narrative, hit)
    )
      return {
        said: 'yes',
        span: { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length },
        reason: true,
      }
  }
  return no
}

/** Words for being alone are the child's: not "Mum was seen alone", and those on a place need the child in the sentence. */
function isChildAlone(note: Prose, narrative: string, hit: RegExpExecArray): boolean {
  const adult = new RegExp(
    `\\b(?:${FAMILY})\\b (?:was |were )?(?:seen|spoken to|interviewed)\\b[^.;]{0,20}\\balone\\b`,
    'iu',
  ).test(narrative)
  if (adult) return false
  if (
    /^(?:while|when|as|with|whilst|after|once|before)\b/iu.test(hit[0]) ||
    new RegExp(`^${ADULT}`, 'u').test(hit[0])
  ) {
    return (
      new RegExp(`(?<![\\p{L}])(?:${childWords(note)}|he|she|they|we|us|him|her)(?![\\p{L}])`, 'iu').test(
        narrative.slice(0, hit.index) + narrative.slice(hit.index + hit[0].length),
      ) && /\b(?:i|we|me|us|spoke|talked|sat|showed|told|saw|asked|chat(?:ted)?)\b/iu.test(narrative)
    )
  }
  return true
}

function firstHit(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const hit = pattern.exec(text)
    if (hit) return hit
  }
  return null
}

const nextWhy = (note: Prose, sentence: Sentence): boolean => {
  const next = note.sentences[sentence.index + 1]
  return next !== undefined && next.block === sentence.block && WHY.test(next.narrative)
}

const PRONOUN =
  /^(?:and |but |then |when asked,? |after (?:a while|that|ten minutes),? |at first,? |later,? |today,? |again,? )*(?:he|she|they)\b/iu

/**
 * Where the note holds something of a child's own: words, wishes, feelings, things drawn or chosen, or how they behaved there.
 * What others tell of the child, habits and other days do not count.
 * @param name one child of several; all if left out
 */
export function childVoice(note: Prose, name?: string): Span | null {
  const who = childWords(note, name)
  const quote = note.quotes.find(
    each =>
      each.speech &&
      each.speaker === 'child' &&
      (name === undefined || note.child.names.length < 2 || near(note, each, name)),
  )
  if (quote) return quote
  // in direct work a quotation that is nobody else's is the child's
  if (note.kind === 'direct-work') {
    const own = note.quotes.find(each => each.speech && each.speaker !== 'other')
    if (own) return own
  }
  const subject = new RegExp(
    `(?<![\\p{L}])${who}(?:,[^,.;]{2,50},|(?: \\([^)]{1,30}\\)))?(?: and (?:i|\\p{Lu}\\p{L}+|(?:his|her) \\p{L}+))? (?:then |also |both |just |quickly |quietly |happily |already |soon |at once |each |all |first |again |briefly |proudly |suddenly |still |really |has |had |did not |didn't |never |now )*(?:${DID})\\b`,
    'iu',
  )
  const state = new RegExp(
    `(?<![\\p{L}])${who} (?:was|were|seemed|appeared|looked) (?:\\p{L}+ ){0,2}?(?:quiet|chatty|calm|tearful|upset|cheerful|shy|lively|settled|smiling|laughing|crying|playing|asleep|sleeping|curled|held|wrapping|building|drawing|watching|reading|happy|sad|excited|tired|alert|relaxed|nervous|worried|clinging|sitting|lying|feeding|eating|busy|keen|proud|hiding|crawling|walking|running|jumping|pale|withdrawn|animated|bright|content|restless|fretful|subdued|talkative)\\b`,
    'iu',
  )
  const asked = new RegExp(
    `\\b(?:according to|in the words of) ${who}|(?<![\\p{L}])${who}'s (?:words|wish(?:es)?|view|views|drawing|letter|page|worries|answer|picture|message|text|face|eyes|smile)\\b`,
    'iu',
  )
  let current: 'child' | 'other' | null = null
  for (const sentence of note.sentences) {
    if (sentence.section === 'actions' || sentence.section === 'background' || sentence.type === 'heading') continue
    const { narrative } = sentence
    const pronoun = PRONOUN.test(narrative)
    if (!pronoun) current = firstPerson(narrative, who) ?? current
    if (PLANNED.test(narrative) || BEFORE_TODAY.test(narrative) || STOCK.test(narrative)) continue
    const hit =
      subject.exec(narrative) ??
      state.exec(narrative) ??
      asked.exec(narrative) ??
      (pronoun && current === 'child'
        ? new RegExp(`^(?:\\p{L}+,? )*?(?:he|she|they) (?:\\p{L}+ ){0,2}?(?:${DID})\\b`, 'iu').exec(narrative)
        : null)
    if (hit && !isAttributedToOther(note, sentence, hit, who)) return whole(sentence)
    // telegraphic: "Seen alone. Said school ok."
    if (
      current !== 'other' &&
      /^(?:said|says|told me|showed me|wants|asked|likes|smiled|laughed|played|drew|chose|happy (?:with|at|to|about)|feels|worried|misses)\b/iu.test(
        narrative,
      ) &&
      sentence.words.length > 1
    )
      return whole(sentence)
    if (sentence.section === 'child-voice' && sentence.words.length > 2) return whole(sentence)
    // speech whose speaker only the passage tells: "She said, '…'" after a sentence on the child
    if (
      current === 'child' &&
      note.quotes.some(
        each => each.speech && each.speaker === null && each.start < sentence.end && each.end > sentence.start,
      )
    )
      return whole(sentence)
  }
  return null
}

/** Stock phrases, which are no voice (rules.md, `child-voice/formulaic`). */
export const STOCK =
  /\b(?:wishes (?:and|&) feelings (?:were|was|have been|had been|are)? ?(?:gathered|gained|sought|obtained|captured|explored|recorded|ascertained|taken|noted|collected|discussed|considered|shared|established|completed|done)|(?:child's |her |his |their |the )?(?:voice|views|wishes|feelings)(?: of the child)? (?:was|were|has been|have been|is|are)? ?(?:captured|heard|gathered|gained|sought|obtained|recorded|ascertained|noted|taken|explored|considered)|(?:raised|voiced|expressed|shared|reported|had|disclosed|identified|had no|gave|made) no (?:new |other |further |particular |specific |current |immediate )?(?:concerns?|worries|issues|problems|complaints|disclosures?)|no (?:concerns?|worries|issues|disclosures?) (?:were |was )?(?:raised|voiced|expressed|shared|reported|disclosed|made|noted) by|present(?:s|ed|ing)? (?:as |very |well|to be )?(?:a )?(?:happy|well|fine|settled|content|ok|okay|bright|appropriate|clean|relaxed|good|no concerns|chatty|usual|healthy|safe|smart|polite)?|engaged (?:very |really )?(?:well|positively|appropriately|fully)|(?:is|was|are|were|seems?|seemed|appears?|appeared|doing|did)(?: to be)?(?: doing)? (?:fine|ok|okay|well|happy|settled|content|safe|good|all right|alright)(?: and (?:well|happy|settled|healthy|safe|content|fine|ok))?(?=[.,;]|$| in | at | with ))/iu

const ADULT_FIRST =
  /(?<![\p{L}])(?:mum|mam|dad|mother|father|nan|gran|grandad|carer|parents|ms|mr|mrs|miss|dr|teacher|school|nursery|police|\p{Lu}\p{Ll}+)(?![\p{L}])/u

function firstPerson(narrative: string, who: string): 'child' | 'other' | null {
  const child = new RegExp(`(?<![\\p{L}])${who}(?![\\p{L}])`, 'iu').exec(narrative)
  const other = ADULT_FIRST.exec(narrative)
  if (!child) return other ? 'other' : null
  return other &&
    other.index < child.index &&
    !/^(?:I|We|The|At|In|On|When|After|While|As|It|There|This|That|Both|Then)$/u.test(other[0])
    ? 'other'
    : 'child'
}

function isAttributedToOther(note: Prose, sentence: Sentence, hit: RegExpExecArray, who: string): boolean {
  if (!isAttributed(note, sentence, sentence.start + hit.index)) return false
  // "K told me that she wanted …" is put down to K
  return !new RegExp(`(?<![\\p{L}])${who}[^.;]{0,30}\\b(?:told|said|asked|explained|says|wrote|showed)\\b`, 'iu').test(
    sentence.narrative.slice(0, hit.index + hit[0].length),
  )
}

function near(note: Prose, quote: Span, name: string): boolean {
  return new RegExp(`(?<![\\p{L}])${literal(name)}(?![\\p{L}])`, 'u').test(
    note.text.slice(Math.max(0, quote.start - 160), quote.end + 60),
  )
}
