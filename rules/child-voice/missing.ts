import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { marked, NAMED, ofChild } from '../../src/prose/child-words.js'
import { childNotSeen, childSeen } from '../../src/prose/seen.js'
import { childVoice } from '../../src/prose/voice.js'
import { kindsOption } from '../kinds/part-rule.js'

export default defineRule({
  id: 'child-voice/missing',
  part: 'child-voice',
  level: 'warning',
  confidence: 'medium',
  summary: 'A child was seen, and nothing tells what the child said, wanted or felt, or how they were.',
  why: `The record is the child's. Years later they look for themselves in it, and a colleague who has never met them looks for
    how they were that day.`,
  clauses: [
    'CRP 2',
    'CRP 6',
    'DUR 43',
    'DUR 53',
    'WOR 3',
    'WOR S2',
    'COV 2',
    'IOM 2.5',
    'IOM 2.6',
    'IOM 4.1',
    'IOM 4.3',
    'IOM 4.5',
    'IOM 5.2',
  ],
  options: { kinds: kindsOption(['visit', 'direct-work', 'meeting', 'phone-call']) },
  yieldsTo: ['child-voice/formulaic', 'seen-alone/child-not-seen'],
  messages: {
    missing:
      'A child was seen, and the note has nothing of what the child said or how they were. Add their words, or what you saw them do.',
    some: 'The note has nothing of what {words} said or how they were. Each child needs a word of their own.',
  },
  examples: [
    {
      reports: 'I saw Ana and her mum at home. Mum told me that the cooker is mended.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
    },
    {
      reports: 'I visited the family. Ana and Leo were at home. Ana showed me her book.',
      wholeNote: true,
      header: { child: 'Ana (7) and Leo (5)' },
    },
    { reports: 'Both were in. I asked Dad about Saturdays.', wholeNote: true, header: { child: 'Ana (7)' } },
    {
      reports: 'Ana was present. School tell me that Ana smiles more and has put her hand up twice.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
      because: 'what others tell of her is not her voice',
    },
    {
      reports: 'I saw Ana and Mum. A drawing by Ana was scanned to the file.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
    },
    {
      reports: 'I visited Ana at home. She moved here in June after her grandmother died. She has asthma.',
      wholeNote: true,
      header: { child: 'Ana (7)' },
      because: 'her history is no account of that day',
    },
    {
      reports: 'I visited you at your flat. You passed your theory test. We went through the plan and your rent.',
      wholeNote: true,
      header: { child: 'Ana (19)' },
    },
    { leaves: 'I asked how school was and Ana shrugged.', header: { child: 'Ana (7)' } },
    {
      leaves: 'Penelope was at home with her dads. She put out her tongue for more.',
      header: { child: 'Poppet (Penelope), 2' },
      because: 'a name in brackets is hers too',
    },
    { leaves: 'I saw Leo and Ana. Both children laughed at the dog.', header: { child: 'Ana (7) and Leo (5)' } },
    { leaves: 'I saw Ana at home. She told me that she likes her new room.', header: { child: 'Ana (7)' } },
    { leaves: 'I saw Baby Noah at home. Noah smiled and reached for his mum.', header: { child: 'Noah (5 months)' } },
    { leaves: 'Seen at home. Said school ok.', header: { child: 'Ana (7)' } },
    {
      leaves: 'I came to see you at your flat. You showed me the letter and we rang them. You laughed.',
      header: { child: 'Ana (19)' },
    },
    { leaves: 'I spoke to Dad at his flat. Ana was at school and was not seen.', header: { child: 'Ana (7)' } },
    { leaves: 'Dad rang about Saturdays.', header: { kind: 'phone call', child: 'Ana (7)' } },
  ],
  check(note, { options, report }) {
    if (!options.kinds.includes(note.kind) || isUnborn(note) || !tookPart(note)) return
    const names = named(note)
    const unheard = names.length > 1 ? names.filter(name => !childVoice(note, name)) : []
    if (names.length < 2 || unheard.length === names.length) {
      if (!childVoice(note)) report('missing', null)
    } else if (unheard.length > 0) report('some', null, { data: { words: unheard.join(' and ') } })
  },
})

/** The children of the header, each of whom needs a word; of a meeting, those who came. Names found in the text alone ask for none. */
function named(note: Prose): readonly string[] {
  const header = `${note.fields.child ?? ''} ${note.fields.title ?? ''}`
  const names = note.child.names.filter(name => header.includes(name) && !isAway(note, name))
  return note.kind === 'meeting' || note.kind === 'phone-call' ? names.filter(name => isListed(note, name)) : names
}

/** A child who the note says was not there is not asked for a word. */
function isAway(note: Prose, name: string): boolean {
  const away = new RegExp(
    `(?<![\\p{L}])${name} (?:was|is|were|had|did|could|stayed) (?:\\p{L}+ )?(?:not (?:seen|in|there|home|present|at home|come|join|attend)|out|at (?:school|nursery|college|work|football|(?:his|her|their|a|the) )|away|in bed|upstairs asleep|asleep upstairs|staying|not be seen|in hospital|with (?:his|her|their) (?:dad|nan|gran|aunt|grandparents))`,
    'u',
  )
  return note.sentences.some(({ narrative }) => away.test(narrative)) && !childVoice(note, name)
}

const SPOKEN = ofChild(
  who =>
    new RegExp(
      `\\b(?:[Pp]ut|[Gg]ot|[Hh]ad) ${who} on(?! (?:a|the|to|his|her|report|roll)\\b)|\\b(?:[Ss]poke (?:to|with)|[Rr]ang|[Cc]alled|[Pp]honed|[Tt]alked to|[Cc]all (?:to|from|with)) ${who}(?![\\p{L}'])(?! (?:about|and said that))`,
      'u',
    ),
)

/** A child was seen on a visit or in direct work, or took part in the meeting or call. */
function tookPart(note: Prose): boolean {
  if (note.kind === 'direct-work') return childSeen(note) !== null || !childNotSeen(note)
  if (note.kind === 'visit') return childSeen(note) !== null
  if (note.kind === 'meeting') return note.child.names.some(name => isListed(note, name))
  if (note.kind !== 'phone-call') return false
  return note.sentences.some(
    ({ narrative, section }) =>
      section !== 'actions' &&
      (SPOKEN(note).test(marked(note, narrative)) ||
        (ON_THE_LINE.test(narrative) && note.child.names.some(name => narrative.includes(name)))) &&
      !/\b(?:will|to be|not)\b/iu.test(narrative) &&
      !/\b(?:rang|called|phoned|call|spoke|talked)\b[^.;]{0,30}\babout (?:the |his |her )?$/iu.test(
        narrative.slice(0, Math.max(0, marked(note, narrative).search(NAMED(note)))),
      ),
  )
}

/** "Mum put Ana on the line", "Ana came to the phone". */
const ON_THE_LINE =
  /\b(?:had (?:me|us) on (?:speaker|loudspeaker|video)|on (?:speaker|loudspeaker))\b|\b(?:put|passed|came|got) (?:\p{L}+ )?(?:on|to|over to) (?:the |speaker)?(?:line|phone|loudspeaker)\b/iu

/** Whether a child stands in the list of those who came. */
function isListed(note: Prose, name: string): boolean {
  const lists = [
    note.fields.present ?? '',
    ...note.sentences
      .filter(
        ({ section, narrative }) =>
          section === 'present' ||
          /\b(?:present|in attendance|attended|attendees|joined|took part|came (?:in|to|along|for))\b/iu.test(
            narrative,
          ),
      )
      .map(sentence => sentence.narrative),
  ]
  const listed = new RegExp(
    `(?<![\\p{L}])${name}(?:,|;|\\.| and | \\(| attended| joined| took part| came (?:in|to|along|for)|$)`,
    'u',
  )
  const absent = new RegExp(`${name}(?:'s| was not| did not| chose not| could not)`, 'u')
  return lists.some(words => listed.test(words) && !absent.test(words))
}

const isUnborn = (note: Prose): boolean => /\bunborn\b/iu.test(`${note.fields.child ?? ''} ${note.fields.title ?? ''}`)
