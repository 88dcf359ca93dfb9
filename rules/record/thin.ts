import { defineRule } from '../../src/model/rule.js'
import { kindsOption } from '../kinds/part-rule.js'

/** Where the account stands, if not here. */
const ELSEWHERE =
  /\b(?:full |detailed |longer )?(?:account|details?|notes?|minutes|record(?:ed|ing)?|write-?up|see|written up|report)\b[^.]{0,40}\b(?:in|on|see|under|at|to) (?:the |my |our |a )?(?:[\p{L}-]+ ){0,4}(?:form|assessment|report|minutes|document|record|template|file|tool|plan|system|letter)\b|\bsee (?:the |my |attached )?(?:[\p{L}-]+ ){0,3}(?:form|assessment|report|minutes|document|record|notes?)\b/iu

export default defineRule({
  id: 'record/thin',
  level: 'off',
  asked: 'info',
  confidence: 'medium',
  summary: 'A visit, session, meeting or assessment told in a few words.',
  why: `"Seen, all fine" tells the next worker nothing, and the child still less. What was seen and said is the reason for
    keeping a record.`,
  clauses: ['CRP 1', 'CRP 2', 'CRP 11', 'DUR 15', 'WOR 2', 'WOR S1', 'COV 4.5', 'IOM 2.5', 'IOM 4.2', 'IOM 4.5'],
  options: {
    kinds: kindsOption(['visit', 'direct-work', 'meeting', 'assessment']),
    min: { default: 40, says: 'Words that a body must have.', min: 5, max: 1000 },
  },
  messages: {
    thin: 'This has {count} words. Add what was seen and said, or name the form where the full account is.',
  },
  examples: [
    { reports: 'Seen at home. All fine.', wholeNote: true },
    { reports: 'Met at school. Plan reviewed.', wholeNote: true, header: { kind: 'meeting' } },
    { reports: 'I saw Ana. She showed me her bed.', wholeNote: true, options: { min: 9 } },
    { leaves: 'I saw Ana. She showed me her bed.', options: { min: 8 } },
    { leaves: 'No answer at 4pm. I will try tomorrow.', header: { kind: 'unsuccessful visit' } },
    { leaves: 'Mum rang to change the time.', header: { kind: 'phone call' } },
    { leaves: 'I visited Ana. Full account in the assessment form of today.' },
  ],
  check(note, { options, report }) {
    if (!options.kinds.includes(note.kind) || note.wordCount >= options.min || note.wordCount === 0) return
    if (!ELSEWHERE.test(note.text)) report('thin', null, { data: { count: note.wordCount } })
  },
})
