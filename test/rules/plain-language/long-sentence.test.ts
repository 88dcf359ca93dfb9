import { describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.js'
import { presets } from '../../../rules/presets/index.js'
import { Linter } from '../../../src/engine/run.js'
import { resolve } from '../../../src/engine/settings.js'
import type { Preset } from '../../../src/model/rule.js'
import { noteFrom } from '../../../src/testing/note.js'

const TODAY = { year: 2026, month: 6, day: 1 }

/** Messages of a rule on a body, in order. */
function messages(rule: string, body: string, preset = 'recommended'): string[] {
  const linter = new Linter(resolve(rules, presets[preset] as Preset, { only: [rule] }, TODAY))
  return linter.check(noteFrom(body, { kind: 'visit' })).map(({ message }) => message)
}

const words = (count: number): string =>
  Array.from({ length: count }, (_, at) => ['mum', 'and', 'the', 'boys', 'ran'][at % 5]).join(' ')

describe('plain-language/long-sentence', () => {
  it('counts by hand: 30 words pass, 31 do not', () => {
    expect(messages('plain-language/long-sentence', `${words(30)}.`)).toEqual([])
    expect(messages('plain-language/long-sentence', `${words(31)}.`)).toEqual([
      'This sentence has 31 words. Say it in two or three, one thing in each.',
    ])
  })

  it('allows 35 on the Isle of Man, whose own model sentence has 31', () => {
    expect(messages('plain-language/long-sentence', `${words(35)}.`, 'isle-of-man')).toEqual([])
    expect(messages('plain-language/long-sentence', `${words(36)}.`, 'isle-of-man')).toHaveLength(1)
  })

  it('takes "15.30", "well-being" and "don’t" as one word each', () => {
    expect(messages('plain-language/long-sentence', `${words(27)} 15.30 well-being don’t.`)).toEqual([])
    expect(messages('plain-language/long-sentence', `${words(28)} 15.30 well-being don’t.`)).toHaveLength(1)
  })
})

describe('plain-language/hard-to-read', () => {
  const EASY = 'Mum met me at the gate. The boys ran in. We had tea and we sat in the sun. '
  const HARD =
    'Considerable deterioration in domestic organisational capabilities necessitates immediate multidisciplinary intervention. '

  it('reports long words in long sentences, and leaves the same length in short words', () => {
    expect(messages('plain-language/hard-to-read', HARD.repeat(6))).not.toEqual([])
    expect(messages('plain-language/hard-to-read', EASY.repeat(8))).toEqual([])
  })
})
