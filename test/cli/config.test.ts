import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, caselint, ERROR, folderOf, HEADER, WARNING } from './caselint.js'

const ONLY = ['--only', 'plain-language/colloquial,record/date,jargon/unexplained-acronym']

interface Finding {
  path: string
  rule: string
  level: string
}

async function findings(cwd: string, ...args: string[]): Promise<Finding[]> {
  const { stdout, stderr } = await caselint(['check', ...args, ...ONLY, '--format', 'ndjson'], { cwd })
  expect(stderr).toBe('')
  return stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Finding)
}

const levels = async (cwd: string, ...args: string[]): Promise<string[]> =>
  (await findings(cwd, ...args)).map(({ path, rule, level }) => `${path} ${rule.split('/')[1]} ${level}`)

describe('a configuration is found', () => {
  const rules = { 'plain-language/colloquial': 'error' }
  it.each([
    ['.caselintrc.json', JSON.stringify({ rules })],
    ['.caselintrc.yaml', 'rules:\n  plain-language/colloquial: error\n'],
    ['package.json', JSON.stringify({ name: 'x', caselint: { rules } })],
    ['caselint.config.js', `export default ${JSON.stringify({ rules })}`],
    ['caselint.config.mjs', `export default ${JSON.stringify({ rules })}`],
    ['caselint.config.ts', `const rules: Record<string, string> = ${JSON.stringify(rules)}\nexport default { rules }`],
  ])('as %s, from a folder below', async (name, content) => {
    const cwd = folderOf({ [name]: content, 'deep/notes/a.md': WARNING })
    expect(await levels(join(cwd, 'deep/notes'), 'a.md')).toEqual(['a.md colloquial error'])
    expect(await levels(join(cwd, 'deep/notes'), 'a.md', '--no-config')).toEqual(['a.md colloquial warning'])
  })

  it('and refused when there are two in one folder', async () => {
    const cwd = folderOf({ '.caselintrc.json': '{}', '.caselintrc.yaml': '', 'a.md': CLEAN })
    const { code, stderr } = await caselint(['a.md'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('Several configurations')
  })

  it('or named', async () => {
    const cwd = folderOf({ 'my.json': JSON.stringify({ rules }), '.caselintrc.json': '{}', 'a.md': WARNING })
    expect(await levels(cwd, 'a.md', '--config', 'my.json')).toEqual(['a.md colloquial error'])
    expect((await caselint(['a.md', '--config', 'none.json'], { cwd })).code).toBe(2)
  })

  it('but a package.json without the key is none', async () => {
    const cwd = folderOf({ 'package.json': JSON.stringify({ dependencies: { caselint: '1' } }), 'a.md': WARNING })
    expect(await levels(cwd, 'a.md')).toEqual(['a.md colloquial warning'])
  })
})

describe('settings', () => {
  it('let the command line win', async () => {
    const cwd = folderOf({ '.caselintrc.json': '{"rules":{"plain-language/colloquial":"error"}}', 'a.md': WARNING })
    expect(await levels(cwd, 'a.md', '--rule', 'plain-language=info')).toEqual(['a.md colloquial info'])
  })

  it('let a rule win over its category', async () => {
    const settings = { rules: { 'plain-language/colloquial': 'info', 'plain-language': 'error' } }
    const cwd = folderOf({ '.caselintrc.json': JSON.stringify(settings), 'a.md': WARNING })
    expect(await levels(cwd, 'a.md')).toEqual(['a.md colloquial info'])
  })

  it('leave out what is ignored, in folders and globs, but not what is named', async () => {
    const cwd = folderOf({ '.caselintrc.json': '{"ignore":["drafts"]}', 'a.md': ERROR, 'drafts/b.md': ERROR })
    expect(await levels(cwd, '.')).toEqual(['a.md date error'])
    expect(await levels(cwd, '**/*.md')).toEqual(['a.md date error'])
    expect(await levels(cwd, 'drafts/b.md')).toEqual(['drafts/b.md date error'])
  })

  it('differ by path', async () => {
    const settings = {
      overrides: [
        { files: ['templates/**'], rules: { 'plain-language/colloquial': 'off' } },
        { files: ['**/late.md'], rules: { 'plain-language/colloquial': 'info' } },
      ],
    }
    const cwd = folderOf({
      '.caselintrc.json': JSON.stringify(settings),
      'a.md': WARNING,
      'templates/b.md': WARNING,
      'templates/late.md': WARNING,
    })
    expect(await levels(cwd, '.')).toEqual(['a.md colloquial warning', 'templates/late.md colloquial info'])
    expect(await levels(join(cwd, 'templates'), 'b.md')).toEqual([])
  })

  it('say what drafts of a path are', async () => {
    const cwd = folderOf({
      '.caselintrc.json': '{"overrides":[{"files":["t/**"],"kind":"template"}]}',
      't/a.md': CLEAN,
      'b.md': CLEAN,
    })
    const { stdout } = await caselint(['.', '--format', 'json'], { cwd })
    const { files } = JSON.parse(stdout) as { files: { path: string; notes: { kind: string }[] }[] }
    expect(files.map(file => [file.path, file.notes[0]?.kind])).toEqual([
      ['b.md', 'phone-call'],
      ['t/a.md', 'template'],
    ])
  })

  it('differ by team', async () => {
    const settings = {
      teams: { Duty: { names: ['Duty & Assessment'], rules: { 'plain-language/colloquial': 'error' } } },
    }
    const withTeam = WARNING.replace('Author:', 'Team: duty &  assessment\nAuthor:')
    const cwd = folderOf({ '.caselintrc.json': JSON.stringify(settings), 'a.md': withTeam, 'b.md': WARNING })
    expect(await levels(cwd, '.')).toEqual(['a.md colloquial error', 'b.md colloquial warning'])
  })

  it('know the words of a place', async () => {
    const note = `${HEADER}I rang Mum to ask about MAST. I told the kids about the plan.\n`
    const cwd = folderOf({
      '.caselintrc.yaml': 'vocabulary:\n  acronyms: { MAST: Multi-Agency Support Team }\n  allow: [Kids]\n',
      'a.md': note,
    })
    expect(await levels(cwd, 'a.md')).toEqual([])
    expect(await levels(cwd, 'a.md', '--no-config')).toEqual([
      'a.md unexplained-acronym warning',
      'a.md colloquial warning',
    ])
  })

  it('bring term lists, glossaries and Vale styles', async () => {
    const args = ['fixtures/terms/note.md', '--config', 'fixtures/terms/.caselintrc.yaml', '--only', 'terms,jargon']
    const { stdout } = await caselint([...args, '--format', 'ndjson'])
    const found = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, string>)
    expect(found.map(({ rule, level, excerpt }) => `${rule} ${level} ${excerpt}`)).toEqual([
      'jargon/unexplained-acronym warning MAST',
      'terms/house-words warning the panel',
      'terms/vale info utilised',
      'terms/style info actioned',
      'terms/style info touch base',
    ])
    expect(found[0]?.message).toContain('Multi-agency support team')
  })

  it('give the rule of a term list a level like any other', async () => {
    const cwd = folderOf({
      '.caselintrc.yaml': 'termLists: [t.csv]\nrules: { terms/t: error }\n',
      't.csv': 'term,level\nteacher,info\n',
      'a.md': CLEAN,
    })
    const own = async (...args: string[]) =>
      (await caselint(['a.md', '--only', 'terms', '--format', 'ndjson', ...args], { cwd })).stdout
    expect(await own()).toContain('"rule":"terms/t","level":"error"')
    expect(await own('--rule', 'terms/t=off')).toBe('')
  })

  it('name a term list that is not there, or stands twice', async () => {
    const cwd = folderOf({
      '.caselintrc.yaml': 'termLists: [t.csv, u.csv, d/t.csv]\n',
      't.csv': 'term\na\n',
      'd/t.csv': 'term\nb\n',
      'a.md': CLEAN,
    })
    const { code, stderr } = await caselint(['a.md'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('u.csv: The term list could not be read.')
    expect(stderr).toContain('d/t.csv: Another term list is called t')
  })

  it('count further holidays', async () => {
    const late = HEADER.replace('Recorded: 3 March', 'Recorded: 11 March')
    const cwd = folderOf({
      'a.md': `${late}I rang Mum to ask about school. She told me that K likes his teacher.\n`,
      'h.json': '{"holidays":["2026-03-05"]}',
    })
    const args = ['a.md', '--only', 'record/timeliness', '--format', 'ndjson']
    expect((await caselint([...args, '--no-config'], { cwd })).stdout).toContain('record/timeliness')
    expect((await caselint([...args, '--config', 'h.json'], { cwd })).stdout).toBe('')
  })

  it('are shown with --print-config', async () => {
    const settings = {
      preset: 'durham',
      overrides: [{ files: ['t/**'], rules: { 'plain-language/long-sentence': ['error', { max: 20 }] } }],
    }
    const cwd = folderOf({ '.caselintrc.json': JSON.stringify(settings) })
    const printed = async (...args: string[]) =>
      JSON.parse((await caselint(['check', ...args, '--print-config'], { cwd })).stdout) as {
        preset: string
        rules: Record<string, unknown>
      }
    expect(await printed()).toMatchObject({
      preset: 'durham',
      rules: { 'plain-language/long-sentence': ['warning', { max: 30 }] },
    })
    expect(await printed('t/a.md')).toMatchObject({ rules: { 'plain-language/long-sentence': ['error', { max: 20 }] } })
  })
})

describe('a broken configuration', () => {
  it('exits 2 with file, line, column, key, what was met and what is allowed', async () => {
    const cwd = folderOf({
      '.caselintrc.json': '{\n  "rules": {\n    "plain-language/long-sentence": ["warning", { "max": 2 }]\n  }\n}\n',
      'a.md': CLEAN,
    })
    const { code, stdout, stderr } = await caselint(['a.md'], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      'caselint: .caselintrc.json:3:58: Unexpected `2` for `rules.plain-language/long-sentence.1.max`: expected a number from 8 to 60.\n',
    )
  })

  it('shows control characters of its keys as escapes', async () => {
    const cwd = folderOf({ '.caselintrc.json': '{"\\u001b[31m": 1}', 'a.md': CLEAN })
    const { stderr } = await caselint(['a.md'], { cwd })
    expect(stderr).toContain('\\x1b[31m')
  })

  it('says why a module could not be run', async () => {
    const cwd = folderOf({ 'caselint.config.js': 'throw new Error("no such thing")', 'a.md': CLEAN })
    const { code, stderr } = await caselint(['a.md'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('caselint.config.js: The configuration could not be run: no such thing')
  })
})

describe('caselint init', () => {
  it('writes a configuration that holds, and never over another', async () => {
    const cwd = folderOf({ 'a.md': CLEAN })
    expect((await caselint(['init', '--yes', '--preset', 'coventry'], { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, '.caselintrc.yaml'), 'utf8')).toContain('preset: coventry')
    expect((await caselint(['a.md', '--fail-on', 'never'], { cwd })).code).toBe(0)
    expect((await caselint(['init', '--yes'], { cwd })).code).toBe(2)
  })

  it('needs --yes where there is no terminal', async () => {
    const cwd = folderOf({})
    expect((await caselint(['init'], { cwd })).code).toBe(2)
    expect(existsSync(join(cwd, '.caselintrc.yaml'))).toBe(false)
  })

  it('has every setting of its comments right', async () => {
    const cwd = folderOf({ 'a.md': CLEAN })
    await caselint(['init', '--yes'], { cwd })
    const text = readFileSync(join(cwd, '.caselintrc.yaml'), 'utf8')
    // settings stand behind "# key:" or an indent; prose does not
    const opened = text.replace(/^# (?=[a-z]+:$| )/gmu, '')
    const folder = folderOf({ '.caselintrc.yaml': opened, 'a.md': CLEAN })
    expect(await caselint(['a.md', '--fail-on', 'never'], { cwd: folder })).toMatchObject({ code: 0, stderr: '' })
    expect(opened).toContain('\noverrides:\n')
  })
})
