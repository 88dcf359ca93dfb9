import type { Finding } from '../model/finding.js'
import { count, type MakeReporter, ranked, totals, worded } from './reporter.js'
import { oneLine } from './visible.js'
import { whereOf } from './where.js'

/** A comment on GitHub holds 65,536 characters at most; the rest is for the totals and a line that tells of what is left out. */
const MOST = 60_000

const MARKS = { error: 'error', warning: 'warning', info: 'info' } as const

/**
 * A comment on a change, or the summary of a job: totals first, then a table a file. It is bounded, so it is held until
 * its end; what no longer fits is counted.
 */
export const markdown: MakeReporter = run => {
  let body = ''
  let unread = ''
  let path = ''
  let rows = 0
  let left = 0
  const add = (text: string): boolean => {
    if (body.length + text.length > MOST) return false
    body += text
    return true
  }
  const row = (finding: Finding): string => {
    const { message, reason } = worded(finding, run.text)
    const level = finding.setAside ? 'set aside' : MARKS[finding.level]
    const why = reason === null ? '' : ` Set aside: ${escaped(reason)}.`
    return `| ${escaped(whereOf(finding.place))} | ${level} | ${escaped(message)}${why} | ${escaped(finding.rule)} |\n`
  }
  return {
    begin: () => '',
    file(name) {
      path = name
      rows = 0
      return ''
    },
    note({ findings }) {
      for (const finding of findings) {
        const head =
          rows === 0 ? `\n### ${escaped(path)}\n\n| where | level | finding | rule |\n|---|---|---|---|\n` : ''
        if (left === 0 && add(head + row(finding))) rows++
        else left++
      }
      return ''
    },
    fileEnd({ error, coverage }) {
      const parts = [
        ...(error === null ? [] : [error]),
        ...coverage.skipped.map(part => `Not read as it stands: ${part}.`),
      ]
      const lines = parts.map(part => `- ${escaped(path)}: ${escaped(part)}\n`).join('')
      if (unread.length + lines.length <= MOST / 10) unread += lines
      return ''
    },
    end(summary) {
      const byRule = run.statistics
        ? `\n| rule | findings |\n|---|---:|\n${ranked(summary.byRule)
            .map(([rule, times]) => `| ${escaped(rule)} | ${times} |\n`)
            .join('')}`
        : ''
      return [
        `## caselint\n\n${totals(summary)}\n`,
        byRule,
        unread === '' ? '' : `\n### Not read, or only in part\n\n${unread}`,
        body,
        left > 0 ? `\nand ${count(left, 'more finding')}; a full report is made with \`--report html=FILE\`.\n` : '',
      ].join('')
    },
  }
}

/** What servers make links of beside Markdown's own marks: mentions, numbers of issues, addresses, emoji. */
const LINKS = /[@#!~$%&:](?=["\p{L}\p{N}])|(?<=\bGH)-(?=\d)|(?<=\bwww)\.|(?<=\bhttps?|ftp):|:(?=\/\/)/giu

/**
 * Text that stands in Markdown as it is: marks are escaped, and a space of no width parts what a server would link. On
 * one line.
 */
export const escaped = (text: string): string =>
  oneLine(text)
    .replace(LINKS, mark => `${mark}\u200b`)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\\`*_[\]#|~$]|^[-+=]|(?<=^\d{1,9})[.)]/gu, mark => `\\${mark}`)
