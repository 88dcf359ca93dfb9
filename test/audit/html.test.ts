import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvOf, makeExport } from '../../fixtures/make-export/make.js'
import { launchBrowser } from '../browser.js'
import { caselint } from '../cli/caselint.js'

let browser: Browser
let folder: string
let faults: string[]

const HOSTILE =
  '"</script><b>X1",Kai,Home visit,01/02/2026,01/02/2026,Jo,"=1+1</td><img src=x>","I saw Kai. Mum is aggressive. CIN plan. Nobody came."\r\n'

/** A report with everything in it that one can hold: several files, groups, a comparison, a sample, hostile names. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'caselint-html-'))
  const [head, ...rows] = csvOf(makeExport(300, 3).notes)
  writeFileSync(join(folder, 'then.csv'), [head, ...rows.slice(0, 200)].join(''))
  writeFileSync(join(folder, 'now.csv'), [head, ...rows].join(''))
  writeFileSync(
    join(folder, 'odd.csv'),
    `Note ID,Child,Case note type,Event date,Date recorded,Author,Team,Note\r\n${HOSTILE.repeat(6)}`,
  )
  const run = (...args: string[]) =>
    caselint(['audit', ...args, '--no-config', '--today', '2026-06-30', '--fail-on', 'never'], { cwd: folder })
  await run('then.csv', '--report', 'json=then.json')
  const { code, stderr } = await run(
    ...['now.csv', 'odd.csv', '--by', 'team,worker', '--sample', '4', '--compare', 'then.json'],
    ...['--report', 'html=audit.html'],
  )
  expect([code, stderr]).toEqual([0, ''])
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The report opened from the disk; what it asks for beside itself, and what its policy refuses, is kept as faults. */
async function opened(width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, acceptDownloads: true })
  faults = []
  page.on('console', message => faults.push(message.text()))
  page.on('request', request => {
    if (!/^(?:file|blob):/u.test(request.url())) faults.push(request.url())
  })
  await page.goto(pathToFileURL(join(folder, 'audit.html')).href)
  return page
}

describe('the HTML report', () => {
  it.each([320, 1280])('has nothing that axe finds at %i px, asks for nothing, and is no wider', async width => {
    const page = await opened(width)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    for (const each of await page.locator('details').all()) await each.evaluate(node => node.setAttribute('open', ''))
    // through the debugger, since the page's own policy lets no foreign script in
    await page.evaluate(axe.source)
    const found = await page.evaluate(
      'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })',
    )
    const { violations } = found as axe.AxeResults
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
    expect(faults).toEqual([])
    await page.close()
  })

  it('forbids everything from elsewhere, and holds no markup of a note', () => {
    const html = readFileSync(join(folder, 'audit.html'), 'utf8')
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[^;]+&#39;; script-src &#39;sha256-[^;]+&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"/u,
    )
    expect(html.match(/<script/gu)).toHaveLength(1)
    expect(html).not.toMatch(/<img|<b>| style=| on\w+=|https?:\/\/(?!www\.w3\.org)/u)
  })

  it('filters the notes by rule, team and kind', async () => {
    const page = await opened(1280)
    const rows = page.locator('#notes tbody tr:visible')
    const all = await rows.count()
    await page.selectOption('select[name=kind]', 'visit')
    const visits = await rows.count()
    expect(visits).toBeGreaterThan(0)
    expect(visits).toBeLessThan(all)
    await page.selectOption('select[name=rule]', 'labelling/label')
    for (const row of await rows.all()) expect(await row.textContent()).toContain('labelling/label')
    expect(await page.locator('#shown').textContent()).toBe(`${await rows.count()} of ${all} notes`)
    await page.close()
  })

  it('saves answers that --triage reads', async () => {
    const page = await opened(1280)
    const first = page.locator('#form fieldset').first()
    await first.getByLabel('no', { exact: true }).check()
    await first.getByLabel('Your view').fill('=a "quotation", I think')
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()])
    await download.saveAs(join(folder, 'answers.csv'))
    await page.close()
    expect(readFileSync(join(folder, 'answers.csv'), 'utf8')).toContain(`,"no","'=a ""quotation"", I think"`)
    const { stdout, code } = await caselint(['audit', '--triage', 'answers.csv', '--format', 'json'], { cwd: folder })
    expect(code).toBe(0)
    const { rules, missed } = JSON.parse(stdout)
    const wrong = rules.reduce((sum: number, rule: { wrong: number }) => sum + rule.wrong, 0) + missed.no
    expect(wrong).toBe(1)
  })

  it('prints its charts and their tables, without what is for a screen', async () => {
    const page = await opened(760)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('nav').isVisible()).toBe(false)
    expect(await page.locator('#filters').isVisible()).toBe(false)
    expect(await page.locator('.chart.wide').first().isVisible()).toBe(true)
    expect((await page.locator('#months details table').first().boundingBox())?.height).toBeGreaterThan(100)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.length).toBeGreaterThan(20_000)
    await page.close()
  })

  it('draws every chart for wide and narrow pages, with words for what it shows', async () => {
    const page = await opened(320)
    const charts = await page.locator('.chart.narrow svg[role=img]').count()
    expect(charts).toBeGreaterThanOrEqual(6)
    expect(await page.locator('.chart.wide svg[role=img]').count()).toBe(charts)
    expect(await page.locator('.chart.wide').first().isVisible()).toBe(false)
    expect(await page.locator('.chart.narrow svg').first().getAttribute('aria-label')).toMatch(/^Shares of visits: /u)
    await page.close()
  })
})
