import { expect, it } from 'vitest'
import { read } from '../read.js'

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

it('a sentence without an end takes ten times as long when it is ten times as long', async () => {
  for (const piece of ['kids ', 'not ', '(', '" ']) {
    const seconds: number[] = []
    for (const length of [20_000, 200_000]) {
      const start = performance.now()
      await read('x.txt', HEADER + piece.repeat(length / piece.length))
      seconds.push((performance.now() - start) / 1000)
    }
    // quadratic work would take a hundred times as long; the first run also loads what is needed
    expect((seconds[1] as number) / Math.max(0.3, seconds[0] as number), piece).toBeLessThan(40)
  }
}, 120_000)
