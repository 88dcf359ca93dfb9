import type { Prose, Quote, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { type Clause, clausesOf, namesOf } from './clauses.js'
import { CHILD, FAMILY } from './lexicon.js'

const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** The insides of a pattern for the child or children of a record, in any of their words. */
export function childWords(note: Prose, name?: string): string {
  const index = name === undefined ? -1 : note.child.names.indexOf(name)
  const names = index >= 0 ? namesOf(note, index) : note.child.names.flatMap((_, each) => namesOf(note, each))
  const general = `(?:the |both |all |all three |all four |my |your |her |his |their |two |three |four |little |older |younger |eldest |youngest )*(?:${CHILD}|son|daughter|twins|brothers|sisters|siblings|bairns?)`
  return `(?:${[...names.map(literal), ...(name && note.child.names.length > 1 ? [] : [general]), ...(note.child.addressed ? ['you'] : [])].join('|')})`
}

const BEFORE_TODAY =
  /\b(?:last (?:week|month|night|time|year|visit|term|summer|christmas|mon|tues|wednes|thurs|fri|satur|sun)|yesterday|previous(?:ly)?|in the past|when (?:he|she|they|you) (?:was|were) (?:little|younger|small|a|two|three|four|five)|used to|in (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|since|(?:days?|weeks?|months?|years?) ago|at the weekend|over the (?:weekend|summer|holidays)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day last|the other (?:day|week|night)|last (?:saw|see|seen|met|visited|spoke)|the (?:day|night|week) before|at (?:birth|two|three|four|five|six))\b/iu

/** Verbs that a child's words, wishes, feelings or behaviour at the visit are told with. */
const SPOKE =
  'said|says|told|tells|asked|asks|showed|shows|answered|answers|replied|replies|explained|explains|described|describes|mentioned|mentions|shared|shares|whispered|shouted|sang|hummed|signed|gestured|typed|wrote|texted|spelt|spoke|talked|chatted|chatters|called|named|read|rated|scored|counted|repeated|copied|stated|states|commented|added|agreed|disagreed|admitted|denied|complained|joked|insisted|recalled|remembered|reported|reports|confirmed|confirms|expressed|voiced|disclosed|babbled|cooed|gurgled|squealed|mumbled|muttered|yelled|thanked|introduced|greeted|warned|taught|corrected|suggested|proposed|offered|announced|declared|begged|pleaded|swore|promised|guessed|elected|wondered|protested|objected|volunteered|listed|vocalised|reckons|reckoned|put it|got across|let me|let us|indicated|raised|welcomed'
const FELT =
  "wanted|wants|would like|would love|would rather|would prefer|'d like|'d love|'d rather|wishes|wished|hopes|hoped|misses|missed|feels|felt|likes|liked|loves|loved|enjoyed|hates|hated|preferred|thinks|thought|knew|understood|dislikes|disliked|worried|worries|minded|is worried|is scared|is afraid|is glad|is happy to|is happy that|is happy with|is happy about|is excited|is proud|is looking forward|was looking forward|is keen|is not sure|is unsure|is sad|is upset|is angry|is cross|is pleased|is nervous|is fed up|is bored|is ready|isn't sure|does not want|doesn't want|does not like|doesn't like|don't want|didn't want|did not want|didn't like|did not like"
const DID =
  'smiled|laughed|giggled|grinned|cried|sobbed|wept|played|drew|chose|picked|came|ran|sat|stood|opened|ate|drank|put|pointed|looked (?:at|up|down|away|round|around|through|over|out|for|into|across|to|straight|me)|nodded|shook|hugged|cuddled|held|reached|settled|banged|fetched|joined|got|went|walked|kicked|wrapped|climbed|jumped|danced|shouted|waved|clapped|crawled|slept|woke|fed|sucked|clung|hid|turned|took|gave|handed|made|built|watched|listened|painted|coloured|pushed|pulled|threw|rolled|kept|shrugged|yawned|stretched|rubbed|wriggled|leaned|leant|snuggled|curled|rested|followed|tracked|carried|brought|dropped|lifted|touched|bounced|skipped|raced|refused|declined|blew|licked|beamed|frowned|stared|glanced|tucked|poured|stirred|closed|shut|zipped|tied|ticked|circled|moved|lay|lit|cut|stuck|sorted|lined|hung|swung|wailed|whimpered|flapped|rocked|tapped|spun|hopped|cracked|rang|stroked|patted|squeezed|gripped|grasped|grabbed|gazed|blinked|fixed|startled|stilled|calmed|quietened|vocalised|mouthed|latched|guzzled|dribbled|grizzled|fussed|arched|splashed|toddled|rooted|tugged|stamped|slammed|stormed|buried|covered|peered|peeped|popped|hovered|paced|fiddled|picked|bit|chewed|sniffed|sighed|winced|flinched|blushed|winked|bowed|knelt|crouched|tipped|emptied|filled|unpacked|packed|swept|washed|cooked|baked|fixed|mended|planted|fed|scored|won|lost|beat|dressed|changed|took part|led|steered|scribbled|traced|glued|folded|tore|ripped|posted|spread|scooped|spilt|tried|used|helped|let|stayed|left|ignored|avoided|busied|cuddled|nestled|relaxed|brightened|softened|tensed|froze|stiffened|responded|reacted|interacted|explored|concentrated|managed|engaged with|engaged in|chased|caught|passed|swam|rode|scooted|tickled|poked|hit|pinched|swiped|flicked|plonked|flopped|draped|bossed|presented me|smelled|typed|lined|stacked|balanced|drummed|strummed|raised (?:his|her|their|your)|shielded|wiped|brushed|combed|tidied|fell|tripped|drifted|dozed|nodded off|stirred|roused|finished|started|stopped|switched|pressed|lay|laid|ordered|paid|wore|pulled|slid|swapped|dealt|shuffled|tossed|whooped|cheered|high-fived|curtsied|elected|accepted|decided|appeared from|led me|met my|met me|made eye contact|gave eye contact|avoided eye'
const BASE =
  'want|like|look|speak|talk|say|answer|move|make|let|come|reply|respond|mind|know|think|feel|play|eat|smile|join|leave|sit|settle|cry|draw|laugh|ask|tell|read|write|show|walk|run|watch|stay|go|put|take|meet|agree|understand|wish|enjoy|mention|remember|give|hold|use|turn|open|be|share|stop|explain|describe|choose|hide|touch|sleep|drink'
const ADVERBS =
  "(?:(?:\\p{L}+ly|also|then|both|all|just|soon|first|again|still|even|now|each|never|at once|at first|instead|together|later|afterwards|too|already|next|once|mostly|half|finally|so|in turn|in the end|not|did|do|does|didn't|don't|doesn't|was able to|were able to|could|couldn't|had to|happily|went on to|went to|wanted to|began to|started to|continued to|tried to|seemed to|appeared to|chose to|decided to|offered to|came to|ran to|managed to|got up to|stopped to|would not|wouldn't|would)[, ]+){0,4}?"
const VOICE_VERB = new RegExp(
  `^${ADVERBS}(?:${SPOKE}|${FELT}|${DID})(?![\\p{L}])|^(?:does|do)(?: not|n't) (?:want|like|think|feel|know|mind|wish|understand)\\b|^(?:did|could|would|was able|were able|began|started|continued|tried|seemed|appeared|chose|decided|wanted|had|went on|kept|needed|refused|agreed)(?:n't| not)? (?:to )?(?:\\p{L}+ly )?(?:${BASE})\\b`,
  'iu',
)
/** How a child was or seemed; traits ("manipulative", "mature for his age") are no account of a visit. */
const STATE =
  /^(?:was|were|is|are|seemed|seems|appeared|appears|looked|looks|sounded|became|got|grew|felt|remained|stayed|'s)(?: to be|,? \p{L}+ly| all| both| a bit| a little| quite| very| really| rather| still| so| too| more| less| also| then| just| fast| at first| pretty| not| already| initially| clearly| visibly| happy and| much| noticeably| understandably| somewhat)* (?:\p{L}+ (?:and|but|then) )?(?:quiet|quieter|chatty|calm|calmer|tearful|upset|cheerful|shy|lively|crying|playing|asleep|sleeping|dozing|snoozing|curled|held|cuddled|wrapping|building|drawing|watching|reading|sad|excited|tired|sleepy|alert|relaxed|nervous|anxious|worried|scared|frightened|clinging|clingy|sitting|sat|lying|led|stood|standing|feeding|fed|eating|drinking|keen|proud|hiding|crawling|walking|running|jumping|pale|withdrawn|animated|bright-eyed|restless|fretful|unsettled|subdued|talkative|smiling|laughing|giggling|singing|dancing|climbing|colouring|painting|helping|making|doing(?! (?:well|ok|okay|fine|better|really|very|great|good|brilliantly|so|alright|much))|having|trying|holding|cuddling|snuggled|nestled|propped|swaddled|awake|wide awake|bouncing|babbling|cooing|kicking|gurgling|looking|talking|chatting|telling|waiting|writing|typing|texting|gaming|cooking|baking|rocking|reluctant|wary|guarded|hesitant|monosyllabic|silent|still|engrossed|absorbed|curious|interested|uninterested|bored|cross|angry|furious|annoyed|grumpy|sulky|sullen|defiant|giddy|silly|boisterous|bubbly|smiley|giggly|friendly|polite|confident|thoughtful|distracted|fidgety|jumpy|distressed|agitated|confused|surprised|embarrassed|relieved|disappointed|delighted|thrilled|pleased|gutted|poorly|flushed|floppy|hungry|full of|in tears|in high spirits|in good spirits|in a good mood|in a bad mood|on edge|on (?:his|her|their|your|mum's|dad's|\p{L}+'s) (?:\p{L}+'s )?(?:lap|knee|hip|shoulder|phone|tablet|xbox)|buzzing|warm|open|able to|breathing|pink|at ease|comfortable in|comfortable with|happy to|happy that|happy with|happy when|happy about|happy playing|content to|content with|content in|content on|settled in|settled by|settled on|settled when|settled with|focused|mute|exhausted|soothed|comforted|responsive|wriggling|teething|grizzly|wearing a (?:big )?(?:grin|smile)|beaming|grinning|frowning|shaking|trembling|flapping|spinning|humming|whispering|pointing|gazing|staring|stroking|patting|squealing|using|pushing|pulling|rolling|sucking|chewing|concentrating|listening|busy|lost in|under the (?:table|blanket|duvet|covers)|in (?:his|her|their|your|mum's|dad's|\p{L}+'s) (?:\p{L}+'s )?arms|in and out|up and down|all smiles)(?![\p{L}])/iu
/** Words of habit, which tell nothing of that day. */
const HABIT =
  /\b(?:always|usually|often|sometimes|tends? to|every (?:day|week|night|morning|time|saturday|sunday|evening)|most (?:days|nights)|generally|normally|typically|regularly|these days|at home and at school|historically)\b/iu
/** What is put away in a file is no voice. */
const FILED = /\b(?:scanned|uploaded|attached|saved|filed|on (?:the )?(?:file|system|record)|placed on|kept in)\b/iu
const MOTIVE =
  /\b(?:wants|wanted|loves|loved|likes|liked|enjoys|enjoyed)(?: \p{L}+){0,2} (?:attention|drama|limelight|trouble|chaos|control|fuss|everything|own way|it (?:his|her|their|your) (?:own )?way|a rise|sympathy)\b|\b(?:thinks|thought) (?:the world owes|(?:he|she|they) (?:is|are|can do|knows|rules))\b/iu

const SKIPPED = new Set(['actions', 'background', 'purpose'])

/** The children that a clause's subject takes in: all, or some by their place in the header. */
const isAbout = (clause: Clause, index: number | null): boolean =>
  clause.subject?.who === 'child' &&
  (index === null || clause.subject.which === null || clause.subject.which.includes(index))

/** Stock phrases with the words masked, so that what else a sentence says is still read. */
const unstocked = (words: string): string =>
  words.replace(new RegExp(STOCK.source, 'giu'), hit => `~${' '.repeat(Math.max(0, hit.length - 1))}`)

function isVoice(clause: Clause): boolean {
  if (SKIPPED.has(clause.section ?? '') || clause.teller === 'other') return false
  if (clause.teller === 'writer' && !clause.named) return false
  const verb = unstocked(clause.verb)
  if (MOTIVE.test(clause.verb) || HABIT.test(clause.words)) return false
  const speaks = new RegExp(`^${ADVERBS}(?:${SPOKE})(?![\\p{L}])`, 'iu').test(verb)
  if (!speaks && (BEFORE_TODAY.test(clause.words) || ELSEWHERE.test(clause.words))) return false
  if (FILED.test(clause.words)) return false
  if (
    /^(?:has|have|had|'ve) (?:\p{L}+ )?(?:drawn|written|made|brought|chosen|saved|prepared|asked|told|said)\b/iu.test(
      verb,
    )
  )
    return true
  if (clause.bare && BARE_STATE.test(verb)) return true
  return VOICE_VERB.test(verb) || STATE.test(verb) || (COPULA.test(verb) && DOING.test(verb))
}

/** "Chatty.", "Very quiet today.": a state with no verb. */
const BARE_STATE =
  /^\W*(?:very |quite |a bit |bit |rather |really |still |v )?(?:quiet|chatty|calm|tearful|upset|cheerful|shy|lively|excited|tired|alert|relaxed|nervous|anxious|worried|clingy|withdrawn|animated|restless|unsettled|subdued|talkative|smiley|giggly|grumpy|sulky|angry|cross|scared|asleep|reluctant|guarded|monosyllabic|bubbly|playful|polite|fidgety|distracted|happy (?:with|at|to|about|in)|likes?|wants?|feels?|misses|hopes)(?![\p{L}])/iu
const COPULA = /^(?:was|were|is|are|came|arrived|stayed|sat|had)\b/iu
const DOING =
  /, (?:and |both |all |\p{L}+ly |still |busy )?(?!including|according|being|having|following|regarding|wearing|living|attending|concerning|missing|depending|staying|sharing|receiving|remaining|awaiting)\p{L}{2,}ing\b(?! (?:well|at))/iu

const ELSEWHERE =
  /\b(?:at|in) (?:school|class|nursery|college|lessons) (?:on|and|when|last|this)\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b/iu

/** The first quotation from the child, or null. */
export function childQuote(note: Prose): Span | null {
  return quotesOfChild(note)[0] ?? null
}

const quoteCache = new WeakMap<Prose, Quote[]>()

/** Speech that is the child's: told so by its verb, or by the passage ("I asked Ana which she liked. 'The red one.'"). */
function quotesOfChild(note: Prose): Quote[] {
  const known = quoteCache.get(note)
  if (known) return known
  const found = note.quotes.filter(
    quote =>
      quote.speech && (quote.speaker === 'child' || (quote.speaker === null && passageOf(note, quote) === 'child')),
  )
  quoteCache.set(note, found)
  return found
}

/** Whom the clauses before an unattributed quotation are about. */
function passageOf(note: Prose, quote: Span): 'child' | 'other' | null {
  const sentence = note.sentenceAt(quote.start)
  if (!sentence) return null
  const near = clausesOf(note).filter(
    each => each.sentence.block === sentence.block && each.sentence.index <= sentence.index && each.at < quote.end,
  )
  const inside = near.filter(each => each.sentence === sentence && each.subject).at(-1)
  if (inside?.teller)
    return inside.teller === 'writer' ? (inside.subject?.who === 'other' ? 'other' : 'child') : inside.teller
  if (inside?.subject && inside.subject.who !== 'writer') return inside.subject.who
  for (const clause of near.reverse()) {
    const object = clause.objects.at(0)
    if (clause.subject?.who === 'child' || clause.subject?.who === 'other') return clause.subject.who
    if (clause.subject?.who === 'writer' && object && object.who !== 'writer') return object.who
  }
  const label = note.blocks[sentence.block]?.label
  const name = label ? note.text.slice(label.start, label.end).replace(/[:.\s]+$/u, '') : ''
  if (name && new RegExp(`^${childWords(note)}$`, 'iu').test(name)) return 'child'
  return null
}

/**
 * Where the note holds something of a child's own: words, wishes, feelings, things drawn or chosen, or how they behaved there.
 * What others tell of the child, habits and other days do not count.
 * @param name one child of several; all if left out
 */
export function childVoice(note: Prose, name?: string): Span | null {
  const index = name === undefined || note.child.names.length < 2 ? null : note.child.names.indexOf(name)
  const quote = quotesOfChild(note).find(each => index === null || near(note, each, index))
  if (quote) return quote
  // in direct work a quotation that is nobody else's is the child's
  if (note.kind === 'direct-work' && index === null) {
    const own = note.quotes.find(each => each.speech && each.speaker !== 'other')
    if (own) return own
  }
  const clause = clausesOf(note).find(each => isAbout(each, index) && isVoice(each))
  if (clause) return spanOf(clause)
  for (const sentence of note.sentences) {
    if (sentence.type === 'heading' || SKIPPED.has(sentence.section ?? '')) continue
    const words = unstocked(sentence.narrative)
    if (sentence.section === 'child-voice' && index === null && told(words)) return whole(sentence)
    const hit = firstHit(voicePatterns(note, index), words)
    if (hit && !FILED.test(words) && !isTold(note, sentence.start + hit.index)) return whole(sentence)
    if (
      labelledChild(note, sentence, index) &&
      told(words) &&
      /\b(?:i|my|me|i'm|likes?|wants?|happy|ok|okay|school|not)\b/iu.test(words)
    )
      return whole(sentence)
  }
  return null
}

const told = (words: string): boolean => (words.replace(/~/gu, '').match(/[\p{L}]{2,}/gu)?.length ?? 0) > 2

function labelledChild(note: Prose, sentence: Sentence, index: number | null): boolean {
  const label = note.blocks[sentence.block]?.label
  if (!label) return false
  const name = note.text.slice(label.start, label.end).replace(/[:.\s]+$/u, '')
  const children = index === null ? note.child.names.map((_, each) => each) : [index]
  return children.some(each => namesOf(note, each).includes(name))
}

/** Forms without a clause of the child's: "I watched Leo build a tower", "Ana's words", "according to Ana", "Ana, smiling, …". */
function voicePatterns(note: Prose, index: number | null): RegExp[] {
  const who = childWords(note, index === null ? undefined : note.child.names[index])
  return [
    new RegExp(
      `\\b(?:watched|saw|observed|heard|found|left|helped|let|noticed|listened to) (?:both )?${who} (?:\\p{L}+ly |happily )?(?:\\p{L}+ing|feed|tie|tidy|wash|cook|help|colour|paint|push|pull|roll|splash|crawl|walk|talk|tell|chat|wave|clap|stack|practise|share|tuck|pat|stroke|brush|chase|swim|ride|lay|pour|stir|cut|stick|rock|kiss|hug|follow|copy|try|find|hide|skip|shout|hand|give|lift|carry|build|play|smile|laugh|draw|cry|run|sit|hold|reach|read|sing|settle|eat|sleep|cuddle|climb|asleep|do|make|take|go|come|use|turn|open|put|pick|choose|fetch|show|score|win|kick|throw|catch|jump|dance)\\b`,
      'iu',
    ),
    new RegExp(
      `\\b(?:according to|in the words of|asked by|told by|chosen by|drawn by|written by|picked by|shown (?:round |around )?(?:\\p{L}+ )?by|met (?:at the door )?by|greeted (?:at the door )?by) ${who}(?![\\p{L}'])`,
      'iu',
    ),
    new RegExp(
      `(?<![\\p{L}])${who}(?:'s|s') (?:own |first |only |next |last |main )*(?:question|words?|wish(?:es)? (?:is|are|was|were)|views? (?:is|are|was|were)|letter (?:said|says|read|was)|answers?|reply|message (?:said|says|read)|text (?:said|says|read)|face|eyes|smile|idea|choice|request|worry (?:is|was)|worries (?:are|were)|favourite|preference|hands?|picture (?:of|has|had|showed|shows)|drawing (?:of|has|had|showed|shows)|voice (?:dropped|rose|went|was quiet|shook))\\b`,
      'iu',
    ),
    new RegExp(
      `(?<!\\b(?:of|about|photos?|pictures?|video|from|like|with) )(?<![\\p{L}])${who}(?:,| -| –| \\([^)]{1,20}\\))? (?:also |then |still |now |both |happily |quietly |fast |sound |busy |all )*(?:playing|asleep|crying|smiling|laughing|chatty|tearful|quiet|shy|upset|drawing|watching|sleeping|settled in|giggling|crawling|cuddled|clingy|sat on|sat with|sitting|curled|lying|feeding|eating|lively|running|calm|alert|content|babbling|excited|subdued|withdrawn|poorly|holding|hiding|reading|building|dancing|keen|proud|nervous|anxious|pleased|relaxed|making|doing(?! (?:well|ok|okay|fine|better|really|very|great|good|brilliantly|so|alright|much))|having|wrapped in|on (?:\\p{L}+'s|his|her|their) (?:lap|knee|hip)|wants?|would like|likes|hopes|wishes|says|reports|feels|in (?:his|her|mum's|dad's) arms)(?![\\p{L}])`,
      'iu',
    ),
    /(?:^|[.;,] ?|\b(?:and|but|then) )(?:also |then )?(?:said|told me|showed me|asked (?:me|for|if|could|to|why|when|what|how|about)|smiled|laughed|nowt|happy (?:with|at|to|about|in)) (?=.)(?!~)/iu,
  ].slice(0, index === null ? 4 : 4)
}

function near(note: Prose, quote: Span, index: number): boolean {
  const clause = clausesOf(note)
    .filter(each => each.at < quote.end && each.end >= quote.start - 2)
    .at(-1)
  if (clause?.subject?.who === 'child' && clause.subject.which) return clause.subject.which.includes(index)
  const name = namesOf(note, index).map(literal).join('|')
  const around = note.text.slice(Math.max(0, quote.start - 200), quote.end + 60)
  const nearest = [
    ...around.matchAll(
      new RegExp(
        `(?<![\\p{L}])(?:${note.child.names
          .flatMap((_, each) => namesOf(note, each))
          .map(literal)
          .join('|')})(?![\\p{L}])`,
        'gu',
      ),
    ),
  ]
  const before = nearest.filter(hit => hit.index < Math.min(200, quote.start)).at(-1) ?? nearest[0]
  return before ? new RegExp(`^(?:${name})$`, 'u').test(before[0]) : true
}

/** Whether an offset stands in what someone other than the child tells. */
function isTold(note: Prose, at: number): boolean {
  const clauses = clausesOf(note).filter(each => each.sentence === note.sentenceAt(at))
  return (
    clauses.some(each => each.teller === 'other' && each.start <= at) ||
    clauses.some(each => each.subject?.who === 'other' && each.at < at && REPORTS.test(each.verb))
  )
}
const REPORTS =
  /^(?:\p{L}+ )?(?:said|says|told|reported|reports|stated|explained|thinks|feels|described|describes|confirmed|advised|mentioned)\b/iu

const SAW =
  'saw|see|seen|met|meet|visited|visiting|spoke|speak|spoken|sat|played|talked|chatted|observed|watched|asked|walked|drove|took|collected|read|listened|showed|helped|held|greeted|found|joined|spent|had|went|drew|cooked|baked|painted|coloured|began|started|finished|continued|fed|counted|caught up|looked|introduced|thanked|told|interviewed|picked|accompanied|explained|gave|undertook|completed|did'
const WAS_THERE =
  '(?:was|were|is|are|had been|had come|remained|stayed|came|arrived)(?: (?:all|both|also|already|just|still|fast|sound|really|very|now|there|back|busy|quite|a little|happily|quietly|only|briefly))* (?:at home|home|there|here|present|in|seen|spoken to|met|visited|observed|asleep|sleeping|awake|lying|sitting|sat|stood|standing|playing|watching|wearing|dressed|upstairs|downstairs|outside|with|on|at the|eating|drinking|drawing|doing(?! (?:well|ok|okay|fine|better|really|very|great|good|brilliantly|so|alright|much))|having|helping|feeding|crawling|curled|held|being|up|out in the garden|wrapping|making|building|holding|reading|laughing|crying|busy|under|by|off school|home from|back from|interviewed|introduced|collected|welcoming)'
const ABSENT =
  /\b(?:not (?:been )?(?:seen|home|in|there|present|at home|available|spoken)|out (?:with|at|on|playing|for)|was out|were out|is out|unable to see|not able to see|could not see|couldn't see|did not see|didn't see|wasn't (?:seen|home|in|there)|weren't (?:seen|home|in|there)|in (?:bed|hospital|town|lessons)|missing|away|staying|asleep upstairs|upstairs asleep|upstairs fast asleep|already asleep|still at|at (?:school|nursery|college|work|football|swimming|club|respite|a club|a party|contact|training|a friend's|his|her|their|your|the park)|with (?:his|her|their|your) (?:dad|father|nan|gran|grandparents|aunt|uncle|friends?) (?:for|until|this|today|at|in)|elsewhere)\b/iu

const seenCache = new WeakMap<Prose, Span | null>()

/** Where the note shows that a child was there and seen, or null. What others tell, plans and other days do not count. */
export function childSeen(note: Prose): Span | null {
  const known = seenCache.get(note)
  if (known !== undefined) return known
  const found = findSeen(note) ?? (childNotSeen(note) ? null : (seenAlone(note)?.span ?? null))
  seenCache.set(note, found)
  return found
}

function findSeen(note: Prose): Span | null {
  const listed =
    (note.fields.present ?? '') !== '' &&
    new RegExp(`(?<![\\p{L}])${childWords(note)}(?![\\p{L}'])`, 'iu').test(note.fields.present ?? '')
  if (listed && note.sentences[0]) return whole(note.sentences[0])
  const quote = childQuote(note)
  if (quote) return quote
  const schoolVisit =
    note.kind === 'visit' &&
    /\b(?:school|nursery|college|hospital|ward)\b/iu.test(`${note.fields.kind ?? ''} ${note.fields.title ?? ''}`)
  for (const clause of clausesOf(note)) {
    if (SKIPPED.has(clause.section ?? '') && clause.section !== 'purpose') continue
    if (isSeen(clause, schoolVisit)) return spanOf(clause)
  }
  return seenInList(note) ?? viewsTaken(note)
}

const THERE = new RegExp(`^${ADVERBS}${WAS_THERE}(?![\\p{L}])`, 'iu')
const SAW_CLAUSE = new RegExp(`^${ADVERBS}(?:${SAW})(?![\\p{L}])`, 'iu')
const UNDONE =
  /\b(?:not|n't|unable|without|never|no chance|hope(?:d|s)?|plan(?:ned)?|want(?:ed)?|need(?:ed)?|will|would|should|could|must|may|might|shall|due|arranged|arrange|agreed|going) (?:to |be |yet |been |able to |\p{L}+ly )*(?:see|seen|seeing|meet|met|speak|visit|spoken)?/iu

/** Whether a clause shows the child there: what they did, that they were in, or that the writer met them. */
function isSeen(clause: Clause, atSchool: boolean): boolean {
  const { subject, verb, words } = clause
  if (clause.teller === 'other') return false
  if (subject?.who === 'child') {
    if (clause.teller === 'writer' && !clause.named) return false
    if (/^(?:will|would|should|could|may|might|must|can|shall|'ll|has|have|'s been|'ve)\b/iu.test(verb)) return false
    if (HABIT.test(words) || BEFORE_TODAY.test(words)) return false
    if (
      ABSENT.test(words) &&
      !(atSchool && /\bat (?:school|nursery|college)\b|in (?:hospital|lessons)/iu.test(words)) &&
      !/\b(?:showed|told|asked|said|smiled|laughed)\b/iu.test(verb)
    )
      return false
    if (
      THERE.test(verb) &&
      !/\b(?:in|on) (?:year|a plan|care|a child|cp|cin|foster|reception|section|interim|the (?:cp|cin|child|register|roll)|(?:his|her|their) (?:final|first|last|second) year|good health|receipt)/iu.test(
        verb,
      )
    )
      return true
    if (
      /^(?:was|were) (?:\p{L}+ly )?(?:also )?(?:seen|spoken to|visited|met|observed|interviewed|introduced|present)\b/iu.test(
        verb,
      )
    )
      return true
    if (ELSEWHERE.test(words)) return false
    if (MOTIVE.test(verb)) return false
    if (new RegExp(`^${ADVERBS}(?:${FELT})(?![\\p{L}])`, 'iu').test(verb)) return false
    return (
      /\b(?:presented|engaged|appeared|seemed|looked|raised no|expressed no)\b/iu.test(verb) ||
      VOICE_VERB.test(verb) ||
      STATE.test(verb)
    )
  }
  const sees = clause.objects.some(each => each.who === 'child')
  if (!sees || (subject && subject.who !== 'writer')) return false
  if (subject === null && !clause.bare) return false
  if (/\b(?:about|regarding|re|for|of|from|without|concerning)(?: \p{L}+)? $/iu.test(upToObject(clause))) return false
  if (UNDONE.test(verb) || /\b(?:see|seen|saw|meet|visit)\b/iu.test(ABSENT.exec(words)?.[0] ?? '')) return false
  if (BEFORE_TODAY.test(words.replace(/\byesterday\b/giu, ''))) return false
  if (/\bto (?:see|meet|visit|speak to|speak with) $/iu.test(upToObject(clause)))
    return !ABSENT.test(clause.sentence.narrative)
  return SAW_CLAUSE.test(verb)
}

/** The words between a clause's verb and the child. */
function upToObject(clause: Clause): string {
  const child = clause.objects.find(each => each.who === 'child')
  return child
    ? clause.verb.slice(0, Math.max(0, child.start - clause.at)).replace(/(?:the|his|her|both|little|baby|all) $/iu, '')
    : clause.verb
}

/** "Wishes and feelings were gathered" claims that the child was met, however little it tells. */
function viewsTaken(note: Prose): Span | null {
  const claim = new RegExp(
    `\\b${VIEWS} (?:(?:was|were|has been|have been) )?(?:\\p{L}+ly )?(?:gathered|gained|obtained|captured|ascertained|heard|taken|elicited|recorded|explored|sought)\\b`,
    'iu',
  )
  for (const sentence of note.sentences) {
    if (SKIPPED.has(sentence.section ?? '') || sentence.type === 'heading') continue
    const hit = claim.exec(sentence.narrative)
    if (hit && !/\b(?:parents?|mum|dad|mother|father|family|carers?)\b/iu.test(sentence.narrative))
      return whole(sentence)
  }
  return null
}

/** Lists and short notes: "Present: Mum and K", "Mam, Jordan (10) and Tia (7) in.", "Seen alone", "Both were in". */
function seenInList(note: Prose): Span | null {
  const who = childWords(note)
  const named = new RegExp(`(?<![\\p{L}])${who}(?![\\p{L}'])`, 'iu')
  const patterns = [
    new RegExp(
      `(?<![\\p{L}])${who}(?: \\([^)]{1,30}\\))?(?:,? \\d{1,2})?(?:(?:,| and|, and| &|\\/) [^.;:]{1,60})?,? (?:all |both |also )?(?:seen|present|home|in|at home|there|here|spoken to|observed|met|asleep|in (?:the )?(?:kitchen|lounge|garden|bedroom|living room|front room|cot|moses basket|bouncer|pram|highchair|high chair))(?=[.,;:]|$| (?:with|when|and|alone|at|on|making|playing|watching|having|eating|upstairs|in|asleep|by)\\b)`,
      'iu',
    ),
    new RegExp(
      `(?:^|[:;,(] ?)(?:${who}|children|child|yp|both|all)(?: and \\p{L}+)?(?: was| were)? (?:seen|present|home|in|there|spoken to|observed|met)\\b(?! by)`,
      'iu',
    ),
    new RegExp(
      `^(?:seen|saw|met|spoke(?:n)? (?:to|with)|observed|sessions? with|time with|with)\\b(?! by)(?:(?:(?!\\b(?:about|discuss|re|regarding)\\b)[^.;]){0,40}\\b${who}|(?<=^seen)[^.;]{0,20}\\b(?:alone|at|on|in|together|1:1)\\b)(?![\\p{L}'])|^(?:hv|home visit|visit(?:ed)?|school visit)(?: to| with)? (?:\\p{L}+(?:,| and|, and| &) )?${who}(?![\\p{L}'])`,
      'iu',
    ),
    /\b(?:both|all|everyone|everybody|the family|the whole family|all of them|kids|bairns) (?:were |was )?(?:all )?(?:in|home|at home|there|present)\b/iu,
    new RegExp(`\\bthere (?:was|were|with (?:him|her|them|me))\\b[^.;]{0,60}(?<![\\p{L}])${who}(?![\\p{L}'])`, 'iu'),
    new RegExp(
      `\\b(?:with|along with|together with|accompanied by|holding|cuddling|feeding|carrying|dressing|bathing|changing|winding) (?:both |baby )?${who}(?: and \\p{L}+)? (?:present|in the room|on (?:his|her|their) (?:lap|knee|hip)|in (?:his|her|their) arms|there|asleep|playing|when i|while|as i|at the|in the)\\b`,
      'iu',
    ),
    new RegExp(
      `\\b(?:i|we) (?:\\p{L}+ ){0,3}(?:saw|met|spoke (?:to|with)|observed|visited|sat with|talked (?:to|with))\\b[^.;]{0,50}(?<![\\p{L}])(?<!\\b(?:about|regarding|re|without) )${who}(?![\\p{L}'])`,
      'iu',
    ),
    new RegExp(`(?:^|[.;] )(?:(?:mum|mam|dad|[\\p{Lu}][\\p{L}]+),? (?:and|,) )+${who} `, 'iu'),
  ]
  for (const sentence of note.sentences) {
    if (sentence.type === 'heading' || sentence.section === 'actions' || sentence.section === 'background') continue
    const { narrative } = sentence
    if (
      (sentence.section === 'present' || sentence.section === 'seen') &&
      named.test(narrative) &&
      !ABSENT.test(narrative) &&
      !/^\W*(?:no|n)\b/iu.test(narrative)
    )
      return whole(sentence)
    const label = labelOf(note, sentence)
    if (
      /^(?:child(?:ren)?|yp|young person|baby|was the child) seen(?! alone)/iu.test(label) &&
      /^\W*(?:y|yes|true)\b/iu.test(narrative)
    )
      return whole(sentence)
    if (/^(?!.*\bnot?\b).*\b(?:seen|met|spoken to|present)\b[^.]*\.\s*$/iu.test(label)) return whole(sentence)
    if (
      ABSENT.test(narrative) ||
      BEFORE_TODAY.test(narrative) ||
      /\b(?:will|next visit|to be seen|should be seen)\b/iu.test(narrative)
    )
      continue
    const hit = firstHit(patterns.slice(0, -1), narrative)
    if (hit && !isTold(note, sentence.start + hit.index))
      return { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length }
  }
  return null
}

function labelOf(note: Prose, sentence: Sentence): string {
  const label = note.blocks[sentence.block]?.label
  return label ? note.text.slice(label.start, label.end) : ''
}

const whole = (sentence: Sentence): Span => ({ start: sentence.start, end: sentence.end })

function spanOf(clause: Clause): Span {
  const start =
    clause.subject && clause.subject.start >= clause.sentence.start && clause.subject.start < clause.at
      ? clause.subject.start
      : clause.at
  return { start, end: Math.max(start + 1, Math.min(clause.end, clause.sentence.end)) }
}

/** Where the note says that the child was not there or could not be seen. */
export function childNotSeen(note: Prose): Span | null {
  const who = childWords(note)
  const away =
    "(?:not (?:been )?(?:seen|home|in|there|present|at home|available|spoken to)|nt seen|out\\b|still out|(?:back )?at (?:school|sch\\b|nursery|college|work|football|swimming|dance|gymnastics|contact|respite|training|club|cadets|church|mosque|(?:a|an|his|her|their|your|the|\\p{Lu}\\p{L}*)(?:'s)? (?:\\p{L}+'s? )?(?:party|club|friends?|nan'?s?|nana'?s?|gran'?s?|grandma'?s?|dad'?s?|father'?s?|mum'?s?|aunt'?s?|auntie'?s?|uncle'?s?|grandparents'?|cousin'?s?|sleepover|dentist|doctor'?s?|park|shops?|pool|match|childminder'?s?|appointment)|\\p{L}+'s(?! (?:request|flat|house|side|insistence)))|asleep (?:upstairs|in bed|in (?:his|her|their) (?:room|bedroom))|upstairs (?:asleep|in bed)|with (?:his|her|their|your) (?:\\p{L}+ )?(?:\\p{L}+) (?:for the|until|this|today|at the time|so|and so)|staying (?:with|at|over)|away|in hospital|in bed|in town|missing|gone (?:out|to|off)|absent|elsewhere|on a (?:school )?trip|on holiday|abroad)"
  const absent = [
    new RegExp(
      `(?<![\\p{L}])${who}(?: and \\p{L}+)?(?: \\([^)]{1,30}\\))?,? (?:(?:was|were|is|are|had|has|been|'s|stayed|remained|gone)(?: (?:still|also|both|all|already|currently|again|apparently|therefore|then|\\p{L}+ly|been|gone))* )?(?<!'s )${away}`,
      'iu',
    ),
    new RegExp(
      `(?<![\\p{L}])${who} (?:would not|wouldn't|did not|didn't|refused to|declined to|chose not to) (?:come|see|meet|open|let me|be seen)|(?<![\\p{L}])${who} (?:was|were|had) (?:\\p{L}+ )?(?:gone|left)\\b`,
      'iu',
    ),
    new RegExp(
      `\\b(?:unable|not able|could not|couldn't|did not|didn't|not possible|no chance|no opportunity|without|failed|not)\\b[^.;]{0,20}\\b(?:see|seeing|seen|meet|met|speak|spoken)\\b[^.;]{0,30}(?:${who}|him|her|them|any (?:of the )?child(?:ren)?)`,
      'iu',
    ),
    /\bno (?:child(?:ren)?|kids|sign of (?:the )?child(?:ren)?) (?:was |were )?(?:seen|there|in|at home|home|present|about)|\bchild(?:ren)?(?: was| were)? not (?:seen|home|present|in)\b|\bnot seen\b(?! (?:alone|by|on (?:his|her|their) own))|\b(?:he|she|they|you) (?:was|were|is|are) (?:still |already |all |both )?(?:out|away|asleep|at (?:school|nursery|college|football|\p{L}+'s)|in bed|upstairs asleep)\b|\b(?:kids|children|bairns|child|both) (?:all )?(?:at|in) (?:school|nursery|bed|college)\b|\bneither (?:child|boy|girl|of them) (?:was|were) (?:seen|there|in|home)\b/iu,
  ]
  for (const sentence of note.sentences) {
    if (sentence.section === 'actions' || sentence.section === 'background') continue
    if (
      /^(?:child(?:ren)?|yp|young person|baby|was the child) seen(?! alone)/iu.test(labelOf(note, sentence)) &&
      /^\W*(?:n|no|false|not)\b/iu.test(sentence.narrative)
    )
      return whole(sentence)
    for (const pattern of absent) {
      const hit = pattern.exec(sentence.narrative)
      if (
        hit &&
        !/\balone\b|\bon (?:his|her|their) own\b|\bprivate/iu.test(
          hit[0] + sentence.narrative.slice(hit.index + hit[0].length, hit.index + hit[0].length + 12),
        )
      )
        return whole(sentence)
    }
  }
  return null
}

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
const ADULT = `(?:${EITHER_CASE}|[Aa]dults?|[Aa]nyone|[Aa]nybody|[Oo]thers|[Ee]veryone|[Ss]taff|[Tt]he (?:others|rest)|[Tt]eacher|[Kk]ey ?worker|[Gg]rown-ups?|[Ww]orker|[Ss]upport worker|[Nn]urse|[Tt]eaching assistant|(?!${NO_ADULT})\\p{Lu}\\p{L}+)`
const BY_SELF =
  'alone|on (?:his|her|their|your|our|my|its) own|by (?:him|her|your|them|our|my)sel(?:f|ves)|one[- ](?:to|on|2)[- ]one|1[:-]1|1 ?(?:to|2|-2-) ?1|121|in private|privately|separately|individually|on own|by sel(?:f|ves)|in confidence|unaccompanied|without (?:an(?:y|other) )?(?:adult|other|anyone|anybody|mum|mam|dad|his|her|their|your|the|either|carers?|parents?|family|staff|being overheard)'

const ALONE: readonly RegExp[] = [
  new RegExp(
    `\\b(?:seen|saw|see|spoke|spoken|speak|met|meet|talked|talk|time|sat|session|visited|worked|chatt?(?:ed)?|walked|interviewed|word|conversation|minutes|undertaken|completed|play(?:ed)?|contact|discussion|catch[- ]up|met with|observed|read|wanted|chose|elected|asked|agreed|happy|came|went|drove|drawing|did|had)\\b[^.;]{0,80}?(?<![\\p{L}\\d])(?:${BY_SELF})(?![\\p{L}\\d])`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}\\d])(?:${BY_SELF}),? (?:with (?:me|us|him|her|them|you|\\p{Lu})|in (?:his|her|their|your|the|my)|at (?:school|home|nursery)|for|upstairs|outside|today|briefly)(?![\\p{L}])`,
    'iu',
  ),
  /(?<![\p{L}\d])(?:one[- ](?:to|on)[- ]one|1[:-]1|1 ?(?:to|2|-2-) ?1|121|individual(?:ly)? (?:session|time|work|with|seen))(?![\p{L}\d])/iu,
  /^\W*(?:all |both )?alone\b|\(alone\)|[,–-] alone\b|\balone (?:yes|y)\b/iu,
  new RegExp(
    `\\b(?:[Ww]ithout|[Aa]way from|[Aa]part from|(?:out of|beyond|not in) (?:the )?(?:earshot|hearing|sight|way)|not in front|(?:[Ss]eparate(?:ly)?|[Pp]rivately) (?:from|to))\\b(?: of)?(?: (?:his|her|their|your|the|any|both|all|my|either|other))*(?: other)? ?${ADULT}(?! (?:knowing|agreement|consent|permission|help))`,
    'u',
  ),
  /\b(?:out of|beyond|no one (?:in|within)|nobody (?:in|within)|not (?:with)?in) (?:\S+ ){0,3}?(?:earshot|hearing)\b|\bin private\b|\bprivate (?:chat|talk|word|time|conversation|space|room|interview)\b/iu,
  /\b(?:[Jj]ust|[Oo]nly) (?:the (?:two|pair|three|four) of us|(?:him|her|you|them|\p{Lu}\p{L}*) and (?:me|i|myself)|me and (?:him|her|you|them|\p{Lu}\p{L}*)|us (?:two)?|you and me|\p{Lu}\p{L}* with me|\p{Lu}\p{L}* and me|the \p{L}+ and me|me with (?:him|her))(?![\p{L}])|\b(?:the two|the pair|both) of us\b|\bThe two of us\b|\b(?:to|by|between) ourselves\b|\b(?:him|her|you|\p{Lu}\p{L}*) and me\b(?! (?:to|at the|that|by))|\bit was (?:him|her|you|just \p{L}+|\p{Lu}\p{L}*) and (?:i|me)\b|\bjust (?:you|he|she|\p{Lu}\p{L}*) and i\b|\bus two\b/u,
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
  /\b(?:door|doors)\b[^.;]{0,12}\b(?:closed|shut|pulled to|pushed to)\b|\b(?:closed|shut) the (?:\p{L}+ )?door\b/iu,
  /\b(?:to|for) (?:talk|speak|chat|see|meet|spend time|a chat|a word) (?:to |with )?(?:\p{L}+ )?without\b/iu,
  new RegExp(
    `\\b(?:[Ww]hile|[Ww]hen|[Aa]s|with|[Ww]hilst|[Aa]fter|[Oo]nce|[Bb]efore|and|[Bb]ecause|so)\\b[^.;]{0,30}?(?<adult>${ADULT})\\b[^.;]{0,30}?\\b(?:stayed|stay|cooked|waited|was (?:in|at|out|downstairs|upstairs|busy|making|on|putting|getting|doing|hanging|feeding|bathing|changing|collecting|outside|next door|cooking|sorting|washing|asleep)|were (?:in|at|out|downstairs|upstairs|outside|busy|making)|made|went|gone|changed|remained|left|sat|stepped|kept|took|popped|nipped|downstairs|in the (?:kitchen|garden|other room|next room|car|lounge|front room|living room|hall|hallway|office|dining room|utility|yard|bath)|outside|out of|unloaded|bathed|fed|washed|hung|put|collected|ran|walked|saw to|did|got|answered|busied|finished|fetched|cleared|sorted)\\b`,
    'u',
  ),
  new RegExp(
    `\\b${ADULT}(?: and ${ADULT})? (?:had |then |has |had already |agreed to |offered to |was happy to |kindly |was asked to |were asked to |[a-z]+ly )*(?:lef?t us|leaves? us|leave the room|left the room|left (?:her|him|them|you) (?:with me|to it)|left so|step(?:ped)? out(?:side)?|step(?:ped)? away|went (?:out|off|upstairs|downstairs|into|outside|through|back|next door|for (?:a|water|milk)|to (?:the|make|get|another|put|fetch|collect|wait|work|bed|see|check|hang|feed|change|sit))|gone (?:out|up|down|to)|[a-z]* ?gave us (?:space|some|time|the|privacy|ten|half|a (?:few|bit|moment))|(?:stay(?:ed)?|remain(?:ed)?|sat|wait(?:ed)?|kept|was|were) (?:downstairs|upstairs|outside|next door|in the (?:kitchen|garden|car|lounge|front room|living room|office|hall|hallway|other room|next room|yard|dining room|corridor|waiting room|reception|staff ?room|bath))|waited (?:outside|in|downstairs)|moved (?:to|into)|popped (?:out|to|upstairs|downstairs|next door)|nipped (?:out|to|upstairs|next door)|took (?:the (?:baby|others|little ones|dog|younger|twins|bins|washing)|(?:him|her|them)sel(?:f|ves) (?:off|out|upstairs|downstairs|to|into)|\\p{Lu}\\p{L}+ (?:out|upstairs|to|into|for)))(?![\\p{L}])`,
    'u',
  ),
]
const FALSE_FRIEND =
  /\b(?:lives?|living|lived|home|left|leave|leaves|travels?|travel(?:led|ling)|sleeps?|plays?|walks? (?:home|to school)|goes|went (?:to|out|home)|stands?|being|be|feels?|felt|manage[sd]?|manages|cope[sd]?|copes|coping|bathes?|gets? (?:up|dressed)|got dressed|do(?:es)? it|catch(?:es)?|cook(?:s|ed)?|raise[sd]?|raising|bring(?:s|ing) up|brought up|dress(?:es)?|parent(?:s|ing)?|ate|eats|eat|feeds? (?:him|her)self|settles?|settled|fell|climbed|built|made (?:it|the|a)|tied|tidied|caring for|care for|moved out|dances?)\b[^.;]{0,30}\b(?:alone|on (?:his|her|their|your) own|by (?:him|her|your|them)sel(?:f|ves))\b|\b(?:lives?|living|lived|walks?|goes|travels?) separately\b|\bparents? (?:are|were|live|have|had|is) (?:now )?separate/iu
const SEEING =
  /\b(?:seen|saw|spoke|spoken|met|meet|talked|talk|chat(?:ted)?|interviewed|see|time|session|with me|visited|word|conversation|minutes)\b/iu
const NOT_ALONE: readonly RegExp[] = [
  /(?:\b(?:not|unable|never|at no|no (?:opportunity|chance|time|private|space|\p{L}+ time)|impossible|nor|neither|nobody|none|cannot|without (?:being able|the chance)|difficult to|hard to|declined to|refused to|did not try to|reluctant to)|n't)\b[^.;]{0,60}(?<![\p{L}\d])(?:alone|on (?:his|her|their|your) own|one[- ]to[- ]one|1[:-]1|in private|privately|separately|individually|by (?:him|her|your|them)sel(?:f|ves)|without (?:mum|mam|dad|his|her|their|your|the|a|an|\p{Lu}\p{L}+)|away from)(?![\p{L}])/iu,
  new RegExp(
    `\\b${ADULT}(?: and ${ADULT}|, \\p{Lu}\\p{L}+(?: \\p{L}+)?,)?,? (?:who |was |were |had |then |both |all |also |chose to |insisted on |insisted that (?:he|she|they) |wanted to |\\p{L}+ly )*(?:stay(?:ed|ing)?|remain(?:ed|ing)?|sat|sit(?:ting)?|present|being|with (?:us|him|her|them|you|me)|in the room|there|here|listened|standing|stood|hovered|hovering|joined us|nearby|beside|next to|in and out)\\b[^.;]{0,50}?\\b(?:in the (?:same )?room(?! next)|throughout|the whole (?:time|visit|of|session|while|hour)|all the (?:time|while|way through)|for all of|for the (?:whole|duration|entire|full)|the entire|at all times|present (?:for|during|at)|beside (?:him|her|them|us|you)|next to (?:him|her|them|us|you)|by (?:his|her|your|their) side|during the (?:whole|conversation|visit|chat|discussion)|while (?:we|i) (?:talked|spoke|chatted|met)|(?:in|within) (?:earshot|hearing)|(?:on|in) (?:it|the conversation)|with us)\\b`,
    'u',
  ),
  new RegExp(
    `\\b${ADULT}\\b[^.;]{0,20}\\b(?:throughout|sat in on|would(?: not|n't) (?:leave|let|go)|did(?: not|n't) leave|never left|refused to leave|kept (?:coming|popping|answering|her|him) (?:in|back|for|on)?|within earshot|could (?:still )?hear|listened in|insisted on (?:being|staying|sitting))\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:asked|wanted|wished|preferred|chose|liked)(?: for| if| that)? (?:(?:his|her|their|your|both) )?${ADULT}(?: \\p{L}+)? (?:to |could |might |should )?(?:stay|remain|sit|be (?:there|present|with|in)|come in|join)`,
    'u',
  ),
  /\b(?:never|not) (?:out of|left) (?:\p{L}+ )?(?:\p{L}+'s? )?(?:sight|side|hearing|earshot|us)\b|\b(?:offered|asked|invited|suggested|tried|attempted|wanted|hoped)\b[^.;]{0,60}\b(?:alone|one[- ]to[- ]one|on (?:his|her|their|your) own|in private|by \p{L}+sel(?:f|ves)|without)\b[^.;]{0,40}\b(?:but|declined|refused|said no|did not want|didn't want|shook|unable|not possible)\b/iu,
  new RegExp(
    `\\b(?:to have|having|had) ${ADULT} (?:there|present|with (?:him|her|them|us|you)|in the room|near|by (?:him|her|them)|stay|sit)\\b`,
    'u',
  ),
  /\bin (?:the )?(?:presence|company|sight|hearing|earshot) of\b|\bin (?:his|her|their|\p{Lu}\p{L}+'s) (?:\p{L}+'s )?(?:presence|company)\b(?<!my presence)|\b(?:with|had) (?:mum|mam|dad|his|her|their|your|both|the|an?|\p{Lu}\p{L}+) ?(?:\p{L}+ ){0,3}(?:present|in the (?:same )?room|there throughout|throughout|listening|there the whole|in attendance|sitting in|within earshot|beside (?:him|her|them|you)|also there|in earshot|next to (?:him|her|them)|sat (?:with|beside|next))\b/iu,
  /\balone\b\W{0,3}(?:no|n)\b|\bseen (?:only )?(?:together|jointly|as a (?:group|family|couple))\b|\bonly (?:saw|seen|spoke|spoken)[^.;]{0,30}\bwith (?:mum|dad|his|her|their|your|both)\b|\b(?:spoke|spoken|seen|saw|talked|met|speak)\b[^.;]{0,40}\b(?:accompanied|alongside|in front of|together with)\b/iu,
  /\b(?:stayed|remained|sat|was|kept|held|clung) (?:\p{L}+ ){0,2}(?:on|to|at|by|with|in|close to|beside|next to) (?:(?:his|her|their|your|the) )?(?:\p{L}+'s? )?(?:\p{L}+ )?(?:knee|lap|side|arms|hip|leg|hand)\b[^.;]{0,20}\b(?:throughout|the whole|for the|the entire|all (?:the|visit))\b|\b(?:would(?: not|n't)|did(?: not|n't)|refused to) (?:leave|come away from|let go of|be parted from|separate from|go (?:anywhere )?without)\b/iu,
]
const WHY =
  /\b(?:because|as (?:he|she|they|mum|dad|mam|it|i|you|there|we|the|his|her|their|your|this|nobody|no|both|all|\p{Lu})|since(?! (?:the|my|our|january|february|march|april|may|june|july|august|september|october|november|december|last|then|easter|christmas|\d))|due to|owing to|the reason|reason\b|so that|so (?:i|we|he|she|it|that|stayed) |asked (?:for|if|that|mum|dad|me|her|him|\p{Lu}\p{L}+ (?:to|if))|want(?:s|ed)? (?:mum|dad|mam|her|his|him|me|to|nan|it|\p{Lu})|did(?: not|n't) (?:want|wish|like)|declin(?:ed|es|ing)|refus(?:ed|es|ing)|asleep|sleeping|fast asleep|napping|too (?:young|ill|tired|upset|poorly|small|little|shy)|only \w+ (?:days|weeks|months)|(?:days|weeks|months) old|newborn|shy|upset|unwell|poorly|\bill\b|tearful|distressed|anxious|temperature|(?:would not|wouldn't) (?:let|settle|come|go|leave (?:mum|dad|mam|nan|his|her|their|without))|at (?:his|her|their|your|\p{Lu}\p{L}+'s) (?:own )?request|preferred|prefers|(?:his|her|their|your) choice|chose (?:to|for|not)|given (?:his|her|their|your|that|how)|no (?:private )?(?:space|room|time|quiet|other room)|one room|(?:ran|run) out of time|clung|clingy|cr(?:ied|ying)|not (?:yet )?(?:talking|speaking|ready)|non-verbal|pre-verbal|needs? (?:her|his|a) (?:mum|dad|carer|signer|interpreter|nurse)|was needed|interpret(?:ed|er|ing|s)|to help (?:him|her|them)|felt (?:safer|more comfortable)|more comfortable|would rather|consent|permission|said (?:no|(?:he|she|they) (?:would|did not|didn't|wanted|preferred|felt))\b|feeding|breastfe(?:d|eding)|first (?:visit|meeting)|did not know me|doesn't know me|met me|happier|for (?:his|her|their|your|my) safety|risk assess\p{L}*|infectious|reassur\p{L}*|for support|not appropriate|court order|must (?:be|stay)|out of respect)\b/iu

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
    if (denied) {
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

const namesSomebody = (note: Prose, sentence: Sentence): boolean =>
  /\b(?:alone|own|sel(?:f|ves))\b/iu.test(sentence.narrative) &&
  new RegExp(`(?<![\\p{L}])(?:${childWords(note)}|neither|other)(?![\\p{L}])`, 'iu').test(sentence.narrative)

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
  if (FALSE_FRIEND.test(hit[0]) && !SEEING.test(hit[0])) return false
  if (
    /\b(?:not|n't|never) (?:safe|allowed|old enough|be left|left|like being|sleep|want to live|cope|coping|go out)\b/iu.test(
      hit[0],
    )
  )
    return false
  if (isTold(note, sentence.start + hit.index)) return false
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
  return adultLeft(note, sentence)
}

const LEFT =
  /^(?:\p{L}+ )?(?:took (?:him|her|them)sel(?:f|ves) (?:off|out|up|down|away|in|to)|lef?t (?:us|me|the room|so)|left\b(?= for (?:the|a)|,)|step(?:ped)? (?:out|away)|stayed (?:out|down|up|in the|by the|back|near the|behind|at the)|went (?:out|off|up|down|into|outside|through|next door|for|to (?:the|make|get|put|fetch|collect|wait|see|check|hang|feed|change))|gave us|popped|nipped|disappeared|busied|withdrew|retreated|made (?:him|her|them)sel(?:f|ves) scarce|kept out|wandered off|excused|cleared off|waited|moved (?:to|into)|was (?:upstairs|downstairs|outside|next door|in the)|were (?:upstairs|downstairs|outside|in the))/iu

/** An adult who goes off, in a sentence that has something else first: "Lynne brought squash and then took herself off to the allotment". */
function adultLeft(note: Prose, sentence: Sentence): RegExpExecArray | null {
  for (const clause of clausesOf(note)) {
    if (clause.sentence !== sentence || clause.subject?.who !== 'other' || clause.teller) continue
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
      clausesOf(note).some(
        each =>
          each.sentence === other &&
          (each.subject?.who === 'child' ||
            (each.subject?.who === 'writer' && each.objects.some(object => object.who === 'child'))),
      ),
  )

/** Words for being alone are the child's: not "Mum was seen alone"; an adult who went off counts where the child talked to the writer. */
function isChildAlone(note: Prose, sentence: Sentence, hit: RegExpExecArray): boolean {
  const { narrative } = sentence
  const around = clausesOf(note)
    .filter(each => each.sentence === sentence && each.start <= sentence.start + hit.index)
    .at(-1)
  if (around?.teller === 'other' || around?.teller === 'child') return false
  if (
    isChildName(note, hit.groups?.adult ?? /^[\p{L}'-]+/u.exec(hit[0])?.[0] ?? '') &&
    !new RegExp(`(?:${BY_SELF})`, 'iu').test(hit[0])
  )
    return false
  const adult = new RegExp(
    `\\b(?:${FAMILY})\\b (?:was |were )?(?:seen|spoken to|interviewed)\\b[^.;]{0,20}\\balone\\b|\\b(?:saw|spoke to|spoke with|met|talked to|interviewed) (?:${FAMILY})\\b[^.;]{0,20}\\b(?:alone|on (?:his|her|their) own|privately|separately|in private)\\b`,
    'iu',
  )
  if (adult.test(narrative) && !new RegExp(`(?<![\\p{L}])${childWords(note)}(?![\\p{L}'])`, 'u').test(hit[0]))
    return false
  if (
    /^(?:while|when|as|with|whilst|after|once|before|and|because|so)\b/iu.test(hit[0]) ||
    new RegExp(`^${ADULT}`, 'u').test(hit[0])
  ) {
    const child = new RegExp(`(?<![\\p{L}])(?:${childWords(note)}|he|she|they|we|us|him|her)(?![\\p{L}])`, 'iu')
    const rest = narrative.slice(0, hit.index) + narrative.slice(hit.index + hit[0].length)
    const talk = /\b(?:i|we|me|us|spoke|talked|sat|showed|told|saw|asked|chat(?:ted)?|seen|drew|played)\b/iu
    if (child.test(rest) && talk.test(rest)) return true
    if (/\b(?:us|me)\b/iu.test(hit[0])) return true
    if (/^(?:while|when|as|whilst|and|because|so)\b/iu.test(hit[0])) return false
    // "Mum went to make tea. Ana told me …", "I spoke to Ana in her room. Mum stayed downstairs."
    return talksNear(note, sentence)
  }
  return true
}

const isChildName = (note: Prose, word: string): boolean =>
  note.child.names.some((_, index) => namesOf(note, index).includes(word))

function firstHit(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const hit = pattern.exec(text)
    if (hit) return hit
  }
  return null
}

/** A reason stands in the sentence, the next, or, where it is plain, the one before. */
function hasReason(note: Prose, sentence: Sentence): boolean {
  // what the writer asked an adult to do is no reason
  const own = sentence.narrative.replace(/\b(?:was|were) asked to\b/giu, ' ')
  if (WHY.test(own)) return true
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

/** Stock phrases, which are no voice (rules.md, `child-voice/formulaic`). */
const VIEWS =
  "(?:(?:child(?:ren)?'?s?'? |the )?(?:voice|views?|wishes|feelings|wishes (?:and|&|\\/) feelings|wishes\\/feelings|w ?(?:&|\\/) ?f|wishes, feelings(?: and views)?|views, wishes and feelings|lived experience)(?: of (?:the )?(?:child|children|yp|young person|\\p{Lu}\\p{L}*))?)"
const GOT =
  '(?:gathered|gained|sought|obtained|captured|explored|recorded|ascertained|taken(?: into account)?|noted|collected|discussed|considered|shared|established|completed|done|heard|known|listened to|understood|reflected|included|evidenced|expressed|elicited|acknowledged|gathered and recorded|unchanged|clear|consistent|updated|given|represented|sourced)'
const FINE =
  '(?:fine|ok|okay|well|happy|settled|content|safe|good|great|all right|alright|healthy|clean|comfortable|appropriate|thriving|lovely|himself|herself|themselves|(?:his|her|their) usual self|(?:in )?good (?:spirits|health|form)|bright|polite|smart|presentable|happy and well)'
export const STOCK = new RegExp(
  `\\b(?:${VIEWS} (?:(?:was|were|has been|have been|had been|is|are|been) )?(?:all |also |fully |again |duly |\\p{L}+ly )?${GOT}\\b|(?:gathered|gained|sought|obtained|captured|explored|recorded|ascertained|heard|took|collected|established|considered|noted|shared|expressed|discussed|gave|elicited|completed) (?:(?:his|her|their|your|the|all|\\p{Lu}\\p{L}*'s?|child(?:ren)?'?s?'?|both) )*(?:\\p{L}+'s )?(?:voice|views?|wishes|feelings|wishes (?:and|&) feelings|w&f|wishes and views)\\b(?! (?:that|on|about|and said|is|was|on the))|(?:was|were) (?:able|given (?:the|an|a|every) (?:opportunity|chance|space|time)|encouraged|invited|supported|happy) to (?:share|express|give|voice|talk about|put across) (?:(?:his|her|their|your|any) )?(?:own )?(?:voice|views?|wishes|feelings|wishes and feelings|worries|concerns|opinions?|thoughts)\\b|(?:raised|voiced|expressed|shared|reported|had|has|disclosed|identified|gave|made|reports|raises|highlighted) (?:no|nothing)(?: (?:new|other|further|particular|specific|current|immediate|major|real|significant|safeguarding))*(?: (?:concerns?|worries|issues|problems|complaints|disclosures?|of (?:note|concern)|untoward))?|(?:did not|didn't|does not) (?:raise|voice|express|share|report|disclose|identify|have) any(?: \\p{L}+){0,2} (?:concerns?|worries|issues|problems)|no(?: \\p{L}+)? (?:concerns?|worries|issues|disclosures?|problems|complaints) (?:were |was )?(?:raised|voiced|expressed|shared|reported|disclosed|made|noted|identified|from) by|no(?: \\p{L}+)? (?:concerns?|worries|issues|problems|complaints) from (?:him|her|them|child|yp|\\p{Lu})|present(?:s|ed|ing|ation)? (?:as |very |really |to be |was |himself |herself |in )?(?:a )?(?:very |generally )?(?:${FINE}|no concerns|usual|relaxed|good|chatty)|presented no concerns|(?:inter)?acted appropriately|interacted (?:well|appropriately|positively|nicely)|engaged (?:very |really |extremely )?(?:well|positively|appropriately|fully|nicely|brilliantly|meaningfully)(?: (?:with me|in the (?:visit|session|meeting)|throughout|during the \\p{L}+))?|(?:is|was|are|were|seems?|seemed|appears?|appeared|doing|did|looked|looks)(?: to be)?(?: all)?(?: doing| getting on| very| quite| really| generally| both)* ${FINE}(?: (?:and|&) (?:well|happy|settled|healthy|safe|content|fine|ok|clean|thriving|comfortable))*(?=[.,;]|$| in (?:himself|herself|themselves|placement|the placement|(?:his|her|their) (?:placement|presentation|care))| at home| with (?:no|everything)| and (?:raised|had|engaged|there|no)|\\)| throughout| today| during))`,
  'iu',
)
