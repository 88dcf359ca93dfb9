import { defineRule } from '../../src/model/rule.js'
import { reportList } from '../kinds/word-list.js'
import { institutional } from '../words/lists.generated.js'

export default defineRule({
  id: 'labelling/institutional',
  level: 'info',
  confidence: 'high',
  summary: "A system's word for a part of a child's life.",
  why: `Children in care have asked adults to stop using these words for their homes, families and lives. Their own words are
    nearly always shorter.`,
  clauses: ['DUR 67', 'DUR 68'],
  words: [institutional],
  messages: {
    instead: '"{words}" is the system\'s word. Children ask for words such as {instead}.',
  },
  examples: [
    { reports: 'The ⟦siblings⟧ were at home.' },
    { reports: 'She ⟦absconded⟧ on Friday.' },
    { leaves: 'I will contact the school.', because: 'a verb' },
    { leaves: 'She made eye contact.' },
    { leaves: 'He starts his work placement on Monday.' },
    { leaves: 'The court made a Placement Order.' },
    { leaves: 'The letter says that he "absconded".', because: 'the letter’s word' },
  ],
  check: (note, { report }) => reportList(note, institutional, (span, details) => report('instead', span, details)),
})
