import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../cli/caselint.js'
import { cardsOf, openFile, paste, selectionOf, textOf, thePage } from './open.js'

const { open } = thePage()
const MIXED = join(ROOT, 'fixtures/notes/home-visit-mixed.md')

async function opened(): Promise<Page> {
  const page = await open()
  await openFile(page, MIXED)
  await page.locator('.card').first().waitFor()
  return page
}

const rulesOf = async (page: Page): Promise<string[]> => (await cardsOf(page)).map(each => each.rule)

const reported = async (page: Page): Promise<string> => (await cardsOf(page)).map(each => each.message).join('\n')

describe('a suggestion', () => {
  it('goes in with one click, and out again with one', async () => {
    const page = await opened()
    const before = await textOf(page)
    await page.getByRole('button', { name: 'Put in "children" for "kids"' }).click()
    await expect.poll(() => reported(page)).not.toContain('"kids"')
    expect(await textOf(page)).toBe(before.replace('the kids', 'the children'))
    await page.getByRole('button', { name: 'Undo this' }).click()
    await expect.poll(() => textOf(page)).toBe(before)
    await expect.poll(() => reported(page)).toContain('"kids"')
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(() => textOf(page)).toContain('the children')
  })

  it('leaves the focus in the list, at the next finding', async () => {
    const page = await opened()
    const messages = (await cardsOf(page)).map(each => each.message)
    const next = messages[messages.findIndex(each => each.startsWith('"kids"')) + 1] as string
    await page.getByRole('button', { name: 'Put in "children" for "kids"' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(next)
  })

  it('keeps a capital letter', async () => {
    const page = await open()
    await paste(page, 'Kids were in the front room.')
    await page.getByRole('button', { name: 'Put in "children" for "Kids"' }).click()
    await expect.poll(() => textOf(page)).toBe('Children were in the front room.')
  })

  it('with a gap has it selected, so that typing fills it', async () => {
    const page = await opened()
    await page.getByRole('button', { name: 'Put in "[names]" for "kids"' }).click()
    await page.keyboard.type('Tomos and Mali')
    expect(await textOf(page)).toContain('and the Tomos and Mali were watching')
  })

  it('still hits its words when the text before them has grown', async () => {
    const page = await opened()
    await page.locator('.cm-content').press('Control+Home')
    await page.keyboard.type('Late entry.')
    await page.getByRole('button', { name: 'Put in "children" for "kids"' }).click()
    await expect.poll(() => textOf(page)).toContain('the children were watching')
  })
})

describe('setting aside', () => {
  it('asks for a reason, hides the finding, shows it as set aside, and gives it back', async () => {
    const page = await opened()
    await page.getByRole('button', { name: 'Set aside "was dismissive"' }).click()
    const dialog = page.getByRole('dialog', { name: 'Set this aside' })
    await dialog.getByRole('button', { name: 'Set aside' }).click()
    await dialog.getByText('Please give a reason first.').waitFor()
    await dialog.getByRole('textbox').fill("These are Dad's own words")
    await dialog.getByRole('button', { name: 'Set aside' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await reported(page)).not.toContain('dismissive')
    expect(await page.locator('.cm-lintRange').allTextContents()).not.toContain('was dismissive')
    await page.getByText('Set aside (1)').click()
    await page.getByText("Your reason: These are Dad's own words").waitFor()
    await page.getByRole('button', { name: 'Bring back' }).click()
    await expect.poll(() => reported(page)).toContain('dismissive')
  })

  it('holds while the text around it changes, and for these words alone', async () => {
    const page = await opened()
    const opinions = async (): Promise<number> =>
      (await rulesOf(page)).filter(each => each === 'fact-opinion/opinion-as-fact').length
    const before = await opinions()
    await page.getByRole('button', { name: 'Set aside "was dismissive"' }).click()
    await page.getByRole('textbox', { name: 'Why does it stand?' }).fill('A quotation')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(opinions).toBe(before - 1)
    await page.locator('.cm-content').press('Control+Home')
    await page.keyboard.type('Late entry, 5 February 2026.\n')
    await expect.poll(() => rulesOf(page)).not.toContain('record/late-entry')
    expect(await opinions()).toBe(before - 1)
  })

  it('is left by Escape, with the focus where it was', async () => {
    const page = await opened()
    const button = page.getByRole('button', { name: 'Set aside "was dismissive"' })
    await button.click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await button.evaluate(each => each === document.activeElement)).toBe(true)
  })
})

describe('the checklist', () => {
  const item = (page: Page, part: string) => page.locator('.checklist li', { hasText: part })

  it('ticks itself as the draft comes to hold a part, and shows the words', async () => {
    const page = await opened()
    await expect.poll(() => item(page, 'seen alone').getAttribute('class')).toBe('missing')
    await page.locator('.cm-content').press('Control+End')
    await page.keyboard.type('\nI saw Tomos alone in his room.')
    await expect.poll(() => item(page, 'seen alone').getAttribute('class')).toBe('there')
    const words = item(page, 'seen alone').getByRole('button')
    const shown = (await words.textContent()) ?? ''
    await words.click()
    const { start, end } = await selectionOf(page)
    expect((await textOf(page)).slice(start, end)).toBe(shown)
  })

  it('follows the kind of note', async () => {
    const page = await opened()
    expect(await item(page, 'seen alone').count()).toBe(1)
    await page.getByRole('combobox', { name: 'Kind of note' }).selectOption('phone-call')
    await expect.poll(() => item(page, 'seen alone').count()).toBe(0)
  })
})

describe('the keyboard alone', () => {
  it('goes from finding to finding, to the list, and back to the words', async () => {
    const page = await opened()
    await page.locator('.cm-content').press('Control+Home')
    await page.keyboard.press('F8')
    const first = await selectionOf(page)
    expect((await textOf(page)).slice(first.start, first.end)).toBe('kids')
    await page.keyboard.press('F8')
    expect((await selectionOf(page)).start).toBeGreaterThan(first.start)
    await page.keyboard.press('Shift+F8')
    expect(await selectionOf(page)).toEqual(first)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.go:focus').textContent()).toContain('kids')
    await page.keyboard.press('Enter')
    await page.keyboard.type('children')
    expect(await textOf(page)).toContain('and the children were')
  })

  it('leaves the editor by Tab', async () => {
    const page = await open()
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Tab')
    await expect
      .poll(() => page.locator('.cm-content').evaluate(each => (each.getRootNode() as ShadowRoot).activeElement))
      .toBe(null)
  })
})

it('lines stay under their words while typing goes on, and what was found in older words is dropped', async () => {
  const page = await opened()
  const before = await page.locator('.cm-lintRange').allTextContents()
  await page.locator('.cm-content').press('Control+Home')
  for (let line = 1; line < 7; line++) await page.keyboard.press('ArrowDown')
  for (const letter of 'On Monday after school ') {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    expect(await page.locator('.cm-lintRange').allTextContents()).toEqual(before)
  }
})

it('what is copied is the text, without the comments that set findings aside', async () => {
  const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
  await paste(
    page,
    'I saw him.\n<!-- caselint-disable-next-line labelling/label -- the court said so -->\nHe was aggressive.',
  )
  await page.getByRole('button', { name: 'Copy the text' }).click()
  await page.getByText('Copied.').first().waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('I saw him.\nHe was aggressive.')
})

it('what changes is told once, when typing rests', async () => {
  const page = await open()
  await paste(page, readFileSync(MIXED, 'utf8'))
  const spoken = page.getByRole('status')
  await expect.poll(() => spoken.textContent()).toMatch(/^\d+ things to look at: /u)
})
