import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'

/** Characters that are packed at once. */
const PACKED = 1 << 20

/**
 * Short lines that must wait until much else is written: packed as they come, since an export of a million notes has as
 * many of them. They hold no line ends.
 */
export class Packed {
  #open: string[] = []
  #size = 0
  #packed: Uint8Array[] = []

  add(line: string): void {
    this.#open.push(line)
    this.#size += line.length
    if (this.#size < PACKED) return
    this.#packed.push(deflateSync(strToU8(this.#open.join('\n')), { level: 1 }))
    this.#open = []
    this.#size = 0
  }

  /** The lines in the order they came; they are let go of as they are taken. */
  *taken(): Generator<string> {
    for (let part = this.#packed.shift(); part; part = this.#packed.shift())
      yield* strFromU8(inflateSync(part)).split('\n')
    yield* this.#open
    this.#open = []
    this.#size = 0
  }
}
