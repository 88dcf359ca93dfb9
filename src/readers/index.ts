import type { Reader } from './reader.js'

export {
  type Fault,
  InputError,
  isRecordReader,
  type Piece,
  type PieceNotes,
  type Reader,
  type ReadSettings,
  type RecordReader,
  type Source,
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
]

/** Extensions of the files that a folder is searched for. */
export const EXTENSIONS: readonly string[] = FORMATS.flatMap(format => format.extensions)

const extensionOf = (name: string): string => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''

/** The reader for a file by its name, or null where its kind is not known. */
export async function readerFor(name: string): Promise<Reader | null> {
  const extension = extensionOf(name)
  const format = FORMATS.find(each => each.extensions.includes(extension))
  return format ? format.load() : null
}
