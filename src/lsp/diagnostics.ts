import { type CodeAction, CodeActionKind, type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Finding } from '../model/finding.js'
import type { Position } from '../model/note.js'
import type { About, Checked } from './desk.js'

/** A finding as the editor shows it. */
export interface Shown {
  finding: Finding
  diagnostic: Diagnostic
}

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const

const SOURCE = 'caselint'

/** The findings that stand, each at its words; what is about a whole note stands at its first line. */
export function shownOf(document: TextDocument, { findings }: Checked): Shown[] {
  return findings
    .filter(finding => finding.setAside === null)
    .map(finding => ({
      finding,
      diagnostic: {
        range: finding.wholeNote ? lineOf(document, finding.place.start.line - 1) : rangeOf(finding),
        severity: SEVERITY[finding.level],
        code: finding.rule,
        source: SOURCE,
        message: finding.message,
      },
    }))
}

/** A document that cannot be checked says so at its top. */
export const refusal = (document: TextDocument, error: string): Diagnostic => ({
  range: lineOf(document, 0),
  severity: DiagnosticSeverity.Error,
  source: SOURCE,
  message: error,
})

const positionOf = ({ line, column }: Position) => ({ line: line - 1, character: column - 1 })

const rangeOf = ({ place }: Finding): Range => ({ start: positionOf(place.start), end: positionOf(place.end) })

const lineOf = (document: TextDocument, line: number): Range => ({
  start: { line, character: 0 },
  end: { line, character: textOfLine(document, line).length },
})

const textOfLine = (document: TextDocument, line: number): string =>
  document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/u, '')

/** Whether two ranges meet; a caret between two letters meets the word. */
export function meet(a: Range, b: Range): boolean {
  const before = (x: Range['start'], y: Range['start']): boolean =>
    x.line < y.line || (x.line === y.line && x.character < y.character)
  return !before(a.end, b.start) && !before(b.end, a.start)
}

/**
 * What can be done about a finding: each wording that can take the words' place, and setting it aside with a reason.
 * @param notes how many notes the document holds
 */
export function actionsFor(document: TextDocument, { finding, diagnostic }: Shown, notes: number): CodeAction[] {
  const actions = finding.replacements.map((words, index): CodeAction => {
    const action = edit(document, `Write "${words}"`, diagnostic, diagnostic.range, words)
    return { ...action, isPreferred: index === 0 }
  })
  const aside = setAside(document, { finding, diagnostic }, notes)
  return aside ? [...actions, aside] : actions
}

/** Puts in the comment that sets a finding aside. Its reason is left to be written: until then the comment is reported. */
function setAside(document: TextDocument, { finding, diagnostic }: Shown, notes: number): CodeAction | null {
  if (finding.rule.startsWith('caselint/')) return null
  const comment = `<!-- caselint-disable-next-line ${finding.rule} --  -->`
  const title = `Set aside ${finding.rule} here, with a reason`
  const newline = document.getText().includes('\r\n') ? '\r\n' : '\n'
  if (finding.wholeNote) {
    // of several notes, the comment's place would have to tell which is meant
    if (notes !== 1) return null
    const end = document.positionAt(document.getText().length)
    const gap = end.character === 0 ? newline : newline.repeat(2)
    return edit(document, title, diagnostic, { start: end, end }, `${gap}${comment}${newline}`)
  }
  const { line } = diagnostic.range.start
  const indent = /^[ \t]*/u.exec(textOfLine(document, line))?.[0] ?? ''
  const start = { line, character: 0 }
  return edit(document, title, diagnostic, { start, end: start }, `${indent}${comment}${newline}`)
}

function edit(
  document: TextDocument,
  title: string,
  diagnostic: Diagnostic,
  range: Range,
  newText: string,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: {
      documentChanges: [
        { textDocument: { uri: document.uri, version: document.version }, edits: [{ range, newText }] },
      ],
    },
  }
}

/** What a hover tells of a rule, as Markdown. */
export function hoverOf(rule: string, { summary, why, clauses }: About): string {
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()
  const serves = clauses.length > 0 ? `\n\nPolicy clauses: ${clauses.join(', ')}` : ''
  return `**${rule}**: ${plain(summary)}\n\n${plain(why)}${serves}`
}
