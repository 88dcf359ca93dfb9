import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.js'
import { csv } from '../../src/readers/csv.js'
import { read, sourceOf } from '../read.js'

const WORDS = [
  'The kids were at home.',
  'Home visit.',
  'The CIN plan was read.',
  'She suffers from asthma.',
  'It was fine, he said.',
  'He said "not today" and left.',
  'We met in in the hall.',
  '😀 ok',
  'café',
  'The siblings were there;',
  'a | b',
  '\n',
  '\n\n',
  '"',
]
const body = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 10 })
  .map(parts => parts.join(' ').trim())
  .filter(text => /\p{L}/u.test(text))

const HEADERS = ['Case Note ID', 'Child Name', 'Note Type', 'Event Date', 'Created On', 'Recorded By', 'Details']
const fields = ['n1', 'Ana (7)', 'Home visit', '03/03/2026', '04/03/2026', 'Jo Bell, Social Worker']

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const csvOf = (bodies: readonly string[], mark = ',', end = '\r\n'): string =>
  [HEADERS, ...bodies.map(text => [...fields, text])].map(row => row.map(quoted).join(mark)).join(end)

const brief = (findings: Finding[]): string[] =>
  findings.map(({ rule, wholeNote, place }) => `${rule} ${wholeNote ? '' : place.excerpt}`)

describe('CSV', () => {
  it('points at the words of the file, whatever stands before them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(body, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 64 }),
        async (bodies, mark, end, piece) => {
          const source = csvOf(bodies, mark, end)
          const { findings, error } = await read('x.csv', source, {}, piece)
          expect(error).toBeNull()
          for (const { place, wholeNote } of findings) {
            if (wholeNote) continue
            expect(source.slice(place.start.offset ?? 0, place.end.offset ?? 0).replaceAll('""', '"')).toBe(
              place.excerpt,
            )
            const lines = source.slice(0, place.start.offset ?? 0).split(/\r\n|\r|\n/u)
            expect([place.start.line, place.start.column]).toEqual([lines.length, (lines.at(-1) as string).length + 1])
          }
        },
      ),
      { numRuns: 80 },
    )
  })

  it('finds the header row under titles, and says the row and column', async () => {
    const { findings, notes } = await read('x.csv', `Extract of notes\nRun on,1 May\n${csvOf(['The kids were in.'])}`)
    expect(notes[0]?.fields.child).toBe('Ana (7)')
    expect(findings.find(finding => finding.rule === 'plain-language/colloquial')?.place.location).toEqual({
      row: 4,
      column: 'Details',
    })
  })

  it('reads the words of rich text, and points into the tags around them', async () => {
    const source = csvOf([
      '<p>Seen &amp; spoken to. The <b>kids</b> were in.</p><p>Mum&#39;s view: &quot;fine&quot;.</p>',
    ])
    const { findings, notes } = await read('x.csv', source)
    expect(notes[0]?.body).toBe('Seen & spoken to. The kids were in.\n\nMum\'s view: "fine".')
    const place = findings.find(finding => finding.rule === 'plain-language/colloquial')?.place
    expect(source.slice(place?.start.offset ?? 0, place?.end.offset ?? 0)).toBe('kids')
  })

  it('reports a damaged row by its line and reads the rest', async () => {
    const { notes, error } = await read('x.csv', `Note Type,Note\nVisit,"All ok"\nVisit,"never closed\nVisit,plain\n`)
    expect(error).toMatch(/^line 3: a quotation mark is never closed/u)
    expect(notes.map(note => note.body)).toEqual(['All ok', 'plain'])
  })

  it('names no cells of a first row that may be a note and no header', async () => {
    const { error } = await read('x.csv', 'Kai Smith,Home visit,Mum hits\nAna Bell,Call,Dad rang\n')
    expect(error).toContain('No header row was found')
    expect(error).not.toContain('Kai')
  })

  it('says which columns it saw and how to map them, and takes the mapping', async () => {
    const source = 'Ref,Wer,Was\n1,Ana,The kids were in.\n'
    expect((await read('x.csv', source)).error).toBe(
      "No column is known to hold the note's text; the columns are Ref, Wer, Was. Say which with --columns body=NAME.",
    )
    expect((await read('x.csv', source, { columns: { body: 'was' } })).notes[0]?.body).toBe('The kids were in.')
  })

  it('never quotes the text of a file without headers', async () => {
    const { error } = await read('x.csv', 'Ana hit me on 3 March.,She cried and said "no".\nMore of it.,And more.\n')
    expect(error).not.toMatch(/Ana|hit|cried/u)
  })

  it('reads Windows-1252 and UTF-16', async () => {
    const latin = Buffer.from('Note\nThe caf\xe9 was shut.\n', 'latin1')
    expect((await read('x.csv', latin)).notes[0]?.body).toBe('The café was shut.')
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Note\nThe café was shut.\n', 'utf16le')])
    expect((await read('x.csv', wide)).notes[0]?.body).toBe('The café was shut.')
  })
})

describe('the same note in every format', () => {
  it('gives the same findings', async () => {
    const text =
      'I saw Ana at home to see how she is. The kids were in the kitchen. Mum is manipulative. The CIN plan was read. It said "not yet" twice.'
    const head =
      'Type: Home visit\nChild: Ana (7)\nDate: 3 March 2026\nRecorded: 4 March 2026\nAuthor: Jo Bell, Social Worker\n\n'
    const record = {
      'Child Name': 'Ana (7)',
      'Note Type': 'Home visit',
      'Event Date': '03/03/2026',
      'Created On': '04/03/2026',
      'Recorded By': 'Jo Bell, Social Worker',
      Details: text,
    }
    const wanted = brief((await read('x.txt', head + text)).findings)
    expect(wanted.length).toBeGreaterThan(3)
    expect(brief((await read('x.md', head + text)).findings)).toEqual(wanted)
    expect(brief((await read('x.csv', csvOf([text]))).findings)).toEqual(wanted)
    expect(brief((await read('x.json', JSON.stringify([record], null, 1))).findings)).toEqual(wanted)
    expect(brief((await read('x.ndjson', JSON.stringify(record))).findings)).toEqual(wanted)
    const paragraphs = head
      .trim()
      .split('\n')
      .map(line => `<p>${line}</p>`)
      .join('')
    expect(brief((await read('x.html', `<html><body>${paragraphs}<p>${text}</p></body></html>`)).findings)).toEqual(
      wanted,
    )
  })
})

describe('JSON', () => {
  it('points past escapes', async () => {
    const source = JSON.stringify({ notes: [{ Note: 'He said "no"\nThe kids – all – were in.' }] })
    const { findings } = await read('x.json', source)
    const place = findings.find(finding => finding.rule === 'plain-language/colloquial')?.place
    expect(source.slice(place?.start.offset ?? 0, place?.end.offset ?? 0)).toBe('kids')
  })

  it('names a bad line of NDJSON and reads the rest', async () => {
    const { notes, error } = await read('x.ndjson', '{"note":"one one"}\n{bad\n{"note":"two"}\n')
    expect(error).toMatch(/^line 2: it is not valid JSON/u)
    expect(notes.map(note => note.body)).toEqual(['one one', 'two'])
  })

  it('refuses a thousand levels and doubled keys', async () => {
    expect((await read('x.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`)).error).toMatch(/nested/u)
    expect((await read('x.json', '{"note":"a","note":"b"}')).error).toMatch(/twice/u)
  })
})

it.each(['id,Other\n1,2\n', 'id,Note,Note\n1,a,b\n', `id,Note\n${'1,a\n'.repeat(5000)}`])(
  'a table that is not read to its end is closed: %#',
  async text => {
    let closed = false
    const source = {
      ...sourceOf('x.csv', text),
      async *chunks() {
        try {
          yield new TextEncoder().encode(text)
          yield new TextEncoder().encode('2,b,c,d\n')
        } finally {
          closed = true
        }
      },
    }
    await expect(
      (async () => {
        for await (const note of csv.read(source, {}, { complete: true, skipped: [] })) throw new Error(note.body)
      })(),
    ).rejects.toThrow()
    expect(closed).toBe(true)
  },
)
