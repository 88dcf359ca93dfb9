import { jsonOf } from './json.js'
import { type MakeReporter, worded } from './reporter.js'
import { Tickets } from './tickets.js'
import { oneLine, wellFormed } from './visible.js'
import { hasLine, whereOf } from './where.js'

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const

/** GitLab's code quality report: a list of findings, each with a fingerprint by which a merge request tells new from old. */
export const gitlab: MakeReporter = run => {
  const tickets = new Tickets()
  let path = ''
  let written = 0
  const entry = (
    rule: string,
    description: string,
    severity: string,
    fingerprint: string,
    lines: { begin: number; end: number },
  ): string =>
    `${written++ === 0 ? '\n' : ',\n'}${jsonOf({ description, check_name: rule, fingerprint, severity, location: { path, lines } })}`
  return {
    begin: () => '[',
    file(name) {
      path = wellFormed(name).replace(/^(?:\.\/+)+/u, '')
      tickets.file(name)
      return ''
    },
    note({ summary, findings }) {
      tickets.note(summary)
      return findings
        .map(finding => {
          const { message, reason } = worded(finding, run.text)
          const { place, setAside } = finding
          const aside = setAside ? `Set aside${reason === null ? '' : ` (${oneLine(reason)})`}: ` : ''
          const at = hasLine(place) ? '' : `${whereOf(place)}: `
          return entry(
            finding.rule,
            `${aside}${at}${oneLine(message)}`,
            setAside ? 'info' : SEVERITIES[finding.level],
            tickets.of(finding.rule),
            { begin: place.start.line, end: place.end.line },
          )
        })
        .join('')
    },
    fileEnd: ({ error, coverage }) =>
      [
        ...(error === null ? [] : [['caselint/unread', error, 'blocker']]),
        ...coverage.skipped.map(part => ['caselint/coverage', `Not read as it stands: ${oneLine(part)}.`, 'info']),
      ]
        .map(([rule = '', text = '', severity = ''], index) =>
          entry(rule, text, severity, tickets.name([rule, index]), { begin: 1, end: 1 }),
        )
        .join(''),
    end: () => '\n]\n',
  }
}
