import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launchBrowser } from '../browser.js'
import { reported } from './reported.js'

/** Axe as a script, for the page to be judged from inside. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe('the HTML report in a browser', () => {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'caselint-'))
    writeFileSync(join(folder, 'report.html'), await reported('html'))
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Opens the report; what it asks for, says or runs fails the test. */
  async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const strays: string[] = []
    const address = String(pathToFileURL(join(folder, 'report.html')))
    context.on('request', request => {
      if (request.url() !== address) strays.push(request.url())
    })
    page.on('console', message => strays.push(message.text()))
    page.on('pageerror', error => strays.push(error.message))
    page.on('dialog', dialog => strays.push(dialog.message()))
    await page.goto(address)
    onTestFinished(async () => {
      await context.close()
      expect(strays).toEqual([])
    })
    return page
  }

  it('asks for nothing, and its one style sheet passes its own policy', async () => {
    const page = await open()
    const collapse = await page
      .locator('table')
      .first()
      .evaluate(table => getComputedStyle(table).borderCollapse)
    expect(collapse).toBe('collapse')
    expect(await page.getByRole('row').count()).toBeGreaterThan(10)
  })

  it.each(['light', 'dark'] as const)(
    'has no fault of accessibility, %s',
    async colorScheme => {
      const page = await open({ colorScheme, bypassCSP: true })
      await page.evaluate(AXE)
      const faults = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
      })
      expect(faults).toEqual([])
    },
    60_000,
  )

  it('keeps to the width of a phone and of paper', async () => {
    const page = await open({ viewport: { width: 320, height: 640 } })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.skip').isVisible()).toBe(false)
  })
})
