import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../cli/caselint.js'
import { openFile, paste, thePage } from './open.js'

const { open } = thePage()
const MIXED = join(ROOT, 'fixtures/notes/home-visit-mixed.md')
const POOR = join(ROOT, 'fixtures/notes/school-visit-poor.txt')

/** What the page may look like: each is brought about from the empty page. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  empty: async () => {},
  findings: page => openFile(page, POOR),
  'a finding chosen': async page => {
    await openFile(page, MIXED)
    await page.locator('.go', { hasText: 'kids' }).click()
  },
  'nothing to look at': async page => {
    await openFile(page, join(ROOT, 'fixtures/notes/home-visit-good.md'))
    await page.getByRole('heading', { name: 'Nothing to look at' }).waitFor()
  },
  'several notes': page => openFile(page, join(ROOT, 'fixtures/notes/duty-notes.md')),
  'a suggestion put in': async page => {
    await openFile(page, MIXED)
    await page.getByRole('button', { name: 'Put in "children" for "kids"' }).click()
  },
  'setting aside, with no reason': async page => {
    await openFile(page, MIXED)
    await page.getByRole('button', { name: 'Set aside "was dismissive"' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Set aside' }).click()
  },
  'set aside': async page => {
    await openFile(page, MIXED)
    await page.getByRole('button', { name: 'Set aside "was dismissive"' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('His own words')
    await page.getByRole('dialog').getByRole('button', { name: 'Set aside' }).click()
    await page.getByText('Set aside (1)').click()
  },
  report: async page => {
    await openFile(page, MIXED)
    await page.getByRole('button', { name: 'Report', exact: true }).click()
  },
  'a file that cannot be read': page =>
    openFile(page, { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') }),
  'all that folds, unfolded': async page => {
    await openFile(page, MIXED)
    await page.locator('.card').first().waitFor()
    await page.locator('details').evaluateAll(all => {
      for (const each of all as HTMLDetailsElement[]) each.open = true
    })
  },
}

/** What axe says against the page as it is. */
async function faultsOf(page: Page): Promise<string[]> {
  // through the debugger, since the page's policy lets no script in
  await page.evaluate(axe.source)
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }),
  )
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`))
}

describe('axe finds nothing, in light and in dark', () => {
  it.each(Object.entries(STATES))('%s', async (_, bringAbout) => {
    const page = await open()
    await bringAbout(page)
    await page.waitForTimeout(300)
    expect(await faultsOf(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await faultsOf(page)).toEqual([])
  })
})

it('axe finds nothing in a narrow window with the findings in it', async () => {
  const page = await open({ viewport: { width: 320, height: 640 } })
  await openFile(page, POOR)
  await page.locator('.card').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
})

it('nothing needs scrolling sideways at 320 px (which is 1280 px at 400 %), at 640 px (at 200 %) or wider', async () => {
  const page = await open()
  await openFile(page, MIXED)
  await page.locator('.card').first().waitFor()
  for (const width of [320, 640, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 700 })
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter(each => !each.classList.contains('away') && each.getClientRects().length > 0)
        .filter(each => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map(each => `${each.tagName}.${each.className}`),
    )
    expect(wide, `${width}px`).toEqual([])
  }
})

it('levels are told by words, signs and the shape of a line, and not by colour alone', async () => {
  const page = await open()
  await openFile(page, POOR)
  await page.locator('.card.info').first().waitFor()
  const style = (level: string): Promise<string> =>
    page
      .locator(`.cm-lintRange-${level}`)
      .first()
      .evaluate(each => getComputedStyle(each).textDecorationStyle)
  expect([await style('warning'), await style('info')]).toEqual(['solid', 'dotted'])
  const levels = await page.locator('.card .level').allTextContents()
  expect(new Set(levels)).toEqual(new Set(['◆ Needs changing', '▲ Worth changing', '● Worth a thought']))
})

it('high contrast keeps lines, signs and borders', async () => {
  const page = await open({ forcedColors: 'active' })
  await openFile(page, POOR)
  await page.locator('.card').first().waitFor()
  const shown = await page
    .locator('.cm-lintRange-warning')
    .first()
    .evaluate(each => getComputedStyle(each).textDecorationLine)
  expect(shown).toBe('underline')
  expect(
    await page
      .locator('.card')
      .first()
      .evaluate(each => getComputedStyle(each).borderTopStyle),
  ).toBe('solid')
})

it('nothing moves', async () => {
  const page = await open()
  await openFile(page, POOR)
  await page.locator('.card').first().waitFor()
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')]
        .map(each => getComputedStyle(each))
        .filter(style => style.transitionDuration !== '0s' || style.animationName !== 'none').length,
  )
  expect(moving).toBe(0)
})

it('every control has a name, and the page its parts', async () => {
  const page = await open()
  await paste(page, readFileSync(MIXED, 'utf8'))
  await page.locator('.card').first().waitFor()
  const tree = await page.locator('body').ariaSnapshot()
  expect(tree).toContain('- banner')
  expect(tree).toContain('- main')
  expect(tree).toContain('textbox "Your note"')
  expect(tree).not.toMatch(/- (?:button|combobox|checkbox|textbox)(?:\n|:)/u)
})
