import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caselint, ROOT } from '../cli/caselint.js'
import { cardsOf, openFile, paste, selectionOf, textOf, thePage } from './open.js'

const { open } = thePage()
const NOTES = join(ROOT, 'fixtures/notes')

interface Found {
  rule: string
  level: string
  message: string
  wholeNote: boolean
  note: number
  start: { offset: number }
  end: { offset: number }
}

async function onTheCommandLine(args: readonly string[], input = ''): Promise<Found[]> {
  const { stdout } = await caselint(['check', ...args, '--format', 'json', '--no-config'], { input })
  return (JSON.parse(stdout) as { files: { findings: Found[] }[] }).files.flatMap(file => file.findings)
}

const shown = ({ rule, level, message }: { rule: string; level: string; message: string }) => ({ rule, level, message })

describe('the page finds what the command line finds', () => {
  it.each(readdirSync(NOTES))('%s', async name => {
    // a tall window, since the editor draws only the lines in view
    const page = await open({ viewport: { width: 1280, height: 4000 } })
    const expected = await onTheCommandLine([join(NOTES, name)])
    await openFile(page, join(NOTES, name))
    await expect.poll(() => textOf(page)).toBe(readFileSync(join(NOTES, name), 'utf8'))
    const notes = page.getByRole('combobox', { name: 'Note', exact: true })
    const count = 1 + Math.max(0, ...expected.map(each => each.note))
    for (let note = 0; note < count; note++) {
      const ofNote = expected.filter(each => each.note === note)
      if (count > 1) await notes.selectOption(`0 ${note}`)
      await expect.poll(() => cardsOf(page)).toEqual(ofNote.map(shown))
      const inText = ofNote.filter(each => !each.wholeNote)
      const buttons = await page.locator('.card .go').all()
      for (const [index, { start, end }] of inText.entries()) {
        await buttons[ofNote.length - inText.length + index]?.click()
        expect(await selectionOf(page)).toEqual({ start: start.offset, end: end.offset })
      }
    }
  })
})

describe('what is typed or pasted', () => {
  it('is checked as a draft of text on the command line is', async () => {
    const page = await open()
    const text = readFileSync(join(NOTES, 'school-visit-poor.txt'), 'utf8')
    await paste(page, text)
    const expected = await onTheCommandLine(['-', '--stdin-filename', 'draft.txt'], text)
    await expect.poll(() => cardsOf(page)).toEqual(expected.map(shown))
  })

  it('is checked anew at every letter', async () => {
    const page = await open()
    await page.locator('.cm-content').click()
    await page.keyboard.type('I saw the kid')
    await expect
      .poll(async () => (await cardsOf(page)).map(each => each.rule))
      .not.toContain('plain-language/colloquial')
    await page.keyboard.type('s on screen.')
    await expect.poll(async () => (await cardsOf(page)).map(each => each.rule)).toContain('plain-language/colloquial')
  })

  it('has nothing to look at where it is good', async () => {
    const page = await open()
    await paste(page, readFileSync(join(NOTES, 'home-visit-good.md'), 'utf8'))
    await page.getByRole('heading', { name: 'Nothing to look at' }).waitFor()
  })
})

describe('choices', () => {
  it('of the policy change what is found as on the command line', async () => {
    const page = await open()
    const path = join(NOTES, 'home-visit-mixed.md')
    await openFile(page, path)
    for (const preset of ['strict', 'durham', 'coventry']) {
      await page.getByRole('combobox', { name: 'Policy', exact: true }).selectOption(preset)
      const expected = await onTheCommandLine([path, '--preset', preset])
      await expect.poll(() => cardsOf(page)).toEqual(expected.map(shown))
    }
  })

  it('of the kind change what is found as on the command line', async () => {
    const page = await open()
    const path = join(NOTES, 'home-visit-mixed.md')
    await openFile(page, path)
    await page.getByRole('combobox', { name: 'Kind of note', exact: true }).selectOption('phone-call')
    const expected = await onTheCommandLine([path, '--kind', 'phone-call'])
    await expect.poll(() => cardsOf(page)).toEqual(expected.map(shown))
  })

  it('of the level hide the others', async () => {
    const page = await open()
    await openFile(page, join(NOTES, 'school-visit-poor.txt'))
    await page.locator('.card.info').first().waitFor()
    await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('error')
    await expect.poll(async () => (await cardsOf(page)).map(each => each.level)).toEqual(['error'])
    expect(await page.locator('.cm-lintRange').count()).toBe(0)
  })
})
