import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { noteFrom } from '../../src/testing/note.js'
import { ROOT } from '../cli/caselint.js'
import { linter } from '../read.js'
import { openFile, thePage } from './open.js'

const { open } = thePage()

/** The page's own words: what is on it, without the words of notes and of rules, which have tests of their own. */
const ownWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement
    for (const each of copy.querySelectorAll(
      '.editor, script, .what, .wording button, q, .words, .more p, .more ul, .go, pre, code',
    ))
      each.remove()
    const options = [...copy.querySelectorAll('option')]
    for (const each of copy.querySelectorAll('select')) each.remove()
    const blocks = [...copy.querySelectorAll('h1, h2, h3, p, li, summary, label, button, .says, .hint'), ...options]
    const texts = blocks.map(each => each.textContent?.replace(/\s+/gu, ' ').trim() ?? '')
    const names = [...copy.querySelectorAll('[aria-label]')].map(each => each.getAttribute('aria-label') ?? '')
    return [...new Set([...texts, ...names])].filter(Boolean).join('\n\n')
  })

it("the page's own words pass the page's own rules", async () => {
  const page = await open()
  const texts = [await ownWords(page)]
  await openFile(page, join(ROOT, 'fixtures/notes/home-visit-mixed.md'))
  await page.locator('.card').first().waitFor()
  texts.push(await ownWords(page))
  await page.getByRole('button', { name: 'Set aside "was dismissive"' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Set aside' }).click()
  texts.push(await ownWords(page))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Report', exact: true }).click()
  texts.push(await ownWords(page))
  expect(texts.join().length).toBeGreaterThan(2000)
  await Promise.all(rules.map(rule => rule.prepare?.()))
  const found = linter
    .check(noteFrom(texts.join('\n\n'), { kind: 'other' }))
    .filter(each => !each.rule.startsWith('record/'))
  expect(found.map(each => `${each.rule}: ${each.place.excerpt}`)).toEqual([])
})
