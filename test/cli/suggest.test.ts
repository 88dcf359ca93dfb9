import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caselint, folderOf } from './caselint.js'

const HEADER = 'Type: Phone call\nDate: 3 March 2026\n\n'
const ONLY = ['--no-config', '--only', 'plain-language']
const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8')

/** Applies a diff with `patch` in one copy and `git apply` in another, and gives both results. */
async function applied(name: string, text: string | Uint8Array): Promise<string[]> {
  return Promise.all(
    ['patch', 'git'].map(async tool => {
      const cwd = folderOf({ [name]: text })
      const { stdout } = await caselint(['suggest', name, ...ONLY], { cwd })
      expect(read(cwd, name), 'the file is as it was').toBe(Buffer.from(text).toString())
      writeFileSync(join(cwd, 'd.patch'), stdout)
      const args = tool === 'git' ? ['apply', '--whitespace=nowarn', 'd.patch'] : ['-p1', '--binary', '-i', 'd.patch']
      const run = spawnSync(tool, args, { cwd, encoding: 'utf8' })
      expect([run.status, run.stderr, stdout]).toEqual([0, '', stdout])
      return read(cwd, name)
    }),
  )
}

describe('a diff', () => {
  it.each([
    ['words in their form', 'draft.md', 'The call commenced prior to tea.\n', 'The call started before tea.\n'],
    ['no end of line', 'draft.txt', 'The call commenced.', 'The call started.'],
    ['CRLF', 'draft.md', 'The call commenced\r\nprior to tea.\r\n', 'The call started\r\nbefore tea.\r\n'],
    ['words over two lines', 'draft.md', 'He rang in\norder to ask.\n', 'He rang to ask.\n'],
    ['a capital', 'draft.md', 'Prior to tea I rang.\n', 'Before tea I rang.\n'],
    ['two that touch', 'draft.md', 'I saw the the kids.\n', 'I saw the children.\n'],
    ['a file name with a space', 'my draft.md', 'The call commenced.\n', 'The call started.\n'],
    ['a byte order mark', 'draft.md', '\ufeffThe call commenced.\n', '\ufeffThe call started.\n'],
    ['HTML', 'draft.html', '<p>The call <b>commenced</b>.</p>\n', '<p>The call <b>started</b>.</p>\n'],
    ['wide characters before', 'draft.md', '😀 é The call commenced.\n', '😀 é The call started.\n'],
  ])('applies: %s', async (_, name, before, after) => {
    const lead = name.endsWith('.html') ? '' : before.startsWith('\ufeff') ? `\ufeff${HEADER}` : HEADER
    const body = (text: string): string => lead + text.replace(/^\ufeff/u, '')
    const results = await applied(name, body(before))
    expect(results).toEqual([body(after), body(after)])
  })

  it.each([
    ['advice, which is no text', 'Mum said she was ok. It kicked off in a hostile manner.\n'],
    ['another form of the word', 'There was a cessation.\n'],
    ['mark-up between the words', 'I rang in *order* to ask.\n'],
    ['an article that would not fit', 'It was an adverse day.\n'],
    ['quoted speech', 'Mum said, "The call commenced."\n'],
    ['nothing to find', 'I rang Mum.\n'],
  ])('is not made of %s', async (_, text) => {
    const { stdout, code } = await caselint(['suggest', 'a.md', ...ONLY], { cwd: folderOf({ 'a.md': HEADER + text }) })
    expect([stdout, code]).toEqual(['', 0])
  })

  it('leaves out what a comment sets aside', async () => {
    const text = `${HEADER}<!-- caselint-disable-next-line plain-language -- the court's own word -->\nThe call commenced.\n`
    const { stdout } = await caselint(['suggest', 'a.md', ...ONLY], { cwd: folderOf({ 'a.md': text }) })
    expect(stdout).toBe('')
  })

  it('exits as check does', async () => {
    const cwd = folderOf({ 'a.md': `${HEADER}The call commenced.\n` })
    expect((await caselint(['suggest', 'a.md', ...ONLY], { cwd })).code).toBe(0)
    expect((await caselint(['suggest', 'a.md', ...ONLY, '--fail-on', 'info'], { cwd })).code).toBe(1)
    expect((await caselint(['suggest', 'missing.md', ...ONLY], { cwd })).code).toBe(2)
  })

  it('can be made of a file that may not be written', async () => {
    const cwd = folderOf({ 'a.md': `${HEADER}The call commenced.\n` })
    chmodSync(join(cwd, 'a.md'), 0o444)
    expect((await caselint(['suggest', 'a.md', ...ONLY], { cwd })).stdout).toContain('+The call started.')
  })
})

describe('what cannot have a diff', () => {
  it('is an export', async () => {
    const cwd = folderOf({ 'a.csv': 'Id,Date,Note\n1,3/3/2026,"The call commenced."\n' })
    const { code, stdout, stderr } = await caselint(['suggest', 'a.csv', ...ONLY], { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('a.csv: No diff can be made of csv')
  })

  it('is a file that is not UTF-8', async () => {
    const bytes = Buffer.from(`${HEADER}The café call commenced.\n`, 'latin1')
    const { code, stdout, stderr } = await caselint(['suggest', 'a.md', ...ONLY], { cwd: folderOf({ 'a.md': bytes }) })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('not UTF-8')
  })

  it('is standard input', async () => {
    const { code, stdout } = await caselint(['suggest', '-', ...ONLY], { input: 'The call commenced.' })
    expect([code, stdout]).toEqual([2, ''])
  })
})
