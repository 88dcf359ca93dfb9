import type { SingleBar } from 'cli-progress'
import type { Input } from './inputs.js'

const FORMAT = '{bar} {percentage}%  {notes} notes, {rate} a second, {eta_formatted} left'
const WIDTH = 24

/** A progress bar on stderr, by the bytes that were read; nothing where stderr is no terminal. */
export class Progress {
  /** The inputs to read in place of those given. */
  readonly inputs: readonly Input[]
  readonly #bar: SingleBar | null
  readonly #sizes: number[]
  #notes = 0
  #file = 0
  #before = 0
  readonly #started = performance.now()

  private constructor(inputs: readonly Input[], bar: SingleBar | null) {
    this.#bar = bar
    this.#sizes = inputs.map(({ source }) => source?.size ?? 0)
    this.inputs = bar === null ? inputs : inputs.map(input => this.#watched(input))
  }

  static async over(inputs: readonly Input[]): Promise<Progress> {
    const total = inputs.reduce((sum, { source }) => sum + (source?.size ?? 0), 0)
    if (process.stderr.isTTY !== true || total === 0) return new Progress(inputs, null)
    const { default: bars } = await import('cli-progress')
    const bar = new bars.SingleBar(
      // cursor and line wrapping are left alone, so that Ctrl-C need not bring them back
      {
        format: FORMAT,
        barsize: WIDTH,
        hideCursor: null,
        linewrap: true,
        clearOnComplete: true,
        fps: 5,
        stream: process.stderr,
      },
      bars.Presets.shades_classic,
    )
    bar.start(total, 0, { notes: 0, rate: 0 })
    return new Progress(inputs, bar)
  }

  /** One note more. */
  note(): void {
    this.#notes++
  }

  /** One file is done. */
  file(): void {
    this.#before += this.#sizes[this.#file++] ?? 0
    this.#show(this.#before)
  }

  end(): void {
    this.#bar?.stop()
  }

  #watched(input: Input): Input {
    const { source } = input
    if (!source) return input
    const show = (bytes: number): void => this.#show(this.#before + bytes)
    return {
      ...input,
      source: {
        ...source,
        async *chunks() {
          let bytes = 0
          for await (const part of source.chunks()) {
            bytes += part.length
            show(bytes)
            yield part
          }
        },
      },
    }
  }

  #show(bytes: number): void {
    const seconds = (performance.now() - this.#started) / 1000
    const rate = Math.round(this.#notes / Math.max(seconds, 0.001))
    this.#bar?.update(Math.min(bytes, this.#bar.getTotal()), { notes: this.#notes, rate })
  }
}
