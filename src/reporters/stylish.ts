import type { Evidence, Finding } from '../model/finding.js'
import type { Place } from '../model/note.js'
import {
  count,
  grouped,
  type MakeReporter,
  type NoteResult,
  type Run,
  ranked,
  type Summary,
  worded,
} from './reporter.js'
import { oneLine, shortened, visible } from './visible.js'
import { widthOf, windowOn, wrap } from './width.js'

const INDENT = 2
const LEVEL_WIDTH = 'set aside'.length

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
  const room = Math.max(16, run.width - widthOf(lead))
  const message = oneLine(shortened(words.message)) + (words.reason ? ` Set aside: ${oneLine(words.reason)}.` : '')
  const lines = wrap(message, room)
  const last = lines.at(-1) ?? ''
  const joins = widthOf(last) + 2 + finding.rule.length <= room
  const margin = ' '.repeat(widthOf(lead))
  const paint = finding.setAside
    ? colours.dim
    : { error: colours.red, warning: colours.yellow, info: colours.cyan }[finding.level]
  const painted = `${' '.repeat(INDENT)}${colours.dim(where.padStart(6))}  ${paint(level.padEnd(LEVEL_WIDTH))}  `
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

/** `12:4`, or what a file without lines is known by. */
export function whereOf(place: Place): string {
  const { location } = place
  if (!location) return `${place.start.line}:${place.start.column}`
  if ('sheet' in location) return visible(`${location.sheet}!${location.cell}`)
  if ('paragraph' in location) return `paragraph ${location.paragraph}`
  if ('page' in location) return `page ${location.page}, ${place.start.line}:${place.start.column}`
  return `${place.start.line}:${place.start.column}`
}

function closing(summary: Summary, run: Run): string {
  const { colours } = run
  const total = summary.errors + summary.warnings + summary.infos
  const where = `${count(summary.notes, 'note')} in ${count(summary.files, 'file')}`
  const unread = summary.unread > 0 ? ` ${count(summary.unread, 'input')} could not be read.` : ''
  const aside = summary.setAside > 0 ? ` ${count(summary.setAside, 'finding')} set aside.` : ''
  const parts = [
    count(summary.errors, 'error'),
    count(summary.warnings, 'warning'),
    `${grouped(summary.infos)} for information`,
  ].join(', ')
  const paint =
    summary.errors > 0 || summary.unread > 0 ? colours.red : summary.warnings > 0 ? colours.yellow : colours.green
  const line =
    total > 0
      ? `${count(total, 'finding')} (${parts}) in ${where}.${aside}${unread}`
      : `${summary.notes === 0 ? 'No notes were read.' : `Nothing to report in ${where}.`}${aside}${unread}`
  const text = wrap(line, run.width)
    .map(each => `${colours.bold(paint(each))}\n`)
    .join('')
  return (run.statistics ? statistics(summary) : '') + text
}

/** How often each rule reported. */
export function statistics(summary: Summary): string {
  const rows = ranked(summary.byRule)
  const widest = Math.max(0, ...rows.map(([, times]) => String(times).length))
  return rows.length === 0
    ? ''
    : `${rows.map(([rule, times]) => `${String(times).padStart(widest + INDENT)}  ${rule}\n`).join('')}\n`
}
