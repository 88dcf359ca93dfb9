import { defineRule } from '../../src/model/rule.js'
import { lateness, SAYS_LATE } from '../kinds/lateness.js'

export default defineRule({
  id: 'record/late-entry',
  level: 'warning',
  confidence: 'high',
  summary: 'A note recorded late that does not say that it is a late entry.',
  why: 'A reader, or a court, gives a note made at the time more weight. One that was made later must say so itself.',
  clauses: ['DUR 62'],
  messages: {
    unsaid: 'This was recorded late and does not say so. Add "Late entry", with the date and time you wrote it.',
  },
  examples: [
    { reports: 'I saw Ana.', wholeNote: true, header: { eventDate: '3 March 2026', recordedDate: '12 March 2026' } },
    {
      reports: 'I was late for the visit.',
      wholeNote: true,
      header: { eventDate: '3 March 2026', recordedDate: '12 March 2026' },
      because: 'another lateness',
    },
    {
      leaves: 'Late entry, made 12 March 2026, 9.20am. I saw Ana.',
      header: { eventDate: '3 March 2026', recordedDate: '12 March 2026' },
    },
    { leaves: 'I saw Ana.', header: { eventDate: '3 March 2026', recordedDate: '4 March 2026' } },
  ],
  check(note, { policy, report }) {
    if (lateness(note, policy) && !SAYS_LATE.test(note.text)) report('unsaid', null)
  },
})
