import { Builds } from './builds.js'

const SAID =
  'reported|said|alleged|claimed|believed|understood|thought|felt|known|acknowledged|accepted|recognised|rumoured|suggested|mentioned|disclosed|flagged|indicated|considered|assumed|presumed|suspected|reckoned|perceived|maintained|held|feared|whispered|intimated|commented|insinuated|implied|put about|going round|doing the rounds'
const MATTER =
  '(?:concerns?|worries|questions|suspicions?|doubts?|rumours?|reports?|allegations?|issues|complaints?|claims|accusations?|suggestions?|gossip|information|intelligence|intel)'

/** What was told or is believed, by its build: a passive that names nobody. */
export const HEARSAY = new Builds([
  [
    'fact secret knowledge reported said alleged claimed believed understood thought felt known acknowledged accepted recognised rumoured suggested mentioned disclosed flagged indicated considered assumed presumed suspected reckoned perceived maintained held feared whispered intimated commented implied',
    new RegExp(
      `\\bit(?:'s| is| was| has| had)(?: (?:been|also|now|further|since|being|later|then|again|long|always|well|often|previously|\\p{L}+ly))* (?:${SAID}) (?:that|he|she|they|mum|dad|mother|father|the|his|her|their|by (?:some|many|several|various|a few|others|people|all|everyone|those)|to (?:us|me|the team)|(?:with)?in (?:some|many|the)|among|across|locally|there)\\b|\\bit(?:'s| is| was) (?:a |an )?(?:well[- ]known|widely known|known|accepted|open|common) (?:fact|secret|knowledge|view)(?: that)?\\b`,
      'gu',
    ),
  ],
  [
    'reported alleged believed thought rumoured understood said suspected claimed presumed reputed feared assumed',
    /\b(?:(?:is|are|was|were|been) (?:also |now |\p{L}+ly )*(?:reported|alleged|believed|thought|rumoured|understood|said|suspected|claimed|presumed|reputed|feared|assumed)|(?<=(?:^|[.,;:–—-] )(?:\p{L}+ )?)(?:reported|alleged|believed|thought|rumoured|understood|said|suspected|reputed)) to\b(?= \p{Ll}{2,})/gu,
  ],
  [
    'raised expressed voiced received flagged aired circulating circulated emerged surfaced',
    new RegExp(
      `\\b(?:${MATTER})(?: (?:about|around|that|regarding|over|of) (?:[\\p{L}'-]+ ){1,6}?| )(?:has|have|had|was|were|is|are) (?:been |also |again |being |now |since |previously |repeatedly |recently )*(?:raised|expressed|voiced|received|flagged|aired|circulating|circulated|made known|emerged|surfaced|passed on|brought to)\\b(?: that\\b)?`,
      'gu',
    ),
  ],
  [
    "there there's",
    /\bthere(?:'s been|'s| is| are| was| were| has been| have been| had been) (?:also |still |now |long |always |\p{L}+ly )*(?:a |an |some |many |several |various |further |previous |past |historic |historical |ongoing |serious |growing |a number of |lots of |plenty of |the usual |local |more )*(?:rumours?|talk|gossip|whispers?|murmur\p{L}*|suggestions?|allegations?|speculation|suspicions?|reports|intelligence|hearsay|chatter) (?:that|of|about|in|on|round|around|he|she|they|to suggest|going)\b/gu,
  ],
  [
    'people folk locals neighbours everyone some others many they',
    /(?<=(?:^|[.!?;:,–—]\s|\b(?:and|but|so|as) ))(?:people|folk|locals|the neighbours|neighbours|everyone (?:round here|locally|on the \p{L}+|in the \p{L}+)|some|others|many|they|word) (?:say|says|reckon|reckons|are saying|have said|tell of|talk of|believe|claim|think) (?:that )?(?:he|she|they|mum|dad|it|there|the|his|her)\b/gu,
  ],
])
