import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomOf } from '../fixtures/make-export/random.js'
import type { Note } from '../src/model/note.js'
import { readerFor } from '../src/readers/index.js'

/** An invented note as an export would hold it. */
export interface MadeNote {
  id: string
  child: string
  kind: string
  eventDate: string
  recordedDate: string
  author: string
  role: string
  team: string
  body: string
}

const CORPUS = join(import.meta.dirname, '../test/corpus')
const CHILDREN = ['Ruby', 'Kaine', 'Amina', 'Theo', 'Mali', 'Jakub', 'Ffion', 'Noah', 'Zara', 'Eesa']
const AUTHORS = ['Jane Okafor', 'Dan Whitlow', 'Priya Nair', 'Ines Carvalho', 'Murdo Lennie', 'Bronwen Hughes']
const TEAMS = ['North', 'South', 'Harbour', 'Family Help', 'Leaving Care']
const SENTENCE = /[^.!?\n]+[.!?]*["')]*\s*/gu

/**
 * Invented notes of at least so many words, the same ones each time. Paragraphs come from the labelled notes of `test/corpus`;
 * in each sentence one word is exchanged for another of theirs, so that hardly a sentence comes twice and nothing that
 * remembers sentences looks faster than it is.
 */
export async function* madeNotes(count: number, wordsANote = 300): AsyncGenerator<MadeNote> {
  const notes = await corpusNotes()
  const paragraphs = notes.flatMap(note => note.body.split(/\n\s*\n/u).filter(part => /\p{L}/u.test(part)))
  const words = [...new Set(paragraphs.flatMap(part => part.match(/(?<![\p{L}'-])\p{Ll}{4,}(?![\p{L}'-])/gu) ?? []))]
  const next = randomOf(20260304)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const varied = (sentence: string): string => {
    const spots = [...sentence.matchAll(/(?<![\p{L}'-])\p{Ll}{4,}(?![\p{L}'-])/gu)]
    if (spots.length === 0) return sentence
    const spot = pick(spots)
    return sentence.slice(0, spot.index) + pick(words) + sentence.slice(spot.index + spot[0].length)
  }
  for (let number = 0; number < count; number++) {
    const note = pick(notes)
    const own = note.body.split(/\n\s*\n/u)
    const parts: string[] = []
    let length = 0
    while (length < wordsANote) {
      const part = (own.shift() ?? pick(paragraphs)).replace(SENTENCE, varied)
      length += part.split(/\s+/u).length
      parts.push(part)
    }
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor(next() * 420)))
    const recorded = new Date(day.getTime() + Math.floor(next() * next() * 8) * 86_400_000)
    yield {
      id: `N${String(number + 1).padStart(7, '0')}`,
      child: note.fields.child ?? pick(CHILDREN),
      kind: note.fields.kind ?? 'Home visit',
      eventDate: day.toISOString().slice(0, 10),
      recordedDate: recorded.toISOString().slice(0, 10),
      author: pick(AUTHORS),
      role: 'Social Worker',
      team: pick(TEAMS),
      body: parts.join('\n\n'),
    }
  }
}

async function corpusNotes(): Promise<Note[]> {
  const notes: Note[] = []
  for (const name of readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).sort()) {
    const reader = /\.(?:md|txt)$/u.test(name) ? await readerFor(name) : null
    if (!reader) continue
    const bytes = readFileSync(join(CORPUS, name))
    const source = {
      name,
      size: bytes.length,
      bytes: async () => bytes,
      async *chunks() {
        yield bytes
      },
    }
    for await (const note of reader.read(source, {}, { complete: true, skipped: [] })) notes.push(note)
  }
  return notes
}

const HEADERS: readonly [keyof MadeNote, string][] = [
  ['id', 'Note ID'],
  ['child', 'Child'],
  ['kind', 'Case note type'],
  ['eventDate', 'Event date'],
  ['recordedDate', 'Date recorded'],
  ['author', 'Recorded by'],
  ['role', 'Role'],
  ['team', 'Team'],
  ['body', 'Details'],
]

/** How notes are written in each format: what stands before them, and each. */
export const WRITTEN: Readonly<Record<'csv' | 'ndjson' | 'md', { head: string; note: (note: MadeNote) => string }>> = {
  csv: {
    head: `${HEADERS.map(([, header]) => header).join(',')}\r\n`,
    note: note => `${HEADERS.map(([field]) => `"${note[field].replaceAll('"', '""')}"`).join(',')}\r\n`,
  },
  ndjson: { head: '', note: note => `${JSON.stringify(note)}\n` },
  md: {
    head: '',
    note: note =>
      `Type: ${note.kind}\nChild: ${note.child}\nDate: ${note.eventDate}\nRecorded: ${note.recordedDate}\nAuthor: ${note.author}, ${note.role}\nTeam: ${note.team}\n\n${note.body}\n`,
  },
}
