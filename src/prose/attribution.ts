import type { Prose, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { FAMILY, REPORTING, ROLE } from './lexicon.js'
import { segmentAt } from './run-ons.js'

/** Who a statement is put down to. */
export interface Attribution {
  /** Offset in the text from which the source's words run. */
  from: number
  /** Offset where they end. */
  to: number
  /** The words that name the source. */
  source: string
}

const NAME =
  "(?!(?:Her|His|Their|My|Our|Your|The|An?|It|This|That|There|No|When|While|As|If|Both|All)\\b)\\p{Lu}[\\p{L}'-]*\\.?(?: \\p{Lu}[\\p{L}'.-]*){0,2}"
const PERSON = `(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Yy]our|[Aa]n?)(?: [\\p{Ll}\\p{N}'-]+){1,3}|(?:[Bb]oth|[Aa]ll|[Tt]wo|[Ss]everal)(?: [\\p{Ll}\\p{N}'-]+){0,3}|${NAME}(?:'s)?(?: [\\p{Ll}'-]+){0,2}|[Ss]?[Hh]e|[Tt]hey|[Yy]ou|[Mm]um|[Dd]ad|(?:[Mm]aternal |[Pp]aternal )?(?:${FAMILY})|[Aa]nonymous (?:caller|referrer)|(?:[Aa] )?(?:neighbour|caller|friend)|[Ss]taff|[Pp]olice|[Ss]chool|[Nn]ursery|${ROLE})`

/** `Ms Khan told me that …`, `School report that …`; a subject with a comma clause after it ("Samira Haddad, health visitor, rang to tell"). */
const FRAME = new RegExp(
  `(?<![\\p{L}])(?<who>${PERSON})(?:,[^,.;:]{2,60},| \\([^)]{1,60}\\))?(?: (?:has|have|had|also|then|later|now|just|again|both|all|still|openly|quietly|did|does|would|will|could|was able to|went on to|rang to|called to|is|was|each|clearly|already|previously|always|often|since|only))*,? (?<verb>${REPORTING}|rang to (?:say|tell)|(?:was|is|are|were) (?:clear|adamant|worried|concerned|of the view|unsure|certain|sure|convinced|upset|pleased|happy|keen|aware)|tell|say|report|describe|explain|believe|think|feel)(?![\\p{L}])`,
  'gu',
)

/** `according to the health visitor`, `in Sheila's view`, `Hollie's view is that`, `reported by the school`. */
const PHRASES: readonly RegExp[] = [
  /\b(?:according to|in the (?:view|opinion|words) of|as (?:told|reported|described|stated|explained|put|written) (?:to me )?(?:by|in)|reported (?:to (?:me|us|police|school) )?by|told (?:to )?(?:me|us) by|(?:informed|advised|told|made aware) by|raised by(?! (?:the |a )?(?:television|telly|tv|tablet|screen|phone|street|dogs))|from what|per|shared by|seen by|noted by|recorded by|expressed by|quoting|as per(?! (?:last|usual|the plan|plan|previous|before|policy|the (?:agreement|policy|court|usual|last)|normal))|source:)\s+(?<who>[^,.;:]{2,60})/giu,
  /\b(?<who>(?:his|her|their|the|our|my|your|\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)?'s?)(?: [\p{Ll}'-]+){0,3}) (?:own )?(?:views?|opinion|account|words?|concerns?|worry|worries|version|belief|impression|answer|response|feedback|description|report|letter|email|text|message|note|statement|assessment|judge?ment|analysis|feeling|explanation|diagnosis|evidence|referral|take) (?:(?:is|was|were|are) (?:that|to|for|of|about|how)|says?|said|states?|stated|shows?|showed|that|of|reads?|describes?|described|calls?|called|refers?|mentions?|records?|recorded|reports?)\b/giu,
  /\bin (?<who>(?:his|her|their|\p{Lu}[\p{L}'-]*'s?|the \p{Ll}+(?: \p{Ll}+)?'s?)) (?:own )?(?:view|opinion|words|experience|account|eyes)\b/giu,
  /(?:\b(?<who>and|he|she|they|mum|dad)|,) (?:said|says|told (?:me|us)|wrote) so\b/giu,
  /\bfor (?<who>\p{Lu}[\p{L}'-]*|him|her|them), /gu,
]

/** `…, Mum said.` after the words, or `, she told me,` inside them. */
const AFTER = new RegExp(
  `,\\s(?<who>${PERSON})(?: (?:has|had|also|then|later))? (?:said|says|told (?:me|us)|tells (?:me|us)|explained|added|reported|thinks|thought|feels|felt|believes|wrote|replied|reckons)\\b`,
  'gu',
)

/** "Said she never sleeps": in a note without subjects the teller is the one whom the note is about. */
const TELEGRAPHIC =
  /(?<=^|[.;,–-] )(?:also |then |and )?(?:said|says|told (?:me|us)|explained|thinks|feels|reckons|denied|denies|added|admitted|wants)\b(?! (?:to|for) (?:be|have)\b)/giu

/** The writer, and subjects that are no source: "It was felt", "Concerns were raised". */
const FIRST_PERSON =
  /(?:^|\s)(?:i|we)(?: am| was| were| are)?$|^(?:it|there|this|that|which|who|what|concerns?|worries|issues|questions|reports|information|intelligence|nobody|no one)\b/iu

const cache = new WeakMap<Sentence, Attribution[]>()

/**
 * The parts of a sentence that are put down to a source other than the writer (rules.md, "attributed").
 * Words before the reporting verb are the writer's own ("Dad was rude and told me to go"), unless the frame comes after them.
 * @param note the note that holds the sentence; a list item with a speaker's label is that speaker's
 */
export function attributions(note: Prose, sentence: Sentence): readonly Attribution[] {
  const known = cache.get(sentence)
  if (known) return known
  const found: Attribution[] = []
  const { narrative, start, end } = sentence
  for (const hit of narrative.matchAll(FRAME)) {
    const who = hit.groups?.who ?? ''
    if (FIRST_PERSON.test(who) || isToldOf(hit[0], hit.groups?.verb ?? '') || isThing(who, hit.groups?.verb ?? ''))
      continue
    const from = hit.index + hit[0].length
    const end = segmentAt(sentence, start + hit.index + hit[0].length - 1).end - start
    const to = Math.min(reachOf(narrative, from, hit.groups?.verb ?? ''), end)
    if (to > from) found.push({ from: start + from, to: start + to, source: who })
  }
  for (const hit of narrative.matchAll(TELEGRAPHIC)) {
    const from = start + hit.index + hit[0].length
    const to = Math.min(start + reachOf(narrative, hit.index + hit[0].length, 'said'), segmentAt(sentence, from).end)
    if (to > from) found.push({ from, to, source: '' })
  }
  for (const phrase of PHRASES) {
    for (const hit of narrative.matchAll(phrase)) {
      // "from what I gather" names nobody
      if (/^(?:i|we)\b/iu.test(hit.groups?.who ?? '')) continue
      const around = segmentAt(sentence, start + hit.index)
      found.push({ from: around.start, to: around.end, source: hit.groups?.who ?? '' })
    }
  }
  for (const hit of narrative.matchAll(AFTER)) {
    if (FIRST_PERSON.test(hit.groups?.who ?? '')) continue
    const around = segmentAt(sentence, start + hit.index)
    found.push({ from: around.start, to: around.end, source: hit.groups?.who ?? '' })
  }
  const speaker = speakerLabel(note, sentence)
  // "Dad: dismissive throughout" is about him
  if (speaker) found.push({ from: start + 1, to: end, source: speaker })
  cache.set(sentence, found)
  return found
}

/** The name before the colon of "Paula: Lacey has been …". */
function speakerLabel(note: Prose, sentence: Sentence): string | null {
  const block = note.blocks[sentence.block]
  if (!block?.label || note.sentences[block.sentences.start] === undefined) return null
  // after `Demi: "You lot never listen."` the writer speaks again
  if (/^\s*_{2}/u.test(note.sentences[block.sentences.start]?.narrative ?? '')) return null
  const label = note.text.slice(block.label.start, block.label.end).replace(/[:.\s]+$/u, '')
  if (new RegExp(`^(?:${FAMILY}|${ROLE})$`, 'iu').test(label)) return label
  return block.section === null && /^\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)?$/u.test(label) && !NOT_SPEAKERS.test(label)
    ? label
    : null
}

const NOT_SPEAKERS =
  /^(?:NB|PS|Note|Notes|Date|Time|Update|Correction|Amended|Health|Education|Home|Housing|Risk|Risks|Other|General|Today|Family|Finances|Money|Contact|Placement|Behaviour|Identity|Emotional|Social|Background|Bedrooms?|Kitchen|Bathroom|Garden|House|Flat|Room|Hygiene|Diet|Food|Sleep|Conditions|Presentation|Appearance|Parenting|Care|Relationships?|Attitude|Engagement|Attendance|Interaction|Routine|Boundaries|Supervision|Safety|Concerns?|Worries|Outcome|Summary|Visit|Call|Message|Reason|Purpose|Present|Seen|Observations?|Discussion|Actions?|Plan|Next|History|Medical|Income|Transport|Strengths?|Child|Children|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Later|Before|After|Morning|Afternoon|Evening|Night|Arrived?|Departure|Left|Result|Alcohol|Drugs|Mood|Mental health|Views?|Wishes|Voice|Analysis|Impact|Subject|Re|To|From|Sent)$/iu

/** "Dad's comments were unhelpful": a thing that he made, and not an account. */
const isThing = (who: string, verb: string): boolean =>
  /(?:'s|s'|^his|^her|^their|^your)$/iu.test(who) &&
  /^(?:comments|reports|notes|texts|emails|calls|views|claims|answers|worries|records|states|thought|signed)$/u.test(
    verb,
  )

/** "He was advised": whose words follow is not said; "goes without saying" is nobody's. */
const isToldOf = (frame: string, verb: string): boolean =>
  (!verb.endsWith('ing') &&
    new RegExp(` (?:is|was|are|were|been|be)(?: \\p{L}+)? ${verb}$`, 'u').test(frame) &&
    !/ of the view$/u.test(frame) &&
    !/^(?:was|is|are|were) /u.test(verb)) ||
  /goes without/iu.test(frame)

/** Verbs of the eye and hand, of asking and of wishing: they tell what somebody holds only where "that" or the like follows. */
const NO_ACCOUNT =
  /^(?:saw|sees|showed|signed|likes|asked|asks|called|calls|calling|raised|agreed|agrees|found|identified|warned|worried|worries|felt|feels|feel|scored|remembered|remembers|put it|views|viewed)$/iu
const ACCOUNT_AFTER =
  /^(?:,? (?:that|how|about|as|it as|like|why|what|concerns?|(?:me|us|him|her|them|\p{Lu}\p{L}+|the \p{L}+|this|it) (?:that|about|as|how|an?|\p{L}+ing|\p{Ll}+ (?:and|but|to)))\b|:|,? _| (?:he|she|they|it|there|mum|dad|\p{Lu}\p{L}+|his|her|their|the|nobody|everyone) )/u

/** Where the words of a source end: at a clause of the writer's own, after a quotation, or where "told me to go" gives way to what came next. */
function reachOf(narrative: string, from: number, verb: string): number {
  const after = narrative.slice(from)
  if (/^ (?:sorry|yes|no|nothing|hello|goodbye|thank you|please)\b/iu.test(after)) return from
  if (NO_ACCOUNT.test(verb) && !ACCOUNT_AFTER.test(after)) return from
  const quoted = /^(?: to (?:me|us)| me| us| him| her)?(?:,| that|:)? _+/u.exec(after)
  if (quoted && !/^[,.]? (?:and that|that|because|as|when)\b/u.test(after.slice(quoted[0].length)))
    return from + quoted[0].length
  const ordered = /^ (?:me|us|him|her|them|\p{Lu}\p{L}*|the \p{L}+) (?:not )?to \p{L}/u.test(after)
  const stop = (
    ordered
      ? /;|,| and | but |\. /iu
      : /;|, (?:but|and|so|while|although|though) (?:i|we)\b|\. |, (?:and|but) (?:was|is|became|got|then)\b/iu
  ).exec(after)
  return stop ? from + stop.index : narrative.length
}

/** Whether what stands at an offset is put down to someone: in its sentence, or by the sentence before where the passage goes on. */
export function isAttributed(note: Prose, sentence: Sentence, at: number): boolean {
  if (attributions(note, sentence).some(source => source.from <= at && at < source.to)) return true
  return carriesOn(note, sentence)
}

/** Whether quoted speech stands in a span: those words are somebody's own. */
export const isQuoted = (sentence: Sentence, span: Span): boolean =>
  sentence.narrative.slice(span.start - sentence.start, span.end - sentence.start).includes('_')

/** "Mum told me about the row. That it was about money, and that …": the sentence is a limb of the one before. */
function carriesOn(note: Prose, sentence: Sentence): boolean {
  const before = note.sentences[sentence.index - 1]
  if (!before) return false
  if (before.block !== sentence.block)
    return /:\s*$/u.test(before.text) && before.type !== 'heading' && attributions(note, before).length > 0
  const limb = /^(?:that|and that|also that|because|how|including)\b/iu.test(sentence.narrative.trim())
  if (limb || /:\s*$/u.test(before.text)) return attributions(note, before).length > 0
  return TELLING_ABOUT.test(before.narrative) && /^(?:he|she|they|it|there)\b/iu.test(sentence.narrative.trim())
}

/** An account is announced, and the sentences after it are the account. */
const TELLING_ABOUT =
  /\b(?:told (?:me|us) (?:all )?about|talked (?:to me |to us )?about|spoke (?:to me )?about|went through|gave (?:me |us )?(?:her|his|their) (?:account|view|side|version)|described what|read out (?:her|his|their|a))\b/iu
