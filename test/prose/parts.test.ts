import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/prose/analyse.js'
import { evidenceOf } from '../../src/prose/evidence-of.js'
import { Matcher } from '../../src/prose/matcher.js'
import { PART_NAMES, type PartName, partOf } from '../../src/prose/parts.js'
import { noteFrom } from '../../src/testing/note.js'

const read = (body: string, header: Record<string, string> = {}) =>
  analyse(noteFrom(body, { child: 'Ana (7)', ...header }), new Matcher([]))

/** The words that hold a part, or null. */
function held(part: PartName, body: string, header?: Record<string, string>): string | null {
  const note = read(body, header)
  const span = partOf(part).find(note)
  return span && note.text.slice(span.start, span.end)
}

describe('the parts of a note', () => {
  it.each<[PartName, string, string]>([
    ['purpose', 'I visited to check the gate.', 'visited to check'],
    ['family-voice', 'I saw Ana and Mum. Mum said that she is tired.', 'Mum said'],
    ['family-voice', 'Dad was tearful when I left.', 'Dad was tearful'],
    ['family-voice', 'Kerry, her mum, was in. She hopes to move.', 'She hopes'],
    ['observation', 'The kitchen floor was wet.', 'The kitchen floor was wet.'],
    ['observation', 'Ana cuddled the cat.', 'Ana cuddled the cat'],
    ['discussion', 'We talked about the move.', 'We talked about the move.'],
    ['worries', 'I am worried about the stairs.', 'I am worried'],
    ['strengths', 'Nan rings each day, which helps.', 'which helps'],
    ['next-steps', 'I will ring school on Friday.', 'I will ring school'],
    ['next-steps', 'Nothing further is needed.', 'Nothing further is needed'],
    ['plan-progress', 'Two of the five actions have been done.', 'have been done'],
    ['identity-needs', 'The family speak Polish and go to church.', 'church'],
    ['safety-plan', 'If things get worse she will ring her aunt.', 'If things get worse'],
    ['contact-details', 'Ring Mum on 01632 960123.', '01632 960123'],
    ['manager-agreement', 'Ann Lee, Team Manager, agreed to this.', 'Team Manager, agreed'],
    ['told', 'I told Mum that I would write this down.', 'I told Mum'],
  ])('%s: %s', (part, body, words) => {
    expect(held(part, body)).toContain(words)
  })

  it.each<[PartName, string]>([
    ['family-voice', 'I saw Ana and Mum at home.'],
    ['family-voice', 'I asked Mum about the rent.'],
    ['family-voice', 'Ms Lee, health visitor, said that all is well.'],
    ['family-voice', 'Mum will ring me on Friday.'],
    ['observation', 'We discussed the plan and agreed to meet.'],
    ['observation', 'Mum said that she is well.'],
    ['discussion', 'The room was cold. Ana was asleep.'],
    ['next-steps', 'Ana was asleep.'],
    ['plan-progress', 'I gave Mum the plan.'],
    ['identity-needs', 'Ana is in Year 3.'],
    ['manager-agreement', 'The manager was on leave.'],
    ['told', 'Mum told me about the row.'],
  ])('is not there. %s: %s', (part, body) => {
    expect(held(part, body)).toBeNull()
  })
})

describe('evidenceOf', () => {
  it('lists the parts that are there, each by name, label and place', () => {
    const note = read('I visited Ana at home to check the gate. She was asleep.')
    const found = evidenceOf(note)
    expect(found.map(each => each.part)).toEqual(expect.arrayContaining(['purpose', 'place', 'seen']))
    expect(found.map(each => each.part)).not.toContain('family-voice')
    for (const { label, span } of found) {
      expect(label).toMatch(/^\p{Ll}/u)
      expect(note.text.slice(span.start, span.end)).not.toBe('')
    }
  })

  it('leaves out what has no place in a note of that kind', () => {
    const body = 'Ana was seen alone. In an emergency ring Nan. Her GP is Dr Ali.'
    const parts = (kind: string): string[] => evidenceOf(read(body, { kind })).map(each => each.part)
    expect(parts('visit')).not.toContain('safety-plan')
    expect(parts('summary')).toContain('safety-plan')
    expect(parts('summary')).not.toContain('seen-alone')
  })

  it('has a label of its own for every part', () => {
    expect(new Set(PART_NAMES.map(name => partOf(name).label)).size).toBe(PART_NAMES.length)
  })
})
