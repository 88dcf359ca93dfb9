import { constants, type Stats } from 'node:fs'
import { lstat, open, readdir, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { adviceFor, EXTENSIONS, HEAD, InputError, type Source } from '../readers/index.js'
import { reasonOf } from './say.js'

/** A file to be read, or why it cannot be. */
export interface Input {
  /** As the user knows it, with forward slashes. */
  path: string
  source: Source | null
  error: string | null
}

export interface Found {
  inputs: Input[]
  /** What stood in folders and is not read, with the reason. */
  left: { path: string; why: string }[]
}

const SPECIAL =
  'It is a pipe or a device, which is not read by name; hand it to standard input: caselint check - --stdin-filename NAME < IT'
const FOLDERS_LEFT = new Set(['node_modules', '.git'])
const GLOB = /[*?[\]{}]|^!/u

const shown = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'))
const extensionOf = (name: string): string => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/** Finds the files that paths, folders and globs name: each once, in the order named, in folders by name. */
export class Finder {
  readonly #found: Found = { inputs: [], left: [] }
  readonly #seen = new Set<string>()
  readonly #isIgnored: (path: string) => boolean

  constructor(isIgnored: (path: string) => boolean) {
    this.#isIgnored = isIgnored
  }

  async find(paths: readonly string[]): Promise<Found> {
    for (const path of paths) await this.#named(path)
    return this.#found
  }

  async #named(path: string): Promise<void> {
    let info: Stats
    try {
      info = await stat(path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT' && GLOB.test(path)) return this.#glob(path)
      return this.#refuse(path, reasonOf(error))
    }
    if (info.isDirectory()) await this.#whole(path)
    else if (info.isFile()) this.#add(path, info)
    else this.#refuse(path, SPECIAL)
  }

  #refuse(path: string, error: string): void {
    this.#found.inputs.push({ path: shown(path), source: null, error })
  }

  #add(path: string, { dev, ino, size }: Stats): void {
    const identity = `${dev}:${ino}`
    if (this.#seen.has(identity)) return
    this.#seen.add(identity)
    this.#found.inputs.push({ path: shown(path), source: fileSource(path, size), error: null })
  }

  /** A folder that was named; one with nothing to read in it is told. */
  async #whole(folder: string): Promise<void> {
    if (!(await this.#folder(folder)))
      this.#found.left.push({ path: shown(folder), why: 'it holds no file of a kind that is read' })
  }

  /** @returns whether it holds a file of a kind that is read, or could not be looked into */
  async #folder(folder: string): Promise<boolean> {
    let names: string[]
    let holds = false
    try {
      names = (await readdir(folder)).sort()
    } catch (error) {
      this.#refuse(folder, reasonOf(error))
      return true
    }
    for (const name of names) {
      const path = folder === '.' ? name : join(folder, name)
      if (name.startsWith('.') || FOLDERS_LEFT.has(name) || this.#isIgnored(path)) continue
      const info = await lstat(path)
      if (info.isDirectory()) holds = (await this.#folder(path)) || holds
      else if (info.isSymbolicLink()) this.#found.left.push({ path: shown(path), why: 'a link' })
      else if (!info.isFile()) this.#found.left.push({ path: shown(path), why: 'a pipe or a device' })
      else if (EXTENSIONS.includes(extensionOf(name))) {
        this.#add(path, info)
        holds = true
      } else this.#found.left.push({ path: shown(path), why: whyLeft(name) })
    }
    return holds
  }

  async #glob(pattern: string): Promise<void> {
    const { glob } = await import('tinyglobby')
    const paths = await glob([shown(pattern)], {
      onlyFiles: true,
      expandDirectories: false,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**'],
    })
    const wanted = paths.sort().filter(path => !this.#isIgnored(path))
    if (wanted.length === 0) this.#refuse(pattern, 'No file matches this pattern; check it.')
    for (const path of wanted) await this.#named(path)
  }
}

/** Why a file that stood in a folder is not read: what to do with it, where its kind is known. */
function whyLeft(name: string): string {
  const advice = adviceFor(name)
  return advice === null ? 'not of a known kind' : advice.replace(/^It/u, 'it').replace(/\.$/u, '')
}

/** A file as readers take it. It is opened when it is read, so that a thousand files need one handle. */
export function fileSource(path: string, size: number): Source {
  // a pipe that took the file's place since must not hang the run
  const opened = async () => {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    if ((await file.stat()).isFile()) return file
    await file.close()
    throw new InputError(SPECIAL)
  }
  return {
    name: basename(path),
    size,
    async head() {
      const file = await opened()
      try {
        const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(HEAD) })
        return buffer.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    },
    async bytes() {
      const file = await opened()
      try {
        return await file.readFile()
      } finally {
        await file.close()
      }
    },
    async *chunks() {
      const file = await opened()
      yield* file.createReadStream({ highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>
    },
  }
}

/** Bytes that the marks of formats take. */
const MARK = 16
const WHOLE_LIMIT = 200 * 1024 * 1024

/** Standard input as readers take it, under a name that gives its format. Read whole, it stops at the largest size that any format allows. */
export function standardInput(name: string, limit: number = WHOLE_LIMIT): Source {
  const stream = (process.stdin as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
  let first: Uint8Array = new Uint8Array()
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    try {
      if (first.length > 0) yield first
      for (let next = await stream.next(); !next.done; next = await stream.next()) yield next.value
    } finally {
      // what is not read to its end must not keep the process waiting
      await stream.return?.()
    }
  }
  return {
    name,
    size: null,
    async head() {
      // no more than what tells a format: a record that has come must not wait for the next
      while (first.length < MARK) {
        const { value, done } = await stream.next()
        if (done) break
        first = first.length > 0 ? Buffer.concat([first, value]) : value
      }
      return first.subarray(0, HEAD)
    },
    async bytes() {
      const parts: Uint8Array[] = []
      let size = 0
      for await (const part of chunks()) {
        parts.push(part)
        size += part.length
        if (size > limit) break
      }
      return Buffer.concat(parts)
    },
    chunks,
  }
}

/**
 * Paths from a list: one a line, or with NUL between them.
 * @throws InputError where the list cannot be read
 */
export async function pathsFrom(file: string): Promise<string[]> {
  const bytes = file === '-' ? await standardInput('list').bytes() : await listFile(file)
  const text = new TextDecoder().decode(bytes)
  return text.split(text.includes('\0') ? '\0' : /\r?\n/u).filter(path => path !== '')
}

async function listFile(file: string): Promise<Uint8Array> {
  const info = await stat(file)
  if (info.isFile()) return fileSource(file, info.size).bytes()
  throw new InputError('The list of files is no file; hand a pipe to --files-from -')
}
