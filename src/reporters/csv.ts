import Papa from 'papaparse'
import type { Place } from '../model/note.js'
import { type MakeReporter, worded } from './reporter.js'
import { oneLine } from './visible.js'
import { whereOf } from './where.js'

const HEADERS = [
  'File',
  'Where',
  'Line',
  'Column',
  'End line',
  'End column',
  'Note',
  'Kind',
  'Level',
  'Rule',
  'Message',
  'Words',
  'Suggestions',
  'Clauses',
  'Confidence',
  'Set aside by',
  'Reason',
]

/** What a spreadsheet takes for a formula when a cell begins with it; the wide forms count in some. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u

/**
 * A table for a spreadsheet: RFC 4180, with CRLF, and a byte order mark, without which Excel reads UTF-8 as Windows-1252.
 * No cell is a formula: one that would be begins with an apostrophe. What was not read stands in rows of its own.
 */
export const csv: MakeReporter = run => {
  let path = ''
  return {
    begin: () => `\ufeff${rowOf(HEADERS)}`,
    file(name) {
      path = oneLine(name)
      return ''
    },
    note({ summary, findings, evidence }) {
      const note = summary.id === null ? String(summary.index + 1) : oneLine(summary.id)
      return [
        ...findings.map(finding => {
          const { message, excerpt, suggestions, reason } = worded(finding, run.text)
          return [
            path,
            ...placeCells(finding.place),
            note,
            summary.kind,
            finding.level,
            finding.rule,
            oneLine(message),
            oneLine(excerpt ?? ''),
            suggestions.map(oneLine).join(' | '),
            finding.clauses.join(', '),
            finding.confidence,
            finding.setAside?.by ?? '',
            oneLine(reason ?? ''),
          ]
        }),
        ...evidence.map(({ label, place }) => [
          path,
          ...placeCells(place),
          note,
          summary.kind,
          'present',
          '',
          label,
          run.text ? oneLine(place.excerpt) : '',
        ]),
      ]
        .map(rowOf)
        .join('')
    },
    fileEnd: ({ error, coverage }) =>
      [
        ...(error === null ? [] : [about(path, 'not read', error)]),
        ...coverage.skipped.map(part => about(path, 'not read as it stands', oneLine(part))),
      ]
        .map(rowOf)
        .join(''),
    end: () => '',
  }
}

const placeCells = (place: Place): (string | number)[] => [
  whereOf(place),
  place.start.line,
  place.start.column,
  place.end.line,
  place.end.column,
]

/** A row about a file as a whole. */
const about = (path: string, level: string, message: string): string[] => [
  path,
  ...Array<string>(HEADERS.indexOf('Level') - 1).fill(''),
  level,
  '',
  message,
]

const rowOf = (cells: readonly (string | number)[]): string => csvRow(HEADERS.map((_, index) => cells[index] ?? ''))

/** A row of CSV with its end, in which no cell is a formula. */
export const csvRow = (cells: readonly (string | number)[]): string =>
  `${Papa.unparse([cells], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`

/** Text that no spreadsheet takes for a formula, also when the table is saved in another form. */
export const inert = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
