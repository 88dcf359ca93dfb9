import { existsSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { presets } from '../../rules/presets/index.js'
import { type Beginnings, starter } from '../config/starter.js'
import { findConfig, shownPath } from './config-file.js'
import { reasonOf, say } from './say.js'
import { type Survey, survey } from './survey.js'
import { known, UsageError } from './usage.js'

const FILE = '.caselintrc.yaml'

/**
 * Writes a commented configuration into this folder, after a look at what the folder holds and a few questions.
 * @throws UsageError where there is one already, or nobody to ask
 */
export async function init(options: { yes?: boolean; preset?: string }): Promise<number> {
  const names = Object.keys(presets)
  const given = options.preset === undefined ? undefined : known('preset', options.preset, names)
  const present = existsSync(FILE) ? FILE : findConfig('.')
  if (present !== null && dirname(resolve(present)) === resolve('.'))
    throw new UsageError(`${shownPath(present)}: A configuration stands here already; it is left as it is.`)
  if (!options.yes && !process.stdin.isTTY)
    throw new UsageError('There is no terminal to ask on; use: caselint init --yes')
  const seen = await survey('.')
  const answers = options.yes ? { preset: given ?? 'recommended', templates: seen.templates } : await ask(seen, given)
  if (answers === null) return 130
  try {
    writeFileSync(FILE, starter(answers), { flag: 'wx' })
  } catch (error) {
    throw new UsageError(`${FILE}: The configuration could not be written. ${reasonOf(error)}`)
  }
  say(`Wrote ${FILE} with the preset ${answers.preset}.`, ...advice(seen, answers))
  return 0
}

/** What to do next, from what stands in the folder. */
function advice({ exports, unmapped, templates }: Survey, { body }: Beginnings): string[] {
  const lines: string[] = []
  if (templates.length > 0) lines.push(`Checked as templates: ${templates.join(', ')}.`)
  for (const { path, headers } of body === undefined ? unmapped : [])
    lines.push(`${path}: Say under columns which of these holds the notes' text: ${headers.join(', ')}.`)
  const first = exports[0] ?? unmapped[0]?.path
  lines.push(first === undefined ? 'Next: caselint check FOLDER' : `Next: caselint check ${first}`)
  return lines
}

/** Asks on the terminal; null where the person would rather not. */
async function ask(seen: Survey, given: string | undefined): Promise<Beginnings | null> {
  const { confirm, intro, isCancel, outro, select } = await import('@clack/prompts')
  intro('caselint: a configuration for this folder')
  const preset =
    given ??
    (await select({
      message: 'Whose recording policy do you work by?',
      initialValue: 'recommended',
      options: Object.entries(presets).map(([value, { policy }]) => ({ value, label: policy.title })),
    }))
  if (isCancel(preset)) return null
  const answers: Beginnings = { preset }
  if (seen.templates.length > 0) {
    const yes = await confirm({ message: `Check ${seen.templates.join(', ')} as templates?` })
    if (isCancel(yes)) return null
    if (yes) answers.templates = seen.templates
  }
  const [unmapped] = seen.unmapped
  if (unmapped) {
    const body = await select({
      message: `Which column of ${unmapped.path} holds the notes' text?`,
      options: [...unmapped.headers.map(value => ({ value, label: value })), { value: '', label: 'none of these' }],
    })
    if (isCancel(body)) return null
    if (body !== '') answers.body = body
  }
  outro('Thank you. Every other setting stands in the file, with what it does.')
  return answers
}
