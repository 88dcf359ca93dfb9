import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Measured {
  /** Of the whole process, from its start to its end. */
  seconds: number
  /** Peak of its memory, in megabytes. */
  peak: number
}

/** Runs Node with a script and arguments, and measures it. What it prints is thrown away, and its exit code not looked at. */
export async function measured(args: readonly string[], cwd = process.cwd()): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'caselint-bench-'))
  const file = join(folder, 'peak')
  // the process tells its own peak as it ends
  const code = `import{writeFileSync}from'node:fs';import{isMainThread}from'node:worker_threads';if(isMainThread)process.on('exit',()=>writeFileSync(${JSON.stringify(file)},String(process.resourceUsage().maxRSS)))`
  try {
    const seconds = await timed(args, cwd)
    await timed(['--import', `data:text/javascript,${encodeURIComponent(code)}`, ...args], cwd)
    return { seconds, peak: Number(readFileSync(file, 'utf8')) / 1024 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Seconds from the start of Node with arguments to its end. */
export async function timed(args: readonly string[], cwd = process.cwd()): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' })
  await new Promise((done, fail) => child.on('close', done).on('error', fail))
  return (performance.now() - started) / 1000
}

export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
