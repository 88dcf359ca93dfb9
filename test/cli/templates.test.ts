import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { docxOf, paragraph } from '../render/docx.js'
import { caselint, folderOf, ROOT } from './caselint.js'

interface Finding {
  path: string
  rule: string
  level: string
  excerpt: string
}

/** The template repository, to be worked on. */
function repository(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'caselint-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  cpSync(join(ROOT, 'fixtures/templates'), cwd, { recursive: true })
  return cwd
}

async function findings(
  cwd: string,
  ...args: string[]
): Promise<{ code: number | null; found: Finding[]; stderr: string }> {
  const { code, stdout, stderr } = await caselint([...args, '--fail-on', 'warning', '--format', 'ndjson'], { cwd })
  const found = stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Finding)
  return { code, found, stderr }
}

function mend(cwd: string, name: string, ...changes: [string, string][]): void {
  const path = join(cwd, name)
  let text = readFileSync(path, 'utf8')
  for (const [before, after] of changes) {
    expect(text).toContain(before)
    text = text.replace(before, after)
  }
  writeFileSync(path, text)
}

describe('a repository of templates', () => {
  it('fails, is mended, and passes', async () => {
    const cwd = repository()
    const before = await findings(cwd, '.')
    expect(before.code).toBe(1)
    expect(before.stderr).toBe('')
    expect(before.found.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'guidance/recording.md fact-opinion/assumed-motive',
      'guidance/recording.md labelling/label',
      'templates/core-group.docx record/missing-section',
      'templates/home-visit.md record/missing-section',
      'templates/home-visit.md record/personal-data',
      'templates/phone-call.html plain-language/colloquial',
    ])
    mend(cwd, 'guidance/recording.md', ['Do not write that a child was attention seeking; write', 'Write'])
    mend(
      cwd,
      'templates/home-visit.md',
      ['## What the child said', '## Was the child seen alone?\n\n[Yes or no. If not, why?]\n\n## What the child said'],
      ['0113 243 9876', '[number]'],
    )
    mend(cwd, 'templates/phone-call.html', ["the kids' school", 'the school'])
    const parts = [
      'Purpose',
      '[Why the group met.]',
      'Who was there',
      '[Names and roles.]',
      'Discussion',
      '[What was said.]',
      'Actions',
      '[Who, what, by when.]',
    ]
    writeFileSync(
      join(cwd, 'templates/core-group.docx'),
      docxOf(
        ['Core group meeting', ...parts].map(text => paragraph(text, text.startsWith('[') ? '' : 'Heading1')).join(''),
      ),
    )
    expect(await findings(cwd, '.', '--fail-on', 'info')).toEqual({ code: 0, found: [], stderr: '' })
  })
})

describe('a template', () => {
  const BODY = '## Purpose\n\n[why]\n\n## Actions\n\n[TBC]\n'

  it.each([
    ['by its folder', 'templates/call.md', `# Phone call\n\nType: Phone call\n\n${BODY}`, []],
    ['by front matter', 'call.md', `---\nkind: template\ntitle: "Phone call"\n---\n\n${BODY}`, []],
    ['by its title', 'call.md', `# Phone call template\n\n${BODY}`, []],
    ['by --kind', 'call.md', `# Phone call\n\n${BODY}`, ['--kind', 'template']],
  ])('is known %s: placeholders are expected and a date is not', async (_, name, text, more) => {
    const cwd = folderOf({ [name]: text })
    expect((await findings(cwd, '.', '--no-config', ...more)).found).toEqual([])
  })

  it.each([
    ['a folder of another name', 'visits/call.md', {}],
    ['a folder above the configuration', 'call.md', {}],
    [
      'a folder that the configuration gives another kind',
      'templates/examples/call.md',
      { overrides: [{ files: ['templates/examples/**'], kind: 'phone-call' }] },
    ],
  ])('is not what stands in %s', async (_, name, config) => {
    const cwd = folderOf({
      [name]: `# Phone call\n\nType: Phone call\n\n${BODY}`,
      '.caselintrc.json': JSON.stringify(config),
    })
    const { found } = await findings(cwd, '.')
    expect(found.map(({ rule }) => rule)).toContain('record/placeholder')
  })

  it('has its guidance read as prose, in brackets and in italics', async () => {
    const text = `# Phone call\n\n[Say why the kids are discussed.]\n\n*Mum is a poor parent.*\n\n${BODY}`
    const { found } = await findings(folderOf({ 'templates/a.md': text }), '.', '--no-config')
    expect(found.map(({ excerpt }) => excerpt)).toEqual(['kids', 'a poor parent'])
  })

  it('holds no real data, and may hold what is kept for examples', async () => {
    const real = `# Phone call\n\nRing 0113 243 9876 or write to ann@council.gov.uk.\n\n${BODY}`
    const { found } = await findings(folderOf({ 'templates/a.md': real }), '.', '--no-config')
    expect(found.map(({ rule, level }) => `${rule} ${level}`)).toEqual(Array(2).fill('record/personal-data error'))
    const kept = `# Phone call\n\nRing 01632 960123 or write to ann@example.org.\n\n${BODY}`
    expect((await findings(folderOf({ 'templates/a.md': kept }), '.', '--no-config')).found).toEqual([])
  })
})
