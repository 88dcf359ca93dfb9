import { defineRule } from '../../src/model/rule.js'
import { lateness, SAYS_LATE } from '../kinds/lateness.js'

export default defineRule({
  id: 'record/late-entry',
  level: 'warning',
  confidence: 'high',
  summary: 'A note recorded late that does not say that it is a late entry.',
  why: 'A reader, or a court, gives a note made at the time more weight. One that was made later must say so itself.',
  clauses: ['DUR 62', 'IOM 3.6'],
  options: {
    when: { default: false, says: 'Ask for the date and time of the entry too (DUR 62).' },
    reason: { default: false, says: 'Ask for the reason too (IOM 3.6).' },
  },
  messages: {
    when: 'This says that it is a late entry, and not when it was made. Add the date and time.',
    reason: 'This was recorded late and does not say why. Add the reason in a few words.',
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
    { reports: 'Late entry. I saw Ana.', wholeNote: true, options: { when: true } },
    {
      reports: 'Late entry, made 12 March 2026, 9.20am. I saw Ana.',
      wholeNote: true,
      options: { reason: true },
    },
    { leaves: 'Late entry, made 12 March 2026, 9.20am. I saw Ana.', options: { when: true } },
    { leaves: 'Late entry, as I was on leave. I saw Ana.', options: { reason: true } },
    { leaves: 'I saw Ana.', header: { eventDate: '3 March 2026', recordedDate: '4 March 2026' } },
  ],
  check(note, { options, policy, report }) {
    if (note.kind === 'template') return
    const said = SAYS_LATE.exec(note.text)
    if (!said) {
      if (lateness(note, policy)) report('unsaid', null)
      return
    }
    const near = note.text.slice(Math.max(0, said.index - 60), said.index + said[0].length + 160)
    if (options.when && !(DAY.test(near) && TIME.test(near))) report('when', null)
    else if (options.reason && !WHY.test(near)) report('reason', null)
  },
})

const DAY =
  /\b\d{1,2}(?:st|nd|rd|th)?[ /.-](?:\d{1,2}\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{4}-\d{2}-\d{2}/iu
const TIME = /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm)\b|\b(?:noon|midnight|midday)\b/iu
const WHY =
  /\b(?:because|as (?:i|the|my|there|it|we)|since|due to|owing to|reason|after (?:leave|sickness|a)|on leave|off sick|sick(?:ness)?|annual leave|no access|system (?:was|down)|outage|in court|training|handover)\b/iu
