import type { Command } from 'commander'
import { rules } from '../../rules/index.js'
import { presets } from '../../rules/presets/index.js'
import { KINDS } from '../model/note.js'
import { LEVELS } from '../model/rule.js'
import { formats } from '../reporters/index.js'
import { known } from './usage.js'

/** A command as a shell completes it. An empty list of values stands for files, null for nothing that could be offered. */
interface Completed {
  name: string
  description: string
  options: { long: string; description: string; values: readonly string[] | null | 'flag' }[]
  /** What its first argument may be. */
  values: readonly string[] | null
}

const FILES: readonly string[] = []
const LEVEL_NAMES = ['low', 'medium', 'high']

/** What a value may be, by the name that `--help` gives it. */
const VALUES: Readonly<Record<string, () => readonly string[]>> = {
  preset: () => Object.keys(presets),
  kind: () => KINDS,
  shell: () => Object.keys(SCRIPTS),
  rule: () => rules.map(({ id }) => id),
  ids: () => [...new Set(rules.flatMap(({ id }) => [id.split('/')[0] as string, id]))],
  level: () => LEVELS,
  file: () => FILES,
  path: () => FILES,
  paths: () => FILES,
  exports: () => FILES,
  reports: () => FILES,
}

/** Of options whose values the name does not tell. */
const BY_OPTION: Readonly<Record<string, () => readonly string[]>> = {
  '--preset': () => Object.keys(presets),
  '--fail-on': () => [...LEVELS, 'never'],
  '--min-confidence': () => LEVEL_NAMES,
  '--compare': () => FILES,
}

/**
 * Prints a script that completes commands, options and their values, made from the same source as `--help`.
 * @throws UsageError for a shell that is not known
 */
export function completion(root: Command, shell: string): number {
  const name = known('shell', shell, Object.keys(SCRIPTS))
  process.stdout.write(`${(SCRIPTS[name] as (typeof SCRIPTS)[string])(completedOf(root)).trim()}\n`)
  return 0
}

const completedOf = (root: Command): Completed[] =>
  root
    .createHelp()
    .visibleCommands(root)
    .filter(command => command.name() !== 'help')
    .map(command => ({
      name: command.name(),
      description: command.description(),
      options: command.options
        .filter(({ hidden, long }) => !hidden && long)
        .map(({ long, description, flags, required, optional }) => ({
          long: long as string,
          description,
          values: required || optional ? valuesOf(command.name(), long as string, flags) : 'flag',
        })),
      values: VALUES[command.registeredArguments[0]?.name() ?? '']?.() ?? null,
    }))

function valuesOf(command: string, option: string, flags: string): readonly string[] | null {
  if (option === '--format') return command === 'check' ? Object.keys(formats) : ['table', 'text', 'json', 'markdown']
  const value = /<(?<value>[^>]+)>/u.exec(flags)?.groups?.value ?? ''
  return (BY_OPTION[option] ?? VALUES[value])?.() ?? null
}

const SCRIPTS: Readonly<Record<string, (commands: readonly Completed[]) => string>> = { bash, zsh, fish }

const quoted = (text: string): string => `'${text.replace(/'/gu, "'\\''")}'`

function bash(commands: readonly Completed[]): string {
  const names = commands.map(({ name }) => name)
  const byOption = commands.flatMap(({ name, options }) =>
    options.flatMap(({ long, values }) => {
      if (values === 'flag') return []
      // nothing offered: the shell's own default is files
      const words = values === null ? ' ' : values.join(' ')
      return [`    ${name}:${long}) words=${quoted(words)} ;;`]
    }),
  )
  const flags = commands.map(
    ({ name, options }) => `      ${name}) words=${quoted(options.map(({ long }) => long).join(' '))} ;;`,
  )
  const first = commands.flatMap(({ name, values }) =>
    values && values.length > 0 ? [`      ${name}) words=${quoted(values.join(' '))} ;;`] : [],
  )
  return `
# Completion of caselint for bash. Put it where bash-completion looks, or source it.
_caselint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=check word words='' at=0
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; at=1; break ;; esac
  done
  case $command:$prev in
${byOption.join('\n')}
  *)
    if [[ $cur == -* ]]; then
      case $command in
${flags.join('\n')}
      esac
    elif (( at == 0 )); then
      words=${quoted(names.join(' '))}
    else
      case $command in
${first.join('\n')}
      esac
    fi ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _caselint caselint`
}

function zsh(commands: readonly Completed[]): string {
  const plain = (text: string): string => text.replace(/[[\]:'\\]/gu, ' ')
  const action = (values: readonly string[] | null): string =>
    values === null ? ' ' : values.length === 0 ? '_files' : `(${values.join(' ')})`
  const cases = commands.map(({ name, options, values }) => {
    const specs = options.map(({ long, description, values: of }) =>
      quoted(of === 'flag' ? `${long}[${plain(description)}]` : `*${long}=[${plain(description)}]:value:${action(of)}`),
    )
    return `    ${name}) _arguments ${[...specs, quoted(`*:what:${action(values)}`)].join(' ')} ;;`
  })
  return `
#compdef caselint
# Completion of caselint for zsh. Save it as _caselint in a folder of $fpath.
_caselint() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quoted(`${name}:${plain(description)}`)}`).join('\n')}
  )
  local command=check
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    _files
    return
  fi
  if (( \${commands[(I)\${words[2]}:*]} )); then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _caselint ]]; then _caselint "$@"; else compdef _caselint caselint; fi`
}

function fish(commands: readonly Completed[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  const lines = commands.flatMap(({ name, description, options, values }) => {
    const on = quoted(`__fish_seen_subcommand_from ${name}`)
    // check is meant where no command is named
    const when = name === 'check' ? quoted(`not __fish_seen_subcommand_from ${names.replace('check ', '')}`) : on
    return [
      `complete -c caselint -n ${quoted(`not __fish_seen_subcommand_from ${names}`)} -a ${name} -d ${quoted(description)}`,
      ...(values === null || values.length > 0
        ? [`complete -c caselint -n ${on} -f -a ${quoted((values ?? []).join(' '))}`]
        : []),
      ...options.map(({ long, description: says, values: of }) => {
        const takes =
          of === 'flag' ? '' : of === null ? ' -x' : of.length === 0 ? ' -r -F' : ` -x -a ${quoted(of.join(' '))}`
        return `complete -c caselint -n ${when} -l ${long.slice(2)}${takes} -d ${quoted(says)}`
      }),
    ]
  })
  return `
# Completion of caselint for fish. Save it as caselint.fish in ~/.config/fish/completions.
${lines.join('\n')}`
}
