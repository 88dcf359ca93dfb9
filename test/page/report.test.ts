import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { ROOT } from '../cli/caselint.js'
import { openFile, thePage } from './open.js'

const { open } = thePage()
const MIXED = join(ROOT, 'fixtures/notes/home-visit-mixed.md')

/** Keeps what is printed: the browser's own window for it has no screen here. */
const keepPrints = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const printed: string[] = []
    Object.assign(globalThis, {
      printed,
      print: () => printed.push((document.getElementById('report') as HTMLElement).textContent ?? ''),
    })
  })

async function opened(): Promise<Page> {
  const page = await open({ before: keepPrints })
  await openFile(page, MIXED)
  await page.locator('.card').first().waitFor()
  return page
}

const printed = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { printed: string[] }).printed)

it('prints the findings, with the words of the note only when asked to', async () => {
  const page = await opened()
  const count = await page.locator('.card').count()
  await page.getByRole('button', { name: 'Report', exact: true }).click()
  await page.getByRole('button', { name: 'Print' }).click()
  await page.getByRole('checkbox', { name: 'Include the words from the note' }).check()
  await page.getByRole('button', { name: 'Print' }).click()
  const [without = '', withWords = ''] = await printed(page)
  for (const report of [without, withWords]) {
    expect(report).toContain(`${count} things to look at`)
    expect(report).toContain('The note does not say whether the child was seen alone.')
  }
  for (const words of ['kids', 'Home conditions', 'dismissive', 'Elin', 'Tomos']) expect(without).not.toContain(words)
  for (const words of ['kids', 'Home conditions were poor', 'was dismissive']) expect(withWords).toContain(words)
})

it("answers the browser's own print command with the report in the page's place", async () => {
  const page = await opened()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await page.locator('#report').isVisible()).toBe(true)
  expect(await page.locator('#app').isVisible()).toBe(false)
  expect(await page.locator('#report').textContent()).not.toContain('kids')
  expect((await page.pdf()).length).toBeGreaterThan(5000)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  expect(await page.locator('#report').isVisible()).toBe(false)
  expect(await page.locator('#app').isVisible()).toBe(true)
})

it('saves the report as a page that asks for nothing, with what was set aside and why', async () => {
  const page = await opened()
  const count = await page.locator('.card').count()
  await page.getByRole('button', { name: 'Set aside "was dismissive"' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('The <b>court</b> & its words')
  await page.getByRole('dialog').getByRole('button', { name: 'Set aside' }).click()
  await page.getByRole('button', { name: 'Report', exact: true }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const download = await saving
  expect(download.suggestedFilename()).toBe('caselint-report.html')
  const text = readFileSync(await download.path(), 'utf8')
  expect(text).toContain("default-src 'none'")
  expect(text).toContain(`${count - 1} things to look at`)
  expect(text).toContain('Reason: The &lt;b&gt;court&lt;/b&gt; &amp; its words')
  expect(text).not.toContain('kids')
})
