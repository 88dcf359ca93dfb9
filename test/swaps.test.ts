import { describe, expect, it } from 'vitest'
import { colloquial, complexWords, swaps, wordy } from '../rules/words/lists.generated.js'

const forms = new Set([complexWords, wordy, colloquial].flatMap(list => list.entries.flatMap(entry => entry.forms)))

describe('words that can stand in place of others', () => {
  it('stand in place of words that a rule reports', () => {
    expect(swaps.entries.filter(({ term }) => !forms.has(term)).map(({ term }) => term)).toEqual([])
  })

  it('are one each, and not reported themselves', () => {
    expect(swaps.entries.filter(({ instead }) => instead.length !== 1 || forms.has(instead[0] ?? ''))).toEqual([])
  })
})
