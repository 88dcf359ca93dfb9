import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { reportList } from '../kinds/word-list.js'
import { colloquial } from '../words/lists.generated.js'

export default defineRule({
  id: 'plain-language/colloquial',
  level: 'warning',
  confidence: 'high',
  summary: "Slang or a figure of speech in the writer's own words.",
  why: `Slang carries a judgement and dates fast; a reader from elsewhere may miss it, and a child may feel laughed at. Say
    what happened, or give the person's own words in quotation marks.`,
  clauses: ['IOM 4.1', 'IOM 4.4', 'IOM 5.3'],
  words: [colloquial],
  options: {
    familyWords: {
      default: false,
      says: 'Leave words that the note shows to be the family’s own, by a quotation (DUR 67).',
    },
  },
  messages: {
    instead: '"{words}" is everyday speech. Say what happened, for example {instead}.',
    reword: '"{words}" is everyday speech. Say what happened, in neutral words.',
  },
  examples: [
    { reports: 'I saw the ⟦kids⟧ at home.' },
    { reports: 'G ⟦stormed out⟧.' },
    { reports: 'Carers are ⟦tearing their hair out⟧.' },
    { reports: 'The form was ⟦a doddle⟧.' },
    { leaves: 'Kai kicked off his wellies in the hall.', because: 'literal' },
    { leaves: 'Mum said, "He kicked off again."', because: 'quoted speech' },
    {
      leaves: 'Mum said, "The kids are fine." The kids came in.',
      options: { familyWords: true },
      because: "the family's own word",
    },
    { leaves: 'Mum, Dad and Nan were there.', because: 'family words' },
  ],
  check(note, { options, report }) {
    const quoted = options.familyWords ? note.hits(colloquial).filter(hit => hit.quoted) : []
    const isTheirs = (span: Span): boolean =>
      quoted.some(({ entry }) => entry.forms.includes(note.text.slice(span.start, span.end).toLowerCase()))
    reportList(note, colloquial, (span, details, answered) => {
      if (!isTheirs(span)) report(answered ? 'instead' : 'reword', span, details)
    })
  },
})
