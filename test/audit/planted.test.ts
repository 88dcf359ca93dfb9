import { expect, it } from 'vitest'
import { csvOf, makeExport } from '../../fixtures/make-export/make.js'
import { caselint, folderOf } from '../cli/caselint.js'

const RULES = ['record/duplicate', 'record/summary-overdue', 'record/timeliness']

it('finds in a made export exactly what was planted', async () => {
  const { notes, planted } = makeExport(2000, 11)
  const made = [...notes]
  const cwd = folderOf({ 'export.csv': [...csvOf(made)].join('') })
  const { stdout, code } = await caselint(
    ['audit', 'export.csv', '--no-config', '--today', planted.today, '--only', RULES.join(','), '--format', 'csv'],
    { cwd },
  )
  expect(code).toBe(0)
  const found = (rule: string): string[] =>
    stdout
      .split('\r\n')
      .filter(line => line.startsWith('finding,') && line.includes(`,${rule},`))
      .map(line => line.split(',')[6] ?? '')
      .sort()
  expect(made).toHaveLength(2000)
  expect(
    [planted.duplicates.length, planted.siblings.length, planted.overdue.length, planted.late.length].map(n => n > 3),
  ).toEqual([true, true, true, true])
  expect(found('record/duplicate')).toEqual(planted.duplicates.map(({ id }) => id).sort())
  expect(found('record/summary-overdue')).toEqual([...planted.overdue].sort())
  expect(found('record/timeliness')).toEqual([...planted.late].sort())
  for (const { id, of } of planted.duplicates)
    expect(
      stdout
        .split('\r\n')
        .find(line => line.startsWith('finding,') && line.includes(`,${id},`) && line.includes('record/duplicate')),
    ).toContain(`note ${of}`)
})

it('makes the same export for the same seed, and another for another', () => {
  const bodies = (seed: number): string[] => [...makeExport(300, seed).notes].map(({ body }) => body)
  expect(bodies(5)).toEqual(bodies(5))
  expect(bodies(5)).not.toEqual(bodies(6))
})

it('spreads its notes over 12 teams and about 80 workers, and 18 months', () => {
  const made = [...makeExport(20_000, 2).notes]
  expect(new Set(made.map(({ team }) => team)).size).toBe(12)
  expect(new Set(made.map(({ author }) => author)).size).toBeGreaterThan(75)
  expect(new Set(made.map(({ eventDate }) => eventDate.slice(0, 7))).size).toBe(18)
})
