import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { marked, ofChild } from '../../src/prose/child-words.js'
import { clausesIn } from '../../src/prose/clauses.js'
import { STOCK } from '../../src/prose/stock.js'
import { childVoice } from '../../src/prose/voice.js'

const KINDS = new Set(['visit', 'direct-work', 'meeting', 'phone-call', 'assessment', 'summary'])
/** Of these kinds only phrases on the child's views are looked at: what they say of how a child is may rest on much. */
const FEW = new Set(['assessment', 'summary'])
const ABOUT_VIEWS = /wishes|voice|views?\b|feelings|w ?& ?f|lived experience/iu

export default defineRule({
  id: 'child-voice/formulaic',
  level: 'warning',
  confidence: 'medium',
  summary: "A stock phrase that stands where the child's own views should be.",
  why: `"Voice captured" tells a reader that something was said, and not what. The child who reads it finds a form, not
    themselves.`,
  clauses: ['CRP 2', 'DUR 43', 'WOR 3', 'IOM 2.5', 'IOM 4.3', 'IOM 5.2'],
  messages: { stock: '"{words}" does not say what the child said or did. Add their words, or what you saw them do.' },
  examples: [
    { reports: 'I saw Ana at home. ⟦Wishes and feelings were gathered⟧.', header: { child: 'Ana (7)' } },
    { reports: 'I saw Ana at home. Ana ⟦raised no concerns⟧.', header: { child: 'Ana (7)' } },
    { reports: 'Ana was seen at home. She ⟦engaged well⟧.', header: { child: 'Ana (7)' } },
    { reports: "Statutory visit. ⟦Child's voice captured⟧. Mum was tired.", header: { child: 'Ana (7)' } },
    { reports: 'I saw Ana. She ⟦was given the opportunity to share her views⟧.', header: { child: 'Ana (7)' } },
    { leaves: 'I saw Ana. She engaged well: she built a castle and named each tower.', header: { child: 'Ana (7)' } },
    {
      leaves: 'I saw Ana. She raised no concerns but told me that she is sleeping on the sofa.',
      header: { child: 'Ana (7)' },
    },
    {
      leaves: 'Wishes and feelings were gathered. Ana told me that she wants to stay at her school.',
      header: { child: 'Ana (7)' },
    },
    { leaves: 'The school nurse raised no concerns. Ana drew her house.', header: { child: 'Ana (7)' } },
    { leaves: 'I saw Ana at home. Mum raised no concerns.', header: { child: 'Ana (7)' }, because: "not the child's" },
  ],
  check(note, { report }) {
    if (!KINDS.has(note.kind)) return
    const several = note.child.names.length > 1
    if (!several && childVoice(note)) return
    for (const sentence of note.sentences) {
      if (sentence.section === 'actions' || sentence.section === 'background' || sentence.type === 'heading') continue
      const { narrative } = sentence
      const hit = STOCK.exec(narrative) ?? BARE_FINE(note).exec(marked(note, narrative))
      if (!hit) continue
      const words = narrative.slice(hit.index, hit.index + hit[0].length).trimEnd()
      const ofViews = ABOUT_VIEWS.test(words)
      if (!ofViews && FEW.has(note.kind)) continue
      const who = stockOf(note, sentence, hit, ofViews)
      if (!who) continue
      if (several && who.every(name => childVoice(note, name))) continue
      if (several && who.length === note.child.names.length && childVoice(note)) continue
      report(
        'stock',
        { start: sentence.start + hit.index, end: sentence.start + hit.index + words.length },
        { data: { words } },
      )
    }
  },
})

/** "Boys fine, no worries raised.", "Ana seen, all ok." */
const BARE_FINE = ofChild(
  who =>
    new RegExp(
      `(?<=^|[.;,] )${who},? (?:(?:was |were )?(?:seen|spoken to)(?:,| and) )?(?:all |both |were |was )?(?:fine|ok|okay|well|happy|settled|good|safe)(?=[.,;]|$)`,
      'iu',
    ),
)
const NAMED = ofChild(who => new RegExp(`(?<![\\p{L}])${who}(?![\\p{L}])`, 'u'))
const FROM = ofChild(who => new RegExp(`\\b(?:by|from) (?:him|her|them|you|${who})(?![\\p{L}'])`, 'iu'))

/** The children whom a stock phrase is about; null where it is about somebody or something else. */
function stockOf(note: Prose, sentence: Sentence, hit: RegExpExecArray, ofViews: boolean): readonly string[] | null {
  const { names } = note.child
  const at = sentence.start + hit.index
  const whose = `${sentence.narrative.slice(Math.max(0, hit.index - 30), hit.index + hit[0].length)}`
  if (ADULT.test(whose) && !NAMED(note).test(marked(note, whose))) return null
  const clause = clausesIn(note, sentence)
    .filter(each => each.start <= at + hit[0].length && each.end > at)
    .at(0)
  if (!clause) return ofViews || hit.index === 0 ? names : null
  if (clause.teller === 'other') return null
  const { subject } = clause
  if (subject?.who === 'child') return subject.which ? subject.which.map(each => names[each] as string) : names
  // "The tool was used and his wishes and feelings were captured"
  const ofChild =
    ofViews &&
    /(?:^|\b(?:and|where|so|while|as) )(?:his|her|their|your) $/iu.test(sentence.narrative.slice(0, hit.index)) &&
    !isAdult(subject?.text ?? '')
  if (ofChild || (ofViews && hit.index === 0)) return names
  if (subject?.who === 'other') return null
  return ofViews || (subject === null && clause.bare) || FROM(note).test(marked(note, sentence.narrative))
    ? names
    : null
}

const isAdult = (word: string): boolean => ADULT.test(word) || /^(?:he|she|they)$/iu.test(word)

const ADULT =
  /\b(?:mum|mam|dad|mother|father|parents?|parental|carers?|nan|gran|family|school|nurse|teacher|visitor|professionals?|staff|nursery|police|meeting|panel)(?:'s?)?\b/iu
