import { FAMILY } from '../../src/prose/lexicon.js'
import { asksMore } from '../kinds/asks-more.js'

const FROM = `(?:the |both |his |her |their )?(?:${FAMILY}|child(?:ren)?|young person|him|her|them)|(?:Mr|Mrs|Ms|Miss) \\p{Lu}[\\p{L}'-]+|\\p{Lu}\\p{Ll}+`

export default asksMore({
  id: 'record/withheld',
  level: 'off',
  asked: 'warning',
  confidence: 'low',
  summary: 'Words that keep information from the child or a parent, without the reason.',
  why: `People have a right to see what is kept about them. Where something is held back, the record must show why, and who
    decided, so that it can be looked at again.`,
  clauses: ['CRP 7', 'COV 4.2'],
  tells: [
    new RegExp(
      `\\b(?:(?:[Tt]his|[Tt]hat|[Ii]t|which|address|information|report|referral|plan) )?(?:(?:has|have|was|were|is|are|must|should) )?not (?:to )?(?:been |be )?(?:yet )?(?:shared with|given to|told to|passed to|disclosed to|discussed with|shown to) (?:${FROM})(?!\\p{L})`,
      'u',
    ),
    new RegExp(`\\bdo not (?:share|discuss|disclose)(?: (?:this|it))? (?:with|to) (?:${FROM})(?!\\p{L})`, 'iu'),
    new RegExp(
      `\\b(?:[Ii]|[Ww]e) (?:did not|didn't|have not|haven't|will not|won't) (?:told|tell|share with|shared with|inform|informed) (?:${FROM})(?: (?:about|of|that) (?:the )?\\p{L}+)?`,
      'u',
    ),
    new RegExp(`\\b(?:withheld|kept|held back|redacted|hidden) from (?:${FROM})(?!\\p{L})`, 'iu'),
  ],
  answers:
    /\b(?:because|since|as|so that|to (?:keep|protect|avoid)|in case|until|at risk|risk to|court (?:ordered|order|has)|police (?:asked|have asked|advised)|asked (?:us|me)|agreed|decided by|will (?:tell|ring|share|explain)|yet)\b/iu,
  unless: (_, sentence) => /\b(?:not yet|i will (?:tell|ring|share|explain))\b/iu.test(sentence.narrative),
  message: 'This keeps something from the family and does not say why. Add the reason, and who decided.',
  examples: [
    { reports: '⟦This has not been shared with Dad⟧.' },
    { reports: '⟦I did not tell Mum about the referral⟧.' },
    { reports: 'The report was ⟦withheld from the family⟧.' },
    { leaves: 'This has not been shared with Dad, because he is on bail; Ann Lee, Team Manager, agreed.' },
    { leaves: 'School did not tell Mum about the trip.', because: "another's omission" },
    { leaves: 'I have not yet told Mum about the dentist; I will ring her tonight.' },
  ],
})
