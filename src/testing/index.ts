import { presets as builtInPresets } from '../../rules/presets/index.js'
import { ExportCheck, factsOf } from '../engine/over-export.js'
import { Linter } from '../engine/run.js'
import { resolve } from '../engine/settings.js'
import type { Finding } from '../model/finding.js'
import type { AnyRule, Example, OptionValue, Preset } from '../model/rule.js'
import { noteFrom } from './note.js'

export { noteFrom } from './note.js'

/** The day that examples are checked on, unless told otherwise. */
const TODAY = { year: 2026, month: 6, day: 1 }
/** Fewer hits or near misses than this prove little. */
const LEAST = 2

export interface TestOptions {
  /** Presets that examples may name; caselint's own if left out. */
  presets?: Readonly<Record<string, Preset>>
  today?: { year: number; month: number; day: number }
}

/** One example of a rule, as a test: `run` throws where the rule does not do what the example says. */
export interface RuleCase {
  name: string
  run(): Promise<void>
}

/** What a rule's examples show to be wrong; each line is one fault. */
export class RuleTestError extends Error {}

/**
 * The examples of a rule as cases for any test runner, and one more that refuses weak examples.
 *
 * ```ts
 * for (const { name, run } of casesOf(rule)) test(name, run)
 * ```
 */
export function casesOf(rule: AnyRule, options: TestOptions = {}): RuleCase[] {
  const messages = new Map<Example, Set<string>>()
  const cases = rule.examples.map(
    (example): RuleCase => ({
      name: 'reports' in example ? example.reports : example.leaves,
      async run() {
        const first = await checked(rule, example, options)
        messages.set(example, new Set(first.messages))
        const wanted = wantedOf(example)
        const second = await checked(rule, example, options)
        if (first.found.join('\n') !== wanted.join('\n'))
          throw new RuleTestError(`Expected ${told(wanted)}, and it reported ${told(first.found)}.`)
        if (second.found.join('\n') !== first.found.join('\n'))
          throw new RuleTestError(
            `A second run reported ${told(second.found)} instead of ${told(first.found)}: a rule keeps nothing from note to note.`,
          )
      },
    }),
  )
  return [
    ...cases,
    {
      name: 'has examples that can fail',
      async run() {
        for (const example of rule.examples)
          if (!messages.has(example)) messages.set(example, new Set((await checked(rule, example, options)).messages))
        const faults = weaknesses(rule, new Set([...messages.values()].flatMap(each => [...each])))
        if (faults.length > 0) throw new RuleTestError(faults.join('\n'))
      },
    },
  ]
}

/**
 * Runs every example of a rule.
 * @throws RuleTestError with every fault: an example that fails, or examples too weak to show anything
 */
export async function testRule(rule: AnyRule, options: TestOptions = {}): Promise<void> {
  const faults: string[] = []
  for (const { name, run } of casesOf(rule, options)) {
    try {
      await run()
    } catch (error) {
      if (!(error instanceof RuleTestError)) throw error
      faults.push(`${rule.id}: ${name}: ${error.message}`)
    }
  }
  if (faults.length > 0) throw new RuleTestError(faults.join('\n'))
}

/** What is weak in a rule's examples, in sentences: examples that are alike, too few, unmarked, or that miss a message. */
function weaknesses(rule: AnyRule, used: ReadonlySet<string>): string[] {
  const faults: string[] = []
  const hits = rule.examples.filter(example => 'reports' in example)
  const misses = rule.examples.filter(example => 'leaves' in example)
  if (hits.length < LEAST) faults.push(`It has ${hits.length} examples that it reports; give at least ${LEAST}.`)
  if (misses.length < LEAST)
    faults.push(`It has ${misses.length} near misses that it leaves alone; give at least ${LEAST}.`)
  if (new Set(rule.examples.map(example => JSON.stringify(example))).size < rule.examples.length)
    faults.push('Two of its examples are the same.')
  for (const example of hits)
    if (!example.wholeNote && !/⟦[^⟧]+⟧/u.test(example.reports))
      faults.push(`Nothing is marked with ⟦ ⟧ in: ${example.reports}`)
  for (const message of Object.keys(rule.messages))
    if (!used.has(message)) faults.push(`No example shows its message \`${message}\`.`)
  if (!/^\p{Lu}.*\.$/su.test(rule.summary)) faults.push('Its summary is no sentence.')
  if (rule.confidence === undefined) faults.push('It does not say how sure its findings are (`confidence`).')
  if (rule.why.trim().length < 60) faults.push('Its `why` is too short to persuade anyone.')
  return faults
}

/** The words between ⟦ ⟧, as `offset: words`, or `whole note`. */
function wantedOf(example: Example): string[] {
  if ('leaves' in example) return []
  return example.wholeNote ? ['whole note'] : marked(example.reports).spans
}

function marked(text: string): { body: string; spans: string[] } {
  const spans: string[] = []
  let body = ''
  for (const part of text.split(/(⟦[^⟧]*⟧)/u)) {
    if (!part.startsWith('⟦')) {
      body += part
      continue
    }
    const words = part.slice(1, -1)
    spans.push(`${body.length}: ${words}`)
    body += words
  }
  return { body, spans }
}

/** What a rule reports on an example's note, by itself and as the last of the export that the example gives. */
async function checked(
  rule: AnyRule,
  example: Example,
  { presets = builtInPresets, today = TODAY }: TestOptions,
): Promise<{ found: string[]; messages: string[] }> {
  const preset = presets[example.preset ?? 'recommended']
  if (!preset) throw new RuleTestError(`It names the preset ${example.preset}, which there is not.`)
  const messages: string[] = []
  const options = example.options ? { options: { [rule.id]: example.options as Record<string, OptionValue> } } : {}
  const settings = resolve([watched(rule, messages)], preset, { only: [rule.id], ...options }, today)
  const linter = await Linter.prepared(settings)
  const { body } = marked('reports' in example ? example.reports : example.leaves)
  const findings = [
    ...linter.check(noteFrom(body, example.header)),
    ...overExport(linter, [...(example.others ?? []), { text: body, header: example.header }]),
  ]
  return {
    found: findings.map(each => (each.wholeNote ? 'whole note' : `${each.place.start.offset}: ${each.place.excerpt}`)),
    messages,
  }
}

/** The same rule, with every message that it reports written down. */
function watched(rule: AnyRule, messages: string[]): AnyRule {
  const { check, overExport } = rule
  return {
    ...rule,
    ...(check && {
      check: (note, context) =>
        check(note, {
          ...context,
          report(message, span, details) {
            messages.push(message)
            context.report(message, span, details)
          },
        }),
    }),
    ...(overExport && {
      overExport: {
        ...overExport,
        conclude: (kept, context) =>
          overExport.conclude(kept, {
            ...context,
            report(message, mark, details) {
              messages.push(message)
              context.report(message, mark, details)
            },
          }),
      },
    }),
  }
}

/** The findings over an export on its last note; there must be none on the others. */
function overExport(
  linter: Linter,
  notes: readonly { text: string; header?: Record<string, string> | undefined }[],
): Finding[] {
  const whole = new ExportCheck(linter.settings)
  notes.forEach(({ text, header }, index) => {
    whole.add(factsOf(linter.settings, linter.read({ ...noteFrom(text, header), index })))
  })
  const findings = whole.conclude()
  const early = findings.find(({ mark }) => mark.index < notes.length - 1)
  if (early) throw new RuleTestError(`It reports note ${early.mark.index + 1} of the export, which is not the last.`)
  return findings.map(({ finding }) => finding)
}

const told = (found: readonly string[]): string => (found.length === 0 ? 'nothing' : found.join(', '))
