import { defineRule } from '../../src/model/rule.js'
import { actions } from '../../src/prose/plans.js'

export default defineRule({
  id: 'record/action',
  level: 'info',
  confidence: 'medium',
  summary: 'An action with no one to do it, or no time to do it by.',
  why: 'An action that belongs to nobody, or to no day, is the one that is not done.',
  clauses: ['CRP 2', 'CRP 5', 'DUR 49', 'DUR 54', 'IOM 3.6', 'IOM 5.2'],
  yieldsTo: ['record/decision'],
  messages: {
    both: 'This does not say who will do it, or by when. Add a name and a date.',
    who: 'This does not say who will do it. Add a name.',
    when: 'This does not say by when. Add a date.',
  },
  examples: [
    { reports: '⟦School to be contacted.⟧' },
    { reports: '**Actions**\n- ⟦speak to carer about phone⟧' },
    { reports: '**Actions**\n- ⟦Tariq to chase the clinic⟧' },
    { reports: '**Plan**\n- ⟦risk check⟧' },
    { reports: '**Actions**\n- ⟦Ring the clinic by 6 March.⟧' },
    { leaves: 'I will ring the school by Friday 6 March.' },
    { leaves: '**Actions**\n- Grandad will bring the coat back tonight.\n- NRM form: Matt, by 6 March.' },
    { leaves: '**Actions**\n- If the lane floods, Sue will drive him.', because: 'a plan for an event' },
    { leaves: 'She wants to visit her nan.' },
    { leaves: 'I visited to check the gate.' },
  ],
  check(note, { report }) {
    if (note.kind === 'template') return
    for (const { start, end, who, when } of actions(note)) {
      if (!who && !when) report('both', { start, end })
      else if (!who) report('who', { start, end })
      else if (!when) report('when', { start, end })
    }
  },
})
