import { hashOf } from '../../src/model/hash.js'
import type { Kept, KeptNotes } from '../../src/model/rule.js'
import { defineRule } from '../../src/model/rule.js'
import {
  comparable,
  holds,
  likeness,
  SET_BYTES,
  SIGNATURE,
  SIGNATURE_BYTES,
  setOf,
  signatureOf,
  valueAt,
} from '../../src/prose/fingerprint.js'
import { markName } from '../kinds/mark-name.js'

/** Values of a signature that must agree for two notes to be compared at all. */
const BAND = 6
/** Choices of so many values: notes 70% alike agree in none of them once in 5,000. */
const BANDS = 64
/** Notes of one band that a later note is compared with: enough for a family, and the work grows with the notes alone. */
const COMPARED = 8

/** What is kept of a note, in some hundred bytes. */
interface Print {
  signature: Uint8Array
  /** The text as it stands, names and dates and all. */
  exact: number
  /** The last word of each child's name, where a name has two; and the first words. */
  surnames: readonly number[]
  firstNames: readonly number[]
  /** Words with a capital in the text, as a set. */
  capitals: Uint8Array
}

const VISIT =
  'I visited Ana at home to see how the new bedtime plan was going. Ana showed me the chart on her wall and told me that she had filled in every star herself. Mum said the evenings are calmer now. The kitchen was warm, there was food in the fridge, and the stair gate was shut. I will come back in two weeks.'
const FAMILY =
  'I visited Ana and Leo at home to see how the new bedtime plan was going. Ana showed me the chart on the wall and told me that she had filled in every star herself. Leo said he likes the stories best. Mum said the evenings are calmer now. The kitchen was warm and there was food in the fridge.'
const OTHER =
  'I rang the school to ask about the first week. Mr Cole, the class teacher, told me that Omar has made a friend and that he reads aloud every morning. He was late once, on Tuesday, because the bus did not come. The school will ring me on Friday. I told Dad about this call the same afternoon and he was pleased to hear it.'

export default defineRule({
  id: 'record/duplicate',
  level: 'warning',
  confidence: 'high',
  summary: "A note whose text is the same, or nearly, as that of another note: another child's, or another day's.",
  why: `A text that is used again tells of one day as though it were two, or of one child as though they were another. A reader
    can no longer tell what was seen when, and by whom. What is true for brothers and sisters on the same day may be in each record.`,
  clauses: ['CRP 17', 'DUR 66', 'IOM 4.2'],
  options: {
    minWords: { default: 40, says: 'Shorter notes are left.', min: 10, max: 1000 },
    similar: { default: 70, says: 'Per cent of three-word runs that two notes must share.', min: 50, max: 100 },
  },
  messages: {
    same: 'The text is the same as in {note}. Write what was seen and said this time; if it was copied by mistake, say so.',
    near: 'The text is nearly the same as in {note}. Write what was seen and said this time; if it was copied by mistake, say so.',
    twice: 'This note is stored twice: the other is {note}. Ask for one of them to be taken out.',
  },
  examples: [
    {
      reports: VISIT,
      wholeNote: true,
      header: { child: 'Ana', eventDate: '17 March 2026' },
      others: [{ text: VISIT, header: { id: 'N1', child: 'Ana', eventDate: '3 March 2026' } }],
      because: "another day's",
    },
    {
      reports: VISIT.replaceAll('Ana', 'Zara').replace('two weeks', 'three weeks'),
      wholeNote: true,
      header: { child: 'Zara Khan', eventDate: '3 March 2026' },
      others: [{ text: VISIT, header: { child: 'Ana Bell', eventDate: '3 March 2026' } }],
      because: "another child's: only the name and two words differ",
    },
    {
      reports: VISIT,
      wholeNote: true,
      header: { id: 'N2', child: 'Ana', eventDate: '3 March 2026' },
      others: [{ text: VISIT, header: { id: 'N1', child: 'Ana', eventDate: '3 March 2026' } }],
      because: 'one note, stored twice',
    },
    {
      leaves: FAMILY,
      header: { child: 'Leo', eventDate: '3 March 2026' },
      others: [{ text: FAMILY, header: { child: 'Ana', eventDate: '3 March 2026' } }],
      because: 'one visit to both, in the record of each (IOM 4.2)',
    },
    {
      leaves: VISIT.replaceAll('Ana', 'Leo').replace('herself', 'himself'),
      header: { child: 'Leo Bell', eventDate: '3 March 2026' },
      others: [{ text: VISIT, header: { child: 'Ana Bell', eventDate: '3 March 2026' } }],
      because: 'a brother and a sister, seen on the same day',
    },
    {
      leaves: 'Dad rang to say that he will be ten minutes late for the meeting.',
      header: { kind: 'phone call', child: 'Ana', eventDate: '17 March 2026' },
      others: [
        {
          text: 'Dad rang to say that he will be ten minutes late for the meeting.',
          header: { kind: 'phone call', child: 'Ana', eventDate: '3 March 2026' },
        },
      ],
      because: 'a short stock note',
    },
    {
      leaves: VISIT,
      header: { child: 'Ana', eventDate: '17 March 2026' },
      others: [{ text: OTHER, header: { child: 'Omar', eventDate: '3 March 2026' } }],
    },
  ],
  overExport: {
    take(note, mark, { options }): Uint8Array | null {
      if (note.kind === 'template' || mark.words < options.minWords) return null
      const names = (note.fields.child ?? '').toLowerCase().split(/[,;&/]|\band\b/u)
      const words = names.map(name => name.replace(/\([^)]*\)?/gu, ' ').match(/\p{L}[\p{L}'-]+/gu) ?? [])
      return packed({
        signature: signatureOf(comparable(note)),
        exact: hashOf(note.text.replace(/\s+/gu, ' ').trim()),
        surnames: words.filter(each => each.length > 1).map(each => hashOf(each.at(-1) as string)),
        firstNames: words.flatMap(each => (each[0] ? [hashOf(each[0])] : [])),
        capitals: setOf((note.text.match(/\p{Lu}[\p{L}'-]+/gu) ?? []).map(word => hashOf(word.toLowerCase()))),
      })
    },
    conclude(kept, { options, report }) {
      for (const { copy, original, twice, same } of copies(kept, options.similar / 100)) {
        const message = twice ? 'twice' : same ? 'same' : 'near'
        const mark = kept.mark(copy)
        report(message, mark, {
          data: { note: markName(kept.mark(original), mark) },
          ...(message === 'near' && { confidence: 'medium' }),
        })
      }
    },
  },
})

/** A print in bytes: the signature, the set, the text's hash, how many surnames there are, these, and the first names. */
function packed({ signature, exact, surnames, firstNames, capitals }: Print): Uint8Array {
  const hashes = Uint32Array.of(exact, surnames.length, ...surnames, ...firstNames)
  const bytes = new Uint8Array(SIGNATURE_BYTES + SET_BYTES + hashes.byteLength)
  bytes.set(signature)
  bytes.set(capitals, SIGNATURE_BYTES)
  bytes.set(new Uint8Array(hashes.buffer), SIGNATURE_BYTES + SET_BYTES)
  return bytes
}

function unpacked(bytes: Uint8Array): Print {
  const hashes = new Uint32Array(bytes.slice(SIGNATURE_BYTES + SET_BYTES).buffer)
  const [exact = 0, count = 0] = hashes
  return {
    signature: bytes.subarray(0, SIGNATURE_BYTES),
    exact,
    surnames: [...hashes.subarray(2, 2 + count)],
    firstNames: [...hashes.subarray(2 + count)],
    capitals: bytes.subarray(SIGNATURE_BYTES, SIGNATURE_BYTES + SET_BYTES),
  }
}

interface Copy {
  /** Indexes among the notes that were kept. */
  copy: number
  original: number
  twice: boolean
  /** Whether the text is the same to the letter. */
  same: boolean
}

/**
 * Each note that is like an earlier one, with the earliest that it is like. Only notes that share a band of their signatures are compared
 * (locality-sensitive hashing: Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3).
 */
function copies(kept: KeptNotes<Uint8Array>, similar: number): Copy[] {
  const days = Float64Array.from({ length: kept.length }, (_, index) => kept.day(index) ?? Number.MAX_SAFE_INTEGER)
  // by day, and by their order within a day
  const inOrder = Uint32Array.from(days, (_, index) => index).sort(
    (a, b) => (days[a] as number) - (days[b] as number) || a - b,
  )
  const found = new Map<number, Copy & { at: number }>()
  const keyed = new Float64Array(kept.length)
  for (let band = 0; band < BANDS; band++) {
    // notes that share a band stand side by side, and earlier notes first
    inOrder.forEach((index, at) => {
      keyed[at] = bandKey(kept.fact(index), band) * 2 ** 28 + at
    })
    keyed.sort()
    let earlier: number[] = []
    let before = NaN
    for (const each of keyed) {
      const key = Math.floor(each / 2 ** 28)
      const at = each % 2 ** 28
      if (key !== before) earlier = []
      before = key
      for (const other of earlier) {
        if (other >= (found.get(at)?.at ?? at)) break
        const copy = copyOf(kept, inOrder[at] as number, inOrder[other] as number, similar)
        if (!copy) continue
        found.set(at, { ...copy, at: other })
        break
      }
      if (earlier.length < COMPARED) earlier.push(at)
    }
  }
  return [...found.values()]
}

function copyOf(kept: KeptNotes<Uint8Array>, copy: number, original: number, similar: number): Copy | null {
  if (likeness(kept.fact(copy), kept.fact(original)) < similar) return null
  const one = { mark: kept.mark(original), fact: unpacked(kept.fact(original)) }
  const other = { mark: kept.mark(copy), fact: unpacked(kept.fact(copy)) }
  const relation = relationOf(one, other)
  return relation === 'none'
    ? null
    : { copy, original, twice: relation === 'twice', same: one.fact.exact === other.fact.exact }
}

/** Which values of a signature make up each band: chosen once, by a fixed rule, so that every run is the same. */
const CHOSEN: readonly (readonly number[])[] = Array.from({ length: BANDS }, (_, band) => {
  const values = new Set<number>()
  for (let step = 1; values.size < BAND; step++)
    values.add((Math.imul(band * 131 + step, 0x9e3779b1) >>> 8) % SIGNATURE)
  return [...values]
})

/** The values of a signature in a band, as one number of 24 bits. */
const bandKey = (signature: Uint8Array, band: number): number =>
  (CHOSEN[band] as readonly number[]).reduce((key, index) => key * 16 + valueAt(signature, index), 0)

/** Whether likeness between two notes would be a copy, one note stored twice, or nothing to report. */
function relationOf(a: Kept<Print>, b: Kept<Print>): 'copy' | 'twice' | 'none' {
  if (a.mark.id !== null && a.mark.id === b.mark.id) return 'none'
  const sameDay = a.mark.event === b.mark.event
  if (!sameDay) return 'copy'
  const shared = a.mark.children.filter(child => b.mark.children.includes(child)).length
  if (shared > 0) {
    const one = a.mark.children.length === 1 && b.mark.children.length === 1
    return one && a.mark.event !== null && a.fact.exact === b.fact.exact ? 'twice' : 'none'
  }
  return isFamily(a, b) ? 'none' : 'copy'
}

/** Whether two children's notes of one day are of one family: by surname, or since each is told of in the other's note; where no names show, by the same text. */
function isFamily(a: Kept<Print>, b: Kept<Print>): boolean {
  if (a.mark.children.length === 0 || b.mark.children.length === 0) return true
  if (a.fact.surnames.some(name => b.fact.surnames.includes(name))) return true
  const named = (names: readonly number[], { capitals }: Print): boolean => names.some(name => holds(capitals, name))
  if (named(a.fact.firstNames, b.fact) && named(b.fact.firstNames, a.fact)) return true
  return a.fact.firstNames.length === 0 && b.fact.firstNames.length === 0 && a.fact.exact === b.fact.exact
}
