import type { Accounts } from '../engine/baseline.js'
import type { Finding } from '../model/finding.js'
import type { NoteResult, Reporter, Summary } from '../reporters/index.js'
import type { Checked } from './checked.js'
import type { CheckedNote } from './checker.js'
import type { Sink } from './output.js'
import { say } from './say.js'

/** A report and where it goes. */
export interface Output {
  reporter: Reporter
  sink: Sink
}

/** Characters of a report that are written at once. */
const WRITTEN = 1 << 16

/** Turns what was checked into reports, and writes them as it comes. */
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
    stale: null,
  }
  /** Whether every reader of our output went away before the end. */
  deserted = false
  readonly #outputs: readonly (Output & { waiting: string })[]
  readonly #quiet: boolean
  readonly #accounts: Accounts | null
  readonly #part: boolean

  /**
   * @param quiet whether only errors are shown
   * @param accounts what goes through the findings first: a baseline
   * @param part whether this is a shard, which cannot tell what of a baseline is mended
   */
  constructor(outputs: readonly Output[], quiet: boolean, accounts: Accounts | null = null, part = false) {
    this.#accounts = accounts
    this.#part = part
    this.#outputs = outputs.map(output => ({ ...output, waiting: '' }))
    this.#quiet = quiet
  }

  async write(batches: AsyncIterable<readonly Checked[]>): Promise<void> {
    await this.#write(reporter => reporter.begin())
    for await (const batch of batches) {
      for (const each of batch) await this.#write(this.#told(each))
      await this.#flush()
      if (this.deserted) return
    }
    if (!this.#part) this.summary.stale = this.#accounts?.mended() ?? null
    await this.#write(reporter => reporter.end(this.summary))
    await this.#flush()
    for (const { sink } of this.#outputs) sink.close()
  }

  #told(checked: Checked): (reporter: Reporter) => string {
    if (checked.type === 'note') {
      const result = this.#note(checked)
      return reporter => reporter.note(result)
    }
    if (checked.type === 'over') {
      const { summary, findings, signed } = checked
      if (signed) this.#accounts?.take(findings, signed)
      const result = { summary, findings: this.#shown(findings), evidence: [], line: () => null, again: true }
      return reporter => reporter.note(result)
    }
    const { path } = checked
    if (checked.type === 'file') {
      this.summary.files++
      return reporter => reporter.file(path, checked.format, checked.number)
    }
    const { error, coverage } = checked.end
    if (error !== null) {
      this.summary.unread++
      say(`${path}: ${error}`)
    }
    if (coverage.skipped.length > 0) say(`${path}: Not read as it stands: ${coverage.skipped.join('; ')}.`)
    return reporter => reporter.fileEnd(checked.end)
  }

  #note({ summary, findings, lines, inspected, signed }: CheckedNote): NoteResult {
    if (signed) this.#accounts?.take(findings, signed)
    this.summary.notes++
    this.summary.words += summary.words
    return {
      summary,
      findings: this.#shown(findings),
      evidence: inspected.evidence ?? [],
      line: place => (place.location === null ? (lines.get(place.start.line) ?? null) : null),
    }
  }

  /** Counts findings, and gives those that are shown. */
  #shown(findings: readonly Finding[]): readonly Finding[] {
    for (const finding of findings) this.#count(finding)
    return this.#quiet ? findings.filter(finding => finding.level === 'error') : findings
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
    for (const output of this.#outputs) output.waiting += text(output.reporter)
    if (this.#outputs.some(({ waiting }) => waiting.length >= WRITTEN)) await this.#flush()
  }

  async #flush(): Promise<void> {
    let read = false
    for (const output of this.#outputs) {
      const text = output.waiting
      output.waiting = ''
      read = (await output.sink.write(text)) || read
    }
    this.deserted = !read
  }
}
