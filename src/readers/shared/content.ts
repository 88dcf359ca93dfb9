/** What the first bytes of a file say of its kind: a format that is read, or why it is not. Null where they say nothing sure. */
export type Content = { format: string } | { refused: string } | null

const PICTURE = 'It is a picture, which holds no text that can be read; type out what it says.'
const ARCHIVE = 'It is an archive; unpack it and name the files in it.'
const SOUND = 'It is a recording; type out what it says.'
const RICH_TEXT = 'It is rich text (.rtf); save it as .docx.'
const OLD_WORD = 'It is an old Word document (.doc); save it as .docx.'
const OLD_EXCEL = 'It is an old Excel workbook (.xls); save it as .xlsx or .csv.'
const OPEN_DOCUMENT = 'It is an OpenDocument file; save it as .docx (a table of notes as .xlsx or .csv).'
const APPLE = 'It is a file of Pages or Numbers; export it as .docx, .xlsx or .csv.'

/** Extensions of kinds that are known and not read, with what to do. */
const REFUSED: Readonly<Record<string, string>> = {
  doc: OLD_WORD,
  dot: OLD_WORD,
  xls: OLD_EXCEL,
  xlt: OLD_EXCEL,
  xlsb: 'It is a binary workbook (.xlsb); save it as .xlsx.',
  rtf: RICH_TEXT,
  msg: 'It is an Outlook message (.msg); save it as .eml, or its text as .docx or .txt.',
  odt: OPEN_DOCUMENT,
  ods: OPEN_DOCUMENT,
  odp: OPEN_DOCUMENT,
  pages: APPLE,
  numbers: APPLE,
  ppt: 'It holds slides; save their text as .docx.',
  pptx: 'It holds slides; save their text as .docx.',
  xml: 'It is XML of a kind of its own; export it as .csv, .xlsx or .json.',
  mht: 'It is a saved web page with its pictures (.mht); save it as .html.',
  mhtml: 'It is a saved web page with its pictures (.mhtml); save it as .html.',
  ...Object.fromEntries(['zip', '7z', 'rar', 'gz', 'tar', 'tgz', 'bz2', 'xz'].map(each => [each, ARCHIVE])),
  ...Object.fromEntries(
    ['png', 'jpg', 'jpeg', 'gif', 'tif', 'tiff', 'bmp', 'heic', 'webp', 'svg'].map(each => [each, PICTURE]),
  ),
  ...Object.fromEntries(['mp3', 'wav', 'm4a', 'mp4', 'mov', 'avi', 'ogg'].map(each => [each, SOUND])),
}

export const refusalFor = (extension: string): string | null =>
  Object.hasOwn(REFUSED, extension) ? (REFUSED[extension] as string) : null

/** First bytes, as Latin-1, of kinds that are not read. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/u, RICH_TEXT],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|BM....\0\0\0\0|RIFF....WEBP|....ftyp(?:heic|mif1))/su, PICTURE],
  [/^(?:\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ)/u, ARCHIVE],
  [/^(?:ID3|OggS|RIFF....(?:WAVE|AVI )|....ftyp)/su, SOUND],
  [/^SQLite format 3\0/u, 'It is a database; export the table of notes as .csv.'],
  [/^\x7fELF|^MZ\x90/u, 'It is a program.'],
]

const WORD = new Set(['docx', 'docm', 'dotx', 'doc', 'dot'])
const EXCEL = new Set(['xlsx', 'xlsm', 'xltx', 'xls', 'xlt'])

/**
 * The kind that a file's first bytes show.
 * @param extension in small letters, for files of Office that look alike and for tables under a name of old Excel
 */
export function kindOfContent(head: Uint8Array, extension: string): Content {
  const text = String.fromCharCode(...head)
  if (/^PK(?:\x03\x04|\x05\x06)/u.test(text)) return { format: packed(text, extension) }
  // a compound file: which one, and whether it is encrypted, its directory tells, which may stand anywhere
  if (text.startsWith('\xd0\xcf\x11\xe0')) return { format: EXCEL.has(extension) ? 'xlsx' : 'docx' }
  if (text.slice(0, 1024).includes('%PDF-')) return { format: 'pdf' }
  const mark = MARKS.find(([pattern]) => pattern.test(text))
  if (mark) return { refused: mark[1] }
  // case systems give reports as web pages or tables under the name of an old Office file
  if ((WORD.has(extension) || EXCEL.has(extension)) && head.length > 0) {
    const start = text.replace(/^(?:\xef\xbb\xbf)?\s*/u, '')
    if (/^<(?:!doctype html|html|head|meta|table|body|style)\b/iu.test(start)) return { format: 'html' }
    if (/^<\?xml/iu.test(start))
      return { refused: 'It is a document in one piece of XML; open it in Office and save it as .docx or .xlsx.' }
    if (EXCEL.has(extension) && !text.includes('\0') && /[\t,;]/u.test(text)) return { format: 'csv' }
  }
  return null
}

/** Word or Excel, by the name, else by the names of the first parts. */
function packed(text: string, extension: string): string {
  if (EXCEL.has(extension)) return 'xlsx'
  return !WORD.has(extension) && text.includes('xl/') ? 'xlsx' : 'docx'
}
