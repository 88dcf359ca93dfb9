import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { presets } from '../../rules/presets/index.js'
import { ConfigError, checkSettings, parseSettings } from '../../src/config/read.js'
import { starter } from '../../src/config/starter.js'

const known = { rules, presets: Object.keys(presets) }

const readSettings = (text: string, file: string, within?: string) =>
  checkSettings(parseSettings(text, file, within), known)

function faults(text: string, file: string, within?: string): string[] {
  try {
    readSettings(text, file, within)
    return []
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message.split('\n')
  }
}

describe('JSON', () => {
  it.each([
    ['{"preset": "durhan"}', '1:12: Unexpected `"durhan"` for `preset`: expected one of recommended'],
    ['{"preset": "durhan"}', 'Did you mean `durham`?'],
    ['{\n  "presset": "durham"}', '2:3: Unknown key `presset`. Did you mean `preset`?'],
    [
      '{"rules": {"labelling/lable": "off"}}',
      '1:12: Unknown key `rules.labelling/lable`. Did you mean `labelling/label`?',
    ],
    [
      '{"rules": {"labelling/label": "eror"}}',
      '1:31: Unexpected `"eror"` for `rules.labelling/label`: expected a level',
    ],
    ['{"rules": {"labelling/label": ["eror", {}]}}', '1:32: Unexpected `"eror"`'],
    [
      '{"rules": {"plain-language/long-sentence": ["error", {"maxx": 9}]}}',
      '1:55: Unknown key `rules.plain-language/long-sentence.1.maxx`. Did you mean `max`?',
    ],
    [
      '{"rules": {"plain-language/long-sentence": ["error", {"max": "9"}]}}',
      '1:62: Unexpected `"9"` for `rules.plain-language/long-sentence.1.max`: expected a number from 8 to 60',
    ],
    ['{"kinds": {"Stat visit": "vist"}}', '1:26: Unexpected `"vist"` for `kinds.Stat visit`: expected one of visit'],
    ['{"columns": {"bdy": "Note"}}', '1:14: Unknown key `columns.bdy`. Did you mean `body`?'],
    [
      '{"holidays": ["24/12/2026"]}',
      '1:15: Unexpected `"24/12/2026"` for `holidays.0`: expected a day such as 2026-12-24',
    ],
    ['{"overrides": [{"rules": {}}]}', '1:16: Unexpected `nothing` for `overrides.0.files`: expected a list of globs'],
    ['{"overrides": [{"files": ["a"], "presets": "x"}]}', 'Did you mean `preset`?'],
    ['{"ignore": "drafts"}', '1:12: Unexpected `"drafts"` for `ignore`: expected a list of globs'],
    ['{"plugins": "x"}', '1:13: Unexpected `"x"` for `plugins`: expected a list of texts'],
    ['{"termLists": [1]}', '1:16: Unexpected `1` for `termLists.0`: expected text'],
    ['{"extends": "x"}', 'Unknown key `extends`'],
    ['[]', 'for `the configuration`: expected settings by name'],
    ['{"preset": ', 'not valid JSON'],
    ['{"ignore": [], "ignore": []}', '1:16: The key `ignore` stands twice'],
  ])('%s', (text, says) => {
    expect(faults(text, 'c.json').join('\n')).toContain(says)
  })

  it('may hold comments and trailing commas', () => {
    expect(readSettings('{\n  // ours\n  "preset": "durham",\n}', 'c.json')).toEqual({ preset: 'durham' })
  })

  it('names every fault, not only the first', () => {
    expect(faults('{"preset": "x", "ignore": 1, "holidays": [2]}', 'c.json')).toHaveLength(3)
  })

  it('is read inside package.json from its key', () => {
    const text = '{\n  "name": "x",\n  "caselint": { "presset": 1 }\n}'
    expect(faults(text, 'package.json', 'caselint')[0]).toMatch(/^package\.json:3:17: Unknown key `caselint\.presset`/u)
  })
})

describe('YAML', () => {
  it.each([
    ['preset: durhan\n', '1:9: Unexpected `"durhan"`'],
    ['# ours\nrules:\n  labelling/lable: off\n', '3:3: Unknown key `rules.labelling/lable`'],
    ['rules:\n  plain-language/long-sentence: [error, { max: 2 }]\n', '2:48: Unexpected `2`'],
    ['preset: durham\npreset: coventry\n', '2:1: A key stands twice'],
    ['ignore: [a\n', 'not valid YAML'],
    ['ignore: &a [x]\nholidays: *a\n', 'Anchors and aliases'],
    ['preset: !!js/function x\n', 'Tags are not read'],
  ])('%j', (text, says) => {
    expect(faults(text, 'c.yaml').join('\n')).toContain(says)
  })

  it('keeps off and no as words', () => {
    expect(readSettings('rules: { labelling: off }\nvocabulary: { names: [No] }\n', 'c.yaml')).toEqual({
      rules: { labelling: 'off' },
      vocabulary: { names: ['No'] },
    })
  })

  it('may be empty', () => expect(readSettings('', 'c.yaml')).toEqual({}))

  it.each(Object.keys(presets))('starts with %s', preset => {
    expect(readSettings(starter({ preset }), 'c.yaml')).toEqual({ preset })
  })
})
