import type { Finding } from '../../src/model/finding.js'
import { formats, type NoteResult, type Run, type Summary } from '../../src/reporters/index.js'

const same = (text: string): string => text

/** Everything that an output may trip over. */
export const HOSTILE =
  '=1+1|</script>"\'--]]>&amp;`*@ann #12 https://a.example [x](1) {0} %0A::error file=x::y ##[group]z\x00\x1b[31m\u202e\u0085\ufffe\ud800😀\r\n::warning::\ty'

/** What stands in every place of a finding that holds words of the note, and nowhere else. */
export const SECRET = 'Wilberforce'

const run: Run = {
  version: '1.0.0',
  preset: 'recommended',
  rules: [
    {
      id: 'labelling/label',
      level: 'warning',
      summary: `A label. ${HOSTILE}`,
      why: `Why ${HOSTILE}`,
      clauses: ['COV 4.7'],
    },
    { id: 'plain-language/spelling', level: 'off', summary: 'A word.', why: 'It is misread.', clauses: [] },
  ],
  text: true,
  width: 80,
  colours: { bold: same, dim: same, red: same, yellow: same, cyan: same, green: same },
  statistics: true,
  evidence: true,
}

const words = `${HOSTILE} ${SECRET}`

export const finding: Finding = {
  rule: 'labelling/label',
  level: 'warning',
  note: 0,
  wholeNote: false,
  span: null,
  message: `"${words}" is a label.`,
  redactedMessage: `"…" is a label ${HOSTILE}.`,
  place: {
    start: { line: 2, column: 4, offset: 10 },
    end: { line: 2, column: 8, offset: 14 },
    location: null,
    excerpt: words,
  },
  suggestions: [words],
  replacements: [words],
  clauses: ['COV 4.7'],
  confidence: 'high',
  setAside: null,
}

const FINDINGS: Finding[] = [
  finding,
  { ...finding, setAside: { by: 'comment', reason: words } },
  { ...finding, setAside: { by: 'baseline', reason: `Accepted ${HOSTILE}` } },
  { ...finding, wholeNote: true, level: 'error' },
  { ...finding, level: 'info', rule: 'caselint/other' },
  { ...finding, place: { ...finding.place, location: { sheet: `${HOSTILE}`, cell: 'F12' } } },
  { ...finding, place: { ...finding.place, location: { row: 3, column: HOSTILE } } },
  {
    ...finding,
    place: {
      ...finding.place,
      start: { line: 8, column: 1, offset: null },
      end: { line: 8, column: 5, offset: null },
      location: { paragraph: 8 },
    },
  },
  { ...finding, place: { ...finding.place, location: { page: 2 } } },
]

const summary: Summary = {
  files: 2,
  unread: 1,
  notes: 2,
  words: 3,
  errors: 1,
  warnings: 4,
  infos: 1,
  setAside: 2,
  byRule: { 'labelling/label': 5, 'caselint/other': 1 },
  stale: { 'labelling/label': 2 },
}

export const noteOf = (index: number, id: string | null, findings: Finding[]): NoteResult => ({
  summary: { index, id, kind: 'visit', line: 1, words: 3 },
  findings,
  evidence: [{ note: index, part: 'purpose', label: 'the purpose', place: { ...finding.place, excerpt: SECRET } }],
  line: () => `ab ${words.replace(/[\r\n]/gu, '')} end`,
})

/** A small report with everything in it: two notes in a file with a hostile name, and a file that could not be read. */
export async function reported(format: string, facts: Partial<Run> = {}): Promise<string> {
  const make = await (formats[format] as (typeof formats)[string]).load()
  const reporter = make({ ...run, ...facts })
  return [
    reporter.begin(),
    reporter.file(`./n/${HOSTILE}.md`, 'markdown'),
    reporter.note(noteOf(0, HOSTILE, FINDINGS)),
    reporter.note(noteOf(1, null, [])),
    reporter.fileEnd({ error: null, coverage: { complete: false, skipped: [`2 comments ${HOSTILE}`] } }),
    reporter.file('b.md', null),
    reporter.fileEnd({ error: 'It is empty.', coverage: { complete: false, skipped: [] } }),
    reporter.end(summary),
  ].join('')
}
