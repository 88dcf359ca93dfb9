import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const files = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name.replaceAll('\\', '/')}`),
]
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** The commands of a page's `sh` blocks, a line each. `# no-run: WHY` marks what cannot run here; `# exits N` an exit code that is not 0. */
const commandsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/^```sh\n(?<lines>[\s\S]*?)^```$/gmu)].flatMap(block =>
    (block.groups?.lines ?? '')
      .replace(/\\\n\s*/gu, '')
      .split('\n')
      .filter(line => line.trim() !== '' && !line.startsWith('#')),
  )

const commands = files.flatMap(file => commandsOf(file).map(command => [file, command] as const))

describe('commands of the docs', () => {
  let folder: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'caselint-docs-'))
    cpSync(join(ROOT, 'fixtures'), join(folder, 'fixtures'), { recursive: true })
    // what the pages call a reader's own files
    for (const name of ['export.csv', 'export-q3.csv'])
      cpSync(join(ROOT, 'fixtures/exports/lcs-casenotes.csv'), join(folder, name))
    writeFileSync(join(folder, 'diary.csv'), 'What happened,On\nI rang Mum to ask about school.,3 March 2026\n')
    writeFileSync(join(folder, 'caselint.config.json'), '{ "preset": "durham" }')
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
    symlinkSync(ROOT, join(folder, 'node_modules/caselint'))
    symlinkSync(join(ROOT, 'bin/caselint.js'), join(folder, 'node_modules/.bin/caselint'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('are there', () => expect(commands.length).toBeGreaterThan(10))

  it.each(commands.filter(([, command]) => !command.includes('# no-run:')))('%s: %s', (_, command) => {
    const wanted = Number(/# exits (?<code>\d)/u.exec(command)?.groups?.code ?? 0)
    // npx asks the registry where it is not sure; what it would find is on the path
    const line = command.replace(/\bnpx (?=caselint\b)/gu, '')
    const path = `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`
    const run = spawnSync('bash', ['-c', line], {
      cwd: folder,
      encoding: 'utf8',
      env: { HOME: folder, NO_COLOR: '1', PATH: path },
    })
    expect(run.status, `${run.stdout}\n${run.stderr}`).toBe(wanted)
  })

  it('that cannot run here are few, and say why', () => {
    const left = commands.filter(([, command]) => command.includes('# no-run:'))
    expect(left.length).toBeLessThan(12)
    for (const [, command] of left) expect(command).toMatch(/# no-run: \w+/u)
  })
})

it.each(files)('the links of %s lead somewhere', file => {
  const links = [...textOf(file).matchAll(/\]\((?<to>[^)#\s]+)(?:#[^)]*)?\)/gu)].map(hit => hit.groups?.to as string)
  const dead = links
    .filter(to => !/^[a-z]+:/u.test(to))
    .map(to => join(dirname(file), to))
    .filter(to => !existsSync(join(ROOT, to)))
  expect(dead.map(to => relative('', to))).toEqual([])
})
