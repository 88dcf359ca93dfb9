import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'

/** The parts that CRP 2 and DUR 36 to 46 ask of a note, with the words for them in the message. */
const PARTS: Readonly<Record<string, { words: string; stands(note: Prose): boolean }>> = {
  purpose: { words: 'the purpose', stands: note => has(note, 'purpose') },
  present: { words: 'who was seen', stands: note => has(note, 'present') || has(note, 'seen') },
  alone: {
    words: 'whether the child was seen alone',
    stands: note => /\b(?:alone|one[- ]to[- ]one|on (?:his|her|their) own)\b/iu.test(headingsOf(note)),
  },
  voice: { words: "the child's own words", stands: note => has(note, 'child-voice') },
  observation: { words: 'what was seen', stands: note => has(note, 'observation') || has(note, 'discussion') },
  analysis: { words: 'the analysis', stands: note => has(note, 'analysis') },
  actions: { words: 'the actions', stands: note => has(note, 'actions') || has(note, 'decision') },
}

const VISIT = ['purpose', 'present', 'alone', 'voice', 'observation', 'analysis', 'actions']
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  meeting: ['purpose', 'present', 'actions'],
  'phone-call': ['purpose', 'actions'],
  supervision: ['actions', 'analysis'],
  summary: ['analysis', 'actions'],
  assessment: ['purpose', 'voice', 'analysis', 'actions'],
}

export default defineRule({
  id: 'record/missing-section',
  level: 'warning',
  confidence: 'high',
  summary: 'A template that lacks a part its notes must have.',
  why: `What the template does not ask for, tired people do not write. One heading in the template mends every note that is made
    from it.`,
  clauses: ['CRP 2', 'DUR 36', 'DUR 79'],
  options: {
    parts: {
      default: [] as readonly string[],
      says: 'Parts to ask for in place of those of its kind: purpose, present, alone, voice, observation, analysis, actions.',
    },
  },
  messages: { missing: 'The template has no part for {parts}. Add a heading for each.' },
  examples: [
    {
      reports: '## Purpose\n[why]\n\n## Who was seen\n[names]',
      wholeNote: true,
      header: { kind: 'template', title: 'Home visit template' },
    },
    {
      reports: '## Agenda\n[items]',
      wholeNote: true,
      header: { kind: 'template', title: 'Core group meeting template' },
    },
    {
      leaves:
        '## Purpose\n\n## Present\n\n## Child seen alone?\n\n## What the child said\n\n## Observations\n\n## Analysis\n\n## Actions\n',
      header: { kind: 'template', title: 'Home visit template' },
    },
    { leaves: '## Purpose\n\n## Actions\n', header: { kind: 'template', title: 'Phone call template' } },
    { leaves: '## Purpose\n\nI saw Ana.', header: { kind: 'visit' }, because: 'a note, not a template' },
    { leaves: '## Analysis\n', header: { kind: 'template' }, options: { parts: ['analysis'] } },
  ],
  check(note, { options, report }) {
    if (note.kind !== 'template') return
    const needs = options.parts.length > 0 ? options.parts : (NEEDS[purposeKind(note)] ?? VISIT)
    const missing = needs.filter(name => PARTS[name] && !PARTS[name].stands(note))
    if (missing.length > 0)
      report('missing', null, {
        data: { parts: missing.map(name => PARTS[name]?.words).join(', ') },
      })
  },
})

/** What kind of note the template is for, by its title. */
function purposeKind(note: Prose): string {
  const title = `${note.fields.title ?? ''} ${note.fields.kind ?? ''}`
  if (/\b(?:meeting|core group|conference|review|minutes)\b/iu.test(title)) return 'meeting'
  if (/\b(?:call|telephone|phone)\b/iu.test(title)) return 'phone-call'
  if (/\bsupervision|oversight\b/iu.test(title)) return 'supervision'
  if (/\b(?:summary|closing|closure)\b/iu.test(title)) return 'summary'
  return /\bassessment\b/iu.test(title) ? 'assessment' : 'visit'
}

const has = (note: Prose, section: Prose['blocks'][number]['section']): boolean =>
  note.blocks.some(
    block => block.section === section && (block.type === 'heading' || block.label !== null || block.type === 'cell'),
  )

const headingsOf = (note: Prose): string =>
  note.blocks
    .filter(block => block.type === 'heading' || block.type === 'cell' || block.label !== null)
    .map(block => note.text.slice(block.start, block.end))
    .join('\n')
