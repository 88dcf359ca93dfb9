import { describe, expect, it } from 'vitest'
import * as lists from '../../rules/words/lists.generated.js'
import { wordList } from '../../src/model/words.js'
import { analyse } from '../../src/prose/analyse.js'
import { Matcher, openings } from '../../src/prose/matcher.js'
import { noteFrom } from '../../src/testing/note.js'

/** The words of a list's hits in a text. */
function hits(list: Parameters<typeof wordList>[1], body: string): string[] {
  const words = wordList('list', list)
  const note = analyse(noteFrom(body), new Matcher([words]))
  return note.hits(words).map(({ start, end }) => note.text.slice(start, end))
}

describe('a list of phrases', () => {
  it.each([
    ['at risk', 'He is at risk.', ['at risk']],
    ['at risk', 'He is at-risk.', ['at-risk']],
    ['at risk', 'At home, at work, at RISK.', ['at RISK']],
    ['at risk', 'at the risk', []],
    ['risk', 'Risk, risks, risky.', ['Risk']],
    ["isn't fit", 'It isnt fit.', ['isnt fit']],
    ['that is', "That isn't that is.", ['that is']],
    ['in * hurry', 'in a hurry, in hurry, in such hurry', ['in a hurry', 'in such hurry']],
    ['in ** hurry', 'in a very great hurry', ['in a very great hurry']],
    ['* matter', 'No matter', ['No matter']],
  ])('%s in %s', (term, body, found) => expect(hits([term], body)).toEqual(found))

  it('is found by its second words as notes come upon them', () => {
    const words = wordList('list', ['at risk', 'at work', { term: 'at home', unless: ['at home time'] }])
    const matcher = new Matcher([words])
    const found = (body: string): string[] => {
      const note = analyse(noteFrom(body), matcher)
      return note.hits(words).map(({ start, end }) => note.text.slice(start, end))
    }
    expect(found('At work.')).toEqual(['At work'])
    expect(found('At home time he was at home.')).toEqual(['at home'])
    expect(found('At risk at work.')).toEqual(['At risk', 'at work'])
  })
})

it('the openings of a list lead to its phrases', () => {
  expect(
    openings([
      { forms: ['at risk', 'at-risk of'], unless: ['at some risk'] },
      { forms: ['at * time', 'at'], unless: [] },
    ]),
  ).toBe('at\trisk 0\tsome 0\t 1')
})

it('every list of ours has the openings of its entries', () => {
  for (const list of Object.values(lists)) expect(list.openings, list.name).toBe(openings(list.entries))
})
