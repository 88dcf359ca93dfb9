import type { Finding } from '../model/finding.js'
import type { Place } from '../model/note.js'
import { type MakeReporter, statistics, totals, worded } from './reporter.js'
import { oneLine, visible, wellFormed } from './visible.js'
import { hasLine, whereOf } from './where.js'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/**
 * Workflow commands of GitHub Actions: each finding becomes an annotation of the change. What is set aside is a plain line
 * of the log, as is the closing.
 */
export const github: MakeReporter = run => {
  let path = ''
  const line = (finding: Finding): string => {
    const { message, reason } = worded(finding, run.text)
    const text = `${path}:${whereOf(finding.place)}: ${oneLine(message)} (${finding.rule})`
    if (finding.setAside) return `${plain(`Set aside${reason === null ? '' : ` (${oneLine(reason)})`}: ${text}`)}\n`
    return command(COMMANDS[finding.level], { file: path, ...linesOf(finding.place), title: finding.rule }, text)
  }
  return {
    begin: () => '',
    file(name) {
      path = visible(name.replace(/^(?:\.\/+)+/u, ''))
      return ''
    },
    note: ({ findings, evidence }) =>
      findings.map(line).join('') +
      evidence.map(({ label, place }) => `${plain(`Present: ${path}:${whereOf(place)}: ${label}`)}\n`).join(''),
    fileEnd: ({ error, coverage }) =>
      (error === null ? '' : command('error', { file: path, title: 'Not read' }, `${path}: ${error}`)) +
      coverage.skipped
        .map(part => command('notice', { file: path, title: 'Not read as it stands' }, `${path}: ${oneLine(part)}`))
        .join(''),
    end: summary => `${run.statistics ? statistics(summary) : ''}${totals(summary)}\n`,
  }
}

/** Lines and columns of an annotation; columns only where it stands on one line, as GitHub asks. */
function linesOf(place: Place): Record<string, number> {
  if (!hasLine(place)) return {}
  const { start, end } = place
  if (start.line !== end.line) return { line: start.line, endLine: end.line }
  return { line: start.line, endLine: end.line, col: start.column, endColumn: end.column }
}

function command(name: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escaped(String(value)).replace(/:/gu, '%3A').replace(/,/gu, '%2C')}`,
  )
  return `::${name} ${list.join(',')}::${escaped(text)}\n`
}

/** As GitHub's own toolkit escapes (actions/toolkit, command.ts). */
const escaped = (text: string): string =>
  wellFormed(text).replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A')

/** A line that is no command: the old form (`##[…]`) is obeyed anywhere in a line. */
const plain = (text: string): string => text.replace(/##(?=\[)/gu, '# #')
