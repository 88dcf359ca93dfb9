import { expect, it } from 'vitest'
import { analyse } from '../../src/prose/analyse.js'
import { marked, NAMED, ofChild } from '../../src/prose/child-words.js'
import { Matcher } from '../../src/prose/matcher.js'
import { noteFrom } from '../../src/testing/note.js'

const read = (body: string, child: string) => analyse(noteFrom(body, { child }), new Matcher([]))
const NAMED_AS_WRITTEN = ofChild(who => new RegExp(`(?<![\\p{L}])${who}(?![\\p{L}])`, 'u'))

it.each([
  ['Ruby (7)', 'I saw Ruby at home.', 'I saw Qqqq at home.'],
  ['Ruby (7)', "RUBY was in. Ruby's drawing, Ruby.", "QQQQ was in. Qqqq's drawing, Qqqq."],
  ['Ruby (7)', 'Rubys coat, a Rubyist', 'Rubys coat, a Rubyist'],
  ['Ana (7)', 'Mariana and Ana', 'Mariana and Qqq'],
  ['Will (7)', 'Will came. I will ring.', 'Will came. I will ring.'],
  ['K (7)', 'I saw K at home.', 'I saw K at home.'],
])('of %s: %s', (child, words, marks) => {
  const note = read(words, child)
  expect(marked(note, note.text)).toBe(marks)
  expect(marks).toHaveLength(words.length)
})

it('one child of several is marked alone', () => {
  const note = read('Ruby and Kai were in.', 'Ruby (7), Kai (4)')
  expect(marked(note, note.text, 'Kai')).toBe('Ruby and Qqq were in.')
  expect(marked(note, note.text)).toBe('Qqqq and Qqq were in.')
})

it.each([
  ['Ruby (7)', 'I met Ruby.', true, true],
  ['Ruby (7)', 'I met RUBY.', true, false],
  ['Ruby (7)', 'I met the girl.', true, true],
  ['Ruby (7)', 'I met Rubina.', false, false],
  ['Will (7)', 'I will call again.', false, false],
  ['K (7)', 'I met K.', true, true],
  ['K (7)', 'I met Kim.', false, false],
])('a pattern of %s in %s', (child, words, anyCase, asWritten) => {
  const note = read(words, child)
  expect(NAMED(note).test(marked(note, words))).toBe(anyCase)
  expect(NAMED_AS_WRITTEN(note).test(marked(note, words))).toBe(asWritten)
})

it('a pattern is made once for all children of whom records speak alike', () => {
  expect(NAMED(read('I saw Ruby.', 'Ruby (7)'))).toBe(NAMED(read('I saw Kai.', 'Kai (4)')))
})
