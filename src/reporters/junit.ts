import type { Finding } from '../model/finding.js'
import { type MakeReporter, mendedText, worded } from './reporter.js'
import { oneLine } from './visible.js'
import { whereOf } from './where.js'

/**
 * JUnit XML, for the test tab of a CI server: a suite a file, a case a finding, and one case that passes for a note with
 * nothing to report. Errors and warnings are failures; what is for information passes, and what is set aside is skipped.
 * Suites carry no counts, since those would have to be known before the first finding is written; servers count cases.
 */
export const junit: MakeReporter = run => {
  let path = ''
  let skipped = ''
  const open = (name: string): string => `<testcase classname="${xml(path)}" name="${xml(name)}" time="0"`
  const testcase = (finding: Finding): string => {
    const { message, suggestions, reason } = worded(finding, run.text)
    const words = oneLine(message)
    const start = open(`${finding.rule} at ${whereOf(finding.place)}`)
    if (finding.setAside)
      return `${start}><skipped message="${xml(`Set aside${reason === null ? '' : `: ${oneLine(reason)}`}`)}"/></testcase>\n`
    const lines = [`${path}: ${whereOf(finding.place)}: ${words}`]
    if (suggestions.length > 0) lines.push(`Instead: ${suggestions.map(oneLine).join('; ')}`)
    if (finding.clauses.length > 0) lines.push(`Policy: ${finding.clauses.join(', ')}`)
    const text = xml(lines.join('\n'))
    return finding.level === 'info'
      ? `${start}><system-out>${text}</system-out></testcase>\n`
      : `${start}><failure type="${finding.level}" message="${xml(words)}">${text}</failure></testcase>\n`
  }
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="caselint">\n',
    file(name) {
      path = oneLine(name)
      return `<testsuite name="${xml(path)}" time="0">\n`
    },
    note: ({ summary, findings }) =>
      findings.length > 0
        ? findings.map(testcase).join('')
        : `${open(`note ${summary.id === null ? summary.index + 1 : oneLine(summary.id)}`)}/>\n`,
    fileEnd({ error, coverage }) {
      const fault =
        error === null ? '' : `${open('can be read')}><error type="input" message="${xml(error)}"/></testcase>\n`
      skipped = coverage.skipped.map(part => `Not read as it stands: ${oneLine(part)}.`).join('\n')
      return `${fault}${skipped === '' ? '' : `<system-out>${xml(skipped)}</system-out>\n`}</testsuite>\n`
    },
    end({ stale }) {
      const mended = stale ? mendedText(stale).trim() : ''
      const suite = `<testsuite name="baseline" time="0">\n<testcase classname="baseline" name="mended" time="0"><skipped message="${xml(mended)}"/></testcase>\n</testsuite>\n`
      return `${mended === '' ? '' : suite}</testsuites>\n`
    },
  }
}

/** Text for XML 1.0, where even escapes of most control characters are forbidden: callers hand in what `oneLine` made visible. */
const xml = (text: string): string =>
  text.replace(/[&<>"'\ufffe\uffff\n]/gu, character => ENTITIES[character] ?? '\ufffd')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
}
