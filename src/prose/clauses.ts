import type { Prose, Section, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { CHILD, FAMILY, ROLE } from './lexicon.js'

/** Who a clause is about: a child of the record, the writer, or anyone else. */
export type Who = 'child' | 'writer' | 'other'

interface Mention extends Span {
  who: Who
  /** Which children, by their place in `note.child.names`; null for children in general, or for somebody else. */
  which: readonly number[] | null
  plural: boolean
  gender: 'm' | 'f' | null
  text: string
}

/** A subject and what is said of it. Spans are in the note's text. */
export interface Clause extends Span {
  sentence: Sentence
  section: Section | null
  /** Null where the words name nobody and nothing before tells. */
  subject: Mention | null
  /** Whether the subject stands there by name, and not as a pronoun or left out. */
  named: boolean
  /** Whether the clause has no subject of its own, as in "Seen alone. Said school ok." */
  bare: boolean
  /** Offset of the verb. */
  at: number
  /** The words from the verb on, up to the next clause. */
  verb: string
  /** All the words of the clause, those before its subject too. */
  words: string
  /** People after the verb. */
  objects: readonly Mention[]
  /** Whose account it is: what follows "Mum told me that". Null for the writer's own. */
  teller: Who | null
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

const FEMALE =
  /^(?:mum|mummy|mam|mother|nan|nana|nanny|nain|gran|granny|grandma|grandmother|aunt|auntie|aunty|sister|girlfriend|wife|step-?mum|step-?mother|step-?sister|daughter|girl|woman|mrs|ms|miss|midwife|lady)$/iu
const MALE =
  /^(?:dad|daddy|father|grandad|granddad|grandpa|taid|grandfather|uncle|brother|boyfriend|husband|step-?dad|step-?father|step-?brother|son|boy|lad|man|mr)$/iu
const OTHERS = new RegExp(
  `^(?:${FAMILY}|${ROLE}|mates?|friends?|man|woman|lady|mo|fa|mgm|pgm|adults?|grown-ups?|everyone|nobody|pupils|group|class|team|people)$`,
  'iu',
)
const CHILDREN = new RegExp(`^(?:${CHILD}|son|daughter|twins?|bairns?|bairn|babies|little one|bab|tot)$`, 'iu')
const PLURAL = /^(?:children|boys|girls|twins|kids|young people|bairns|babies|sons|daughters)$/iu
const NO_ONE = /^(?:nobody|everyone|anyone|anybody|no)$/iu
const BODY =
  /^(?:question|face|eyes?|hands?|smile|voice|arms?|head|shoulders|lips?|legs|chin|fingers|answers?|words?|reply|tears|mood|first|body|shoulders?|feet|gaze|bottom|drawing|picture|story|poem|message|texts?|letter|wishes|wish)$/iu
const START_WORDS = set(
  'the a an at in on when after while as it its there this that these those then both all no not my his her their our your some each every if so but and or because before until since with without for from of to by i we he she they you today yesterday tomorrow later next now here what who where why how during once also again house home school nursery flat place tea dinner lunch kitchen front bedroom room bathroom door seen saw spoke met visited visit called went came asked told said sat played observed watched discussed noted agreed monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english christmas easter section plan purpose present nothing everything something neither either none half one two three four five six seven eight nine ten ok fine happy good well clean tidy warm likes loves wants feels',
)
const DETERMINERS = set(
  'the a an his her their your my our its both all two three four little older younger eldest youngest new other small tiny big that this',
)
const PREPOSITIONS = set(
  "to with for from of at by about on in than between like beside behind near around towards off without into onto against through over under past next alongside re regarding including called named except besides let's",
)
const AUX = set(
  "is are was were am has have had do does did will would shall should can could may might must isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't couldn't mustn't cannot ain't",
)
const PAST = set(
  "ate began bent bit blew broke brought built burst bought came caught chose clung crept cried cut did dealt drew drank drove dug fed fell felt flung fought found fled flew forgot gave got went grew had heard held hid hit hung hurt kept knelt knew laid lay leant led left lent let lit lost made meant met paid popped put ran rang read rode rose said sat saw sent set shook shone shot shouted showed shrank shut sang sank slept slid spat spent spilt spoke spun stood stole stuck stung swam swore swept swung taught tore told thought threw took tried understood woke wore won wound wrote wrapped wet says tells asks shows wants likes loves hopes wishes misses feels thinks knows enjoys sleeps eats plays goes comes lives attends appears seems looks presents remains continues needs gets takes makes keeps works describes explains reports states mentions confirms denies adds believes insists claims complains smiles laughs runs sits stands talks speaks uses spelt learnt dreamt leapt bet beat forgave swum hums used hates prefers says' answers replies draws chooses",
)
const NOT_VERBS = set(
  'tired bed red shed need seed hundred wed feed speed indeed aged named kindred naked wicked sacred coloured so-called gated limited mixed detached terraced',
)
const SAY_THAT =
  /^(?:said|says|say|report|state|confirm|describe|think|feel|thought|thinks|felt|feels|believed|believes|reported|reports|stated|states|explained|explains|confirmed|confirms|mentioned|mentions|added|adds|insisted|insists|claimed|claims|denied|denies|complained|complains|advised|described|describes|hoped|hopes|wrote|disclosed|alleged|noted|shared|worried|reckons|reckoned|replied|texted|agreed|suggested|recalled|remembered|emailed|maintained|suspected|suspects)$/iu
const TELL = /^(?:told|tells|tell|advise|assured|informed|informs|asked|asks|warned|updated|reminded|showed|advised)$/iu
/** Base forms that are verbs only straight after a subject: "School tell me", "Staff report". */
const BARE = /^(?:seen|spoken|tell|say|report|describe|feel|think|state|advise|confirm|coloured)$/u
const DESCRIBED =
  /^(?:is|are|was|were|seems?|seemed|appears?|appeared|looks|looked|felt|became|got)(?: to be)?(?: (?!in\b|on\b|at\b|with\b|there\b|by\b)[\p{L}-]+){1,2},?(?: and| but)? $/iu
const ADVERB =
  /^(?:\p{L}+ly|also|then|both|all|just|soon|first|again|still|even|now|each|never|always|often|sometimes|not|at once|instead|together|later|afterwards|too|already|next|once|mostly|half|finally|so|ever)$/iu
const OPENERS = set(
  'that because while who whose which when where what whether if as since until after before though although whereas whilst once so but how why',
)

interface Token extends Span {
  word: string
  lower: string
  punctuation: boolean
}

const TOKEN = /[\p{L}\p{N}_]+(?:['-][\p{L}\p{N}]+)*|[,;:()–—/]|\.{2,}| - /gu

const cache = new WeakMap<Prose, Clause[][]>()

function bySentence(note: Prose): readonly Clause[][] {
  const known = cache.get(note)
  if (known) return known
  const clauses = new Walk(note).clauses()
  cache.set(note, clauses)
  return clauses
}

/**
 * The clauses of a note's narrative, each with its subject: names, general words, pronouns led back to whom they mean,
 * and subjects left out in short notes. Reads by the words around a verb, not by a grammar: made for the loose English of notes.
 */
export const clausesOf = (note: Prose): readonly Clause[] => bySentence(note).flat()

/** The clauses of one sentence. */
export const clausesIn = (note: Prose, sentence: Sentence | undefined): readonly Clause[] =>
  (sentence && bySentence(note)[sentence.index]) ?? []

/** The ways one child is named: the header's name, the short forms in brackets, and those that the text uses. */
export const namesOf = (note: Prose, index: number): readonly string[] => [
  note.child.names[index] as string,
  ...(note.child.aliases[index] ?? []),
]

class Walk {
  private readonly note: Prose
  private readonly names = new Map<string, number>()
  private readonly gender: 'm' | 'f' | null
  private readonly seenInside: ReadonlySet<string>
  private topic: Mention | null = null
  private recent: Mention[] = []

  constructor(note: Prose) {
    this.note = note
    for (let index = 0; index < note.child.names.length; index++)
      for (const name of namesOf(note, index)) this.names.set(name, index)
    this.gender = genderOf(note)
    this.seenInside = new Set([...note.text.matchAll(/[\p{Ll},;] (\p{Lu}[\p{L}'-]+)/gu)].map(hit => hit[1] as string))
  }

  /** The clauses of each sentence, by its index. */
  clauses(): Clause[][] {
    const all: Clause[][] = []
    let block = -1
    for (const sentence of this.note.sentences) {
      if (sentence.type === 'heading') {
        this.headed(this.note.text.slice(sentence.start, sentence.end))
        continue
      }
      if (sentence.block !== block) {
        block = sentence.block
        const label = this.note.blocks[block]?.label
        if (label) this.headed(this.note.text.slice(label.start, label.end))
      }
      all[sentence.index] = this.sentence(sentence)
    }
    return all
  }

  /** A heading or label that names one person makes them the subject of what follows: "**Gruffydd.** He likes …". */
  private headed(words: string): void {
    for (const token of tokensOf(words, 0)) {
      const who = this.names.get(token.word.replace(/'s$/u, ''))
      if (who !== undefined) this.topic = this.mention('child', token, [who])
      else if (OTHERS.test(token.lower)) this.topic = this.mention('other', token, null)
      else if (token.lower === 'seen') this.topic = this.mention('child', token, null)
    }
  }

  private mention(who: Who, token: Span & { word: string }, which: readonly number[] | null): Mention {
    const text = token.word.replace(/'s$/u, '')
    return {
      start: token.start,
      end: token.end,
      who,
      which,
      plural: PLURAL.test(text) || (which?.length ?? 0) > 1,
      gender: FEMALE.test(text) ? 'f' : MALE.test(text) ? 'm' : who === 'child' ? this.gender : null,
      text,
    }
  }

  private sentence(sentence: Sentence): Clause[] {
    const tokens = tokensOf(sentence.narrative, sentence.start)
    const out: Clause[] = []
    let candidate: Mention | null = null
    let lastVerb = -1
    let named = false
    let teller: Who | null = null
    let current: Clause | null = null
    let begin = sentence.start
    let objects: Mention[] = []
    let main: Mention | null = null
    const close = (end: number): void => {
      if (!current) return
      current.end = end
      current.verb = sentence.narrative.slice(current.at - sentence.start, end - sentence.start)
      current.words = sentence.narrative.slice(current.start - sentence.start, end - sentence.start)
      current.objects = objects
    }
    const open = (token: Token, subject: Mention | null, isNamed: boolean, bare: boolean): void => {
      const start = subject && !bare && subject.start >= begin ? Math.min(begin, subject.start) : begin
      close(Math.max(Math.min(start, token.start), current ? current.at : 0))
      objects = []
      current = {
        sentence,
        section: sentence.section,
        subject,
        named: isNamed,
        bare,
        start,
        end: sentence.end,
        at: token.start,
        verb: '',
        words: '',
        objects,
        teller,
      }
      out.push(current)
      main ??= subject
      if (main === subject && subject && isNamed && subject.who !== 'writer' && !NO_ONE.test(subject.text))
        this.topic = subject
    }
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token
      const before = tokens[at - 1]
      if (token.punctuation) {
        if (/^[;–—]$|^ - $/u.test(token.word)) {
          teller = null
          candidate = null
          begin = token.end
        } else if (token.word === ',' && !candidate) begin = token.end
        continue
      }
      const clipped = /^(i|we|he|she|they|you|it|there|that|who)'(s|d|ll|re|ve|m)$/iu.exec(token.word)
      if (isVerb(token)) lastVerb = token.start
      const person = clipped ? this.pronoun(clipped[1] as string, token) : this.personAt(tokens, at)
      const title = before && person?.who === 'other' && person.gender === null ? before.lower : ''
      const found =
        person && /^(?:mr|mrs|ms|miss|auntie|aunty|uncle|sister)$/u.test(title)
          ? { ...person, gender: /^(?:mr|uncle)$/u.test(title) ? ('m' as const) : ('f' as const) }
          : person
      if (found) {
        this.remember(found)
        let back = at - 1
        while (back > 0 && DETERMINERS.has((tokens[back] as Token).lower) && (tokens[back] as Token).lower !== 'both')
          back--
        const last = tokens[back]
        const joined =
          candidate !== null &&
          last !== undefined &&
          (last.lower === 'and' || last.word === ',' || last.lower === '&' || last.word === '/') &&
          candidate.end >= (tokens[back - 1]?.start ?? 0) - 30 &&
          lastVerb < candidate.end
        if (joined && candidate) {
          candidate = join(candidate, found)
        } else if (this.isObject(tokens, at) && !clipped) {
          objects.push(found)
          if (!current) this.pendingObjects(found)
        } else {
          candidate = found
          named = !isPronoun(token.lower) && !clipped
          // the writer's own clause ends what somebody told: "…, and I asked"
          if (
            (found.who === 'writer' || teller === 'writer') &&
            before &&
            /^(?:and|but|so|,|while|when)$/u.test(before.lower)
          )
            teller = null
        }
        if (clipped) {
          open(token, candidate, named, false)
          candidate = null
          begin = token.end
        }
        continue
      }
      if (token.lower === 'who') {
        const last = this.recent.at(-1)
        if (last && token.start - last.end < 12 && last.end > sentence.start) {
          candidate = last
          named = true
          begin = token.start
          continue
        }
      }
      if (/^(?:and|but|so|then)$/u.test(token.lower) && candidate === null) begin = token.start
      if (OPENERS.has(token.lower) && !isVerb(token)) {
        if (candidate === null) begin = token.start
        // "Mum, who works nights, said": the name before stays the subject
        continue
      }
      if (!isVerb(token) && !(candidate && BARE.test(token.lower))) continue
      // "The school secretary told me": a subject whose word is in no list
      if (!candidate && before && (SAY_THAT.test(token.lower) || TELL.test(token.lower)) && isNoun(before))
        candidate = this.mention('other', before, null)
      const verbSubject: Mention | null = candidate
      if (verbSubject) {
        open(token, verbSubject, named, false)
        candidate = null
        begin = token.end
      } else if (current === null || this.elided(tokens, at)) {
        const opened: Clause | null = current
        // "appeared happy and settled": a second describing word
        if (
          opened &&
          token.lower.endsWith('ed') &&
          DESCRIBED.test(sentence.narrative.slice((opened as Clause).at - sentence.start, token.start - sentence.start))
        )
          continue
        const subject: Mention | null = opened ? (opened as Clause).subject : null
        if (opened === null && at > 0 && !leads(tokens, at)) {
          // a subject that is no person: "The house was cold", "The kitchen ceiling has been …"
          open(token, null, true, false)
          continue
        }
        if (opened !== null && !(opened as Clause).subject && (opened as Clause).named) continue
        open(token, opened ? subject : this.topicOf(token), opened ? (opened as Clause).named : false, opened === null)
        begin = token.end
      } else {
        continue
      }
      const said: Mention | null = (out.at(-1) as Clause).subject
      if (said && said.who !== 'writer' && SAY_THAT.test(token.lower)) teller = teller ?? said.who
      if (said && said.who !== 'writer' && TELL.test(token.lower)) {
        const next = tokens[at + 1]
        if (next && /^(?:me|us|that|how|about|the|everyone)$/u.test(next.lower)) teller = teller ?? said.who
      }
      if (said?.who === 'writer' && /^(?:asked|wondered)$/u.test(token.lower)) teller = teller ?? 'writer'
    }
    close(sentence.end)
    // "Chatty." and other sentences with no verb are about whoever was spoken of last
    if (out.length === 0)
      out.push({
        sentence,
        section: sentence.section,
        subject: candidate ?? this.topic,
        named: candidate !== null,
        bare: true,
        start: sentence.start,
        end: sentence.end,
        at: sentence.start,
        verb: sentence.narrative,
        words: sentence.narrative,
        objects,
        teller: null,
      })
    const verbal = out.filter(each => each.at > sentence.start || !each.bare || each.verb !== sentence.narrative)
    this.settleTopic(verbal, main, sentence)
    return out
  }

  private pending: Mention[] = []
  private pendingObjects(found: Mention): void {
    this.pending.push(found)
  }

  /** Whom "she" and a left-out subject mean next. */
  private settleTopic(clauses: readonly Clause[], main: Mention | null, sentence: Sentence): void {
    const first = clauses[0]
    const last = clauses.at(-1)
    const objects = clauses.flatMap(each =>
      each.subject === null || each.subject.who === 'writer' ? each.objects : [],
    )
    const met =
      last?.subject?.who === 'writer'
        ? clauses
            .filter(
              each =>
                each.subject?.who === 'writer' &&
                (!each.teller || each.teller === 'writer' || each === last || last.teller !== each.teller),
            )
            .flatMap(each => each.objects)
            .findLast(each => each.who === 'child')
        : undefined
    if (met) this.topic = met
    else if (main && main.who !== 'writer' && !NO_ONE.test(main.text)) this.topic = main
    else if (objects.length > 0) this.topic = objects.find(each => each.who === 'child') ?? (objects.at(-1) as Mention)
    else if (/^(?:seen|spoken to|observed|met|saw)\b/iu.test(sentence.narrative) && (!first || first.bare))
      this.topic = this.child(sentence)
    else if (this.pending.length > 0) this.topic = this.pending.at(-1) as Mention
    else if (clauses.length === 0 && this.recent.length > 0) {
      const inside = this.recent.filter(
        each => each.who !== 'writer' && each.start >= sentence.start && each.start < sentence.end,
      )
      this.topic = inside.find(each => each.who === 'child') ?? inside.at(-1) ?? this.topic
    }
    this.pending = []
  }

  private child(sentence: Sentence): Mention {
    return {
      start: sentence.start,
      end: sentence.start,
      who: 'child',
      which: null,
      plural: false,
      gender: this.gender,
      text: '',
    }
  }

  private topicOf(token: Token): Mention | null {
    // "Seen at home" with no subject is always the child; other verbs follow the last person spoken of
    if (/^(?:seen)$/iu.test(token.word)) return null
    return this.topic
  }

  private remember(found: Mention): void {
    if (NO_ONE.test(found.text)) return
    this.recent.push(found)
    if (this.recent.length > 12) this.recent.shift()
  }

  /** A verb right after "and", "then" or a comma goes on with the same subject. */
  private elided(tokens: readonly Token[], at: number): boolean {
    let back = at - 1
    while (back >= 0 && ADVERB.test((tokens[back] as Token).lower)) back--
    const before = tokens[back]
    return before !== undefined && /^(?:and|but|then|,|;|–|—|or| - )$/u.test(before.word)
  }

  private isObject(tokens: readonly Token[], at: number): boolean {
    let back = at - 1
    while (back >= 0 && DETERMINERS.has((tokens[back] as Token).lower)) back--
    const before = tokens[back]
    if (!before || before.punctuation) return false
    // "During the visit Mia played"
    if (
      /^(?:visit|session|call|meeting|walk|drive|play)$/u.test(before.lower) &&
      DETERMINERS.has(tokens[back - 1]?.lower ?? '')
    )
      return false
    if (PREPOSITIONS.has(before.lower)) {
      // "in" and "on" may end a clause before a new subject only with a comma
      return true
    }
    if (/^(?:and|&|or)$/u.test(before.lower)) {
      const next = tokens[at + 1]
      return !(next && isVerb(next))
    }
    if (
      /^(?:see|meet|visit|ask|tell|help|hold|feed|watch|let|make|seeing|meeting|visiting|holding|feeding|watching|asking|telling|saw|met|seen|gave|given|bring|take|with|hear|collect|fetch|both|all|introduce|observe|observing)$/u.test(
        before.lower,
      )
    ) {
      if (/^(?:both|all)$/u.test(before.lower)) return false
      return true
    }
    return isVerb(before) && !SAY_THAT.test(before.lower) && !AUX.has(before.lower)
  }

  private pronoun(word: string, token: Token): Mention | null {
    const lower = word.toLowerCase()
    if (lower === 'i' || lower === 'we') return this.mention('writer', token, null)
    if (lower === 'you') return this.note.child.addressed ? this.mention('child', token, null) : null
    if (lower === 'he') return this.resolve('m', token)
    if (lower === 'she') return this.resolve('f', token)
    if (lower === 'they') return this.they(token)
    return null
  }

  private personAt(tokens: readonly Token[], at: number): Mention | null {
    const token = tokens[at] as Token
    const { lower, word } = token
    const next = tokens[at + 1]
    if (/^(?:i|we|me|us|myself|writer|sw)$/u.test(lower) && word !== 'US') {
      return this.mention('writer', token, null)
    }
    const own = this.names.get(word.replace(/'s?$/u, ''))
    if (own !== undefined) {
      if (/'s?$/u.test(word)) return next && BODY.test(next.lower) ? this.mention('child', token, [own]) : null
      return this.mention('child', token, [own])
    }
    if (/^(?:he|she|they|you|him|them|yourself)$/u.test(lower)) {
      if (lower === 'him') return this.resolve('m', token)
      if (lower === 'them') return this.they(token)
      return this.pronoun(lower === 'yourself' ? 'you' : lower, token)
    }
    if (lower === 'her' || lower === 'his' || lower === 'their' || lower === 'your') {
      if (next && BODY.test(next.lower)) {
        if (lower === 'your') return this.note.child.addressed ? this.mention('child', token, null) : null
        return lower === 'their' ? this.they(token) : this.resolve(lower === 'his' ? 'm' : 'f', token)
      }
      // "I asked her about": an object, not a possessive
      return lower === 'her' && next && !isNounLike(next) ? this.resolve('f', token) : null
    }
    if (/^(?:both)$/u.test(lower)) {
      if (next && (isVerb(next) || ADVERB.test(next.lower))) return this.they(token)
      return null
    }
    if (/'s?$/u.test(word) && !/s'$/u.test(word)) {
      const noun = word.replace(/'s$/u, '')
      if (CHILDREN.test(noun) && next && BODY.test(next.lower)) return this.general(noun, token)
      return null
    }
    if (CHILDREN.test(lower) || /^(?:young)$/u.test(lower)) {
      if (lower === 'young') return null
      // "baby brother", "child protection", "children's"
      if (
        next &&
        /^(?:protection|benefit|care|monitor|bank|clothes|seat|brother|sister|minder|bouncer|gate|milk)$/u.test(
          next.lower,
        )
      )
        return null
      const owner = tokens[at - 1]
      if (owner && /^(?:another|other|each|every|any|no|an|some|many)$/u.test(owner.lower))
        return this.mention('other', token, null)
      if (
        owner &&
        /^(?:three|four|five|six|seven|eight|nine|ten|twelve|\d+)$/u.test(owner.lower) &&
        this.note.child.names.length === 1
      )
        return this.mention('other', token, null)
      if (owner && /'s$/u.test(owner.word) && !this.isAdult(owner.word)) return this.mention('other', token, null)
      return this.general(lower, token)
    }
    if (/^(?:person|man|woman)$/u.test(lower) && tokens[at - 1]?.lower === 'young')
      return this.general('young person', token)
    if (/^(?:youngest|eldest|oldest)$/u.test(lower)) return this.general(lower, token)
    if (OTHERS.test(lower)) {
      // "family time", "school run", "mum's"
      if (
        /^(?:school|nursery|home|house|family|court|hospital|ward|class|group|test|letter|report|chair|file|record|register|head|housing)$/u.test(
          lower,
        )
      ) {
        if (!next || !(isVerb(next) || BARE.test(next.lower))) return null
      }
      return this.mention('other', token, null)
    }
    if (/^\p{Lu}[\p{L}'-]*$/u.test(word) && !/^\p{Lu}{2,}$/u.test(word)) {
      if (at > 0 && !(tokens[at - 1] as Token).punctuation)
        return START_WORDS.has(lower) && lower !== 'may' ? null : this.mention('other', token, null)
      if (START_WORDS.has(lower)) return null
      if (this.seenInside.has(word)) return this.mention('other', token, null)
      return next && (next.punctuation || isVerb(next) || next.lower === 'and' || /^\p{Lu}/u.test(next.word))
        ? isVerb(token)
          ? null
          : this.mention('other', token, null)
        : null
    }
    return null
  }

  private isAdult(word: string): boolean {
    return OTHERS.test(word.replace(/'s$/u, '')) || !this.names.has(word.replace(/'s$/u, ''))
  }

  /** "the baby" among several is the youngest where ages tell; else any of them. */
  private general(noun: string, token: Token): Mention {
    const { names, ages } = this.note.child
    if (
      names.length > 1 &&
      /^(?:baby|bab|infant|toddler|youngest|tot)$/iu.test(noun) &&
      ages.every(age => age !== null)
    ) {
      const youngest = ages.indexOf(Math.min(...(ages as number[])))
      if ((ages[youngest] as number) < 4 || /youngest/iu.test(noun)) return this.mention('child', token, [youngest])
    }
    if (names.length > 1 && /^(?:eldest|oldest)$/iu.test(noun) && ages.every(age => age !== null))
      return this.mention('child', token, [ages.indexOf(Math.max(...(ages as number[])))])
    return this.mention('child', token, null)
  }

  private resolve(gender: 'm' | 'f', token: Token): Mention {
    const fits = (each: Mention | null): each is Mention =>
      each !== null && each.who !== 'writer' && !each.plural && (each.gender === null || each.gender === gender)
    const here = [...this.recent].reverse().filter(each => !isPronoun(each.text.toLowerCase()))
    const known = [this.topic, ...here].find(each => fits(each) && each.gender === gender)
    const found = fits(this.topic) ? this.topic : (known ?? here.find(fits))
    if (found) return { ...found, start: token.start, end: token.end, text: token.word, gender }
    const child = this.gender === null || this.gender === gender
    return { ...this.mention(child ? 'child' : 'other', token, null), gender }
  }

  private they(token: Token): Mention {
    const { topic } = this
    if (topic && (topic.plural || topic.gender === null))
      return { ...topic, start: token.start, end: token.end, text: token.word }
    const group = [...this.recent].reverse().find(each => each.plural && each.who !== 'writer')
    if (group) return { ...group, start: token.start, end: token.end, text: token.word }
    const several = this.note.child.names.length > 1
    if (topic)
      return { ...topic, which: several ? null : topic.which, start: token.start, end: token.end, text: token.word }
    return this.mention(several || this.note.child.names.length > 0 ? 'child' : 'other', token, null)
  }
}

/** Whether a verb that opens no subject's clause leads its sentence: "Said school ok", "Also told me", "Then drew". */
const leads = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(0, at)
    .every(
      each => ADVERB.test(each.lower) || each.punctuation || /^(?:and|but|then|when|asked|today)$/u.test(each.lower),
    )

function join(first: Mention, second: Mention): Mention {
  const children = [first, second].filter(each => each.who === 'child')
  if (children.length === 0) return { ...first, end: second.end, plural: true, gender: null }
  const which = children.some(each => each.which === null)
    ? null
    : [...new Set(children.flatMap(each => each.which ?? []))]
  return { ...first, end: second.end, who: 'child', which, plural: true, gender: null }
}

const isPronoun = (word: string): boolean =>
  /^(?:he|she|they|him|her|them|you|i|we|me|us|both|his|their|your)$/u.test(word)

function isVerb(token: Token | undefined): boolean {
  if (!token || token.punctuation) return false
  const { lower } = token
  return AUX.has(lower) || PAST.has(lower) || (lower.length > 4 && /[^e]ed$/u.test(lower) && !NOT_VERBS.has(lower))
}

const isNoun = (token: Token): boolean =>
  isNounLike(token) &&
  !isVerb(token) &&
  !DETERMINERS.has(token.lower) &&
  !isPronoun(token.lower) &&
  token.word.length > 2 &&
  !/^(?:well|today|here|there|nothing|nowt|then|further|seen|alone|own|ok|away|out|back|up|down)$/u.test(token.lower)

const isNounLike = (token: Token): boolean =>
  !token.punctuation &&
  !PREPOSITIONS.has(token.lower) &&
  !OPENERS.has(token.lower) &&
  !ADVERB.test(token.lower) &&
  token.lower !== 'and'

function tokensOf(text: string, offset: number): Token[] {
  return [...text.matchAll(TOKEN)].map(hit => ({
    start: offset + hit.index,
    end: offset + hit.index + hit[0].length,
    word: hit[0],
    lower: hit[0].toLowerCase(),
    punctuation: !/[\p{L}\p{N}_]/u.test(hit[0]),
  }))
}

/** Whether the child is a "he" or a "she", by the sentences that name nobody else. */
function genderOf(note: Prose): 'm' | 'f' | null {
  if (note.child.names.length > 1) return null
  const names = note.child.names.length === 1 ? namesOf(note, 0) : []
  let he = 0
  let she = 0
  for (const { narrative } of note.sentences) {
    const words = narrative.match(/[\p{L}'-]+/gu) ?? []
    const child = words.some(word => names.includes(word.replace(/'s$/u, '')) || CHILDREN.test(word))
    if (!child || words.some(word => FEMALE.test(word) || MALE.test(word) || OTHERS.test(word))) continue
    he += words.filter(word => /^(?:he|him|his|himself)$/iu.test(word)).length
    she += words.filter(word => /^(?:she|her|hers|herself)$/iu.test(word)).length
  }
  if (/\b(?:the|this|a) (?:boy|lad|young man)\b|\b(?:his|her|their) son\b/iu.test(note.text)) he += 2
  if (/\b(?:the|this|a) (?:girl|young woman)\b|\b(?:his|her|their) daughter\b/iu.test(note.text)) she += 2
  if (he === she) return null
  return he > she ? 'm' : 'f'
}
