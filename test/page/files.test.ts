import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../cli/caselint.js'
import { docxOf, paragraph } from '../render/docx.js'
import { xlsxOf } from '../render/xlsx.js'
import { cardsOf, openFile, paste, selectionOf, textOf, thePage } from './open.js'

const { open } = thePage()

interface Given {
  name: string
  bytes: Uint8Array | string
}

/** Lets go of files over the page, as a person who drags them does. */
async function drop(page: Page, files: readonly Given[], onto = 'body'): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, bytes: [...Buffer.from(bytes)] }))
  await page.locator(onto).evaluate((target, all) => {
    const data = new DataTransfer()
    for (const { name, bytes } of all) data.items.add(new File([new Uint8Array(bytes)], name))
    for (const type of ['dragover', 'drop'])
      target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }))
  }, given)
}

const notes = (page: Page) => page.getByRole('combobox', { name: 'Note', exact: true })
const labels = async (page: Page): Promise<string[]> => notes(page).locator('option').allTextContents()

const WORD = docxOf(
  [
    'Type: Home visit',
    'Child: Tomos (7)',
    'Date of visit: 26 January 2026',
    'Author: Elin Prosser, Social Worker',
    '',
    'I visited Tomos at home to see how he is sleeping. The kids were in.',
  ]
    .map(line => paragraph(line))
    .join('') +
    paragraph('Analysis', 'Heading1') +
    paragraph('I think that bedtimes are calmer, because he woke once this week.') +
    paragraph('I will visit on 2 February.', 'ListBullet'),
)

it('a file that is dropped before the engine is ready is opened when it is', async () => {
  const page = await open({
    // the file comes the moment the page is there
    before: each =>
      each.addInitScript(() =>
        addEventListener('DOMContentLoaded', () => {
          const data = new DataTransfer()
          data.items.add(new File(['I saw the kids.'], 'early.txt'))
          document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
        }),
      ),
  })
  await expect.poll(() => textOf(page)).toBe('I saw the kids.')
})

describe('a file that is dropped', () => {
  it.each(['body', '.cm-content'])('from Word on %s becomes a text with its headings and lists', async onto => {
    const page = await open()
    await drop(page, [{ name: 'visit.docx', bytes: WORD }], onto)
    await expect.poll(() => textOf(page)).toContain('The kids were in.')
    const text = await textOf(page)
    expect(text).toContain('Date of event: 26 January 2026')
    expect(text).toContain('# Analysis')
    expect(text).toContain('- I will visit')
    await page.locator('.card .go', { hasText: '"kids"' }).click()
    const { start, end } = await selectionOf(page)
    expect(text.slice(start, end)).toBe('kids')
    await page.locator('.checklist li.there', { hasText: 'analysis' }).waitFor()
  })

  it('of several notes lets one be chosen, and what was changed is kept', async () => {
    const page = await open()
    const csv =
      'Child,Case note type,Date of visit,Author,Note\n' +
      'Ana,Phone call,3 March 2026,"Jo Marsh, Social Worker","I rang Mum to ask about the ""new"" school. The kids are fine."\n' +
      'Ben,Phone call,4 March 2026,"Jo Marsh, Social Worker",I rang Dad to ask about the weekend. He told me that it went well.\n'
    await drop(page, [{ name: 'export.csv', bytes: csv }])
    await expect.poll(() => labels(page)).toEqual(['Phone call, Ana (3 March 2026)', 'Phone call, Ben (4 March 2026)'])
    expect(await textOf(page)).toContain('about the "new" school')
    await page.getByRole('button', { name: 'Put in "children" for "kids"' }).click()
    await notes(page).selectOption('1 0')
    await expect.poll(() => textOf(page)).toContain('I rang Dad')
    await notes(page).selectOption('0 0')
    await expect.poll(() => textOf(page)).toContain('The children are fine')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => textOf(page)).toContain('The kids are fine')
  })

  it.each<[string, string | Uint8Array]>([
    ['a.html', '<h1>Call</h1><p>Type: Phone call</p><p>I rang Mum about the <b>kids</b>.</p>'],
    ['a.json', '[{"type":"Phone call","child":"K","note":"I rang Mum about the kids."}]'],
    ['a.ndjson', '{"type":"Phone call","child":"K","note":"I rang Mum about the kids."}\n'],
    [
      'a.eml',
      'From: Jo Marsh <jo@example.org>\nTo: Mum <mum@example.org>\nSubject: School\nDate: Tue, 3 Mar 2026 10:00:00 +0000\n\nI rang Mum about the kids.\n',
    ],
    [
      'a.xlsx',
      xlsxOf([
        {
          name: 'Notes',
          rows: [
            ['Child', 'Case note type', 'Note'],
            ['K', 'Phone call', 'I rang Mum about the kids.'],
          ],
        },
      ]),
    ],
    ['a.md', 'Type: Phone call\n\nI rang Mum about the *kids*.\n'],
    ['a.txt', 'Type: Phone call\n\nI rang Mum about the kids.\n'],
  ])('%s is read', async (name, bytes) => {
    const page = await open()
    await drop(page, [{ name, bytes }])
    await expect.poll(async () => (await cardsOf(page)).map(each => each.rule)).toContain('plain-language/colloquial')
  })

  it.each([
    ['damaged.docx', 'no Word document', /^damaged\.docx could not be read\. /u],
    ['a.pdf', '%PDF-1.7\n', /^a\.pdf could not be read\. This page does not read PDF\. Copy its words/u],
    ['a.xyz', 'words', /^a\.xyz could not be read\. Its kind is not known\./u],
    ['empty.txt', '', /^empty\.txt could not be read\. The file is empty/u],
  ])('%s that cannot be read is named, with what to do, and the draft stays', async (name, bytes, says) => {
    const page = await open()
    await paste(page, 'My own words.')
    await drop(page, [{ name, bytes }])
    await expect.poll(() => page.getByRole('alert').textContent()).toMatch(says)
    expect(await textOf(page)).toBe('My own words.')
  })

  it('says what of it was not read', async () => {
    const page = await open()
    await drop(page, [{ name: 'a.html', bytes: '<p>I rang Mum.</p><img src="x.png"><img src="y.png">' }])
    await page.getByText('Of a.html, this was not read as it stands: 2 images.').waitFor()
  })
})

it('a text of several notes is checked note by note, by where the caret is', async () => {
  const page = await open()
  await openFile(page, join(ROOT, 'fixtures/notes/duty-notes.md'))
  await expect.poll(async () => (await labels(page)).length).toBeGreaterThan(1)
  await notes(page).selectOption('0 1')
  const second = (await labels(page))[1] as string
  const { start } = await selectionOf(page)
  expect(second).toContain('2 of 2')
  expect(readFileSync(join(ROOT, 'fixtures/notes/duty-notes.md'), 'utf8').slice(start)).toMatch(/^# /u)
})

it('a new note leaves the old one to go back to', async () => {
  const page = await open()
  await paste(page, 'My own words.')
  await page.getByRole('button', { name: 'New note' }).click()
  await page.keyboard.type('Others.')
  expect(await textOf(page)).toBe('Others.')
  await notes(page).selectOption('0 0')
  await expect.poll(() => textOf(page)).toBe('My own words.')
})
