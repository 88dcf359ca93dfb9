import { InputError } from '../reader.js'

/** A part of a message (RFC 2045, RFC 2046): its headers, and where its body stands in the file. */
export interface Part {
  headers: ReadonlyMap<string, string>
  /** "text/plain", in small letters. */
  type: string
  parameters: Readonly<Record<string, string>>
  /** "quoted-printable", in small letters. */
  encoding: string
  /** Name of an attachment, or '' for one without; null for a part of the text. */
  attachment: string | null
  start: number
  end: number
  parts: Part[]
}

/**
 * The parts of a message.
 * @param raw its bytes as Latin-1, so that offsets are those of bytes
 * @throws InputError where it is no message, or nested too deep
 */
export function partsOf(raw: string, deepest: number): Part {
  const message = partAt(raw, 0, raw.length, 0, deepest)
  if (message.headers.size === 0)
    throw new InputError('It is no email: it has no header. Save it again from the mail program as .eml.')
  return message
}

/** How many parts deep a message is still one: each level is read by a call of its own. */
const MOST_LEVELS = 100

function partAt(raw: string, start: number, end: number, level: number, deepest: number): Part {
  if (level > Math.min(deepest, MOST_LEVELS))
    throw new InputError(`Its parts are nested more than ${Math.min(deepest, MOST_LEVELS)} deep; this is no note.`)
  const { headers, body } = headersOf(raw, start, end)
  const { value: type, parameters } = valued(headers.get('content-type') ?? 'text/plain')
  const disposition = valued(headers.get('content-disposition') ?? '')
  const name = disposition.parameters.filename ?? parameters.name
  const isText = type === 'text/plain' || type === 'text/html' || type.startsWith('multipart/')
  const apart =
    disposition.value === 'attachment' ||
    (!isText && level > 0) ||
    (name !== undefined && !type.startsWith('multipart/'))
  const part: Part = {
    headers,
    type,
    parameters,
    encoding: (headers.get('content-transfer-encoding') ?? '7bit').trim().toLowerCase(),
    attachment: apart ? (name ?? '') : null,
    start: body,
    end,
    parts: [],
  }
  if (!apart && type.startsWith('multipart/') && parameters.boundary)
    part.parts = between(raw, body, end, parameters.boundary).map(each =>
      partAt(raw, each.start, each.end, level + 1, deepest),
    )
  return part
}

function headersOf(raw: string, start: number, end: number): { headers: Map<string, string>; body: number } {
  const headers = new Map<string, string>()
  let at = start
  let name = ''
  while (at < end) {
    const stop = lineStop(raw, at, end)
    const line = raw.slice(at, stop.text)
    if (line === '') return { headers, body: stop.next }
    if (/^[ \t]/u.test(line) && name !== '') headers.set(name, `${headers.get(name)} ${line.trim()}`)
    else {
      const form = /^([!-9;-~]+):[ \t]*(.*)$/su.exec(line)
      if (!form) {
        // the separator of an mbox may stand before the first header
        if (headers.size === 0 && line.startsWith('From ')) {
          at = stop.next
          continue
        }
        return { headers, body: at }
      }
      name = (form[1] as string).toLowerCase()
      // the first of a header that may stand but once
      if (headers.has(name)) name = `${name} again`
      headers.set(name, form[2] as string)
    }
    at = stop.next
  }
  return { headers, body: end }
}

function lineStop(raw: string, from: number, end: number): { text: number; next: number } {
  const found = raw.indexOf('\n', from)
  if (found < 0 || found >= end) return { text: end, next: end }
  return { text: raw[found - 1] === '\r' && found > from ? found - 1 : found, next: found + 1 }
}

/** The spans between a multipart's boundaries. What was cut off after the last one is read to the end. */
function between(raw: string, start: number, end: number, boundary: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  const mark = `--${boundary}`
  let open: number | null = null
  for (let at = start; at < end; ) {
    const stop = lineStop(raw, at, end)
    if (raw.startsWith(mark, at)) {
      const rest = raw.slice(at + mark.length, stop.text).trimEnd()
      if (rest === '' || rest === '--') {
        if (open !== null) {
          // the line end before a boundary belongs to the boundary
          const last = raw[at - 1] === '\n' ? (raw[at - 2] === '\r' ? at - 2 : at - 1) : at
          spans.push({ start: open, end: Math.max(open, last) })
        }
        open = rest === '' ? stop.next : null
        if (rest === '--') return spans
      }
    }
    at = stop.next
  }
  if (open !== null) spans.push({ start: open, end })
  return spans
}

/** A header's value and its parameters; those cut into pieces (RFC 2231) are joined. */
function valued(header: string): { value: string; parameters: Record<string, string> } {
  const parameters: Record<string, string> = Object.create(null) as Record<string, string>
  const [value = ''] = header.split(';', 1)
  for (const form of header
    .slice(value.length)
    .matchAll(/;\s*([^\s=;*]+)(?:\*\d+)?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/gu)) {
    const name = (form[1] as string).toLowerCase()
    const plain = form[3] !== undefined ? form[3].replace(/\\(.)/gu, '$1') : (form[4] as string).trim()
    parameters[name] = (parameters[name] ?? '') + (form[2] ? percent(plain) : plain)
  }
  return { value: value.trim().toLowerCase(), parameters }
}

function percent(value: string): string {
  try {
    return decodeURIComponent(value.replace(/^[^']*'[^']*'/u, ''))
  } catch {
    return value
  }
}

/** The bytes of a part's body. `same` says that they stand in the file as they are. */
export function bodyBytes(raw: string, part: Part): { bytes: Uint8Array; same: boolean } {
  const text = raw.slice(part.start, part.end)
  if (part.encoding === 'base64') return { bytes: base64(text), same: false }
  if (part.encoding === 'quoted-printable') return { bytes: quotedPrintable(text), same: false }
  return { bytes: latin(text), same: true }
}

const latin = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

function base64(text: string): Uint8Array {
  const clean = text.replace(/[^A-Za-z0-9+/]+/gu, '')
  // a last letter on its own is half a byte that was cut off
  return latin(atob(clean.length % 4 === 1 ? clean.slice(0, -1) : clean))
}

/** RFC 2045, 6.7. Soft line ends are taken out; an escape that is none stands for itself. */
function quotedPrintable(text: string): Uint8Array {
  return latin(
    text
      .replace(/[ \t]+(?=\r?\n|$)/gu, '')
      .replace(/=\r?\n/gu, '')
      .replace(/=([\dA-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )
}
