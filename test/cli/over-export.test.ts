import { describe, expect, it } from 'vitest'
import { caselint, folderOf } from './caselint.js'

const TEXT =
  'I rang Mum to ask how the first week at the new school had gone. She told me that Kai likes his teacher and has made a friend called Sam. He was late once because the bus did not come. Mum will ring the school about the bus on Monday and tell me what they say.'
const row = (id: string, child: string, date: string, kind = 'Phone call', text = TEXT): string =>
  `${id},${child},${kind},${date},${date},"Jo Marsh, Social Worker",${text.includes(',') ? `"${text}"` : text}`
const HEAD = 'Note ID,Child,Case note type,Event date,Date recorded,Author,Note'
const EXPORT = [
  HEAD,
  row('N1', 'Kai', '03/03/2026'),
  row('N2', 'Kai', '10/03/2026'),
  row(
    'N3',
    'Kai',
    '05/01/2026',
    'Case summary',
    'Kai lives with his mum. He goes to the new school and sees his dad on Sundays.',
  ),
  '',
].join('\n')
const ONLY = ['--only', 'record/duplicate,record/summary-overdue', '--today', '2026-06-01', '--no-config']

describe('rules over an export', () => {
  it('report at the end of the file, on notes that count once', async () => {
    const folder = folderOf({ 'export.csv': EXPORT })
    const { stdout, code } = await caselint(['check', 'export.csv', ...ONLY, '--format', 'json'], { cwd: folder })
    const report = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(report.files[0].notes).toHaveLength(3)
    expect(report.summary).toMatchObject({ notes: 3, warnings: 2 })
    expect(
      report.files[0].findings.map((each: { rule: string; note: number; wholeNote: boolean }) => [
        each.rule,
        each.note,
        each.wholeNote,
      ]),
    ).toEqual([
      ['record/duplicate', 1, true],
      ['record/summary-overdue', 2, true],
    ])
    expect(report.files[0].findings[0].message).toContain('the same as in note N1')
    expect(report.files[0].findings[0].start.line).toBe(3)
  })

  it('give the same on several threads, with notes numbered through the file', async () => {
    const filler = Array.from({ length: 3000 }, (_, at) =>
      row(`F${at}`, `P${at}`, '04/03/2026', 'Phone call', `${at} ${'word '.repeat(12)}${'x'.repeat(300)}`),
    )
    const lines = EXPORT.split('\n')
    const folder = folderOf({ 'export.csv': [...lines.slice(0, 2), ...filler, ...lines.slice(2)].join('\n') })
    const runs = await Promise.all(
      ['1', '2'].map(jobs =>
        caselint(['check', 'export.csv', ...ONLY, '--format', 'ndjson', '--jobs', jobs], { cwd: folder }),
      ),
    )
    expect(runs[1]?.stdout).toBe(runs[0]?.stdout)
    const notes = (runs[0]?.stdout ?? '')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).note)
    expect(notes).toEqual([3001, 3002])
  })

  it('show on a terminal with their place, and --min-confidence holds for them', async () => {
    const folder = folderOf({ 'export.csv': EXPORT.replace('has made a friend', 'has found a friend') })
    const shown = await caselint(['check', 'export.csv', ...ONLY], { cwd: folder })
    expect(shown.stdout).toContain('nearly the same as in note N1')
    const sure = await caselint(['check', 'export.csv', ...ONLY, '--min-confidence', 'high'], { cwd: folder })
    expect(sure.stdout).not.toContain('nearly the same')
    expect(sure.stdout).toContain('record/summary-overdue')
  })
})
