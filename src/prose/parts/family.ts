import type { Prose, Sentence } from '../../model/prose.js'
import type { Span } from '../../model/span.js'
import { type Clause, clausesOf } from '../clauses.js'
import { REPORTING, ROLE } from '../lexicon.js'
import { BEFORE_TODAY, SKIPPED, spanOf } from '../passages.js'
import { hasRole, isFamily, tiedToAgencyIn } from '../people.js'
import { anywhere, under } from './find.js'

/** Those who bring the child up. */
const PARENT =
  "mum|mummy|mam|mother|dad|daddy|father|parents?|both parents|step-?(?:dad|mum|father|mother)|(?:foster |kinship )?carers?|nan|nana|gran|granny|grandma|grandmother|grandad|grandfather|grandparents|aunt|auntie|uncle|(?:special )?guardians?(?! ad litem)|mum's partner|dad's partner|partner|mo|fa|mgm|pgm|couple|family"
const IS_PARENT = new RegExp(`^(?:${PARENT})$`, 'iu')
const IS_ROLE = new RegExp(`^(?:${ROLE}|staff|professionals?|colleagues?|manager)$`, 'iu')

const FELT =
  "wants?|wanted|would like|would prefer|hopes?|hoped|wish(?:es|ed)?|likes?|liked|loves?|loved|feels?|felt|thinks?|thought|believes?|believed|worries|worried|prefers?|preferred|needs? help|refuse[sd]?|declined?|agree[sd]?|disagree[sd]?|cried|was crying|wept|laughed|smiled|apologised|thanked|(?:is|are|was|were|seemed|appeared|looked|became|got|felt) (?:\\p{L}+ ){0,2}(?:tearful|upset|worried|angry|cross|pleased|happy|unhappy|anxious|sad|proud|relieved|tired|frustrated|scared|nervous|ashamed|embarrassed|glad|keen|content|calm|grateful|fed up|exhausted|low|reluctant|hopeful|excited)|is not happy|was not happy|did(?: not|n't) (?:want|like|agree|think|feel)|does(?: not|n't) (?:want|like|agree|think|feel)|had (?:no )?(?:questions|worries)|shook|nodded|shrugged|sighed|texted|discussed|talked about|spoke about|spoke of|wondered|requested|thinks|shouted|swore|offered|promised|accepted|recognised|recognises|understands|understood|knows|knew|remembers"
/** Verbs that report, without those that tell of an act: "Mum showed me in", "Dad called at noon". */
const SAID = REPORTING.split('|')
  .filter(
    verb =>
      !/^(?:show|call|sign|observed|record|listed|rate|scored|assess|diagnos|identif|found|sees|saw|likes)/u.test(verb),
  )
  .join('|')
const VOICE = new RegExp(
  `^(?:(?:also|then|both|again|all|still|now|has|have|had|\\p{L}+ly) )*(?:${SAID}|${FELT})(?![\\p{L}])`,
  'iu',
)

const VIEWS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:according to|in the words of|told by|reported by|asked by|raised by|shared by|requested by|agreed (?:with|by)) (?:\\p{L}+ )?(?:${PARENT})(?![\\p{L}])`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:${PARENT})(?:'s?|s') (?:(?:own|main|only|first|biggest) )?(?:views?|wish(?:es)?|words?|worry|worries|question|hopes?|answer|account|version|feelings?|concerns?|request|reply|opinion|explanation|priority|goal)\\b`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:${PARENT})(?:,| -| –| \\([^)]{1,30}\\))* (?:\\p{L}+ )?(?:${SAID}|${FELT})(?![\\p{L}])`,
    'iu',
  ),
]

/** Where the note holds something of what a parent or carer said, wanted or felt. */
export function familyVoice(note: Prose): Span | null {
  const named = under(note, 'family-voice')
  if (named) return named
  const clause = familyClauses(note).find(each => VOICE.test(each.verb))
  if (clause) return spanOf(clause)
  const told = clausesOf(note).find(
    each => each.teller === 'other' && isOurs(note, each) && !isProfessional(note, each),
  )
  if (told) return spanOf(told)
  const spoken = note.quotes.find(
    quote => quote.speech && quote.speaker === 'other' && !quotesProfessional(note, quote),
  )
  return spoken ?? anywhere(note, VIEWS, ['actions'])
}

/** Where the note shows a parent or carer taking part: seen, met, spoken to or at the meeting, and not merely passing through. */
export function familyPresent(note: Prose): Span | null {
  const listed = new RegExp(`(?<![\\p{L}])(?:${PARENT})(?![\\p{L}])`, 'iu')
  const first = note.sentences.find(sentence => sentence.type !== 'heading')
  if (first && listed.test(note.fields.present ?? '')) return first
  for (const sentence of note.sentences) {
    if (sentence.section !== 'present' || sentence.type === 'heading') continue
    if (listed.test(sentence.narrative) && !/\b(?:apolog|invited|absent|not)/iu.test(sentence.narrative))
      return sentence
  }
  const clause = clausesOf(note).find(each => meets(note, each))
  return clause ? spanOf(clause) : withFamily(note)
}

const WITH_FAMILY = new RegExp(
  `\\b(?:i|we) (?:\\p{L}+ )?(?:met|saw|visited|spoke (?:to|with)|talked (?:to|with)|sat with)\\b(?:(?!\\babout\\b)[^.;]){0,40}(?<![\\p{L}])(?:${PARENT})(?![\\p{L}'])`,
  'iu',
)

/** "I met Wren's mum and stepdad", "I spoke with Dina's mother, Mrs Aziz". */
function withFamily(note: Prose): Span | null {
  const sentence = note.sentences.find(
    ({ section, narrative }) =>
      !SKIPPED.has(section ?? '') &&
      WITH_FAMILY.test(narrative) &&
      !AWAY.test(narrative) &&
      !BEFORE_TODAY.test(narrative),
  )
  return sentence ? { start: sentence.start, end: sentence.end } : null
}

const THERE =
  /^(?:(?:also|both|all|just|still|\p{L}+ly) )*(?:was|were|is|are|came|arrived|attended|joined|answered|opened|showed|made|sat|took|held|fed|played|helped|listened|dressed|cooked|welcomed|greeted|met|stayed|changed|brought|gave|lifted|picked|talked|looked|read|signed|let)\b/iu
const AWAY =
  /\b(?:not|n't|never|out|away|asleep|in bed|at (?:work|the shops|college|hospital)|upstairs|left|on (?:his|her|their) way|in hospital|will|would not|refused|declined|rang|absent|unable|apologies|only briefly|in passing|for a (?:minute|moment)|in a hurry|rushing|went (?:straight )?(?:out|off|to)|already gone|in prison|working|abroad)\b/iu
const MET =
  /^(?:(?:also|then|both|first|briefly|later|next|\p{L}+ly) )*(?:saw|see|seen|met|meet|visited|visit|spoke|spoken|talked|sat|asked|told|thanked|explained|advised|discussed|went through|showed|listened|observed|watched|called|home visit|hv)\b/iu

/** A clause by which a parent or carer takes part in what the note tells of. */
function meets(note: Prose, clause: Clause): boolean {
  if (!isOurs(note, clause) || BEFORE_TODAY.test(clause.words) || AWAY.test(clause.sentence.narrative)) return false
  if (clause.teller && clause.teller !== 'writer') return false
  if (clause.subject?.who === 'other') return IS_PARENT.test(clause.subject.text) && THERE.test(clause.verb)
  return (
    (clause.subject === null || clause.subject.who === 'writer') &&
    MET.test(clause.verb) &&
    clause.objects.some(
      each =>
        IS_PARENT.test(each.text) &&
        !/\b(?:about|of|for|re|regarding|from)(?: \p{L}+)? $/iu.test(
          clause.verb.slice(0, Math.max(0, each.start - clause.at)),
        ),
    )
  )
}

/** The clauses about family, pronouns led back to the last adult named. */
function familyClauses(note: Prose): Clause[] {
  let last: 'family' | 'professional' = 'family'
  const found: Clause[] = []
  for (const clause of clausesOf(note)) {
    if (clause.subject?.who !== 'other') continue
    if (clause.named) last = isProfessional(note, clause) ? 'professional' : 'family'
    if (last === 'family' && isOurs(note, clause)) found.push(clause)
  }
  return found
}

const isOurs = (note: Prose, clause: Clause): boolean =>
  clause.sentence.type !== 'heading' &&
  !(SKIPPED.has(clause.section ?? '') && clause.section !== 'purpose') &&
  !/\b(?:will|going to|to be)\b/iu.test(clause.verb.slice(0, 20)) &&
  note.kind !== 'template'

function isProfessional(note: Prose, clause: Clause): boolean {
  const name = clause.subject?.text ?? ''
  if (IS_PARENT.test(name)) return false
  if (IS_ROLE.test(name)) return true
  if (!/^\p{Lu}/u.test(name) || isFamily(note, name)) return false
  const at = clause.subject?.start ?? clause.start
  return hasRole(note, name, at) || tiedToAgencyIn(note).some(tied => tied.name.includes(name))
}

function quotesProfessional(note: Prose, quote: Span): boolean {
  const sentence: Sentence | undefined = note.sentenceAt(quote.start)
  return new RegExp(`(?<![\\p{L}])(?:${ROLE})(?![\\p{L}])`, 'iu').test(sentence?.narrative ?? '')
}
