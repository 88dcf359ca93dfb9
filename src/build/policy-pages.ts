import { rules } from '../../rules/index.js'
import { clausesOf } from '../../rules/policies/clauses.js'
import { presets } from '../../rules/presets/index.js'
import { byPolicy, policyMarkdown, tally, titleOf } from '../cli/policy-markdown.js'

/** A page for each policy with its clauses and the rules that serve them, and one that lists the pages; paths from `docs/`. */
export function policyPages(): [path: string, text: string][] {
  const policies = byPolicy(clausesOf(null, rules, presets))
  const list = policies.map(
    ([name, clauses]) => `- [${titleOf(name)}](${name}.md), preset \`${name}\`. ${tally(clauses)}`,
  )
  return [
    ...policies.map(([name, clauses]): [string, string] => [`policies/${name}.md`, policyMarkdown(clauses, '#')]),
    [
      'policies/README.md',
      `# What each policy asks, and which rules serve it\n\nMade by \`npm run docs\`; \`caselint policy PRESET\` shows the same.\n\n${list.join('\n')}\n`,
    ],
  ]
}
