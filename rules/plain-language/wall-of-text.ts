import type { Prose, ProseBlock } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { lengthInWords } from '../../src/prose/sentences.js'

const SENTENCE = 'We went to the shop and then to the park, and the dog ran on ahead with a stick. '

export default defineRule({
  id: 'plain-language/wall-of-text',
  level: 'off',
  asked: 'info',
  confidence: 'high',
  summary: 'A paragraph of more than 150 words, or a long note with neither heading nor list.',
  why: `What matters drowns in an unbroken page. A colleague at night, and a family reading about itself, look for one thing and
    need to find it.`,
  clauses: ['CRP 2', 'WOR 2', 'COV 4.5', 'IOM 4.4'],
  options: {
    max: { default: 150, says: 'Words that a paragraph may have.', min: 40, max: 1000 },
    maxNote: { default: 600, says: 'Words that a note without a heading or list may have.', min: 100, max: 5000 },
  },
  messages: {
    paragraph:
      'This paragraph has {count} words; more than {max} are hard to find anything in. Start a new one where the subject changes.',
    note: 'The note has {count} words and neither heading nor list. Add headings, such as what was seen, what was said and what happens next.',
  },
  examples: [
    {
      reports: `⟦We went to the shop and then to the park, and the dog ran on ahead with a stick.⟧ ${SENTENCE.repeat(8)}`,
    },
    { reports: '⟦One two three.⟧ Four five six. Seven eight nine.', options: { max: 8 } },
    { reports: `${`${SENTENCE}\n\n`.repeat(4)}End.`, wholeNote: true, options: { maxNote: 60 } },
    { leaves: `${SENTENCE.repeat(4)}\n\n${SENTENCE.repeat(4)}` },
    { leaves: `Ana said, "${SENTENCE.repeat(9)}"`, because: 'her own words' },
    { leaves: `> ${SENTENCE.repeat(9)}`, because: 'pasted in' },
    { leaves: `Dear Ana,\n\n${SENTENCE.repeat(9)}\n\nYours, Sal`, header: { kind: 'letter' } },
    { leaves: `## Seen\n\n${`${SENTENCE}\n\n`.repeat(4)}`, options: { maxNote: 60 }, because: 'it has a heading' },
  ],
  check(note, { options, report }) {
    if (note.kind === 'template') return
    const letter = note.kind === 'message' || /^[^\w\n]*dear \p{Lu}/imu.test(note.text)
    let reported = false
    for (const block of note.blocks) {
      const count = letter ? 0 : wordsOf(note, block)
      const first = note.sentences[block.sentences.start]
      if (count <= options.max || !first) continue
      reported = true
      report('paragraph', { start: first.start, end: first.end }, { data: { count, max: options.max } })
    }
    const parted = note.blocks.some(block => block.type !== 'paragraph' || block.label !== null)
    if (!reported && !letter && !parted && note.wordCount > options.maxNote)
      report('note', null, { data: { count: note.wordCount } })
  },
})

/** Words of a paragraph of prose, each quotation counted as one. */
function wordsOf(note: Prose, block: ProseBlock): number {
  if (block.type !== 'paragraph') return 0
  return note.sentences
    .slice(block.sentences.start, block.sentences.end)
    .reduce((sum, sentence) => sum + lengthInWords(sentence), 0)
}
