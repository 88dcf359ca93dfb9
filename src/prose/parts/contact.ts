import type { Prose, Sentence } from '../../model/prose.js'
import type { Span } from '../../model/span.js'
import { FAMILY, ROLE } from '../lexicon.js'
import { firstOf, under } from './find.js'

/** How many sentences count as a note's opening, where it says why, where and with whom. */
const OPENING = 6

const VISITING =
  'visit(?:s|ed|ing)?|tried|had an? |had half|spent|hv|went|go|called|call|rang|phoned|telephoned|met|meet|meeting|met up|came|come|came round|held|saw|see|seen|contact(?:ed)?|convened|attended|attend|core group|huddle|session|joined|travelled|drove|popped|emailed|wrote|texted|spoke|spoken|conference|gathered|arrived|here|discussion|got together|review|sat down|catch up|knocked|time with|appointment|walked|collected|picked (?:him|her|them|you|\\p{Lu}\\p{L}+) up|tc|t\\/c'

/** A verb of purpose: what one visits, meets or rings *to* do. */
const AIM =
  'see (?:how|what|whether|if|that|the|about|why|where|who|his|her|their|to)|check|discuss|talk|hear|ask|find|look|plan|review|go|agree|settle|tell|give|take|bring|say|explain|begin|start|finish|complete|do|make|help|meet|introduce|share|update|follow|get|put|set|sort|work|hand|deliver|collect|arrange|confirm|chase|assess|explore|gather|understand|learn|listen|watch|observe|consider|decide|support|catch|prepare|let|pass|report|speak|raise|query|cancel|rearrange|say|clarify|offer|return|show|read|sign|fill|draw|play|carry|test|try|think|map|feed|inform|request|establish|ensure|measure|count|record|view|inspect|address|monitor|mark|celebrate|conclude|end|close|move|settle|ascertain|undertake|drop|drive|describe|warn|apologise|thank|invite|book'

const PURPOSE: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${VISITING})\\b[^!?]*?(?<!\\b(?:wants?|wanted|needs?|needed|able|going|likes?|liked|trying|hopes?|hoped|due|used|said|has|have|had|will|asked|told|agreed|seems|seemed|appeared|appears|began|refused|continues?) )\\bto (?:${AIM})\\b`,
    'iu',
  ),
  new RegExp(`^(?:so )?to (?:${AIM})\\b`, 'iu'),
  /\b(?:purpose|aim|reason|agenda|focus) (?:of|for|was|is|today|being)\b|\bthe (?:visit|meeting|session|call|contact) (?:was|is) (?:to|about|for|because|in response|arranged|called)\b|\bwhy i (?:visited|went|called|rang|came)\b/iu,
  /\b(?:following|after|further to|in response to|on the back of|as a result of|prompted by|triggered by|in light of|since) (?:a|an|the|my|our|his|her|their|your|police|anonymous|school|concerns?|reports?|receipt|last|this|yesterday|\p{Lu}\p{L}*'s)\b[^.]{0,80}\b(?:referral|call|report|incident|contact|visit|concern|disclosure|allegation|meeting|notification|episode|email|letter|message|arrest|birth|move|conference|review|information|injury|fall|argument|absence|bruise|text|hearing|request|complaint|discharge|missing|admission|strategy|weekend|exclusion|suspension|stay)/iu,
  /\b(?:at|on) (?:the |his |her |their |your |my )?(?:\p{Lu}?\p{L}+'s )?request\b|\b(?:had|has|have) (?:asked|requested|invited|wanted) (?:me|us|to (?:see|meet|speak|talk|know)|for (?!me)\p{L}|if (?:i|we)|that (?:i|we)|whether (?:i|we)|(?:a|the|my|our|this|another) \p{L}+)\b|\b(?:asked|wanted|invited|requested|keen|hoped) (?:me|us|for (?:me|us|help|advice|a|the|someone)|to (?:see|meet|speak|talk) (?:me|to me|with me))\b|\bfollow[- ]?up\b|\bas a follow\b|\bin response\b/iu,
  new RegExp(
    `\\b(?:${VISITING})\\b(?:(?!\\band (?:i|we)\\b)[^!?])*\\b(?:because|about|regarding|re|concerning|over|so that|so|as (?:he|she|they|it|there|mum|mam|dad|nan|we|i|you|school|his|her)|for (?:introductions|a|an|the|his|her|their|your) (?:\\p{L}+ ){0,3}(?:review|assessment|update|introduction|handover|check|discussion|session|meeting|interview|appointment|chat|talk|plan|planning|work|form|viewing|tour|birthday))\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:i|we) (?:was|were|am|are) (?:at|with|in|there|here|on)\\b[^!?]*?\\bto (?:${AIM})\\b|\\b(?:purpose|aim|reason|task)\\b[^.!?]{0,20}\\bto (?:${AIM})\\b|\\b(?:been|was|were) asked (?:by|to)\\b|\\b(?:rang|phoned|called|emailed|texted|wrote|came|asked|got in touch)\\b[^.!?]{0,30}\\bfor (?:\\p{L}+ )?(?:advice|help|support|information|an update|a chat|a form|money|food)\\b`,
    'iu',
  ),
  /\b(?:return home interview|rhi|(?:welfare|safe and well) check|(?:closing|ending|introductory|first|final|farewell) (?:visit|meeting|session)|return(?:ed|ing) (?:\p{L}+'s? )?(?:call|message|voicemail))\b|^(?:i |we )?(?:dropped|delivered|returned|collected) (?:off |round |up |back )?(?:an? |the |his |her |their |your |some )|^(?:i |we )?took (?:\p{L}+ ){1,3}(?:his|her|their|your|an?|the) (?:\p{L}+ ){0,2}(?:card|letter|form|voucher|parcel|passport|present|book|coat|bag|report|plan)\b|\b(?:rang|called|phoned)\b[^.:]{0,30}: \p{L}/iu,
  /\b(?:i|we) (?:had )?(?:wanted|needed|hoped|hoping|intended|meant|meaning|(?:had )?(?:come|gone|called|arranged|planned)|was|were|came|went|am|are|met)(?:,[^,.]{2,30},)? (?:\p{L}+ )?(?:to|here to|there to) \p{L}+|\b(?:i|we)(?:'d| had)? (?:said|promised|agreed|offered) (?:i|we)(?:'d| would)\b|\b(?:i|we)(?:'d| had)? (?:promised|agreed|offered|undertaken) to\b/iu,
  // "14 Larch Court, to check the heating": no verb but the one of purpose
  new RegExp(`^(?:[^.!?:;,]{1,40}[,–-] ?){1,3}(?:here |there |out )?to (?:have|see|${AIM})\\b`, 'iu'),
  /\b(?:intention|idea|plan|hope|object|objective|task|brief|job|thinking|point)\b(?: of [^.,]{3,40})? (?:was|is|being|were)\b[^.!?]{0,40}\bto \p{L}/iu,
  /\bin order that\b|\b(?:in order|so as|with a view|with the (?:aim|intention|purpose|object|hope))(?:,[^,.]{2,20},)? (?:to|of)\b|\b(?:arising from|occasioned by|in connection with|as part of|in line with|under the|to follow up|by way of (?:an? )?(?:introduction|follow[- ]?up|review)|for the (?:purposes?|sake) of|at the behest of)\b/iu,
  /\b(?:visit|hv|h\/v|call|t\/?c|meeting|session|tc|rang|phoned)\b[^.!?]{0,60}\b(?:re|about|regarding|concerning) (?!(?:ten|\d|half|an hour|twenty|five)\b)\p{L}|\bcame (?:about|round) because\b|\b(?:we|i) (?:finished|carried on|continued|went on with|picked up where|started|began|did|worked on|made) (?:with )?(?:our|his|her|their|your|the|some|more) (?:\p{L}+ ){0,3}(?:book|work|map|worksheet|cards?|session|story|sheet|plan|tree|timeline|board|box|exercise|houses)\b/iu,
]

/** Why the contact came about, told of it in the first sentences. */
const PURPOSE_TOLD: readonly RegExp[] = [
  // what was brought, fetched or done there and then
  /^(?:i |we )?(?:drop(?:ped|ping) (?:in |off |round )?|deliver(?:ed|ing) |brought |bringing |took |taking |collect(?:ed|ing) |return(?:ed|ing) |pick(?:ed|ing) up |handed (?:in |over )?)(?!me\b|us\b|ages\b|place\b|part\b|note\b|over\b|place\b)\p{L}|\b(?:called|popped|went|came|dropped|nipped|rang|phoned|wrote|emailed|texted)(?: in| round| over| by| up| back)? with (?:an?|the|his|her|their|your|some|news|word|details|information|good|bad)\b|\b(?:went|came|popped|called|nipped|drove) (?:\p{L}+ ){0,2}for (?:an?|the|his|her|their|your) (?!(?:last|first|whole|next|second|final|rest|end)\b)\p{L}/iu,
  /(?:^|\b(?:i|we) (?:also |really |just )?)(?:wanted|needed|hoped|hoping|wanting|wished|meant|keen|anxious) (?:to|an?|the|his|her|their|some) \p{L}/iu,
  // an earlier event or contact from which this one comes
  /\b(?:had|has|have|'d) (?:also |just |again |been )?(?:rung|called|phoned|texted|emailed|reported|raised|complained|contacted|told (?:me|us|duty|the office)|left (?:a |me a )?(?:message|voicemail)|sent (?:me|us|in)|got in touch|gone missing|made a referral|referred)\b/iu,
  /\b(?:visit\p{L}*|hv|call(?:ed)?|meeting|session|convened|arranged|rang|conference)\b[^.!?]{0,60}\b(?:following|after|since|in view of|in the light of|owing to|due to|given|in case|ahead of|in advance of|before) (?!(?:half|easter|christmas|the (?:holidays|weekend|summer)|\p{L}+day|me|us|him|them|lunch|dinner|tea|school|work|that|this|i\b|we\b|\d))\p{L}|^(?:following|after) (?!(?:i|we|that|this|lunch|tea|school|which|a (?:while|bit|few))\b)\p{L}/iu,
  /\b(?:weekly|fortnightly|monthly|daily|routine|regular|quick|safety|medical|home|property|spot|evening|morning) (?:check|review|update|catch[- ]up)\b|\bcheck on\b|\bto (?:finish|complete) (?:the|off|our|his|her)\b/iu,
  // "Mum phoned wanting to know", "Nan rang, worried about", "Call from school: …"
  /\b(?:rang|phoned|called|call|texted|emailed|telephoned|t\/?c|got in touch)\b[^.!?]{0,40}?(?:,| )(?:wanting|asking|wondering|worried|upset|concerned|angry|saying|hoping|needing|looking for|enquiring|inquiring|querying|checking|chasing|requesting|reporting|letting|updating|seeking|confirming|cancelling|returning|as (?:he|she|they|i|we|\p{L}+ (?:had|was|is))|for (?!(?:\d|ten|five|half|an hour|a (?:bit|while|few))))\b|\b(?:call|t\/?c|message|voicemail|text|email) (?:from|to) [^.:!?]{2,40}[:–-] ?\p{L}/iu,
  // what a meeting was for is what it did
  /\b(?:we|the (?:meeting|group|panel|conference|review)|(?:meeting|group|panel|conference|review)) (?:today |all |then )?(?:reviewed|looked (?:at|back|again)|considered|discussed|went through|planned|thought about|talked (?:about|through)|agreed (?:who|how|what|that|to)|decided (?:who|how|what|whether)|met|worked (?:out|on))\b/iu,
]

const NOT_YET =
  /\b(?:will|shall|'ll|next (?:visit|time|week|meeting)|to be (?:done|booked|arranged)|plan to|going to)\b/iu

/** Where the note says why the contact happened (CRP 2, "What is the Purpose/Reason for Contact?"). */
export function purpose(note: Prose): Span | null {
  const named = under(note, 'purpose')
  if (named) return named
  const sentences = opening(note).filter(({ section }) => section !== 'actions' && section !== 'decision')
  for (const patterns of [PURPOSE, PURPOSE_TOLD])
    for (const sentence of sentences) {
      const span = firstOf(patterns, sentence, sentence.narrative, hit => !isTheirs(note, sentence, hit))
      // "I will visit to check the gate" is a plan; "We met to agree who will drive" is none
      if (span && !NOT_YET.test(sentence.narrative.slice(0, span.end - sentence.start))) return span
    }
  return titledPurpose(note)
}

/** On a visit "she went to see the doctor" is no purpose of the writer's. */
const isTheirs = (note: Prose, { narrative }: Sentence, hit: RegExpExecArray): boolean =>
  note.kind !== 'meeting' &&
  note.kind !== 'phone-call' &&
  (THEIRS.test(narrative.slice(0, hit.index)) || NAMED_FIRST.test(narrative.slice(0, hit.index))) &&
  /^(?:went|go|goes|came|come|saw|see|met|called|wanted|needed|hoped|took|brought|wants|collected|walked|attended|spoke|joined)\b/iu.test(
    hit[0],
  )
const THEIRS = new RegExp(`\\b(?:he|she|they|who|${FAMILY})(?: (?:had|has|also|then|just|both|all|now))? $`, 'iu')
const NAMED_FIRST =
  /(?:^|[\s,])(?!(?:I|We|Then|Today|Also|Then|Just|So|And|But|Both)\b)\p{Lu}\p{L}+ (?:had |has |also |then )?$/u

/** "Call from Mrs Byrne about Levi's coat", "Visit to plan the move": the first sentence stands for the title. */
function titledPurpose(note: Prose): Span | null {
  const title = (note.fields.title ?? '').replace(/^(?:\s*(?:re|fw|fwd):)+/iu, '')
  const [first] = note.sentences
  const hit = TITLED.exec(title)
  if (!hit || !first || note.child.names.includes(hit.groups?.what ?? '')) return null
  return { start: first.start, end: first.end }
}

const TITLED = new RegExp(
  `\\b(?:about|re:?|regarding|concerning) (?:the )?(?<what>\\p{L}+)|\\b(?:following|after) (?:a|an|the|his|her|their|\\p{L}+)\\b|\\bto (?:${AIM})\\b`,
  'iu',
)

/** Words in capitals at a sentence's start that are nobody. */
const NOBODY =
  "(?:I|We|It|There|This|That|These|Those|The|A|An|My|Our|No|Nobody|None|Nothing|Home|School|Visit|Today|Then|When|While|After|Before|As|At|In|On|If|But|And|So|All|What|Who|Which|How|Why|Call|Called|Note|Also|Plan|Room|House|Flat|Kitchen|Bedroom|Let|Seen|Saw|Met|Spoke|Rang|Went|Came|Visited|Knocked|Arrived|Bed|Bedding|Toys|Food|Interim|Sofa|Heating|Attendance|Health|Education|Discussion|Meeting|Door|Curtains|TV|TC|HV|SW|FSW|EDT|MASH|Looked|Called|Not|Got|Back|Two|Three|Four|One|Time|Times|Reports?|Apologies|Next|Fridge|Smoke|Music|Telly|Radio|Washing|Rubbish|Bins?|Stairs?|Windows?|Walls?|Floor|Garden|Post|Money|Rent|Lights?|Visits|Sessions|Repairs|Everything|Something|Nobody|Things)(?![\\p{L}'’-])"
const PERSON = `(?:(?:${FAMILY})(?! (?:home|house|support|time|room|plan|meeting|address|members? (?:of staff)))|you|them|everyone|(?:both|all|the|his|her|their|your|two|three|four) (?:\\p{L}+ ){0,2}(?:children|boys|girls|parents|baby|child|boy|girl|family|twins|brothers|sisters|boy|young person|couple)|(?!${NOBODY})\\p{Lu}\\p{L}*(?:-\\p{Lu}\\p{L}+)?)`

const FAMILY_EITHER = `(?:${FAMILY.split('|')
  .map(word => `[${(word[0] as string).toUpperCase()}${word[0]}]${word.slice(1)}`)
  .join('|')})(?![\\p{L}'])(?! (?:home|house|support|time|room|plan|meeting|address|members? of staff))`
const AGED = '(?: \\([^)]{1,30}\\)|,? \\d{1,2}(?!\\d))?'
const PEOPLE: readonly RegExp[] = [
  // "Mum and Kayleigh (4) were in", "Dad, Nan + both boys there"
  new RegExp(
    `(?<![\\p{L}'])(?:${FAMILY_EITHER}|${PERSON}${AGED}(?:(?:,| and|, and| &| \\+) (?:his |her |their |the |both |baby )?${PERSON}${AGED})+)${AGED},? (?:were |was |is |are )?(?:all |both |also )?(?:in|home|there|here|present|at home|up|about)(?=[.,;:]|$| (?:and|with|when|at|too)\\b)`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:${FAMILY_EITHER}|(?:[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Tt]he|[Aa]) (?:\\p{L}+ )?(?:friend|neighbour|lodger|boyfriend|girlfriend))(?: \\p{Lu}\\p{L}+)? (?:was|were) (?:\\p{L}+ly |also |both |all )?(?!being|having)\\p{L}{2,}ing\\b|\\b(?:[Jj]ust|[Oo]nly|[Ff]ound|[Mm]et by|[Ll]et in by|[Gg]reeted by|[Ww]elcomed by|[Ww]as with|[Ww]ere with|[Tt]ime with|[Hh]our with) (?:\\p{L}+, )?(?:his |her |their |your |the |both )?(?:${FAMILY_EITHER}|(?!${NOBODY})\\p{Lu}\\p{L}+)(?![\\p{L}'])|\\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Yy]our) (?:whole |entire )?family (?:was|were|had|sat|came|gathered)\\b|\\b[Tt]hose who (?:came|were there)|\\b(?:${FAMILY_EITHER}|\\p{Lu}\\p{L}+)(?:,| and)[^.;:]{0,60} sat (?:a?round|at) (?:the|a) \\p{L}*table\\b`,
    'u',
  ),
  new RegExp(
    `\\b(?:[Vv]isit(?:ed|ing)?|[Ss]een?|[Ss]aw|[Mm]et|[Mm]eet|[Hh]\\/?[Vv]|[Cc]alled|[Cc]ame|[Ww]ent|[Dd]ropped|[Pp]opped|[Tt]ime|[Ss]ession)\\b[^.!?;:]{0,40}?\\b(?:to|with|on|see) (?:his |her |their |the |both |baby )?(?:(?:${FAMILY}|children|boys|girls|baby)(?![\\p{L}])(?! (?:home|house|room|support))|you\\b|(?!${NOBODY})\\p{Lu}\\p{L}+(?! (?:Street|Road|Lane|Close|Court|Avenue|Primary|School|House|Way|Farm|Hall|View|Yard|Place|Drive)))`,
    'u',
  ),
  /\b(?:[Pp]resent|[Ii]n attendance|[Aa]ttended by|[Aa]ttend(?:ees|ing)|[Tt]hose who (?:came|attended)|[Aa]lso there|[Tt]hose (?:there|present|attending)|[Aa]round the table|[Ii]n the room|[Oo]n the call|[Jj]oined by|[Aa]ccompanied by|[Cc]haired by|[Hh]ere|[Tt]here|[Ss]een)\b ?(?:were|was|are|is|:|-|by)? ?\p{Lu}/u,
  new RegExp(
    `\\b(?:[Ii]|[Ww]e) (?:also |then |briefly |first |later |next )?(?:saw|see|met|spoke|speak|talked|visited|sat|found|asked|watched|observed|played|walked|took|drove|showed|listened|joined|chatted|had (?:a|time|an)|read|held|helped)(?: (?:to|with|alone|up|by|in private|time|separately|together))* (?:with |to |by |at home with )?(?:the |his |her |their |your )?${PERSON}`,
    'u',
  ),
  new RegExp(
    `${PERSON}(?:,[^,.;]{2,40},|(?: and [\\p{L}' ]{2,30})?| \\([^)]{1,30}\\))? (?:was|were|is|are|had) (?:all |both |also |already |just |still )*(?:alone |lying |sitting |sat |standing |stood |asleep |awake |up (?!to\\b)|out |home |playing |on |upstairs |downstairs |present |there |here |in |at (?!the end|risk|times|first)|with )+`,
    'u',
  ),
  new RegExp(
    `${PERSON}(?:,[^,.;]{2,40},| \\([^)]{1,30}\\))? (?:came|answered|opened|let (?:me|us)|showed (?:me|us)|told (?:me|us|the meeting|the group|everyone)|joined|arrived|attended|sat|stood|walked|ran|played|asked (?:me|us)|made (?:me|us)|smiled|laughed|cried|held|brought (?:me|us)?|met (?:me|us)|greeted|invited|offered|took (?:me|us|part)|chaired|left the room|pointed|picked|put|went|handed|got|read|fed|said|talked|spoke|signed|drew|explained|described|reported|shared|gave|presented)\\b`,
    'u',
  ),
  new RegExp(
    `^(?:saw|seen|met|spoke (?:to|with)|visited|met with|observed|with|home visit to|visit to|v(?:isit)? w(?:ith|\\/)) (?:both )?${PERSON}`,
    'iu',
  ),
  new RegExp(
    `^(?:${FAMILY}) says\\b|\\b(?:everyone|everybody|all of them|both of them|the two of them|the pair of them|the whole family) (?:was|were) (?:in|home|at home|there|here|present)\\b`,
    'iu',
  ),
  new RegExp(
    `(?!(?:Nobody|No|None|Neither)\\b)(?<![\\p{L}])(?:\\p{Lu}[\\p{L}'-]+(?![\\p{L}'-])|(?:${FAMILY}))[^.;:]{0,60} (?:were|was) (?:all |both |also )?(?:there|present|in attendance)\\b|\\b[Aa]ttended by (?:the |his |her |my |our )?\\p{L}|\\b[Mm]et with (?:both )?${PERSON}|\\b(?:received|welcomed) (?:me|us)\\b`,
    'u',
  ),
  new RegExp(
    `^${PERSON}(?: \\([^)]{1,30}\\),?|,? \\d{1,2}(?!\\d),?|,) (?:in|on|at|with|by) (?:the|his|her|their|a|me|us|mum|dad)\\b`,
    'u',
  ),
  /(?:^|[;,] )\p{Lu}[\p{L}'-]* seen\b/u,
  /\b(?:parents|family|children|kids|boys|girls|mum|mam|dad|both|everyone|all) (?:seen|home|in|at home|there|present)\b/iu,
  /^(?:\p{Lu}[\p{L}'-]+(?: \(\d{1,2}\))?|mum|dad|mam|nan)(?:(?:,| and|, and) (?:\p{L}+ )?(?:baby|\p{Lu}[\p{L}'-]+|mum|dad|mam|nan|mgm|gran|two \p{L}+)){1,6}\.?$/u,
  /\bthere (?:was|were) (?:just )?(?:me|him|her|the two|six|five|four|three|seven|eight)\b|\b(?:just )?(?:him|her|you|them) and me\b/iu,
]

/** Where the note says who was there or seen (CRP 2, DUR 38). */
export function people(note: Prose): Span | null {
  const named = under(note, 'present') ?? under(note, 'seen')
  if (named) return named
  for (const sentence of note.sentences) {
    if (
      sentence.section === 'actions' ||
      sentence.section === 'decision' ||
      sentence.section === 'background' ||
      /\b(?:will|apologies)\b/iu.test(sentence.narrative)
    )
      continue
    const span = firstOf(PEOPLE, sentence)
    // "four sessions at which his mother was there" tells of other days
    if (span && !ELSEWHERE.test(sentence.narrative.slice(0, span.start - sentence.start))) return span
  }
  return note.kind === 'meeting' ? speakers(note) : null
}

const ELSEWHERE = /\b(?:at|in|during|to|on) which\b[^,;]*$/iu

const CONTACT_WITH = new RegExp(
  `(?<![\\p{L}])(?:(?:rang|called|phoned|texted|emailed|e-?mailed|telephoned|wrote(?: to)?|spoke (?:to|with)|speaking to|messaged|replied(?: to)?|sent to|call(?: received)? (?:from|to|with)|e-?mail(?:ed)? (?:from|to)|text (?:from|to)|letter (?:from|to)|message (?:from|to)|contact (?:from|with)|dear|hi|hello|to:|from:) (?:(?:the|my|his|her|their|your|our) )?(?:\\p{L}+'s )?(?:${FAMILY}|${ROLE}|office|you)|(?:${FAMILY}|${ROLE}|you) (?:\\p{L}+ )?(?:rang|called|phoned|texted|emailed|e-?mailed|wrote|replied|asked|told|said|left a (?:message|voicemail)))(?![\\p{L}])`,
  'iu',
)
const CONTACT_NAMED =
  /(?<![\p{L}])(?:[Rr]ang|[Cc]alled|[Pp]honed|[Tt]exted|[Ee]-?mailed|[Ww]rote to|[Ss]poke (?:to|with)|[Cc]all (?:from|to|with)|[Ee]-?mail (?:from|to)|[Tt]ext (?:from|to)|[Ll]etter (?:from|to)|[Mm]essage (?:from|to)|[Tt]\/?[Cc] (?:to|from|with)|Dear|Hi|Hello|To:|From:) (?:\p{Lu}\p{L}*)|(?<![\p{L}])\p{Lu}\p{L}+ (?:\p{Ll}+ )?(?:rang|called|phoned|texted|emailed|wrote|replied)(?![\p{L}])/u

/** Where a call or message says who it was with: in its title, or in the text. */
export function contactWith(note: Prose): Span | null {
  if (note.kind !== 'phone-call' && note.kind !== 'message') return null
  const [first] = note.sentences
  const title = `${note.fields.kind ?? ''}. ${note.fields.title ?? ''}`
  if (first && (CONTACT_WITH.test(title) || CONTACT_NAMED.test(title))) return { start: first.start, end: first.end }
  for (const sentence of note.sentences) {
    const hit = CONTACT_WITH.exec(sentence.narrative) ?? CONTACT_NAMED.exec(sentence.narrative)
    if (hit) return { start: sentence.start + hit.index, end: sentence.start + hit.index + hit[0].length }
  }
  return null
}

/** Minutes with each speaker's name before a colon say who was there. */
function speakers(note: Prose): Span | null {
  const labelled = note.blocks.filter(
    block =>
      block.label &&
      block.section === null &&
      block.type !== 'heading' &&
      /^(?!(?:School|Nursery|College|Police|Health|Housing|Education|Probation|Hospital|Camhs|Outcome|Background|Attendance|Family|Home|Summary|Finance|Money|Behaviour|Work)\b)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?\W*$/u.test(
        note.text.slice(block.label.start, block.label.end),
      ),
  )
  return labelled.length >= 2 ? (labelled[0]?.label ?? null) : null
}

const PLACES =
  "home|house|flat|bungalow|school|nursery|college|university|hospital|ward|hostel|café|cafe|coffee shop|library|park|centre|center|office|offices|unit|placement|mcdonald'?s|costa|greggs|nando'?s|address|caravan|refuge|hotel|clinic|surgery|church|mosque|temple|club|prison|station|playground|garden|gym|pool|car|hub|academy|contact centre|family centre|court|beach|town|b&b|lodgings|property|apartment|room at|foster home|children's home|residential home|carer'?s|nan'?s|gran'?s|grandma'?s|nana'?s|mum'?s|mam'?s|dad'?s|aunt'?s|auntie'?s|uncle'?s|grandparents'?|father's|mother's|grandmother's|tent|trailer|site|museum|allotment|barracks|doorstep|door|hall|canteen|farm|vicarage|studio|workshop|shelter|kitchen"

const PLACE: readonly RegExp[] = [
  /\bvisit(?:ed)? (?:the|their|his|her|your) (?:\p{L}+ )?(?:home|house|flat|address|placement|school|nursery)\b|\b(?:on|over|via|by) (?:teams|zoom|facetime|video|skype)\b/iu,
  /\bat \p{Lu}\p{L}+'s(?=[.,;]|$)/u,
  /\b(?:home|school|nursery|hospital|college|office|doorstep|prison|site|house|placement) (?:visit|call|hv)\b|(?<!\b(?:the|our|her|his|their|my|from|by|with|and|to) )\bh\/?v\b|\bvisit(?:ed)? (?:to|at) (?:the )?(?:\p{L}+ ){0,3}(?:home|school|nursery|house|address|hospital|flat)\b/iu,
  new RegExp(
    `\\b(?:visit(?:ed|ing)?|saw|seen|see|met|meet|meeting|went|called|came|arrived|walked|drove|collected|knocked|sat|spoke|joined|found|spent|talked|attended|tried|dropped in|dropped by|popped|stopped by|looked in|over|nipped)\\b(?! back)(?![^.!?]*\\bon the way\\b)[^.!?]*\\b(?:at|to|in|outside|near|(?<=\\b(?:collected|walked|drove|picked)\\b[^.!?]{0,30})from|by|round|inside|on)\\b (?:(?!(?:about|talk|discuss|see|check|ask|hear|look|help|with|for|of|and|go|get|tell|say|how|what|know|if|read|bring|take|give|from)\\b)\\p{L}+['’]?s? ){0,4}?(?:${PLACES})(?![\\p{L}])`,
    'iu',
  ),
  /\b(?:visit(?:ed|ing)?|saw|seen|met|meeting|called|arrived|sat|held|attended)\b[^.!?]*\b(?:at|to|in) (?:the )?(?:\p{Lu}[\p{L}'-]+ )+(?:Street|Road|Avenue|Lane|Close|Drive|Court|House|Way|Place|Crescent|Lodge|Primary|School|Academy|Nursery|College|Hospital|Centre|Park|Terrace|Gardens|Hall|Farm|Estate|Hostel|Hotel|Cottage|Row|Square|Green|Grove|Mews|Rise|Walk|Library|Cafe|Café)\b/u,
  /(?:\b(?:at|on|in|outside|address:?)|\b(?:went|came|come|go|called|visit|visited|drove|drive|round|over|out|call|cycled|walked|travelled) (?:\p{L}+ )?to) (?:number )?\d{1,3}[a-z]? (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*)\p{Lu}[\p{L}'’]+/u,
  /\b(?:visit(?:ed)?|came|went|called|met|meeting|was|were|saw|seen|round|popped|drove|walked|sat|held|room|flat|house|plot)\b[^.!?]{0,40}\b(?:at|to|in) (?:the )?(?:\p{Lu}[\p{L}'’-]+ )+(?:Farm|Hall|Lodge|House|Court|Allotments?|Centre|Hub|Hotel|Hostel|Library|Academy|Primary|School|College|Park|Gardens|Cottage|Place|Café|Cafe|Church|Chapel|Hospital|Rec|Pool|Baths)\b/u,
  /\b(?:visit(?:ed)?|saw|seen|met|session|spoke|spoken|chat|time with)\b(?: \S+){0,8} at (?:his |her |their |your |the )?(?:home|school|nursery|college|placement|flat|house)\b/iu,
  /\b(?:at|round|to) (?:his|her|their|your) (?:mum|mam|dad|nan|nana|gran|aunt|auntie|uncle|sister|brother|mate|friend|carer|foster carer|grandparent)(?:['’]s|s['’])|(?:^|, )at home(?=[.,;]| on\b| with\b)|^(?:[Ff]lat|[Rr]oom|[Hh]ouse|[Uu]nit|[Pp]lot) \d{1,3}[a-z]?\b|\b(?:along|by|beside|on|up|down|round) the (?:canal|river|beach|seafront|front|pier|promenade|prom|lake|sea|high street|riverbank|towpath|bench|pond|estate|block|woods|common|moor|hill)\b|\b(?:over|round|out|up|down) (?:at|to) (?:his|her|their|your|\p{L}+'s) \p{L}|(?:^|[.;] )\p{L}+ (?:was|were) (?:at|in) (?:the )?(?:school|nursery|college|playgroup|hospital|hostel)\b[^.;]*\bwhen (?:i|we)\b/iu,
  /^(?:\p{Lu}\p{L}*-\p{L}+ )?(?:\p{Lu}[\p{L}'’-]+ ){1,3}(?:Street|Road|Avenue|Lane|Close|Drive|Court|Crescent|Terrace|Gardens|Yard)(?=[,.;:]|$)/u,
  /\b\d{1,3}[a-z]? (?:\p{L}+ ){1,3}(?:street|road|avenue|lane|close|drive|court|crescent|terrace|gardens)\b/iu,
  /\b\d{1,3}[a-z]? (?:\p{Lu}[\p{L}'-]+ )+(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Court|House|Way|Place|Crescent|Terrace|Gardens)\b/u,
  /\b(?:at|outside) (?:his|her|their|your|the family|our|\p{Lu}[\p{L}-]*'s)(?: \p{L}+){0,2} (?:home|house|flat|school|nursery|hostel|address|college|hospital|ward|classroom|refuge|lodgings|caravan|hotel)\b/u,
  /^at (?:home|school|nursery|college|hospital)\b|\b(?:seen|met|visited|saw (?:\p{L}+ )?) ?(?:at|in) (?:home|school|nursery|college|hospital|placement|class|clinic|court|prison|custody|town)\b|\bwere? at home\b|\bhome when i\b/iu,
]

/** Where the note says where the visit took place (DUR 37). */
export function place(note: Prose): Span | null {
  const named = under(note, 'place')
  if (named) return named
  for (const sentence of note.sentences) {
    if (sentence.section === 'actions' || (NOT_YET.test(sentence.narrative) && sentence.index > 1)) continue
    const span = firstOf(PLACE, sentence)
    if (span) return span
  }
  return null
}

const opening = (note: Prose): Sentence[] =>
  note.sentences.filter(sentence => sentence.type !== 'heading').slice(0, OPENING)
