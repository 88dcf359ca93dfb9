import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type MadeNote, madeNotes, WRITTEN } from './notes.js'
import { measured, median, timed } from './process.js'

/**
 * Prints how fast caselint is beside its peers, as ratios of runs made in turn, so that a machine that is busy for a
 * while is busy for both: `npm run bench`. The peers are those of `bench/package.json` (`npm ci --prefix bench`).
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    files: { type: 'string', default: '1000' },
    notes: { type: 'string', default: '10000' },
  },
})
const runs = Number(values.runs)
const HERE = import.meta.dirname
const CASELINT = join(HERE, '../bin/caselint.js')
const PEERS = join(HERE, 'node_modules')
const QUIET = ['--no-config', '--format', 'json', '--fail-on', 'never']

const folder = mkdtempSync(join(tmpdir(), 'caselint-bench-'))
const notes: MadeNote[] = []
for await (const note of madeNotes(Math.max(Number(values.files), Number(values.notes), 40))) notes.push(note)

const caselint = (...args: string[]): string[] => [CASELINT, 'check', ...QUIET, ...args]
const output = ['--output', join(folder, 'report.json')]

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Medians of the ratios of runs in turn, with the least and the greatest. */
async function versus(what: string, ours: readonly string[], theirs: readonly string[], budget: string): Promise<void> {
  const ratios: number[] = []
  const seconds: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    const [a, b] = [await timed(ours, folder), await timed(theirs, folder)]
    seconds[0].push(a)
    seconds[1].push(b)
    ratios.push(a / b)
  }
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`
  row(what, median(seconds[0]), median(seconds[1]), `${median(ratios).toFixed(2)} (${spread})`, budget)
}

function row(what: string, ours: number, theirs: number | null, ratio: string, budget: string): void {
  const other = theirs === null ? '' : `${theirs.toFixed(2)} s`
  console.log(`| ${what} | ${ours.toFixed(2)} s | ${other} | ${ratio} | ${budget} |`)
}

async function main(): Promise<void> {
  console.log(`${availableParallelism()} cores (${cpus()[0]?.model}), Node ${process.versions.node}, ${runs} runs\n`)
  console.log(
    '| what | caselint | other | caselint / other: median (least to greatest) | budget |\n|---|---|---|---|---|',
  )
  const peers = existsSync(join(PEERS, 'alex'))
  const draft = write('draft.md', WRITTEN.md.note(notes[0] as MadeNote))
  await versus('one draft, beside `node -e 0`', caselint(draft), ['-e', '0'], 'at most 3.5')
  if (peers) await versus('one draft, beside alex', caselint(draft), [join(PEERS, 'alex/cli.js'), draft], 'under 0.25')
  await manyFiles(peers)
  await growing('csv', 'notes of a CSV, ten times as many', Number(values.notes), 'at most 11')
  await growing('txt', 'one text, ten times as long', 6000, 'at most 12')
}

async function manyFiles(peers: boolean): Promise<void> {
  const names = notes.slice(0, Number(values.files)).map((note, at) => {
    mkdirSync(join(folder, 'files'), { recursive: true })
    return write(`files/${at}.md`, WRITTEN.md.note(note))
  })
  const ours = caselint('files', ...output)
  if (peers) {
    write('.textlintrc.json', JSON.stringify({ rules: { alex: true, 'write-good': true } }))
    const textlint = join(PEERS, 'textlint/bin/textlint.js')
    const what = `${names.length} files, beside`
    await versus(`${what} alex`, ours, [join(PEERS, 'alex/cli.js'), ...names], 'at most 0.083')
    await versus(`${what} write-good`, ours, [join(PEERS, 'write-good/bin/write-good.js'), ...names], 'at most 0.4')
    await versus(`${what} textlint (alex, write-good)`, ours, [textlint, '--rules-base-directory', PEERS, ...names], '')
  }
  const { seconds, peak } = await measured(ours, folder)
  row(`${names.length} files`, seconds, null, `${peak.toFixed(0)} MB at most`, 'under 200 MB')
}

/** Time and memory as an input grows tenfold. */
async function growing(format: 'csv' | 'txt', what: string, most: number, budget: string): Promise<void> {
  const text = (count: number): string =>
    format === 'csv'
      ? WRITTEN.csv.head + notes.slice(0, count).map(WRITTEN.csv.note).join('')
      : Array.from({ length: count }, (_, at) => (notes[at % notes.length] as MadeNote).body).join('\n\n')
  const [small, large] = [write(`small.${format}`, text(most / 10)), write(`large.${format}`, text(most))]
  const before = await measured(caselint(small, ...output), folder)
  const after = await measured(caselint(large, ...output), folder)
  row(what, after.seconds, before.seconds, (after.seconds / before.seconds).toFixed(2), budget)
  const words = text(most).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  const each = Math.round(words / after.seconds).toLocaleString('en')
  row(
    `… words a second, memory`,
    after.seconds,
    null,
    `${each} words, ${after.peak.toFixed(0)} MB`,
    '350,000, under 300 MB',
  )
}

try {
  await main()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
