import type { Prose } from '../../model/prose.js'
import type { Span } from '../../model/span.js'
import { decisions } from '../decisions.js'
import { actions } from '../plans.js'
import { anywhere, under } from './find.js'

/** The first decision of our own service in the note. */
export function decision(note: Prose): Span | null {
  const first = decisions(note)[0]
  return first ? { start: first.start, end: first.end } : null
}

const NEXT: readonly RegExp[] = [
  /\b(?:no (?:further|more) (?:action|visits?|work|steps?|contact|support|involvement)|nothing (?:further|more|else) (?:is |was )?(?:needed|required|to (?:do|be done))|no (?:actions?|next steps?|follow[- ]?up)(?: (?:is|are|was|were))?(?: (?:needed|required|arising|from))?|nfa)\b/iu,
  /\b(?:next|follow[- ]?up|further|another) (?:visit|step|meeting|session|appointment|contact|call|review|core group|conference)\b|\b(?:i|we|he|she|they|mum|dad|you|\p{Lu}\p{L}+)(?: \p{L}+)?(?:'ll| will| shall| (?:am|is|are) (?:going to|to))\b|\bto be (?:done|booked|arranged|sent|followed|completed|reviewed)\b|\b(?:plan|plans|planned|arranged|booked|agreed|promised|due) (?:is |was )?(?:to|for|on)\b/iu,
]

/** Where the note says what happens next, or that nothing need (CRP 2, DUR 46). */
export function nextSteps(note: Prose): Span | null {
  const named = under(note, 'actions')
  if (named) return named
  const first = actions(note)[0]
  return first ? { start: first.start, end: first.end } : anywhere(note, NEXT, ['background', 'purpose'])
}

const PROGRESS: readonly RegExp[] = [
  /\b(?:progress\p{L}*|on track|off track|goals?|targets?|milestones?|achiev\p{L}*|working towards|step towards|steps taken|moved on|moved forward|since the (?:last|plan|review|conference|start)|since we last|compared (?:with|to)|so far|(?:has|have|had) (?:now |already |not |not yet |all |both |been |since )*(?:completed?|done|started|begun|finished|improved|got better|got worse|gone up|gone down|risen|fallen|dropped|increased|reduced|changed|stopped|attended|kept|met|signed|moved|settled|made|happened|worked)|(?:still|yet) to (?:be )?(?:do|done|start|come|happen|complete\p{L}*)|(?:no|little|some|good|slow) (?:change|movement|improvement)|(?:is|are) (?:now )?(?:working|helping|going (?:well|to plan)|better|worse)|(?:was|were) (?:done|completed|finished|achieved)|(?:outstanding|overdue|completed|ongoing|not met|met in part|partly met|fully met)|\d+ (?:out )?of (?:the )?(?:\d+|\p{L}+) (?:actions?|sessions?|steps?|goals?|weeks|visits)|stays? the same|unchanged|(?:is|are) now (?:at|on|up|down|in|with|\p{L}+ing)|easier|calmer|per cent|\d+%|most days|every day|each day|on time)\b/iu,
]

/** Where the note tells of a goal of the plan, or of progress towards it (CRP 2, DUR 54). */
export const planProgress = (note: Prose): Span | null => anywhere(note, PROGRESS, ['purpose', 'background'])

const PLAN =
  /\b(?:(?:care|child in need|cin|child protection|cp|safety|pathway|support|placement|family|team around the (?:family|child)|tac|taf|early help|written|outline|children's|his|her|their|your|the|our) plan(?! (?:form|document|template))|plan review|(?:looked after|lac|cla|care|plan|statutory|child in need|cin|pathway) reviews?|(?:the|his|her|their|your) review|core group|review conference|personal education plan)\b/iu

/** A plan or review that is only a date to come. */
const TO_COME =
  /\b(?:will|next|before|until|by|due|booked|arranged|ahead of|in time for)\b[^.]{0,40}\b(?:plan|review|core group|conference)\b|\b(?:review|core group|conference|plan)\b[^.]{0,20}\b(?:on \d|is on|is due|is booked|will be)\b/iu

/** Whether the note names a plan or a review of one, beyond what is to be done next. */
export const namesPlan = (note: Prose): boolean =>
  PLAN.test(`${note.fields.kind ?? ''}\n${note.fields.title ?? ''}`) ||
  note.sentences.some(
    ({ section, narrative }) => section !== 'actions' && PLAN.test(narrative) && !TO_COME.test(narrative),
  )
