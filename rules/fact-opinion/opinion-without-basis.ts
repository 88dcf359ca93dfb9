import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { isAttributed } from '../../src/prose/attribution.js'
import { tellsFact } from '../../src/prose/evidence.js'
import { type Shape, verdictAt } from '../../src/prose/judged.js'
import { inAnalysis, isMarkedView, markers, REASON, restOfParagraph } from '../../src/prose/opinion.js'
import { isNegated } from '../../src/prose/subject.js'
import { judgements } from '../words/lists.generated.js'

/** Wishes, plans and courtesies are no opinions that need a basis. */
const NO_VIEW =
  /\b(?:we|i|you|they|he|she|it) (?:should|ought|need|needs|could|can|must) (?:to )?(?:\p{L}+ )?(?:meet|see|visit|ring|call|talk|speak|ask|arrange|book|plan|discuss|review|look|wait|go|try|have(?! been)|get|do|offer|make|consider|explore|work|refer|hold|build|continue|keep|give|help|support)\b|\b(?:i would like|i hope|i wonder|i wondered|looking forward|pleased to|glad to|happy to|grateful|i think so|mindful|curious|unsure|not sure|sorry|i think (?:it|that|this) (?:would|might|could|may|should)|i (?:think|thought|felt|feel) (?:that )?you (?:did|are|were|have|played|showed|really))\b/iu
const OWN = /\b(?:i|my|me|we)\b(?! concerns? about| worr\p{L}+ about)/iu
/** What was seen comes first, and the view is drawn from it: "The gaps are on late days, so I think …". */
const LEADS_TO = /(?:\b(?:so|therefore|hence|why|and|but|although|though|yet|which)|[;:–—])\s*(?:in )?$/iu
/** The sentence after a view that tells what someone did: "She calmed faster for her than for me". */
const GOES_ON =
  /^(?:s?he|they|you) (?:\p{L}+ly |also |both |still )?(?:\p{L}{2,}ed|ran|sat|came|went|took|gave|told|held|put|cried|slept|ate|said|let|made|got|had|hid|drew|read|sang|spoke|stood|threw|woke|wrote|kept|left|lay|shook|has not|has been|have been) /iu
const NUMBERED = /^\W*\d+(?:\.\d+)*[.)]?\s/u
const ANYONE = /\b(?:he|she|they|him|her|them|his|their|mum|dad|mother|father|parents|both)\b/iu
/** Of whom a view or a fact is told, where it is told of one person alone. */
const HIM = /\b(?:he|him|his|dad|father|stepdad|stepfather|grandad|grandfather|uncle|brother|mr)\b/iu
const HER = /\b(?:she|her|mum|mam|mother|stepmum|stepmother|nan|gran|grandmother|aunt|aunty|sister|mrs|ms|miss)\b/iu
const SMALL = new Set(
  'that this with from have they them their there what when which will would could should been were very just also because about into than then more most some only such part real here again difficulty problem think feel view sense suspect believe opinion mother'.split(
    ' ',
  ),
)

export default defineRule({
  id: 'fact-opinion/opinion-without-basis',
  level: 'warning',
  confidence: 'low',
  summary: 'A view that is marked as one, with nothing near it that it rests on.',
  why: `Policies ask for your professional view, and for what it rests on. With the fact beside it, a reader, the family or a
    court can follow you; without it they can only take it or leave it.
    Coventry's policy calls opinion a view on "the significance of information or interpretation of behaviour".`,
  clauses: ['CRP 2', 'CRP 11', 'COV 0', 'COV 4.6', 'IOM 4.2', 'IOM 5.1'],
  words: [judgements],
  options: {
    unmarked: {
      default: false,
      says: 'In an analysis section too, where a view needs no marker: ask for the basis of every judgement.',
    },
  },
  messages: { bare: 'This view stands without what it rests on. Add what you saw, heard or read that led you to it.' },
  examples: [
    { reports: '⟦I feel that Mum is part of the problem.⟧' },
    { reports: '⟦My sense is that this will break down by the summer.⟧' },
    {
      reports: 'The chart is on the wall.\n\n⟦In my opinion Dad is not coping.⟧',
      because: 'a basis elsewhere does not count',
    },
    { reports: '## Analysis\n⟦Mum is a poor parent.⟧', options: { unmarked: true } },
    {
      leaves: '## Analysis\nMum is a poor parent, because she left them alone on two nights.',
      options: { unmarked: true },
    },
    { leaves: 'I feel that Dad is not coping, because he has missed three shifts.' },
    { leaves: 'I think Dad is not coping. He told me that he sleeps two hours a night.' },
    { leaves: 'I think we should meet on Monday.', because: 'a plan' },
    { leaves: 'Mum is worried about money.', because: "hers, not the writer's" },
    { leaves: 'She said, "I think he is lazy."' },
  ],
  check(note, { options, report }) {
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading' || sentence.section === 'actions') continue
      const marker = markers(sentence).find(each => OWN.test(note.text.slice(each.start, each.end)))
      if (!marker || NO_VIEW.test(sentence.narrative) || hasBasis(note, sentence, marker)) continue
      report('bare', sentence)
    }
    if (options.unmarked) for (const sentence of judgedInAnalysis(note)) report('bare', sentence)
  },
})

/** Sentences of an analysis section that judge, with no marker and no basis (CRP 11, COV 4.6). */
function judgedInAnalysis(note: Prose): Sentence[] {
  const found = new Set<Sentence>()
  for (const hit of note.hits(judgements)) {
    const { strength, shape, about } = hit.entry.extra
    const sentence = note.sentences[hit.sentence]
    if (strength !== 'strong' || !sentence || !inAnalysis(sentence) || hit.quoted || sentence.type === 'heading')
      continue
    if (isNegated(sentence, hit) || isMarkedView(sentence, hit.start) || isAttributed(note, sentence, hit.start))
      continue
    if (verdictAt(sentence, hit, shape as Shape, about) && !hasBasis(note, sentence, hit)) found.add(sentence)
  }
  return [...found]
}

function hasBasis(note: Prose, sentence: Sentence, marker: Span): boolean {
  // the number of a paragraph counts nothing
  if (REASON.test(sentence.narrative) || /_{6,}|\d/u.test(sentence.narrative.replace(NUMBERED, ''))) return true
  const before = sentence.narrative.slice(0, marker.start - sentence.start)
  // "as Ollie fell down those stairs"
  if (/\bas \p{Lu}\p{Ll}+ /u.test(sentence.narrative)) return true
  if (LEADS_TO.test(before) && before.split(' ').length > 4) return true
  const next = note.sentences[sentence.index + 1]
  if (next && next.block === sentence.block && GOES_ON.test(next.narrative) && markers(next).length === 0) return true
  const own = contentWords(sentence)
  return restOfParagraph(note, sentence).some(other => markers(other).length === 0 && bears(other, sentence, own))
}

/** Whether another sentence bears on a view: it tells of someone in it, or shares a word that carries meaning. */
function bears(other: Sentence, view: Sentence, own: ReadonlySet<string>): boolean {
  const shared = [...contentWords(other)].some(word => own.has(word))
  const [his, hers] = [HIM, HER].map(pattern => pattern.test(view.narrative))
  const ofThem = his === hers ? ANYONE : his ? HIM : HER
  return (
    shared || (tellsFact(other) && ofThem.test(other.narrative)) || /^(?:this|that|it|these)\b/iu.test(other.narrative)
  )
}

const contentWords = (sentence: Sentence): Set<string> =>
  new Set(
    sentence.words
      .filter(word => !word.quoted && word.lower.length > 3 && !SMALL.has(word.lower))
      .map(word => word.lower.replace(/'s$|s$/u, '')),
  )
