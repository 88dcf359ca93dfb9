import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { caselint } from './caselint.js'

const jsonOf = async (...args: string[]): Promise<unknown> =>
  JSON.parse((await caselint([...args, '--format', 'json'])).stdout)

describe('caselint rules', () => {
  it('lists every rule', async () => {
    const listed = (await jsonOf('rules')) as { id: string }[]
    expect(listed.map(rule => rule.id)).toEqual(rules.map(rule => rule.id))
    const { stdout } = await caselint(['rules'])
    for (const rule of rules) expect(stdout).toContain(`${rule.id} `)
  })

  it('says how often a rule was right, how much it found, and how sure it is', async () => {
    const listed = (await jsonOf('rules')) as { id: string; confidence: string; measured: Record<string, number> }[]
    const found = listed.find(rule => rule.id === 'fact-opinion/opinion-as-fact')
    expect(found?.confidence).toBe('medium')
    expect(Object.keys(found?.measured ?? {})).toEqual(['precision', 'recall', 'labelled', 'notes', 'words'])
    expect(found?.measured.precision).toBeGreaterThan(0.5)
  })

  it('gives the levels of a preset', async () => {
    const listed = (await jsonOf('rules', '--preset', 'strict')) as { id: string; level: string }[]
    expect(listed.find(rule => rule.id === 'record/place')?.level).toBe('warning')
  })
})

describe('caselint explain', () => {
  it('tells a rule with its reasons, clauses and examples', async () => {
    const { code, stdout } = await caselint(['explain', 'plain-language/colloquial'])
    expect(code).toBe(0)
    for (const part of [
      'Serves: ',
      'Confidence of its findings: high',
      'Measured on',
      'IOM 4.4',
      'Reports:',
      'Leaves alone:',
      '⟦kids⟧',
    ])
      expect(stdout).toContain(part)
    expect(stdout.split('\n').filter(line => line.length > 80)).toEqual([])
  })

  it('names the nearest rule to one that is not known', async () => {
    const { code, stderr } = await caselint(['explain', 'colloquail'])
    expect(code).toBe(2)
    expect(stderr).toContain('plain-language/colloquial')
  })
})

describe('caselint policy', () => {
  it('tells of each requirement how it is served', async () => {
    const clauses = (await jsonOf('policy', 'durham')) as Record<string, unknown>[]
    expect(clauses.length).toBeGreaterThan(50)
    for (const clause of clauses) {
      expect(Object.keys(clause)).toEqual(['id', 'policy', 'section', 'requirement', 'reach', 'rules', 'how', 'why'])
      expect(clause.policy).toBe('durham')
      expect(['decides', 'sign', 'out of reach', 'unserved']).toContain(clause.how)
      if (clause.how === 'out of reach') expect(clause.why).not.toBe('')
      if (clause.how === 'decides') expect(clause.rules).not.toEqual([])
    }
  })

  it('shows every policy where none is named', async () => {
    const clauses = (await jsonOf('policy')) as { policy: string }[]
    expect(new Set(clauses.map(each => each.policy)).size).toBe(5)
  })

  it('prints a table and Markdown', async () => {
    expect((await caselint(['policy', 'coventry'])).stdout).toContain('requirements: ')
    const { stdout } = await caselint(['policy', 'coventry', '--format', 'markdown'])
    const rows = stdout.split('\n').filter(line => line.startsWith('| COV-'))
    expect(rows.length).toBeGreaterThan(20)
    for (const row of rows) expect(row.match(/(?<!\\)\|/gu)).toHaveLength(7)
  })
})

describe('caselint trace', () => {
  it('names the list and the rule that decide', async () => {
    expect(await jsonOf('trace', 'kicked', 'off')).toMatchObject({
      lists: [{ list: 'colloquial', rules: ['plain-language/colloquial'] }],
      reports: [{ rule: 'plain-language/colloquial' }],
    })
    expect((await caselint(['trace', 'CIN'])).stdout).toContain('jargon/unexplained-acronym')
  })

  it('says so when nothing does', async () => {
    expect(await caselint(['trace', 'marmalade'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('No word list holds') as string,
    })
  })
})

describe('caselint', () => {
  it('prints its version and its help on stdout', async () => {
    expect((await caselint(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u)
    expect((await caselint(['--help'])).stdout).toContain('explain')
    expect((await caselint(['check', '--help'])).stdout).toContain('--max-warnings')
  })

  it('refuses options that a command does not have', async () => {
    expect((await caselint(['rules', '--quiet'])).code).toBe(2)
    expect((await caselint(['explain'])).code).toBe(2)
  })
})
