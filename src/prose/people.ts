import type { Prose } from '../model/prose.js'
import { FAMILY } from './lexicon.js'
import { isBeside, isIn, placed } from './named.js'

/** Job roles: what a person does, which a mere agency ("housing", "school") does not say. For the flags `iu`. */
export const JOB =
  'workers?|managers?|supervisors?|visitors?|nurses?|midwife|midwives|doctors?|gps?|paediatricians?|consultants?|psychologists?|psychiatrists?|therapists?|physiotherapists?|dieticians?|counsell?ors?|officers?|sergeant|constables?|detectives?|inspector|superintendent|teachers?|head ?teachers?|headmaster|headmistress|heads? of [\\p{L}\\d ]{1,20}|head|deputy head|assistant head|principal|tutors?|assistants?|leads?|leaders?|senco|sendco|senc|dsl|ddsl|judge|magistrates?|guardian|solicitors?|barristers?|lawyers?|iro|chair|chairperson|advocates?|interpreters?|translators?|advis[eo]rs?|practitioners?|coordinators?|co-ordinators?|mentors?|coach(?:es)?|dentist|optician|receptionists?|secretary|administrators?|clerk|caretaker|cook|escorts?|drivers?|childminders?|commissioner|director|idva|pcso|specialists?|analyst|trainees?|students?|volunteers?|foster carers?|carers?|key ?workers?|landlord|landlady|chaplain|imam|vicar|priest|minister|cllr|councillor|apprentice|technician|pharmacist|paramedics?|registrar|bursar|governor|cleaner|warden|concierge|liaison|facilitator|trainer|instructor|clinician|occupational therapist|sw|ssw|asw|tm|atm|pm|sm|hv|fsw|pa|ewo|ewos|ta|hlta|cpn|ot|salt|slt|ep|dc|pc|ds|di|sgt|insp|wpc|csw|ssw|isw|rm|hos|adm|lado|ypa|esw|psw|aswp|slo|prosecutor|caseworker|representative|rep|owner|editor|referrer|support'

/** Agencies, as the words that tie a person to one. */
const AGENCY_WORD =
  "schools?|pre-?school|nursery|nurseries|college|academy|sixth form|university|playgroup|housing|health|police|social care|social services|children's services|camhs|cyps|cypmhs|probation|early help|youth justice|youth offending|yjs|yot|yos|barnardo's|women's aid|mind|home-?start|nspcc|samaritans|shelter|turning point|action for children|relate|victim support|adult services|adult social care|the council|the district|education|legal|duty|fostering|adoption|finance|commissioning|business support|admin|the out of hours|edt|mash|front door|benefits|dwp|the job ?centre|jobcentre|citizens advice|immigration|home office|cafcass|custody|the gp|gps?|reception|the office|(?:the )?front office|hr|sen|send|eis|ehcp team|attendance|inclusion|safeguarding|public health|drug services|substance misuse|the prison|the hospital|a&e|maternity|antenatal|the ward|contact centre|after-?school club|breakfast club|youth club|the agency|the foodbank|the food bank"
const AGENCY_HEAD =
  'school|nursery|college|academy|team|service|services|agency|centre|center|hospital|clinic|hub|unit|council|charity|project|surgery|practice|office|hostel|refuge|home|ward|court|club|group|association|department|programme|trust|foundation|society|library|provider|company|firm|garage|lettings|housing|station|desk|line|helpline|board|panel|shelter|lodge|house|scheme|church|mosque|bank|college|gym|academy|primary|infants|juniors|high|secondary|grammar|prep|hospice|creche|crèche|playscheme|solicitors|embassy|foyer|chambers|pharmacy|stables|leisure centre'
const AGENCY = `(?:the |our |his |her |their |your |a |an |mum's |dad's )?(?:local |new |old |other )?(?:${AGENCY_WORD})(?:'s)?(?: (?:team|service|services|office|department|centre|hub|unit|staff))?(?![\\p{L}])|(?:the |our |his |her |their |your |a |an )(?:[\\p{L}'&-]+ ){0,3}(?:${AGENCY_HEAD})(?![\\p{L}])`
/** A named organisation: "Oakfield Primary", "St Mary's", "YJS". */
const NAMED_AGENCY = `(?:the )?(?:\\p{Lu}[\\p{L}'.-]+ ){1,3}(?:School|Academy|Nursery|College|Centre|Team|Hospital|House|Hub|Service|Services|Primary|Infants|Juniors|Infant School|High|Housing|Council|Trust|Project|Lettings|Homes|Club|Surgery|Clinic|Lodge|Unit|Association|Group|Court|Church|Library)(?!\\p{L})|St\\.? \\p{Lu}\\p{L}+(?:'s)?`

/** "from YJS": letters that are no meeting, plan or land. */
const LETTERS =
  "(?:the )?(?!(?:ICPC|RCPC|RPC|PEP|CIN|CP|CPC|LAC|CLA|TAF|TAC|MARAC|MACE|PLO|FGC|EHCP|PE|TV|UK|USA|AA|OK|DV|DA|ADHD|ASD|CPP|PAMS|ESA|PIP|UC|CPR|AM|PM|NFA|LPM|RHI|TBC|DNA|WMP|PPN|PPO)(?![\\p{L}]))\\p{Lu}{2,6}\\d?(?![\\p{L}'])"

const TITLE = '(?:(?:Mr|Mrs|Ms|Miss|Mx)\\.? )'
const NAME = `${TITLE}?\\p{Lu}[\\p{Ll}'-]+(?: (?!From|At|Of|In)\\p{Lu}[\\p{L}'-]+)?`
const BRIDGE =
  '(?:from|over at|up at|down at|of|who is (?:at|from|with|in)|who runs|working (?:at|for)|based at|calling from|ringing from|phoning from)'
/** What one who works somewhere does, and a book, a feast or a game there does not. */
const ACTS =
  '(?:rang|called|said|says|told|emailed|came|attended|phoned|texted|asked|asks|thinks|feels|reports?|reported|will|confirmed|advised|agreed|sent|wrote|wants|offered|has (?:said|told|asked|sent|offered|rung|agreed|seen))\\b'

/** A person met in the text, tied by the words around to an agency. */
export interface Tied {
  name: string
  /** Offset of the name in the text it was looked for in. */
  at: number
}

/** A source with every letter in either case, for use beside names, whose capitals count. */
const insensitive = (source: string): string =>
  source.replace(/\\.(?:\{[^}]*\})?|\[[^\]]*\]|\p{L}/gu, part =>
    part.length === 1 ? `[${part.toLowerCase()}${part.toUpperCase()}]` : part,
  )
/** An agency, as words that tie a person to one; for the flag `u`. */
export const AGENCIES: string = `(?:${insensitive(AGENCY)}|${NAMED_AGENCY})`

const TIES: readonly RegExp[] = [
  // "Frankie from school", "Dave, from housing", "Sue (from CAMHS)"
  new RegExp(`(?<![\\p{L}'-])(?<name>${NAME})(?:,| \\(| -| –)? ${BRIDGE} ${AGENCIES}`, 'gu'),
  // "Farah, who works for the Red Cross", "the school's Mrs Hart", "someone called Roz at Bellwether"
  new RegExp(
    `(?<![\\p{L}'-])(?<name>${NAME}),? who (?:works|worked|volunteers) (?:for|at|with|in) (?:the |a )?\\p{L}`,
    'gu',
  ),
  new RegExp(
    `\\b(?:[Ss]chool|[Nn]ursery|[Cc]ollege|[Hh]ospital|[Cc]linic|[Cc]ouncil|[Ss]urgery)'s (?<name>${TITLE}\\p{Lu}[\\p{L}'-]+)`,
    'gu',
  ),
  new RegExp(
    `(?:[Ss]omeone|[Ss]omebody|(?:woman|man|lady|person)) (?:called|named) (?<name>${NAME}) (?:at|from|in) (?:${AGENCIES}|\\p{Lu}[\\p{L}']+)`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}'-])(?<name>${NAME})(?:,| -| –)? (?:from|at|over at|@) ?${LETTERS}`, 'gu'),
  // "Petra, housing", "Sue (CAMHS)", "Jo - school"
  new RegExp(
    `(?<![\\p{L}'-])(?<name>${NAME})(?:, | \\(| / )${AGENCIES}(?=[).,;:](?! ?\\p{Lu}\\p{L}+ (?:Plan|Plans))|$| (?:rang|called|said|told|emailed|came|attended|phoned|texted|says|asked))`,
    'gu',
  ),
  // "someone at Bellwether called Roz", "a lady from housing named Pat", "school (Kim)"
  new RegExp(
    `(?:[Ss]omeone|[Ss]omebody|(?:[Aa]n?|[Tt]he) (?:\\p{Ll}+ )?(?:woman|man|lady|person|girl|guy|bloke|chap|member of staff)) (?:at|from|in) (?:${AGENCIES}|\\p{Lu}[\\p{L}']+)(?:,)? (?:called|named|by the name of|whose name is|\\() ?(?<name>${NAME})`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:[Ss]chool|[Nn]ursery|[Cc]ollege|[Hh]ousing|[Pp]olice|[Cc]amhs|CAMHS|MASH|[Pp]robation|[Hh]ospital|[Cc]ourt) \\((?<name>${NAME})\\)`,
    'gu',
  ),
  // "rang housing and spoke to Dave", "spoke to Dave at housing" is the first
  new RegExp(
    `\\b(?:[Rr]ang|[Cc]alled|[Pp]honed|[Rr]inging|[Tt]\\/?[Cc] to|[Tt]el(?:ephone)? call to|[Cc]all to|[Vv]isited) ${AGENCIES}(?:,| and|;| -)? (?:[Ii] )?(?:spoke|talked|got through|speaking) (?:to|with) (?<name>${NAME})(?=[.,;]|$| who| about| and| re\\b| there| to\\b)`,
    'gu',
  ),
]

/** Ties that a place makes too ("Matilda at school"), looked for only after a name and such a word. */
const AT_WORK: readonly RegExp[] = [
  // "spoke to Pat at the surgery", "Tom in housing said": a place at which a child reads Matilda too
  new RegExp(
    `(?<=\\b(?:to|with|by|for|from|rang|called|phoned|emailed|texted|asked|told|contacted|met|chased) |[,;:&] ?|\\band )(?<name>${NAME})(?:,| \\()? (?:at|in|with|@) ${AGENCIES}`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}'-])(?<name>${NAME})(?:,| \\()? (?:at|in|with|@) ${AGENCIES},? ${ACTS}`, 'gu'),
]
const NAME_AT = /(?<!\p{L})\p{Lu}[\p{L}'-]+(?:,| \()? (?:at|in|with|@) /u

/** Words in capitals that start sentences or name no person. */
const NO_NAME =
  /^(?:The|This|That|These|Those|I|We|He|She|They|You|It|My|His|Her|Our|Your|Their|A|An|Mum|Mam|Dad|Nan|Nana|Gran|Grandad|Mother|Father|Parents?|Home|School|Schools|Nursery|College|Police|Housing|Health|On|In|At|When|While|After|Before|Then|Both|All|Core|Child|Children|Social|Team|Family|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Present|Visit|Visits|Visited|Call|Called|Calls|Email|Emailed|Emails|Letter|Text|Update|Updates|Attendance|Attended|Attends|Seen|Saw|Spoke|Met|Rang|Back|Away|Life|Everyone|Everybody|Someone|Somebody|Nobody|Staff|Pupils|Friends?|Boys?|Girls?|Baby|Key|Year|Class|Teachers?|Reports?|Reported|Minutes|News|Work|Works|Working|Out|Off|Contact|Referral|Referred|Information|Feedback|Concerns?|Support|Worker|Discussed|Discussion|Agreed|Decision|Meeting|Supervision|Picked|Collected|Came|Went|Moved|Excluded|Absent|Missing|Late|Settled|Doing|Now|Today|Tomorrow|Yesterday|Next|Last|Also|And|But|So|If|For|From|With|To|No|Not|Yes|Ms|Mr|Mrs|Miss|Christmas|Easter|English|Polish|Romanian|Kurdish|Arabic|Urdu|British|Plan|Actions?|Note|Notes|Further|New|Old|Good|Bad|Some|Any|Her|Him|Them|Who|What|Where|How|Why|Place|Time|Times|People|Professionals|Someone|Section|Court|Order|Wishes|Feelings|Voice|Money|Lunch|Dinner|Tea|Help|Food|Bed|Room|Transport|Taxi|Bus|Day|Days|Night|Nights|Week|Weeks|Weekend|Morning|Afternoon|Evening|Transfer|Transferred|Involvement|Sister|Brother|Uncle|Aunt|Auntie|Cousin|Partner|Carers?|Doctor|Nurse|Officer|Manager|Started|Starting|Enjoys|Behaviour|Progress|Stuff|Things|Clothes|Shoes|Coat|Bag|Trip|Photo|Photos|Drawing|Certificate|Award|Certificates|Printout|Invite|Notification|Intelligence|Chronology|Assessment|Closing|Closed|Handover|Safeguarding|Everything|Nothing|Something|Duty|Detective|Constable|Sergeant|PC|DC|DS|Dr)$/u

const KIN = `${FAMILY}|friends?|best friend|mates?|pals?|besties?|classmates?|class ?mate|neighbours?|boys?|girls?|child|children|pupils?|lads?|lass|kids?|cousins?|dogs?|puppy|cat|kitten|hamster|rabbit|horse|pony|nephews?|niece|baby|toddler|teenager|peers?|man named|girlfriends?|boyfriends?|fianc[ée]e?|godmother|godfather|godparents?|bairns?|babby|stepdad|stepmum|step-?(?:mum|dad)|fella|bloke|ex|twin|owner|yp|young person|young man|young woman`
/** What children do together: a name beside these is another child's. */
const PLAYS =
  /\b(?:friends?|friendship|plays?|playing|played|party|sleepovers?|boyfriend|girlfriend|mates?|sat next|sits? (?:next|with)|classmates?|crush|dating|going out with|walks? (?:home|to school)|bull(?:y|ied|ying)|fallen out|fell out|fight|best friend|hang(?:s|ing)? (?:out|around|about)|pupils?|another (?:child|boy|girl|pupil)|misses|invited to)\b/iu

/** The people whom words tie to an agency, in the order of the text. */
export function tiedToAgency(text: string): Tied[] {
  const found: Tied[] = []
  if (!CAPITAL.test(text)) return found
  for (const pattern of NAME_AT.test(text) ? [...TIES, ...AT_WORK] : TIES) {
    pattern.lastIndex = 0
    // a global pattern asked again and again: `matchAll` would make a copy of these very long ones each time
    for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
      const name = hit.groups?.name ?? ''
      found.push({ name, at: hit.index + hit[0].lastIndexOf(name) })
    }
  }
  return found.sort((one, other) => one.at - other.at)
}
const CAPITAL = /\p{Lu}/u

const tiedIn = new WeakMap<Prose, readonly Tied[]>()

/** The people whom the words of a note tie to an agency, found once for each note. */
export function tiedToAgencyIn(note: Prose): readonly Tied[] {
  let tied = tiedIn.get(note)
  if (!tied) {
    tied = tiedToAgency(note.text)
    tiedIn.set(note, tied)
  }
  return tied
}

/** The part of a name by which a person is known again: the surname after a title, else the first name. */
export function known(name: string): string {
  const words = name.replace(new RegExp(`^${TITLE}`, 'u'), '').split(' ')
  return words[0] as string
}

/** "Manifestly the school is trying". */
const ADVERB = /^(?!(?:Beverly|Kimberly|Waverly)$)\p{Lu}\p{Ll}{5,}ly$/u

/** Whether words in capitals could be a person's name. */
export const isName = (words: string): boolean =>
  words
    .replace(new RegExp(`^${TITLE}`, 'u'), '')
    .split(' ')
    .every(word => /^\p{Lu}[\p{Ll}'-]+/u.test(word) && !NO_NAME.test(word) && !ADVERB.test(word))

const KIN_BEFORE = placed(
  `(?<=(?<![\\p{L}])(?:${insensitive(`(?:${KIN})`)})(?: is| was| called| named| -| –| \\()? ?(?:is |called |named )?|(?:[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Mm]y|[Tt]he|'s) (?:[\\p{Ll}-]+ )?(?:${insensitive(KIN)}), )`,
)
const KIN_AFTER = placed(
  `(?: \\p{Lu}[\\p{L}'-]+)?(?:,| is| was| \\(|:| -| –)(?: ?(?:his|her|their|the|your|a|an|my|'s|\\p{Lu}\\p{L}+'s))?(?: (?:older|younger|little|big|half|maternal|paternal|best|new|former|own|ex)|half-?)* ?(?:${insensitive(`(?:${KIN})`)})(?![\\p{L}])(?! (?:worker|support|centre|hub|time|court|liaison|nurse))`,
)
const families = new WeakMap<Prose, Map<string, boolean>>()

/** Whether the words around a name anywhere in the note make it family, a friend, another child or an animal. */
export function isFamily(note: Prose, name: string): boolean {
  if (note.child.names.includes(name)) return true
  let known = families.get(note)
  if (!known) {
    known = new Map()
    families.set(note, known)
  }
  let family = known.get(name)
  if (family === undefined) {
    family = isBeside(note.text, name, KIN_BEFORE, KIN_AFTER, false)
    known.set(name, family)
  }
  return family
}

/** Whether a sentence has a name among children at play, and not at work. */
export const amongFriends = (words: string): boolean => PLAYS.test(words)

const ANY_JOB = insensitive(`(?:${JOB})`)
const JOB_BEFORE = placed(
  `(?<=(?<![\\p{L}])${ANY_JOB}(?:,| is| was|:| called| named| -| –| \\()? ?(?:is |called |named |Mr |Mrs |Ms |Miss |Dr )?(?:\\p{Lu}[\\p{L}'-]+ ){0,2}?|(?<![\\p{L}])(?:Dr|PC|DC|DS|DI|Sgt|Sergeant|Nurse|Sister|Doctor|Judge|Cllr|Rev|Prof|Professor|Inspector|PCSO|WPC|Officer) (?:\\p{Lu}[\\p{L}'-]+ ){0,1})`,
)
const JOB_AFTER = placed(
  `(?: \\p{Lu}[\\p{L}'-]+)?(?:'s role|,| \\(|:| is| was| -| –| as|,? who is|,? who works as|,? my|,? our)(?: (?:the|a|an|our|his|her|their|my|your|now|also|\\p{Lu}\\p{L}+'s))? ?(?:[\\p{L}\\d'&/-]+ ){0,4}?${ANY_JOB}(?![\\p{L}])`,
)

/** Whether a job role stands beside a name in a text. */
const jobBeside = (text: string, name: string): boolean => isBeside(text, name, JOB_BEFORE, JOB_AFTER)

/** Whether a job role stands beside a name at its first mention, or in the header or the list of those present. */
export function hasRole(note: Prose, name: string, at: number): boolean {
  const near = note.text.slice(Math.max(0, at - 70), at + name.length + 110)
  const stop = /[.!?]\s/u.exec(near.slice(Math.min(70, at) + name.length + 40))
  const window = stop ? near.slice(0, Math.min(70, at) + name.length + 40 + stop.index) : near
  if (jobBeside(window, name)) return true
  const { title: _, ...header } = note.fields
  if (Object.values(header).some(field => isIn(field, name))) return true
  return listedFrom(note, name) < at
}

const listed = new WeakMap<Prose, Map<string, number>>()

/** Where a list of who was there, or who wrote, first gives a name its role; past the end of the note where none does. */
function listedFrom(note: Prose, name: string): number {
  const known = listed.get(note) ?? new Map<string, number>()
  listed.set(note, known)
  const from =
    known.get(name) ??
    (note.sentences.some(({ section, text }) => section === 'present' && jobBeside(text, name))
      ? -1
      : // "Round the table: …", "Here: …": a list of who came may stand under any label
        (note.blocks.find(
          ({ label, start, end }) =>
            label !== null &&
            /\b(?:here|there|table|present|attend|apolog|invited|with|author|chair|worker|by)\b/iu.test(
              note.text.slice(label.start, label.end),
            ) &&
            jobBeside(note.text.slice(start, end), name),
        )?.start ?? Number.POSITIVE_INFINITY))
  known.set(name, from)
  return from
}
