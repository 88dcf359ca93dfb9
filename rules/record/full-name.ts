import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { isFamily, isName, tiedToAgencyIn } from '../../src/prose/people.js'

const ROLES =
  'health visitor|class teacher|head ?teacher|teacher|midwife|paediatrician|school nurse|police officer|family support worker|team manager|independent reviewing officer|psychologist|psychiatrist|solicitor|key ?worker|advocate|tutor|mentor|safeguarding lead|officer|nurse|doctor|housing officer|youth worker|interpreter|teaching assistant|pastoral (?:lead|manager)|support worker'
/** "The health visitor": a role with no name beside it. */
const ROLE_ALONE = new RegExp(
  `(?<!\\p{Lu}[\\p{L}'.-]*,? (?:is |was )?)\\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Yy]our) (?<role>${ROLES})\\b(?!,? (?:\\(|called |named )?\\p{Lu}|'s (?:report|letter|office|room|desk))`,
  'gu',
)

export default defineRule({
  id: 'record/full-name',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'A professional by first name only, or by role only, at the first mention.',
  why: `In five years nobody will know who "Frankie from nursery" was. A full name and a role let the next worker, the court and
    the child find the person who knew.`,
  clauses: ['IOM 4.4', 'IOM 5.3'],
  messages: {
    name: '"{words}" is a first name alone. Write the full name and the job role at the first mention.',
    role: 'This gives a role and no name. Write the name as well, at the first mention.',
  },
  examples: [
    { reports: 'I spoke to ⟦Frankie⟧ from the nursery about lunch.' },
    { reports: '⟦The health visitor⟧ weighed Sami.' },
    { leaves: 'I spoke to Frankie Nunn, nursery manager, about lunch.' },
    { leaves: 'Ms Cole, the class teacher, said that Ana reads well.' },
    { leaves: 'F. N., Health Visitor, weighed Sami.', because: "the policy's own form" },
    { leaves: 'Nan was in the kitchen.', because: 'family' },
  ],
  check(note, { report }) {
    if (note.kind === 'template') return
    const met = new Set<string>()
    const header = `${note.fields.present ?? ''} ${note.fields.author ?? ''}`
    for (const tied of tiedToAgencyIn(note)) {
      const name = tied.name.replace(/^(?:Then|Also|And|Later|Today) /u, '')
      const at = tied.at + tied.name.length - name.length
      if (
        met.has(name) ||
        header.includes(name) ||
        isFamily(note, name) ||
        !isName(name) ||
        /\s|-|^\p{Lu}\.?$|\.|ly$/u.test(name)
      )
        continue
      met.add(name)
      if (isFullElsewhere(note, name) || isQuotedAt(note, at)) continue
      report('name', { start: at, end: at + name.length }, { data: { words: name } })
    }
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading') continue
      for (const hit of sentence.narrative.matchAll(ROLE_ALONE)) {
        const role = (hit.groups?.role ?? '').toLowerCase()
        if (met.has(role)) continue
        met.add(role)
        if (isNamed(note, role, header) || isAsides(sentence, hit.index)) continue
        const start = sentence.start + hit.index
        report('role', { start, end: start + hit[0].length })
      }
    }
  },
})

const isFullElsewhere = (note: Prose, name: string): boolean =>
  new RegExp(`(?<!\\p{L})(?:${name} \\p{Lu}[\\p{L}'-]+|\\p{Lu}[\\p{L}'-]+ ${name})(?!\\p{L})`, 'u').test(note.text)

const isQuotedAt = (note: Prose, at: number): boolean =>
  note.quotes.some(quote => quote.speech && quote.start < at && at < quote.end)

/** Whether the note gives that role a name anywhere: "Ann Lee, health visitor", "health visitor Ann Lee". */
function isNamed(note: Prose, role: string, header: string): boolean {
  const beside = new RegExp(
    `(?<![\\p{L}'.-])(?!(?:The|An?|His|Her|Their|Your)\\b)\\p{Lu}[\\p{L}'.-]*,? (?:is |was )?(?:\\(|the |his |her |their |a |your )?${role}|${role},? (?:\\(|called |named )?\\p{Lu}\\p{Ll}`,
    'u',
  )
  return beside.test(note.text) || header.toLowerCase().includes(role)
}

/** "Dr Rao, the paediatrician": said of somebody who was just named. */
const isAsides = (sentence: Sentence, at: number): boolean =>
  /\p{Lu}[\p{L}'.-]*,? (?:\(|who is |is |was )?$/u.test(sentence.narrative.slice(Math.max(0, at - 100), at)) && at > 0
