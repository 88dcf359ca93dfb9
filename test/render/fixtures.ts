import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docxOf, paragraph, run, table } from './docx.js'
import { multipartOf, partOf } from './eml.js'
import { pdfOf } from './pdf.js'
import { xlsxOf } from './xlsx.js'

/**
 * Makes `fixtures/exports`, the same each time: `npx tsx test/render/fixtures.ts`. Every name, place and word in
 * them is invented.
 */
const NOTES = 200
const SEED = 2026

/** Mulberry32: a small generator of numbers from 0 to 1 that one number starts. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const random = numbersFrom(SEED)
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

const CHILDREN = [
  'Ana Bell',
  'Ben Okoro',
  'Cerys Hall',
  'Dev Rao',
  'Ella Stone',
  'Femi Cole',
  'Grace Lunn',
  'Harvey Pike',
]
const WORKERS = [
  'Jo Marsh, Social Worker',
  'Priya Shah, Social Worker',
  'Tom Reed, Family Support Worker',
  'Ines Costa',
]
const TEAMS = ['Assessment North', 'Assessment South', 'Children in Care']
const PLACES = ['at home in the kitchen', 'at school in the quiet room', 'in the garden', 'at the family centre']

interface Kind {
  code: string
  name: string
  openings: readonly string[]
}

const KINDS: readonly Kind[] = [
  {
    code: 'HVIS',
    name: 'Home visit',
    openings: [
      'I visited to see how the new bedtimes are working.',
      'Home visit to talk about the plan.',
      'I called in because school had rung about two late mornings.',
    ],
  },
  {
    code: 'STVC',
    name: 'CP statutory visit',
    openings: ['I visited to see {child} and to check that the bedroom is safe.', 'Statutory visit under the CP plan.'],
  },
  {
    code: 'TEL',
    name: 'Telephone call',
    openings: ['I rang Mum to ask how the weekend had gone.', 'T/C from school about attendance.'],
  },
  {
    code: 'DRCT',
    name: 'Direct work',
    openings: ['I met {child} to draw a map of the people who help.', 'Session on feelings, using the cards.'],
  },
]

const MIDDLES = [
  '{child} was {place} and told me, "I like it when Nan comes on Fridays."',
  'The kids were in the kitchen and it was chaotic.',
  'I saw {child} alone, {place}. {child} said the new school is "loud but OK".',
  'Mum is manipulative and does not engage.',
  'I did not see {child} alone because there was no time.',
  'Mum told me that she has a GP appointment on Tuesday about her sleep.',
  'It was reported that Dad had been at the house.',
  'The house was clean and there was food in the fridge.',
  '{child} suffers from asthma; the inhaler was on the shelf.',
]
const ENDS = [
  'I will ring school by Friday to ask about breakfast club.',
  'Next visit to be arranged.',
  'I agreed with Mum that I will visit again on Thursday at 4pm.',
  'NFA.',
  '',
]

interface Row {
  id: number
  person: number
  child: string
  kind: Kind
  event: Date
  created: Date
  worker: string
  team: string
  seen: string
  alone: string
  body: string
}

const day = (date: Date): string => date.toISOString().slice(0, 10)
const british = (date: Date): string =>
  `${day(date).split('-').reverse().join('/')} ${date.toISOString().slice(11, 16)}`

function rows(): Row[] {
  const made: Row[] = []
  while (made.length < NOTES) {
    const child = pick(CHILDREN)
    const kind = pick(KINDS)
    const event = new Date(
      Date.UTC(
        2026,
        Math.floor(random() * 5),
        1 + Math.floor(random() * 27),
        9 + Math.floor(random() * 8),
        15 * Math.floor(random() * 4),
      ),
    )
    const created = new Date(event.getTime() + Math.floor(random() * random() * 12 * 24 + 1) * 3_600_000)
    const worker = pick(WORKERS)
    const first = child.split(' ')[0] as string
    const filled = (text: string): string => text.replaceAll('{child}', first).replaceAll('{place}', pick(PLACES))
    const parts = [pick(kind.openings), pick(MIDDLES), pick(MIDDLES), pick(ENDS)].map(filled)
    let body = parts.filter(part => part !== '').join(random() < 0.3 ? '\r\n\r\n' : ' ')
    if (random() < 0.06)
      body += `\r\nAppended by ${pick(WORKERS)} on ${british(new Date(created.getTime() + 86_400_000))}\r\nSchool rang back. The teacher said that ${first} was in on time all week.`
    const visit = kind.code === 'HVIS' || kind.code === 'STVC'
    const row: Row = {
      id: 90_001 + made.length,
      person: 1001 + CHILDREN.indexOf(child),
      child,
      kind,
      event,
      created,
      worker,
      team: pick(TEAMS),
      seen: visit ? pick(['Y', 'Y', 'N']) : '',
      alone: visit ? pick(['Y', 'N', 'N/A']) : '',
      body,
    }
    made.push(row)
    // now and then a note is saved for a brother or sister as well
    if (random() < 0.05 && made.length < NOTES)
      made.push({ ...row, id: row.id + 1, person: row.person + 500, child: `Sam ${child.split(' ')[1]}` })
  }
  return made
}

const quoted = (cell: string): string => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const csv = (table: readonly (readonly (string | number)[])[]): string =>
  `${table.map(cells => cells.map(cell => quoted(String(cell))).join(',')).join('\r\n')}\r\n`
const rich = (body: string): string =>
  body
    .split(/(?:\r\n)+/u)
    .map(part => `<p>${part.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</p>`)
    .join('')

const all = rows()
const some = all.slice(0, 12)
const write = (name: string, content: string | Uint8Array): void =>
  writeFileSync(join(import.meta.dirname, '../../fixtures/exports', name), content)

write(
  'lcs-casenotes.csv',
  csv([
    [
      'FACT_CASENOTE_ID',
      'DIM_PERSON_ID',
      'PERSON_NAME',
      'DIM_LOOKUP_CASNT_TYPE_ID_CODE',
      'EVENT_DTTM',
      'CREATED_DTTM',
      'CREATED_BY_NAME',
      'CREATED_BY_DEPT_NAME',
      'SEEN_FLAG',
      'SEEN_ALONE_FLAG',
      'CASENOTE_TEXT',
    ],
    ...all.map(row => [
      row.id,
      row.person,
      row.child,
      row.kind.code,
      british(row.event),
      british(row.created),
      row.worker,
      row.team,
      row.seen,
      row.alone,
      row.body,
    ]),
  ]),
)
write(
  'mosaic-notes.csv',
  csv([
    ['id', 'person_id', 'note_type', 'title', 'contact_date', 'created_on', 'created_by', 'note'],
    ...some.map(row => [
      row.id,
      row.person,
      row.kind.name,
      `${row.kind.name} ${day(row.event)}`,
      day(row.event),
      row.created.toISOString(),
      row.worker,
      rich(row.body),
    ]),
  ]),
)
write(
  'notes.ndjson',
  some
    .map(row =>
      JSON.stringify({
        noteId: String(row.id),
        child: row.child,
        noteType: row.kind.name,
        eventDate: day(row.event),
        createdOn: row.created.toISOString(),
        recordedBy: row.worker,
        note: row.body,
      }),
    )
    .join('\n')
    .concat('\n'),
)

/** Days of Excel. */
const serial = (date: Date): number => date.getTime() / 86_400_000 + 25_569
write(
  'casenotes.xlsx',
  xlsxOf([
    {
      name: 'Case notes',
      rows: [
        ['Case notes extract'],
        ['Run on', '1 June 2026'],
        [
          'Case Note ID',
          'Child Name',
          'Case Note Type',
          'Event Date',
          'Created On',
          'Recorded By',
          'Team',
          'Case Note Text',
        ],
        ...some.map(row => [
          row.id,
          row.child,
          row.kind.name,
          { date: serial(row.event) },
          { date: serial(row.created) },
          row.worker,
          row.team,
          row.body,
        ]),
      ],
      hiddenRows: [15],
    },
    { name: 'Types', rows: [['Code', 'Meaning'], ...KINDS.map(kind => [kind.code, kind.name])] },
    { name: 'Old', state: 'hidden', rows: [['Note'], ['Not to be read.']] },
  ]),
)
write(
  'home-visit.docx',
  docxOf(
    paragraph('Home visit', 'Heading1') +
      table([
        ['Type', 'Home visit'],
        ['Child', 'Ana Bell (7)'],
        ['Date of visit', '3 March 2026, 4.15pm'],
        ['Recorded', '4 March 2026'],
        ['Author', 'Jo Marsh, Social Worker'],
        ['Present', 'Ana, her mother Kim'],
      ]) +
      paragraph('') +
      paragraph(['I visited to see how the new bed', 'times are working. The ki', 'ds were in the kitchen.']) +
      `<w:p>${run('I saw Ana alone in her room. ')}<w:del><w:r><w:delText>She was quiet. </w:delText></w:r></w:del><w:ins>${run('She told me, "I like it when Nan comes."')}</w:ins></w:p>` +
      paragraph('Plan', 'Heading1') +
      paragraph('I will ring school by Friday to ask about breakfast club.', 'ListBullet'),
  ),
)
write(
  'supervision.pdf',
  pdfOf([
    [
      'Supervision record',
      '',
      'Type: Supervision',
      'Child: Ben Okoro (11)',
      'Date: 10 March 2026',
      'Recorded: 10 March 2026',
      'Author: Helen Frost, Team Manager',
      '',
      'We talked about how Ben is settling at his new school. Mum is manipulative',
      'when plans change at short notice. Ben told Jo Marsh that he would like to see',
      'his cousins more often.',
      '',
      'Helen decided that family time moves to Saturdays because',
      'Page 1 of 2',
    ],
    ['the cousins are free then. Jo will tell the family by Friday.', 'Page 2 of 2'],
  ]),
)
write(
  'from-school.eml',
  multipartOf([
    multipartPart([
      partOf(
        'Hello Jo,\r\n\r\nBen came in late on Monday and Tuesday. He told me that the bus did not come – "it never does".\r\n\r\nThe kids in his class have made him a card.\r\n\r\nMaya Lind, Head of Year\r\n',
        'quoted-printable',
      ),
      partOf('<p>Hello Jo,</p>', 'quoted-printable', 'text/html; charset=utf-8'),
    ]),
    partOf('JVBERi0xLjQK', 'base64', 'application/pdf; name="attendance.pdf"'),
  ]),
)

/** Parts that say the same in several forms, as one part of a message. */
function multipartPart(parts: readonly string[]): string {
  return `Content-Type: multipart/alternative; boundary="=_a"\r\n\r\n${parts.map(part => `--=_a\r\n${part}\r\n`).join('')}--=_a--\r\n`
}
