import { dayNumber } from '../model/calendar.js'
import type { Finding } from '../model/finding.js'
import { hashOf } from '../model/hash.js'
import { KINDS, type Kind, type Moment, type Place } from '../model/note.js'
import type { Prose } from '../model/prose.js'
import { type Kept, LEVELS, type Level, type NoteMark } from '../model/rule.js'
import { childrenNamed } from '../prose/child.js'
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

/** What one rule kept of an export: a row a note, in columns, since there may be very many. */
interface Column {
  marks: NoteMark[]
  facts: unknown[]
  levels: Level[]
}

/** Gathers the facts of an export's notes, and concludes from them when all have been read. */
export class ExportCheck {
  readonly #settings: RunSettings
  readonly #rules = new Map<string, Column>()

  /** @param settings those that hold for the export as a whole */
  constructor(settings: RunSettings) {
    this.#settings = settings
  }

  /** Takes a note's facts; notes come in order. */
  add({ mark, facts }: NoteFacts): void {
    for (const [rule, { level, fact }] of Object.entries(facts)) {
      let column = this.#rules.get(rule)
      if (!column) {
        column = { marks: [], facts: [], levels: [] }
        this.#rules.set(rule, column)
      }
      column.marks.push(mark)
      column.facts.push(fact)
      // what comes from another thread has strings of its own: one of ours stands for all of them
      column.levels.push(LEVELS.find(each => each === level) as Level)
    }
    mark.kind = KINDS.find(each => each === mark.kind) as Kind
  }

  /**
   * The findings over the export, in the order of its notes.
   * @throws RuleError when a rule throws and `failed` is left out
   */
  conclude(failed: (fault: RuleError) => void = rethrow): ExportFinding[] {
    const found = this.#settings.rules.flatMap(active => this.#apply(active, failed))
    const files = new Map<string, number>()
    for (const { marks } of this.#rules.values())
      for (const { file } of marks) if (!files.has(file)) files.set(file, files.size)
    const place = ({ file, index }: NoteMark): [number, number] => [files.get(file) ?? 0, index]
    return found.sort((a, b) => {
      const [[file, index], [otherFile, otherIndex]] = [place(a.mark), place(b.mark)]
      return file - otherFile || index - otherIndex
    })
  }

  #apply({ rule, options }: ActiveRule, failed: (fault: RuleError) => void): ExportFinding[] {
    const column = this.#rules.get(rule.id)
    if (!rule.overExport || !column) return []
    const levels = new Map(column.marks.map((mark, index) => [mark, column.levels[index] as Level]))
    const kept: Kept<unknown>[] = column.marks.map((mark, index) => ({ mark, fact: column.facts[index] }))
    const found: ExportFinding[] = []
    const { policy, today } = this.#settings
    try {
      rule.overExport.conclude(kept, {
        options,
        policy,
        today,
        report(message, mark, { data = {}, confidence = rule.confidence ?? 'medium' } = {}) {
          const template = rule.messages[message]
          const level = levels.get(mark)
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
      failed(new RuleError(rule.id, kept[0]?.mark.index ?? 0, error))
    }
    return found
  }
}
