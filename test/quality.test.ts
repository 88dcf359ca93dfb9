import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { figuresOf, ratios, score } from '../bench/scoring.js'

/** What each labelled set must not fall below; the figures of the day stand in docs/quality.md. */
const FLOORS = [
  { set: 'a', precision: 0.97, recall: 0.93, meanF1: 0.93, wrongPerThousand: 0.3 },
  { set: 'b', precision: 0.95, recall: 0.8, meanF1: 0.84, wrongPerThousand: 0.5 },
  { set: 'c', precision: 0.97, recall: 0.93, meanF1: 0.93, wrongPerThousand: 0.5 },
  // labelled for the rules that only some policies ask for
  { set: 'p', precision: 0.97, recall: 0.93, meanF1: 0.95, wrongPerThousand: 0 },
  { set: 'd', precision: 0.97, recall: 0.95, meanF1: 0.95, wrongPerThousand: 0.4 },
  { set: 'e', precision: 0.97, recall: 0.95, meanF1: 0.96, wrongPerThousand: 0.4 },
  { set: 'g', precision: 0.94, recall: 0.89, meanF1: 0.91, wrongPerThousand: 0.6 },
  { set: 'f', precision: 0.86, recall: 0.77, meanF1: 0.77, wrongPerThousand: 1.2 },
  { set: 's', precision: 0.97, recall: 0.95, meanF1: 0.95, wrongPerThousand: 0 },
] as const

describe.each(FLOORS)('test/corpus/$set', ({ set, ...floor }) => {
  it('scores no lower than its floor', async () => {
    const result = await score(join(import.meta.dirname, 'corpus', set))
    const figures = figuresOf(result)
    expect(figures.precision).toBeGreaterThanOrEqual(floor.precision)
    expect(figures.recall).toBeGreaterThanOrEqual(floor.recall)
    expect(figures.meanF1).toBeGreaterThanOrEqual(floor.meanF1)
    expect(figures.wrongPerThousand).toBeLessThanOrEqual(floor.wrongPerThousand)
  })
})

it('scoring counts a missed label against recall and a wrong finding against precision', () => {
  const rule = { rule: 'x', misses: [], wrongs: [] }
  expect(ratios([{ ...rule, expected: 4, found: 3, hits: 3, wrong: 1 }])).toEqual({
    precision: 0.75,
    recall: 0.75,
    f1: 0.75,
  })
  expect(ratios([{ ...rule, expected: 0, found: 0, hits: 0, wrong: 0 }])).toEqual({
    precision: null,
    recall: null,
    f1: null,
  })
})
