import type { PageParts } from 'caselint:page-parts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import { guardPatterns } from './guard.js'

const ROOT = join(import.meta.dirname, '../..')

/** An invented note with something of most kinds to find, for trying the page. */
const EXAMPLE = 'fixtures/notes/home-visit-mixed.md'

/** Chromium 110, Firefox 115 and Safari 16.4 are older than two years. */
const options = {
  bundle: true,
  format: 'iife',
  target: ['chrome110', 'firefox115', 'safari16.4'],
  platform: 'browser',
  mainFields: ['module', 'main'],
  minify: true,
  // a page's parser changes some characters, and with them the hash
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
  loader: { '.css': 'text' },
} as const satisfies BuildOptions

const withoutPdf: Plugin = {
  name: 'without-pdf',
  setup(build) {
    build.onResolve({ filter: /^\.\/pdf\.js$/ }, () => ({ path: join(ROOT, 'src/page/no-pdf.ts') }))
  },
}

/** What the offline page is made of; `caselint page` puts it together with a council's settings. */
export async function pageParts(
  licencesOf: (inputs: readonly Metafile[]) => string,
): Promise<{ parts: PageParts; inputs: Metafile[] }> {
  const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
  const [page, engine, style] = await Promise.all([
    build({ ...options, entryPoints: [join(ROOT, 'src/page/main.tsx')] }),
    // some packages' form for pages asks for a document, which a worker has not
    build({
      ...options,
      entryPoints: [join(ROOT, 'src/page/engine.ts')],
      conditions: ['worker'],
      plugins: [await guardPatterns(), withoutPdf],
    }),
    build({
      ...options,
      stdin: {
        contents: '@import "./page.css"; @import "./report.css";',
        resolveDir: join(ROOT, 'src/page'),
        loader: 'css',
      },
      loader: {},
    }),
  ])
  const inputs = [page.metafile, engine.metafile]
  const parts = {
    template: read('src/page/page.html'),
    style: textOf(style),
    script: textOf(page),
    engine: packed(textOf(engine)),
    licences: packed(licencesOf(inputs)),
    example: read(EXAMPLE),
  }
  return { parts, inputs }
}

const packed = (text: string): string => gzipSync(text, { level: 9 }).toString('base64')
const textOf = ({ outputFiles }: { outputFiles: { text: string }[] }): string => outputFiles[0]?.text ?? ''
