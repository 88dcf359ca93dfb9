import type { Prose, Sentence } from '../../src/model/prose.js'
import type { Span } from '../../src/model/span.js'
import { asksMore } from '../kinds/asks-more.js'

const HARM =
  "(?:hits?|hitting|slap\\p{L}*|smack\\p{L}*|punch\\p{L}*|kick\\p{L}*|beat\\p{L}*|belt|drunk|drinking|cocaine|cannabis|weed|heroin|crack|drugs|dealing|sells?|selling|left (?:them |him |her |the children )?alone|leaves (?:them |him |her |the children )?alone|home alone|abus\\p{L}*|neglect\\p{L}*|violent|violence|threaten\\p{L}*|weapon|knife|sleeping in \\p{L}+(?:'s)? bed|touch(?:es|ed|ing) (?:him|her|them)|bruis\\p{L}*|screaming at|shouting at|starv\\p{L}*|grooming|explo[ti]\\p{L}*|stole|stealing|steals|not (?:been )?fed|locks? (?:him|her|them))"
const SOURCE =
  "(?:the |a |his |her |their |mum's |dad's )?(?:neighbours?|school|nursery|police|caller|referrer|friend(?: of the family)?|member of the public|landlord|ex(?:-partner)?|nan|gran(?:dmother|dad)?|grandparents?|aunt(?:ie)?|uncle|mum|mam|dad|mother|father|step(?:dad|mum)|\\p{L}+'s (?:ex-partner|friend|mother|father|neighbour|sister|brother)|a parent|another parent|mr \\p{L}+|mrs \\p{L}+|ms \\p{L}+)"

export default asksMore({
  id: 'fact-opinion/unverified-report',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'An allegation with a source, and no word on whether it was, can or will be checked.',
  why: `A name behind a claim does not make it true. A reader needs to see whether anyone looked into it, so that it neither
    hardens into fact nor is lost.`,
  clauses: ['CRP 11', 'WOR S3', 'COV 4.6', 'IOM 4.2'],
  attributed: true,
  after: 3,
  tells: [
    new RegExp(
      `\\b(?:${SOURCE}) (?:has |have |had |also |then )?(?:told (?:me|us|police|school)|said|says|reported|reports|alleged|alleges|claims|claimed|disclosed|informed (?:me|us)|rang to say|complained) (?:that )?(?<words>[^.!?;]{0,60}\\b${HARM}\\b[^.!?;]{0,20})`,
      'iu',
    ),
  ],
  answers:
    /\b(?:i (?:have )?(?:asked|put (?:this|it)|spoke|checked|rang|looked)|(?:will|to) (?:ask|check|ring|speak|look into|follow|visit|raise|test)|checked|confirm(?:ed|s)?|verif\p{L}*|den(?:y|ies|ied)|no (?:record|evidence|sign|mark)|has no record|could not be (?:checked|verified|confirmed)|cannot be (?:checked|verified)|not known whether|if (?:this is )?true|agreed to a test|police (?:have|are|will)|unsubstantiated|said no|both said)\b/iu,
  unless: isFirstHand,
  message: 'This is a claim by someone else. Add whether it was checked, how it will be, or why it cannot be.',
  examples: [
    { reports: 'The neighbour told me that ⟦Mum hits Sami with a belt⟧.' },
    { reports: 'Dad alleged that ⟦Mum is using cocaine⟧.' },
    { leaves: 'The neighbour told me that Mum hits Sami. I asked Sami and Mum about this, apart.' },
    { leaves: 'Mum told me that she is drinking two cans at night.', because: 'of herself' },
    { leaves: 'The health visitor told me that she saw a bruise.', because: "a professional's own observation" },
    { leaves: 'Nan claims that Dad sells drugs. Police have no record of this.' },
  ],
})

/** What someone says of themselves, or saw with their own eyes. */
function isFirstHand(_: Prose, sentence: Sentence, span: Span): boolean {
  const words = sentence.text.slice(span.start - sentence.start, span.end - sentence.start)
  const before = sentence.text.slice(0, span.start - sentence.start)
  const isExpert = /\b(?:health visitor|nurse|doctor|dr|teacher|officer|paediatrician|midwife)\b/iu.test(before)
  const isParent =
    /\b(?:mum|mam|dad|mother|father|step\p{L}+|mr \p{L}+|mrs \p{L}+|ms \p{L}+)(?: has| had| also| then)? \p{L}+(?: me| us)?(?: that)? ?$/iu.test(
      before,
    )
  return (
    (isExpert && /\b(?:saw|heard|noticed|found|weighed)\b/iu.test(words)) ||
    (isParent && /^(?:that )?(?:s?he|they|i)\b/iu.test(words))
  )
}
