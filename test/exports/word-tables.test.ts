import fc from 'fast-check'
import { expect, it } from 'vitest'
import { read } from '../read.js'
import { docxOf, paragraph } from '../render/docx.js'
import { FIELDS, HEADERS, NOTE, noteTexts } from './note-table.js'

const cell = (text: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${text
    .split('\n')
    .map(each => paragraph(each))
    .join('')}</w:tc>`
const rowOf = (cells: readonly string[]): string => `<w:tr>${cells.map(each => cell(each)).join('')}</w:tr>`
const tableOf = (rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
const noteRow = (id: number, text: string): string[] => [`N${id}`, ...FIELDS, text]

it('reads each row of a table of notes as a note, and points at the words of the paragraph', async () => {
  await fc.assert(
    fc.asyncProperty(noteTexts, async notes => {
      const cells = [HEADERS, ...notes.map((paragraphs, index) => noteRow(index, paragraphs.join('\n')))]
      const document = paragraph('Case notes') + tableOf(cells.map(rowOf)) + paragraph('Printed today')
      const lines = ['Case notes', ...cells.flat().flatMap(text => text.split('\n')), 'Printed today']
      const found = await read('x.docx', docxOf(document))
      expect(found.error).toBeNull()
      expect(found.notes.map(({ id, kind }) => [id, kind])).toEqual(notes.map((_, index) => [`N${index}`, 'visit']))
      expect(found.notes.map(({ body }) => body.replace(/\s+/gu, ' '))).toEqual(
        notes.map(paragraphs => paragraphs.join(' ')),
      )
      for (const { place, wholeNote, note } of found.findings) {
        expect(place.location).toEqual({ row: note + 2, column: 'Details' })
        expect(place.start.offset).toBeNull()
        if (wholeNote) {
          expect(lines[place.start.line - 1]).toBe(`N${note}`)
          continue
        }
        if (place.start.line !== place.end.line) continue
        expect(lines[place.start.line - 1]?.slice(place.start.column - 1, place.end.column - 1)).toBe(place.excerpt)
      }
    }),
    { numRuns: 60 },
  )
})

it('keeps cells that span columns in their place, and reads a letter beside the table as a note of its own', async () => {
  const wide = `<w:tr>${cell('N1')}${cell('Ana', '<w:gridSpan w:val="2"/>')}${['03/03/2026', 'Jo Bell', NOTE].map(each => cell(each)).join('')}</w:tr>`
  const letter = 'I visited Ana at home and we talked about school. '.repeat(5)
  const { notes } = await read('x.docx', docxOf(paragraph(letter) + tableOf([rowOf(HEADERS), wide])))
  expect(notes.map(({ index, id, body }) => [index, id, body.slice(0, 14)])).toEqual([
    [0, 'N1', 'I visited Ana.'],
    [1, null, 'I visited Ana '],
  ])
})

it.each([
  ['a chronology within a note', [rowOf(['Date', 'Event', 'Details']), rowOf(['3/3/2026', 'Visit', NOTE])]],
  ['a list of actions', [rowOf(['Action', 'Who', 'By when']), rowOf(['Ring Nan', 'Jo', 'Friday'])]],
  [
    'a table with cells over several rows',
    [
      rowOf(HEADERS),
      `<w:tr>${noteRow(1, NOTE)
        .map(each => cell(each, '<w:vMerge w:val="restart"/>'))
        .join('')}</w:tr>`,
    ],
  ],
])('takes %s for no table of notes', async (_, rows) => {
  const { notes, error } = await read('x.docx', docxOf(paragraph('Assessment') + tableOf(rows)))
  expect(error).toBeNull()
  expect(notes.map(({ draft }) => draft)).toEqual([true])
})
