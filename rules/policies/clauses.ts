import type { AnyRule } from '../../src/model/rule.js'
import { requirements } from './clauses.generated.js'

/** A requirement of a council's policy, as `clauses.csv` has it. */
export interface Requirement {
  id: string
  policy: string
  section: string
  requirement: string
  /** What would show it: a note, a whole export, a template, a part of it only, or nothing a linter reads. */
  reach: 'note' | 'export' | 'template' | 'partly' | 'none'
  /** Ids of the rules that serve it; `MISSING: id` where the rule is not written yet. */
  rules: readonly string[]
  why: string
}

/** A requirement with how caselint serves it. */
export interface Clause extends Omit<Requirement, 'rules'> {
  rules: string[]
  /** `decides`: a rule reports its breach; `sign`: a rule points to a sign of it; else nothing does. */
  how: 'decides' | 'sign' | 'out of reach' | 'unserved'
}

/** The clauses of one policy, or of all, with the rules among `rules` that serve each. */
export function clausesOf(policy: string | null, rules: readonly AnyRule[]): Clause[] {
  const known = new Set(rules.map(rule => rule.id))
  return requirements
    .filter(each => policy === null || each.policy === policy)
    .map(each => {
      const serving = each.rules.filter(id => known.has(id))
      const how =
        each.reach === 'none'
          ? 'out of reach'
          : serving.length === 0
            ? 'unserved'
            : each.reach === 'partly'
              ? 'sign'
              : 'decides'
      return { ...each, rules: serving, how }
    })
}
