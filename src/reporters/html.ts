import type { Evidence, Finding } from '../model/finding.js'
import { sourceHash, htmlText as text } from './html-text.js'
import { count, grouped, type MakeReporter, ranked, type Summary, totals, worded } from './reporter.js'
import { whereOf } from './where.js'

const STYLE = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:75rem;margin:0 auto;padding:1rem;color:CanvasText;background:Canvas}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid GrayText;overflow-wrap:anywhere}
thead th{border-bottom:2px solid CanvasText}
td:first-child{white-space:nowrap}
.error{font-weight:700}.aside{opacity:.8}.rule,.clauses{font-size:.85rem}
q{font-style:italic}
.scroll{overflow-x:auto}
@media print{body{max-width:none;padding:0;font-size:10pt}thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}.skip{display:none}}`

/** A page that holds everything it needs and may load nothing: no script, and the one style sheet is named by its hash. */
const policy = (): string => `default-src 'none'; style-src ${sourceHash(STYLE)}; base-uri 'none'; form-action 'none'`

const LEVELS = { error: 'Error', warning: 'Warning', info: 'For information' } as const

/** A page for people, to read on a screen or on paper. Findings are written as they come, so the totals stand at the end. */
export const html: MakeReporter = run => {
  let path = ''
  let open = false
  const table = (): string => {
    if (open) return ''
    open = true
    return `<div class="scroll" role="region" tabindex="0" aria-label="Findings in ${text(path)}"><table>
<caption class="rule">Findings in ${text(path)}</caption>
<thead><tr><th scope="col">Where</th><th scope="col">Level</th><th scope="col">Finding</th></tr></thead>
<tbody>
`
  }
  return {
    begin: () => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(policy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>caselint report</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>How the notes are recorded</h1>
<p>caselint ${text(run.version)}, preset ${text(run.preset)}. <a class="skip" href="#totals">Go to the totals</a></p>
</header>
<main>
`,
    file(name) {
      path = name
      open = false
      return `<section>\n<h2>${text(name)}</h2>\n`
    },
    note({ findings, evidence }) {
      const rows =
        findings.map(each => findingRow(each, run.text)).join('') +
        evidence.map(each => evidenceRow(each, run.text)).join('')
      return rows === '' ? '' : table() + rows
    },
    fileEnd({ error, coverage }) {
      const end = open ? '</tbody>\n</table></div>\n' : error === null ? '<p>Nothing to report.</p>\n' : ''
      const fault = error === null ? '' : `<p class="error">Not read, or not to its end: ${text(error)}</p>\n`
      const skipped =
        coverage.skipped.length === 0
          ? ''
          : `<p>Not read as it stands: ${coverage.skipped.map(part => text(part)).join('; ')}.</p>\n`
      return `${end}${fault}${skipped}</section>\n`
    },
    end: summary => `<section id="totals">
<h2>Totals</h2>
<p>${text(totals(summary))}</p>
${byRule(summary)}</section>
</main>
</body>
</html>
`,
  }
}

function findingRow(finding: Finding, shown: boolean): string {
  const { message, excerpt, suggestions, reason } = worded(finding, shown)
  const aside = finding.setAside
    ? `<br><span class="aside">set aside${reason === null ? '' : `: ${text(reason)}`}</span>`
    : ''
  const words = excerpt === null || finding.wholeNote ? '' : `<br><q>${text(excerpt)}</q>`
  const instead = suggestions.length === 0 ? '' : `<br>Instead: ${suggestions.map(each => text(each)).join('; ')}`
  const clauses =
    finding.clauses.length === 0 ? '' : `<br><span class="clauses">Policy: ${text(finding.clauses.join(', '))}</span>`
  return `<tr><td>${text(whereOf(finding.place))}</td><td class="${finding.level}">${LEVELS[finding.level]}${aside}</td><td>${text(message)} <span class="rule">${text(finding.rule)}</span>${words}${instead}${clauses}</td></tr>\n`
}

const evidenceRow = ({ place, label }: Evidence, shown: boolean): string =>
  `<tr><td>${text(whereOf(place))}</td><td>Present</td><td>${text(label)}${shown ? `<br><q>${text(place.excerpt)}</q>` : ''}</td></tr>\n`

function byRule(summary: Summary): string {
  const rows = ranked(summary.byRule)
  if (rows.length === 0) return ''
  return `<table>
<caption class="rule">${count(rows.length, 'rule')} reported</caption>
<thead><tr><th scope="col">Rule</th><th scope="col">Findings</th></tr></thead>
<tbody>
${rows.map(([rule, times]) => `<tr><th scope="row">${text(rule)}</th><td>${grouped(times)}</td></tr>\n`).join('')}</tbody>
</table>
`
}
