import { defineRule } from '../../src/model/rule.js'
import { isAttributed } from '../../src/prose/attribution.js'
import { isMarkedView } from '../../src/prose/opinion.js'
import { isNegated, isUnreal } from '../../src/prose/subject.js'
import { motives } from '../words/lists.generated.js'

const FIRST_PERSON = /\b(?:i|we)\s+(?:\p{L}+\s+){0,3}$/iu

export default defineRule({
  id: 'fact-opinion/assumed-motive',
  level: 'warning',
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
    { reports: 'She ⟦only did it to⟧ annoy us.' },
    { reports: 'Mum ⟦is in denial⟧.' },
    { reports: 'Dad ⟦doesn’t care about⟧ the rent.' },
    { reports: 'He ⟦was lying⟧.' },
    { leaves: 'She told me that Dad doesn’t care about the rent.', because: 'her view' },
    { leaves: 'I think he was lying, because his phone was on.' },
    { leaves: 'He said, "I did it on purpose."' },
    { leaves: 'I asked whether he was lying.' },
    { leaves: 'She wants to stay at her school.' },
  ],
  check(note, { report }) {
    for (const hit of note.hits(motives)) {
      const sentence = note.sentences[hit.sentence]
      if (!sentence || hit.quoted || sentence.type === 'heading') continue
      if (
        isMarkedView(sentence) ||
        isUnreal(sentence, hit) ||
        isNegated(sentence, hit) ||
        isAttributed(note, sentence, hit.start)
      )
        continue
      if (FIRST_PERSON.test(sentence.narrative.slice(0, hit.start - sentence.start))) continue
      report('motive', hit, { data: { words: note.text.slice(hit.start, hit.end) } })
    }
  },
})
