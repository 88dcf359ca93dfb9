import { describe, expect, it } from 'vitest'
import { read } from '../read.js'
import { docxOf, paragraph, run, table } from '../render/docx.js'
import { xlsxOf } from '../render/xlsx.js'
import { XML } from '../render/zip.js'

const HEAD = [
  'Type: Home visit',
  'Child: Ana (7)',
  'Date: 3 March 2026',
  'Recorded: 4 March 2026',
  'Author: Jo Bell, Social Worker',
]
const head = HEAD.map(line => paragraph(line)).join('')
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const bodies = async (body: string, ...more: [Record<string, string>?, Record<string, string>?]): Promise<string[]> =>
  (await read('x.docx', docxOf(body, ...more))).notes.map(note => note.body.trim())

describe('Word', () => {
  it('counts every paragraph, in tables and empty ones too, and joins split runs', async () => {
    const body = `${table([
      ['Type', 'Home visit'],
      ['Date', '3 March 2026'],
    ])}${paragraph('')}${paragraph(['We sat down.\nThe ki', 'ds', ' were in.'])}`
    const { findings, notes, error } = await read('x.docx', docxOf(body))
    expect(error).toBeNull()
    expect(notes[0]?.fields).toMatchObject({ kind: 'Home visit', eventDate: '3 March 2026' })
    expect(notes[0]?.body).toBe('We sat down.\nThe kids were in.')
    expect(findings.find(finding => finding.rule === 'plain-language/colloquial')?.place).toEqual({
      start: { line: 6, column: 18, offset: null },
      end: { line: 6, column: 22, offset: null },
      location: { paragraph: 6 },
      excerpt: 'kids',
    })
  })

  it('knows headings by style, by a style based on one and by bold, lists and quotations', async () => {
    const { notes } = await read(
      'x.docx',
      docxOf(
        head +
          paragraph('Analysis', 'Heading1') +
          paragraph('Plan', 'Kop') +
          `<w:p>${run('Next steps', '<w:b/>')}</w:p>` +
          `<w:p>${run('Not', '<w:b w:val="0"/>')}${run(' a heading')}</w:p>` +
          paragraph('One', 'ListBullet') +
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr>${run('Two')}</w:p>` +
          `<w:p><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${run('No list')}</w:p>` +
          paragraph('As Mum said', 'Quote'),
      ),
    )
    expect(notes[0]?.blocks?.map(({ type, depth }) => `${type} ${depth}`)).toEqual([
      'heading 1',
      'heading 1',
      'heading 2',
      'paragraph 0',
      'item 0',
      'item 1',
      'paragraph 0',
      'quote 0',
    ])
  })

  it('reads insertions and not deletions, moved text once, and says so', async () => {
    const { notes, coverage } = await read(
      'x.docx',
      docxOf(
        `${head}<w:p>${run('Ana was ')}<w:ins>${run('very ')}</w:ins><w:del><w:r><w:delText>not </w:delText></w:r><w:r><w:delText>at all </w:delText></w:r></w:del>${run('happy.')}</w:p>` +
          `<w:p><w:moveFrom>${run('We talked.')}</w:moveFrom></w:p><w:p><w:moveTo>${run('We talked.')}</w:moveTo></w:p>`,
      ),
    )
    expect(notes[0]?.body).toBe('Ana was very happy.\n\nWe talked.')
    expect(coverage.skipped).toEqual(['2 tracked deletions'])
  })

  it('keeps a paragraph whose mark alone was deleted', async () => {
    expect(await bodies(`${head}<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('It stays.')}</w:p>`)).toEqual([
      'It stays.',
    ])
  })

  it('names text boxes, pictures, hidden text, comments, notes and page headers', async () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
    const { notes, coverage } = await read(
      'x.docx',
      docxOf(
        `${head}<w:p>${run('Ana was in.')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('Aside')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Aside')}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r>${run('hid', '<w:vanish/>')}</w:p>`,
        {
          'word/comments.xml': `${XML}<w:comments ${W}><w:comment>${paragraph('Why?')}</w:comment><w:comment>${paragraph('')}</w:comment></w:comments>`,
          'word/footnotes.xml': `${XML}<w:footnotes ${W}><w:footnote w:type="separator">${paragraph('-')}</w:footnote><w:footnote w:id="2">${paragraph('See above')}</w:footnote></w:footnotes>`,
          'word/header1.xml': `${XML}<w:hdr ${W}>${paragraph('Official')}</w:hdr>`,
          'word/footer1.xml': `${XML}<w:ftr ${W}>${paragraph(' ')}</w:ftr>`,
        },
        {
          'comments.xml': 'comments',
          'footnotes.xml': 'footnotes',
          'header1.xml': 'header',
          'footer1.xml': 'footer',
        },
      ),
    )
    expect(notes[0]?.body).toBe('Ana was in.')
    expect(coverage.skipped).toEqual([
      '1 text box',
      '1 image',
      '1 piece of hidden text',
      '1 comment',
      '1 footnote',
      '1 page header',
    ])
  })

  it('finds a second note after a page break, and none where no header follows', async () => {
    const broken = `<w:p><w:r><w:br w:type="page"/></w:r></w:p>`
    expect(await bodies(head + paragraph('First.') + broken + head + paragraph('Second.'))).toEqual([
      'First.',
      'Second.',
    ])
    expect(await bodies(head + paragraph('First.') + head.replace('Home visit', 'Call'))).toHaveLength(1)
    expect(await bodies(head + paragraph('First.') + broken + paragraph('Still the first.'))).toEqual([
      'First.\n\nStill the first.',
    ])
  })

  it('reads tabs, special characters and content controls, and no field codes', async () => {
    expect(
      await bodies(
        `${head}<w:sdt><w:sdtContent><w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>A</w:t><w:tab/><w:noBreakHyphen/><w:t>&amp;&#8217;</w:t><w:instrText>DATE</w:instrText></w:r></w:p></w:sdtContent></w:sdt>`,
      ),
    ).toEqual(['A\t‑&’'])
  })

  it('is known by its content whatever its name, and a workbook under its name is read as one', async () => {
    const bytes = docxOf(head + paragraph('The kids were in.'))
    for (const name of ['x.txt', 'x.csv', 'x.xyz', 'x.doc'])
      expect((await read(name, bytes)).notes.map(note => note.body)).toEqual(['The kids were in.'])
    const book = xlsxOf([
      {
        name: 'Notes',
        rows: [
          ['Date', 'Note'],
          ['1/3/2026', 'All in.'],
        ],
      },
    ])
    expect((await read('x.docx', book)).notes.map(note => note.body)).toEqual(['All in.'])
  })
})
