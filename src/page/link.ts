import type { Answer, Ask, Calls } from './protocol.js'

/** The page's line to the engine: in a worker, or, where the browser refuses one to a file, in the page. */
export interface Link {
  /** Whether it runs beside the page: typing then never waits for it. */
  beside: boolean
  /** @throws EngineFault */
  call<C extends keyof Calls>(call: C, ask: Calls[C]['ask']): Promise<Calls[C]['answer']>
}

/** The engine failed. The message names the kind of error, never words of a note. */
export class EngineFault extends Error {}

/** A browser that has not started a worker by then refuses it without a word. */
const PATIENCE = 15_000

/**
 * Starts the engine.
 * @param packed its code, gzipped, in base64
 * @throws where the browser is too old to unpack it
 */
export async function startEngine(packed: string): Promise<Link> {
  const code = await unpacked(packed)
  return (await inWorker(code)) ?? inPage(code)
}

/** What was gzipped and put into base64. */
export async function unpacked(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), letter => letter.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).text()
}

/** Null where the browser refuses. */
async function inWorker(code: string): Promise<Link | null> {
  const address = URL.createObjectURL(new Blob([`${code};postMessage(null)`], { type: 'text/javascript' }))
  try {
    const worker = new Worker(address)
    await started(worker)
    const waiting = new Map<number, (answer: Answer) => void>()
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      waiting.get(data.id)?.(data)
      waiting.delete(data.id)
    }
    return linkOver(true, ask => {
      worker.postMessage(ask)
      return new Promise(done => waiting.set(ask.id, done))
    })
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

const started = (worker: Worker): Promise<void> =>
  new Promise((done, fail) => {
    const timer = setTimeout(fail, PATIENCE)
    worker.onmessage = () => {
      clearTimeout(timer)
      done()
    }
    worker.onerror = event => {
      clearTimeout(timer)
      fail(event)
    }
  })

/** Runs the code as a script of the page; the page's policy names it by its hash. */
function inPage(code: string): Link {
  const script = document.createElement('script')
  script.textContent = code
  document.head.append(script)
  const engine = (globalThis as unknown as { caselintEngine: { answer(ask: Ask): Promise<Answer> } }).caselintEngine
  return linkOver(false, ask => engine.answer(ask))
}

function linkOver(beside: boolean, send: (ask: Ask) => Promise<Answer>): Link {
  let last = 0
  return {
    beside,
    async call(call, ask) {
      const { answer, fault } = await send({ id: ++last, call, ask })
      if (fault !== null) throw new EngineFault(fault)
      return answer as never
    },
  }
}
