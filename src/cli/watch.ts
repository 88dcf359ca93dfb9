import { resolve } from 'node:path'
import chokidar from 'chokidar'
import { type CheckOptions, check } from './check.js'
import { say } from './say.js'
import { UsageError } from './usage.js'

/** Milliseconds without a further change before what changed is checked. */
const QUIET = 150
const LEFT = /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/u

/**
 * Checks, and then checks again each file that changes, until the process is ended.
 * @throws UsageError where there is nothing to watch
 */
export async function watch(paths: readonly string[], options: CheckOptions): Promise<number> {
  if (paths.length === 0 || paths.includes('-') || options.filesFrom !== undefined)
    throw new UsageError('--watch needs files or folders to watch, named as paths.')
  if (paths.some(path => /[*?[\]{}]/u.test(path)))
    throw new UsageError('--watch takes files and folders, not patterns; name the folder.')
  await check(paths, options, null)
  const watcher = chokidar.watch([...paths], { ignoreInitial: true, ignored: path => LEFT.test(path) })
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  const checkChanged = (): void => {
    const now = [...changed].sort()
    changed.clear()
    running = running.then(() => again(now, options))
  }
  watcher.on('all', (event, path) => {
    if (event !== 'add' && event !== 'change') return
    // a report that is written beside the notes is no note
    if (isOwn(path, options)) return
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(checkChanged, QUIET)
  })
  await new Promise<void>(ready => watcher.on('ready', ready))
  say('Watching for changes; Ctrl-C ends it.')
  return new Promise(() => {})
}

async function again(paths: readonly string[], options: CheckOptions): Promise<void> {
  try {
    say(`Checked again: ${paths.join(', ')}`)
    await check(paths, options, null)
  } catch (error) {
    // the configuration may be half written: say so and go on watching
    if (!(error instanceof UsageError)) throw error
    say(...error.message.split('\n'))
  }
}

function isOwn(path: string, { output, report = [] }: CheckOptions): boolean {
  const own = [output, ...report.map(each => each.slice(each.indexOf('=') + 1))]
  return own.some(each => each !== undefined && resolve(each) === resolve(path)) || /\.tmp$/u.test(path)
}
