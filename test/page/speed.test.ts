import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { ROOT } from '../cli/caselint.js'
import { paste, thePage } from './open.js'

const { open } = thePage()
const HEADER =
  'Type: Home visit\nChild: Tomos (7)\nDate of visit: 26 January 2026\nAuthor: Elin Prosser, Social Worker\n'

/** An invented note of so many words, with something to find in each of its paragraphs. */
function noteOf(words: number): string {
  const mixed = readFileSync(join(ROOT, 'fixtures/notes/home-visit-mixed.md'), 'utf8').split('\n\n').slice(1)
  const good = readFileSync(join(ROOT, 'fixtures/notes/home-visit-good.md'), 'utf8').split('\n\n').slice(1)
  const paragraphs = [...mixed, ...good]
  let text = HEADER
  for (let at = 0; text.split(/\s+/u).length < words; at++) text += `\n${paragraphs[at % paragraphs.length]}\n`
  return `${text}\nHe was aggressiv`
}

/** In milliseconds: from a key to the changed list, and the work of the page's own thread a key. */
interface Times {
  findings: number
  work: number
}

/** Types and takes back the letter that makes a finding. */
async function typed(page: Page, words: number): Promise<Times> {
  await paste(page, noteOf(words))
  await page.locator('.card').first().waitFor()
  await page.locator('.cm-content').press('Control+End')
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const work = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(each => each.name === 'ThreadTime')?.value ?? Number.NaN) * 1000
  }
  const before = await work()
  const taken: number[] = []
  for (let each = 0; each < 20; each++) {
    await page.evaluate(watchNextChange)
    await page.keyboard.press(each % 2 === 0 ? 'e' : 'Backspace')
    taken.push(await page.evaluate(() => (globalThis as unknown as Watched).changed))
  }
  return { findings: median(taken), work: ((await work()) - before) / taken.length }
}

interface Watched {
  changed: Promise<number>
}

/** Runs in the page: milliseconds from the next key to the list with one finding more or less. */
function watchNextChange(): void {
  const count = (): number => document.querySelectorAll('.card').length
  const before = count()
  let key = 0
  const noted = (): void => {
    key = performance.now()
  }
  document.addEventListener('keydown', noted, { capture: true, once: true })
  const changed = new Promise<number>(done => {
    const watch = new MutationObserver(() => {
      if (count() === before) return
      watch.disconnect()
      done(performance.now() - key)
    })
    watch.observe(document.querySelector('main') as Element, { childList: true, subtree: true })
  })
  Object.assign(globalThis, { changed })
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

// the limits are for a busy machine; what a quiet one takes is printed
it.each([
  [500, 400],
  [3000, 2000],
])('a note of %i words', async (words, limit) => {
  const page = await open()
  const { findings, work } = await typed(page, words)
  process.stdout.write(
    `${words} words: ${findings.toFixed(0)} ms from key to findings, ${work.toFixed(1)} ms of work a key\n`,
  )
  expect(findings).toBeLessThan(limit)
  expect(work).toBeLessThan(50)
})
