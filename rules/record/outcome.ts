import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'

const TITLE = /^\W*outcomes?\W*$/iu
/** An effect on somebody: what will be better for the child. */
const EFFECT =
  /\b(?:so that|in order that|which means|because)\b|\b(?:is|are|feels?|can|could|able|sleeps?|eats?|attends?|enjoys?|has|have|knows?|lives?|says?|likes?|grows?|learns?|plays?|reads?|walks?|talks?)\b(?! (?:been |to )?(?:referred|closed|stepped|agreed|completed|done|continue|be |contact|visit))/iu
/** What somebody will do, or a service that runs. */
const STEP =
  /\b(?:to be|to (?:continue|contact|refer|visit|ring|chase|review|close|arrange|offer|attend|complete|end|remain|start)|will (?:ring|contact|visit|refer|chase|send|arrange|continue|attend|speak|complete|write|offer|be (?:closed|stepped|referred))|referr(?:al|ed)|nfa|no further action|case (?:closed|to)|closed|stepped? (?:down|up)|completed|course|sessions?|visits?|assessment|plan (?:agreed|made)|allocated|transferred|signed off|agreed)\b/iu

export default defineRule({
  id: 'record/outcome',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'An outcome that is an action, a decision or a service, with no effect on the child.',
  why: `An outcome is what changes for the child. "Referral made" says what we did; only "Ana sleeps through the night" tells
    whether it helped.`,
  clauses: ['IOM 4.3', 'IOM 5.1'],
  messages: {
    step: 'This is a step and not an outcome. Say what will be different for the child.',
  },
  examples: [
    { reports: '**Outcome**\n\n⟦Referral to early help.⟧' },
    { reports: 'Outcome: ⟦visits to continue weekly.⟧' },
    { leaves: 'Outcome: Ana is safe on the stairs, because the gate is shut.' },
    { leaves: 'Outcome: a taxi each morning so that Ana is at school on time.' },
    { leaves: 'The outcome of the hearing is not known yet.', because: 'no heading' },
  ],
  check(note, { report }) {
    if (note.kind === 'template') return
    const outcomes = blocksOfOutcomes(note)
    for (const sentence of note.sentences)
      if (
        sentence.type !== 'heading' &&
        outcomes.has(sentence.block) &&
        STEP.test(sentence.narrative) &&
        !EFFECT.test(sentence.narrative)
      )
        report('step', sentence)
  },
})

/** The blocks that stand under a heading or after a label that says "Outcome"; a label ends what a heading began. */
function blocksOfOutcomes(note: Prose): Set<number> {
  const found = new Set<number>()
  let under = false
  note.blocks.forEach((block, index) => {
    const title = block.label ?? (block.type === 'heading' ? block : null)
    const named = title !== null && TITLE.test(note.text.slice(title.start, title.end))
    if (block.label ? named : under) found.add(index)
    if (title) under = named && block.type === 'heading'
  })
  return found
}
