import type { Section } from '../model/prose.js'

/** How headings and labels name the parts of a note: the policies' own words, and those of forms in use. */
const NAMES: readonly [Section, RegExp][] = [
  [
    'analysis',
    /\b(?:analysis|analytical|professional (?:judge?ment|opinion|view)|my (?:view|views|judge?ment|assessment|thinking|opinion|thoughts|impressions?|take|reflections?)|our (?:view|views|thinking|judge?ment|assessment)|impact(?: on .*)?|what (?:does )?(?:this|it|that) (?:all )?means?.*|what (?:i|we) (?:think|make of).*|reflections?|assessment of (?:need|risk)s?.*|risk assessment|so what|what it means.*|formulation|worker'?s? (?:view|opinion|assessment))\b|^(?:the )?assessment$/iu,
  ],
  [
    'child-voice',
    /\b(?:child(?:ren)?'?s?'? (?:voice|views?|words|story)|voice of the child|wishes (?:and|&) feelings|what (?:\S+ ){1,3}(?:says?|said|told (?:me|us)|wants?|thinks?|feels?)|(?:my|your|his|her|their) (?:views?|words|voice)|day in (?:my|the) life)\b/iu,
  ],
  [
    'family-voice',
    /\b(?:parents?'?s?'? (?:views?|voice)|family'?s? views?|(?:views?|voice) of (?:the )?(?:parents?|family|carers?|mum|dad)|carers?'?s? views?|(?:mum|dad|mother|father)'?s? views?)\b/iu,
  ],
  [
    'actions',
    /^(?:agreed |key |further |follow[- ]?up |any )?(?:actions?|next steps?|next|to do|outstanding|still to do|jobs|plan|plans|what happens next|what will happen(?: next)?|tasks?|follow[- ]?up|way forward|next visit|who (?:will do|does) what.*|actions? (?:and|&|\/) .*|plan (?:and|&) .*|what (?:we|i|you) will do(?: next)?|what next|to be done|going forward)(?: agreed| points?| plan| required| needed)?$/iu,
  ],
  [
    'decision',
    /^(?:(?:management |manager'?s? |final |our |panel |court |agency )?decisions?(?: .*)?|outcomes?(?: of .*)?|agreed|conclusion and decision|what (?:we|was) (?:decided|agreed)|recommendations? and decisions?|resolution)$/iu,
  ],
  [
    'strengths',
    /^(?:strengths?|what(?:'s| is) (?:going|working) well|what helps|positives?|protective factors|good things|what is helping|safety|things going well)(?: .*)?$/iu,
  ],
  [
    'worries',
    /^(?:worries|worry|what (?:are we|(?:i am|we are)) worried about|what worries (?:me|us)|concerns?|risks?(?: factors)?|risks? (?:and|&) .*|complicating factors|danger statement|areas? of concern)(?: .*)?$/iu,
  ],
  [
    'purpose',
    /^(?:purpose|agenda|reason|aim|focus|objective|why (?:i|we|you) (?:went|visited|met|called|rang|did it|came|are here|wrote|saw)|why this (?:visit|meeting|assessment|call|note|contact).*|why|what (?:is )?the (?:purpose|reason).*|purpose (?:of|\/|and) .*|reasons? (?:for|of) .*|aims? (?:of|and) .*|background to (?:the )?visit)$/iu,
  ],
  [
    'present',
    /^(?:present|who was (?:there|here|present|seen|at home|in)(?:,? and (?:where|who was not))?|(?:people|persons?|those|adults|family|others) (?:present|seen|attending|there|here|in attendance|who (?:came|attended|were there))|attending|attendees|attended(?: by)?|attendance|in attendance|(?:a?round) the table|here|there|seen|who (?:i|we|you) (?:saw|met|spoke to)|who attended|who came|present at .*|participants|household members? (?:seen|present)|with|also present|in the room|on the (?:call|line|phone|screen))$/iu,
  ],
  ['place', /^(?:place|venue|location|where|address|setting|location of .*|place of .*)$/iu],
  [
    'seen',
    /^(?:(?:child(?:ren)?|yp|young person|baby|was the child) (?:seen|spoken to)(?: alone)?|seen alone|spoken to alone|(?:child(?:ren)? )?seen on (?:his|her|their) own|alone)\??$/iu,
  ],
  [
    'observation',
    /^(?:(?:rooms?|home conditions)\b.*|observations? (?:of|on) .*|observations?|what (?:i|we|you) saw.*|what was (?:seen|observed).*|home conditions|presentation|bedroom.*|home(?: environment)?|the home|interactions?|observed|the visit|what (?:i|you) (?:noticed|found))$/iu,
  ],
  [
    'discussion',
    /^(?:discussions?|what (?:we|was) (?:talked|discussed|said).*|issues discussed|topics|details?(?: of .*)?|content|feedback|updates?(?: from .*)?|what happened|what was said|information shared|account|notes?)$/iu,
  ],
  ['summary', /^(?:summary|overview|pen picture|current situation|summary of .*|situation)$/iu],
  ['background', /^(?:background|history|context|chronology|previous .*|family history)$/iu],
]

/** Code units of a heading or label with its marks and numbers; what is longer names nothing. */
const LONGEST = 200

/** The part of a note that a heading or label names, or null. `Child and family assessment` names none: a document's title is no analysis. */
export function sectionOf(label: string): Section | null {
  if (label.length > LONGEST) return null
  const words = label
    .replace(/[*_#:.?!]+$/u, '')
    .replace(/^[\s\d.)*_#-]+/u, '')
    .trim()
  if (words === '' || words.length > 80) return null
  for (const [section, pattern] of NAMES) if (pattern.test(words)) return section
  return null
}
