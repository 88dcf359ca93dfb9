import type { Kind } from '../model/note.js'
import type { Level } from '../model/rule.js'

/** Levels in words that help and do not scold, with their signs: never colour alone. */
export const LEVEL_WORDS: Readonly<Record<Level, { name: string; sign: string }>> = {
  error: { name: 'Needs changing', sign: '◆' },
  warning: { name: 'Worth changing', sign: '▲' },
  info: { name: 'Worth a thought', sign: '●' },
}

/** Which levels to show. */
export const SHOWN = {
  info: 'Everything',
  warning: 'What needs or is worth changing',
  error: 'Only what needs changing',
} as const satisfies Record<Level, string>

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  visit: 'Visit',
  'unsuccessful-visit': 'Visit where nobody was seen',
  'direct-work': 'Session with a child',
  'phone-call': 'Phone call',
  message: 'Letter, email or text message',
  meeting: 'Meeting',
  supervision: 'Supervision',
  summary: 'Summary',
  assessment: 'Assessment',
  template: 'Template',
  other: 'Something else',
}

const POLICIES: Readonly<Record<string, string>> = {
  CRP: 'Case Recording Policy',
  DUR: 'Durham',
  WOR: 'Worcestershire',
  COV: 'Coventry',
  IOM: 'Isle of Man',
}

/** Policy clauses for a reader: one line a policy, with its clauses. */
export function clauseLines(clauses: readonly string[]): string[] {
  const byPolicy = new Map<string, string[]>()
  for (const clause of clauses) {
    const [short = '', ...rest] = clause.split(' ')
    const policy = POLICIES[short] ?? short
    byPolicy.set(policy, [...(byPolicy.get(policy) ?? []), rest.join(' ')])
  }
  return [...byPolicy].map(([policy, parts]) => `${policy}: ${parts.join(', ')}`)
}
