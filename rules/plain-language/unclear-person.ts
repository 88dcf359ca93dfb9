import { defineRule } from '../../src/model/rule.js'

const HER =
  "[Mm]um|[Mm]am|[Mm]other|[Nn]an(?:a)?|[Gg]ran|[Gg]randma|[Gg]randmother|[Aa]unt(?:ie)?(?: \\p{Lu}\\p{L}+)?|(?:her|his|their) (?:sister|daughter|mother|aunt|wife|girlfriend|nan)|[Ss]tepmum|(?:Mrs|Ms|Miss) \\p{Lu}[\\p{L}'-]+"
const HIM =
  "[Dd]ad|[Ff]ather|[Gg]randad|[Gg]randfather|[Uu]ncle(?: \\p{Lu}\\p{L}+)?|(?:her|his|their) (?:brother|son|father|uncle|husband|boyfriend|grandad)|[Ss]tepdad|Mr \\p{Lu}[\\p{L}'-]+"
const WOMEN = new RegExp(`(?<![\\p{L}'])(?:${HER})(?!['\\p{L}])`, 'gu')
const MEN = new RegExp(`(?<![\\p{L}'])(?:${HIM})(?!['\\p{L}])`, 'gu')
const OPENS =
  /^(?:Then |Later |Today )?(?<who>He|She)(?= (?:\p{L}+ly )?(?:is|was|has|had|will|would|can|cannot|could|did|does|said|told|left|went|came|drives|signed|lives|works|wants|thinks|\p{L}+ed|\p{L}+s)\b)/u

export default defineRule({
  id: 'plain-language/unclear-person',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'A "he" or "she" that may be either of two people just named.',
  why: `The writer knows who is meant; a reader next year does not. In a record of who did what to whom, the wrong guess can do
    harm.`,
  clauses: ['COV 4.5', 'IOM 4.4'],
  messages: { which: '"{words}" may be either of the people just named. Write the name.' },
  examples: [
    { reports: 'Mum and Nan were in the kitchen. ⟦She⟧ had left the gate open.' },
    { reports: 'Dad told Uncle Karim about the letter. ⟦He⟧ was cross.' },
    { leaves: 'Mum and Dad were in the kitchen. She had left the gate open.' },
    { leaves: 'Mum rang. She cannot drive.' },
    { leaves: 'Mum and Nan were in. Mum had left the gate open.' },
  ],
  check(note, { report }) {
    if (note.kind === 'template') return
    for (const sentence of note.sentences) {
      const who = OPENS.exec(sentence.narrative)?.groups?.who
      const before = note.sentences[sentence.index - 1]
      if (!who || !before || before.block !== sentence.block) continue
      const people = new Set(
        [...before.narrative.matchAll(who === 'She' ? WOMEN : MEN)].map(hit => hit[0].toLowerCase()),
      )
      if (people.size < 2) continue
      const start = sentence.start + sentence.narrative.indexOf(who)
      report('which', { start, end: start + who.length }, { data: { words: who } })
    }
  },
})
