import { describe, expect, it } from 'vitest'
import { type ExportNote, kept, reported } from '../../over-export.js'

const RULE = 'record/duplicate'
const WORDS =
  'I went to see Ana after school to talk about the move. She had packed her books and asked whether the cat could come. Nan said yes, if it stays out of the kitchen. We drew the new room together, and Ana put her bed by the window so that she can see the street. I will ring Nan on Monday about the keys.'
/** Texts of sixty made words, no two alike. */
function distinct(seed: number): string {
  let state = seed + 1
  const next = (): number => {
    state = (Math.imul(state, 48271) >>> 0) % 2147483647
    return state
  }
  return Array.from({ length: 60 }, () =>
    String(next()).replace(/\d/gu, digit => 'klmnopqrst'[Number(digit)] as string),
  ).join(' ')
}

const note = (id: string, child: string, eventDate: string, text = WORDS): ExportNote => ({
  text,
  header: { id, child, eventDate },
})

describe(RULE, () => {
  it('names the earliest of several that are the same, whatever their order', () => {
    expect(
      reported(RULE, [
        note('C', 'Ana', '5 May 2026'),
        note('A', 'Ana', '3 March 2026'),
        note('B', 'Ana', '9 April 2026'),
      ]).map(line => line.replace(/\. .*/u, '')),
    ).toEqual(['0: The text is the same as in note A', '2: The text is the same as in note A'])
  })

  it('reports a copy in which names, dates and a few words were changed, and not one that was half written anew', () => {
    const few = WORDS.replaceAll('Ana', 'Omar').replace('Monday', 'Friday').replace('the cat', 'his dog')
    const half = `${WORDS.slice(0, WORDS.length / 2)} Today was different. The bus was late, it rained all day, and we read a long book about whales in the library until his uncle came.`
    expect(reported(RULE, [note('A', 'Ana', '3 March 2026'), note('B', 'Omar', '8 March 2026', few)])).toHaveLength(1)
    expect(reported(RULE, [note('A', 'Ana', '3 March 2026'), note('B', 'Omar', '8 March 2026', half)])).toEqual([])
  })

  it.each([
    ['the same number of a note, from a table that was joined', note('A', 'Leo Hart', '3 March 2026')],
    ['no child given, on the same day', note('B', '', '3 March 2026')],
    ['children known by number only, on the same day', note('B', '10442', '3 March 2026')],
    ['one surname, on the same day', note('B', 'Leo Bell', '3 March 2026')],
    ['a record of both', note('B', 'Ana Bell and Leo Cole', '3 March 2026')],
  ])('leaves %s', (_, second) => {
    const first =
      second.header?.child === '10442' ? note('A', '10441', '3 March 2026') : note('A', 'Ana Bell', '3 March 2026')
    expect(reported(RULE, [first, second])).toEqual([])
  })

  it('reports a copy for a child of another family on the same day', () => {
    expect(
      reported(RULE, [note('A', 'Ana Bell', '3 March 2026'), note('B', 'Zara Khan', '3 March 2026')]),
    ).toHaveLength(1)
  })

  it('takes no small word for a short form of a name: "The" is not Theo', () => {
    const theo = WORDS.replaceAll('Ana', 'Theo').concat(
      ' The bus was late. The cat sat on the wall. The neighbour waved.',
    )
    const notes = [
      note('A', 'Theo', '3 March 2026', theo),
      note('B', 'Omar', '8 March 2026', theo.replaceAll('Theo', 'Omar')),
    ]
    expect(reported(RULE, notes, { options: { similar: 95 } })).toHaveLength(1)
  })

  it('calls one note stored twice by that name', () => {
    expect(reported(RULE, [note('A', 'Ana', '3 March 2026'), note('B', 'Ana', '3 March 2026')])).toEqual([
      '1: This note is stored twice: the other is note A. Ask for one of them to be taken out.',
    ])
  })

  it('keeps nothing of the words', () => {
    const [facts] = kept(RULE, [note('A', 'Ana', '3 March 2026')])
    expect(JSON.stringify(facts?.facts)).not.toMatch(/ana|kitchen|books/iu)
    expect(JSON.stringify(facts?.mark)).not.toMatch(/ana|kitchen|books/iu)
  })

  it('takes options: fewer words, closer likeness', () => {
    const short = 'Dad rang to say that he will be ten minutes late for the meeting on Thursday.'
    const pair = [note('A', 'Ana', '3 March 2026', short), note('B', 'Ana', '9 March 2026', short)]
    expect(reported(RULE, pair)).toEqual([])
    expect(reported(RULE, pair, { options: { minWords: 10 } })).toHaveLength(1)
    const near = [
      note('A', 'Ana', '3 March 2026'),
      note('B', 'Ana', '9 March 2026', WORDS.replace('the cat', 'his dog')),
    ]
    expect(reported(RULE, near)).toHaveLength(1)
    expect(reported(RULE, near, { options: { similar: 100 } })).toEqual([])
  })

  it('finds the two that are alike among many that are not', () => {
    const many = Array.from({ length: 400 }, (_, at) => note(`N${at}`, `P${at}`, '3 March 2026', distinct(at)))
    many.push(note('LAST', 'P7', '9 March 2026', distinct(311)))
    expect(reported(RULE, many)).toEqual([expect.stringContaining('400: The text is the same as in note N311')])
  })
})
