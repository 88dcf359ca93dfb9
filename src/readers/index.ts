import { InputError, type Reader } from './reader.js'
import { kindOfContent, refusalFor } from './shared/content.js'

export {
  type Fault,
  HEAD,
  InputError,
  isRecordReader,
  type Piece,
  type PieceNotes,
  type Reader,
  type ReadSettings,
  type RecordReader,
  type Source,
  sourceOf,
  UnmappedError,
} from './reader.js'
export { Tallier } from './shared/records.js'

interface Format {
  format: string
  extensions: readonly string[]
  load(): Promise<Reader>
}

/** Formats that are read, by the extensions of their files; a reader is loaded when first needed. */
const FORMATS: readonly Format[] = [
  {
    format: 'markdown',
    extensions: ['md', 'markdown', 'mdown'],
    load: async () => (await import('./markdown.js')).markdown,
  },
  { format: 'text', extensions: ['txt', 'text', 'log'], load: async () => (await import('./text.js')).text },
  { format: 'csv', extensions: ['csv', 'tsv'], load: async () => (await import('./csv.js')).csv },
  { format: 'html', extensions: ['html', 'htm', 'xhtml'], load: async () => (await import('./html.js')).html },
  { format: 'json', extensions: ['json'], load: async () => (await import('./json.js')).json },
  { format: 'ndjson', extensions: ['ndjson', 'jsonl'], load: async () => (await import('./json.js')).ndjson },
  { format: 'docx', extensions: ['docx', 'docm', 'dotx'], load: async () => (await import('./docx.js')).docx },
  { format: 'xlsx', extensions: ['xlsx', 'xlsm', 'xltx'], load: async () => (await import('./xlsx.js')).xlsx },
  { format: 'pdf', extensions: ['pdf'], load: async () => (await import('./pdf.js')).pdf },
  { format: 'eml', extensions: ['eml'], load: async () => (await import('./eml.js')).eml },
]

/** Extensions of the files that a folder is searched for. */
export const EXTENSIONS: readonly string[] = FORMATS.flatMap(format => format.extensions)

const extensionOf = (name: string): string => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/** What to do with a file that is not read, by its name; null where nothing is known of its kind. */
export const adviceFor = (name: string): string | null => refusalFor(extensionOf(name))

/**
 * The reader for a file, or null where its kind is not known. Content that cannot be mistaken wins over the name: a Word
 * document stays one when it is named .txt.
 * @param head the first bytes, where they are at hand
 * @throws InputError for a kind that is known and not read, with what to do
 */
export async function readerFor(name: string, head: Uint8Array = new Uint8Array()): Promise<Reader | null> {
  const extension = extensionOf(name)
  const content = kindOfContent(head, extension)
  if (content && 'refused' in content) throw new InputError(content.refused)
  const refused = content ? null : refusalFor(extension)
  if (refused !== null) throw new InputError(refused)
  return content ? readerOf(content.format) : loaded(FORMATS.find(each => each.extensions.includes(extension)))
}

/** The reader of a format by its name, or null. */
export const readerOf = (format: string): Promise<Reader | null> => loaded(FORMATS.find(each => each.format === format))

const loaded = async (format: Format | undefined): Promise<Reader | null> => (format ? format.load() : null)
