import { Chalk } from 'chalk'
import type { Colours } from '../reporters/index.js'

/**
 * The colours for an output: `--color` and `--no-color` win, then FORCE_COLOR, then NO_COLOR, then whether it is a terminal.
 * @param wanted true and false for the options, undefined for neither
 */
export function coloursFor(wanted: boolean | undefined, terminal: boolean): Colours {
  return new Chalk({ level: (wanted ?? fromEnvironment() ?? (terminal && process.env.TERM !== 'dumb')) ? 1 : 0 })
}

function fromEnvironment(): boolean | undefined {
  const { FORCE_COLOR, NO_COLOR } = process.env
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return NO_COLOR ? false : undefined
}
