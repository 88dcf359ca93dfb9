import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installedIn, npm } from './packed.js'

const ROOT = join(import.meta.dirname, '..')

describe('the package, installed into an empty folder', () => {
  let folder: string

  beforeAll(() => {
    folder = installedIn()
    for (const name of ['notes', 'templates', 'exports'])
      cpSync(join(ROOT, 'fixtures', name), join(folder, name), { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const caselint = (...args: string[]) =>
    spawnSync(process.execPath, [join(folder, 'node_modules/caselint/bin/caselint.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NO_COLOR: '1' },
    })

  it('checks a practitioner’s draft, and makes the page for those without a terminal', () => {
    const good = caselint('check', 'notes/home-visit-good.md')
    expect(good).toMatchObject({ status: 0, stderr: '' })
    expect(caselint('check', 'notes/home-visit-mixed.md', '--fail-on', 'warning').status).toBe(1)
    expect(caselint('explain', 'labelling/label').stdout).toContain('labelling/label')
    expect(caselint('page', '-o', 'caselint.html').status).toBe(0)
    expect(readFileSync(join(folder, 'caselint.html'), 'utf8')).toContain("default-src 'none'")
  })

  it('audits a team lead’s export, on several threads', () => {
    const { status, stdout } = caselint(
      'audit',
      'exports/lcs-casenotes.csv',
      '--report',
      'html=audit.html',
      '--jobs',
      '2',
    )
    expect(status).toBe(0)
    expect(stdout).toContain('Audit of 209 notes')
    expect(existsSync(join(folder, 'audit.html'))).toBe(true)
  })

  it('reads every format that it says it reads', () => {
    const { stdout } = caselint('check', 'exports', '--fail-on', 'never', '--format', 'json')
    const { files } = JSON.parse(stdout) as { files: { format: string; error: string | null }[] }
    expect(files.map(({ format }) => format).sort()).toEqual(['csv', 'csv', 'docx', 'eml', 'ndjson', 'pdf', 'xlsx'])
    expect(files.filter(({ error }) => error !== null)).toEqual([])
  })

  it('checks a CI job’s templates by a configuration that init wrote', () => {
    rmSync(join(folder, 'templates/.caselintrc.yaml'), { force: true })
    expect(caselint('init', '--yes', '--preset', 'durham').status).toBe(0)
    const { stdout } = caselint('check', 'templates', '--fail-on', 'never', '--format', 'sarif')
    expect(JSON.parse(stdout)).toMatchObject({ version: '2.1.0' })
  })

  it('holds what is needed and nothing else', () => {
    const [{ files }] = JSON.parse(npm(ROOT, 'pack', '--dry-run', '--ignore-scripts', '--json')) as [
      { files: { path: string }[] },
    ]
    const tops = new Set(files.map(({ path }) => path.split('/')[0]))
    expect([...tops].sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'schemas'])
  })
})
