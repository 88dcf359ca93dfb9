import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { CHILD, FAMILY } from '../../src/prose/lexicon.js'
import { hasRole, isName, tiedToAgencyIn } from '../../src/prose/people.js'

/** Words that show that a note is about a family at all. */
const ABOUT = new RegExp(
  `(?<![\\p{L}])(?:${FAMILY}|${CHILD}|client|family)(?![\\p{L}])(?! (?:room|centre|hub|services?|support|worker|court|protection|liaison))`,
  'iu',
)
const NAME =
  /(?<=[\p{Ll},;:'"] |\(|^|[.!?]\s)(?<title>(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|DS|Sgt|Nurse) )?(?<name>\p{Lu}(?:[\p{Ll}'-]+|\.?)(?: \p{Lu}[\p{Ll}'-]+)?)(?![\p{L}'])/gu

export default defineRule({
  id: 'record/child',
  level: 'off',
  asked: 'warning',
  confidence: 'medium',
  summary: 'No child is named or numbered, in the header or in the text.',
  why: `A note that names no child cannot be filed with theirs, nor found when they ask for their record. Brothers and sisters each
    have one of their own.`,
  clauses: ['CRP 1', 'DUR 13', 'DUR 18', 'WOR S2', 'COV 1.2', 'COV 4.3', 'IOM 3.3', 'IOM 4.2', 'IOM 5.1'],
  messages: { missing: 'No child is named here. Add the name or the record number of the child it is about.' },
  examples: [
    { reports: 'I went to the house. Mother opened and said that the boiler is on.', wholeNote: true },
    {
      reports: 'A mother came in with her sister and asked for a voucher.',
      wholeNote: true,
      header: { kind: 'case note' },
    },
    {
      reports: 'I visited the family with Dev Patel, housing officer. Parents were in.',
      wholeNote: true,
      because: 'the only name is a worker’s',
    },
    { leaves: 'Mother opened and said that the boiler is on.', header: { child: 'Ana' } },
    { leaves: 'Mother rang.', header: { kind: 'phone call', title: 'Call about R-10442', child: '10442' } },
    { leaves: 'I saw T at nursery. Her mum was late.' },
    { leaves: 'I asked Mum whether Kofi sleeps.' },
    { leaves: 'The office closes at three. The keys are with reception.', header: { kind: 'duty note' } },
    { leaves: 'The family: [name]', header: { kind: 'template' } },
  ],
  check(note, { report }) {
    if (note.kind === 'template' || note.kind === 'supervision' || (note.fields.child ?? '').trim() !== '') return
    if (note.child.names.length > 0 || note.child.addressed || !ABOUT.test(note.text) || namesSomebody(note)) return
    report('missing', null)
  },
})

/** Whether a name in the text or title may be a child's: nothing makes it a worker's or another adult's. */
function namesSomebody(note: Prose): boolean {
  const tied = tiedToAgencyIn(note).map(({ name }) => name)
  const author = note.fields.author ?? ''
  for (const text of [note.fields.title ?? '', note.text]) {
    for (const hit of text.matchAll(NAME)) {
      const name = hit.groups?.name ?? ''
      const initial = /^\p{Lu}\.?$/u.test(name) && name !== 'I' && name !== 'A'
      const first = name.split(' ')[0] as string
      if (hit.groups?.title || (!initial && !isName(first)) || author.includes(first)) continue
      if (!initial && name.includes(' ') && !isName(name)) continue
      if (PLACE.test(name) || tied.some(each => each.includes(first)) || hasRole(note, first, text.indexOf(first)))
        continue
      // the start of a sentence may be any word
      if (
        !initial &&
        !name.includes(' ') &&
        opens(text, hit.index) &&
        !new RegExp(`[\\p{L},] ${first}(?![\\p{L}])`, 'u').test(text)
      )
        continue
      return true
    }
  }
  return false
}

const opens = (text: string, at: number): boolean => at === 0 || /[.!?:\n]\s*$/u.test(text.slice(0, at))
const PLACE =
  /\b(?:Road|Street|Lane|Avenue|Close|Drive|House|Court|School|Primary|Centre|Park|Hill|Team|Council|Manager|Officer|Worker|Court|Order|Plan|Act)$/u
