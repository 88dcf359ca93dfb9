import { describe, expect, it } from 'vitest'
import { holm, probability } from '../../src/audit/compare.js'
import { range } from '../../src/audit/form.js'

describe('chance', () => {
  it.each([
    // R 4.3: prop.test(c(15, 25), c(50, 50), correct = FALSE)
    [{ count: 15, of: 50 }, { count: 25, of: 50 }, 0.0412],
    // prop.test(c(300, 260), c(2000, 2000), correct = FALSE)
    [{ count: 300, of: 2000 }, { count: 260, of: 2000 }, 0.0682],
    // fisher.test(matrix(c(3, 1, 1, 3), 2)), the lady tasting tea
    [{ count: 3, of: 4 }, { count: 1, of: 4 }, 0.4857],
    // fisher.test(matrix(c(1, 9, 11, 3), 2)), studying men and women
    [{ count: 1, of: 12 }, { count: 9, of: 12 }, 0.0028],
  ])('of a difference between %j and %j is %f', (a, b, expected) => {
    expect(probability(a, b)).toBeCloseTo(expected, 3)
    expect(probability(b, a)).toBeCloseTo(expected, 3)
  })

  it.each([
    [
      { count: 0, of: 0 },
      { count: 3, of: 9 },
    ],
    [
      { count: 0, of: 40 },
      { count: 0, of: 80 },
    ],
    [
      { count: 40, of: 40 },
      { count: 80, of: 80 },
    ],
    [
      { count: 7, of: 70 },
      { count: 70, of: 700 },
    ],
  ])('leaves no difference between %j and %j', (a, b) => {
    expect(probability(a, b)).toBeCloseTo(1, 6)
  })

  it('is corrected for the number of comparisons, in order', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
    expect(holm([0.6, 0.9])).toEqual([1, 1])
    expect(holm([])).toEqual([])
  })
})

it.each([
  // Wilson intervals without continuity correction: R's prop.test(18, 20, correct = FALSE)
  [18, 20, 0.699, 0.9721],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
])('%i right of %i lies between %f and %f', (count, of, low, high) => {
  expect(range(count, of).low).toBeCloseTo(low, 3)
  expect(range(count, of).high).toBeCloseTo(high, 3)
})
