import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import bundled from '@sparticuz/chromium'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const ROOT = join(import.meta.dirname, '..')
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium')

/**
 * Starts a browser for a test; close it in `afterAll`. Which one: the one at CHROME_PATH; else, on Linux, the Chromium that
 * `npm ci` brings with it; else the Chrome that is installed.
 * @throws where there is none: a test never passes for want of a browser
 */
export async function launchBrowser(): Promise<Browser> {
  const { CHROME_PATH } = process.env
  // Chromium refuses its sandbox to root, and containers seldom have another user; the tests open our own files only
  const options: LaunchOptions = { args: ['--no-sandbox'], chromiumSandbox: false }
  if (CHROME_PATH) return chromium.launch({ ...options, executablePath: CHROME_PATH })
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ ...options, channel: 'chrome' })
  const folder = await unpacked()
  const given = { ...options, executablePath: join(folder, 'chromium') }
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') } as Record<string, string>
  try {
    return await chromium.launch({ ...given, env })
  } catch (error) {
    if (!String(error).includes('shared librar')) throw error
    // a machine that has none of a desktop's libraries: the package brings them too
    return chromium.launch({ ...given, env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') } })
  }
}

/** The folder of the unpacked Chromium. It is made beside its place and moved in, so that test files may start at once. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const cache = join(ROOT, 'node_modules/.cache')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const made = mkdtempSync(join(cache, 'chromium-'))
  // the package unpacks into the folder for temporary files, and its libraries only where it is told of Amazon's Linux
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV }
  Object.assign(process.env, { TMPDIR: made, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' })
  try {
    await bundled.executablePath(join(PACKAGE, 'bin'))
  } finally {
    for (const [name, value] of Object.entries(before))
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
  }
  writeFileSync(join(made, 'fonts.conf'), fonts(folder))
  try {
    renameSync(made, folder)
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** The machine's fonts, and the package's, since a bare machine has none. */
const fonts = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
