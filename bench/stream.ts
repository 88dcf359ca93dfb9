import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { madeNotes, WRITTEN } from './notes.js'
import { type Measured, measured } from './process.js'

/**
 * Checks invented exports of growing size and prints notes a second and peak memory, which must be linear and flat:
 * `npm run bench:stream`. `--million` adds one of 1,000,000 notes; `--only` checks with these rules alone, to look at the
 * streams and not at the rules.
 */
const { values } = parseArgs({
  options: {
    million: { type: 'boolean' },
    only: { type: 'string' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    words: { type: 'string', default: '300' },
    notes: { type: 'string', default: '10000,100000' },
  },
})
const BIN = join(import.meta.dirname, '../bin/caselint.js')
const sizes = [...values.notes.split(',').map(Number), ...(values.million ? [1_000_000] : [])]
const folder = mkdtempSync(join(tmpdir(), 'caselint-stream-'))

async function main(): Promise<void> {
  console.log('export             megabytes    seconds   notes a second   words a second   peak MB   time for 10 times')
  for (const format of ['csv', 'ndjson'] as const) {
    let before: Measured | null = null
    for (const size of sizes) {
      const path = join(folder, `notes.${format}`)
      const megabytes = await write(path, size, format)
      const now = await check(path)
      console.log(
        [
          `${size.toLocaleString('en')} notes`.padStart(15),
          format.padEnd(6),
          megabytes.toFixed(0).padStart(6),
          now.seconds.toFixed(1).padStart(10),
          Math.round(size / now.seconds)
            .toLocaleString('en')
            .padStart(16),
          Math.round(now.words / now.seconds)
            .toLocaleString('en')
            .padStart(16),
          now.peak.toFixed(0).padStart(9),
          before ? (now.seconds / before.seconds).toFixed(1).padStart(19) : '',
        ].join(' '),
      )
      before = now
    }
  }
}

async function write(path: string, size: number, format: 'csv' | 'ndjson'): Promise<number> {
  const file = createWriteStream(path)
  let bytes = 0
  const put = async (text: string): Promise<void> => {
    bytes += Buffer.byteLength(text)
    if (!file.write(text)) await new Promise<void>(done => file.once('drain', done))
  }
  await put(WRITTEN[format].head)
  for await (const note of madeNotes(size, Number(values.words))) await put(WRITTEN[format].note(note))
  file.end()
  await finished(file)
  return bytes / 1e6
}

/** Checks an export into a JSON report, the one that is hardest to stream. */
async function check(path: string): Promise<Measured & { words: number }> {
  const report = join(folder, 'report.json')
  const args = ['--format', 'json', '--output', report, '--no-config', '--fail-on', 'never', '--jobs', values.jobs]
  const only = values.only ? ['--only', values.only] : []
  const found = await measured([BIN, 'check', path, ...args, ...only])
  const tail = readFileSync(report).subarray(-20_000).toString('utf8')
  return { ...found, words: Number(/"words":(\d+),"errors"/u.exec(tail)?.[1] ?? 0) }
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
