import { asksMore } from '../kinds/asks-more.js'

const HEALTH =
  '(?:cancer|depression|[Hh][Ii][Vv](?: positive)?|bipolar|schizophreni\\p{L}*|an? (?:heroin|drug|gambling|cocaine) addict|an alcoholic|an? (?:drug|drink|alcohol) problem|a personality disorder|had an (?:abortion|affair)|an eating disorder|a criminal record)'
const LIFE =
  '(?:(?:has|had) been (?:to|in) prison|(?:has|had) been convicted|was convicted|was (?:sexually )?abused|was raped|served (?:time|a sentence)|had an (?:abortion|affair)|self-harms|took an overdose|is pregnant)'

export default asksMore({
  id: 'record/third-party-detail',
  level: 'off',
  confidence: 'low',
  summary: "Health, offences or sexual life of someone outside the child's home, with nothing on why it matters.",
  why: `The file is the child's. "Nice to know" is no reason to keep another person's illness or past in it: they never
    agreed to be there, and the child may read it.`,
  clauses: ['CRP 12', 'DUR 63', 'WOR S1', 'IOM 2.6', 'IOM 4.2'],
  tells: [
    new RegExp(
      `(?<words>(?:\\p{Lu}[\\p{L}'.-]+(?: \\p{Lu}[\\p{L}'-]+)*(?:'s (?:\\p{Ll}+))?|[Tt]he (?:neighbour|teacher|driver|lollipop man|landlord|friend)|[\\p{L}'-]+'s (?:friend|husband|wife|mother|father|brother|sister|partner))(?:, [^,.;]{3,40},)? (?:(?:has|had|is|was|suffers from) (?:had )?${HEALTH}|${LIFE}))`,
      'u',
    ),
  ],
  answers:
    /\b(?:risk|safe|worry|worried|matters?|because|so (?:he|she|they)|lives? (?:with|there|here)|box room|cares? for|looks? after|babysits?|(?:goes|go|went) there|in the (?:home|house|flat)|allegation|alleged)\b/iu,
  unless: (note, sentence, span) => {
    const words = sentence.text.slice(span.start - sentence.start, span.end - sentence.start)
    return (
      /\b(?:who (?:has|lives)|lives? (?:with|here|there)|box room|lodg(?:er|es))\b/iu.test(sentence.text) ||
      /^(?:mum|mam|dad|nan|gran|grandad|she|he|they|you|her|his|my|our)\b/iu.test(words) ||
      note.child.names.some(name => words.startsWith(`${name} `) || words.startsWith(`${name},`))
    )
  },
  message: 'This tells of someone outside the home. Say why it matters for the child, or leave it out.',
  examples: [
    { reports: "⟦Mrs Cole's husband has cancer⟧." },
    { reports: '⟦The neighbour, Ray Dunn, has been to prison⟧.' },
    { leaves: 'Mum has depression.' },
    {
      leaves: 'Ray Dunn, next door, has been to prison, and Ana goes there after school.',
      because: 'it matters to the child',
    },
    { leaves: 'The neighbour has a new van.' },
  ],
})
