import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { presets } from '../../rules/presets/index.js'
import { Linter } from '../../src/engine/run.js'
import { resolve } from '../../src/engine/settings.js'
import type { Note } from '../../src/model/note.js'
import type { Preset } from '../../src/model/rule.js'
import { readerFor, sourceOf } from '../../src/readers/index.js'

/** What a header must hold: each is reported where the note does not say it. */
const PARTS = ['date', 'author', 'purpose', 'people-present', 'place']

/** Each case: `%% kind | date and time | author | parts that the note lacks`, then the note; `-` where there is none. */
const CASES = readFileSync(join(import.meta.dirname, 'headers.txt'), 'utf8')
  .split(/^%% /mu)
  .slice(1)
  .map(each => {
    const [first = '', ...lines] = each.split('\n')
    const [kind = '', date = '', author = '', lacks = ''] = first.split('|').map(part => part.trim())
    return { kind, date, author, lacks: lacks.split(' ').filter(Boolean), text: lines.join('\n') }
  })

const linter = new Linter(
  resolve(
    rules,
    presets.recommended as Preset,
    { only: PARTS.map(part => `record/${part}`) },
    { year: 2026, month: 11, day: 23 },
  ),
)

async function notesOf(text: string, name: string): Promise<Note[]> {
  const notes: Note[] = []
  const reader = await readerFor(name)
  const coverage = { complete: true, skipped: [] }
  for await (const note of reader?.read(sourceOf(name, new TextEncoder().encode(text)), {}, coverage) ?? [])
    notes.push(note)
  return notes
}

function dateOf({ eventDate }: Note): string {
  if (!eventDate) return '-'
  const { year, month, day, minutes } = eventDate
  const pad = (number: number): string => String(number).padStart(2, '0')
  const date = `${year}-${pad(month)}-${pad(day)}`
  return minutes === null ? date : `${date} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

describe.each(['note.md', 'note.txt'])('the header of %s', name => {
  it.each(CASES)('$kind | $date | $author | $lacks: $text', async ({ kind, date, author, lacks, text }) => {
    const notes = await notesOf(text, name)
    expect(notes).toHaveLength(1)
    const note = notes[0] as Note
    const lacking = linter.check(note).map(({ rule }) => rule.replace('record/', ''))
    expect([note.kind, dateOf(note), note.fields.author ?? '-', PARTS.filter(part => lacking.includes(part))]).toEqual([
      kind,
      date,
      author,
      lacks.length === 0 ? [] : PARTS.filter(part => lacks.includes(part)),
    ])
  })
})
