import { beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../rules/index.js'
import { presets } from '../rules/presets/index.js'
import { Linter } from '../src/engine/run.js'
import { resolve } from '../src/engine/settings.js'
import type { Preset } from '../src/model/rule.js'
import { kindOf } from '../src/readers/shared/kinds.js'
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
    ['durham', 'Bill was there. William told me that he has work.'],
    ['durham', 'Her Personal Education Plan (PEP) was read.'],
    ['durham', 'We read her Special Educational Needs (SEN) Support Plans or Education Health and Care Plans (EHCP).'],
    ['isle-of-man', 'I observed that there was no gate to the garden.'],
    [
      'isle-of-man',
      'C informed me that J goes to G’s house when not at school. If true J could be at risk of further abuse so I will investigate immediately.',
    ],
    ['isle-of-man', 'Bill was there. William told me that he has work.'],
    ['coventry', 'School told me that he was aggressive on Monday. He threw a chair at Mr Cole, who used the word.'],
    ['coventry', 'Amended 4 March 2026, Jane Okafor, Social Worker'],
    ['durham', 'What is worrying is the damp, and what is helping is that Nan rings.'],
    ['durham', 'Mum moving closer would reduce the worries and make life better for her.'],
    ['durham', 'There is nothing else that needs to happen before then.'],
    ['durham', 'Her running to the window might be telling us that she misses him.'],
    ['durham', 'They sat apart, and this might mean that they had argued.'],
    ['durham', 'The people who love and care about her came, with her brothers and sisters.'],
    ['case-recording-policy', 'I looked at home conditions with Mum.'],
    ['case-recording-policy', '## What is the Purpose/Reason for Contact?\n\nTo see the new room.'],
    ['case-recording-policy', '## Analysis\n\nThe room is too small for two, since neither bed has space beside it.'],
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
    ['isle-of-man', 'He is a retard.', 'labelling/offensive', 'retard'],
    ['coventry', 'Amended 4 March 2026, Jane Okafor: four days, not six.', 'record/amendment', 'Amended'],
    ['isle-of-man', '**Outcome**\n\nReferral to early help.', 'record/outcome', 'Referral to early help'],
    ['isle-of-man', 'The police were useless.', 'labelling/colleague', 'police were useless'],
    ['isle-of-man', 'School told me that G hits him.', 'fact-opinion/unverified-report', 'hits him'],
    ['durham', 'Kaitlin was there. Caitlin made toast.', 'record/name-spelling', 'Caitlin'],
    ['coventry', 'He is aggressive.', 'labelling/label', 'aggressive'],
    ['coventry', 'School say he is aggressive.', 'labelling/label', 'aggressive'],
  ])('%s: %s', (preset, text, rule, words) => {
    expect(found(text, preset)).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: .*${words}`, 'u')))
  })
})

/** Rules that report the whole note. */
function missing(text: string, preset: string, header: Record<string, string> = {}): string[] {
  const linter = new Linter(resolve(rules, presets[preset] as Preset, {}, { year: 2026, month: 6, day: 1 }))
  return linter
    .check(noteFrom(text, header))
    .filter(finding => finding.wholeNote)
    .map(finding => finding.rule)
}

describe('what the policies hold up as good holds what they ask for', () => {
  it.each([
    ['isle-of-man', 'record/purpose', 'Visit to R to clarify if she needs a supporter at the Review', {}],
    [
      'isle-of-man',
      'child-voice/missing',
      'During our one to one session, T drew a picture of what had happened and told me she did not want to go back. This informed the decision for T to move.',
      { kind: 'direct work', child: 'T' },
    ],
    [
      'isle-of-man',
      'seen-alone/not-stated',
      'During our one to one session, T drew a picture of what had happened and told me she did not want to go back. This informed the decision for T to move.',
      { kind: 'direct work', child: 'T' },
    ],
    [
      'isle-of-man',
      'record/interpreter',
      'S learns best using visual information due to her learning disability so I took photographs and used them to explain.',
      { child: 'S' },
    ],
    ['durham', 'record/late-entry', 'Late entry, made 6 March 2026, 9.20am. I saw Ana.', {}],
    [
      'durham',
      'record/balance',
      'The damp is worrying. What is helping is that Nan rings each day.',
      { kind: 'summary' },
    ],
    [
      'durham',
      'record/analysis',
      `I saw Ana at home. ${'The tap was mended and the bins were out by the gate. '.repeat(12)}What is helping is that Nan rings.`,
      {},
    ],
    [
      'case-recording-policy',
      'record/missing-section',
      '## What is the Purpose/Reason for Contact?\n\n## Who was seen?\n\n## Was the child seen alone?\n\n## Wishes and feelings\n\n## Rooms, home conditions, observations of interactions between household members\n\n## Analysis\n\n## Actions\n',
      { kind: 'template', title: 'Home visit template' },
    ],
  ])('%s, %s', (preset, rule, text, header) => {
    expect(missing(text, preset, header)).not.toContain(rule)
  })
})

describe('what the policies ask of a note is missed where it is not there', () => {
  it.each([
    ['isle-of-man', 'record/purpose', 'R was in. She made toast.', {}],
    ['isle-of-man', 'record/interpreter', 'S has a learning disability. I told her about the plan.', { child: 'S' }],
    ['durham', 'record/interpreter', 'I saw Ana at home.', {}],
    ['durham', 'record/late-entry', 'Late entry. I saw Ana.', {}],
    ['durham', 'record/observation', 'I visited Ana to discuss bedtime. Mum said that it is fine.', {}],
    ['coventry', 'record/date', 'I saw Ana.', { eventDate: '3 March 2026' }],
    ['coventry', 'record/entry-date', 'I saw Ana at 4pm.', { eventDate: '3 March 2026' }],
    ['case-recording-policy', 'record/people-present', 'Rang at ten. The line was bad.', { kind: 'phone call' }],
  ])('%s, %s', (preset, rule, text, header) => {
    expect(missing(text, preset, header)).toContain(rule)
  })
})

describe('a trade term written into a note as a formula is no voice', () => {
  it.each([
    ['worcestershire', 'I saw Ana at home. Child’s voice captured.'],
    ['isle-of-man', 'I saw Ana at home. Lived experience was explored.'],
  ])('%s: %s', (preset, text) => {
    expect(found(text, preset, { kind: 'visit', child: 'Ana' })).toContainEqual(
      expect.stringMatching(/^child-voice\/formulaic: /u),
    )
  })
})

describe('each policy has its own', () => {
  it('Isle of Man: a significant risk is recorded within 1 working day', () => {
    const text = 'If true J could be at risk of further abuse so I will investigate immediately.'
    const late = { eventDate: '3 March 2026', recordedDate: '5 March 2026' }
    expect(missing(text, 'isle-of-man', late)).toContain('record/timeliness')
    expect(missing('J made toast.', 'isle-of-man', late)).not.toContain('record/timeliness')
  })

  /** Findings of one rule, each as `words: message`. */
  function told(text: string, preset: string, rule: string, header: Record<string, string> = {}): string[] {
    const linter = new Linter(resolve(rules, presets[preset] as Preset, {}, { year: 2026, month: 6, day: 1 }))
    return linter
      .check(noteFrom(text, { kind: 'other', ...header }))
      .filter(finding => finding.rule === rule)
      .map(({ place, message }) => `${place.excerpt}: ${message}`)
  }

  it('the Case Recording Policy and Isle of Man want a view marked as one, though its basis follows', () => {
    const text = 'The home was unsafe: there was no gas on the meter.'
    for (const preset of ['case-recording-policy', 'isle-of-man'])
      expect(told(text, preset, 'fact-opinion/opinion-as-fact'), preset).toHaveLength(1)
    expect(told(text, 'recommended', 'fact-opinion/opinion-as-fact')).toEqual([])
  })

  it('views under a heading of analysis need their basis in the policies that ask for it', () => {
    const rule = 'fact-opinion/opinion-without-basis'
    expect(told('## Analysis\n\nMum is a poor parent.', 'coventry', rule)).toHaveLength(1)
    expect(told('## Analysis\n\nMum is a poor parent, since both were alone all night.', 'coventry', rule)).toEqual([])
    expect(told('## Analysis\n\nMum is a poor parent.', 'recommended', rule)).toEqual([])
  })

  it('Durham 70: wants no abbreviations, and says so', () => {
    expect(told('Her PEP was read.', 'durham', 'jargon/unexplained-acronym')[0]).toContain('wants no abbreviations')
    expect(told('Her PEP was read.', 'coventry', 'jargon/unexplained-acronym')[0]).toContain('at its first use')
  })

  it('Durham 67: everyday words are information at most, and left where they are the family’s', () => {
    expect(told('The kids came in.', 'durham', 'plain-language/colloquial')).toHaveLength(1)
    expect(told('Mum said, "The kids are fine." The kids came in.', 'durham', 'plain-language/colloquial')).toEqual([])
  })

  it('the Case Recording Policy: says where a limit is caselint’s own', () => {
    const late = { kind: 'visit', eventDate: '3 March 2026', recordedDate: '16 March 2026' }
    expect(told('I saw Ana.', 'case-recording-policy', 'record/timeliness', late)[0]).toContain('the policy gives none')
    expect(told('Ana has a new school.', 'case-recording-policy', 'record/timeliness', late)[0]).not.toContain(
      'gives none',
    )
  })

  it('Durham 47: "no-one was home" makes a visit an unsuccessful one', () => {
    expect(kindOf('Home visit', undefined, 'I called at 4pm and no-one was home.')).toBe('unsuccessful-visit')
    expect(kindOf('Home visit', undefined, 'I called at 4pm and Mum was home.')).toBe('visit')
  })

  it('Durham 66: "brothers and sisters" and "time with family" are what we suggest, and never as more than information', () => {
    const linter = new Linter(resolve(rules, presets.durham as Preset, {}, { year: 2026, month: 6, day: 1 }))
    const findings = linter
      .check(noteFrom('Her siblings have contact on Fridays.', { kind: 'other' }))
      .filter(({ rule }) => rule === 'labelling/institutional')
    expect(findings.flatMap(({ suggestions }) => suggestions).join('; ')).toMatch(/brothers and sisters.*time with/u)
    expect(findings.map(({ level }) => level)).toEqual(['info', 'info'])
  })

  it('Isle of Man 4.4: "the children" is what we suggest for "kids"', () => {
    const linter = new Linter(resolve(rules, presets['isle-of-man'] as Preset, {}, { year: 2026, month: 6, day: 1 }))
    const [finding] = linter
      .check(noteFrom('I saw the kids.', { kind: 'other' }))
      .filter(({ rule }) => rule === 'plain-language/colloquial')
    expect(finding?.suggestions).toContain('children')
  })

  it('the Case Recording Policy 12: what is only "nice to know" stands in the reasons of the rule', () => {
    expect(rules.find(rule => rule.id === 'record/third-party-detail')?.why.toLowerCase()).toContain('nice to know')
  })

  it('Coventry 4.6: the definitions of fact, opinion and hearsay stand in the reasons of the rules', () => {
    const why = (id: string): string => rules.find(rule => rule.id === id)?.why.replace(/\s+/gu, ' ') ?? ''
    expect(why('fact-opinion/opinion-as-fact')).toContain('direct observations of events')
    expect(why('fact-opinion/opinion-without-basis')).toContain('interpretation of behaviour')
    expect(why('fact-opinion/unattributed-report')).toContain('cannot personally verify')
  })
})
