import type { Finding } from '../model/finding.js'
import type { Note, Place } from '../model/note.js'
import type { Prose } from '../model/prose.js'
import type { AnyRule, Level, OptionValue, Policy } from '../model/rule.js'
import { type Span, SpanIndex } from '../model/span.js'
import type { WordList } from '../model/words.js'
import { analyse } from '../prose/analyse.js'
import { Matcher } from '../prose/matcher.js'
import { setAside } from './directives.js'
import { Twins } from './twins.js'

/** A rule as settings turn it on. */
export interface ActiveRule {
  rule: AnyRule
  level: Level
  /** Whether the level was chosen in settings, and so holds for every finding. */
  chosen: boolean
  options: Record<string, OptionValue>
}

export interface RunSettings {
  rules: readonly ActiveRule[]
  policy: Policy
  today: { year: number; month: number; day: number }
}

/** What a rule did wrong: the run is then incomplete. Names the rule and the note, never the words. */
export class RuleError extends Error {
  constructor(
    readonly rule: string,
    readonly note: number,
    cause: unknown,
  ) {
    super(`The rule ${rule} failed on note ${note + 1}.`, { cause })
  }
}

export const rethrow = (fault: RuleError): never => {
  throw fault
}

interface Raw {
  active: ActiveRule
  level: Level
  span: Span | null
  message: string
  redactedMessage: string
  suggestions: string[]
  replacements: string[]
  confidence: Finding['confidence']
  /** The place of the header field that is meant, where it is not the body. */
  header: Place | null
}

/** Checks notes one at a time; word lists are compiled once. */
export class Linter {
  /** A linter whose rules have loaded what they need; `new` will do where no rule has anything to load. */
  static async prepared(settings: RunSettings): Promise<Linter> {
    await Promise.all(settings.rules.map(({ rule }) => rule.prepare?.()))
    return new Linter(settings)
  }

  readonly settings: RunSettings
  readonly #matcher: Matcher
  readonly #twins = new Twins<{ raws: Raw[]; faults: string[] }>()

  constructor(settings: RunSettings) {
    this.settings = settings
    this.#matcher = new Matcher([
      ...new Set(settings.rules.flatMap(({ rule }): readonly WordList[] => rule.words ?? [])),
    ])
  }

  /** Reads a note's prose once; of a note that is repeated for brothers and sisters, once for all. */
  read(note: Note): Prose {
    const twin = this.#twins.find(note)
    return twin ? { ...twin.prose, note, fields: note.fields } : analyse(note, this.#matcher)
  }

  /**
   * The findings in a note, in order of place; whole-note findings first.
   * @param failed told of each rule that throws, so that the others still speak
   * @throws RuleError when a rule throws and `failed` is left out
   */
  check(note: Note, prose: Prose = this.read(note), failed: (fault: RuleError) => void = rethrow): Finding[] {
    const raws = this.#raws(note, prose, failed)
    const findings = raws.map(raw => finding(raw, prose))
    return setAside(
      note,
      findings.sort(byPlace),
      this.settings.rules.map(active => active.rule.id),
    )
  }

  #raws(note: Note, prose: Prose, failed: (fault: RuleError) => void): Raw[] {
    const twin = this.#twins.find(note)
    if (twin) {
      for (const rule of twin.made.faults) failed(new RuleError(rule, note.index, null))
      return twin.made.raws
    }
    const faults: string[] = []
    const raws = yielded(
      this.settings.rules.flatMap(active =>
        this.#apply(active, prose, fault => {
          faults.push(fault.rule)
          failed(fault)
        }),
      ),
    )
    this.#twins.keep(prose, { raws, faults })
    return raws
  }

  #apply(active: ActiveRule, prose: Prose, failed: (fault: RuleError) => void): Raw[] {
    const { rule, options } = active
    const raws: Raw[] = []
    const reported = new SpanIndex()
    try {
      rule.check?.(prose, {
        options,
        today: this.settings.today,
        policy: this.settings.policy,
        report(message, span, details = {}) {
          const template = rule.messages[message]
          if (template === undefined) throw new Error(`unknown message ${message}`)
          if (span && reported.overlaps(span)) return
          if (span) reported.add(span)
          raws.push({
            active,
            level: (!active.chosen && details.level) || active.level,
            span,
            message: fill(template, details.data ?? {}, false),
            redactedMessage: fill(template, details.data ?? {}, true),
            suggestions: details.suggestions ?? [],
            replacements: details.replacements ?? [],
            confidence: details.confidence ?? rule.confidence ?? 'medium',
            header: (details.field && prose.note.map.field?.(details.field)) ?? null,
          })
        },
      })
    } catch (error) {
      failed(new RuleError(rule.id, prose.note.index, error))
    }
    return raws
  }
}

/** Fills `{name}`; `{words…}` quotes the note, or tells its words, and is left out where text must not travel. */
export function fill(template: string, data: Record<string, string | number>, redact: boolean): string {
  return template.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = data[name]
    if (value === undefined) return whole
    return redact && name.startsWith('words') ? '…' : String(value)
  })
}

/** Where two rules could report the same words, one speaks (rules.md). */
function yielded(raws: Raw[]): Raw[] {
  const spans = new Map<string, SpanIndex>()
  for (const { active, span } of raws) {
    const index = spans.get(active.rule.id) ?? new SpanIndex()
    spans.set(active.rule.id, index)
    if (span) index.add(span)
  }
  return raws.filter(({ active, span }) => {
    const before = active.rule.yieldsTo?.flatMap(id => spans.get(id) ?? [])
    return !before?.some(index => span === null || index.overlaps(span))
  })
}

function finding(raw: Raw, prose: Prose): Finding {
  const { rule } = raw.active
  const { note } = prose
  return {
    rule: rule.id,
    level: raw.level,
    note: note.index,
    wholeNote: raw.span === null && raw.header === null,
    span: raw.span,
    message: raw.message,
    redactedMessage: raw.redactedMessage,
    place: raw.span ? note.map.locate(prose.toBody(raw.span)) : (raw.header ?? note.map.anchor()),
    suggestions: raw.suggestions,
    replacements: raw.span
      ? raw.replacements.map(each => cased(each, prose.text.slice(raw.span?.start, raw.span?.end)))
      : [],
    clauses: rule.clauses,
    confidence: raw.confidence,
    setAside: null,
  }
}

/** A replacement with a capital where the words that it replaces begin with one. */
const cased = (replacement: string, words: string): string =>
  /^\p{Lu}\P{Lu}/u.test(words) ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement

function byPlace(a: Finding, b: Finding): number {
  return (
    Number(b.wholeNote) - Number(a.wholeNote) ||
    pageOf(a) - pageOf(b) ||
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  )
}

/** Lines of a PDF count anew on each page. */
const pageOf = ({ place }: Finding): number => (place.location && 'page' in place.location ? place.location.page : 0)
