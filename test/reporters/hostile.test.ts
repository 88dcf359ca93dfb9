import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv4 from 'ajv-draft-04'
import { parse } from 'csv-parse/sync'
import { Parser } from 'htmlparser2'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import type * as Sarif from 'sarif'
import { SaxesParser } from 'saxes'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { formats, type Reporter } from '../../src/reporters/index.js'
import { finding, HOSTILE, noteOf, reported, SECRET } from './reported.js'

const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'sarif-2.1.0-rtm.5.schema.json'), 'utf8')) as object
// addresses are judged by URL below: the formats of the schema need a further package
const valid = new Ajv4.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)

describe.each(Object.keys(formats))('%s', format => {
  it('writes nothing that a terminal obeys, and no half of a character', async () => {
    const text = await reported(format)
    expect(text.replace(/\r\n/gu, '\n')).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/u)
    expect(text).not.toMatch(/\p{Surrogate}/u)
  })

  it('shows nothing of the note when text is off', async () => {
    expect(await reported(format)).toContain(SECRET)
    expect(await reported(format, { text: false })).not.toContain(SECRET)
  })

  it('is written piece by piece', async () => {
    const make = await (formats[format] as (typeof formats)[string]).load()
    const pieces: string[] = []
    const add = (text: string): void => void pieces.push(text)
    const reporter: Reporter = make({
      version: '1.0.0',
      preset: 'recommended',
      rules: [],
      text: false,
      width: 80,
      colours: { bold: String, dim: String, red: String, yellow: String, cyan: String, green: String },
      statistics: false,
      evidence: false,
    })
    add(reporter.begin())
    add(reporter.file('export.csv', 'csv'))
    for (let index = 0; index < 3000; index++) add(reporter.note(noteOf(index, `id-${index}`, [finding])))
    add(reporter.fileEnd({ error: null, coverage: { complete: true, skipped: [] } }))
    add(
      reporter.end({
        files: 1,
        unread: 0,
        notes: 3000,
        words: 9000,
        errors: 0,
        warnings: 3000,
        infos: 0,
        setAside: 0,
        byRule: { 'labelling/label': 3000 },
        stale: null,
      }),
    )
    // the notes' own figures in JSON are the one list that is kept, and Markdown is bounded
    const limit = { json: 400_000, markdown: 65_536 }[format] ?? 2_000
    expect(Math.max(...pieces.slice(1).map(piece => piece.length))).toBeLessThan(limit)
  })
})

describe('json', () => {
  it('reads back to the very words', async () => {
    const report = JSON.parse(await reported('json')) as {
      files: { path: string; findings: { excerpt: string }[]; error: string | null }[]
    }
    expect(report.files[0]?.path).toBe(`./n/${HOSTILE}.md`)
    expect(report.files[0]?.findings[0]?.excerpt).toBe(`${HOSTILE} ${SECRET}`)
    expect(report.files[1]?.error).toBe('It is empty.')
  })

  it('is one object a line as ndjson', async () => {
    const lines = (await reported('ndjson')).trimEnd().split('\n')
    expect(new Set(lines.map(line => (JSON.parse(line) as { path: string }).path))).toEqual(
      new Set([`./n/${HOSTILE}.md`]),
    )
  })
})

describe('sarif', () => {
  const log = async (text: boolean): Promise<Sarif.Run> => {
    const parsed = JSON.parse(await reported('sarif', { text })) as Sarif.Log
    valid(parsed)
    expect(valid.errors ?? []).toEqual([])
    return parsed.runs[0] as Sarif.Run
  }

  it.each([true, false])('is valid by its schema (text %s)', async text => {
    const run = await log(text)
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.results).toHaveLength(11)
  })

  it('leads each result to its rule and its file', async () => {
    const run = await log(false)
    for (const { ruleId, ruleIndex, locations } of (run.results ?? []).filter(each => each.ruleId)) {
      if (ruleIndex !== undefined) expect(run.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId)
      const address = locations?.[0]?.physicalLocation?.artifactLocation
      expect(run.artifacts?.[address?.index ?? -1]?.location?.uri).toBe(address?.uri)
      // an address, and no other than the path
      expect(decodeURIComponent(new URL(address?.uri ?? '', 'file:///r/').pathname)).toBe(
        `/r/n/${HOSTILE.replace('\ud800', '\ufffd')}.md`,
      )
    }
    expect(run.tool.driver.rules?.[1]?.defaultConfiguration).toEqual({ enabled: false })
  })

  it('tells what was set aside and why, what was not read, and where a cell or a paragraph is', async () => {
    const run = await log(false)
    const results = run.results ?? []
    expect(results[1]?.suppressions).toEqual([{ kind: 'inSource', status: 'accepted' }])
    expect(results[2]?.suppressions?.[0]).toMatchObject({ kind: 'external', status: 'accepted' })
    expect(results[2]?.suppressions?.[0]?.justification).toMatch(/^Accepted =1/u)
    const logical = results.map(each => each.locations?.[0]?.logicalLocations?.[0])
    expect(logical.map(each => each?.kind)).toEqual([
      ...Array(5).fill('note'),
      'cell',
      'cell',
      'paragraph',
      'page',
      'note',
      undefined,
    ])
    expect(logical[5]).toMatchObject({ name: 'F12' })
    expect(logical[7]).toMatchObject({ name: 'paragraph 8' })
    expect(results[7]?.locations?.[0]?.physicalLocation?.region).not.toHaveProperty('charOffset')
    expect(run.invocations?.[0]?.executionSuccessful).toBe(false)
    expect(run.invocations?.[0]?.toolExecutionNotifications?.map(each => [each.level, each.message.text])).toEqual([
      ['note', expect.stringContaining('2 comments')],
      ['error', 'It is empty.'],
    ])
  })

  it('has neither snippets nor fixes unless text is shown', async () => {
    const shown = (await log(true)).results?.[0]
    const hidden = (await log(false)).results?.[0]
    expect(shown?.locations?.[0]?.physicalLocation?.region?.snippet?.text).toContain(SECRET)
    expect(shown?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.deletedRegion).toMatchObject({ charOffset: 10 })
    expect(JSON.stringify(hidden)).not.toMatch(/snippet|fixes/u)
  })

  it('names each finding apart, and the same on the next day', async () => {
    const names = (run: Sarif.Run): (string | undefined)[] =>
      (run.results ?? []).flatMap(each => (each.ruleId ? [each.partialFingerprints?.['caselint/v1']] : []))
    const today = names(await log(false))
    expect(new Set(today).size).toBe(9)
    expect(names(await log(true))).toEqual(today)
  })
})

describe('junit', () => {
  const read = async (text: boolean): Promise<{ tags: string[]; failures: string[] }> => {
    const tags: string[] = []
    const failures: string[] = []
    const parser = new SaxesParser()
    parser.on('error', error => {
      throw error
    })
    parser.on('opentag', tag => {
      tags.push(tag.name)
      if (tag.name === 'failure') failures.push(tag.attributes.message as string)
    })
    parser.write(await reported('junit', { text })).close()
    return { tags, failures }
  }

  it('is XML 1.0 with a suite a file and a case a finding', async () => {
    const { tags } = await read(true)
    const times = (name: string): number => tags.filter(each => each === name).length
    expect([times('testsuite'), times('failure'), times('skipped'), times('error'), times('system-out')]).toEqual([
      3, 6, 3, 1, 2,
    ])
    // nine findings, a note with none, a file not read, the baseline
    expect(times('testcase')).toBe(12)
  })

  it('keeps the message', async () => {
    const [first] = (await read(true)).failures
    expect(first).toContain('</script>"\'--]]>&amp;`')
    expect(first).toContain('\\x00\\x1b[31m')
  })
})

describe('github', () => {
  it('writes each command on a line, escaped, and no command that a note or a name brings', async () => {
    const lines = (await reported('github')).trimEnd().split('\n')
    const commands = lines.filter(line => line.trimStart().startsWith('::'))
    expect(commands.map(line => /^::(\w+) /u.exec(line)?.[1])).toEqual([
      'warning',
      'error',
      'notice',
      'warning',
      'warning',
      'warning',
      'warning',
      'notice',
      'error',
    ])
    for (const line of commands) {
      const [, properties = '', data = ''] = /^::\w+ (.*?)::(.*)$/u.exec(line) ?? []
      for (const property of properties.split(','))
        expect(property).toMatch(/^(?:file|line|endLine|col|endColumn|title)=[^:,\r\n]*$/u)
      expect(data).not.toMatch(/%(?!25|0D|0A)/u)
    }
    for (const line of lines.filter(each => !each.startsWith('::'))) expect(line).not.toContain('##[')
  })

  it('gives columns on one line only, and no line of a file that has none', async () => {
    const lines = (await reported('github', { text: false })).split('\n').filter(line => line.startsWith('::warning'))
    expect(lines[0]).toMatch(/,line=2,endLine=2,col=4,endColumn=8,title=labelling\/label::/u)
    expect(lines[1]).toMatch(/^::warning file=[^,]*,title=/u)
    expect(lines[2]).toMatch(/,line=2,/u)
    expect(lines[3]).toMatch(/^::warning file=[^,]*,title=[^:]*::.*paragraph 8: /u)
  })
})

describe('gitlab', () => {
  it('is a list of findings with fingerprints that are never the same', async () => {
    const list = JSON.parse(await reported('gitlab', { text: false })) as {
      description: string
      check_name: string
      fingerprint: string
      severity: string
      location: { path: string; lines: { begin: number } }
    }[]
    expect(list).toHaveLength(11)
    expect(new Set(list.map(each => each.fingerprint)).size).toBe(11)
    for (const each of list) {
      expect(each.fingerprint).toMatch(/^[\da-f]{32}$/u)
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(each.severity)
      expect(each.location.lines.begin).toBeGreaterThan(0)
    }
    expect(list[0]?.location.path.startsWith('n/')).toBe(true)
    expect(list.at(-1)).toMatchObject({ severity: 'blocker', description: 'It is empty.' })
  })
})

describe('csv', () => {
  it('is a table without formulas, under a byte order mark', async () => {
    const text = await reported('csv')
    expect(text.startsWith('\ufeffFile,')).toBe(true)
    expect(text.replace(/\r\n/gu, '')).not.toMatch(/[\r\n]/u)
    const rows = parse(text, { bom: true }) as string[][]
    expect(new Set(rows.map(row => row.length))).toEqual(new Set([17]))
    expect(rows).toHaveLength(1 + 9 + 2 + 2)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/u)
    expect(rows[1]?.[6]).toMatch(/^'=1\+1/u)
    expect(rows.at(-1)?.slice(8, 11)).toEqual(['not read', '', 'It is empty.'])
  })
})

describe('markdown', () => {
  const plainText = (node: { value?: string; children?: unknown[] }): string =>
    node.value ?? (node.children ?? []).map(each => plainText(each as { value?: string })).join('')

  it('is tables of plain text: no link, mark-up, mention or code from a note', async () => {
    const text = await reported('markdown')
    const tree = unified().use(remarkParse).use(remarkGfm).parse(text)
    const types = new Set<string>()
    const walk = (node: { type: string; children?: unknown[] }): void => {
      types.add(node.type)
      for (const child of node.children ?? []) walk(child as { type: string })
    }
    walk(tree)
    expect([...types].sort()).toEqual([
      'heading',
      'list',
      'listItem',
      'paragraph',
      'root',
      'table',
      'tableCell',
      'tableRow',
      'text',
    ])
    const shown = plainText(tree)
    expect(shown).not.toMatch(/@ann|#12|https:\/\//u)
    expect(shown.replaceAll('\u200b', '')).toContain(
      '=1+1|</script>"\'--]]>&amp;`*@ann #12 https://a.example [x](1) {0}',
    )
  })

  it('begins with the totals', async () => {
    expect((await reported('markdown')).split('\n').slice(0, 3)).toEqual([
      '## caselint',
      '',
      '6 findings (1 error, 4 warnings, 1 for information) in 2 notes. 2 findings set aside. 2 findings of the baseline are mended (labelling/label 2). 1 of 2 files could not be read, or not in whole.',
    ])
  })

  it('is bounded, and counts what it leaves out', async () => {
    const make = await (formats.markdown as (typeof formats)[string]).load()
    const reporter = make({
      version: '1',
      preset: 'strict',
      rules: [],
      text: false,
      width: 80,
      colours: { bold: String, dim: String, red: String, yellow: String, cyan: String, green: String },
      statistics: false,
      evidence: false,
    })
    reporter.file('a.csv', 'csv')
    for (let index = 0; index < 2000; index++) reporter.note(noteOf(index, null, [finding]))
    const text = reporter.end({
      files: 1,
      unread: 0,
      notes: 2000,
      words: 1,
      errors: 0,
      warnings: 2000,
      infos: 0,
      setAside: 0,
      byRule: {},
      stale: null,
    })
    expect(text.length).toBeLessThan(65_536)
    const rows = text.split('\n').filter(line => line.startsWith('| 2')).length
    expect(text).toContain(`and ${(2000 - rows).toLocaleString('en-GB')} more findings`)
  })
})

describe('html', () => {
  it('holds no element, attribute or address that a note brings, and may load nothing', async () => {
    const text = await reported('html')
    const names = new Set<string>()
    const attributes = new Set<string>()
    let shown = ''
    const parser = new Parser({
      onopentag(name, given) {
        names.add(name)
        for (const [key, value] of Object.entries(given)) {
          attributes.add(key)
          if (key === 'href') expect(value).toBe('#totals')
        }
      },
      ontext(part) {
        shown += part
      },
    })
    parser.end(text)
    expect([...names].sort()).toEqual(
      'a body br caption div h1 h2 head header html main meta p q section span style table tbody td th thead title tr'.split(
        ' ',
      ),
    )
    expect([...attributes].sort()).toEqual(
      'aria-label charset class content href http-equiv id lang name role scope tabindex'.split(' '),
    )
    expect(shown).toContain('=1+1|</script>"\'--]]>&amp;`')
  })

  it('names its one style sheet by its hash', async () => {
    const text = await reported('html')
    const style = /<style>([\s\S]*?)<\/style>/u.exec(text)?.[1] ?? ''
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
    const policy = (/Content-Security-Policy" content="([^"]*)"/u.exec(text)?.[1] ?? '').replaceAll('&#39;', "'")
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${Buffer.from(hash).toString('base64')}'; base-uri 'none'; form-action 'none'`,
    )
    expect(text).not.toMatch(/\sstyle=/u)
  })
})
