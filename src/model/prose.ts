import type { Block, BlockType, Fields, Kind, Note } from './note.js'
import type { Span } from './span.js'
import type { WordEntry, WordList } from './words.js'

/** A part of a note, as its headings and labels name it. */
export const SECTIONS = [
  'purpose',
  'present',
  'place',
  'seen',
  'observation',
  'discussion',
  'child-voice',
  'family-voice',
  'analysis',
  'strengths',
  'worries',
  'decision',
  'actions',
  'background',
  'summary',
] as const
export type Section = (typeof SECTIONS)[number]

/** A word of the text, with `lower` for matching. Hyphenated words are several. */
export interface Word extends Span {
  lower: string
  /** Whether it stands in quoted speech. */
  quoted: boolean
}

/** Speech in quotation marks or in a block quote (rules.md, "quoted speech"). The span takes in the marks. */
export interface Quote extends Span {
  /** False for scare quotes, which count as narrative. */
  speech: boolean
  /** Who says it, as far as the words around tell. */
  speaker: 'child' | 'other' | null
}

export interface ProseBlock extends Block {
  index: number
  /** The part of the note it belongs to. */
  section: Section | null
  /** A run-in label ("Purpose:", "My view.") at its start, which is no prose. */
  label: Span | null
  /** Indexes into `sentences`: half open. */
  sentences: Span
}

export interface Sentence extends Span {
  index: number
  /** Index of its block. */
  block: number
  type: BlockType
  section: Section | null
  text: string
  /** The text with quoted speech blanked out by `_`, of the same length: what wording rules read. */
  narrative: string
  words: Word[]
}

/** A word list's entry, met in the text. */
export interface Hit extends Span {
  entry: WordEntry
  /** Index of the sentence. */
  sentence: number
  quoted: boolean
}

/** The child or children of the record. */
export interface Child {
  /** First names or initials, as written: "Ruby", "K". */
  names: readonly string[]
  /** Further names of each, short forms and nicknames: "Theo" of "Theodora". */
  aliases: readonly (readonly string[])[]
  /** Age in years of each, where told; months and weeks as fractions. */
  ages: readonly (number | null)[]
  /** Whether the note is written to the child ("You showed me your room"). */
  addressed: boolean
  /** Whether it is about a baby or a child under two. */
  baby: boolean
}

/** A note's body, read once for every rule. Spans are in `text`, which is the body made plain: straight quotes, no invisible characters. */
export interface Prose {
  readonly note: Note
  readonly kind: Kind
  readonly fields: Fields
  readonly text: string
  readonly blocks: readonly ProseBlock[]
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  readonly child: Child
  /** Number of words in the body, headings too. */
  readonly wordCount: number
  /** Where the entries of a list stand, quoted speech included; longest first, no overlaps. */
  hits(list: WordList): readonly Hit[]
  /** The sentence that holds an offset, or the last one before it. */
  sentenceAt(offset: number): Sentence | undefined
  /** The sentences of the block of this one. */
  paragraph(sentence: Sentence): readonly Sentence[]
  /** A span of `text` as a span of the note's body. */
  toBody(span: Span): Span
}
