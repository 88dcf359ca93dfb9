import { asksMore } from '../kinds/asks-more.js'

const THING =
  "(?:family tree|genogram|ecomap|eco-map|body map|drawings?|pictures?|photo(?:graph)?s?|three houses|scaling (?:sheet|tool)|work ?sheets?|questionnaires?|assessment tool|wishes and feelings (?:sheet|form|work)|life story page|letters?|reports?|certificate|hospital letter|court papers|copy of [\\p{L}' ]{3,30}|statement|bank statements?|tenancy)"
const ONE = `(?:(?:an?|the|some|several|two|three|her|his|their|\\d+) (?:\\p{L}+ ){0,2})?`

export default asksMore({
  id: 'record/attachment',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'A drawing, photograph, tool or paper that was made or received, with no word on where it is.',
  why: `What a child drew, or a letter that a parent handed over, is part of the record. If nobody can find it, the work was
    done for nothing, and the child may ask for it one day.`,
  clauses: ['DUR 31', 'IOM 2.2', 'IOM 3.3', 'IOM 4.6'],
  tells: [
    new RegExp(
      `\\b(?:i|we|i also|\\p{Lu}\\p{Ll}+ and i) (?:also |then |have )?(?:took|made|completed|drew|did|filled in|started|was given|were given|received|collected|worked on) ${ONE}${THING}(?: of (?:the )?\\p{L}+)?\\b`,
      'iu',
    ),
    new RegExp(`\\b(?:gave|handed|sent|passed) me ${ONE}${THING}(?: (?:from|about) (?:the )?\\p{L}+)?\\b`, 'iu'),
    new RegExp(`\\b(?:did|drew|made|wrote) (?:me )?${ONE}${THING} for (?:me|us|the file|my file)\\b`, 'iu'),
  ],
  answers:
    /\b(?:scan(?:ned)?|upload(?:ed)?|attach(?:ed)?|saved|filed|on (?:the |his |her |their )?(?:file|record|system|wall|fridge)|in (?:the |his |her |their |\p{Lu}\p{Ll}+'s )?(?:documents|folder|file|record|box|bag)|kept|keeps?|stored|copy (?:is|has|was|to)|took (?:it|them) home|left (?:it|them) with|returned|gave (?:it|them) back|sent (?:it|them|a copy)|to (?:show|explain|help)|used (?:it|them)|stands? under|are under|is under)\b/iu,
  message: 'The note does not say where this is now. Add where the copy is kept, or who has it.',
  examples: [
    { reports: '⟦I took some photographs of the mould⟧.' },
    { reports: 'Mum ⟦gave me a letter from the landlord⟧.' },
    { reports: '⟦We filled in the three houses⟧ and talked about each.' },
    { leaves: 'I took some photographs of the mould; they are in the documents folder.' },
    { leaves: 'Mum showed me a letter from the landlord.', because: 'shown, not given' },
    { leaves: 'Ana drew a picture of a whale.', because: "the child's own" },
    { leaves: 'I took some photographs and used them to explain the move.' },
  ],
})
