import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { asksFor, PART_NAMES, type PartName, partOf } from '../../src/prose/parts.js'

const VISIT: readonly PartName[] = [
  'purpose',
  'people',
  'seen-alone',
  'child-voice',
  'observation',
  'analysis',
  'next-steps',
]
const NEEDS: Readonly<Record<string, readonly PartName[]>> = {
  meeting: ['purpose', 'people', 'next-steps'],
  'phone-call': ['purpose', 'next-steps'],
  supervision: ['next-steps', 'analysis'],
  summary: ['analysis', 'next-steps'],
  assessment: ['purpose', 'child-voice', 'analysis', 'next-steps'],
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
      says: `Parts to ask for in place of those of its kind: ${PART_NAMES.join(', ')}.`,
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
    const named = PART_NAMES.filter(name => options.parts.includes(name))
    const needs = named.length > 0 ? named : (NEEDS[purposeKind(note)] ?? VISIT)
    const missing = needs.filter(name => !asksFor(note, name))
    if (missing.length > 0)
      report('missing', null, {
        data: { parts: missing.map(name => partOf(name).label).join(', ') },
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
