import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { reasonOf, say } from './say.js'
import { UsageError } from './usage.js'

/** Where a report goes, piece by piece. */
export interface Sink {
  /** False when nobody reads any more. */
  write(text: string | Uint8Array): Promise<boolean>
  /** Makes the output whole; until then a file is not there. */
  close(): void
}

/** An output file could not be written. */
export class OutputError extends Error {}

let readerLeft = false

const isGone = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED'

/** A reader of our output that goes away is no fault; an output that cannot be written ends the run with 2. */
export function outputFailed(error: NodeJS.ErrnoException): void {
  readerLeft = true
  if (isGone(error)) return
  abandonOutputs()
  say(`Standard output could not be written. ${reasonOf(error)}`)
  process.exit(2)
}

/** Standard output; waits for a slow reader. */
export const standardOutput: Sink = {
  write: text =>
    new Promise(done => {
      if (readerLeft) return done(false)
      if (text.length === 0) return done(true)
      process.stdout.write(text, error => {
        if (!error) return done(true)
        outputFailed(error)
        done(false)
      })
    }),
  close: () => {},
}

const unfinished = new Map<string, number>()

/**
 * A file that appears whole or not at all: written beside its place, then moved there.
 * @throws OutputError
 */
export function outputFile(path: string): Sink {
  const target = realTarget(path)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  const attempt = <T>(act: () => T): T => {
    try {
      return act()
    } catch (error) {
      throw new OutputError(`${path}: The file could not be written. ${reasonOf(error)}`)
    }
  }
  const mode = existsSync(target) ? statSync(target).mode & 0o777 : 0o666
  const file = attempt(() => openSync(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, mode))
  unfinished.set(temporary, file)
  return {
    async write(text) {
      const bytes = Buffer.from(text)
      attempt(() => {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      })
      return true
    },
    close() {
      unfinished.delete(temporary)
      attempt(() => {
        closeSync(file)
        renameSync(temporary, target)
      })
    },
  }
}

/** Takes away what is half written. */
export function abandonOutputs(): void {
  for (const [path, file] of unfinished) {
    try {
      closeSync(file)
    } catch {
      // closed already: only its name is left to take away
    }
    rmSync(path, { force: true })
  }
  unfinished.clear()
}

/** What a path is known by: its inode where it exists, else where it would be. */
export function identityOf(path: string): string {
  try {
    const { dev, ino } = statSync(path)
    return `${dev}:${ino}`
  } catch {
    return realTarget(path)
  }
}

function realTarget(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const full = resolve(path)
    try {
      return join(realpathSync(dirname(full)), basename(full))
    } catch {
      return full
    }
  }
}

/**
 * Refuses outputs that would write over what is read, or over each other, before anything is written.
 * @throws UsageError
 */
export function refuseOverwrites(outputs: readonly string[], read: readonly { path: string; what: string }[]): void {
  const taken = new Map(read.map(({ path, what }) => [identityOf(path), what]))
  for (const path of outputs) {
    const folder = dirname(resolve(path))
    if (!existsSync(folder)) throw new UsageError(`${path}: The folder for this file does not exist; make it first.`)
    if (existsSync(path) && !statSync(path).isFile())
      throw new UsageError(`${path}: This is no file, and is not written to; choose another name.`)
    const identity = identityOf(path)
    const what = taken.get(identity)
    if (what) throw new UsageError(`${path}: This is ${what}, and is not written over; choose another file.`)
    taken.set(identity, 'the file of another output')
  }
}

/** Whether a file handle is a regular file; pipes and devices are not read by name. */
export const isRegular = (file: number): boolean => fstatSync(file).isFile()
