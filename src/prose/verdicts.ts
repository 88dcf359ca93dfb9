import type { Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { Builds } from './builds.js'

/** What a parent is said to be short of, or a home. */
const CARE =
  '(?:emotional |basic |real |genuine |any |much |enough |sufficient |appropriate |consistent |adequate |clear |firm |proper |meaningful |true |physical |positive |maternal |parental |age-appropriate |common )*(?:warmth|affection|love|stimulation|interaction|boundaries|structure|routines?|discipline|supervision|empathy|insight|authority|respect|effort|consistency|nurture|nurturing|guidance|attachment|bond|commitment|remorse|motivation|responsibility|attunement|sensitivity|encouragement|responsiveness|compassion|patience|tenderness|care|cooperation|co-operation|curiosity|sense|understanding of (?:his|her|their|the|what|how|risk|child)|awareness of (?:his|her|their|the|risk)|interest in (?:him|her|them|you|(?:his|her|their|the) (?:son|daughter|child|children|baby|boys|girls|family)|parenting|change|changing|what)|pride in (?:his|her|their|the)|control over|concern for|regard for|sense of (?:danger|responsibility|urgency|what)|emotional availability|self-control|self-awareness|maturity|gratitude)'
const SOMEBODY =
  "(?:him|her|them|you|himself|herself|themselves|\\p{Lu}[\\p{L}'-]*(?: and \\p{Lu}[\\p{L}'-]*)?|(?:the|his|her|their|your|a|any|three|two|four|five|both|all)(?: own| other| older| younger| little| three| two| four| five)* (?:child|children|baby|babies|boys?|girls?|kids|twins|toddler|son|daughter|family|brother|sister|newborn|household))"
const NEEDS =
  '(?:emotional |basic |physical |care |health |developmental |educational |complex |additional |own )*needs'
/** What is asked of a parent, as an infinitive or an "-ing": "put boundaries in place", "meeting his needs". */
const TASK = `(?:parent(?:ing)?(?! (?:teacher|group|course|evening|plan|support))|cop(?:e|ing)(?! (?:strateg|mechanism|skill|without the|with the (?:stairs|heat|cold|noise)))|control(?:ling)? (?:(?:his|her|their|your) (?:temper|anger|emotions|behaviour|drinking|feelings)|${SOMEBODY})|manag(?:e|ing) (?:(?:his|her|their|your|\\p{Lu}\\p{L}+'s) (?:behaviour|emotions|temper|anger|feelings|money|home)|the (?:household|home|behaviour)|${SOMEBODY})|(?:put|putting|set|setting|enforc(?:e|ing)|maintain(?:ing)?|keep(?:ing)? to|establish(?:ing)?|implement(?:ing)?|impos(?:e|ing)) (?:in place |up |down )?(?:any |clear |firm |consistent |proper |basic |safe |the )*(?:boundaries|routines?|limits|rules|structure)|put(?:ting)? (?:${SOMEBODY}(?:'s needs)?|(?:his|her|their|your|\\p{Lu}\\p{L}+'s) needs) (?:first|before|above|ahead)|prioritis(?:e|ing) (?:${SOMEBODY}|(?:his|her|their|your|\\p{Lu}\\p{L}+'s|the children's) |parenting|being a|the needs)|meet(?:ing)? (?:(?:all )?(?:of )?(?:his|her|their|your|the children's|the baby's|\\p{Lu}\\p{L}+'s|a (?:child|baby)'s) )?${NEEDS}|provid(?:e|ing) (?:a |an |the |${SOMEBODY} with (?:a |the )?)?(?:basic |safe |stable |consistent |good enough |adequate |emotional |nurturing |appropriate |loving |suitable |structured |clean |\\p{L}+ and )*(?:care|warmth|stimulation|home|environment|boundaries|structure|routines?|supervision|parenting|stability|nurture|guidance|upbringing)|keep(?:ing)? ${SOMEBODY} (?:safe|clean|fed|in line|under control)|(?:see|seeing|look|looking) (?:past|beyond) (?:his|her|their|your) own|(?:see|seeing|recognis(?:e|ing)|understand(?:ing)?|appreciat(?:e|ing)|accept(?:ing)?|acknowledg(?:e|ing)|grasp(?:ing)?|identify(?:ing)?|fac(?:e|ing)) (?:the|any|that there is a|(?:his|her|their|your|\\p{Lu}\\p{L}+'s|the children's)) (?:\\p{L}+ )?(?:risks?|impact|harm|dangers?|seriousness|severity|effects?|consequences|damage|${NEEDS}|problems? with|part in|role in|responsibilit)|tak(?:e|ing) (?:any |full |on |proper |personal )*responsibility|mak(?:e|ing) (?:good|sensible|safe|responsible|wise|appropriate|positive|better|the right) (?:\\p{L}+ )?(?:decisions?|choices?)|(?:look(?:ing)? after|car(?:e|ing) for) (?:${SOMEBODY})|regulat(?:e|ing) (?:his|her|their|your) (?:emotions|own|feelings|behaviour)|sustain(?:ing)? (?:any |the |this |these |meaningful )*change|mak(?:e|ing) (?:any |the |lasting |meaningful |real |necessary )*changes?|empathis(?:e|ing)|bond(?:ing)? with|respond(?:ing)? (?:appropriately|sensitively|to (?:his|her|the baby's|\\p{Lu}\\p{L}+'s) (?:cues|cries|needs))|separat(?:e|ing) (?:his|her|their) own|be(?:ing)? (?:a (?:good |proper |safe |consistent )?(?:parent|mother|father|mum|dad)|consistent|honest with)|interact(?:ing)? (?:appropriately )?with (?:his|her|their) own|follow(?:ing)? through)`
const CANNOT =
  "(?:(?:is|was|are|were|been|being|clearly|simply|still|just) )*(?:unable to|not able to|incapable of|not capable of|ill-equipped to|not equipped to|fail(?:s|ed|ing)? to|struggl(?:es|ed|ing) (?:to|with)|cannot|can not|can't|cant|could not|couldn't|will not be able to|won't be able to|will never be able to|does not know how to|doesn't know how to|do not know how to|did not know how to|has no idea how to|not coping with|(?:lacks?|lacked|lacking|has not got|does not have|doesn't have|do not have|don't have|has never had) (?:the |any |much )?(?:basic |emotional |parenting |life )?(?:skills?|ability|abilities|capacity|capability|insight|tools|maturity|confidence|strength|confidence|motivation|wherewithal|patience) (?:to|for|needed to|required to))"
/** Ways in which someone is dealt with. */
const DEALT =
  "(?:handl(?:e[sd]?|ing)|sp(?:oke|eaks|eaking|oken)(?: to (?:[\\p{L}\\p{N}'-]+ ){0,3}?)?|treat(?:s|ed|ing)?|behav(?:e[sd]?|ing)|act(?:s|ed|ing)|dress(?:es|ed|ing)|parent(?:s|ed|ing)|respond(?:s|ed|ing)|react(?:s|ed|ing)|dealt with|deals with|car(?:es|ed|ing) for|looks? after|looked after|supervis(?:es|ed|ing)|disciplin(?:es|ed)|held|holds|picked (?:\\p{L}+ )?up|picks (?:\\p{L}+ )?up|grabbed|pulled|pushed|put (?:\\p{L}+ )?down|fed|feeds|coped|copes|performed|engag(?:es|ed)|interact(?:s|ed)|brought up|turned out|presented|managed|conducted (?:him|her|them)sel(?:f|ves)|spoken to|answered|replied|snapped)"
const BADLY =
  '(?:roughly|harshly|coldly|badly|poorly|inappropriately|inadequately|aggressively|rudely|unkindly|strangely|oddly|bizarrely|abruptly|curtly|sharply|cruelly|terribly|appallingly|dreadfully|irresponsibly|recklessly|carelessly|thoughtlessly|selfishly|childishly|immaturely|unreasonably|unfairly|shamefully|disgracefully|atrociously|disrespectfully|insensitively|dismissively|unprofessionally|ridiculously|foolishly|stupidly|impulsively|erratically|irrationally|defensively|sulkily|grudgingly|half-heartedly|like (?:a|an|some) (?:spoilt |spoiled |petulant |naughty |stroppy |sulky |big |overgrown |wild |caged )*(?:child|toddler|baby|teenager|brat|lunatic|idiot|animal|animals|fool|maniac|thug|bully|diva|princess|queen))'
/** Things of a child's life that something has been put down to someone for. */
const TROUBLE =
  '(?:behaviours?|anger|aggression|problems?|difficulties|anxiety|tantrums|outbursts|sleep|nightmares|bed-?wetting|speech delay|delay|low mood|self-harm|self-harming|school refusal|attendance|insecurity|distress|weight loss|state|violence|rages?|acting out|running away)'
const WORSE =
  '(?:shocking|appalling|terrible|awful|dreadful|disgraceful|filthy|poor|sorry|unacceptable|disgusting|shameful|horrendous|deplorable|squalid|diabolical|atrocious|unhygienic|sad|sorry|bad|right|dire|woeful)'

/** Verdicts by their build, whatever words fill it. Each is looked for only where one of its first words stands. */
const VERDICTS = new Builds([
  // "is far too hard on him", "too old to look after him"
  [
    'too',
    /\b(?:is|was|are|were|being|been|'s|gets?|got) (?:far |much |way |a bit |a little |just |simply )?too (?:soft|hard|harsh|strict|lenient|rough|easy|old|young|immature|lazy|drunk|selfish|wrapped up|involved|close|attached|dependent|reliant|trusting|permissive|busy|weak|frail|controlling|protective|heavy-handed|quick|slow|ready|proud|stubborn|self-absorbed|interested|concerned with|preoccupied|sheltered|clingy|possessive|familiar|friendly|chaotic|fragile|damaged|ill|unwell|stressed) (?:with (?:him|her|them|you|\p{Lu}\p{L}+|the)|on (?:him|her|them|you|\p{Lu}\p{L}+|the (?:boys|girls|children))|in (?:him|her|them)self|for (?:this|that|it all|the (?:role|job|task))|to (?:parent|look after|care for|cope|manage|bring up|raise|be a|notice|know|see|keep|put|take|criticise|judge|blame|hit|shout)\b[^.,;]{0,20})/gu,
  ],
  // "should have known better", "deserves better", "a good mother would"
  [
    'better deserve deserves deserved',
    /\b(?:should|ought to) (?:have )?(?:know|known|do|done|be|been) better\b|\bdeserves? (?:so much |far |a lot |much )?(?:better|more than (?:this|that))\b/gu,
  ],
  [
    'would does do should could can',
    /\b(?:(?:any|a|most|no) (?:good|decent|proper|caring|real|normal|loving|responsible|sensible|reasonable|sane) |no )(?:mothers?|fathers?|mums?|dads?|parents?|person|grandmother|carers?) (?:would|does|do|should|could|can) (?:have |not |never )?\p{L}+/gu,
  ],
  [
    'place life way environment home',
    /\b(?:is|was|are|were|'s) no (?:\p{L}+ )?(?:place|life|way|environment|home) (?:for|to (?:bring|raise|treat|live|keep))\b[^.,;]{0,25}/gu,
  ],
  [
    'beyond',
    /\b(?:is|was|are|were|'s) (?:just |quite |simply |frankly )?beyond (?:belief|words|comprehension|a joke|me)\b/gu,
  ],
  [
    'how',
    /^how (?:anyone|anybody|she|he|they|any (?:mother|father|parent)|a (?:mother|father|parent)|people) (?:can|could|gets?|lives?)\b[^.?!]{0,60}/gu,
  ],
  ['so', /\bso-called \p{L}+/gu],
  [
    'child',
    /\bno (?:child|baby|boy|girl)(?: of (?:her|his|that|any) age)? (?:should|ought to|deserves|could)\b[^.,;]{0,30}/gu,
  ],
  // "is not right that a girl of nine", "not acceptable"
  [
    'right acceptable normal fair healthy ok okay',
    /\b(?:it|this|that) (?:is|was|'s) (?:simply |just |clearly |really )?(?:not|hardly) (?:right|acceptable|normal|fair|healthy)\b/gu,
  ],
  // what is missing
  [
    'lack lacks lacked lacking absence devoid little no limited minimal zero insufficient scant hardly starved deprived',
    new RegExp(
      `\\b(?:(?:a |the |her |his |their |such a |mum's |dad's )?(?:\\p{L}+ )?(?:lack|absence) of|lack(?:s|ed|ing)?(?: in)?|devoid of|starved of|deprived of|there (?:is|was) (?:very |so |precious )?(?:little|no|minimal|limited|hardly any|zero)|(?:shows?|showed|gives?|gave|offers?|offered|provides?|provided|displays?|displayed|demonstrates?|demonstrated|has|had|have|with|gets?) (?:${SOMEBODY} )?(?:very |so |precious |absolutely )?(?:little|no|zero|minimal|limited|hardly any|insufficient|scant)|^(?:very |extremely )?(?:little|no|zero|minimal|limited|insufficient)) ${CARE}`,
      'gu',
    ),
  ],
  [
    'show give offer provide display demonstrate have shown given',
    new RegExp(
      `\\b(?:does|did|do|has|have|had)(?: not|n't) (?:show|give|offer|provide|display|demonstrate|have|shown|given) (?:${SOMEBODY} )?${CARE}`,
      'gu',
    ),
  ],
  // "insight into the risks is limited"
  [
    'limited minimal compromised impaired lacking poor weak questionable superficial inconsistent negligible low patchy variable concerning restricted',
    /\b(?:(?:his|her|their|your|mum's|dad's|mother's|father's|the|parents'|\p{Lu}\p{L}+'s) )?(?:emotional |parental |parenting |reflective |protective )?(?:insight|understanding|capacity|ability|abilities|skills|awareness|empathy|motivation|commitment|engagement|interactions?|warmth|stimulation|parenting|supervision|self-care|functioning|boundaries|routines?|attachment|bond|confidence|self-esteem|attunement|co-?operation|communication|quality of care|level of care)(?: (?:into|of|to|between|with|for|around|about|towards) (?:[\p{L}'-]+ ){1,6}?| )(?:is|was|are|were|remains?|remained|has been|have been) (?:very |extremely |quite |severely |somewhat |really |still |so |rather )?(?:limited|minimal|compromised|impaired|lacking|poor|weak|questionable|superficial|inconsistent|negligible|low|patchy|variable|concerning|restricted)\b/gu,
  ],
  // what is beyond someone
  [
    "unable able incapable capable fail fails failed failing struggle struggles struggled struggling cannot can can't cant could couldn't lacks lacked lacking equipped know coping have got had",
    new RegExp(
      `\\b${CANNOT} (?:even |properly |adequately |consistently |always |safely |really |effectively )?${TASK}`,
      'gu',
    ),
  ],
  [
    'coping',
    /\b(?:is|was|are|were)(?: not|n't) (?:really |always )?(?:coping|managing)(?! (?:the|a) (?:stairs|door|pain|lock))\b|^(?:[\p{L}'-]+ ){1,2}not coping\b/gu,
  ],
  // how someone is dealt with
  [
    'roughly harshly coldly badly poorly inappropriately inadequately aggressively rudely unkindly strangely oddly bizarrely abruptly curtly sharply cruelly terribly appallingly dreadfully irresponsibly recklessly carelessly thoughtlessly selfishly childishly immaturely unreasonably unfairly shamefully disgracefully atrociously disrespectfully insensitively dismissively unprofessionally ridiculously foolishly stupidly impulsively erratically irrationally defensively sulkily grudgingly half like',
    new RegExp(
      `\\b${DEALT}(?: ${SOMEBODY}|(?: to)? me| us)? (?:very |really |quite |so |rather |extremely |most )?${BADLY}(?! (?:\\d|the size|half|two|three|ten|because of the))`,
      'gu',
    ),
  ],
  [
    'poorly badly inappropriately inadequately ill',
    /\b(?:poorly|badly|inappropriately|inadequately|ill)[- ](?:dressed|clothed|behaved|supervised|parented|brought up|fed|nourished|cared for|looked after|presented|treated|managed|stimulated|attached|kept|disciplined|maintained|socialised)\b/gu,
  ],
  [
    'contempt disdain hostility disrespect indifference venom malice coldness',
    /\bwith (?:utter |such |open |complete |real |total |thinly veiled )?(?:contempt|disdain|hostility|disrespect|indifference|venom|malice|coldness)\b/gu,
  ],
  [
    'treat treats treated treating',
    /\btreat(?:s|ed|ing)? (?!(?:for|with)\b)(?:[\p{L}'-]+ ){1,4}?(?:like|as) (?:a |an |his |her |their |one )?(?:own )?(?:personal )?(?:joke|game|servant|slave|skivvy|nuisance|burden|pet|doll|friend|adult|baby|child|dirt|taxi|hotel|babysitter|babysitters|punchbag|carer|parent|possession|commodity|afterthought|criminal|idiot|fool|inconvenience|rubbish|something)\b/gu,
  ],
  // a child as what grown-ups made of it
  [
    'neglected spoilt spoiled mollycoddled babied scapegoated parentified smothered belittled mistreated failed ignored exploited indulged hijacked dominated overlooked rejected undermined sidelined',
    /\b(?:is|was|are|were|being|been|looks?|looked|feels?) (?:being |been |clearly |badly |completely |totally |emotionally |physically |very |so |often |severely |seriously |constantly |thoroughly |and \p{L}+ |\p{L}+ and )*(?:neglected|spoilt|spoiled|mollycoddled|babied|scapegoated|parentified|smothered|belittled|mistreated|failed by|let down by|ignored by (?:his|her|their|mum|dad|both)|overlooked by|rejected by|undermined by|indulged|hijacked by|dominated by|sidelined by|exploited by (?:his|her|their) (?:mother|father|mum|dad|family))(?! (?:me|us)\b)/gu,
  ],
  [
    'left',
    /\bleft to (?:fend|bring (?:him|her|them)sel(?:f|ves)|raise|look after (?:him|her|them)sel(?:f|ves)|entertain (?:him|her|them)sel(?:f|ves)|get on with it|(?:his|her|their) own devices|run (?:wild|riot)|rot)\b[^.,;]{0,20}/gu,
  ],
  [
    'let lets letting',
    new RegExp(
      `\\b(?:lets?|letting) (?:${SOMEBODY} )(?:get away with|walk all over|run (?:wild|riot|the house|rings)|do (?:what|as|whatever) (?:s?he|they) (?:likes?|wants?|pleases?)|rule\\b|stay up (?:till|until) all hours|have (?:his|her|their) own way)`,
      'gu',
    ),
  ],
  [
    'acts behaves acting',
    /\b(?:acts?|behaves?|acting|behaving) (?:much |far |a lot |way )?(?:older|younger) than\b[^.,;]{0,20}/gu,
  ],
  [
    'over about for',
    /\b(?:(?:screamed|shouted|raged|exploded|erupted|rage|fuss|tantrum|meltdown|row|rows|argument|arguments|upset|anger|kicked off|fight|blew up|tears|drama|angry) (?:over|about) nothing|(?:shouts?|shouted|hits?|attacks?|attacked|swore|swears|kicks?|kicked|screams?|screamed|lashes|lashed|angry|rude)\b[^.,;]{0,30} for no (?:good |real )?reason)\b/gu,
  ],
  [
    'priorities values attitude approach',
    /\b(?:priorities|values) (?:is|was|are|were|lie|seem to be) (?:all |completely |totally |clearly )?(?:wrong|elsewhere|skewed|in the wrong place)\b|\b(?:has|had|got|gets|have) (?:his|her|their) priorities (?:all )?wrong\b/gu,
  ],
  // state of a home
  [
    'state condition order mess',
    new RegExp(
      `\\b(?:home|house|flat|property|room|rooms|bedrooms?|kitchen|bathroom|garden|tenancy|place|caravan|toilet|bedding|clothes|mattress|carpets?|cot|pram|lounge|it|everything|outside|hallway)\\b(?: [\\p{L}'-]+){0,3} in (?:a |an )?(?:really |very |truly |absolutely )?${WORSE} (?:state|condition|order|mess)`,
      'gu',
    ),
  ],
  [
    'high drunk stoned intoxicated hungover wasted inebriated pissed',
    /\b(?:mum|mam|mother|dad|father|parents|s?he|they|both|partner|boyfriend|stepdad|\p{Lu}\p{L}+) (?:is|was|were|are|came in|turned up|arrived) (?:clearly |obviously |very |half |again |a bit |quite |really )?(?:high|stoned|drunk|intoxicated|inebriated|wasted|hungover|off (?:his|her|their) (?:head|face)|worse for wear)(?= (?:when|on arrival|again|at the|and|from|in charge|while|throughout)|\s*[.,;]|$)/gu,
  ],
  ['wear', /\b(?:the )?worse for (?:wear|drink)\b/gu],
  // why a child is as it is
  [
    'due result down caused stems stem because fault blame consequence product',
    new RegExp(
      `\\b${TROUBLE} (?:is|was|are|were|has been|have been)? ?(?:clearly |obviously |largely |all |directly |a |the |direct )*(?:due to|a result of|the result of|down to|caused by|stems? from|result of|because of|the fault of|a consequence of|a product of|rooted in|the product of) (?:his|her|their|poor|neglect|abuse|trauma|lack|the (?:home|chaos|rows|way|lack)|a lack|what (?:s?he|they)|mum|mam|dad|mother|father|inconsistent|bad|attachment|how)[^.,;]{0,25}`,
      'gu',
    ),
  ],
  [
    'suffering suffer suffers suffered damaged harmed',
    /\b(?:is|are|was|were|been|being) (?:clearly |really |badly |emotionally |being )*(?:suffering|damaged|harmed|damaging)\b(?! (?:from|with)\b)[^.,;]{0,30}?(?:because of|by|due to|as a result|from|at the hands of|emotionally|as a consequence)\b[^.,;]{0,20}/gu,
  ],
  [
    'help use',
    /\b(?:is|was|are|were) (?:of )?(?:no|little) (?:help|use)(?: (?:whatsoever|at all|to anyone))?(?! to me\b)/gu,
  ],
  [
    'bonded bonding attached attuned bond',
    /\b(?:not|n't|failed to|yet to|unable to|never) (?:yet |really |properly |fully |been able to )*(?:bond(?:ed|ing)?(?: (?:with|to)\b)?|attuned\b(?: to)?|attached to (?:him|her|them|you|(?:his|her|their|the) (?:\p{L}+ )?(?:mother|father|mum|dad|carers?|baby|parents?|child)|mum|dad|\p{Lu}\p{L}+))/gu,
  ],
  [
    'bomb tip pigsty',
    /\blook(?:s|ed)? like (?:a )?(?:total |complete |absolute )?(?:bomb|tip|pigsty|war zone|squat|dump|skip)\b[^.,;]{0,20}/gu,
  ],
  [
    'whitewash joke shambles farce fiasco travesty sham charade pantomime circus disgrace disaster failure mess nightmare waste',
    /\b(?:is|was|are|were|been|be) (?:just |such |nothing but |simply )?(?:a |an )?(?:complete |total |absolute |utter |bit of an? |right |real |complete and utter |unmitigated |proper |big )*(?:whitewash|joke|shambles|farce|fiasco|travesty|sham|charade|pantomime|circus|disgrace|disaster|failure|mess|nightmare|waste of (?:time|money))\b/gu,
  ],
  [
    'used',
    /\b(?:(?:is|was|are|were) (?:far |much |way )?too used to\b[^.,;]{0,30}|(?:is|was|are|were) (?:too |very |so |rather |just )?used to (?:getting|having) (?:his|her|their|your) own way)/gu,
  ],
  [
    'sense mind standards',
    /\b(?:no[- ]?one|nobody|any(?:one|body)) (?:in (?:his|her|their) right mind|with (?:any |an ounce of |half a )?(?:sense|standards|brain))\b[^.,;]{0,30}/gu,
  ],
  [
    'fit suitable adequate enough safe',
    /\b(?:hardly|barely|scarcely|none too) (?:a )?(?:fit|suitable|adequate|good enough|safe|appropriate|clean)\b(?: (?:for|to) [\p{L}' ]{3,20})?/gu,
  ],
  ['harm', /\b(?:do(?:es)?|did|doing|done) (?:him|her|them|you )?\s?more harm than good\b/gu],
  [
    'presence visits calls behaviour moods mood temper drinking rows arguments',
    /\b(?:presence|visits|calls|behaviour|moods?|temper|drinking|rows|arguments)(?: \p{L}+)? (?:clearly |always |really |only )?(?:unsettl|upset|destabilis|undermin|confus|harm|damag|frighten|distress|ruin|spoil|wreck)(?:s|es|ed|ing|e)? (?:him|her|them|you|the (?:baby|child|children|boys|girls|family|placement)|\p{Lu}\p{L}+)/gu,
  ],
  [
    'failing',
    /\b(?:is|are|was|were) (?:clearly |badly )?failing(?= (?:him|her|them|you|as a|the children|\p{Lu}\p{L}+)\b|\s*[.,;]|$)/gu,
  ],
  [
    'needs need',
    /\bneeds? (?:a |some )(?:proper|real|decent|firmer|firm|good|strong) (?:mother|father|mum|dad|family|home|hand|parenting|talking[- ]to|telling|male|kick|shake|discipline|parents?)\b/gu,
  ],
  [
    'better safer happier',
    /\b(?:would|'d|will|'ll) be (?:far |much |a lot )?(?:better off|safer|happier) (?:with(?:out)?|away|elsewhere|living|in care|if|anywhere)\b[^.,;]{0,20}/gu,
  ],
  ['over', /\bin over (?:his|her|their|your) heads?\b/gu],
  [
    'come comes came coming',
    /\b(?:he|she|they|\p{Lu}\p{L}+|children|boys|girls|baby|kids|child|needs|family) (?:always |often |clearly )?(?:come|comes|came|coming) (?:a (?:poor |distant )?)?(?:second|last|third)(?: to|\s*[.,;]|$)|\b(?:drink|drugs|alcohol|boyfriend|partner|phone|pub|men|work|he|she|dogs?|horses?) (?:always |clearly )?(?:comes?|came) (?:first|before (?:him|her|them|the|his|you))\b/gu,
  ],
  [
    'fit match tally explain account square ring make hold',
    /\b(?:injur\p{L}+|bruis\p{L}+|marks?|explanations?|account|story|burns?|scalds?|fractures?|version|reason|excuse)(?: [\p{L}']+){0,4} (?:does|do|did)(?: not|n't) (?:fit|match|tally|explain|account for|square|ring true|make sense|hold (?:water|up)|go with)\b[^.,;]{0,20}/gu,
  ],
  [
    'properly adequately enough',
    /\b(?:not|n't|never)(?: being| been)? (?:fed|dressed|washed|supervised|cared for|looked after|parented|stimulated|clothed|brought up|taught|managed)(?: properly| adequately| well enough| enough)\b/gu,
  ],
  [
    'far way altogether much',
    /\b(?:far|way|altogether|much) too (?:much|many|long|little|few|often|late)\b(?: (?:freedom|responsibility|pressure|time|power|say|control|of it|on (?:his|her) phone))?/gu,
  ],
  [
    'freedom responsibility pressure leeway',
    /\btoo much (?:freedom|responsibility|pressure|power|control|leeway|say)\b/gu,
  ],
  [
    'chaos bedlam mayhem carnage anarchy',
    /\b(?:bedtimes?|mornings?|mealtimes?|home|house|flat|routine|everything|life|contact|it all|household|teatime|kitchen|all|family life) (?:is|was|are|were|in)? ?(?:just |pure |utter |total |complete |absolute |in )*(?:chaos|bedlam|mayhem|carnage|anarchy)\b/gu,
  ],
  [
    'order rules structure routine discipline boundaries',
    /\b(?:no|little) (?:sense of )?(?:order|rules|structure|routines?|discipline|boundaries) (?:in|at|to) (?:this|that|the|their|his|her) (?:house|home|family|flat|household|days?|lives|life)\b/gu,
  ],
  [
    'slipped dropped deteriorated downhill backwards',
    /\b(?:standards|things|home conditions|conditions|hygiene|care|behaviour|attendance at contact|relationship) (?:has|have|had) (?:really |clearly |badly |all )?(?:slipped|dropped|fallen|deteriorated|gone (?:downhill|backwards|to pot))\b/gu,
  ],
  [
    'learned learnt copied copies picked gets',
    /\b(?:has |have )?(?:learned|learnt|copied|copies|picked up|gets) (?:this|that|it|his [\p{L}]+|her [\p{L}]+|these|all this|this [\p{L}]+|that [\p{L}]+) from (?:his|her|their) (?:father|mother|dad|mum|brother|sister|parents|stepdad|uncle)\b/gu,
  ],
  [
    'grow grown growing',
    /\bgr(?:ow|own|ew|owing) up (?:far |much |way )?(?:too|so|before) (?:fast|quickly|soon|(?:his|her|their) time)\b/gu,
  ],
  [
    'crisis',
    /\b(?:family|household|home|couple|marriage|placement) (?:that is |which is )?(?:in|at) (?:crisis|breaking point|rock bottom)\b/gu,
  ],
  [
    'shaky tenuous slipping',
    /\b(?:grasp|grip|hold|understanding) (?:of|on) (?:[\p{L}'-]+ ){1,3}?(?:is|was|are|were|seems) (?:very |rather |somewhat |a bit )?(?:shaky|tenuous|slipping|loose|weak)(?: at best)?/gu,
  ],
  [
    'raised brought',
    /\b(?:is|are|was|were|being|been) (?:being )?(?:raised|brought up|parented|babysat) by (?:the |a |an )?(?:television|telly|tv|tablet|ipad|screens?|phones?|xbox|internet|youtube|dogs|streets?|wolves)\b/gu,
  ],
  [
    'nothing',
    /\bnothing (?:homely|loving|warm|maternal|child[- ]friendly|nurturing|positive|safe) about\b[^.,;]{0,20}/gu,
  ],
  ['promises excuses talk', /\b(?:is|are|was|were) (?:all|full of|nothing but) (?:promises|excuses|talk|hot air)\b/gu],
  [
    'like',
    /\b(?:bicker|argue|squabble|behave|act|fight|carry on|sulk)(?:s|ed|d|ing)? like (?:children|kids|toddlers|teenagers|babies|animals)\b/gu,
  ],
  [
    'wears wear wearing grinds',
    /\b(?:wears?|wearing|grinds?|grinding) (?:the )?(?:carers?|everyone|staff|people|mum|dad|his mother|her mother|parents) (?:out|down)\b/gu,
  ],
  [
    'nothing',
    /\bha(?:s|ve) done nothing (?:to|about|since|whatsoever|at all)\b[^.,;]{0,20}|\bnothing (?:has|had) (?:really |ever )?changed\b/gu,
  ],
])

/** The verdicts in a sentence that are known by their build, and not by a list's words. */
export const verdictsIn = (sentence: Sentence): Span[] => VERDICTS.in(sentence)
