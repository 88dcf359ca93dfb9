import { asksMore } from '../kinds/asks-more.js'

const LOOSE =
  'recently|the other (?:day|night|week|evening|weekend|morning)|a (?:little )?while (?:back|ago)|some time ago|some (?:days|weeks|months) ago|a (?:few|couple of) (?:days|nights|weeks|months) ago|not (?:too |so |that )?long ago|at some point|in the past few (?:days|weeks|months)'
const EVENT =
  '(?:hit(?:s|ting)?|punch|kick|slap|push(?:ed)|bit|fell|fall|fallen|arrest|exclud|assault|attack|fight|fought|argu(?:ed|ment)|injur|hurt|burn(?:t|ed)|scald|broke|broken|fire|flood|overdos|self-harm|cut (?:him|her|them)self|accident|incident|police (?:came|were|attended)|went missing|ran away|threaten|stabbed|robbed|stole|raid|evict|lost (?:his|her|their)|collapsed|crash)'

export default asksMore({
  id: 'record/event-undated',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'An incident told with a loose time and no date.',
  why: `"The other day" is over as soon as it is written. A chronology, a court or a doctor needs to know when a thing happened, and a
    child may want to know how old they were.`,
  clauses: ['COV 4.3'],
  tells: [
    new RegExp(`\\b(?<words>${LOOSE})\\b[^.!?]{0,80}\\b${EVENT}`, 'iu'),
    new RegExp(`\\b${EVENT}\\p{L}*\\b[^.!?]{0,60}\\b(?<words>${LOOSE})\\b`, 'iu'),
  ],
  attributed: true,
  answers:
    /\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b|\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bin (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:date is not known|do(?:es)? not (?:know|remember) (?:when|the date)|could not (?:say|remember) when)\b/iu,
  message: 'This event has no date. Add the day, or that the date is not known.',
  examples: [
    { reports: 'Sami fell off the bed ⟦a while back⟧.' },
    { reports: '⟦Recently⟧ there was an argument and police came.' },
    { leaves: 'Sami fell off the bed on 28 February.' },
    { leaves: 'Recently Sami has been sleeping through.', because: 'a habit' },
    { leaves: 'Ana said, "I hit Leon the other day."', because: 'quoted speech' },
    { leaves: 'Dad was arrested a few weeks ago, on 9 February.' },
  ],
})
