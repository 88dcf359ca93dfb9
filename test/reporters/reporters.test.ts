import { describe, expect, it } from 'vitest'
import { oneLine, shortened, visible } from '../../src/reporters/visible.js'
import { widthOf, windowOn, wrap } from '../../src/reporters/width.js'
import { reported } from './reported.js'

it('fits the terminal', async () => {
  for (const width of [40, 60, 80, 132]) {
    const text = await reported('stylish', { width })
    const lines = text.split('\n').filter(line => !line.includes('.md'))
    expect(lines.filter(line => widthOf(line) > width)).toEqual([])
  }
})

describe('visible', () => {
  it.each([
    ['a\tb', 'a b'],
    ['\x1b[31m', '\\x1b[31m'],
    ['\x07\x7f\x9b', '\\x07\\x7f\\x9b'],
    ['\u202eabc\u2069', '\\u202eabc\\u2069'],
    ['a\nb', 'a\\x0ab'],
    ['\ud800', '\ufffd'],
    ['é “k” 😀', 'é “k” 😀'],
  ])('%j', (text, shown) => expect(visible(text)).toBe(shown))

  it('puts text on one line', () => expect(oneLine(' a\r\n  b ')).toBe('a b'))

  it('shortens long quotations only', () => {
    expect(shortened('"short" and so on')).toBe('"short" and so on')
    const between =
      '"was dismissive" is a judgement written as fact. Say what you saw or heard; if it is your view, write "In my view" and why.'
    expect(shortened(between), 'what stands between two quotations is none').toBe(between)
    expect(shortened(`"${'a'.repeat(50)} ${'b'.repeat(50)}" is long`).length).toBeLessThan(90)
  })
})

describe('width', () => {
  it.each([
    ['abc', 3],
    ['“é”', 3],
    ['😀', 2],
    ['👩‍👧', 2],
    ['e\u0301', 1],
    ['日本', 4],
  ])('%s takes %d columns', (text, width) => expect(widthOf(text)).toBe(width))

  it('wraps at spaces, and inside words that are too long', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
  })

  it.each([
    ['short', 'word', 'after'],
    ['x'.repeat(200), 'word', 'y'.repeat(200)],
    ['', 'w'.repeat(200), ''],
    ['😀'.repeat(60), 'word', '😀'.repeat(60)],
  ])('keeps the words in the window', (before, marked, after) => {
    const { text, from, columns } = windowOn(before, marked, after, 40)
    expect(widthOf(text)).toBeLessThanOrEqual(40)
    expect(from + columns).toBeLessThanOrEqual(40)
    if (marked === 'word') expect(text).toContain('word')
  })
})
