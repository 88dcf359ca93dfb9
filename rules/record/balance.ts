import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { STRENGTH, WORRY } from '../../src/prose/parts/meaning.js'

export default defineRule({
  id: 'record/balance',
  level: 'info',
  confidence: 'low',
  summary: 'An assessment, a summary or an analysis that has only worries, or only strengths.',
  why: `A child who reads only what was wrong is told that nothing was right. A reader who sees only what was right cannot
    tell what to keep watch for.`,
  clauses: ['CRP 2', 'DUR 42', 'DUR 46', 'DUR 56', 'DUR 67', 'COV 2', 'IOM 4.1', 'IOM 4.2', 'IOM 4.3', 'IOM 5.2'],
  options: { visits: { default: false, says: 'Ask for balance at every visit too.' } },
  messages: {
    strengths: 'There are worries here and no strengths. Add what helps, or what the child and family do well.',
    worries: 'There are strengths here and no worries. Add what you would watch, or say that nothing worries you.',
  },
  examples: [
    {
      reports: 'He was missing on three nights. Mum shouted at him. He is at risk in town, and the house is damp.',
      wholeNote: true,
      header: { kind: 'summary' },
    },
    {
      reports: 'She is settled and happy with her carers, makes good progress at school and has kind friends.',
      wholeNote: true,
      header: { kind: 'assessment' },
    },
    {
      leaves: 'He was missing on three nights. His gran rings each morning, which helps.',
      header: { kind: 'summary' },
    },
    { leaves: 'He was missing on three nights. Mum shouted at him.', header: { kind: 'visit' } },
    { leaves: 'Ana lives in Hull.', header: { kind: 'summary' }, because: 'neither' },
    {
      leaves: 'She is settled and happy, makes good progress and has kind friends. Nothing worries me now.',
      header: { kind: 'summary' },
    },
  ],
  check(note, { options, report }) {
    const parts = judged(note, options.visits)
    if (parts.length === 0) return
    const worries = parts.filter(text => WORRY.test(text)).length
    const strengths = parts.filter(text => STRENGTH.test(text)).length
    if (worries >= 2 && strengths === 0) report('strengths', null)
    else if (strengths >= 1 && worries === 0 && parts.length >= 1 && note.kind !== 'visit') report('worries', null)
  },
})

/** The sentences that are weighed: all of an assessment or summary, the analysis section of another note. */
function judged(note: Prose, visits: boolean): string[] {
  const whole = note.kind === 'assessment' || note.kind === 'summary' || (visits && note.kind === 'visit')
  const sentences = whole ? note.sentences : note.sentences.filter(sentence => sentence.section === 'analysis')
  if (!whole && sentences.length === 0) return []
  // in a note with an analysis section the rest of the note may hold the other half
  return (whole || sentences.length === 0 ? sentences : note.sentences).map(sentence => sentence.text)
}
