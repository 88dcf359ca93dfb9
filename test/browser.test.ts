import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { launchBrowser } from './browser.js'
import { folderOf } from './cli/caselint.js'

const browser = await launchBrowser()
afterAll(() => browser.close())

it('opens a file from disk and runs its script', async () => {
  const folder = folderOf({
    'a.html': '<!doctype html><p></p><script>document.querySelector("p").append("read £5 ✓")</script>',
  })
  const page = await browser.newPage()
  await page.goto(`${pathToFileURL(folder)}/a.html`)
  expect(await page.textContent('p')).toBe('read £5 ✓')
  await page.close()
})
