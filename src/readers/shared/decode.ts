import type { Coverage } from '../../model/note.js'
import { InputError, MAX_TEXT, type ReadSettings, refuseAbove, type Source } from '../reader.js'
import { withWindows } from './windows.js'

/** The text of a whole file: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252 (and the coverage says so). A byte order mark is dropped. */
export async function decodeSource(
  source: Source,
  settings: ReadSettings,
  coverage: Coverage,
  maxBytes = MAX_TEXT,
): Promise<string> {
  const limit = settings.maxBytes ?? maxBytes
  if (source.size !== null) refuseAbove(limit, source.size)
  const bytes = await source.bytes()
  refuseAbove(limit, bytes.length)
  if (bytes.length === 0) throw new InputError('The file is empty; check that it was saved or exported whole.')
  const text = decodeBytes(bytes, settings.encoding, coverage)
  if (text.trim() === '') throw new InputError('The file holds no text; check that it was saved or exported whole.')
  return text
}

/** Bytes as text. @throws InputError for bytes that are no text */
export function decodeBytes(bytes: Uint8Array, encoding: string | undefined, coverage: Coverage): string {
  if (encoding) return decodeAs(bytes, encoding)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 8192).includes(0)) {
    throw new InputError(
      'The file is not text, whatever its name says; save it as text, Markdown, CSV or Word and try again.',
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    coverage.skipped.push('bytes that are not UTF-8, taken for Windows-1252')
    return decodeAs(bytes, 'windows-1252')
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(encoding)
  } catch {
    throw new InputError('Unknown encoding; use a name such as utf-8, utf-16le or windows-1252.')
  }
  return withWindows(decoder, decoder.decode(bytes))
}
