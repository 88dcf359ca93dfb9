import type { Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { type Build, Builds } from './builds.js'

/** Ways to put abuse on the one who was hurt, by class. The first words are those of which one must stand in a sentence. */
const BLAMES: readonly Build[] = [
  // what was chosen
  [
    'choose chooses choosing chose insisted insists opted opts persists preferred prefers',
    /\b(?:insists on|insisted on|persists in|choose|chooses|chose|choosing|prefers|preferred|opts|opted) (?:to go|to be|to stay|to spend|to hang|to get|to meet|to see|to run|to live|to return|to sell|to carry|to deal|to keep|to associate|to mix|to remain|to put|to place|to sleep|to have|to drink|going|being|staying|seeing|hanging|meeting|spending|getting|returning|running)(?![\p{L}'])[^.,;]{0,40}?\b(?:men|man|males?|older|gang|dealers?|drugs|abuser|perpetrator|risk|danger|harm|situations?|hotels?|strangers|missing|county lines|trap house)\b/gu,
  ],
  [
    'life lifestyle',
    /\b(?:choose|chooses|chose|choosing|chosen|wants|wanted|likes|liked|loves|enjoys|prefers) (?:this kind of|that kind of|this way of|the gang|a gang|the street|the drug|the party|this|that|the|a|gang|street) (?:way of life|life|lifestyle)(?![\p{L}'])/gu,
  ],
  [
    'choice choices',
    /\b(?:her|his|mum's|their) (?:choice|choices) (?:of|in) (?:partner|partners|men|man|boyfriend|boyfriends)(?![\p{L}'])/gu,
  ],
  [
    'choosing',
    /\b(?:cycle|pattern|history) of choosing (?:the wrong|violent|abusive|bad|controlling|unsuitable|unsafe)(?![\p{L}'])/gu,
  ],
  [
    'abusive bad controlling dangerous unsafe unsuitable violent wrong',
    /\b(?:ends up with|goes for|falls for|picks|picked|picking|chooses|chose|choosing|attracts|attracted) (?:the wrong|violent|abusive|bad|controlling|unsuitable|unsafe|dangerous) (?:men|man|partners|partner|boys|lads|types|sort|ones)(?![\p{L}'])/gu,
  ],
  [
    'drawn',
    /\bdrawn to (?:bad boys|bad men|older men|older boys|the gang|these men|the lifestyle|abusers|abusive|violent|danger|gangs|dangerous|controlling)(?![\p{L}'])/gu,
  ],
  ['boys men', /\b(?:taste|weakness) (?:in|for) (?:the wrong|bad|violent|older) (?:men|boys)(?![\p{L}'])/gu],
  [
    'dangers risks score',
    /\bknows (?:the risks|the score|the dangers)(?![\p{L}'])(?= (?:and|but|yet|of (?:going|meeting|being|seeing))\b)/gu,
  ],
  [
    'despite fully knowing',
    /\b(?:fully aware of|despite knowing|knowing) (?:the risk|the risks|the danger|the dangers|what would|what could|what happens)(?![\p{L}'])/gu,
  ],
  [
    'choose chooses choosing chose insisted insists opted opts preferred prefers',
    /\b(?:insists on|insisted on|choose|chooses|chose|choosing|prefers|preferred|opts|opted) (?:to go back|to stay|to be|to live|to remain|to return|going back|staying|being|remaining|returning) (?:with|to) him(?![\p{L}'])/gu,
  ],
  [
    'stop',
    /\b(?:will not|refuses to|refused to|would not|does not|won't|wouldn't|doesn't) stop (?:going off|going out|running off|running away|going back|hanging around|hanging round|hanging out|seeing|meeting|messaging) (?:with older|with these|with men|with the|with him|the men|to the|to him|with them|older|men|these|him|round)(?![\p{L}'])/gu,
  ],
  [
    'choose chooses choosing chose chosen',
    /\b(?:choose|chooses|chose|chosen|choosing) to (?:go on living|carry on living|go on seeing|carry on seeing|keep living|continue living|be back|stay on|stay|remain|live|be) (?:with her partner|with her boyfriend|with her ex|with her husband|with her abuser|with the man|with a man|with him|him)(?![\p{L}'])/gu,
  ],
  [
    'choose chooses choosing chose chosen',
    /\b(?:choose|chooses|chose|chosen|choosing) to (?:go on living|carry on living|keep living|continue living|stay on|stay|remain|live) with(?![\p{L}'])(?= (?!Aunt|Auntie|Uncle|Mr|Mrs|Ms|Miss|Grand)\p{Lu}\p{Ll})/gu,
  ],
  // whom they may blame
  [
    'herself himself',
    /\b(?:has got|she's got|he's got|has|had|got) (?:no one but|nobody but|none but|only) (?:herself|himself)(?![\p{L}'])/gu,
  ],
  ['blame thank', /\b(?:only|just) (?:has|had|have) (?:herself|himself|themselves) to (?:blame|thank)(?![\p{L}'])/gu],
  [
    'blame thank',
    /\b(?:she's only got|he's only got|only got|got only|has only) (?:herself|himself|themselves) to (?:blame|thank)(?![\p{L}'])/gu,
  ],
  ['blame thank', /\b(?:herself|himself) to (?:blame|thank) (?:for|when|if|that|as)(?![\p{L}'])/gu],
  ['fault', /\b(?:as much|partly|partially|largely|mostly) (?:her|his) (?:own fault|fault)(?![\p{L}'])/gu],
  [
    'blame',
    /\b(?:just as|partly|partially|largely|equally) to blame for (?:the abuse|the assault|what happened|the violence|it)(?![\p{L}'])/gu,
  ],
  [
    'blame responsibility',
    /\b(?:bears|bear|bore|shares|share|shared) (?:some of|a share|some|part) (?:of the blame|of the responsibility|blame|responsibility)(?![\p{L}'])/gu,
  ],
  [
    'blame responsibility',
    /\b(?:has|have|needs|had) to take (?:her share of|his share of|some) (?:of the responsibility|the blame|responsibility)(?![\p{L}'])/gu,
  ],
  [
    'herself himself',
    /\b(?:brought|brings|bringing|bring) (?:it all|the abuse|it|this|trouble|violence|that) on (?:herself|himself)(?![\p{L}'])/gu,
  ],
  [
    'asked asking',
    /\b(?:was asking|asked|asking) for it(?![\p{L}'])(?! (?:in|to|back|on|at|by|and|again|when she|for)\b)/gu,
  ],
  [
    'courted courting courts invited invites inviting',
    /\b(?:invites|invited|inviting|courts|courted|courting) (?:attention from|trouble|danger|risk|violence|disaster|it)(?![\p{L}'])/gu,
  ],
  [
    'looking',
    /\b(?:goes|went|going|go) looking for (?:them|it|trouble|men|him|danger|older|boys|attention|lads)(?![\p{L}'])/gu,
  ],
  [
    'dressed dresses dressing',
    /\b(?:dresses|dressed|dressing) like (?:an adult|she is|a prostitute|a|she's|twenty|eighteen)(?![\p{L}'])/gu,
  ],
  // what they could have done
  [
    'could',
    /\bcould have (?:called for help|walked away|said no|got out|got away|stopped it|run away|gone home|rung someone|got off|fought|screamed|refused)(?![\p{L}'])/gu,
  ],
  [
    'should',
    /\bshould have (?:been at home|walked away|said no|got out|stayed home|stayed in|stayed away|spoken up|spoken out|told someone|told us|come forward|left)(?![\p{L}'])/gu,
  ],
  [
    'attempt effort',
    /\b(?:made|making|makes) no (?:attempt|effort) to (?:stop him|stop it|get away|get out|leave|resist|protect)(?![\p{L}'])/gu,
  ],
  [
    'had',
    /\bif (?:she|he) had (?:been at home|not been|not gone|not drunk|come home|not met|stayed|listened|just|only)(?![\p{L}'])/gu,
  ],
  ['been', /\bhad (?:she|he) not been (?:drunk|drinking|out|there|wearing|high|online|so)(?![\p{L}'])/gu],
  [
    "would wouldn't",
    /\b(?:would not|wouldn't) have been (?:raped|assaulted|hit|attacked|hurt|abused|groomed|targeted|exploited) if(?![\p{L}'])/gu,
  ],
  [
    'back',
    /\b(?:took|takes|taken|taking|had|having|has|have) him back (?:after the assault|after the police|a second|a third|for a|after he|after each|after every|after what|every time|each time|once more|again|despite)(?![\p{L}'])/gu,
  ],
  [
    'back home right running straight',
    /\b(?:keeps returning|goes|going|went|gone|go|returns|returning|returned|runs|ran) (?:straight back|running back|right back|back|home) to (?:her abuser|her abusive|her violent|her ex|the abuser|the perpetrator|the abuse|the men|the gang|the relationship|the dealers|him)(?![\p{L}'])/gu,
  ],
  [
    'returning',
    /\b(?:keeps|kept) returning to (?:the address|the men|the flat|the house|that flat|the hotel|the gang|him)(?![\p{L}'])/gu,
  ],
  [
    'keeps kept',
    /\b(?:keeps|kept) (?:going off|running off|running away|going out|getting in|getting into|meeting up|hanging round|hanging around|meeting|seeing|hanging) (?:to be with|the men|these men|with|cars|him|them|men|older)(?![\p{L}'])/gu,
  ],
  [
    'put puts putting',
    /\b(?:put|puts|putting) up with (?:the way he|the violence|his violence|the abuse|his abuse|being hit|being beaten|the beatings|the hitting|his temper|it all|his behaviour|all this)(?![\p{L}'])/gu,
  ],
  [
    'abuse beatings behaviour domestic hit violence',
    /\b(?:tolerates|tolerated|tolerating|accepts|accepted|accepting|condones|condoned|excuses|excused|enables|enabled) (?:the violence|his violence|the abuse|his abuse|the domestic|domestic violence|domestic abuse|his behaviour|being hit|the beatings|abuse)(?![\p{L}'])/gu,
  ],
  [
    "cannot failed fails refused refuses refusing reluctant still unwilling will willing won't would wouldn't",
    /\b(?:cannot or will not|not willing to|still will not|will not|would not|refuses to|refused to|refusing to|unwilling to|reluctant to|fails to|failed to|won't|wouldn't) (?:stay away from the men|go to a refuge|go to the refuge|see him for what|get rid of him|stay away from him|stay away from these|leave her abusive|leave her violent|leave her abuser|leave the relationship|leave the abusive|leave her partner|leave her husband|give him up|end the relationship|go into refuge|support a prosecution|support the prosecution|throw him out|kick him out|keep him away|leave him|press charges)(?![\p{L}'])/gu,
  ],
  // being made equals
  [
    'age years',
    /\b(?:very mature|physically mature|sexually mature|grown up|mature|older|developed|advanced) for (?:her|his) (?:age|years)(?![\p{L}'])/gu,
  ],
  [
    'sleeping sleeps slept',
    /\b(?:sleeping|slept|sleeps) (?:around with|with) (?:an older|her dealer|his dealer|a man|the man|different men|the men|men|him|them|older|adult|strangers|lads|anyone)(?![\p{L}'])/gu,
  ],
  [
    'sex',
    /\b(?:had|having|has|have) sex with (?:an older|her dealer|a man|the man|different men|the men|men|him|them|older|adult|strangers|lads|anyone|several|multiple|numerous)(?![\p{L}'])/gu,
  ],
  [
    'acts blow blowjobs favours oral sex',
    /\b(?:offered|offers|offering|gives|gave|giving|performed|performs|performing|provides|provided) (?:the men|older boys|the lads|him|them|men|a|oral|boys) (?:a blow job|sexual favours|sex act|sex acts|oral sex|blow jobs|sex|favours|blowjobs)(?![\p{L}'])/gu,
  ],
  [
    'acts body favours oral sex',
    /\b(?:offered|offers|offering|gives|gave|performed|provides|provided|trades|traded|swaps|swapped|exchanges|exchanged|sells|sold|selling|trading|swapping|exchanging) (?:sexual favours|sex acts|oral sex|her body|sex|favours) (?:to|for|in|on)(?![\p{L}'])/gu,
  ],
  [
    'sex',
    /\bsex for (?:a bed|cigarettes|money|drugs|gifts|vapes|lifts|drink|alcohol|food|cash|favours|weed|phone)(?![\p{L}'])/gu,
  ],
  [
    'initiated initiates initiating',
    /\b(?:initiated|initiates|initiating) (?:contact with the|the sexual|the contact|sex|sexual|it)(?![\p{L}'])/gu,
  ],
  [
    'series string succession',
    /\b(?:a string|a succession|a series) of (?:older boyfriends|older men|boyfriends|men|sexual)(?![\p{L}'])/gu,
  ],
  [
    'agreed agrees consented consenting consents',
    /\b(?:consented|consents|consenting|agreed|agrees) to (?:meet the man|have sex|the sex|sexual activity|sleep with|be filmed|go with|sex|sexual)(?![\p{L}'])/gu,
  ],
  ['leading leads led', /\b(?:led|leads|leading) (?:older boys|him|men|them|boys|lads) on(?![\p{L}'])/gu],
  [
    'herself',
    /\b(?:throws|threw|throwing|flings|offering|offers) herself at (?:the men|the boys|the taxi|the older|men|him|boys|older|anyone|any|lads|every|them)(?![\p{L}'])/gu,
  ],
  [
    'attention attentions company interest',
    /\b(?:laps up|flattered by|enjoys|enjoyed|likes|liked|loves|craves|seeks|welcomes|encourages|encouraged|enjoying) (?:the attention|the attentions|the company|the interest|male attention|attention) (?:of|from) (?:older men|older boys|older males|older lads|the men|these men|men|adult|boys|lads|him|males|strangers|them)(?![\p{L}'])/gu,
  ],
  [
    'older',
    /\b(?:has a thing for|only interested in|attracted to|goes for|likes|prefers|fancies|into|after) older (?:men|boys|lads|males|guys|boyfriends)(?![\p{L}'])/gu,
  ],
  // leaving themselves open
  [
    'herself himself themselves',
    /\b(?:make|makes|made|making) (?:herself|himself|themselves) (?:an easy target|an easy victim|a target|easy prey|a victim|open to|vulnerable|available)(?![\p{L}'])/gu,
  ],
  [
    'herself himself themselves',
    /\b(?:open|opens|opened|opening|lay|lays|laid|leave|leaves|left) (?:herself|himself|themselves) (?:up to|open to|wide open|open)(?![\p{L}'])/gu,
  ],
  [
    'herself himself themselves',
    /\b(?:allow|allows|allowed|allowing|let|lets|letting) (?:herself|himself|themselves) (?:to be|to get|be|get) (?:talked into|used|exploited|groomed|abused|controlled|manipulated|taken|drawn|led|picked|sucked|hit|treated|walked|bullied|pulled|talked)(?![\p{L}'])/gu,
  ],
  [
    'herself himself themselves',
    /\b(?:get|gets|got|getting) (?:herself|himself|themselves) (?:into a situation|into a mess|into trouble|into danger|into debt|into cars|into this|into these|into situations|into bother|into drugs|into county|mixed up|caught up|in with|in debt|in trouble|drunk and|picked up|in danger|involved|raped|assaulted|pregnant|groomed|exploited|beaten|hit|stabbed|hurt)(?![\p{L}'])/gu,
  ],
  [
    'herself himself',
    /\b(?:does not|did not|is not|not exactly|doesn't|isn't|not|hardly) (?:help|helping|doing) (?:herself any favours|himself any favours|herself|himself)(?![\p{L}'])/gu,
  ],
  ['herself himself', /\b(?:sells|selling|sold) (?:herself|himself) (?:short|cheap|to)(?![\p{L}'])/gu],
  [
    'choices decisions',
    /\b(?:unsafe|unwise|risky|dangerous|poor|bad|foolish|terrible|stupid) (?:choices|decisions) (?:about|with|around|in) (?:her safety|his safety|men|boys|partners|who|whom|relationships|boyfriends|friends|online|older|where)(?![\p{L}'])/gu,
  ],
  [
    'herself',
    /\b(?:does not|did not|fails to|failed to|will not|unable to|refuses to|doesn't|didn't|cannot|can't|won't|not) (?:look after|keep|keeping|protect|value|respect) herself (?:safe|from)(?![\p{L}'])/gu,
  ],
  [
    'buzz cash clothes excitement gifts kudos lifestyle money presents protection status trainers',
    /\b(?:attracted by|attracted to|seduced by|tempted by|lured by|wanted|wants|likes|liked|enjoys|enjoyed|after|loves) the (?:money|cash|trainers|clothes|status|buzz|lifestyle|kudos|excitement|protection|gifts|presents) (?:and|so|of|from|that|he|they|dealing|more|too)(?![\p{L}'])/gu,
  ],
  [
    'cash living money',
    /\b(?:making|makes|made|earning|earns|earned) (?:good money|a living|money|cash) (?:out of|from|by) (?:the gang|county|drugs|dealing|running|selling|it|gangs|crime)(?![\p{L}'])/gu,
  ],
  [
    'chooses choosing chose wanted wants',
    /\b(?:chose|chooses|choosing|wants|wanted) to (?:work for|be in|deal|run|sell|join|carry|hold) (?:the gang|a gang|a knife|drugs|for|county|weed|with|knives)(?![\p{L}'])/gu,
  ],
  [
    'chooses chose joined prefers',
    /\b(?:chose|chooses|joined|prefers) (?:the gang|the street|drug dealing|the streets|gang|street|crime)(?![\p{L}'])/gu,
  ],
  // the parent who is hurt
  [
    'allow allowed allowing allows let lets letting',
    /\b(?:allow|allows|allowed|allowing|let|lets|letting) (?:her last partner|her new partner|her partner|her ex|her boyfriend|her husband|the father|older men|the men|the boys|older boys|her abuser|the perpetrator|a man|the man|an older|her stepdad|him|them|dad|men|boys|lads) (?:to carry on|to go on|to have sex|to take pictures|to take photos|to do things|to do what|to walk all|to run her|carry on|to keep|to continue|go on|to beat|to hit|to hurt|to control|to abuse|to treat|to touch|have sex|take pictures|take photos|to film|to use|do things|do what|to kiss|to sleep|to bully|walk all|to rape|to knock|to dictate|to isolate|to rule|keep|beat|hit|hurt|control|abuse|treat|touch|film|use|kiss|sleep|bully|rape|knock|dictate|rule)(?![\p{L}'])/gu,
  ],
  [
    'allow allowed allowing allows let lets letting',
    /\b(?:allow|allows|allowed|allowing|let|lets|letting) (?:the children|the child|her children|her child|the boys|the girls|the baby|her son|her daughter|the kids|her kids|them|him|her|ana) (?:to see the violence|to see the abuse|to hear the violence|see the violence|hear the violence|to be exposed|to be around|to be hurt|to be abused|to be hit|to live with|to be in|to witness|be exposed|be around|be hurt|be abused|live with|witness)(?![\p{L}'])/gu,
  ],
  [
    'allow allowed allowing allows let lets letting',
    /\b(?:allow|allows|allowed|allowing|let|lets|letting) (?:the abuse|the violence|it|this|things|abuse|that) (?:to go on|to carry on|to happen|go on|to continue|carry on|to get|happen|continue|get)(?![\p{L}'])/gu,
  ],
  ['stand standing stands stood', /\b(?:stood|stands|standing|stand) by (?:while|and|as|when)(?![\p{L}'])/gu],
  [
    'colluded colludes colluding complicit complicity',
    /\b(?:colluded|colludes|colluding|complicit|complicity) (?:with|in) (?:him|her|the|his|it|this|abuse)(?![\p{L}'])/gu,
  ],
  [
    'antagonised antagonises egged eggs goaded goading goads nagged nags provoked provokes provoking winding winds wound',
    /\b(?:provokes|provoked|provoking|goads|goaded|goading|winds|wound|winding|antagonises|antagonised|eggs|egged|nags|nagged) him (?:up|and|until|into|on|then|so|which|to|when)(?![\p{L}'])/gu,
  ],
  ['gave give gives giving', /\b(?:gives|gave|giving|give) as good as (?:she|he) (?:gets|got)(?![\p{L}'])/gu],
]

const BUILDS = new Builds([
  ...BLAMES,
  [
    'sleeping slept sleeps sex',
    /\b(?:has |is |was |been |had |have |having )*(?:sleeping|slept|sleeps|sex) with (?!(?:mum|mam|dad|nan|gran|granny|the|a|her|his|teddy)\b)(?:him|\p{Lu}\p{L}+)(?! in\b)/gu,
  ],
])

/** What puts abuse on the one who was hurt, by its build; so in a note that tells of abuse. */
export const blamesIn = (sentence: Sentence): Span[] => BUILDS.in(sentence)
