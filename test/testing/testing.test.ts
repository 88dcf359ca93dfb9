import { describe, expect, it } from 'vitest'
import { type AnyRule, defineRule, type Example } from '../../src/model/rule.js'
import { casesOf, RuleTestError, testRule } from '../../src/testing/index.js'

const GOOD: Example[] = [
  { reports: 'A ⟦cat⟧ sat.' },
  { reports: 'The ⟦cat⟧ is 4.' },
  { leaves: 'A dog sat.' },
  { leaves: 'Concatenate.' },
]

const rule = (examples: readonly Example[], more: Partial<AnyRule> = {}): AnyRule => ({
  ...defineRule({
    id: 'own/cat',
    level: 'info',
    confidence: 'high',
    summary: 'A cat in the record.',
    why: 'Nobody who reads the record later needs to know that there was a cat in the room.',
    clauses: [],
    messages: { cat: 'A cat.' },
    examples: examples as Example[],
    check(note, { report }) {
      for (const hit of note.text.matchAll(/\bcat\b/gu)) report('cat', { start: hit.index, end: hit.index + 3 })
    },
  }),
  ...more,
})

describe('the rule tester', () => {
  it('passes a rule with good examples, one case an example and one more', async () => {
    await testRule(rule(GOOD))
    expect(casesOf(rule(GOOD))).toHaveLength(GOOD.length + 1)
  })

  it.each<[string, readonly Example[], Partial<AnyRule>, string]>([
    [
      'a finding that is not made',
      [...GOOD, { reports: 'A ⟦kitten⟧.' }],
      {},
      'Expected 2: kitten, and it reported nothing',
    ],
    ['a finding elsewhere', [...GOOD, { reports: '⟦A cat⟧.' }], {}, 'Expected 0: A cat, and it reported 2: cat'],
    ['a finding too many', [...GOOD, { leaves: 'My cat.' }], {}, 'Expected nothing, and it reported 3: cat'],
    ['too few near misses', GOOD.slice(0, 3), {}, '1 near misses'],
    ['too few hits', GOOD.slice(1), {}, '1 examples that it reports'],
    ['the same example twice', [...GOOD, GOOD[0] as Example], {}, 'Two of its examples are the same'],
    ['nothing marked', [...GOOD, { reports: 'Nothing here.' }], {}, 'Nothing is marked'],
    [
      'a message never shown',
      GOOD,
      { messages: { cat: 'A cat.', cats: 'Cats.' } },
      'No example shows its message `cats`',
    ],
    ['no reason', GOOD, { why: 'Because.' }, 'too short'],
    ['no sentence', GOOD, { summary: 'cat' }, 'no sentence'],
    ['no word on how sure it is', GOOD, { confidence: undefined }, 'how sure'],
    ['an unknown preset', [...GOOD, { leaves: 'x', preset: 'nowhere' }], {}, 'preset nowhere'],
  ])('refuses %s', async (_, examples, more, says) => {
    const error = await testRule(rule(examples, more as Partial<AnyRule>)).catch((fault: unknown) => fault)
    expect(error).toBeInstanceOf(RuleTestError)
    expect((error as Error).message).toContain(says)
  })

  it('refuses a rule that keeps something from note to note', async () => {
    let met = 0
    const check: AnyRule['check'] = (note, { report }) => {
      if (met++ % 2 === 0 && note.text.includes('cat')) report('cat', { start: 2, end: 5 })
    }
    await expect(testRule(rule(GOOD, { check }))).rejects.toThrow('A second run reported nothing')
  })

  it('lets faults of the rule itself through', async () => {
    const check: AnyRule['check'] = () => {
      throw new TypeError('no')
    }
    await expect(testRule(rule(GOOD, { check }))).rejects.toThrow('The rule own/cat failed')
  })
})
