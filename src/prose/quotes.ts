import type { Child, Quote } from '../model/prose.js'
import type { Span } from '../model/span.js'

const SPEECH_VERB =
  /\b(?:said|says?|saying|told|tells|telling|asked|asks|asking|replied|replies|answer(?:ed|s)?|explained|explains|described|describes|reported|reports|added|adds|wrote|writes|written|texted|texts|emailed|shouted|shouts|whispered|whispers|called|calls|commented|mentioned|stated|states|exclaimed|repeated|muttered|cried|yelled|put it|words?|quote[ds]?|read|reads|signed|typed|labelled|named|text|letter|message|voicemail|note|email|went|laughed|sang|screamed|insisted|joked|announced|claimed|admitted|denied|complained|suggested|thinks|thought)\b/iu

/** A speaker's name and a colon before the quotation: `Rubina: "…"`, `Samira's answer: "…"`. */
const SPEAKER_COLON = /(?:^|[.!?]\s+|\n)\s*[\p{L}][\p{L}' ()-]{0,40}[:,-]\s*$/u

/**
 * Quotations in a block's text: double quotes, and single quotes that do not work as an apostrophe.
 * Speech is what is attributed in the sentence or the one before, or has three words or more (rules.md, "quoted speech").
 */
export function quotesIn(text: string, block: Span & { type: string }, child: Child): Quote[] {
  const body = text.slice(block.start, block.end)
  if (block.type === 'quote')
    return [{ start: block.start, end: block.end, speech: true, speaker: speakerOf(body, body, child) }]
  const quotes: Quote[] = []
  for (const { start, end } of [...doubleQuoted(body), ...singleQuoted(body)].sort((a, b) => a.start - b.start)) {
    const last = quotes.at(-1)
    if (last && block.start + start < last.end) continue
    const inner = body.slice(start + 1, end - 1)
    const before = body.slice(Math.max(0, start - 160), start)
    const after = body.slice(end, end + 60)
    const words = inner.match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu)?.length ?? 0
    if (words === 0) continue
    const attributed =
      SPEECH_VERB.test(lastSentences(before)) ||
      /^[,.]?\s*(?:\p{L}+\s+){0,3}$/u.test('') ||
      SPEECH_VERB.test(firstClause(after)) ||
      SPEAKER_COLON.test(before)
    quotes.push({
      start: block.start + start,
      end: block.start + end,
      speech: words >= 3 || attributed || finished(inner),
      speaker: speakerOf(lastSentences(before), firstClause(after), child),
    })
  }
  return quotes
}

/** Two words that make a whole utterance ("Yes." "Not me!") are speech, not scare quotes. */
const finished = (inner: string): boolean => /^\p{Lu}.*[.!?]$/su.test(inner)

const lastSentences = (before: string): string =>
  before
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u)
    .slice(-2)
    .join(' ')
const firstClause = (after: string): string => /^[^.!?\n]*/u.exec(after)?.[0] ?? ''

function doubleQuoted(text: string): Span[] {
  const spans: Span[] = []
  let open = -1
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (open < 0) {
      // an inch mark or a stray closing quote opens nothing
      if (/[\s]/u.test(text[at + 1] ?? ' ') && /\S/u.test(text[at - 1] ?? ' ')) continue
      open = at
    } else {
      spans.push({ start: open, end: at + 1 })
      open = -1
    }
  }
  // speech that is never closed runs to the end of its paragraph
  if (open >= 0 && /^"\S/u.test(text.slice(open))) spans.push({ start: open, end: text.length })
  return spans
}

function singleQuoted(text: string): Span[] {
  const spans: Span[] = []
  const opening = /(?<![\p{L}\p{N}'])'(?=[\p{L}\p{N}£])/gu
  for (let hit = opening.exec(text); hit; hit = opening.exec(text)) {
    const closing = /[^\s']'(?![\p{L}\p{N}])/gu
    closing.lastIndex = hit.index + 1
    const end = closing.exec(text)
    if (!end) break
    const stop = end.index + 2
    const inner = text.slice(hit.index + 1, stop - 1)
    // 'em and 'cause are clipped words; a plural's apostrophe a line away is no closing quote
    if (inner.length > 400 || (/^(?:em|cause|til|tis|twas|cos|n)\b/iu.test(inner) && !/\s/u.test(inner))) continue
    spans.push({ start: hit.index, end: stop })
    opening.lastIndex = stop
  }
  return spans
}

const OTHERS =
  /\b(?:mum|mummy|mother|dad|daddy|father|nan|nana|nanny|gran|granny|grandma|grandmother|grandad|grandfather|aunt|auntie|uncle|carer|stepdad|stepmum|partner|teacher|head|school|police|officer|doctor|nurse|gp|visitor|neighbour|caller|parents|manager|worker|mr|mrs|ms|miss|dr)\b/giu

/** Verbs of speech whose subject is the speaker. */
const SAYS =
  '(?:said|says|saying|told|tells|asked|asks|replied|answered|answer|explained|described|reported|added|wrote|writes|texted|emailed|shouted|whispered|called|calls|commented|mentioned|stated|muttered|cried|yelled|put|went|sang|screamed|laughed|insisted|joked|announced|claimed|admitted|thinks|thought|spoke|talked|typed|signed|read|drew|labelled|words?|text|message|voicemail|letter|note)'

const SAID = new RegExp(`(?<![\\p{L}])${SAYS}(?![\\p{L}])`, 'giu')

/** Who speaks: the subject of the nearest verb of speech, or the name before a colon. */
function speakerOf(before: string, after: string, child: Child): Quote['speaker'] {
  const colon = /(?:^|[.!?]\s+|\n)\s*([\p{L}][\p{L}' ()-]{0,40}):\s*$/u.exec(before)?.[1]
  // "Mum's card to Maisie was on the wall:" has Mum's words
  const owner = colon
    ? /^\W*(.+?)'s? (?:card|letter|text|message|note|email|report|voicemail|reply|answer|words|sign|poster|post)\b/iu.exec(
        colon,
      )?.[1]
    : undefined
  if (owner) return whoIs(owner, child)
  if (colon && colon.trim().split(/\s+/u).length <= 4) return whoIs(colon, child)
  const clause = before.split(/[.!?]\s+(?=\p{Lu})/u).at(-1) ?? ''
  const verb = [...clause.matchAll(SAID)].at(-1)
  if (verb) return whoIs(clause.slice(0, verb.index), child)
  const behind = new RegExp(
    `^[,.]?\\s*(?:(?<who>[^.!?\\n]{1,40}?)\\s+${SAYS}|${SAYS}\\s+(?<then>\\p{L}+))(?![\\p{L}])`,
    'iu',
  ).exec(after)
  if (behind) return whoIs(behind.groups?.who ?? behind.groups?.then ?? '', child)
  return null
}

/** Who is named last in the words before a verb of speech: the child, someone else, or nobody plainly. */
function whoIs(words: string, child: Child): Quote['speaker'] {
  let at = -1
  let speaker: Quote['speaker'] = null
  const takeAt = (place: number, who: Quote['speaker']): void => {
    if (place < 0 || place < at) return
    at = place
    speaker = who
  }
  const take = (pattern: RegExp, who: Quote['speaker']): void => {
    for (const hit of words.matchAll(pattern)) takeAt(hit.index, who)
  }
  take(CAPITALISED, 'other')
  take(OTHERS, 'other')
  for (const name of [...child.names, ...child.aliases.flat()]) takeAt(namedAt(words, name), 'child')
  take(THE_CHILD, 'child')
  if (child.addressed) take(YOU, 'child')
  take(PRONOUN, null)
  take(OPENING_PRONOUN, null)
  return speaker
}

const CAPITALISED = /(?<![\p{L}'])\p{Lu}[\p{L}'-]*/gu
const THE_CHILD = /\b(?:the (?:child|boy|girl|young person)|yp)\b/giu
const YOU = /\byou\b/giu
const PRONOUN = /\b(?:he|she|they|I|We)\b/gu
const OPENING_PRONOUN = /(?:^|[,;] |and )(?:He|She|They)\b/gu

/** "Ana's mum" is not Ana, and "Ana's words" are hers. */
const OWNS_ANOTHER =
  /^'s (?!own|words?|answers?|reply|texts?|message|letter|note|page|voicemail|poem|story|song|card|first|only|version|account|voice)/u

/** Where a name stands last in some words, or -1. */
function namedAt(words: string, name: string): number {
  for (let at = words.lastIndexOf(name); at >= 0; at = at === 0 ? -1 : words.lastIndexOf(name, at - 1)) {
    const after = words.slice(at + name.length)
    if (!/\p{L}/u.test(words[at - 1] ?? '') && !/^\p{Ll}/u.test(after) && !OWNS_ANOTHER.test(after)) return at
  }
  return -1
}
