import type { AnyRule, Preset } from '../../src/model/rule.js'
import { requirements } from './clauses.generated.js'

/** A requirement of a council's policy, as `clauses.csv` has it. */
export interface Requirement {
  id: string
  policy: string
  section: string
  requirement: string
  /** What would show it: a note, a whole export, a template, a part of it only, or nothing a linter reads. */
  reach: 'note' | 'export' | 'template' | 'partly' | 'none'
  /** Ids of the rules that serve it. */
  rules: readonly string[]
  why: string
}

/** A requirement with how caselint serves it. */
export interface Clause extends Omit<Requirement, 'rules'> {
  /** The rules that serve it in its policy's preset. */
  rules: string[]
  /** `decides`: a rule reports its breach; `sign`: a rule points to a sign of it; else nothing does. */
  how: 'decides' | 'sign' | 'out of reach' | 'unserved'
}

/**
 * The clauses of one policy, or of all, with the rules that serve each. A rule that is off in the policy's own preset serves
 * nothing there.
 */
export function clausesOf(
  policy: string | null,
  rules: readonly AnyRule[],
  presets: Readonly<Record<string, Preset>>,
): Clause[] {
  const known = new Map(rules.map(rule => [rule.id, rule]))
  const isOn = (id: string, preset: Preset | undefined): boolean =>
    (preset?.levels[id] ?? known.get(id)?.level ?? 'off') !== 'off'
  return requirements
    .filter(each => policy === null || each.policy === policy)
    .map(each => {
      const written = each.rules.filter(id => known.has(id))
      const serving = written.filter(id => isOn(id, presets[each.policy]))
      return {
        ...each,
        rules: serving,
        how: howServed(each, serving),
        why: serving.length === 0 && written.length > 0 ? turnedOff(written, each.why) : each.why,
      }
    })
}

function howServed({ reach }: Requirement, serving: readonly string[]): Clause['how'] {
  if (reach === 'none') return 'out of reach'
  if (serving.length === 0) return 'unserved'
  return reach === 'partly' ? 'sign' : 'decides'
}

const turnedOff = (written: readonly string[], why: string): string =>
  `${written.join(' and ')} would serve it and ${written.length > 1 ? 'are' : 'is'} off in this preset. ${why}`.trim()

/** How rules cite a requirement: `DUR-44a` is "DUR 44", `IOM-4.3-05` "IOM 4.3", `WOR-S2-04` "WOR S2". */
export function citation(id: string): string {
  const [, policy = '', section = ''] = /^([A-Z]+)-([A-Z]?[\d.]+)/u.exec(id) ?? []
  return `${policy} ${section.replace(/^0+(?=\d)/u, '')}`
}

/** The clauses that each rule serves, as `clauses.csv` has them, for the rules' own lists. */
export function citationsByRule(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id, rules } of requirements)
    for (const rule of rules) {
      const cited = found.get(rule) ?? []
      if (!cited.includes(citation(id))) cited.push(citation(id))
      found.set(rule, cited)
    }
  return found
}
