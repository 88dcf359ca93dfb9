import { dayNumber } from '../model/calendar.js'
import type { Finding } from '../model/finding.js'
import { hashOf } from '../model/hash.js'
import type { Moment, Place } from '../model/note.js'
import type { Prose } from '../model/prose.js'
import type { Level, NoteMark } from '../model/rule.js'
import { childrenNamed } from '../prose/child.js'
import { Facts, Marks } from './kept.js'
import { type ActiveRule, fill, RuleError, type RunSettings, rethrow } from './run.js'

/** What the rules over an export keep of one note: small, without text, and fit to be sent between threads. */
export interface NoteFacts {
  mark: NoteMark
  /** By rule: its level where the note stands, and its fact. */
  facts: Readonly<Record<string, { level: Level; fact: unknown }>>
}

/** What tells a note from others, without its text. */
export function markOf(prose: Prose): NoteMark {
  const { note } = prose
  const { start, location } = note.map.anchor()
  const place: Place = { start, end: start, location, excerpt: '' }
  return {
    file: '',
    index: note.index,
    id: note.id,
    kind: note.kind,
    words: prose.wordCount,
    event: dayOf(note.eventDate),
    recorded: dayOf(note.recordedDate),
    children: childrenNamed(note.fields.child ?? '', prose.text).map(hashOf),
    place,
  }
}

const dayOf = (moment: Moment | null): number | null => (moment ? dayNumber(moment) : null)

/**
 * The facts of a note.
 * @throws RuleError when a rule throws and `failed` is left out
 */
export function factsOf(settings: RunSettings, prose: Prose, failed: (fault: RuleError) => void = rethrow): NoteFacts {
  const mark = markOf(prose)
  const facts: Record<string, { level: Level; fact: unknown }> = {}
  const { policy, today } = settings
  for (const { rule, level, options } of settings.rules) {
    if (!rule.overExport) continue
    try {
      const fact = rule.overExport.take(prose, mark, { options, policy, today })
      if (fact !== null) facts[rule.id] = { level, fact }
    } catch (error) {
      failed(new RuleError(rule.id, mark.index, error))
    }
  }
  return { mark, facts }
}

/** A finding over an export, and the note that it is about. */
export interface ExportFinding {
  mark: NoteMark
  finding: Finding
}

/** Gathers the facts of an export's notes, and concludes from them when all have been read. */
export class ExportCheck {
  readonly #settings: RunSettings
  readonly #marks = new Marks()
  readonly #rules = new Map<string, Facts>()

  /** @param settings those that hold for the export as a whole */
  constructor(settings: RunSettings) {
    this.#settings = settings
  }

  /** Takes a note's facts; notes come in order. */
  add({ mark, facts }: NoteFacts): void {
    const row = this.#marks.add(mark)
    for (const [rule, { level, fact }] of Object.entries(facts)) {
      let kept = this.#rules.get(rule)
      if (!kept) {
        kept = new Facts(this.#marks)
        this.#rules.set(rule, kept)
      }
      kept.add(row, level, fact)
    }
  }

  /**
   * The findings over the export, in the order of its notes.
   * @throws RuleError when a rule throws and `failed` is left out
   */
  conclude(failed: (fault: RuleError) => void = rethrow): ExportFinding[] {
    const found = this.#settings.rules.flatMap(active => this.#apply(active, failed))
    const row = ({ mark }: ExportFinding): number => this.#marks.rowOf(mark) ?? 0
    return found.sort((a, b) => row(a) - row(b))
  }

  #apply({ rule, options }: ActiveRule, failed: (fault: RuleError) => void): ExportFinding[] {
    const kept = this.#rules.get(rule.id)
    if (!rule.overExport || !kept) return []
    const found: ExportFinding[] = []
    const { policy, today } = this.#settings
    try {
      rule.overExport.conclude(kept, {
        options,
        policy,
        today,
        report(message, mark, { data = {}, confidence = rule.confidence ?? 'medium' } = {}) {
          const template = rule.messages[message]
          const level = kept.levelOf(mark)
          if (template === undefined || level === undefined) throw new Error(`unknown message or note: ${message}`)
          found.push({
            mark,
            finding: {
              rule: rule.id,
              level,
              note: mark.index,
              wholeNote: true,
              span: null,
              message: fill(template, data, false),
              redactedMessage: fill(template, data, true),
              place: mark.place,
              suggestions: [],
              replacements: [],
              clauses: rule.clauses,
              confidence,
              setAside: null,
            },
          })
        },
      })
    } catch (error) {
      failed(new RuleError(rule.id, kept.mark(0).index, error))
    }
    return found
  }
}
