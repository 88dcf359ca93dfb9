import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { isAttributed, isQuoted } from '../../src/prose/attribution.js'
import { denialAt, isOfThing, occasionAt, type Shape, verdictAt } from '../../src/prose/judged.js'
import { inAnalysis, isMarkedView } from '../../src/prose/opinion.js'
import { inName } from '../../src/prose/sense.js'
import { afterOf, beforeOf, isNegated, isUnreal } from '../../src/prose/subject.js'
import { verdictsIn } from '../../src/prose/verdicts.js'
import { narrativeHits } from '../kinds/word-list.js'
import { judgements, labels } from '../words/lists.generated.js'

/** A basis in the same sentence makes the judgement grey (rules.md): better left. */
const BASIS =
  /\b(?:because|since (?=he|she|they|it|there|no\b|nobody|the )|given that|evidenced by|for example|so that)\b|, as (?:he|she|they|it|there|the|his|her|no|nobody)\b|:\s+\S|_{6,}/iu

export default defineRule({
  id: 'fact-opinion/opinion-as-fact',
  level: 'warning',
  confidence: 'medium',
  summary: 'A judgement of a person, a home, care or behaviour, written as though it were seen.',
  why: `A reader cannot tell what was seen from what was thought, and the view hardens into a fact as it is copied on. Your view
    belongs in the record: mark it as yours, beside what you saw or heard.
    Coventry's policy calls facts "direct observations of events".`,
  clauses: [
    'CRP 2',
    'CRP 11',
    'DUR 65',
    'DUR 67',
    'WOR 1',
    'WOR S1',
    'COV 1.3',
    'COV 3.2',
    'COV 4.3',
    'COV 4.6',
    'IOM 4.2',
    'IOM 4.4',
    'IOM 5.1',
  ],
  words: [judgements, labels],
  yieldsTo: [
    'labelling/label',
    'labelling/offensive',
    'labelling/victim-blaming',
    'labelling/insensitive',
    'fact-opinion/assumed-motive',
    'fact-opinion/absolute',
  ],
  options: {
    basisExcuses: {
      default: true,
      says: 'Leave a judgement that has its basis after it, though nothing marks it as a view.',
    },
  },
  messages: {
    judged:
      '"{words}" is a judgement written as fact. Say what you saw or heard; if it is your view, write "In my view" and why.',
    home: '"{words}" judges a home as fact. Say what you saw, smelt or counted; if it is your view, write "In my view" and why.',
    cause: '"{words}" gives a cause as fact. Say what you saw, where and how big; say who gave the cause.',
    relationship:
      '"{words}" judges a relationship as fact. Say what they did and said to each other; if it is your view, write "In my view" and why.',
  },
  examples: [
    { reports: '⟦The garden was not safe⟧ for a toddler.', because: 'IOM 4.2 gives this as opinion written as fact' },
    { reports: 'Mum is ⟦a poor parent⟧.' },
    { reports: 'When I asked about school Dad ⟦was dismissive⟧.' },
    { reports: '⟦Home conditions were appalling⟧.' },
    { reports: 'Mum and Jake have ⟦an unhealthy relationship⟧.' },
    { reports: 'The home ⟦lacks warmth⟧.' },
    { reports: 'The bathroom ⟦was insanitary⟧.' },
    { reports: 'Their marriage ⟦is on the rocks⟧.' },
    { reports: 'Mum ⟦fails to meet his needs⟧.', because: 'known by its build, whatever the verb' },
    { reports: 'Kitchen ⟦filthy⟧.', because: 'telegraphic notes judge without a verb' },
    { reports: 'She sat down, ⟦sullen and defiant⟧.' },
    { reports: 'The yard ⟦was not clean⟧.', because: 'a good word denied is a judgement' },
    { reports: 'Dad ⟦is out of his depth⟧.' },
    {
      reports: 'The bruise ⟦is consistent with⟧ a slap.',
      because: 'a cause is a doctor’s opinion, to be given as theirs',
    },
    {
      reports: '⟦The home was unsafe⟧: there was no gas on the meter.',
      preset: 'case-recording-policy',
      because: 'CRP 11 wants a view recorded as one',
    },
    { leaves: 'The home was unsafe: there was no gas on the meter.' },
    { leaves: 'There was no gate to the garden.', because: 'IOM 4.2 gives this as fact' },
    { leaves: 'In my view it was not safe for her to play there.' },
    { leaves: 'Mum seemed dismissive.' },
    { leaves: 'Mum said that Dad was rude.' },
    { leaves: 'He raised his voice. She was crying. The floor was wet.' },
    { leaves: 'The letter calls the home "appalling".' },
    { leaves: '## Analysis\nThe home lacks warmth.', because: 'views are recorded as views there' },
    { leaves: 'Mum could not carry the pram up the steps.', because: 'nothing that a parent is judged by' },
    { leaves: 'Dad was not rude.' },
    { leaves: 'He saw the letter, shouted and left.' },
    { leaves: 'We talked about a course on poor behaviour.', because: 'nobody is judged' },
    { leaves: 'The dog was vicious. The traffic was terrible.' },
    { leaves: 'K was too tired to talk.' },
    { leaves: 'The weather was appalling.', because: 'nobody is judged' },
  ],
  check(note, { options, report }) {
    const excused = (sentence: Sentence, hit: Span, asked: boolean): boolean =>
      isExcused(note, sentence, hit, asked) || (options.basisExcuses && BASIS.test(afterOf(sentence, hit)))
    const found: (Span & { sure: boolean; message: Message })[] = []
    for (const hit of note.hits(judgements)) {
      const { strength, shape, about } = hit.entry.extra
      if (strength !== 'strong' && strength !== 'positive') continue
      const sentence = note.sentences[hit.sentence]
      if (!sentence || isQuoted(sentence, hit)) continue
      const span =
        strength === 'positive'
          ? denialAt(sentence, hit, about ?? '')
          : isNegated(sentence, hit)
            ? null
            : verdictAt(sentence, hit, shape as Shape, about)
      if (span && !excused(sentence, hit, shape === 'asked') && !inName(note, hit))
        found.push({
          ...span,
          sure: strength === 'strong' && shape === 'adj' && span.start < hit.start,
          message: messageFor(about),
        })
    }
    for (const hit of narrativeHits(note, labels)) {
      const sentence = note.sentences[hit.sentence]
      // "an anxious boy" is a label, "was anxious" tells of a day
      if (hit.entry.extra.always === 'sort') continue
      const span = sentence && !isNegated(sentence, hit) ? occasionAt(sentence, hit) : null
      if (sentence && span && !excused(sentence, hit, false)) found.push({ ...span, sure: false, message: 'judged' })
    }
    for (const sentence of note.sentences) {
      for (const span of verdictsIn(sentence)) {
        if (
          !isWriters(sentence, span) &&
          !isOfThing(beforeOf(sentence, span)) &&
          !isNegated(sentence, span) &&
          !excused(sentence, span, /^how\b/iu.test(sentence.text))
        )
          found.push({ ...span, sure: false, message: 'judged' })
      }
    }
    // of verdicts that share words the longest speaks
    for (const span of found.sort((a, b) => b.end - b.start - (a.end - a.start)))
      report(span.message, span, {
        data: { words: note.text.slice(span.start, span.end) },
        ...(span.sure && { confidence: 'high' }),
      })
  },
})

type Message = 'judged' | 'home' | 'cause' | 'relationship'

/** What to write instead depends on what is judged. */
const messageFor = (about = ''): Message =>
  about === 'relationship'
    ? 'relationship'
    : about.startsWith('injury')
      ? 'cause'
      : /^home(?:$|\|thing)/u.test(about)
        ? 'home'
        : 'judged'

/** "I was no help", "we have failed to". */
const isWriters = (sentence: Sentence, span: Span): boolean =>
  /\b(?:i|we)(?:'ve|'m|'re)?\s+(?:\p{L}+\s+){0,2}$/iu.test(beforeOf(sentence, span))

function isExcused(note: Prose, sentence: Sentence, hit: Span, asked: boolean): boolean {
  return (
    sentence.type === 'heading' ||
    sentence.section === 'actions' ||
    inAnalysis(sentence) ||
    isMarkedView(sentence, hit.start) ||
    (!asked && isUnreal(sentence, hit)) ||
    isAttributed(note, sentence, hit.start)
  )
}
