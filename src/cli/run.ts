import type { RuleError } from '../engine/run.js'
import type { Evidence, Finding } from '../model/finding.js'
import type { Coverage, Note } from '../model/note.js'
import type { Confidence } from '../model/rule.js'
import { evidenceOf } from '../prose/evidence-of.js'
import { InputError, readerFor } from '../readers/index.js'
import type { FileEnd, NoteResult, Reporter, Summary } from '../reporters/index.js'
import type { Input } from './inputs.js'
import type { Sink } from './output.js'
import { type Plan, termOf } from './plan.js'
import { reasonOf, say } from './say.js'

/** A report and where it goes. */
export interface Output {
  reporter: Reporter
  sink: Sink
}

export interface Shown {
  quiet: boolean
  evidence: boolean
  minConfidence: Confidence
}

const CONFIDENCES: readonly Confidence[] = ['low', 'medium', 'high']
const WORDING = /^(?:plain-language|jargon|fact-opinion|labelling)\//u

/** Checks inputs one after another and writes every report as it goes. */
export class Run {
  readonly summary: Summary = {
    files: 0,
    unread: 0,
    notes: 0,
    words: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    setAside: 0,
    byRule: {},
  }
  /** Whether every reader of our output went away before the end. */
  deserted = false
  readonly #plan: Plan
  readonly #outputs: readonly Output[]
  readonly #shown: Shown

  constructor(plan: Plan, outputs: readonly Output[], shown: Shown) {
    this.#plan = plan
    this.#outputs = outputs
    this.#shown = shown
  }

  async check(inputs: readonly Input[]): Promise<void> {
    await this.#write(reporter => reporter.begin())
    for (const input of inputs) {
      await this.#input(input)
      if (this.deserted) return
    }
    await this.#write(reporter => reporter.end(this.summary))
    for (const { sink } of this.#outputs) sink.close()
  }

  async #input({ path, source, error }: Input): Promise<void> {
    this.summary.files++
    const coverage: Coverage = { complete: true, skipped: [] }
    let notes = 0
    let problem = error
    let begun = false
    const begin = async (format: string | null): Promise<void> => {
      if (!begun) await this.#write(reporter => reporter.file(path, format))
      begun = true
    }
    try {
      const reader = source && (await readerFor(source.name))
      if (source && !reader)
        throw new InputError(
          'Its kind is not known; save it as Markdown or text, and see "Inputs" in the README for others.',
        )
      if (source && reader) {
        const linterFor = this.#plan.linterFor(path)
        await begin(reader.format)
        for await (const note of reader.read(source, this.#plan.readFor(path), coverage)) {
          notes++
          const linter = await linterFor(note)
          const prose = linter.read(note)
          const failed = (fault: RuleError): void => {
            problem ??= fault.message
          }
          const findings = linter.check(note, prose, failed)
          const evidence = this.#shown.evidence
            ? evidenceOf(prose).map(({ part, label, span }) => ({
                note: note.index,
                part,
                label,
                place: note.map.locate(prose.toBody(span)),
              }))
            : []
          await this.#note(note, prose.wordCount, findings, evidence)
          if (this.deserted) return
        }
        if (notes === 0) throw new InputError('It holds no notes; check that it was saved or exported whole.')
      }
    } catch (cause) {
      problem = problemOf(cause)
    }
    if (problem !== null) coverage.complete = false
    await begin(null)
    await this.#fileEnd(path, { error: problem, coverage })
  }

  async #note(note: Note, words: number, all: readonly Finding[], evidence: Evidence[]): Promise<void> {
    const findings = all.filter(finding => this.#counts(finding))
    for (const finding of findings) this.#count(finding)
    this.summary.notes++
    this.summary.words += words
    const result: NoteResult = {
      summary: { index: note.index, id: note.id, kind: note.kind, line: note.map.anchor().start.line, words },
      findings: this.#shown.quiet ? findings.filter(finding => finding.level === 'error') : findings,
      evidence,
      line: place => (place.location === null ? (note.map.line?.(place.start.line) ?? null) : null),
    }
    await this.#write(reporter => reporter.note(result))
  }

  async #fileEnd(path: string, end: FileEnd): Promise<void> {
    if (end.error !== null) {
      this.summary.unread++
      say(`${path}: ${end.error}`)
    }
    if (end.coverage.skipped.length > 0) say(`${path}: Not read as it stands: ${end.coverage.skipped.join('; ')}.`)
    await this.#write(reporter => reporter.fileEnd(end))
  }

  #counts({ rule, wholeNote, place, confidence }: Finding): boolean {
    if (CONFIDENCES.indexOf(confidence) < CONFIDENCES.indexOf(this.#shown.minConfidence)) return false
    return wholeNote || !WORDING.test(rule) || !this.#plan.allowed.has(termOf(place.excerpt))
  }

  #count({ rule, level, setAside }: Finding): void {
    const { summary } = this
    if (setAside) {
      summary.setAside++
      return
    }
    if (level === 'error') summary.errors++
    else if (level === 'warning') summary.warnings++
    else summary.infos++
    summary.byRule[rule] = (summary.byRule[rule] ?? 0) + 1
  }

  async #write(text: (reporter: Reporter) => string): Promise<void> {
    let read = false
    for (const { reporter, sink } of this.#outputs) read = (await sink.write(text(reporter))) || read
    this.deserted = !read
  }
}

/** Why an input could not be read. Of errors that are not ours only the kind is told: their messages may quote the note. */
function problemOf(cause: unknown): string {
  if (cause instanceof InputError) return cause.message
  if (typeof (cause as NodeJS.ErrnoException | null)?.code === 'string') return reasonOf(cause)
  return `It could not be read, by a fault of caselint (${cause instanceof Error ? cause.name : typeof cause}); please report it.`
}
