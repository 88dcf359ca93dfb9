import { defineRule } from '../../src/model/rule.js'
import { documentsShared } from '../../src/prose/documents.js'
import { sharedWithout } from '../../src/prose/sharing.js'

const DETAILS = [
  ['what', 'what it was'],
  ['whom', 'to whom it went'],
  ['purpose', 'what for'],
  ['how', 'how it was sent or given'],
] as const

export default defineRule({
  id: 'record/information-shared',
  level: 'info',
  confidence: 'low',
  summary: 'Information passed to someone outside, without consent or the reason for sharing without it.',
  why: `Families are entitled to know who was told what about them, and on what ground. The record is the only place where that
    can be looked up.`,
  clauses: [
    'CRP 6',
    'CRP C1',
    'CRP C2',
    'CRP C4',
    'DUR 34',
    'DUR 75',
    'WOR 2',
    'WOR S2',
    'WOR S3',
    'COV 4.2',
    'COV 5.1',
    'COV 5.2',
    'IOM 2.6',
    'IOM 2.7',
    'IOM 4.2',
  ],
  options: {
    details: {
      default: [] as readonly string[],
      says: 'What must be told of each document passed on: what, whom, purpose, how.',
    },
  },
  messages: {
    details: 'Something was passed on here, and the note does not say {details}. Add it.',
    asked:
      'This was passed on because they asked, which is no ground of its own. Add who in the family agreed, or why it was shared without asking.',
    told: 'The family knows that this was passed on, and the note does not say that they agreed. Add who did, or why it was shared all the same.',
    bare: 'Information was passed on here. Add who agreed to it, or why it was shared without asking.',
  },
  examples: [
    { reports: '⟦I told the landlord about the overdose.⟧' },
    { reports: '⟦I told the landlord about the overdose because the council asked.⟧' },
    { reports: '⟦I told the landlord about the overdose.⟧ I told Mum that I had.' },
    { reports: '⟦I let her gran know about the pictures.⟧' },
    { reports: '⟦I gave Mum’s new partner the address of the flat.⟧' },
    { reports: '⟦I sent the report.⟧', options: { details: ['whom'] } },
    { reports: '⟦We shared the minutes with housing.⟧', options: { details: ['purpose', 'how'] } },
    {
      leaves: 'With Mum’s agreement I sent the report to school by secure email so that they can plan for her.',
      options: { details: ['what', 'whom', 'purpose', 'how'] },
    },
    { leaves: 'School sent me the report.', options: { details: ['purpose', 'how'] } },
    { leaves: 'I will send the report.', options: { details: ['whom'] } },
    { leaves: 'With Mum’s agreement I told the landlord about the damp and her health.' },
    { leaves: 'I told the landlord about the overdose. Dad said that I could.' },
    { leaves: 'I told my manager about the overdose.', because: 'inside the team' },
    { leaves: 'I told Mum about the overdose.' },
    { leaves: 'The school told me about the overdose.', because: 'what comes in' },
    { leaves: 'I asked the school how the week went.' },
  ],
  check(note, { options, report }) {
    if (note.kind === 'template') return
    for (const shared of sharedWithout(note)) report(shared.instead ?? 'bare', shared)
    if (options.details.length === 0) return
    for (const shared of documentsShared(note)) {
      const missing = DETAILS.filter(([name]) => options.details.includes(name) && !shared[name])
      if (missing.length > 0)
        report('details', shared, { data: { details: missing.map(([, words]) => words).join(', ') } })
    }
  },
})
