import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.js'
import { formats, type NoteResult, type Run, type Summary } from '../../src/reporters/index.js'
import { oneLine, shortened, visible } from '../../src/reporters/visible.js'
import { widthOf, windowOn, wrap } from '../../src/reporters/width.js'

const same = (text: string): string => text
const run: Run = {
  version: '1.0.0',
  preset: 'recommended',
  text: true,
  width: 80,
  colours: { bold: same, dim: same, red: same, yellow: same, cyan: same, green: same },
  statistics: true,
  evidence: false,
}

/** Everything that an output may trip over. */
const HOSTILE = '</script>"\']]>&amp;=1+1|`\x1b[31m\u202e\u0085😀\r\nx'

const finding: Finding = {
  rule: 'labelling/label',
  level: 'warning',
  note: 0,
  wholeNote: false,
  message: `"${HOSTILE}" is a label.`,
  redactedMessage: '"…" is a label.',
  place: {
    start: { line: 2, column: 4, offset: 10 },
    end: { line: 2, column: 8, offset: 14 },
    location: null,
    excerpt: HOSTILE,
  },
  suggestions: [HOSTILE],
  clauses: ['COV 4.7'],
  confidence: 'high',
  setAside: null,
}
const result: NoteResult = {
  summary: { index: 0, id: 'x', kind: 'visit', line: 1, words: 3 },
  findings: [finding, { ...finding, setAside: { by: 'comment', reason: HOSTILE } }, { ...finding, wholeNote: true }],
  evidence: [],
  line: () => `ab ${HOSTILE.replace(/[\r\n]/gu, '')} end`,
}
const summary: Summary = {
  files: 2,
  unread: 1,
  notes: 1,
  words: 3,
  errors: 0,
  warnings: 2,
  infos: 0,
  setAside: 1,
  byRule: { 'labelling/label': 2 },
}

async function reported(format: string, facts: Run = run): Promise<string> {
  const make = await (formats[format] as (typeof formats)[string]).load()
  const reporter = make(facts)
  return [
    reporter.begin(),
    reporter.file(`${HOSTILE}.md`, 'markdown'),
    reporter.note(result),
    reporter.fileEnd({ error: null, coverage: { complete: true, skipped: [] } }),
    reporter.file('b.md', null),
    reporter.fileEnd({ error: 'It is empty.', coverage: { complete: false, skipped: [] } }),
    reporter.end(summary),
  ].join('')
}

describe.each(Object.keys(formats))('%s', format => {
  it('writes nothing that a terminal obeys', async () => {
    expect(await reported(format)).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u)
  })

  it('shows nothing of the note when text is off', async () => {
    const text = await reported(format, { ...run, text: false })
    expect(text.replaceAll('script>"\'', '')).not.toContain('is a label, <')
    for (const line of text.split('\n').filter(each => !each.includes('.md'))) expect(line).not.toContain('</script>')
  })
})

it('writes JSON that reads back to the very words', async () => {
  const report = JSON.parse(await reported('json')) as {
    files: { path: string; findings: { excerpt: string }[]; error: string | null }[]
  }
  expect(report.files[0]?.path).toBe(`${HOSTILE}.md`)
  expect(report.files[0]?.findings[0]?.excerpt).toBe(HOSTILE)
  expect(report.files[1]?.error).toBe('It is empty.')
})

it('writes one JSON object a line as ndjson', async () => {
  const lines = (await reported('ndjson')).trimEnd().split('\n')
  expect(lines.map(line => (JSON.parse(line) as { path: string }).path)).toEqual(Array(3).fill(`${HOSTILE}.md`))
})

it('fits the terminal', async () => {
  for (const width of [40, 60, 80, 132]) {
    const text = await reported('stylish', { ...run, width })
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
