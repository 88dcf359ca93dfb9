import type { Finding } from '../model/finding.js'
import type { Directive, Note } from '../model/note.js'

const FORM = /^caselint-(?<verb>disable-next-line|disable-line|disable|enable)(?=\s|$)\s*(?<rest>.*)$/su

/** The id under which faults of inline comments are reported (product.md, "Settled details" 7). */
export const DIRECTIVE_RULE = 'caselint/directive'

/** The same for reports that list their rules. */
export const DIRECTIVE_FACTS = {
  id: DIRECTIVE_RULE,
  level: 'warning',
  summary: 'An inline comment that is faulty, or sets nothing aside.',
  why: 'A finding is set aside for a reason that others can read. A comment without one, or one that has outlived its finding, hides more than it says.',
  clauses: [],
} as const

interface Order {
  directive: Directive
  verb: string
  rules: string[]
  reason: string
  used: boolean
}

/**
 * Marks the findings that inline comments set aside and reports comments that are faulty or set nothing aside.
 * @param findings in order of place
 * @param known ids of the rules that ran; a category name stands for its rules
 */
export function setAside(note: Note, findings: Finding[], known: readonly string[]): Finding[] {
  if (!note.draft || note.directives.length === 0) return findings
  const names = new Set(known.flatMap(namesFor))
  const faults: Finding[] = []
  const orders: Order[] = []
  for (const directive of note.directives) {
    const form = FORM.exec(directive.text)
    if (!form) {
      if (/^caselint/u.test(directive.text))
        faults.push(
          fault(
            note,
            directive,
            'Not a comment that caselint knows; use caselint-disable-next-line, caselint-disable or caselint-enable.',
          ),
        )
      continue
    }
    const [listed = '', ...rest] = (form.groups?.rest ?? '').replace(/\s+/gu, ' ').split(/(?:^| )--+(?: |$)/u)
    const rules = listed.split(/[ ,]+/u).filter(Boolean)
    const order = { directive, verb: form.groups?.verb ?? '', rules, reason: rest.join(' -- ').trim(), used: false }
    const problem = problemOf(order, names)
    if (problem) faults.push(fault(note, directive, problem))
    else orders.push(order)
  }
  const standing = new Orders(orders)
  for (const finding of findings) {
    const order = standing.over(finding)
    if (!order) continue
    order.used = true
    finding.setAside = { by: 'comment', reason: order.reason }
  }
  for (const order of orders) {
    if (order.verb !== 'enable' && !order.used)
      faults.push(fault(note, order.directive, 'This comment sets nothing aside; take it out.'))
  }
  return [...findings, ...faults]
}

/** What a comment may call a rule: its id, or what stands before a slash in it. */
const namesFor = (rule: string): string[] =>
  [...rule.matchAll(/\/|$/gu)].map(({ index }) => rule.slice(0, index)).filter(Boolean)

function problemOf(order: Order, known: ReadonlySet<string>): string | null {
  if (order.verb === 'enable') return null
  if (order.rules.length === 0)
    return 'Name the rule to set aside: caselint-disable-next-line labelling/label -- your reason.'
  if (order.reason === '')
    return 'Give the reason after two dashes: caselint-disable-next-line labelling/label -- your reason.'
  return order.rules.every(name => known.has(name))
    ? null
    : 'This comment names a rule that does not run here; check its name.'
}

/** A `caselint-disable`, with the first and the last line that it is about. */
interface Part {
  index: number
  from: number
  to: number
}

/**
 * Comments by the rules that they name, so that each finding is asked of those alone that may set it aside: a draft with a
 * thousand comments and a thousand findings takes the time of their sum. Of several comments the first one counts.
 */
class Orders {
  readonly #orders: readonly Order[]
  /** By rule and line, the first comment on that one line. */
  readonly #lines = new Map<string, number>()
  /** By rule, its parts in order; those that end before the findings asked about are taken away. */
  readonly #parts = new Map<string, { all: Part[]; next: number }>()
  /** By rule, the first comment that sets a finding about the whole note aside. */
  readonly #whole = new Map<string, number>()

  constructor(orders: readonly Order[]) {
    this.#orders = orders
    const ends = endsOf(orders)
    orders.forEach(({ verb, rules, directive }, index) => {
      if (verb === 'enable') return
      const line = directive.place.end.line
      for (const name of rules) {
        if (verb === 'disable') {
          const part = { index, from: line, to: ends[index] as number }
          const parts = this.#parts.get(name)
          if (parts) parts.all.push(part)
          else this.#parts.set(name, { all: [part], next: 0 })
        } else {
          const key = `${name} ${verb === 'disable-line' ? line : line + 1}`
          if (!this.#lines.has(key)) this.#lines.set(key, index)
        }
        if (verb !== 'disable-line' && !this.#whole.has(name)) this.#whole.set(name, index)
      }
    })
  }

  /** The comment that sets a finding aside, if any; findings come in order of place, those about the whole note first. */
  over({ rule, wholeNote, place }: Finding): Order | undefined {
    const { line } = place.start
    const first = namesFor(rule).flatMap(name => [
      this.#lines.get(`${name} ${line}`),
      wholeNote ? this.#whole.get(name) : this.#part(name, line),
    ])
    return this.#orders[Math.min(...first.map(index => index ?? Number.POSITIVE_INFINITY))]
  }

  #part(name: string, line: number): number | undefined {
    const parts = this.#parts.get(name)
    if (!parts) return undefined
    while ((parts.all[parts.next]?.to ?? line) < line) parts.next++
    const part = parts.all[parts.next]
    return part && part.from <= line ? part.index : undefined
  }
}

/** For each comment the line of the first `caselint-enable` behind it that names one of its rules, or none. */
function endsOf(orders: readonly Order[]): number[] {
  const next = new Map<string, number>()
  let forAll = Number.POSITIVE_INFINITY
  const ends: number[] = []
  for (let index = orders.length - 1; index >= 0; index--) {
    const { verb, rules, directive } = orders[index] as Order
    if (verb !== 'enable') {
      ends[index] = rules.reduce((least, name) => Math.min(least, next.get(name) ?? least), forAll)
      continue
    }
    const { line } = directive.place.start
    if (rules.length === 0) forAll = line
    for (const name of rules) next.set(name, line)
  }
  return ends
}

function fault(note: Note, directive: Directive, message: string): Finding {
  return {
    rule: DIRECTIVE_RULE,
    level: 'warning',
    note: note.index,
    wholeNote: false,
    span: null,
    message,
    redactedMessage: message,
    place: directive.place,
    suggestions: [],
    replacements: [],
    clauses: [],
    confidence: 'high',
    setAside: null,
  }
}
