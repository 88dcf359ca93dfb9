import { readFile } from 'node:fs/promises'
import { range, readTriage, type Triage } from '../audit/form.js'
import { count } from '../reporters/reporter.js'
import { visible } from '../reporters/visible.js'
import { reasonOf, say } from './say.js'
import { known, UsageError } from './usage.js'

const UNCLEAR_NAMED = 5

/**
 * Reads the answers of an auditor back and tells how often caselint was right, by rule.
 * @returns the exit code: 2 where an answer could not be understood
 */
export async function triage(path: string, options: { format?: string }): Promise<number> {
  const format = known('format', options.format ?? 'stylish', ['stylish', 'json'])
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw new UsageError(`${path}: The answers could not be read. ${reasonOf(error)}`)
  }
  const found = readTriage(text)
  if (!found)
    throw new UsageError(
      `${path}: No form was found in it. Save the form that --sample makes as CSV or Markdown, with its header row.`,
    )
  process.stdout.write(format === 'json' ? `${JSON.stringify(objectOf(found), null, 2)}\n` : textOf(found))
  for (const { row, answer } of found.unclear.slice(0, UNCLEAR_NAMED))
    say(`${path}: Row ${row} of the form: write yes, no or partly; met "${answer}".`)
  if (found.unclear.length > UNCLEAR_NAMED)
    say(`${path}: ${count(found.unclear.length - UNCLEAR_NAMED, 'more answer')} could not be understood.`)
  return found.unclear.length > 0 ? 2 : 0
}

const objectOf = ({ rules, missed, unclear }: Triage): object => ({
  rules: rules.map(each => {
    const answered = each.right + each.partly + each.wrong
    const { low, high } = range(each.right, answered)
    return {
      ...each,
      share: answered === 0 ? null : each.right / answered,
      low: answered === 0 ? null : low,
      high: answered === 0 ? null : high,
    }
  }),
  missed,
  unclear: unclear.length,
})

function textOf({ rules, missed }: Triage): string {
  const total = rules.reduce(
    (sum, each) => ({
      rule: 'all rules',
      right: sum.right + each.right,
      partly: sum.partly + each.partly,
      wrong: sum.wrong + each.wrong,
      open: sum.open + each.open,
    }),
    { rule: 'all rules', right: 0, partly: 0, wrong: 0, open: 0 },
  )
  const rows = [...rules, total].map(each => {
    const answered = each.right + each.partly + each.wrong
    const { low, high } = range(each.right, answered)
    const share = answered === 0 ? '' : `${Math.round((100 * each.right) / answered)}%`
    const likely = answered === 0 ? '' : `${Math.round(100 * low)}–${Math.round(100 * high)}%`
    return [each.rule, each.right, each.partly, each.wrong, each.open, share, likely].map(value =>
      visible(String(value)),
    )
  })
  const head = ['', 'right', 'partly', 'wrong', 'open', 'right', 'likely range']
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map(row => (row[column] as string).length)))
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number))).join('  ')}`.trimEnd()
  const asked = missed.yes + missed.no
  return [
    'How often caselint was right, in the eyes of the auditor',
    line(head),
    ...rows.map(line),
    '',
    asked === 0
      ? 'Nobody has said yet whether anything was missed.'
      : `Something was missed in ${missed.yes} of ${count(asked, 'note')} answered for.`,
    '',
  ].join('\n')
}
