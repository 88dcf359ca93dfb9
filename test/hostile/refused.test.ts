import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CLEAN, caselint, folderOf } from '../cli/caselint.js'
import { docxOf, paragraph } from '../render/docx.js'
import { emlOf, multipartOf, partOf } from '../render/eml.js'
import { fileOf, pdfOf } from '../render/pdf.js'
import { xlsxOf } from '../render/xlsx.js'
import { XML, zipOf } from '../render/zip.js'

/** Words that no message may hold: they stand for a child's. */
const SECRET = 'Zebedee'
const ESCAPE = '\x1b[31m'

interface Refused {
  /** What is wrong. */
  what: string
  name: string
  content: string | Uint8Array
  /** What the line on stderr says. */
  says: RegExp
}

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const ole = (inside: string): Uint8Array =>
  Buffer.concat([
    latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    Buffer.alloc(504),
    Buffer.from(inside, 'utf16le'),
    Buffer.alloc(512),
  ])
const word = docxOf(paragraph(`${SECRET} was at home.`))
const book = xlsxOf([
  {
    name: 'Notes',
    rows: [
      ['Date', 'Note'],
      ['1/3/2026', `${SECRET} was at home.`],
    ],
  },
])
const pages = pdfOf([[`${SECRET} was at home.`]])
const deep = (open: string, close: string, levels = 100_000): string =>
  open.repeat(levels) + SECRET + close.repeat(levels)
const withPart = (part: string): Uint8Array => docxOf('', { 'word/document.xml': part })
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
/** A megabyte of spaces. */
const SPACES = ' '.repeat(1 << 20)

/** Bytes changed at a place. */
function changed(bytes: Uint8Array, at: number, to: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy.set(to, at < 0 ? copy.length + at : at)
  return copy
}

/** Where the local header of a part names it. */
const partAt = (bytes: Uint8Array, name: string): number => Buffer.from(bytes).indexOf(name)

/** The central directory's flag of encryption set on every part. */
function encrypted(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (let at = 0; at < copy.length - 4; at++)
    if (copy[at] === 0x50 && copy[at + 1] === 0x4b && copy[at + 2] === 1 && copy[at + 3] === 2) copy[at + 8] = 1
  return copy
}

/** An archive whose part says that it unpacks to little. */
const lying = (): Uint8Array => {
  const bytes = zipOf({ '[Content_Types].xml': '<x/>', '_rels/.rels': XML, 'word/document.xml': SPACES.repeat(4) })
  for (let at = 0; at < bytes.length - 4; at++)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1) bytes.set([1, 0, 0, 0], at + 24)
  return bytes
}

const REFUSED: readonly Refused[] = [
  // nothing, or nothing to read
  ...['md', 'txt', 'csv', 'html', 'json', 'ndjson', 'docx', 'xlsx', 'pdf', 'eml'].map(kind => ({
    what: `an empty .${kind}`,
    name: `x.${kind}`,
    content: '',
    says: /empty/u,
  })),
  {
    what: 'a page of scripts alone',
    name: 'x.html',
    content: `<script>var a = "${SECRET}"</script>`,
    says: /no text/u,
  },
  {
    what: 'a document of empty paragraphs',
    name: 'x.docx',
    content: docxOf(paragraph('') + paragraph(' ')),
    says: /no text/u,
  },
  { what: 'a workbook without cells', name: 'x.xlsx', content: xlsxOf([{ name: 'A', rows: [] }]), says: /no text/u },
  {
    what: 'a workbook whose only sheet is hidden',
    name: 'x.xlsx',
    content: xlsxOf([{ name: 'A', state: 'hidden', rows: [['Note'], [SECRET]] }]),
    says: /no text/u,
  },
  { what: 'a scan', name: 'x.pdf', content: pdfOf([[], []]), says: /scanned/u },
  {
    what: 'a message with an attachment alone',
    name: 'x.eml',
    content: multipartOf([partOf(SECRET, 'base64', 'application/pdf')]),
    says: /attachment/u,
  },
  { what: 'no message', name: 'x.eml', content: `${SECRET} was at home.\n`, says: /no email/u },
  { what: 'a CSV of headers that say nothing', name: 'x.csv', content: 'Wer,Was\nx,y\n', says: /--columns body=/u },
  {
    what: 'a CSV without headers',
    name: 'x.csv',
    content: `${SECRET} hit me on 3 March.,She cried.\nMore.,And more.\n`,
    says: /No header row/u,
  },
  {
    what: 'JSON without notes',
    name: 'x.json',
    content: `[{"wer":"${SECRET}"},{"wer":"x"}]`,
    says: /the keys are wer/u,
  },
  {
    what: "JSON keyed by children's names",
    name: 'x.json',
    content: `{"${SECRET}":"She cried.","Leo Bell":"He cried."}`,
    says: /^(?!.*Leo).*No key is known/u,
  },
  { what: 'a JSON text alone', name: 'x.json', content: `"${SECRET}"`, says: /no objects/u },
  // kinds that are not read
  {
    what: 'an old Word document',
    name: 'x.doc',
    content: ole('WordDocument'),
    says: /old Word document \(\.doc\); save it as \.docx/u,
  },
  { what: 'an old workbook', name: 'x.xls', content: ole('Workbook'), says: /save it as \.xlsx or \.csv/u },
  { what: 'an Outlook message', name: 'x.msg', content: ole('__substg1.0_001A001F'), says: /save it as \.eml/u },
  {
    what: 'an old Word document named .docx',
    name: 'x.docx',
    content: ole('WordDocument'),
    says: /old Word document/u,
  },
  { what: 'an Outlook message named .txt', name: 'x.txt', content: ole('__substg1.0_001A001F'), says: /Outlook/u },
  { what: 'rich text', name: 'x.rtf', content: `{\\rtf1 ${SECRET}}`, says: /rich text \(\.rtf\); save it as \.docx/u },
  { what: 'rich text named .doc', name: 'x.doc', content: `{\\rtf1 ${SECRET}}`, says: /rich text/u },
  { what: 'rich text named .txt', name: 'x.txt', content: `{\\rtf1 ${SECRET}}`, says: /rich text/u },
  {
    what: 'OpenDocument',
    name: 'x.odt',
    content: zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': `<a>${SECRET}</a>` }),
    says: /OpenDocument file; save it as \.docx/u,
  },
  {
    what: 'OpenDocument named .docx',
    name: 'x.docx',
    content: zipOf({ 'content.xml': `<a>${SECRET}</a>` }),
    says: /OpenDocument/u,
  },
  { what: 'Pages', name: 'x.pages', content: zipOf({ 'Index/Document.iwa': SECRET }), says: /Pages or Numbers/u },
  { what: 'slides named .docx', name: 'x.docx', content: zipOf({ 'ppt/presentation.xml': SECRET }), says: /slides/u },
  {
    what: 'a binary workbook named .xlsx',
    name: 'x.xlsx',
    content: zipOf({ 'xl/workbook.bin': SECRET }),
    says: /binary workbook/u,
  },
  { what: 'an archive', name: 'x.zip', content: zipOf({ 'note.md': SECRET }), says: /archive; unpack it/u },
  {
    what: 'an archive named .docx',
    name: 'x.docx',
    content: zipOf({ '../../note.md': SECRET }),
    says: /archive; unpack it/u,
  },
  { what: 'a packed file', name: 'x.csv', content: latin('\x1f\x8b\x08\0\0\0\0\0'), says: /archive/u },
  { what: 'a picture named .pdf', name: 'x.pdf', content: latin('\x89PNG\r\n\x1a\n'), says: /picture/u },
  { what: 'a picture', name: 'x.jpg', content: latin('\xff\xd8\xff\xe0'), says: /picture/u },
  { what: 'a recording', name: 'x.mp3', content: 'ID3', says: /recording/u },
  { what: 'a database', name: 'x.csv', content: 'SQLite format 3\0', says: /database/u },
  {
    what: 'an XML document named .xls',
    name: 'x.xls',
    content: `<?xml version="1.0"?><Workbook>${SECRET}</Workbook>`,
    says: /save it as \.docx or \.xlsx/u,
  },
  { what: 'a kind that is not known', name: 'x.qqq', content: SECRET, says: /not known/u },
  { what: 'bytes under the name of text', name: 'x.txt', content: latin(`\x01\x02\0${SECRET}`), says: /not text/u },
  { what: 'bytes under the name of a CSV', name: 'x.csv', content: latin(`\x01\x02\0${SECRET}`), says: /not text/u },
  { what: 'text under the name of Word', name: 'x.docx', content: SECRET, says: /no document of Word/u },
  {
    what: 'text under the name of Excel that is no table',
    name: 'x.xlsx',
    content: SECRET,
    says: /no document of Word or Excel|No header row/u,
  },
  { what: 'text under the name of PDF', name: 'x.pdf', content: SECRET, says: /damaged/u },
  // encrypted
  {
    what: 'an encrypted document',
    name: 'x.docx',
    content: ole('EncryptedPackage'),
    says: /encrypted; save a copy without a password/u,
  },
  { what: 'an encrypted workbook', name: 'x.xlsx', content: ole('EncryptedPackage'), says: /encrypted/u },
  { what: 'an archive with encrypted parts', name: 'x.docx', content: encrypted(word), says: /encrypted/u },
  {
    what: 'an encrypted message',
    name: 'x.eml',
    content: emlOf(SECRET, 'base64', 'application/pkcs7-mime'),
    says: /encrypted/u,
  },
  {
    what: 'an encrypted PDF',
    name: 'x.pdf',
    content: fileOf(
      ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'],
      `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> `,
    ),
    says: /encrypted/u,
  },
  // damaged
  { what: 'half a document', name: 'x.docx', content: word.subarray(0, word.length >> 1), says: /cut off or damaged/u },
  { what: 'half a workbook', name: 'x.xlsx', content: book.subarray(0, book.length >> 1), says: /cut off or damaged/u },
  { what: 'four bytes of a document', name: 'x.docx', content: word.subarray(0, 4), says: /cut off or damaged/u },
  {
    what: 'a document with a changed byte',
    name: 'x.docx',
    content: changed(word, partAt(word, 'word/document.xml') + 40, [1, 2, 3]),
    says: /damaged/u,
  },
  {
    what: 'a directory that points outside',
    name: 'x.docx',
    content: changed(word, -6, [0xff, 0xff, 0xff, 0x7f]),
    says: /damaged/u,
  },
  { what: 'more parts than there are', name: 'x.docx', content: changed(word, -12, [0xff, 0x3f]), says: /damaged/u },
  {
    what: 'a document without its text',
    name: 'x.docx',
    content: zipOf({ '[Content_Types].xml': '<a/>', 'word/other.xml': SECRET }),
    says: /document is missing/u,
  },
  {
    what: 'XML that is cut off',
    name: 'x.docx',
    content: withPart(`<w:document ${W}><w:body><w:p><w:r><w:t>${SECRET}`),
    says: /XML cannot be read/u,
  },
  {
    what: 'XML that is not UTF-8',
    name: 'x.docx',
    content:
      docxOf('', {}, {}).length > 0
        ? zipOf({ '_rels/.rels': '<a/>', 'word/document.xml': latin(`<a>${SECRET} \xff</a>`) })
        : '',
    says: /XML cannot be read/u,
  },
  {
    what: 'XML with an entity that is not declared',
    name: 'x.docx',
    content: withPart(`<w:document ${W}><w:p>${SECRET}&bad;</w:p></w:document>`),
    says: /XML cannot be read/u,
  },
  { what: 'half a PDF', name: 'x.pdf', content: pages.subarray(0, 60), says: /damaged/u },
  {
    what: 'a PDF of brackets',
    name: 'x.pdf',
    content: fileOf([`<< /Type /Catalog /Pages ${'['.repeat(200_000)}`]),
    says: /damaged/u,
  },
  { what: 'JSON that is cut off', name: 'x.json', content: `[{"note":"${SECRET}`, says: /not valid JSON/u },
  {
    what: 'JSON with a stray word',
    name: 'x.json',
    content: `[{"note":"a"},\n${SECRET}]`,
    says: /: line 2: it is not valid JSON;/u,
  },
  {
    what: 'JSON with a key twice',
    name: 'x.json',
    content: `{"note":"a",\r"note":"${SECRET}"}`,
    says: /: line 2: it has the same key twice/u,
  },
  {
    what: 'a line of NDJSON with a key twice',
    name: 'x.ndjson',
    content: `{"note":"one"}\n{"note":"a","note":"${SECRET}"}\n`,
    says: /: line 2: it has the same key twice/u,
  },
  {
    what: 'a line of NDJSON that is cut off',
    name: 'x.ndjson',
    content: `{"note":"one"}\n{"note":"${SECRET}\n{"note":"two"}\n`,
    says: /: line 2: it is not valid JSON/u,
  },
  {
    what: 'a quotation mark that is never closed',
    name: 'x.csv',
    content: `Date,Note\n1/3/2026,"${SECRET}\n2/3/2026,two\n`,
    says: /line 2: a quotation mark is never closed/u,
  },
  {
    what: 'words behind a closing quotation mark',
    name: 'x.csv',
    content: `Date,Note\n1/3/2026,"a"${SECRET}\n2/3/2026,two\n`,
    says: /line 2: there are words after/u,
  },
  {
    what: 'more cells than headers',
    name: 'x.csv',
    content: `Date,Note\n1/3/2026,a,${SECRET}\n`,
    says: /line 2: there are more cells/u,
  },
  {
    what: 'two columns of one name',
    name: 'x.csv',
    content: `Date,Note,Date\n1/3/2026,${SECRET},2/3/2026\n`,
    says: /Two columns are named Date/u,
  },
  {
    what: 'front matter that is no YAML',
    name: 'x.md',
    content: `---\na: [${SECRET}\n---\n\nText.\n`,
    says: /not valid YAML/u,
  },
  // nothing runs, nothing multiplies
  {
    what: 'a YAML tag',
    name: 'x.md',
    content: `---\na: !!js/function "${SECRET}"\n---\n\nText.\n`,
    says: /YAML tags/u,
  },
  {
    what: 'YAML aliases that multiply',
    name: 'x.md',
    content: `---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\n${SECRET}.\n`,
    says: /YAML aliases/u,
  },
  {
    what: 'XML entities that multiply',
    name: 'x.docx',
    content: withPart(
      `<!DOCTYPE a [<!ENTITY a "${SECRET}"><!ENTITY b "&a;&a;">]><w:document ${W}><w:p>&b;</w:p></w:document>`,
    ),
    says: /XML entities, which are refused/u,
  },
  {
    what: 'an XML entity of a file',
    name: 'x.xlsx',
    content: zipOf({
      '_rels/.rels': '<a/>',
      'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>&a;</workbook>',
    }),
    says: /XML entities, which are refused/u,
  },
  // nesting
  {
    what: 'lists a hundred thousand deep',
    name: 'x.json',
    content: deep('[', ']'),
    says: /nested more than 1000 deep/u,
  },
  {
    what: 'objects a hundred thousand deep',
    name: 'x.json',
    content: deep('{"a":', '}'),
    says: /nested more than 1000 deep/u,
  },
  {
    what: 'tags a hundred thousand deep',
    name: 'x.html',
    content: deep('<div>', '</div>'),
    says: /nested more than 1000 deep/u,
  },
  {
    what: 'tags in a cell a hundred thousand deep',
    name: 'x.csv',
    content: `Date,Note\n1/3/2026,"${deep('<b>', '</b>')}"\n`,
    says: /nested more than 1000 deep/u,
  },
  {
    what: 'quotes a hundred thousand deep',
    name: 'x.md',
    content: `${'> '.repeat(100_000)}${SECRET}\n`,
    says: /nested more than 1000 deep/u,
  },
  {
    what: 'list items a hundred thousand deep',
    name: 'x.md',
    content: `${'+ '.repeat(100_000)}${SECRET}\n`,
    says: /nested more than 1000 deep/u,
  },
  {
    what: 'YAML a hundred thousand deep',
    name: 'x.md',
    content: `---\na: ${deep('[', ']')}\n---\n\nText.\n`,
    says: /YAML|nested/u,
  },
  {
    what: 'XML a hundred thousand deep',
    name: 'x.docx',
    content: withPart(deep('<a>', '</a>')),
    says: /nested more than 1000 deep/u,
  },
  {
    what: 'parts of a message without end',
    name: 'x.eml',
    content: emlOf(
      `${'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n'.repeat(100_000)}`,
      '8bit',
      'multipart/mixed; boundary=a',
    ),
    says: /nested|no text/u,
  },
  // size
  {
    what: 'a document that unpacks to gigabytes',
    name: 'x.docx',
    content: zipOf({ '_rels/.rels': '<a/>', 'word/document.xml': `<a>${SPACES.repeat(210)}</a>` }),
    says: /Unpacked, it is larger than 200 MB/u,
  },
  { what: 'a document that lies about its size', name: 'x.docx', content: lying(), says: /damaged/u },
  {
    what: 'a PDF that unpacks to gigabytes',
    name: 'x.pdf',
    content: (() => {
      const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), deflateRawSync(Buffer.alloc(210 << 20))]).toString(
        'latin1',
      )
      return fileOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [] /Count 0 >>',
        `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`,
      ])
    })(),
    says: /larger than 200 MB/u,
  },
]

describe('an input that cannot be read', () => {
  it.each(REFUSED)('$what ($name)', async ({ name, content, says }) => {
    const { code, stdout, stderr } = await caselint([name, 'clean.md', '--no-config', '--format', 'json'], {
      cwd: folderOf({ [name]: content, 'clean.md': CLEAN }),
    })
    expect(code).toBe(2)
    const lines = stderr.trim().split('\n')
    const [reason, ...more] = lines.filter(line => !line.includes('Not read as it stands'))
    expect(more).toEqual([])
    expect(reason).toMatch(says)
    expect(reason?.startsWith(`caselint: ${name}: `)).toBe(true)
    expect(stderr).not.toContain(SECRET)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+|undefined|fault of caselint/u)
    const report = JSON.parse(stdout) as { files: { path: string; error: string | null; notes: object[] }[] }
    expect(report.files[0]?.error).not.toBeNull()
    // the other is read all the same
    expect(report.files[1]).toMatchObject({ path: 'clean.md', error: null, notes: [{ index: 0 }] })
  })
})

describe('what is odd and can be read', () => {
  it.each([
    ['a web page named .doc, as systems write reports', 'x.doc', '<html><body><p>All in.</p></body></html>', 1],
    ['a table named .xls', 'x.xls', 'Date\tNote\n1/3/2026\tAll in.\n', 1],
    ['a document named .txt', 'x.txt', docxOf(paragraph('All in.')), 1],
    ['a PDF named .docx', 'x.docx', pdfOf([['All in.']]), 1],
    ['keys of prototypes', 'x.json', '[{"__proto__":{"note":"polluted"},"constructor":"x","note":"All in."}]', 2],
    ['columns of prototypes', 'x.csv', '__proto__,constructor,Note\na,b,All in.\n', 1],
    [
      'an archive with paths that lead outside',
      'x.docx',
      zipOf({
        '../../../tmp/evil': 'x',
        '/etc/evil': 'x',
        '_rels/.rels': '<a/>',
        'word/document.xml': `<w:document ${W}><w:body>${paragraph('All in.')}</w:body></w:document>`,
      }),
      1,
    ],
    ['a thousand dashes', 'x.md', `All in.\n\n${'-'.repeat(5000)}\n`, 1],
    ['tags that are never closed', 'x.html', `<p>All in.${'<b>'.repeat(900)}`, 1],
    ['nine hundred quotes deep', 'x.md', `${'> '.repeat(900)}All in.\n`, 1],
    ['NUL in UTF-16', 'x.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('All in.', 'utf16le')]), 1],
    ['half a surrogate', 'x.json', '{"note":"All in \\ud83d."}', 1],
  ] as const)('%s', async (_, name, content, notes) => {
    const { code, stdout } = await caselint([name, '--no-config', '--fail-on', 'never', '--format', 'json'], {
      cwd: folderOf({ [name]: content }),
    })
    expect(code).toBe(0)
    expect((JSON.parse(stdout) as { summary: { notes: number } }).summary.notes).toBe(notes)
  })

  it('nesting and size have options', async () => {
    const cwd = folderOf({ 'deep.html': deep('<div>', '</div>', 1500), 'big.txt': 'All in. '.repeat(200_000) })
    const run = (...args: string[]) => caselint([...args, '--no-config', '--fail-on', 'never'], { cwd })
    expect((await run('deep.html')).code).toBe(2)
    expect((await run('deep.html', '--max-nesting', '2000')).code).toBe(0)
    const { code, stderr } = await run('big.txt', '--max-size', '1')
    expect(code).toBe(2)
    expect(stderr).toMatch(/larger than 1 MB/u)
  })

  it.each(['stylish', 'plain', 'markdown', 'csv'])(
    'control characters of notes and names never reach %s output raw',
    async format => {
      const name = 'a\x1b[2Jb.csv'
      const cwd = folderOf({
        [name]: `Date,Note,Team\n1/3/2026,"The kids ${ESCAPE}\u202e were in.",${ESCAPE}North\n`,
        'x.csv': `${ESCAPE}Wer,Was\nx,y\n`,
      })
      const { stdout, stderr } = await caselint([name, 'x.csv', '--no-config', '--show-text', '--format', format], {
        cwd,
      })
      expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u202e]/u)
    },
  )
})
