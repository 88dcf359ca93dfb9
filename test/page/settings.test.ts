import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { caselint, folderOf } from '../cli/caselint.js'
import { cardsOf, paste, thePage } from './open.js'

const HOUSE = {
  'caselint.config.json': JSON.stringify({
    preset: 'durham',
    rules: { 'plain-language/colloquial': 'error', 'plain-language/long-sentence': ['warning', { max: 12 }] },
    vocabulary: { acronyms: ['ZQP'], allow: ['telly'] },
    termLists: ['house.csv', 'glossary.csv'],
    kinds: { Chat: 'phone-call' },
    holidays: ['2026-03-05'],
  }),
  'house.csv': 'term,instead,why\ntouch base,speak,It means nothing to a family.\n',
  'glossary.csv': 'acronym,expansion\nXQR,Quick response room</script><!--\n',
}

const NOTE = `Type: Chat
Child: K
Date: 3 March 2026
Recorded: 6 March 2026
Author: Jo Marsh, Social Worker

I rang Mum to touch base about the kids and the telly. ZQP helped. The XQR will ring her.
`

describe("a page with a council's own settings", () => {
  const { open, file } = thePage(['--config', 'caselint.config.json'], HOUSE)

  it('finds what the command line finds with them', async () => {
    const page = await open()
    expect(await page.getByRole('combobox', { name: 'Policy' }).inputValue()).toBe('durham')
    await paste(page, NOTE)
    const { stdout } = await caselint(
      ['check', '-', '--stdin-filename', 'draft.txt', '--format', 'json', '--config', 'caselint.config.json'],
      { input: NOTE, cwd: folderOf(HOUSE) },
    )
    const { files } = JSON.parse(stdout) as {
      files: { findings: { rule: string; level: string; message: string }[] }[]
    }
    const expected = files.flatMap(each => each.findings.map(({ rule, level, message }) => ({ rule, level, message })))
    expect(expected.map(each => each.rule)).toContain('terms/house')
    await expect.poll(() => cardsOf(page)).toEqual(expected)
    const messages = expected.map(each => each.message).join(' ')
    expect(messages).not.toContain('telly')
    expect(messages).not.toContain('ZQP')
    expect(messages).toContain('Quick response room')
  })

  it('can carry no code in', () => {
    expect(readFileSync(file(), 'utf8')).not.toContain('room</script>')
  })
})

describe('caselint page', () => {
  it('without -o writes to standard output', async () => {
    const { code, stdout, stderr } = await caselint(['page', '--no-config'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/u)
  })

  it('refuses an unknown preset, and to write over the configuration', async () => {
    const cwd = folderOf({ 'caselint.config.mjs': 'export default {}' })
    const strange = await caselint(['page', '-o', 'a.html', '--preset', 'durhm'], { cwd })
    expect(strange.code).toBe(2)
    expect(strange.stderr).toContain('durham')
    const over = await caselint(['page', '-o', 'caselint.config.mjs'], { cwd })
    expect(over.code).toBe(2)
    expect(over.stderr).toContain('the configuration')
  })

  it('leaves plugins out and says so', async () => {
    const cwd = folderOf({
      'caselint.config.mjs': "export default { plugins: ['./plugin.mjs'] }",
      'plugin.mjs': "export default { name: 'house', rules: [], presets: { house: { base: 'durham' } } }",
    })
    const { code, stderr } = await caselint(['page', '-o', 'a.html'], { cwd })
    expect(code).toBe(0)
    expect(stderr).toContain('The page holds no code of others')
  })
})
