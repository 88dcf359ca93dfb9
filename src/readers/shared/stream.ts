import type { Coverage } from '../../model/note.js'
import { InputError, type ReadSettings, type Source } from '../reader.js'
import { withWindows } from './windows.js'

/**
 * A source's text, piece by piece, cut at line ends: UTF-8 or UTF-16 by its mark, else UTF-8, and lines that are not
 * UTF-8 as Windows-1252 (the coverage says so). A byte order mark is dropped.
 */
export async function* textChunks(source: Source, settings: ReadSettings, coverage: Coverage): AsyncGenerator<string> {
  let first = true
  let decode: ((bytes: Uint8Array, last: boolean) => string) | null = null
  for await (const chunk of source.chunks()) {
    if (chunk.length === 0) continue
    if (first) {
      decode = decoderFor(chunk, settings, coverage)
      first = false
    }
    const text = decode?.(chunk, false) ?? ''
    if (text !== '') yield text
  }
  if (!decode) throw new InputError('The file is empty; check that it was saved or exported whole.')
  const rest = decode(new Uint8Array(), true)
  if (rest !== '') yield rest
}

function decoderFor(
  head: Uint8Array,
  settings: ReadSettings,
  coverage: Coverage,
): (bytes: Uint8Array, last: boolean) => string {
  const label =
    settings.encoding ??
    (head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null)
  if (label === null) {
    if (head.subarray(0, 8192).includes(0))
      throw new InputError('The file is not text, whatever its name says; export it as CSV or Excel and try again.')
    return lineDecoder(coverage)
  }
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(label)
  } catch {
    throw new InputError('Unknown encoding; use a name such as utf-8, utf-16le or windows-1252.')
  }
  return (bytes, last) => withWindows(decoder, decoder.decode(bytes, { stream: !last }))
}

/** UTF-8 by whole lines, so that one bad byte costs its line and not the file. */
function lineDecoder(coverage: Coverage): (bytes: Uint8Array, last: boolean) => string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const windows = new TextDecoder('windows-1252')
  let held = new Uint8Array()
  let start = true
  let told = false
  const line = (bytes: Uint8Array): string => {
    try {
      return strict.decode(bytes)
    } catch {
      if (!told) coverage.skipped.push('bytes that are not UTF-8, taken for Windows-1252')
      told = true
      return withWindows(windows, windows.decode(bytes))
    }
  }
  const piece = (bytes: Uint8Array): string => {
    try {
      return strict.decode(bytes)
    } catch {
      let text = ''
      for (let from = 0; from < bytes.length; ) {
        const stop = bytes.indexOf(10, from)
        const end = stop < 0 ? bytes.length : stop + 1
        text += line(bytes.subarray(from, end))
        from = end
      }
      return text
    }
  }
  return (bytes, last) => {
    let all = bytes
    if (held.length > 0) {
      all = new Uint8Array(held.length + bytes.length)
      all.set(held)
      all.set(bytes, held.length)
    }
    const cut = last ? all.length : all.lastIndexOf(10) + 1
    held = all.slice(cut)
    let text = cut > 0 ? piece(all.subarray(0, cut)) : ''
    if (start && text !== '') {
      start = false
      text = text.replace(/^\uFEFF/u, '')
    }
    return text
  }
}
