import { asksMore } from '../kinds/asks-more.js'

const CONDITION =
  '(?:autistic|on the (?:autistic )?spectrum|bipolar|schizophrenic|psychotic|dyslexic|dyspraxic|anorexic|bulimic|clinically depressed|brain[- ]damaged|(?:autism|adhd|asd|ptsd|ocd|odd|epilepsy|dementia|a personality disorder|an attachment disorder|reactive attachment disorder|f(?:o)?etal alcohol \\p{L}+(?: \\p{L}+)?|a learning disability|an eating disorder|post-?natal depression|psychosis|a concussion|shaken baby \\p{L}+))'
const INJURY = '(?:bruises?|bruising|burns?|marks?|fractures?|cuts?|scratch(?:es)?|bite|injur(?:y|ies)|wound|scald)'

export default asksMore({
  id: 'fact-opinion/beyond-expertise',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: "A diagnosis, or the cause or age of an injury, as the writer's own view.",
  why: `A social worker's words on an illness or a bruise will be read as knowledge. A doctor may say otherwise, and then the
    rest of the note is doubted too.`,
  clauses: ['COV 4.6'],
  tells: [
    new RegExp(
      `(?<![\\p{L}])(?:s?he|they|mum|mam|dad|mother|father|the (?:child|baby|boy|girl)|\\p{L}+) (?:(?:is|was|are|were) (?:clearly |probably |likely |definitely |obviously )?${CONDITION}|(?:has|have|had) (?:clearly |probably |undiagnosed )?${CONDITION})(?!\\p{L})`,
      'iu',
    ),
    new RegExp(
      `\\b(?:the|a|his|her|this|these|those) (?:\\p{L}+ )?${INJURY} (?:(?:is|are|was|were|looks?|looked) (?:about |around |at least |roughly )?(?:(?:\\d+|two|three|four|five|six|seven|several|a few) (?:hours|days|weeks) old|old|fresh|non-accidental|accidental|consistent with [\\p{L} ]{3,30}|from (?:a|being) [\\p{L} ]{3,20})|(?:was|were|is|are) (?:clearly |probably |likely )?caused by (?:a |an )?[\\p{L} ]{3,20})`,
      'iu',
    ),
  ],
  answers:
    /\b(?:doctor|dr|gp|paediatrician|psychiatrist|psychologist|consultant|nurse|hospital|clinic|camhs|diagnos\p{L}+|assessed|medical|report says|was told|told me|plan from)\b/iu,
  before: true,
  message: 'This is for a clinician to say. Record what you saw, and who will look at it.',
  examples: [
    { reports: 'I think ⟦Ana is autistic⟧.' },
    { reports: '⟦The bruise is about three days old⟧.' },
    { leaves: 'Dr Rao told me that the bruise is about three days old.' },
    { leaves: 'Ana was diagnosed in January: Ana is autistic.' },
    { leaves: 'There was a round yellow bruise on his left shin.', because: 'what was seen' },
  ],
})
