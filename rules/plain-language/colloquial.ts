import { defineRule } from '../../src/model/rule.js'
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
    { leaves: 'Mum, Dad and Nan were there.', because: 'family words' },
  ],
  check: (note, { report }) =>
    reportList(note, colloquial, (span, details, answered) => report(answered ? 'instead' : 'reword', span, details)),
})
