import { describe, expect, it } from 'vitest'
import { isNhsNumber } from '../../../rules/record/personal-data.js'

describe('isNhsNumber', () => {
  // weights 10 to 2: 9×10+4×9+3×8+4×7+7×6+6×5+5×4+9×3+1×2 = 299; 299 mod 11 = 2; 11 − 2 = 9
  it.each(['943 476 5919', '9434765919', '943-476-5919', '401 023 2137'])('%s is one', number => {
    expect(isNhsNumber(number)).toBe(true)
  })

  it.each([
    ['943 476 5918', 'the check digit is one less'],
    ['934 476 5919', 'two digits changed places'],
    ['987 654 4320', 'the check digit would be 10 of another sum'],
    ['999 000 0018', 'the range kept for tests'],
    ['943 476 591', 'nine digits'],
    ['943 476 59199', 'eleven digits'],
  ])('%s is none: %s', number => {
    expect(isNhsNumber(number)).toBe(false)
  })

  it('takes one check digit at most for any nine digits, and none where it would be 10', () => {
    for (let start = 123_456_000; start < 123_456_300; start++) {
      const right = Array.from({ length: 10 }, (_, digit) => `${start}${digit}`).filter(isNhsNumber)
      const sum = Array.from(String(start)).reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
      expect(right).toHaveLength(sum % 11 === 1 ? 0 : 1)
    }
  })
})
