import type { Command } from 'commander'
import remarkMan from 'remark-man'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { program } from '../cli/program.js'

/** The manual page, from the same commands and options that `--help` shows. */
export function manual(version: string): string {
  const root = program()
  const commands = root
    .createHelp()
    .visibleCommands(root)
    .filter(command => command.name() !== 'help')
  const markdown = [
    '# caselint(1) -- how well case notes are recorded',
    '## SYNOPSIS',
    '`caselint` [*command*] [*options*] [*paths*]',
    '## DESCRIPTION',
    `${root.description()} Without a command, it checks.`,
    '## COMMANDS',
    ...commands.flatMap(section),
    '## EXIT STATUS',
    '* `0`: clean: nothing at or above `--fail-on`, and no more warnings than `--max-warnings`.',
    '* `1`: findings at or above it.',
    '* `2`: something could not be done or read; everything else was still checked and reported.',
    '## ENVIRONMENT',
    '* `NO_COLOR`, `FORCE_COLOR`: no colour, or colour even where there is no terminal.',
    '* `GITHUB_ACTIONS`: where it is `true`, the usual format is `github`.',
    '## FILES',
    '`caselint.config.ts`, `.js` or `.mjs`, `.caselintrc.json` or `.yaml`, or the key `caselint` of `package.json`: the nearest, from the working directory upwards.',
  ].join('\n\n')
  return String(
    unified()
      .use(remarkParse)
      .use(remarkMan, { section: 1, name: 'caselint', version, manual: 'caselint manual', date: '2026-01-01' })
      .processSync(markdown),
  )
}

function section(command: Command): string[] {
  const escaped = (text: string): string => text.replace(/[<>*_`[\]\\]/gu, '\\$&')
  const options = command
    .createHelp()
    .visibleOptions(command)
    .filter(({ long }) => long !== '--help')
    .map(({ flags, description, defaultValue }) => {
      const usual = typeof defaultValue === 'string' ? ` (usually ${defaultValue})` : ''
      return `* \`${flags}\`: ${escaped(description)}${usual}`
    })
  const text = command.description()
  return [
    `### ${escaped(`${command.name()} ${command.usage().replace(/^\[options\] ?/u, '')}`.trim())}`,
    `${text.charAt(0).toUpperCase()}${escaped(text.slice(1))}.`,
    ...(options.length > 0 ? [options.join('\n')] : []),
  ]
}
