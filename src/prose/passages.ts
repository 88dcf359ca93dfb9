import type { Prose, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { type Clause, clausesIn } from './clauses.js'

/** Sections that tell nothing of what happened at the visit. */
export const SKIPPED = new Set(['actions', 'background', 'purpose'])

/** Words that put a clause on another day. */
export const BEFORE_TODAY =
  /\b(?:last (?:week|month|night|time|year|visit|term|summer|christmas|mon|tues|wednes|thurs|fri|satur|sun)|yesterday|previous(?:ly)?|in the past|when (?:he|she|they|you) (?:was|were) (?:little|younger|small|a|two|three|four|five)|used to|in (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|since|(?:days?|weeks?|months?|years?) ago|at the weekend|over the (?:weekend|summer|holidays)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day last|the other (?:day|week|night)|last (?:saw|see|seen|met|visited|spoke)|the (?:day|night|week) before|at (?:birth|two|three|four|five|six))\b/iu

/** The run-in label of a sentence's block, or nothing. */
export function labelOf(note: Prose, sentence: Sentence): string {
  const label = note.blocks[sentence.block]?.label
  return label ? note.text.slice(label.start, label.end) : ''
}

/** A sentence's span. */
export const whole = (sentence: Sentence): Span => ({ start: sentence.start, end: sentence.end })

/** A clause's span, from its subject where that stands there. */
export function spanOf(clause: Clause): Span {
  const start =
    clause.subject && clause.subject.start >= clause.sentence.start && clause.subject.start < clause.at
      ? clause.subject.start
      : clause.at
  return { start, end: Math.max(start + 1, Math.min(clause.end, clause.sentence.end)) }
}

/** The first pattern's hit. */
export function firstHit(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const hit = pattern.exec(text)
    if (hit) return hit
  }
  return null
}

/** Whether an offset stands in what someone other than the child tells. */
export function isTold(note: Prose, at: number): boolean {
  const clauses = clausesIn(note, note.sentenceAt(at))
  return (
    clauses.some(each => each.teller === 'other' && each.start <= at) ||
    clauses.some(each => each.subject?.who === 'other' && each.at < at && REPORTS.test(each.verb))
  )
}
const REPORTS =
  /^(?:\p{L}+ )?(?:said|says|told|reported|reports|stated|explained|thinks|feels|described|describes|confirmed|advised|mentioned)\b/iu
