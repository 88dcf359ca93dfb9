import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { isName } from '../../src/prose/people.js'

const ROLE_WORDS =
  /\b(?:social worker|sw|s\/w|asw|ssw|worker|manager|advis[eo]r|pa|officer|coordinator|co-ordinator|practitioner|supervisor|lead|nurse|visitor|therapist|student|assistant|director|head|chair|iro|guardian|support|fsw|carer|mentor|psychologist|teacher|advocate|duty|tm|ptm|atm|senior|consultant|key ?worker|representative|trainee|nqsw|asye|administrator|business support)\b/iu

/** A closing line such as "Jane Okafor, Social Worker" or "Signed: J. Okafor (SW)". */
const SIGNATURE =
  /(?:^|\n|[Ss]igned(?: by)?[:,]?|[Ww]ritten by:?|[Rr]ecorded by:?|[Cc]ompleted by:?|[Aa]uthor:?|[Rr]egards,?|[Ww]ishes,?|\b[Bb]y )\s*(?:[-–—*] ?)?\p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*){0,2}\s*(?:[,(–—-]|\n)\s*(?<role>[^\n]{2,60})\s*$/u

export default defineRule({
  id: 'record/author',
  level: 'warning',
  confidence: 'high',
  summary: "A note without its author's name and role.",
  why: `Whoever reads the record must be able to tell who saw and thought this, and what their job was. A child who asks
    years later deserves an answer.`,
  clauses: ['CRP 1', 'DUR 15', 'COV 2', 'COV 4.4', 'IOM 4.4', 'IOM 5.3'],
  options: { role: { default: true, says: "Ask for the author's job role as well as the name." } },
  messages: {
    missing: 'Nobody is named as the author. Add your name and your job role.',
    role: "The author's job role is missing. Add it after the name.",
    name: "The author's name is missing. Add it before the job role.",
  },
  examples: [
    { reports: 'I saw Ana at home.', wholeNote: true },
    { reports: 'I saw Ana at home.', wholeNote: true, header: { author: 'Linda' }, because: 'a name without a role' },
    {
      reports: 'I saw Ana at home.',
      wholeNote: true,
      header: { author: 'Social Worker' },
      because: 'a role without a name',
    },
    { leaves: 'I saw Ana at home.', header: { author: 'Jane Okafor, Social Worker' } },
    { leaves: 'I saw Ana at home.', header: { author: 'Jane Okafor', role: 'Social Worker' } },
    { leaves: 'I saw Ana at home.', header: { author: 'Carl Hutton (SW)' } },
    { leaves: 'I saw Ana at home.\n\nJane Okafor, Social Worker', because: 'a signature' },
    { leaves: 'I saw Ana at home.', header: { author: 'Linda Bray' }, options: { role: false } },
    { leaves: 'Purpose: [why]', header: { kind: 'template' } },
  ],
  check(note, { options, report }) {
    if (note.kind === 'template') return
    const missing = missingPart(note, options.role)
    if (missing) report(missing, null)
  },
})

function missingPart(note: Prose, role: boolean): 'missing' | 'role' | 'name' | null {
  const author = note.fields.author?.trim() ?? ''
  if (author === '') {
    if (isSignedWithRole(note.text)) return null
    const line = AUTHOR_LINE.exec(note.text)?.groups?.rest ?? ''
    if (HEAD_LINE.test(note.text)) return null
    if (ROLE_WORDS.test(line)) return null
    return role && (line !== '' || isSignedByName(note.text)) ? 'role' : 'missing'
  }
  const [name = '', ...rest] = author.split(/\s*[,;(/|–—]\s*|\s+-\s+/u)
  if (
    /^(?:the )?(?:duty |senior |allocated )*(?:social worker|sw|worker|manager|team manager|officer)$/iu.test(name) &&
    rest.length === 0
  )
    return 'name'
  if (!role || (note.fields.role ?? '').trim() !== '' || ROLE_WORDS.test(rest.join(' ')) || rest.join('').length > 3)
    return null
  return ROLE_WORDS.test(name.split(/\s+/u).slice(1).join(' ')) || isSignedWithRole(note.text) ? null : 'role'
}

/** "Written by: Carys Pugh, residential support worker", wherever it stands. */
const AUTHOR_LINE =
  /(?:^|\n)[^\w\n]*(?:[Ww]ritten|[Rr]ecorded|[Cc]ompleted|[Ee]ntered|[Nn]oted|[Ss]igned) by:? \p{Lu}(?<rest>[^\n]{1,80})/u

/** "On shift: Keeley Moss and Baz Oduro, residential support workers. Completed by Keeley.", in the first line. */
const HEAD_LINE = new RegExp(
  `^\\W*(?=[^\\n]*${ROLE_WORDS.source.replace('worker|', 'workers?|')})[^\\n]*\\b(?:written(?: up)?|recorded|completed|entered|noted|compiled|taken|signed) by:? \\p{L}`,
  'iu',
)

/** A name alone on the last line. */
const isSignedByName = (whole: string): boolean => {
  const text = endOf(whole)
  const last = /\n\s*\n?\s*(?:[Ss]igned[:,]? |[-–—] )?(?<name>\p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]*){0,2})\s*$/u.exec(
    text,
  )
  return last !== null && isName(last.groups?.name ?? '')
}

const isSignedWithRole = (text: string): boolean => {
  const end = endOf(text)
  return SIGNATURE.test(end.trimEnd()) && ROLE_WORDS.test(lastLines(end))
}

/** Code units from the end of a note in which a signature may stand. */
const SIGNED = 400
/** The end of a text; where it was cut, no line begins. */
const endOf = (text: string): string => {
  const end = text.trimEnd()
  return end.length <= SIGNED ? end : `…${end.slice(-SIGNED)}`
}

const lastLines = (text: string): string =>
  text
    .trimEnd()
    .split(/\r\n|\r|\n/u)
    .slice(-2)
    .join('\n')
