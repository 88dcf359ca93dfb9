import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { AuditReport } from '../audit/report.js'
import type { Input } from './inputs.js'

/** The SHA-256 of a text. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Takes the fingerprints of inputs: of files from the disk, of standard input as it goes by. */
export class Digests {
  /** The inputs to read in place of those given. */
  readonly inputs: readonly Input[]
  readonly #passing = new Map<string, { hash: ReturnType<typeof createHash>; bytes: number }>()

  constructor(inputs: readonly Input[]) {
    this.inputs = inputs.map(input => {
      const { path, source } = input
      if (!source || source.size !== null) return input
      const passing = { hash: createHash('sha256'), bytes: 0 }
      this.#passing.set(path, passing)
      const seen = (part: Uint8Array): Uint8Array => {
        passing.hash.update(part)
        passing.bytes += part.length
        return part
      }
      return {
        ...input,
        source: {
          ...source,
          bytes: async () => seen(await source.bytes()),
          async *chunks() {
            for await (const part of source.chunks()) yield seen(part)
          },
        },
      }
    })
  }

  /** The inputs of a report with their sizes and fingerprints. */
  async add(inputs: AuditReport['inputs']): Promise<AuditReport['inputs']> {
    const added: AuditReport['inputs'] = []
    for (const input of inputs) {
      const passing = this.#passing.get(input.path)
      const { hash, bytes } = passing ?? (await fileDigest(input.path))
      added.push({ ...input, bytes, sha256: hash?.digest('hex') ?? null })
    }
    return added
  }
}

/** Nothing for a file that cannot be read: the report says so in another place. */
async function fileDigest(path: string): Promise<{ hash: ReturnType<typeof createHash> | null; bytes: number | null }> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const part of createReadStream(path) as AsyncIterable<Uint8Array>) {
      hash.update(part)
      bytes += part.length
    }
    return { hash, bytes }
  } catch {
    return { hash: null, bytes: null }
  }
}
