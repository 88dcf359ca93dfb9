import { describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.js'
import { presets } from '../../../rules/presets/index.js'
import { Linter } from '../../../src/engine/run.js'
import { resolve } from '../../../src/engine/settings.js'
import type { Preset } from '../../../src/model/rule.js'
import { noteFrom } from '../../../src/testing/note.js'

const TODAY = { year: 2027, month: 1, day: 31 }

/** Runs record/timeliness and record/late-entry; gives their messages by rule. */
function late(preset: string, header: Record<string, string>, body = 'I saw Ana.'): Record<string, string> {
  const settings = resolve(
    rules,
    presets[preset] as Preset,
    { only: ['record/timeliness', 'record/late-entry'] },
    TODAY,
  )
  const findings = new Linter(settings).check(noteFrom(body, { kind: 'visit', ...header }))
  return Object.fromEntries(findings.map(({ rule, message }) => [rule, message]))
}

/** Preset, event, recording, and the time that the message names (null: in time), each worked out by hand on a calendar. */
const CASES: readonly [string, string, string, string | null, string][] = [
  ['recommended', '3 March 2026', '10 March 2026', null, 'Tuesday to Tuesday: 5 working days'],
  ['recommended', '3 March 2026', '11 March 2026', '6 working days', 'one more'],
  ['recommended', '24 December 2026', '5 January 2027', null, '29, 30, 31 December, 4 and 5 January: 5 working days'],
  [
    'recommended',
    '24 December 2026',
    '6 January 2027',
    '6 working days',
    'Boxing Day is a Saturday: Monday 28 is free',
  ],
  ['recommended', '30 April 2026', '8 May 2026', null, '1, 5, 6, 7, 8 May: Monday 4 May is a bank holiday'],
  ['recommended', '30 April 2026', '11 May 2026', '6 working days', 'the weekend after adds Monday 11'],
  ['recommended', '28 August 2026', '7 September 2026', null, 'Monday 31 August is a bank holiday'],
  ['coventry', '1 April 2026', '7 April 2026', null, 'Thursday 2, then Good Friday to Easter Monday, Tuesday 7'],
  ['coventry', '1 April 2026', '8 April 2026', '3 working days', 'a day more'],
  ['coventry', '7 March 2026', '10 March 2026', null, 'a visit on a Saturday: Monday and Tuesday'],
  ['durham', '3 March 2026 16:00', '4 March 2026 16:00', null, '24 hours to the minute'],
  ['durham', '3 March 2026 16:00', '4 March 2026 17:30', '25 hours 30 minutes', '25 and a half hours'],
  ['durham', '6 March 2026 16:00', '9 March 2026 09:00', '65 hours', 'hours do not stop at a weekend'],
  ['durham', '28 March 2026 23:00', '29 March 2026 23:30', null, 'the clocks go forward: 23.5 hours'],
  ['durham', '24 October 2026 23:30', '25 October 2026 23:00', '24 hours 30 minutes', 'the clocks go back: 24.5 hours'],
  ['durham', '3 March 2026', '4 March 2026', null, 'without times the next day may be within 24 hours'],
  ['durham', '3 March 2026', '5 March 2026', '2 days', 'without times two days cannot be'],
  ['durham', '3 March 2026 23:50', '4 March 2026', null, 'one time missing: still may be in time'],
  ['isle-of-man', '3 July 2026', '13 July 2026', null, 'Monday 6 July stands for Tynwald Day'],
  ['isle-of-man', '3 July 2026', '14 July 2026', '6 working days', 'a day more'],
  ['recommended', '3 July 2026', '13 July 2026', '6 working days', 'Tynwald Day is no holiday in England'],
]

describe('record/timeliness, by hand', () => {
  it.each(CASES)('%s: %s to %s takes %s (%s)', (preset, eventDate, recordedDate, taken) => {
    const found = late(preset, { eventDate, recordedDate })
    if (taken === null) expect(found).toEqual({})
    else expect(found['record/timeliness']).toContain(`Recorded ${taken} after the event`)
  })

  it('holds a statutory visit to 72 hours, over a weekend too', () => {
    const visit = { title: 'Statutory visit', eventDate: '6 March 2026 10:00' }
    expect(late('worcestershire', { ...visit, recordedDate: '9 March 2026 10:00' })).toEqual({})
    expect(late('worcestershire', { ...visit, recordedDate: '9 March 2026 11:30' })['record/timeliness']).toContain(
      '72 hours is the longest allowed for a statutory visit',
    )
  })

  it('holds a high-risk event at 23:50 to the same day', () => {
    const risk = 'A high-risk event: he ran into the road.'
    const eventDate = '3 March 2026 23:50'
    expect(late('worcestershire', { eventDate, recordedDate: '3 March 2026 23:59' }, risk)).toEqual({})
    expect(
      late('worcestershire', { eventDate, recordedDate: '4 March 2026 00:10' }, risk)['record/timeliness'],
    ).toContain('the end of the same day')
  })

  it('counts a council’s own holidays', () => {
    const header = { kind: 'visit', eventDate: '3 March 2026', recordedDate: '11 March 2026' }
    const check = (extraHolidays: string[]): number =>
      new Linter(
        resolve(rules, presets.recommended as Preset, { only: ['record/timeliness'], extraHolidays }, TODAY),
      ).check(noteFrom('I saw Ana.', header)).length
    expect([check([]), check(['2026-03-06'])]).toEqual([1, 0])
  })

  it('leaves a note that was recorded before the event: another rule or a slip, but not late', () => {
    expect(late('durham', { eventDate: '5 March 2026', recordedDate: '3 March 2026' })).toEqual({})
  })
})

describe('record/late-entry', () => {
  it('speaks beside record/timeliness unless the note says that it is late', () => {
    const header = { eventDate: '3 March 2026', recordedDate: '11 March 2026' }
    expect(Object.keys(late('recommended', header))).toEqual(['record/late-entry', 'record/timeliness'])
    expect(Object.keys(late('recommended', header, 'Late entry, made 11 March. I saw Ana.'))).toEqual([
      'record/timeliness',
    ])
  })
})
