import { nearest } from '../model/nearest.js'

/** Bad usage or configuration: exit code 2. Each line of the message is one clear sentence or two. */
export class UsageError extends Error {}

/**
 * A name that must be known.
 * @throws UsageError with the nearest known name
 */
export function known<T extends string>(what: string, name: string, names: readonly T[]): T {
  if ((names as readonly string[]).includes(name)) return name as T
  const near = nearest(name, names)
  const list = names.length <= 20 ? ` Known: ${names.join(', ')}.` : ''
  throw new UsageError(`Unknown ${what} "${name}".${near ? ` Did you mean "${near}"?` : ''}${list}`)
}

/**
 * The number that an option gives.
 * @throws UsageError
 */
export function wholeNumber(option: string, given: string): number {
  if (!/^\d{1,9}$/u.test(given)) throw new UsageError(`${option} takes a whole number of 0 or more; met "${given}".`)
  return Number(given)
}
