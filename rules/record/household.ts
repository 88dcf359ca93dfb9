import { FAMILY } from '../../src/prose/lexicon.js'
import { asksMore } from '../kinds/asks-more.js'

const SOMEONE =
  '(?:an?(?:other)?|two|three|several|some|another|an older|a second) (?:(?:unknown|young|younger|older|elderly|adult|new|other|further) )*(?:man|men|woman|women|males?|females?|adults?|persons?|people|couple|lads?|bloke|lady|guy|girl|boy|teenager|baby|child)|someone(?: else)?|somebody(?: else)?'
const THERE =
  '(?:was|were|is|are) (?:also )?(?:there|present|in|at home|asleep|sleeping|upstairs|staying|living|sitting|sat|stood|standing|lying|on the|at the flat)\\b|lives?\\b(?! (?:next door|opposite|over the road|nearby|in the (?:same )?(?:street|road|block)|upstairs from))|lived (?:there|here|with)|(?:has |have |had )?moved (?:in|out)\\b|(?:is |are |was |were )?stay(?:s|ing|ed)\\b|(?:opened|answered) the door'

/** Who they are to somebody, said straight after. */
const RELATION = new RegExp(`(?<!\\p{L})(?:${FAMILY}|friend|lodger|fianc[ée]e?|stepdad|stepmum)(?!\\p{L})`, 'iu')

export default asksMore({
  id: 'record/household',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'Someone who lives in, stays in or leaves the home, with no name or relationship to the child.',
  why: `Who is in a child's home can be the most important line of the file. "A man was there" cannot be checked by the
    next worker, and tells the child nothing.`,
  clauses: ['DUR 20', 'DUR 45', 'IOM 4.1', 'IOM 4.2'],
  tells: [
    new RegExp(`(?<![\\p{L}])(?:${SOMEONE}) (?:${THERE})`, 'iu'),
    /\b(?:has|had|have) (?<words>(?:someone|somebody|another adult|a (?:man|woman|friend|lodger|couple)) (?:staying|living))\b/iu,
  ],
  attributed: true,
  answers:
    /\b(?:called|named|name|introduced|plumber|electrician|fitter|landlord|postman|delivery|parcel|engineer|builder|worker|officer|nurse|visitor|teacher|from (?:housing|the council|school|police|the gas|the agency))\b|\bi asked who\b/iu,
  unless: (note, _, span) => {
    const [after = ''] = note.text.slice(span.end, span.end + 120).split('\n')
    return RELATION.test(after)
  },
  message: 'This person is in the home and has no name here. Add who they are, and what they are to the child.',
  examples: [
    { reports: 'When I arrived ⟦a man was in⟧ the kitchen.' },
    { reports: 'Mum has ⟦someone staying⟧ at the flat.' },
    { reports: '⟦Another adult has moved in⟧.' },
    { leaves: "When I arrived a man was in the kitchen, Ana's uncle Karim." },
    { leaves: 'A young woman called Hana Aziz was asleep.' },
    { leaves: 'A man from housing was upstairs.' },
    { leaves: 'A man lives next door with four dogs.' },
  ],
})
