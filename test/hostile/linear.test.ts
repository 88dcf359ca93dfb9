import { expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { presets } from '../../rules/presets/index.js'
import { observe } from '../../src/engine/observe.js'
import { factsOf } from '../../src/engine/over-export.js'
import { Linter } from '../../src/engine/run.js'
import { resolve } from '../../src/engine/settings.js'
import type { Preset } from '../../src/model/rule.js'
import { evidenceOf } from '../../src/prose/evidence-of.js'
import { type Reader, readerFor } from '../../src/readers/index.js'
import { read, sourceOf } from '../read.js'

/** Generous: a machine under load takes a few seconds for what quadratic work takes hours. */
const MOST_SECONDS = 20
const HEADER = 'Type: Home visit\nChild: Ana (7)\nDate: 1/2/2026\nAuthor: Jo Bell\n\n'

/** Pieces that send a careless pattern, or a comparison of all with all, round and round. */
const PIECES: Readonly<Record<string, string>> = {
  'one word': 'kids ',
  'one letter': 'a ',
  letters: 'a',
  capitals: 'A',
  names: 'Ana ',
  acronyms: 'AB ',
  brackets: '(',
  'square brackets': '[',
  'links that never end': '[a](',
  'pictures that never end': '![',
  'quotation marks': '"',
  'quotation marks apart': '" ',
  apostrophes: "'",
  'curly quotes': '“a ',
  digits: '1',
  'digits apart': '1 ',
  dashes: '-',
  spaces: ' ',
  tabs: '\t',
  'line ends': '\n',
  'short lines': 'x\n',
  'lines of dashes': '---\n',
  headings: '# a\n',
  labels: 'Label: ',
  'stops and letters': 'a.',
  commas: 'a, ',
  stars: '*a ',
  backticks: '` ',
  bars: '|a',
  entities: '&amp;',
  tags: '<b',
  comments: '<!--',
  backslashes: '\\',
  'invisible spaces': 'a\u200b',
  emoji: '😀',
  dates: '1/2/26 ',
  'hyphens and letters': 'a-',
  speech: 'she said ',
  hearsay: 'Mum told me that ',
  'seen alone': 'seen alone ',
  negations: 'not ',
  decisions: 'decided to ',
  appended: 'Appended by Jane Okafor ',
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const FORMATS: Readonly<Record<string, (text: string) => string>> = {
  'x.txt': text => HEADER + text,
  'x.md': text => HEADER + text,
  'x.html': text => `<body><p>${text}</p></body>`,
  'x.csv': text => `Type,Date,Note\nHome visit,1/2/2026,${quoted(text)}\n`,
  'x.json': text => JSON.stringify([{ type: 'Home visit', note: text }]),
}

it.each(Object.entries(PIECES))(
  'ten thousand characters of %s take a moment in every format',
  async (_, piece) => {
    const text = piece.repeat(Math.ceil(10_000 / piece.length))
    for (const [name, render] of Object.entries(FORMATS)) {
      const start = performance.now()
      await read(name, render(text))
      expect((performance.now() - start) / 1000, name).toBeLessThan(MOST_SECONDS)
    }
  },
  5 * MOST_SECONDS * 1000,
)

/** Every rule, whatever presets leave off. */
const everyRule = resolve(
  rules,
  presets.strict as Preset,
  { levels: Object.fromEntries(rules.map(({ id }) => [id, 'warning'])) },
  { year: 2026, month: 6, day: 1 },
)

const LONG: readonly string[] = ['kids ', '"', '" ', '"a" ', '(', '[', ' ', '\n']
/** What sends one rule or another back and forth, at a length that shows it. */
const SHORTER: readonly string[] = [
  'Kids kids. ',
  'not ',
  'A',
  'A.B. ',
  'CIN. ',
  '“a ',
  '(a) ',
  'a\n\n',
  '---\n',
  '- Kids kids\n',
  '- I will ring Nan.\n',
  'Label: ',
]

/** Seconds of processor time that reading and checking with every rule takes. */
async function processorTime(text: string): Promise<number> {
  const before = process.cpuUsage()
  const source = sourceOf('x.txt', text)
  const reader = (await readerFor('x.txt')) as Reader
  const every = await Linter.prepared(everyRule)
  for await (const note of reader.read(source, {}, { complete: true, skipped: [] })) {
    const prose = every.read(note)
    every.check(note, prose)
    factsOf(everyRule, prose)
    observe(prose, everyRule)
    evidenceOf(prose)
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

it.each([
  ...LONG.map(piece => [JSON.stringify(piece), piece, 200_000] as const),
  ...SHORTER.map(piece => [JSON.stringify(piece), piece, 40_000] as const),
])(
  'every rule takes four times as long when %s is repeated four times as often',
  async (_, piece, most) => {
    const time = (length: number): Promise<number> =>
      processorTime(HEADER + piece.repeat(Math.ceil(length / piece.length)))
    const some = await time(most / 4)
    // quadratic work would take sixteen times as long; below a third of a second other work shows more
    expect((await time(most)) / Math.max(0.3, some)).toBeLessThan(9)
  },
  240_000,
)
