import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Written } from '../config/read.js'
import type { Settings } from '../config/settings.js'
import { visible } from '../reporters/visible.js'
import { type Brought, BUILT_IN, broughtFrom } from './catalogue.js'
import { reasonOf } from './say.js'
import { UsageError } from './usage.js'

/** A configuration with where it stands; its globs count from its folder. Plain data, which can be sent to a worker. */
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

/** How a command is told which configuration holds. */
export interface ConfigChoice {
  /** A path; false for none; the nearest upwards if left out. */
  config?: string | false
  /** False refuses a configuration that names plugins. */
  plugins: boolean
}

/** A configuration, or none, with the rules and presets that there are under it. */
export interface Configuration {
  loaded: Loaded | null
  brought: Brought
}

/**
 * The configuration that a command is to use.
 * @throws UsageError with every fault
 */
export async function configurationFor({ config, plugins }: ConfigChoice): Promise<Configuration> {
  const path = config === false ? null : (config ?? findConfig('.'))
  return path === null ? { loaded: null, brought: BUILT_IN } : loadConfig(path, { plugins })
}

/**
 * Reads a configuration and what it names; the code for it is loaded only now, since most drafts have none.
 * @param options `plugins: false` refuses a configuration that names plugins
 * @throws UsageError with every fault
 */
export async function loadConfig(path: string, options: { plugins: boolean }): Promise<Configuration> {
  const folder = dirname(resolve(path))
  const { ConfigError, broughtBy, checkSettings } = await import('../config/read.js')
  try {
    const written = await writtenIn(path)
    const named = broughtBy(written)
    if (named.plugins.length > 0 && !options.plugins)
      throw new UsageError(
        `${shownPath(path)}: It names plugins, which are code, and --no-plugins refuses them (${named.plugins.join(', ')}).`,
      )
    const brought = await broughtFrom(named, folder)
    const settings = checkSettings(written, { rules: brought.rules, presets: Object.keys(brought.presets) })
    return { loaded: { path, folder, settings }, brought }
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message)
    throw error
  }
}

async function writtenIn(path: string): Promise<Written> {
  const name = shownPath(path)
  if (/^\.[cm]?[jt]s$/u.test(extname(path))) return { value: await evaluated(path), locate: () => name, prefix: '' }
  const { parseSettings } = await import('../config/read.js')
  return parseSettings(textOf(path), name, basename(path) === 'package.json' ? 'caselint' : undefined)
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

/** Characters of what a configuration throws that are told: enough for a module that is not found or a wrong token. */
const LONGEST_SAID = 160

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
    const says =
      error instanceof Error ? visible((error.message.split('\n')[0] ?? '').slice(0, LONGEST_SAID)) : 'it threw'
    throw new UsageError(`${shownPath(path)}: The configuration could not be run: ${says}`)
  }
}

/** A path as a person in this folder would write it. */
export function shownPath(path: string): string {
  const near = relative('.', path)
  return near === '' ? '.' : near.startsWith('..') ? path : near
}
