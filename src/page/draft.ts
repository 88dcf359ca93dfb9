import type { Block, Field, Note } from '../model/note.js'

/** The labels that a draft's header has, in their usual order; readers know each of them. */
const LABELS: readonly (readonly [field: Field, label: string])[] = [
  ['kind', 'Type'],
  ['title', 'Title'],
  ['child', 'Child'],
  ['eventDate', 'Date of event'],
  ['recordedDate', 'Recorded'],
  ['author', 'Author'],
  ['role', 'Role'],
  ['team', 'Team'],
  ['present', 'Present'],
  ['seen', 'Child seen'],
  ['seenAlone', 'Seen alone'],
  ['purpose', 'Purpose'],
  ['place', 'Place'],
]

/** A note of an export as a text to work on: its fields as a header, then its words, with headings and lists marked. */
export function draftOf(note: Note): string {
  const header = LABELS.flatMap(([field, label]) => {
    const value = note.fields[field]?.replace(/\s+/gu, ' ').trim()
    return value ? [`${label}: ${value}`] : []
  })
  const body = note.blocks ? note.blocks.map(block => blockText(block, note.body)).join('') : note.body
  return `${header.join('\n')}${header.length > 0 ? '\n\n' : ''}${body.trim()}\n`
}

function blockText(block: Block, body: string): string {
  const words = body.slice(block.start, block.end).trim()
  if (words === '') return ''
  if (block.type === 'heading') return `# ${words}\n\n`
  if (block.type === 'item') return `${'  '.repeat(block.depth)}- ${words}\n`
  if (block.type === 'quote') return `${words.replace(/^/gmu, '> ')}\n\n`
  return `${words}\n\n`
}

/** What to call a note in a list: its title, or its kind and child, or its first words. */
export function titleOf(note: Note): string {
  const { title, kind, child, eventDate } = note.fields
  const named = title ?? [kind, child].filter(Boolean).join(', ')
  const words = named || note.body.trim().split('\n')[0]?.slice(0, 60) || 'Note'
  return eventDate ? `${words} (${eventDate})` : words
}
