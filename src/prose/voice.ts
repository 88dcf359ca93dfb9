import type { Prose, Quote, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { isVoice } from './acted.js'
import { FILED } from './child-verbs.js'
import { literal, marked, ofChild } from './child-words.js'
import { type Clause, clausesIn, clausesOf, namesOf } from './clauses.js'
import { firstHit, isTold, SKIPPED, spanOf, whole } from './passages.js'
import { unstocked } from './stock.js'

/** The first quotation from the child, or null. */
export function childQuote(note: Prose): Span | null {
  return quotesOfChild(note)[0] ?? null
}

const quoteCache = new WeakMap<Prose, Quote[]>()

/** Speech that is the child's: told so by its verb, or by the passage ("I asked Ana which she liked. 'The red one.'"). */
function quotesOfChild(note: Prose): Quote[] {
  const known = quoteCache.get(note)
  if (known) return known
  const found = note.quotes.filter(
    quote =>
      quote.speech &&
      !isTitle(note, quote) &&
      (quote.speaker === 'child' || (quote.speaker === null && passageOf(note, quote) === 'child')),
  )
  quoteCache.set(note, found)
  return found
}

/** The name of a worksheet, book or game: "the 'Three Houses' sheet", "All About Me". */
function isTitle(note: Prose, quote: Span): boolean {
  const words = note.text.slice(quote.start, quote.end).match(/[\p{L}'-]{2,}/gu) ?? []
  const capital = words.filter(word => /^\p{Lu}/u.test(word)).length
  const before = note.text.slice(Math.max(0, quote.start - 25), quote.start)
  const after = note.text.slice(quote.end, quote.end + 20)
  return (
    (words.length > 1 && words.length < 7 && capital === words.length) ||
    (/\b(?:called|named|titled|entitled|worksheet|sheet|book|game|the|our|a|reading)\W{0,2}$/iu.test(before) &&
      words.length < 6 &&
      !/[.!?]["']?$/u.test(note.text.slice(quote.start, quote.end))) ||
    /^ (?:worksheet|sheet|game|book|exercise|activity|cards|tool|session|work|booklet|board|programme)\b/iu.test(after)
  )
}

/** Whom the clauses before an unattributed quotation are about. */
function passageOf(note: Prose, quote: Span): 'child' | 'other' | null {
  const sentence = note.sentenceAt(quote.start)
  if (!sentence) return null
  const near = note.sentences
    .slice(Math.max(0, sentence.index - 7), sentence.index + 1)
    .filter(each => each.block === sentence.block)
    .flatMap(each => clausesIn(note, each))
    .filter(each => each.at < quote.end)
  const inside = near.filter(each => each.sentence === sentence && each.at > sentence.start - 1).at(-1)
  const outside = sentence.narrative.replace(/_+/gu, ' ').match(/[\p{L}]{2,}/gu)?.length ?? 0
  if (outside > 0 && inside) {
    if (inside.teller)
      return inside.teller === 'writer' ? (inside.subject?.who === 'other' ? 'other' : 'child') : inside.teller
    if (inside.subject && inside.subject.who !== 'writer') return inside.subject.who
    // "I said to Ana, '…'" is the writer's; "The card says '…'" is nobody's
    if (/^(?:said|told|explained|read|wrote|called|named|used|did|completed|gave|put)\b/iu.test(inside.verb))
      return null
    if (!inside.subject && outside > 3) return null
  }
  // "'At a mate's', was what I got when I asked where she had been"
  if (
    outside > 2 &&
    note.child.names.length === 1 &&
    ANSWERED.test(sentence.narrative.slice(quote.end - sentence.start))
  )
    return near.some(each => each.subject?.who === 'other' && each.sentence === sentence) ? null : 'child'
  if (outside > 5 && !inside) return null
  if (outside === 0 && isAnswer(note, sentence, quote)) return 'child'
  for (const clause of near.reverse()) {
    if (clause.bare && clause.verb === clause.sentence.narrative) continue
    if (clause.subject?.who === 'child' || clause.subject?.who === 'other') return clause.subject.who
    // whom the writer asked, and not what about
    const addressee = clause.objects.find(
      each =>
        !/\b(?:about|how|what|of|re|regarding|why|whether|if)\b/iu.test(
          clause.verb.slice(0, Math.max(0, each.start - clause.at)),
        ),
    )
    if (clause.subject?.who === 'writer' && addressee && addressee.who !== 'writer') return addressee.who
  }
  if (outside === 0 && note.kind !== 'meeting' && note.kind !== 'phone-call') {
    const next = note.sentences[sentence.index + 1]
    const after = next ? clausesIn(note, next)[0]?.subject : null
    if (after?.who === 'child' && after.start >= (next?.start ?? 0)) return 'child'
  }
  const label = note.blocks[sentence.block]?.label
  const name = label ? note.text.slice(label.start, label.end).replace(/[:.\s]+$/u, '') : ''
  if (name && ONLY_CHILD(note).test(marked(note, name))) return 'child'
  return null
}

/** "Maisie & me sat on her bed, mum downstairs. asked how its been. 'freezing'": an answer, in a passage that begins with the child. */
function isAnswer(note: Prose, sentence: Sentence, quote: Span): boolean {
  const block = note.blocks[sentence.block]
  if (!block || note.child.names.length !== 1) return false
  const before = note.text.slice(Math.max(block.start, quote.start - 90), quote.start)
  if (!ASKED.test(before)) return false
  const first = /\p{Lu}\p{L}+|\b(?:mum|mam|dad|nan|gran)\b/u.exec(note.text.slice(block.start, quote.start))?.[0]
  return first !== undefined && namesOf(note, 0).includes(first)
}

const ASKED =
  /(?:^|[.;!?\n]\s*|\b(?:i|we) )asked (?:how|what|about|if|who|why|which|where|whether)\b[^.?!]*[.?!:,–-]?\s*$/iu

/**
 * Where the note holds something of a child's own: words, wishes, feelings, things drawn or chosen, or how they behaved there.
 * What others tell of the child, habits and other days do not count.
 * @param name one child of several; all if left out
 */
export function childVoice(note: Prose, name?: string): Span | null {
  const index = name === undefined || note.child.names.length < 2 ? null : note.child.names.indexOf(name)
  const quote = quotesOfChild(note).find(each => index === null || near(note, each, index))
  if (quote) return quote
  // in direct work a quotation that is nobody else's is the child's
  if (note.kind === 'direct-work' && index === null) {
    const own = note.quotes.find(each => each.speech && each.speaker !== 'other' && !isTitle(note, each))
    if (own) return own
  }
  const clause = clausesOf(note).find(each => isAbout(each, index) && isVoice(note, each))
  if (clause) return spanOf(clause)
  const heard = clausesOf(note).find(
    each =>
      each.subject?.who === 'writer' &&
      PERCEIVES.test(each.verb) &&
      (isHerDoing(note, each) ||
        each.objects.some(
          object =>
            object.who === 'child' &&
            (index === null || object.which === null || object.which.includes(index)) &&
            /^ (?:\p{L}+ly )?\p{L}+ing\b/u.test(each.verb.slice(object.end - each.at)),
        )),
  )
  if (heard) return spanOf(heard)
  for (const sentence of note.sentences) {
    if (sentence.type === 'heading' || SKIPPED.has(sentence.section ?? '')) continue
    const words = unstocked(sentence.narrative)
    if (sentence.section === 'child-voice' && index === null && told(words)) return whole(sentence)
    const child = index === null ? undefined : note.child.names[index]
    const hit = firstHit(voicePatterns(note, child), marked(note, words, child))
    if (hit && !FILED.test(words) && !isTold(note, sentence.start + hit.index)) return whole(sentence)
    if (
      labelledChild(note, sentence, index) &&
      told(words) &&
      /\b(?:i|my|me|i'm|likes?|wants?|happy|ok|okay|school|not)\b/iu.test(words)
    )
      return whole(sentence)
  }
  return null
}

/** After a quotation: it was an answer to the writer. */
const ANSWERED =
  /^[,.]? (?:(?:was|is) (?:what|all|the (?:only )?(?:answer|reply|response))|(?:when|after|as) (?:i|we) asked|in (?:answer|reply|response) to (?:me|my))\b/iu

/** What the writer saw or heard a child do: "I could hear her singing". */
const PERCEIVES =
  /^(?:could |can |also |then |\p{L}+ly )*(?:hear|heard|see|saw|watch|watched|notice|noticed|found|observed|caught)\b/iu

/** "her singing", where nobody but a child was spoken of. */
const isHerDoing = (note: Prose, clause: Clause): boolean =>
  note.child.names.length < 2 &&
  /^(?:\p{L}+ )*?(?:him|her|them|you) (?:\p{L}+ly )?\p{L}+ing\b/u.test(clause.verb) &&
  [note.sentences[clause.sentence.index - 1], clause.sentence].every(
    sentence =>
      !clausesIn(note, sentence).some(
        each => each.subject?.who === 'other' || each.objects.some(object => object.who === 'other'),
      ),
  )

const told = (words: string): boolean => (words.replace(/~|\[[^\]]*\]/gu, '').match(/[\p{L}]{2,}/gu)?.length ?? 0) > 2

function labelledChild(note: Prose, sentence: Sentence, index: number | null): boolean {
  const label = note.blocks[sentence.block]?.label
  if (!label) return false
  const name = note.text.slice(label.start, label.end).replace(/[:.\s]+$/u, '')
  const children = index === null ? note.child.names.map((_, each) => each) : [index]
  return children.some(each => namesOf(note, each).includes(name))
}

const ONLY_CHILD = ofChild(who => new RegExp(`^${who}$`, 'iu'))

/** Forms without a clause of the child's: "I watched Leo build a tower", "Ana's words", "according to Ana", "Ana, smiling, …". */
const voicePatterns = ofChild(who => [
  /\bon a scale (?:of|from)\b[^.;]{0,80}\bfor (?:him|her|them|you)\b|\b(?:\d+|\p{L}+) out of ten for (?:him|her|them|you)\b/iu,
  new RegExp(
    `\\b(?:watched|saw|observed|heard|found|left|helped|let|noticed|listened to) (?:both )?${who} (?:\\p{L}+ly |happily )?(?:\\p{L}+ing|feed|tie|tidy|wash|cook|help|colour|paint|push|pull|roll|splash|crawl|walk|talk|tell|chat|wave|clap|stack|practise|share|tuck|pat|stroke|brush|chase|swim|ride|lay|pour|stir|cut|stick|rock|kiss|hug|follow|copy|try|find|hide|skip|shout|hand|give|lift|carry|build|play|smile|laugh|draw|cry|run|sit|hold|reach|read|sing|settle|eat|sleep|cuddle|climb|asleep|do|make|take|go|come|use|turn|open|put|pick|choose|fetch|show|score|win|kick|throw|catch|jump|dance)\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:according to|in the words of|asked by|told by|chosen by|drawn by|written by|picked by|shown (?:round |around )?(?:\\p{L}+ )?by|met (?:at the door )?by|greeted (?:at the door )?by) ${who}(?![\\p{L}'])`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}])${who}(?:'s|s') (?:own |first |only |next |last |main )*(?:question|words?|wish(?:es)? (?:is|are|was|were)|views? (?:is|are|was|were)|letter (?:said|says|read|was)|answers?|reply|message (?:said|says|read)|text (?:said|says|read)|face|eyes|smile|idea|choice|request|worry (?:is|was)|worries (?:are|were)|favourite|preference|hands?|picture (?:of|has|had|showed|shows)|drawing (?:of|has|had|showed|shows)|voice (?:dropped|rose|went|was quiet|shook))\\b`,
    'iu',
  ),
  new RegExp(
    `(?<!\\b(?:of|about|photos?|pictures?|video|from|like|with) )(?<![\\p{L}])${who}(?:,| -| –| \\([^)]{1,20}\\))? (?:also |then |still |now |both |happily |quietly |fast |sound |busy |all )*(?:playing|asleep|crying|smiling|laughing|chatty|tearful|quiet|shy|upset|drawing|watching|sleeping|settled in|giggling|crawling|cuddled|clingy|sat on|sat with|sitting|curled|lying|feeding|eating|lively|running|calm|alert|content|babbling|excited|subdued|withdrawn|poorly|holding|hiding|reading|building|dancing|keen|proud|nervous|anxious|pleased|relaxed|making|doing(?! (?:well|ok|okay|fine|better|really|very|great|good|brilliantly|so|alright|much))|having|wrapped in|on (?:\\p{L}+'s|his|her|their) (?:lap|knee|hip)|wants?|would like|likes|hopes|wishes|says|reports|feels|in (?:his|her|mum's|dad's) arms)(?![\\p{L}])`,
    'iu',
  ),
])

function near(note: Prose, quote: Span, index: number): boolean {
  const clause = clausesIn(note, note.sentenceAt(quote.start))
    .filter(each => each.at < quote.end && each.end >= quote.start - 2)
    .at(-1)
  if (clause?.subject?.who === 'child' && clause.subject.which) return clause.subject.which.includes(index)
  const name = namesOf(note, index).map(literal).join('|')
  // "'I was only at Mia's,' Skye said"
  const follows = /^[,.]? ?(?<who>\p{Lu}[\p{L}'-]*) \p{L}/u.exec(note.text.slice(quote.end, quote.end + 40))?.groups
    ?.who
  if (follows && note.child.names.some((_, each) => namesOf(note, each).includes(follows)))
    return namesOf(note, index).includes(follows)
  const around = note.text.slice(Math.max(0, quote.start - 200), quote.end + 60)
  const nearest = [
    ...around.matchAll(
      new RegExp(
        `(?<![\\p{L}])(?:${note.child.names
          .flatMap((_, each) => namesOf(note, each))
          .map(literal)
          .join('|')})(?![\\p{L}])`,
        'gu',
      ),
    ),
  ]
  const before = nearest.filter(hit => hit.index < Math.min(200, quote.start)).at(-1) ?? nearest[0]
  return before ? new RegExp(`^(?:${name})$`, 'u').test(before[0]) : true
}

/** The children that a clause's subject takes in: all, or some by their place in the header. */
const isAbout = (clause: Clause, index: number | null): boolean =>
  clause.subject?.who === 'child' &&
  (index === null || clause.subject.which === null || clause.subject.which.includes(index))
