import { describe, it } from 'vitest'
import { rules } from '../rules/index.js'
import { casesOf } from '../src/testing/index.js'

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(casesOf(rule).map(({ name, run }) => [name, run] as const))('%s', (_name, run) => run())
})
