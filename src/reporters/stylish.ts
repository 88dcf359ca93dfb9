import type { Evidence, Finding } from '../model/finding.js'
import type { Place } from '../model/note.js'
import { type MakeReporter, type NoteResult, type Run, type Summary, statistics, totals, worded } from './reporter.js'
import { oneLine, shortened, visible } from './visible.js'
import { whereOf } from './where.js'
import { widthOf, windowOn, wrap } from './width.js'

const INDENT = 2
const LEVEL_WIDTH = 'set aside'.length
/** Columns that a message needs. */
const LEAST = 20

/** For people at a terminal: each finding with its place, what to do, and the line with the words underlined. */
export const stylish: MakeReporter = run => {
  let heading = ''
  return {
    begin: () => '',
    file(path) {
      heading = path
      return ''
    },
    note(result) {
      const parts = [
        ...result.findings.map(finding => findingText(finding, result, run)),
        ...result.evidence.map(each => evidenceText(each, run)),
      ]
      if (parts.length === 0) return ''
      const head = heading === '' ? '' : `${run.colours.bold(visible(heading))}\n`
      heading = ''
      return head + parts.join('')
    },
    fileEnd: () => (heading === '' ? '\n' : ''),
    end: summary => closing(summary, run),
  }
}

function findingText(finding: Finding, result: NoteResult, run: Run): string {
  const { colours } = run
  const words = worded(finding, run.text)
  const level = finding.setAside ? 'set aside' : finding.level
  const where = finding.wholeNote && !finding.place.location ? `${finding.place.start.line}:1` : whereOf(finding.place)
  const lead = `${' '.repeat(INDENT)}${where.padStart(6)}  ${level.padEnd(LEVEL_WIDTH)}  `
  // the name of a sheet may leave no room beside it: the message then stands below
  const below = run.width - widthOf(lead) < LEAST
  const margin = ' '.repeat(below ? 2 * INDENT : widthOf(lead))
  const room = run.width - margin.length
  const message = oneLine(shortened(words.message)) + (words.reason ? ` Set aside: ${oneLine(words.reason)}.` : '')
  const lines = wrap(message, room)
  const last = lines.at(-1) ?? ''
  const joins = widthOf(last) + 2 + finding.rule.length <= room
  const paint = finding.setAside
    ? colours.dim
    : { error: colours.red, warning: colours.yellow, info: colours.cyan }[finding.level]
  const painted = below
    ? `${wrap(where, run.width - INDENT)
        .map(each => `${' '.repeat(INDENT)}${colours.dim(each)}\n`)
        .join('')}${margin}${paint(level)}\n${margin}`
    : `${' '.repeat(INDENT)}${colours.dim(where.padStart(6))}  ${paint(level.padEnd(LEVEL_WIDTH))}  `
  const text = lines
    .map(
      (line, index) =>
        `${index === 0 ? painted : margin}${line}${joins && index === lines.length - 1 ? `  ${colours.dim(finding.rule)}` : ''}\n`,
    )
    .join('')
  const rule = joins ? '' : `${margin}${colours.dim(finding.rule)}\n`
  return text + rule + (run.text && !finding.wholeNote ? shownLine(finding.place, result, margin, paint, run) : '')
}

/** The source line with the words underlined; where the source has no lines, the words alone. */
function shownLine(
  place: Place,
  result: NoteResult,
  margin: string,
  paint: (text: string) => string,
  run: Run,
): string {
  const line = result.line(place)
  const from = line === null ? 0 : place.start.column - 1
  const words = (line === null ? place.excerpt : line.slice(from, endOn(line, place))).replace(/\s+$/u, '')
  const before = line === null ? '' : line.slice(0, from).trimStart()
  const after = line === null ? '' : line.slice(from + words.length).trimEnd()
  const part = windowOn(
    visible(before),
    visible(words.replace(/[\r\n]+/gu, ' ')),
    visible(after),
    run.width - margin.length,
  )
  return `${margin}${part.text}\n${margin}${' '.repeat(part.from)}${paint('~'.repeat(part.columns))}\n`
}

const endOn = (line: string, place: Place): number =>
  place.end.line === place.start.line ? place.end.column - 1 : line.length

function evidenceText(evidence: Evidence, run: Run): string {
  const lead = `${' '.repeat(INDENT)}${whereOf(evidence.place).padStart(6)}  ${'present'.padEnd(LEVEL_WIDTH)}  `
  const words = run.text ? `: ${oneLine(evidence.place.excerpt)}` : ''
  const room = Math.max(16, run.width - widthOf(lead))
  const [first = '', second] = wrap(`${evidence.label}${words}`, room)
  const cut = second === undefined ? first : `${wrap(first, room - 2)[0] ?? ''} …`
  return `${run.colours.green(lead)}${cut}\n`
}

function closing(summary: Summary, run: Run): string {
  const { colours } = run
  const paint =
    summary.errors > 0 || summary.unread > 0 ? colours.red : summary.warnings > 0 ? colours.yellow : colours.green
  const text = wrap(totals(summary), run.width)
    .map(each => `${colours.bold(paint(each))}\n`)
    .join('')
  return (run.statistics ? statistics(summary) : '') + text
}
