import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { presets } from '../../rules/presets/index.js'
import { Linter } from '../../src/engine/run.js'
import { resolve } from '../../src/engine/settings.js'
import type { AnyRule, Preset } from '../../src/model/rule.js'
import { noteFrom } from '../../src/testing/note.js'

/*
 * One table a rule: how English says what the rule finds, and what only looks like it. Each line is
 * `message | text`: the names of the messages reported, joined with +, `-` for none, `?` where either is right.
 * A line `@ kind: …; child: …` sets the header of the notes after it, a line `> …` what stands before their text.
 */
const folder = new URL('tables/', import.meta.url)

for (const file of readdirSync(folder)) {
  const id = file.replace('.', '/').replace('.txt', '')
  const rule = rules.find(each => each.id === id) as AnyRule
  const settings = resolve(rules, presets.recommended as Preset, { only: [id] }, { year: 2026, month: 6, day: 1 })
  const linter = new Linter(settings)

  describe(id, () => {
    let header: Record<string, string> = {}
    let before = ''
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      if (line.startsWith('#') || line.trim() === '') continue
      if (line.startsWith('@')) {
        header = Object.fromEntries(
          line
            .slice(1)
            .split(';')
            .map(field => field.split(':').map(each => each.trim()))
            .filter(field => field[0] !== ''),
        )
        continue
      }
      if (line.startsWith('>')) {
        before = line.slice(1).trim().replaceAll('\\n', '\n')
        continue
      }
      const [wanted = '', words = ''] = line.split(' | ')
      const given = header
      const body = before + words.replaceAll('\\n', '\n')
      it(`${wanted} ${words}`, () => {
        const said = linter.check(noteFrom(body, given)).map(finding => messageOf(rule, finding.message))
        if (wanted !== '?') expect([...new Set(said)].sort().join('+') || '-').toBe(wanted)
      })
    }
  })
}

/** The name of a message, from its words. */
function messageOf(rule: AnyRule, words: string): string {
  const found = Object.entries(rule.messages).find(([, text]) => words.startsWith(text.split('{')[0] as string))
  return found?.[0] ?? words
}
