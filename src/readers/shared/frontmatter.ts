import type { Fields } from '../../model/note.js'
import { InputError } from '../reader.js'
import { fieldOf } from './fields.js'

const FRONT = /^---[ \t]*(?:\r\n|\r|\n)(?<yaml>[\s\S]*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/u
const SIMPLE = /^(?<key>[\p{L}][\p{L}\p{N} _-]*):(?:[ \t]+(?<value>[^\s"'[\]{}|>&*!%@`#][^#]*?))?[ \t]*$/u

/** YAML front matter: its fields, all as text, and where the text after it begins; null where a text has none. */
export async function frontMatter(
  text: string,
): Promise<{ fields: Fields; end: number; keys: Record<string, string> } | null> {
  const form = FRONT.exec(text)
  if (!form) return null
  const source = form.groups?.yaml ?? ''
  const keys = simpleKeys(source) ?? (await yamlKeys(source))
  const fields: Fields = {}
  for (const [name, value] of Object.entries(keys)) {
    const field = fieldOf(name)
    if (field && field !== 'body' && value !== '') fields[field] = value
  }
  return { fields, end: form[0].length, keys }
}

/** Front matter of plain `key: value` lines needs no YAML parser; null for anything more. */
function simpleKeys(source: string): Record<string, string> | null {
  const keys: Record<string, string> = Object.create(null) as Record<string, string>
  for (const line of source.split(/\r\n|\r|\n/u)) {
    if (line.trim() === '') continue
    const form = SIMPLE.exec(line)
    if (!form?.groups?.key || form.groups.key in keys) return null
    keys[form.groups.key] = form.groups.value ?? ''
  }
  return keys
}

/** Full YAML, with every scalar kept as text; tags and aliases are refused. */
async function yamlKeys(source: string): Promise<Record<string, string>> {
  const { parseDocument, visit } = await import('yaml')
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
      if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:'))
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
