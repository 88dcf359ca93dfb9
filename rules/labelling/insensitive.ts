import { retext } from 'retext'
import retextEquality from 'retext-equality'
import { VFile } from 'vfile'
import type { Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { isAboutPerson } from '../../src/prose/subject.js'
import { narrativeHits, reportList } from '../kinds/word-list.js'
import { insensitive } from '../words/lists.generated.js'

/** What of retext-equality concerns people in these records and fits British usage; its ids come from its word lists, its "he", "mother" and "just" stay out. */
const WANTED: ReadonlySet<string> = new Set(
  'aids-victim birth-defect failed-suicide commit-suicide committed-suicide deafmute family-burden cretin dwarf harelip harelipped hermaphrodite homosexual intellectually-disabled maniac madman madmen manic mongoloid multiple-sclerosis-victim oriental orientals psychotic schizo senile sex-change-operation sexchange sexual-preference sociopath sociopaths born-a-man born-a-woman gay-lifestyle buckteeth stroke-victim wheelchair-bound downs-syndrome special users-victim'.split(
    ' ',
  ),
)

/** Words without which none of the wanted patterns can match. */
const TRIGGER =
  /aids|defect|suicide|deaf|burden|cretin|midget|dwarf|challenged|lip(?:ped)?\b|hermaphrodite|homosexual|intellectual|maniac|mad ?m[ae]n|schizo|manic|mongol|sclerosis|oriental|psycho(?:sis|tic)|afflicted|senile|demented|sex.?change|preference|sociopath|biologically|genetically|born a|gay|buck|stroke|wheelchair|downs|diffability|differently|handicap/iu

const processor = retext().use(retextEquality)

export default defineRule({
  id: 'labelling/insensitive',
  level: 'warning',
  confidence: 'high',
  summary: 'A word about disability, mental health, gender, age or family that many people find hurtful.',
  why: `These words make a person their illness, or measure them against a "normal" one. The plain words beside them are the
    ones that the people themselves ask for.`,
  clauses: [
    'CRP 10',
    'DUR 67',
    'DUR 69',
    'WOR S4',
    'COV 4.3',
    'COV 4.4',
    'COV 4.7',
    'IOM 2.6',
    'IOM 3.7',
    'IOM 4.1',
    'IOM 4.3',
    'IOM 5.2',
  ],
  words: [insensitive],
  yieldsTo: ['labelling/offensive'],
  messages: {
    instead: '"{words}" can hurt. Write {instead}.',
  },
  examples: [
    { reports: 'Jude ⟦suffers with⟧ anxiety.' },
    { reports: 'His mum ⟦committed suicide⟧.' },
    { reports: 'She was told about the ⟦failed suicide⟧ last year.', because: 'from retext-equality' },
    { leaves: 'She suffered a fracture to her wrist.', because: 'a fact' },
    { leaves: 'She can live a normal life for her age.', because: "IOM 4.3's own words" },
    { leaves: 'His mother and her wife are disabled people.', because: 'right as they are' },
    { leaves: 'Mum said, "I suffer with my nerves."' },
  ],
  check(note, { report }) {
    reportList(note, insensitive, (span, details) => report('instead', span, details))
    const own = narrativeHits(note, insensitive)
    for (const sentence of note.sentences) {
      if (!TRIGGER.test(sentence.narrative)) continue
      for (const { span, instead } of equalitySpans(sentence)) {
        if (own.some(hit => hit.start < span.end && span.start < hit.end) || !isAboutPerson(sentence, span)) continue
        const words = note.text.slice(span.start, span.end)
        const data = {
          words,
          instead: instead
            .slice(0, 2)
            .map(each => `"${each}"`)
            .join(' or '),
          why: '',
        }
        report('instead', span, {
          data,
          suggestions: instead,
          confidence: 'medium',
        })
      }
    }
  },
})

function equalitySpans(sentence: Sentence): { span: Span; instead: string[] }[] {
  const file = new VFile(sentence.narrative)
  processor.runSync(processor.parse(file), file)
  return file.messages
    .filter(message => WANTED.has(message.ruleId ?? '') && message.place && 'start' in message.place)
    .map(message => {
      const place = message.place as { start: { offset?: number }; end: { offset?: number } }
      return {
        span: { start: sentence.start + (place.start.offset ?? 0), end: sentence.start + (place.end.offset ?? 0) },
        instead: message.expected ?? [],
      }
    })
}
