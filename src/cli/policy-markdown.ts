import type { Clause } from '../../rules/policies/clauses.js'
import { presets } from '../../rules/presets/index.js'
import { count } from '../reporters/reporter.js'

const HOW: readonly Clause['how'][] = ['decides', 'sign', 'unserved', 'out of reach']

export const HOW_SAYS =
  '"decides": a rule reports a breach; "sign": a rule points to a sign of one, and a person decides; "unserved": no rule that is on in this preset; "out of reach": the text of notes cannot show it.'

export const AS_PUBLISHED =
  'The requirements are those of the policies as published, some of which quote law that has since been replaced. This is no legal advice.'

/** How many requirements are served in which way: `41 decides, 30 sign, …`. */
export const tally = (clauses: readonly Clause[]): string =>
  `${count(clauses.length, 'requirement')}: ${HOW.map(how => `${clauses.filter(each => each.how === how).length} ${how}`).join(', ')}.`

/** Clauses by their policy, in order. */
export function byPolicy(clauses: readonly Clause[]): [string, Clause[]][] {
  const groups = new Map<string, Clause[]>()
  for (const clause of clauses) {
    const group = groups.get(clause.policy)
    if (group) group.push(clause)
    else groups.set(clause.policy, [clause])
  }
  return [...groups]
}

/** A policy's title, by the name of its preset. */
export const titleOf = (name: string): string => presets[name]?.policy.title ?? name

const cell = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\|]/gu, '\\$&').replace(/</gu, '&lt;')

/** Policies as Markdown: a heading, a tally and a table for each. */
export function policyMarkdown(clauses: readonly Clause[], heading = '##'): string {
  const parts = byPolicy(clauses).map(([name, group]) => {
    const rows = group.map(
      ({ id, section, requirement, rules: serving, how, why }) =>
        `| ${id} | ${cell(section)} | ${cell(requirement)} | ${how} | ${serving.map(rule => `\`${rule}\``).join(', ')} | ${cell(why)} |`,
    )
    return `${heading} ${titleOf(name)}\n\n${tally(group)}\n\n| id | section | requirement | how | rules | why |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`
  })
  return `${parts.join('\n')}\n${HOW_SAYS}\n${AS_PUBLISHED}\n`
}
