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
    const [names = '', ...rest] = (form.groups?.rest ?? '').split(/(?:^|\s+)--+\s+/u)
    const rules = names.split(/[\s,]+/u).filter(Boolean)
    const order = { directive, verb: form.groups?.verb ?? '', rules, reason: rest.join(' -- ').trim(), used: false }
    const problem = problemOf(order, known)
    if (problem) faults.push(fault(note, directive, problem))
    else orders.push(order)
  }
  for (const finding of findings) {
    const order = orders.find(each => each.verb !== 'enable' && holds(each, finding, orders))
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

function problemOf(order: Order, known: readonly string[]): string | null {
  if (order.verb === 'enable') return null
  if (order.rules.length === 0)
    return 'Name the rule to set aside: caselint-disable-next-line labelling/label -- your reason.'
  if (order.reason === '')
    return 'Give the reason after two dashes: caselint-disable-next-line labelling/label -- your reason.'
  const strange = order.rules.find(name => !known.some(id => id === name || id.startsWith(`${name}/`)))
  return strange ? 'This comment names a rule that does not run here; check its name.' : null
}

function holds(order: Order, finding: Finding, orders: readonly Order[]): boolean {
  if (!order.rules.some(name => finding.rule === name || finding.rule.startsWith(`${name}/`))) return false
  const at = order.directive.place.end.line
  const line = finding.place.start.line
  if (order.verb === 'disable-next-line') return !finding.wholeNote ? line === at + 1 : true
  if (order.verb === 'disable-line') return line === at
  if (finding.wholeNote) return true
  if (line < at) return false
  const end = orders.find(
    each =>
      each.verb === 'enable' &&
      each.directive.at >= order.directive.at &&
      (each.rules.length === 0 || each.rules.some(name => order.rules.includes(name))),
  )
  return !end || line <= end.directive.place.start.line
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
