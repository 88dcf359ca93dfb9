import { beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../rules/index.js'
import { presets } from '../rules/presets/index.js'
import { Linter } from '../src/engine/run.js'
import { resolve } from '../src/engine/settings.js'
import type { Preset } from '../src/model/rule.js'
import { noteFrom } from '../src/testing/note.js'

beforeAll(async () => {
  await Promise.all(rules.map(rule => rule.prepare?.()))
})

/** Findings in a sentence of a policy, as `rule: words`; whole-note findings are left out, for a sentence is no note. */
function found(text: string, preset: string, header: Record<string, string> = {}): string[] {
  const linter = new Linter(resolve(rules, presets[preset] as Preset, {}, { year: 2026, month: 6, day: 1 }))
  return linter
    .check(noteFrom(text, { kind: 'other', ...header }))
    .filter(finding => !finding.wholeNote)
    .map(finding => `${finding.rule}: ${finding.place.excerpt}`)
}

describe('what the policies hold up as good passes under their preset', () => {
  it.each([
    ['isle-of-man', 'There was no gate to the garden.'],
    ['isle-of-man', 'C informed me that J goes to G’s house when not at school.'],
    ['isle-of-man', 'If true J could be at risk of further abuse so I will investigate immediately.'],
    ['isle-of-man', 'Visit to R to clarify if she needs a supporter at the Review.'],
    [
      'isle-of-man',
      'When J and I met we discussed her next visit home. I summarised by acknowledging J’s feelings of anger. We decided to write a letter to her father.',
    ],
    [
      'isle-of-man',
      'During our one to one session, T drew a picture of what had happened and told me she did not want to go back. This informed the decision for T to move.',
    ],
    [
      'isle-of-man',
      'L will take K to her hospital appointments so that her epilepsy is controlled and she can live a normal life for her age.',
    ],
    [
      'isle-of-man',
      'S learns best using visual information due to her learning disability so I took photographs and used them to explain.',
    ],
    [
      'isle-of-man',
      'I contacted JN, social worker in Mental Health Services for P’s father and we agreed to undertake a joint assessment.',
    ],
    ['isle-of-man', 'H said that G left the house for the second time this week after an argument.'],
    [
      'isle-of-man',
      'There was no gate to the garden so that K could run out into traffic and in my view it was not safe for her to play there even if supervised.',
    ],
    ['isle-of-man', 'F. N., Health Visitor, came too.'],
    ['durham', 'Her Personal Education Plan (PEP) was read.'],
    ['durham', 'We read her Special Educational Needs (SEN) Support Plans or Education Health and Care Plans (EHCP).'],
    ['coventry', 'He was aggressive: he threw a cup at the wall.'],
    ['coventry', 'This record is marked OFFICIAL Sensitive.'],
  ])('%s: %s', (preset, text) => {
    expect(found(text, preset)).toEqual([])
  })
})

describe('what the policies hold up as bad is reported', () => {
  it.each([
    ['isle-of-man', 'The garden was not safe for a toddler.', 'fact-opinion/opinion-as-fact', 'not safe'],
    ['isle-of-man', 'G stormed out in one of his usual tempers.', 'plain-language/colloquial', 'stormed out'],
    [
      'isle-of-man',
      'G stormed out in one of his usual tempers.',
      'plain-language/colloquial',
      'one of his usual tempers',
    ],
    ['isle-of-man', 'I saw the kids.', 'plain-language/colloquial', 'kids'],
    ['isle-of-man', 'I spoke to Frankie from school.', 'record/role', 'Frankie'],
    ['coventry', 'He is aggressive.', 'labelling/label', 'aggressive'],
    ['coventry', 'School say he is aggressive.', 'labelling/label', 'aggressive'],
  ])('%s: %s', (preset, text, rule, words) => {
    expect(found(text, preset)).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: .*${words}`, 'u')))
  })
})
