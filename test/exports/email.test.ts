import { describe, expect, it } from 'vitest'
import { read } from '../read.js'
import { emlOf, multipartOf, partOf } from '../render/eml.js'

const TEXT = 'Hello,\r\n\r\nCafé & all. The kids were in – “all” of them, and it was a long day of many words.\r\n'

describe('email', () => {
  it('takes title, author and date from its header', async () => {
    const { notes } = await read('x.eml', emlOf(TEXT))
    expect(notes[0]).toMatchObject({
      kind: 'message',
      fields: { title: 'Call about Ana', author: 'Jo Bell' },
      eventDate: { year: 2026, month: 3, day: 3, minutes: 975 },
      draft: false,
    })
  })

  it('decodes names and subjects, and labels in the text win over the header', async () => {
    const source = emlOf(`Type: Home visit\r\nDate: 1 March 2026\r\n\r\n${TEXT}`)
      .replace('Jo Bell', '=?utf-8?B?Sm9zw6kgQmVsbA==?=')
      .replace('Call about Ana', '=?iso-8859-1?Q?Caf=E9?=\r\n =?iso-8859-1?Q?_visit?=')
    const { notes } = await read('x.eml', source)
    expect(notes[0]?.fields).toMatchObject({ title: 'Café visit', author: 'José Bell', kind: 'Home visit' })
    expect(notes[0]?.eventDate?.day).toBe(1)
  })

  it('points into the file where the text stands in it as it is', async () => {
    const source = multipartOf([partOf(TEXT, '8bit'), partOf('<p>no</p>', '8bit', 'text/html')], 'alternative')
    const { findings } = await read('x.eml', source)
    const place = findings.find(finding => finding.rule === 'plain-language/colloquial')?.place
    expect(source.slice(place?.start.offset ?? 0, place?.end.offset ?? 0)).toBe('kids')
    expect(place?.start.line).toBe(source.slice(0, source.indexOf('kids')).split('\n').length)
  })

  it.each(['quoted-printable', 'base64'] as const)(
    'decodes %s, and counts in the message as it is shown',
    async way => {
      const { findings, notes } = await read('x.eml', emlOf(TEXT, way))
      expect(notes[0]?.body).toBe(TEXT)
      expect(findings.find(finding => finding.rule === 'plain-language/colloquial')?.place).toEqual({
        start: { line: 3, column: 17, offset: null },
        end: { line: 3, column: 21, offset: null },
        location: null,
        excerpt: 'kids',
      })
    },
  )

  it('reads the HTML where there is no text, points into it, and names attachments without their names', async () => {
    const html = '<html><head><style>p{}</style></head><body><p>Caf&eacute;.</p><p>The kids were in.</p></body></html>'
    const source = multipartOf([
      partOf(html, '8bit', 'text/html; charset=utf-8'),
      partOf('AAAA', 'base64', 'application/pdf; name="Ana Bell.pdf"'),
      partOf('AAAA', 'base64', 'image/png'),
    ])
    const { findings, notes, coverage } = await read('x.eml', source)
    expect(notes[0]?.body).toBe('Café.\n\nThe kids were in.')
    const place = findings.find(finding => finding.rule === 'plain-language/colloquial')?.place
    expect(source.slice(place?.start.offset ?? 0, place?.end.offset ?? 0)).toBe('kids')
    expect(coverage.skipped).toEqual(['2 attachments (.pdf, image/png)'])
  })

  it('reads a character set that the message names, and one that it names wrongly', async () => {
    const latin = Buffer.from(emlOf('The café was shut.\r\n', '8bit', 'text/plain; charset=iso-8859-1'), 'latin1')
    expect((await read('x.eml', latin)).notes[0]?.body).toBe('The café was shut.\r\n')
    const wrong = Buffer.from(emlOf('The café was shut.\r\n', '8bit', 'text/plain; charset=utf-8'), 'latin1')
    const { notes, coverage } = await read('x.eml', wrong)
    expect(notes[0]?.body).toBe('The café was shut.\r\n')
    expect(coverage.skipped).toHaveLength(1)
  })

  it.each([
    ['nothing', '', /empty/u],
    ['no header', 'Hello there, how are you.\r\n', /no header/u],
    ['no text', multipartOf([partOf('AAAA', 'base64', 'application/pdf')]), /attachment/u],
    ['encryption', emlOf('AAAA', 'base64', 'application/pkcs7-mime'), /encrypted/u],
  ])('refuses %s', async (_, source, reason) => {
    expect((await read('x.eml', source)).error).toMatch(reason)
  })
})
