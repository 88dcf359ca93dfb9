import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { paste, textOf, thePage } from './open.js'

const { open, file } = thePage()

/** Ways to send words, each with the part of the policy that refuses it; they run in the page. */
const WAYS: readonly (readonly [way: string, directive: string, send: () => unknown])[] = [
  ['fetch', 'connect-src', () => fetch('https://example.org/?words')],
  ['beacon', 'connect-src', () => navigator.sendBeacon('https://example.org/', 'words')],
  ['socket', 'connect-src', () => new WebSocket('wss://example.org/')],
  ['stream of events', 'connect-src', () => new EventSource('https://example.org/')],
  ['picture', 'img-src', () => Object.assign(new Image(), { src: 'https://example.org/?words' })],
  [
    'frame',
    'frame-src',
    () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/' })),
  ],
  [
    'script',
    'script-src-elem',
    () => document.body.append(Object.assign(document.createElement('script'), { src: 'https://example.org/' })),
  ],
  [
    'script in words',
    'script-src-elem',
    () => document.body.append(Object.assign(document.createElement('script'), { textContent: 'alert()' })),
  ],
  [
    'style sheet',
    'style-src-elem',
    () =>
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://example.org/' }),
      ),
  ],
  ['font', 'font-src', () => new FontFace('x', 'url(https://example.org/x)').load()],
  [
    'form',
    'form-action',
    () => {
      const form = Object.assign(document.createElement('form'), { action: 'https://example.org/', method: 'post' })
      document.body.append(form)
      form.submit()
    },
  ],
]

describe('the policy', () => {
  const policy = (): string =>
    /http-equiv="Content-Security-Policy" content="(?<policy>[^"]+)"/u.exec(readFileSync(file(), 'utf8'))?.groups
      ?.policy ?? ''

  it('lets in what the file itself holds, by hashes, and nothing else', () => {
    const hash = "'sha256-[A-Za-z0-9+/]{43}='"
    expect(policy()).toMatch(
      new RegExp(
        `^default-src 'none'; script-src ${hash} ${hash}; worker-src blob:; style-src ${hash}; base-uri 'none'; form-action 'none'$`,
        'u',
      ),
    )
  })

  it('stands before anything that it governs', () => {
    const text = readFileSync(file(), 'utf8')
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.search(/<(?:script|style|link)\b/u))
  })

  it.each(WAYS)('refuses a %s', async (_, directive, send) => {
    const page = await open({ mayAsk: true })
    const sent: string[] = []
    page.on('requestfinished', request => sent.push(request.url()))
    await page.evaluate(() => {
      const refused: string[] = []
      Object.assign(globalThis, { refused })
      document.addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective))
    })
    await page.evaluate(send).catch(() => {})
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused))
      .toContain(directive)
    expect(sent).toEqual([])
  })

  it('holds in the worker as well', async () => {
    const page = await open({ mayAsk: true })
    const [worker] = page.workers()
    expect(
      await worker?.evaluate(() =>
        fetch('https://example.org/').then(
          () => 'sent',
          () => 'refused',
        ),
      ),
    ).toBe('refused')
  })
})

it('the file is one, names no other, and is small', () => {
  const text = readFileSync(file(), 'utf8')
  expect(statSync(file()).size).toBeLessThan(2.5e6)
  expect(text.match(/<(?:link|img|iframe|object|embed|audio|video)\b/gu) ?? []).toEqual([])
  expect(text.match(/\bsrc=/gu) ?? []).toEqual([])
})

describe('memory', () => {
  const kept = (page: Awaited<ReturnType<typeof open>>): Promise<string> =>
    page.evaluate(() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.cookie)

  it('holds nothing, whatever is typed and chosen', async () => {
    const page = await open()
    await paste(page, 'I saw the kids.')
    await page.getByRole('combobox', { name: 'Policy' }).selectOption('durham')
    await page.locator('.card').first().waitFor()
    expect(await kept(page)).toBe('{}{}')
    await page.reload()
    await page.getByRole('option', { name: 'Durham' }).first().waitFor({ state: 'attached' })
    expect(await page.getByRole('combobox', { name: 'Policy' }).inputValue()).toBe('recommended')
    expect(await textOf(page)).not.toContain('kids')
  })

  it('holds the choices when it is asked to, and never words; and forgets them', async () => {
    const page = await open()
    await paste(page, 'I saw the kids.')
    await page.getByRole('checkbox', { name: 'Remember these choices' }).check()
    await page.getByRole('combobox', { name: 'Policy' }).selectOption('durham')
    await page.getByRole('combobox', { name: 'Show' }).selectOption('warning')
    expect(JSON.parse(await page.evaluate(() => localStorage.getItem('caselint.choices') ?? ''))).toEqual({
      preset: 'durham',
      kind: null,
      level: 'warning',
    })
    expect(await kept(page)).not.toContain('kids')
    await page.reload()
    await expect.poll(() => page.getByRole('combobox', { name: 'Policy' }).inputValue()).toBe('durham')
    await page.getByRole('checkbox', { name: 'Remember these choices' }).uncheck()
    expect(await kept(page)).toBe('{}{}')
  })
})

it('the editor keeps the browser and writing add-ons from reading along', async () => {
  const page = await open()
  const editor = page.locator('.cm-content')
  expect(await editor.getAttribute('spellcheck')).toBe('false')
  expect(await editor.getAttribute('translate')).toBe('no')
  expect(await editor.getAttribute('data-gramm')).toBe('false')
})
