import type { PageParts } from 'caselint:page-parts'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import { guardPatterns } from './guard.js'
import { manual } from './manual.js'
import { pageParts } from './page.js'

const ROOT = join(import.meta.dirname, '../..')
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }

/**
 * Builds `dist/`: the command (`cli.js`), the library (`index.js`), its types, and the licences of what is bundled.
 * Everything is written beside `dist` and moved in at the end, so that a test that starts the command meanwhile finds a whole build.
 */
async function bundle(): Promise<void> {
  const made = mkdtempSync(join(ROOT, 'dist-'))
  try {
    const page = await pageParts(licences)
    const inputs = [await command(made, page.parts), await library(made), ...page.inputs]
    writeFileSync(join(made, 'LICENCES.txt'), licences(inputs))
    writeFileSync(join(made, 'caselint.1'), manual(manifest.version))
    types(made)
    const old = `${made}-old`
    if (existsSync(join(ROOT, 'dist'))) renameSync(join(ROOT, 'dist'), old)
    chmodSync(made, 0o755)
    renameSync(made, join(ROOT, 'dist'))
    rmSync(old, { recursive: true, force: true })
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/** What decides about findings. */
const FINDING_ROOMS = ['rules', 'src/model', 'src/prose', 'src/engine', 'src/readers']

const common = {
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true as const,
  logLevel: 'warning',
  chunkNames: 'chunks/[name]-[hash]',
  external: ['jiti', 'tinypool'],
  plugins: [await guardPatterns()],
  define: { CASELINT_VERSION: JSON.stringify(manifest.version), CASELINT_SOURCES: JSON.stringify(sourcesHash()) },
} satisfies BuildOptions

/** Puts what the offline page is made of where `src/cli/page.ts` asks for it. */
const pagePlugin = (parts: PageParts): Plugin => ({
  name: 'page',
  setup(build) {
    build.onResolve({ filter: /^caselint:page-parts$/ }, ({ path }) => ({ path, namespace: 'page' }))
    build.onLoad({ filter: /.*/, namespace: 'page' }, () => ({ contents: JSON.stringify(parts), loader: 'json' }))
  },
})

/** The SHA-256 of the sources that decide about findings, in the order of their names. */
function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const room of FINDING_ROOMS)
    for (const name of readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(?:ts|csv)$/u.test(name) && !name.endsWith('measured.generated.ts'))
        hash.update(`${room}/${name.replaceAll('\\', '/')}\0`).update(readFileSync(join(ROOT, room, name)))
  return hash.digest('hex')
}

/** The command: pieces that `check` does not need are split off and loaded when asked for. */
async function command(outdir: string, parts: PageParts): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    // the worker stands among the pieces, where the pool's piece finds it
    entryPoints: { cli: join(ROOT, 'src/cli/main.ts'), 'chunks/worker': join(ROOT, 'src/cli/worker.ts') },
    outdir,
    platform: 'node',
    plugins: [await guardPatterns(), pagePlugin(parts)],
    // some packages' CommonJS form asks for its own files at run time
    mainFields: ['module', 'main'],
    // commander is CommonJS and asks for Node's modules by `require`
    banner: { js: "import{createRequire as __made}from'node:module';const require=__made(import.meta.url);" },
  })
  return metafile
}

/** The library, with what a rule of one's own needs: runs wherever JavaScript does, with no Node import. */
async function library(outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    ...common,
    entryPoints: {
      index: join(ROOT, 'src/index.ts'),
      rule: join(ROOT, 'src/rule.ts'),
      testing: join(ROOT, 'src/testing/index.ts'),
    },
    outdir,
    // neither Node's nor a browser's forms of packages: what runs in both
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    chunkNames: 'chunks/lib-[name]-[hash]',
  })
  return metafile
}

/** Types of the library, from the compiler. */
function types(outdir: string): void {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
  const args = ['-p', join(ROOT, 'tsconfig.types.json'), '--outDir', join(outdir, 'types')]
  const run = spawnSync(process.execPath, [compiler, ...args], { encoding: 'utf8' })
  if (run.status !== 0) {
    process.stderr.write(`${run.stdout}${run.stderr}The types of the library are incomplete; see above.\n`)
    process.exitCode = 1
  }
}

/** Comes in as a generated module, so the bundler does not see it. */
const DICTIONARY = 'dictionary-en-gb'
const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//u

/** The licence of every bundled package, as their terms ask of copies. */
function licences(inputs: readonly Metafile[]): string {
  const folders = new Map<string, string>()
  for (const path of inputs.flatMap(each => Object.keys(each.inputs))) {
    const hit = PACKAGE.exec(path)
    if (hit) folders.set(hit[1] as string, join(ROOT, hit[0]))
  }
  folders.set(DICTIONARY, join(ROOT, 'node_modules', DICTIONARY))
  return [...folders]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => `${name}\n${licenceOf(folder)}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceOf(folder: string): string {
  const file = readdirSync(folder).find(name => /^licen[cs]e/iu.test(name))
  if (file) return readFileSync(join(folder, file), 'utf8').trim()
  const { license = 'not stated' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    license?: string
  }
  return `Licence: ${license}`
}

await bundle()
