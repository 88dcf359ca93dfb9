import { parseDocument, visit } from 'yaml'
import { InputError } from '../reader.js'

/** What a value is in any case. */
const PLAIN_TAG = /^tag:yaml\.org,2002:(?:str|map|seq|int|float|bool|null)$/u

/**
 * Front matter in full YAML, with every scalar kept as text; tags and aliases are refused. In a file of its own, which is
 * loaded when needed: a bundle gives a dynamic import of the package itself no names.
 * @throws InputError
 */
export function yamlKeys(source: string): Record<string, string> {
  const document = parseDocument(source, { schema: 'failsafe', uniqueKeys: true, logLevel: 'silent', stringKeys: true })
  const [problem] = document.errors
  if (problem)
    throw new InputError(
      `The front matter is not valid YAML (line ${(problem.linePos?.[0].line ?? 1) + 1}); mend it or take it out.`,
    )
  visit(document, {
    Alias: () => {
      throw new InputError('The front matter uses YAML aliases, which are refused; write the values out.')
    },
    Node: (_, node) => {
      if (node.tag && !PLAIN_TAG.test(node.tag))
        throw new InputError('The front matter uses YAML tags, which are refused; take them out.')
    },
  })
  const value: unknown = document.toJS({ maxAliasCount: 0 })
  const keys: Record<string, string> = Object.create(null) as Record<string, string>
  if (typeof value !== 'object' || value === null) return keys
  for (const [name, each] of Object.entries(value))
    keys[name] = Array.isArray(each)
      ? each.filter(item => typeof item === 'string').join('; ')
      : typeof each === 'string'
        ? each
        : ''
  return keys
}
