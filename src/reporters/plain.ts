import type { Finding } from '../model/finding.js'
import type { Place } from '../model/note.js'
import { count, grouped, type MakeReporter, mendedText, ranked, type Summary, worded } from './reporter.js'
import { oneLine, shortened, visible } from './visible.js'

/** One labelled sentence a finding, without columns, colour or drawing: for screen readers, and for pasting into a message. */
export const plain: MakeReporter = run => {
  let path = ''
  return {
    begin: () => '',
    file(name) {
      path = visible(name)
      return ''
    },
    note: result =>
      result.findings.map(finding => `${sentence(path, finding, run.text)}\n`).join('') +
      result.evidence
        .map(each => {
          const words = run.text ? `: "${oneLine(shortened(`"${each.place.excerpt}"`)).slice(1, -1)}"` : ''
          return `File ${path}, ${spoken(each.place)}. Present: ${each.label}${words}.\n`
        })
        .join(''),
    fileEnd: () => '',
    end: summary => (run.statistics ? statistics(summary) : '') + closing(summary),
  }
}

const LABELS = { error: 'Error', warning: 'Warning', info: 'For information' } as const

function sentence(path: string, finding: Finding, text: boolean): string {
  const words = worded(finding, text)
  const where = finding.wholeNote ? `the whole note that starts at ${spoken(finding.place)}` : spoken(finding.place)
  const label = finding.setAside
    ? `Set aside${words.reason ? ` (${oneLine(words.reason)})` : ''}`
    : LABELS[finding.level]
  return `File ${path}, ${where}. ${label}: ${oneLine(shortened(words.message))} Rule ${finding.rule}.`
}

function spoken(place: Place): string {
  const { location, start } = place
  if (location && 'sheet' in location) return visible(`sheet ${location.sheet}, cell ${location.cell}`)
  if (location && 'paragraph' in location) return `paragraph ${location.paragraph}`
  if (location && 'page' in location) return `page ${location.page}, line ${start.line}`
  if (location && 'row' in location)
    return visible(`row ${location.row}, column ${location.column}, line ${start.line}`)
  return `line ${start.line}, column ${start.column}`
}

const statistics = (summary: Summary): string =>
  ranked(summary.byRule)
    .map(([rule, times]) => `Rule ${rule}: ${count(times, 'finding')}.\n`)
    .join('')

function closing(summary: Summary): string {
  const total = summary.errors + summary.warnings + summary.infos
  const findings =
    total === 0
      ? 'Nothing to report'
      : `${count(total, 'finding')}: ${count(summary.errors, 'error')}, ${count(summary.warnings, 'warning')}, ${grouped(summary.infos)} for information`
  const aside = summary.setAside > 0 ? ` ${count(summary.setAside, 'finding')} set aside.` : ''
  const unread = summary.unread > 0 ? ` ${count(summary.unread, 'input')} could not be read.` : ''
  const mended = summary.stale ? mendedText(summary.stale) : ''
  return `Summary. ${findings}. ${count(summary.notes, 'note')} in ${count(summary.files, 'file')}.${aside}${mended}${unread}\n`
}
