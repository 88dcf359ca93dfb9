import { visible } from '../reporters/visible.js'

/** Writes notes for the user to stderr, one a line, safe on a terminal. */
export function say(...lines: string[]): void {
  process.stderr.write(lines.map(line => `caselint: ${visible(line)}\n`).join(''))
}

/** Why a file cannot be opened, by the system's code; the system's own messages are left out. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code
  const known = code === undefined ? undefined : REASONS[code]
  return known ?? `The system refused it${code ? ` (${code})` : ''}.`
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder; check the name.',
  ENOTDIR: 'A part of its path is no folder; check the name.',
  EACCES: 'It may not be opened; check its permissions.',
  EPERM: 'It may not be opened; check its permissions.',
  EISDIR: 'It is a folder.',
  ELOOP: 'Its links lead in a circle.',
  ENAMETOOLONG: 'Its name is too long.',
  ENOSPC: 'The disk is full.',
  EROFS: 'The disk cannot be written to.',
  EMFILE: 'Too many files are open; close some programs and try again.',
  EIO: 'The disk could not be read; it may be damaged.',
}
