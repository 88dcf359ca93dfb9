import { describe, expect, it } from 'vitest'
import { read } from '../read.js'
import { type SheetParts, xlsxOf } from '../render/xlsx.js'

const HEADERS = ['Case Note ID', 'Child Name', 'Note Type', 'Event Date', 'Created On', 'Recorded By', 'Details']
/** 3 March 2026, 4.15pm, counted from 1900. */
const EVENT = 46084 + (16 * 60 + 15) / 1440
const row = (body: string | null) => ['n1', 'Ana (7)', 'Home visit', { date: EVENT }, { date: 46085 }, 'Jo Bell', body]
const sheet = (rows: SheetParts['rows'], more: Partial<SheetParts> = {}): SheetParts => ({
  name: 'Notes',
  rows,
  ...more,
})

describe('Excel', () => {
  it.each([{ inline: false }, { inline: true }])('points at sheet and cell, with texts %j', async options => {
    const text = 'First.\r\nThe kids & "all"\twere in.'
    const { findings, notes, error } = await read('x.xlsx', xlsxOf([sheet([HEADERS, row(text)])], options))
    expect(error).toBeNull()
    expect(notes[0]?.body).toBe(text)
    const { place } = findings.find(finding => finding.rule === 'plain-language/colloquial') ?? {}
    expect(place).toEqual({
      start: { line: 2, column: text.indexOf('kids') + 1, offset: null },
      end: { line: 2, column: text.indexOf('kids') + 5, offset: null },
      location: { sheet: 'Notes', cell: 'G2' },
      excerpt: 'kids',
    })
  })

  it('reads dates that are numbers, from 1900 and from 1904', async () => {
    const rows = [HEADERS, row('All in.')]
    const moment = { year: 2026, month: 3, day: 3, minutes: 975 }
    expect((await read('x.xlsx', xlsxOf([sheet(rows)]))).notes[0]?.eventDate).toEqual(moment)
    const old = [HEADERS, ['n1', 'Ana', 'Visit', { date: EVENT - 1462 }, null, 'Jo', 'All in.']]
    expect((await read('x.xlsx', xlsxOf([sheet(old)], { since1904: true }))).notes[0]?.eventDate).toEqual(moment)
  })

  it('leaves a number that is no date as it stands', async () => {
    const { notes } = await read(
      'x.xlsx',
      xlsxOf([
        sheet([
          ['Case Note ID', 'Details'],
          [46084, 'All in.'],
        ]),
      ]),
    )
    expect(notes[0]?.id).toBe('46084')
  })

  it('finds the headers under titles, and reads every visible sheet that has a column of notes', async () => {
    const { notes, coverage, error } = await read(
      'x.xlsx',
      xlsxOf([
        sheet([['Extract of notes'], ['Run on', '1 May'], HEADERS, row('One.')]),
        sheet([HEADERS, row('Two.')], { name: 'More' }),
        sheet(
          [
            ['Code', 'Meaning'],
            ['STVC', 'Visit'],
          ],
          { name: 'Lookups' },
        ),
        sheet([HEADERS, row('Three.')], { name: 'Old', state: 'hidden' }),
        sheet([HEADERS, row('Four.')], { name: 'Older', state: 'veryHidden' }),
      ]),
    )
    expect(error).toBeNull()
    expect(notes.map(note => [note.index, note.body])).toEqual([
      [0, 'One.'],
      [1, 'Two.'],
    ])
    expect(coverage.skipped).toEqual([
      "sheet 'Lookups', which has no column of notes",
      "hidden sheet 'Old'",
      "hidden sheet 'Older'",
    ])
  })

  it('leaves out hidden rows and columns, and says so; ones that are empty are no loss', async () => {
    const { notes, coverage } = await read(
      'x.xlsx',
      xlsxOf([sheet([HEADERS, row('One.'), row('Two.'), []], { hiddenRows: [3, 4], hiddenColumns: [2, 9] })]),
    )
    expect(notes.map(note => [note.body, note.fields.child])).toEqual([['One.', undefined]])
    expect(coverage.skipped).toEqual(["1 hidden row of sheet 'Notes'", "1 hidden column of sheet 'Notes'"])
  })

  it('skips rows without text and reads rich text', async () => {
    const { notes, findings } = await read(
      'x.xlsx',
      xlsxOf([sheet([HEADERS, row(null), row('<p>All &amp; <b>the kids</b></p>')])]),
    )
    expect(notes.map(note => note.body)).toEqual(['All & the kids'])
    expect(findings.find(finding => finding.rule === 'plain-language/colloquial')?.place.start).toEqual({
      line: 3,
      column: 21,
      offset: null,
    })
  })

  it('says which columns it saw where none is known', async () => {
    const { error } = await read(
      'x.xlsx',
      xlsxOf([
        sheet([
          ['Wer', 'Was'],
          ['Ana', 'Everybody was in, and the new gate at the top of the stairs was shut when I came.'],
        ]),
      ]),
    )
    expect(error).toBe(
      "No column is known to hold the note's text; the columns are Wer, Was. Say which with --columns body=NAME.",
    )
  })

  it('is known by its content under the name of a CSV', async () => {
    expect((await read('x.csv', xlsxOf([sheet([HEADERS, row('All in.')])]))).notes[0]?.body).toBe('All in.')
  })
})
