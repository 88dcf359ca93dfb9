import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { launchBrowser } from '../browser.js'
import { caselint } from '../cli/caselint.js'

export interface OpenOptions extends BrowserContextOptions {
  /** Done to the page before its file is opened. */
  before?: (page: Page) => Promise<unknown>
  /** For a test that makes the page ask for something. */
  mayAsk?: boolean
}

export interface Opener {
  /** Opens the page from disk and waits until it is ready. Whatever it asks for, or complains of, fails the test. */
  open(options?: OpenOptions): Promise<Page>
  /** The page's file. */
  file(): string
}

/**
 * The built page, written by the command with `args`, and a browser to open it in; both for one test file.
 * @param files what stands in the folder that the command is called in, by name
 */
export function thePage(
  args: readonly string[] = ['--no-config'],
  files: Readonly<Record<string, string>> = {},
): Opener {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'caselint-page-'))
    browser = await launchBrowser()
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const { code, stderr } = await caselint(['page', '-o', 'caselint.html', ...args], { cwd: folder })
    expect(code, stderr).toBe(0)
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const file = (): string => join(folder, 'caselint.html')
  return {
    file,
    async open({ before, mayAsk = false, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options })
      const page = await context.newPage()
      const address = String(pathToFileURL(file()))
      const strays: string[] = []
      context.on('request', request => {
        const url = request.url()
        // the worker's own code, which the page made itself, is no request to anywhere
        if (url !== address && !url.startsWith('blob:null/')) strays.push(`asked for ${url}`)
      })
      page.on('console', message => strays.push(`said ${message.text()}`))
      page.on('pageerror', error => strays.push(`threw ${error.message}`))
      await before?.(page)
      await page.goto(address)
      await page.getByRole('option', { name: 'Durham' }).first().waitFor({ state: 'attached' })
      onTestFinished(async () => {
        await context.close()
        if (!mayAsk) expect(strays).toEqual([])
      })
      return page
    },
  }
}

/** The editor's words, as they stand. */
export const textOf = (page: Page): Promise<string> =>
  page
    .locator('.cm-content')
    .evaluate(content => [...content.querySelectorAll('.cm-line')].map(line => line.textContent).join('\n'))

/** Opens a file as a person does with the button. */
export const openFile = (
  page: Page,
  path: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> => page.setInputFiles('input[type=file]', path)

/** Puts words into the editor as a paste does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.cm-content').evaluate((content, words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    content.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}

/** The offsets of the selection in the editor's text. */
export const selectionOf = (page: Page): Promise<{ start: number; end: number }> =>
  page.locator('.cm-content').evaluate(content => {
    const root = content.getRootNode() as ShadowRoot & { getSelection(): Selection }
    const range = root.getSelection().getRangeAt(0)
    const lines = [...content.querySelectorAll('.cm-line')]
    const offset = (node: Node, at: number): number => {
      const index = lines.findIndex(line => line.contains(node))
      const before = lines.slice(0, index).reduce((sum, line) => sum + (line.textContent?.length ?? 0) + 1, 0)
      const inside = document.createRange()
      inside.setStart(lines[index] as Node, 0)
      inside.setEnd(node, at)
      return before + inside.toString().length
    }
    return { start: offset(range.startContainer, range.startOffset), end: offset(range.endContainer, range.endOffset) }
  })

/** What the list shows, in order. */
export const cardsOf = (page: Page): Promise<{ rule: string; level: string; message: string }[]> =>
  page.locator('.card').evaluateAll(cards =>
    cards.map(card => ({
      rule: card.querySelector('code')?.textContent ?? '',
      level: card.classList[1] ?? '',
      message: card.querySelector('.what')?.textContent ?? '',
    })),
  )
