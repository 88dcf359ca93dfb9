import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.js'
import { read } from '../read.js'

const FOLDER = join(import.meta.dirname, '../../fixtures/exports')
const slang = (findings: readonly Finding[]): (Finding['place'] | undefined)[] =>
  findings.filter(({ rule }) => rule === 'plain-language/colloquial').map(({ place }) => place)

it.each([
  {
    name: 'lcs-casenotes.csv',
    exportFormat: 'lcs' as const,
    rows: 200,
    skipped: [],
    first: { row: 6, column: 'CASENOTE_TEXT' },
  },
  {
    name: 'mosaic-notes.csv',
    exportFormat: 'mosaic' as const,
    rows: 12,
    skipped: [],
    first: { row: 6, column: 'note' },
  },
  { name: 'notes.ndjson', rows: 12, skipped: [], first: null },
  {
    name: 'casenotes.xlsx',
    rows: 11,
    skipped: [
      "1 hidden row of sheet 'Case notes'",
      "sheet 'Types', which has no column of notes",
      "hidden sheet 'Old'",
    ],
    first: { sheet: 'Case notes', cell: 'H8' },
  },
  { name: 'home-visit.docx', rows: 1, skipped: ['1 tracked deletion'], first: { paragraph: 15 } },
  { name: 'supervision.pdf', rows: 1, skipped: ['2 lines that stand on every page'], first: undefined },
  { name: 'from-school.eml', rows: 1, skipped: ['1 attachment (.pdf)'], first: null },
])('reads all of $name', async ({ name, exportFormat, rows, skipped, first }) => {
  const { notes, findings, coverage, error } = await read(
    name,
    readFileSync(join(FOLDER, name)),
    exportFormat ? { exportFormat } : {},
  )
  expect(error).toBeNull()
  expect(coverage.skipped).toEqual(skipped)
  // an entry that was appended is a note of its own, and shares its row's id
  const ids = new Set(notes.map((note, index) => note.id ?? index))
  expect(ids.size).toBe(rows)
  expect(notes.every(note => note.eventDate && note.fields.author)).toBe(true)
  expect(slang(findings)[0]?.location).toEqual(first)
})

it('finds the appended entries of the LCS extract, with their own authors', async () => {
  const { notes } = await read('x.csv', readFileSync(join(FOLDER, 'lcs-casenotes.csv')))
  const added = notes.filter((note, index) => note.id === notes[index - 1]?.id)
  expect(added.length).toBeGreaterThan(4)
  expect(added.every(note => note.body.startsWith('School rang back.') && note.recordedDate)).toBe(true)
})
