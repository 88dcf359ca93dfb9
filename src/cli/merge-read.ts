import { createReadStream } from 'node:fs'
import { JSONParser } from '@streamparser/json'
import { z } from 'zod'
import { SCHEMA_VERSION } from '../reporters/json.js'
import { reasonOf } from './say.js'
import { UsageError } from './usage.js'

const headSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  tool: z.object({ name: z.literal('caselint'), version: z.string() }),
  preset: z.string(),
  shard: z.object({ index: z.int(), of: z.int(), files: z.int(), evidence: z.boolean() }),
})

const fileSchema = z.object({ path: z.string(), format: z.string().nullable(), number: z.int() })

const endSchema = z.object({
  coverage: z.object({ complete: z.boolean(), skipped: z.array(z.string()) }),
  error: z.string().nullable(),
})

const total = z.int().min(0)
const summarySchema = z.object({
  notes: total,
  words: total,
  errors: total,
  warnings: total,
  infos: total,
  byRule: z.record(z.string(), total),
})

const itemSchema = z.looseObject({
  note: total.optional(),
  index: total.optional(),
  overExport: z.literal(true).optional(),
})

const FILE_PATHS = ['path', 'format', 'number', 'findings.*', 'notes.*', 'evidence.*', 'coverage', 'error'].map(
  key => `$.files.*.${key}`,
)

/** A finding, note or piece of evidence of a report, as it stands there. */
export type Item = z.infer<typeof itemSchema>
export type FileHead = z.infer<typeof fileSchema>
export type FileEnd = z.infer<typeof endSchema>
export type ReportSummary = z.infer<typeof summarySchema>

export interface ReportHead extends Pick<z.infer<typeof headSchema>, 'preset' | 'shard'> {
  version: string
}

/** A list of a file, item by item; null at its end. */
export interface Items {
  next(): Promise<Item | null>
}

/** A value of the report, with where it stands: `files` › 3 › `notes`. */
interface Met {
  list: string | null
  key: string
  value: unknown
}

/**
 * Reads the JSON report of a shard as it streams, in constant memory: its head, then file after file, then its totals.
 * Every method throws UsageError where the report is not as caselint writes it.
 */
export class ReportReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  readonly #parser = new JSONParser({
    paths: ['$.schemaVersion', '$.tool', '$.preset', '$.shard', '$.summary', ...FILE_PATHS],
    keepStack: false,
  })
  readonly #stream
  #met: Met[] = []
  #ended = false
  #file: FileHead | null = null

  constructor(readonly path: string) {
    this.#stream = createReadStream(path)
    this.#chunks = this.#stream[Symbol.asyncIterator]()
    this.#parser.onValue = ({ value, key, stack }) => {
      const list = stack.length === 4 ? String(stack[3]?.key) : null
      this.#met.push({ list, key: String(key), value })
    }
    // a parser's own words may quote the report
    this.#parser.onError = () => {
      throw this.#spoilt()
    }
  }

  /** What the report says of itself. */
  async head(): Promise<ReportHead> {
    const found: Record<string, unknown> = {}
    for (let met = await this.#peek(); met && HEAD.has(met.key); met = await this.#peek()) {
      found[met.key] = met.value
      this.#met.shift()
    }
    const { data } = headSchema.safeParse(found)
    if (data) return { version: data.tool.version, preset: data.preset, shard: data.shard }
    if (found.schemaVersion !== undefined && found.schemaVersion !== SCHEMA_VERSION)
      throw new UsageError(
        `${this.path}: This report has schema version ${Number(found.schemaVersion)}; version ${SCHEMA_VERSION} is read. Make it again with this caselint.`,
      )
    if (found.shard === undefined && found.tool !== undefined)
      throw new UsageError(
        `${this.path}: This is the report of a whole run, not of a shard; make it with check --shard 1/2 --format json.`,
      )
    throw this.#spoilt()
  }

  /** The file that comes next, or is open; null at the end. */
  async file(): Promise<FileHead | null> {
    if (this.#file) return this.#file
    if ((await this.#peek())?.key !== 'path') return null
    const found = await this.#values(['path', 'format', 'number'])
    this.#file = this.#checked(fileSchema, found)
    return this.#file
  }

  items(list: 'findings' | 'notes' | 'evidence'): Items {
    return {
      next: async () => {
        if ((await this.#peek())?.list !== list) return null
        return this.#checked(itemSchema, this.#met.shift()?.value)
      },
    }
  }

  /** Ends the open file. */
  async fileEnd(): Promise<FileEnd> {
    const found = await this.#values(['coverage', 'error'])
    this.#file = null
    return this.#checked(endSchema, found)
  }

  async summary(): Promise<ReportSummary> {
    const { summary } = await this.#values(['summary'])
    return this.#checked(summarySchema, summary)
  }

  close(): void {
    this.#stream.destroy()
  }

  async #values(keys: readonly string[]): Promise<Record<string, unknown>> {
    const found: Record<string, unknown> = {}
    for (const key of keys) {
      const met = await this.#peek()
      if (met?.key !== key || met.list !== null) throw this.#spoilt()
      found[key] = met.value
      this.#met.shift()
    }
    return found
  }

  #checked<T>(schema: z.ZodType<T>, value: unknown): T {
    if (!schema.safeParse(value).success) throw this.#spoilt()
    // as it stands, with its keys in their order
    return value as T
  }

  async #peek(): Promise<Met | undefined> {
    while (this.#met.length === 0 && !this.#ended) {
      const { value, done } = await this.#read()
      if (value) this.#parser.write(value)
      if (!done) continue
      this.#ended = true
      if (!this.#parser.isEnded) throw this.#spoilt()
    }
    return this.#met[0]
  }

  async #read(): Promise<IteratorResult<Uint8Array, undefined>> {
    try {
      return await this.#chunks.next()
    } catch (error) {
      throw new UsageError(`${this.path}: The report could not be read. ${reasonOf(error)}`)
    }
  }

  #spoilt(): UsageError {
    return new UsageError(
      `${this.path}: This is no whole JSON report of check as caselint writes it; make it again with check --shard --format json.`,
    )
  }
}

const HEAD = new Set(['schemaVersion', 'tool', 'preset', 'shard'])
