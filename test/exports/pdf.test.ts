import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { read } from '../read.js'
import { fileOf, pdfOf } from '../render/pdf.js'

const HEAD = ['Type: Home visit', 'Child: Ana (7)', 'Date: 3 March 2026', 'Author: Jo Bell, Social Worker', '']

describe('PDF', () => {
  it('points at page and line, reads sentences over lines and pages, and leaves out page numbers', async () => {
    const { notes, findings, coverage, error } = await read(
      'x.pdf',
      pdfOf([
        [
          ...HEAD,
          'I saw Ana (at home). It was fine and the',
          'day went well.',
          '',
          'We talked until the',
          'Page 1 of 2',
        ],
        ['bell rang, and the kids left.', 'Page 2 of 2'],
      ]),
    )
    expect(error).toBeNull()
    expect(notes[0]?.fields).toMatchObject({ kind: 'Home visit', author: 'Jo Bell, Social Worker' })
    expect(notes[0]?.body).toBe(
      'I saw Ana (at home). It was fine and the\nday went well.\n\nWe talked until the\nbell rang, and the kids left.',
    )
    expect(findings.find(finding => finding.rule === 'plain-language/colloquial')?.place).toEqual({
      start: { line: 1, column: 20, offset: null },
      end: { line: 1, column: 24, offset: null },
      location: { page: 2 },
      excerpt: 'kids',
    })
    expect(coverage.skipped).toEqual(['2 lines that stand on every page'])
  })

  it('keeps a last line that differs from page to page', async () => {
    const { notes } = await read(
      'x.pdf',
      pdfOf([
        ['One.', 'First end.'],
        ['Two.', 'Second end.'],
      ]),
    )
    expect(notes[0]?.body).toContain('First end.')
  })

  it('finds a second note on a page of its own', async () => {
    const { notes } = await read(
      'x.pdf',
      pdfOf([
        [...HEAD, 'One.'],
        [...HEAD, 'Two.'],
      ]),
    )
    expect(notes.map(note => note.body.trim())).toEqual(['One.', 'Two.'])
  })

  it('names a page without text, and refuses a scan', async () => {
    const { coverage } = await read('x.pdf', pdfOf([['All in.'], []]))
    expect(coverage.skipped).toEqual(['page 2, which holds no text'])
    expect((await read('x.pdf', pdfOf([[], []]))).error).toMatch(/scanned/u)
  })

  it('names encryption and damage', async () => {
    const secret = fileOf(
      ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'],
      `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> `,
    )
    expect((await read('x.pdf', secret)).error).toMatch(/encrypted/u)
    expect((await read('x.pdf', '%PDF-1.4\nnothing')).error).toMatch(/damaged/u)
  })

  it('stops a file that unpacks to far more', async () => {
    const packed = deflateSync(Buffer.alloc(30_000_000)).toString('latin1')
    const bomb = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
    ])
    expect((await read('x.pdf', bomb, { maxBytes: 5_000_000 })).error).toMatch(/larger than 5 MB/u)
  })

  it('is known by its content under another name', async () => {
    expect((await read('x.docx', pdfOf([['All in.']]))).notes[0]?.body).toBe('All in.')
  })
})
