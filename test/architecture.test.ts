import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Who may import whom (spec, architecture.md). `built` is for code that is never shipped. */
const ROOMS: Readonly<Record<string, { imports: readonly string[]; node?: boolean; later?: boolean }>> = {
  'src/model': { imports: [] },
  'src/prose': { imports: ['src/model'] },
  rules: { imports: ['src/model', 'src/prose'] },
  'src/readers': { imports: ['src/model'] },
  'src/reporters': { imports: ['src/model'] },
  'src/engine': { imports: ['src/model', 'src/prose'] },
  'src/config': { imports: ['src/model'] },
  'src/audit': { imports: ['src/model', 'src/engine', 'src/reporters'] },
  'src/cli': {
    imports: [
      'src/model',
      'src/prose',
      'rules',
      'src/readers',
      'src/reporters',
      'src/engine',
      'src/config',
      'src/audit',
      'src/lsp',
      'src/index.ts',
    ],
    node: true,
  },
  'src/page': {
    imports: [
      'src/model',
      'src/prose',
      'rules',
      'src/readers',
      'src/reporters',
      'src/engine',
      'src/config',
      'src/audit',
    ],
  },
  'src/lsp': { imports: ['src/model'], node: true },
  'src/testing': { imports: ['src/model', 'rules', 'src/readers', 'src/engine'] },
  'src/build': { imports: ['*'], node: true },
  'src/rule.ts': { imports: ['src/model', 'src/prose', 'rules', 'src/config'] },
  'src/index.ts': {
    imports: ['src/model', 'src/prose', 'rules', 'src/readers', 'src/reporters', 'src/engine', 'src/config'],
  },
}

/** Packages that only the rooms with `node` may use: they read the process. */
const PROCESS_BOUND = new Set(['chalk', 'commander', 'jiti', 'tinyglobby', 'picomatch'])

interface Import {
  file: string
  room: string
  target: string
}

const files = ['src', 'rules'].flatMap(folder =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/u.test(name) && !name.endsWith('.generated.ts'))
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`),
)

const roomOf = (path: string): string => {
  if (path.startsWith('rules/')) return 'rules'
  const [, room = ''] = path.split('/')
  return `src/${room}`
}

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(?<target>[^']+)'/gu

const imports: Import[] = files.flatMap(file =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map(hit => ({
    file,
    room: roomOf(file),
    target: hit.groups?.target ?? '',
  })),
)

describe('rooms', () => {
  it('are all listed, and all there', () => {
    const there = new Set(files.map(roomOf))
    expect([...there].filter(room => !(room in ROOMS))).toEqual([])
    expect(
      Object.entries(ROOMS)
        .filter(([room, { later }]) => !later && !there.has(room))
        .map(([room]) => room),
    ).toEqual([])
  })

  it('lose the mark of what comes later when it has come', () => {
    const there = new Set(files.map(roomOf))
    expect(
      Object.entries(ROOMS)
        .filter(([room, { later }]) => later && there.has(room))
        .map(([room]) => room),
    ).toEqual([])
  })

  it('import only from where they may', () => {
    const strays = imports
      .filter(({ target }) => target.startsWith('.'))
      .map(each => ({
        ...each,
        to: roomOf(
          relative(ROOT, resolve(ROOT, dirname(each.file), each.target))
            .replaceAll('\\', '/')
            .replace(/\.js$/u, '.ts'),
        ),
      }))
      .filter(({ room, to }) => {
        const allowed = ROOMS[room]?.imports ?? []
        return to !== room && !allowed.includes('*') && !allowed.includes(to)
      })
      .map(({ file, to }) => `${file} imports ${to}`)
    expect(strays).toEqual([])
  })

  it('reach Node and the process only where they may', () => {
    const strays = imports
      .filter(({ room, target }) => !ROOMS[room]?.node && (target.startsWith('node:') || PROCESS_BOUND.has(target)))
      .map(({ file, target }) => `${file} imports ${target}`)
    expect(strays).toEqual([])
  })

  it('read no clock, process or console outside cli, page, lsp and the library', () => {
    const silent = files.filter(
      file => !ROOMS[roomOf(file)]?.node && !file.startsWith('src/page/') && file !== 'src/index.ts',
    )
    const strays = silent.filter(file =>
      /\b(?:process|console)\.|\bDate\.now\b|\bnew Date\(\)|\bfetch\(/u.test(
        readFileSync(join(ROOT, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gmu, ''),
      ),
    )
    expect(strays).toEqual([])
  })
})

it('model, prose, engine, readers, reporters and rules run in a browser', async () => {
  const entries = files.filter(file =>
    ['src/model', 'src/prose', 'src/engine', 'src/readers', 'src/reporters', 'rules'].includes(roomOf(file)),
  )
  const { metafile } = await build({
    entryPoints: entries.map(file => join(ROOT, file)),
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'esm',
    splitting: true,
    platform: 'browser',
    metafile: true,
    logLevel: 'silent',
  })
  const outside = Object.values(metafile.outputs).flatMap(output =>
    output.imports.filter(each => each.external).map(each => each.path),
  )
  expect(outside).toEqual([])
})

it('the library needs nothing of Node', async () => {
  const { lint } = (await import(join(ROOT, 'dist/index.js'))) as typeof import('../src/index.js')
  const { findings } = await lint('Type: Phone call\n\nI saw the kids.\n')
  expect(findings.map(finding => finding.rule)).toContain('plain-language/colloquial')
})
