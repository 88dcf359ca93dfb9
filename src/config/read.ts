import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { nearest } from '../model/nearest.js'
import { type Known, settingsSchema } from './schema.js'
import type { Settings } from './settings.js'

/** A configuration that cannot be used; each line names the place, the key, what was met and what is allowed. */
export class ConfigError extends Error {}

type Path = readonly PropertyKey[]
/** The place of a value, or with `key` of its key, as `file:line:column`. */
type Locate = (path: Path, key?: boolean) => string

/** Settings as they were written, not yet checked. */
export interface Written {
  value: unknown
  locate: Locate
  /** What stands before each key in messages: `caselint.` in package.json. */
  prefix: string
}

/**
 * Takes settings apart, from JSON (comments and trailing commas allowed) or YAML, by the file's name.
 * @param within the key that holds them, in package.json
 * @throws ConfigError where it is neither
 */
export function parseSettings(text: string, file: string, within?: string): Written {
  const { value, locate } = /\.ya?ml$/u.test(file) ? fromYaml(text, file) : fromJson(text, file)
  if (within === undefined) return { value, locate, prefix: '' }
  const inside = (value as Record<string, unknown> | null)?.[within]
  return { value: inside, locate: (path, key) => locate([within, ...path], key), prefix: `${within}.` }
}

/** The files and packages that settings name, which bring further rules; what is no list of texts is left to the check. */
export function broughtBy({ value }: Written): { plugins: string[]; termLists: string[] } {
  const listed = (key: string): string[] => {
    const list = (value as Record<string, unknown> | null | undefined)?.[key]
    return Array.isArray(list) && list.every(each => typeof each === 'string') ? list : []
  }
  return { plugins: listed('plugins'), termLists: listed('termLists') }
}

/**
 * Checks settings, from a file or a module.
 * @throws ConfigError with every fault
 */
export function checkSettings({ value, locate, prefix }: Written, known: Known): Settings {
  const result = settingsSchema(known).safeParse(value ?? {})
  if (result.success) return result.data
  const faults = result.error.issues.flatMap(issue => faultsOf(issue, [], value, known))
  throw new ConfigError(faults.map(({ path, key, says }) => `${locate(path, key)}: ${says(prefix)}`).join('\n'))
}

interface Fault {
  path: Path
  key: boolean
  says(prefix: string): string
}

function faultsOf(issue: z.core.$ZodIssue, parent: Path, root: unknown, known: Known): Fault[] {
  const path = [...parent, ...issue.path]
  const met = path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part], root)
  const name = (prefix: string, at: Path): string => `\`${prefix}${at.map(String).join('.') || 'the configuration'}\``
  if (issue.code === 'invalid_union' && Array.isArray(met)) {
    // a level with options: the fault is in one of the two, not in the pair
    const branch = issue.errors.at(-1) ?? []
    if (met.length === 2 && branch.length > 0) return branch.flatMap(each => faultsOf(each, path, root, known))
  }
  if (issue.code === 'unrecognized_keys') {
    const allowed = allowedAt(path, known)
    return issue.keys.map(key => ({
      path: [...path, key],
      key: true,
      says: prefix => {
        const near = nearest(key, allowed)
        const list = allowed.length > 0 && allowed.length <= 20 ? ` Allowed: ${allowed.join(', ')}.` : ''
        return `Unknown key ${name(prefix, [...path, key])}.${near ? ` Did you mean \`${near}\`?` : ''}${list}`
      },
    }))
  }
  return [
    {
      path,
      key: false,
      says: prefix => {
        const choices = issue.code === 'invalid_value' && typeof met === 'string' ? issue.values.map(String) : []
        const near = typeof met === 'string' ? nearest(met, choices) : null
        return `Unexpected \`${shown(met)}\` for ${name(prefix, path)}: expected ${issue.message}.${near ? ` Did you mean \`${near}\`?` : ''}`
      },
    },
  ]
}

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (typeof value === 'function') return 'a function'
  const json = JSON.stringify(value) ?? String(value)
  return json.length > 60 ? `${json.slice(0, 60)}…` : json
}

/** The keys that may stand at a path, for the nearest to a misspelt one. */
function allowedAt(path: Path, { rules, presets }: Known): string[] {
  let schema: unknown = settingsSchema({ rules, presets })
  for (const part of path) schema = stepInto(schema, part)
  const shape = (unwrapped(schema) as { shape?: Record<string, unknown> } | undefined)?.shape
  return Object.keys(shape ?? {})
}

function stepInto(schema: unknown, part: PropertyKey): unknown {
  const inner = unwrapped(schema) as
    | {
        shape?: Record<PropertyKey, unknown>
        element?: unknown
        valueType?: unknown
        options?: unknown[]
        def?: { items?: unknown[] }
      }
    | undefined
  if (inner?.options) return stepInto(inner.options.at(-1), part)
  return inner?.shape?.[part] ?? inner?.def?.items?.[Number(part)] ?? inner?.element ?? inner?.valueType
}

function unwrapped(schema: unknown): unknown {
  let inner = schema as { unwrap?: () => unknown; element?: unknown } | undefined
  while (inner?.unwrap && inner.element === undefined) inner = inner.unwrap() as typeof inner
  return inner
}

function fromJson(text: string, file: string): { value: unknown; locate: Locate } {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true })
  const at = (offset: number): string => `${file}:${lineAndColumn(text, offset)}`
  const [first] = errors
  if (first || !tree)
    throw new ConfigError(
      `${at(first?.offset ?? 0)}: This is not valid JSON; look for a missing comma, quote or bracket.`,
    )
  const twice = repeated(tree)
  if (twice) throw new ConfigError(`${at(twice.offset)}: The key \`${String(twice.value)}\` stands twice; keep one.`)
  return {
    value: getNodeValue(tree),
    locate: (path, key) => {
      let node: Node | undefined
      let length = path.length
      while (!node && length >= 0) node = findNodeAtLocation(tree, path.slice(0, length--) as (string | number)[])
      const named = key && node?.parent?.type === 'property' ? node.parent.children?.[0] : node
      return at(named?.offset ?? 0)
    },
  }
}

/** The second of two keys of one name: parsers keep one of them without a word. */
function repeated(node: Node): Node | null {
  const seen = new Set<unknown>()
  for (const child of node.children ?? []) {
    const key = child.type === 'property' ? child.children?.[0] : undefined
    if (key && seen.has(key.value)) return key
    if (key) seen.add(key.value)
    const inside = repeated(child)
    if (inside) return inside
  }
  return null
}

function fromYaml(text: string, file: string): { value: unknown; locate: Locate } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' })
  const at = (offset: number): string => {
    const { line, col } = counter.linePos(offset)
    return `${file}:${Math.max(1, line)}:${Math.max(1, col)}`
  }
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) {
    const says =
      problem.code === 'DUPLICATE_KEY'
        ? 'A key stands twice; keep one.'
        : problem.code === 'TAG_RESOLVE_FAILED'
          ? 'Tags are not read; take it out.'
          : 'This is not valid YAML; look at the indents, quotes and colons.'
    throw new ConfigError(`${at(problem.pos[0])}: ${says}`)
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    throw new ConfigError(`${at(0)}: Anchors and aliases (& and *) are not read; write the settings out.`)
  }
  return {
    value,
    locate: (path, key) => {
      for (let length = path.length; length > 0; length--) {
        const parent = document.getIn(path.slice(0, length - 1), true)
        const name = path[length - 1]
        const pair = isMap(parent)
          ? parent.items.find(item => isScalar(item.key) && String(item.key.value) === String(name))
          : undefined
        const node = (key && length === path.length && pair ? pair.key : document.getIn(path.slice(0, length), true)) as
          | { range?: [number, number, number] }
          | null
          | undefined
        if (node?.range) return at(node.range[0])
      }
      return at(0)
    },
  }
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u)
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`
}
