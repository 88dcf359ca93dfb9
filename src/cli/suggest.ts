import { readFileSync } from 'node:fs'
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import type { Finding } from '../model/finding.js'
import { LEVELS } from '../model/rule.js'
import type { Reporter } from '../reporters/index.js'
import { count } from '../reporters/reporter.js'
import { visible } from '../reporters/visible.js'
import { type CheckOptions, check } from './check.js'
import { say } from './say.js'
import { UsageError } from './usage.js'

/** Formats whose text is the file itself. */
const TEXTS: readonly (string | null)[] = ['text', 'markdown', 'html']
/** Words that are written alike in every format: no mark-up, entity or escape among them. */
const PLAIN = /^[\p{L}\p{M}\p{N} '’",.;:/()\-–—\n\r]*$/u

/**
 * Prints what could be written in place of the words that were found, as a unified diff that `patch` and `git apply` take.
 * Never writes to a file that is checked.
 * @returns the exit code of `check`, or 2 where no diff can be made of a file
 */
export async function suggest(paths: readonly string[], options: CheckOptions): Promise<number> {
  if (paths.includes('-'))
    throw new UsageError('suggest takes files, not standard input: a diff names the file it is for.')
  const terminal = options.output === undefined && process.stdout.isTTY === true
  const drafts = new Drafts(terminal)
  const code = await check(paths, { ...options, format: 'plain', report: [] }, null, { reporter: drafts })
  if (drafts.advice > 0) say(`${count(drafts.advice, 'finding')} without words to put in place: see caselint check.`)
  return drafts.refused > 0 ? 2 : code
}

/** Gathers each file's findings, and writes its diff at its end. */
class Drafts implements Reporter {
  /** Files of which no diff can be made. */
  refused = 0
  /** Findings that say what to write about, or whose words stand among mark-up. */
  advice = 0
  readonly #terminal: boolean
  #path = ''
  #format: string | null = null
  #findings: Finding[] = []

  /** @param terminal whether people read the diff as it is: control characters then show as escapes */
  constructor(terminal: boolean) {
    this.#terminal = terminal
  }

  begin(): string {
    return ''
  }

  file(path: string, format: string | null): string {
    this.#path = path
    this.#format = format
    this.#findings = []
    return ''
  }

  note({ findings }: { findings: readonly Finding[] }): string {
    this.#findings.push(...findings.filter(({ setAside }) => setAside === null))
    return ''
  }

  fileEnd(): string {
    if (this.#format === null) return ''
    if (!TEXTS.includes(this.#format)) {
      const what = this.#findings.some(({ replacements }) => replacements.length > 0)
      return this.#refuse(
        `No diff can be made of ${this.#format}: only of text, Markdown and HTML.${what ? ' caselint check shows what could be written instead.' : ''}`,
      )
    }
    const text = textOf(this.#path)
    if (text === null) return this.#refuse('Its text is not UTF-8, so no diff would fit it; save it as UTF-8 first.')
    const edits = editsOf(text, this.#findings)
    this.advice += this.#findings.length - edits.length
    if (edits.length === 0) return ''
    const diff = diffOf(this.#path, text, edited(text, edits))
    return this.#terminal ? diff.split('\n').map(visible).join('\n') : diff
  }

  #refuse(why: string): string {
    this.refused++
    say(`${this.#path}: ${why}`)
    return ''
  }

  end(): string {
    return ''
  }
}

/** A file's text without its byte order mark, or null where it is not UTF-8. Read again: findings hold places, not texts. */
function textOf(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch {
    return null
  }
}

interface Edit {
  start: number
  end: number
  words: string
}

/** What can be put in place, in order. Of two that touch the same words, the graver finding speaks, then the longer. */
function editsOf(text: string, findings: readonly Finding[]): Edit[] {
  const ranked = findings.toSorted(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || lengthOf(b) - lengthOf(a),
  )
  const edits: Edit[] = []
  for (const { place, replacements } of ranked) {
    const [words] = replacements
    const [start, end] = [place.start.offset, place.end.offset]
    if (words === undefined || start === null || end === null) continue
    const before = text.slice(start, end)
    if (!PLAIN.test(before) || !PLAIN.test(words)) continue
    if (edits.some(each => each.start < end && start < each.end)) continue
    edits.push({ start, end, words })
  }
  return edits.sort((a, b) => a.start - b.start)
}

const lengthOf = ({ place }: Finding): number => (place.end.offset ?? 0) - (place.start.offset ?? 0)

function edited(text: string, edits: readonly Edit[]): string {
  let at = 0
  let made = ''
  for (const { start, end, words } of edits) {
    made += text.slice(at, start) + words
    at = end
  }
  return made + text.slice(at)
}

/** The diff as git writes it. A byte order mark is part of the first line. */
function diffOf(path: string, before: string, after: string): string {
  const mark = readFileSync(path)
    .subarray(0, 3)
    .equals(Buffer.from([0xef, 0xbb, 0xbf]))
    ? '\ufeff'
    : ''
  const name = path.replace(/^(?:\.\/+)+/u, '').replace(/^\/+/u, '')
  const diff = createTwoFilesPatch(`a/${name}`, `b/${name}`, mark + before, mark + after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  })
  // with white space in the name, patch needs the tab that git sets after it
  return name.includes(' ') ? diff.replace(/^(--- .*)\n(\+\+\+ .*)\n/u, '$1\t\n$2\t\n') : diff
}
