import { readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { readerFor, UnmappedError } from '../readers/index.js'
import { fileSource } from './inputs.js'

/** What a folder seems to hold, for `caselint init`. */
export interface Survey {
  /** Globs of folders of templates. */
  templates: string[]
  /** Exports that are read as they are. */
  exports: string[]
  /** Exports of which no column is known to hold the notes' text, with their columns. */
  unmapped: { path: string; headers: readonly string[] }[]
}

const DEEPEST = 3
const MOST = 5000
const TABLES = /\.(?:csv|tsv|xlsx)$/iu

/** Looks through a folder, not deep and not long; files are read no further than their first note. */
export async function survey(folder: string): Promise<Survey> {
  const found: Survey = { templates: [], exports: [], unmapped: [] }
  const tables: string[] = []
  let seen = 0
  const walk = (at: string, depth: number): void => {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      if (++seen > MOST || entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = join(at, entry.name)
      if (entry.isFile() && TABLES.test(entry.name)) tables.push(path)
      if (!entry.isDirectory()) continue
      if (/^templates?$/iu.test(entry.name)) found.templates.push(`${path.split(sep).join('/')}/**`)
      else if (depth < DEEPEST) walk(path, depth + 1)
    }
  }
  walk('', 1)
  for (const path of tables) await look(folder, path, found)
  return found
}

async function look(folder: string, path: string, found: Survey): Promise<void> {
  const file = join(folder, path)
  const shown = path.split(sep).join('/')
  const source = fileSource(file, statSync(file).size)
  try {
    const reader = await readerFor(source.name)
    for await (const _note of reader?.read(source, {}, { complete: true, skipped: [] }) ?? []) {
      found.exports.push(shown)
      return
    }
  } catch (error) {
    // any other fault is told when the file is checked
    if (error instanceof UnmappedError) found.unmapped.push({ path: shown, headers: error.headers })
  }
}
