import { NONE } from './names.js'
import type { AuditNote } from './notes.js'
import { monthOf } from './notes.js'
import type { AuditReport, Delays, Group, RuleFigure, Share, TermFigure } from './report.js'

/** Groups of fewer notes are folded together, so that no figure points at a person. */
export const LEAST_GROUP = 5
const FOLDED = 'Others'
const TERMS_SHOWN = 25
const TIMELINESS = 'record/timeliness'

/** Counts of notes and findings, taken one note at a time. */
class Tally {
  notes = 0
  words = 0
  errors = 0
  warnings = 0
  infos = 0
  clean = 0
  setAside = 0
  readonly rules = new Map<string, RuleFigure>()
  readonly categories = new Map<string, { findings: number; notes: number }>()
  readonly #visits = new Visits()
  readonly #timed: boolean

  /** @param timed whether record/timeliness ran */
  constructor(timed: boolean) {
    this.#timed = timed
  }

  add(note: AuditNote): void {
    this.notes++
    this.words += note.mark.words
    this.setAside += note.setAside
    const { found } = note
    if (!found.some(({ level }) => level !== 'info')) this.clean++
    for (const { rule, level } of found) {
      if (level === 'error') this.errors++
      else if (level === 'warning') this.warnings++
      else this.infos++
      const figure = this.#rule(rule)
      figure.findings++
      figure[`${level}s`]++
    }
    for (const rule of new Set(found.map(each => each.rule))) this.#rule(rule).notes++
    const categories = found.map(({ rule }) => categoryOf(rule))
    for (const category of categories) this.#category(category).findings++
    for (const category of new Set(categories)) this.#category(category).notes++
    this.#visits.add(note)
  }

  #rule(rule: string): RuleFigure {
    let figure = this.rules.get(rule)
    if (!figure) {
      figure = { rule, errors: 0, warnings: 0, infos: 0, findings: 0, notes: 0 }
      this.rules.set(rule, figure)
    }
    return figure
  }

  #category(category: string): { findings: number; notes: number } {
    let figure = this.categories.get(category)
    if (!figure) {
      figure = { findings: 0, notes: 0 }
      this.categories.set(category, figure)
    }
    return figure
  }

  get figures(): Pick<Group, 'notes' | 'words' | 'findings' | 'errors' | 'warnings' | 'infos' | 'clean'> {
    const { notes, words, errors, warnings, infos, clean } = this
    return { notes, words, findings: errors + warnings + infos, errors, warnings, infos, clean }
  }

  get shares(): Share[] {
    return this.#visits.shares(this.#timed)
  }

  group(name: string, folded: number): Group {
    const rules = Object.fromEntries(
      [...this.rules.values()].sort(byRule).map(({ rule, findings, notes }) => [rule, { findings, notes }]),
    )
    return { name, folded, ...this.figures, shares: this.shares, rules }
  }
}

const categoryOf = (rule: string): string => rule.split('/')[0] as string
const byRule = (a: { rule: string }, b: { rule: string }): number => (a.rule < b.rule ? -1 : 1)

/** What visits hold, each with its own denominator. */
class Visits {
  #all = 0
  #seen = 0
  #alone = 0
  #voice = 0
  #purpose = 0
  #analysis = 0
  #dated = 0
  #onTime = 0

  add({ visit, delay, found }: AuditNote): void {
    if (!visit) return
    this.#all++
    if (visit.purpose) this.#purpose++
    if (visit.analysis) this.#analysis++
    if (visit.seen) {
      this.#seen++
      if (visit.alone) this.#alone++
      if (visit.voice) this.#voice++
    }
    if (delay) {
      this.#dated++
      if (!isLate(found)) this.#onTime++
    }
  }

  shares(timed: boolean): Share[] {
    return [
      { name: 'Child seen', count: this.#seen, of: this.#all },
      { name: 'Seen alone, or why not', count: this.#alone, of: this.#seen },
      { name: "Child's own words", count: this.#voice, of: this.#seen },
      { name: 'Purpose', count: this.#purpose, of: this.#all },
      { name: 'Analysis', count: this.#analysis, of: this.#all },
      ...(timed ? [{ name: 'Recorded on time', count: this.#onTime, of: this.#dated }] : []),
    ]
  }
}

const isLate = (found: AuditNote['found']): boolean => found.some(({ rule }) => rule === TIMELINESS)

/** What each share of visits is a share of. */
export const SHARE_OF: Readonly<Record<string, string>> = {
  'Child seen': 'visits',
  'Seen alone, or why not': 'visits where the child was seen',
  "Child's own words": 'visits where the child was seen',
  Purpose: 'visits',
  Analysis: 'visits',
  'Recorded on time': 'visits with both dates',
}

/** The figures of an audit. */
export type Figures = Pick<
  AuditReport,
  'period' | 'rules' | 'categories' | 'shares' | 'delays' | 'terms' | 'groups'
> & { totals: Omit<AuditReport['totals'], 'files' | 'unread'> }

/**
 * Counts an export.
 * @param ran rules that were on
 * @param workers whether to count by worker as well
 */
export function figuresOf(notes: readonly AuditNote[], ran: readonly string[], workers: boolean): Figures {
  const timed = ran.includes(TIMELINESS)
  const all = new Tally(timed)
  for (const note of notes) all.add(note)
  const months = [...new Set(notes.flatMap(({ mark }) => monthOf(mark) ?? []))].sort()
  const by = (keyOf: (note: AuditNote) => string | null, sorted: (a: Group, b: Group) => number): Group[] =>
    groupsOf(notes, keyOf, timed).sort((a, b) => a.folded - b.folded || sorted(a, b))
  return {
    period: months.length > 0 ? { from: months[0] as string, to: months.at(-1) as string } : null,
    totals: { ...all.figures, setAside: all.setAside },
    rules: [...all.rules.values()].sort((a, b) => b.findings - a.findings || byRule(a, b)),
    categories: [...all.categories]
      .map(([category, figure]) => ({ category, ...figure }))
      .sort((a, b) => b.findings - a.findings || (a.category < b.category ? -1 : 1)),
    shares: all.shares,
    delays: {
      visits: delaysOf(
        notes.filter(({ visit }) => visit !== null),
        timed,
      ),
      all: delaysOf(notes, timed),
    },
    terms: termsOf(notes),
    groups: {
      team: by(note => note.team, byName),
      kind: by(note => note.mark.kind, byNotes),
      month: by(note => monthOf(note.mark), byName),
      worker: workers ? by(note => note.author, byName) : null,
    },
  }
}

const byName = (a: Group, b: Group): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
const byNotes = (a: Group, b: Group): number => b.notes - a.notes || byName(a, b)

/** The notes of each group; those of small groups together. Notes that name none stand under "not given". */
function groupsOf(notes: readonly AuditNote[], keyOf: (note: AuditNote) => string | null, timed: boolean): Group[] {
  const members = new Map<string, AuditNote[]>()
  for (const note of notes) {
    const key = keyOf(note) ?? NONE
    const group = members.get(key)
    if (group) group.push(note)
    else members.set(key, [note])
  }
  if (members.size === 1 && members.has(NONE)) return []
  const { kept, folded } = fold(members)
  const groups = kept.map(([name, own]) => tallied(own, timed).group(name, 0))
  if (folded.length > 0)
    groups.push(
      tallied(
        folded.flatMap(([, own]) => own),
        timed,
      ).group(FOLDED, folded.length),
    )
  return groups
}

function tallied(notes: readonly AuditNote[], timed: boolean): Tally {
  const tally = new Tally(timed)
  for (const note of notes) tally.add(note)
  return tally
}

/** Parts the groups that are large enough from the rest. A rest that is one group, or still too small, takes in the next smallest. */
function fold<T>(members: ReadonlyMap<string, readonly T[]>): {
  kept: [string, readonly T[]][]
  folded: [string, readonly T[]][]
} {
  const kept = [...members].sort(([, a], [, b]) => b.length - a.length)
  const folded: [string, readonly T[]][] = []
  const size = (): number => folded.reduce((sum, [, own]) => sum + own.length, 0)
  const least = (): number => kept.at(-1)?.[1].length ?? Number.POSITIVE_INFINITY
  while (least() < LEAST_GROUP || (kept.length > 0 && folded.length > 0 && (folded.length < 2 || size() < LEAST_GROUP)))
    folded.push(kept.pop() as [string, readonly T[]])
  return { kept, folded }
}

const BUCKETS: readonly [string, number][] = [
  ['before the event', -1],
  ['same day', 0],
  ['1 day', 1],
  ['2 days', 2],
  ['3–5 days', 5],
  ['6–10 days', 10],
  ['11–20 days', 20],
  ['over 20 days', Number.POSITIVE_INFINITY],
]

function delaysOf(notes: readonly AuditNote[], timed: boolean): Delays {
  const dated = notes.filter(({ delay }) => delay !== null)
  const days = dated.map(({ delay }) => delay?.days ?? 0).sort((a, b) => a - b)
  const at = (share: number): number | null => days[Math.max(0, Math.ceil(share * days.length) - 1)] ?? null
  const buckets = BUCKETS.map(([label]) => ({ label, count: 0 }))
  for (const each of days) {
    const bucket = buckets[BUCKETS.findIndex(([, upTo]) => each <= upTo)]
    if (bucket) bucket.count++
  }
  const onTime = {
    name: 'Recorded on time',
    count: dated.filter(({ found }) => !isLate(found)).length,
    of: days.length,
  }
  return {
    of: days.length,
    onTime: timed ? onTime : null,
    median: at(0.5),
    ninetieth: at(0.9),
    // entries dated before their event are mistakes in the dates, and are told of only where there are some
    buckets: buckets.filter(({ label, count }) => label !== 'before the event' || count > 0),
  }
}

const TERM_LISTS = {
  acronyms: (rule: string) => rule === 'jargon/unexplained-acronym',
  labels: (rule: string) => rule.startsWith('labelling/'),
  jargon: (rule: string) => rule === 'jargon/unexplained-term',
} as const

/** The terms of word lists that were met most often. */
function termsOf(notes: readonly AuditNote[]): NonNullable<AuditReport['terms']> {
  const lists = { acronyms: new Map<string, TermFigure>(), labels: new Map(), jargon: new Map() }
  let unlisted = 0
  for (const { found } of notes) {
    const seen = new Set<TermFigure>()
    for (const { rule, term } of found) {
      const list = (Object.keys(TERM_LISTS) as (keyof typeof TERM_LISTS)[]).find(name => TERM_LISTS[name](rule))
      if (!list) continue
      if (term === null) {
        unlisted++
        continue
      }
      const figure: TermFigure = lists[list].get(term) ?? { term, findings: 0, notes: 0 }
      lists[list].set(term, figure)
      figure.findings++
      if (!seen.has(figure)) figure.notes++
      seen.add(figure)
    }
  }
  const top = (list: Map<string, TermFigure>): TermFigure[] =>
    [...list.values()].sort((a, b) => b.findings - a.findings || (a.term < b.term ? -1 : 1)).slice(0, TERMS_SHOWN)
  return { acronyms: top(lists.acronyms), labels: top(lists.labels), jargon: top(lists.jargon), unlisted }
}
