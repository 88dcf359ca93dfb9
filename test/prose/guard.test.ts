import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withGuards } from '../../src/build/guard.js'
import { guarded, made } from '../../src/prose/guard.js'
import { textsOf, wordsNeeded } from '../../src/prose/needed.js'
import { read } from '../read.js'

const ROOT = join(import.meta.dirname, '../..')

describe('what a pattern needs', () => {
  it.each([
    [/\bdecided\b/iu, [['decided']]],
    [/(?:agreed|decided)/u, [['agreed', 'decided']]],
    [/clos(?:e|ed|ing)(?! down)/u, [['close', 'closed', 'closing']]],
    [/[Cc]losed(?= file)/u, [['closed'], [' file']]],
    [/(?:was )?agreed(?: to)?/u, [['agreed', 'agreed to', 'was agreed', 'was agreed to']]],
    [/(?:not |\p{L}+ )decided/u, [['decided']]],
    [/(?:plan|\p{Lu}+ review)/u, [['plan', ' review']]],
  ])('%s', (pattern, needed) => {
    const sorted = (lists: readonly (readonly string[])[]): string[] =>
      lists.map(words => [...words].sort().join()).sort()
    expect(sorted(wordsNeeded(pattern))).toEqual(sorted(needed))
  })

  it.each([
    /\p{L}+/u,
    /(?:decided)?/u,
    /(?:decided|\d+)/u,
    /(?:decided)*/u,
    /a|b/u,
    /(?!decided)/u,
    /[^a]/u,
    /decided|/u,
  ])('is nothing for %s', pattern => expect(wordsNeeded(pattern)).toEqual([]))
})

describe('the whole texts of a pattern', () => {
  it.each([
    [/^(?:mum|dads?)$/u, ['mum', 'dad', 'dads']],
    [/^[Mm]um$/u, ['Mum', 'mum']],
    [/^(?:Step-?)?Mum$/iu, ['mum', 'stepmum', 'step-mum']],
    [/^I(?:'m)? (?:am|\.)$/u, ['I am', "I'm am", 'I .', "I'm ."]],
  ])('%s', (pattern, texts) => {
    const found = textsOf(pattern) ?? []
    expect([...found].sort()).toEqual([...texts].sort())
    for (const text of found) expect(text).toMatch(pattern)
  })

  it.each([
    /^mum|dad$/u,
    /^mum/u,
    /mum$/u,
    /^mum\$/u,
    /^(?:mum|\p{L}+)$/u,
    /^mum?\b$/u,
    /^(?!dad)mum$/u,
    /^mu+m$/u,
    /^m.m$/u,
    /^[a-z]um$/u,
    /^[^m]um$/u,
    /^mum\d$/u,
    /^mum$/gu,
    /^mum$/mu,
    /^(?:mum$|dad)$/u,
  ])('are not to be had of %s', pattern => expect(textsOf(pattern)).toBeNull())
})

describe('a guarded pattern', () => {
  const TEXTS = [
    'It was decided on Monday.',
    'It was DECIDED, and decided again.',
    'Nothing here was settled.',
    'it wa\u017f decided at the \u212aings house',
    'de\u00adcided',
    '',
    'decided',
    'Two plans; one review: 12 of 14.',
    'Decided 😀 on Monday 😀',
  ]
  const PATTERNS = [
    /\bdecided\b/iu,
    /decided/gu,
    /(?<who>[^.]+?) was decided/iu,
    /was|kings/iu,
    /\d+ of \d+/gu,
    /;|:/gu,
    /(?:plans?|reviews?)\b/giu,
    /decided.{0,3}on/iu,
    /[^a-z ]/giu,
    /(?:)/giu,
    /\ba?/gu,
  ]

  it('finds what the pattern finds, from its first use to its thousandth', () => {
    for (const pattern of PATTERNS) {
      const guard = guarded(() => new RegExp(pattern))
      for (let use = 0; use < 1000; use++) {
        const text = TEXTS[use % TEXTS.length] as string
        pattern.lastIndex = guard.lastIndex = 0
        expect(guard.test(text)).toBe(pattern.test(text))
        expect(guard.lastIndex).toBe(pattern.lastIndex)
        expect(guard.exec(text)).toEqual(pattern.exec(text))
        pattern.lastIndex = guard.lastIndex = 0
        expect(text.replace(guard, '<$&>')).toBe(text.replace(pattern, '<$&>'))
        expect(text.split(guard)).toEqual(text.split(pattern))
        expect(text.search(guard)).toBe(text.search(pattern))
        expect(text.match(guard)).toEqual(text.match(pattern))
        if (pattern.global) expect([...text.matchAll(guard)]).toEqual([...text.matchAll(pattern)])
      }
    }
  })

  it('is a pattern to those who ask', () => {
    const guard = guarded(() => /decided/iu)
    expect(guard).toBeInstanceOf(RegExp)
    expect([guard.source, guard.flags, `${guard}`]).toEqual(['decided', 'iu', '/decided/iu'])
  })

  it('is made once of the same source', () => {
    expect(made('Ruby', 'u')).toBe(made('Ruby', 'u'))
    expect(made('Ruby', 'u')).not.toBe(made('Ruby', 'iu'))
  })
})

describe('the build guards', () => {
  const inside = (code: string): string =>
    withGuards(code, 'guard', at => `${at}`)
      .split('\n')
      .slice(1)
      .join('\n')

  it('patterns of a module where they stand', () => {
    expect(inside('const A = /a/u\nconst B = new RegExp(A.source, "u")')).toBe(
      'const A = __guarded(() => /a/u, 0)\nconst B = __guarded(() => new RegExp(A.source, "u"), 1)',
    )
  })

  it('patterns inside functions once', () => {
    expect(inside('const f = text => /a/u.test(text)')).toBe(
      'const __pattern0 = __guarded(() => /a/u, 0);\nconst f = text => __pattern0.test(text)',
    )
    expect(inside('const A = "a"; const f = text => new RegExp(A, "u").test(text)')).toBe(
      'const __pattern0 = __guarded(() => new RegExp(A, "u"), 0);\nconst A = "a"; const f = text => __pattern0.test(text)',
    )
  })

  it('patterns made from a note by their source', () => {
    expect(inside('const f = (text, A) => new RegExp(A, "u").test(text)')).toBe(
      'const f = (text, A) => __made(A, "u").test(text)',
    )
  })

  it('none that remembers its place', () => {
    for (const code of ['const f = () => /a/gu', 'const A = /a/uy', 'const f = (a) => new RegExp(a, "gu").exec(a)'])
      expect(withGuards(code, 'guard', String)).toBe(code)
    expect(inside('const f = text => [...text.matchAll(/a/gu)]')).toContain('matchAll(__pattern0)')
  })
})

it('guarded rules find what unguarded ones find, on every labelled note', async () => {
  const { lint } = (await import(join(ROOT, 'dist/index.js'))) as typeof import('../../src/index.js')
  const names = readdirSync(join(ROOT, 'test/corpus'), { recursive: true, encoding: 'utf8' })
  for (const name of names.filter(each => /\.(?:md|txt)$/u.test(each))) {
    const text = readFileSync(join(ROOT, 'test/corpus', name), 'utf8')
    const { findings } = await lint(text, { name, today: new Date(2026, 5, 1) })
    expect(findings, name).toEqual((await read(name, text)).findings)
  }
}, 600_000)
