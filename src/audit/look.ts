import { type AuditNote, monthOf, placeInWords } from './notes.js'
import type { Look } from './report.js'

/** How many notes are named. */
const SHOWN = 100

/** What a finding weighs: an error is a word or a gap that can hurt, an information is taste. A note that tells of a risk of harm comes before its equals. */
const WEIGHT = { error: 10, warning: 3, info: 0 } as const
const RISK = 8

/** The notes to look at first: those with the most to put right, of different rules before more of the same. */
export function lookFirst(notes: readonly AuditNote[]): Look[] {
  return notes
    .map(note => ({ note, score: scoreOf(note) }))
    .filter(({ note }) => note.found.some(({ level }) => level !== 'info'))
    .sort((a, b) => b.score - a.score || a.note.input - b.note.input || a.note.mark.index - b.note.mark.index)
    .slice(0, SHOWN)
    .map(({ note, score }) => ({
      ...referenceOf(note),
      score,
      risk: note.risk,
      ...levelsOf(note),
      rules: rulesOf(note),
    }))
}

/** A rule's first finding in a note counts whole, each further one a third. */
function scoreOf({ found, risk }: AuditNote): number {
  const seen = new Set<string>()
  let score = risk ? RISK : 0
  for (const { rule, level } of found) {
    score += seen.has(rule) ? WEIGHT[level] / 3 : WEIGHT[level]
    seen.add(rule)
  }
  return Math.round(score)
}

/** What names a note in a report: never its words, its child or who wrote it. */
export const referenceOf = ({
  input,
  mark,
  team,
}: AuditNote): Pick<Look, 'input' | 'note' | 'id' | 'where' | 'kind' | 'team' | 'month'> => ({
  input,
  note: mark.index,
  id: mark.id,
  where: placeInWords(mark.place),
  kind: mark.kind,
  team,
  month: monthOf(mark),
})

function levelsOf({ found }: AuditNote): Pick<Look, 'errors' | 'warnings' | 'infos'> {
  const levels = { errors: 0, warnings: 0, infos: 0 }
  for (const { level } of found) levels[`${level}s`]++
  return levels
}

function rulesOf({ found }: AuditNote): Record<string, number> {
  const rules: Record<string, number> = {}
  for (const { rule } of found) rules[rule] = (rules[rule] ?? 0) + 1
  return rules
}
