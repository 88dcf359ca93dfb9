import { KINDS, type Kind } from '../../model/note.js'

/** Names of types and titles, first match wins. */
const NAMES: readonly [Kind, RegExp][] = [
  ['template', /\btemplate\b/iu],
  [
    'unsuccessful-visit',
    /\b(?:unsuccessful|failed|attempted|abortive|aborted|not successful|no access|no reply|missed|cancelled|ineffective|unable to gain)\b.*\b(?:visit|hv)\b|\b(?:visit|hv)\b.*\b(?:unsuccessful|not successful|failed|no access|no reply|aborted|abortive|cancelled|not made|attempted|missed|no one (?:in|home)|nobody (?:in|home)|no-one (?:in|home)|not in)\b|^no (?:access|reply|answer|one in|one home)\b|^nobody (?:in|home)\b/iu,
  ],
  [
    'supervision',
    /\b(?:supervision|management (?:oversight|decision|direction)|manager'?s? (?:oversight|decision|comment|note)|case direction|mgmt oversight|oversight)\b(?! order| of (?:contact|family time)|.*\bvisit\b)/iu,
  ],
  [
    'other',
    /\b(?:supervised (?:contact|family time)|family time|contact (?:session|observation|note|record|report|supervision)|supervised time|observation of|daily (?:log|record|note|diary|sheet)|night (?:log|report)|day log|log ?book|incident|(?:note|memo) to file|file note|shift|handover|residential log|home log|(?<!\bsummary\b.*)chronology(?!.*\bsummary\b)|running record)\b/iu,
  ],
  ['summary', /\b(?:summary|closing|closure|transfer (?:note|record|summary)|pen picture|case note summary)\b/iu],
  [
    'assessment',
    /\b(?:assessment|report to|court report|statement|s(?:ection)? ?47 report|risk assessment|c&f|caf)\b(?!.*\b(?:visit|team)\b)/iu,
  ],
  [
    'direct-work',
    /\b(?:direct work|direct session|one[- ]to[- ]one(?! (?:support|tuition))|1:1(?! (?:support|tuition))|life ?story (?:work|session)|keywork|key ?work session|individual (?:work|session)|(?:one[- ]off|first|second|third|fourth|fifth|sixth|last|final|next) session|session (?:with|no\b|number|\d|one|two|three|four|five|six)|wishes and feelings (?:work|session)|play session)\b|^session\b/iu,
  ],
  [
    'meeting',
    /\b(?:meeting|conference|core group|review|strategy|discussion|tac|taf|icpc|rcpc|panel|cla review|lac review|pep|network|mapping|fgc|legal planning|hearing|minutes|huddle|team around(?: the (?:child|family|school))?|professionals)\b(?!.*\bvisit\b)/iu,
  ],
  [
    'visit',
    /\b(?:visit(?:s|ed|ing)?|hv|h\/v|stat(?:utory)? visit|(?:coming|came|went|going) to see|(?:welfare|safe and well) checks?|seen (?:at|today|in)|home call|school call|doorstep|pa visit|statv|stvc|stvl|cnstat|hvis|pop[- ]?in|drop[- ]?in|call-in|face to face|f2f)\b/iu,
  ],
  ['phone-call', /\b(?:phone|telephone|call|t\/?c|tel|rang|voicemail|video call)\b/iu],
  ['message', /\b(?:e-?mail|letter|text(?: message)?|message|sms|whatsapp|correspondence|fax)\b/iu],
  ['direct-work', /\bdrct\b/iu],
]

/** What the writer did, at the start of a sentence without a subject or after "I": a visit that is planned, past or another's is none. */
const WENT =
  '(?:visit(?:ed)?|called (?:at|round|in|on|by)|went (?:to|over|round|out|along|up|down|back)|came (?:to|over|round|out)|popped|dropped (?:in|by|round)|drove (?:out|over|to|up|down)|travelled (?:out )?to|saw|seen|arrived|spent (?:an?|the|half|some|\\d+|two|twenty|thirty|forty)\\b[^.]{0,20}\\b(?:at|with)|attended (?:the|his|her|their) (?:home|house|address|property|flat))'
const VISITED = new RegExp(
  `(?:^|[.!?:;\\n]\\W*)(?:(?:today|then|on [^.,]{3,30}|this (?:morning|afternoon|evening)),? )?(?:${WENT}\\b|(?:h\\/?v|(?:home |joint |school |statutory |cin |cp |announced |unannounced |duty |planned )+visit|visit (?:to|with|at|made))\\b)|\\b(?:i|we|[sf]?sw)(?: \\([^)]{2,40}\\),?|, [^.]{2,50}?,)? (?:also |then |first |have |had |today |jointly )*${WENT}\\b`,
  'iu',
)
/** "Dear Teddy, I came to see you": a letter to the child that is the record of a visit. */
const LETTER = /^\W*(?:dear|hi|hello|hiya|good (?:morning|afternoon))\b[^.\n]{0,40}(?:,|\n)/iu
const TOLD_TO_CHILD =
  /\b(?:i|we) (?:came|visited|called|went) (?:\p{L}+ ){0,2}?(?:to|round to|over to)? ?(?:see|visit|meet) you\b|\b(?:i|we) (?:saw|visited) you\b|\b(?:when|letting|for having) (?:i|me|us|we)? ?(?:visited|visit|came|come)\b|\bthank you for (?:showing|letting|having) (?:me|us)\b/iu

/** How the text itself shows its kind, where neither type nor title does; first match wins. */
const SIGNS: readonly [Kind, (start: string) => boolean][] = [
  [
    'unsuccessful-visit',
    start =>
      !MET.test(start) &&
      !/^.{0,60}\b(?:rang|phoned|texted|emailed|t\/?c|telephone)\b/iu.test(start) &&
      /\b(?:no (?:reply|answer|access|one (?:was )?(?:home|in)|response at)|no-one was home|nobody (?:was )?(?:in|home|answered)|not at home|(?:put|left|pushed|posted|popped|dropped) (?:a )?(?:card|note|slip|compliments slip)|(?:card|note|slip|letter) (?:left|through|put|posted)|door (?:was )?(?:not|un)answered|knocked .{0,60}\b(?:no|nothing|nobody)|(?:knocked|rang the (?:door)?bell)[^\n]{0,60}\bnothing)\b/iu.test(
        start,
      ),
  ],
  ['supervision', start => /^\W*(?:case )?supervision\b|\bsupervision with\b/iu.test(start)],
  ['meeting', start => /^.{0,80}\b(?:meeting|core group|conference|strategy discussion)\b/iu.test(start)],
  [
    'phone-call',
    start =>
      /^.{0,80}\b(?:rang|phoned|telephoned|tel(?:ephone)? call|t\/?c|call (?:from|to|with)|called (?:me|by|to (?:say|tell|ask)))\b/iu.test(
        start,
      ),
  ],
  ['visit', start => LETTER.test(start) && TOLD_TO_CHILD.test(start.slice(0, 600))],
  [
    'message',
    start =>
      /^.{0,80}\b(?:emailed|e-?mail|texted|wrote to|letter (?:to|from)|text (?:from|to))\b/iu.test(start) ||
      LETTER.test(start),
  ],
  ['visit', start => VISITED.test(start.slice(0, 600))],
]

/** Nobody came to the door, and nobody was met. */
const NO_REPLY =
  /\b(?:no (?:reply|answer|response)\b|no[- ]one (?:was )?(?:home|in\b|answered)|nobody (?:was )?(?:home|in\b|answered|came)|door (?:was )?(?:not|un)answered|not at home|(?:nobody|no one) to be (?:seen|found))/iu
const MET =
  /\b(?:let (?:me|us) in|(?:opened|answered) the door|(?:i|we) (?:saw|met|spoke|sat|talked|played)|(?<!\b(?:no[- ]one|nobody) )(?:was|were) (?:in|home|at home)\b|showed (?:me|us)|told (?:me|us)|seen)\b/iu

/** The kind of a note: from its type, else its title, else its text (rules.md, "kind"). A visit at which nobody was in is an unsuccessful one, whatever its type. */
export function kindOf(type: string | undefined, title: string | undefined, body: string): Kind {
  const start = body.slice(0, 1500)
  const kind = kindNamed(type) ?? kindNamed(title) ?? SIGNS.find(([, shows]) => shows(start))?.[0] ?? 'other'
  return kind === 'visit' && NO_REPLY.test(start) && !MET.test(start) ? 'unsuccessful-visit' : kind
}

/** The kind that a type's name or a title gives, or null. */
export function kindNamed(name: string | undefined): Kind | null {
  if (!name) return null
  const exact = KINDS.find(kind => kind === name.trim().toLowerCase())
  if (exact) return exact
  // "Call from school about the home visit": what it tells of is not what it is
  const said = firstNamed(name.split(ABOUT)[0] as string)
  return said === 'phone-call' || said === 'message' ? said : firstNamed(name)
}

const ABOUT =
  /:\s|\s(?:about|re|regarding|concerning|from|with|following|after|before|to (?:ask|say|tell|cancel|arrange))\s/iu

const firstNamed = (words: string): Kind | null => NAMES.find(([, pattern]) => pattern.test(words))?.[0] ?? null
