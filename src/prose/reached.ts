import type { Prose, Sentence } from '../model/prose.js'
import { AGENCIES, isName, type Tied } from './people.js'

/** "Rang Little Acorns.", "TC in, school", at the start of the sentence before. */
const CALL =
  /^(?:\W|then |also |i |we |so |and |next |tried |spoke to |\d\S* )*(?:rang|rung|called|phoned|telephoned|(?:telephone |phone )?calls? (?:to|from|in from)|t\/?c (?:to|from|in|out|w\/)|tel (?:to|from)|emailed|contacted|got through to),? (?:up |round |out to |to |with |from )*(?<where>[^.;:]{3,60})/iu
const AGENCY = new RegExp(`^(?:${AGENCIES})(?![\\p{L}])`, 'u')
const PLACE_NAME = /^(?:the )?(?<place>\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)+)/u
/** "Told Sue what the caller said", "Sue says fees are paid up", "Dev there said". */
const ANSWERS =
  /(?:^\W*(?:then |also |and |[Ii] |[Ww]e )*(?:[Tt]old|[Aa]sked|[Ss]poke (?:to|with)|[Tt]alked to|[Gg]ot(?: hold of)?|[Ii]nformed|[Uu]pdated|[Ll]et|[Gg]ave|[Ff]illed) |^\W*|[,;] (?:and )?)(?<name>(?!(?:Told|Asked|Spoke|Talked|Got|Informed|Updated|Let|Gave|Filled)\b)\p{Lu}[\p{Ll}'’-]+)/gu
const TOLD = /^\W*(?:then |also |and |i |we )*(?:told|asked|spoke|talked|got|informed|updated|let|gave|filled)\b/iu
const SPEAKS =
  /^ (?:there |on reception |on the desk )?(?:said|says|told (?:me|us)|thinks|answered|picked up|confirmed)\b/u

const everyone = new WeakMap<Prose, ReadonlySet<string>>()

/** The names of all whom calls to agencies reach in a note. */
export function namesReached(note: Prose): ReadonlySet<string> {
  let names = everyone.get(note)
  if (!names) {
    names = new Set(note.sentences.flatMap(sentence => reachedAt(note, sentence)).map(({ name }) => name))
    everyone.set(note, names)
  }
  return names
}

/** What answers there without being anybody. */
const NOBODY = /^(?:Reception|Switchboard|Head|Admin|Office|Control|Santa|Maths|Science|Music|Art)$/u

/**
 * The people whom a call to an agency, in one of the two sentences before, makes people of that agency: "Rang the
 * nursery. Told Sue that …". `at` is an offset in the sentence's narrative.
 */
export function reachedAt(note: Prose, sentence: Sentence): Tied[] {
  const before = [note.sentences[sentence.index - 1], note.sentences[sentence.index - 2]]
  if (!before.some(other => other && isCall(note, other))) return []
  const found: Tied[] = []
  for (const hit of sentence.narrative.matchAll(ANSWERS)) {
    const name = hit.groups?.name ?? ''
    const at = hit.index + hit[0].indexOf(name)
    const rest = sentence.narrative.slice(at + name.length)
    if (
      !isName(name) ||
      NOBODY.test(name) ||
      note.child.names.includes(name) ||
      !(TOLD.test(hit[0]) || SPEAKS.test(rest))
    )
      continue
    // one met before the call was made is known from elsewhere
    const first = note.text.indexOf(name)
    const call = before.find(other => other && isCall(note, other))
    if (call && first >= call.start) found.push({ name, at })
  }
  return found
}

/** Whether a sentence tells of a call to an agency, or to a place that the note tells of as one goes to. */
function isCall(note: Prose, { narrative }: Sentence): boolean {
  const where = CALL.exec(narrative)?.groups?.where
  if (where === undefined) return false
  if (AGENCY.test(where)) return true
  const place = PLACE_NAME.exec(where)?.groups?.place
  return place !== undefined && [`at ${place}`, `from ${place}`, `in ${place}`].some(words => note.text.includes(words))
}
