import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { FAMILY, ROLE } from '../../src/prose/lexicon.js'

const NAME = "(?:(?:Mr|Mrs|Ms|Miss|Dr) )?\\p{Lu}[\\p{Ll}'-]+(?: \\p{Lu}[\\p{L}'-]+)?"
const PLACE =
  "school|nursery|college|academy|housing|health|police|social care|children's services|camhs|probation|the (?:\\p{L}+ ){0,3}(?:school|nursery|college|academy|team|service|agency|centre|hospital|clinic|hub|unit|council|charity|project|surgery|office|hostel|refuge|home|ward|court|club|group|association|department)|(?:\\p{Lu}[\\p{L}']+ ){1,3}(?:School|Academy|Nursery|College|Centre|Team|Hospital|House|Hub|Service|Primary|High|Housing|Council)|early help|youth justice|yjs|yot|barnardo's|women's aid|mind|homestart|home-start|the children's centre|education|legal|duty|fostering|the out of hours team|edt|mash|the mash"
/** "Frankie from school", "Kath at the children's centre", "Petra, housing". */
const TIED = new RegExp(
  `(?<![\\p{L}'])(?<name>${NAME})(?:,)? (?:from|at|of|in|with|over at|who works (?:at|for|in|with)|who is (?:at|from|with)) (?:${PLACE})(?![\\p{L}])`,
  'gu',
)
const BEFORE_PLACE = new RegExp(`(?:^|[.;,] )(?:${PLACE}) \\((?<name>${NAME})\\)`, 'giu')
const DISCUSSED = new RegExp(
  `(?:^|[.;] )(?:[Dd]iscussed|[Ss]upervision|[Cc]ase discussed|[Mm]et|[Rr]eflected|[Ss]poke|[Tt]alked|[Ww]ent through(?: \\p{L}+)?|[Rr]eviewed(?: \\p{L}+)?) with (?<name>${NAME})(?=[.,;]|$| about| to| on| and)`,
  'gu',
)
const SMALL =
  /^(?:The|This|That|I|We|He|She|They|You|It|Mum|Mam|Dad|Nan|Gran|Mother|Father|Home|School|Police|On|In|At|When|After|Then|Both|All|Core|Child|Social|Team|Family|Mr|Mrs|Ms|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Present|Visit|Call|Email|Letter|Update|Attendance|Seen|Back|Away|Life|Everyone|Everybody|Someone|Somebody|Staff|Children|Pupils|Friends|Boys|Girls|Key|Year|Class|Teachers?|Reports?|Minutes|News|Work|Out|Off)$/u

export default defineRule({
  id: 'record/role',
  level: 'info',
  summary: 'A professional named with no job role at the first mention.',
  why: `Years later nobody knows who Frankie from school was. With the role, any reader can tell what weight their words have,
    and where to ask.`,
  clauses: ['IOM 4.4', 'IOM 5.3'],
  messages: { bare: '"{words}" has no job role here. Add it at the first mention, such as "class teacher".' },
  examples: [
    { reports: 'I spoke to ⟦Frankie⟧ from school.' },
    { reports: '⟦Kath⟧ from the children’s centre rang.' },
    { leaves: 'F. N., Health Visitor, came too.', because: "IOM 4.4's good form" },
    { leaves: 'I spoke to Frankie Noble, class teacher, from school.' },
    { leaves: 'The class teacher rang.' },
    { leaves: 'Her friend Ana from school came too.', because: 'no professional' },
    { leaves: 'Discussed with Gill, Social Worker.', header: { kind: 'supervision' } },
    { leaves: 'Nan from next door came.' },
  ],
  check(note, { report }) {
    const met = new Set<string>()
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading') continue
      for (const { name, span } of namesIn(note, sentence)) {
        const first = name.replace(/^(?:Mr|Mrs|Ms|Miss|Dr) /u, '').split(' ')[0] as string
        if (met.has(first)) continue
        met.add(first)
        if (SMALL.test(first) || isFamily(note, first) || hasRole(note, first)) continue
        report('bare', span, { data: { words: name } })
      }
    }
  },
})

function namesIn(note: Prose, sentence: Sentence): { name: string; span: Span }[] {
  const patterns = note.kind === 'supervision' ? [TIED, BEFORE_PLACE, DISCUSSED] : [TIED, BEFORE_PLACE]
  return patterns.flatMap(pattern =>
    Array.from(sentence.narrative.matchAll(pattern), hit => {
      const name = hit.groups?.name ?? ''
      const start = sentence.start + hit.index + hit[0].indexOf(name)
      return { name, span: { start, end: start + name.length } }
    }),
  )
}

/** Family, friends and the child have no role to name. */
function isFamily(note: Prose, name: string): boolean {
  if (note.child.names.includes(name)) return true
  const kin = `(?:${FAMILY}|friends?|best friend|mates?|classmates?|neighbour|boy|girl|child|pupil|cousin|dog|cat|nephew|niece)`
  return new RegExp(
    `\\b${kin},? (?:is |called |named )?${name}\\b|\\b${name}(?:,| is|'s)? (?:\\(?(?:his|her|their|the|your|a|my)? ?)?(?:\\p{L}+ )?${kin}\\b|\\b(?:[Mm]um|[Dd]ad|[Nn]an|[Gg]ran|[Aa]untie?|[Uu]ncle) \\(?${name}`,
    'u',
  ).test(note.text)
}

/** A role beside the name at its first mention, or in the header or the list of those present. */
function hasRole(note: Prose, name: string): boolean {
  const role = `(?:\\p{L}+ ){0,3}(?:${ROLE}|worker|lead|leader|officer|manager|assistant|coordinator|co-ordinator|head|practitioner|coach|staff member|receptionist|caretaker|cook|tutor|mentor|governor|administrator|director|specialist|adviser|advisor|representative|trainee|student)`
  const fields = Object.values(note.fields).join(' ; ')
  const first = note.text.indexOf(name)
  const around = note.text.slice(Math.max(0, first - 50), first + name.length + 90)
  const pattern = new RegExp(
    `\\b(?:${role}),? (?:\\p{Lu}[\\p{L}'-]+ ){0,2}?${name}\\b|\\b${name}(?: \\p{Lu}[\\p{L}'-]+)?(?:,| \\(|:| -| is| as| –) ?(?:(?:the|a|an|our|his|her|their|from|at|my|your|who is) )*(?:[\\p{Lu}\\p{Ll}'-]+ ){0,3}?(?:${role})\\b`,
    'iu',
  )
  return (
    pattern.test(around) ||
    pattern.test(fields) ||
    note.sentences.some(({ section, narrative }) => section === 'present' && pattern.test(narrative))
  )
}
