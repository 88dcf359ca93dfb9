import type { Fields } from '../../model/note.js'
import { fieldsOfLabels } from './labels.js'

const FRONT = /^---[ \t]*(?:\r\n|\r|\n)(?<yaml>[\s\S]*?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/u
const SIMPLE = /^(?<key>[\p{L}][\p{L}\p{N} _-]*):(?:[ \t]+(?<value>[^\s"'[\]{}|>&*!%@`#][^#]*?))?[ \t]*$/u

/** YAML front matter: its fields, all as text, and where the text after it begins; null where a text has none. */
export async function frontMatter(
  text: string,
): Promise<{ fields: Fields; end: number; keys: Record<string, string> } | null> {
  const form = FRONT.exec(text)
  if (!form) return null
  const source = form.groups?.yaml ?? ''
  const keys = simpleKeys(source) ?? (await import('./yaml.js')).yamlKeys(source)
  const fields: Fields = {}
  const labels = Object.entries(keys).map(([label, value]) => ({ label, value }))
  fieldsOfLabels(labels).forEach((field, index) => {
    const { value } = labels[index] as { value: string }
    if (field && field !== 'body' && value !== '') fields[field] = value
  })
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
