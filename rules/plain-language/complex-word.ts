import { defineRule } from '../../src/model/rule.js'
import { reportList } from '../kinds/word-list.js'
import { complexWords } from '../words/lists.generated.js'

export default defineRule({
  id: 'plain-language/complex-word',
  level: 'info',
  confidence: 'high',
  summary: 'A formal word or phrase that has a plain equal.',
  why: `The family, and the child in years to come, should be able to read the record without help. Plain words are also
    quicker to write.`,
  clauses: ['CRP 2', 'CRP 10', 'DUR 67', 'WOR 2', 'COV 3.2', 'COV 4.3', 'COV 4.4', 'IOM 4.4', 'IOM 5.3'],
  words: [complexWords],
  messages: {
    instead: '"{words}" is formal. Plainer: {instead}.',
  },
  examples: [
    { reports: 'The visit ⟦commenced⟧ at four.' },
    { reports: 'They ⟦reside⟧ with their nan.' },
    { reports: 'She is ⟦in receipt of⟧ Universal Credit.' },
    { leaves: 'I went to Prior Road Nursery.', because: 'a name' },
    { leaves: 'Dad wrote that "we commenced at four".', because: 'quoted speech' },
    { leaves: 'The visit began at four.' },
  ],
  check: (note, { report }) => reportList(note, complexWords, (span, details) => report('instead', span, details)),
})
