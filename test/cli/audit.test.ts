import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { auditSchema } from '../../src/audit/report.js'
import { caselint, folderOf, ROOT } from './caselint.js'

const HEAD = 'Note ID,Child,Case note type,Event date,Date recorded,Author,Role,Team,Note'
const GOOD =
  'I visited Kai at home to see how the new school was going. Kai told me that he likes his teacher. I saw him alone in his room. He showed me his book. I think he is settled because he has friends and sleeps well.'
const POOR = 'I visited the house. Mum was rude about the school. CIN plan. Mum is aggressive.'
const row = (
  id: number,
  team: string,
  worker: string,
  text: string,
  recorded = '04/03/2026',
  kind = 'Home visit',
): string => `N${id},Kai Bell ${id},${kind},03/03/2026,${recorded},${worker},Social Worker,${team},"${text}"`
/** Seven good notes of the North, five poor ones of the South by one worker, and one of a tiny team. */
const EXPORT = [
  HEAD,
  ...Array.from({ length: 7 }, (_, at) => row(at, 'Northteam', 'Jo Marsh', `${GOOD} Visit ${at}.`)),
  ...Array.from({ length: 5 }, (_, at) => row(10 + at, 'Southteam', 'Ann Lee', `${POOR} ${at}.`, '30/03/2026')),
  row(20, 'Tinyteam', 'Sam Hill', GOOD.replace('teacher', 'coach')),
  '',
].join('\n')
const ARGS = ['--no-config', '--today', '2026-06-01', '--fail-on', 'never']
const folder = (files: Record<string, string> = {}): string => folderOf({ 'export.csv': EXPORT, ...files })
const audit = (cwd: string, ...args: string[]) => caselint(['audit', 'export.csv', ...ARGS, ...args], { cwd })

describe('audit', () => {
  it('sums up on a terminal, in 80 columns', async () => {
    const { stdout, stderr, code } = await audit(folder())
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toContain('Audit of 13 notes in 1 file, 2026-03')
    expect(stdout).toMatch(/Child seen +62% {2}8 of 13 visits/u)
    expect(stdout).toMatch(/Recorded on time +62% {2}8 of 13 visits with both dates/u)
    expect(stdout).toContain('Acronyms not explained: CIN 5')
    expect(stdout).toContain('What a linter cannot judge')
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
    expect(stdout).not.toMatch(/\u001b|Kai|Jo Marsh|Northteam/u)
  })

  it('makes a JSON report that its published schema allows, with hashes of what made it', async () => {
    const cwd = folder()
    await audit(cwd, '--report', 'json=audit.json', '--sample', '4', '--seed', '9')
    const written = JSON.parse(readFileSync(join(cwd, 'audit.json'), 'utf8'))
    const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/audit.schema.json'), 'utf8'))
    const validate = new Ajv({ strict: false }).compile(schema)
    expect(validate(written), JSON.stringify(validate.errors)).toBe(true)
    const report = auditSchema.parse(written)
    expect(report.totals).toMatchObject({ notes: 13, files: 1, unread: 0 })
    expect(report.inputs[0]).toMatchObject({ path: 'export.csv', notes: 13, complete: true })
    expect([report.hashes.rules, report.hashes.settings, report.inputs[0]?.sha256].join(' ')).toMatch(
      /^[0-9a-f]{64} [0-9a-f]{64} [0-9a-f]{64}$/u,
    )
    expect(report.sample).toMatchObject({ size: 4, seed: 9, of: 13 })
    expect(report.sample?.notes).toHaveLength(4)
    expect(report.groups.worker).toBeNull()
  })

  it('folds small groups together, and with them the next smallest, so that none can be told', async () => {
    const { stdout } = await audit(folder(), '--format', 'json')
    const { groups } = auditSchema.parse(JSON.parse(stdout))
    expect(groups.team.map(({ name, notes, folded }) => [name, notes, folded])).toEqual([
      ['Northteam', 7, 0],
      ['Others', 6, 2],
    ])
    const south = EXPORT.replaceAll('Tinyteam', 'Southteam')
    const again = await audit(folderOf({ 'export.csv': south }), '--format', 'json')
    expect(auditSchema.parse(JSON.parse(again.stdout)).groups.team.map(({ name }) => name)).toEqual([
      'Northteam',
      'Southteam',
    ])
  })

  it.each([
    ['--by team', ['--by', 'team'], /Northteam +7/u],
    ['--by worker', ['--by', 'worker'], /Jo Marsh +7/u],
    ['--by kind, month', ['--by', 'kind,month'], /2026-03 +13/u],
    ['--by team, redacted', ['--by', 'team', '--redact'], /Team 1 +7/u],
  ])('shows groups: %s', async (_, args, expected) => {
    expect((await audit(folder(), ...args)).stdout).toMatch(expected)
  })

  it('keeps names out of what travels, unless they are asked for', async () => {
    const cwd = folder()
    const names = /Northteam|Southteam|Tinyteam|Jo Marsh|Ann Lee|Kai|rude|teacher/u
    const formats = ['html', 'csv', 'markdown'] as const
    const reports = formats.flatMap(format => ['--report', `${format}=audit.${format}`])
    const read = (): string => formats.map(format => readFileSync(join(cwd, `audit.${format}`), 'utf8')).join('\n')
    await audit(cwd, ...reports, '--sample', '6')
    expect(read()).not.toMatch(names)
    expect(read()).toContain('Team 1')
    await audit(cwd, ...reports, '--sample', '6', '--by', 'team')
    expect(read()).toContain('Northteam')
    expect(read()).not.toMatch(/Jo Marsh|Kai|rude|teacher/u)
    await audit(cwd, ...reports, '--sample', '6', '--show-text')
    expect(read()).toContain('rude')
    const json = await audit(cwd, '--format', 'json', '--redact')
    expect(json.stdout).not.toMatch(names)
  })

  it('draws the same sample for the same seed, another for another', async () => {
    const cwd = folder()
    const ids = async (seed: string): Promise<(string | null)[]> => {
      const { stdout } = await audit(cwd, '--format', 'json', '--sample', '5', '--seed', seed)
      return auditSchema.parse(JSON.parse(stdout)).sample?.notes.map(({ id }) => id) ?? []
    }
    expect(await ids('3')).toEqual(await ids('3'))
    expect(await ids('3')).not.toEqual(await ids('4'))
  })

  it('compares with an earlier report', async () => {
    const many = (text: string): string =>
      [HEAD, ...Array.from({ length: 60 }, (_, at) => row(at, 'A', 'Jo Marsh', `${text} ${at}.`)), ''].join('\n')
    const cwd = folderOf({ 'then.csv': many(POOR), 'now.csv': many(GOOD) })
    await caselint(['audit', 'then.csv', ...ARGS, '--report', 'json=then.json'], { cwd })
    const { stdout } = await caselint(['audit', 'now.csv', ...ARGS, '--compare', 'then.json'], { cwd })
    expect(stdout).toContain('Since the audit of 2026-06-01')
    expect(stdout).toMatch(/labelling\/label +100% +0% {2}fell, more than chance would give/u)
    expect(stdout).toMatch(/Purpose +0% +100% {2}rose, more than chance would give/u)
    const same = await caselint(['audit', 'then.csv', ...ARGS, '--compare', 'then.json'], { cwd })
    expect(same.stdout).toContain('One file is in both reports')
    expect(same.stdout).not.toContain('more than chance')
  })

  it('verifies a report against its exports', async () => {
    const cwd = folder()
    await audit(cwd, '--report', 'json=audit.json', '--sample', '3', '--preset', 'durham')
    const good = await caselint(['audit', 'export.csv', '--no-config', '--verify', 'audit.json'], { cwd })
    expect([good.code, good.stdout]).toEqual([0, expect.stringContaining('as the exports give it: 13 notes')])
    const report = JSON.parse(readFileSync(join(cwd, 'audit.json'), 'utf8'))
    report.totals.errors += 1
    const changed = folderOf({ 'export.csv': EXPORT.replace('rude', 'kind'), 'audit.json': JSON.stringify(report) })
    const bad = await caselint(['audit', 'export.csv', '--no-config', '--verify', 'audit.json'], { cwd: changed })
    expect(bad.code).toBe(1)
    expect(bad.stdout).toContain('file 1: content')
    expect(bad.stdout).toContain('totals.errors')
  })

  it.each([
    ['an unknown group', ['--by', 'child'], 'Unknown group "child"'],
    ['a seed without a sample', ['--seed', '3'], 'give --sample N as well'],
    ['a sample of none', ['--sample', '0'], 'from 1'],
    ['a workbook on a terminal', ['--format', 'xlsx'], 'goes to a file'],
    ['a report that is none', ['--compare', 'export.csv'], 'no audit report'],
    ['a report onto the export', ['--report', 'csv=export.csv'], 'is not written over'],
  ])('refuses %s before anything is written', async (_, args, message) => {
    const cwd = folder()
    const { code, stderr, stdout } = await audit(cwd, '--report', 'json=audit.json', ...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(existsSync(join(cwd, 'audit.json'))).toBe(false)
  })

  it('has the exit codes of every command', async () => {
    const cwd = folder({
      'bad.csv': 'a,b\n1,2\n',
      'error.csv': `${HEAD}\n${row(1, 'A', 'B', `${GOOD} Mum is a bitch.`)}\n`,
    })
    const code = async (...args: string[]): Promise<number | null> =>
      (await caselint(['audit', '--no-config', ...args], { cwd })).code
    expect(await code('export.csv')).toBe(0)
    expect(await code('export.csv', '--fail-on', 'warning')).toBe(1)
    expect(await code('export.csv', '--max-warnings', '0')).toBe(1)
    expect(await code('error.csv')).toBe(1)
    const unread = await caselint(['audit', '--no-config', 'export.csv', 'bad.csv'], { cwd })
    expect(unread.code).toBe(2)
    expect(unread.stdout).toContain('Audit of 13 notes in 2 files')
    expect(unread.stderr).toContain('bad.csv')
  })
})

describe('reports for spreadsheets', () => {
  const rows = [
    row(1, '=1+1', '@SUM(1)', GOOD),
    ...Array.from({ length: 5 }, (_, at) => row(at + 2, '=1+1', '@SUM(1)', POOR)),
  ]
  const odd = [HEAD, ...rows.map(line => line.replace(/^N/u, '-N')), ''].join('\n')
  const FORMULA = /(?:^|,)"?[=+@-](?!\d)/mu

  it('hold no formula in CSV', async () => {
    const { stdout } = await caselint(
      ['audit', 'odd.csv', ...ARGS, '--by', 'team,worker', '--sample', '2', '--format', 'csv'],
      {
        cwd: folderOf({ 'odd.csv': odd }),
      },
    )
    expect(stdout).toContain("'=1+1")
    expect(stdout).toContain("'@SUM(1)")
    expect(stdout).toContain("'-N1")
    expect(stdout).not.toMatch(FORMULA)
    expect(stdout.split('\r\n').filter(line => line.startsWith('finding,')).length).toBeGreaterThan(20)
  })

  it('hold no formula in Excel, and a sheet a table', async () => {
    const cwd = folderOf({ 'odd.csv': odd })
    await caselint(['audit', 'odd.csv', ...ARGS, '--by', 'team,worker', '--sample', '2', '--report', 'xlsx=odd.xlsx'], {
      cwd,
    })
    const parts = unzipSync(readFileSync(join(cwd, 'odd.xlsx')))
    const xml = Object.values(parts).map(part => strFromU8(part))
    expect(xml.join('')).not.toMatch(/<f[ >/]/u)
    expect(xml.join('')).toMatch(/&apos;=1\+1|'=1\+1|&#39;=1\+1/u)
    expect(xml.find(part => part.includes('<sheets>'))).toMatch(
      /"Totals".*"Rules".*"Teams".*"Workers".*"Sample".*"Findings"/su,
    )
  })
})

describe('several exports', () => {
  it('are one to rules that look over one: a copy is named with its file', async () => {
    const text = `${GOOD} He will bring the book to the next visit and read it to his sister, who is two.`
    const one = [HEAD, row(1, 'A', 'Jo', text), ''].join('\n')
    const two = [
      HEAD,
      row(7, 'A', 'Jo', text).replace('03/03/2026', '17/03/2026').replace('04/03/2026', '18/03/2026'),
      '',
    ].join('\n')
    const cwd = folderOf({ 'march.csv': one, 'later.csv': two })
    const { stdout } = await caselint(['audit', 'march.csv', 'later.csv', ...ARGS, '--format', 'csv'], { cwd })
    expect(stdout).toMatch(/finding,.*later\.csv,N7,.*record\/duplicate,warning,.*note N1 of march\.csv/u)
  })

  it('may come on standard input', async () => {
    const { stdout } = await caselint(['audit', '-', '--stdin-filename', 'x.csv', ...ARGS, '--format', 'json'], {
      input: EXPORT,
    })
    const report = auditSchema.parse(JSON.parse(stdout))
    expect(report.inputs[0]).toMatchObject({ path: 'x.csv', notes: 13, bytes: EXPORT.length })
    expect(report.inputs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/u)
  })
})

describe('the form of a sample', () => {
  const HEADER = 'No.,File,Note,Where,Kind,Month,Rule,Level,What was found,"Right? (yes, no, partly)",Auditor\'s view'
  const line = (rule: string, answer: string): string =>
    `1,e.csv,N1,2:1,visit,2026-03,${rule},warning,It was found,${answer},`

  it('comes back as it went out, from CSV and from Markdown', async () => {
    const cwd = folder()
    await audit(cwd, '--sample', '3', '--report', 'csv=to-read.csv', '--report', 'markdown=to-read.md')
    const csv = readFileSync(join(cwd, 'to-read.csv'), 'utf8').replace(
      /^(sample,.*labelling\/label.*),,$/gmu,
      '$1,yes,seen',
    )
    const markdown = readFileSync(join(cwd, 'to-read.md'), 'utf8').replace(
      /^(\|.*labelling\/label.*\|) {2}\| {2}\|$/gmu,
      '$1 yes | seen |',
    )
    const files = folderOf({ 'a.csv': csv, 'a.md': markdown })
    const triage = async (name: string) =>
      JSON.parse((await caselint(['audit', '--triage', name, '--format', 'json'], { cwd: files })).stdout)
    const fromCsv = await triage('a.csv')
    expect(fromCsv).toEqual(await triage('a.md'))
    expect(fromCsv.rules.find(({ rule }: { rule: string }) => rule === 'labelling/label')).toMatchObject({
      wrong: 0,
      partly: 0,
      open: 0,
    })
    expect(fromCsv.missed).toEqual({ yes: 0, no: 0, open: 3 })
  })

  it('counts answers by rule', async () => {
    const rows = [
      line('labelling/label', 'Yes'),
      line('labelling/label', 'agreed'),
      line('labelling/label', 'no - a quotation'),
      line('record/purpose', 'partly'),
      line('record/purpose', ''),
      line('missed', 'yes'),
      line('missed', 'no'),
    ]
    const cwd = folderOf({ 'a.csv': `\ufeff${HEADER}\r\n${rows.join('\r\n')}\r\n` })
    const { stdout, code } = await caselint(['audit', '--triage', 'a.csv'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toMatch(/labelling\/label +2 +0 +1 +0 +67% +21–94%/u)
    expect(stdout).toMatch(/record\/purpose +0 +1 +0 +1 +0%/u)
    expect(stdout).toContain('Something was missed in 1 of 2 notes answered for.')
  })

  it.each([
    [
      'an answer that is none',
      `${HEADER}\n${line('labelling/label', 'maybe so')}\n`,
      'Row 1 of the form: write yes, no or partly',
    ],
    ['a file without a form', 'a,b\n1,2\n', 'No form was found'],
  ])('refuses %s', async (_, text, message) => {
    const { stderr, code } = await caselint(['audit', '--triage', 'a.csv'], { cwd: folderOf({ 'a.csv': text }) })
    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})

it('--show-files and --print-config tell what an audit would read, and read nothing', async () => {
  const cwd = folder()
  const files = await audit(cwd, '--show-files')
  expect([files.code, files.stdout]).toEqual([0, 'export.csv\n'])
  const config = await audit(cwd, '--print-config', '--rule', 'plain-language/complex-word=error')
  expect([config.code, JSON.parse(config.stdout).rules['plain-language/complex-word']]).toEqual([0, 'error'])
})

it('says what could not be read, and prints no table of nothing', async () => {
  const { stdout, stderr, code } = await caselint(['audit', 'none.csv', ...ARGS], { cwd: folder() })
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toContain('none.csv: There is no such file')
})

it('--quiet lists errors alone and counts all; --evidence and --statistics are taken as check takes them', async () => {
  const cwd = folder()
  const errors = ['--rule', 'labelling/label=error', '--sample', '13', '--report']
  await audit(cwd, ...errors, 'csv=all.csv', '--report', 'json=all.json')
  const { code } = await audit(
    cwd,
    ...errors,
    'csv=quiet.csv',
    '--report',
    'json=quiet.json',
    '--quiet',
    '--evidence',
    '--statistics',
  )
  expect(code).toBe(0)
  const listed = (name: string): string[] =>
    readFileSync(join(cwd, name), 'utf8')
      .split('\r\n')
      .filter(line => /^(?:finding|sample),/u.test(line))
  expect(listed('quiet.csv').length).toBeGreaterThan(4)
  expect(listed('quiet.csv').filter(line => /,(?:warning|info),/u.test(line))).toEqual([])
  expect(listed('quiet.csv').filter(line => line.startsWith('finding'))).toEqual(
    listed('all.csv').filter(line => /^finding.*,error,/u.test(line)),
  )
  expect(readFileSync(join(cwd, 'quiet.json'), 'utf8')).toBe(readFileSync(join(cwd, 'all.json'), 'utf8'))
})

it('--baseline sets aside what it accepts, and only that', async () => {
  const cwd = folder()
  await caselint(['baseline', 'export.csv', '--no-config', '--only', 'labelling/label', '-o', 'accepted.json'], {
    cwd,
  })
  await audit(cwd, '--baseline', 'accepted.json', '--report', 'json=audit.json')
  const report = auditSchema.parse(JSON.parse(readFileSync(join(cwd, 'audit.json'), 'utf8')))
  expect(report.totals.setAside).toBe(5)
  expect(report.rules.map(({ rule }) => rule)).not.toContain('labelling/label')
  expect(report.rules.map(({ rule }) => rule)).toContain('jargon/unexplained-acronym')
})
