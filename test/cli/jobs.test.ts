import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, caselint, folderOf, HEADER, ROOT } from './caselint.js'

const SAID = 'I rang Mum. She said the the week went well, and "fine" was her word. '
/** Enough that workers are worth starting. */
const FILLER = 'Nothing else was told.\r\n'.repeat(1500)

const rows = (count: number): string =>
  `Note ID,Event date,Details\r\n${Array.from({ length: count }, (_, index) => `N${index},2026-03-04,"${SAID.replaceAll('"', '""').repeat(1 + (index % 3))}\r\n${FILLER}"\r\n`).join('')}`

const records = (count: number): string =>
  Array.from({ length: count }, (_, index) => `${JSON.stringify({ id: `N${index}`, note: SAID + FILLER })}\n`).join('')

const ONLY = ['--no-config', '--only', 'plain-language/repeated-word,record/date']

describe('several threads give the report of one', () => {
  it.each(['json', 'ndjson', 'stylish'])('for exports, files and what cannot be read, as %s', async format => {
    const cwd = folderOf({
      'a/1.md': `${HEADER}She is is here.\n`,
      'a/2.md': CLEAN,
      'a/3.csv': rows(40),
      'a/4.md': `${HEADER}It was was late.\n`,
      'a/5.txt': new Uint8Array([0, 1, 2]),
      'a/6.ndjson': `${records(20)}{"id": broken}\n${records(3)}`,
      'a/7.csv': `${rows(2)}X,"never closed\r\n${rows(1)}`,
      'a/8.md': `${HEADER}${FILLER}He went went home.\n`,
    })
    const [one, three] = await Promise.all(
      ['1', '3'].map(jobs => caselint(['check', 'a', ...ONLY, '--format', format, '--jobs', jobs], { cwd })),
    )
    expect(three).toEqual(one)
    expect(one?.code).toBe(2)
    expect(one?.stdout.match(/repeated-word/gu)?.length).toBeGreaterThan(60)
    expect(one?.stderr).toContain('a/6.ndjson: line 21: it is not valid JSON')
  })

  it('for what comes on standard input', async () => {
    const args = ['check', '-', '--stdin-filename', 'notes.ndjson', ...ONLY, '--format', 'json', '--jobs']
    const input = records(50)
    const [one, two] = await Promise.all(['1', '2'].map(jobs => caselint([...args, jobs], { input })))
    expect(two).toEqual(one)
    const { files, summary } = JSON.parse(one?.stdout ?? '')
    expect(summary.notes).toBe(50)
    expect(files[0].notes.map(({ index }: { index: number }) => index)).toEqual([...Array(50).keys()])
    expect(files[0].findings.at(-1).note).toBe(49)
  })
})

it.each(['0', 'two', '1000'])('--jobs %s is refused', async jobs => {
  const { code, stderr } = await caselint(['check', 'x.md', '--jobs', jobs])
  expect(code).toBe(2)
  expect(stderr).toContain('--jobs takes a')
})

describe('cut off', () => {
  const started = (cwd: string, args: readonly string[]) =>
    spawn(process.execPath, [join(ROOT, 'bin/caselint.js'), 'check', 'big.csv', ...ONLY, ...args], { cwd })

  it('by Ctrl-C, it ends its threads and leaves no half-written file', async () => {
    const cwd = folderOf({ 'big.csv': rows(200) })
    const child = started(cwd, ['--output', 'report.json', '--format', 'json', '--jobs', '2'])
    while (readdirSync(cwd).length < 2) await new Promise(done => setTimeout(done, 20))
    child.kill('SIGINT')
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    expect(readdirSync(cwd)).toEqual(['big.csv'])
  })

  it('by a reader that has seen enough, it ends quietly', async () => {
    const child = started(folderOf({ 'big.csv': rows(200) }), ['--format', 'ndjson', '--jobs', '2'])
    let stderr = ''
    child.stderr.on('data', text => {
      stderr += text
    })
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = await once(child, 'close')
    expect(stderr).toBe('')
    expect(code).not.toBe(0)
  })
})
