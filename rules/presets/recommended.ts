import type { Preset } from '../../src/model/rule.js'

/** Each rule at its own level; 5 working days, and 24 hours where the note tells of a risk of significant harm. */
export const recommended: Preset = {
  policy: {
    name: 'recommended',
    title: 'caselint recommended',
    limits: { visit: { workingDays: 5 }, risk: { hours: 24 }, other: { workingDays: 5 } },
    summaryMonths: 3,
    holidays: 'england',
  },
  levels: {},
  options: {},
}
