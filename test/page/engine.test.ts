import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Desk } from '../../src/page/desk.js'
import type { Draft } from '../../src/page/protocol.js'
import { ROOT } from '../cli/caselint.js'
import { cardsOf, paste, thePage } from './open.js'

const desk = (): Desk =>
  new Desk(
    { version: '0', preset: 'recommended', choices: {}, kinds: {}, columns: {}, allowed: [], termLists: [] },
    { year: 2026, month: 6, day: 1 },
  )
const DUTY = readFileSync(join(ROOT, 'fixtures/notes/duty-notes.md'), 'utf8')
const draft = (text: string): Draft => ({ label: '', format: 'markdown', text })
const check = (with_: Desk, text: string) => with_.check({ draft: draft(text), preset: 'recommended', kind: null })

describe('a text of several notes', () => {
  it('has the same findings whether the others were checked before or not', async () => {
    const used = desk()
    await check(used, DUTY)
    for (const text of [
      DUTY.replace('# Call', 'Late entry.\n\n# Call'),
      DUTY.replace(/I went to/u, 'The kids were there. I went to'),
      `${DUTY}\nThe kids were asleep.\n`,
      DUTY.replaceAll('\n\n', '\n\n\n'),
      DUTY,
    ])
      expect(await check(used, text)).toEqual(await check(desk(), text))
  })

  it('has only the changed note checked', async () => {
    const used = desk()
    const [first, second] = (await check(used, DUTY)).notes
    const changed = (await check(used, `${DUTY}\nThe kids were asleep.\n`)).notes
    expect(changed[0]).toBe(first)
    expect(changed[1]).not.toBe(second)
  })

  it('has its words where they stand when the text before them has grown', async () => {
    const used = desk()
    await check(used, `${DUTY}\nThe kids were asleep.\n`)
    const text = `${DUTY.replace('rang', 'has just rung')}\nThe kids were asleep.\n`
    const found = (await check(used, text)).notes.flatMap(each => each.findings).filter(each => !each.wholeNote)
    expect(found.map(each => text.slice(each.start, each.end))).toEqual(found.map(each => each.excerpt))
    expect(found.map(each => each.excerpt)).toContain('kids')
  })
})

describe('a browser that refuses a worker to a file', () => {
  const { open } = thePage()

  it('runs the engine in the page, and says that it is slower', async () => {
    const page = await open({
      before: each =>
        each.addInitScript(() => {
          Object.assign(globalThis, {
            Worker: class {
              constructor() {
                throw new DOMException('refused', 'SecurityError')
              }
            },
          })
        }),
    })
    await page.getByText('Findings come when you pause.').waitFor()
    await paste(page, 'Type: Phone call\n\nI rang Mum about the kids.')
    await expect.poll(async () => (await cardsOf(page)).map(each => each.rule)).toContain('plain-language/colloquial')
    expect(page.workers()).toEqual([])
  })
})
