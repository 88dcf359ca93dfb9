import { describe, expect, it } from 'vitest'
import { type ExportNote, reported } from '../../over-export.js'

const RULE = 'record/summary-overdue'
const note = (kind: string, child: string, eventDate: string, text = 'I saw the family.'): ExportNote => ({
  text,
  header: { kind, child, eventDate },
})
const indexes = (lines: readonly string[]): number[] => lines.map(line => Number.parseInt(line, 10))

describe(RULE, () => {
  it('looks at the latest summary of each child, whatever the order of the notes', () => {
    const notes = [
      note('summary', 'Ana', '20 May 2026'),
      note('summary', 'Ana', '3 January 2026'),
      note('summary', 'Leo', '3 January 2026'),
      note('visit', 'Leo', '1 May 2026'),
    ]
    expect(reported(RULE, notes)).toEqual([
      '2: This is the latest case summary for the child. It is from 3 January 2026, and the policy asks for one every 3 months. Write a new one.',
    ])
  })

  it('counts a summary of several children for each, and reports it once', () => {
    const both = [note('summary', 'Ana and Leo', '3 January 2026'), note('visit', 'Ana', '1 May 2026')]
    expect(indexes(reported(RULE, both))).toEqual([0])
    expect(
      reported(RULE, [...both, note('summary', 'Leo', '3 May 2026'), note('summary', 'Ana', '4 May 2026')]),
    ).toEqual([])
    expect(indexes(reported(RULE, [...both, note('summary', 'Leo', '3 May 2026')]))).toEqual([0])
  })

  it.each([
    [{ year: 2026, month: 4, day: 30 }, []],
    [{ year: 2026, month: 5, day: 1 }, [0]],
  ])('allows three whole months: %j', (today, expected) => {
    const notes = [note('summary', 'Ana', '31 January 2026'), note('visit', 'Ana', '2 February 2026')]
    expect(indexes(reported(RULE, notes, { today }))).toEqual(expected)
  })

  it('waits some days after a change before a new summary is due', () => {
    const moved = 'You have moved in with your nan. Your new address is on the front sheet.'
    const notes = [note('summary', 'Ana', '1 May 2026'), note('visit', 'Ana', '12 May 2026', moved)]
    expect(reported(RULE, notes, { options: { afterChange: true } })).toHaveLength(1)
    expect(reported(RULE, notes, { options: { afterChange: true, graceDays: 20 } })).toEqual([])
    expect(
      reported(RULE, [...notes, note('summary', 'Ana', '20 May 2026')], { options: { afterChange: true } }),
    ).toEqual([])
    expect(reported(RULE, notes)).toEqual([])
  })

  it('tells of a missing summary only where asked, and only where the export holds summaries', () => {
    const visits = [note('visit', 'Leo', '3 January 2026'), note('visit', 'Leo', '3 May 2026')]
    const notes = [note('summary', 'Ana', '20 May 2026'), ...visits]
    expect(reported(RULE, notes)).toEqual([])
    expect(indexes(reported(RULE, notes, { options: { missing: true } }))).toEqual([2])
    expect(reported(RULE, visits, { options: { missing: true } })).toEqual([])
  })
})
