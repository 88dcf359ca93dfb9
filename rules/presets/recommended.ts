import type { Preset } from '../../src/model/rule.js'

/** Words that tell of a risk of significant harm (Children Act 1989, section 47). */
export const SIGNIFICANT_HARM =
  /(?<!no |not |without )\b(?:(?:risk of|suffer(?:ing|ed)?|likely to suffer|experienc(?:ing|ed)) (?:\p{L}+ )?significant harm|section 47|s\.? ?47|strategy (?:discussion|meeting)|police protection|emergency protection|immediate (?:danger|risk|harm)|non-accidental|unexplained (?:bruis\p{L}*|injur\p{L}*|mark)|at risk of further abuse)\b/iu

/** Each rule at its own level; 5 working days, and 24 hours where the note tells of a risk of significant harm. */
export const recommended: Preset = {
  policy: {
    name: 'recommended',
    title: 'caselint recommended',
    limits: { visit: { workingDays: 5 }, risk: { hours: 24 }, other: { workingDays: 5 } },
    signs: { risk: SIGNIFICANT_HARM },
    summaryMonths: 3,
    holidays: 'england',
  },
  levels: {},
  options: {},
}
