import type { Prose } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { isActed } from './acted.js'
import { seenAlone } from './alone.js'
import { ADVERBS, HABIT } from './child-verbs.js'
import { marked, ofChild } from './child-words.js'
import { type Clause, clausesOf } from './clauses.js'
import { BEFORE_TODAY, firstHit, isTold, labelOf, SKIPPED, spanOf, whole } from './passages.js'
import { VIEWS } from './stock.js'
import { childQuote } from './voice.js'

const SAW =
  'saw|see|seen|met|meet|visited|visiting|spoke|speak|spoken|sat|played|talked|chatted|observed|watched|asked|walked|drove|took|collected|read|listened|showed|helped|held|greeted|found|joined|spent|had|went|drew|cooked|baked|painted|coloured|began|started|finished|continued|fed|counted|caught up|looked|introduced|thanked|told|interviewed|picked|accompanied|explained|gave|undertook|completed|did'
const WAS_THERE =
  '(?:was|were|is|are|had been|had come|remained|stayed|came|arrived)(?: (?:all|both|also|already|just|still|fast|sound|really|very|now|there|back|busy|quite|a little|happily|quietly|only|briefly))* (?:at home|home|there|here|present|in|seen|spoken to|met|visited|observed|asleep|sleeping|awake|lying|sitting|sat|stood|standing|playing|watching|wearing|dressed|upstairs|downstairs|outside|with|on|at the|eating|drinking|drawing|doing(?! (?:well|ok|okay|fine|better|really|very|great|good|brilliantly|so|alright|much))|having|helping|feeding|crawling|curled|held|being|up|(?:about|around)(?=[.,;]|$)|out in the garden|wrapping|making|building|holding|reading|laughing|crying|busy|under|by|off school|home from|back from|interviewed|introduced|collected|welcoming)'
const ABSENT =
  /\b(?:not (?:been )?(?:seen|home|in|there|present|at home|available|spoken)|out (?:with|at|on|playing|for)|was out|were out|is out|unable to see|not able to see|could not see|couldn't see|did not see|didn't see|wasn't (?:seen|home|in|there)|weren't (?:seen|home|in|there)|in (?:bed|hospital|town|lessons)|missing|away|staying|asleep upstairs|upstairs asleep|upstairs fast asleep|already asleep|still at|at (?:school|nursery|college|work|football|swimming|club|respite|a club|a party|contact|training|a friend's|his|her|their|your|the park)|with (?:his|her|their|your) (?:dad|father|nan|gran|grandparents|aunt|uncle|friends?) (?:for|until|this|today|at|in)|elsewhere)\b/iu

const seenCache = new WeakMap<Prose, Span | null>()

/** Where the note shows that a child was there and seen, or null. What others tell, plans and other days do not count. */
export function childSeen(note: Prose): Span | null {
  const known = seenCache.get(note)
  if (known !== undefined) return known
  const found = findSeen(note) ?? (childNotSeen(note) ? null : (seenAlone(note)?.span ?? null))
  seenCache.set(note, found)
  return found
}

const NOT_MET =
  /\b(?:i|we) (?:did not|didn't|didn’t|could not|couldn't|couldn’t|was (?:not able|unable) to) see (?:him|her|them)\b(?! (?:alone|on|without|by|in private))/iu

function findSeen(note: Prose): Span | null {
  const listed = (note.fields.present ?? '') !== '' && NAMED(note).test(marked(note, note.fields.present ?? ''))
  if (listed && note.sentences[0]) return whole(note.sentences[0])
  const quote = childQuote(note)
  if (quote) return quote
  const schoolVisit =
    note.kind === 'visit' &&
    /\b(?:school|nursery|college|hospital|ward)\b/iu.test(`${note.fields.kind ?? ''} ${note.fields.title ?? ''}`)
  for (const clause of clausesOf(note)) {
    if (SKIPPED.has(clause.section ?? '') && clause.section !== 'purpose') continue
    if (isSeen(note, clause, schoolVisit)) return spanOf(clause)
  }
  const list = seenInList(note) ?? viewsTaken(note)
  if (list) return list
  // "I did not see him" outweighs what a log or a carer tells of him
  if (note.child.names.length < 2 && note.sentences.some(({ narrative }) => NOT_MET.test(narrative))) return null
  const acted = clausesOf(note).find(each => each.subject?.who === 'child' && isActed(note, each))
  return acted ? spanOf(acted) : null
}

const THERE = new RegExp(`^${ADVERBS}${WAS_THERE}(?![\\p{L}])`, 'iu')
const SAW_CLAUSE = new RegExp(`^${ADVERBS}(?:${SAW})(?![\\p{L}])`, 'iu')
const UNDONE =
  /\b(?:not|n't|unable|without|never|no chance|hope(?:d|s)?|plan(?:ned)?|want(?:ed)?|need(?:ed)?|will|would|should|could|must|may|might|shall|due|arranged|arrange|agreed|going) (?:to |be |yet |been |able to |\p{L}+ly )*(?:see|seen|seeing|meet|met|speak|visit|spoken)?/iu

/** Whether a clause shows the child there: what they did, that they were in, or that the writer met them. */
function isSeen(note: Prose, clause: Clause, atSchool: boolean): boolean {
  const { subject, verb, words } = clause
  if (clause.teller === 'other') return false
  if (subject?.who === 'child') {
    if (clause.teller === 'writer' && !clause.named) return false
    if (/^(?:has|have) (?:now |also |both |all )*been (?:seen|spoken to|visited|met)\b/iu.test(verb))
      return !HABIT.test(words) && !BEFORE_TODAY.test(words)
    if (/^(?:will|would|should|could|may|might|must|can|shall|'ll|has|have|'s been|'ve)\b/iu.test(verb)) return false
    if (HABIT.test(words) || BEFORE_TODAY.test(words)) return false
    if (
      ABSENT.test(words) &&
      !(atSchool && /\bat (?:school|nursery|college)\b|in (?:hospital|lessons)/iu.test(words)) &&
      !/\b(?:showed|told|asked|said|smiled|laughed)\b/iu.test(verb)
    )
      return false
    if (
      THERE.test(verb) &&
      !/\b(?:in|on) (?:year|a plan|care|a child|cp|cin|foster|reception|section|interim|the (?:cp|cin|child|register|roll)|(?:his|her|their) (?:final|first|last|second) year|good health|receipt)/iu.test(
        verb,
      )
    )
      return true
    if (
      /^(?:was|were) (?:\p{L}+ly )?(?:also )?(?:seen|spoken to|visited|met|observed|interviewed|introduced|present)\b/iu.test(
        verb,
      )
    )
      return true
    if (/^(?:\p{L}+ )?(?:presented|engaged|appeared|seemed|looked|raised no|expressed no)\b/iu.test(verb)) return true
    return isActed(note, clause)
  }
  const sees = clause.objects.some(each => each.who === 'child')
  if (!sees || (subject && subject.who !== 'writer')) return false
  if (subject === null && !clause.bare) return false
  if (/\b(?:about|regarding|re|for|of|from|without|concerning)(?: \p{L}+)? $/iu.test(upToObject(clause))) return false
  if (UNDONE.test(verb) || /\b(?:see|seen|saw|meet|visit)\b/iu.test(ABSENT.exec(words)?.[0] ?? '')) return false
  if (BEFORE_TODAY.test(words.replace(/\byesterday\b/giu, ''))) return false
  if (/\bto (?:see|meet|visit|speak to|speak with) $/iu.test(upToObject(clause)))
    return !ABSENT.test(clause.sentence.narrative)
  // "Came to do the bedtime chart with Ana"
  if (
    /^(?:came|called|went|popped|visited)\b/iu.test(verb) &&
    /\b(?:do|make|finish|start|go through|begin|play|draw|look|help|practise|bake|cook|read|work)\b[^.;]{0,60}\bwith $/iu.test(
      upToObject(clause),
    )
  )
    return !ABSENT.test(clause.sentence.narrative)
  return SAW_CLAUSE.test(verb)
}

/** The words between a clause's verb and the child. */
function upToObject(clause: Clause): string {
  const child = clause.objects.find(each => each.who === 'child')
  return child
    ? clause.verb.slice(0, Math.max(0, child.start - clause.at)).replace(/(?:the|his|her|both|little|baby|all) $/iu, '')
    : clause.verb
}

/** "Wishes and feelings were gathered" claims that the child was met, however little it tells. */
function viewsTaken(note: Prose): Span | null {
  const claim = new RegExp(
    `\\b${VIEWS} (?:(?:was|were|has been|have been) )?(?:\\p{L}+ly )?(?:gathered|gained|obtained|captured|ascertained|heard|taken|elicited|recorded|explored|sought)\\b`,
    'iu',
  )
  for (const sentence of note.sentences) {
    if (SKIPPED.has(sentence.section ?? '') || sentence.type === 'heading') continue
    const hit = claim.exec(sentence.narrative)
    if (hit && !/\b(?:parents?|mum|dad|mother|father|family|carers?)\b/iu.test(sentence.narrative))
      return whole(sentence)
  }
  return null
}

const NAMED = ofChild(who => new RegExp(`(?<![\\p{L}])${who}(?![\\p{L}'])`, 'iu'))

const listPatterns = ofChild(who => [
  new RegExp(
    `(?<![\\p{L}])${who}(?: \\([^)]{1,30}\\))?(?:,? \\d{1,2})?(?:(?:,| and|, and| &|\\/) [^.;:]{1,60})?,? (?:all |both |also )?(?:seen|present|home|in|at home|there|here|spoken to|observed|met|asleep|in (?:the )?(?:kitchen|lounge|garden|bedroom|living room|front room|cot|moses basket|bouncer|pram|highchair|high chair))(?=[.,;:]|$| (?:with|when|and|alone|at|on|making|playing|watching|having|eating|upstairs|in|asleep|by)\\b)`,
    'iu',
  ),
  new RegExp(
    `(?:^|[:;,(] ?)(?:${who}|children|child|yp|both|all)(?: and \\p{L}+)?(?: was| were)? (?:seen|present|home|in|there|spoken to|observed|met)\\b(?! by)`,
    'iu',
  ),
  new RegExp(
    `^(?:seen|saw|met|spoke(?:n)? (?:to|with)|observed|sessions? with|time with|with)\\b(?! by)(?:(?:(?!\\b(?:about|discuss|re|regarding)\\b)[^.;]){0,40}\\b${who}|(?<=^seen)[^.;]{0,20}\\b(?:alone|at|on|in|together|1:1)\\b)(?![\\p{L}'])|^(?:hv|home visit|visit(?:ed)?|school visit)(?: to| with)? (?:\\p{L}+(?:,| and|, and| &) )?${who}(?![\\p{L}'])`,
    'iu',
  ),
  /\b(?:both|all|everyone|everybody|(?:the|the whole) family(?! home\b)|all of them|kids|bairns) (?:were |was )?(?:all )?(?:in|home|at home|there|present)\b/iu,
  new RegExp(
    `\\b(?:was|were) (?:in|home|at home|there|here|upstairs|outside|sat|sitting|playing|cuddled up|(?:in|on) the \\p{L}+) with (?:baby |both |little )?${who}(?![\\p{L}'])|\\b(?:was|were) (?:busy )?(?:feeding|changing|bathing|dressing|holding|cuddling|winding|nursing) (?:baby |both |little )?${who}(?![\\p{L}'])`,
    'iu',
  ),
  new RegExp(`\\bthere (?:was|were|with (?:him|her|them|me))\\b[^.;]{0,60}(?<![\\p{L}])${who}(?![\\p{L}'])`, 'iu'),
  new RegExp(
    `\\b(?:with|along with|together with|accompanied by|holding|cuddling|feeding|carrying|dressing|bathing|changing|winding) (?:both |baby )?${who}(?: and \\p{L}+)? (?:present|in the room|on (?:his|her|their) (?:lap|knee|hip)|in (?:his|her|their) arms|there|asleep|playing|when i|while|as i|at the|in the)\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:i|we) (?:\\p{L}+ ){0,3}(?:saw|met|spoke (?:to|with)|observed|visited|sat with|talked (?:to|with))\\b[^.;]{0,50}(?<![\\p{L}])(?<!\\b(?:about|regarding|re|without) )${who}(?![\\p{L}'])`,
    'iu',
  ),
])

/** Lists and short notes: "Present: Mum and K", "Mam, Jordan (10) and Tia (7) in.", "Seen alone", "Both were in". */
function seenInList(note: Prose): Span | null {
  for (const sentence of note.sentences) {
    if (sentence.type === 'heading' || sentence.section === 'actions' || sentence.section === 'background') continue
    const { narrative } = sentence
    if (
      (sentence.section === 'present' || sentence.section === 'seen') &&
      NAMED(note).test(marked(note, narrative)) &&
      !ABSENT.test(narrative) &&
      !/^\W*(?:no|n)\b/iu.test(narrative)
    )
      return whole(sentence)
    const label = labelOf(note, sentence)
    if (
      /^(?:child(?:ren)?|yp|young person|baby|was the child) seen(?! alone)/iu.test(label) &&
      /^\W*(?:y|yes|true)\b/iu.test(narrative)
    )
      return whole(sentence)
    if (/^(?!.*\bnot?\b).*\b(?:seen|met|spoken to|present)\b[^.]*\.\s*$/iu.test(label)) return whole(sentence)
    if (
      (ABSENT.test(narrative) && !/^\W*(?:seen|met|spoken to) (?:at|in) /iu.test(narrative)) ||
      BEFORE_TODAY.test(narrative) ||
      /\b(?:will|next visit|to be seen|should be seen)\b/iu.test(narrative)
    )
      continue
    const hit = firstHit(listPatterns(note), marked(note, narrative))
    if (hit && !isTold(note, sentence.start + hit.index))
      return { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length }
  }
  return null
}

const AWAY =
  "(?:not (?:been )?(?:seen|home|in|there|present|at home|available|spoken to)|nt seen|out\\b|still out|(?:back )?at (?:school|sch\\b|nursery|college|work|football|swimming|dance|gymnastics|contact|respite|training|club|cadets|church|mosque|(?:a|an|his|her|their|your|the|\\p{Lu}\\p{L}*)(?:'s)? (?:\\p{L}+'s? )?(?:party|club|friends?|nan'?s?|nana'?s?|gran'?s?|grandma'?s?|dad'?s?|father'?s?|mum'?s?|aunt'?s?|auntie'?s?|uncle'?s?|grandparents'?|cousin'?s?|sleepover|dentist|doctor'?s?|park|shops?|pool|match|childminder'?s?|appointment)|\\p{L}+'s(?! (?:request|flat|house|side|insistence)))|asleep (?:upstairs|in bed|in (?:his|her|their) (?:room|bedroom))|upstairs (?:asleep|in bed)|with (?:his|her|their|your) (?:\\p{L}+ )?(?:\\p{L}+) (?:for the|until|this|today|at the time|so|and so)|staying (?:with|at|over)|away|in hospital|in bed|in town|missing|gone (?:out|to|off)|absent|elsewhere|on a (?:school )?trip|on holiday|abroad)"
const absentPatterns = ofChild(who => [
  new RegExp(
    `(?<![\\p{L}])${who}(?: and \\p{L}+)?(?: \\([^)]{1,30}\\))?,? (?:(?:was|were|is|are|had|has|been|'s|stayed|remained|gone)(?: (?:still|also|both|all|already|currently|again|apparently|therefore|then|\\p{L}+ly|been|gone))* )?(?<!'s )${AWAY}`,
    'iu',
  ),
  new RegExp(
    `(?<![\\p{L}])${who} (?:would not|wouldn't|did not|didn't|refused to|declined to|chose not to) (?:come|see|meet|open|let me|be seen)|(?<![\\p{L}])${who} (?:was|were|had) (?:\\p{L}+ )?(?:gone|left)\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:unable|not able|could not|couldn't|did not|didn't|not possible|no chance|no opportunity|without|failed|not)\\b[^.;]{0,20}\\b(?:see|seeing|seen|meet|met|speak|spoken)\\b[^.;]{0,30}(?:${who}|him|her|them|any (?:of the )?child(?:ren)?)`,
    'iu',
  ),
  new RegExp(`\\bno (?:sign|sight) (?:of|or sound of) (?:either |both )?${who}`, 'iu'),
  /\bno (?:child(?:ren)?|kids|sign of (?:the )?child(?:ren)?) (?:was |were )?(?:seen|there|in|at home|home|present|about)|\bchild(?:ren)?(?: was| were)? not (?:seen|home|present|in)\b|\bnot seen\b(?! (?:alone|by|on (?:his|her|their) own))|\b(?:he|she|they|you) (?:was|were|is|are) (?:still |already |all |both )?(?:out|away|asleep|at (?:school|nursery|college|football|\p{L}+'s)|in bed|upstairs asleep)\b|\b(?:kids|children|bairns|child|both) (?:all )?(?:at|in) (?:school|nursery|bed|college)\b|\bneither (?:child|boy|girl|of them) (?:was|were) (?:seen|there|in|home)\b/iu,
])

/** Where the note says that the child was not there or could not be seen. */
export function childNotSeen(note: Prose): Span | null {
  for (const sentence of note.sentences) {
    if (sentence.section === 'actions' || sentence.section === 'background') continue
    if (
      /^(?:child(?:ren)?|yp|young person|baby|was the child) seen(?! alone)/iu.test(labelOf(note, sentence)) &&
      /^\W*(?:n|no|false|not)\b/iu.test(sentence.narrative)
    )
      return whole(sentence)
    const words = marked(note, sentence.narrative)
    for (const pattern of absentPatterns(note)) {
      const hit = pattern.exec(words)
      if (
        hit &&
        !/\balone\b|\bon (?:his|her|their) own\b|\bprivate/iu.test(
          hit[0] + words.slice(hit.index + hit[0].length, hit.index + hit[0].length + 12),
        )
      )
        return whole(sentence)
    }
  }
  return null
}
