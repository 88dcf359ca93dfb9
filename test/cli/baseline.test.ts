import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caselint, folderOf } from './caselint.js'

const RULES = ['--no-config', '--only', 'plain-language/colloquial,record/date']
const HEADER = 'Type: Phone call\nChild: Tomos\nDate: 3 March 2026\n\n'
const KIDS = 'I rang Mum. She has the kids until tea. They are well.'
const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8')
const write = (cwd: string, name: string, text: string): void => writeFileSync(join(cwd, name), text)

interface Baseline {
  key: string
  reason: string
  records: Record<string, Record<string, Record<string, number>>>
}

/** A folder with a baseline of the files as they are. */
async function accepted(files: Record<string, string>, ...paths: string[]): Promise<string> {
  const cwd = folderOf(files)
  const made = await caselint(
    ['baseline', ...(paths.length > 0 ? paths : Object.keys(files)), '-o', 'b.json', ...RULES],
    {
      cwd,
    },
  )
  expect([made.code, made.stdout]).toEqual([0, ''])
  return cwd
}

interface Seen {
  standing: string[]
  aside: number
  mended: Record<string, number> | undefined
  code: number | null
  stderr: string
}

async function seen(cwd: string, paths: string[], ...more: string[]): Promise<Seen> {
  const { stdout, stderr, code } = await caselint(
    [...paths, '--baseline', 'b.json', '--format', 'json', '--fail-on', 'warning', ...RULES, ...more],
    { cwd },
  )
  const { files, summary } = JSON.parse(stdout) as {
    files: { findings: { rule: string; excerpt: string; setAside: { by: string; reason: string } | null }[] }[]
    summary: { stale?: Record<string, number> }
  }
  const all = files.flatMap(file => file.findings)
  return {
    standing: all.filter(each => !each.setAside).map(each => each.excerpt),
    aside: all.filter(each => each.setAside?.by === 'baseline').length,
    mended: summary.stale,
    code,
    stderr,
  }
}

const row = (cells: string[]): string => `${cells.map(cell => `"${cell}"`).join(',')}\n`
const HEAD = ['Case note ID', 'Child', 'Event date', 'Details']
const ROWS = [
  ['n1', 'Tomos', '03/03/2026', KIDS],
  ['n2', 'Tomos', '04/03/2026', 'I rang Dad. He was skint. He will ring on Friday.'],
  ['n3', 'Ana', '04/03/2026', KIDS],
]
const csvOf = (rows: string[][]): string => rows.map(row).join('')

describe('the file', () => {
  it('holds no word of the notes, no name and no id', async () => {
    const cwd = await accepted({ 'a.csv': csvOf([HEAD, ...ROWS]) })
    const text = read(cwd, 'b.json')
    expect(text).not.toMatch(/kids|skint|Tomos|Ana|\bn[123]\b|2026/u)
    const { key, records } = JSON.parse(text) as Baseline
    expect(key).toMatch(/^[\da-f]{64}$/u)
    expect(Object.keys(records)).toHaveLength(3)
  })

  it('has another key each time, so that two cannot be laid side by side', async () => {
    const [a, b] = await Promise.all(
      [0, 1].map(async () => JSON.parse(read(await accepted({ 'a.md': HEADER + KIDS }), 'b.json')) as Baseline),
    )
    expect(a?.key).not.toBe(b?.key)
    expect(Object.keys(a?.records ?? {})).not.toEqual(Object.keys(b?.records ?? {}))
  })

  it('keeps its key and reason when it is written again, and then differs only where the findings do', async () => {
    const cwd = folderOf({ 'a.md': HEADER + KIDS })
    await caselint(['baseline', 'a.md', '-o', 'b.json', '--reason', 'Agreed on 3 March', ...RULES], { cwd })
    const before = read(cwd, 'b.json')
    await caselint(['baseline', 'a.md', '-o', 'b.json', ...RULES], { cwd })
    expect(read(cwd, 'b.json')).toBe(before)
    expect((JSON.parse(before) as Baseline).reason).toBe('Agreed on 3 March')
  })

  it('goes to stdout without -o, and is not written when nothing was read', async () => {
    const cwd = folderOf({ 'a.md': HEADER + KIDS })
    const { stdout } = await caselint(['baseline', 'a.md', ...RULES], { cwd })
    expect(JSON.parse(stdout)).toHaveProperty('caselintBaseline', 1)
    write(cwd, 'b.json', stdout)
    const gone = await caselint(['baseline', 'gone.md', '-o', 'b.json', ...RULES], { cwd })
    expect([gone.code, read(cwd, 'b.json')]).toEqual([2, stdout])
  })

  it('is never written over something else', async () => {
    const cwd = folderOf({ 'a.md': HEADER + KIDS, 'b.json': '{"mine": true}' })
    const { code, stderr } = await caselint(['baseline', 'a.md', '-o', 'b.json', ...RULES], { cwd })
    expect([code, read(cwd, 'b.json')]).toEqual([2, '{"mine": true}'])
    expect(stderr).toContain('It is no baseline')
  })
})

describe('a finding of the baseline', () => {
  it('is set aside, shown as such, with the reason, and counts in no total', async () => {
    const cwd = await accepted({ 'a.md': HEADER + KIDS })
    expect(await seen(cwd, ['a.md'])).toEqual({ standing: [], aside: 1, mended: {}, code: 0, stderr: '' })
    const { stdout } = await caselint(['a.md', '--baseline', 'b.json', ...RULES], { cwd })
    expect(stdout).toMatch(/set aside[\s\S]*Set aside:\s+it\s+was\s+there\s+when/u)
  })

  it.each([
    ['sorted another way', csvOf([HEAD, ...ROWS.toReversed()])],
    ['with another column', csvOf([['Team', ...HEAD], ...ROWS.map(each => ['North', ...each])])],
    ['with columns in another order', csvOf([HEAD, ...ROWS].map(each => each.toReversed()))],
    ['with other notes among them', csvOf([HEAD, ['n9', 'Li', '01/03/2026', 'I rang the school.'], ...ROWS])],
    ['with other white space', csvOf([HEAD, ...ROWS]).replaceAll('has the kids', 'has  the\n kids')],
  ])('is known in an export %s', async (_, text) => {
    const cwd = await accepted({ 'a.csv': csvOf([HEAD, ...ROWS]) })
    write(cwd, 'later.csv', text)
    const { standing, aside } = await seen(cwd, ['later.csv'])
    expect([standing, aside]).toEqual([[], 3])
  })

  it('is known when the export has gained its ids, and without id or child', async () => {
    const bare = ROWS.map(each => each.slice(1))
    const cwd = await accepted({ 'a.csv': csvOf([HEAD.slice(1), ...bare]) })
    write(cwd, 'a.csv', csvOf([HEAD, ...ROWS]))
    expect((await seen(cwd, ['a.csv'])).aside).toBe(3)
    const details = (rows: string[][]): string => csvOf(rows.map(each => each.slice(2)))
    const without = await accepted({ 'a.csv': details([HEAD, ...ROWS]) })
    write(without, 'b.csv', details([HEAD, ...ROWS.toReversed()]))
    expect((await seen(without, ['b.csv'])).aside).toBe(3)
  })

  it('is known in a file that has another name, and after other words of the note have changed', async () => {
    const cwd = await accepted({ 'a.md': `Type: Phone call\n\n${KIDS}\n\nI will ring again.` }, 'a.md')
    renameSync(join(cwd, 'a.md'), join(cwd, 'c.md'))
    write(cwd, 'c.md', `${read(cwd, 'c.md')}\n\nI rang again.`)
    expect((await seen(cwd, ['c.md'])).aside).toBe(2)
  })

  it('is known where it rests on the export as a whole', async () => {
    const text = `I rang Mum about the trip. ${'She told me that Tomos slept well and ate his tea and went to school with Ana. '.repeat(4)}`
    const rows = ['d1', 'd2'].map((id, index) => [id, `Child ${index}`, `0${index + 3}/03/2026`, text])
    const cwd = folderOf({ 'a.csv': csvOf([HEAD, ...rows]) })
    const only = ['--no-config', '--only', 'record/duplicate']
    await caselint(['baseline', 'a.csv', '-o', 'b.json', ...only], { cwd })
    write(cwd, 'a.csv', csvOf([HEAD, ['d3', 'Child 3', '09/03/2026', text], ...rows.toReversed()]))
    const { stdout } = await caselint(['a.csv', '--baseline', 'b.json', '--format', 'ndjson', ...only], { cwd })
    const found = stdout
      .trimEnd()
      .split('\n')
      .map(line => (JSON.parse(line) as { setAside: unknown }).setAside !== null)
    expect(found.filter(Boolean).length).toBeGreaterThan(0)
    expect(found.filter(each => !each).length).toBeGreaterThan(0)
  })

  it('is known whatever the number of threads', async () => {
    const many = Array.from({ length: 4000 }, (_, index) => [
      `m${index}`,
      'Tomos',
      '03/03/2026',
      `${KIDS} Call ${index}. ${'I rang the school. '.repeat(12)}`,
    ])
    const cwd = await accepted({ 'a.csv': csvOf([HEAD, ...many]) })
    write(cwd, 'a.csv', csvOf([HEAD, ...many.toReversed()]))
    for (const jobs of ['1', '2']) expect((await seen(cwd, ['a.csv'], '--jobs', jobs)).aside).toBe(4000)
  }, 60_000)
})

describe('a new finding', () => {
  it('of the same rule in the same file is never hidden', async () => {
    const cwd = await accepted({ 'a.md': HEADER + KIDS })
    write(cwd, 'a.md', `${HEADER}${KIDS} He was skint.`)
    expect(await seen(cwd, ['a.md'])).toMatchObject({ standing: ['skint'], aside: 1, code: 1 })
  })

  it('with the same words again is one more than was accepted', async () => {
    const cwd = await accepted({ 'a.md': HEADER + KIDS })
    write(cwd, 'a.md', `${HEADER}${KIDS}\n\n${KIDS}`)
    expect(await seen(cwd, ['a.md'])).toMatchObject({ standing: ['kids'], aside: 1 })
  })

  it('with the same words in another record stands', async () => {
    const cwd = await accepted({ 'a.csv': csvOf([HEAD, ...ROWS]) })
    write(cwd, 'a.csv', csvOf([HEAD, ...ROWS, ['n4', 'Li', '04/03/2026', KIDS]]))
    expect(await seen(cwd, ['a.csv'])).toMatchObject({ standing: ['kids'], aside: 3 })
  })

  it('about a whole note stands beside another that was accepted', async () => {
    const dateless = (words: string): string => `Type: Phone call\n\n${words}`
    const cwd = await accepted({ 'a.md': dateless('I rang the school about lunch.') })
    write(cwd, 'b.md', dateless('I rang the nursery about the trip.'))
    expect(await seen(cwd, ['a.md', 'b.md'])).toMatchObject({ aside: 1, code: 1 })
  })
})

describe('a finding that is mended', () => {
  it('is told on stderr and in reports, and changes no exit code', async () => {
    const cwd = await accepted({ 'a.md': HEADER + KIDS })
    write(cwd, 'a.md', `${HEADER}I rang Mum. She has the children until tea. They are well.`)
    const { mended, code, stderr } = await seen(cwd, ['a.md'])
    expect([mended, code]).toEqual([{ 'plain-language/colloquial': 1 }, 0])
    expect(stderr).toContain('1 finding of the baseline is mended (plain-language/colloquial 1)')
    for (const format of ['stylish', 'plain', 'html', 'markdown', 'junit', 'github']) {
      const { stdout } = await caselint(['a.md', '--baseline', 'b.json', '--format', format, ...RULES], { cwd })
      expect(stdout.replace(/\s+/gu, ' '), format).toContain('1 finding of the baseline is mended')
    }
  })

  it.each([[['--only', 'record/date']], [['--rule', 'plain-language/colloquial=off']], [['--min-confidence', 'high']]])(
    'is not one that %j left out',
    async more => {
      const cwd = await accepted({ 'a.md': HEADER + KIDS })
      const args = ['a.md', '--baseline', 'b.json', '--format', 'json', '--no-config', ...more]
      const { stdout } = await caselint(args, { cwd })
      expect((JSON.parse(stdout) as { summary: { stale: unknown } }).summary.stale).toEqual({})
    },
  )

  it('is not one of a note that was not read', async () => {
    const cwd = await accepted({ 'a.md': HEADER + KIDS, 'b.md': HEADER.replace('3 March', '9 March') + KIDS })
    const { mended, stderr } = await seen(cwd, ['a.md'])
    expect(mended).toEqual({})
    expect(stderr).toContain('1 finding of the baseline is in records that were not read this time')
  })
})

describe('a baseline that cannot be used', () => {
  it.each([
    ['missing.json', null],
    ['b.json', 'not JSON'],
    ['b.json', '[]'],
    ['b.json', '{"caselintBaseline": 2}'],
    ['b.json', '{"caselintBaseline": 1, "reason": "x", "key": "00", "records": {}}'],
  ])('%s %j: exit code 2 and nothing on stdout', async (name, text) => {
    const cwd = folderOf({ 'a.md': HEADER + KIDS, ...(text === null ? {} : { [name]: text }) })
    const { code, stdout, stderr } = await caselint(['a.md', '--baseline', name, ...RULES], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^caselint: \S+: .+\n$/u)
  })

  it('a folder', async () => {
    const cwd = folderOf({ 'a.md': HEADER + KIDS })
    mkdirSync(join(cwd, 'b'))
    expect((await caselint(['a.md', '--baseline', 'b', ...RULES], { cwd })).code).toBe(2)
  })

  it('of another version of the rules still holds for the rules that are left', async () => {
    const cwd = await accepted({ 'a.md': HEADER + KIDS })
    const file = JSON.parse(read(cwd, 'b.json')) as Baseline
    for (const rules of Object.values(file.records))
      rules['labelling/no-longer-there'] = { '0123456789abcdef01234567': 1 }
    write(cwd, 'b.json', JSON.stringify({ ...file, tool: 'caselint 9.9.9' }))
    const all = ['a.md', '--baseline', 'b.json', '--no-config', '--format', 'json']
    const { stdout, code } = await caselint(all, { cwd })
    expect([code, stdout.includes('"by":"baseline"')]).toEqual([0, true])
  })

  it('is not written over by a report', async () => {
    const cwd = await accepted({ 'a.md': HEADER + KIDS })
    const before = read(cwd, 'b.json')
    const { code } = await caselint(['a.md', '--baseline', 'b.json', '--report', 'json=b.json', ...RULES], { cwd })
    expect([code, read(cwd, 'b.json')]).toEqual([2, before])
  })
})
