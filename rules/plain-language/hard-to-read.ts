import { retext } from 'retext'
import retextReadability from 'retext-readability'
import { VFile } from 'vfile'
import type { Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'

/** Shorter sentences are never hard in retext-readability's own terms (rules.md). */
const FEWEST = 7

export default defineRule({
  id: 'plain-language/hard-to-read',
  level: 'info',
  confidence: 'low',
  summary: 'A sentence that most readability formulas put above the target reading age.',
  why: `Many parents read less easily than those who write about them, and a tired colleague reads at half speed. Shorter words
    and sentences cost nothing.`,
  clauses: [
    'CRP 2',
    'CRP 4',
    'CRP 10',
    'DUR 14',
    'DUR 67',
    'WOR 2',
    'WOR 3',
    'COV 2',
    'COV 3.2',
    'COV 4.3',
    'COV 4.4',
    'IOM 2.4',
    'IOM 4.1',
    'IOM 4.4',
  ],
  options: { age: { default: 16, says: 'Target reading age in years. The number is ours.', min: 9, max: 22 } },
  yieldsTo: ['plain-language/long-sentence'],
  messages: { hard: 'This sentence is hard to read. Try shorter words, or two sentences.' },
  examples: [
    {
      reports:
        '⟦Multidisciplinary professionals undertook comprehensive longitudinal assessments regarding developmental trajectories.⟧',
    },
    {
      reports:
        '⟦Subsequent deliberations regarding accommodation arrangements necessitated considerable interdepartmental communication.⟧',
    },
    { leaves: 'Mum met me at the gate and we walked to the school with the boys.' },
    { leaves: 'Comprehensive multidisciplinary assessment.', because: 'under seven words' },
    {
      leaves:
        'Dr Cole wrote, "Multidisciplinary professionals undertook comprehensive longitudinal developmental assessments."',
      because: 'quoted speech',
    },
  ],
  check(note, { options, report }) {
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading' || sentence.type === 'cell' || sentence.type === 'quote') continue
      if (mayBeHard(sentence) && isHard(sentence, options.age)) report('hard', sentence)
    }
  },
})

/** What no formula can call hard: few words, or hardly a long one among them. */
function mayBeHard(sentence: Sentence): boolean {
  const words = sentence.words.filter(word => !word.quoted)
  if (words.length < FEWEST) return false
  const letters = words.reduce((sum, word) => sum + word.end - word.start, 0)
  return letters / words.length >= 5 || words.length >= 25
}

const processorFor = (age: number) => retext().use(retextReadability, { age, minWords: FEWEST }).freeze()
const processors = new Map<number, ReturnType<typeof processorFor>>()

function isHard(sentence: Sentence, age: number): boolean {
  const file = new VFile(sentence.narrative.replace(/_+/gu, 'it'))
  const processor = processors.get(age) ?? processorFor(age)
  processors.set(age, processor)
  processor.runSync(processor.parse(file), file)
  return file.messages.length > 0
}
