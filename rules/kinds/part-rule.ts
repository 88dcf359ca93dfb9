import { KINDS, type Kind } from '../../src/model/note.js'
import type { Prose } from '../../src/model/prose.js'
import {
  type AnyRule,
  type Confidence,
  defineRule,
  type OptionSpec,
  type OptionValues,
  type Rule,
} from '../../src/model/rule.js'
import { type PartName, partOf } from '../../src/prose/parts.js'

/** The option by which presets say which kinds of note must hold a part. */
export const kindsOption = (kinds: readonly Kind[]): { default: readonly string[]; says: string } => ({
  default: kinds,
  says: `Kinds of note that must hold it: ${KINDS.filter(kind => kind !== 'template').join(', ')}.`,
})

interface PartRule<O extends Record<string, OptionSpec>, M extends string>
  extends Omit<Rule<O, M>, 'check' | 'messages' | 'options' | 'part'> {
  part: PartName
  /** Kinds that must hold the part, unless a preset or the configuration names others. */
  kinds: readonly Kind[]
  options?: O
  messages: Record<M, string>
  /** Whether a note of these kinds need not hold it after all: its header holds it, or it has no place there. */
  unless?(note: Prose, options: OptionValues<O>): boolean
  /** Which message says so; `missing` if left out. */
  message?(note: Prose): NoInfer<M>
  /** Where it differs from the rule's own confidence. */
  confidenceIn?(note: Prose): Confidence
}

/** Declares a rule that notes of some kinds must hold a part of a good record (`src/prose/parts.ts`). */
export function partRule<const O extends Record<string, OptionSpec>, const M extends string>(
  rule: PartRule<O, M>,
): AnyRule {
  const { kinds, unless, message, confidenceIn, ...rest } = rule
  const made: Omit<Rule<O, M>, 'options'> & { options: Record<string, OptionSpec> } = {
    ...rest,
    options: { kinds: kindsOption(kinds), ...rest.options },
    check(note, { options, report }) {
      if (note.kind === 'template' || !(options.kinds as unknown as readonly string[]).includes(note.kind)) return
      if (unless?.(note, options) || partOf(rule.part).find(note)) return
      report(message?.(note) ?? ('missing' as M), null, confidenceIn ? { confidence: confidenceIn(note) } : {})
    },
  }
  return defineRule(made as Parameters<typeof defineRule<O, M>>[0])
}
