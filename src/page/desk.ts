import { rules } from '../../rules/index.js'
import { termListRule } from '../../rules/kinds/term-list.js'
import { presets } from '../../rules/presets/index.js'
import { isAllowed } from '../engine/allowed.js'
import { ExportCheck, factsOf, type NoteFacts } from '../engine/over-export.js'
import { Linter, type RuleError } from '../engine/run.js'
import { resolve } from '../engine/settings.js'
import type { Day } from '../model/calendar.js'
import type { Finding } from '../model/finding.js'
import type { Coverage, Note } from '../model/note.js'
import type { AnyRule, Preset } from '../model/rule.js'
import { type Span, shift } from '../model/span.js'
import { HEAD, InputError, type Reader, type ReadSettings, readerFor, type Source, sourceOf } from '../readers/index.js'
import { decodeSource } from '../readers/shared/decode.js'
import { draftOf, titleOf } from './draft.js'
import { askedOf, PART_LABELS, partAsked, partsOf, wordsAt } from './parts.js'
import type {
  Checked,
  CheckRequest,
  Draft,
  DraftFormat,
  Facts,
  Opened,
  PageFinding,
  PageNote,
  PageSettings,
} from './protocol.js'
import { wordingsOf } from './wording.js'

/** Of an export, so many notes are offered; the command line reads the rest. */
const MOST_NOTES = 500

/** The engine's side of the page: opens files and checks drafts, with the settings that the page was written with. */
export class Desk {
  readonly #settings: PageSettings
  readonly #today: Day
  readonly #allowed: ReadonlySet<string>
  readonly #rules: readonly AnyRule[]
  readonly #linters = new Map<string, Promise<Linter>>()
  /** What was found in the notes of the draft as it last was, by their words. */
  #before = new Map<string, Known>()

  constructor(settings: PageSettings, today: Day) {
    this.#settings = settings
    this.#today = today
    this.#allowed = new Set(settings.allowed)
    this.#rules = [...rules, ...settings.termLists.map(termListRule)]
  }

  facts(): Facts {
    return {
      rules: Object.fromEntries(
        this.#rules.map(rule => [rule.id, { why: rule.why.replace(/\s+/gu, ' '), part: partAsked(rule) }]),
      ),
      presets: Object.entries(presets).map(([name, { policy }]) => ({ name, title: policy.title })),
      parts: PART_LABELS,
    }
  }

  /** Loads what the first check needs, which takes longer than any check after it. */
  async warm(): Promise<void> {
    const draft = { label: '', format: 'text', text: 'Type: Visit\n\nI visited to see how school is going.' } as const
    await this.check({ draft, preset: this.#settings.preset, kind: null })
  }

  /** The drafts in a file: a text as it stands, or each note of an export as a text of its own. */
  async open({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Opened> {
    const coverage: Coverage = { complete: true, skipped: [] }
    try {
      return { drafts: await this.#drafts(sourceOf(name, bytes), coverage), error: null, skipped: coverage.skipped }
    } catch (error) {
      return { drafts: [], error: reasonOf(error), skipped: coverage.skipped }
    }
  }

  async #drafts(source: Source, coverage: Coverage): Promise<Draft[]> {
    const reader = await readerFor(source.name, (await source.bytes()).subarray(0, HEAD))
    if (!reader) throw new InputError('Its kind is not known. Save it as Word or text, or paste its words.')
    const settings = this.#readSettings()
    if (reader.format === 'markdown' || reader.format === 'text') {
      const text = await decodeSource(source, settings, coverage)
      return [{ label: source.name, format: reader.format, text }]
    }
    const drafts: Draft[] = []
    for await (const note of reader.read(source, settings, coverage)) {
      if (drafts.length === MOST_NOTES) {
        coverage.skipped.push(`notes after the first ${MOST_NOTES}`)
        break
      }
      drafts.push({ label: titleOf(note), format: 'text', text: draftOf(note) })
    }
    if (drafts.length === 0) throw new InputError('It holds no notes; check that it was saved or exported whole.')
    return drafts
  }

  /** The findings in a draft. Only notes whose words have changed since the last check are checked. */
  async check({ draft, preset, kind }: CheckRequest): Promise<Checked> {
    const coverage: Coverage = { complete: true, skipped: [] }
    if (draft.text.trim() === '') return { notes: [], error: null, skipped: [] }
    const linter = await this.#linter(preset)
    const settings = { ...this.#readSettings(), ...(kind && { kind }) }
    try {
      const read: Note[] = []
      const reader = (await readerFor(NAMES[draft.format])) as Reader
      const source = sourceOf(NAMES[draft.format], new TextEncoder().encode(draft.text))
      for await (const note of reader.read(source, settings, coverage)) read.push(note)
      const known = new Map<string, Known>()
      const over = new ExportCheck(linter.settings)
      let failed: string | null = null
      const notes = read.map((note, at) => {
        const start = at === 0 ? 0 : anchorOf(note).offset
        const next = read[at + 1]
        const end = next ? anchorOf(next).offset : draft.text.length
        const key = JSON.stringify([preset, at, note.kind, note.fields, note.body, draft.text.slice(start, end)])
        const found = this.#before.get(key) ?? this.#check(linter, note, { start, end })
        known.set(key, found)
        over.add(found.facts)
        failed ??= found.failed
        return moved(found, anchorOf(note))
      })
      this.#before = known
      for (const { mark, finding } of over.conclude()) withOver(notes, mark.index, finding)
      const error =
        failed === null ? null : `The rule ${failed} failed; what it would say is missing. Please report it.`
      return { notes, error, skipped: coverage.skipped }
    } catch (error) {
      return { notes: [], error: reasonOf(error), skipped: coverage.skipped }
    }
  }

  #check(linter: Linter, note: Note, extent: Span): Known {
    const prose = linter.read(note)
    let failed: string | null = null
    const fail = ({ rule }: RuleError): void => {
      failed ??= rule
    }
    const findings = linter.check(note, prose, fail).filter(finding => !isAllowed(finding, this.#allowed))
    const facts = factsOf(linter.settings, prose, fail)
    const checked: PageNote = {
      ...extent,
      label: titleOf(note),
      kind: note.kind,
      words: prose.wordCount,
      findings: findings.map(findingOf),
      parts: partsOf(prose),
      asked: askedOf(linter.settings.rules, note.kind),
    }
    return { anchor: anchorOf(note), note: checked, facts, failed }
  }

  #readSettings(): ReadSettings {
    return { kinds: this.#settings.kinds, columns: this.#settings.columns }
  }

  #linter(preset: string): Promise<Linter> {
    let linter = this.#linters.get(preset)
    if (!linter) {
      linter = Linter.prepared(resolve(this.#rules, presets[preset] as Preset, this.#settings.choices, this.#today))
      this.#linters.set(preset, linter)
    }
    return linter
  }
}

/** A draft's name, for its reader. */
const NAMES: Readonly<Record<DraftFormat, string>> = { text: 'draft.txt', markdown: 'draft.md' }

interface Anchor {
  offset: number
  line: number
}

/** A note that was checked, and where it then stood. */
interface Known {
  anchor: Anchor
  note: PageNote
  /** What rules that look over all notes keep of it. */
  facts: NoteFacts
  /** The first rule that threw, or null. */
  failed: string | null
}

function anchorOf(note: Note): Anchor {
  const { line, offset } = note.map.anchor().start
  return { line, offset: offset ?? 0 }
}

/** A checked note whose words are the same and stand elsewhere: what comes before it has grown or shrunk. */
function moved({ anchor, note }: Known, now: Anchor): PageNote {
  const by = now.offset - anchor.offset
  const lines = now.line - anchor.line
  if (by === 0 && lines === 0) return note
  return {
    ...note,
    ...shift(note, by),
    findings: note.findings.map(finding => ({ ...finding, ...shift(finding, by), line: finding.line + lines })),
    parts: note.parts.map(part =>
      part.words ? { ...part, words: { ...part.words, ...shift(part.words, by) } } : part,
    ),
  }
}

/** Adds what a rule found in all the notes of a draft together to the note that it is about. */
function withOver(notes: PageNote[], index: number, finding: Finding): void {
  const note = notes[index]
  if (!note) return
  const { start, findings } = note
  notes[index] = { ...note, findings: [{ ...findingOf(finding), start, end: start }, ...findings] }
}

function findingOf(finding: Finding): PageFinding {
  const { rule, level, wholeNote, message, redactedMessage, place, clauses, setAside } = finding
  return {
    rule,
    level,
    wholeNote,
    message,
    redactedMessage,
    ...wordsAt(place),
    line: place.start.line,
    column: place.start.column,
    wordings: wordingsOf(finding),
    clauses,
    setAside: setAside?.reason ?? null,
  }
}

/** Why a file could not be read. Of errors that are not ours only the kind is told: their messages may quote the note. */
const reasonOf = (error: unknown): string =>
  error instanceof InputError
    ? error.message
    : `It could not be read, by a fault of caselint (${error instanceof Error ? error.name : typeof error}). Please report it.`
