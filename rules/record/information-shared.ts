import { defineRule } from '../../src/model/rule.js'
import { sharedWithout } from '../../src/prose/sharing.js'

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
    'DUR 75',
    'WOR 2',
    'WOR S3',
    'COV 4.2',
    'COV 5.1',
    'COV 5.2',
    'IOM 2.6',
    'IOM 2.7',
    'IOM 4.2',
  ],
  messages: { bare: 'Information was passed on here. Add who agreed to it, or why it was shared without asking.' },
  examples: [
    { reports: '⟦I told the landlord about the overdose.⟧' },
    { reports: '⟦I let her gran know about the pictures.⟧' },
    { reports: '⟦I gave Mum’s new partner the address of the flat.⟧' },
    { leaves: 'With Mum’s agreement I told the landlord about the damp and her health.' },
    { leaves: 'I told the landlord about the overdose. Dad said that I could.' },
    { leaves: 'I told my manager about the overdose.', because: 'inside the team' },
    { leaves: 'I told Mum about the overdose.' },
    { leaves: 'The school told me about the overdose.', because: 'what comes in' },
    { leaves: 'I asked the school how the week went.' },
  ],
  check(note, { report }) {
    if (note.kind === 'template') return
    for (const span of sharedWithout(note)) report('bare', span)
  },
})
