import { rules } from '../rules/index.js'
import { presets } from '../rules/presets/index.js'
import { Linter } from '../src/engine/run.js'
import { resolve } from '../src/engine/settings.js'
import type { Finding } from '../src/model/finding.js'
import type { Coverage, Note } from '../src/model/note.js'
import type { Preset } from '../src/model/rule.js'
import { HEAD, type ReadSettings, readerFor, type Source } from '../src/readers/index.js'

export const linter = new Linter(resolve(rules, presets.recommended as Preset, {}, { year: 2026, month: 6, day: 1 }))

/** A source of bytes that are at hand, handed over in pieces as a file's would be. */
export function sourceOf(name: string, content: string | Uint8Array, piece = 4096): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    size: bytes.length,
    head: async () => bytes.subarray(0, HEAD),
    bytes: async () => bytes,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
  }
}

export interface Read {
  notes: Note[]
  findings: Finding[]
  coverage: Coverage
  /** The message of what stopped the reading, or null. */
  error: string | null
}

/** Reads and checks everything of an input; what stops the reading is given, not thrown. */
export async function read(
  name: string,
  content: string | Uint8Array,
  settings: ReadSettings = {},
  piece?: number,
): Promise<Read> {
  const source = sourceOf(name, content, piece)
  const reader = await readerFor(name, await source.head?.())
  if (!reader) throw new Error('no reader')
  const result: Read = { notes: [], findings: [], coverage: { complete: true, skipped: [] }, error: null }
  try {
    for await (const note of reader.read(source, settings, result.coverage)) {
      result.notes.push(note)
      result.findings.push(...linter.check(note))
    }
  } catch (error) {
    result.error = error instanceof Error ? error.message : String(error)
  }
  return result
}
