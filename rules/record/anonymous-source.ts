import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'

const ANONYMOUS =
  /\b(?:anonymous(?:ly)?|unsigned|unnamed|withheld (?:his|her|their|the) (?:name|number)|(?:did not|didn't|would not|wouldn't|refused to|declined to|not willing to|unwilling to) (?:give|leave|say|provide|share) (?:me |us )?(?:his|her|their|a|any|who)? ?(?:name|details|who (?:he|she|they) (?:was|were|is|are))|(?:wished|wishes|wanted|wants|asked|asks|preferred|prefers) (?:to (?:remain|stay|be) (?:anonymous|unnamed|nameless)|not to (?:be named|give (?:his|her|their|a) name|say who))|(?:no|without a|without giving a) name (?:was )?(?:given|left)?|unknown (?:caller|sender|person|number|source|informant)|caller (?:rang off|hung up) before giving|crimestoppers|tip-?off)\b/iu
const TRIED =
  /\b(?:I|i|[Ww]e|[Dd]uty|[Mm]y manager)\b[^.;]{0,60}\b(?:checked|asked|rang|called|spoke|verified|looked into|followed (?:this |it )?up|tried to (?:check|trace|verify|ring)|have (?:checked|asked)|went to (?:see|check)|visited (?:to|because|after|following)|contacted|put (?:this|it) to|traced|compared)\b|\b(?:to check (?:on|this|the|whether|if|what)|to see (?:if|whether)|will (?:check|ask|ring|look|visit|verify|speak|follow)|could not (?:check|verify|be verified)|not (?:yet )?(?:been )?(?:verified|checked|substantiated)|unverified|unsubstantiated|no evidence|nothing to support|verified|verify|substantiated|when (?:i|we) asked|i asked|we asked)\b/iu

export default defineRule({
  id: 'record/anonymous-source',
  level: 'warning',
  summary: 'Information from an anonymous source, with no attempt to verify it.',
  why: `Someone who gives no name may be a frightened neighbour or a former partner with a score to settle. CRP 11 asks that the
    attempt to check be recorded, and how far it worked.`,
  clauses: ['CRP 11'],
  messages: {
    unchecked:
      'This comes from someone who gave no name, and the note does not say how it was checked. Add what you asked, whom, and what came of it.',
  },
  examples: [
    { reports: '⟦An anonymous caller said that the baby is left alone.⟧' },
    { reports: '⟦A note through the door, unsigned, says that Dad still drives.⟧' },
    {
      leaves:
        'An anonymous caller said that the baby is left alone. I checked this with the nursery and the health visitor.',
    },
    { leaves: 'I visited to check on the children after an anonymous call.' },
    { leaves: 'The man at number 12 said that the baby is left alone.', because: 'told by place' },
    { leaves: 'Mum feels anonymous at the school gate.', because: 'no information is given' },
  ],
  check(note, { report }) {
    if (note.sentences.some(({ narrative }) => TRIED.test(narrative))) return
    let last = -3
    for (const sentence of note.sentences) {
      if (sentence.type === 'heading' || !ANONYMOUS.test(sentence.narrative) || !tells(sentence)) continue
      // one finding a passage
      if (sentence.index > last + 2) report('unchecked', informs(note, sentence))
      last = sentence.index
    }
  },
})

const tells = (sentence: Sentence): boolean =>
  /\b(?:call|caller|called|said|says|rang|report\p{L}*|letter|note|card|text|message|email|information|referral|referrer|told|tip|claim\p{L}*|alleg\p{L}*|name|number|sender|source)\b/iu.test(
    sentence.narrative,
  )

/** The sentence that tells the information: the next one, where this one only says that the caller gave no name. */
function informs(note: Prose, sentence: Sentence): { start: number; end: number } {
  const before = note.sentences[sentence.index - 1]
  const bare =
    /\b(?:name|details|anonymous)\W*$/iu.test(sentence.narrative.trim()) &&
    !/\b(?:said|says|that|about)\b/iu.test(sentence.narrative)
  return bare && before && before.block === sentence.block
    ? { start: before.start, end: sentence.end }
    : { start: sentence.start, end: sentence.end }
}
