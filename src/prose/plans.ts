import type { Prose, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { openerAbove } from './above.js'
import { attributions } from './attribution.js'
import { FAMILY } from './lexicon.js'
import { type LoosePlan, loosePlan } from './loose-plans.js'
import { isName, JOB } from './people.js'
import { remembered } from './remembered.js'
import { sectionOf } from './sections.js'
import { hasDeadline, hasTime, isVague } from './times.js'

/** A sentence, or the part of one between semicolons, which may hold a plan or a decision of its own. */
export interface Part extends Span {
  sentence: Sentence
  /** The narrative, quoted speech blanked out. */
  words: string
  /** The run-in label before it ("Actions:", "Tunde:"), or nothing. */
  label: string
  /** Whether its block or heading is one of actions. */
  planned: boolean
  /** How many words it has. */
  count: number
}

export interface Action extends Span {
  who: boolean
  when: boolean
}

const cache = new WeakMap<Prose, readonly Part[]>()

/** "i will ring mum friday\\nesol class to be sorted": short lines under a heading of plans, each a plan without its full stop. */
const isLines = ({ section, narrative }: Sentence): boolean =>
  section === 'actions' &&
  narrative.includes('\n') &&
  narrative
    .split('\n')
    .every((line, index, all) => line.length <= 64 && (index === all.length - 1 || !GOES_ON.test(line)))
const GOES_ON =
  /(?:[,:–-]|\b(?:and|or|to|of|the|a|an|in|on|at|by|for|with|from|about|is|are|will|be|his|her|their|my|our|that|which|who|so|as|if|when|before|after|until))\s*$/iu

/** A letter or a dictation comes to its end: a name is all that follows. */
const SIGNS_OFF =
  /^\W*(?:yours(?: \p{L}+)?|(?:with )?(?:best|kind|kindest|warm|warmest|many) (?:wishes|regards|thanks)|regards|cheers|love|take care|(?:thanks|thank you)(?:,? end of (?:dictation|note))?|end of (?:dictation|note))\W*$/iu
/** Sentences that may belong to such an end. */
const SIGNING = 6

/** The parts of a note's prose, headings left out. */
export function partsOf(note: Prose): readonly Part[] {
  const known = cache.get(note)
  if (known) return known
  const parts: Part[] = []
  for (const sentence of note.sentences) {
    if (sentence.type === 'heading') continue
    if (sentence.index >= note.sentences.length - SIGNING && SIGNS_OFF.test(sentence.narrative)) break
    const block = note.blocks[sentence.block]
    const label =
      block?.label && block.sentences.start === sentence.index
        ? note.text.slice(block.label.start, block.label.end)
        : ''
    let from = 0
    for (const words of sentence.narrative.split(isLines(sentence) ? /(?<=[;\n])/u : /(?<=;)/u)) {
      const start = sentence.start + from + (words.length - words.trimStart().length)
      const end = sentence.start + from + words.trimEnd().length
      if (end > start) {
        const said = words.trim().replace(/;$/u, '')
        parts.push({
          start,
          end,
          sentence,
          words: said,
          label: from === 0 ? label : '',
          planned: sentence.section === 'actions',
          count: said.split(/\s+/u).length,
        })
      }
      from += words.length
    }
  }
  cache.set(note, parts)
  return parts
}

/** Verbs of doing in their bare form, as plans use them. */
export const DOING =
  'catch up|pop|flag|touch base|check in|ring|call|phone|contact|chase|visit|see|speak|talk|meet|ask|send|write|e-?mail|text|refer|arrange|book|complete|update|finish|finalise|draft|check|review|share|give|take|bring|provide|support|monitor|keep|follow|attend|look|find|make|do|get|set|organise|discuss|raise|consider|explore|liaise|liase|request|tell|let|inform|report|gather|collect|prepare|identify|source|apply|help|work|offer|start|begin|evidence|tighten|serve|record|upload|submit|sign|read|add|sort|fix|open|put|pay|drive|try|run|hold|deliver|invite|notify|address|assess|encourage|engage|ensure|obtain|escalate|confirm|clarify|investigate|screen|map|plan|watch|feed|pass|type|fill|order|schedule|reschedule|convene|establish|seek|undertake|progress|pursue|handle|link|join|host|return|print|verify|research|recheck|revisit|observe|compile|circulate|consult|negotiate|advise|train|teach|show|buy|clear|clean|mend|repair|replace|install|cover|come|go|pop|drop|pick|catch|carry|use|be|allocate|nominate|register|enrol|track|trace|scan|file|log|redo|re-refer|weigh|measure|photograph|collate|analyse|re-?visit|unblock|query|pull|push|dig|hand|lend|cook|wash|paint|build|co-?ordinate|facilitate|lead|chair|minute|present|model|shadow|move|change|swap|touch|feedback|action|r\\/v|f\\/u|t\\/c|stop|close|leave|stay|move|have|attempt|produce|create|develop|implement|deliver|agree|decide|challenge|push|secure|fund|finance|supply|fetch|reply|respond|answer|acknowledge|thank|apologise|explain|remind|reassure|talk'

/** Past participles of those verbs, for "to be …". */
const DONE =
  'contacted|chased|done|made|completed|booked|arranged|updated|finalised|sent|written|shared|followed|reviewed|referred|discussed|checked|held|organised|raised|notified|informed|invited|requested|signed|recorded|uploaded|obtained|considered|monitored|convened|scheduled|sought|explored|identified|provided|submitted|asked|told|rung|called|visited|seen|circulated|found|fitted|mended|collected|returned|paid|assessed|screened|sorted|gathered|drafted|started|progressed|actioned|confirmed|escalated|undertaken|set|put|looked|given|offered|given|commissioned|allocated|sourced|ordered|purchased|bought|installed|replaced|repaired|registered|enrolled|typed|printed|filled|copied|emailed|e-?mailed|phoned|texted|spoken|met|addressed|clarified|verified|tracked|logged|filed|scanned|transcribed|revisited|rearranged|rebooked|re-?referred|re-?issued|issued|served|encouraged|supported|helped|observed|mapped|developed|created|produced|prepared|delivered|implemented|established|advised|consulted|linked|introduced|tested|weighed|measured|read|added|picked|taken|brought|dropped|applied|pursued|investigated|compiled|collated|approached|advertised|rung|reported|fed|sounded|worked|talked|thought|drawn|agreed|resolved|decided|closed|looked after|cleaned|cleared|painted|fixed|swapped|moved'

const AGENT_WORDS = new RegExp(
  `^(?:${JOB}|${FAMILY}|schools?|nursery|college|academy|police|housing|health|camhs|cyps|hospital|surgery|clinic|court|panel|council|services?|agency|agencies|teams?|group|core group|network|duty|edt|mash|admin|business support|legal|finance|probation|yjs|yot|yos|staff|professionals|everyone|everybody|all|both|parents?|carers?|family|fc|fcs|mgm|pgm|mgf|pgf|mo|fa|gps?|lads?|provider|provision|placement|home|unit|ward|landlord|hub|centre|charity|project|la|ssd|social care|early help|eh|universal services|commissioners?|partners?|neighbours?|tenancy|friends?|me|someone|somebody|anyone|sibs|siblings|transport|taxi firm|dwp|jobcentre|education|shift|nights|days|yp|young person|child|children|boys|girls|twins|baby)$`,
  'iu',
)
const isAgent = remembered(word => AGENT_WORDS.test(word))
const KIN = new RegExp(`^(?:${FAMILY}|mgm|pgm|mgf|pgf|mo|fa)$`, 'iu')
const isKin = remembered(word => KIN.test(word))
/** Letters that name papers, plans, meetings and checks: things, and no doers. */
const PAPERS =
  /^(?:PEP|EHCP|CP|CIN|CPP|ICPC|RCPC|PLO|C&F|RHI|GCP2?|TBC|LAC|CLA|SDQ|IHA|RHA|ICP|MARAC|MACE|FGC|TAF|TAC|VRU|DBS|NRM|S47|S17|NFA|DV|DA|GP2|MH|PPN|SGO|EPO|ICO|MFH|RIC|DASH|SAO|UASC|LPM|CAWN|LPS|ASQ|GDA|DLA|PIP|UC|ID)$/u

interface Doer {
  /** Length of the words that name who does it. */
  length: number
  /** "Somebody", which names nobody. */
  nobody: boolean
  family: boolean
  child: boolean
  writer: boolean
}

/** Who the words open with, if anyone: pronoun, name, role, relation or agency, with what hangs on them. */
export function doerAt(note: Prose, words: string): Doer | null {
  const open =
    /^(?:\W*(?:(?:then|also|and|so|next|first|finally|meanwhile|afterwards|in the meantime|either|this week|today|tomorrow|on \p{L}+|by [\p{L}\d ]{2,20}|for now|from now on|one for|action|(?:the |my |our )?plan(?: is(?! to)| now)?(?: for)?|for)\b[,:]?\s+)*)/iu.exec(
      words,
    )
  let at = open?.[0].length ?? 0
  const doer: Doer = { length: 0, nobody: false, family: false, child: false, writer: false }
  const agency = AGENCY.exec(words.slice(at))
  if (agency && lacksVerb(agency[0])) return { ...doer, length: at + agency[0].length }
  let named = false
  const token = /[\p{L}\p{N}&/][\p{L}\p{N}'&/.-]*/uy
  for (let count = 0; count < 9; count++) {
    while (/[\s]/u.test(words[at] ?? '')) at++
    token.lastIndex = at
    const hit = token.exec(words)
    if (!hit) break
    const word = hit[0].replace(/[.]$/u, '')
    const bare = word.replace(/'s$|'$/u, '')
    const lower = word.toLowerCase()
    if (count === 0 && /^(?:purpose|aim|reason|focus|just)$/u.test(lower)) break
    if (count === 0 && /^\p{Lu}\p{Ll}/u.test(word) && lower !== 'will' && isFiniteVerb(lower)) break
    if (/^(?:i|we|you|he|she|they|i'll|we'll|i'm|we're|he'll|she'll|they'll|you'll)$/iu.test(word)) {
      if (named && count > 0 && !/(?:and|&|\+)\s*$/u.test(words.slice(0, at))) break
      named = true
      doer.writer = /^(?:i|we)/iu.test(word)
      doer.child = /^you/iu.test(word)
      const short = /'\p{L}+$/u.exec(word)?.[0].length ?? 0
      at += hit[0].length - short
      doer.length = at
      if (short) break
      continue
    }
    if (/^(?:someone|somebody|anyone|one of us)$/iu.test(word)) {
      doer.nobody = true
      named = true
    } else if (DETERMINER.test(word) || (named && JOINT.test(word))) {
      // an article or joint keeps the way open
      if (
        named &&
        /^(?:a|an|the|his|her|their|your|my|our)$/iu.test(word) &&
        !/\b(?:and|&|of|from|at|in|for|with)\s*$/iu.test(words.slice(0, at))
      )
        break
    } else if (isAgent(bare)) {
      named = true
      if (isKin(bare) && !/worker|carer/iu.test(words.slice(at, at + 30))) doer.family = true
      if (/^(?:yp|young person|child|children|boys|girls|twins|baby)$/iu.test(bare)) doer.child = true
    } else if (
      /^\p{Lu}/u.test(word) &&
      ((isName(bare) && !/(?:ed|ing|ly|tion|ment|ness|able)$/u.test(lower)) ||
        (/^\p{Lu}{2,6}$/u.test(bare) && !PAPERS.test(bare)) ||
        (/^\p{Lu}$/u.test(bare) && count === 0))
    ) {
      named = true
      if (note.child.names.includes(bare) && !/'s$/u.test(word)) doer.child = true
    } else if (
      !named &&
      count < 3 &&
      /^[\p{L}-]+$/u.test(word) &&
      !isVerbal(lower) &&
      !JOINT.test(word) &&
      lacksVerb(word) &&
      !/(?:ed|ing|ly)$/u.test(lower)
    ) {
      // "the young carers' lead": an adjective or noun before the one who does it
    } else break
    at += hit[0].length
    if (named) doer.length = at
    // a remark in brackets or commas: "Dr Cole (paediatrician)", "Sue, his key worker,"
    const aside = /^(?: \([^)]{1,60}\)|, [^,.;]{2,50},)/u.exec(words.slice(at))
    if (aside && named) {
      at += aside[0].length
      doer.length = at
    }
  }
  return named ? doer : null
}

/** "Edge of care team to pick up": an agency by a name of several words. */
const AGENCY =
  /^(?:the |our |a )?(?!meeting|visit|plan|referral|call|contact|report)(?:[\p{L}-]+ ){2,4}?(?:team|services?|workers?|hub|unit|panel|nurse|officer|lead|clinic|centre|advis[eo]r|practitioner)(?= (?:to|will|is to|needs? to|must) )/iu

const DETERMINER = /^(?:the|his|her|their|your|my|our|a|an|both|all|new|mum's|dad's)$/iu
const JOINT = /^(?:and|&|of|from|at|in|for|with|or|\/|\+)$/iu
/** What is no adjective before the one who does it: "Meeting with school to discuss" names nobody. */
const VERBAL =
  /^(?:purpose|aim|reason|focus|visit|visits|call|calls|meeting|meetings|contact|session|letter|e-?mail|text|referral|plans?|appointment|appt|discussion|update|news|word|need|time|chance|review|report|reports|request|offer|message|feedback|information|work|back|so|that|this|it|there|seen|more|no|not|nothing|to|will|is|are|was|were|has|have|had|needs?|not|be|been|must|should|can|could|would|going|planned|due|able|happy|keen|ready|said|told|asked|went|came)$/iu

const isVerbal = remembered(word => VERBAL.test(word))

/** A finite verb: what has one tells something, and is no fragment of a plan. */
const FINITE =
  /\b(?:is|are|was|were|am|'s been|has|have|had|does|did|do|didn't|doesn't|isn't|wasn't|aren't|haven't|hasn't|will|would|can|could|shall|should|may|might|must|won't|can't|said|says|told|went|came|gave|gives|got|took|takes|made|saw|met|rang|spoke|felt|feels|knew|knows|thinks?|thought|wants?|likes?|loves?|wrote|writes|seems?|looks|looked|sent|left|brought|put|kept|ran|sat|stood|fell|began|heard|found|lost|paid|bought|slept|ate|drank|drove|held|showed|shows|led|lives?|goes|comes|needs|remains?|stays?|stops?|ends|starts|works|hopes|plans|tries|asks|calls|helps|keeps|plays|sees|makes|tells|means|feeds|enjoys|hates|misses|sleeps|eats|reads|sings|sits|stands|walks|talks|speaks|visits|reports|cries|laughs|smiles|shares|uses|wears|turns|runs|prefers|believes|worries|struggles|copes|manages|attends|brings|calls|rings|agreed|decided|refused|declined|\p{L}{2,}(?:[^e\W_])ed)\b/iu
const isFiniteVerb = remembered(word => FINITE.test(word))
const ADJECTIVAL =
  /\b(?:needed|required|updated|supervised|unsupervised|allocated|planned|agreed|fixed|revised|named|related|detailed|escorted|unaccompanied|signed|completed|shared|assisted|learning needs|special needs|pre-arranged|short-listed|joined|extended|united|bed|shed|speed|feed|need|seed|weed|red|med|ed|sped|led|united|needs assessment)\b/giu

/** Whether words hold no finite verb: a fragment. */
export const lacksVerb = remembered(
  words =>
    !FINITE.test(words) || !FINITE.test(words.replace(ADJECTIVAL, ' ').replace(/\d (?:of )?may\b|\bmay \d/giu, ' ')),
)

/** Clauses of supposing, wish, habit, history or question, which plan nothing. */
const SUPPOSED =
  /^\W*(?:if|when|whenever|unless|should (?:he|she|they|it|you|mum|dad|\p{Lu})|in case|in the event|once|had|until)\b|\?\W*$/iu
const WISHED =
  /\b(?:want(?:s|ed)?|hop(?:e|es|ed|ing)|wish(?:es|ed)?|like[sd]?|love[sd]?|prefer(?:s|red)?|asks?|asked|used|able|unable|tr(?:y|ies|ied|ying)|seem(?:s|ed)?|appear(?:s|ed)?|expect(?:s|ed)?|suppose[sd]|meant|allow(?:s|ed)?|chose|chosen|refuse[sd]?|manage[sd]?|tend(?:s|ed)?|likely|unlikely|got|going|came|come|right|too|enough|in order|so as|only|how|what|where|when|whether|first|last|said|thought|known|believed|due|had|ready|happy|keen|willing|reluctant|afraid|scared|pleased|sorry|glad|good|nice|important|best|better|possible|difficult|worth|agree[sd]?|decid(?:e|es|ed)|need|needs|lucky|child|person|one|place|somewhere|something|someone|anything|nobody|no one|way|left|old|young)\s+(?:not |also |still |then |now )?$/iu

const BE_DONE = new RegExp(
  `\\b(?<be>(?:still |also |all )?to be|needs? to be|need to be|(?:is|are) (?:still |also )?to be|will (?:also |now |then |still )?(?:be|need to be)|must be|should be|requires? to be|have to be|has to be|needs? |require[sd]? |wants )(?<not> not)? ?(?:\\p{L}+ly )?(?<verb>${DONE}|(?:chas|do|sort|book|follow|arrang|updat|complet|finish|review|check|referr|fix|mend|sign|contact|call|ring|writ|rearrang|rebook|clean|replac|organis|rais|explor|discuss|pursu|address|clarify|escalat|unpick)ing|picking up|looking (?:into|at))\\b`,
  'iu',
)
const OWED =
  /(?:^|\s)(?:still |now |also |is |are )?(?:needed|required|outstanding|awaited|pending|overdue|to follow|to do|tbc|to be confirmed|still to (?:do|come)|not (?:yet )?done|wanted|asap|to go in|to action)\b(?=\W*$|,| by\b| before\b| from\b| for\b| asap\b| soon\b| in due course\b| at\b)/iu
const SURE_VERBS =
  'ring|phone|chase|await|speak (?:to|with)|talk to|ask|send|arrange|book|obtain|liaise|liase|request|confirm|seek|inform|notify|invite|organise|follow up|follow-up|explore|convene|escalate|submit|clarify|r\\/v|f\\/u|refer|write (?:to|up|the|a|it|his|her)|complete|finalise|gather|find out|find|get (?:hold|in touch|the|a|an|back)|tell|make (?:a |the |sure|an )|pursue|ensure|identify|set up|pick up|look (?:into|at|for)|apply|upload|circulate|revisit|reschedule|rebook|rearrange|collect|source|draft|prepare|establish|undertake|consider|check(?: with| on| if| whether| that| the| his| her| their| in with)?|worth (?:asking|checking|chasing|ringing|exploring|looking|raising|a (?:call|referral|chat))'
const LOOSE_VERBS =
  'contact|email|e-mail|text|call|visit|review|update|support|monitor|report|record|see|meet|discuss|share|sign|type|lend|fit|give|take|bring|keep|put|work|help|offer|attend|raise|assess|screen|continue|encourage|address|map|watch|do|start|begin|try|provide|sort|fix|add|read|note|progress|engage|look|let|t\\/c|return|show|plan|serve|feed|print|order|buy|copy|hand|post|pay|join|track|trace|challenge|remind|evidence|advise|investigate|observe|swap|consult|verify|schedule|close|register|enrol|nominate|allocate|supply|fetch|reply|respond|touch base|dig out|log|file|scan|push|catch up|pop|drop'
const SURE = new RegExp(
  `^(?:pls |please |also |then |and |to )?(?:${SURE_VERBS})(?![\\p{L}'/-])(?! (?:from|by|was|is|had|on the|on h|in the|me\\b|us\\b|well))`,
  'iu',
)
const LOOSE = new RegExp(
  `^(?:pls |please |also |then |and )?(?:${LOOSE_VERBS})(?![\\p{L}'/-])(?! (?:from|by|was|is|had|with (?:mum|dad|birth|family)|me\\b|us\\b|well|between|plan|time|centre|to (?:see|check|discuss|go|talk|meet|review|look|hear|ask|say)))`,
  'iu',
)
/** After a verb that may be a noun, words that can only follow the verb. */
const OBJECT =
  /^\S+(?: up| out| in)? (?:the|his|her|their|our|a|an|all|this|that|both|mum|mam|dad|nan|gran|school|nursery|police|gp|hv|sw|camhs|housing|landlord|carers?|parents?|family|again|back|with|to|into|on|for|at|in|if|whether|how|why|what|\p{Lu})(?![\p{L}])/iu
const TO_DO = new RegExp(`^(?:sw |we )?to (?:also |then |still |re-?)?(?:${DOING})(?![\\p{L}'])`, 'iu')
/** "Will ring Nan." The writer, left out as in short notes. */
const SELF_PLAN = new RegExp(
  `^(?:will|need to|going to|must|still (?:need )?to|remember to)(?: also| then| need to| now)? (?:${DOING})(?![\\p{L}'])`,
  'iu',
)
/** "Pre-birth plan", "IRO midway review" in a list of outcomes: papers and meetings still to come. */
const BARE_NOUN =
  /^(?!no\b|not\b|none\b|case\b|weekly|fortnightly|monthly)(?:[\p{L}\d'&/-]+ ){0,3}(?:plan|review|assessment|referral|meeting|visit|check|form|letter|report|application|session|call|test|appointment|screening|work)s?\W*$/iu
const NOUN_PLAN =
  /^(?:further |another |new |urgent |possible |self-?|re-?|joint |next )?(?:referral|letter|email|e-mail|call|phone call|copy|copies|f\/u|follow[- ]?up|application|request|feedback|reminder|invite|chaser|r\/v|tel(?:ephone)? call|t\/c|message|note|text|draft|papers|minutes|statement) (?:to|for|with|re)\b(?! (?:me\b|us\b|say|ask|tell|let))/iu
const UNREAD =
  /\b(?:not (?:\p{L}+ )?(?:read|answered|returned|delivered|seen|opened)|unread|unanswered|no (?:reply|answer|response))\b/iu
const ONE_FOR = /^(?:one|this is one|another one|job|something|a job|one more) for \p{L}[^.]*/iu
/** "KW session to be had.", "Massage to be tried by Gill.": a thing, and a participle that need be in no list. */
const OPEN_PASSIVE =
  /^(?<what>(?:[\p{L}\d'&/-]+ ){1,6}?)(?:still |also |all )?to be (?!(?:scared|tired|excited|worried|bored|pleased|interested|loved|adopted|involved|allowed|married|prepared|closed|stopped|ended|reduced|increased|suspended|extended|withdrawn|supervised|placed|moved|removed|stepped|transferred)\b)(?:\p{L}+ly )?(?:\p{L}{2,}ed|had|gone|done|made|sent|held|found|built|bought|taken|given|brought|put|set|kept|met|got|redone|rewritten|begun|shown|taught)\b/iu

/** "Needs a dentist appointment booking." */
const NEEDS_DOING =
  /^(?:[\p{L}']+ ){0,3}?(?:still )?needs? (?:an? |the |his |her |their |some )?(?:[\p{L}'-]+ ){1,4}?(?:booking|chasing|making|doing|sorting|updating|arranging|sending|completing|fixing|checking|fitting|ordering|finding|done|booked|chased|sent|arranged|fitted|sorted|updated|made (?:to|with))\b/iu
const WILL = new RegExp(
  `^(?:\\s*(?:-|–|:))?\\s*(?:(?:both|all|then|also|each|now|still|jointly|together|kindly)\\s+)*(?<mood>will|'ll|shall|is to|are to|am to|(?:is|are|am|'m|'re|'s) going to|has to|have to|needs? to|must|has agreed to|have agreed to|agreed to|agrees to|to|has offered to|offered to|(?:is|are|am) due to|plans? to|intends? to|(?:is|am|are) planning to|will need to|will try to|will also|should)\\s+(?:(?:also|then|now|still|remember to|try to|need to|try and|both|each|all|re-?|jointly|please|be|continue to|make sure|go and|come and|urgently|quickly|formally|only|just|liaise|again|first) ?)*(?<verb>${DOING})(?![\\p{L}'])`,
  'iu',
)

/** "The drug service is to furnish a report": any verb at all, with what it is done to, after one who works with the family. */
const OPEN_DEED =
  /^\s*(?<mood>to|is to|are to) (?:also |then |now |please |both |kindly )*(?!(?:an?|the|his|her|their|its|our|your|my|this|that|which|not|home|school|nursery|hospital|be|blame|have|marry|retire|remain|stay|become|lose|miss|know|need|want|like|love|happen|open|move|leave|continue|close|mean|take|get|go|come|make|see|keep|give|hear|find|end|stop|turn|run|join|start|begin)\b)(?<verb>\p{Ll}{3,}(?<!ing|ed|ly|tion|s))(?: (?:up|out|down|back|over|on|in|off))?(?= (?:an?|the|his|her|their|our|my|your|this|that|these|it|him|them|us|me|with|for|some|any|all|both|mum|mam|dad|nan|parents|carers?|\p{Lu}\p{L}+)(?![\p{L}]))/u

/** Every plan of somebody's has one of these. */
const MOOD = /(?:will|'ll|shall|must|should|\bto)(?![\p{L}])/iu

const COMING =
  /^(?:next |the next |another |a |final |second |third |follow-?up |joint )*(?:visit|review|meeting|appointment|appt|core group|session|conference|icpc|rcpc|panel|hearing|strategy meeting|pep|taf|tac|supervision|contact|family time|birthday|assembly)\b/iu

/** The actions of a note that are still to be done, with whether each says who does it and by when (CRP 2 Actions, DUR 54). */
export function actions(note: Prose): Action[] {
  const parts = partsOf(note)
  const kinds = parts.map((part, index) => planKind(note, part, index))
  // fragments beside a plan hang on it: "IRO to be updated. Dental check.", a list with some plans in it
  parts.forEach((_, index) => {
    if (kinds[index] === null && joinsPlan(note, parts, kinds, index)) kinds[index] = 'fragment'
  })
  const found: Action[] = []
  parts.forEach((part, index) => {
    const kind = kinds[index]
    if (!kind || kind === 'other') return
    const context = contextOf(note, part)
    const told = `${part.label} ${part.words} ${context}`
    const next = parts[index + 1]
    const follows = next && next.sentence.block === part.sentence.block && kinds[index + 1] === null ? next.words : ''
    const late =
      /^(?:by|before|all (?:to be done )?by|this (?:is|will be|should be) (?:done |sent |finished )?by|to be done by|deadline|due|both by|within)\b/iu.test(
        follows,
      )
        ? follows
        : ''
    const when = hasTime(`${told} ${late}`)
    if (kind === 'fragment' && COMING.test(part.words)) return
    // an event in the diary is no task: "Donna - assembly 27 Feb 9am"
    if (kind === 'fragment' && hasTime(part.words) && !hasDeadline(part.words)) return
    const who = looseIn(note, part)?.who ?? saysWho(note, part, context)
    found.push({
      start: part.label && !part.planned && isPerson(note, part.label) ? startOfLabel(note, part) : part.start,
      end: part.end,
      who,
      when,
    })
  })
  return found
}

/** A plan, one at the end of a line, what hangs on one, anything else under a heading of plans. */
type PlanKind = 'plan' | 'tail' | 'fragment' | 'other' | null

/** Parts of a note that tell what was or is, where only a plain plan counts. */
const TELLS = new Set([
  'purpose',
  'background',
  'present',
  'place',
  'seen',
  'child-voice',
  'family-voice',
  'strengths',
  'worries',
])

/** "Notice to be served?" */
const isWondered = (words: string): boolean =>
  /\?\W*$/u.test(words) && lacksVerb(words.slice(0, BE_DONE.exec(words)?.index ?? words.length)) && BE_DONE.test(words)

/** "Next review: TBC", "Allocated to: [insert worker]": a gap in a form, which another rule reports. */
const GAP = /(?:^|: |\b(?:reference|ref|number|no\.?) )(?:\[[^\]]*\]|tbc|tba|x{2,}|to be confirmed)\W*$/iu

function planKind(note: Prose, part: Part, index: number): PlanKind {
  const { words, sentence, planned, count } = part
  const section = sentence.section
  const item = sentence.type === 'item'
  if (/^_+$/u.test(words.replace(/[\s"']/gu, '')) || words.replace(/[_\W]/gu, '').length < 3) return null
  if (section !== null && TELLS.has(section)) return null
  if (GAP.test(words)) return null
  // under decisions only what plainly is still to be done: "Parents to be told."
  if (section === 'decision') {
    const still = BE_DONE.exec(words)
    const named = MOOD.test(words) ? doerAt(note, words) : null
    const willDo = named && WILL.exec(words.slice(named.length))
    return (still && passivePlan(note, part, still)) ||
      (NOUN_PLAN.test(words) && lacksVerb(words)) ||
      (named && willDo && doesIt(note, part, named, willDo)) ||
      (item && lacksVerb(words) && BARE_NOUN.test(words))
      ? 'plan'
      : null
  }
  if (SUPPOSED.test(words) && !isWondered(words)) return null
  if (/^(?:\p{L}+ ){0,4}?(?:if|unless)\b/iu.test(words) && !planned) return null
  const early = index < 2 && !planned
  const done = BE_DONE.exec(words)
  if (done && passivePlan(note, part, done)) return 'plan'
  const open = OPEN_PASSIVE.exec(words)
  if (
    open &&
    !early &&
    lacksVerb(open.groups?.what ?? '') &&
    !/\b(?:no|nothing|nobody|not|wants?|likes?)\b/iu.test(open[0])
  )
    return 'plan'
  if (!planned && lastClause(note, part)) return 'tail'
  const doer = MOOD.test(words) ? doerAt(note, words) : null
  const will = doer ? WILL.exec(words.slice(doer.length)) : null
  if (doer && will && doesIt(note, part, doer, will)) return 'plan'
  if (doer && !will && doesWork(note, part, doer)) return 'plan'
  if (
    count <= 14 &&
    OWED.test(words) &&
    lacksVerb(words.replace(OWED, ' ')) &&
    !/^(?:no|nothing|none|not)\b/iu.test(words) &&
    (planned || !early)
  )
    return 'plan'
  if (
    /\b(?:(?:somebody|someone|we|i|sw|worker) (?:still )?(?:needs?|has|have) to|(?:i|we) need (?:someone|somebody|\p{L}+) to) \p{L}+/iu.test(
      words,
    ) &&
    !/\b(?:said|told|that)\b/iu.test(words) &&
    !isHistory(words)
  )
    return 'plan'
  if (!early && looseIn(note, part)) return 'plan'
  if (SELF_PLAN.test(words) && !early && !isHistory(words)) return 'plan'
  if (NEEDS_DOING.test(words) && !early && !isHistory(words)) return 'plan'
  if (ONE_FOR.test(words) && lacksVerb(words)) return 'plan'
  if (TO_DO.test(words) && (planned || item || (index >= 2 && count <= 16 && lacksVerb(words)))) return 'plan'
  if (planned || item) {
    if (SURE.test(words) && (planned || count <= 16)) return 'plan'
    if (LOOSE.test(words) && (planned || (OBJECT.test(words) && count <= 14)) && (planned || lacksVerb(words)))
      return 'plan'
  }
  if (note.kind !== 'message' && index >= 2 && count <= 14 && section === null && !item) {
    if (SURE.test(words) && lacksVerb(words)) return 'plan'
    if (
      LOOSE.test(words) &&
      (OBJECT.test(words) || /^\S+ \p{Lu}\S*\W*$/u.test(words)) &&
      lacksVerb(words.replace(/\b(?:when|once|after|before|until)\b.*$/iu, '')) &&
      /^(?:see (?:\p{L}+ )?again|contact|email|e-mail|review|update|monitor|visit|call|discuss)\b/iu.test(words)
    )
      return 'plan'
  }
  if (NOUN_PLAN.test(words) && lacksVerb(words) && !UNREAD.test(words) && (planned || (index >= 2 && count <= 12)))
    return 'plan'
  if (planned) {
    if (
      count <= 16 &&
      lacksVerb(words) &&
      !/^(?:no|none|nothing|n\/a|not applicable|as above|see above)\b/iu.test(words)
    )
      return 'fragment'
    return 'other'
  }
  if (count <= 10 && index > 0 && !words.includes('_') && isVague(words) && lacksVerb(words)) return 'plan'
  return null
}

/** A plan in looser words, unless somebody else says it. */
function looseIn(note: Prose, part: Part): LoosePlan | null {
  const { words, sentence } = part
  const plan = loosePlan(words, note.child.names)
  return plan && !isHistory(words) && attributions(note, sentence).every(source => source.from > part.start + 1)
    ? plan
    : null
}

/** "PEP out of date, form tutor Kelvin Barr to chase": a plan after the last comma. */
function lastClause(note: Prose, part: Part): boolean {
  const comma = part.words.lastIndexOf(', ')
  if (comma < 0 || part.words.length > 160) return false
  const words = part.words.slice(comma + 2)
  if (!/\bto\b/iu.test(words) || !lacksVerb(part.words)) return false
  const doer = doerAt(note, words)
  if (!doer || doer.writer || doer.child || doer.family) return false
  const will = WILL.exec(words.slice(doer.length))
  return will !== null && will.groups?.mood === 'to' && doesIt(note, { ...part, words }, doer, will)
}

/** Whether someone who works with the family is to do something that is in no list of verbs. */
function doesWork(note: Prose, part: Part, doer: Doer): boolean {
  if (doer.family || doer.child || doer.writer || doer.nobody) return false
  const { words } = part
  const deed = OPEN_DEED.exec(words.slice(doer.length))
  return (
    deed !== null &&
    WORKS.test(words.slice(0, doer.length)) &&
    (deed.groups?.mood !== 'to' || lacksVerb(words)) &&
    attributions(note, part.sentence).every(source => source.from > part.start + doer.length) &&
    !isHistory(words)
  )
}

const BUREAU =
  /^\W*(?:the |his |her |their )?(?:council|dwp|jobcentre|job centre|home office|bank|court|university|college|council tax|benefits|universal credit)\s*$/iu

const isHistory = (words: string): boolean =>
  /\b(?:last (?:week|month|year|time)|yesterday|in the past|used to|previously|always|never|every (?:day|morning|night|time)|in (?:19|20)\d\d)\b/iu.test(
    words,
  )

const PROFESSIONAL = new RegExp(`(?<![\\p{L}])(?:${JOB}|school|nursery|police|housing|camhs|hv|gp|iro)\\s*$`, 'iu')

const WORKS = new RegExp(
  `(?<![\\p{L}])(?:${JOB}|schools?|nursery|college|police|housing|health|camhs|hospital|clinic|surgery|services?|teams?|agency|panel|legal|edt|duty|hv|gp|iro)\\s*(?:\\p{Lu}[\\p{L}'-]+ ?)*$`,
  'iu',
)

/** "X to be contacted", "will be looked at again": a plan, and not a state, wish or somebody's report. */
function passivePlan(note: Prose, part: Part, hit: RegExpExecArray): boolean {
  const { words, sentence, planned } = part
  const be = (hit.groups?.be ?? '').trim().toLowerCase()
  const verb = hit.groups?.verb ?? ''
  if (hit.groups?.not || /\b(?:not|never|no longer)\s*$/iu.test(words.slice(0, hit.index))) return false
  const own =
    planned ||
    attributions(note, sentence).every(
      source => source.from > sentence.start + sentence.narrative.indexOf(words) + hit.index,
    )
  if (!own) return false
  if (/^(?:no|nothing|nobody|none)\b/iu.test(words)) return false
  const before = words.slice(0, hit.index)
  if (
    /^(?:still |also |all )?to be/u.test(be) &&
    (WISHED.test(`${before} `) ||
      /\b(?:happy|keen|willing|content|agree\p{L}*|consent\p{L}*|permission|reluctant) for\b/iu.test(before) ||
      (!planned && !lacksVerb(before)))
  )
    return false
  if (
    /\b(?:said|told|that|which|who|whether|if|because|as|so that|might|could|would)\b/iu.test(words.slice(0, hit.index))
  )
    return false
  if (/\b(?:was|were|had|has been|have been)\b/iu.test(words.slice(0, hit.index))) return false
  if (/^(?:will|should|must|has to|have to)/u.test(be)) {
    // "should be seen as", "will be given": only what we do, and no child's or thing's lot
    if (/^(?:should|must)/u.test(be) && !planned && !hasDeadline(words) && !isVague(words)) return false
    if (
      /^(?:seen|thought|asked|told|held|found|read|set|moved|taken|fed|put|given|supported|helped)$/iu.test(verb) &&
      !planned
    )
      return false
    if (
      /^made$/iu.test(verb) &&
      !/\b(?:referral|contact|call|request|application|arrangements?|enquir(?:y|ies)|appointment|plans?|offer|bed)\b/iu.test(
        before,
      ) &&
      !planned
    )
      return false
  }
  if (
    /^(?:needs?|require|wants)/u.test(be) &&
    !(/^(?:told|asked|seen)$/iu.test(verb) && PROFESSIONAL.test(before)) &&
    /^(?:seen|held|fed|told|heard|given|thought|supported|helped|encouraged|looked after|taken|moved|read|asked)$/iu.test(
      verb,
    ) &&
    !planned
  )
    return false
  if (/^(?:is|are)/u.test(be) && /^(?:found|seen|heard|had|thought|thanked)$/iu.test(verb) && !planned) return false
  if (/^(?:closed|agreed|decided|moved|resolved)$/iu.test(verb) && !planned) return !/^(?:closed|moved)$/iu.test(verb)
  return !isHistory(words)
}

/** "School to chase", "I will ring", "HV will weigh him": someone other than the child does something. */
function doesIt(note: Prose, part: Part, doer: Doer, will: RegExpExecArray): boolean {
  const { words, sentence, planned } = part
  const mood = (will.groups?.mood ?? '').toLowerCase()
  const verb = (will.groups?.verb ?? '').toLowerCase()
  const rest = words.slice(doer.length + will[0].length)
  if (/^(?:will|shall|'ll|must|should|needs?)/u.test(mood) && /^\s*not\b/u.test(rest)) return false
  if (
    verb === 'be' &&
    /^\s+(?:able|happy|there|at|in(?! touch| contact)|on|seen|fine|ok|okay|\d|home|off|away|late|sad|upset|safe|living|starting|moving|going)\b/iu.test(
      rest,
    ) &&
    !planned
  )
    return false
  if (verb === 'be' && !/^\s+(?:\p{L}+ing|responsible|the|in touch|in contact|sending|writing)\b/iu.test(rest))
    return false
  if (
    /^(?:have|stay|leave|live)$/u.test(verb) &&
    !/^\s+in (?:touch|contact)\b/iu.test(rest) &&
    !planned &&
    !(verb === 'have' && /^\s+(?:an?|another) (?:\p{L}+ )?(?:look|word|chat|think|conversation|go)\b/iu.test(rest))
  )
    return false
  if (
    /^(?:go|come|see|get|make|start|help|find|keep|begin|do|use|move|change|put|take|give|look|need|stop|work)$/u.test(
      verb,
    ) &&
    /^will|^'ll|^shall/u.test(mood) &&
    !doer.writer &&
    !planned &&
    !/\b(?:worker|nurse|officer|manager|school|nursery|camhs|hv|sw|fsw|teacher|police)\b/iu.test(
      words.slice(0, doer.length),
    )
  )
    return false
  if (doer.child && !planned) return false
  // "Council will email the answer": their business, not a plan of this work
  if (!planned && /^(?:will|'ll|shall)/u.test(mood) && BUREAU.test(words.slice(0, doer.length))) return false
  if (doer.child && /^(?:will|shall|'ll)/u.test(mood)) return false
  if (/^(?:he|she|they)$/iu.test(words.slice(0, doer.length).trim()) && !planned && !/^(?:is|are) to$/u.test(mood))
    return pronounAgent(note, part)
  if (/^should/u.test(mood) && !planned) return false
  if (/^(?:needs?|must|has to|have to)/u.test(mood) && !planned) return doer.writer || doer.nobody
  if (
    doer.family &&
    !planned &&
    /^(?:will|'ll|shall|agreed|agrees|has agreed|have agreed|has offered|offered|plans?|intends?|is|are)/u.test(mood) &&
    !/^(?:is|are) to$/u.test(mood)
  )
    return false
  // what a friend or a carer offered is something that happened: "Jean offered to pick her up"
  if (!planned && /offered/u.test(mood) && /^\p{Lu}\p{L}+\s*$/u.test(words.slice(0, doer.length))) return false
  if (!planned && attributions(note, sentence).some(source => source.from <= part.start + doer.length))
    return /agreed to|offered to/u.test(mood) && !doer.family
  if (
    verb === 'hold' &&
    !planned &&
    !/\b(?:meetings?|conference|sessions?|review|calls?|discussions?|hearing|panel)\b/iu.test(rest)
  )
    return false
  if (verb === 'close' && WORKS.test(words.slice(0, doer.length)) && /^\s*(?:in|at|for|on|early|down|$)/iu.test(rest))
    return false
  if (!planned && /\b(?:always|still|probably|perhaps|never|one day|again and again)\b/iu.test(words)) return false
  if (!planned && mood !== 'to' && /\b(?:if|unless|until then|would)\b/iu.test(rest) && !hasTime(words)) return false
  return !isHistory(words) || planned
}

/** "She will ring the clinic" where the sentence before is about a professional. */
function pronounAgent(note: Prose, part: Part): boolean {
  const before = note.sentences[part.sentence.index - 1]
  if (!before || before.block !== part.sentence.block) return false
  const subject = doerAt(note, before.narrative)
  return (
    subject !== null &&
    !subject.family &&
    !subject.child &&
    new RegExp(`\\b(?:${JOB})\\b`, 'iu').test(before.narrative.slice(0, subject.length))
  )
}

/** A fragment beside a plan: the next or the one before in its block, or in a list of plans. */
/** How many fragments may stand between a plan and one that hangs on it. */
const FAR = 30

function joinsPlan(note: Prose, parts: readonly Part[], kinds: readonly PlanKind[], index: number): boolean {
  const part = parts[index] as Part
  const { words, sentence, count } = part
  if (sentence.section !== null || index < 2 || count > 9) return false
  if (/^(?:i|we|he|she|they|you|it|there|this|that|mum|dad|both)\b/iu.test(words)) return false
  if (GAP.test(words) || !lacksVerb(words) || SUPPOSED.test(words) || words.includes('_')) return false
  if (/^(?:no|none|nothing|not|ok|fine|good|well|seen|present|happy|\d)\b/iu.test(words)) return false
  if (/\b(?:ago|yesterday|last)\b/iu.test(words) || words.replace(/[\W\d]/gu, '').length < 4) return false
  if (isNames(words) || sectionOf(words) !== null) return false
  const beside = (step: number): boolean => {
    for (let at = index + step; at >= 0 && at < parts.length && Math.abs(at - index) <= FAR; at += step) {
      const other = parts[at] as Part
      if (
        sentence.type === 'item'
          ? other.sentence.type !== 'item' || !sameList(note, sentence, other.sentence)
          : other.sentence.block !== sentence.block
      )
        return false
      if (kinds[at] === 'plan') return true
      if (sentence.type !== 'item' && !(other.count <= 9 && lacksVerb(other.words))) return false
    }
    return false
  }
  const next = parts[index + 1]
  const ownLine = next !== undefined && /\n/u.test(note.text.slice(part.end, next.start))
  return beside(-1) || ((sentence.type === 'item' || ownLine) && beside(1))
}

/** A signature or a list of people: "L Hartshorne, duty SW". */
const isNames = (words: string): boolean => {
  const all = words.split(/[\s,]+/u).filter(Boolean)
  return (
    all.length > 1 &&
    /^\p{Lu}/u.test(all[0] as string) &&
    all.every(word => /^\p{Lu}[\p{L}.'-]*$/u.test(word) || SIGNED.test(word.replace(/\.$/u, ''))) &&
    !all.every(word => /^\p{Lu}{2,}$/u.test(word))
  )
}
const SIGNED = new RegExp(`^(?:duty|senior|social|team|family|early|help|health|school|and|in|${JOB})$`, 'iu')

function sameList(note: Prose, one: Sentence, other: Sentence): boolean {
  const [from, to] = one.block < other.block ? [one.block, other.block] : [other.block, one.block]
  for (let at = from; at <= to; at++) if (note.blocks[at]?.type !== 'item') return false
  return true
}

/** What opens the list or part that a plan stands in: "By Friday I will:", "Actions (all by 6 March)". */
function contextOf(note: Prose, part: Part): string {
  const opener = openerAbove(note, part.sentence.block)
  if (!opener) return ''
  const words = note.text.slice(opener.start, opener.end)
  return (opener.type === 'heading' ? part.planned : words.trimEnd().endsWith(':')) ? ` ${words}` : ''
}

const startOfLabel = (note: Prose, part: Part): number => note.blocks[part.sentence.block]?.label?.start ?? part.start

const isPerson = (note: Prose, label: string): boolean => {
  const name = label.replace(/[\s:.*–-]+$/u, '')
  if (sectionOf(name) !== null) return false
  return (
    isName(name) ||
    new RegExp(`^(?:me|${JOB}|${FAMILY}|school|nursery|police|housing|camhs)$`, 'iu').test(name) ||
    (doerAt(note, name)?.length ?? 0) >= name.length
  )
}

/** Whether a plan names who does it: its subject, a label, a name in brackets or after a dash, or "by …". */
function saysWho(note: Prose, part: Part, context: string): boolean {
  const { words, label } = part
  const doer = doerAt(note, words)
  // "NRM form: Matt, by 6 March"
  if (
    label &&
    sectionOf(label) === null &&
    doer &&
    !doer.nobody &&
    /^\s*(?:$|[,.(]|by\b|-|–)/iu.test(words.slice(doer.length))
  )
    return true
  if (doer && !doer.nobody) {
    const after = words.slice(doer.length)
    const done = BE_DONE.exec(words)
    if ((WILL.test(after) || OPEN_DEED.test(after)) && !(done && done.index <= doer.length + 12)) return true
    if (/^\s*(?:-|–|—|:)/u.test(after)) return true
  }
  if (SELF_PLAN.test(words) && /^will/iu.test(words)) return true
  if (label && isPerson(note, label)) return true
  if (
    /\b(?:i|we) (?:will|'ll|shall|am|need(?! (?:someone|somebody|anyone))|have|must)\b|\b(?:i'll|we'll|i'm)\b/iu.test(
      words.replace(/\b(?:when|once|after|before|until|as soon as)\b.*$/iu, ''),
    )
  )
    return true
  if (/\b(?:i|we) (?:will|am|shall)\b|\b(?:i'll|we'll)\b/iu.test(context)) return true
  const owner = /(?:\(|\[|- |– |: |, )(?<who>[\p{L}' ]{1,30}?)(?:\)|\]|,|\.?$| by\b| \(| to\b| -)/gu
  for (const hit of words.matchAll(owner)) {
    const who = (hit.groups?.who ?? '').trim()
    if (
      isName(who) ||
      (/^(?:\p{Lu}{2,4}|me|mum|dad|us|both|all|sw|hv|tm|school|parents)$/u.test(who) && !PAPERS.test(who))
    )
      return true
    if (new RegExp(`^(?:the |my |our |his |her )?(?:\\p{L}+ )?(?:${JOB})$`, 'iu').test(who)) return true
  }
  for (const hit of words.matchAll(/\bby (?<who>(?:the |his |her |my |our |\p{L}+'s )?[\p{L}']+(?: [\p{L}']+)?)/giu)) {
    const who = (hit.groups?.who ?? '').replace(/^(?:the|his|her|my|our|\p{L}+'s) /iu, '')
    const first = who.split(' ')[0] as string
    if (/^(?:someone|somebody|anyone|anybody)$/iu.test(first)) continue
    if (
      /^(?:me|us|both|all)$/iu.test(first) ||
      isName(first) ||
      isAgent(first) ||
      new RegExp(`^(?:\\p{L}+ )?(?:${JOB})$`, 'iu').test(who)
    )
      return true
  }
  return false
}
