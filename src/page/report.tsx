import { render } from 'preact'
import { checklistOf } from './checklist.js'
import { clauseLines, KIND_WORDS, LEVEL_WORDS } from './levels.js'
import type { PageFinding, PageNote } from './protocol.js'
import style from './report.css'
import { countOf, type Session } from './session.js'

interface ReportProps {
  session: Session
  /** Whether words of the note may stand in it. */
  withWords: boolean
}

/** The element that is printed in the page's place. */
const sheet = (): HTMLElement => document.getElementById('report') as HTMLElement

/** Prints the findings; the browser's own print command gives the same, without words of the note. */
export function printReport(session: Session, withWords: boolean): void {
  render(<Report session={session} withWords={withWords} />, sheet())
  window.print()
  render(null, sheet())
}

/** Makes the browser's own print command print the report, and not the page. */
export function printOnDemand(session: Session): void {
  window.addEventListener('beforeprint', () => {
    if (sheet().childElementCount === 0) render(<Report session={session} withWords={false} />, sheet())
  })
  window.addEventListener('afterprint', () => render(null, sheet()))
}

/** Hands the report to the browser as a file to save. */
export function saveReport(session: Session, withWords: boolean): void {
  const made = document.createElement('div')
  render(<Report session={session} withWords={withWords} />, made)
  const file = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Report on a case note</title>
<style>${style}</style>
<body class="sheet">${made.innerHTML}</body>
</html>
`
  const address = URL.createObjectURL(new Blob([file], { type: 'text/html' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'caselint-report.html'
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

function Report({ session, withWords }: ReportProps) {
  const { checked, standing, settings, facts, choices } = session
  const policy = facts.presets.find(each => each.name === choices.preset)?.title ?? choices.preset
  return (
    <>
      <h1>Report on a case note</h1>
      <p>
        {new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })}. Policy: {policy}. caselint {settings.version}.
      </p>
      <p>
        <strong>{countOf(standing)}</strong> {!withWords && 'The words of the note are left out.'}
      </p>
      {checked.notes.map((note, index) => (
        <NoteReport
          key={index}
          session={session}
          withWords={withWords}
          note={note}
          title={titleFor(checked.notes, index)}
        />
      ))}
    </>
  )
}

const titleFor = (notes: readonly PageNote[], index: number): string =>
  notes.length > 1 ? `Note ${index + 1} of ${notes.length}` : 'The note'

function NoteReport({ session, withWords, note, title }: ReportProps & { note: PageNote; title: string }) {
  const standing = session.standingIn(note).filter(each => session.isShown(each))
  const aside = note.findings.flatMap(finding => {
    const reason = session.reasonFor(finding)
    return reason === null ? [] : [{ finding, reason }]
  })
  return (
    <section>
      <h2>
        {title}: {KIND_WORDS[note.kind].toLowerCase()}, {note.words} words
      </h2>
      <ul class="parts">
        {checklistOf(note, session.facts, session.standingIn(note)).map(({ part, says, state, words }) => (
          <li key={part}>
            {state === 'there' ? '✓' : '–'} {says}
            {state !== 'there' && ' (not there)'}
            {withWords && words ? `: ${words.excerpt}` : ''}
          </li>
        ))}
      </ul>
      <ol>
        {standing.map((finding, index) => (
          <li key={index}>
            <Line finding={finding} withWords={withWords} />
            <p class="why">{session.facts.rules[finding.rule]?.why}</p>
            <p class="why">{clauseLines(finding.clauses).join('; ')}</p>
          </li>
        ))}
      </ol>
      {aside.length > 0 && (
        <>
          <h3>Set aside</h3>
          <ul>
            {aside.map(({ finding, reason }, index) => (
              <li key={index}>
                <Line finding={finding} withWords={withWords} />
                <p class="why">Reason: {reason}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Line({ finding, withWords }: { finding: PageFinding; withWords: boolean }) {
  const { level, wholeNote, line, message, redactedMessage, excerpt, wordings } = finding
  return (
    <p>
      <strong>{LEVEL_WORDS[level].name}</strong> {wholeNote ? '(whole note)' : `(line ${line})`}
      {withWords && !wholeNote && (
        <>
          : <q>{excerpt}</q>
        </>
      )}
      <br />
      {withWords ? message : redactedMessage}
      {withWords && wordings.length > 0 && ` Instead: ${wordings.join('; ')}.`}
    </p>
  )
}
