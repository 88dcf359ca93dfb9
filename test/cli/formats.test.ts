import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, caselint, ERROR, folderOf, WARNING } from './caselint.js'

const ONLY = ['--only', 'plain-language/colloquial,record/date', '--no-config']
const all = { 'clean.md': CLEAN, 'warning.md': WARNING, 'error.md': ERROR }
const TRAVEL = ['sarif', 'junit', 'github', 'gitlab', 'markdown', 'csv', 'html']
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')

describe('formats that travel', () => {
  it('come from one run, each in its file, without a word of the notes and with the same exit code', async () => {
    const cwd = folderOf(all)
    const reports = TRAVEL.flatMap(format => ['--report', `${format}=report.${format}`])
    const { code, stdout } = await caselint(['.', ...ONLY, ...reports], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('"kids"')
    for (const format of TRAVEL) {
      const text = read(cwd, `report.${format}`)
      expect(text, format).toContain('plain-language')
      expect(text, format).not.toMatch(/kids/u)
    }
  })

  it.each(TRAVEL)('%s shows the words with --show-text', async format => {
    const { stdout } = await caselint(['warning.md', ...ONLY, '--format', format, '--show-text'], {
      cwd: folderOf(all),
    })
    expect(stdout).toContain('kids')
  })

  it.each(TRAVEL)(
    '%s is a whole report when there is nothing to report, and when nothing could be read',
    async format => {
      const cwd = folderOf({ ...all, 'empty.md': '' })
      const clean = await caselint(['clean.md', ...ONLY, '--format', format], { cwd })
      expect([clean.code, clean.stderr]).toEqual([0, ''])
      const empty = await caselint(['empty.md', ...ONLY, '--format', format], { cwd })
      expect(empty.code).toBe(2)
      expect(empty.stdout).toContain('empty.md')
    },
  )

  it('are refused onto a file that is checked, or onto each other', async () => {
    const cwd = folderOf(all)
    const onto = await caselint(['clean.md', ...ONLY, '--report', 'html=clean.md'], { cwd })
    expect([onto.code, onto.stdout, read(cwd, 'clean.md')]).toEqual([2, '', CLEAN])
    const twice = await caselint(['clean.md', ...ONLY, '--report', 'html=a', '--report', 'csv=./a'], { cwd })
    expect([twice.code, twice.stdout]).toEqual([2, ''])
  })
})

describe('on GitHub', () => {
  const env = { GITHUB_ACTIONS: 'true' }

  it('annotations are the usual format', async () => {
    const { stdout, code } = await caselint(['error.md', 'warning.md', ...ONLY], { cwd: folderOf(all), env })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^::error file=error\.md,line=1,.*title=record\/date::error\.md:1:1: /mu)
    expect(stdout).toMatch(/^::warning file=warning\.md,line=\d+,/mu)
    expect(stdout).not.toContain('kids')
  })

  it('a format that is asked for is given', async () => {
    const { stdout } = await caselint(['error.md', ...ONLY, '--format', 'ndjson'], { cwd: folderOf(all), env })
    expect(JSON.parse(stdout)).toMatchObject({ path: 'error.md', rule: 'record/date' })
  })
})

it.each([
  { name: 'casenotes.xlsx', complete: false },
  { name: 'home-visit.docx', complete: false },
  { name: 'notes.ndjson', complete: true },
])('the coverage of $name in JSON is complete where nothing was left out', async ({ name, complete }) => {
  const file = join(import.meta.dirname, '../../fixtures/exports', name)
  const { stdout } = await caselint([file, ...ONLY, '--format', 'json'], { cwd: folderOf({}) })
  const { coverage } = JSON.parse(stdout).files[0]
  expect(coverage.complete).toBe(complete)
  expect(coverage.skipped.length === 0).toBe(complete)
})
