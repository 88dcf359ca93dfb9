import type { Prose, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { Builds } from './builds.js'
import { isChildName } from './child-words.js'
import { CHILD, ROLE } from './lexicon.js'
import { MIND_FORMS } from './mind-forms.js'
import { beforeOf } from './subject.js'

const OTHERS =
  "(?:me|us|him|her|them|you|mum|dad|staff|people|everyone|everybody|professionals|carers|teachers|\\p{Lu}[\\p{L}'-]*|(?:the|his|her|their) (?:\\p{L}+ )?(?:mother|father|mum|dad|carers?|staff|social worker|worker|children|child|baby|brother|sister|school|court|teacher|boys|girls|family|partner|ex))"
/** What someone is said to be after. Ordinary aims ("trying to fix the tap", "to reach the shelf") are none of these. */
const AIM = `(?:intimidate|(?:frighten|scare|provoke|manipulate|control|undermine|deceive|mislead|impress|trick|fool|con|embarrass|humiliate|punish|annoy|antagonise|irritate|upset|shock|split|bully|goad|bait|belittle|isolate|discredit|blame|charm|replace|outwit|dominate|hurt|guilt-trip|bribe|silence) ${OTHERS}|wind ${OTHERS} up|play ${OTHERS} off|turn ${OTHERS} against|sabotage|wreck|ruin|spoil (?:it|the|things|\\p{L}+'s)|hide (?:something|things|the truth|how|what|(?:his|her|their) (?:drinking|drug|relationship|feelings|bruis)|(?:it |this )?from (?:me|us|professionals|services))|conceal|cover (?:up|(?:it|this|something|things) up|for|(?:his|her|their) (?:back|tracks))|avoid (?:me|us|the (?:issue|subject|question|topic|social worker|visit|truth)|answering|responsibility|(?:his|her|their) responsibilities|talking|being|taking|facing|dealing|blame|trouble)|deflect|distract ${OTHERS}|stall|test (?:me|us|the (?:boundaries|water|carers|rules)|boundaries|staff|(?:his|her|their) (?:carers|mother|dad|mum))|get (?:attention|sympathy|a reaction|a rise|at |back at|back into|(?:his|her|their) own (?:way|back)|out of|away with|rid of|one over|round|(?:me|us|him|her|them|people|staff) to (?:take|side|agree|leave|do|feel|give|think|believe|back)|(?:me|us|him|her|them|people) on (?:his|her|their) side|social (?:services|workers?|care) off|us off)|make (?:${OTHERS}|(?:him|her|them)sel(?:f|ves)|things|life|trouble|a point|out|it) (?:feel|look|think|jealous|angry|leave|pay|suffer|difficult|awkward|hard|believe|doubt|guilty|sorry|important|popular|that|seem|choose|hate)|make (?:trouble|a point)|take over|take (?:advantage|revenge|control|sides)|score points|shift the blame|show off|show who|look (?:good|big|hard|clever|tough|like|innocent)|buy (?:him|her|them|time|love|affection|\\p{Lu}\\p{L}+'s)|win (?:me|us|him|her|them) (?:over|round)|win (?:favour|sympathy)|cause (?:trouble|a|an|problems|drama|upset|friction|conflict)|create (?:trouble|a|an|problems|drama|conflict|division)|start (?:an? )?(?:argument|row|fight|trouble)|stir|prove a point|be (?:difficult|awkward|the centre|clever|funny|cruel|in control|obstructive|noticed|the victim|the boss)|keep (?:${OTHERS}) (?:out|away|at arm|quiet|sweet|guessing|from (?:seeing|finding|knowing)|in the dark|on side)|push (?:boundaries|(?:his|her|their|my|our) (?:luck|buttons))|pull the wool|worm|wriggle|dodge|evade|regain control|save face|poison|coach|influence (?:him|her|them|\\p{Lu}))`

/** Statements of somebody's mind, by their build. Each is looked for only where one of its first words stands. */
const MINDS = new Builds([
  ...MIND_FORMS,
  [
    'trying tried tries try attempting attempted hoping hoped seeking sought aiming looking out determined wants wanted wanting likes liked loves intends intended planning planned itching keen desperate plotting angling designed meant set',
    new RegExp(
      `\\b(?:(?:is|was|are|were|been|being|just|only|simply|clearly|obviously|deliberately|always|constantly|really) )*(?:tr(?:y|ying|ied|ies)|attempting|attempted|hop(?:ing|ed)|seeking|sought|aiming|looking|out|determined|want(?:s|ed|ing)?|like[sd]?|loves?|intend(?:s|ed)|plann(?:ing|ed)|itching|keen|desperate|plotting|angling|designed|meant|set out) to (?:deliberately |just |always |only )?${AIM}\\b`,
      'gu',
    ),
  ],
  [
    'want',
    /\b(?:does|did|do)(?: not|n't) (?:really |actually |just |even |truly )?want (?:to (?:change|engage|be (?:here|there|a (?:mum|dad|mother|father|parent)|helped|seen with|found|bothered|involved|around|near)|know|hear|listen|face|learn|admit|accept|parent|look after|work with|grow up|get better|take (?:any )?responsibility|try|let go|put (?:him|her|them|the)|spend (?:any )?time|see (?:you|the (?:children|boys|girls|baby)|(?:his|her|their) own|that|how|what|sense))|(?:you|the (?:baby|children|child)|this baby|any help|our help|help)\b)/gu,
  ],
  [
    'love care value respect',
    /\b(?:does|did|do)(?: not|n't) (?:really |actually |truly |even |seem to )?(?:love|care (?:about|whether|if|what|who|enough)|value|respect) (?:him|her|them|you|us|anyone|anything|anybody|(?:his|her|their|the|what|whether|if|about|that) ?\p{L}*|\p{Lu}\p{L}+)/gu,
  ],
  [
    'believes believed thinks thought considers sees feels felt convinced reckons',
    /\b(?:believes?|believed|thinks?|thought|considers?|sees?|feels?|felt|is convinced|was convinced|reckons?)(?: that)? (?:(?:s?he|they|it) (?:is|are|was|were|has|have|can|should|does|do)|(?:him|her|them)sel(?:f|ves)(?: as| to be)?|the (?:rules|law|world)|everyone|everybody|nobody|people|we|social (?:services|workers))(?: not| don't| do not| doesn't| does not| n't)? (?:is |are |all |as |always |the |a |an |some sort of |some kind of |to |only |real |being |been |hard )*(?:victims?|above|better than|entitled|right about|in the right|god's gift|special|owes?|owed|untouchable|apply|for (?:other people|others|everyone else)|against|out to|get away|do (?:what|as|whatever) (?:s?he|they)|done by|invincible|clever|cleverer|the boss|stupid|be grateful|feel sorry|beneath|perfect|martyrs?|a law)/gu,
  ],
  [
    'bother bothered interested',
    /\b(?:do|does|did)(?: not|n't) (?:even |really |ever )?bother(?: to\b| with\b| \p{L}+ing\b|(?=[.,;]|$))|\b(?:is|was|are|were)(?: not|n't) (?:remotely |at all |really |even |in the least |particularly )*(?:interested|bothered)(?= in (?:him|her|them|the (?:child|baby|boys|girls|plan)|his|her|their|changing|engaging|working|help|what|being)|[.,;]|$| at all| whether| if| about)/gu,
  ],
  [
    'take takes taking took',
    /\b(?:do|does|did)(?: not|n't) take (?:any |much |the slightest )?(?:pride|interest|pleasure) in\b[^.,;]{0,25}|\b(?:takes?|took|taking) (?:no|little|zero) (?:pride|interest|pleasure) in\b[^.,;]{0,25}/gu,
  ],
  [
    'see',
    /\b(?:just|only|simply|purely) to see (?:what|if|how|whether|who)\b[^.,;]{0,25}|\bto see how (?:far|much) (?:he|she|they|we|i)\b[^.,;]{0,25}/gu,
  ],
  [
    'mean',
    /\b(?:do|does|did)(?: not|n't) (?:really |actually |even )?mean (?:it|a word|what (?:s?he|they) (?:says?|said))\b/gu,
  ],
  ['just only simply purely order', new RegExp(`\\b(?:just|only|simply|purely|in order) to ${AIM}\\b`, 'gu')],
  [
    'keep keeps keeping',
    /\bto keep (?:me|us|everyone|social (?:services|workers)|professionals|people|the (?:school|social worker|court)) (?:off|away|out|sweet|happy|quiet|from|at arm)\b[^.,;]{0,20}/gu,
  ],
  [
    'so',
    /\bso (?:that )?(?:he|she|they) (?:can|could) (?:get (?:a sick note|more benefits|benefits|money|rehoused|a (?:bigger )?house|out of|away with|attention)|claim|look good|say that|tell the court|avoid|blame)\b[^.,;]{0,20}/gu,
  ],
  [
    'hoping hopes hoped',
    /\b(?:is |was |are |were )?hop(?:ing|es|ed) (?:that )?(?:it will|it would|this will|we will|we would|we'll|i would|i will|nobody|no one|they will|social (?:services|workers))(?: all| just)? (?:go|blow|give|forget|sort|be forgotten|leave|not|notices?|close|back|lose)\b[^.,;]{0,15}/gu,
  ],
  ['reasons', /\b(?:has|had|have) (?:his|her|their) (?:own )?reasons for\b[^.,;]{0,25}/gu],
  [
    'anything whatever',
    /\b(?:would|will|'d|'ll) (?:do|say|try) (?:anything|whatever it takes) (?:to|for)\b[^.,;]{0,25}/gu,
  ],
  [
    'finds found',
    /\b(?:finds|found) (?:him|her|them|you|(?:his|her|their|the) (?:own )?(?:son|daughter|children|child|baby|boys|girls|brother|sister)|being a (?:mum|mother|dad|father|parent)|parenting|motherhood|fatherhood) (?:an? |too much )?(?:embarrassment|embarrassing|burden|nuisance|bore|boring|annoying|irritating|tiresome|hard work|inconvenience|disappointment|too much)\b/gu,
  ],
  [
    'scared afraid frightened worried terrified nervous fearful',
    /\b(?:is|was|are|were) (?:clearly |obviously |really |too |so |just )*(?:scared|afraid|frightened|worried|terrified|nervous|fearful) (?:of |about |that |in case )(?:what (?:we|i|they|people)|we\b|i\b|being (?:found|caught|exposed|judged|seen)|losing (?:control|her (?:man|benefits)|his grip|face)|the truth|social (?:services|workers)|getting (?:caught|found))[^.,;]{0,20}/gu,
  ],
  ['fishing', /\b(?:is|was|were|are) fishing (?:to|for|about)\b[^.,;]{0,20}/gu],
  [
    'concern interest worry priority thought',
    /\b(?:his|her|their|your|mum's|dad's|mother's|father's|\p{Lu}\p{L}+'s) (?:only|sole|main|first|biggest|real) (?:concern|interest|worry|priority|thought) (?:is|was|seems? to be)\b/gu,
  ],
  [
    'enjoying enjoys enjoyed loving relishing revelling lapping delighting',
    /\b(?:is|was|are|were) (?:clearly |obviously |really )?(?:enjoying|loving|relishing|revelling in|lapping up|delighting in) (?:every (?:minute|second|moment)|the (?:fuss|attention|drama|row|upset|chaos|power|conflict|fight|argument|control)|(?:his|her|their|my|our) (?:distress|upset|discomfort|misery|pain|fear|embarrassment))\b/gu,
  ],
  [
    'chance excuse opportunity weapon',
    /\b(?:took|takes|saw|used|uses|using|sees|treats?) (?:it|this|that|(?:the|his|her) \p{L}+) as (?:a|an|another|his|her|the perfect) (?:chance|excuse|opportunity|weapon) (?:to|not to|for|against)\b/gu,
  ],
  [
    'show effect benefit camera sympathy attention',
    /\b(?:is|was|are|were)(?: all| just| purely| only| simply| merely)* for (?:show|effect|(?:my|our|the (?:worker|judge|court|social worker)'s|his|her) benefit|the camera|attention|sympathy)\b/gu,
  ],
  [
    'craves craved crave craving',
    /\bcrav(?:es?|ed|ing) (?:the |his |her |their |a |some |any |constant )*(?:\p{L}+ )?(?:approval|attention|affection|love|drama|control|acceptance|company|excitement|praise|sympathy)\b/gu,
  ],
  [
    'so',
    /\bso (?:that )?(?:i|we|people|everyone|professionals) (?:would|could|will|'d|might|should) (?:feel|think|believe|leave|go|give|agree|not|stop|back|side|say)\b[^.,;]{0,20}/gu,
  ],
  [
    'showing',
    /\b(?:is|was|are|were|been) (?:just |only |clearly |always )?showing off\b(?! (?:his|her|their|a|an|the|to me (?:his|her)))/gu,
  ],
  [
    'feels felt feel',
    /\b(?:feels?|felt) (?:deeply |so |very |completely |totally |clearly |utterly )*(?:unloved|unwanted|rejected|guilty|jealous|threatened|betrayed|resentful|ashamed|entitled|superior|worthless|no (?:guilt|remorse|shame|love|bond|connection|responsibility|sympathy|empathy))\b/gu,
  ],
  [
    'interested bothered concerned worried focused after out',
    /\b(?:is|was|are|were|seems?) (?:only |far |much |just |mainly |solely |purely |all |a lot )+(?:more )?(?:interested in|bothered about|concerned (?:about|with)|worried about|focused on|after|out for|in it for)\b|\b(?:is|was|are|were) more (?:bothered about|concerned (?:about|with)|worried about|focused on|interested in) (?:his|her|their|your|him|them|the|drink|money|men|going|what|how)\b/gu,
  ],
  [
    'motive motives agenda intention intentions reason aim motivation',
    /\b(?:his|her|their|your|mum's|dad's|mother's|father's|\p{Lu}\p{L}+'s) (?:real |true |main |only |hidden |underlying |sole |ulterior )*(?:motives?|agenda|intentions?|real reason|true reason|only reason|real aim|motivation) (?:is|was|are|were|for|in|appears? to be)\b/gu,
  ],
  [
    'exaggerating exaggerates exaggerated exaggerate bluffing scheming fibbing embellishing',
    /\b(?:is |was |are |were |been |has |had |clearly |obviously |always |often |prone to )*(?:exaggerat(?:ing|es|ed)|bluffing|scheming|fibbing|embellish(?:ing|es|ed))\b/gu,
  ],
  // a refusal or an outburst with a reason that nobody gave
  [
    'because',
    /\b(?:refus\w+|miss(?:es|ed|ing)|skip\w*|bunk\w*|won't|will not|would not|wouldn't|did not|didn't|does not|doesn't|fail\w*|cancel\w+|cries|cried|crying|scream\w*|play(?:s|ed|ing)? up|act(?:s|ed|ing)? (?:up|out)|kick(?:s|ed|ing)? off|lash\w+ out|run(?:s|ning)? (?:away|off)|goes missing|swore|lied|behav\w+|stole|steals|complain\w*|hides?|hid|sulk\w*|angry|upset|rude|ill|late)\b[^.;]{0,60}?\bbecause (?:s?he|they|mum|dad|mother|father|\p{Lu}\p{Ll}+) (?:just |only |simply |really |secretly |clearly |still )*(?:wants?|wanted|likes|liked|knows?|knew|thinks?|thought|hates?|hated|enjoys?|enjoyed|resents?|resented|(?:does|did) not (?:want|care|like)|doesn't|didn't (?:want|care|like)|(?:is|was|are|were) (?:jealous|lazy|bored|guilty|spoilt|hiding|embarrassed|ashamed|selfish|too (?:lazy|proud|busy with)))\b[^.,;]{0,20}/gu,
  ],
  // a preference that nobody voiced, and a way out
  ['rather sooner', /\b(?:would|'d) (?:far |much )?(?:rather|sooner) (?!be \p{L}+ed\b)[^.;,]{3,60}? than\b/gu],
  [
    'out',
    /\bto (?:get|wriggle|worm (?:his|her|their) way) out of (?:\p{L}{2,}ing|school|lessons?|work|class|chores|pe|meetings?|appointments?|it|the (?:visit|meeting|test|exam|appointment|session|conversation))\b/gu,
  ],
  // "She only let us in because it is Thursday", "They only move on when we ask"
  [
    'only',
    /(?<![\p{L}'])(?!(?:i|we|it|there|that|this)\b)[\p{L}']+ only (?:ever )?(?:\p{L}+ ){1,6}?(?:because\b(?! of (?:the|a|his|her|their) (?:court|order|rule|policy|risk|shifts?|work|job|hours|tablets|health|bus|school))|when (?:we|there is an|it suits|(?:he|she|they) wants?|somebody is|someone is|anyone is|pushed|told to|made to|watched)\b|to (?:get|keep|annoy|please|avoid|make|look|stop|save|suit|see mum|see dad|hang|impress|escape|gloat|moan|complain|cause|start|wind|borrow|scrounge|be near|be with)\b|so (?:that )?(?:he|she|they) can\b|for (?:the|what) (?:attention|money|show|drama|look|sake|benefits)\b)/gu,
  ],
])

/** Where a sentence says by its build, and not by a list's words, what was in somebody's mind. */
export function mindsIn(note: Prose, sentence: Sentence): Span[] {
  return MINDS.in(sentence).filter(span => !isOwnWish(note, sentence, span))
}

const WISH = /\b(?:want|like|love|interested|keen|determined|hop)/iu
const PROFESSIONAL = new RegExp(`(?:^|[\\s'])(?:${ROLE}|i|we)(?: \\p{L}+){0,2}$`, 'iu')

/** A child's own wish or liking, which a record must hold, and what professionals aim at. */
function isOwnWish(note: Prose, sentence: Sentence, span: Span): boolean {
  const words = sentence.text.slice(span.start - sentence.start, span.end - sentence.start)
  const before = beforeOf(sentence, span).trimEnd()
  if (PROFESSIONAL.test(before.slice(-40)) && !/bother|interested|believe|think/iu.test(words)) return true
  if (!WISH.test(words.slice(0, 30))) return false
  const last = /[\p{L}'-]+$/u.exec(before)?.[0] ?? ''
  return (
    isChildName(note, last) ||
    (note.child.addressed && /^you$/iu.test(last)) ||
    new RegExp(`(?:^|\\s)(?:${CHILD})$`, 'iu').test(before.slice(-25))
  )
}
