import { beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../rules/index.js'
import { presets } from '../rules/presets/index.js'
import { ExportCheck, factsOf } from '../src/engine/over-export.js'
import { Linter } from '../src/engine/run.js'
import { resolve } from '../src/engine/settings.js'
import type { Finding } from '../src/model/finding.js'
import type { AnyRule, Example, OptionValue, Preset } from '../src/model/rule.js'
import { noteFrom } from './note.js'

const TODAY = { year: 2026, month: 6, day: 1 }

/** The words between ⟦ ⟧, and the text without the marks. */
function marked(text: string): { body: string; spans: string[] } {
  const spans: string[] = []
  let body = ''
  for (const part of text.split(/(⟦[^⟧]*⟧)/u)) {
    if (!part.startsWith('⟦')) {
      body += part
      continue
    }
    const words = part.slice(1, -1)
    spans.push(`${body.length}: ${words}`)
    body += words
  }
  return { body, spans }
}

beforeAll(async () => {
  await Promise.all(rules.map(rule => rule.prepare?.()))
})

function run(rule: AnyRule, example: Example, body: string): string[] {
  const preset = presets[example.preset ?? 'recommended'] as Preset
  const options = example.options ? { options: { [rule.id]: example.options as Record<string, OptionValue> } } : {}
  const settings = resolve(rules, preset, { only: [rule.id], ...options }, TODAY)
  const linter = new Linter(settings)
  const note = noteFrom(body, example.header)
  const findings = [
    ...linter.check(note),
    ...overExport(linter, [...(example.others ?? []), { text: body, ...example }]),
  ]
  return findings.map(found => (found.wholeNote ? 'whole note' : `${found.place.start.offset}: ${found.place.excerpt}`))
}

/** The findings over an export on its last note; there must be none on the others. */
function overExport(linter: Linter, notes: readonly { text: string; header?: Record<string, string> }[]): Finding[] {
  const whole = new ExportCheck(linter.settings)
  notes.forEach(({ text, header }, index) => {
    whole.add(factsOf(linter.settings, linter.read({ ...noteFrom(text, header), index })))
  })
  const findings = whole.conclude()
  expect(findings.map(({ mark }) => mark.index).filter(index => index < notes.length - 1)).toEqual([])
  return findings.map(({ finding }) => finding)
}

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.map(example => ['reports' in example ? example.reports : example.leaves, example] as const))(
    '%s',
    (text, example) => {
      const { body, spans } = marked(text)
      const expected = 'leaves' in example ? [] : example.wholeNote ? ['whole note'] : spans
      const found = run(rule, example, body)
      expect(found).toEqual(expected)
      expect(run(rule, example, body), 'a second run').toEqual(found)
    },
  )

  it('has examples that can fail: hits, near misses, no two alike', () => {
    const texts = rule.examples.map(example => JSON.stringify(example))
    expect(new Set(texts).size).toBe(texts.length)
    expect(rule.examples.filter(example => 'reports' in example).length).toBeGreaterThanOrEqual(2)
    expect(rule.examples.filter(example => 'leaves' in example).length).toBeGreaterThanOrEqual(2)
    for (const example of rule.examples) {
      if ('reports' in example && !example.wholeNote) expect(example.reports).toMatch(/⟦.+⟧/su)
    }
  })

  it('says why, and what to write', () => {
    expect(rule.summary).toMatch(/^\p{Lu}.*\.$/u)
    expect(rule.why.length).toBeGreaterThan(60)
    expect(Object.keys(rule.messages).length).toBeGreaterThan(0)
    expect(['high', 'medium', 'low'], 'how sure its findings are').toContain(rule.confidence)
  })
})
