import './engine-flags.js'
import { CommanderError } from 'commander'
import { withArgumentFiles } from './argument-files.js'
import { abandonOutputs, outputFailed } from './output.js'
import { program } from './program.js'
import { say } from './say.js'
import { UsageError } from './usage.js'

async function main(): Promise<void> {
  process.stdout.on('error', outputFailed)
  process.stderr.on('error', () => {})
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      abandonOutputs()
      process.exit(code)
    })
  }
  try {
    await program().parseAsync(withArgumentFiles(process.argv))
  } catch (error) {
    abandonOutputs()
    process.exitCode = 2
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
    else if (error instanceof UsageError) say(...error.message.split('\n'))
    else fault(error)
  }
}

/** A fault of ours: its kind and where, never its message, which may hold words of a note. */
function fault(error: unknown): void {
  say(
    `Something went wrong inside caselint (${error instanceof Error ? error.name : typeof error}). Please report it, with CASELINT_DEBUG=1.`,
  )
  if (process.env.CASELINT_DEBUG && error instanceof Error)
    say(...(error.stack ?? '').split('\n').filter(line => /^\s+at /u.test(line)))
}

await main()
