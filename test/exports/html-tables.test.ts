import fc from 'fast-check'
import { expect, it } from 'vitest'
import { read } from '../read.js'
import { escaped } from '../render/zip.js'
import { FIELDS, HEADERS, NOTE, noteTexts } from './note-table.js'

type Cell = (text: string) => string
const plain: Cell = escaped
const table = (rows: readonly (readonly string[])[], end: string, cell: Cell, tag = 'td'): string =>
  `<table border="1">${end}<thead><tr>${HEADERS.map(each => `<th>${each}</th>`).join('')}</tr></thead>${end}${rows
    .map(row => `<tr>${row.map(each => `<${tag} class="a">${cell(each)}</${tag}>`).join(end)}</tr>`)
    .join(end)}</table>`
const rowOf = (id: number, ...paragraphs: string[]): string[] => [`N${id}`, ...FIELDS, paragraphs.join('\n')]
const rich: Cell = text =>
  text
    .split('\n')
    .map(part => `<p>${escaped(part)}</p>`)
    .join('')

const decoded = (raw: string): string =>
  raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

it('reads each row of a table of notes as a note, and points at the words of the file', async () => {
  await fc.assert(
    fc.asyncProperty(
      noteTexts,
      fc.constantFrom('\n', '\r\n', ''),
      fc.constantFrom(plain, rich),
      async (notes, end, cell) => {
        const rows = notes.map((paragraphs, index) => rowOf(index, ...paragraphs))
        const source = `<html><body><h1>Case notes</h1>${end}${table(rows, end, cell)}<p>Printed today</p></body></html>`
        const found = await read('x.html', source)
        expect(found.error).toBeNull()
        expect(found.notes.map(({ id, kind }) => [id, kind])).toEqual(rows.map(([id]) => [id, 'visit']))
        expect(found.notes.map(({ body }) => body.replace(/\s+/gu, ' '))).toEqual(
          notes.map(paragraphs => paragraphs.join(' ')),
        )
        for (const { place, wholeNote, note } of found.findings) {
          expect(place.location).toEqual({ row: note + 2, column: 'Details' })
          if (wholeNote) continue
          const before = source.slice(0, place.start.offset ?? 0).split(/\r\n|\r|\n/u)
          expect([place.start.line, place.start.column]).toEqual([before.length, (before.at(-1) as string).length + 1])
          const raw = source.slice(place.start.offset ?? 0, place.end.offset ?? 0)
          expect(decoded(raw.replace(/<[^>]*>|\s+/gu, ' ')).replace(/\s+/gu, ' ')).toBe(
            place.excerpt.replace(/\s+/gu, ' '),
          )
        }
      },
    ),
    { numRuns: 60 },
  )
})

const idsIn = async (source: string): Promise<(string | null)[]> =>
  (await read('x.html', source)).notes.map(({ id }) => id)

it('leaves a hidden row, keeps cells that span columns in their place, and reads cells without end tags', async () => {
  const rows = `<tr style="display:none">${rowOf(1, NOTE)
    .map(each => `<td>${each}`)
    .join('')}<tr><td>N2<td>Ana<td colspan="2">Home visit<td>Jo Bell<td>${NOTE}`
  expect(await idsIn(`<table><tr>${HEADERS.map(each => `<th>${each}`).join('')}${rows}</table>`)).toEqual(['N2'])
})

it('reads a letter beside the table as a note of its own', async () => {
  const letter = 'I visited Ana at home and we talked about school. '.repeat(5)
  expect(await idsIn(`<p>${letter}</p>${table([rowOf(1, NOTE)], '', plain)}`)).toEqual(['N1', null])
})

it.each([
  ['a chronology within a note', ['Date', 'Event', 'Details']],
  ['a list of actions', ['Action', 'Who', 'By when']],
  ['labels beside their values', ['Type', 'Home visit', 'Child']],
])('takes %s for no table of notes', async (_, headers) => {
  const source = `<h1>Assessment</h1><table><tr>${headers.map(each => `<th>${each}</th>`).join('')}</tr><tr><td>3/3/2026</td><td>Visit</td><td>${NOTE}</td></tr></table>`
  const { notes } = await read('x.html', source)
  expect(notes).toHaveLength(1)
  expect(notes[0]?.draft).toBe(true)
})
