import { KINDS, type Kind, type Location, type Place } from '../model/note.js'
import type { Kept, KeptNotes, Level, NoteMark } from '../model/rule.js'
import { LEVELS } from '../model/rule.js'

type Numbered = Uint8Array | Uint16Array | Int32Array | Float64Array

/** Numbers to a block: blocks are never copied, so that memory grows evenly. */
const BLOCK = 1 << 12
const NONE = -1

/** A column of numbers. */
class Numbers {
  readonly #blocks: Numbered[] = []
  readonly #make: (length: number) => Numbered
  length = 0

  constructor(make: (length: number) => Numbered) {
    this.#make = make
  }

  push(value: number): void {
    if (this.length % BLOCK === 0) this.#blocks.push(this.#make(BLOCK))
    ;(this.#blocks.at(-1) as Numbered)[this.length % BLOCK] = value
    this.length++
  }

  at(row: number): number {
    return (this.#blocks[Math.floor(row / BLOCK)] as Numbered)[row % BLOCK] as number
  }
}

const bytes = (): Numbers => new Numbers(length => new Uint8Array(length))
const shorts = (): Numbers => new Numbers(length => new Uint16Array(length))
const integers = (): Numbers => new Numbers(length => new Int32Array(length))
const doubles = (): Numbers => new Numbers(length => new Float64Array(length))

const PAGE = 1 << 16

/** Rows of bytes, which may be absent. */
class Rows {
  readonly #pages: Uint8Array[] = []
  readonly #page = integers()
  readonly #start = integers()
  readonly #length = integers()
  #free = 0

  push(row: Uint8Array | null): void {
    this.#length.push(row?.length ?? NONE)
    const length = row?.length ?? 0
    if (length > this.#free || this.#pages.length === 0) {
      this.#pages.push(new Uint8Array(Math.max(PAGE, length)))
      this.#free = Math.max(PAGE, length)
    }
    const page = this.#pages.at(-1) as Uint8Array
    const start = page.length - this.#free
    if (row) page.set(row, start)
    this.#page.push(this.#pages.length - 1)
    this.#start.push(start)
    this.#free -= length
  }

  at(row: number): Uint8Array | null {
    const length = this.#length.at(row)
    const start = this.#start.at(row)
    return length === NONE ? null : (this.#pages[this.#page.at(row)] as Uint8Array).subarray(start, start + length)
  }
}

/** Values that come again and again, as numbers from 0. */
class Known<T extends string | number> {
  readonly #numbers = new Map<T, number>()
  readonly #values: T[] = []

  numberOf(value: T): number {
    let number = this.#numbers.get(value)
    if (number === undefined) {
      number = this.#values.push(value) - 1
      this.#numbers.set(value, number)
    }
    return number
  }

  value(number: number): T {
    return this.#values[number] as T
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
/** A day that is not known. */
const NO_DAY = -0x80000000

/** The marks of an export's notes, some sixty bytes each. */
export class Marks {
  readonly #files = new Known<string>()
  readonly #names = new Known<string>()
  readonly #children = new Known<number>()
  readonly #file = shorts()
  readonly #index = integers()
  readonly #id = new Rows()
  readonly #kind = bytes()
  readonly #words = integers()
  readonly #event = integers()
  readonly #recorded = integers()
  readonly #firstChild = integers()
  readonly #child = integers()
  readonly #line = integers()
  readonly #column = integers()
  readonly #offset = doubles()
  readonly #location = bytes()
  readonly #name = integers()
  readonly #number = integers()
  readonly #rows = new WeakMap<NoteMark, number>()

  get length(): number {
    return this.#index.length
  }

  /** @returns the mark's row */
  add(mark: NoteMark): number {
    const row = this.length
    this.#file.push(this.#files.numberOf(mark.file))
    this.#index.push(mark.index)
    this.#id.push(mark.id === null ? null : encoder.encode(mark.id))
    this.#kind.push(KINDS.indexOf(mark.kind))
    this.#words.push(mark.words)
    this.#event.push(mark.event ?? NO_DAY)
    this.#recorded.push(mark.recorded ?? NO_DAY)
    this.#firstChild.push(this.#child.length)
    for (const child of mark.children) this.#child.push(this.#children.numberOf(child))
    this.#line.push(mark.place.start.line)
    this.#column.push(mark.place.start.column)
    this.#offset.push(mark.place.start.offset ?? NONE)
    this.#locate(mark.place.location)
    return row
  }

  #locate(location: Location | null): void {
    const [form, name, number] =
      location === null
        ? [0, '', 0]
        : 'row' in location
          ? [1, location.column, location.row]
          : 'paragraph' in location
            ? [2, '', location.paragraph]
            : 'page' in location
              ? [3, '', location.page]
              : [
                  4,
                  `${location.sheet}\0${location.cell.replace(/\d+$/u, '')}`,
                  Number(/\d*$/u.exec(location.cell)?.[0]),
                ]
    this.#location.push(form as number)
    this.#name.push(this.#names.numberOf(name as string))
    this.#number.push(number as number)
  }

  /** The mark of a row, made anew each time it is asked for. */
  at(row: number): NoteMark {
    const start = { line: this.#line.at(row), column: this.#column.at(row), offset: this.#offsetAt(row) }
    const place: Place = { start, end: start, location: this.#locationAt(row), excerpt: '' }
    const id = this.#id.at(row)
    const mark: NoteMark = {
      file: this.#files.value(this.#file.at(row)),
      index: this.#index.at(row),
      id: id && decoder.decode(id),
      kind: KINDS[this.#kind.at(row)] as Kind,
      words: this.#words.at(row),
      event: dayAt(this.#event, row),
      recorded: dayAt(this.#recorded, row),
      children: this.children(row),
      place,
    }
    this.#rows.set(mark, row)
    return mark
  }

  /** The row of a mark that `at` gave. */
  rowOf(mark: NoteMark): number | undefined {
    return this.#rows.get(mark)
  }

  /** The day of the event, else of the entry. */
  day(row: number): number | null {
    return dayAt(this.#event, row) ?? dayAt(this.#recorded, row)
  }

  children(row: number): number[] {
    const end = row + 1 < this.length ? this.#firstChild.at(row + 1) : this.#child.length
    const children: number[] = []
    for (let at = this.#firstChild.at(row); at < end; at++) children.push(this.#children.value(this.#child.at(at)))
    return children
  }

  #offsetAt(row: number): number | null {
    const offset = this.#offset.at(row)
    return offset === NONE ? null : offset
  }

  #locationAt(row: number): Location | null {
    const name = this.#names.value(this.#name.at(row))
    const number = this.#number.at(row)
    const [sheet = '', column = ''] = name.split('\0')
    switch (this.#location.at(row)) {
      case 1:
        return { row: number, column: name }
      case 2:
        return { paragraph: number }
      case 3:
        return { page: number }
      case 4:
        return { sheet, cell: `${column}${number}` }
      default:
        return null
    }
  }
}

function dayAt(days: Numbers, row: number): number | null {
  const day = days.at(row)
  return day === NO_DAY ? null : day
}

/** What one rule kept of an export's notes, beside their marks: facts in bytes or whole numbers take no more room than they need. */
export class Facts implements KeptNotes<unknown> {
  readonly #marks: Marks
  /** The row of its mark. */
  readonly #row = integers()
  readonly #level = bytes()
  readonly #bytes = new Rows()
  /** Facts that are no bytes. */
  readonly #others: unknown[] = []
  readonly #other = integers()

  constructor(marks: Marks) {
    this.#marks = marks
  }

  get length(): number {
    return this.#row.length
  }

  add(row: number, level: Level, fact: unknown): void {
    this.#row.push(row)
    this.#level.push(LEVELS.indexOf(level))
    const packed = fact instanceof Uint8Array
    this.#bytes.push(packed ? fact : null)
    this.#other.push(packed ? NONE : isSmall(fact) ? fact : -2 - (this.#others.push(fact) - 1))
  }

  fact(index: number): unknown {
    const packed = this.#bytes.at(index)
    if (packed) return packed
    const other = this.#other.at(index)
    return other >= 0 ? other : this.#others[-2 - other]
  }

  mark(index: number): NoteMark {
    return this.#marks.at(this.#row.at(index))
  }

  day(index: number): number | null {
    return this.#marks.day(this.#row.at(index))
  }

  children(index: number): readonly number[] {
    return this.#marks.children(this.#row.at(index))
  }

  *[Symbol.iterator](): IterableIterator<Kept<unknown>> {
    for (let index = 0; index < this.length; index++) yield { mark: this.mark(index), fact: this.fact(index) }
  }

  /** The level that the rule has where a note stands; undefined for one of which it kept nothing. */
  levelOf(mark: NoteMark): Level | undefined {
    const row = this.#marks.rowOf(mark)
    if (row === undefined) return undefined
    // rows are in order
    let low = 0
    let high = this.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const at = this.#row.at(middle)
      if (at === row) return LEVELS[this.#level.at(middle)]
      if (at < row) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }
}

const isSmall = (fact: unknown): fact is number =>
  typeof fact === 'number' && Number.isInteger(fact) && fact >= 0 && fact <= 0x7fffffff
