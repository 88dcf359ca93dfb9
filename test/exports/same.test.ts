import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.js'
import type { Place } from '../../src/model/note.js'
import { read } from '../read.js'
import { docxOf, paragraph } from '../render/docx.js'
import { emlOf } from '../render/eml.js'
import { pdfOf } from '../render/pdf.js'
import { xlsxOf } from '../render/xlsx.js'
import { escaped } from '../render/zip.js'

/** Whole paragraphs, so that no format's own line ends can part a sentence. */
const PARAGRAPHS = [
  'The kids were at home. It was fine, he said.',
  'He said "not today" & left; the CIN plan was read.',
  'She suffers from asthma. We met in in the hall.',
  'Café talk: 1 < 2, and the kids laughed.',
  'Mum is manipulative, and it was "great".',
  'A plain line with an apostrophe: it’s Ana’s.',
  'C:\\temp, a | b and 50% of it.',
]
const text = fc
  .array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 5 })
  .map(parts => parts.map((part, index) => `${part} (${index})`))

const HEAD = [
  ['Type', 'Phone call'],
  ['Child', 'Ana (7)'],
  ['Date', '3 March 2026'],
  ['Recorded', '4 March 2026'],
  ['Author', 'Jo Bell, Social Worker'],
] as const
const labelled = (join: string): string => HEAD.map(([label, value]) => `${label}: ${value}`).join(join)
const names = [...HEAD.map(([label]) => label), 'Note']
const row = (note: string): string[] => [...HEAD.map(([, value]) => value), note]

interface Rendered {
  name: string
  bytes: string | Uint8Array
  /** The words of the file at a place, as a person reads them there. */
  at(place: Place): string
}

type Render = (paragraphs: readonly string[]) => Rendered

/** A text file: the words are those between the offsets, decoded; the lines and columns must lead to the same place. */
const textFile = (name: string, source: string, decode: (raw: string) => string, bytes?: Uint8Array): Rendered => ({
  name,
  bytes: bytes ?? source,
  at({ start, end }) {
    const before = source.slice(0, start.offset ?? 0).split(/\r\n|\r|\n/u)
    expect([start.line, start.column]).toEqual([before.length, (before.at(-1) as string).length + 1])
    return decode(source.slice(start.offset ?? 0, end.offset ?? 0))
  },
})

/** A file whose words lie in units (paragraphs, a cell, printed lines): columns count in the unit's text. */
const unitFile = (name: string, bytes: Uint8Array, unit: (place: Place) => string | undefined): Rendered => ({
  name,
  bytes,
  at(place) {
    expect([place.start.offset, place.end.offset]).toEqual([null, null])
    expect(place.start.line).toBe(place.end.line)
    return unit(place)?.slice(place.start.column - 1, place.end.column - 1) ?? ''
  },
})

const same = (raw: string): string => raw
const csvOf = (paragraphs: readonly string[], mark: string, end: string): string =>
  [names, row(paragraphs.join(end + end))]
    .map(cells => cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(mark))
    .join(end)
const unescaped = (raw: string): string =>
  raw.replace(/&(lt|gt|amp|quot);/gu, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '')
const html = (paragraphs: readonly string[]): string => paragraphs.map(each => `<p>${escaped(each)}</p>`).join('')
const utf16 = (source: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(source, 'utf16le')])
/** Windows-1252 has the curly apostrophe at 0x92. */
const windows = (source: string): Uint8Array => Buffer.from(source.replaceAll('’', '\x92'), 'latin1')
/** A paragraph in runs of a few characters, as Word leaves it after edits. */
const runs = (words: string): string[] => words.match(/.{1,7}/gsu) ?? []

const RENDERS: Readonly<Record<string, Render>> = {
  Markdown: each =>
    textFile('x.md', `${labelled('\n')}\n\n${each.join('\n\n').replace(/[\\<|]/gu, '\\$&')}\n`, raw =>
      raw.replace(/\\([\\<|])/gu, '$1'),
    ),
  'text in UTF-16': each => {
    const source = `${labelled('\r\n')}\r\n\r\n${each.join('\r\n\r\n')}`
    return textFile('x.txt', source, same, utf16(source))
  },
  'text with a byte order mark': each => {
    const source = `${labelled('\n')}\n\n${each.join('\n\n')}`
    return textFile('x.txt', source, same, new TextEncoder().encode(`\uFEFF${source}`))
  },
  'text in Windows-1252': each => {
    const source = `${labelled('\r\n')}\r\n\r\n${each.join('\r\n\r\n')}`
    return textFile('x.txt', source, same, windows(source))
  },
  CSV: each => textFile('x.csv', csvOf(each, ',', '\r\n'), raw => raw.replaceAll('""', '"')),
  'CSV with semicolons': each => textFile('x.csv', csvOf(each, ';', '\n'), raw => raw.replaceAll('""', '"')),
  TSV: each => textFile('x.tsv', csvOf(each, '\t', '\n'), raw => raw.replaceAll('""', '"')),
  'HTML in CSV': each =>
    textFile('x.csv', csvOf([html(each)], ',', '\r\n'), raw => unescaped(raw.replaceAll('""', '"'))),
  HTML: each => textFile('x.html', `<body>${html(labelled('\n').split('\n'))}${html(each)}</body>`, unescaped),
  JSON: each => {
    const record = Object.fromEntries(names.map((name, index) => [name, row(each.join('\n\n'))[index]]))
    return textFile('x.json', JSON.stringify({ notes: [record] }, null, 2), raw => JSON.parse(`"${raw}"`) as string)
  },
  NDJSON: each => {
    const record = Object.fromEntries(names.map((name, index) => [name, row(each.join('\n\n'))[index]]))
    const source = JSON.stringify(record).replaceAll('é', '\\u00e9')
    return textFile('x.ndjson', source, raw => JSON.parse(`"${raw}"`) as string)
  },
  Word: each => {
    const all = [...labelled('\n').split('\n'), '', ...each]
    return unitFile('x.docx', docxOf(all.map(words => paragraph(runs(words))).join('')), ({ location }) =>
      location && 'paragraph' in location ? all[location.paragraph - 1] : undefined,
    )
  },
  Excel: each => {
    const note = each.join('\n\n')
    return unitFile('x.xlsx', xlsxOf([{ name: 'Notes', rows: [names, row(note)] }]), ({ location }) =>
      location && 'cell' in location && location.cell === 'F2' ? note : undefined,
    )
  },
  'Excel with texts in their cells': each => {
    const note = each.join('\r\n\r\n')
    return unitFile(
      'x.xlsx',
      xlsxOf([{ name: 'Notes', rows: [names, row(note)] }], { inline: true }),
      ({ location }) => (location && 'cell' in location && location.cell === 'F2' ? note : undefined),
    )
  },
  PDF: each => {
    const all = each.map(words => words.replaceAll('’', "'").replaceAll('é', 'e'))
    const lines = [...labelled('\n').split('\n'), ...all.flatMap(line => ['', line])]
    const printed = lines.filter(line => line !== '')
    return unitFile('x.pdf', pdfOf([lines]), ({ start, location }) =>
      location && 'page' in location && location.page === 1 ? printed[start.line - 1] : undefined,
    )
  },
  email: each => {
    const source = emlOf(`${labelled('\r\n')}\r\n\r\n${each.join('\r\n\r\n')}\r\n`)
    return textFile('x.eml', source, same)
  },
  'email in quoted-printable': each => {
    const shown = `${labelled('\r\n')}\r\n\r\n${each.join('\r\n\r\n')}\r\n`
    const bytes = new TextEncoder().encode(emlOf(shown, 'quoted-printable'))
    return unitFile('x.eml', bytes, ({ start }) => shown.split('\r\n')[start.line - 1])
  },
}

/** What was found, without what differs between formats: where it stands. */
const brief = (findings: readonly Finding[]): string[] =>
  findings
    .map(
      ({ rule, wholeNote, place }) =>
        `${rule} ${wholeNote ? '' : place.excerpt.replaceAll('’', "'").replaceAll('é', 'e')}`,
    )
    .sort()

describe('the same note in every format', () => {
  it.each(Object.entries(RENDERS))(
    '%s: findings point at their words, and are those of plain text',
    async (_, render) => {
      await fc.assert(
        fc.asyncProperty(text, async paragraphs => {
          const plain = await read('x.txt', `${labelled('\n')}\n\n${paragraphs.join('\n\n')}`)
          const { name, bytes, at } = render(paragraphs)
          const { findings, notes, error } = await read(name, bytes)
          expect(error).toBeNull()
          expect(notes).toHaveLength(1)
          for (const { place, wholeNote } of findings) if (!wholeNote) expect(at(place)).toBe(place.excerpt)
          expect(brief(findings)).toEqual(brief(plain.findings))
        }),
        { numRuns: 12 },
      )
    },
  )
})
