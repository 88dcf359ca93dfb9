import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Finding } from '../model/finding.js'
import type { Note } from '../model/note.js'
import type { Prose } from '../model/prose.js'
import type { BaselineFile } from './baseline-file.js'

/**
 * The fingerprints of a note's findings and of the note itself, each by every name that it may be known by, the surest
 * first: so that a note whose export gained a column of ids is still known by its child and date.
 */
export interface Signed {
  record: readonly string[]
  /** As many as the findings, in their order. */
  findings: readonly (readonly string[])[]
  /** Findings that were left out of the report: they are met, all the same. */
  left: readonly (readonly string[])[]
  /** By rule that looks over an export: what its finding about this note would be known by. */
  over: Readonly<Record<string, readonly string[]>>
}

/** What of a finding tells it from others. */
type Meant = Pick<Finding, 'rule' | 'span' | 'wholeNote'> & Partial<Pick<Finding, 'place'>>

/** Hexadecimal digits of a fingerprint: 96 bits, so that two among a million differ. */
const DIGITS = 24

/** Makes fingerprints with a key: HMAC-SHA-256 of the record, the rule and the words around, cut to 24 hexadecimal digits. */
export class Signer {
  readonly #mac: ReturnType<typeof hmac.create>

  /** @param key 64 hexadecimal digits */
  constructor(key: string) {
    this.#mac = hmac.create(sha256, hexToBytes(key))
  }

  /**
   * @param path of the file; it counts only where nothing else tells the record from others, and for no finding
   * @param besides findings that are not reported, and rules that may yet report the note when the export has been read
   */
  note(
    path: string,
    prose: Prose,
    findings: readonly Finding[],
    { left, over }: { left: readonly Finding[]; over: readonly string[] },
  ): Signed {
    const names = namesOf(prose.note)
    const signed = (each: readonly Finding[]): string[][] => each.map(finding => this.#finding(names, prose, finding))
    return {
      record: [...names, `path ${path}`].map(name => this.#of([name])),
      findings: signed(findings),
      left: signed(left),
      over: Object.fromEntries(
        over.map(rule => [rule, this.#finding(names, prose, { rule, span: null, wholeNote: true })]),
      ),
    }
  }

  #finding(names: readonly string[], prose: Prose, finding: Meant): string[] {
    const { rule } = finding
    return [
      ...names.map(name => this.#of([name, rule, near(prose, finding)])),
      this.#of(['', rule, near(prose, finding), around(prose, finding)]),
    ]
  }

  #of(parts: readonly string[]): string {
    const mac = this.#mac.clone().update(utf8ToBytes(JSON.stringify(parts)))
    return bytesToHex(mac.digest()).slice(0, DIGITS)
  }
}

/** What a record is known by in its export, surest first: its id, and its child with the day. */
function namesOf({ id, fields, eventDate, recordedDate }: Note): string[] {
  const names: string[] = []
  if (id) names.push(`id ${id.trim()}`)
  const moment = eventDate ?? recordedDate
  if (fields.child && moment)
    names.push(`child ${plainWords(fields.child)} ${moment.year}-${moment.month}-${moment.day}`)
  return names
}

/**
 * The words by which a finding is known in its record: its sentence, so that a rule that learns to mark more or fewer words of
 * it still means the same finding. Of a header field its words; of a whole note, none.
 */
function near(prose: Prose, { span, wholeNote, place }: Meant): string {
  if (wholeNote) return ''
  const sentence = span && prose.sentenceAt(span.start)
  return plainWords(sentence?.text ?? place?.excerpt ?? '')
}

/** Words of a note's opening by which one without id, child or date is known. */
const OPENING = 12

/** Where nothing names the record, its own text does: the sentences on either side, or the opening. */
function around(prose: Prose, { span }: Meant): string {
  const sentence = span && prose.sentenceAt(span.start)
  if (!sentence) return plainWords(prose.text.slice(0, 2000)).split(' ').slice(0, OPENING).join(' ')
  const beside = [prose.sentences[sentence.index - 1], prose.sentences[sentence.index + 1]]
  return beside.map(each => plainWords(each?.text ?? '')).join('\n')
}

/** A text's words alone, in small letters: what survives another export, another encoding and another white space. */
const plainWords = (text: string): string =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')

/** What goes through the findings of a run. */
export interface Accounts {
  readonly key: string
  /** Takes a note's findings as they come. */
  take(findings: readonly Finding[], signed: Signed): void
  /** By rule, how many findings that were accepted are no longer found; null where none were. */
  mended(): Record<string, number> | null
}

interface Entry {
  rule: string
  record: string
  left: number
}

/** Sets aside the findings that a baseline accepts: as many of each as it counts, and no more. */
export class Baseline implements Accounts {
  readonly key: string
  readonly #reason: string
  readonly #entries = new Map<string, Entry[]>()
  readonly #records: ReadonlySet<string>
  readonly #met = new Set<string>()
  readonly #runs: (rule: string) => boolean

  /** @param runs whether a rule runs: of one that is left out, nothing can be said to be mended */
  constructor({ key, reason, records }: BaselineFile, runs: (rule: string) => boolean) {
    this.#runs = runs
    this.key = key
    this.#reason = reason
    this.#records = new Set(Object.keys(records))
    for (const [record, rules] of Object.entries(records))
      for (const [rule, prints] of Object.entries(rules))
        for (const [each, left] of Object.entries(prints)) {
          const entry = { rule, record, left }
          const others = this.#entries.get(each)
          if (others) others.push(entry)
          else this.#entries.set(each, [entry])
        }
  }

  take(findings: readonly Finding[], { record, findings: prints, left }: Signed): void {
    for (const each of record) if (this.#records.has(each)) this.#met.add(each)
    findings.forEach((finding, index) => {
      if (finding.setAside === null && this.#spend(prints[index] ?? [], record))
        finding.setAside = { by: 'baseline', reason: this.#reason }
    })
    for (const each of left) this.#spend(each, record)
  }

  /** Uses one entry up: the record's own first, else one of the same words that have moved. */
  #spend(prints: readonly string[], records: readonly string[]): boolean {
    const entries = prints.flatMap(each => this.#entries.get(each) ?? []).filter(entry => entry.left > 0)
    const entry = entries.find(({ record }) => records.includes(record)) ?? entries[0]
    if (!entry) return false
    entry.left--
    return true
  }

  /** Of records that were read again, how many entries by rule are no longer found. */
  mended(): Record<string, number> {
    const byRule: Record<string, number> = {}
    for (const { rule, record, left } of this.#rest())
      if (this.#met.has(record) && this.#runs(rule)) byRule[rule] = (byRule[rule] ?? 0) + left
    return byRule
  }

  /** How many entries belong to records that were not read. */
  unmet(): number {
    return this.#rest().reduce((sum, { record, left }) => (this.#met.has(record) ? sum : sum + left), 0)
  }

  #rest(): Entry[] {
    return [...this.#entries.values()].flat().filter(({ left }) => left > 0)
  }
}

/** Gathers a run's findings into a baseline. What a comment has set aside already is left out. */
export class BaselineMaker implements Accounts {
  readonly key: string
  readonly #records = new Map<string, Map<string, Map<string, number>>>()
  /** Findings taken. */
  count = 0

  constructor(key: string) {
    this.key = key
  }

  take(findings: readonly Finding[], { record, findings: prints }: Signed): void {
    findings.forEach((finding, index) => {
      const [each] = prints[index] ?? []
      const [name] = record
      if (finding.setAside !== null || each === undefined || name === undefined) return
      const rules = child(this.#records, name, () => new Map<string, Map<string, number>>())
      const found = child(rules, finding.rule, () => new Map<string, number>())
      found.set(each, (found.get(each) ?? 0) + 1)
      this.count++
    })
  }

  mended(): null {
    return null
  }

  /** The file's text: sorted throughout, so that a new one differs from an old one only where the findings do. */
  text(tool: string, reason: string): string {
    const head = { caselintBaseline: 1, tool, reason, key: this.key }
    const records = sorted(this.#records).map(([record, rules]) => {
      const byRule = Object.fromEntries(
        sorted(rules).map(([rule, prints]) => [rule, Object.fromEntries(sorted(prints))]),
      )
      return `    ${JSON.stringify(record)}: ${JSON.stringify(byRule)}`
    })
    const lines = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`)
    return `{\n${lines.join('\n')}\n  "records": {${records.length > 0 ? `\n${records.join(',\n')}\n  ` : ''}}\n}\n`
  }
}

function child<V>(map: Map<string, V>, key: string, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}

const sorted = <V>(map: ReadonlyMap<string, V>): [string, V][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
