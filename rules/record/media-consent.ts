import { FAMILY } from '../../src/prose/lexicon.js'
import { asksMore } from '../kinds/asks-more.js'

const BODY = 'arm|leg|back|face|head|hand|foot|shin|bruis(?:e|es|ing)|injur(?:y|ies)|marks?|burns?|cuts?|rash|skin'
const PEOPLE = `(?:the |his |her |their |both )?(?:(?:${FAMILY}|child|children|baby|boys?|girls?|${BODY})\\b|him\\b|her\\b|them\\b)`

export default asksMore({
  id: 'record/media-consent',
  level: 'off',
  asked: 'warning',
  confidence: 'low',
  summary: 'A photograph, film or sound recording of people, with nothing on consent or the reason.',
  why: `A picture of a person is personal information of the strongest kind. The record must show that they, or a parent, agreed, or why
    it was taken all the same.`,
  clauses: ['COV 6.3'],
  tells: [
    new RegExp(
      `\\b(?:I|i|[Ww]e|[Ss]taff|[Tt]he \\p{L}+ worker) (?:also |then |have )?(?:took|made) (?:an? |some |two |three |several )?(?:photo(?:graph)?s?|pictures?|videos?|films?|recordings?) of (?:(?:the|a) (?:${BODY}) on \\p{L}+|${PEOPLE}|\\p{Lu}\\p{Ll}+)(?:'s \\p{L}+)?`,
      'u',
    ),
    new RegExp(
      `\\b(?:i|we|staff) (?:also |then |have )?(?:filmed|photographed|videoed|video-recorded|audio-recorded|taped) (?:${PEOPLE}|[\\p{L}'-]+)`,
      'iu',
    ),
    /\b(?:i|we|staff) (?:also |then |have )?recorded (?:[\p{L}' ]{2,40}) on (?:my|our|the|a|her|his) (?:work )?(?:phone|tablet|camera|dictaphone)\b/iu,
  ],
  answers:
    /\b(?:consent(?:ed)?|permission|agreed|allowed|said (?:that )?(?:i|we) (?:could|can|may)|asked (?:me|us) to|happy for|so that|because|for (?:the |dr |a )?(?:doctor|paediatrician|medical|police|dr \p{L}+|court)|to show (?:the )?(?:doctor|police|gp|paediatrician))\b/iu,
  before: true,
  unless: (_, sentence, span) =>
    /\bof (?:the )?(?:room|house|flat|kitchen|mould|damp|garden|bedroom|drawing|work|wall|door|floor|each room|[Ii]t)\b/iu.test(
      sentence.text.slice(span.start - sentence.start, span.end - sentence.start + 12),
    ),
  message: 'This tells of pictures or sound of people, and not who agreed. Add the consent, or the reason without it.',
  examples: [
    { reports: "⟦I took a photo of the mark on Sami's arm⟧." },
    { reports: '⟦We recorded the session on my phone⟧.' },
    { leaves: "I took a photo of the mark on Sami's arm with Mum's consent." },
    { leaves: 'I took photographs of the mould.', because: 'a thing' },
    { leaves: 'I recorded the visit the same evening.', because: 'written down' },
  ],
})
