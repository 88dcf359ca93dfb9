import type { Span } from './span.js'

/** What a note records. Taken from its metadata's type or title, else inferred from its text (rules.md, "kind"). */
export const KINDS = [
  'visit',
  'unsuccessful-visit',
  'direct-work',
  'phone-call',
  'message',
  'meeting',
  'supervision',
  'summary',
  'assessment',
  'template',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

/** The fields a note may carry, as the export gave them (product.md, "Fields of a note"). */
export const FIELDS = [
  'id',
  'child',
  'kind',
  'title',
  'eventDate',
  'recordedDate',
  'author',
  'role',
  'team',
  'seen',
  'seenAlone',
  'present',
  'purpose',
  'place',
  'significantEvent',
] as const
export type Field = (typeof FIELDS)[number]
export type Fields = Partial<Record<Field, string>>

/** Case systems whose extracts are known by name (`--export-format`). */
export const EXPORT_FORMATS = ['lcs', 'mosaic', 'eclipse'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** A calendar date with an optional time of day. No time zone: records are written in local time. */
export interface Moment {
  year: number
  /** 1 to 12. */
  month: number
  day: number
  /** Minutes after midnight, or null where no time is given. */
  minutes: number | null
}

export type BlockType = 'paragraph' | 'heading' | 'item' | 'cell' | 'quote'

/** A block of a note's body; spans are in the body. Blocks do not overlap and are in order. */
export interface Block extends Span {
  type: BlockType
  /** For a heading its rank (1 is the highest), for an item its nesting; else 0. */
  depth: number
}

/** Where a person finds it. `offset` is null where the file is not text (Word, Excel, PDF, encoded email). */
export interface Position {
  line: number
  column: number
  offset: number | null
}

/** Where to look in a file that has no lines of its own. */
export type Location =
  | { sheet: string; cell: string }
  | { paragraph: number }
  | { page: number }
  | { row: number; column: string }

/** A span of a body, found again in the source. `excerpt` is the source text there, decoded. */
export interface Place {
  start: Position
  end: Position
  location: Location | null
  excerpt: string
}

/** Leads from a note's body back to the file that it came from. Made by the reader: positions are carried, never searched for. */
export interface SourceMap {
  /** The place of a span of the body. */
  locate(span: Span): Place
  /** The place of the note itself: its title or first line. */
  anchor(): Place
  /** The place of a header field's words; null or left out where the format keeps none. */
  field?(name: Field): Place | null
  /** A line of the source by its number, without its end, for showing; left out where the source has no lines. */
  line?(number: number): string
}

/** One case note in an export. */
export interface Note {
  /** Counts from 0 within the export. */
  index: number
  /** The export's own id of the note, where it has one. */
  id: string | null
  kind: Kind
  fields: Fields
  /** When it happened and when it was written down; null where not given or not understood. */
  eventDate: Moment | null
  recordedDate: Moment | null
  /** Plain text: no markup, no header. */
  body: string
  /** The body's blocks where the format marks them, else null: they are then found by their lines. */
  blocks: Block[] | null
  /** Comments of the format itself (HTML comments), in body offsets: where they stand between the words. */
  directives: Directive[]
  map: SourceMap
  /** Whether inline comments may set findings aside: in drafts and templates, never in exports. */
  draft: boolean
}

/** An inline `caselint-…` comment, found by a reader. */
export interface Directive {
  /** Where in the body the comment stands. */
  at: number
  /** The text inside the comment, trimmed. */
  text: string
  /** Its place in the source. */
  place: Place
}

/** What of an input was read. */
export interface Coverage {
  /** Whether the input was read to its end with nothing left out. */
  complete: boolean
  /** What was left out, in plain words: "2 comments", "hidden sheet 'Lookups'". Never note text. */
  skipped: string[]
}
