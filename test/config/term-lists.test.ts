import { describe, expect, it } from 'vitest'
import { termListRule } from '../../rules/kinds/term-list.js'
import { presets } from '../../rules/presets/index.js'
import { ConfigError } from '../../src/config/read.js'
import { readTermList } from '../../src/config/term-lists.js'
import { Linter } from '../../src/engine/run.js'
import { resolve } from '../../src/engine/settings.js'
import type { Preset } from '../../src/model/rule.js'
import { noteFrom } from '../../src/testing/note.js'

const TODAY = { year: 2026, month: 6, day: 1 }

async function reports(list: string, file: string, body: string): Promise<string[]> {
  const words = readTermList(list, file)
  if (words.kind !== 'terms') throw new Error('a glossary')
  const linter = await Linter.prepared(resolve([termListRule(words.list)], presets.recommended as Preset, {}, TODAY))
  return linter.check(noteFrom(body)).map(each => `${each.level} ${each.place.excerpt}: ${each.message}`)
}

function faults(list: string, file: string): string {
  try {
    readTermList(list, file)
    return ''
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message
  }
}

describe('a term list in CSV', () => {
  const LIST =
    'term,variants,instead,why,level,exceptions\npanel,the panel,the meeting,Which panel is not clear,,solar panel\nstep-down,,,,info,\n'

  it.each([
    [
      'We asked the panel.',
      ['warning the panel: "the panel" is on the list house: write "the meeting". Which panel is not clear.'],
    ],
    ['A solar panel fell.', []],
    ['Ann said, "The panel was kind."', []],
    ['A STEP DOWN.', ['info STEP DOWN: "STEP DOWN" is on the list house; say it another way.']],
    ['A stepdown.', []],
    ['Panels of wood.', []],
  ])('%s', async (body, expected) => {
    expect(await reports(LIST, 'terms/House.csv', body)).toEqual(expected)
  })

  it.each([
    ['word\nx\n', 'h.csv:1: No column is called term or acronym'],
    ['term,wy\nx,y\n', 'h.csv:1: Unknown column `wy`'],
    ['term,level\nx,warn\n', 'h.csv:2: Unexpected level `warn`: expected one of error, warning, info'],
    ['term,why\n,y\n', 'h.csv:2: No term'],
    ['term\n(x|y)+\n', 'h.csv:2: `(x|y)+` is no plain term'],
    ['term,why\n"x,y\n', 'This row cannot be read'],
    ['acronym,expansion\nCIN,\n', 'h.csv:2: A glossary needs both'],
    ['acronym,expansion\nCIN,a\nCIN,b\n', 'h.csv:3: This acronym stands twice'],
  ])('%j is refused', (list, says) => expect(faults(list, 'h.csv')).toContain(says))

  it('with acronyms is a glossary', () => {
    expect(readTermList('acronym,expansion\n__proto__,x\nMAST,Multi-agency team\n', 'g.csv')).toMatchObject({
      kind: 'glossary',
      glossary: { entries: { MAST: 'Multi-agency team' } },
    })
    expect(({} as Record<string, unknown>).MAST).toBeUndefined()
  })
})

describe('a term list in YAML', () => {
  const LIST = `
name: Our style
level: error
terms:
  - touch base
  - { term: going forward, variants: [moving forward], instead: from now on, exceptions: [going forward and back] }
  - { pattern: 'action(?:ed|ing)', level: info, why: Who did it }
`
  it.each([
    ['I will touch base.', ['error touch base: "touch base" is on the list our-style; say it another way.']],
    [
      'We are moving forward.',
      ['error moving forward: "moving forward" is on the list our-style: write "from now on".'],
    ],
    ['The swing kept going forward and back.', []],
    ['It was actioned.', ['info actioned: "actioned" is on the list our-style; say it another way. Who did it.']],
    ['It was unactioned.', []],
  ])('%s', async (body, expected) => expect(await reports(LIST, 'x.yaml', body)).toEqual(expected))

  it.each([
    ['terms: 3', 'x.yaml:1: A term list needs a list of `terms`'],
    ['terms:\n  - { trem: a }', 'x.yaml:2: Unknown key `trem`'],
    ['terms:\n  - { term: a, pattern: b }', 'x.yaml:2: Each entry has either'],
    ['terms:\n  - { term: [a, [b]] }', '`term` must be a text'],
    ['terms:\n  - { pattern: "a(?=b)" }', 'x.yaml:2: The pattern `a(?=b)` is not read'],
    ['terms:\n  - { pattern: "(a)\\\\1" }', 'no back-references'],
    ['a: &x 1\nb: *x', 'Anchors and aliases'],
    ['a: [', 'not valid YAML'],
    ['terms: !!js/function x', 'take out tags'],
  ])('%j is refused', (list, says) => expect(faults(list, 'x.yaml')).toContain(says))
})

describe("Vale's styles", () => {
  it('existence: tokens as words, patterns, exceptions, its own message', async () => {
    const style =
      "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: suggestion\nignorecase: true\ntokens:\n  - basically\n  - 'in (?:my|our) experience'\nexceptions:\n  - in our experience\n"
    expect(await reports(style, 'Weasel.yml', 'Basically, in my experience and in our experience it helps.')).toEqual([
      'info Basically: Avoid "Basically".',
      'info in my experience: Avoid "in my experience".',
    ])
  })

  it('existence: capitals count unless it says otherwise', async () => {
    const style = 'extends: existence\nmessage: No %s\nlevel: error\ntokens: [TODO]\n'
    expect(await reports(style, 'T.yml', 'A todo. A TODO.')).toEqual(['error TODO: No "TODO"'])
  })

  it('substitution: what to write first, then what was met', async () => {
    const style =
      "extends: substitution\nmessage: Use '%s' instead of '%s'.\nlevel: warning\nignorecase: true\nswap:\n  utili[sz]e: use\n  outwith: outside|beyond\n"
    expect(await reports(style, 'S.yml', 'We utilize rooms outwith the unit.')).toEqual([
      'warning utilize: Use "use" instead of "utilize".',
      'warning outwith: Use "outside" or "beyond" instead of "outwith".',
    ])
  })

  it.each([
    ['extends: spelling\n', 'existence and substitution are read; met `spelling`'],
    ['extends: existence\nlevel: fatal\ntokens: [a]\n', 'expected one of suggestion, warning, error'],
    ['extends: existence\n', 'needs `tokens` or `raw`'],
    ['extends: substitution\n', 'needs a map called `swap`'],
    ["extends: existence\ntokens:\n  - ok\n  - '(?<!a)b'\n", 'v.yml:4: The pattern `(?<!a)b` is not read'],
  ])('%j is refused', (style, says) => expect(faults(style, 'v.yml')).toContain(says))
})

it('a hundred thousand letters do not slow a pattern down', async () => {
  const style = "extends: existence\nmessage: No %s\nnonword: true\ntokens: ['(a+)+b']\n"
  expect(await reports(style, 'r.yml', `${'a'.repeat(100_000)}c`)).toEqual([])
})
