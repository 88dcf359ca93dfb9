import { rules } from '../rules/index.js'
import { presets } from '../rules/presets/index.js'
import { factsOf } from '../src/engine/over-export.js'
import { Linter } from '../src/engine/run.js'
import { resolve } from '../src/engine/settings.js'
import type { AnyRule, Preset } from '../src/model/rule.js'
import { csv } from '../src/readers/csv.js'
import { madeNotes, WRITTEN } from './notes.js'

/** Notes that are not counted, while the engine of JavaScript still compiles. */
const WARM_UP = 0.4

const spent = new Map<string, number>()
let counting = false

function timing<T>(what: string, act: () => T): T {
  const started = performance.now()
  try {
    return act()
  } finally {
    if (counting) spent.set(what, (spent.get(what) ?? 0) + performance.now() - started)
  }
}

/** A rule whose checks are timed. What rules share is counted where it is first asked for. */
const timedRule = (rule: AnyRule): AnyRule => {
  const { check } = rule
  return check ? { ...rule, check: (note, context) => timing(rule.id, () => check.call(rule, note, context)) } : rule
}

/** Checks so many invented notes and prints where the time went. */
export async function profiled(count: number): Promise<void> {
  const today = { year: 2026, month: 6, day: 1 }
  const linter = await Linter.prepared(resolve(rules.map(timedRule), presets.recommended as Preset, {}, today))
  let text = WRITTEN.csv.head
  for await (const note of madeNotes(count)) text += WRITTEN.csv.note(note)
  const bytes = new TextEncoder().encode(text)
  const source = {
    name: 'notes.csv',
    size: bytes.length,
    bytes: async () => bytes,
    async *chunks() {
      for (let at = 0; at < bytes.length; at += 1 << 18) yield bytes.subarray(at, at + (1 << 18))
    },
  }
  let done = 0
  let words = 0
  for await (const piece of csv.pieces(source, {}, { complete: true, skipped: [] })) {
    const { notes } = timing('(read)', () => csv.notesOf(piece, {}))
    for (const { note } of notes) {
      counting = ++done > count * WARM_UP
      const prose = timing('(analyse)', () => linter.read(note))
      timing('(check)', () => linter.check(note, prose))
      timing('(facts over the export)', () => factsOf(linter.settings, prose))
      if (counting) words += prose.wordCount
    }
  }
  print(words)
}

function print(words: number): void {
  const check = spent.get('(check)') ?? 0
  const inRules = [...spent].reduce((sum, [what, time]) => sum + (what.startsWith('(') ? 0 : time), 0)
  spent.delete('(check)')
  spent.set('(findings and places)', check - inRules)
  const all = [...spent.values()].reduce((sum, time) => sum + time, 0)
  console.log(`${Math.round((words / all) * 1000).toLocaleString('en')} words a second on one thread\n`)
  for (const [what, time] of [...spent].sort(([, a], [, b]) => b - a))
    console.log(`${((time / all) * 100).toFixed(1).padStart(5)} %  ${time.toFixed(0).padStart(7)} ms  ${what}`)
}
