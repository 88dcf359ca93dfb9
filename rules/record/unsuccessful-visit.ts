import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'

const NOBODY =
  /\b(?:no (?:reply|answer|access|response)|no[- ]?one (?:was )?(?:home|in|there|answered)|nobody (?:was )?(?:in|home|there|answered)|not (?:at home|in)\b|did not (?:answer|open)|didn't (?:answer|open)|(?:was|were) out\b)/iu
const NOT_SEEN = /\b(?:not (?:been )?seen\b|(?:unable|not able) to see|(?:could|did) not see|couldn't see|didn't see)/iu

/** Something still to come: a new attempt or a check. A card through the door is none (rules.md). */
const TRY =
  'visit|try|call|ring|phone|go|return|see|attempt|re-?attempt|attend|come|knock|check|look|contact|chase|text|email|request|ask|speak|raise|discuss|alert|notify|revisit|re-?arrange|re-?book|follow|update|meet|be back|r\\/v|reschedule'
const DAY =
  '(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|tomorrow|tonight|next week|the \\d|\\d{1,2}(?:st|nd|rd|th)? \\p{L}|\\d{1,2}[/.]\\d)'
const NEXT: readonly RegExp[] = [
  new RegExp(
    `\\b(?:will|shall|'ll|going to|i am to|is to|are to|plan(?:ning)? to|intend(?:s|ed)? to|hope to|due to|need(?:s|ed)? to|(?<!as )agreed to|have to|must) (?:\\p{L}+ ){0,3}?(?:${TRY})\\b`,
    'iu',
  ),
  new RegExp(
    `(?:^|[;:] )(?:plan:? |action:? |next:? )?(?:sw |tm |duty |fsw |pa |i |we |(?!(?:wanted|came|went|called|hoped|hoping|here|tried|there|back|asked|visited|arrived|drove|needed|meant|intended|used) )\\p{Lu}\\p{L}+ )?to (?:${TRY})\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:i|we) (?:will|shall|'ll|am going to|are going to) \\p{L}[^.;]{0,50}\\b${DAY}|^(?:going|calling|coming|trying|visiting|popping)(?: back| again| round| over)*,? (?:on |at |this |first thing )?${DAY}|^(?:plan|action|next)s?:? (?:${TRY})\\b|\\b(?:duty|edt|school|police|nursery|manager|tm|colleague|health visitor|hv)(?: (?:has|have) been)? (?:asked|requested) to\\b|\\bwill give (?:him|her|them|it|\\p{L}+) (?:a )?(?:bell|ring|call|try)\\b|^(?:revisit|re-visit|visit|return|retry|try(?:ing)?|back|recall|new (?:date|time|visit)|next)(?: again)?:? (?:on |at |for )?${DAY}|\\b(?:agreed|can do|could do|suggested|asked for|offered|fixed|settled on|said to come|made it) (?:for |on |instead )?${DAY}|\\b(?:letter|appointment|card|text)\\b[^.;]{0,30}\\bfor ${DAY}|\\b(?:i am|i'm|we are) (?:going|coming|calling) back\\b`,
    'iu',
  ),
  /(?:^|\b(?:i|we|and) )(?:have |then |also )?(?:asked|requested|arranged for|arranged with) (?:the |a |his |her |their )?(?:police|school|nursery|duty|edt|out of hours|health visitor|hv|colleague|manager|teacher)\b[^.]*\bto\b/iu,
  /\b[Aa]sked \p{Lu}\p{L}+[^.]{0,40}? to (?:check|see|visit|look|knock|go|call|keep|do|try|attend|meet)\b/u,
  /\b(?:(?:second|further|another|new|follow-up|repeat|unannounced|fresh) (?:visit|attempt|appointment|date)|next (?:visit|attempt|try|appointment)(?: is| on| will| at|:)|re-?(?:arranged|booked|scheduled) (?:for|to|on|as)|try again|trying again|call(?:ing)? (?:back|again)|back (?:again )?(?:on|tomorrow|at|later)|welfare check|(?:visit|appointment) (?:re-?booked|booked|arranged|offered|set|re-?arranged)|(?:booked|arranged|offered|set) (?:\p{L}+ )?(?:for|to) (?:\p{L}+day|tomorrow|\d))/iu,
]

export default defineRule({
  id: 'record/unsuccessful-visit',
  level: 'warning',
  confidence: 'medium',
  summary: 'Nobody was in, or the child was not seen, and nothing says what happens next.',
  why: `A child who was not seen may be the child who most needs to be. A colleague who reads this tonight must know when
    the next try is, and who checks meanwhile.`,
  clauses: ['DUR 47'],
  messages: {
    missing:
      'Nobody was seen, and the note does not say what happens next. Add when the next visit will be, or who will check.',
  },
  examples: [
    { reports: 'No reply at the front door. I left a card.', wholeNote: true, header: { kind: 'Unsuccessful visit' } },
    {
      reports: 'I called at four. Mum would not open up. Ana was not seen.',
      wholeNote: true,
      header: { kind: 'visit', child: 'Ana' },
    },
    { leaves: 'No reply. I will try again on Friday.', header: { kind: 'Unsuccessful visit' } },
    {
      reports: 'Visit planned for 4.30pm to go through the plan. No reply, left a note.',
      wholeNote: true,
      header: { kind: 'Unsuccessful visit' },
      because: 'why this visit was made is not what comes next',
    },
    { leaves: 'No reply. Visit rebooked for 3 May.', header: { kind: 'Unsuccessful visit' } },
    {
      leaves: 'No reply. Asked the school to check on her in the morning; duty to call tomorrow.',
      header: { kind: 'Unsuccessful visit' },
    },
    { leaves: 'I saw Ana at home. Dad was not in.', header: { kind: 'visit' }, because: 'the child was seen' },
  ],
  check(note, { report }) {
    if (!unseen(note)) return
    // what comes before the closed door says why the visit was made
    const door = note.sentences.find(({ narrative }) => NOBODY.test(narrative) || NOT_SEEN.test(narrative))
    const told = note.sentences.filter(({ type, index }) => type !== 'heading' && index >= (door?.index ?? 0))
    if (!told.some(({ narrative }) => NEXT.some(next => next.test(narrative)))) report('missing', null)
  },
})

function unseen(note: Prose): boolean {
  if (note.kind === 'unsuccessful-visit') return true
  if (note.kind !== 'visit') return false
  const nobody = note.sentences.some(
    ({ narrative }) => NOBODY.test(narrative) && /\b(?:door|knock\p{L}*|reply|answer|home|in)\b/iu.test(narrative),
  )
  const child = [...note.child.names, 'child', 'children'].join('|')
  const notSeen = note.sentences.some(
    ({ narrative }) =>
      NOT_SEEN.test(narrative) &&
      !/\balone\b/iu.test(narrative) &&
      new RegExp(`\\b(?:${child})\\b`, 'iu').test(narrative),
  )
  return (
    notSeen ||
    (nobody && !note.sentences.some(({ narrative }) => /\b(?:i|we) (?:saw|spoke|sat|met|played)\b/iu.test(narrative)))
  )
}
