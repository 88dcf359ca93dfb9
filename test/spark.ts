import { spawn, spawnSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { madeNotes, WRITTEN } from '../bench/notes.js'

/**
 * Runs the Spark job of `examples/spark` over invented notes and compares its findings with those of one run: once as it
 * is, and once with a process that is killed midway.
 */
const ROOT = join(import.meta.dirname, '..')
const NOTES = 20_000
/** Short notes, so that the run is. */
const WORDS = 12
const PARTITIONS = 4
const VENV = join(ROOT, '.cache/spark')
const BIN = join(ROOT, 'bin/caselint.js')

async function test(folder: string): Promise<void> {
  const python = pythonWithSpark()
  const path = join(folder, 'notes.ndjson')
  const file = createWriteStream(path)
  for await (const note of madeNotes(NOTES, WORDS)) file.write(WRITTEN.ndjson.note(note))
  file.end()
  await finished(file)
  const notes = join(folder, 'notes.parquet')
  await run(python, ['-c', TO_PARQUET, path, notes])
  const one = await single(join(folder, 'notes.parquet.ndjson'), python, notes)
  console.log(`One run: ${one.length} findings in ${NOTES} notes.`)
  same('Spark', one, await spark(folder, python, notes, `${process.execPath} ${BIN}`))
  same('Spark, with a process killed midway', one, await spark(folder, python, notes, killedOnce(folder)))
}

/** Python with pyspark, kept from run to run. */
function pythonWithSpark(): string {
  const python = join(VENV, 'bin/python')
  if (existsSync(join(VENV, 'ready'))) return python
  mkdirSync(VENV, { recursive: true })
  for (const [command, args] of [
    ['python3', ['-m', 'venv', VENV]],
    [python, ['-m', 'pip', 'install', '--quiet', 'pyspark==4.3.0']],
  ] as const) {
    const { status } = spawnSync(command, args, { stdio: 'inherit' })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
  }
  writeFileSync(join(VENV, 'ready'), '')
  return python
}

const TO_PARQUET = `
import sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
spark.read.json(sys.argv[1]).write.parquet(sys.argv[2])
`

/** The lines of JSON that the job hands over, all of them, for one process. */
const TO_LINES = `
import sys
sys.path.insert(0, sys.argv[1])
from job import json_lines
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
with open(sys.argv[3], "w", encoding="utf-8") as out:
    for line in json_lines(spark.read.parquet(sys.argv[2])).toLocalIterator():
        out.write(line + "\\n")
`

const FINDINGS = `
import json, sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
for row in spark.read.parquet(sys.argv[1]).collect():
    print(json.dumps(list(row), ensure_ascii=False))
figures = spark.read.parquet(sys.argv[2]).collect()
print(sum(row.notes for row in figures), sum(row.errors + row.warnings + row.infos for row in figures))
`

async function single(path: string, python: string, notes: string): Promise<string[]> {
  await run(python, ['-c', TO_LINES, join(ROOT, 'examples/spark'), notes, path])
  const off = ['record/duplicate', 'record/summary-overdue', 'record/visit-gap'].flatMap(rule => [
    '--rule',
    `${rule}=off`,
  ])
  const output = `${path}.findings`
  await run(process.execPath, [
    BIN,
    ...['check', path, '--no-config', '--format', 'ndjson', '--redact', '--fail-on', 'never', '--output', output],
    ...off,
  ])
  return readFileSync(output, 'utf8')
    .trim()
    .split('\n')
    .map(line => {
      const { id, rule, level, confidence, message, excerpt, start, end } = JSON.parse(line)
      return JSON.stringify([id, rule, level, confidence, message, excerpt, start.column, end.column])
    })
    .sort()
}

/** The findings of a run of the job. */
async function spark(folder: string, python: string, notes: string, caselint: string): Promise<string[]> {
  const [findings, figures] = [join(folder, 'findings.parquet'), join(folder, 'figures.parquet')]
  const job = join(ROOT, 'examples/spark/job.py')
  await run(join(VENV, 'bin/spark-submit'), [
    // four tries a task: on one machine Spark's own number is one
    ...['--master', 'local[2,4]', '--conf', 'spark.ui.enabled=false', job],
    ...['--notes', notes, '--findings', findings, '--figures', figures],
    ...['--partitions', String(PARTITIONS), '--caselint', caselint, '--options=--no-config'],
  ])
  const { stdout } = await run(python, ['-c', FINDINGS, findings, figures])
  const lines = stdout.trim().split('\n')
  const totals = lines.pop()
  const found = lines.map(line => JSON.stringify(JSON.parse(line))).sort()
  if (totals !== `${NOTES} ${found.length}`)
    throw new Error(`The figures add up to ${totals}, not ${NOTES} ${found.length}.`)
  return found
}

/** A command that takes caselint's place, and whose first process is killed when it has told some of its findings. */
function killedOnce(folder: string): string {
  const command = join(folder, 'killed-once.mjs')
  writeFileSync(
    command,
    `import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
let first = true
try { mkdirSync(${JSON.stringify(join(folder, 'killed'))}) } catch { first = false }
const child = spawn(process.execPath, [${JSON.stringify(BIN)}, ...process.argv.slice(2)], { stdio: ['inherit', 'pipe', 'inherit'] })
let told = 0
child.stdout.on('data', part => {
  told += part.length
  process.stdout.write(part, () => {
    if (first && told > 20000) {
      child.kill('SIGKILL')
      process.kill(process.pid, 'SIGKILL')
    }
  })
})
child.on('close', code => { process.exitCode = code })
`,
  )
  return `${process.execPath} ${command}`
}

function same(what: string, expected: readonly string[], found: readonly string[]): void {
  if (expected.length !== found.length || expected.some((each, at) => each !== found[at])) {
    const at = expected.findIndex((each, index) => each !== found[index])
    throw new Error(
      `${what}: ${found.length} findings, not ${expected.length}; first other one: ${found[at]}, not ${expected[at]}`,
    )
  }
  console.log(`${what}: the same ${found.length} findings.`)
}

function run(command: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  return new Promise((done, fail) => {
    const python = join(VENV, 'bin/python')
    const env = { ...process.env, PYSPARK_PYTHON: python, PYSPARK_DRIVER_PYTHON: python }
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', text => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      stderr += text
    })
    child.on('error', fail)
    child.on('close', code => {
      if (code === 0) done({ stdout, stderr })
      else fail(new Error(`${command} ${args.slice(0, 3).join(' ')} … ended with ${code}:\n${stderr.slice(-2000)}`))
    })
  })
}

const missing = [
  ['java', ['-version']],
  ['python3', ['--version']],
].find(([command, args]) => spawnSync(command as string, args as string[]).status !== 0)
if (missing) {
  console.log(`The Spark job is not tested: ${missing[0]} is not on this machine.`)
} else {
  const folder = mkdtempSync(join(tmpdir(), 'caselint-spark-'))
  try {
    await test(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
