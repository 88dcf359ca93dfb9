import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { BEFORE_TODAY } from '../../src/prose/passages.js'
import { flagOf } from '../kinds/flags.js'

const EVENT: readonly RegExp[] = [
  /\b(?:(?:was|were|been|got|has been) (?:\p{L}+ )?(?:arrested|charged|sentenced|remanded|bailed|assaulted|stabbed|run over|knocked down|sectioned)|(?:police|officers?) (?:\p{L}+ )?(?:arrested|charged|detained))\b/iu,
  /\b(?:moved|has moved|was moved|were moved) (?:from|to|in|into|out|out of|home|house|back)\b|\bplacement (?:has |was )?(?:ended|broke down|broken down)\b/iu,
  /\b(?:court|judge|magistrates?)\b[^.]{0,30}\b(?:made|granted|issued|discharged|revoked)\b[^.]{0,30}\border\b|\border (?:was|has been) (?:made|granted|discharged)\b/iu,
  /\b(?:died|has died|passed away|death of|gave birth|has given birth|was born|were born)\b/iu,
  /\b(?:broken|fractured|broke|fractures?) (?:\p{L}+ )?(?:wrist|arm|leg|nose|jaw|rib|ribs|collarbone|ankle|finger|skull|bone)\b|\b(?:overdose|head injury|taken to (?:hospital|a&e)|rushed to|admitted to (?:hospital|the ward)|unexplained (?:bruise|injury|mark))\b/iu,
]
const NOT_NOW =
  /\b(?:will|may|might|would|could|if|when (?:he|she|they|you) (?:was|were)|not|no one|nobody|never|plans?|hopes?|wants?|until|ago|before|in (?:\d{4}|january|february|march|april|may|june|july|august|september|october|november|december)|as a (?:child|baby)|history|used to|aged?)\b/iu

export default defineRule({
  id: 'record/significant-event',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary:
    "An injury, move, arrest, order, death or birth, where the export's column for significant events is not set.",
  why: `Chronologies are drawn from this column. An event that is told only in the text is missing from the one page that courts and new
    workers read.`,
  clauses: ['COV 4.3', 'IOM 3.4'],
  messages: {
    unset: 'This tells of a significant event, and the field for it is not set. Set it, or say why this is none.',
  },
  examples: [
    { reports: '⟦Ana moved to her nan’s on Monday.⟧', header: { significantEvent: 'No' } },
    { reports: 'I rang. ⟦Police arrested him last night.⟧', header: { kind: 'phone call', significantEvent: 'N' } },
    { reports: '⟦She came in with a broken wrist.⟧', header: { significantEvent: '' } },
    { leaves: 'Ana moved to her nan’s on Monday.', header: { significantEvent: 'Yes' } },
    { leaves: 'Ana moved to her nan’s on Monday.', because: 'the export has no such column' },
    { leaves: 'He broke an arm when he was four.', header: { significantEvent: 'No' } },
    { leaves: 'If he moves again we will need a new pass.', header: { significantEvent: 'No' } },
    { leaves: 'He was arrested in October.', header: { significantEvent: 'No' } },
  ],
  check(note, { report }) {
    const { significantEvent } = note.fields
    if (significantEvent === undefined || flagOf(significantEvent) === true || note.kind === 'template') return
    if (/\p{L}{4}/u.test(significantEvent) && flagOf(significantEvent) === null) return
    const event = eventIn(note)
    if (event) report('unset', event)
  },
})

/** The first sentence that tells of such an event as news. */
const eventIn = (note: Prose) =>
  note.sentences.find(
    ({ narrative, section }) =>
      section !== 'background' &&
      section !== 'actions' &&
      !NOT_NOW.test(narrative) &&
      !BEFORE_TODAY.test(narrative.replace(/\blast night\b|\byesterday\b|\bon \p{L}+day\b/giu, '')) &&
      EVENT.some(pattern => pattern.test(narrative)),
  )
