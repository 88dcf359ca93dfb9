import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { isAttributed, isQuoted } from '../../src/prose/attribution.js'
import { isOfThing } from '../../src/prose/judged.js'
import { mindsIn } from '../../src/prose/minds.js'
import { isMarkedView } from '../../src/prose/opinion.js'
import { beforeOf, isNegated, isUnreal } from '../../src/prose/subject.js'
import { motives } from '../words/lists.generated.js'

const FIRST_PERSON = /\b(?:i|we)\s+(?:\p{L}+\s+){0,3}$/iu
/** Words of purpose, which have no subject straight before them. */
const STANDS_ALONE = /^(?:to|so|in|for|as|because|out|just|only|through|on|with|without|when|rather|by)\b/iu
/** An aim of the writer's, or one that is planned: "I went early to avoid the meeting", "Mum will sit near to keep the peace". */
const PLANNED = /\b(?:i|we|will|agreed|plan|needs?|should|advised|suggested|best to)\b[^,;]*$/iu

export default defineRule({
  id: 'fact-opinion/assumed-motive',
  level: 'warning',
  confidence: 'medium',
  summary: 'A thought, motive or feeling given to someone else as fact.',
  why: `Nobody can see why another person did something. A guess that reads as fact can be held against a parent or child for
    years. What they did, and what they said about it, can be recorded.`,
  clauses: ['CRP 11', 'DUR 65', 'WOR S1', 'COV 4.6', 'IOM 4.2'],
  words: [motives],
  yieldsTo: ['labelling/victim-blaming'],
  messages: {
    motive:
      '"{words}" says what was in someone else\'s mind. Say what they did or said; if it is your view, mark it and say why.',
  },
  examples: [
    { reports: 'He ⟦deliberately⟧ missed the meeting.' },
    { reports: '⟦She only did it to annoy⟧ us.' },
    { reports: 'Mum ⟦is in denial⟧.' },
    { reports: 'Dad ⟦doesn’t care about the rent⟧.' },
    { reports: 'He ⟦was lying⟧.' },
    { reports: '⟦She only let us in because⟧ the meeting is on Thursday.' },
    { leaves: 'She told me that he only came because she asked.', because: 'her account' },
    { leaves: 'She told me that Dad doesn’t care about the rent.', because: 'her view' },
    { leaves: 'I think he was lying, because his phone was on.' },
    { leaves: 'He said, "I did it on purpose."' },
    { leaves: 'I asked whether he was lying.' },
    { leaves: 'She wants to stay at her school.' },
  ],
  check(note, { report }) {
    for (const sentence of note.sentences) {
      for (const span of mindsIn(note, sentence)) {
        if (isStated(note, sentence, span))
          report('motive', span, { data: { words: note.text.slice(span.start, span.end) }, confidence: 'low' })
      }
    }
    for (const hit of note.hits(motives)) {
      const sentence = note.sentences[hit.sentence]
      if (!sentence || !isStated(note, sentence, hit)) continue
      report('motive', hit, { data: { words: note.text.slice(hit.start, hit.end) } })
    }
  },
})

function isWriters(sentence: Sentence, hit: Span): boolean {
  const before = beforeOf(sentence, hit)
  if (FIRST_PERSON.test(before)) return true
  return /^(?:to|so|in|for|as) /iu.test(sentence.text.slice(hit.start - sentence.start)) && PLANNED.test(before)
}

/** Whether words about somebody's mind are the writer's own statement. */
const isStated = (note: Prose, sentence: Sentence, span: Span): boolean =>
  sentence.type !== 'heading' &&
  sentence.section !== 'actions' &&
  !isQuoted(sentence, span) &&
  !isMarkedView(sentence, span.start) &&
  !isUnreal(sentence, span) &&
  !isNegated(sentence, span) &&
  !isWriters(sentence, span) &&
  (STANDS_ALONE.test(note.text.slice(span.start, span.end)) || !isOfThing(beforeOf(sentence, span))) &&
  !isAttributed(note, sentence, span.start)
