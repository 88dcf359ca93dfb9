import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic, Range } from 'vscode-languageserver-protocol'
import { caselint, folderOf, HEADER, WARNING } from '../cli/caselint.js'
import { Editor } from './editor.js'

const JARGON = `${HEADER}I rang Mum to ask about the the visit. 😀 The visit commenced at 5pm.\n`

const rangeOf = (text: string, words: string, from = 0): Range => {
  const at = text.indexOf(words, from)
  const before = text.slice(0, at).split('\n')
  const start = { line: before.length - 1, character: (before.at(-1) as string).length }
  return { start, end: { line: start.line, character: start.character + words.length } }
}

describe('an editing session', () => {
  it('opens, edits, fixes, sets aside and closes', async () => {
    const editor = new Editor(folderOf({ 'note.md': JARGON }))
    expect(await editor.start()).toMatchObject({ hoverProvider: true, positionEncoding: 'utf-16' })
    const opened = await editor.open('note.md')
    const twice = rangeOf(JARGON, 'the the')
    const formal = rangeOf(JARGON, 'commenced')
    expect(opened.map(({ code, range }) => [code, range])).toEqual([
      ['plain-language/repeated-word', twice],
      ['plain-language/complex-word', formal],
    ])

    const actions = await editor.actions('note.md', twice)
    expect(actions).toMatchObject([
      { title: 'Write "the"', kind: 'quickfix', isPreferred: true },
      { title: 'Set aside plain-language/repeated-word here, with a reason', kind: 'quickfix' },
    ])
    await editor.apply('note.md', actions[0] as (typeof actions)[0])
    expect(editor.textOf('note.md')).toBe(JARGON.replace('the the', 'the'))
    expect(await editor.diagnostics('note.md')).toHaveLength(1)

    const left = rangeOf(editor.textOf('note.md'), 'commenced')
    const aside = (await editor.actions('note.md', left)).find(({ title }) => title.startsWith('Set aside'))
    await editor.apply('note.md', aside as NonNullable<typeof aside>)
    expect((await editor.diagnostics('note.md')).map(({ code }) => code)).toContain('caselint/directive')
    const reason = rangeOf(editor.textOf('note.md'), '--  -->')
    await editor.type('note.md', reason, '-- the word on the form -->')
    expect(await editor.diagnostics('note.md')).toEqual([])

    await editor.close('note.md')
    expect(await editor.diagnostics('note.md')).toEqual([])
    expect(await editor.stop()).toBe(0)
    expect(editor.stderr).toBe('')
  })

  it('finds what the command line finds', async () => {
    const cwd = folderOf({ 'note.md': WARNING })
    const { stdout } = await caselint(['note.md', '--format', 'json'], { cwd })
    const { files } = JSON.parse(stdout) as { files: { findings: { rule: string; message: string }[] }[] }
    const editor = new Editor(cwd)
    await editor.start()
    const shown = await editor.open('note.md')
    expect(shown.map(({ code, message }) => ({ rule: code, message }))).toEqual(
      files[0]?.findings.map(({ rule, message }) => ({ rule, message })),
    )
  })

  it('drops the answer to a text that has changed since', async () => {
    const editor = new Editor(folderOf({ 'note.md': HEADER }))
    await editor.start()
    await editor.open('note.md')
    const at = { line: 6, character: 0 }
    for (const letter of 'I rang Mum. The visit commenced.') {
      await editor.type('note.md', { start: at, end: at }, letter)
      at.character++
    }
    expect((await editor.diagnostics('note.md')).map(({ code }) => code)).toContain('plain-language/complex-word')
  })

  it('counts lines of CRLF, and of documents in no file', async () => {
    const editor = new Editor(folderOf({}))
    await editor.start()
    const crlf = JARGON.replaceAll('\n', '\r\n')
    const found = await editor.open('untitled:Untitled-1', 'plaintext', crlf)
    expect(found.map(({ range }) => range)).toContainEqual(rangeOf(JARGON, 'commenced'))
    const aside = (await editor.actions('untitled:Untitled-1', rangeOf(JARGON, 'commenced'))).at(-1)
    await editor.apply('untitled:Untitled-1', aside as NonNullable<typeof aside>)
    expect(editor.textOf('untitled:Untitled-1')).toMatch(/\r\n<!-- caselint-disable-next-line [^\r\n]*\r\n/u)
  })

  it('sets a finding about the whole note aside at its end', async () => {
    const text =
      'Type: Phone call\nAuthor: Jo Marsh, Social Worker\n\nI rang Mum to ask about school. She told me that K likes it.\n'
    const editor = new Editor(folderOf({ 'note.md': text }))
    await editor.start()
    const whole = (await editor.open('note.md')).find(({ code }) => code === 'record/date')
    expect(whole?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 16 } })
    const [aside] = await editor.actions('note.md', (whole as Diagnostic).range)
    await editor.apply('note.md', aside as NonNullable<typeof aside>)
    expect(editor.textOf('note.md')).toBe(`${text}\n<!-- caselint-disable-next-line record/date --  -->\n`)
  })
})

describe('configurations', () => {
  it('are found from the document, and read anew when they change', async () => {
    const folder = folderOf({ 'note.md': WARNING, '.caselintrc.yaml': 'rules: { plain-language/colloquial: error }\n' })
    const editor = new Editor(folder)
    await editor.start()
    expect(await editor.open('note.md')).toMatchObject([{ code: 'plain-language/colloquial', severity: 1 }])
    writeFileSync(join(folder, '.caselintrc.yaml'), 'rules: { plain-language/colloquial: "off" }\n')
    const published = editor.next()
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor.uriOf('.caselintrc.yaml'), type: 2 }],
    })
    await published
    expect(await editor.diagnostics('note.md')).toEqual([])
  })

  it('that cannot be read are told at the top of the document', async () => {
    const editor = new Editor(folderOf({ 'note.md': WARNING, '.caselintrc.yaml': 'preset: durhan\n' }))
    await editor.start()
    const [fault, ...rest] = await editor.open('note.md')
    expect(rest).toEqual([])
    expect(fault?.message).toContain('Did you mean `durham`?')
  })

  it('give way to what the editor chooses', async () => {
    const editor = new Editor(folderOf({ 'note.md': WARNING }))
    await editor.start({ preset: 'isle-of-man' })
    const before = await editor.open('note.md')
    const published = editor.next()
    await editor.notify('workspace/didChangeConfiguration', { settings: { caselint: { preset: 'nowhere' } } })
    await published
    expect(before.map(({ code }) => code)).toContain('plain-language/colloquial')
    expect((await editor.diagnostics('note.md'))[0]?.message).toContain('nowhere')
  })

  it('may ignore a document', async () => {
    const editor = new Editor(folderOf({ 'a/note.md': WARNING, '.caselintrc.yaml': 'ignore: [a/**]\n' }))
    await editor.start()
    expect(await editor.open('a/note.md')).toEqual([])
  })
})

describe('a hover', () => {
  it('gives the reason and the clauses', async () => {
    const editor = new Editor(folderOf({ 'note.md': WARNING }))
    await editor.start()
    await editor.open('note.md')
    const hover = await editor.hover('note.md', rangeOf(WARNING, 'kids').start)
    expect(hover?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('IOM 4.4') })
    expect(await editor.hover('note.md', { line: 6, character: 2 })).toBeNull()
  })
})

it('a document that cannot be read says why, and others go on', async () => {
  const editor = new Editor(folderOf({ 'note.md': WARNING }))
  await editor.start()
  const [fault] = await editor.open('untitled:x', 'markdown', '> '.repeat(3000))
  expect(fault?.message).toContain('deep')
  expect(await editor.open('note.md')).toHaveLength(1)
})
