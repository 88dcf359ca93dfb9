import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.js'
import { presets } from '../../rules/presets/index.js'
import { Linter } from '../../src/engine/run.js'
import { resolve } from '../../src/engine/settings.js'
import type { Note } from '../../src/model/note.js'
import type { Preset } from '../../src/model/rule.js'
import type { ReadSettings } from '../../src/readers/index.js'
import { read } from '../read.js'
import { xlsxOf } from '../render/xlsx.js'

const csv = (...rows: (readonly string[])[]): string =>
  rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')

const notesOf = async (source: string, settings: ReadSettings = {}, name = 'x.csv'): Promise<Note[]> => {
  const { notes, error } = await read(name, source, settings)
  expect(error).toBeNull()
  return notes
}

describe('extracts of case systems', () => {
  it('reads the columns of LCS', async () => {
    const [note] = await notesOf(
      csv(
        [
          'FACT_CASENOTE_ID',
          'DIM_PERSON_ID',
          'PERSON_NAME',
          'DIM_LOOKUP_CASNT_TYPE_ID_CODE',
          'EVENT_DTTM',
          'CREATED_DTTM',
          'CREATED_BY',
          'SEEN_FLAG',
          'SEEN_ALONE_FLAG',
          'CASENOTE_TEXT',
        ],
        ['77', '1001', 'Ana Bell', 'STVC', '03-MAR-2026 16:15', '04-MAR-2026 09:00', 'Jo Marsh', 'Y', 'N', 'All in.'],
      ),
      { exportFormat: 'lcs' },
    )
    expect(note).toMatchObject({
      id: '77',
      kind: 'visit',
      fields: { child: 'Ana Bell', author: 'Jo Marsh', seen: 'Y', seenAlone: 'N' },
      eventDate: { day: 3, month: 3, minutes: 975 },
      recordedDate: { day: 4 },
    })
  })

  it('reads the shapes of Mosaic', async () => {
    const record = {
      mosaicId: '9',
      caseNoteId: '5',
      caseNoteTitle: 'Call from Mum',
      caseNoteContent: '<p>All in.</p>',
      createdOn: '2026-03-04T10:00:00',
      createdByName: 'Jo Marsh',
      noteType: 'Telephone call',
      dateOfEvent: '2026-03-03',
    }
    const [note] = await notesOf(JSON.stringify([record]), { exportFormat: 'mosaic' }, 'x.json')
    expect(note).toMatchObject({
      id: '5',
      body: 'All in.',
      kind: 'phone-call',
      fields: { child: '9', title: 'Call from Mum', author: 'Jo Marsh' },
      eventDate: { day: 3 },
      recordedDate: { day: 4 },
    })
  })

  it("reads Eclipse's own names only where it is told of Eclipse", async () => {
    const source = csv(['personName', 'eventDate', 'event'], ['Ana', '3/3/2026', 'All in.'])
    expect((await notesOf(source, { exportFormat: 'eclipse' }))[0]?.body).toBe('All in.')
    expect((await read('x.csv', source)).error).toContain('the columns are personName, eventDate, event')
  })

  it("lets the user's own mapping win over the system's, and says where it fits no column", async () => {
    const source = csv(['note', 'created_on', 'seen on'], ['All in.', '2026-03-04', '2026-03-02'])
    const settings: ReadSettings = { exportFormat: 'mosaic', columns: { recordedDate: 'Seen On', author: 'Who' } }
    const { notes, coverage } = await read('x.csv', source, settings)
    expect(notes[0]?.recordedDate?.day).toBe(2)
    expect(coverage.skipped).toEqual(["the column 'Who' for author, which is not there"])
  })
})

describe('columns', () => {
  it('reads every column of text, and takes the fuller of two names of a field', async () => {
    const notes = await notesOf(
      csv(
        ['Person ID', 'Child Name', 'Visit date', 'Event date', 'Note', 'Details'],
        ['1', 'Ana', '', '3/3/2026', 'One.', 'Two.'],
        ['2', '', '4/3/2026', '', '', 'Three.'],
      ),
    )
    expect(notes.map(note => [note.body, note.fields.child, note.eventDate?.day])).toEqual([
      ['One.', 'Ana', 3],
      ['Two.', 'Ana', 3],
      ['Three.', '2', 4],
    ])
  })

  it('refuses two columns of one name where one would hide the other, and reads two of text', async () => {
    expect((await read('x.csv', csv(['Date', 'Note', 'DATE'], ['1/3/26', 'All in.', '2/3/26']))).error).toMatch(
      /^Two columns are named DATE/u,
    )
    const book = xlsxOf([
      {
        name: 'A',
        rows: [
          ['Date', 'Note', 'Date'],
          ['1/3/26', 'All in.', '2/3/26'],
        ],
      },
    ])
    expect((await read('x.xlsx', book)).error).toMatch(/^Two columns are named Date/u)
    expect((await notesOf(csv(['Note', 'Note'], ['One.', 'Two.']))).map(note => note.body)).toEqual(['One.', 'Two.'])
  })

  it('takes from the objects around a note whose it is, and of a single one the rest', async () => {
    const notes = await notesOf(
      JSON.stringify({
        cases: [
          { child: 'Ana', id: 'case 1', author: 'Allocated', notes: [{ note: 'One.', date: '3/3/2026' }] },
          { child: ['Ben', 'Cai'], date: '4/3/2026', record: { type: 'Home visit', text: 'Two.' } },
        ],
      }),
      {},
      'x.json',
    )
    expect(notes.map(({ id, fields }) => [id, fields])).toEqual([
      [null, { child: 'Ana', eventDate: '3/3/2026' }],
      [null, { child: 'Ben; Cai', eventDate: '4/3/2026', kind: 'Home visit' }],
    ])
  })

  it('reads every paragraph of a list of them', async () => {
    expect((await notesOf('{"note":["One.","Two."]}', {}, 'x.json')).map(note => note.body)).toEqual(['One.', 'Two.'])
  })
})

describe('a whole history in one body', () => {
  const row = (body: string) =>
    csv(['Id', 'Child', 'Type', 'Date', 'Recorded by', 'Note'], ['n1', 'Ana', 'Home visit', '1/3/2026', 'Jo', body])
  const brief = (notes: readonly Note[]) =>
    notes.map(({ body, fields, eventDate, recordedDate }) => [body, fields.author, eventDate?.day, recordedDate?.day])

  it.each([
    ['Appended by Sam Li on 5/3/2026\r\nMum rang back.'],
    ['Appended by Sam Li on 05/03/2026 10:15: Mum rang back.'],
    ['--- Added by Sam Li 05/03/2026 10:15 ---\r\nMum rang back.'],
    ['Entry by Sam Li, 5 March 2026\r\nMum rang back.'],
    ['[Amended on 2026-03-05 by Sam Li] Mum rang back.'],
    ['APPENDED BY: Sam Li ON 5th March 2026\r\n\r\nMum rang back.\r\n'],
  ])('takes apart %j', async added => {
    expect(brief(await notesOf(row(`I saw the kids.\r\n${added}`)))).toEqual([
      ['I saw the kids.', 'Jo', 1, undefined],
      ['Mum rang back.', 'Sam Li', 5, 5],
    ])
  })

  it('points into each entry', async () => {
    const source = row(
      'He said "no".\r\nAppended by Sam Li, Team Manager on 5/3/2026\r\nThe "kids" rang; the kids are "fine".',
    )
    const { findings, notes } = await read('x.csv', source)
    expect(notes.map(note => [note.index, note.id, note.fields.author])).toEqual([
      [0, 'n1', 'Jo'],
      [1, 'n1', 'Sam Li, Team Manager'],
    ])
    const place = findings.find(finding => finding.rule === 'plain-language/colloquial')?.place
    expect(place?.start.offset).toBe(source.lastIndexOf('kids'))
    expect(place?.start.line).toBe(4)
  })

  it('takes rich text apart by its blocks', async () => {
    const source = row('<p>I saw Ana.</p><p><b>Appended by Sam Li on 5/3/2026</b></p><p>The kids rang.</p>')
    const { findings, notes } = await read('x.csv', source)
    expect(notes.map(({ body, blocks }) => [body, blocks?.length])).toEqual([
      ['I saw Ana.', 1],
      ['The kids rang.', 1],
    ])
    const place = findings.find(finding => finding.rule === 'plain-language/colloquial')?.place
    expect(place?.start.offset).toBe(source.indexOf('kids'))
  })

  it('reads marks that sign what stands above them', async () => {
    const source = row('One.\r\nEntered by Sam Li 5/3/2026\r\nTwo.\r\nEntered by Jo Bell 6/3/2026')
    expect(brief(await notesOf(source))).toEqual([
      ['One.', 'Sam Li', 5, 5],
      ['Two.', 'Jo Bell', 6, 6],
    ])
  })

  it.each([
    ['The plan was updated by Sam Li on 5/3/2026 and sent.'],
    ['All in.\r\nEntered by Sam Li on 5/3/2026'],
    ['We talked. Added by way of thanks on 5/3/2026 was a card.'],
    ['Appended by hand: a list.'],
    ['I saw Ana.\r\nAdded by Sam Li: no date here.'],
  ])('leaves %j whole', async body => {
    expect((await notesOf(row(body))).map(note => note.body)).toEqual([body])
  })

  it('gives what was added no kind, flags or people of the note before it', async () => {
    const source = csv(
      ['Type', 'Date', 'Seen alone', 'Present', 'Note'],
      ['Home visit', '1/3/2026', 'Y', 'Mum', 'I saw Ana.\nAppended by Sam Li on 5/3/2026: I agree with this.'],
    )
    const [, added] = await notesOf(source)
    expect(added).toMatchObject({ kind: 'other', fields: { author: 'Sam Li' } })
    expect(added?.fields.seenAlone).toBeUndefined()
  })
})

describe('a note that is repeated for brothers and sisters', () => {
  const settings = resolve(rules, presets.recommended as Preset, {}, { year: 2026, month: 6, day: 1 })

  /** How often each rule looks at the notes of an export. */
  async function looks(source: string): Promise<{ looks: number; lines: number[] }> {
    let count = 0
    const [first, ...rest] = settings.rules
    if (!first) throw new Error('no rules')
    const counting = {
      ...first,
      rule: {
        ...first.rule,
        check: (...args: Parameters<NonNullable<typeof first.rule.check>>) => {
          count++
          first.rule.check?.(...args)
        },
      },
    }
    const linter = new Linter({ ...settings, rules: [counting, ...rest] })
    const lines = (await notesOf(source)).flatMap(note => {
      const findings = linter.check(note)
      expect(findings.map(({ rule }) => rule)).toEqual(new Linter(settings).check(note).map(({ rule }) => rule))
      return findings.filter(({ rule }) => rule === 'plain-language/colloquial').map(({ place }) => place.start.line)
    })
    return { looks: count, lines }
  }
  const row = (child: string, date = '1/3/2026') => [child, 'Home visit', date, 'I saw the kids at home.']
  const HEAD = ['Child', 'Type', 'Date', 'Note']

  it('is checked once and reported for each, where it stands', async () => {
    expect(await looks(csv(HEAD, row('Ana'), row('Ben'), row('Cai')))).toEqual({ looks: 1, lines: [2, 3, 4] })
    expect(await looks(csv(HEAD, row('1001'), row('1002')))).toEqual({ looks: 1, lines: [2, 3] })
  })

  it('is checked again for another date, another age, or a child that the text names', async () => {
    expect((await looks(csv(HEAD, row('Ana'), row('Ben', '2/3/2026')))).looks).toBe(2)
    expect((await looks(csv(HEAD, row('Ana (7)'), row('Ben (1)')))).looks).toBe(2)
    expect((await looks(csv(HEAD, row('Unborn Bell'), row('Ben Bell')))).looks).toBe(2)
    const named = (child: string) => [child, 'Home visit', '1/3/2026', 'I saw Ana at home with the kids.']
    expect((await looks(csv(HEAD, named('Ana'), named('Ben')))).looks).toBe(2)
  })
})

describe('a title above the first note of a file', () => {
  const two =
    '## One\n\nType: Home visit\nDate: 2026-03-03\n\nAll in.\n\n## Two\n\nType: Phone call\nDate: 2026-03-04\n\nRang.\n'

  it.each(['# Visits\n\n', '# Visits\n\n---\n\n', '# Visits\n## March\n\n'])('is no note: %j', async title => {
    const notes = await notesOf(title + two, {}, 'x.md')
    expect(notes.map(note => [note.kind, note.body])).toEqual([
      ['visit', 'All in.'],
      ['phone-call', 'Rang.'],
    ])
  })

  it.each(['# Visits\n\nRead with care.\n\n', 'Type: Letter\nDate: 2026-03-02\n\n'])(
    'with more to it is one: %j',
    async top => {
      expect(await notesOf(top + two, {}, 'x.md')).toHaveLength(3)
    },
  )
})

describe('comments that set findings aside', () => {
  const asideIn = async (text: string, name: string) =>
    (await read(name, text)).findings
      .filter(({ rule }) => /^(?:labelling|caselint)\//u.test(rule))
      .map(({ rule, message, setAside }) => (rule === 'caselint/directive' ? message : setAside?.reason))

  it('hold right below the header of a page', async () => {
    const page = (comment: string) =>
      `<p>Type: Visit</p>\n<p>Date: 2026-03-03</p>\n${comment}\n<p>Mum was aggressive.</p>\n`
    expect(await asideIn(page('<!-- caselint-disable-next-line labelling/label -- quoted -->'), 'x.html')).toEqual([
      'quoted',
    ])
    expect(await asideIn(page('<!-- caselint-disable-next-line labelling/label -->'), 'x.html')).toEqual([
      undefined,
      expect.stringMatching(/^Give the reason/u),
    ])
  })

  it('ask for a rule where they give a reason alone', async () => {
    expect(await asideIn('<!-- caselint-disable-next-line -- quoted -->\nMum was aggressive.\n', 'x.md')).toEqual([
      undefined,
      expect.stringMatching(/^Name the rule/u),
    ])
  })
})

describe('Windows-1252', () => {
  const latin = (words: string): Uint8Array => Buffer.from(words, 'latin1')

  it.each(['note.txt', 'note.md', 'note.csv'])('has its curly quotes, dashes and euro signs in %s', async name => {
    const note =
      name === 'note.csv'
        ? 'Date,Note\r\n3/4/26,\x93Ana\x92s\x94 \x96 \x805 caf\xe9\r\n'
        : '\x93Ana\x92s\x94 \x96 \x805 caf\xe9'
    for (const settings of [{}, { encoding: 'windows-1252' }]) {
      const { notes } = await read(name, latin(note), settings)
      expect(notes.map(({ body }) => body)).toEqual(['“Ana’s” – €5 café'])
    }
  })

  it('is not looked for in UTF-8', async () => {
    const { notes } = await read('note.txt', 'Ana\u0092s café')
    expect(notes.map(({ body }) => body)).toEqual(['Ana\u0092s café'])
  })
})
