import * as lists from '../../rules/words/lists.generated.js'
import { Linter } from '../engine/run.js'
import { type Catalogue, resolve } from '../engine/settings.js'
import type { Finding } from '../model/finding.js'
import type { Note } from '../model/note.js'
import type { AnyRule, Preset } from '../model/rule.js'
import type { WordEntry, WordList } from '../model/words.js'
import { analyse } from '../prose/analyse.js'
import { Matcher, phraseWords } from '../prose/matcher.js'
import { Lines, TextMap } from '../readers/shared/sourcemap.js'
import { visible } from '../reporters/visible.js'
import { wrap } from '../reporters/width.js'
import { type ConfigChoice, configurationFor } from './config-file.js'
import { known, UsageError } from './usage.js'

interface Listed {
  list: string
  entry: WordEntry
  /** `reports`: the list holds the term; `silent`: the term is one of the phrases in which an entry says nothing. */
  how: 'reports' | 'silent'
  rules: string[]
}

/** Prints which word lists hold a term, and which rules report it when it stands alone. */
export async function trace(term: string, options: ConfigChoice & { format: string }): Promise<number> {
  const format = known('format', options.format, ['text', 'json'])
  if (phraseWords(term).length === 0) throw new UsageError('Name a term: a word or a phrase.')
  const { brought } = await configurationFor(options)
  const listed = listedIn(term, brought.rules)
  const findings = await reportedIn(term, brought)
  if (format === 'json') {
    const reports = findings.map(({ rule, level, message, suggestions }) => ({ rule, level, message, suggestions }))
    process.stdout.write(`${JSON.stringify({ term, lists: listed, reports }, null, 2)}\n`)
  } else {
    process.stdout.write(told(term, listed, findings))
  }
  return 0
}

function listedIn(term: string, rules: readonly AnyRule[]): Listed[] {
  const allLists: readonly WordList[] = [
    ...new Set([...Object.values(lists), ...rules.flatMap((rule): readonly WordList[] => rule.words ?? [])]),
  ]
  const note = noteOf(term)
  const prose = analyse(note, new Matcher(allLists))
  const key = phraseWords(term).join(' ')
  return allLists.flatMap(list => {
    const serving = rules.filter(rule => rule.words?.includes(list)).map(rule => rule.id)
    const hits = new Set(prose.hits(list).map(hit => hit.entry))
    // acronyms are told apart by their capitals, which the matcher does not see
    for (const entry of list.entries) if (entry.forms.includes(term)) hits.add(entry)
    const silent = list.entries.filter(entry => entry.unless.some(phrase => phraseWords(phrase).join(' ') === key))
    return [
      ...[...hits].map((entry): Listed => ({ list: list.name, entry, how: 'reports', rules: serving })),
      ...silent.map((entry): Listed => ({ list: list.name, entry, how: 'silent', rules: serving })),
    ]
  })
}

/** Findings on the term's own words, every rule on. */
async function reportedIn(term: string, { rules, presets }: Catalogue): Promise<Finding[]> {
  const today = { year: 2000, month: 1, day: 1 }
  const linter = await Linter.prepared(resolve(rules, presets.recommended as Preset, {}, today))
  // a full stop, or a few capitals alone would be a heading
  return linter.check(noteOf(`${term}.`)).filter(finding => !finding.wholeNote)
}

function noteOf(body: string): Note {
  const lines = new Lines(body)
  const all = [{ start: 0, length: body.length, source: 0, sourceLength: body.length }]
  return {
    index: 0,
    id: null,
    kind: 'other',
    fields: {},
    eventDate: null,
    recordedDate: null,
    body,
    blocks: null,
    directives: [],
    map: new TextMap(body, () => lines, all, { start: 0, end: 0 }),
    draft: false,
  }
}

function told(term: string, listed: readonly Listed[], findings: readonly Finding[]): string {
  const lines = listed.map(({ list, entry, how, rules: serving }) => {
    const by = serving.length > 0 ? ` Read by ${serving.join(', ')}.` : ''
    const where = `${list.startsWith('terms/') ? list : `rules/words/${list}.csv`}, "${entry.term}"`
    if (how === 'silent') return `${where}: says nothing in "${term}".${by}`
    const facts = [
      entry.instead.length > 0 ? `Instead: ${entry.instead.join(', ')}.` : '',
      entry.why && `${entry.why.replace(/[.]$/u, '')}.`,
      entry.sense ? `Only as ${entry.sense === 'adjective' ? 'an' : 'a'} ${entry.sense}.` : '',
      entry.unless.length > 0 ? `Not in: ${entry.unless.join(', ')}.` : '',
      ...Object.entries(entry.extra).map(([name, value]) => `${name}: ${value}.`),
    ]
    return `${where}: ${facts.filter(Boolean).join(' ')}${by}`
  })
  for (const { rule, level, message } of findings) lines.push(`${rule} (${level}) reports it: ${message}`)
  if (findings.length === 0)
    lines.push(
      listed.length > 0
        ? 'Alone, no rule reports it: the words around it decide.'
        : `No word list holds "${term}", and alone no rule reports it.`,
    )
  const width = Math.max(40, process.stdout.columns ?? 80)
  return `${lines.map(line => wrap(visible(line), width).join('\n  ')).join('\n')}\n`
}
