import { parse as parseCsv } from 'csv-parse/sync'
import { RE2JS } from 're2js'
import { LineCounter, parseDocument } from 'yaml'
import { LEVELS, type Level } from '../model/rule.js'
import type { Glossary, Term, TermList } from '../model/terms.js'
import { ConfigError } from './read.js'

/** What a file of a council's own words holds. */
export type OwnWords = { kind: 'terms'; list: TermList } | { kind: 'glossary'; glossary: Glossary }

const TERM_COLUMNS = ['term', 'variants', 'instead', 'why', 'level', 'exceptions']
const GLOSSARY_COLUMNS = ['acronym', 'expansion']
const VALE_LEVELS: Readonly<Record<string, Level>> = { suggestion: 'info', warning: 'warning', error: 'error' }
/** A phrase of plain words, which needs no pattern: letters, digits, and what joins them. */
const PLAIN = /^[\p{L}\p{N}&]+(?:(?:[ '’/-]| & )[\p{L}\p{N}&]+)*$/u

/**
 * Reads a file of a council's own words: a term list or an acronym glossary (CSV), a term list (YAML), or a Vale style of
 * the kinds `existence` and `substitution`.
 * @param file its name, for messages and for the rule's name
 * @throws ConfigError with every fault; it names places, never what the list is run on
 */
export function readTermList(text: string, file: string): OwnWords {
  const faults: string[] = []
  const name = nameOf(file)
  const words = /\.ya?ml$/iu.test(file) ? fromYaml(text, file, name, faults) : fromCsv(text, file, name, faults)
  if (faults.length > 0) throw new ConfigError(faults.join('\n'))
  return words
}

const nameOf = (file: string): string =>
  file
    .replace(/^.*[\\/]/u, '')
    .replace(/\.[^.]+$/u, '')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '') || 'terms'

const parts = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map(part => part.trim())
    .filter(Boolean)

interface Row {
  record: Record<string, string>
  info: { lines: number }
}

function fromCsv(text: string, file: string, name: string, faults: string[]): OwnWords {
  let rows: Row[]
  try {
    rows = parseCsv(text, {
      columns: (header: string[]) => header.map(cell => cell.trim().toLowerCase()),
      bom: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
      delimiter: /\.tsv$/iu.test(file) ? '\t' : ',',
    }) as unknown as Row[]
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1
    throw new ConfigError(`${file}:${line}: This row cannot be read; look for a missing quote or a cell too many.`)
  }
  const columns = Object.keys(rows[0]?.record ?? {})
  if (columns.includes('acronym')) return glossaryOf(rows, columns, file, name, faults)
  if (!columns.includes('term')) {
    throw new ConfigError(
      `${file}:1: No column is called term or acronym. A term list has the columns ${TERM_COLUMNS.join(', ')}; a glossary has ${GLOSSARY_COLUMNS.join(' and ')}.`,
    )
  }
  strangers(columns, TERM_COLUMNS, file, faults)
  const terms = rows.map(({ record, info }) => {
    const at = `${file}:${info.lines}`
    if (!record.term) faults.push(`${at}: No term: fill the column term, or take the row out.`)
    return checkedTerm(
      {
        forms: [record.term ?? '', ...parts(record.variants)].filter(Boolean),
        instead: parts(record.instead),
        why: record.why ?? '',
        level: levelOf(record.level, at, faults),
        exceptions: parts(record.exceptions),
      },
      at,
      faults,
    )
  })
  return { kind: 'terms', list: { name, summary: summaryOf(name), level: 'warning', message: null, terms } }
}

function strangers(columns: readonly string[], known: readonly string[], file: string, faults: string[]): void {
  for (const column of columns)
    if (!known.includes(column)) faults.push(`${file}:1: Unknown column \`${column}\`. Allowed: ${known.join(', ')}.`)
}

function glossaryOf(
  rows: readonly Row[],
  columns: readonly string[],
  file: string,
  name: string,
  faults: string[],
): OwnWords {
  strangers(columns, GLOSSARY_COLUMNS, file, faults)
  const entries: Record<string, string> = Object.create(null)
  for (const { record, info } of rows) {
    const { acronym = '', expansion = '' } = record
    if (acronym === '' || expansion === '')
      faults.push(`${file}:${info.lines}: A glossary needs both an acronym and its expansion.`)
    else if (acronym in entries) faults.push(`${file}:${info.lines}: This acronym stands twice; keep one.`)
    else entries[acronym] = expansion
  }
  return { kind: 'glossary', glossary: { name, entries } }
}

const summaryOf = (name: string): string => `A term of the list ${name}.`

function levelOf(given: unknown, at: string, faults: string[]): Level | null {
  if (given === undefined || given === null || given === '') return null
  const level = LEVELS.find(each => each === given)
  if (!level) faults.push(`${at}: Unexpected level \`${String(given)}\`: expected one of ${LEVELS.join(', ')}.`)
  return level ?? null
}

interface Draft {
  forms: readonly string[]
  instead: readonly string[]
  why: string
  level: Level | null
  exceptions: readonly string[]
  /** What the forms are: words, or, as in Vale, patterns. */
  patterns?: boolean
  exact?: boolean
  /** Whether a pattern must begin and end at the edge of a word. */
  whole?: boolean
}

/** A term whose plain forms are told from its patterns; a pattern that cannot run in linear time is refused. */
function checkedTerm(draft: Draft, at: string, faults: string[]): Term {
  const { patterns: asPatterns = false, exact = false, whole = true, ...rest } = draft
  const plain = draft.forms.filter(form => PLAIN.test(form))
  const others = draft.forms.filter(form => !PLAIN.test(form))
  if (!asPatterns) {
    for (const form of others)
      faults.push(`${at}: \`${form}\` is no plain term: use letters, digits, spaces, hyphens and apostrophes.`)
    return { ...rest, forms: plain, patterns: [], exact }
  }
  const patterns = others.map(form => {
    // the edges are ours to set: a pattern may itself begin or end with them
    const pattern = `${exact ? '' : '(?i)'}${whole ? `\\b(?:${form})\\b` : form}`
    try {
      RE2JS.compile(pattern)
    } catch (error) {
      faults.push(
        `${at}: The pattern \`${form}\` is not read: ${reasonOf(error)}. Patterns run in linear time, so they may hold no look-around and no back-references.`,
      )
    }
    return pattern
  })
  return { ...rest, forms: plain, patterns, exact }
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^error parsing regexp: /u, '').replace(/\.$/u, '')

function fromYaml(text: string, file: string, name: string, faults: string[]): OwnWords {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' })
  const lineOf = (path: readonly (string | number)[]): string => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as
        | { range?: [number, number, number] }
        | null
        | undefined
      if (node?.range) return `${file}:${counter.linePos(node.range[0]).line}`
    }
    return `${file}:1`
  }
  const [problem] = [...document.errors, ...document.warnings]
  if (problem)
    throw new ConfigError(
      `${file}:${counter.linePos(problem.pos[0]).line}: This is not valid YAML; look at the indents, quotes and colons, and take out tags.`,
    )
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    throw new ConfigError(`${file}:1: Anchors and aliases (& and *) are not read; write the terms out.`)
  }
  if (isMap(value) && value.extends !== undefined) return { kind: 'terms', list: fromVale(value, name, lineOf, faults) }
  return { kind: 'terms', list: ownYaml(value, name, lineOf, faults) }
}

type LineOf = (path: readonly (string | number)[]) => string
type Map = Record<string, unknown>

const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list of texts, given as one text, as several, or not at all. */
function texts(value: unknown, at: string, key: string, faults: string[]): string[] {
  if (value === undefined || value === null) return []
  const list = Array.isArray(value) ? value : [value]
  if (list.every(each => typeof each === 'string' || typeof each === 'number')) return list.map(String)
  faults.push(`${at}: \`${key}\` must be a text or a list of texts.`)
  return []
}

const YAML_KEYS = ['name', 'summary', 'level', 'terms']
const TERM_KEYS = ['term', 'pattern', 'variants', 'instead', 'why', 'level', 'exceptions']

function ownYaml(value: unknown, name: string, lineOf: LineOf, faults: string[]): TermList {
  const top: Map = Array.isArray(value) ? { terms: value } : isMap(value) ? value : {}
  const prefix = Array.isArray(value) ? [] : ['terms']
  for (const key of Object.keys(top))
    if (!YAML_KEYS.includes(key))
      faults.push(`${lineOf([key])}: Unknown key \`${key}\`. Allowed: ${YAML_KEYS.join(', ')}.`)
  if (!Array.isArray(top.terms)) {
    faults.push(`${lineOf(['terms'])}: A term list needs a list of \`terms\`, or Vale's \`extends\`.`)
    return { name, summary: summaryOf(name), level: 'warning', message: null, terms: [] }
  }
  const own = typeof top.name === 'string' ? nameOf(top.name) : name
  return {
    name: own,
    summary: typeof top.summary === 'string' ? top.summary : summaryOf(own),
    level: levelOf(top.level, lineOf(['level']), faults) ?? 'warning',
    message: null,
    terms: top.terms.map((each, index) => yamlTerm(each, lineOf([...prefix, index]), faults)),
  }
}

function yamlTerm(value: unknown, at: string, faults: string[]): Term {
  const term: Map = typeof value === 'string' ? { term: value } : isMap(value) ? value : {}
  for (const key of Object.keys(term))
    if (!TERM_KEYS.includes(key)) faults.push(`${at}: Unknown key \`${key}\`. Allowed: ${TERM_KEYS.join(', ')}.`)
  if ((term.term === undefined) === (term.pattern === undefined))
    faults.push(`${at}: Each entry has either a \`term\` or a \`pattern\`.`)
  const form = term.term ?? term.pattern ?? ''
  return checkedTerm(
    {
      forms: [...texts(form, at, 'term', faults), ...texts(term.variants, at, 'variants', faults)].filter(Boolean),
      instead: texts(term.instead, at, 'instead', faults),
      why: texts(term.why, at, 'why', faults).join(' '),
      level: levelOf(term.level, at, faults),
      exceptions: texts(term.exceptions, at, 'exceptions', faults),
      patterns: term.pattern !== undefined,
    },
    at,
    faults,
  )
}

/** A Vale style: `existence` reports its tokens, `substitution` the left sides of its swaps. */
function fromVale(style: Map, name: string, lineOf: LineOf, faults: string[]): TermList {
  const kind = style.extends
  if (kind !== 'existence' && kind !== 'substitution')
    faults.push(
      `${lineOf(['extends'])}: Of Vale's styles, existence and substitution are read; met \`${String(kind)}\`.`,
    )
  const level = VALE_LEVELS[String(style.level ?? 'warning')]
  if (!level) faults.push(`${lineOf(['level'])}: Unexpected level: expected one of suggestion, warning, error.`)
  const exact = style.ignorecase !== true
  const whole = style.nonword !== true
  const exceptions = texts(style.exceptions, lineOf(['exceptions']), 'exceptions', faults)
  const draft = { why: '', level: null, exceptions, patterns: true, exact, whole }
  const terms: Term[] = []
  if (kind === 'substitution') {
    if (!isMap(style.swap)) faults.push(`${lineOf(['swap'])}: A substitution needs a map called \`swap\`.`)
    for (const [form, expected] of Object.entries(isMap(style.swap) ? style.swap : {}))
      terms.push(
        checkedTerm(
          { ...draft, forms: [form], instead: parts(String(expected ?? '')) },
          lineOf(['swap', form]),
          faults,
        ),
      )
  } else {
    const tokens = texts(style.tokens, lineOf(['tokens']), 'tokens', faults)
    tokens.forEach((form, index) => {
      terms.push(checkedTerm({ ...draft, forms: [form], instead: [] }, lineOf(['tokens', index]), faults))
    })
    // Vale joins raw parts into one pattern, edges and all
    const raw = texts(style.raw, lineOf(['raw']), 'raw', faults).join('')
    if (raw !== '')
      terms.push(checkedTerm({ ...draft, whole: false, forms: [raw], instead: [] }, lineOf(['raw']), faults))
    if (terms.length === 0) faults.push(`${lineOf(['tokens'])}: An existence style needs \`tokens\` or \`raw\`.`)
  }
  const message = typeof style.message === 'string' ? valeMessage(style.message, kind === 'substitution') : null
  return { name, summary: summaryOf(name), level: level ?? 'warning', message, terms }
}

/** Vale's `%s` in our words: of a substitution the first is what to write and the second what was met. */
function valeMessage(message: string, swaps: boolean): string {
  const names = swaps ? ['{instead}', '"{words}"'] : ['"{words}"']
  let met = 0
  return message.replace(/['"“‘]?%(?:\[\d\])?s['"”’]?/gu, hit => {
    const numbered = /\[(\d)\]/u.exec(hit)?.[1]
    return names[Math.min(numbered ? Number(numbered) - 1 : met++, names.length - 1)] as string
  })
}
