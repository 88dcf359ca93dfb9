import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import writeGood from 'write-good'
import { writeGoodPhrases } from '../../../rules/words/write-good.generated.js'
import { analyse } from '../../../src/prose/analyse.js'
import { Matcher } from '../../../src/prose/matcher.js'
import { noteFrom } from '../../../src/testing/note.js'

const CORPUS = join(import.meta.dirname, '../../corpus')
const OFF = {
  weasel: false,
  illusion: false,
  so: false,
  thereIs: false,
  passive: false,
  adverb: false,
  tooWordy: false,
  cliches: false,
}

it('write-good finds no phrase in a sentence that has none of those it knows, on all labelled notes', () => {
  const matcher = new Matcher([writeGoodPhrases])
  let asked = 0
  for (const set of readdirSync(CORPUS))
    for (const name of readdirSync(join(CORPUS, set)).filter(file => /\.(?:md|txt)$/u.test(file))) {
      const prose = analyse(noteFrom(readFileSync(join(CORPUS, set, name), 'utf8')), matcher)
      const phrased = new Set(prose.hits(writeGoodPhrases).map(hit => hit.sentence))
      for (const { index, narrative } of prose.sentences) {
        if (phrased.has(index)) continue
        asked++
        const found = [
          ...writeGood(narrative, { ...OFF, cliches: true }),
          ...writeGood(narrative, { ...OFF, tooWordy: true }),
        ].map(({ index: at, offset }) => narrative.slice(at, at + offset))
        expect(
          found.filter(words => /\s/u.test(words.trim())),
          `${set}/${name}`,
        ).toEqual([])
      }
    }
  expect(asked).toBeGreaterThan(1000)
})
