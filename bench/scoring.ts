import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { rules } from '../rules/index.js'
import { presets } from '../rules/presets/index.js'
import { Linter } from '../src/engine/run.js'
import { resolve } from '../src/engine/settings.js'
import type { Finding } from '../src/model/finding.js'
import type { Coverage } from '../src/model/note.js'
import type { Preset } from '../src/model/rule.js'
import type { Span } from '../src/model/span.js'
import { readerFor, sourceOf } from '../src/readers/index.js'

/** Rules of which the gold names every fault, and rules (word lists) of which it names only some. */
const CLOSED =
  /^(?:jargon\/unexplained-acronym|fact-opinion\/.*|child-voice\/(?:missing|formulaic|no-context)|seen-alone\/(?:not-stated|no-reason|child-not-seen|flag-mismatch)|labelling\/(?:offensive|victim-blaming|label)|record\/(?:date|author|purpose|people-present|place|role|decision|action|unsuccessful-visit|interpreter|anonymous-source|information-shared|analysis|amendment|placeholder))$/u
const OPEN =
  /^(?:plain-language\/(?:complex-word|colloquial|wordy|repeated-word)|jargon\/unexplained-term|labelling\/(?:institutional|insensitive)|record\/balance)$/u

interface Entry {
  rule: string
  quote?: string
  nth?: number
}

interface Gold {
  file: string
  /** The preset it is labelled for; `recommended` if left out. */
  preset?: string
  /** Only the entries count: the note is labelled for the rules that they name, and for no others. */
  partial?: boolean
  expect: Entry[]
  grey?: Entry[]
  trap?: Entry[]
}

export interface RuleScore {
  rule: string
  expected: number
  found: number
  hits: number
  wrong: number
  misses: string[]
  wrongs: string[]
}

export interface Score {
  rules: RuleScore[]
  notes: number
  words: number
  cleanWords: number
  cleanWrong: number
}

/** Checks every labelled note of a folder that `wanted` lets through and compares with its gold (corpus.md's method). */
export async function score(folder: string, wanted: (file: string) => boolean = () => true): Promise<Score> {
  const golds = goldOf(folder)
  const linterFor = lintersOf(golds)
  const tallies = new Map<string, RuleScore>()
  const total: Score = { rules: [], notes: 0, words: 0, cleanWords: 0, cleanWrong: 0 }
  for (const gold of golds.filter(each => wanted(each.file))) {
    const text = readFileSync(join(folder, gold.file), 'utf8')
    const findings = await findingsOf(linterFor(gold), gold.file, text)
    total.notes++
    const wrong = compare(gold, text, findings, tallies)
    const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
    total.words += words
    if (gold.expect.length === 0 && !gold.partial) {
      total.cleanWords += words
      total.cleanWrong += wrong
    }
  }
  total.rules = [...tallies.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1))
  return total
}

/** A linter for each preset that labels name; partly labelled notes are read only for the rules that some label of the set names. */
function lintersOf(golds: readonly Gold[]): (gold: Gold) => Linter {
  const made = new Map<string, Linter>()
  const named = new Set(golds.flatMap(gold => [...gold.expect, ...(gold.trap ?? [])].map(entry => entry.rule)))
  return ({ preset = 'recommended', partial = false }) => {
    const key = `${preset} ${partial}`
    const choices = partial ? { only: [...named] } : {}
    const linter =
      made.get(key) ??
      new Linter(resolve(rules, presets[preset] as Preset, choices, { year: 2026, month: 11, day: 23 }))
    made.set(key, linter)
    return linter
  }
}

export interface Figures {
  precision: number | null
  recall: number | null
  /** Mean over the rules that have labels. */
  meanF1: number
  /** Wrong findings per 1,000 words of the notes that hold no labelled fault. */
  wrongPerThousand: number
}

/** The figures of a set, or of some of its rules. */
export function figuresOf(result: Score, rules: readonly RuleScore[] = result.rules): Figures {
  const scored = rules.filter(rule => rule.expected > 0)
  return {
    ...ratios(rules),
    meanF1: scored.reduce((sum, rule) => sum + (ratios([rule]).f1 ?? 0), 0) / (scored.length || 1),
    wrongPerThousand: result.cleanWords ? (result.cleanWrong / result.cleanWords) * 1000 : 0,
  }
}

/** Precision, recall and F1 of rules taken together; null where nothing was reported or nothing labelled. */
export function ratios(rules: readonly RuleScore[]): {
  precision: number | null
  recall: number | null
  f1: number | null
} {
  const sum = (key: 'hits' | 'wrong' | 'found' | 'expected'): number =>
    rules.reduce((total, rule) => total + rule[key], 0)
  const precision = sum('hits') + sum('wrong') > 0 ? sum('hits') / (sum('hits') + sum('wrong')) : null
  const recall = sum('expected') > 0 ? sum('found') / sum('expected') : null
  const f1 = precision && recall ? (2 * precision * recall) / (precision + recall) : sum('expected') > 0 ? 0 : null
  return { precision, recall, f1 }
}

function goldOf(folder: string): Gold[] {
  const file = readdirSync(folder).includes('gold.jsonl') ? join(folder, 'gold.jsonl') : ''
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Gold)
}

async function findingsOf(linter: Linter, name: string, text: string): Promise<Finding[]> {
  const reader = await readerFor(name)
  if (!reader) throw new Error(`no reader for ${basename(name)}`)
  const source = sourceOf(name, new TextEncoder().encode(text))
  const coverage: Coverage = { complete: true, skipped: [] }
  const findings: Finding[] = []
  for await (const note of reader.read(source, {}, coverage)) findings.push(...linter.check(note))
  return findings
}

type Spanned = Entry & { span: Span | null }

/** Tallies one note; gives the number of wrong findings. */
function compare(gold: Gold, text: string, findings: Finding[], tallies: Map<string, RuleScore>): number {
  const spans = (entries: Entry[] | undefined): Spanned[] =>
    (entries ?? []).map(entry => ({ ...entry, span: spanOf(text, entry, gold.file) }))
  const [expect, grey, trap] = [spans(gold.expect), spans(gold.grey), spans(gold.trap)]
  const tally = (rule: string): RuleScore => {
    const found = tallies.get(rule) ?? { rule, expected: 0, found: 0, hits: 0, wrong: 0, misses: [], wrongs: [] }
    tallies.set(rule, found)
    return found
  }
  const isClosed = (rule: string): boolean => !gold.partial && CLOSED.test(rule)
  const scored = findings.filter(({ rule }) => gold.partial || CLOSED.test(rule) || OPEN.test(rule))
  for (const entry of expect) {
    const rule = tally(entry.rule)
    rule.expected++
    if (scored.some(finding => matches(finding, entry))) rule.found++
    else rule.misses.push(`${gold.file}: ${entry.quote ?? '(whole note)'}`)
  }
  let wrong = 0
  for (const finding of scored) {
    const rule = tally(finding.rule)
    if (expect.some(entry => matches(finding, entry))) rule.hits++
    else if (
      !grey.some(entry => matches(finding, entry)) &&
      (isClosed(finding.rule) || trap.some(entry => matches(finding, entry)))
    ) {
      rule.wrong++
      wrong++
      rule.wrongs.push(
        `${gold.file}:${finding.place.start.line}: ${finding.wholeNote ? '(whole note)' : finding.place.excerpt.replace(/\s+/gu, ' ')}`,
      )
    }
  }
  return wrong
}

const matches = (finding: Finding, entry: Spanned): boolean =>
  finding.rule === entry.rule &&
  (entry.span === null ||
    ((finding.place.start.offset ?? 0) < entry.span.end && (finding.place.end.offset ?? 0) > entry.span.start))

function spanOf(text: string, entry: Entry, file: string): Span | null {
  if (entry.quote === undefined) return null
  let at = -1
  for (let nth = entry.nth ?? 1; nth > 0; nth--) {
    at = text.indexOf(entry.quote, at + 1)
    if (at < 0) throw new Error(`${file}: quote not found: ${entry.quote}`)
  }
  return { start: at, end: at + entry.quote.length }
}
