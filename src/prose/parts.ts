import type { Kind } from '../model/note.js'
import type { Prose, Section } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { seenAlone } from './alone.js'
import { discussion, observation } from './parts/account.js'
import { people, place, purpose } from './parts/contact.js'
import {
  closingReason,
  contactDetails,
  identityNeeds,
  importantPeople,
  isClosing,
  managerAgreement,
  onwardHelp,
  safetyPlan,
  situation,
  told,
  workDone,
} from './parts/content.js'
import { familyVoice } from './parts/family.js'
import { analysis, strengths, worries } from './parts/meaning.js'
import { decision, nextSteps, planProgress } from './parts/outcome.js'
import { childSeen } from './seen.js'
import { childVoice } from './voice.js'

/** Something that policies ask a note to hold. */
export interface Part {
  /** In plain English, as a checklist or a message names it: "the child's own words". */
  label: string
  /** Where the note holds it, or null. */
  find(note: Prose): Span | null
  /** Headings and labels by which a template asks for it. */
  headings: readonly Section[] | RegExp
  /** Whether it belongs to a note like this one at all; to any if left out. */
  fits?(note: Prose): boolean
}

const only =
  (...kinds: Kind[]) =>
  (note: Prose): boolean =>
    kinds.includes(note.kind)

/** A note that is a summary and closes nothing. */
const summary = (note: Prose): boolean => note.kind === 'summary' && !isClosing(note)

/** Every part by its name, in the order in which a note tells them. */
export const PARTS = {
  purpose: { label: 'the purpose', find: purpose, headings: ['purpose'] },
  people: { label: 'who was there', find: people, headings: ['present', 'seen'] },
  place: { label: 'where it took place', find: place, headings: ['place'] },
  seen: { label: 'that the child was seen', find: childSeen, headings: ['seen'], fits: only('visit', 'direct-work') },
  'seen-alone': {
    label: 'whether the child was seen alone',
    find: note => seenAlone(note)?.span ?? null,
    headings: /\b(?:alone|one[- ]to[- ]one|on (?:his|her|their) own)\b/iu,
    fits: only('visit', 'direct-work'),
  },
  'child-voice': {
    label: "the child's own words or how they were",
    find: note => childVoice(note),
    headings: ['child-voice'],
  },
  'family-voice': { label: 'what the family said', find: familyVoice, headings: ['family-voice'] },
  observation: { label: 'what was seen', find: observation, headings: ['observation', 'discussion'] },
  discussion: { label: 'what was talked about', find: discussion, headings: ['discussion'] },
  analysis: { label: 'the analysis', find: analysis, headings: ['analysis'] },
  worries: { label: 'what worries', find: worries, headings: ['worries'] },
  strengths: { label: 'what helps', find: strengths, headings: ['strengths'] },
  decision: { label: 'the decision', find: decision, headings: ['decision'] },
  'next-steps': { label: 'the next steps', find: nextSteps, headings: ['actions', 'decision'] },
  'plan-progress': {
    label: 'progress with the plan',
    find: planProgress,
    headings: /\bprogress\b|\bgoals?\b/iu,
    fits: only('visit', 'meeting', 'summary'),
  },
  'identity-needs': {
    label: 'language, culture, faith, disability or communication',
    find: identityNeeds,
    headings: /\b(?:identity|culture|language|faith|religion|disability|communication|diversity|equality)\b/iu,
    fits: only('assessment', 'summary'),
  },
  situation: { label: 'the current situation', find: situation, headings: ['summary'], fits: summary },
  'important-people': {
    label: 'the important people',
    find: importantPeople,
    headings: /\b(?:important people|family|network)\b/iu,
    fits: summary,
  },
  'contact-details': {
    label: 'how to reach them',
    find: contactDetails,
    headings: /\bcontact details?\b|\bphone\b/iu,
    fits: summary,
  },
  'safety-plan': {
    label: 'the safety plan',
    find: safetyPlan,
    headings: /\bsafety plan\b|\bcontingency\b/iu,
    fits: summary,
  },
  'work-done': { label: 'the work done', find: workDone, headings: /\bwork (?:done|completed)\b/iu, fits: isClosing },
  'closing-reason': {
    label: 'the reason for closing',
    find: closingReason,
    headings: /\breasons? for (?:clos|transfer)/iu,
    fits: isClosing,
  },
  'manager-agreement': {
    label: "the manager's agreement",
    find: managerAgreement,
    headings: /\bmanager|\bsign(?:ed)?[- ]off/iu,
    fits: isClosing,
  },
  told: { label: 'who has been told', find: told, headings: /\b(?:told|informed|shared with)\b/iu },
  'onward-help': {
    label: 'who goes on helping',
    find: onwardHelp,
    headings: /\b(?:ongoing|further|continuing) support\b/iu,
    fits: isClosing,
  },
} as const satisfies Readonly<Record<string, Part>>

export type PartName = keyof typeof PARTS

export const PART_NAMES = Object.keys(PARTS) as readonly PartName[]

/** A part by its name. */
export const partOf = (name: PartName): Part => PARTS[name]

/** Whether a template has a heading, label or cell that asks for the part. */
export function asksFor(template: Prose, name: PartName): boolean {
  const { headings } = partOf(name)
  return template.blocks.some(block => {
    if (block.type !== 'heading' && block.type !== 'cell' && block.label === null) return false
    return headings instanceof RegExp
      ? headings.test(template.text.slice(block.start, block.end))
      : block.section !== null && headings.includes(block.section)
  })
}
