import type { Preset } from '../../src/model/rule.js'
import { askedBy } from './asked.js'
import { recommended, SIGNIFICANT_HARM } from './recommended.js'

/** A change of address, school, worker or service (CRP 9). */
const CHANGE =
  /\b(?:(?:new|change of|changed) (?:address|school|nursery|social worker|worker|placement|home)|moved (?:house|home|to|in with|out)|(?:started|ended|began|begun) (?:a new |at a new )?(?:school|service)|case (?:transferred|allocated) to)\b/iu

/** Case Recording Policy (Liquidlogic): no number for visits in the text that we have; 24 hours for changes, 2 months for summaries. */
export const caseRecordingPolicy: Preset = {
  policy: {
    ...recommended.policy,
    name: 'case-recording-policy',
    title: 'Case Recording Policy (Liquidlogic)',
    limits: { ...recommended.policy.limits, change: { hours: 24 } },
    ownLimits: true,
    signs: { risk: SIGNIFICANT_HARM, change: CHANGE },
    summaryMonths: 2,
  },
  levels: askedBy('CRP'),
  options: {
    'record/author': { role: false },
    'record/summary-overdue': { afterChange: true },
    'record/people-present': { kinds: ['visit', 'meeting', 'phone-call', 'message'] },
    'record/interpreter': { communication: true },
    'child-voice/no-context': { reported: true },
    'record/decision': { evidence: true },
    'fact-opinion/opinion-as-fact': { basisExcuses: false },
    'fact-opinion/opinion-without-basis': { unmarked: true },
    'record/information-shared': { details: ['what', 'whom', 'how'] },
  },
}

export const durham: Preset = {
  policy: {
    name: 'durham',
    title: 'Durham: recording on a child’s record (2024)',
    limits: { visit: { hours: 24 }, risk: { hours: 24 }, other: { hours: 24 } },
    signs: { risk: SIGNIFICANT_HARM },
    summaryMonths: 3,
    holidays: 'england',
  },
  levels: { ...askedBy('DUR'), 'plain-language/colloquial': 'info' },
  options: {
    'record/author': { role: false },
    'jargon/unexplained-acronym': { avoid: true },
    'plain-language/colloquial': { familyWords: true },
    'record/interpreter': { everyVisit: true, communication: true },
    'record/people-present': { kinds: ['visit', 'meeting', 'phone-call', 'message'] },
    'record/late-entry': { when: true },
    'record/information-shared': { details: ['whom'] },
    'record/analysis': { min: 40 },
    'record/balance': { visits: true },
    'record/timeliness': { acceptLateEntries: true },
    'record/summary-overdue': { afterChange: true, missing: true },
  },
}

export const worcestershire: Preset = {
  policy: {
    name: 'worcestershire',
    title: 'Worcestershire: case recording standards (2014)',
    limits: {
      visit: { workingDays: 5 },
      statutoryVisit: { hours: 72 },
      significant: { hours: 24 },
      risk: { sameDay: true },
      other: { workingDays: 5 },
    },
    signs: {
      risk: /\b(?:high[- ]risk (?:event|incident|information)|immediate (?:danger|risk|harm)|police protection|emergency protection|non-accidental|unexplained (?:bruis\p{L}*|injur\p{L}*))\b/iu,
      significant: /\b(?:section 47|s\.? ?47|strategy (?:discussion|meeting)|significant event)\b/iu,
    },
    summaryMonths: null,
    holidays: 'england',
  },
  levels: askedBy('WOR'),
  options: {
    'record/author': { role: false },
    'record/interpreter': { communication: true },
    'record/decision': { date: true },
    'record/information-shared': { details: ['what', 'whom'] },
  },
}

export const coventry: Preset = {
  policy: {
    name: 'coventry',
    title: 'Coventry: case recording policy',
    limits: { visit: { workingDays: 2 }, risk: { hours: 24 }, other: { workingDays: 2 } },
    signs: {
      // COV 4.1 hangs on the work, also where no harm is found
      risk: new RegExp(
        `${SIGNIFICANT_HARM.source}|\\b(?:child protection (?:enquir\\p{L}*|investigation|visit|conference)|safeguarding (?:enquir\\p{L}*|concern))\\b`,
        'iu',
      ),
    },
    summaryMonths: null,
    holidays: 'england',
  },
  levels: { ...askedBy('COV'), 'plain-language/spelling': 'info' },
  options: {
    'labelling/label': { attributed: true },
    'record/amendment': { details: ['role', 'agreement', 'words', 'told'] },
    'fact-opinion/opinion-without-basis': { unmarked: true },
    'record/date': { time: 'always' },
    'record/entry-date': { time: true },
    'record/information-shared': { details: ['whom', 'purpose', 'how'] },
    'record/interpreter': { communication: true },
  },
}

export const isleOfMan: Preset = {
  policy: {
    name: 'isle-of-man',
    title: 'Isle of Man: case recording policy',
    limits: {
      visit: { workingDays: 5 },
      risk: { workingDays: 1 },
      change: { workingDays: 1 },
      other: { workingDays: 5 },
    },
    signs: {
      risk: new RegExp(`${SIGNIFICANT_HARM.source.replaceAll('47', '4[67]')}|\\bsignificant (?:risk|impact)\\b`, 'iu'),
      change:
        /\b(?:new (?:member of (?:the|a) household|significant adult|address|school)|changed? (?:of )?(?:address|school)|moved (?:in|out|house|home))\b/iu,
    },
    summaryMonths: null,
    holidays: 'isle-of-man',
  },
  levels: { ...askedBy('IOM'), 'plain-language/spelling': 'info' },
  options: {
    'plain-language/long-sentence': { max: 35 },
    'fact-opinion/opinion-as-fact': { basisExcuses: false },
    'fact-opinion/opinion-without-basis': { unmarked: true },
    'record/amendment': { details: ['circumstances'] },
    'record/date': { time: 'out-of-hours' },
    'record/decision': { evidence: true, outcome: true },
    'record/interpreter': { communication: true },
    'record/late-entry': { reason: true },
    'record/summary-content': { parts: ['situation', 'worries', 'contact-details'] },
  },
}
