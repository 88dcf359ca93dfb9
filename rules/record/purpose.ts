import { partRule } from '../kinds/part-rule.js'

export default partRule({
  id: 'record/purpose',
  part: 'purpose',
  kinds: ['visit', 'unsuccessful-visit', 'meeting', 'phone-call', 'direct-work'],
  level: 'warning',
  confidence: 'medium',
  summary: 'A visit, meeting, call or session with no reason given for it.',
  why: `A reader who was not there needs to know why it happened before they can tell whether it did what it was meant to.
    The child may ask it too: why did you come?`,
  clauses: ['CRP 2', 'DUR 3', 'DUR 39', 'IOM 4.2', 'IOM 4.5', 'IOM 5.1'],
  messages: { missing: 'The note does not say why this contact took place. Open with the reason for it.' },
  examples: [
    { reports: 'Ana was with her mum when I arrived. She made toast.', wholeNote: true },
    { reports: 'Meeting convened in respect of Ana. Present: Mum, me.', wholeNote: true, header: { kind: 'meeting' } },
    {
      reports: 'Dad was in. I will visit on Monday to check the gate.',
      wholeNote: true,
      because: 'a plan is not why this visit was made',
    },
    { leaves: 'I visited Ana to see how the move has gone.' },
    { leaves: 'Purpose: the stair gate.\nMum was in.' },
    { leaves: 'Saw Ana following a further missing episode.' },
    { leaves: 'Mum rang to tell me about the weekend.', header: { kind: 'phone call' } },
    { leaves: 'I went to nursery at Mum’s request.' },
    { leaves: 'Visit to R to clarify if she needs a supporter at the Review', because: "IOM 4.2's own example" },
    { leaves: 'Discussed with Gill. She is on leave.', header: { kind: 'supervision' } },
    { leaves: 'Ana was there.', header: { purpose: 'To begin life story work' }, because: 'the header says it' },
  ],
  unless: note => (note.fields.purpose ?? '') !== '',
  confidenceIn: note => (note.wordCount < 60 ? 'medium' : 'high'),
})
