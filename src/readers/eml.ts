import { addressParser, decodeWords } from 'postal-mime'
import type { Coverage, Fields, Note } from '../model/note.js'
import { InputError, left, MAX_NESTING, MAX_TEXT, type Reader, type ReadSettings, refuseAbove } from './reader.js'
import { partsOf as partsOfText, withKnown } from './shared/header.js'
import { htmlBody, tellMet } from './shared/html.js'
import { draftNotes } from './shared/marked.js'
import { bodyBytes, type Part, partsOf } from './shared/mime.js'
import { noteOf } from './shared/notes.js'
import { Lines, TextMap, type Units } from './shared/sourcemap.js'
import { withWindows } from './shared/windows.js'

/**
 * Email: its text, or its HTML where it has no text. Where the text stands in the file as it is, positions are those of
 * the file; where it is encoded, lines and columns are those of the message as a mail program shows it.
 */
export const eml: Reader = {
  format: 'eml',
  async *read(source, settings, coverage) {
    const limit = settings.maxBytes ?? MAX_TEXT
    if (source.size !== null) refuseAbove(limit, source.size)
    const bytes = await source.bytes()
    refuseAbove(limit, bytes.length)
    if (bytes.length === 0) throw new InputError('The file is empty; check that it was saved or exported whole.')
    const raw = latin1(bytes)
    const message = partsOf(raw, settings.maxNesting ?? MAX_NESTING)
    if (/^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime)$/u.test(message.type))
      throw new InputError('It is encrypted; save its text as .docx or .txt from the mail program.')
    const found: Found = { text: [], html: [], attachments: [] }
    gather(message, found)
    tellAttachments(found.attachments, coverage)
    const parts = found.text.some(part => !isBlank(raw, part)) ? found.text : found.html
    const known = fieldsOf(message.headers)
    let index = 0
    for (const part of parts) {
      for (const note of partNotes(raw, bytes, part, settings, coverage, index === 0 ? known : {})) {
        yield { ...note, index: index++ }
      }
    }
    if (index === 0)
      throw new InputError('The message holds no text; if it is in an attachment, save that and check it.')
  },
}

/** Bytes as text, one for one. */
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 1 << 13) text += String.fromCharCode(...bytes.subarray(at, at + (1 << 13)))
  return text
}

interface Found {
  text: Part[]
  html: Part[]
  attachments: Part[]
}

function gather(part: Part, found: Found): void {
  if (part.attachment !== null) found.attachments.push(part)
  else if (part.parts.length > 0) for (const each of part.parts) gather(each, found)
  else if (part.type === 'text/html') found.html.push(part)
  else if (part.type === 'text/plain') found.text.push(part)
}

const isBlank = (raw: string, part: Part): boolean => raw.slice(part.start, part.end).trim() === ''

/** Of attachments the number and the kinds are told; their names may name a child. */
function tellAttachments(attachments: readonly Part[], coverage: Coverage): void {
  const kinds = [...new Set(attachments.map(kindOf))].filter(kind => kind !== '')
  const which = kinds.length > 0 ? ` (${kinds.join(', ')})` : ''
  left(coverage, [[attachments.length, `attachment${which}`, `attachments${which}`]])
}

const kindOf = ({ attachment, type }: Part): string =>
  /\.([A-Za-z\d]{1,5})$/u.exec(attachment ?? '')?.[0].toLowerCase() ?? (/^[a-z]+\/[a-z\d.+-]+$/u.test(type) ? type : '')

/** What a message's header says of the note. */
function fieldsOf(headers: ReadonlyMap<string, string>): Fields {
  const fields: Fields = { kind: 'Email' }
  const title = decodeWords(headers.get('subject') ?? '').trim()
  const sender = addressParser(headers.get('from') ?? '', { flatten: true })[0]
  const author = decodeWords(sender?.name ?? '').trim() || sender?.address
  const date = headers.get('date')?.trim()
  if (title !== '') fields.title = title
  if (author) fields.author = author
  if (date) fields.eventDate = date.replace(/\s*\([^)]*\)$/u, '')
  return fields
}

function* partNotes(
  raw: string,
  file: Uint8Array,
  part: Part,
  settings: ReadSettings,
  coverage: Coverage,
  known: Fields,
): Generator<Note> {
  const { bytes, same } = bodyBytes(raw, part)
  const text = decoded(bytes, part.parameters.charset, coverage)
  // as it stands in the file: the file's own lines and offsets hold, as a text of which the part is a stretch
  const before = same ? decoded(file.subarray(0, part.start), part.parameters.charset, null) : ''
  const whole = before + text
  const units: Units | undefined = same ? undefined : line => ({ line, location: null })
  if (part.type === 'text/html') {
    const html = htmlBody(text, settings.maxNesting, before.length)
    tellMet(html, coverage)
    if (html.body.text.trim() !== '')
      yield* draftNotes({ whole, body: html.body, comments: [], settings, known, ...(units && { units }) })
    return
  }
  if (text.trim() === '') return
  const lines = new Lines(whole)
  for (const [index, each] of partsOfText(whole, null, before.length).entries()) {
    const { fields, anchor, body: span } = each
    const body = whole.slice(span.start, span.end)
    const segments = [{ start: 0, length: body.length, source: span.start, sourceLength: body.length }]
    yield noteOf(
      {
        index,
        fields: index === 0 ? withKnown(each, known) : fields,
        body,
        blocks: null,
        directives: [],
        map: new TextMap(whole, () => lines, segments, anchor, { units }),
        draft: false,
      },
      settings,
    )
  }
}

/** Bytes by a message's own character set, else as UTF-8, else as Windows-1252. */
function decoded(bytes: Uint8Array, charset: string | undefined, coverage: Coverage | null): string {
  // what calls itself ASCII and is not is UTF-8 or Windows-1252 in fact
  const label = charset === undefined || /^(?:us-)?ascii$/iu.test(charset.trim()) ? 'utf-8' : charset.trim()
  try {
    const own = new TextDecoder(label, { fatal: true, ignoreBOM: true })
    return withWindows(own, own.decode(bytes))
  } catch {
    coverage?.skipped.push('bytes that are not in the character set the message names, taken for Windows-1252')
    const windows = new TextDecoder('windows-1252')
    return withWindows(windows, windows.decode(bytes))
  }
}
