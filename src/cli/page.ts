import parts from 'caselint:page-parts'
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { presets } from '../../rules/presets/index.js'
import { configurationFor } from './config-file.js'
import { OutputError, outputFile, refuseOverwrites, standardOutput } from './output.js'
import { Plan } from './plan.js'
import { say } from './say.js'
import { known, UsageError } from './usage.js'
import { VERSION } from './version.js'

/** Options of `page`, as the command line gives them. */
export interface PageOptions {
  output?: string
  preset?: string
  config?: string | false
  plugins: boolean
}

/**
 * Writes the offline page, with the settings of a configuration in it.
 * @returns the exit code
 * @throws UsageError before anything is written
 */
export async function page({ output, preset, config, plugins }: PageOptions): Promise<number> {
  if (output === undefined && process.stdout.isTTY)
    throw new UsageError('Name the file to write: caselint page -o caselint.html')
  const { loaded, brought } = await configurationFor({ config, plugins })
  const today = { year: 2000, month: 1, day: 1 }
  const asked = {
    levels: {},
    today,
    read: {},
    ...(preset && { preset: known('preset', preset, Object.keys(presets)) }),
  }
  const settings = new Plan({ asked, loaded }, brought).forDraft()
  known('preset', settings.preset, Object.keys(presets))
  const named = loaded?.settings.plugins ?? []
  if (named.length > 0)
    say(`The page holds no code of others, so what these plugins bring is left out: ${named.join(', ')}.`)
  if (output !== undefined) refuseOverwrites([output], loaded ? [{ path: loaded.path, what: 'the configuration' }] : [])
  try {
    const sink = output === undefined ? standardOutput : outputFile(output)
    await sink.write(written({ version: VERSION, ...settings }))
    sink.close()
  } catch (error) {
    if (error instanceof OutputError) throw new UsageError(error.message)
    throw error
  }
  if (output !== undefined) say(`${output}: the page is written. Open it in a browser; it needs no network.`)
  return 0
}

/** The page as one file. Its policy names each script and style by its hash, and lets nothing be fetched or sent. */
function written(settings: object): string {
  const { template, style, script, engine, licences, example } = parts
  const code = gunzipSync(Buffer.from(engine, 'base64'))
  const policy = [
    "default-src 'none'",
    // the engine runs in a worker made from this file; a browser that refuses that runs it as a script of the page
    `script-src ${hashOf(script)} ${hashOf(code)}`,
    'worker-src blob:',
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const filling: Record<string, string> = {
    policy,
    style,
    script,
    engine,
    licences,
    settings: inert(JSON.stringify(settings)),
    example: inert(JSON.stringify(example)),
  }
  return template.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => filling[name] as string)
}

const hashOf = (text: string | Uint8Array): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** JSON that ends no element of a page, whatever stands in it. */
const inert = (json: string): string => json.replaceAll('<', '\\u003c')
