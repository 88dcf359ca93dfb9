import { spawnSync } from 'node:child_process'
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installedIn } from './packed.js'

const ROOT = join(import.meta.dirname, '..')

describe('the example plugin, packed and installed into an empty folder', () => {
  let folder: string

  beforeAll(() => {
    folder = installedIn([join(ROOT, 'fixtures/plugin')])
    writeFileSync(
      join(folder, 'note.md'),
      'Type: Phone call\nDate: 3 March 2026\n\nIt was raining when Mum rang to ask for a form.\n',
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  const caselint = (...args: string[]) =>
    run(process.execPath, join(folder, 'node_modules/caselint/bin/caselint.js'), ...args)

  it('brings its rule and its preset, when the configuration names it', () => {
    writeFileSync(join(folder, '.caselintrc.yaml'), 'plugins: [caselint-plugin-county]\npreset: county\n')
    const { stdout } = caselint('check', 'note.md', '--only', 'county', '--format', 'json')
    const report = JSON.parse(stdout) as { preset: string; files: { findings: { rule: string; level: string }[] }[] }
    expect(report.preset).toBe('county')
    expect(report.files[0]?.findings).toMatchObject([{ rule: 'county/weather-opener', level: 'warning' }])
    expect(caselint('rules').stdout).toContain('county/weather-opener')
    expect(caselint('explain', 'county/weather-opener').stdout).toContain('opens with the weather')
  })

  it('brings nothing when it is not named, and is refused with --no-plugins', () => {
    const refused = caselint('check', 'note.md', '--no-plugins')
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toContain('--no-plugins refuses them (caselint-plugin-county)')
    const without = caselint('check', 'note.md', '--no-config', '--only', 'county')
    expect(without.status).toBe(2)
    expect(without.stderr).toContain('Unknown rule')
  })

  it('may be TypeScript beside the configuration', () => {
    writeFileSync(
      join(folder, 'own.ts'),
      `import { definePlugin, defineRule, type AnyRule } from 'caselint/rule'
const rule: AnyRule = defineRule({
  id: 'own/form', level: 'error', confidence: 'high', summary: 'A form.', why: 'Because.', clauses: [],
  messages: { form: 'A form, met in {words}.' }, examples: [],
  check(note, { report }) {
    const at = note.text.indexOf('form')
    if (at >= 0) report('form', { start: at, end: at + 4 }, { data: { words: 'form' } })
  },
})
export default definePlugin({ name: 'own', rules: [rule] })
`,
    )
    writeFileSync(join(folder, '.caselintrc.yaml'), 'plugins: [./own.ts]\nrules: { own/form: info }\n')
    const { stdout } = caselint('check', 'note.md', '--only', 'own', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ findings: [{ rule: 'own/form', level: 'info', excerpt: 'form' }] }],
    })
  })

  it.each([
    ['export default 1', 'exports no plugin by default'],
    ["export default { name: 'x', rules: [] }", 'brings neither rules nor presets'],
    ["export default { name: 'x', rules: [{ id: 'labelling/own' }] }", "uses a category of caselint's"],
    ["export default { name: 'x', rules: [{ id: 'Own' }] }", 'has no id such as'],
    ["export default { name: 'x', presets: { durham: {} } }", 'has the name of another preset'],
    ["export default { name: 'x', presets: { y: { base: 'z' } } }", 'starts from `z`, which there is not'],
    ["throw new Error('no')", 'could not be loaded: no'],
  ])('says what is wrong with %s', (code, says) => {
    writeFileSync(join(folder, 'bad.mjs'), code)
    writeFileSync(join(folder, '.caselintrc.yaml'), 'plugins: [./bad.mjs]\n')
    const { status, stderr } = caselint('check', 'note.md')
    expect(status).toBe(2)
    expect(stderr).toContain(says)
  })

  it.each(['./missing.js', 'caselint-plugin-missing'])('says that %s is not there', name => {
    writeFileSync(join(folder, '.caselintrc.yaml'), `plugins: [${name}]\n`)
    const { status, stderr } = caselint('check', 'note.md')
    expect(status).toBe(2)
    expect(stderr).toContain(name)
  })

  it('passes its own tests', () => {
    for (const name of ['weather-opener.js', 'weather-opener.test.js'])
      copyFileSync(join(ROOT, 'fixtures/plugin', name), join(folder, name))
    const { status, stdout } = run(process.execPath, '--test', join(folder, 'weather-opener.test.js'))
    expect(stdout).toMatch(/pass 5/u)
    expect(status).toBe(0)
  })
})
