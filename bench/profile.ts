import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { guardPatterns } from '../src/build/guard.js'

/** Prints where the time goes, by stage and by rule: `npm run bench:profile [notes]`. Bundled first, as what is published is. */
const folder = mkdtempSync(join(import.meta.dirname, '../dist-profile-'))
try {
  const outfile = join(folder, 'profile.mjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'profiled.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    plugins: [await guardPatterns()],
    banner: { js: "import{createRequire as __made}from'node:module';const require=__made(import.meta.url);" },
    define: { 'import.meta.dirname': JSON.stringify(import.meta.dirname) },
    logLevel: 'error',
  })
  const { profiled } = (await import(pathToFileURL(outfile).href)) as typeof import('./profiled.js')
  await profiled(Number(process.argv[2] ?? 1000))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
