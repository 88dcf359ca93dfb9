import fc from 'fast-check'
import { expect, it } from 'vitest'
import { setAside } from '../../src/engine/directives.js'
import type { Finding } from '../../src/model/finding.js'
import type { Directive, Note, Place } from '../../src/model/note.js'
import { noteFrom } from '../../src/testing/note.js'

const KNOWN = ['labelling/label', 'labelling/offensive', 'record/date']

const placeAt = (line: number): Place => ({
  start: { line, column: 1, offset: line },
  end: { line, column: 2, offset: line + 1 },
  location: null,
  excerpt: '',
})

/** A draft with comments, each on a line. */
function draft(comments: readonly (readonly [line: number, text: string])[]): Note {
  const directives = comments.map(([line, text]): Directive => ({ at: line, text, place: placeAt(line) }))
  return { ...noteFrom('I saw Ana.'), draft: true, directives }
}

const found = (rule: string, line: number, wholeNote = false): Finding => ({
  rule,
  level: 'warning',
  note: 0,
  wholeNote,
  span: null,
  message: '',
  redactedMessage: '',
  place: placeAt(line),
  suggestions: [],
  replacements: [],
  clauses: [],
  confidence: 'high',
  setAside: null,
})

const told = (comments: Parameters<typeof draft>[0], findings: Finding[]): string[] =>
  setAside(draft(comments), findings, KNOWN).map(
    ({ rule, place, setAside, message }) =>
      `${rule} ${place.start.line} ${setAside ? setAside.reason : message || 'stands'}`,
  )

const IDLE = 'This comment sets nothing aside; take it out.'

it('of several comments on one finding the first counts, and the others set nothing aside', () => {
  expect(
    told(
      [
        [1, 'caselint-disable labelling -- all'],
        [2, 'caselint-disable-next-line labelling/label -- this'],
      ],
      [found('labelling/label', 3)],
    ),
  ).toEqual(['labelling/label 3 all', `caselint/directive 2 ${IDLE}`])
})

it('a part that is closed leaves what follows, to the next comment if there is one', () => {
  expect(
    told(
      [
        [1, 'caselint-disable labelling/label -- one'],
        [3, 'caselint-enable labelling/label'],
        [5, 'caselint-disable labelling/label -- two'],
      ],
      [2, 3, 4, 5, 90].map(line => found('labelling/label', line)),
    ),
  ).toEqual([
    'labelling/label 2 one',
    'labelling/label 3 one',
    'labelling/label 4 stands',
    'labelling/label 5 two',
    'labelling/label 90 two',
  ])
})

it('a part stands inside another, and ends before it', () => {
  expect(
    told(
      [
        [1, 'caselint-disable labelling/label, record/date -- outer'],
        [2, 'caselint-disable labelling/offensive -- inner'],
        [4, 'caselint-enable labelling/offensive'],
        [6, 'caselint-enable'],
      ],
      [
        found('record/date', 1, true),
        found('labelling/offensive', 3),
        found('labelling/offensive', 5),
        found('labelling/label', 5),
        found('labelling/label', 7),
      ],
    ),
  ).toEqual([
    'record/date 1 outer',
    'labelling/offensive 3 inner',
    'labelling/offensive 5 stands',
    'labelling/label 5 outer',
    'labelling/label 7 stands',
  ])
})

it('a comment that ends in two dashes has no reason', () => {
  expect(told([[1, 'caselint-disable record/date --']], [])).toEqual([
    'caselint/directive 1 Give the reason after two dashes: caselint-disable-next-line labelling/label -- your reason.',
  ])
})

/** What each comment is about, asked of each in turn: the definition, in quadratic time. */
function slowly(comments: readonly (readonly [number, string])[], rule: string, line: number): string {
  const parsed = comments.map(([at, text]) => {
    const [verb = '', ...names] = text.replace(/ -- .*/u, '').split(/[ ,]+/u)
    return { at, verb, names, reason: text.replace(/.* -- /u, '') }
  })
  const first = parsed.find(({ at, verb, names }, index) => {
    if (!names.some(name => rule === name || rule.startsWith(`${name}/`))) return false
    if (verb.endsWith('next-line')) return line === at + 1
    if (verb.endsWith('disable-line')) return line === at
    if (!verb.endsWith('disable') || line < at) return false
    const end = parsed
      .slice(index)
      .find(
        other =>
          other.verb.endsWith('enable') && (other.names.length === 0 || other.names.some(n => names.includes(n))),
      )
    return !end || line <= end.at
  })
  return first?.reason ?? 'stands'
}

it('what is set aside is the same as when each comment is asked of each finding', () => {
  const name = fc.constantFrom('labelling', ...KNOWN)
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 2 }).map(each => each.join(', '))
  const comment = fc.oneof(
    fc.tuple(fc.constantFrom('disable', 'disable-line', 'disable-next-line'), names).map(each => each.join(' ')),
    fc.oneof(names, fc.constant('')).map(each => `enable ${each}`.trim()),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(12), comment), { maxLength: 8 }), fc.array(fc.nat(14)), (given, lines) => {
      const comments = given
        .sort(([a], [b]) => a - b)
        .map(([at, text], index) => [at, `caselint-${text}${text.startsWith('enable') ? '' : ` -- ${index}`}`] as const)
      const findings = lines.sort((a, b) => a - b).flatMap(line => KNOWN.map(rule => found(rule, line)))
      const expected = findings.map(
        ({ rule, place }) => `${rule} ${place.start.line} ${slowly(comments, rule, place.start.line)}`,
      )
      expect(told(comments, findings).slice(0, findings.length)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

it('a hundred thousand comments and findings take a moment', () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => index + 1)
  const comments = lines.map(line => [line, 'caselint-disable labelling/label -- so'] as const)
  const start = performance.now()
  expect(
    told(
      comments,
      lines.map(line => found('labelling/label', line)),
    ),
  ).toHaveLength(199_999)
  expect(told([[1, `caselint-disable ${'a '.repeat(300_000)}b`]], [])).toHaveLength(1)
  expect(told([[1, `caselint-disable record/date${' '.repeat(300_000)}- x`]], [])).toHaveLength(1)
  expect((performance.now() - start) / 1000).toBeLessThan(20)
})
