import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type AnyNode, type Identifier, type NewExpression, parse } from 'acorn'
import { build, type Plugin, transform } from 'esbuild'
import MagicString from 'magic-string'
import { gramsOf, textsOf, wordsNeeded } from '../prose/needed.js'
import type { Needs } from '../prose/needs.js'

const ROOT = join(import.meta.dirname, '../..')
const GUARD = join(ROOT, 'src/prose/guard.ts')
const NEEDS = join(ROOT, 'src/prose/needs.ts')
/** What the guard itself is made of. */
const LEFT = new Set(['guard', 'letters', 'needed', 'needs'].map(name => `src/prose/${name}.ts`))
/** Methods that start a pattern with the `g` flag at the beginning of a text each time. */
const FRESH = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'split', 'search'])

let known: Promise<{ numbers: ReadonlyMap<string, number>; needs: Needs }> | null = null

/**
 * Puts the patterns of the rules and of `src/prose` under guard (src/prose/guard.ts) as they are bundled: those of a
 * module where they stand, those inside functions once, at the head of their module; patterns made from the words of a
 * note are kept by their source. Sticky patterns, and global ones that remember their place, are left alone. What each
 * needs is found out here, and goes into the bundle.
 */
export async function guardPatterns(): Promise<Plugin> {
  known ??= allPatterns().then(needsOf)
  const { numbers, needs } = await known
  if (numbers.size === 0) throw new Error('No pattern was found to guard.')
  const filled = `export const NEEDS = JSON.parse(${JSON.stringify(JSON.stringify(needs))})`
  return guarding(GUARD, key => numbers.get(key)?.toString(), filled)
}

/** @param numberOf the code of a pattern's number, by its file and place in it */
const guarding = (guard: string, numberOf: (key: string) => string | undefined, needs: string | null): Plugin => ({
  name: 'guard-patterns',
  setup(build) {
    build.onLoad({ filter: /[/\\](?:rules|prose)[/\\].*\.ts$/ }, async ({ path }) => {
      if (path === NEEDS && needs !== null) return { contents: needs, loader: 'js' }
      const file = nameOf(path)
      if (!isGuarded(file)) return null
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', target: 'es2022' })
      return { contents: withGuards(code, guard, at => numberOf(`${file}#${at}`)), loader: 'js' }
    })
  },
})

const nameOf = (path: string): string => relative(ROOT, path).split(sep).join('/')
const isGuarded = (file: string): boolean =>
  /^(?:rules|src\/prose)\/.*\.ts$/u.test(file) && !LEFT.has(file) && !file.endsWith('.generated.ts')

type Patterns = ReadonlyMap<string, readonly (() => RegExp)[]>

/** Every lasting pattern, by its file and place in it; more than one where a loop makes them. */
async function allPatterns(): Promise<Patterns> {
  const files = ['rules', 'src/prose']
    .flatMap(room =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map(name => join(ROOT, room, name)),
    )
    .filter(path => isGuarded(nameOf(path)))
  const collector = `
    import { guarded as plain } from ${JSON.stringify(GUARD)}
    export { made } from ${JSON.stringify(GUARD)}
    export const patterns = new Map()
    export function guarded(make, key) {
      patterns.set(key, [...(patterns.get(key) ?? []), make])
      return plain(make)
    }`
  const folder = mkdtempSync(join(ROOT, 'dist-patterns-'))
  try {
    const outfile = join(folder, 'patterns.mjs')
    await build({
      stdin: {
        contents: [
          "export { patterns } from 'collector'",
          ...files.map((file, index) => `export * as f${index} from ${JSON.stringify(file)}`),
        ].join('\n'),
        resolveDir: ROOT,
      },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      plugins: [
        {
          name: 'collector',
          setup(build) {
            build.onResolve({ filter: /^collector$/ }, ({ path }) => ({ path, namespace: 'collector' }))
            build.onLoad({ filter: /.*/, namespace: 'collector' }, () => ({ contents: collector, resolveDir: ROOT }))
          },
        },
        guarding('collector', key => JSON.stringify(key), null),
      ],
      banner: { js: "import{createRequire as __made}from'node:module';const require=__made(import.meta.url);" },
      logLevel: 'error',
    })
    return ((await import(pathToFileURL(outfile).href)) as { patterns: Patterns }).patterns
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Numbers the patterns, and their clauses with them. */
function needsOf(patterns: Patterns): { numbers: ReadonlyMap<string, number>; needs: Needs } {
  const numbers = new Map<string, number>()
  const clauses = new Map<string, number>()
  const metBy = new Map<string, number[]>()
  const needs: number[][] = []
  const lists: Record<number, string> = {}
  for (const [key, makers] of [...patterns].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [make] = makers
    if (make === undefined || makers.length > 1) continue
    const pattern = make()
    const number = numbers.size
    numbers.set(key, number)
    needs.push(
      wordsNeeded(pattern).map(words => {
        const grams = gramsOf(words)
        const known = clauses.get(grams.join())
        if (known !== undefined) return known
        const clause = clauses.size
        clauses.set(grams.join(), clause)
        for (const gram of grams) metBy.set(gram, [...(metBy.get(gram) ?? []), clause])
        return clause
      }),
    )
    const texts = textsOf(pattern)
    if (texts) lists[number] = [pattern.flags.includes('i') ? 'i' : '', ...texts].join('\n')
  }
  return {
    numbers,
    needs: {
      grams: [...metBy.keys()].join('\n'),
      meets: packed([...metBy.values()].map(({ length }) => length)),
      met: packed([...metBy.values()].flat()),
      clauses: clauses.size,
      needs: packed(needs.map(({ length }) => length)),
      needed: packed(needs.flat()),
      lists,
    },
  }
}

const packed = (numbers: readonly number[]): string => Buffer.from(Uint16Array.from(numbers).buffer).toString('base64')

/**
 * The code of a module with its patterns under guard.
 * @param guard where `guarded` and `made` come from
 * @param numberOf the code of a pattern's number, by its place in the module
 */
export function withGuards(code: string, guard: string, numberOf: (at: number) => string | undefined): string {
  const edited = new MagicString(code)
  const head: string[] = []
  const module = parse(code, { ecmaVersion: 'latest', sourceType: 'module' })
  const lasting = lastingNames(module)
  let count = 0
  const after = (): string => {
    const number = numberOf(count++)
    return number === undefined ? ')' : `, ${number})`
  }
  walk(module, 0, null, (node, depth, parent) => {
    const flags = flagsOf(node)
    if (flags === null || flags.includes('y')) return true
    if (depth === 0) {
      edited.appendLeft(node.start, '__guarded(() => ').appendRight(node.end, after())
      return true
    }
    if (flags.includes('g') && !startsFresh(node, parent)) return true
    if (isMade(node) && !node.arguments.every(each => namesIn(each).every(name => lasting.has(name)))) {
      edited.overwrite(node.start, node.callee.end, '__made')
      return true
    }
    const name = `__pattern${head.length}`
    head.push(`const ${name} = __guarded(() => ${code.slice(node.start, node.end)}${after()};\n`)
    edited.overwrite(node.start, node.end, name)
    return false
  })
  const written = edited.toString()
  if (written === code) return code
  return `import { guarded as __guarded, made as __made } from ${JSON.stringify(guard)};\n${head.join('')}${written}`
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
    return true
  })
  for (const name of inner) lasting.delete(name)
  return lasting
}

/** Every name in a node, but for those of properties. */
function namesIn(node: AnyNode): string[] {
  const names: string[] = []
  walk(node, 0, null, (each, _, parent) => {
    const isProperty = parent?.type === 'MemberExpression' && parent.property === each && !parent.computed
    if (each.type === 'Identifier' && !isProperty) names.push(each.name)
    return true
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

/** Gives whether what is inside the node is to be visited too. */
type Visit = (node: AnyNode, depth: number, parent: AnyNode | null) => boolean

/** Visits nodes from the outside in; `depth` counts the functions around a node. */
function walk(node: AnyNode, depth: number, parent: AnyNode | null, visit: Visit): void {
  if (!visit(node, depth, parent)) return
  const inside = /^(?:Function|ArrowFunction|Method|PropertyDefinition|StaticBlock)/u.test(node.type)
    ? depth + 1
    : depth
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, inside, node, visit)
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
