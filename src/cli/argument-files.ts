import { readFileSync } from 'node:fs'
import { reasonOf } from './say.js'
import { UsageError } from './usage.js'

/**
 * Puts the lines of each `@file` in its place, an argument a line as it stands; blank lines and lines that begin with `#`
 * are left out. What stands in such a file is not read as one again, and after `--` nothing is: a path that begins with
 * `@` may also be written `./@path`.
 * @throws UsageError where a file cannot be read
 */
export function withArgumentFiles(args: readonly string[]): string[] {
  const end = args.indexOf('--')
  const last = end < 0 ? args.length : end
  return args.flatMap((each, index) => (/^@./u.test(each) && index < last ? linesOf(each.slice(1)) : [each]))
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/u, '')
      .split(/\r\n|\r|\n/u)
      .filter(line => line.trim() !== '' && !line.startsWith('#'))
  } catch (error) {
    throw new UsageError(
      `@${file}: The file of arguments could not be read. ${reasonOf(error)} (A path that begins with @ is written ./@…)`,
    )
  }
}
