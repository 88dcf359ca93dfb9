import { readFileSync } from 'node:fs'
import { rules } from './rules/index.js'
import { presets } from './rules/presets/index.js'
import { Linter } from './src/engine/run.js'
import { resolve } from './src/engine/settings.js'
import { noteFrom } from './src/testing/note.js'
const [id, file] = process.argv.slice(2)
const rule = rules.find(r => r.id === id)!
const linter = new Linter(resolve(rules, presets.recommended, { only: [id] }, { year: 2026, month: 6, day: 1 }))
let header: Record<string, string> = {}; let before = ''; let ok = 0, fp = 0, fn = 0, wrongmsg = 0
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line.startsWith('#') || line.trim() === '') continue
  if (line.startsWith('@')) { header = Object.fromEntries(line.slice(1).split(';').map(f => f.split(':').map(e => e.trim())).filter(f => f[0] !== '')); continue }
  if (line.startsWith('>')) { before = line.slice(1).trim().replaceAll('\\n', '\n'); continue }
  const [wanted = '', words = ''] = line.split(' | ')
  const said = linter.check(noteFrom(before + words.replaceAll('\\n', '\n'), header)).map(f => Object.entries(rule.messages).find(([, t]) => f.message.startsWith((t as string).split('{')[0]))?.[0] ?? f.message)
  const got = [...new Set(said)].sort().join('+') || '-'
  if (wanted === '?' || got === wanted) { ok++; continue }
  if (wanted === '-') fp++; else if (got === '-') fn++; else wrongmsg++
  console.log(`${wanted === '-' ? 'WRONG ' : got === '-' ? 'MISSED' : 'MSG   '} want ${wanted} got ${got} | ${words}`)
}
console.log({ ok, fp, fn, wrongmsg })
