import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { isAttributed, isQuoted } from '../../src/prose/attribution.js'
import { HEARSAY } from '../../src/prose/hearsay.js'
import { afterOf, beforeOf, isUnreal } from '../../src/prose/subject.js'
import { hearsay } from '../words/lists.generated.js'

const WHO =
  '(?:the |a |an |his |her |their |your |my |our |both |two |several |an anonymous |a named )?(?!now\\b|then\\b|time\\b|there\\b|here\\b|home\\b|telling\\b|her\\b|him\\b|us\\b|me\\b|them\\b|\\d)\\p{L}'
/** A source that hangs on the report: "It was reported by the school nurse that", "a call from his nan to say". */
const SOURCE = new RegExp(
  `\\b(?:(?:reported|raised|told|said|made|received|passed on|shared|expressed|flagged|given|noted|suggested|alleged|claimed|mentioned|disclosed|informed|advised|notified|confirmed|thought|believed|felt|understood|voiced|sent|logged|aware) (?:to (?:us|me|police|school|the team) |\\p{L}+ly |again |today |on \\p{L}+ )?(?:by|via) ${WHO}|(?:reports?|information|intelligence|intel|concerns?|worry|worries|call|calls|email|letter|text|message|notification|referral|allegations?|rumours?|word|update|feedback|account|heard|told|learnt|learned|received|complaints?|talk) (?:\\p{L}+ ){0,3}(?:from|by) ${WHO}|according to (?!rumour|gossip|some\\b|local)|via (?:the )?\\p{L}|source:|\\bper \\p{Lu})`,
  'u',
)
const SOURCE_NEXT = new RegExp(
  `^,? (?:to (?:us|me|police|the police|school) |on \\p{L}+ |\\p{L}+ly |again )?(?:by|from|via) ${WHO}`,
  'u',
)
const KNOWN_TO_SERVICE =
  /^\s(?:us|our|the (?:service|team|department|police|local)|services|children|social|camhs|police|probation|health|early help|mental|the mental|housing|adult|a number of services|youth)/iu
/** "My concerns that", "Mum's worry that", "no reports of": somebody's own, or none. */
const SOMEBODYS =
  /\b(?:my|our|your|his|her|their|\p{L}+'s|\p{L}+s'|any|no|share[ds]?|raised|discuss\p{L}*|explain\p{L}*|without|other|had no|have no)\s(?:\p{L}+\s)?$/iu
/** "I was told that" after "I rang the school": it is plain who told. */
const CONTACT =
  /\b(?:rang|phoned|called|telephoned|spoke|asked|visited|met|emailed|texted|knocked|answered|call|meeting|checked)\b/iu
/** A clause's start, or the writer as the one who was told: "The landlord has been told that" is what we told him. */
const CLAUSE_START =
  /(?:^|[.!?:;–—]\s*|-\s|\b(?:i|we)(?:'ve)?\s(?:(?:was|were|am|are|have|had|been|also|since|then|later|further)\s)*)$/iu

export default defineRule({
  id: 'fact-opinion/unattributed-report',
  level: 'warning',
  confidence: 'medium',
  summary: 'Something that was told or is believed, with no source.',
  why: `A reader must be able to weigh who said it, and how they know. Without a source it can be neither checked nor answered
    by the person it is about.
    Coventry's policy calls hearsay "information told to you by others … which you cannot personally verify".`,
  clauses: ['CRP 1', 'CRP 11', 'DUR 65', 'COV 1.3', 'COV 4.3', 'COV 4.6', 'IOM 4.2', 'IOM 5.1'],
  words: [hearsay],
  messages: {
    nobody:
      '"{words}" does not say who said so. Name the person or paper it came from; if the source is not named, say that.',
  },
  examples: [
    { reports: '⟦It was reported that⟧ Dad is back.' },
    { reports: 'He ⟦has allegedly⟧ threatened a neighbour.' },
    { reports: '⟦Concerns were raised that⟧ Dad is in the home.' },
    { reports: '⟦Believed to⟧ have gone to Blackpool.' },
    { reports: '⟦Heard that⟧ she is back.' },
    { leaves: 'It was reported by the school nurse that Dad is back.' },
    { leaves: 'Mum told me that apparently Dad is back.' },
    { leaves: 'An anonymous caller said it was reported that Dad is back.', because: '"anonymous" is a source' },
    { leaves: 'The family is known to the service.' },
    { leaves: 'Nan heard that she is back.' },
  ],
  check(note, { report }) {
    for (const hit of note.hits(hearsay)) {
      const sentence = note.sentences[hit.sentence]
      if (!sentence || sentence.type === 'heading' || sentence.section === 'actions' || isQuoted(sentence, hit))
        continue
      if (!hangsFree(note, sentence, hit, hit.entry.extra.at === 'start') || hasSource(note, sentence, hit)) continue
      report('nobody', hit, { data: { words: note.text.slice(hit.start, hit.end) } })
    }
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading' || sentence.section === 'actions') continue
      const fragment = sentence.section === null && sentence.type !== 'cell' && FRAGMENT.test(sentence.narrative)
      for (const span of [...HEARSAY.in(sentence), ...(fragment ? [sentence] : [])]) {
        if (isUnreal(sentence, span) || !hangsFree(note, sentence, span, false) || hasSource(note, sentence, span))
          continue
        report('nobody', span, { data: { words: note.text.slice(span.start, span.end) } })
      }
    }
  },
})

/** A fragment that tells of concerns and of nobody who has them: "Concerns around drug use in the home." */
const FRAGMENT =
  /^(?:(?:ongoing|previous|past|historic(?:al)?|some|known|possible|longstanding|further) )*(?:concerns?|suspicions?|allegations?|reports|rumours) (?:of|about|around|re|regarding|that) (?!.*\b(?:was|were|is|are|has|have|had|by|from|i|we|my|our|with|discussed|shared)\b)[^.:]{3,60}\.?$/iu

/** Whether the words are used as a report of nobody's, and not in another sense. */
function hangsFree(note: Prose, sentence: Sentence, hit: Span, opens: boolean): boolean {
  const words = note.text.slice(hit.start, hit.end)
  const before = beforeOf(sentence, hit)
  const after = afterOf(sentence, hit)
  const subjectless =
    /^(?:heard|hear|hearing|told|informed|advised|learnt|learned|gather|gathered|understand|understood|thought|believed|mentioned|reported|notified|made aware)\b/iu
  if ((opens || subjectless.test(words)) && !CLAUSE_START.test(before)) return false
  if (/known/iu.test(words) && (KNOWN_TO_SERVICE.test(after) || /^ (?:as|him|her|me|them)\b/iu.test(after)))
    return false
  if (
    /^(?:concern|worr|report|information|allegation|suspicion|rumour|issue|complaint|talk)/iu.test(words) &&
    SOMEBODYS.test(before)
  )
    return false
  if (
    /history of/iu.test(words) &&
    /\b(?:family|medical)\s$|^ (?:asthma|eczema|epilepsy|diabetes|migraine|ear|allerg\p{L}*|the (?:family|case|area|building))\b/iu.test(
      `${before.slice(-10)}§${after}`.replace('§', ''),
    )
  )
    return false
  if (/\b(?:i|we)\b.*\b(?:told|informed|aware|advised)/iu.test(words)) {
    const previous = note.sentences[sentence.index - 1]
    if (CONTACT.test(before) || (previous && previous.block === sentence.block && CONTACT.test(previous.narrative)))
      return false
  }
  return true
}

const hasSource = (note: Prose, sentence: Sentence, hit: Span): boolean =>
  SOURCE.test(
    beforeOf(sentence, hit).slice(-200) +
      sentence.narrative.slice(hit.start - sentence.start, hit.end - sentence.start + 200),
  ) ||
  SOURCE_NEXT.test(afterOf(sentence, hit)) ||
  /\banonymous/iu.test(sentence.narrative) ||
  isAttributed(note, sentence, hit.start)
