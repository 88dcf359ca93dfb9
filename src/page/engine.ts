import { Desk } from './desk.js'
import type { Answer, Ask, CheckRequest, PageSettings } from './protocol.js'

/** Answers what the page asks, one thing after another: a check never overtakes the one before it. */
export class Engine {
  #desk: Desk | null = null
  #last: Promise<unknown> = Promise.resolve()

  answer(ask: Ask): Promise<Answer> {
    const next = this.#last.then(() => this.#answer(ask))
    // once it has begun, it gets ready for the first words while nobody waits for it
    this.#last = ask.call === 'begin' ? next.then(() => this.#desk?.warm()) : next
    return next
  }

  async #answer({ id, call, ask }: Ask): Promise<Answer> {
    try {
      return { id, answer: await this.#call(call, ask), fault: null }
    } catch (error) {
      return { id, answer: null, fault: error instanceof Error ? error.name : typeof error }
    }
  }

  #call(call: Ask['call'], ask: Ask['ask']): Answer['answer'] | Promise<Answer['answer']> {
    if (call === 'begin') {
      const now = new Date()
      this.#desk = new Desk(ask as PageSettings, {
        year: now.getFullYear(),
        month: now.getMonth() + 1,
        day: now.getDate(),
      })
      return this.#desk.facts()
    }
    if (!this.#desk) throw new Error('asked before it began')
    return call === 'open'
      ? this.#desk.open(ask as { name: string; bytes: Uint8Array })
      : this.#desk.check(ask as CheckRequest)
  }
}

const engine = new Engine()
const scope = globalThis as unknown as Record<string, unknown> & {
  onmessage: unknown
  postMessage(answer: Answer): void
}
if (typeof document === 'undefined') {
  scope.onmessage = async ({ data }: MessageEvent<Ask>) => scope.postMessage(await engine.answer(data))
} else {
  // link.ts looks for it here
  scope.caselintEngine = engine
}
