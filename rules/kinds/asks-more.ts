import type { Kind } from '../../src/model/note.js'
import type { Prose, Sentence } from '../../src/model/prose.js'
import { type AnyRule, defineRule, type Rule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { isAttributed } from '../../src/prose/attribution.js'
import { isUnreal } from '../../src/prose/subject.js'

interface AsksMore extends Omit<Rule<Record<never, never>, 'more'>, 'check' | 'messages' | 'options' | 'overExport'> {
  /** Words that tell something and leave a question open; a group `words` narrows what is reported. */
  tells: readonly RegExp[]
  /** What answers the question, in the same sentence or in those beside it. */
  answers: RegExp
  /** Sentences of the paragraph, after the one that tells, in which the answer may stand; 1 if left out. */
  after?: number
  /** Whether the answer may stand in the sentence before, too. */
  before?: boolean
  /** Whether it may stand anywhere in the note. */
  anywhere?: boolean
  /** Whether somebody else's account is reported as well. */
  attributed?: boolean
  /** Kinds of note that are left alone. */
  notIn?: readonly Kind[]
  /** Whether these words are something else after all. */
  unless?(note: Prose, sentence: Sentence, span: Span): boolean
  /** What the finding asks for. */
  message: string
}

/** Declares a rule that something is told and what a reader needs beside it is not: who, why, where, how it was taken. */
export function asksMore(rule: AsksMore): AnyRule {
  const { tells, answers, after = 1, before, anywhere, attributed, notIn = [], unless, message, ...rest } = rule
  const isAnswered = (note: Prose, sentence: Sentence, span: Span): boolean => {
    const own = sentence.narrative
    const rest = `${own.slice(0, span.start - sentence.start)} ; ${own.slice(span.end - sentence.start)}`
    if (answers.test(rest)) return true
    const beside = anywhere
      ? note.sentences.filter(each => each !== sentence)
      : note
          .paragraph(sentence)
          .filter(({ index }) => index > sentence.index - (before ? 2 : 1) && index <= sentence.index + after)
          .filter(each => each !== sentence)
    return beside.some(({ narrative }) => answers.test(narrative))
  }
  return defineRule({
    ...rest,
    messages: { more: message },
    check(note, { report }) {
      if (note.kind === 'template' || notIn.includes(note.kind)) return
      for (const sentence of note.sentences) {
        if (sentence.type === 'heading') continue
        for (const pattern of tells) {
          const span = spanOf(pattern, sentence)
          if (!span || isUnreal(sentence, span)) continue
          if (!attributed && isAttributed(note, sentence, span.start)) continue
          if (unless?.(note, sentence, span) || isAnswered(note, sentence, span)) continue
          report('more', span)
          break
        }
      }
    },
  })
}

function spanOf(pattern: RegExp, { narrative, start }: Sentence): Span | null {
  const hit = pattern.exec(narrative)
  if (!hit) return null
  const words = hit.groups?.words ?? hit[0]
  const at = start + hit.index + hit[0].lastIndexOf(words)
  return { start: at, end: at + words.trimEnd().length }
}
