import { existsSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { presets } from '../../rules/presets/index.js'
import { starter } from '../config/starter.js'
import { findConfig, shownPath } from './config-file.js'
import { reasonOf, say } from './say.js'
import { known, UsageError } from './usage.js'

const FILE = '.caselintrc.yaml'

/**
 * Writes a commented configuration into this folder, after asking for its preset.
 * @throws UsageError where there is one already, or nobody to ask
 */
export async function init(options: { yes?: boolean; preset?: string }): Promise<number> {
  const names = Object.keys(presets)
  const given = options.preset === undefined ? undefined : known('preset', options.preset, names)
  const present = existsSync(FILE) ? FILE : findConfig('.')
  if (present !== null && dirname(resolve(present)) === resolve('.'))
    throw new UsageError(`${shownPath(present)}: A configuration stands here already; it is left as it is.`)
  const preset = given ?? (options.yes ? 'recommended' : await askPreset(names))
  try {
    writeFileSync(FILE, starter(preset), { flag: 'wx' })
  } catch (error) {
    throw new UsageError(`${FILE}: The configuration could not be written. ${reasonOf(error)}`)
  }
  say(`Wrote ${FILE} with the preset ${preset}.`)
  return 0
}

async function askPreset(names: readonly string[]): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError('There is no terminal to ask on; use: caselint init --yes')
  const talk = createInterface({ input: process.stdin, output: process.stderr })
  try {
    talk.once('SIGINT', () => process.exit(130))
    const answer = await talk.question(`Which preset? ${names.join(', ')} [recommended] `)
    return known('preset', answer.trim() || 'recommended', names)
  } finally {
    talk.close()
  }
}
