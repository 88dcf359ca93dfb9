import type { Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { segmentAt } from './run-ons.js'

/** Things, animals and matters that may be "challenging", "aggressive" or "coloured" without anyone being labelled. */
const THINGS = new Set(
  'dog dogs puppy cat cats goose geese horse pony bird animal animals puzzle puzzles game games music song film video book books weather traffic road test tests exam exams work homework task tasks maths sum sums session week month year day days time times journey climb walk hill course job shift question questions subject lesson lessons topic level target targets match team crowd growth cancer treatment marketing plant plants tumour infection bacteria virus therapy regime programme plan budget deadline market terrain environment circumstances situation conversation pencil pencils paper pens pen hoop hoop chalk card cards glass light lights beads counters paint ink ribbon thread wool brick bricks block blocks sock socks lump mole leaflet pickle onion cheese sauce chilli food curry tea wine medicine dose drug drugs chemo radiotherapy surgery virus strain weed weeds ivy bramble river tide wind storm sea slope route paths path stairs step bill letter form forms wasp wasps bee bees swan swans seagull hamster rabbit parrot terrier staffie bull cow ram knot stain lock zip jar lid door doors gate window mattress sofa jelly cake soup sandwich slime mud toilet sink tap boiler lift phone printer key pram buggy cot car van bike train queue rota routine kitten fish snake spider'.split(
    ' ',
  ),
)
const PERSON_NOUNS =
  /^(?:child|children|boy|boys|girl|girls|man|men|woman|women|mother|father|mum|mam|dad|parent|parents|parenting|family|families|baby|lad|lads|teenager|person|people|pupil|student|carer|carers|partner|couple|individual|character|personality|nature|behaviours?|attitude|manner|language|tone|response|streak|reaction|demeanour|stance|tendencies|outbursts?|presentation|and|or|towards?|with|when|to|at|as|but|in|by|because|during|again|today|throughout|since|from|for|about|on|young|little|old|adult|adults|teen|male|female|household|home|lifestyle|bunch|lot|crowd|type|types|sort|customer|soul|creature|piece|figure|presence|role|pair|one|so|who|that|if|while|all|too|very|mood|temper|way)$/u
const NEGATION =
  /(?:\b(?:not(?! only\b)|never(?! fails\b)|no(?! (?:doubt|wonder|surprise)\b)|nor|neither|without(?! (?:a |any )?(?:shadow of a )?(?:doubt|question)\b)|nobody|none|hardly|isn't|wasn't|aren't|weren't|doesn't|didn't|don't|hasn't|haven't|cannot|can't|won't|wouldn't|far from|anything but|rather than|instead of|no longer|stopped being|less)\b)(?: \S+){0,3}\s*$/iu

/** Whether a describing word is about a person or how they behave, and not about a thing ("a challenging maths puzzle"). */
export function isAboutPerson(sentence: Sentence, span: Span): boolean {
  const at = sentence.words.findIndex(word => word.start === span.start)
  const last = sentence.words.findIndex(word => word.end === span.end)
  const next = sentence.words[last + 1]
  // "Hassan coloured the lava": a verb, done by someone to something
  const first = sentence.words[at - 1]
  if (
    first &&
    last === at &&
    /ed$/u.test(sentence.words[at]?.lower ?? '') &&
    isDoer(sentence, first) &&
    /^(?:the|a|an|his|her|their|it|in|them|black|red|blue|green|yellow|over|all|up|every|each|two|three)$/u.test(
      next?.lower ?? 'it',
    )
  )
    return false
  const gap = next ? sentence.narrative.slice(span.end - sentence.start, next.start - sentence.start) : ''
  // attributive: the noun that follows decides
  if (next && /^[ -]$/u.test(gap) && !next.quoted) {
    if (THINGS.has(next.lower)) return false
    const second = sentence.words[last + 2]
    if (second && THINGS.has(second.lower) && !PERSON_NOUNS.test(next.lower)) return false
    const before = sentence.words[at - 1]?.lower ?? ''
    if (
      /^(?:a|an|the|some|any|more|most|this|that|these|those|very|really|quite|over)$/u.test(before) &&
      !PERSON_NOUNS.test(next.lower) &&
      !/(?:ly|ed|ing|'s)$/u.test(next.lower)
    )
      return false
  }
  const subject = subjectWords(sentence, span)
  return !subject.some(word => THINGS.has(word))
}

/** A pronoun or a name straight before a verb. */
const isDoer = (sentence: Sentence, word: { start: number; end: number; lower: string }): boolean =>
  /^(?:i|we|he|she|they|you|who|then|and|carefully|also)$/u.test(word.lower) ||
  (/^\p{Lu}/u.test(sentence.text.slice(word.start - sentence.start)) && !word.lower.endsWith("'s"))

/** The words of the clause before the verb that the describing word hangs on, and what it is said to be: "The only aggressive visitor was a goose". */
function subjectWords(sentence: Sentence, span: Span): string[] {
  const isVerb = (word: string): boolean =>
    /^(?:is|was|are|were|be|been|being|became|becomes|got|gets|seems|seemed|looks|looked|feels|felt|remains|remained|found|find|proved|proves|calls|called|labelled)$/u.test(
      word,
    )
  const before = sentence.words.filter(word => word.end <= span.start).map(word => word.lower)
  // "is vain" begins with its verb
  const opening = sentence.words.find(word => word.start >= span.start)?.lower ?? ''
  if (isVerb(opening)) return before.slice(-2)
  const verb = before.findLastIndex(isVerb)
  if (verb >= 1) return before.slice(Math.max(0, verb - 7), verb).concat(before.slice(verb + 1))
  const after = sentence.words.filter(word => word.start >= span.end).map(word => word.lower)
  const then = after.findIndex(isVerb)
  return then < 0 ? [] : after.slice(Math.max(0, then - 2), then + 4)
}

/** What stands before a span in its sentence, as far back as a reader looks: one sentence may run to thousands of words. */
export const beforeOf = (sentence: Sentence, span: Span): string =>
  sentence.narrative.slice(
    Math.max(segmentAt(sentence, span.start).start - sentence.start, span.start - sentence.start - 400),
    span.start - sentence.start,
  )

/** What stands after a span in its sentence, likewise. */
export const afterOf = (sentence: Sentence, span: Span): string =>
  sentence.narrative.slice(
    span.end - sentence.start,
    Math.min(Math.max(segmentAt(sentence, span.start).end, span.end) - sentence.start, span.end - sentence.start + 400),
  )

/** Whether what stands at a span is denied: "is not aggressive", "has never found him rude". */
export function isNegated(sentence: Sentence, span: Span): boolean {
  const before = beforeOf(sentence, span)
  const clause = before.slice(
    Math.max(
      before.lastIndexOf(','),
      before.lastIndexOf(';'),
      before.lastIndexOf(' but '),
      before.lastIndexOf(' and '),
      before.lastIndexOf(' because '),
      before.lastIndexOf(' as '),
      before.lastIndexOf(' so '),
      before.lastIndexOf(' when '),
    ) + 1,
  )
  // "not as difficult as she is" says that she is
  return (
    NEGATION.test(clause) &&
    !(/\bas $/iu.test(clause) && /^ as (?:s?he|they|mum|dad|\p{Lu}\p{L}+|his|her)\b/iu.test(afterOf(sentence, span)))
  )
}

/** Before words that nobody here stands by: "does not show that he did it deliberately", "an old report that called you lazy". */
const NOT_HELD =
  /\b(?:does|do|did)(?: not|n't) (?:show|mean|prove|suggest|say|tell (?:me|us))\b[^.;]*$|\b(?:that|which|who|and|report|file|form|note|letter|record|referral) (?:called|calls|labelled|labels|branded|described|describes) (?:him|her|them|you|us|me|\p{Lu}\p{L}+|mum|dad)(?: as)?(?: an?| very| so)? $/iu

/** Whether what stands at a span is asked, supposed or planned rather than said to be so. */
export function isUnreal(sentence: Sentence, span: Span): boolean {
  const before = beforeOf(sentence, span)
  const after = afterOf(sentence, span)
  return (
    /\?["')]*$/u.test(sentence.text.slice(-8)) ||
    /\b(?:if|whether|unless|in case|asked (?:me |us |him |her |them )?(?:if|how|what|why)|wanted to know|wonder(?:ed)? (?:if|whether)|to avoid|to prevent)\b(?:(?!, (?:and|but|so) (?:s?he|they|mum|dad|i|we)\b)[^.;])*$/iu.test(
      before,
    ) ||
    /\b(?:might|could|may|would)\b[^.;,]*$/u.test(before) ||
    NOT_HELD.test(before) ||
    /^[^.]{0,10}\?/u.test(after)
  )
}
