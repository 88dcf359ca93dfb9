import writeGood from 'write-good'
import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { instead } from '../kinds/swaps.js'
import { narrativeHits } from '../kinds/word-list.js'
import { wordy } from '../words/lists.generated.js'
import { writeGoodPhrases } from '../words/write-good.generated.js'

/** write-good drops the name of the check: only one is on at a time. */
const OFF = {
  weasel: false,
  illusion: false,
  so: false,
  thereIs: false,
  passive: false,
  adverb: false,
  tooWordy: false,
  cliches: false,
  eprime: false,
}
const PHRASES: readonly (keyof typeof OFF)[] = ['cliches', 'tooWordy']

/** What write-good reports and a record needs: single words are left to our own list of formal words, and these are plain English or its trade words. */
const KEPT =
  /^(?:a number of|all of|in my opinion|in my view|appears to be|as a means of|at the moment|at this time|be advised|for a period of|in accordance with|in an effort to|in the process of|it is|it was|it's|there was|there were|it is essential|not later than|not more than|part and parcel|no change|set aside|there are|there is|until such time as|with reference to|with the exception of|witnessed|in terms of|he|she|several|many|very|as of|from time to time|under the age of|close to home|day in,? day out|safe and sound|at first glance|in a timely manner|at one point|better off|by the same token|first and foremost|get on with|fall apart|at the end of the day|last but not least)$/iu

export default defineRule({
  id: 'plain-language/wordy',
  level: 'info',
  confidence: 'medium',
  summary: 'Padding, a cliché or a weasel opening.',
  why: 'Words that add nothing hide the ones that matter, and cost the next reader time.',
  clauses: ['CRP 2', 'CRP 10', 'DUR 56', 'COV 4.4', 'IOM 4.1', 'IOM 4.4', 'IOM 5.1'],
  words: [wordy, writeGoodPhrases],
  yieldsTo: ['plain-language/complex-word', 'plain-language/colloquial'],
  messages: {
    instead: '"{words}" says no more than {instead}.',
    cut: '"{words}" adds nothing. Leave it out, or say what happened.',
  },
  examples: [
    { reports: '⟦At this moment in time⟧ the plan is working.' },
    { reports: '⟦In actual fact⟧ he left early.' },
    { reports: 'We are back at ⟦square one⟧.', because: 'a cliché that write-good knows' },
    { leaves: 'The plan is working.' },
    { reports: '⟦It is important to recognise that⟧ K slept.' },
    { leaves: 'Mum said, "At this moment in time I am fine."', because: 'quoted speech' },
    { leaves: 'There is a gate at the end of the road.', because: 'plain English, whatever write-good says' },
  ],
  check(note, { report }) {
    for (const hit of narrativeHits(note, wordy)) {
      const words = note.text.slice(hit.start, hit.end)
      const others = hit.entry.instead
        .slice(0, 2)
        .map(each => `"${each}"`)
        .join(' or ')
      report(others === '' ? 'cut' : 'instead', hit, {
        data: { words, instead: others },
        ...instead(note, hit, hit.entry.instead),
      })
    }
    const phrased = new Set(note.hits(writeGoodPhrases).map(hit => hit.sentence))
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading') continue
      for (const span of writeGoodSpans(sentence, phrased.has(sentence.index)))
        report('cut', span, { data: { words: textOf(note, span) }, confidence: 'low' })
    }
  },
})

const textOf = (note: Prose, span: Span): string => note.text.slice(span.start, span.end)

/**
 * What write-good finds in a sentence's narrative, less what is right in a record. It is asked only where it can have an
 * answer.
 */
function writeGoodSpans(sentence: Sentence, phrased: boolean): Span[] {
  const spans: Span[] = []
  const checks = [...(phrased ? PHRASES : []), ...(sentence.words[0]?.lower === 'so' ? (['so'] as const) : [])]
  for (const check of checks) {
    for (const found of writeGood(sentence.narrative, { ...OFF, [check]: true })) {
      const words = sentence.narrative.slice(found.index, found.index + found.offset)
      if ((check !== 'so' && !/\s/u.test(words.trim())) || KEPT.test(words.trim()) || words.includes('_')) continue
      spans.push({ start: sentence.start + found.index, end: sentence.start + found.index + found.offset })
    }
  }
  return spans
}
