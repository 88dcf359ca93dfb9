import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.js'
import { presets } from '../rules/presets/index.js'
import { Linter } from '../src/engine/run.js'
import { resolve } from '../src/engine/settings.js'
import type { Finding } from '../src/model/finding.js'
import type { Preset } from '../src/model/rule.js'
import { readerFor } from '../src/readers/index.js'

const FOLDER = join(import.meta.dirname, '../fixtures/notes')
const notes = readdirSync(FOLDER).map(name => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))
const linter = new Linter(resolve(rules, presets.recommended as Preset, {}, { year: 2026, month: 6, day: 1 }))

async function check(name: string, text: string): Promise<Finding[]> {
  const bytes = new TextEncoder().encode(text)
  const reader = await readerFor(name)
  if (!reader) throw new Error('no reader')
  const source = {
    name,
    size: bytes.length,
    bytes: async () => bytes,
    async *chunks() {
      yield bytes
    },
  }
  const findings: Finding[] = []
  for await (const note of reader.read(source, {}, { complete: true, skipped: [] }))
    findings.push(...linter.check(note))
  return findings
}

/** What a reader decodes: the text without its byte order mark. */
const decoded = (text: string): string => text.replace(/^\uFEFF/u, '')

const note = fc.constantFrom(...notes)
const noise = fc
  .array(
    fc.constantFrom(
      '😀',
      '👩‍👧',
      'é',
      'é',
      '“quoted words here”',
      '‘odd’',
      '\u00A0',
      '\u200B',
      '\u00AD',
      'word',
      '&amp;',
      '*',
      '\\*',
      '\n',
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(' '))

describe('positions', () => {
  it('the source at each finding is its excerpt, whatever stands before', async () => {
    await fc.assert(
      fc.asyncProperty(note, noise, fc.boolean(), fc.boolean(), async ({ name, text }, before, crlf, mark) => {
        // behind the header, where text belongs to the body
        const at = text.search(/\n\n(?!Date|---)/u) + 2
        const mixed = `${text.slice(0, at)}${before}\n\n${text.slice(at)}`
        const source = (mark ? '\uFEFF' : '') + (crlf ? mixed.replace(/\n/gu, '\r\n') : mixed)
        for (const { place } of await check(name, source)) {
          expect(decoded(source).slice(place.start.offset ?? 0, place.end.offset ?? 0)).toBe(place.excerpt)
          const line = decoded(source)
            .slice(0, place.start.offset ?? 0)
            .split(/\r\n|\r|\n/u)
          expect([place.start.line, place.start.column]).toEqual([line.length, (line.at(-1) as string).length + 1])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('CRLF changes no finding', async () => {
    for (const { name, text } of notes) {
      const words = (findings: Finding[]): string[] =>
        findings.map(({ rule, wholeNote, place }) => `${rule} ${wholeNote ? '' : place.excerpt.replace(/\s+/gu, ' ')}`)
      expect(words(await check(name, text.replace(/\n/gu, '\r\n')))).toEqual(words(await check(name, text)))
    }
  })

  it('a second run gives the same findings', async () => {
    for (const { name, text } of notes) expect(await check(name, text)).toEqual(await check(name, text))
  })

  it('text put before a note moves its spans by its length', async () => {
    for (const { name, text } of notes.filter(each => !each.text.startsWith('---') && each.name !== 'duty-notes.md')) {
      const before = '\n\n\n'
      const moved = await check(name, before + text)
      const plain = await check(name, text)
      const spans = (findings: Finding[], by: number): unknown[] =>
        findings.map(({ rule, place }) => [rule, (place.start.offset ?? 0) + by, (place.end.offset ?? 0) + by])
      expect(spans(moved, 0)).toEqual(spans(plain, before.length))
    }
  })
})
