import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { presets } from '../../rules/presets/index.js'
import { Linter } from '../../src/engine/run.js'
import { resolve } from '../../src/engine/settings.js'
import type { Preset } from '../../src/model/rule.js'
import { noteFrom } from '../../src/testing/note.js'

/** The rules that read how a thing is said, whatever kind of note says it. */
const WORDING =
  /^(?:fact-opinion|labelling|jargon|plain-language\/(?:complex-word|wordy|colloquial|repeated-word))(?:\/|$)/u

const recommended = presets.recommended as Preset
const only = rules
  .filter(rule => WORDING.test(rule.id) && (recommended.levels[rule.id] ?? rule.level) !== 'off')
  .map(rule => rule.id)
const linter = new Linter(resolve(rules, recommended, { only }, { year: 2026, month: 6, day: 1 }))

/** What the wording rules report of a note about Ana, as `rule: words`. */
const reported = (text: string): string[] =>
  linter
    .check(noteFrom(text.replaceAll('\\n', '\n'), { child: 'Ana (9)' }))
    .map(found => `${found.rule}: ${found.place.excerpt}`)

const linesOf = (name: string): string[][] =>
  readFileSync(new URL(`wording/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(line => line.split(' | '))

const holds = (rule: string): object => expect.arrayContaining([expect.stringMatching(new RegExp(`^${rule}: `, 'u'))])

describe('how poor records say things', () => {
  it.each(linesOf('poor.txt'))('%s: %s', (rule, text = '') => {
    expect(reported(text)).toEqual(holds(rule))
  })
})

describe('ordinary sentences of good records', () => {
  it.each(linesOf('good.txt'))('%s', text => {
    expect(reported(text)).toEqual([])
  })
})

describe('the pairs that guides to recording print', () => {
  it.each(linesOf('guides.txt'))('%s: %s → %s', (rule, poor = '', better = '') => {
    expect(reported(poor)).toEqual(holds(rule))
    expect(reported(better)).toEqual([])
  })
})
