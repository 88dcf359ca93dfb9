import { defineRule } from '../../src/model/rule.js'
import { lateness, SAYS_LATE } from '../kinds/lateness.js'

export default defineRule({
  id: 'record/timeliness',
  level: 'warning',
  confidence: 'high',
  summary: 'A note recorded later after the event than the policy allows.',
  why: `Memory fades within days, and a colleague who is called out tonight has only what is on the record. The limits are the
    preset's; working days leave out weekends and public holidays.`,
  clauses: [
    'CRP 1',
    'CRP 3',
    'CRP 9',
    'DUR 15',
    'DUR 61',
    'WOR S1',
    'COV 3.2',
    'COV 4.1',
    'IOM 2.1',
    'IOM 3.6',
    'IOM 4.2',
    'IOM 5.1',
  ],
  options: { acceptLateEntries: { default: false, says: 'Leave a late note that says it is late (DUR 62).' } },
  messages: {
    late: 'Recorded {taken} after the event; {allowed} is the longest allowed {reason}. Say in the note that it is late, and why.',
  },
  examples: [
    {
      reports: 'I saw Ana.',
      wholeNote: true,
      header: { eventDate: '3 March 2026', recordedDate: '12 March 2026' },
      because: '7 working days',
    },
    {
      reports: 'Police say he is at risk of significant harm.',
      wholeNote: true,
      header: { eventDate: '3 March 2026 10:00', recordedDate: '4 March 2026 11:00' },
      because: '25 hours',
    },
    {
      reports: 'I saw Ana.',
      wholeNote: true,
      preset: 'coventry',
      header: { eventDate: '6 March 2026', recordedDate: '11 March 2026' },
      because: '3 working days over a weekend',
    },
    {
      reports: 'I saw Ana.',
      wholeNote: true,
      preset: 'durham',
      header: { eventDate: '3 March 2026', recordedDate: '5 March 2026' },
    },
    {
      reports: 'A high-risk event: he ran into the road.',
      wholeNote: true,
      preset: 'worcestershire',
      header: { kind: 'visit', eventDate: '3 March 2026 23:50', recordedDate: '4 March 2026 00:10' },
      because: 'the same day has ended',
    },
    {
      leaves: 'I saw Ana.',
      header: { eventDate: '2 April 2026', recordedDate: '13 April 2026' },
      because: 'Easter: 5 working days',
    },
    { leaves: 'I saw Ana.', header: { eventDate: '3 March 2026' }, because: 'one date only' },
    {
      leaves: 'I saw Ana.',
      preset: 'durham',
      header: { eventDate: '3 March 2026', recordedDate: '4 March 2026' },
      because: 'without times, the next day may be within 24 hours',
    },
    {
      leaves: 'Late entry, made 6 March 2026, 9.20am. I saw Ana.',
      preset: 'durham',
      header: { eventDate: '3 March 2026', recordedDate: '6 March 2026' },
    },
    {
      leaves: 'I saw Ana.',
      preset: 'worcestershire',
      header: {
        title: 'Statutory visit',
        kind: 'visit',
        eventDate: '6 March 2026 10:00',
        recordedDate: '9 March 2026 09:00',
      },
      because: '71 hours over a weekend',
    },
    {
      leaves: 'There is no significant harm here.',
      preset: 'isle-of-man',
      header: { eventDate: '3 July 2026', recordedDate: '13 July 2026' },
      because: 'Tynwald Day is on Monday 6 July, so this is 5 working days',
    },
  ],
  check(note, { options, policy, report }) {
    if (options.acceptLateEntries && SAYS_LATE.test(note.text)) return
    const late = lateness(note, policy)
    if (late) report('late', null, { data: { ...late } })
  },
})
