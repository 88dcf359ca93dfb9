import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seenAlone } from '../../src/prose/alone.js'
import { analyse } from '../../src/prose/analyse.js'
import { Matcher } from '../../src/prose/matcher.js'
import { childNotSeen, childSeen } from '../../src/prose/seen.js'
import { childVoice } from '../../src/prose/voice.js'
import { noteFrom } from '../../src/testing/note.js'

const matcher = new Matcher([])

/** What the shared analyses make of a note, in the letters of seen.txt. */
function read(child: string, body: string): string {
  const [name = '', kind] = child.split('@').reverse()
  const note = analyse(
    noteFrom(body.replaceAll('\\n', '\n'), { ...(name ? { child: name } : {}), ...(kind ? { kind } : {}) }),
    matcher,
  )
  const alone = seenAlone(note)
  const seen = childSeen(note) ? 'S' : childNotSeen(note) ? 'x' : '-'
  return `${seen}${alone ? (alone.said === 'yes' ? 'Y' : alone.reason ? 'R' : 'N') : '-'}${childVoice(note) ? 'V' : '-'}`
}

describe('whether a child was seen, alone, and heard', () => {
  for (const line of readFileSync(new URL('seen.txt', import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue
    const [child = '', wanted = '', body = ''] = line.split(' | ')
    it(`${wanted} ${body}`, () => {
      const found = read(child, body)
      expect([...found].map((letter, at) => (wanted[at] === '?' ? '?' : letter)).join('')).toBe(wanted)
    })
  }
})
