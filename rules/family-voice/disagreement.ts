import { FAMILY } from '../../src/prose/lexicon.js'
import { asksMore } from '../kinds/asks-more.js'

/** Family at the start of a sentence. */
const CAPITAL = 'Mum|Mam|Mother|Dad|Father|Parents|Nan|Nana|Gran|Grandma|Grandad|Aunt|Auntie|Uncle|Carers?'
const WHO = `(?:(?:[Tt]he |[Bb]oth |[Hh]is |[Hh]er |[Tt]heir |[Yy]our |[Mm]aternal |[Pp]aternal )?(?:${FAMILY}|${CAPITAL})|[Tt]he parents|(?:Mr|Mrs|Ms|Miss|Mx) \\p{Lu}[\\p{L}'-]+|(?!The|This|That|It|Police|School|Housing|We|Court|Panel)\\p{Lu}\\p{Ll}+|[Ss]?[Hh]e|[Tt]hey)`
const AGAINST =
  "disagree(?:s|d)?(?: with)?|d(?:o(?:es)?|id)(?: not|n[’']t) agree(?: with| to)?|object(?:s|ed)? to|(?:is|are|was|were) (?:against|opposed to|unhappy (?:with|about) (?:the|this|our|my) (?:decision|plan|assessment|report|referral|outcome|visit|conference))|opposes?|opposed|disput(?:es|ed)|(?:has |have |had )?(?:made a complaint|complained (?:about|to|of))|(?:would|will|did|does)(?: not|n[’']t) (?:sign|consent|give (?:his |her |their )?(?:consent|permission)|accept)|(?:refus(?:es|ed)|declin(?:es|ed))(?: to (?:sign|consent|engage|work with|let (?:me|us)|accept|attend)| (?:the |our |any |an? |his |her |their )?(?:referral|offer|support|help|service|assessment|conference|visit|appointment|consent|permission|placement))"

export default asksMore({
  id: 'family-voice/disagreement',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'Disagreement, refusal or complaint, with nothing of what the person said or how it ended.',
  why: `A family that says no has a reason. Without it the record shows only resistance, and nobody can tell later
    whether anyone listened, or what would have helped.`,
  clauses: ['CRP 2', 'WOR 2', 'WOR S2', 'COV 3.2', 'COV 4.5'],
  tells: [
    new RegExp(
      `(?<![\\p{L}])${WHO}(?: and ${WHO})? (?:both |strongly |still |also |has |have |had )*(?:${AGAINST})(?!\\p{L})`,
      'u',
    ),
    /\b(?:[Tt]he |[Bb]oth |[Tt]heir )?(?:[Pp]arents|[Mm]um|[Dd]ad|[Mm]other|[Ff]ather|family|[Tt]hey) (?:both )?(?:declined|refused)(?= ?(?:[.;]|$))/u,
  ],
  answers:
    /\b(?:because|since|as|so|that|why|reason|said|says|told|explained|felt|feels|thinks|thought|wants?|wanted|would (?:rather|prefer)|prefers?|asked|agreed|settled|offered|changed?|instead|i will|we will|i rang|i have|we have|i passed|next|review)\b|_{4,}|:/iu,
  message:
    'This tells of a disagreement and not why, or how it ended. Add what the person said, and what happens next.',
  examples: [
    { reports: 'I went through the plan. ⟦Dad disagreed with⟧ the plan.' },
    { reports: '⟦Mum refused the referral⟧.' },
    { reports: '⟦The parents declined⟧.' },
    { leaves: 'Dad disagreed with the plan because he works nights.' },
    { leaves: 'Mum refused the referral. She told me that the last clinic did not help.' },
    { leaves: 'Sami refused his peas.', because: 'no disagreement about the work' },
    { leaves: 'Mum complained about the taxi: "It is always late."' },
  ],
})
