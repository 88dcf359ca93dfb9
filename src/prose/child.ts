import type { Note } from '../model/note.js'
import type { Child } from '../model/prose.js'

const GENERIC =
  /^(?:child|children|baby|unborn|young|person|people|boy|girl|yp|the|and|of|aged?|dob|born|years?|months?|weeks?|days?|old|twins?|siblings?|family|mr|mrs|ms|miss|male|female|both|all|n\/a|none|unknown|subject)$/iu

/** Who the record is about: the header's child, else a title's ("Session with Brogan"), else the one the text calls a child. */
export function childOf(note: Note, text: string): Child {
  const people = peopleOf(note.fields.child ?? '')
  if (people.length === 0) people.push(...peopleOf(titleChild(note.fields.title ?? '')))
  if (people.length === 0) people.push(...textChild(text))
  const ages = people.map(person => person.age)
  return {
    names: people.map(person => person.name),
    ages,
    addressed: isAddressed(text),
    baby: ages.some(age => age !== null && age < 2) || /\bunborn|newborn|\bbaby\b/iu.test(note.fields.child ?? ''),
  }
}

interface Person {
  name: string
  age: number | null
}

/** "Elijah (6) and Naomi (3)", "K", "Ezra (5 weeks)", "Jake Hargreaves, 14", "OKAFOR, Kayleigh". */
function peopleOf(field: string): Person[] {
  const people: Person[] = []
  for (const part of field.split(/\s*(?:;|\band\b|&|\/|\n|,(?!\s*\d))\s*/iu)) {
    const age = /(\d{1,2})\s*(months?|mths?|mo\b|weeks?|wks?|days?)?/iu.exec(part)
    const name = part
      .replace(/\([^)]*\)?/gu, ' ')
      .split(/[\s,]+/u)
      .map(word => word.replace(/^[^\p{L}]+|[^\p{L}.'-]+$/gu, ''))
      .find(word => /^\p{Lu}/u.test(word) && !GENERIC.test(word))
    if (!name) continue
    people.push({ name: name.replace(/\.$/u, ''), age: age ? inYears(Number(age[1]), age[2]) : null })
  }
  return people
}

function inYears(count: number, unit: string | undefined): number {
  if (!unit) return count
  if (/^m/iu.test(unit)) return count / 12
  return /^w/iu.test(unit) ? count / 52 : count / 365
}

function titleChild(title: string): string {
  const about = /(?:\b(?:with|to|for|of|about|re|on)\b|[:–-])\s*(\p{Lu}.*)$/u.exec(title)
  return about?.[1] ?? ''
}

/** A name that the text itself gives to the child: "the child, Ava", "his son Leo", "baby Noah", "Maya (7)". */
function textChild(text: string): Person[] {
  const named =
    /\b(?:the (?:child|boy|girl|young person|baby),?|(?:his|her|their) (?:son|daughter|baby),?|baby)\s+(\p{Lu}[\p{L}'-]*)/u.exec(
      text,
    ) ??
    /\b(\p{Lu}[\p{Ll}'-]+)(?: \p{Lu}[\p{Ll}'-]+)? \((?:aged? )?(\d{1,2})\)/u.exec(text) ??
    /\b(?:saw|visited|met|see|with) (\p{Lu}[\p{Ll}'-]+|\p{Lu}{1,2})\b(?! (?:from|of|at the))/u.exec(text)
  const name = named?.[1]
  if (!name || /^(?:Mum|Dad|Mother|Father|Nan|Gran|Mr|Mrs|Ms|Miss|Dr|The|I|School|Police|Children)$/u.test(name))
    return []
  return [{ name, age: named[2] ? Number(named[2]) : null }]
}

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
