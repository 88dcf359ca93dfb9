import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { csvOf, makeExport } from '../fixtures/make-export/make.js'

/**
 * Audits a made export and prints time and memory: `npx tsx bench/audit.ts [--notes 100000] [--seed 7] [--jobs 2]`.
 * Memory is the highest resident size of the whole process, its threads included (Linux).
 */
const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '7' },
    jobs: { type: 'string', default: '2' },
  },
})
const ROOT = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'caselint-bench-'))

try {
  const path = join(folder, 'export.csv')
  const { notes, planted } = makeExport(Number(values.notes), Number(values.seed))
  const bytes = await written(path, csvOf(notes))
  const { seconds, peak, code } = await run([
    ...['audit', path, '--no-config', '--today', planted.today, '--fail-on', 'never', '--jobs', values.jobs],
    ...['--report', `json=${join(folder, 'audit.json')}`, '--report', `html=${join(folder, 'audit.html')}`],
    ...['--sample', '50', '--seed', '1'],
  ])
  if (code !== 0) throw new Error(`the audit ended with exit code ${code}`)
  const report = JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8')) as {
    totals: { notes: number; words: number; findings: number }
    rules: { rule: string; findings: number }[]
  }
  const found = (rule: string): number => report.rules.find(each => each.rule === rule)?.findings ?? 0
  const megabytes = (size: number): string => `${Math.round(size / 1024 / 1024)} MB`
  const lines = [
    ['notes', report.totals.notes],
    ['words', report.totals.words],
    ['findings', report.totals.findings],
    ['export', megabytes(bytes)],
    ['threads', values.jobs],
    ['time', `${seconds.toFixed(1)} s`],
    ['notes a second', Math.round(report.totals.notes / seconds)],
    ['highest memory', peak === null ? 'not known here' : megabytes(peak)],
    ['duplicates found, planted', `${found('record/duplicate')}, ${planted.duplicates.length}`],
    ['overdue summaries found, planted', `${found('record/summary-overdue')}, ${planted.overdue.length}`],
    ['late entries found, planted', `${found('record/timeliness')}, ${planted.late.length}`],
  ] as const
  process.stdout.write(lines.map(([name, value]) => `${name.padEnd(34)}${value}\n`).join(''))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function written(path: string, pieces: Iterable<string>): Promise<number> {
  const file = createWriteStream(path)
  for (const piece of pieces) if (!file.write(piece)) await new Promise<void>(done => file.once('drain', done))
  await new Promise<void>(done => file.end(done))
  return file.bytesWritten
}

function run(args: readonly string[]): Promise<{ seconds: number; peak: number | null; code: number | null }> {
  return new Promise((done, fail) => {
    const started = performance.now()
    const child = spawn(process.execPath, [join(ROOT, 'bin/caselint.js'), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    let peak: number | null = null
    const watch = setInterval(() => {
      peak = highestMemory(child.pid) ?? peak
    }, 200)
    child.on('error', fail)
    child.on('close', code => {
      clearInterval(watch)
      done({ seconds: (performance.now() - started) / 1000, peak, code })
    })
  })
}

/** The highest resident size of a process so far, in bytes, as Linux keeps it. */
function highestMemory(pid: number | undefined): number | null {
  try {
    const hit = /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return hit ? Number(hit[1]) * 1024 : null
  } catch {
    return null
  }
}
