import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.js'
import { requirements } from '../rules/policies/clauses.generated.js'
import { citation, citationsByRule, clausesOf } from '../rules/policies/clauses.js'
import { presets } from '../rules/presets/index.js'

const known = new Set(rules.map(rule => rule.id))
/** Clauses within reach that may stay unserved, each with its reason. */
const UNSERVED = 25

describe('rules/policies/clauses.csv', () => {
  it('names only rules that exist', () => {
    const named = requirements.flatMap(({ id, rules: names }) => names.map(name => `${id}: ${name}`))
    expect(named.filter(each => !known.has(each.split(': ')[1] as string))).toEqual([])
  })

  it('is where the rules have their clauses from', () => {
    const cited = citationsByRule()
    for (const { id, clauses } of rules) expect(clauses, id).toEqual(cited.get(id) ?? [])
  })

  it('has an id once', () => {
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length)
  })
})

describe('clausesOf', () => {
  const all = clausesOf(null, rules, presets)

  it('serves every clause within reach, or says why not', () => {
    const unserved = all.filter(({ how }) => how === 'unserved')
    expect(unserved.filter(({ why }) => why.trim() === '').map(({ id }) => id)).toEqual([])
    expect(unserved.length).toBeLessThanOrEqual(UNSERVED)
  })

  it('says why what is out of reach is so', () => {
    expect(all.filter(({ how, why }) => how === 'out of reach' && why.trim() === '').map(({ id }) => id)).toEqual([])
  })

  it('counts a rule only where the policy’s own preset turns it on', () => {
    const [clause] = clausesOf('durham', rules, {
      ...presets,
      durham: { ...presets.recommended, levels: {} } as (typeof presets)['durham'],
    }).filter(({ id }) => id === 'DUR-42b')
    expect(clause).toMatchObject({ how: 'unserved', rules: [] })
    expect(clause?.why).toContain('record/observation would serve it and is off in this preset')
    expect(all.find(({ id }) => id === 'DUR-42b')).toMatchObject({ how: 'decides', rules: ['record/observation'] })
  })

  it('gives one policy’s clauses by its preset’s name', () => {
    const durham = clausesOf('durham', rules, presets)
    expect(new Set(durham.map(({ policy }) => policy))).toEqual(new Set(['durham']))
    expect(durham.length).toBe(requirements.filter(({ policy }) => policy === 'durham').length)
  })
})

it('cites a clause by its policy and section', () => {
  expect(['DUR-44a', 'DUR-03', 'IOM-4.3-05', 'WOR-S2-04', 'CRP-C4-02', 'COV-0-01'].map(citation)).toEqual([
    'DUR 44',
    'DUR 3',
    'IOM 4.3',
    'WOR S2',
    'CRP C4',
    'COV 0',
  ])
})
