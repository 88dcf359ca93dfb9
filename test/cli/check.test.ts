import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { CLEAN, caselint, ERROR, folderOf, HEADER, ROOT, WARNING } from './caselint.js'

/** Two rules whose answers on our notes are sure: "kids" is a warning, a missing date an error. */
const ONLY = ['--only', 'plain-language/colloquial,record/date', '--no-config']
const all = { 'clean.md': CLEAN, 'warning.md': WARNING, 'error.md': ERROR }
const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/report.schema.json'), 'utf8')) as object
const findingSchema = JSON.parse(readFileSync(join(ROOT, 'schemas/finding.schema.json'), 'utf8')) as object

interface Report {
  files: {
    path: string
    format: string | null
    error: string | null
    findings: { rule: string; level: string; confidence: string }[]
    evidence?: { part: string }[]
  }[]
  summary: { notes: number; errors: number; warnings: number; byRule: Record<string, number> }
}

const reportOf = (text: string): Report => JSON.parse(text) as Report

describe('exit codes', () => {
  it.each([
    [['clean.md'], 0],
    [['warning.md'], 0],
    [['error.md'], 1],
    [['clean.md', 'missing.md'], 2],
    [['error.md', 'missing.md'], 2],
    [['warning.md', '--fail-on', 'warning'], 1],
    [['warning.md', '--max-warnings', '0'], 1],
    [['warning.md', '--max-warnings', '1'], 0],
    [['error.md', '--fail-on', 'never'], 0],
    [['warning.md', '--fail-on', 'warning', '--quiet'], 1],
    [['error.md', '--fail-on', 'info', '--only', 'labelling'], 1],
    [[], 2],
  ])('%j exits %d', async (args, code) => {
    const outcome = await caselint(['check', ...args, ...ONLY], { cwd: folderOf(all) })
    expect(outcome.code).toBe(code)
  })

  it('checks everything else when an input is missing, and names it', async () => {
    const { stdout, stderr } = await caselint(['missing.md', 'error.md', ...ONLY, '--format', 'json'], {
      cwd: folderOf(all),
    })
    expect(stderr).toBe('caselint: missing.md: There is no such file or folder; check the name.\n')
    const report = reportOf(stdout)
    expect(report.files.map(file => [file.path, file.error !== null, file.findings.length])).toEqual([
      ['missing.md', true, 0],
      ['error.md', false, 1],
    ])
  })
})

describe('bad usage', () => {
  it.each([
    [['--rule', 'labelling/lable=off'], 'Unknown rule "labelling/lable". Did you mean "labelling/label"?'],
    [['--rule', 'labelling/label'], '--rule takes ID=LEVEL'],
    [['--rule', 'labelling/label=eror'], 'Did you mean "error"?'],
    [['--only', 'jargn'], 'Did you mean "jargon"?'],
    [['--preset', 'durhan'], 'Did you mean "durham"?'],
    [['--kind', 'vist'], 'Did you mean "visit"?'],
    [['--format', 'jsn'], 'Did you mean "json"?'],
    [['--min-confidence', 'hihg'], 'Did you mean "high"?'],
    [['--fail-on', 'warnings'], 'Did you mean "warning"?'],
    [['--max-warnings', '-1'], '--max-warnings takes a whole number'],
    [['--today', '2026-02-30'], '--today takes a day'],
    [['--encoding', 'latin-9000'], 'Unknown encoding'],
    [['--columns', 'bdy=Note'], 'Did you mean "body"?'],
    [['--report', 'json'], '--report takes FORMAT=FILE'],
    [['--redact', '--show-text'], 'exclude each other'],
    [['--statistic'], 'Did you mean --statistics?'],
    [['--stdin-filename', 'a.md'], 'give - as the path'],
  ])('%j exits 2 and says what is known', async (args, says) => {
    const { code, stdout, stderr } = await caselint(['check', 'clean.md', ...args], { cwd: folderOf(all) })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(says)
    expect(stderr.split('\n').filter(line => line && !line.startsWith('caselint: '))).toEqual([])
  })

  it('takes a misspelt command for a path, and says which command is near', async () => {
    const { code, stderr } = await caselint(['explian', 'labelling/label'])
    expect(code).toBe(2)
    expect(stderr).toContain('caselint explain')
  })
})

describe('--min-confidence', () => {
  /** "skint" has one sense; a bare view is a rule of thumb; "it was reported" is between. */
  const DRAFT = `${HEADER}I rang Mum. She is skint. It was reported that Dad is back.\n\nI feel that Dad is part of it.\n`
  const RULES = 'plain-language/colloquial,fact-opinion/unattributed-report,fact-opinion/opinion-without-basis'

  it.each([
    ['low', ['high', 'medium', 'low']],
    ['medium', ['high', 'medium']],
    ['high', ['high']],
  ])('%s leaves findings that are %j', async (least, left) => {
    const { stdout } = await caselint(
      ['-', '--only', RULES, '--no-config', '--min-confidence', least, '--format', 'json'],
      { input: DRAFT },
    )
    const { files, summary } = reportOf(stdout)
    expect(files[0]?.findings.map(finding => finding.confidence)).toEqual(left)
    expect(summary.warnings).toBe(left.length)
  })

  it('counts only what is left in the exit code', async () => {
    const args = ['-', '--only', 'fact-opinion/opinion-without-basis', '--no-config', '--fail-on', 'warning']
    expect((await caselint(args, { input: DRAFT })).code).toBe(1)
    expect((await caselint([...args, '--min-confidence', 'medium'], { input: DRAFT })).code).toBe(0)
  })
})

describe('inputs', () => {
  it('reads standard input, in the format that its name gives', async () => {
    const { code, stdout } = await caselint(['-', '--stdin-filename', 'draft.md', ...ONLY, '--format', 'json'], {
      input: ERROR,
    })
    expect(code).toBe(1)
    expect(reportOf(stdout).files[0]).toMatchObject({ path: 'draft.md', format: 'markdown' })
  })

  it('reads standard input as text without a name', async () => {
    const { stdout } = await caselint(['-', ...ONLY, '--format', 'json'], { input: CLEAN })
    expect(reportOf(stdout).files[0]).toMatchObject({ format: 'text', error: null })
  })

  it.each([['clean.md\nwarning.md\n'], ['clean.md\0warning.md\0'], ['clean.md\r\nwarning.md']])(
    'reads a list of paths %j',
    async list => {
      const { stdout } = await caselint(['--files-from', '-', ...ONLY, '--format', 'json'], {
        cwd: folderOf(all),
        input: list,
      })
      expect(reportOf(stdout).files.map(file => file.path)).toEqual(['clean.md', 'warning.md'])
    },
  )

  it('reads each file once, however often and by whatever name it is given', async () => {
    const cwd = folderOf({ 'notes/a.md': CLEAN, 'notes/b.txt': CLEAN })
    symlinkSync(join(cwd, 'notes/a.md'), join(cwd, 'link.md'))
    const { stdout } = await caselint(['notes', 'notes/a.md', './notes/*.md', 'link.md', ...ONLY, '--format', 'json'], {
      cwd,
    })
    expect(reportOf(stdout).files.map(file => file.path)).toEqual(['notes/a.md', 'notes/b.txt'])
  })

  it('names what it leaves out of folders', async () => {
    const cwd = folderOf({
      'notes/a.md': CLEAN,
      'notes/photo.png': 'x',
      'notes/old.doc': 'x',
      'notes/tool.xyz': 'x',
      'notes/.hidden.md': ERROR,
      'notes/node_modules/x.md': ERROR,
    })
    symlinkSync(join(cwd, 'notes/a.md'), join(cwd, 'notes/link.md'))
    const { code, stderr } = await caselint(['notes', ...ONLY], { cwd })
    expect(code).toBe(0)
    expect(stderr.split('\n')).toEqual([
      'caselint: notes/link.md: left out, a link',
      'caselint: notes/old.doc: left out, it is an old Word document (.doc); save it as .docx',
      'caselint: notes/photo.png: left out, it is a picture, which holds no text that can be read; type out what it says',
      'caselint: notes/tool.xyz: left out, not of a known kind',
      '',
    ])
  })

  it('names a folder with nothing in it to read', async () => {
    const cwd = folderOf({ 'notes/.hidden.md': ERROR })
    const { code, stderr } = await caselint(['notes', ...ONLY], { cwd })
    expect([code, stderr]).toEqual([
      2,
      'caselint: notes: left out, it holds no file of a kind that is read\ncaselint: No notes were read.\n',
    ])
  })

  it('says when a glob matches nothing', async () => {
    const { code, stderr } = await caselint(['*.docm', ...ONLY], { cwd: folderOf(all) })
    expect(code).toBe(2)
    expect(stderr).toContain('No file matches this pattern')
  })

  it('takes a name with glob characters as a name first', async () => {
    const cwd = folderOf({ 'note [1].md': CLEAN })
    expect((await caselint(['note [1].md', ...ONLY], { cwd })).code).toBe(0)
  })

  it.runIf(process.platform === 'linux')('refuses pipes and devices, and never hangs on one', async () => {
    const cwd = folderOf(all)
    spawnSync('mkfifo', [join(cwd, 'pipe.md')])
    for (const args of [
      ['pipe.md'],
      ['/dev/zero'],
      ['clean.md', '--files-from', 'pipe.md'],
      ['clean.md', '--config', 'pipe.md'],
      ['clean.md', '--output', 'pipe.md'],
    ]) {
      expect((await caselint(args, { cwd })).code, args.join(' ')).toBe(2)
    }
  })

  it.each([
    ['empty.md', '', 'The file is empty'],
    ['blank.txt', ' \n\n', 'no text'],
    ['note.xyz', 'text', 'Its kind is not known'],
    ['zip.txt', new Uint8Array([80, 75, 3, 4, 0, 0, 0, 0]), 'cut off or damaged'],
  ])('%s is never a pass', async (name, content, says) => {
    const { code, stderr } = await caselint([name, ...ONLY], { cwd: folderOf({ [name]: content }) })
    expect(code).toBe(2)
    expect(stderr).toContain(says)
  })

  it('lists the files that would be checked', async () => {
    const { code, stdout } = await caselint(['.', '--show-files'], { cwd: folderOf(all) })
    expect([code, stdout]).toEqual([0, 'clean.md\nerror.md\nwarning.md\n'])
  })
})

describe('formats', () => {
  it('writes the JSON of the contract', async () => {
    const validate = new Ajv({ strict: false }).compile(schema)
    for (const more of [[], ['--redact'], ['--evidence'], ['--quiet'], ['missing.md']]) {
      const { stdout } = await caselint(['check', 'fixtures/notes', '--format', 'json', ...more])
      expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
    }
  })

  it('writes one finding a line as ndjson', async () => {
    const validate = new Ajv({ strict: false }).compile(findingSchema)
    const { stdout } = await caselint(['check', 'fixtures/notes', '--format', 'ndjson'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) expect(validate(JSON.parse(line)), line).toBe(true)
  })

  it('gives totals that are the sum of the findings', async () => {
    const { files, summary } = reportOf((await caselint(['check', 'fixtures/notes', '--format', 'json'])).stdout)
    const findings = files.flatMap(file => file.findings)
    expect(summary.errors).toBe(findings.filter(each => each.level === 'error').length)
    expect(Object.values(summary.byRule).reduce((sum, each) => sum + each, 0)).toBe(findings.length)
  })

  it('shows the line and underlines the words', async () => {
    const { stdout } = await caselint(['warning.md', ...ONLY], { cwd: folderOf(all) })
    const lines = stdout.split('\n')
    const mark = lines.findIndex(line => /^ +~+$/u.test(line))
    const [from, to] = [lines[mark]?.indexOf('~') ?? 0, lines[mark]?.length]
    expect(lines[mark - 1]?.slice(from, to)).toBe('kids')
  })

  it('keeps to 80 columns', async () => {
    const { stdout } = await caselint(['check', 'fixtures/notes', '--statistics', '--evidence'])
    expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([])
  })

  it('speaks in labelled sentences as plain', async () => {
    const { stdout } = await caselint(['warning.md', ...ONLY, '--format', 'plain'], { cwd: folderOf(all) })
    expect(stdout).toMatch(
      /^File warning\.md, line 7, column \d+\. Warning: .*"kids".* Rule plain-language\/colloquial\.\nSummary\. 1 finding/u,
    )
  })

  it('shows no words of a note with --redact', async () => {
    for (const format of ['stylish', 'plain', 'json', 'ndjson']) {
      const { stdout } = await caselint(['warning.md', ...ONLY, '--redact', '--evidence', '--format', format], {
        cwd: folderOf(all),
      })
      expect(stdout).toContain('plain-language/colloquial')
      expect(stdout).not.toMatch(/kids|school|Mum/u)
    }
  })

  it('shows errors only with --quiet, and counts the rest', async () => {
    const { stdout } = await caselint(['.', ...ONLY, '--quiet', '--format', 'json'], { cwd: folderOf(all) })
    const { files, summary } = reportOf(stdout)
    expect(new Set(files.flatMap(file => file.findings).map(each => each.level))).toEqual(new Set(['error']))
    expect(summary.warnings).toBe(1)
  })

  it('counts by rule with --statistics', async () => {
    const { stdout } = await caselint(['.', ...ONLY, '--statistics'], { cwd: folderOf(all) })
    expect(stdout).toMatch(/ 1 {2}plain-language\/colloquial\n +1 {2}record\/date\n/u)
  })

  it('shows what is present with --evidence', async () => {
    const { stdout } = await caselint(['clean.md', ...ONLY, '--evidence', '--format', 'json'], { cwd: folderOf(all) })
    expect(reportOf(stdout).files[0]?.evidence?.map(each => each.part)).toContain('purpose')
  })

  it.each([
    [{}, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '0' }, [], false],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
    [{ NO_COLOR: '1' }, ['--color'], true],
  ] as [Record<string, string>, string[], boolean][])('colours with %j and %j: %s', async (env, args, coloured) => {
    const { stdout } = await caselint(['warning.md', ...ONLY, ...args], { cwd: folderOf(all), env })
    expect(stdout.includes('\x1b[')).toBe(coloured)
  })

  it('lets no control or bidirectional character reach the terminal', async () => {
    const hostile = `${WARNING.trimEnd()} The kids\x1b[2J \u202e\x9b said so.\n`
    const cwd = folderOf({ 'a\x1b[31m.md': hostile })
    for (const format of ['stylish', 'plain', 'json', 'ndjson']) {
      const { stdout, stderr } = await caselint(['.', 'b\x1b]0;x\x07.md', ...ONLY, '--format', format], { cwd })
      expect(stdout + stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/u)
      expect(stdout).toContain(format.endsWith('json') ? '\\u001b' : '\\x1b')
    }
  })
})

describe('outputs', () => {
  it('writes several reports in one run', async () => {
    const cwd = folderOf(all)
    const { code, stdout } = await caselint(
      ['.', ...ONLY, '--output', 'r.json', '--format', 'json', '--report', 'plain=r.txt', '--report', 'ndjson=r.nd'],
      { cwd },
    )
    expect([code, stdout]).toEqual([1, ''])
    expect(reportOf(readFileSync(join(cwd, 'r.json'), 'utf8')).summary.notes).toBe(3)
    expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toContain('Summary.')
    expect(readFileSync(join(cwd, 'r.nd'), 'utf8').trim().split('\n')).toHaveLength(2)
    expect(readdirSync(cwd).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it.each([
    [['--output', 'clean.md']],
    [['--report', 'json=./clean.md']],
    [['--output', 'link.md']],
    [['--output', '.caselintrc.json']],
    [['--output', 'r.json', '--report', 'json=./r.json']],
    [['--output', 'no/such/folder.json']],
    [['--output', '.']],
  ])('refuses %j before anything is written', async args => {
    const files = { ...all, '.caselintrc.json': '{}' }
    const cwd = folderOf(files)
    symlinkSync(join(cwd, 'clean.md'), join(cwd, 'link.md'))
    const before = readdirSync(cwd).sort()
    const { code, stdout } = await caselint(['clean.md', ...args], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(readdirSync(cwd).sort()).toEqual(before)
    expect(readFileSync(join(cwd, 'clean.md'), 'utf8')).toBe(CLEAN)
  })

  it.runIf(existsSync('/dev/full'))('says so when a report cannot be written', async () => {
    const { code, stderr } = await caselint(['clean.md', '--output', '/proc/caselint.json'], { cwd: folderOf(all) })
    expect(code).toBe(2)
    expect(stderr).toContain('could not be written')
  })

  it.runIf(existsSync('/dev/full')).each(['check clean.md --no-config', 'rules'])(
    'says so when standard output cannot be written: %s',
    command => {
      const line = `"${process.execPath}" "${ROOT}/bin/caselint.js" ${command} > /dev/full`
      const run = spawnSync('bash', ['-c', line], { cwd: folderOf(all), encoding: 'utf8' })
      expect(run.status).toBe(2)
      expect(run.stderr).toMatch(/^caselint: Standard output could not be written\. [^\n]+\n$/u)
    },
  )

  it.skipIf(process.platform === 'win32')('ends quietly when its reader goes away', async () => {
    const cwd = folderOf(Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`n${index}.md`, WARNING])))
    const run = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${ROOT}/bin/caselint.js" check . --no-config | head -1; exit \${PIPESTATUS[0]}`],
      { cwd, encoding: 'utf8' },
    )
    expect(run.stderr).toBe('')
    expect(run.status).toBe(141)
  })

  it.skipIf(process.platform === 'win32')('leaves nothing behind when interrupted', async () => {
    const cwd = folderOf(all)
    const child = spawn(
      process.execPath,
      [join(ROOT, 'bin/caselint.js'), 'check', 'error.md', '-', '--no-config', '--output', 'r.json'],
      { cwd },
    )
    await expect.poll(() => readdirSync(cwd).some(name => name.endsWith('.tmp')), { timeout: 10_000 }).toBe(true)
    child.kill('SIGINT')
    const code = await new Promise(done => child.on('close', done))
    expect(code).toBe(130)
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(all).sort())
  })

  it('does not change what it checks', async () => {
    const cwd = folderOf(all)
    await caselint(['.', '--output', 'r.json', '--format', 'json'], { cwd })
    for (const [name, content] of Object.entries(all)) expect(readFileSync(join(cwd, name), 'utf8')).toBe(content)
  })
})

describe('set aside by a comment', () => {
  it('stays visible and out of the totals', async () => {
    const draft = WARNING.replace(
      'I rang',
      '<!-- caselint-disable plain-language/colloquial -- her own word -->\n\nI rang',
    )
    const cwd = folderOf({ 'a.md': draft })
    const { stdout } = await caselint(['a.md', ...ONLY, '--format', 'json'], { cwd })
    const { files, summary } = reportOf(stdout)
    expect(files[0]?.findings).toMatchObject([{ setAside: { by: 'comment', reason: 'her own word' } }])
    expect(summary.warnings).toBe(0)
    expect((await caselint(['a.md', ...ONLY], { cwd })).stdout).toContain('set aside')
  })
})

it('finds nothing that it did not find before', async () => {
  const first = await caselint(['check', 'fixtures/notes', '--format', 'json'])
  const second = await caselint(['check', 'fixtures/notes', '--format', 'json'])
  expect(second.stdout).toBe(first.stdout)
})

it('reads a hundred notes given in one file of names', async () => {
  const names = Array.from({ length: 100 }, (_, index) => `n${index}.txt`)
  const cwd = folderOf(Object.fromEntries(names.map(name => [name, CLEAN])))
  writeFileSync(join(cwd, 'list'), names.join('\n'))
  const { stdout } = await caselint(['--files-from', 'list', ...ONLY, '--format', 'json'], { cwd })
  expect(reportOf(stdout).summary.notes).toBe(100)
})
