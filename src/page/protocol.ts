import type { DraftSettings } from '../engine/settings.js'
import type { Kind } from '../model/note.js'
import type { Level } from '../model/rule.js'
import type { Span } from '../model/span.js'

/** What `caselint page` writes into the page. */
export interface PageSettings extends DraftSettings {
  version: string
}

/** How the words of a draft are read: as they stand in the editor. */
export type DraftFormat = 'text' | 'markdown'

/** A text to work on: a whole file of text, or one note of an export. */
export interface Draft {
  label: string
  format: DraftFormat
  text: string
}

export interface CheckRequest {
  draft: Draft
  preset: string
  /** What the note is, whatever its header says; null to take it from the text. */
  kind: Kind | null
}

/** A finding, with offsets in the draft's text. */
export interface PageFinding extends Span {
  rule: string
  level: Level
  wholeNote: boolean
  message: string
  redactedMessage: string
  excerpt: string
  line: number
  column: number
  /** What can be put in the place of the words, best first. */
  wordings: readonly string[]
  clauses: readonly string[]
  /** The reason of a comment in the text that sets it aside, or null. */
  setAside: string | null
}

/** Words of a draft. */
export interface Words extends Span {
  excerpt: string
}

/** A part of a good record that a note holds, with the words that hold it; null where their place is not kept. */
export interface PartWords {
  part: string
  words: Words | null
}

export interface PageNote extends Span {
  /** What to call it in a list of notes. */
  label: string
  kind: Kind
  words: number
  findings: PageFinding[]
  /** The parts that are there. */
  parts: PartWords[]
  /** The parts that the policy asks of a note of its kind, there or not. */
  asked: readonly string[]
}

export interface Checked {
  notes: PageNote[]
  /** Why it could not be read, or null. */
  error: string | null
  /** What was left out, in plain words. */
  skipped: readonly string[]
}

export interface Opened {
  drafts: Draft[]
  error: string | null
  skipped: readonly string[]
}

/** What the page tells about a rule beside its findings. */
export interface RuleFacts {
  why: string
  /** The part of a good record that it asks for, or null. */
  part: string | null
}

export interface Facts {
  rules: Readonly<Record<string, RuleFacts>>
  presets: readonly { name: string; title: string }[]
  /** The parts of a good record by name, in plain English, in the order in which notes tell them. */
  parts: Readonly<Record<string, string>>
}

/** What the engine is asked, each with its answer. */
export interface Calls {
  begin: { ask: PageSettings; answer: Facts }
  open: { ask: { name: string; bytes: Uint8Array }; answer: Opened }
  check: { ask: CheckRequest; answer: Checked }
}

export interface Ask<C extends keyof Calls = keyof Calls> {
  id: number
  call: C
  ask: Calls[C]['ask']
}

/** `fault` is the kind of error where a call failed: never its message, which may hold words of a note. */
export interface Answer<C extends keyof Calls = keyof Calls> {
  id: number
  answer: Calls[C]['answer'] | null
  fault: string | null
}
