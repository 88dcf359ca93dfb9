import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CLEAN, caselint, folderOf, ROOT, WARNING } from './caselint.js'

describe('a file of arguments', () => {
  it('stands for its lines, blank ones and comments left out', async () => {
    const cwd = folderOf({
      'args.txt': '# ours\n--only\nplain-language/colloquial\n\n--format\nndjson\n',
      'with space.md': WARNING,
      'more.txt': 'with space.md\n',
    })
    const { code, stdout } = await caselint(['check', '@args.txt', '@more.txt'], { cwd })
    expect(code).toBe(0)
    expect(stdout).toContain('"rule":"plain-language/colloquial"')
  })

  it('that is missing is told, and a path may still begin with @', async () => {
    const cwd = folderOf({ '@a.md': CLEAN })
    const missing = await caselint(['check', '@a'], { cwd })
    expect(missing.code).toBe(2)
    expect(missing.stderr).toContain('@a: The file of arguments could not be read.')
    expect((await caselint(['check', './@a.md'], { cwd })).code).toBe(0)
    expect((await caselint(['check', '--', '@a.md'], { cwd })).code).toBe(0)
  })
})

describe('completion', () => {
  const script = async (shell: string): Promise<string> => (await caselint(['completion', shell])).stdout

  it.each([
    [['caselint', 'ch'], 'check'],
    [['caselint', 'check', '--preset', 'd'], 'durham'],
    [['caselint', '--fail-on', ''], 'error warning info never'],
    [['caselint', 'explain', 'record/dat'], 'record/date'],
    [['caselint', 'check', '--min-'], '--min-confidence'],
    [['caselint', 'notes/a.md', '--evi'], '--evidence'],
    [['caselint', 'check', '--output', 'x'], ''],
    [['caselint', 'check', '$(touch hacked)'], ''],
  ])('in bash: %j', async (words, expected) => {
    const cwd = folderOf({ 'c.bash': await script('bash') })
    const ask = `source ./c.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _caselint; echo "\${COMPREPLY[*]}"; ls | grep -c hacked`
    const { stdout } = spawnSync('bash', ['-c', ask, 'bash', ...words], { cwd, encoding: 'utf8' })
    expect(stdout).toBe(`${expected}\n0\n`)
  })

  it.each(['zsh', 'fish'])('in %s is a script that the shell reads, where there is one', async shell => {
    const cwd = folderOf({ script: await script(shell) })
    const text = readFileSync(join(cwd, 'script'), 'utf8')
    expect(text).toContain('fail-on')
    expect(text).toContain('isle-of-man')
    const check = spawnSync(shell, [shell === 'fish' ? '--no-execute' : '-n', 'script'], { cwd, encoding: 'utf8' })
    if (!check.error) expect(check).toMatchObject({ status: 0, stderr: '' })
  })

  it('of an unknown shell is refused', async () => {
    const { code, stderr } = await caselint(['completion', 'fsh'])
    expect(code).toBe(2)
    expect(stderr).toContain('fish')
  })
})

describe('help', () => {
  it('names every command, and each command shows examples of its own use', async () => {
    const { stdout } = await caselint(['--help'])
    const commands = [...stdout.matchAll(/^ {2}([a-z]+)(?=[ |])/gmu)].map(hit => hit[1] as string)
    expect(commands).toContain('check')
    for (const command of commands.filter(name => name !== 'help')) {
      const { code, stdout: help } = await caselint([command, '--help'])
      expect(code).toBe(0)
      expect(help, command).toMatch(new RegExp(`Examples?:\\n {2}(?:\\S+ \\| )?caselint ${command}`, 'u'))
    }
  })

  it('is friendly to someone who names nothing', async () => {
    const { code, stderr } = await caselint([])
    expect(code).toBe(2)
    expect(stderr).toContain('Name what to check')
    expect(stderr).toContain('caselint check notes/')
  })

  it('is a manual page as well', () => {
    const page = readFileSync(join(ROOT, 'dist/caselint.1'), 'utf8')
    expect(page).toMatch(/^\.TH "CASELINT" "1"/u)
    for (const words of ['fail-on', 'completion', 'EXIT STATUS']) expect(page).toContain(words)
  })
})

describe('init', () => {
  it('sees templates and exports', async () => {
    const cwd = folderOf({
      'forms/templates/visit.md': '# Visit\n',
      'exports/notes.csv': 'Ref,Words\n1,I saw K.\n',
      'exports/known.csv': 'Date of visit,Details\n3/3/2026,I saw K.\n',
    })
    const { code, stderr } = await caselint(['init', '--yes'], { cwd })
    expect(code).toBe(0)
    expect(stderr).toContain('Checked as templates: forms/templates/**.')
    expect(stderr).toContain("exports/notes.csv: Say under columns which of these holds the notes' text: Ref, Words.")
    expect(stderr).toContain('Next: caselint check exports/known.csv')
    expect(readFileSync(join(cwd, '.caselintrc.yaml'), 'utf8')).toContain('files: ["forms/templates/**"]')
    const { stdout } = await caselint(['forms', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ notes: [{ kind: 'template' }] }] })
  })
})

describe('--watch', () => {
  it('checks again what changes, and ends at Ctrl-C', async () => {
    const cwd = folderOf({ 'a.md': CLEAN, 'b.md': CLEAN })
    const child = spawn(process.execPath, [join(ROOT, 'bin/caselint.js'), '.', '--watch', '--format', 'ndjson'], {
      cwd,
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    let stdout = ''
    let stderr = ''
    const heard = (text: string, of: () => string): Promise<void> =>
      new Promise(done => {
        const look = () => {
          if (of().includes(text)) done()
          else setTimeout(look, 20)
        }
        look()
      })
    child.stdout.on('data', data => {
      stdout += data
    })
    child.stderr.on('data', data => {
      stderr += data
    })
    await heard('Watching for changes', () => stderr)
    expect(stdout).toBe('')
    writeFileSync(join(cwd, 'b.md'), WARNING)
    await heard('plain-language/colloquial', () => stdout)
    expect(stderr).toContain('Checked again: b.md')
    expect(stdout).not.toContain('a.md')
    const ended = new Promise(done => child.on('close', done))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
  })

  it.each([[['--watch']], [['-', '--watch']], [['*.md', '--watch']]])('needs files or folders: %j', async args => {
    expect((await caselint(args, { cwd: folderOf({ 'a.md': CLEAN }) })).code).toBe(2)
  })
})
