import type { Note } from '../model/note.js'
import type { Child } from '../model/prose.js'

const GENERIC =
  /^(?:child|children|baby|unborn|young|person|people|boy|girl|yp|the|and|of|aged?|dob|born|years?|months?|weeks?|days?|old|twins?|siblings?|family|mr|mrs|ms|miss|male|female|both|all|n\/a|none|unknown|subject|not|due|unnamed|tbc|january|february|march|april|may|june|july|august|september|october|november|december|year)$/iu

/** Who the record is about: the header's child, else a title's ("Session with Brogan"), else the one the text calls a child. */
export function childOf(note: Note, text: string): Child {
  const people = peopleOf(note.fields.child ?? '', text)
  if (people.length === 0) people.push(...peopleOf(titleChild(note.fields.title ?? ''), text))
  if (people.length === 0) people.push(...textChild(`${note.fields.present ?? ''}\n${text}`, note.kind))
  const ages = people.map(person => person.age)
  return {
    names: people.map(person => person.name),
    aliases: people.map(person => [...person.aliases, ...shortForms(person.name, text, people)]),
    ages,
    addressed: isAddressed(text),
    baby: ages.some(age => age !== null && age < 2) || /\bunborn|newborn|\bbaby\b/iu.test(note.fields.child ?? ''),
  }
}

interface Person {
  name: string
  /** Other names that the header gives: "Poppet (Penelope)". */
  aliases: readonly string[]
  age: number | null
}

/** "Elijah (6) and Naomi (3)", "K", "Ezra (5 weeks)", "Jake Hargreaves, 14", "OKAFOR, Kayleigh". */
function peopleOf(field: string, text: string): Person[] {
  const people: Person[] = []
  for (const part of partsOf(field, text)) {
    const age = /(?<![\d/.-])(\d{1,2})(?![\d/.-])\s*(months?|mths?|mo\b|m\b|weeks?|wks?|w\b|days?)?/iu.exec(part)
    const [name, ...rest] = namesIn(part.replace(/\([^)]*\)?|["'][^"']*["']/gu, ' '))
    if (!name) continue
    const aside = [...part.matchAll(/\(([^)]*)\)?|["']([^"']*)["']/gu)].flatMap(hit => namesIn(hit[1] ?? hit[2] ?? ''))
    const initials = rest.length > 0 ? [name, ...rest].map(word => word[0]).join('') : ''
    people.push({
      name,
      aliases: [...new Set([...aside, ...(initials ? [initials] : [])])].filter(each => each !== name),
      age: age ? inYears(Number(age[1]), age[2]) : null,
    })
  }
  return people
}

const partsOf = (field: string, text: string): string[] =>
  surnameLast(field, text).split(/\s*(?:;|\band\b|&|\/|\n|,(?!\s*\d))\s*/iu)

/** The children of a header, whole names or numbers in small letters: what tells one child's record from another's. */
export const childrenNamed = (field: string, text: string): string[] => [
  ...new Set(
    partsOf(field, text)
      .map(part =>
        part
          .replace(/\([^)]*\)?|,\s*\d.*$/gu, ' ')
          .toLowerCase()
          .match(/[\p{L}\p{N}'-]+/gu)
          ?.join(' '),
      )
      .filter(name => name !== undefined),
  ),
]

const namesIn = (words: string): string[] =>
  words
    .split(/[\s,]+/u)
    .map(word => word.replace(/^[^\p{L}]+|[^\p{L}.'-]+$/gu, '').replace(/\.$/u, ''))
    .filter(word => /^\p{Lu}/u.test(word) && !GENERIC.test(word))

/** "OKAFOR, Kayleigh" and "Okafor, Kayleigh" name one child, whose first name the text uses; "Leo, Mia" names two. */
function surnameLast(field: string, text: string): string {
  const pair = /^\s*(\p{Lu}[\p{L}' -]*),\s*(\p{Lu}[\p{L}'-]*)([^,;&]*)$/u.exec(field)
  if (!pair || /\band\b/iu.test(field)) return field
  const [, family, first, rest] = pair as unknown as [string, string, string, string]
  const shouted = family === family.toUpperCase() && first !== first.toUpperCase() && family.length > 2
  const used = (name: string): boolean =>
    new RegExp(`(?<!(?:Mr|Mrs|Ms|Miss|Dr)\\.? )(?<![\\p{L}])${name}(?![\\p{L}])`, 'u').test(text)
  return shouted || (!used(family.trim()) && used(first)) ? `${first} ${family}${rest}` : field
}

const ENDINGS = /(?:ie|y|ey|sy|zy|o|s|i|z)$/u

/** Short forms that the text uses for a name: "Theo" of "Theodora", "Tommy" of "Thomas"; the initial where the name itself is never used. */
function shortForms(name: string, text: string, people: readonly Person[]): string[] {
  const taken = new Set(people.map(person => person.name))
  const found = new Set<string>()
  for (const hit of text.matchAll(/(?<![\p{L}])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}])/gu)) {
    const word = hit[0]
    if (word === name || NO_NAME.test(word) || taken.has(word) || found.has(word) || word.length < 2 || name.length < 4)
      continue
    const stem = word.replace(ENDINGS, '').replace(/(.)\1$/u, '$1')
    const short =
      (word.length >= 3 && name.startsWith(word)) ||
      (stem.length >= 3 && name.startsWith(stem) && ENDINGS.test(word) && word.length < name.length)
    if (short) found.add(word)
  }
  const initial = name[0] as string
  if (
    name.length > 1 &&
    !text.includes(name) &&
    found.size === 0 &&
    new RegExp(`(?<![\\p{L}.])${initial}(?![\\p{L}.])`, 'u').test(text)
  )
    found.add(initial)
  return [...found]
}

function inYears(count: number, unit: string | undefined): number {
  if (!unit) return count
  if (/^m/iu.test(unit)) return count / 12
  return /^w/iu.test(unit) ? count / 52 : count / 365
}

/** Families and places: "the Nolan family", "Lark Rise Primary". */
const NO_CHILD =
  /\b(?:family|children|primary|school|academy|nursery|college|hospital|centre|road|street|lane|house|court|close|avenue|farm|hall|infants|juniors|pre-?school|hostel)\b/iu

function titleChild(subject: string): string {
  const title = subject.replace(/^(?:\s*(?:re|fw|fwd):)+\s*/iu, '')
  const aged =
    /\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)? ?(?:\(\d{1,2}[^)]*\)|, \d{1,2}\b(?!(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{L}{2}|[/.-]\d|:\d\d))/u.exec(
      title,
    )
  if (aged) return aged[0]
  const about = /(?:\b(?:with|to|for|of|about|re|on)\b|[:–-])\s*(\p{Lu}.*)$/u.exec(title)
  // "the Nolan family" names nobody
  return NO_CHILD.test(about?.[1] ?? '') ? '' : (about?.[1] ?? '')
}

/** Names that the text itself gives to children: "the child, Ava", "his son Leo", "baby Noah", "Maya (7) and Jo, 4". */
function textChild(text: string, kind: Note['kind']): Person[] {
  const aged = [...text.matchAll(AGED)]
    .map(hit => ({ name: hit[1] as string, aliases: [], age: inYears(Number(hit[2] ?? hit[4]), hit[3]) }))
    .filter(({ name, age }) => age < 26 && !NO_NAME.test(name))
  if (aged.length > 0) return aged.filter((each, index) => aged.findIndex(other => other.name === each.name) === index)
  const named =
    /\b(?:the (?:child|boy|girl|young person|baby),?|(?:his|her|their) (?:son|daughter|baby),?|baby)\s+(\p{Lu}[\p{L}'-]*)/u.exec(
      text,
    ) ??
    (kind !== 'visit' && kind !== 'direct-work'
      ? null
      : (/\b(?:[Ss]aw|[Vv]isited|[Mm]et|[Ss]ee|[Ss]een|^[Vv]isit to|[Ss]ession with) (\p{Lu}[\p{Ll}'-]+|\p{Lu}{1,2})\b(?! (?:from|of|at the))/u.exec(
          text,
        ) ?? /(?<![\p{L}'])(\p{Lu}\p{Ll}+) (?:\p{Ll}+ )?(?:engaged|presented)\b/u.exec(text)))
  const name = named?.[1]
  return !name || NO_NAME.test(name) ? [] : [{ name, aliases: [], age: null }]
}

/** "Maya (7)", "Maya Cole (7 months old)", and in short lists "Billy 6, Jo 4, babby Rex in". */
const AGED =
  /(?<!\b(?:friend|cousin|boyfriend|partner|mate|neighbour),? )\b(\p{Lu}[\p{Ll}-]+|\p{Lu}{1,2})(?: \p{Lu}[\p{Ll}'-]+)?(?: \((?:aged? )?(\d{1,2})(?: ?(months?|mths?|m|weeks?|wks?|days?))?(?: old)?\)|(?<=(?:^|[,:;.&\n] ?|and |with |saw |seen |met |Mum |Mam )\p{Lu}\p{L}*) (?=(?:1[0-7]|\d)(?:[,;]|\.(?!\d)| and\b| in\b))(\d{1,2}))/gu

const NO_NAME =
  /^(?:Mum|Mam|Dad|Mother|Father|Nan|Nana|Gran|Granny|Grandad|Mr|Mrs|Ms|Miss|Dr|The|I|School|Police|Children|Year|Room|Flat|Section|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Ward|Unit|Session|Visit|Week|Day|Plot|House|Carer|Carers|Alone|Home|Both|Core|Group|Form|Level|Stage|Bus|At)$/u

/** Whether the note speaks to the child: several "you"s outside quotations, and no "dear" of a letter to someone else. */
function isAddressed(text: string): boolean {
  const outside = text.replace(/"[^"]*"/gu, ' ')
  const you = outside.match(/\byou(?:r|rs|rself)?\b/giu)?.length ?? 0
  return (
    you >= 3 ||
    (you >= 1 &&
      /\b(?:i (?:saw|visited|met|asked|came to see|spoke (?:to|with)) you|you (?:told|said|showed|asked|were|seemed))\b/iu.test(
        outside,
      ))
  )
}
