import { Inflate } from 'fflate'
import { InputError, refuseAbove } from '../reader.js'

/**
 * The parts of a zip archive by their names, which are compared and never used as paths. What is unpacked is counted, so
 * that a small file that unpacks to gigabytes is stopped (PKWARE APPNOTE 6.3.10 for the layout).
 */
export class Archive {
  readonly #bytes: Uint8Array
  readonly #entries = new Map<string, Entry>()
  readonly #limit: number
  #unpacked = 0

  /** @throws InputError where the archive is damaged */
  constructor(bytes: Uint8Array, limit: number) {
    this.#bytes = bytes
    this.#limit = limit
    for (const entry of entriesOf(bytes)) {
      // two parts of one name: which of them a program shows is anyone's guess
      if (this.#entries.has(entry.name)) throw damaged()
      this.#entries.set(entry.name, entry)
    }
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** The bytes of a part, unpacked piece by piece. @throws InputError where it is damaged, encrypted or too large */
  *part(name: string): Generator<Uint8Array> {
    const entry = this.#entries.get(name)
    if (!entry) throw damaged()
    if (entry.encrypted) throw new InputError('It is encrypted; save a copy without a password.')
    let sum = 0xffffffff
    for (const piece of unpack(this.#bytes, entry)) {
      this.#unpacked += piece.length
      refuseAbove(this.#limit, this.#unpacked, 'Unpacked, it is')
      sum = crc(piece, sum)
      yield piece
    }
    if ((sum ^ 0xffffffff) >>> 0 !== entry.sum) throw damaged()
  }
}

const damaged = (): InputError => new InputError('It is damaged; open it in its own program and save it again.')

interface Entry {
  name: string
  encrypted: boolean
  method: number
  sum: number
  size: number
  /** Offset of its local header. */
  at: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** A comment may follow the end record. */
const LONGEST_END = 22 + 0xffff
const MOST_ENTRIES = 20_000
/** Packed bytes handed over at once: unpacked they are at most a thousand times as many. */
const PIECE = 1 << 14

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  // no document of Office has so many parts, nor needs zip64
  if (count > MOST_ENTRIES || at === 0xffffffff) throw damaged()
  const entries: Entry[] = []
  try {
    for (let each = 0; each < count; each++) {
      if (view.getUint32(at, true) !== CENTRAL) throw damaged()
      const length = view.getUint16(at + 28, true)
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        sum: view.getUint32(at + 16, true),
        size: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      })
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  } catch {
    throw damaged()
  }
  return entries
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - LONGEST_END); at--)
    if (view.getUint32(at, true) === END) return at
  throw new InputError('It is cut off or damaged; copy it again, or open it in its own program and save it.')
}

function* unpack(bytes: Uint8Array, { at, size, method }: Entry): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw damaged()
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const packed = bytes.subarray(start, start + size)
  if (packed.length < size) throw damaged()
  if (method === 0) {
    yield packed
    return
  }
  if (method !== 8) throw damaged()
  let ready: Uint8Array[] = []
  const inflate = new Inflate(piece => {
    if (piece.length > 0) ready.push(piece)
  })
  for (let from = 0; from < packed.length; from += PIECE) {
    try {
      inflate.push(packed.subarray(from, from + PIECE), from + PIECE >= packed.length)
    } catch {
      throw damaged()
    }
    yield* ready
    ready = []
  }
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  return sum
})

function crc(bytes: Uint8Array, before: number): number {
  let sum = before
  for (let at = 0; at < bytes.length; at++) sum = (CRC[(sum ^ (bytes[at] as number)) & 255] as number) ^ (sum >>> 8)
  return sum
}
