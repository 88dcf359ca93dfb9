import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { seenAlone } from '../../src/prose/alone.js'
import { attributions } from '../../src/prose/attribution.js'
import { people, place } from '../../src/prose/parts/contact.js'
import { childQuote, childVoice } from '../../src/prose/voice.js'

const KINDS = new Set(['visit', 'direct-work', 'meeting', 'phone-call'])
const ASKED =
  /\b(?:i|we) (?:\p{L}+ )?(?:asked|wondered|said|told|explained|showed|suggested|invited|read|talked|spoke|chatted|rang|phoned|met|sat|walked|played|drew|made|cooked|looked|went|drove)\b|\b(?:wrote|written|read out|drew|texted|messaged|phoned|rang)\b|\b(?:when asked|in (?:answer|reply|response) to|asked (?:how|what|who|why|where|whether|if|about|which))\b|\?|\b(?:with|beside|next to|alongside) (?:me|us)\b|\b(?:while|as|when|before|after) we\b/iu
/** Words of the child's to somebody who is named: "Rory told Lou". */
const TO_SOMEBODY = /\b(?:told|said to|says to|showed|asked) (?:\p{Lu}\p{Ll}|the |his |her |their |your |a )/u
const DAY = /^(?:on|in) \d{1,2} \p{L}+$/u
const ACTIVITY =
  /\b(?:while|as|during|over|after|before|when|at|in|on) (?:we|the|his|her|their|your|a|an|lunch|breakfast|tea|dinner|snack|playing|drawing|walking)\b[^.;]{0,40}\b(?:game|walk|drive|car|book|drawing|lesson|session|tea|lunch|dinner|breakfast|snack|room|bedroom|kitchen|garden|park|table|sofa|school|nursery|lego|cards|blocks|painting|worksheet|map|bus|swings)\b/iu

export default defineRule({
  id: 'child-voice/no-context',
  level: 'info',
  confidence: 'low',
  summary: "A child's words with nothing on where, when or how they came about.",
  why: `The same words mean different things said to a friend, shouted at a door, or given in answer to a question. CRP 2 asks
    for "the context within which this was obtained".`,
  clauses: ['CRP 2'],
  options: {
    reported: { default: false, says: 'For reported speech and drawings too, and not only for quotations (CRP 2).' },
  },
  messages: {
    bare: "The note has the child's words and not how they came about. Add where you were, who was there, and what you had asked.",
  },
  examples: [
    {
      reports: '⟦Ana told me that she hates it here.⟧',
      header: { kind: 'direct work', child: 'Ana (11)' },
      options: { reported: true },
    },
    {
      leaves: 'Ana told me that she hates it here.',
      header: { kind: 'direct work', child: 'Ana (11)' },
    },
    {
      reports: '⟦"I hate it here."⟧ Ana is like this on a Monday.',
      header: { kind: 'direct work', child: 'Ana (11)' },
    },
    { reports: 'Ana: ⟦"You lot never listen."⟧ The phone is new.', header: { child: 'Ana (15)' } },
    { leaves: 'I asked Ana how school was. She said, "Boring."', header: { child: 'Ana (11)' } },
    { leaves: 'I met Ana at the café by her hostel. Ana said, "I want my own key."', header: { child: 'Ana (18)' } },
    {
      leaves: 'Mum was in the kitchen. Ana: "I made the toast."',
      header: { child: 'Ana (11)' },
      because: 'somebody present is named',
    },
    { leaves: 'Mum said, "I am tired."', header: { child: 'Ana (11)' } },
  ],
  check(note, { options, report }) {
    if (!KINDS.has(note.kind)) return
    const quote = firstFromChild(note)
    const told = options.reported && !quote ? childVoice(note) : null
    const words = quote ?? (told && note.sentenceAt(told.start))
    if (!words || (quote && isRetold(note, quote)) || hasContext(note, words)) return
    report('bare', words)
  },
})

/** The first quotation that is the child's, or in direct work nobody else's. */
function firstFromChild(note: Prose): Span | null {
  if (note.kind === 'direct-work') return note.quotes.find(quote => quote.speech && quote.speaker !== 'other') ?? null
  return childQuote(note)
}

/** Words that someone else passed on: "The nurse told me that he had said it was 'sweet'". */
function isRetold(note: Prose, quote: Span): boolean {
  const sentence = note.sentenceAt(quote.start)
  if (!sentence) return false
  // of tellers in a row the nearest speaks: "My manager says … here is what Ana told me: …"
  const [teller] = attributions(note, sentence)
    .filter(({ from, to }) => from <= quote.start && quote.start < to)
    .sort((one, other) => other.from - one.from)
  return (
    teller !== undefined &&
    !note.child.names.some(name => teller.source.includes(name)) &&
    / /u.test(note.text.slice(teller.from, quote.start).trim())
  )
}

function hasContext(note: Prose, quote: Span): boolean {
  const alone = seenAlone(note)
  const where = place(note)
  if ((where && !DAY.test(note.text.slice(where.start, where.end))) || alone?.said === 'no') return true
  if (
    /\b(?:home|school|nursery|hospital|college)\b/iu.test(
      `${note.fields.kind ?? ''} ${note.fields.title ?? ''} ${note.fields.place ?? ''}`,
    ) ||
    (note.fields.present ?? '') !== ''
  )
    return true
  const at = note.sentenceAt(quote.start)?.block ?? 0
  if (TO_SOMEBODY.test(note.sentenceAt(quote.start)?.narrative ?? '')) return true
  const around = note.sentences.filter(
    ({ section, block, type }) =>
      section !== 'actions' && (block === at || block === at - 1 || (block < at && type !== 'item')),
  )
  if (around.some(({ narrative }) => ASKED.test(narrative) || ACTIVITY.test(narrative))) return true
  const someone = people(note)
  return (
    someone !== null &&
    /\b(?:mum|mam|dad|mother|father|nan|gran|grandad|carers?|parents|brother|sister|teacher|key ?worker)\b/iu.test(
      note.text.slice(someone.start, someone.end),
    )
  )
}
