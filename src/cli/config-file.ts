import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Known } from '../config/schema.js'
import type { Settings } from '../config/settings.js'
import { visible } from '../reporters/visible.js'
import { reasonOf } from './say.js'
import { UsageError } from './usage.js'

/** A configuration with where it stands; its globs count from its folder. */
export interface Loaded {
  path: string
  folder: string
  settings: Settings
}

const NAMES = [
  'caselint.config.ts',
  'caselint.config.js',
  'caselint.config.mjs',
  '.caselintrc.json',
  '.caselintrc.yaml',
  '.caselintrc.yml',
]

/**
 * The configuration file that holds in a folder: the nearest upwards, or null. Two in one folder are refused.
 * @throws UsageError
 */
export function findConfig(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const here = NAMES.filter(name => existsSync(join(folder, name)))
    if (hasKey(join(folder, 'package.json'))) here.push('package.json')
    if (here.length > 1)
      throw new UsageError(
        `${shownPath(folder)}: Several configurations stand here (${here.join(', ')}); keep one, or name one with --config.`,
      )
    if (here[0]) return join(folder, here[0])
    if (dirname(folder) === folder) return null
  }
}

function hasKey(path: string): boolean {
  try {
    const text = readFileSync(path, 'utf8')
    return text.includes('"caselint"') && Object.hasOwn(JSON.parse(text) as object, 'caselint')
  } catch {
    return false
  }
}

/**
 * Reads a configuration; the code for it is loaded only now, since most drafts have none.
 * @throws UsageError with every fault
 */
export async function loadConfig(path: string, known: Known): Promise<Loaded> {
  const folder = dirname(resolve(path))
  const name = shownPath(path)
  const { ConfigError, checkSettings, readSettings } = await import('../config/read.js')
  try {
    if (/^\.[cm]?[jt]s$/u.test(extname(path))) {
      const value = await evaluated(path)
      return { path, folder, settings: checkSettings(value, known, () => name) }
    }
    const text = textOf(path)
    const within = basename(path) === 'package.json' ? 'caselint' : undefined
    return { path, folder, settings: readSettings(text, name, known, within) }
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message)
    throw error
  }
}

function textOf(path: string): string {
  try {
    if (!statSync(path).isFile()) throw new UsageError(`${shownPath(path)}: The configuration is no file.`)
    return readFileSync(path, 'utf8').replace(/^\ufeff/u, '')
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${shownPath(path)}: The configuration could not be read. ${reasonOf(error)}`)
  }
}

/** What a module exports by default. TypeScript goes through jiti, which keeps no copy on disk. */
async function evaluated(path: string): Promise<unknown> {
  textOf(path)
  try {
    if (/ts$/u.test(path)) {
      const { createJiti } = await import('jiti')
      return await createJiti(import.meta.url, { fsCache: false, moduleCache: false }).import(resolve(path), {
        default: true,
      })
    }
    return ((await import(pathToFileURL(resolve(path)).href)) as { default?: unknown }).default
  } catch (error) {
    const says = error instanceof Error ? visible(error.message.split('\n')[0] ?? '') : 'it threw'
    throw new UsageError(`${shownPath(path)}: The configuration could not be run: ${says}`)
  }
}

/** A path as a person in this folder would write it. */
export function shownPath(path: string): string {
  const near = relative('.', path)
  return near === '' ? '.' : near.startsWith('..') ? path : near
}
