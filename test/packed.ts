import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/**
 * Packs caselint and further packages and installs them into an empty folder, as a user would. The one package that
 * caselint depends on is packed from this checkout as well, so that no registry is asked.
 * @param packages folders of further packages
 * @returns the folder
 */
export function installedIn(packages: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'caselint-installed-'))
  const pack = (from: string): void => {
    npm(folder, 'pack', from, '--ignore-scripts', '--silent')
  }
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true, "type": "module" }')
  for (const each of [join(ROOT, 'node_modules/jiti'), ROOT, ...packages]) pack(each)
  const tarballs = readdirSync(folder).filter(name => name.endsWith('.tgz'))
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', '--silent', ...tarballs.map(name => `./${name}`))
  return folder
}

export function npm(folder: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd: folder, encoding: 'utf8' })
}
