import { defineRule } from '../../src/model/rule.js'
import { decisions } from '../../src/prose/decisions.js'

export default defineRule({
  id: 'record/decision',
  level: 'warning',
  confidence: 'medium',
  summary: 'A decision with nobody who made it, or no reason.',
  why: `A family has a right to know who decided about them, and why. So has the colleague who must carry it out, and the court
    that asks.`,
  clauses: [
    'CRP 5',
    'CRP 13',
    'DUR 3',
    'DUR 14',
    'DUR 23',
    'DUR 49',
    'DUR 52',
    'DUR 60',
    'WOR 1',
    'WOR 2',
    'COV 0',
    'COV 2',
    'IOM 2.2',
    'IOM 2.4',
    'IOM 3.6',
    'IOM 4.2',
    'IOM 4.3',
    'IOM 4.5',
    'IOM 5.2',
  ],
  messages: {
    both: 'This decision does not say who made it, or why. Add both.',
    who: 'This decision does not say who made it. Add the name and role.',
    why: 'This decision does not say why it was made. Add the reason.',
  },
  examples: [
    { reports: '⟦It was decided to close the case.⟧' },
    { reports: '**Decisions**\n- ⟦Step down to early help⟧' },
    { reports: '**Decisions**\n- ⟦No contact for now⟧' },
    { reports: '⟦Case closed.⟧' },
    { reports: '⟦It was agreed to end the taxi because Ewa now collects him.⟧' },
    { reports: '⟦Ann Lee, Team Manager, decided that the taxi will end.⟧' },
    { leaves: 'I decided to close the case, because Ana has moved to Hull.' },
    { leaves: 'Team Manager Ann Lee agreed four hours a week as no other adult can do it.' },
    { leaves: 'The school decided to exclude him.', because: "another agency's decision" },
    { leaves: 'Mum agreed to ring.' },
    { leaves: 'I asked whether she had decided.' },
    { leaves: 'The core group agreed to end the taxi. This is because Ewa now collects him.' },
  ],
  check(note, { report }) {
    if (note.kind === 'template') return
    for (const { start, end, who, why } of decisions(note)) {
      if (!who && !why) report('both', { start, end })
      else if (!who) report('who', { start, end })
      else if (!why) report('why', { start, end }, { confidence: 'low' })
    }
  },
})
