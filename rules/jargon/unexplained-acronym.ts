import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import type { WordEntry } from '../../src/model/words.js'
import { ROLE } from '../../src/prose/lexicon.js'
import { acronyms } from '../words/lists.generated.js'

const KNOWN = new Map<string, WordEntry>(
  acronyms.entries.flatMap(entry => entry.forms.map(form => [form, entry] as const)),
)
const MIXED = new Set([...KNOWN.keys()].filter(form => /\p{Ll}/u.test(form) && /\p{Lu}.*\p{Lu}/u.test(form)))

/** Capitals of two letters or more, with digits, `&`, `/` or points among them, and a plural s: S47, DoLS, C&F, EHCPs, F/C. */
const CAPITALS =
  /(?<![\p{L}\p{N}@#/.'’_-])(?:\p{Lu}[\p{Lu}\p{N}]*(?:[&/]\p{Lu}[\p{Lu}\p{N}]*)*\p{N}*|(?:\p{Lu}\.){2,}|\p{Lu}\p{Ll}?\p{Lu}[\p{L}\p{N}]*|\p{Lu}+\p{Ll}\p{Lu}+)(?:'?s)?(?![\p{L}\p{N}@_]|['’]\p{L}{2}|\.\p{Lu})/gu
/** Clipped small forms: mo, fa, ch'n, f/c, s47. */
const CLIPPED =
  /(?<![\p{L}\p{N}@#/'.-])(?:[a-zA-Z]?[a-z]{0,4}['/&][a-z]{1,3}|[a-zA-Z][a-z]{0,4}|s\.?\d{2})(?![\p{L}\p{N}/@']|\.\p{L})/gu

/** Words that are shouted for weight, and marks that are no acronyms. */
const SHOUTED = new Set(
  'NOT NO AND OR THE BUT MUST NEVER ALL ANY ONLY VERY ALONE YES STOP PLEASE URGENT IMPORTANT NOTE LATE ENTRY UPDATE SEEN VISIT MUM DAD NAN SCHOOL HOME WILL WAS IS IT IN ON AT TO OF FOR WITH HE SHE THEY WE YOU ME MY HIS HER DO DID HAS HAD BE BEEN SO IF AS BY UP OUT NOW NEW ALWAYS EVERY SAFE RISK SAME BOTH THIS THAT THERE WHY HOW WHO WHAT WHEN WHERE TODAY CALL BABY CHILD MORE MOST TOO ALSO AGAIN FIRST LAST NEXT OFF ONE TWO CONFIDENTIAL OFFICIAL SENSITIVE DRAFT SIGNED STRICTLY RESTRICTED HIGH LOW MEDIUM RED AMBER GREEN OPEN CLOSED WARNING ALERT ACTION ACTIONS PLAN ANALYSIS PRESENT PURPOSE VIEWS AGREED AM PM AN END TOP MAN BOY GIRL DOG CAT CAR LOVE HATE BIG BAD GOOD GREAT HELP DANGER KEEP LET GO GOT GET SAID ASKED TOLD RANG TEXT PHONE EMAIL LETTER MEETING NEVER EVER FROM INTO OVER UNDER AFTER BEFORE REALLY THANK THANKS SORRY HAPPY SAD ANGRY POST NIL NULL NA TBC TBA XXX XXXX XX TODO'.split(
    ' ',
  ),
)
const ORDINARY =
  /^(?:[AMB]\d{1,4}|Y\d{1,2}|YR?\d{1,2}|[A-Z]\d{1,2}|[A-Z]{1,2}\d{1,2}[A-Z]?|\d.*|[IVX]+|X{0,3}[SL]|\dD|[A-Z]\/\d+|(?:[A-Z]\.?){1}|AM|PM|COVID|COVID19)$/u
/** Code units before an acronym in which its words may stand. */
const NEAR = 200
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/u

export default defineRule({
  id: 'jargon/unexplained-acronym',
  level: 'warning',
  confidence: 'medium',
  summary: 'The first use of an acronym or clipped form that is not spelt out.',
  why: `Letters that everyone in the office knows shut out the family, the court and the child who reads the file later. Spell
    it out once; after that the letters will do.`,
  clauses: ['CRP 2', 'CRP 10', 'DUR 70', 'WOR 2', 'COV 4.4', 'IOM 4.4', 'IOM 5.3'],
  options: {
    avoid: {
      default: false,
      says: 'Ask for the words in full each time, as a policy that wants no abbreviations does (DUR 70).',
    },
    allow: { default: [] as readonly string[], says: 'Acronyms that need no explanation here.' },
    glossary: {
      default: [] as readonly string[],
      says: 'What acronyms stand for here, before what they usually stand for: "MAST=Multi-agency support team".',
    },
  },
  yieldsTo: ['record/placeholder'],
  messages: {
    known: '"{words}" is not explained. {advice}: {expansion}.',
    several: '"{words}" is not explained, and may stand for {expansion}. Write out which is meant.',
    unknown: '"{words}" is not explained. {advice}.',
  },
  examples: [
    { reports: 'The ⟦CIN⟧ plan was read. The CIN plan is new.', because: 'only the first use' },
    { reports: '⟦EHCPs⟧ were discussed.' },
    { reports: 'A ⟦S47⟧ was begun.' },
    { reports: '⟦WXP⟧ came too.', because: 'in no list, and still not explained' },
    { reports: 'Seen with ⟦MGM⟧ at home.' },
    { leaves: 'Child in Need (CIN) plan. The CIN plan is new.' },
    { leaves: 'CIN (Child in Need) plan.' },
    { leaves: 'Her Personal Education Plan (PEP) is due.' },
    { leaves: 'A PEP, which sets out help at school, was signed.' },
    { leaves: 'The GP and the NHS rang at 4 PM.', because: 'every reader knows them' },
    { leaves: 'I saw K and JN. JN was asleep.', because: 'initials of people' },
    { leaves: 'She must NOT be left alone.', because: 'capitals for weight' },
    { leaves: 'Mum said, "The CIN plan is daft."', because: 'quoted speech' },
    { reports: 'The ⟦MAST⟧ worker rang.', options: { glossary: ['MAST=Multi-agency support team'] } },
    { leaves: 'The CIN plan was read.', options: { allow: ['CIN'] } },
    { leaves: 'The sign says KNOCK FIRST. Rang the BENCH DESK.', because: 'words in capitals side by side' },
    { leaves: 'I saw Aunty Mo. Mo is well.', because: 'a name' },
    { reports: 'Rang the ⟦esol⟧ teacher.' },
    { leaves: '# CIN VISIT\nWe met at HU3 4AB.', because: 'a heading and a postcode' },
  ],
  check(note, { options, report }) {
    const met = new Set<string>(options.allow.map(keyOf))
    const people = initialsOf(note)
    const seen = new Seen(note.text)
    const local = localOf(options.glossary)
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading' || isShouted(sentence) || isSignature(note, sentence)) continue
      const label =
        note.blocks[sentence.block]?.sentences.start === sentence.index ? note.blocks[sentence.block]?.label : null
      const told = {
        ...sentence,
        start: label?.start ?? sentence.start,
        narrative: (label ? note.text.slice(label.start, sentence.start) : '') + sentence.narrative,
      }
      for (const { span, form, entry } of candidates(seen, told)) {
        const key = keyOf(form)
        if (met.has(key)) continue
        if (people.has(form) || (!entry && isPerson(seen, sentence, form))) continue
        met.add(key)
        if (entry?.extra.status === 'common' || entry?.extra.status === 'grey') continue
        if (isExplained(note, seen, sentence, span, form, entry)) continue
        const words = note.text.slice(span.start, span.end)
        const expansions = local.get(key) ?? entry?.instead ?? []
        const message = expansions.length === 0 ? 'unknown' : expansions.length === 1 ? 'known' : 'several'
        const written = expansions.slice(0, 3).map(each => `${each} (${form})`)
        report(message, span, {
          data: {
            words,
            advice: options.avoid
              ? 'This policy wants no abbreviations: write it out each time'
              : 'Write it out at its first use',
            expansion: expansions
              .slice(0, 3)
              .map(each => `"${each}"`)
              .join(' or '),
          },
          suggestions: written,
          // of several meanings the writer alone knows which
          replacements: written.length === 1 && form === words ? written : [],
          confidence: entry ? 'high' : 'medium',
        })
      }
    }
  },
})

/** Expansions by the key of their form, from `MAST=Multi-agency support team`. */
const localOf = (glossary: readonly string[]): Map<string, string[]> =>
  new Map(
    glossary.map(each => [keyOf(each.split('=', 1)[0] as string), [each.slice(each.indexOf('=') + 1).trim()]] as const),
  )

const keyOf = (form: string): string => form.toUpperCase().replace(/[^\p{Lu}\p{N}]/gu, '')

interface Candidate {
  span: Span
  form: string
  entry: WordEntry | undefined
}

function candidates(seen: Seen, sentence: Pick<Sentence, 'narrative' | 'start'>): Candidate[] {
  const found: Candidate[] = []
  const { narrative, start } = sentence
  for (const hit of narrative.matchAll(CAPITALS)) {
    const form = hit[0].replace(/'s$/u, '')
    const base = KNOWN.has(form) ? form : form.replace(/s$/u, '').replace(/\./gu, '')
    const entry = KNOWN.get(form) ?? KNOWN.get(base) ?? KNOWN.get(base.toUpperCase())
    if (!isAcronym(seen, narrative.slice(hit.index), base, entry)) continue
    if (!entry && standsInTitle(narrative, hit.index, hit.index + hit[0].length)) continue
    found.push({ span: { start: start + hit.index, end: start + hit.index + form.length }, form: base, entry })
  }
  for (const hit of narrative.matchAll(CLIPPED)) {
    const entry = KNOWN.get(hit[0]) ?? KNOWN.get(hit[0].toLowerCase())
    // a capital inside a sentence is a name: "Mo", "Fay"
    if (
      /^\p{Lu}\p{Ll}/u.test(hit[0]) &&
      (/[\p{L},] *$/u.test(narrative.slice(Math.max(0, hit.index - NEAR), hit.index)) || seen.names(hit[0]))
    )
      continue
    if (entry && (entry.extra.status === 'clipped' || /^s\.?\d/u.test(hit[0]))) {
      found.push({ span: { start: start + hit.index, end: start + hit.index + hit[0].length }, form: hit[0], entry })
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

function isAcronym(seen: Seen, from: string, base: string, entry: WordEntry | undefined): boolean {
  if (entry) return true
  const letters = base.replace(/[^\p{L}]/gu, '')
  if (letters.length < 2 || SHOUTED.has(base) || ORDINARY.test(base) || POSTCODE.test(from)) return false
  if (/\p{Ll}/u.test(base) && !MIXED.has(base)) return false
  // a word that is read as a word, and a name that the note also writes as one
  if (
    letters.length >= 5 &&
    /[AEIOUY]/u.test(letters) &&
    /^[^AEIOU]{0,3}[AEIOUY]+[^AEIOU]{1,3}[AEIOUY]+/u.test(letters)
  )
    return false
  if (seen.has(`${letters[0]}${letters.slice(1).toLowerCase()}`)) return false
  // a word in capitals that the note also has in small letters was shouted
  return letters.length <= 6 && !seen.has(base.toLowerCase())
}

/** Words in capitals beside others are a title, a sign or shouted: "DUTY LOG", "KNOCK FIRST". */
const standsInTitle = (narrative: string, from: number, to: number): boolean =>
  [
    /(?<![\p{L}\p{N}])(\p{Lu}{3,}) (?:[-–—] )?$/u.exec(narrative.slice(Math.max(0, from - 20), from)),
    /^ (?:[-–—] )?(\p{Lu}{3,})(?![\p{L}\p{N}])/u.exec(narrative.slice(to, to + 20)),
  ].some(beside => beside !== null && !KNOWN.has(beside[1] as string))

/** The last line, where it is no more than a name and a role: "L Hartshorne, duty SW". */
const isSignature = (note: Prose, sentence: Sentence): boolean =>
  sentence.index === note.sentences.length - 1 &&
  sentence.words.length < 7 &&
  /^(?:signed:? )?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}'.-]*){0,2}, \p{L}/iu.test(sentence.narrative) &&
  !/[.!?]$/u.test(sentence.narrative)

/** A line in capitals is a heading, or a note typed with the lock on. */
function isShouted(sentence: Sentence): boolean {
  const letters = sentence.narrative.replace(/[^\p{L}]/gu, '')
  return letters.length > 12 && letters.replace(/\p{Ll}/gu, '').length > letters.length * 0.7
}

/** Initials that the header gives to people. */
function initialsOf(note: Prose): Set<string> {
  const names = [
    ...note.child.names,
    ...(note.fields.child ?? '').split(/[^\p{L}.]+/u),
    ...(note.fields.author ?? '').replace(/,.*$/u, '').split(/[^\p{L}.]+/u),
    ...(note.fields.present ?? '').split(/[^\p{L}.]+/u),
  ]
  // "Jamie-Lee" is JL, "Kim Osei" KO
  const full = [...note.child.names, ...(note.fields.child ?? '').split(/[,;&()]| and /u)].map(name =>
    (name.match(/\p{Lu}(?=[\p{Ll}'])/gu) ?? []).join(''),
  )
  const short = names.map(name => name.replace(/\./gu, ''))
  return new Set([...short, ...full].filter(name => /^\p{Lu}{1,3}$/u.test(name)))
}

/** Two or three letters that act as a person: "JN said", "with AB and CD", "TJ's room". */
function isPerson(seen: Seen, sentence: Sentence, form: string): boolean {
  if (!/^\p{Lu}{1,3}$/u.test(form)) return false
  // initials on a line of their own sign the note
  return sentence.words.length === 1 || seen.acts(form)
}

const SMALL = new Set('of in and the for to a an on with at by'.split(' '))

function isExplained(
  note: Prose,
  seen: Seen,
  sentence: Sentence,
  span: Span,
  form: string,
  entry: WordEntry | undefined,
): boolean {
  const after = note.text.slice(span.end, sentence.end)
  const before = note.text.slice(Math.max(0, span.start - NEAR), span.start)
  const bracket = /^s?\s*\((?<inside>[^)]+)\)/u.exec(after)?.groups?.inside
  const dashed = /^s?\s*[-–—:]\s*(?<inside>[^.;]+)/u.exec(after)?.groups?.inside
  if (bracket && (spells(bracket, form) || expands(bracket, entry) || bracket.split(/\s+/u).length >= 3)) return true
  if (dashed && (spells(dashed.split(/\s+/u).slice(0, 7).join(' '), form) || expands(dashed, entry))) return true
  if (
    /^s?,? (?:which|that) (?:is|are|was|means?|stands|sets|lets|helps|looks|gives|says|runs|plans|meets|supports|checks|works|decides|chairs|tells|shows)\b|^s?,? (?:means|stands for|is short for|i\.e\.|meaning)\b|^s?, (?:the|a|an|our|his|her|their|who) \p{Ll}/u.test(
      after,
    )
  )
    return true
  // "Child in Need (CIN)": the words stand before the bracket, which may hold more
  if (
    /[([]\s*(?:\p{Ll}+ )?$/u.test(before) &&
    spells(before.slice(-120).replace(/[([]\s*(?:\p{Ll}+ )?$/u, ''), form, true)
  )
    return true
  if (
    /,? (?:or|called|known as|short for|the)\s$/u.test(before) &&
    spells(before.slice(-120).replace(/,? (?:or|called|known as|short for|the)\s$/u, ''), form, true)
  )
    return true
  return (
    (entry?.instead.length === 1 && seen.expands(entry) && expands(note.text.slice(0, span.start), entry)) ||
    expands(note.text.slice(Math.max(sentence.start, span.start - 80), span.start), entry) ||
    expands(after, entry)
  )
}

/** Whether words hold one of the list's expansions. */
const expands = (words: string, entry: WordEntry | undefined): boolean =>
  entry !== undefined && holdsExpansion(plain(words), entry)

function holdsExpansion(plainWords: string, entry: WordEntry): boolean {
  return entry.instead.some(expansion => {
    const wanted = plain(expansion).trim()
    return wanted.includes(' ') && plainWords.includes(wanted)
  })
}

const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')

/** Whether the first letters of words give the form; small words may count or not, and a plural may stand before it. */
function spells(words: string, form: string, atEnd = false): boolean {
  const wanted = form.toUpperCase().replace(/[^\p{Lu}]/gu, '')
  const all = words.match(/[\p{L}]+/gu) ?? []
  const initials = (list: readonly string[]): string => list.map(word => (word[0] as string).toUpperCase()).join('')
  const full = initials(all)
  const short = initials(all.filter(word => !SMALL.has(word.toLowerCase())))
  return atEnd
    ? full.endsWith(wanted) || short.endsWith(wanted) || short.slice(-wanted.length - 2).includes(wanted)
    : full.includes(wanted) || short.includes(wanted)
}

/** Letters, in any case, before a role: "JN, social worker". */
const WITH_ROLE = new RegExp(
  `(?<![\\p{L}])(?=(\\p{L}{1,3}), (?:the |his |her |their )?(?:\\p{L}+ ){0,2}(?:${ROLE})\\b)`,
  'giu',
)
const ACTING =
  /(?<![\p{L}])(?=(\p{Lu}{1,2})(?:'s\b| (?:and \p{L}+ )?(?:said|says|told|tells|was|is|has|had|asked|came|went|wants|wanted|likes|liked|did|does|showed|sat|smiled|laughed|cried|ran|lives|feels|felt|thinks|thought|looked|seemed|appeared|left|stayed|would|will|can|could|played|drew|met|took|got|made|ate|slept|attends|enjoys|gave|put|picked|wrote|spoke|talked|answered|replied)\b))/gu
const ACTED_ON =
  /\b(?=(?:saw|with|to|met|contacted|rang|phoned|called|emailed|texted|for|and|asked|told|see|visited|of|about|from|by|that|when|how|brother|sister|mother|father|mum|dad|son|daughter|baby|child) (\p{Lu}{1,2})(?:,| and | \(|\.| at| alone| in| with))/gu
/** Of three letters, which are more often an agency, only a person does these. */
const THREE_ACTING = /(?<![\p{L}])(?=(\p{Lu}{3}) (?:said|told|asked|smiled|cried|laughed|ran|wants|likes)\b)/gu

const AFTER_A_WORD = /(?<=\p{Ll} )\p{L}+/gu

/** What a note holds elsewhere, looked up in it once and not again for each acronym. */
class Seen {
  readonly #text: string
  #words: Set<string> | null = null
  #persons: Set<string> | null = null
  #named: Set<string> | null = null
  #plain: string | null = null

  constructor(text: string) {
    this.#text = text
  }

  /** Whether a word stands in the note in just this case. */
  has(word: string): boolean {
    this.#words ??= new Set([/\p{L}+/gu, /[\p{L}\p{N}&/.]+/gu].flatMap(run => this.#text.match(run) ?? []))
    return this.#words.has(word)
  }

  /** Whether initials act as a person anywhere in the note. */
  acts(initials: string): boolean {
    this.#persons ??= new Set(
      [WITH_ROLE, ACTING, ACTED_ON, THREE_ACTING].flatMap(pattern =>
        [...this.#text.matchAll(pattern)].map(hit => (hit[1] as string).toUpperCase()),
      ),
    )
    return this.#persons.has(initials)
  }

  /** Whether a word is a name elsewhere in the note, after another word: "Aunty Mo". */
  names(word: string): boolean {
    this.#named ??= new Set(this.#text.match(AFTER_A_WORD) ?? [])
    return this.#named.has(/^\p{L}+/u.exec(word)?.[0] ?? '')
  }

  /** Whether one of the list's expansions stands anywhere in the note. */
  expands(entry: WordEntry): boolean {
    this.#plain ??= plain(this.#text)
    return holdsExpansion(this.#plain, entry)
  }
}
