import type { Prose } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { marked, ofChild } from '../../src/prose/child-words.js'
import { decisions } from '../../src/prose/decisions.js'
import { childQuote } from '../../src/prose/voice.js'

const WANTS =
  "(?:also |still |only |really )?(?:wants?|wanted|would like|would rather|wishes|wished|hopes?|hoped|asks?|asked|says?|said|told|likes?|liked|feels?|felt|prefers?|preferred|chose|thinks?|thought|(?:does|did|do)(?: not|n't) (?:want|like|feel)|is (?:scared|afraid|worried|frightened|happy|unhappy|keen)|was (?:scared|afraid|worried|frightened|happy|unhappy|keen)|talks?)"
const PERSON = '(?:he|she|they|you|(?:the|both) (?:children|boys|girls|child|boy|girl))'
const LINK =
  '(?:because|as|since|although|though|even though|despite|in spite of|given|following|so that|so|after|having|while|but|when|reflects?|from|on)'

/** Words that join a decision to what the child said, wanted or felt. */
const ALWAYS: readonly RegExp[] = [
  /\b(?:this|that|these|which|what (?:he|she|they|you) (?:said|told me|wants?|wanted)|(?:his|her|their|your|the child's) (?:views?|wishes|words|voice|feelings)) (?:\p{L}+ )?(?:informed|shaped|led|guided|changed|influenced|decided|weighed|counted|is why|was why)\b/iu,
  /\b(?:at|on) (?:his|her|their|your|\p{Lu}\p{L}*'s) (?:own )?request\b|\b(?:in line with|against|took account of|taking account of|taken into account|considered|considering|balanced|weighed|listened to|heard|respect(?:s|ed|ing)?|follows? (?:from )?|because of|based on|reflects?) (?:what (?:he|she|they|you|\p{Lu}\p{L}+)|(?:his|her|their|your|the child's|\p{Lu}\p{L}*'s) (?:own )?(?:views?|wish(?:es)?|words|voice|feelings|request|preference))\b/iu,
]

export default defineRule({
  id: 'child-voice/no-influence',
  level: 'off',
  asked: 'info',
  confidence: 'low',
  summary: 'A decision for a child whose views the note holds, with nothing that joins the two.',
  why: `A child who is asked and then hears nothing more learns that asking was for show. Say how their view counted, all the
    more where the decision went the other way.`,
  clauses: ['DUR 53', 'WOR S2', 'IOM 4.3'],
  messages: {
    apart:
      'The note has what the child wants, and this decision does not say how that counted. Add it, also where it was outweighed.',
  },
  examples: [
    {
      reports:
        'Ana told me that she wants to stay at her school. ⟦Ann Lee, Team Manager, decided that she will move, because there is a place.⟧',
      header: { child: 'Ana (9)' },
    },
    {
      reports:
        'Ana said, "I like Saturdays with Dad." ⟦I decided that weekends there will stop, because Dad has not rung.⟧',
      header: { child: 'Ana (9)' },
    },
    {
      leaves:
        'Ana told me that she wants to stay. Ann Lee, Team Manager, decided that she will stay, because Ana asked to.',
      header: { child: 'Ana (9)' },
    },
    {
      leaves:
        'Although Ana wants to stay, Ann Lee, Team Manager, decided that she will move, because the road is not safe.',
      header: { child: 'Ana (9)' },
    },
    {
      leaves: 'She told me she did not want to go back. This informed the decision for Ana to move.',
      header: { child: 'Ana (9)' },
      because: "IOM 4.3's own example",
    },
    { leaves: 'I decided to close the case, because the family has moved.', header: { child: 'Ana (9)' } },
    { leaves: 'Ana told me that she wants to stay. I will ring the school on Friday.', header: { child: 'Ana (9)' } },
  ],
  check(note, { report }) {
    if (note.kind === 'template') return
    const first = decisions(note).find(({ start, end }) => isForChild(note, note.text.slice(start, end)))
    if (!first || !viewOf(note) || isJoined(note)) return
    report('apart', { start: first.start, end: first.end })
  },
})

const BY_CHILD = ofChild(
  child =>
    new RegExp(`(?<![\\p{L}])${child}[^.]{0,60}\\b(?:agreed|decided|settled|chose)\\b|\\bagreed with ${child}`, 'iu'),
)
const OF_CHILD = ofChild(
  child =>
    new RegExp(
      `(?<![\\p{L}])(?:${child}|he|she|they|his|her|their|him|them|you|your|family time|contact|school|college|taxi|visits|home|weekends?|club|pocket money|bedtime|phone)(?![\\p{L}'])`,
      'iu',
    ),
)

/** Whether a decision is about the child's life, and not one that the child took part in. */
function isForChild(note: Prose, words: string): boolean {
  const named = marked(note, words)
  return (
    !BY_CHILD(note).test(named) &&
    OF_CHILD(note).test(named) &&
    !/\b(?:no further action|nfa|clos(?:e|ed|ing)|section 47|strategy)\b/iu.test(words)
  )
}

const VIEW = ofChild(
  who => new RegExp(`(?<![\\p{L}])${who}(?:,| has)? ${WANTS}(?![\\p{L}])(?! (?:me|us) (?:about|who|where) )`, 'iu'),
)
const JOINED = ofChild(
  who =>
    new RegExp(
      `\\b${LINK}(?: (?:that|what|the|of))* (?:(?:${who}|${PERSON})(?: (?:had|has|have|both|all))?) ${WANTS}(?![\\p{L}])`,
      'iu',
    ),
)

/** Whether the note holds what the child wants, says or feels, told by the child or by somebody who heard it. */
function viewOf(note: Prose): boolean {
  if (childQuote(note)) return true
  return note.sentences.some(
    ({ narrative, section }) => section !== 'actions' && VIEW(note).test(marked(note, narrative)),
  )
}

function isJoined(note: Prose): boolean {
  return note.sentences.some(
    ({ narrative }) => JOINED(note).test(marked(note, narrative)) || ALWAYS.some(pattern => pattern.test(narrative)),
  )
}
