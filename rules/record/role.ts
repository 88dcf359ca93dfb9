import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { amongFriends, hasRole, isFamily, isName, known, tiedToAgency } from '../../src/prose/people.js'
import { reachedAt } from '../../src/prose/reached.js'

const SUPERVISED = "(?<name>\\p{Lu}[\\p{Ll}'-]+(?: \\p{Lu}[\\p{L}'-]+)?)"
/** In supervision notes the one who brings the case is a worker, whom the record must tell by role. */
const BRINGS_CASE: readonly RegExp[] = [
  new RegExp(
    `(?:^|[.;:] )(?:(?:[Cc]ase )?[Dd]iscussed|(?:[Cc]ase |[Rr]eflective |[Mm]onthly |[Pp]ersonal )?[Ss]upervision|[Mm]et|[Rr]eflected|[Ss]poke|[Tt]alked(?: (?:it|this) through| through)?|[Ww]ent (?:through|over)[\\p{L} ]{0,20}|[Rr]eviewed[\\p{L} ]{0,20}|[Cc]aught up|[Ss]at down) with ${SUPERVISED}(?=[.,;:]|$| about| to\\b| on\\b| and\\b| re\\b| for\\b| who\\b)`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}'-])${SUPERVISED} (?:has |had |then |also |now |still )?(?:talked (?:me )?through|brought (?:the|this) case|reports? (?:that|on)|presented (?:the|this)|fed back|updated (?:me|that|on)|described (?:her|his|their|the) (?:visit|work|session)|feels the case|has (?:been )?(?:visited|completed|seen the|met with|chased|allocated)|(?:is|was) (?:struggling with|managing|allocated|holding) (?:the|this) case|asked for (?:guidance|direction|advice|support)|and I (?:discussed|reflected|agreed|reviewed|talked))`,
    'gu',
  ),
]

export default defineRule({
  id: 'record/role',
  level: 'info',
  confidence: 'low',
  summary: 'A professional named with no job role at the first mention.',
  why: `Years later nobody knows who Frankie from school was. With the role, any reader can tell what weight their words have,
    and where to ask.`,
  clauses: ['IOM 4.4', 'IOM 5.3'],
  messages: { bare: '"{words}" has no job role here. Add it at the first mention, such as "class teacher".' },
  examples: [
    { reports: 'I spoke to ⟦Frankie⟧ from school.' },
    { reports: '⟦Kath⟧ from the children’s centre rang.' },
    { reports: 'Present: Ana, Mum, ⟦Trish⟧ from the hub.' },
    { reports: 'Someone at Bellwether called ⟦Roz⟧ will let us know.' },
    { reports: 'Rang housing and spoke to ⟦Dave⟧.' },
    { reports: 'Rang the nursery. ⟦Sue⟧ says that fees are paid up.' },
    { reports: 'Discussed with ⟦Gill⟧.', header: { kind: 'supervision', child: 'Tyler' } },
    { leaves: 'Dr Femi Cole from the hospital wrote.', because: 'Dr tells the role' },
    { leaves: 'PC Lowe from the police came.' },
    { leaves: 'She plays with Mia from school.', because: 'another child' },
    { leaves: 'Auntie Bev from school transport came.', because: 'family' },
    { leaves: 'F. N., Health Visitor, came too.', because: "IOM 4.4's good form" },
    { leaves: 'I spoke to Frankie Noble, class teacher, from school.' },
    { leaves: 'The class teacher rang.' },
    { leaves: 'Her friend Ana from school came too.', because: 'no professional' },
    { leaves: 'Discussed with Gill, Social Worker.', header: { kind: 'supervision', child: 'Tyler' } },
    { leaves: 'Nan from next door came.' },
  ],
  check(note, { report }) {
    const met = new Set<string>()
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading') continue
      for (const { name, at } of mentions(note, sentence)) {
        const short = known(name)
        if (met.has(short)) continue
        met.add(short)
        if (!isName(name) || (amongFriends(sentence.narrative) && !speaks(sentence.narrative.slice(at + name.length))))
          continue
        if (isFamily(note, short) || hasRole(note, short, first(note.text, name, sentence.start + at))) continue
        report(
          'bare',
          { start: sentence.start + at, end: sentence.start + at + name.length },
          { data: { words: name } },
        )
      }
    }
  },
})

/** Whether the words after a name make it one who rang, came or told: "Bev at the youth club said that he played pool". */
const speaks = (after: string): boolean =>
  /^(?:[\p{L}' ]{0,40}? )?(?:said|says|told|rang|called|phoned|emailed|confirmed|reports?|reported|wrote|texted)\b/u.test(
    after,
  )

function mentions(note: Prose, sentence: Sentence): { name: string; at: number }[] {
  const words = sentence.narrative
  const tied = tiedToAgency(words)
  for (const each of reachedAt(note, sentence)) if (!tied.some(({ at }) => at === each.at)) tied.push(each)
  if (note.kind !== 'supervision') return tied
  for (const pattern of BRINGS_CASE) {
    for (const hit of words.matchAll(pattern)) {
      const name = hit.groups?.name ?? ''
      tied.push({ name, at: hit.index + hit[0].lastIndexOf(name) })
    }
  }
  return tied
}

/** Where a name first stands, at or before the place that ties it to an agency. */
function first(text: string, name: string, at: number): number {
  const found = text.indexOf(name)
  return found >= 0 && found < at ? found : at
}
