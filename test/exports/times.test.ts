import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Moment } from '../../src/model/note.js'
import { read } from '../read.js'
import { xlsxOf } from '../render/xlsx.js'

const HEADERS = ['Date of visit', 'Time of visit', 'Date recorded', 'Time recorded', 'Type', 'Child', 'Note'] as const
const NOTE = 'The kids were at home.'

/** One note in each format of tables. */
const tables = (row: readonly string[], headers: readonly string[] = HEADERS): [string, string | Uint8Array][] => {
  const record = Object.fromEntries(headers.map((header, index) => [header, row[index]]))
  return [
    ['x.csv', [headers, row].map(each => each.join(';')).join('\n')],
    ['x.tsv', [headers, row].map(each => each.join('\t')).join('\r\n')],
    ['x.xlsx', xlsxOf([{ name: 'Notes', rows: [headers, row] }])],
    ['x.json', JSON.stringify([record])],
    ['x.ndjson', JSON.stringify(record)],
  ]
}

interface Times {
  event: Moment | null
  recorded: Moment | null
}

async function momentsIn(name: string, content: string | Uint8Array): Promise<Times> {
  const { notes, findings, error } = await read(name, content)
  expect(error, name).toBeNull()
  // the words stand where they stood without such columns
  expect(
    findings.filter(({ rule }) => rule === 'plain-language/colloquial').map(({ place }) => place.excerpt),
    name,
  ).toEqual(['kids'])
  return { event: notes[0]?.eventDate ?? null, recorded: notes[0]?.recordedDate ?? null }
}

it('joins a date and the time of day in a column of its own, in every format of tables', async () => {
  const two = (number: number): string => String(number).padStart(2, '0')
  const clock = fc.tuple(fc.nat(23), fc.nat(59))
  await fc.assert(
    fc.asyncProperty(
      clock,
      clock,
      fc.constantFrom(
        ([hour, minute]: [number, number]) => `${two(hour)}:${two(minute)}`,
        ([hour, minute]: [number, number]) => `${two(hour)}:${two(minute)}:30`,
        ([hour, minute]: [number, number]) => `${two(hour)}.${two(minute)}`,
        ([hour, minute]: [number, number]) => `${two(hour)}${two(minute)}`,
        ([hour, minute]: [number, number]) => `${hour % 12 || 12}.${two(minute)}${hour < 12 ? 'am' : 'pm'}`,
      ),
      async (event, recorded, form) => {
        const row = ['3/3/2026', form(event), '4 March 2026', form(recorded), 'Home visit', 'Ana (7)', NOTE]
        for (const [name, content] of tables(row))
          expect(await momentsIn(name, content), name).toEqual({
            event: { year: 2026, month: 3, day: 3, minutes: 60 * event[0] + event[1] },
            recorded: { year: 2026, month: 3, day: 4, minutes: 60 * recorded[0] + recorded[1] },
          })
      },
    ),
    { numRuns: 15 },
  )
})

it.each([
  ['a date that has its own time keeps it', ['3/3/2026 10:15', '16:15'], 10 * 60 + 15],
  ['a time that is none is left', ['3/3/2026', 'afternoon'], null],
  ['an empty time is left', ['3/3/2026', ''], null],
])('%s', async (_, [date, time], minutes) => {
  const row = [date as string, time as string, '4/3/2026', '', 'Home visit', 'Ana (7)', NOTE]
  for (const [name, content] of tables(row)) expect((await momentsIn(name, content)).event?.minutes, name).toBe(minutes)
})

it.each([['Time spent'], ['Travel time'], ['Contact time with family']])(
  'a column named %s gives no time of day',
  async header => {
    const headers = HEADERS.map(each => (each === 'Time of visit' ? header : each))
    const row = ['3/3/2026', '01:30', '4/3/2026', '09:00', 'Home visit', 'Ana (7)', NOTE]
    for (const [name, content] of tables(row, headers))
      expect((await momentsIn(name, content)).event?.minutes, name).toBeNull()
  },
)

it('reads a time that Excel keeps as a part of a day', async () => {
  const row = [{ date: 46084 }, { date: 0.677083333 }, { date: 46085 }, { date: 0.375 }, 'Home visit', 'Ana (7)', NOTE]
  expect(await momentsIn('x.xlsx', xlsxOf([{ name: 'Notes', rows: [HEADERS, row] }]))).toEqual({
    event: { year: 2026, month: 3, day: 3, minutes: 16 * 60 + 15 },
    recorded: { year: 2026, month: 3, day: 4, minutes: 9 * 60 },
  })
})
