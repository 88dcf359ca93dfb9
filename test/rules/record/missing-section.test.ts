import { describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.js'
import { presets } from '../../../rules/presets/index.js'
import { Linter } from '../../../src/engine/run.js'
import { resolve } from '../../../src/engine/settings.js'
import type { Preset } from '../../../src/model/rule.js'
import { noteFrom } from '../../../src/testing/note.js'

const TODAY = { year: 2026, month: 6, day: 1 }

/** What a template is told to lack, or null. */
function lacks(title: string, headings: readonly string[], preset: string): string | null {
  const linter = new Linter(resolve(rules, presets[preset] as Preset, { only: ['record/missing-section'] }, TODAY))
  const body = headings.map(heading => `## ${heading}\n\n[fill in]\n`).join('\n')
  const said = linter.check(noteFrom(body, { kind: 'template', title })).map(({ message }) => message)
  expect(said.length).toBeLessThanOrEqual(1)
  return /^The template has no part for (.*)\. Add a heading for each\.$/u.exec(said[0] ?? '')?.[1] ?? said[0] ?? null
}

/** Written down from CRP 2 and DUR 36, 79, not taken from the rule. */
const ASKED: readonly [title: string, parts: readonly (readonly [heading: string, part: string])[]][] = [
  [
    'Home visit template',
    [
      ['Purpose', 'the purpose'],
      ['Present', 'who was there'],
      ['Did you speak to the child alone?', 'whether the child was seen alone'],
      ['What the child said', "the child's own words or how they were"],
      ['Observations', 'what was seen'],
      ['Analysis', 'the analysis'],
      ['Next steps', 'the next steps'],
    ],
  ],
  [
    'Core group minutes',
    [
      ['Agenda', 'the purpose'],
      ['Attendees', 'who was there'],
      ['Actions', 'the next steps'],
    ],
  ],
  [
    'Phone call record',
    [
      ['Reason for call', 'the purpose'],
      ['Next steps', 'the next steps'],
    ],
  ],
  [
    'Supervision record',
    [
      ['Analysis', 'the analysis'],
      ['Actions', 'the next steps'],
    ],
  ],
  [
    'Case summary',
    [
      ['What this means', 'the analysis'],
      ['Plan', 'the next steps'],
    ],
  ],
  [
    'Child and family assessment',
    [
      ['Purpose', 'the purpose'],
      ['Wishes and feelings', "the child's own words or how they were"],
      ['Analysis', 'the analysis'],
      ['What happens next', 'the next steps'],
    ],
  ],
]

describe.each(Object.keys(presets))('record/missing-section, preset %s', preset => {
  it.each(ASKED)('%s: whole, and without each of its parts', (title, parts) => {
    const headings = parts.map(([heading]) => heading)
    expect(lacks(title, headings, preset)).toBeNull()
    for (const [heading, part] of parts)
      expect(
        lacks(
          title,
          headings.filter(each => each !== heading),
          preset,
        ),
        heading,
      ).toBe(part)
  })

  it('names all that is missing in one finding, in the order of a note', () => {
    expect(lacks('Core group minutes', ['Apologies'], preset)).toBe('the purpose, who was there, the next steps')
  })

  it('takes a template without a telling title for that of a visit', () => {
    expect(
      lacks('Form 7', ['Purpose', 'Present', 'Wishes and feelings', 'Observations', 'Analysis', 'Actions'], preset),
    ).toBe('whether the child was seen alone')
  })

  it('asks nothing of a note', () => {
    const linter = new Linter(resolve(rules, presets[preset] as Preset, { only: ['record/missing-section'] }, TODAY))
    expect(linter.check(noteFrom('## Purpose\n\nI saw Ana.', { kind: 'visit' }))).toEqual([])
  })
})
