import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type AnyNode, type Identifier, type NewExpression, parse } from 'acorn'
import { type Plugin, transform } from 'esbuild'
import MagicString from 'magic-string'

const ROOT = join(import.meta.dirname, '../..')
const GUARD = join(ROOT, 'src/prose/guard.ts')
/** What the guard itself is made of. */
const LEFT = new Set(['src/prose/guard.ts', 'src/prose/letters.ts', 'src/prose/needed.ts'])
/** Methods that start a pattern with the `g` flag at the beginning of a text each time. */
const FRESH = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'split', 'search'])

/**
 * Puts the patterns of the rules and of `src/prose` under guard (src/prose/guard.ts) as they are bundled: those of a
 * module where they stand, those inside functions once, at the head of their module; patterns made from the words of a
 * note are kept by their source. Sticky patterns, and global ones that remember their place, are left alone.
 */
export const guardPatterns: Plugin = {
  name: 'guard-patterns',
  setup(build) {
    build.onLoad({ filter: /[/\\](?:rules|prose)[/\\].*\.ts$/ }, async ({ path }) => {
      const file = relative(ROOT, path).split(sep).join('/')
      if (!/^(?:rules|src\/prose)\//u.test(file) || LEFT.has(file) || file.endsWith('.generated.ts')) return null
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', target: 'es2022' })
      return { contents: withGuards(code), loader: 'js' }
    })
  },
}

/** The code of a module with its patterns under guard. */
export function withGuards(code: string): string {
  const edited = new MagicString(code)
  const head: string[] = []
  const module = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const lasting = lastingNames(module)
  const around = (node: AnyNode, before: string, after: string): void => {
    edited.appendLeft(node.start, before).appendRight(node.end, after)
  }
  walk(module, 0, null, (node, depth, parent) => {
    const flags = flagsOf(node)
    if (flags === null || flags.includes('y')) return
    if (depth === 0) around(node, '__guarded(', ')')
    else if (flags.includes('g') && !startsFresh(node, parent)) return
    else if (node.type === 'Literal') {
      const name = `__pattern${head.length}`
      head.push(`const ${name} = __guarded(${code.slice(node.start, node.end)});\n`)
      edited.overwrite(node.start, node.end, name)
    } else if (isMade(node) && node.arguments.every(each => namesIn(each).every(name => lasting.has(name)))) {
      const name = `__pattern${head.length}`
      head.push(`let ${name};\n`)
      around(node, `(${name} ??= __guarded(`, '))')
    } else if (isMade(node)) edited.overwrite(node.start, node.callee.end, '__made')
  })
  const written = edited.toString()
  if (written === code) return code
  return `import { guarded as __guarded, made as __made } from ${JSON.stringify(GUARD)};\n${head.join('')}${written}`
}

type Made = NewExpression & { callee: Identifier }

const isMade = (node: AnyNode): node is Made =>
  node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'RegExp'

/** The flags of a pattern; null for what is none, or one whose flags are not written out. */
function flagsOf(node: AnyNode): string | null {
  if (node.type === 'Literal') return node.regex?.flags ?? null
  if (!isMade(node)) return null
  const [, flags] = node.arguments
  if (flags === undefined) return ''
  return flags.type === 'Literal' && typeof flags.value === 'string' ? flags.value : null
}

/** Names that mean the same wherever they stand in the module: its own, unless something inside takes the name as well. */
function lastingNames(module: AnyNode): Set<string> {
  const lasting = new Set(['String'])
  const inner = new Set<string>()
  walk(module, 0, null, (node, depth) => {
    const into = depth === 0 ? lasting : inner
    if (node.type === 'VariableDeclarator') for (const name of namesIn(node.id)) into.add(name)
    else if (node.type === 'ImportSpecifier') lasting.add(node.local.name)
    else if (node.type === 'FunctionDeclaration' && node.id) into.add(node.id.name)
    if ('params' in node) for (const param of node.params) for (const name of namesIn(param)) inner.add(name)
    if (node.type === 'CatchClause' && node.param) for (const name of namesIn(node.param)) inner.add(name)
  })
  for (const name of inner) lasting.delete(name)
  return lasting
}

/** Every name in a node, but for those of properties. */
function namesIn(node: AnyNode): string[] {
  const names: string[] = []
  walk(node, 0, null, (each, _, parent) => {
    if (each.type !== 'Identifier') return
    if (parent?.type === 'MemberExpression' && parent.property === each && !parent.computed) return
    names.push(each.name)
  })
  return names
}

/** Whether a pattern is the argument of a method that takes no notice of where it last stood. */
function startsFresh(pattern: AnyNode, parent: AnyNode | null): boolean {
  return (
    parent?.type === 'CallExpression' &&
    (parent.arguments as AnyNode[]).includes(pattern) &&
    parent.callee.type === 'MemberExpression' &&
    parent.callee.property.type === 'Identifier' &&
    FRESH.has(parent.callee.property.name)
  )
}

type Visit = (node: AnyNode, depth: number, parent: AnyNode | null) => void

/** Visits every node; `depth` counts the functions around it. */
function walk(node: AnyNode, depth: number, parent: AnyNode | null, visit: Visit): void {
  visit(node, depth, parent)
  const inside = /^(?:Function|ArrowFunction|Method|PropertyDefinition|StaticBlock)/u.test(node.type)
    ? depth + 1
    : depth
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, inside, node, visit)
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
