import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLEAN, caselint, ERROR, folderOf, HEADER, WARNING } from './caselint.js'

const BODY = 'I rang Mum. She said the the week went well, and "fine" was her word. I saw the kids on screen.'
const FILLER = ' Nothing else was told.'.repeat(400)

/** Rows enough that shards share them; some tell the same, which shows over the whole file alone. */
const BIG = `Note ID,Child,Event date,Date recorded,Recorded by,Details\r\n${Array.from(
  { length: 130 },
  (_, index) =>
    `N${index},K${index % 3},2026-03-04,2026-03-05,"Jo Marsh, Social Worker","${BODY.replaceAll('"', '""')}${FILLER} ${index % 7}"\r\n`,
).join('')}`

const ARGS = [
  'check',
  'a',
  '--no-config',
  '--only',
  'plain-language/repeated-word,record/duplicate,record/date',
  '--today',
  '2026-06-01',
  '--format',
  'json',
]

async function shards(cwd: string, of: number, more: readonly string[] = []): Promise<string[]> {
  const names = Array.from({ length: of }, (_, at) => `${at + 1}.json`)
  for (const [at, name] of names.entries())
    await caselint([...ARGS, ...more, '--shard', `${at + 1}/${of}`, '--output', name], { cwd })
  return names
}

const SMALL = { 'a/1.md': CLEAN, 'a/2.md': WARNING, 'a/3.md': ERROR, 'a/4.txt': 'No header here.' }

describe('shards that are joined are the report of one run, byte for byte', () => {
  it.each([
    ['over files', SMALL, 3, []],
    ['over one big file by its rows', { ...SMALL, 'a/5.csv': BIG }, 2, []],
    ['with inputs that cannot be read', { ...SMALL, 'a/5.txt': '', 'a/6.csv': 'a,b\n1,2\n' }, 4, []],
    ['with more shards than files', { 'a/1.md': CLEAN }, 3, []],
    ['with what is present', SMALL, 2, ['--evidence', '--redact']],
  ] as const)('%s', async (_, files, of, more) => {
    const cwd = folderOf(files)
    const one = await caselint([...ARGS, ...more], { cwd })
    const reports = await shards(cwd, of, more)
    const joined = await caselint(['merge', ...[...reports].reverse()], { cwd })
    expect(joined.stdout).toBe(one.stdout)
    expect(joined.code).toBe(one.code)
  })
})

it('a shard with nothing to read is no failure', async () => {
  const cwd = folderOf({ 'a/1.md': CLEAN })
  const { code, stderr } = await caselint([...ARGS, '--shard', '2/2'], { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

it.each(['0/2', '3/2', '2', 'a/b'])('--shard %s is refused', async shard => {
  const { code, stderr } = await caselint([...ARGS, '--shard', shard])
  expect(code).toBe(2)
  expect(stderr).toContain('--shard takes a part such as 2/8')
})

describe('what are not the shards of one run is refused', () => {
  const refused = async (cwd: string, reports: readonly string[], why: string): Promise<void> => {
    const { code, stdout, stderr } = await caselint(['merge', ...reports], { cwd })
    expect(stderr).toContain(why)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  }

  it('by their heads', async () => {
    const cwd = folderOf(SMALL)
    await shards(cwd, 3)
    await caselint([...ARGS, '--output', 'whole.json'], { cwd })
    await caselint([...ARGS, '--preset', 'strict', '--shard', '3/3', '--output', 'strict.json'], { cwd })
    writeFileSync(join(cwd, 'old.json'), '{"schemaVersion":99,"files":[]}')
    writeFileSync(join(cwd, 'other.json'), '{"a": ["the text of a note"]}')
    await refused(cwd, ['1.json', '3.json'], 'Shard 2 of 3 is missing')
    await refused(cwd, ['1.json', '2.json', '2.json'], '2.json: This is shard 2 of 3, and so is 2.json')
    await refused(cwd, ['1.json', '2.json', 'whole.json'], 'whole.json: This is the report of a whole run')
    await refused(cwd, ['1.json', '2.json', 'strict.json'], 'under the preset strict')
    await refused(cwd, ['1.json', '2.json', 'old.json'], 'old.json: This report has schema version 99')
    await refused(cwd, ['1.json', '2.json', 'other.json'], 'other.json: This is no whole JSON report')
    await refused(cwd, ['1.json', '2.json', 'none.json'], 'none.json: The report could not be read. There is no such')
    await refused(cwd, ['1.json', '2.json', '3.json', '--output', '2.json'], 'a report that is joined')
  })

  it('by what they hold', async () => {
    const cwd = folderOf({ ...SMALL, 'b/1.md': `${HEADER}Another.\n` })
    await shards(cwd, 2)
    const { stdout } = await caselint([...ARGS, '--shard', '2/2'], { cwd })
    writeFileSync(join(cwd, 'cut.json'), stdout.slice(0, stdout.length / 2))
    const report = JSON.parse(stdout)
    report.files.pop()
    writeFileSync(join(cwd, 'fewer.json'), JSON.stringify(report))
    const { code, stderr } = await caselint(['merge', '1.json', 'cut.json', '--output', 'x.json'], { cwd })
    expect({ code, stderr: stderr.slice(0, 50) }).toEqual({
      code: 2,
      stderr: 'caselint: cut.json: This is no whole JSON report o',
    })
    const fewer = await caselint(['merge', '1.json', 'fewer.json', '--output', 'x.json'], { cwd })
    expect(fewer.stderr).toContain('Input 4 is in no report')
  })
})

describe('as a filter', () => {
  it('gives each finding with the id of its note', async () => {
    const records = ['K1', 'K2'].map(id => JSON.stringify({ id, date: '2026-03-04', note: `${id}: the the end.` }))
    const { stdout, code } = await caselint(
      [
        'check',
        '-',
        '--stdin-filename',
        'notes.ndjson',
        '--format',
        'ndjson',
        '--only',
        'plain-language/repeated-word',
      ],
      { input: `${records.join('\n')}\n` },
    )
    const findings = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(findings.map(({ id, excerpt }) => [id, excerpt])).toEqual([
      ['K1', 'the the'],
      ['K2', 'the the'],
    ])
    expect(code).toBe(0)
  })
})
