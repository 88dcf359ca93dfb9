import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { readerFor } from '../src/readers/index.js'

const ROOT = join(import.meta.dirname, '..')
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

interface Step {
  id?: string
  name?: string
  if?: string
  run?: string
  script?: string
  uses?: string
  env?: Record<string, string>
  with?: Record<string, string>
}

interface Action {
  inputs: Record<string, { description: string; default: string }>
  outputs: Record<string, { value: string }>
  runs: { using: string; steps: Step[] }
}

const action = parse(textOf('action.yml')) as Action
const steps = action.runs.steps
const stepOf = (name: string): Step => steps.find(step => step.name === name) as Step

/** A folder with the template repository, and `npm` and `npx` that find this very package and no network. */
function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'caselint-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const cwd = join(folder, 'work')
  cpSync(join(ROOT, 'fixtures/templates'), cwd, { recursive: true })
  for (const name of ['bin', 'temp']) mkdirSync(join(folder, name))
  const tool = (name: string, script: string): void => {
    writeFileSync(join(folder, 'bin', name), `#!/usr/bin/env bash\nset -eu\n${script}\n`)
    chmodSync(join(folder, 'bin', name), 0o755)
  }
  tool(
    'npx',
    `while [[ $1 == -* ]]; do shift; done\n[[ $1 == caselint ]]; shift\nexec node '${ROOT}/bin/caselint.js' "$@"`,
  )
  tool(
    'npm',
    `printf '%s\\n' "$@" > '${folder}/npm.txt'\nmkdir -p "$3/node_modules"\nln -sfn '${ROOT}' "$3/node_modules/caselint"`,
  )
  const env = {
    PATH: `${folder}/bin:${process.env.PATH}`,
    HOME: folder,
    RUNNER_TEMP: `${folder}/temp`,
    GITHUB_OUTPUT: `${folder}/output`,
    GITHUB_STEP_SUMMARY: `${folder}/summary`,
    GITHUB_ACTION_PATH: ROOT,
  }
  for (const file of [env.GITHUB_OUTPUT, env.GITHUB_STEP_SUMMARY]) writeFileSync(file, '')
  return { cwd, env }
}

const bash = (script: string, cwd: string, env: Record<string, string>) =>
  spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], { cwd, env, encoding: 'utf8' })

/** Runs the steps of the action as a runner would: inputs become environment variables, and outputs inputs of later steps. */
function act(inputs: Record<string, string>): {
  statuses: (number | null)[]
  stdout: string
  outputs: Record<string, string>
  summary: string
  npm: string
  cwd: string
} {
  const { cwd, env } = workplace()
  const given = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]),
  )
  let outputs: Record<string, string> = {}
  const statuses: (number | null)[] = []
  let stdout = ''
  for (const { run, env: own = {} } of steps) {
    if (run === undefined) continue
    const values = Object.fromEntries(
      Object.entries(own).map(([name, value]) => [
        name,
        value.replace(
          /\$\{\{ (?:inputs\.([\w-]+)|steps\.check\.outputs\.([\w-]+)) \}\}/gu,
          (_, input: string, output: string) => (input ? (given[input] ?? '') : (outputs[output] ?? '')),
        ),
      ]),
    )
    const done = bash(run, cwd, { ...env, ...values, GITHUB_ACTIONS: 'true' })
    statuses.push(done.status)
    stdout += done.stdout
    outputs = Object.fromEntries(
      readFileSync(env.GITHUB_OUTPUT, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    )
    if (done.status !== 0) break
  }
  const npm = existsSync(join(env.HOME, 'npm.txt')) ? readFileSync(join(env.HOME, 'npm.txt'), 'utf8') : ''
  return { statuses, stdout, outputs, summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'), npm, cwd }
}

describe('the action', () => {
  it('puts no input into a script: a script would run what stands in it', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
    expect(action.runs.using).toBe('composite')
  })

  it('uses every input, and no other', () => {
    const used = new Set([...textOf('action.yml').matchAll(/inputs\.([\w-]+)/gu)].map(hit => hit[1]))
    expect([...used].sort()).toEqual(Object.keys(action.inputs).sort())
    for (const [name, { description }] of Object.entries(action.inputs)) {
      expect(description.length).toBeGreaterThan(10)
      expect(textOf('docs/ci.md')).toContain(`\`${name}\``)
    }
  })

  it('annotates, sums up, writes SARIF, and fails as caselint does', () => {
    const { statuses, stdout, outputs, summary, npm } = act({ 'fail-on': 'warning' })
    expect(statuses).toEqual([0, 0, 1])
    expect(stdout).toMatch(/^::error file=templates\/home-visit\.md,line=35/mu)
    expect(summary).toMatch(/^## caselint\n\n6 findings/u)
    expect(outputs['exit-code']).toBe('1')
    const log = JSON.parse(readFileSync(outputs.sarif as string, 'utf8')) as { runs: { results: unknown[] }[] }
    expect(log.runs[0]?.results).toHaveLength(6)
    const { version } = JSON.parse(textOf('package.json')) as { version: string }
    expect(npm).toContain(`caselint@${version}\n`)
  })

  it('takes several paths and options, and passes', () => {
    const { statuses, summary } = act({
      paths: 'forms\ntemplates/*.html\n',
      options: '--max-warnings=0\n\n--quiet',
      summary: 'false',
    })
    expect([statuses, summary]).toEqual([[0, 0, 0], ''])
  })

  it('tells bad usage from findings', () => {
    const { statuses, outputs } = act({ preset: 'durhan' })
    expect([statuses, outputs]).toEqual([[0, 0, 2], { 'exit-code': '2' }])
  })

  it.each(['paths', 'preset', 'config', 'baseline', 'fail-on', 'options', 'summary'])(
    'runs nothing that stands in "%s"',
    name => {
      const { cwd, statuses } = act({ [name]: '"; touch broken; $(touch broken) `touch broken` \'; touch broken #' })
      expect(existsSync(join(cwd, 'broken'))).toBe(false)
      expect(statuses.at(-1)).not.toBe(127)
    },
  )

  it.each(['file:../evil', 'latest"; touch broken', 'https://example.org/x.tgz', 'a b'])('installs no %s', version => {
    const { statuses, npm, cwd } = act({ version })
    expect([statuses, npm, existsSync(join(cwd, 'broken'))]).toEqual([[2], '', false])
  })

  it('uploads only when asked, and even when findings fail the job', () => {
    const upload = stepOf('Upload to code scanning')
    expect(action.inputs.sarif?.default).toBe('false')
    expect(upload.if).toBe("always() && inputs.sarif == 'true' && steps.check.outputs.sarif != ''")
    expect(steps.indexOf(upload)).toBeLessThan(steps.indexOf(stepOf('Result')))
  })
})

describe('the pre-commit hook', () => {
  const [hook] = parse(textOf('.pre-commit-hooks.yaml')) as {
    id: string
    entry: string
    files: string
    language: string
  }[]

  it('calls a command of the package on the drafts that are read', async () => {
    const { bin } = JSON.parse(textOf('package.json')) as { bin: Record<string, string> }
    const [command = '', sub] = hook?.entry.split(' ') ?? []
    expect([Object.keys(bin).includes(command), sub, hook?.language]).toEqual([true, 'check', 'node'])
    const files = new RegExp(hook?.files ?? '', 'u')
    for (const name of ['a.md', 'a.markdown', 'b/c.txt', 'a.html', 'a.htm', 'form.docx']) {
      expect(files.test(name), name).toBe(true)
      expect(await readerFor(name), name).not.toBeNull()
    }
    for (const name of ['a.csv', 'a.ts', 'md', 'a.mdx']) expect(files.test(name), name).toBe(false)
  })
})

describe('docs/ci.md', () => {
  const text = textOf('docs/ci.md')
  const blocks = (language: string): string[] =>
    [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gmu'))].map(hit => hit[1] as string)

  /** Every shell line of a pipeline, whichever server it is for. */
  function scriptsOf(value: unknown): string[] {
    if (Array.isArray(value)) return value.flatMap(scriptsOf)
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, each]) =>
      key === 'run' || key === 'script' ? [each].flat().map(String) : scriptsOf(each),
    )
  }

  const examples = blocks('yaml').map(block => parse(block) as Record<string, unknown>)

  it('has an example for each server, in sound YAML', () => {
    expect(examples.map(each => Object.keys(each)[0])).toEqual([
      'name',
      'name',
      'recording',
      'trigger',
      'repos',
      'overrides',
    ])
  })

  it('uses inputs that the action has', () => {
    const workflows = [examples[0], parse(textOf('fixtures/templates/.github/workflows/recording.yml'))] as {
      jobs: Record<string, { steps: Step[] }>
    }[]
    for (const { jobs } of workflows) {
      const given =
        Object.values(jobs)
          .flatMap(job => job.steps)
          .find(step => step.uses?.startsWith('caselint/'))?.with ?? {}
      expect(Object.keys(given).filter(name => !(name in action.inputs))).toEqual([])
      expect(Object.keys(given).length).toBeGreaterThan(1)
    }
  })

  it.each(
    examples.slice(1, 4).map((example, index) => [['GitHub', 'GitLab', 'Azure DevOps'][index], example] as const),
  )('for %s fails on the templates, with its reports written', (_, example) => {
    const { cwd, env } = workplace()
    const [check = '', ...rest] = scriptsOf(example)
    expect(bash(check, cwd, env).status).toBe(1)
    for (const script of rest) expect(bash(script, cwd, env).status).toBe(0)
    for (const [, file = ''] of check.matchAll(/--report \w+=(\S+)/gu)) {
      const path = file.replace(/"/gu, '').replace('$RUNNER_TEMP', env.RUNNER_TEMP)
      expect(readFileSync(join(path.startsWith('/') ? '' : cwd, path), 'utf8')).toContain('home')
    }
  })

  it.each(blocks('shell'))('runs: %s', block => {
    const { cwd, env } = workplace()
    const prepared = `
      git init -q . && git add -A && git -c user.name=x -c user.email=x@example.org commit -qm x
      echo >> templates/home-visit.md
      mkdir "$HOME/exports" && printf 'Id,Date,Note\\n1,3 March 2026,I saw the kids.\\n' > "$HOME/exports/a.csv"
      npx caselint baseline "$HOME/exports" -o caselint-baseline.json`
    expect(bash(prepared, cwd, env).status).toBe(0)
    const done = bash(block, cwd, { ...env, EXPORTS: join(env.HOME, 'exports') })
    expect(done.status, done.stderr).toBe(block.includes('$EXPORTS') ? 0 : 1)
  })
})
