import type { Example } from './rule.js'

/** What stands beside an example in its export, in words, or null: "after a note with the same text (child: Ana)". */
export function besides(example: Example): string | null {
  if (!example.others) return null
  const own = 'reports' in example ? example.reports : example.leaves
  return example.others
    .map(({ text, header = {} }) => {
      const fields = Object.entries(header).map(([name, value]) => `${name}: ${value}`)
      const what =
        text === own ? 'with the same text' : `that reads "${text.length > 80 ? `${text.slice(0, 80)} …` : text}"`
      return `after a note ${what}${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`
    })
    .join('; ')
}
