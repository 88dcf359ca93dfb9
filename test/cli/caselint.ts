import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const ROOT = join(import.meta.dirname, '../..')
const BIN = join(ROOT, 'bin/caselint.js')

export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

/** Starts the built command and waits for its end. The environment is ours alone, so that CI's own does not leak in. */
export function caselint(
  args: readonly string[],
  {
    cwd = ROOT,
    input = '',
    env = {},
  }: { cwd?: string; input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { PATH: process.env.PATH ?? '', ...env } })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', text => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      stderr += text
    })
    child.on('error', fail)
    child.on('close', code => done({ code, stdout, stderr }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** A folder of files for one test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'caselint-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

/** Notes with one known fault each, or none. */
export const HEADER =
  'Type: Phone call\nChild: K\nDate: 3 March 2026\nRecorded: 3 March 2026\nAuthor: Jo Marsh, Social Worker\n\n'
export const CLEAN = `${HEADER}I rang Mum to ask how the first week at the new school had gone. She told me that K likes his teacher.\n`
export const WARNING = `${HEADER}I rang Mum to ask about the school. Mum told me that the week went well. I saw the kids on screen.\n`
export const ERROR = `Type: Phone call\nChild: K\nAuthor: Jo Marsh, Social Worker\n\nI rang Mum to ask about the school. She told me that K likes his teacher.\n`
