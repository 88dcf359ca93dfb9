import { Command } from 'commander'
import { nearest } from '../model/nearest.js'
import type { AuditOptions } from './audit.js'
import type { BaselineOptions } from './baseline.js'
import type { CheckOptions } from './check.js'
import { say } from './say.js'
import { VERSION } from './version.js'

const repeat = (value: string, before: readonly string[] = []): string[] => [...before, value]

/** The command line. Each command's code is loaded when it is called. */
export function program(): Command {
  const root = new Command('caselint')
    .description('Checks how well case notes are recorded. Works on this computer alone, and changes nothing.')
    .version(VERSION, '-V, --version')
  withCheckOptions(root.command('check [paths...]', { isDefault: true }))
    .description('check files, folders, globs, or - for standard input')
    .addHelpText(
      'after',
      EXIT_CODES +
        examples(
          'caselint check notes/',
          'caselint check draft.md --kind visit --preset durham',
          'caselint check notes/ --format json --output report.json',
          'caselint check - --stdin-filename draft.md < draft.md',
        ),
    )
    .action(async (paths: string[], options: CheckOptions) =>
      finish(
        options.watch
          ? await (await import('./watch.js')).watch(paths, options)
          : await (await import('./check.js')).check(paths, options, mistakenCommand(root, paths)),
      ),
    )
  withAuditOptions(root.command('audit [paths...]'))
    .description('report on exports as a whole: figures, groups, a sample to read, what changed')
    .addHelpText(
      'after',
      EXIT_CODES +
        examples(
          'caselint audit export.csv',
          'caselint audit export.csv --by team --report html=audit.html --report json=audit.json',
          'caselint audit export.csv --sample 20 --seed 4 --report markdown=to-read.md',
          'caselint audit export.csv --compare last-quarter.json',
          'caselint audit --triage answers.csv',
          'caselint audit export.csv --verify audit.json',
        ),
    )
    .action(async (paths: string[], options: AuditOptions) =>
      finish(await (await import('./audit.js')).audit(paths, options, mistakenCommand(root, paths))),
    )
  root
    .command('merge <reports...>')
    .description('join the JSON reports of shards (check --shard 2/8) into the report of one run')
    .option('--output <file>', 'write the report to a file')
    .option('--fail-on <level>', 'exit with 1 from this level: error, warning, info, never', 'error')
    .option('--max-warnings <n>', 'exit with 1 at more warnings than this, whatever --fail-on says')
    .addHelpText('after', examples('caselint merge part-*.json --output whole.json'))
    .action(async (paths: string[], options) => finish(await (await import('./merge.js')).merge(paths, options)))
  withConfig(root.command('rules'))
    .description('list the rules')
    .option('--format <name>', 'table or json', 'table')
    .option('--preset <name>', 'with the levels of this preset', 'recommended')
    .addHelpText('after', examples('caselint rules --preset durham', 'caselint rules --format json'))
    .action(async options => finish(await (await import('./rules.js')).listRules(options)))
  withConfig(root.command('explain <rule>'))
    .description('show a rule with its reasons, examples and policy clauses')
    .option('--format <name>', 'text or json', 'text')
    .addHelpText('after', examples('caselint explain labelling/label'))
    .action(async (id: string, options) => finish(await (await import('./rules.js')).explain(id, options)))
  root
    .command('policy [preset]')
    .description("show a policy's requirements, and which rules serve each")
    .option('--format <name>', 'table, json or markdown', 'table')
    .addHelpText('after', examples('caselint policy durham', 'caselint policy --format markdown'))
    .action(async (name: string | undefined, options) =>
      finish(await (await import('./policy.js')).policy(name, options)),
    )
  withConfig(root.command('trace <term...>'))
    .description('show which word list or rule decides about a term, and why')
    .option('--format <name>', 'text or json', 'text')
    .addHelpText('after', examples('caselint trace hard to reach', 'caselint trace placement --format json'))
    .action(async (words: string[], options) =>
      finish(await (await import('./trace.js')).trace(words.join(' '), options)),
    )
  withInputOptions(root.command('baseline <paths...>'))
    .description('write the findings that there are today as a baseline, without a word of the notes')
    .option('-o, --output <file>', 'the file to write; one that is there keeps its key')
    .option('--reason <text>', 'why these findings are accepted')
    .addHelpText(
      'after',
      examples('caselint baseline exports/ -o baseline.json', 'caselint check exports/ --baseline baseline.json'),
    )
    .action(async (paths: string[], options: BaselineOptions) =>
      finish(await (await import('./baseline.js')).baseline(paths, options)),
    )
  withThresholds(withInputOptions(root.command('suggest <paths...>')))
    .description('print what could be written instead, as a unified diff; changes no file')
    .option('-o, --output <file>', 'write the diff to a file')
    .addHelpText('after', examples('caselint suggest draft.md', 'caselint suggest templates/ -o wording.diff'))
    .action(async (paths: string[], options: CheckOptions) =>
      finish(await (await import('./suggest.js')).suggest(paths, options)),
    )
  withConfig(root.command('page'))
    .description('write the offline web page, for those who have no terminal')
    .option('-o, --output <file>', 'the file to write, such as caselint.html')
    .option('--preset <name>', 'the policy that it starts with')
    .addHelpText(
      'after',
      examples('caselint page -o caselint.html', 'caselint page --config caselint.config.ts -o caselint.html'),
    )
    .action(async options => finish(await (await import('./page.js')).page(options)))
  root
    .command('init')
    .description('write a commented configuration file')
    .option('--yes', 'ask nothing')
    .option('--preset <name>', 'the preset to write')
    .addHelpText('after', examples('caselint init', 'caselint init --yes --preset coventry'))
    .action(async options => finish(await (await import('./init.js')).init(options)))
  root
    .command('lsp')
    .description('serve an editor over standard input and output (the language server protocol)')
    .option('--stdio', 'the usual way, and the only one')
    .addHelpText('after', examples('caselint lsp --stdio'))
    .action(async () => (await import('./lsp.js')).lsp())
  root
    .command('completion <shell>')
    .description('print a script that completes commands and options: bash, zsh or fish')
    .addHelpText(
      'after',
      examples(
        'caselint completion bash > ~/.local/share/bash-completion/completions/caselint',
        'caselint completion zsh > ~/.zfunc/_caselint',
        'caselint completion fish > ~/.config/fish/completions/caselint.fish',
      ),
    )
    .action(async (shell: string) => finish((await import('./completion.js')).completion(root, shell)))
  for (const command of [root, ...root.commands]) {
    command.exitOverride().configureHelp({ helpWidth: Math.min(process.stdout.columns ?? 80, 100) })
    command.configureOutput({
      outputError: text =>
        say(
          ...text
            .trim()
            .split('\n')
            .map(line => line.replace(/^error: /u, '')),
        ),
    })
  }
  return root
}

/** Examples of a command, for its help. */
const examples = (...lines: string[]): string =>
  `\n${lines.length > 1 ? 'Examples' : 'Example'}:\n${lines.map(line => `  ${line}`).join('\n')}\n`

const EXIT_CODES =
  '\nExit codes: 0 clean, 1 findings at or above --fail-on, 2 something could not be done or read.\n@FILE among the arguments stands for its lines, an argument a line.\n'

const withConfig = (command: Command): Command =>
  command
    .option('--config <file>', 'the configuration file')
    .option('--no-config', 'use no configuration file')
    .option('--no-plugins', 'refuse a configuration that names plugins, which are code')

/** What is checked, and by which rules. */
function withInputOptions(command: Command): Command {
  return withConfig(command)
    .option('--preset <name>', "a council's policy or a set of levels")
    .option('--rule <id=level>', 'a level for a rule: off, info, warning, error (repeatable)', repeat)
    .option('--only <ids>', 'only these rules or categories, with commas between (repeatable)', repeat)
    .option('--kind <kind>', 'what the drafts are: visit, meeting, template …')
    .option('--today <date>', 'the day of the check, as YYYY-MM-DD')
    .option('--jobs <n>', 'threads that check where there is much to check (default: one a processor)')
    .option('--shard <i/n>', 'check one part of the inputs, such as 2/8; caselint merge joins the JSON reports')
    .option('--encoding <name>', 'the encoding of the files, such as utf-8 or windows-1252')
    .option('--columns <field=header>', "the export's name of a field (repeatable)", repeat)
    .option('--export-format <system>', 'whose columns an export has: lcs, mosaic or eclipse')
    .option('--max-size <mb>', 'the largest file that is read whole, unpacked, in megabytes')
    .option('--max-nesting <n>', 'how deep lists, tags and brackets may nest (default: 1000)')
    .option('--files-from <file>', 'read the paths from a file, one a line; - for standard input')
}

/** When the exit code is 1. */
function withThresholds(command: Command): Command {
  return command
    .option('--fail-on <level>', 'exit with 1 from this level: error, warning, info, never', 'error')
    .option('--max-warnings <n>', 'exit with 1 at more warnings than this, whatever --fail-on says')
    .option('--min-confidence <level>', 'leave out findings below low, medium or high', 'low')
    .option('--baseline <file>', 'set aside the findings that a baseline accepts')
}

function withCheckOptions(command: Command): Command {
  return withReports(withThresholds(withInputOptions(command)))
    .option('--format <name>', 'stylish, plain, json, ndjson, sarif, junit, github, gitlab, markdown, csv or html')
    .option('--quiet', 'show errors only')
    .option('--evidence', 'also show what is present: purpose, people, place, words of the child, analysis')
    .option('--statistics', 'also count findings by rule')
    .option('--watch', 'check again what changes, until Ctrl-C')
}

/** Where reports go, and what they show. */
function withReports(command: Command): Command {
  return command
    .option('--output <file>', 'write the report to a file')
    .option('--report <format=file>', 'write a further report (repeatable)', repeat)
    .option('--redact', 'show no words of the notes')
    .option('--show-text', 'show words of the notes in formats made to travel')
    .option('--stdin-filename <name>', 'the name that gives the format of standard input')
    .option('--show-files', 'list the files that would be checked, and check nothing')
    .option('--print-config', 'show the settings that hold, and check nothing')
    .option('--color', 'colour, even where there is no terminal')
    .option('--no-color', 'no colour')
}

function withAuditOptions(command: Command): Command {
  return withReports(withThresholds(withInputOptions(command)))
    .option('--format <name>', 'stylish, json, markdown, csv or html; xlsx to a file')
    .option('--by <group>', 'figures by team, kind, month, rule or worker (repeatable)', repeat)
    .option('--sample <n>', 'draw notes to read, spread over teams, workers, kinds and risk')
    .option('--seed <n>', 'the number that draws the same sample again (1)')
    .option('--compare <file>', 'what rose and fell since an earlier JSON report')
    .option('--triage <file>', 'count the answers in a form that an auditor filled in, CSV or Markdown')
    .option('--quiet', 'in lists of findings show errors only; figures count all')
    .option('--evidence', 'taken as check takes it: an audit always counts what notes hold')
    .option('--statistics', 'taken as check takes it: an audit always counts findings by rule')
    .option('--verify <file>', 'make the figures of a JSON report again, and say what differs')
}

/** The command that a first word which is no path may have been meant for. */
function mistakenCommand(root: Command, [first]: readonly string[]): string | null {
  if (first === undefined || !/^[a-z]{3,12}$/u.test(first)) return null
  return nearest(
    first,
    root.commands.map(command => command.name()),
  )
}

function finish(code: number): void {
  process.exitCode = code
}
