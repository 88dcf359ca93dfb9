import { defineRule } from '../../src/model/rule.js'
import { corrections } from '../../src/prose/corrections.js'
import { JOB } from '../../src/prose/people.js'

export default defineRule({
  id: 'record/amendment',
  level: 'info',
  confidence: 'medium',
  summary: 'A correction without a date and a name of its own.',
  why: 'A record that was changed must show by whom and when, or nobody can tell what was known at the time.',
  clauses: ['COV 4.5', 'IOM 3.7'],
  options: {
    details: {
      default: [] as readonly string[],
      says: "What a signed correction must tell too: role, circumstances, agreement (the manager's), words (those corrected), told (who else was).",
    },
  },
  messages: {
    details: 'This correction does not give {details}. Add it; leave the first words as they are.',
    bare: 'This marks a correction without its own date and name. Add the day, your name and role, and leave the first words readable.',
  },
  examples: [
    { reports: '⟦Correction: four days, not six⟧.' },
    { reports: '⟦(Number of visits corrected⟧.)' },
    { reports: '⟦My earlier note was wrong, please ignore⟧.' },
    { reports: 'Six days were filled in. ⟦Correction: four days, not six⟧.' },
    { reports: 'R is ten. ⟦(edited – R’s age was wrong⟧)' },
    { reports: '⟦Date amended⟧.' },
    { reports: '⟦I have corrected the date above⟧.' },
    {
      reports: '⟦Correction, 4 March 2026, Jane Okafor: four days, not six⟧.',
      options: { details: ['role'] },
    },
    {
      reports: '⟦Correction, 4 March 2026, Jane Okafor, Social Worker: four days⟧.',
      options: { details: ['agreement', 'words'] },
    },
    {
      leaves: 'Amended 4 March 2026, Jane Okafor, Social Worker',
      preset: 'coventry',
      because: 'the form in which COV 4.5 has amendments end',
    },
    {
      leaves:
        'Correction, 4 March 2026, Jane Okafor, Social Worker: four days, not six, as I misread the rota. Ann Lee, Team Manager, agreed and school has been told.',
      options: { details: ['role', 'circumstances', 'agreement', 'words', 'told'] },
    },
    { leaves: 'Correction, 4 March 2026, Jane Okafor: four days, not six.' },
    { leaves: 'The teacher corrected her spelling.' },
    { leaves: 'He changed his mind about the date.' },
    { leaves: 'I will send the corrected draft by 1 December.' },
    { leaves: 'Amended 4 March 2026, Jane Okafor, Social Worker: four days, not six.' },
    { leaves: 'We amended the chart together so that it has a row for breakfast.' },
    { leaves: 'She corrected my spelling of her name.' },
    { leaves: 'Mum corrected him and he laughed.' },
  ],
  check(note, { options, report }) {
    if (note.kind === 'template') return
    for (const { start, end, signed, words } of corrections(note)) {
      if (!signed) report('bare', { start, end })
      else {
        const missing = missingDetails(words, options.details)
        if (missing.length > 0) report('details', { start, end }, { data: { details: missing.join(', ') } })
      }
    }
  },
})

const ROLE = new RegExp(`(?<![\\p{L}])(?:${JOB})(?![\\p{L}])`, 'iu')
const ASKED: readonly [string, string, RegExp][] = [
  ['role', 'your role', ROLE],
  [
    'circumstances',
    'why it was wrong',
    /\b(?:because|as (?:i|he|she|they|the|it|mum|dad|we)|since|misread|misheard|mis-?typed|mistook|mixed up|confused|by mistake|in error|typing error|typo|slip|after|when (?:i|he|she|they|mum|dad)|told me|pointed out|asked)\b/iu,
  ],
  [
    'agreement',
    "the manager's agreement",
    /\b(?:manager|supervisor|tm|atm)\b[^.]{0,40}\b(?:agree|approv|sign|discuss|confirm|aware)|\b(?:agree|approv|sign|discuss|confirm)\p{L}*\b[^.]{0,40}\b(?:manager|supervisor|tm|atm)\b/iu,
  ],
  ['words', 'the words that were wrong', /\b(?:not|instead of|from|was|were|read|said|had|rather than|replaces)\b|"/iu],
  [
    'told',
    'who else has been told',
    /\b(?:told|informed|notified|written to|let \p{L}+ know|shared with|copied to|nobody else|no one else|not (?:been )?(?:shared|sent))\b/iu,
  ],
]

/** What a signed correction lacks; the closing form by itself ("Amended 4 March 2026, Jane Okafor, Social Worker") lacks no more than the role. */
function missingDetails(words: string, asked: readonly string[]): string[] {
  const closing =
    /^\W*(?:amended|corrected)(?: on)? [^:;]{0,80}$/iu.test(words.replace(/\.\s*$/u, '')) &&
    !/\b(?:not|from|was)\b/iu.test(words)
  return ASKED.filter(
    ([name, , there]) => asked.includes(name) && !(closing && name !== 'role') && !there.test(words),
  ).map(([, label]) => label)
}
