import type { Hit, Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { narrativeHits } from '../kinds/word-list.js'
import { professionalTerms } from '../words/lists.generated.js'

/** What opens an explanation straight after a term, or in the next sentence. */
const AFTER =
  /^(?:'s)?\s*(?:\(|[,–—-]\s*(?:which|that|where|when|who|a|an|the|so|meaning|this|it|i\.e|to|in other words)\b|:|\s(?:is|means):|\s(?:was|is|will be) \p{L}+, (?:which|that|where) (?:is|are|means|was)\b|\s(?:who|which) \p{L}+|\s(?:is|are|was|means?|meant|lets?|stands for|where|in which)\s+(?:a|an|the|when|where|that|how|us|to)\b)/iu
const NEXT =
  /^(?:this|that|these|it|they|which|a|an|the)\b[^.]{0,40}\b(?:is|are|means?|lets?|meets?|was|will|sets?|tells?|looks?)\b/iu

export default defineRule({
  id: 'jargon/unexplained-term',
  level: 'info',
  confidence: 'medium',
  summary: 'The first use of a professional term that a family would not know, with no explanation.',
  why: `People take part in decisions only when they understand the words for them. One short explanation at the first use is
    enough for the whole note.`,
  clauses: ['CRP 2', 'CRP 10', 'DUR 70', 'WOR 2', 'COV 4.3', 'COV 4.4', 'IOM 4.4', 'IOM 5.3'],
  words: [professionalTerms],
  messages: {
    instead: '"{words}" is a professional term. Explain it here at its first use, for example: {instead}.',
  },
  examples: [
    { reports: 'We held a ⟦strategy discussion⟧.' },
    {
      reports: 'I will begin ⟦parallel planning⟧. Mum knows about the parallel planning.',
      because: 'only the first use',
    },
    { leaves: 'We held a strategy discussion, which is a meeting with police and health to share what we know.' },
    { leaves: 'We held a strategy discussion (a meeting with police and health).' },
    { leaves: 'Mum said, "They told me it was a strategy discussion."', because: 'quoted speech' },
    { leaves: 'We talked about the plan for school.' },
  ],
  check(note, { report }) {
    const met = new Set<string>()
    for (const hit of narrativeHits(note, professionalTerms)) {
      if (met.has(hit.entry.term) || note.sentences[hit.sentence]?.type === 'heading') continue
      met.add(hit.entry.term)
      if (isExplained(note, hit)) continue
      const { instead } = hit.entry
      const words = note.text.slice(hit.start, hit.end)
      report('instead', hit, {
        data: { words, instead: instead[0] ?? '' },
        suggestions: [],
      })
    }
  },
})

function isExplained(note: Prose, hit: Hit): boolean {
  const sentence = note.sentences[hit.sentence]
  if (!sentence) return false
  if (AFTER.test(sentence.text.slice(hit.end - sentence.start))) return true
  // "a meeting with police and health (a strategy discussion)"
  if (
    /\([^)]*$/u.test(sentence.text.slice(0, hit.start - sentence.start)) ||
    /\b(?:called|known as|we call)\s(?:a |an |the )?$/iu.test(sentence.text.slice(0, hit.start - sentence.start))
  )
    return true
  const next = note.sentences[hit.sentence + 1]
  return next !== undefined && next.block === sentence.block && hit.end > sentence.end - 25 && NEXT.test(next.text)
}
