/** Expressions of time, as plans give them (rules.md, `record/action`). */

const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?'
const NUMBER =
  '(?:\\d+(?:-\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|the next(?: few| couple of)?|the next \\d+|a couple of)'
const UNIT = '(?:working |calendar |school )?(?:hours?|hrs?|days?|weeks?|wks?|months?|fortnight|minutes|mins)'
/** An occasion that has a date, or is known to the reader: grey without one, so it counts. */
const OCCASION =
  '(?:review|conference|hearing(?! (?:test|aid|loss|check))|panel|meeting|core group|icpc|rcpc|strategy|court|half[- ]term|term|easter|christmas|summer|birth|discharge|move|school|session|tea|bed ?time|lunch|assembly|appointment|holidays?|start|end|close|noon|midday|midnight|lunchtime|teatime|contact|family time|exams?)'

const PLAIN = new RegExp(
  [
    '\\b(?:today|tonight|tomorrow|tmrw|tmw|now|immediately|straight ?away|at once|overnight|same day|that (?:day|morning|afternoon|evening|night|week|visit|meeting|session)|this (?:morning|afternoon|evening|week|weekend|month|term))\\b',
    `\\b(?:next|this|each|every|first thing|last thing)(?: other| working)? (?:${WEEKDAY}|week|weekend|month|term|day|morning|night|evening|afternoon|fortnight|year)s?\\b`,
    `(?<![\\p{L}'])${WEEKDAY}(?![\\p{L}'])`,
    '(?<![\\d£/])\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?(?!\\d)',
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    '\\b\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm)\\b|\\bat (?:half past |quarter (?:to|past) )?(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon)\\b',
    '\\bthe \\d{1,2}(?:st|nd|rd|th)\\b|\\b\\d{1,2}(?:st|nd|rd|th)\\b',
    `\\b(?:within|in|every|for|after|over) ${NUMBER} ${UNIT}\\b|\\b(?:within|over) (?:the|a) (?:week|day|month|fortnight|hour)\\b|\\ba (?:week|fortnight|month) (?:today|tomorrow|on|from)\\b`,
    '\\b\\d+/(?:7|52|12)\\b',
    '\\b(?:daily|nightly|weekly|fortnightly|monthly|termly|four-weekly|six-weekly|twice (?:a|weekly)|once a|(?:two|three|four) times a (?:day|week|month))\\b',
    `\\b(?:by|before|until|till|at|after|for|from|in time for|end of|start of|beginning of)(?: the| his| her| their| our| my| your| \\p{L}+'s)?(?: end of| start of| beginning of)?(?: the)?(?: (?!next visit)\\p{L}+){0,2}? ${OCCASION}\\b`,
    '\\b(?:end|start|beginning|middle) of (?:the |this |next )?(?:day|week|month|term|year|school day|play)\\b|\\bby then\\b|\\b(?:eod|cop|close of play)\\b',
    '\\b(?:before|when|once|as soon as|after|until) (?:i|we|he|she|they|mum|dad|it|school|the|\\p{L}+) (?:\\p{L}+ ){0,3}?(?:leave|go|goes|come|comes|see|visit|meet|finish|finishes|arrive|arrives|open|opens|start|starts|moves?|is|are|has|have|ends?)\\b',
  ].join('|'),
  'giu',
)
/** Months are names of people and verbs too in small letters. */
const MONTHS =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|Mar(?:ch)?|[Aa]pr(?:il)?|May|[Jj]une?|[Jj]uly?|[Aa]ug(?:ust)?|[Ss]ept?(?:ember)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?)(?: \d{1,2})?(?![\p{L}'])/gu

/** Words that put something off to no day at all. */
export const VAGUE =
  /\b(?:in due course|whenever(?=[.;,!]|\s*$)|soon(?:er or later)?|asap|a\.s\.a\.p|as soon as (?:possible|i can|we can|practicable|she can|he can|they can)|shortly|at some (?:point|stage)|when(?:ever)? (?:possible|appropriate|able|(?:i|we|he|she|they|time) (?:can|allows?|gets? (?:a|the) (?:chance|moment|minute)))|if and when|in the (?:near |coming )?future|eventually|in time(?! for)|later(?: on)?(?! (?:today|this))|down the line|going forward|next time|(?:at|on|before|by|until) (?:the |my |our |his |her )?next (?:visit|meeting|session|contact|time)(?! (?:on|in|of|\()))\b/giu

/** What stands before a day that belongs to a matter, not to the deadline: "re Saturdays", "the call of Monday". */
const OF_MATTER = /\b(?:about|re|regarding|concerning|of|since|last|past|previous|having \p{L}+|from)\s+(?:the\s+)?$/iu

/** Whether a plan says by when: a day, date, span, or an occasion; not "soon" or an undated next visit. */
export function hasTime(words: string): boolean {
  const text = words.replace(VAGUE, ' ~ ')
  for (const pattern of [PLAIN, MONTHS]) {
    for (const hit of text.matchAll(pattern)) {
      const after = text.slice(hit.index + hit[0].length)
      if (/^'s?\s/u.test(after) && !/\b(?:by|before|until|till|at|for)\s+(?:the\s+)?$/iu.test(text.slice(0, hit.index)))
        continue
      if (/days$/iu.test(hit[0]) && /^\p{L}+days$/iu.test(hit[0]) && !/\bon\s+$/iu.test(text.slice(0, hit.index)))
        continue
      if (
        !/^that\b/iu.test(hit[0]) &&
        OF_MATTER.test(text.slice(0, hit.index)) &&
        !/\b(?:by|before|until|on)\b/iu.test(hit[0])
      )
        continue
      return true
    }
  }
  return false
}

/** Whether words put something off ("at some point"). */
export const isVague = (words: string): boolean => new RegExp(VAGUE.source, 'iu').test(words)

/** Whether a deadline, and not only the time of an event, is given. */
export const hasDeadline = (words: string): boolean =>
  /\b(?:by|before|within|until|eod|cop)\b/iu.test(words) && hasTime(words)
