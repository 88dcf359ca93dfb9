import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { presets } from '../../rules/presets/index.js'
import { Facts, Marks } from '../../src/engine/kept.js'
import { ExportCheck, type NoteFacts } from '../../src/engine/over-export.js'
import { resolve } from '../../src/engine/settings.js'
import { hashOf } from '../../src/model/hash.js'
import type { Location } from '../../src/model/note.js'
import type { NoteMark, Preset } from '../../src/model/rule.js'
import { kept as factsOf } from '../over-export.js'

const mark = (index: number, changes: Partial<NoteMark> = {}, location: Location | null = null): NoteMark => {
  const start = { line: index + 2, column: 7, offset: location ? null : index * 5_000_000_000 }
  return {
    file: 'a.csv',
    index,
    id: `N${index}`,
    kind: 'visit',
    words: 120,
    event: 20_500,
    recorded: null,
    children: [hashOf('ana')],
    place: { start, end: start, location, excerpt: '' },
    ...changes,
  }
}

it('gives each mark back as it was taken', () => {
  const given = [
    mark(0),
    mark(1, { id: null, children: [], event: null, recorded: -5 }, { row: 17, column: 'Details' }),
    mark(2, { file: 'b.xlsx', kind: 'summary' }, { sheet: 'Notes 2026', cell: 'AF120' }),
    mark(3, { id: '🦊 é', children: [1, 2 ** 52, 3] }, { paragraph: 8 }),
    mark(4, { id: 'x'.repeat(100_000) }, { page: 2 }),
    mark(5, { id: '' }),
  ]
  const marks = new Marks()
  for (const each of given) marks.add(each)
  expect(given.map((_, row) => marks.at(row))).toEqual(given)
})

it('keeps bytes, whole numbers and other plain values, and the level of each note', () => {
  const marks = new Marks()
  const facts = new Facts(marks)
  const given = [Uint8Array.of(1, 2), 0, 2 ** 31 - 1, -1, 2 ** 31, 0.5, 'x', { a: [1] }, Uint8Array.of()]
  given.forEach((fact, index) => {
    marks.add(mark(2 * index))
    facts.add(marks.add(mark(2 * index + 1)), index % 2 ? 'info' : 'error', fact)
  })
  expect([...facts].map(({ fact }) => fact)).toEqual(given)
  expect(facts.levelOf(facts.mark(3))).toBe('info')
  expect(facts.levelOf(facts.mark(4))).toBe('error')
  expect(facts.levelOf(marks.at(0))).toBeUndefined()
})

it('takes two hundred bytes a note for all that shows over an export, and time that grows with the notes', () => {
  const NOTES = 100_000
  const settings = resolve(
    rules,
    presets.recommended as Preset,
    { only: ['record/duplicate', 'record/summary-overdue'] },
    { year: 2026, month: 6, day: 1 },
  )
  const text = 'I went to see Ana after school to talk about the move. '.repeat(5)
  const [{ facts }] = factsOf('record/duplicate', [{ text, header: { child: 'Ana Bell' } }]) as [NoteFacts]
  const print = facts['record/duplicate'] as { level: 'warning'; fact: Uint8Array }
  const made = (index: number): NoteFacts => {
    const fact = print.fact.slice()
    // another text each time, but for the last, which is the first again
    let state = (index % (NOTES - 1)) + 1
    for (let at = 0; at < 64; at++) {
      state = Math.imul(state, 48271) + 11
      fact[at] = state >>> 16
    }
    return {
      mark: mark(index, { children: [index % 5000], event: 20_000 + (index % 500) }),
      facts: {
        'record/duplicate': { level: 'warning', fact },
        'record/summary-overdue': { level: 'warning', fact: 0 },
      },
    }
  }
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const whole = new ExportCheck(settings)
  const held = (): number => {
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const before = held()
  for (let index = 0; index < NOTES; index++) whole.add(made(index))
  expect((held() - before) / NOTES).toBeLessThan(250)
  const start = process.cpuUsage()
  expect(whole.conclude().map(({ mark: { index } }) => index)).toContain(NOTES - 1)
  const { user } = process.cpuUsage(start)
  expect(user / 1e6).toBeLessThan(60)
})
