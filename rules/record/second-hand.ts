import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { isChildName } from '../../src/prose/child-words.js'
import { isFamily, isName } from '../../src/prose/people.js'
import { kindsOption } from '../kinds/part-rule.js'

const DID =
  'visited|saw|called|met|rang|phoned|telephoned|went|attended|spoke|did|undertook|completed|carried out|made|arrived|collected|took|observed|found|checked|asked'
const DOER = new RegExp(
  `(?<![\\p{L}'’] |[\\p{L}])(?<name>\\p{Lu}[\\p{Ll}'-]+)(?: \\p{Lu}[\\p{Ll}'-]+)? (?:also |then )?(?:${DID})(?![\\p{L}])`,
  'gu',
)
const OWN = /\b(?:i|i'm|i've|me|my|we|us|our|myself)\b/iu
const SAYS_FOR_WHOM =
  /\b(?:recorded|written|written up|entered|typed|noted|uploaded|added|dictated|completed)(?: up)?(?: \p{L}+)? (?:by|for|from|on behalf)\b|\bon behalf of\b|\b(?:visit|call|session|contact|work) (?:was )?(?:made|done|carried out|undertaken|completed) by\b/iu

export default defineRule({
  id: 'record/second-hand',
  level: 'off',
  asked: 'warning',
  confidence: 'medium',
  summary: "Told as somebody else's visit or call, and nothing says who recorded it for whom.",
  why: `What was seen is worth most from the one who saw it. Where a colleague writes it down, the reader must be able to tell whose
    eyes and whose words these are.`,
  clauses: ['DUR 58', 'DUR 59', 'COV 4.1'],
  options: { kinds: kindsOption(['visit', 'direct-work', 'phone-call', 'unsuccessful-visit']) },
  messages: {
    other:
      'This tells of a contact that the author did not make. Add who recorded it for whom, and from what; or ask them to record it.',
  },
  examples: [
    {
      reports: 'Jane visited the home. Jane saw Ana in her room.',
      wholeNote: true,
      header: { author: 'Erin Blake, Social Worker', child: 'Ana' },
    },
    {
      reports: 'Maria called Mum this morning. Maria asked about the rash.',
      wholeNote: true,
      header: { kind: 'phone call', author: 'Erin Blake', child: 'Ana' },
    },
    {
      leaves: 'Recorded by Erin Blake for Jane Porter, who made this visit. Jane saw Ana in her room.',
      header: { author: 'Erin Blake', child: 'Ana' },
    },
    {
      leaves: 'I visited Ana. Maria visited last week and saw the rash.',
      header: { author: 'Erin Blake', child: 'Ana' },
      because: "beside the author's own contact",
    },
    { leaves: 'Jane visited the home.', header: { author: 'Jane Porter, Social Worker', child: 'Ana' } },
    { leaves: 'Ana called me.', header: { kind: 'phone call', author: 'Erin Blake', child: 'Ana' } },
    { leaves: 'Jane visited on Monday.', header: { kind: 'supervision', author: 'Ann Lee', child: 'Ana' } },
    { leaves: 'Her mum, Kerry, rang at noon.', header: { kind: 'phone call', author: 'Erin Blake', child: 'Ana' } },
    { leaves: 'Seen at home. Kerry (mum) went out.', header: { author: 'Erin Blake', child: 'Ana' } },
  ],
  check(note, { options, report }) {
    const author = note.fields.author ?? ''
    if (!options.kinds.includes(note.kind) || !/\p{Lu}\p{Ll}/u.test(author)) return
    if (SAYS_FOR_WHOM.test(note.text) || note.sentences.some(({ narrative }) => OWN.test(narrative))) return
    if (doesAnother(note, author)) report('other', null)
  },
})

/** Whether somebody who is neither the author nor of the family does the visiting or calling, from the first sentences on. */
function doesAnother(note: Prose, author: string): boolean {
  const opening = note.sentences.filter(sentence => sentence.type !== 'heading').slice(0, 2)
  return opening.some(({ narrative }) =>
    [...narrative.matchAll(DOER)].some(({ groups }) => {
      const name = groups?.name ?? ''
      return (
        isName(name) &&
        !author.includes(name) &&
        !isChildName(note, name) &&
        !isFamily(note, name) &&
        // somebody who does the talking or the looking more than once
        note.sentences.filter(each => new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'u').test(each.narrative)).length >
          1
      )
    }),
  )
}
