import type { Prose, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { isName } from './people.js'

/** Words that mark a correction of the record. */
export interface Correction extends Span {
  /** Whether it has a day and a name of its own. */
  signed: boolean
  /** The paragraph that it stands in. */
  words: string
}

/** The corrections that a note marks (COV 4.5, IOM 3.7). */
export function corrections(note: Prose): Correction[] {
  const found: Correction[] = []
  for (const sentence of note.sentences) {
    if (sentence.type === 'heading') continue
    const from = labelledStart(note, sentence)
    const told = note.text.slice(from, sentence.start) + sentence.narrative
    const mark = markIn(told)
    if (!mark || from + mark.end <= (found.at(-1)?.end ?? -1)) continue
    const next = note.sentences[sentence.index + 1]
    const beside =
      next && next.block === sentence.block && next.words.length <= 10 ? note.text.slice(next.start, next.end) : ''
    found.push({
      start: from + mark.start,
      end: from + mark.end,
      signed: isSigned(note, `${told.slice(mark.start)} ${beside}`),
      words: note
        .paragraph(sentence)
        .map(({ text }) => text)
        .join(' '),
    })
  }
  return found
}

const RECORD =
  '(?:note|entry|record|recording|case ?note|log|version|account|visit note|write-?up|chronology entry|email|minutes)'
const FIXED = '(?:corrected|amended|edited|revised|altered|rectified|fixed|re-?worded|updated|changed)'
const DETAIL =
  '(?:date|time|name|names|spelling|age|address|figure|number|surname|day|dob|date of birth|initials|school|details?|wording|paragraph|line|sentence|typo|error|mistake|title|year|month)s?'

const MARKS: readonly RegExp[] = [
  // "Correction: four days, not six", "Amended – wrong date"
  /(?:^|[.!?)]\s+|\n\s*|\(|\[|\*)(?:\d{1,2}[:.]?\d{2} (?:hrs |- )?)?(?<mark>(?:nb:? |ps:? )?(?:correction|amendment|amended|erratum|corrected|edit|edited|revision|revised(?= note| entry| version| record| date|:| –| -))\b(?: (?:entry|note|record|recording|log|version|account|details?|date|address|name|time|line|wording|figures?)(?=\s*(?::|–|-\s)))?(?: (?:to|of) (?:my |the |this )?[^:.()\n]{1,40})?\s*(?::|–|-\s|;|\)|\.|,|$|(?=\n))[^.\n)]*)/giu,
  // "(Number of visits corrected.)", "[date amended]"
  new RegExp(
    `[([*](?<mark>(?:[\\p{L}\\d'’/ ]{1,60} )?${FIXED}(?: above| below| since| later| today| by me| \\p{L}+ing)?)[.]?[)\\]*]`,
    'giu',
  ),
  // "Date amended.", "Name corrected above."
  new RegExp(
    `(?:^|[.!?]\\s+|\\n\\s*)(?<mark>(?:[\\p{L}\\d'’]+ (?:of |'s )?){0,3}${DETAIL}(?: of \\p{L}+)? (?:has been |have been |was |were |now |since )?(?:corrected|amended|edited|changed|altered)(?: above| below| since| later| from [^.\\n]{1,30})?)(?=[.\\n]|$)`,
    'giu',
  ),
  // "update no it was half two", "Sorry meant Dad not Mum", "Scrap that, it was Thursday", "the above is wrong"
  /(?<=^|[.\n(*] ?)(?<mark>(?:(?:update|sorry|apologies|oops|nb|ps)[,:]? (?:no,? |i (?:wrote|put|said|meant) |meant |that (?:was|should) |it (?:was|should) |the above )[^.\n]{0,50}\b(?:not|wrong|should|meant|and it (?:was|is))\b|(?:scrap|scratch|strike|ignore) that\b|please read [\p{L}\d]+ (?:for|as|not) [\p{L}\d]+|i (?:wrote|put|typed) [^.;\n]{1,30}\b(?:above|earlier|in line \d)\b[^.\n]{0,10}\b(?:should|meant|it (?:is|was))\b|(?:note|entry|record|log) (?:updated|amended|corrected|edited)\b|\(?(?:typo|error|mistake) (?:in|with|on)\b[^.\n)]{0,40}\b(?:put right|fixed|corrected|changed)\b)[^.\n)]*)/giu,
  /[([*](?<mark>(?:edited|amended|corrected|altered|changed|revised) (?:for|from|to (?:show|read|say|correct)|since|as|because|after)\b[^)\]*\n]*)/giu,
  /(?<mark>\bthe above (?:is|was) (?:wrong|incorrect|not right|a mistake)\b[^.\n]*)/giu,
  new RegExp(
    `(?<mark>\\b(?:my|the|this|our|last|previous|earlier) (?:(?:earlier|previous|last|above|original|first|other|same|case) )*${RECORD}\\b[^.;]{0,50}\\b(?:wrong|incorrect|mistaken|in error|inaccurate|should (?:have )?(?:read|say|said|be)|not right|replaced?|superseded|ignore|disregard|deleted|removed|struck)\\b[^.]*)`,
    'giu',
  ),
  new RegExp(
    `(?<mark>\\b(?:please )?(?:ignore|disregard|scrub|delete|strike|scrap) (?:my|the|this|that|what i (?:wrote|put|said))\\b[^.;]{0,30}(?:\\b(?:${RECORD}|last|previous|earlier|above|before)\\b)[^.]*)`,
    'giu',
  ),
  /(?<mark>\b(?:above|this|it|that|which|date|time|name|line) should (?:have )?(?:read|say|said|been)\b[^.]*|\b(?:recorded|entered|written|put|logged|saved|typed) (?:[\p{L} ]{1,30} )?in error\b[^.]*|\bwrongly (?:recorded|stated|dated|named|entered|logged|spelt)\b[^.]*|\b(?:apologies|sorry),? (?:i )?(?:wrote|put|recorded|got)[^.]*\b(?:wrong|not|instead|above)\b[^.]*|\b(?:typo|error|mistake) (?:above|in (?:my|the) (?:note|entry|date|name|last))\b[^.]*)/giu,
  new RegExp(
    `(?<mark>\\b(?:i|have|i've) (?:have )?(?:now |since |also )?(?:amended|corrected|edited|changed|altered|deleted|removed|taken out|rewritten|revised) (?:(?:my|this|the|a|an|our|that|his|her) )?(?:(?:earlier|previous|last|above|original|wrong|incorrect) )*(?:${RECORD}|${DETAIL})\\b(?! (?:of|for) (?:the |our |his |her )?(?:next|visit|meeting|appointment|contact|session))[^.]*)`,
    'giu',
  ),
  new RegExp(
    `(?<mark>\\b(?:this|the) ${RECORD} (?:was|has been|is) (?:amended|corrected|edited|revised|changed|rewritten|replaced|updated)\\b[^.]*|\\bthis (?:${RECORD} )?(?:replaces|supersedes|corrects) (?:my|the|an) (?:\\p{L}+ )?(?:${RECORD}|one)\\b[^.]*)`,
    'giu',
  ),
  // "had the wrong date on this before, now right", "corrected school name since last draft"
  /(?<=^|[.\n])(?<mark>[^.\n]*?\b(?:(?:had|put|gave) the wrong \p{L}+ (?:on|in) (?:this|the|my)\b|(?:corrected|amended|changed|fixed) (?:the )?(?:[\p{L}]+ ){1,4}since (?:the |my )?(?:last|first|earlier|previous) (?:draft|version|note|entry)|in my (?:last|earlier|previous|first) (?:note|entry|record)\b[^.\n]{0,30}\b(?:out|wrong|incorrect)\b|\b(?:amended|corrected|changed) from [^.\n)]{1,20}(?=\)|\]))[^.\n)]*)/giu,
  // "Amended 4 March 2026, Jane Okafor, Social Worker", the form that COV 4.5 asks for
  /(?:^|[.!?)]\s+|\n\s*|\(|\[)(?<mark>(?:Amended|Corrected|Edited|Correction|Amendment) (?:(?:on|by|made) )*(?:\d|\p{Lu}\p{L}+ \p{Lu})[^.\n)]*)/gu,
]
/** What is mended in the family's life, and not in the record. */
const ELSEWHERE =
  /\b(?:chart|care plan|safety plan|plan|agreement|order|homework|test|essay|timetable|rota|form|list|drawing|will|eyesight|teeth|posture|behaviour|him|her|them|me|us|each other|draft|curfew|benefits?|tenancy|prescription|medication|dose|route|password|locks?|bandage|nappy|clothes|school|mind|appointment|arrangements|birth certificate)\b/iu
/** What can only be the record itself, whatever else is named. */
const OF_DRAFT =
  /\bsince (?:the |my )?(?:last|first|earlier|previous)\b|^(?:update|sorry|apologies|oops|nb|ps|scrap|scratch|strike|ignore|please|i (?:wrote|put|typed)|note|entry|typo|error|mistake|the above)\b/iu
const OTHERS_DO =
  /\b(?:she|he|they|mum|mam|dad|teacher|court|judge|you|nan|gran|school|landlord|hospital|gp|surgery|(?!(?:Date|Time|Names?|Spelling|Age|Address|Figures?|Number|Surname|Day|Dob|Initials|Details?|Wording|Paragraph|Line|Sentence|Typo|Error|Mistake|Title|Note|Entry|Record|Log|Recording|Last|Previous|Earlier|This|The|My|Case|Now|Since|Above|Later|Have|Has|Was|Correction|Amended)\b)\p{Lu}\p{Ll}+) (?:\p{L}+ )?(?:corrected|amended|changed|altered|edited|revised|wrote|recorded|entered)\b/u
const DATE =
  /\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*|\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})\b|\b\d{1,2}\/\d{1,2}\b|\b\d{4}-\d{2}-\d{2}\b/iu
const WHO =
  /(?:\bby |[–—,(:;/-]\s*|\d\s+|\.\s+|\bI, )(?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]+)+|\p{Lu}\.? ?\p{Lu}[\p{Ll}'’-]+|\p{Lu}{2,3}(?!\p{L})|\p{Lu}[\p{Ll}'’-]+(?=,| \())/gu
const MONTH_OR_DAY =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|am|pm|nb|ps|sw)$/iu

/** A label ("Correction:") is no prose, but marks here. */
function labelledStart(note: Prose, sentence: Sentence): number {
  const block = note.blocks[sentence.block]
  const label = block?.sentences.start === sentence.index ? block.label : null
  return label &&
    /^\W*(?:correction|amend|edit|erratum|revis|corrected)/iu.test(note.text.slice(label.start, label.end))
    ? label.start
    : sentence.start
}

/** A sentence with none of these holds no mark, and need not be looked through for each. */
const HINT =
  /correct|amend|edit|errat|revis|alter|rectif|fixed|word|updat|chang|wrong|mistak|error|accurate|should|not right|replac|supersed|ignore|disregard|delet|remov|struck|strike|scrub|scrap|typo|sorry|apolog|taken out|rewrit|\bin my\b|scratch|meant|please read|oops|put right/iu

function markIn(told: string): Span | null {
  if (!HINT.test(told)) return null
  for (const [index, pattern] of MARKS.entries()) {
    for (const hit of told.matchAll(pattern)) {
      const mark = hit.groups?.mark ?? ''
      const start = hit.index + hit[0].indexOf(mark)
      const before = told.slice(0, start)
      if (
        !OF_DRAFT.test(mark) &&
        OTHERS_DO.test(`${before.slice(-30)}${mark}`) &&
        index > 0 &&
        !/\b(?:i|we)\b/iu.test(mark.slice(0, 6))
      )
        continue
      if (
        /^(?:corrected|revised|amended|edited) \p{L}+/iu.test(mark) &&
        ELSEWHERE.test(mark.slice(0, 40)) &&
        !OF_DRAFT.test(mark)
      )
        continue
      if (
        index > 0 &&
        !(index >= 3 && index <= 7) &&
        ELSEWHERE.test(mark) &&
        !OF_DRAFT.test(mark) &&
        !new RegExp(`\\b(?:${RECORD}|above|error)\\b`, 'iu').test(mark)
      )
        continue
      const open = /[([*]\s*$/u.test(before) || /^[([*]/u.test(hit[0])
      return { start: open ? Math.max(0, start - 1) : start, end: start + mark.trimEnd().length }
    }
  }
  return null
}

/** Whether the correction carries its own day and name. */
function isSigned(note: Prose, words: string): boolean {
  if (!DATE.test(words)) return false
  for (const hit of words.matchAll(WHO)) {
    const name = (hit.groups?.name ?? '').trim()
    const first = name.split(/[\s.]+/u)[0] as string
    if (MONTH_OR_DAY.test(first) || (note.child.names.includes(first) && !name.includes(' '))) continue
    if (/^\p{Lu}{1,3}$/u.test(first) || isName(first)) return true
  }
  return false
}
