import type { Build } from './builds.js'

/**
 * What is said of another person's mind, by class: what was done for effect, whom they avoid, what they care for and want,
 * what their mind is, what they put first, what they make up, whom they blame, what they enjoy.
 * The first words are those of which one must stand in a sentence.
 */
export const MIND_FORMS: readonly Build[] = [
  // effect and show
  [
    'appearances attention buzz drama effect kicks laugh likes look show sympathy thrill',
    /\b(?:does|did|doing|done) it (?:for the look of it|for the attention|for the drama|for the likes|for a laugh|for the thrill|for the buzz|for show|for effect|for appearances|for attention|for sympathy|for kicks)(?![\p{L}'])/gu,
  ],
  [
    "appearance's appearances attention audience benefit cameras court's drama effect judge look professionals services show sympathy",
    /\b(?:all|purely|just|only|simply|clearly|plainly|mainly) for (?:the benefit of the court|the benefit of social services|the sake of appearances|the benefit of professionals|the look of it|the court's benefit|appearance's sake|my benefit|our benefit|an audience|the cameras|the judge|the attention|the drama|show|effect|appearances|attention|sympathy)(?![\p{L}'])/gu,
  ],
  ['act', /\b(?:it is|it was|it's) (?:all|just|only|clearly|plainly|obviously) an act(?![\p{L}'])/gu],
  [
    'perform performed performing performs',
    /\b(?:perform|performs|performed|performing) for (?:the social worker|the court|the visit|an audience|me|us|professionals|staff|visitors)(?![\p{L}'])/gu,
  ],
  ['performing', /\b(?:is|was|are|were) (?:just|only|clearly|simply) performing(?![\p{L}'])/gu],
  ['acting', /\b(?:she is|he is|she was|he was) acting(?![\p{L}'])(?= ?(?:[.,;]|$))/gu],
  [
    'act acted acting acts',
    /\b(?:act|acts|acted|acting) the (?:big I am|big man|hard man|tough guy|hard nut|big shot|grown up|queen bee|concerned parent|perfect mother|perfect father|perfect mum|perfect dad|loving father|loving mother|doting father|doting mother|doting mum|doting dad|devoted mother|devoted father|good mother|good father|injured party|fool|clown|goat|victim|martyr|innocent|saint|boss|gangster|adult|baby|diva|princess)(?![\p{L}'])/gu,
  ],
  [
    'act acted acting acts',
    /\b(?:act|acts|acted|acting) the [\p{L}'-]+ (?:man|mother|father|mum|dad|parent|husband|wife|partner)(?![\p{L}'])/gu,
  ],
  [
    'act acted acting acts',
    /\b(?:act|acts|acted|acting) like (?:she is|he is|she's|he's) (?:some kind|in charge|the|better|above|a|an)(?![\p{L}'])/gu,
  ],
  [
    'act acted acting acts',
    /\b(?:act|acts|acted|acting) up for (?:the new|an audience|attention|staff|me|us|visitors)(?![\p{L}'])/gu,
  ],
  [
    'play played playing plays',
    /\b(?:plays|played|playing|play) the (?:poor me card|single mum card|mental health card|big man|hard man|tough guy|concerned parent|perfect mother|perfect father|perfect mum|perfect dad|loving father|loving mother|loving mum|loving dad|doting father|doting mother|doting mum|doting dad|devoted mother|devoted father|good mother|good father|good mum|good dad|injured party|race card|sympathy card|victim card|caring father|caring mother|dutiful mother|dutiful father|wounded party|long game|benefits system|fool|clown|victim|martyr|innocent|saint|boss|gangster|system|hero)(?![\p{L}'])(?! (?:in|part|at)\b)/gu,
  ],
  [
    'play played playing plays',
    /\b(?:plays|played|playing|play) the [\p{L}'-]+ (?:mother|father|mum|dad|parent|husband|wife|card)(?![\p{L}'])(?! (?:in|of|and)\b)/gu,
  ],
  [
    'games',
    /\b(?:plays|played|playing|play) games with (?:the social worker|the school|the court|social services|social care|me|staff|professionals|services)(?![\p{L}'])/gu,
  ],
  [
    'play played playing plays',
    /\b(?:plays|played|playing|play) on (?:her|his|their) (?:mental health|nerves|illness|condition|disability|anxiety|past|diagnosis)(?![\p{L}'])/gu,
  ],
  ['play played playing plays', /\b(?:plays|played|playing|play) us (?:for fools|for mugs|along|off)(?![\p{L}'])/gu],
  ['games', /\b(?:is|was|are|were) (?:just|only|clearly|simply) playing games(?![\p{L}'])/gu],
  ['games', /\b(?:is|was|are|were) playing games(?![\p{L}'])(?= ?(?:[.;]|$| with (?:the (?:school|social|court))))/gu],
  [
    'pretend pretended pretending pretends',
    /\b(?:pretend|pretends|pretended|pretending) (?:to be in pain|to be a good|it did not happen|not to be|not to hear|not to know|not to see|not to understand|not to care|not to notice|not to remember|not to have|not to mind|she did not|he did not|to be ill|to be asleep|to be out|to be upset|to be the|to work with|to be interested|all is well|it never happened|that he|that she|she cannot|he cannot|she can't|he can't|she couldn't|he couldn't|she didn't|he didn't|she had|he had|to cry|to care|to listen|to agree|to cooperate|to co-operate|to engage|to like|to want|to forget|nothing|everything|ignorance)(?![\p{L}'])(?! (?:shop|doll|dragon|cat|dog|witch|horse|baby|teacher|doctor|nurse|driver|pirate|lion|monster))/gu,
  ],
  [
    'fake faked fakes faking',
    /\b(?:fakes|faked|faking|fake) (?:a stomach ache|an illness|her illness|his illness|a fit|a seizure|an injury|a headache|an apology|illness|it|tears|fits|pain|sleep|concern|interest|injuries|sickness|symptoms|remorse)(?![\p{L}'])/gu,
  ],
  [
    'feign feigned feigning feigns',
    /\b(?:feign|feigns|feigned|feigning) (?:a headache|illness|sleep|ignorance|interest|concern|surprise|injury|pain|sickness|tears|remorse|deafness|shock)(?![\p{L}'])/gu,
  ],
  [
    'put puts putting',
    /\b(?:putting|puts|put) it on for (?:the social worker|the visit|me|us|professionals|attention|sympathy|staff)(?![\p{L}'])/gu,
  ],
  // avoiding
  ['way', /\b(?:keeps|kept|keeping|keep) out of (?:the social worker's|my|our|everyone's) way(?![\p{L}'])/gu],
  [
    'clear',
    /\b(?:steers|steered|steering|steer) clear of (?:the social worker|social services|me|us|services|professionals)(?![\p{L}'])/gu,
  ],
  ['berth', /\b(?:gives|gave|giving|give) (?:social services|me|us|services) a wide berth(?![\p{L}'])/gu],
  ['around', /\b(?:gives|gave|giving|give) (?:me|us|everyone|services) the run around(?![\p{L}'])/gu],
  [
    'dodge dodged dodges dodging',
    /\b(?:dodges|dodged|dodging|dodge) (?:my calls|our calls|the visit|my visits|the question|my question|contact with|the issue|me|us|calls|visits|questions|services|professionals|responsibility|appointments|meetings)(?![\p{L}'])/gu,
  ],
  [
    'duck ducked ducking ducks',
    /\b(?:ducks|ducked|ducking|duck) (?:the visits|the visit|my calls|out of|the question|the issue|visits|calls|responsibility|meetings)(?![\p{L}'])/gu,
  ],
  [
    'evade evaded evades evading',
    /\b(?:evades|evaded|evading|evade) (?:my questions|the question|the issue|me|us|questions|services|professionals|responsibility)(?![\p{L}'])/gu,
  ],
  [
    'down',
    /\b(?:keeps|kept|keeping|keep) (?:her|his|their) head down(?![\p{L}'])(?! (?:and|in|on|at|when|to|while|as)\b)/gu,
  ],
  [
    'behind',
    /\b(?:hides|hid|hiding|hide) behind (?:her|his|their|the) (?:mental health|illness|anxiety|solicitor|diagnosis|disability|mother|partner|culture|religion|children|phone|tears)(?![\p{L}'])/gu,
  ],
  // care and want
  [
    'give',
    /\b(?:could not|does not|did not|do not|couldn't|can't|cannot|doesn't|didn't|don't) give (?:a single|a flying|a|two|one) (?:hoot|hoots|toss|damn|damns|monkey's|monkeys|fig|stuff|fuck|shit|rat's|rats|jot|hang|fiddler's|tinker's|thought|figs|stuffs|button|pins|cuss|brass)(?![\p{L}'])/gu,
  ],
  [
    'bothered fussed interested least slightest',
    /\b(?:not|isn't|wasn't|isnt|wasnt) (?:in the slightest bit|all that bothered|one bit bothered|the least bit|that fussed|that bothered|that interested|fussed) (?:about|by|with|in|interested|bothered|concerned)(?![\p{L}'])/gu,
  ],
  [
    'appetite desire inclination intention intentions interest wish',
    /\bhas no (?:intention|intentions|desire|wish|interest|inclination|appetite) (?:to|of|in|whatsoever|whatever)(?![\p{L}'])/gu,
  ],
  [
    'appetite desire inclination intention intentions wish',
    /\bhave no (?:intention|intentions|desire|wish|inclination|appetite) (?:to|of|whatsoever)(?![\p{L}'])/gu,
  ],
  [
    'appetite desire inclination intention intentions wish',
    /\bhad no (?:intention|intentions|desire|wish|inclination|appetite) (?:to|of|whatsoever)(?![\p{L}'])/gu,
  ],
  [
    'wanted wanting wants',
    /\b(?:wants|wanted|wanting) (?:all of us|the world|everyone|everybody|people|us|staff|me|professionals|someone|others|carers) (?:to do it all|to leave her alone|to leave him alone|at her beck|at his beck|on a string|to feel sorry|to do everything|to be scared|to look at|to run|to wait|to fuss|to dance|to jump|to sort|to fix|to pity|to fear|to notice|looking at|running|waiting|fussing|dancing|jumping|eating|scared|afraid|gone|out)(?![\p{L}'])/gu,
  ],
  [
    'dancing jumping round running',
    /\b(?:has|had|having|have) (?:the whole house|everyone|everybody|us|staff|people) (?:running|dancing|jumping|round) (?:after|round|around|at|her|his)(?![\p{L}'])/gu,
  ],
  [
    'finger',
    /\b(?:twists|twisted|wraps|wrapped|has|had) (?:everyone|us|staff|him|her|dad|mum|nan) (?:round|around) (?:her|his) little finger(?![\p{L}'])/gu,
  ],
  [
    'babysitter doll figure friend housekeeper mate mother nurse servant skivvy slave',
    /\b(?:wants|wanted) (?:a father figure|a friend|a mate|a servant|a skivvy|a slave|a babysitter|a housekeeper|a doll|a mother|a nurse) (?:and not a|rather than|more than|instead of|not a)(?![\p{L}'])/gu,
  ],
  [
    'both done every handed nothing now plate way without',
    /\b(?:wants|wanted) (?:it all|the lot|everything|it) (?:on a plate|her own way|his own way|every which way|handed to|done for|both ways|for nothing|now|without)(?![\p{L}'])/gu,
  ],
  [
    'attention benefits credit easy glory last limelight money perks quick title upper',
    /\b(?:wants|wanted) the (?:easy way out|upper hand|last word|easy life|quick fix|glory|credit|money|title|benefits|perks|attention|limelight)(?![\p{L}'])/gu,
  ],
  [
    'wanted wants',
    /\b(?:only|just|really|simply|clearly|plainly|secretly) (?:wants to|wanted to|wants|wanted) (?:what she can get|what he can get|the child benefit|a council house|a bigger house|someone to blame|to be rid|to get rid|the benefits|a house|the money|the attention|her money|his money|him for|her for|us gone|us off|attention|sympathy|rehousing|company|revenge|out)(?![\p{L}'])/gu,
  ],
  [
    'deep heart hearts inwardly privately secretly underneath',
    /\b(?:in her heart of hearts|in his heart of hearts|underneath it all|in his heart|in her heart|deep down|secretly|underneath|inwardly|privately) (?:wants|wanted|hopes|hoped|knows|knew|thinks|thought|blames|blamed|likes|liked|loves|loved|hates|hated|resents|resented|feels|felt|wishes|wished|enjoys|enjoyed|regrets|she|he|they|mum|dad)(?![\p{L}'])/gu,
  ],
  [
    'expected expecting expects',
    /\b(?:expects|expected|expecting) (?:social services|social care|the school|her mother|his mother|the world|her children|his children|the children|the kids|everyone|everybody|people|us|staff|me|professionals|others|nan|carers) to (?:pick up|look after|be grateful|bring up|run|do|sort|fix|pay|drop|wait|look|bail|jump|bow|feel|bend|pander|clean|cook|provide|solve|hand|give|raise|babysit|make|tidy|dance)(?![\p{L}'])/gu,
  ],
  [
    'expected expecting expects',
    /\b(?:expects|expected|expecting) (?:to be waited on|to get away with|a pat on|the red carpet|to be handed|to be pitied|to be thanked|to be treated|something for nothing|a medal|praise for|special treatment|the world|the earth|it all|gratitude|sympathy|everything|thanks)(?![\p{L}'])/gu,
  ],
  // minds made up
  ['mind', /\b(?:her|his|their) mind (?:is|was) on (?:other|something|her|his|the)(?![\p{L}'])/gu],
  [
    'heart hearts',
    /\b(?:her|his|their|mum's|dad's) (?:heart|hearts) (?:is not|was not|are not|isn't|wasn't|aren't) in (?:it|this|the)(?![\p{L}'])/gu,
  ],
  [
    'already emotionally mentally pretty since',
    /\b(?:has|have|had) (?:long since|pretty much|mentally|emotionally|already) (?:checked out|given up|moved on|switched off|left)(?![\p{L}'])/gu,
  ],
  ['given', /\b(?:has|have|had) given up on (?:him|her|them|the|life|parenting|being|ana|this)(?![\p{L}'])/gu],
  [
    'doing',
    /\b(?:knows|knew) what (?:she is|he is|she was|he was|she's|he's) doing(?![\p{L}'])(?= ?(?:[.,;]|$| (?:and|with|to|when)\b))/gu,
  ],
  [
    'see',
    /\b(?:will not|does not|refuses to|fails to|failed to|unable to|unwilling to|cannot|can't|won't|doesn't) see (?:what all the fuss|it as a problem|it as an issue|this as a problem|what the problem|what the fuss|that she is|that he is|that they are|why she should|why he should|past her own|past his own|beyond her own|beyond his own|the problem|a problem|any problem|anything wrong|that she's|that he's|the harm|any harm|the need|the point|why we|herself as|himself as|her part|his part|the damage|the risk|the risks|the danger|the impact|sense|reason)(?![\p{L}'])(?! (?:assessments?|on|from|at|in the|registers?|until)\b)/gu,
  ],
  [
    'harm issue need nothing point problem wrong',
    /\b(?:sees|saw) (?:nothing wrong|no wrong|no problem|no harm|no need|no issue|nothing amiss|no point) (?:with|in|to|at)(?![\p{L}'])/gu,
  ],
  ['funny game joke normal', /\bthinks it (?:is|was) (?:all|a) (?:a joke|a game|joke|game|funny|normal)(?![\p{L}'])/gu],
  ['game joke laugh', /\bthinks (?:this|everything|life|it) is (?:all a|a) (?:big joke|joke|game|laugh)(?![\p{L}'])/gu],
  [
    'beneath burden cash enemy game inconvenience interference joke meddling nuisance threat ticket touch way',
    /\bsees (?:social services|this|it|everything|us|me|services|her|him) as (?:a way out|a meal ticket|a cash cow|a soft touch|the enemy|a threat|a joke|a game|a nuisance|a burden|an inconvenience|interference|meddling|beneath)(?![\p{L}'])/gu,
  ],
  // priorities
  [
    'holds placed places placing prioritise prioritised prioritises prioritising prioritized prioritizes put puts putting ranked ranks sets',
    /\b(?:puts|put|putting|places|placed|placing|sets|ranks|ranked|holds|prioritises|prioritised|prioritising|prioritizes|prioritized|prioritise) (?:her|his|their) (?:own social life|own needs|own comfort|own wants|own interests|own happiness|own pleasure|own feelings|own wishes|own convenience|own life|own enjoyment|own desires|social life|drug use|comfort|phone|drinking|habit|career|job|hobbies|gaming|mates|friends|pleasure|convenience|happiness|wants|self) (?:in front of|ahead of|higher than|above|before|over|first)(?![\p{L}'])/gu,
  ],
  [
    'alcohol cannabis cigarettes dog dogs drink drugs football gaming men money partying pub vodka work',
    /\b(?:puts|put|putting|places|prioritises|prioritised|prioritising) (?:the pub|the dog|the dogs|drink|drugs|alcohol|cannabis|work|money|men|gaming|partying|cigarettes|vodka|football) (?:in front of|ahead of|above|before|over|first) (?:her|his|their|the|everyone|everything|anyone|everybody|ana|him|them|being|parenting)(?![\p{L}'])/gu,
  ],
  [
    'chooses choosing chose picked picking picks',
    /\b(?:picks|picked|chose|chooses|choosing|picking) (?:the pub|the bottle|drink|drugs|alcohol|cannabis|work|money|heroin|cocaine|weed|partying|gaming) over (?:her|his|their|the|him|them|being)(?![\p{L}'])/gu,
  ],
  [
    'baby boys child children daughter daughters family girls kids son sons',
    /\b(?:above|before|over) (?:that of|those of) (?:her|his|their|the) (?:son|daughter|child|children|baby|boys|girls|kids|family|sons|daughters)(?![\p{L}'])/gu,
  ],
  [
    'before first',
    /\b(?:her|his|their|mum's|dad's) (?:social life|drug use|new partner|own needs|own wants|phone|boyfriend|job|drinking|habit|mates|work|image|dogs|dog|partner|girlfriend|hobbies|gaming|comfort|convenience|needs) (?:comes|come|came) (?:first|before)(?![\p{L}'])/gu,
  ],
  [
    'before first',
    /\b(?:the pub|the bottle|the dog|drink|drugs|alcohol|men|cannabis) (?:comes|come|came) (?:first|before)(?![\p{L}'])/gu,
  ],
  [
    'priority',
    /\b(?:her|his|their|mum's|dad's) (?:first priority|main priority|only priority|top priority|priority) (?:is|was) (?:her|his|their|the|getting|drink|drugs|money|himself|herself|not)(?![\p{L}'])/gu,
  ],
  ['important', /\bmore important to (?:her|him|them|mum|dad) than (?:her|his|their|the|ana)(?![\p{L}'])/gu],
  [
    'cared cares',
    /\b(?:cares|cared) more (?:about|for) (?:the dog|her|his|their|drink|drugs|money|men|work|what)(?![\p{L}'])/gu,
  ],
  // excuses and lies
  [
    'excuse',
    /\b(?:nothing but an|yet another|a convenient|a handy|a poor|a lame|a feeble|always an|clearly an|just|only|merely|simply|another|a) excuse(?![\p{L}'])/gu,
  ],
  [
    'use used uses using',
    /\b(?:uses|used|using|use) (?:her|his|their|the) [\p{L}'-]+ (?:as an excuse|as a crutch|as a weapon|as a shield|as a bargaining|to get out|to get|to avoid|to gain|to control|to manipulate|against)(?![\p{L}'])/gu,
  ],
  [
    'use used uses using',
    /\b(?:uses|used|using|use) (?:her|his|their|the) [\p{L}'-]+ [\p{L}'-]+ (?:as an excuse|as a crutch|as a weapon|as a shield|as a bargaining)(?![\p{L}'])/gu,
  ],
  [
    'account allegation allegations cock excuse illness incident lot pack reason story tale web whole yarn',
    /\b(?:made up|cooked up|dreamt up|dreamed up|invented|concocted|fabricated|spun) (?:an|the|some|her|his|this|that) (?:cock and bull|whole thing|sob story|pack of|web of|excuse|story|tale|lot|yarn|incident|allegation|allegations|account|illness|reason)(?![\p{L}'])/gu,
  ],
  [
    'up',
    /\b(?:makes|made|making|make) (?:the whole thing|half of it|it all|things|this|stories|that) up(?![\p{L}'])/gu,
  ],
  [
    'up',
    /\b(?:makes|made|making|make) up (?:stories about her mum|a story about being|stories about him|stories about me|stories about us|stories about staff|all of it|the story|an excuse|the allegation|the allegations|the whole|lies|excuses|allegations)(?![\p{L}'])/gu,
  ],
  [
    'spin spinning spins spun',
    /\b(?:spins|spun|spinning|spin) (?:us a|me a|a|another|us|me) (?:yarn|tale|story|line|web)(?![\p{L}'])/gu,
  ],
  [
    ',',
    /\b(?:is|was) lying (?:to|about|through|again) , lies (?:to|about) (?:the school|the court|me|us|everyone|everything|her|him|staff|services|professionals)(?![\p{L}'])/gu,
  ],
  [
    'bluffing fibbing lying',
    /\b(?:is|was) (?:clearly|obviously|plainly|simply|just|blatantly|not) (?:lying|fibbing|bluffing)(?![\p{L}'])/gu,
  ],
  [
    'front straight truthful upfront',
    /\b(?:is not|was not|not being|isn't|wasn't) (?:up front|straight|truthful|upfront) with(?![\p{L}'])/gu,
  ],
  ['hear', /\btells (?:me|us|people|professionals|everyone) what (?:we|I|they) (?:want|wanted) to hear(?![\p{L}'])/gu],
  // blame
  [
    'blamed blames blaming',
    /\b(?:blames|blamed|blaming) (?:the world|social services|social care|the system|other people|the school|the police|her mother|his mother|her father|the children|the child|everyone|everybody|everything|anyone|us|me|others|professionals|services) (?:for everything|for all|for her|for his|and not|but|except|rather|else|instead)(?![\p{L}'])/gu,
  ],
  [
    'accountability blame ownership responsibility',
    /\b(?:accepts|accepted|takes|took|taking|accepting) (?:none of the|no|zero|little) (?:responsibility|blame|ownership|accountability)(?![\p{L}'])/gu,
  ],
  [
    'accept admit own take',
    /\b(?:does not|did not|will not|refuses to|refused to|fails to|failed to|unwilling to|unable to|doesn't|didn't|won't|cannot|never) (?:accept|take|own|admit) (?:there is a problem|she was wrong|he was wrong|there's a problem|any responsibility|full responsibility|any blame|the blame|any ownership|up to|that she|that he|responsibility|blame|ownership|accountability|fault|wrongdoing)(?![\p{L}'])/gu,
  ],
  [
    'thinks',
    /\bthinks (?:the world|everyone|society|we|everybody) (?:is against|is out|are against|are out|owes|revolves|should)(?![\p{L}'])/gu,
  ],
  [
    'thinks',
    /\bthinks (?:she|he) (?:is|was) (?:in the right|always right|never wrong|the boss|the victim|in charge|a big|the big|being clever|above|better|entitled|special|untouchable|invincible|clever|god's|it|hard)(?![\p{L}'])/gu,
  ],
  [
    "he's she's",
    /\bthinks (?:she's|he's) (?:in the right|always right|never wrong|the boss|the victim|in charge|a big|the big|above|better|entitled|special|untouchable|invincible|clever|god's|it|hard)(?![\p{L}'])/gu,
  ],
  ['thinks', /\bthinks (?:she|he|they) (?:knows|know) (?:it all|best|better|everything)(?![\p{L}'])/gu],
  [
    'thinks',
    /\bthinks (?:she|he|they) can (?:come and go|get one over|make the rules|do what|do as|get away|say what|walk all|treat|have|fool|pull|buy)(?![\p{L}'])/gu,
  ],
  [
    'herself himself themselves',
    /\bsees (?:herself|himself|themselves) as (?:an adult|the boss|in charge|the victim|the|a|above|better|superior|blameless)(?![\p{L}'])/gu,
  ],
  // enjoyment
  [
    'aggro argument attention bother causing centre chaos charge chase conflict confrontation control crisis danger difficult drama fight fuss gossip hurting ill limelight playing power row shocking sound sympathy trouble upset upsetting victim waited winding',
    /\b(?:gets a kick out of|gets a buzz out of|gets a thrill out of|gets a buzz from|gets a thrill from|gets a high from|gets off on|thrives on|thrived on|thriving on|revels in|revelled in|revelling in|lives for|lived for|living for|feeds off|fed off|feeding off|addicted to|hooked on|enjoys|enjoyed|enjoying|loves|loved|loving|likes|liked|relishes|relished|relishing|craves|craved|craving|seeks|sought|courts) (?:the sound of her own|the sound of his own|being in control|being in charge|being the centre|being the victim|playing the victim|being waited on|the drama|the chaos|the attention|an argument|a fight|a row|a drama|the danger|the sympathy|the limelight|winding people|winding others|winding her|winding him|shocking people|shocking staff|a crisis|the aggro|the chase|the gossip|the power|the upset|the fuss|a fuss|being ill|being difficult|chaos|conflict|attention|confrontation|trouble|danger|sympathy|control|power|upsetting|hurting|causing|crisis|aggro|bother|gossip|fuss)(?![\p{L}'])/gu,
  ],
  [
    'delight pleasure pride satisfaction',
    /\btakes (?:pleasure|delight|pride|satisfaction) in (?:other people's|upsetting|hurting|frightening|winding|causing|being|making|shocking|humiliating|controlling|others|seeing|the)(?![\p{L}'])/gu,
  ],
  [
    'delight pleasure satisfaction',
    /\btook (?:pleasure|delight|satisfaction) in (?:upsetting|hurting|frightening|winding|causing|making|shocking|humiliating|controlling)(?![\p{L}'])/gu,
  ],
  [
    'finds',
    /\bfinds it (?:funny|amusing|hilarious|entertaining) to (?:upset|hurt|frighten|wind|see|hit|watch|annoy)(?![\p{L}'])/gu,
  ],
  // more
  [
    'leave',
    /\b(?:could|can) take (?:family time|the baby|or leave|it|him|her|them|contact) or leave (?:family time|it|him|her|them|contact)(?![\p{L}'])/gu,
  ],
  [
    'only',
    /\bonly (?:turns up|turned up|shows up|showed up|comes|came|visits|visited|rings|rang|attends|attended|lets|let|engages|engaged) (?:because she is told|because he is told|for the money|for the food|for a lift|for the free|when it suits|when she wants|when he wants|when she needs|when he needs|because she has|because he has|if it suits|if she wants|if he wants|to be seen|where it suits|so she can|so he can|for money|for food|for cash|for what|when there|when made|when pushed|because it|if there|if made|to get|to keep|to cause|to please|to annoy|to avoid|where there)(?![\p{L}'])/gu,
  ],
  [
    'attention benefits cash drama drink drugs food free money phone wifi',
    /\b(?:just|only) (?:comes|came|there|here) for the (?:money|food|free|benefits|cash|drink|drugs|wifi|phone|attention|drama)(?![\p{L}'])/gu,
  ],
  [
    'way',
    /\b(?:her|his|their) way of (?:making sure|getting|punishing|controlling|avoiding|keeping|hurting|testing|gaining)(?![\p{L}'])/gu,
  ],
  [
    'rather',
    /\bwould rather (?:be|go|spend|sit|stay|have|sleep|drink|play|party|see) (?:in the pub|at the pub|down the pub|with her mates|with his mates|with her boyfriend|out with|in bed|out|drinking|partying|gaming|anywhere)(?![\p{L}'])/gu,
  ],
  [
    'because',
    /\b(?:just|simply|only) because (?:the social worker was|i was|we were|she knew|he knew|they knew) (?:coming|visiting|there|watching|due|i|we)(?![\p{L}'])/gu,
  ],
  [
    'answer anyone deal explain face let see speak talk',
    /\bso (?:she|he|they) (?:did not|would not|does not|didn't|wouldn't|doesn't) have to (?:see me|see us|see anyone|face me|face us|face anyone|face him|face it|let me|let us|talk|speak|answer|deal|explain)(?![\p{L}'])/gu,
  ],
  [
    'hoped hopes hoping',
    /\b(?:hoping|hopes|hoped) (?:no one|the school|nobody|we|i|everyone|they|it) (?:would|will|won't|wouldn't) (?:notice|see|forget|go|find|give|ask|check|not|leave|drop|blow|all)(?![\p{L}'])/gu,
  ],
  [
    'ashamed embarrassed frightened guilty jealous resentful scared terrified',
    /\b(?:ashamed|embarrassed|jealous|resentful|terrified|scared|frightened|guilty) (?:of|by|about) (?:their own|what she|what he|him|her|them|his|her)(?![\p{L}'])/gu,
  ],
  [
    'looked looking',
    /\b(?:looking|looked) for (?:someone to blame|a way out|a meal ticket|a free ride|an easy life|a reaction|an argument|a fight|an excuse|a row|a scapegoat|trouble|sympathy|attention)(?![\p{L}'])/gu,
  ],
  [
    'calculated designed intended meant',
    /\b(?:designed|calculated|intended|meant) to (?:upset|annoy|hurt|shock|provoke|wind|intimidate|impress|frighten|humiliate) (?:her|him|us|me|them|mum|dad|staff|a|the|everyone|people)(?![\p{L}'])/gu,
  ],
  ['purely', /\bpurely (?:out of|to) (?:spite|malice|annoy|upset|get|wind|hurt|cause|make)(?![\p{L}'])/gu],
  [
    'bloody-mindedness boredom convenience greed guilt jealousy laziness malice mindedness pure revenge selfishness sheer spite vanity',
    /\bout of (?:bloody mindedness|spite|malice|jealousy|revenge|guilt|boredom|sheer|pure|bloody-mindedness|laziness|vanity|greed|selfishness|convenience)(?![\p{L}'])/gu,
  ],
  ['arsed bothered', /\bbecause (?:she|he) (?:could not|cannot|can't|couldn't) be (?:bothered|arsed)(?![\p{L}'])/gu],
  [
    'as because',
    /\b(?:because|as) (?:she|he|mum|dad) (?:does not|did not|doesn't|didn't) (?:like to be|like being|want the|care|love|believe|respect)(?![\p{L}'])/gu,
  ],
  [
    'afraid ashamed bored drunk embarrassed frightened guilty hiding hungover jealous lazy proud selfish spoilt',
    /\bbecause (?:she|he|mum|dad) (?:is|was) (?:frightened of being|afraid of being|too lazy|too proud|ashamed|jealous|lazy|embarrassed|guilty|hiding|bored|spoilt|selfish|drunk|hungover)(?![\p{L}'])/gu,
  ],
  [
    'blamed blames enjoyed enjoys fancied fancies hated hates knew knows resented resents thinks thought',
    /\b(?:because|as) (?:she|he|mum|dad) (?:thinks|thought|knows|knew|resents|resented|hates|hated|blames|blamed|enjoys|enjoyed|fancies|fancied)(?![\p{L}'])/gu,
  ],
  [
    'chaos conflict confrontation controversy drama excitement thrill trouble',
    /\b(?:thrives on|thrived on|lives for|lived for|feeds off|addicted to|hooked on|seeks out|craves|courts|attracts|invites) (?:the excitement|the thrill|drama|excitement|trouble|chaos|conflict|confrontation|controversy)(?![\p{L}'])/gu,
  ],
  [
    'stand',
    /\b(?:could not|cannot|can't|couldn't) stand (?:the sight of|his stepson|her stepson|her stepdaughter|his stepdaughter|the children|the baby|social workers|his mother|her mother|her own|his own|him|her|them|professionals)(?![\p{L}'])/gu,
  ],
  [
    'let',
    /\b(?:is|was) (?:quite happy|happy|content) to let (?:her mother|his mother|the school|someone else|nan|everyone|others|him|her|us) (?:do|take|have|bring|look|pick|carry|pay|sort)(?![\p{L}'])/gu,
  ],
  ['way', /\b(?:wants|wanted) (?:the children|the baby|him|her|them|us|me|nan) out of the way(?![\p{L}'])/gu],
  [
    'bluff buy charm cheat con lie sweet wing wriggle',
    /\bthinks (?:she|he) can (?:sweet talk|charm|lie|buy|bluff|wriggle|wing|cheat|con)(?![\p{L}'])/gu,
  ],
  [
    'afraid frightened scared terrified',
    /\b(?:scared|frightened|afraid|terrified) (?:that we|that i|we|i|they) (?:will|might|would) (?:find|take|see|come|tell|notice)(?![\p{L}'])/gu,
  ],
]
