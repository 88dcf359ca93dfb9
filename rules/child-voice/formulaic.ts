import { defineRule } from '../../src/model/rule.js'
import { childVoice, childWords, STOCK } from '../../src/prose/seen.js'

const KINDS = new Set(['visit', 'direct-work', 'meeting', 'phone-call', 'assessment', 'summary'])
const ABOUT_VIEWS = /wishes|voice|views|feelings|concern|worr|issue|problem|complaint|disclosure/iu

export default defineRule({
  id: 'child-voice/formulaic',
  level: 'warning',
  summary: "A stock phrase that stands where the child's own views should be.",
  why: `"Voice captured" tells a reader that something was said, and not what. The child who reads it finds a form, not
    themselves.`,
  clauses: ['CRP 2', 'DUR 43', 'WOR 3', 'IOM 2.5', 'IOM 4.3', 'IOM 5.2'],
  messages: { stock: '"{words}" does not say what the child said or did. Add their words, or what you saw them do.' },
  examples: [
    { reports: 'I saw Ana at home. ⟦Wishes and feelings were gathered⟧.', header: { child: 'Ana (7)' } },
    { reports: 'I saw Ana at home. Ana ⟦raised no concerns⟧.', header: { child: 'Ana (7)' } },
    { reports: 'Ana was seen at home. She ⟦engaged well⟧.', header: { child: 'Ana (7)' } },
    {
      leaves: 'Wishes and feelings were gathered. Ana told me that she wants to stay at her school.',
      header: { child: 'Ana (7)' },
    },
    { leaves: 'The school nurse raised no concerns. Ana drew her house.', header: { child: 'Ana (7)' } },
    { leaves: 'I saw Ana at home. Mum raised no concerns.', header: { child: 'Ana (7)' }, because: "not the child's" },
  ],
  check(note, { report }) {
    if (!KINDS.has(note.kind) || childVoice(note)) return
    const who = new RegExp(`(?<![\\p{L}])(?:${childWords(note)}|he|she|they)(?![\\p{L}])`, 'iu')
    for (const sentence of note.sentences) {
      if (sentence.section === 'actions' || sentence.type === 'heading') continue
      const hit = STOCK.exec(sentence.narrative)
      if (!hit) continue
      const before = sentence.narrative.slice(0, hit.index)
      const generic = /wishes|voice|views/iu.test(hit[0])
      const adult =
        /\b(?:mum|mam|dad|mother|father|parents?|carers?|nan|gran|school|nurse|teacher|visitor|professionals?|staff|nursery|police|home|house|meeting|plan|placement)\b/iu.test(
          before,
        )
      if (adult && !new RegExp(`${childWords(note)}`, 'u').test(before)) continue
      if (!generic && before.trim() !== '' && !who.test(before)) continue
      if (generic && !ABOUT_VIEWS.test(hit[0])) continue
      report(
        'stock',
        { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].trimEnd().length },
        { data: { words: hit[0].trim() } },
      )
    }
  },
})
