import { Tinypool } from 'tinypool'
import type { Piece } from '../readers/index.js'
import type { CheckedFile, CheckedPiece, Wanted } from './checker.js'
import type { Plan, PlanFacts } from './plan.js'

/** What a worker is given at its start, as plain data. */
export interface WorkerFacts {
  plan: PlanFacts
  wanted: Wanted
}

/** Names of what a worker does; see `worker.ts`. */
export interface FilesTask {
  paths: readonly string[]
}

export interface PieceTask {
  path: string
  format: string
  piece: Piece
  /** Of the whole file. */
  size: number | null
}

/** What a thread has just made, before it is cleared up: a third of what Node gives it, with no loss of speed. */
const YOUNG_MEGABYTES = 16

/** Worker threads that check. */
export class Pool {
  readonly #pool: Tinypool

  constructor(plan: Plan, wanted: Wanted, jobs: number) {
    const facts: WorkerFacts = { plan: plan.facts, wanted }
    this.#pool = new Tinypool({
      // both are built into the same folder
      filename: new URL('./worker.js', import.meta.url).href,
      minThreads: jobs,
      maxThreads: jobs,
      isolateWorkers: false,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      workerData: facts,
    })
  }

  files(paths: readonly string[]): Promise<CheckedFile[]> {
    const task: FilesTask = { paths }
    return this.#pool.run(task, { name: 'files' })
  }

  piece(path: string, format: string, piece: Piece, size: number | null): Promise<CheckedPiece> {
    const task: PieceTask = { path, format, piece, size }
    return this.#pool.run(task, { name: 'piece' })
  }

  end(): Promise<void> {
    return this.#pool.destroy()
  }
}
