import type { Prose } from '../../src/model/prose.js'
import { decisions } from '../../src/prose/decisions.js'
import { isClosing } from '../../src/prose/parts/content.js'
import { familyPresent } from '../../src/prose/parts/family.js'
import { childSeen } from '../../src/prose/seen.js'
import { partRule } from '../kinds/part-rule.js'

/** A referral that we make. */
const REFERS =
  /\b(?:i|we)(?: have|'ve| will|'ll)? (?:also |now )?(?:refer(?:red)?|made a referral|make a referral)\b|\breferral (?:has been |was |to be |will be )?(?:made|sent|submitted)\b|\bto refer (?:the family|him|her|them|\p{Lu}\p{L}+)\b/iu
/** Settled together, so that those in the room know of it. */
const TOGETHER =
  /\b(?:we|mum|mam|dad|parents|both|all|everyone|he|she|they) (?:all |both )?(?:agreed|decided|settled)\b/iu

export default partRule({
  id: 'family-voice/not-told',
  part: 'told',
  kinds: ['visit', 'direct-work', 'meeting', 'phone-call', 'supervision', 'summary', 'assessment', 'other'],
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'A decision, referral or closure, and no word on whether child or family know of it.',
  why: `Records are shared with the people they are about. A family that learns of a decision from the file was not worked
    with, and a child who was not told will ask why.`,
  clauses: ['CRP 2', 'CRP 6', 'DUR 72', 'WOR S2', 'COV 4.5', 'IOM 7.1'],
  messages: {
    missing:
      'The note does not say whether the child or family know of this. Add who told them and how, or why they were not told.',
  },
  examples: [
    {
      reports: 'Ann Lee, Team Manager, decided to end the visits, because risk has gone down.',
      wholeNote: true,
      header: { kind: 'supervision' },
    },
    { reports: 'Ana moved to Hull. The case is closed.', wholeNote: true, header: { kind: 'closing summary' } },
    { reports: 'I have referred Ana to the sleep clinic.', wholeNote: true, header: { kind: 'case note' } },
    {
      leaves: 'Ann Lee, Team Manager, decided to end the visits, because risk has gone down. I told Mum today.',
      header: { kind: 'supervision' },
    },
    {
      leaves: 'Ann Lee decided to hold a strategy meeting. The parents have not been told, as police asked us to wait.',
      header: { kind: 'supervision' },
    },
    { leaves: 'I have referred Ana to the sleep clinic. A letter was sent to Dad.', header: { kind: 'case note' } },
    { leaves: 'We agreed to meet on Friday.', header: { kind: 'meeting', present: 'Mum, me' } },
    { leaves: 'I saw Ana and her carers. I have agreed two nights a month, because they need sleep.' },
    { leaves: 'Mum rang about the bus.', header: { kind: 'phone call' }, because: 'nothing was decided' },
  ],
  unless: note => !settles(note),
})

/** Whether the note tells of something settled about the family that they were not there to hear. */
function settles(note: Prose): boolean {
  if (isClosing(note) && note.kind !== 'visit') return !NO_CHANGE.test(note.text) && !REFUSED.test(note.text)
  if (note.sentences.some(({ narrative }) => REFERS.test(narrative))) return true
  if (
    note.kind === 'meeting' &&
    (familyPresent(note) || note.child.names.some(name => note.fields.present?.includes(name)))
  )
    return false
  const there =
    note.kind !== 'supervision' && note.kind !== 'other' && (familyPresent(note) !== null || childSeen(note) !== null)
  return decisions(note).some(({ start, end }) => {
    const words = note.text.slice(start, end)
    // what the writer settles on a visit is settled with the family there
    return !TOGETHER.test(words) && !(there && /\bI\b/u.test(words))
  })
}

/** Who ends the work themselves knows of it. */
const REFUSED =
  /\b(?:family|parents?|mum|mam|dad|mother|father|he|she|they)\b[^.]{0,40}\b(?:want(?:s|ed)? no (?:more|further)|(?:do(?:es)?|did)(?: not|n't) want|refused|declined|withdrew|asked us to (?:stop|end|close))\b/iu
/** A new worker in the same team changes nothing for the family but the name. */
const NO_CHANGE = /\b(?:same team|within (?:the|our|this) (?:same )?team)\b/iu
