/*
 * Decisions told in looser words than "it was decided" and "contact reduced": what a meeting came down to, an order in
 * the bare form ("Close on the 20th."), a yes or no to a service, what somebody may do from now on.
 */

const PLAN_KIND = '(?:(?:cp|cin|child[- ]protection|child[- ]in[- ]need|protection) )?plans?'
const PERSON =
  "(?:(?:he|she|they|you|both|mum|dad|the (?:boys|girls|children|twins|family|baby|older two|younger two)|both (?:boys|girls|children)|all (?:three|four|five)|\\p{Lu}[\\p{L}'-]+(?: and \\p{Lu}[\\p{L}'-]+)?))"

/** "The long and short of it is that Ana should come off the plan." */
const CAME_DOWN_TO =
  /(?:^\W*|[,;] (?:and )?|\band )(?:so )?(?:the )?(?:long and (?:the )?short of it|upshot|bottom line|net result|end result|final word|(?:panel|meeting|conference|core group)'s answer|answer (?:to|on) [\p{L}' ]{0,30}?(?:overnights?|visits|contact|family time|move|funding|request|application|trip|transfer|extension|placement|referral)(?= (?:is|was)\b)|outcome|result|conclusion|(?:in the end )?it (?:all )?(?:boils|came|comes) down to)(?: of (?:it|this|that|the \p{L}+)(?: all)?)?(?: (?:is|was)(?: that)?|:|,| –| -)? (?<what>[^.;]+)/iu
/** Off or onto a plan, which only a decision puts anybody. */
const ON_PLAN = new RegExp(
  `(?:(?:is|are) (?:now )?(?:coming|going|being (?:taken|put|moved|stepped))|(?:will|is to|are to|should|must) (?:now |also )?(?:be (?:coming|going|taken|put|moved|stepped)|come|go|stay|remain)|comes?|goes?|stays?) (?:off|on to|onto|back on to|back on|on|out of) (?:(?:an?|the|his|her|their) )?${PLAN_KIND}(?![\\p{L}])`,
  'iu',
)
const PUT_ON_PLAN = new RegExp(
  `^(?:so |and )?${PERSON} (?:(?:is|are) (?:now )?(?:coming|going|being (?:taken|put|moved|stepped))|(?:will|is to|are to) (?:now |also )?(?:be (?:coming|going|taken|put|moved|stepped)|come|go|stay|remain)|comes?|goes?|go|stays?) (?:off|on to|onto|back on to|back on|out of) (?:(?:an?|the|his|her|their) )?${PLAN_KIND}(?![\\p{L}])`,
  'iu',
)
const CORE =
  '(?:visits|visiting|contact(?! (?:details|number|lens|book|sheet))|family time|overnights?|overnight stays|sleepovers|weekends at|placement|case|referral|cp plan|cin plan|child (?:protection|in need) plan|sessions|funding|package|involvement|supervision|monitoring|curfew|support|respite|therapy|direct work|hours|allowance|mentoring|letterbox)'
/** "Stop the overnights.", "Keep visits weekly." */
const ORDER = new RegExp(
  `^(?:to )?(?:end|stop|pause|suspend|cease|cut|halve|reduce|increase|extend|keep|continue|resume|restart|reinstate|lift|withdraw|cancel|hold|maintain)(?: with)? (?:(?:the|his|her|their|all|any|this|mum's|dad's|\\p{Lu}\\p{L}+'s|weekly|fortnightly|monthly|supervised|unsupervised|current|hours of) )*${CORE}(?![\\p{L}])(?=\\W*$|[.;,]| (?:to|at (?:\\d|one|two|three|four|half|the same|present|this)|for|until|till|weekly|monthly|fortnightly|as|on|from|while|because|so|with|going|open|in place|supervised|pending|down|up|by|once|every|twice|after|due|now|there)\\b)`,
  'iu',
)
const CLOSE_THEN =
  /^(?:to )?close (?:(?:on|at|by|from|after|before|in) (?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri)\b|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|next (?:visit|review|week|month|core group)|end of|(?:review|conference|core group|panel)(?=\W*$|[.,;]| (?:on|in|if|as|because)\b)|(?:two|three|four|six) weeks)|(?:once|unless|pending|following)\b|(?:down )?to (?:early help|eh\b|universal|social care|csc\b))/iu
const LEVEL =
  /^(?:hold|keep|take|put|remove|leave|step)(?: (?:him|her|them|both|the (?:boys|girls|children|twins)|\p{Lu}\p{L}+))? (?:at|on|off|from|onto|under|down to|up to|down from) (?:(?:an?|the|his|her|their) )?(?:(?:cp|cin|child[- ]protection|child[- ]in[- ]need)(?: (?:plan|level))?|plan)\W*(?:$|until|till|for now|because|as|so|,)/iu
const SERVICE =
  '(?:visits|contact|family time|overnights?|overnight stays?|stays?|sleepovers?|sessions|funding|placement|move|transfer|trip|holiday|laptop|phone|taxi|transport|package|respite|therapy|assessment|request|application|referral|extension|step[- ]?down|closure|support|weekends?|reunification|rehabilitation|nursery (?:place|hours)|grant|allowance)'
/** "It's a no to the overnights.", "Green light for the move." */
const YES_OR_NO = new RegExp(
  `^(?:so |but )?(?:(?:it's|it is|it was|that's|that is) )?(?:an? |the )?(?:no|firm no|no-go|no go|yes|green light|go-ahead|thumbs up|thumbs down)(?: given| from (?:panel|the manager|tm))? (?:to|for|on) (?:(?:the|any|her|his|their|more|an?) )?(?:[\\p{L}-]+ ){0,2}?${SERVICE}(?![\\p{L}])(?! (?:today|was|were|is|who|that))|^(?:the |any |her |his |their )?(?:[\\p{L}-]+ ){0,2}?${SERVICE} (?:(?:is|are) (?:still |now )?(?:an? (?:firm )?(?:no|no-go|yes)(?=\\W*$|[.,;]| for (?:now|the time)| until| at present)|not going ahead|off the table)|not going ahead)(?![\\p{L}])|^(?:the |any |her |his |their )?(?:overnights?|moves?|placement|transfer|contact|family time|reunification|rehabilitation) (?:(?:is|are) )?(?:now )?going ahead\\b`,
  'iu',
)
const FROM_NOW =
  '(?:from (?:now(?: on)?|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:week|month|term)|the \\d|\\d)|until (?:the (?:review|\\d)|further|\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b)|for now|for the time being|any ?more|any longer)'
/** Where a parent stays or goes is theirs to say. */
const ADULT_STAYS = '(?<!^(?:mum|dad) .*)(?:stay (?:at|with|over|out)|go (?:out|home|to))|'
/** "You can have your phone back from Friday." */
const MAY_NOW = new RegExp(
  `^${PERSON} (?:(?:can|may|(?:is|are) (?:now |not )?allowed to|(?:is|are) not to|can no longer|cannot|can't|may not) (?:now |also )?(?:have (?:(?:his|her|their|your|the|an?) )?(?:phone|mobile|x ?box|tablet|laptop|bike|key|internet|overnights?|contact|family time)|see (?:(?:his|her|their|your|the) )?(?:mum|mam|dad|nan|gran|brothers?|sisters?|siblings|family|friends?|mates?|baby|boys|girls|twins|children)|${ADULT_STAYS}use (?:the|his|her|their|your) (?:phone|mobile|internet|x ?box|tablet|laptop|bus|kitchen)|visit|live|be (?:alone|left)|come (?:to|back|home|near)|sleep (?:at|in)) ?[^.;]*\\b${FROM_NOW}(?![\\p{L}])|(?:is|are) no longer allowed (?:to|out|at|in|contact|a)\\b)`,
  'iu',
)
/** What a court, the police or a landlord has laid down is theirs. */
const LAID_DOWN = /\b(?:bail|injunction|conditions?|non-molestation|tag|licence|police|tenancy|exclu\p{L}+)\b/iu
/** "We have gone with weekly visits.", "I pulled the plug on the sessions." */
const CHOSEN =
  '(?:weekly|fortnightly|monthly|supervised|unsupervised|visits|contact(?! (?:lens|details))|family time|overnights?|step[- ]?(?:down|up)|closure|fostering|adoption|long-term care|kinship care|child (?:protection|in need)|placement|reunification|rehabilitation|respite|package|funding|sessions|the move|transfer)'
const WE_CHOSE = new RegExp(
  `^(?:so |and |in the end,? |on balance,? |overall,? )?(?:i|we)(?:'ve| have|'re| are| am|'m)? (?:now |all |also |therefore )*(?:(?:landed on|gone with|going with|settled for|plumped for|opted for|went with|went for|gone for|going for|come down in favour of|came down in favour of) (?:an? |the |more |fewer )?(?:[\\p{L}-]+ ){0,2}?${CHOSEN}|(?:pull(?:ed|ing) the plug|call(?:ed|ing) time|decided) (?:on|against) (?:the |any |her |his |their )?(?:[\\p{L}-]+ ){0,2}?${SERVICE}|made up (?:my|our) minds? to (?:close|end|stop|keep|reduce|step|extend|suspend)|put(?:ting)? (?:the |her |his |their |all )?(?:[\\p{L}-]+ ){0,2}?${SERVICE} on (?:ice|the back burner)|(?:said|saying|say) (?:no|yes) to (?:the |any |her |his |their |more |an? )?(?:[\\p{L}-]+ ){0,2}?(?:${CHOSEN}|move|trip|holiday|laptop|phone|taxi|extension|application|referral)|happy to close(?=\\W*$| the case| this)|let(?:ting)? (?:the |her |his |their )?(?:[\\p{L}-]+ ){0,2}?${SERVICE} go ahead|not going ahead with (?:the |any )?(?:[\\p{L}-]+ ){0,2}?${SERVICE})(?![\\p{L}])`,
  'iu',
)

/**
 * Whether words tell a decision in one of the looser forms, and whether they name who made it; null where they tell none.
 * @param label the run-in label before them ("Bottom line:"), or nothing
 * @param settled whether what a meeting came down to is itself told as a change
 */
export function looseDecision(
  words: string,
  label: string,
  settled: (rest: string) => boolean,
): { who: boolean } | null {
  // "Hold the case for me, said Dad."
  if (/,\s(?:(?:he|she|mum|dad) )?(?:said|says|joked|asked)\b/iu.test(words)) return null
  if (WE_CHOSE.test(words)) return { who: true }
  const what = CAME_DOWN_TO.exec(label === '' ? words : `${label} ${words}`)?.groups?.what
  if (what !== undefined && (ON_PLAN.test(what) || settled(what) || IS_A_STEP.test(what))) return { who: false }
  if (PUT_ON_PLAN.test(words) || YES_OR_NO.test(words)) return { who: false }
  if (ORDER.test(words) || CLOSE_THEN.test(words) || LEVEL.test(words)) return { who: false }
  if (NONE_OR_NO_MORE.test(words)) return { who: false }
  if (MAY_NOW.test(words) && !LAID_DOWN.test(words)) return { who: false }
  return null
}

/** "No extension to the funding.", "Supervision no longer needed." */
const NONE_OR_NO_MORE = new RegExp(
  `^(?:so,? )?no (?:extension|increase|reduction|move|transfer|step[- ]?(?:down|up)|overnights?) (?:to|of|in|for) (?:(?:the|her|his|their) )?(?:[\\p{L}-]+ ){0,1}?(?:${SERVICE}|now)(?![\\p{L}])|^(?:the |her |his |their )?(?:supervision|monitoring|transport|taxis?|respite|support|sessions|visits|funding|placement) (?:is |are )?no longer (?:needed|required|funded)\\b`,
  'iu',
)

const IS_A_STEP = new RegExp(
  `^(?:an? |to |for )?(?:step[- ]?(?:down|up)|closure|closing(?: the case)?|close|no (?:to|more) (?:the |any )?(?:[\\p{L}-]+ ){0,2}?${SERVICE}|no further|nfa|no\\W*$)(?![\\p{L}])`,
  'iu',
)
