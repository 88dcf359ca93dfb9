import type { Hit, Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { isAttributed } from '../../src/prose/attribution.js'
import { neighbours, showsConduct } from '../../src/prose/evidence.js'
import { describes, isLasting, occasionAt } from '../../src/prose/judged.js'
import { afterOf, beforeOf, isAboutPerson, isNegated, isUnreal } from '../../src/prose/subject.js'
import { narrativeHits } from '../kinds/word-list.js'
import { labels } from '../words/lists.generated.js'

/** "Note any aggressive behaviour", "training on challenging behaviour": nobody is labelled. */
const ANY_SUCH =
  /\b(?:any|training (?:on|in|about)|course (?:on|in|about)|policy (?:on|for|about)|leaflet (?:on|about)|(?:talk|talked|talking|talks) about (?:what )?|the words?|called)\s$/iu

/** A part that somebody plays, and not what they are like. */
const STORY =
  /\b(?:in|of|about|from|for) (?:the |a |an |his |her |their |this |school )*(?:play|film|movie|story|book|game|nativity|pantomime|panto|cartoon|musical|comic|programme|halloween|fancy dress|drama lesson|poem)\b/iu
const TOLD_ABOUT = /\b(?:read|story|song|book|film|poem) about (?:a |an |the )?$/iu

export default defineRule({
  id: 'labelling/label',
  level: 'warning',
  confidence: 'medium',
  summary: 'A descriptor that fixes a character or a fault on a person, with no evidence beside it.',
  why: `A label follows a child or a parent from file to file, and nobody asks again where it came from. What was seen or said
    can be weighed; a label cannot.`,
  clauses: [
    'CRP 2',
    'CRP 10',
    'DUR 67',
    'DUR 68',
    'WOR 1',
    'WOR S4',
    'COV 4.3',
    'COV 4.7',
    'IOM 4.1',
    'IOM 4.4',
    'IOM 5.2',
    'IOM 5.3',
  ],
  options: {
    attributed: {
      default: false,
      says: 'Report a label without evidence even where someone else is its source (COV 4.7).',
    },
  },
  words: [labels],
  yieldsTo: ['labelling/offensive', 'labelling/victim-blaming', 'labelling/insensitive'],
  messages: {
    label: '"{words}" is a label. Say what the person did or said, and when, so that a reader can judge.',
    engagement: '"{words}" is a label. Say what was offered and when, what happened, and what got in the way.',
    temper: '"{words}" is a label. Say what was done or said, what came before it, and what helped.',
    need: '"{words}" is a label. Say what the child did, and what they may have needed.',
    insult: '"{words}" is an insult, whatever happened. Take it out and say what the person did or said.',
    source: '"{words}" comes from someone else, with nothing beside it. Ask what they saw or heard, and record that.',
  },
  examples: [
    { reports: 'He is ⟦aggressive⟧.' },
    { reports: 'Mum is ⟦manipulative⟧.' },
    { reports: 'Mum ⟦failed to engage⟧.' },
    { reports: 'She is ⟦stubborn⟧.' },
    { leaves: 'She was stubborn about the coat.', because: 'one occasion: a judgement, for another rule' },
    { reports: '⟦Attention-seeking⟧.', because: 'a fragment' },
    { reports: 'I think she is ⟦manipulative⟧.', because: 'a view needs its evidence too' },
    { reports: 'School say he is ⟦aggressive⟧.', preset: 'coventry', because: 'COV 4.7' },
    { leaves: 'He was aggressive: he threw a cup at the wall.', because: "COV 4.7's good form" },
    { leaves: 'He threw a cup at the wall. He was aggressive for ten minutes.' },
    { leaves: 'School say he is aggressive.' },
    { leaves: 'He likes a challenging maths puzzle.', because: 'a thing' },
    { leaves: 'The neighbours have an aggressive dog.' },
    { leaves: 'She is not manipulative.' },
    { leaves: 'He is a thief in the school play.' },
    { leaves: 'The class read about a tyrant.' },
    { reports: 'Dad is ⟦a waster⟧. He missed two visits in May.', because: 'evidence does not excuse an insult' },
    { leaves: 'Dad said, "She is manipulative."' },
  ],
  check(note, { options, report }) {
    for (const hit of narrativeHits(note, labels)) {
      const sentence = note.sentences[hit.sentence]
      if (!sentence || sentence.type === 'heading' || !isAboutPerson(sentence, hit)) continue
      const always = hit.entry.extra.always === 'yes'
      if (hit.entry.extra.always === 'is' && !isLasting(sentence, hit)) continue
      if (hit.entry.extra.always === 'sort' && !describes(sentence, hit)) continue
      if (STORY.test(`${beforeOf(sentence, hit)}${afterOf(sentence, hit)}`) || TOLD_ABOUT.test(beforeOf(sentence, hit)))
        continue
      if (isNegated(sentence, hit) || isUnreal(sentence, hit) || ANY_SUCH.test(beforeOf(sentence, hit))) continue
      if (!always && occasionAt(sentence, hit)) continue
      const attributed = isAttributed(note, sentence, hit.start)
      if (attributed && !options.attributed) continue
      if (!always && hasEvidence(note, sentence, hit)) continue
      const words = note.text.slice(hit.start, hit.end)
      report(attributed ? 'source' : always ? 'insult' : kindOf(words), hit, {
        data: { words },
        ...(always && { confidence: 'high' }),
      })
    }
  },
})

const KINDS = [
  ['engagement', /engag|complian|hard to reach|difficult to reach|co-?operat|attend(?!.?ion)|avoid|resist/iu],
  ['temper', /aggress|hostil|violen|temper|anger|angry|volatil|challeng|explosive|outburst|uncontroll/iu],
  ['need', /attention|need(?:y|iness)|cling|demanding/iu],
] as const

/** What to ask for in place of a label: its message. */
const kindOf = (words: string): 'label' | (typeof KINDS)[number][0] =>
  KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'label'

/** What was seen or said, in the same or an adjacent sentence (COV 4.7). */
function hasEvidence(note: Prose, sentence: Sentence, hit: Hit): boolean {
  const { narrative, start } = sentence
  const rest = `${narrative.slice(0, hit.start - start)} ${narrative.slice(hit.end - start)}`
  return (
    showsConduct(rest) ||
    neighbours(note, sentence).some(
      other => isOfSame(other.narrative, narrative) && showsConduct(asKnown(other.narrative, hit)),
    )
  )
}

/** Of a child who is called anxious or damaged, words that the child said near by are no sign. */
const asKnown = (narrative: string, hit: Hit): string =>
  hit.entry.extra.always === 'sort' ? narrative.replace(/_/gu, ' ') : narrative

const PEOPLE = /\p{Lu}\p{L}+|\b(?:mum|mam|dad|mother|father|parents|nan|gran|stepdad|stepmum|partner)\b/gu

/** Whether a sentence goes on about the people of another: by a pronoun, or by naming one of them again. */
function isOfSame(other: string, narrative: string): boolean {
  if (
    /^\W*(?:(?:when|then|at|on|in|once|twice|today|last|this|after|before)\b.{0,40}\b)?(?:he|she|they|you|his|her|their|it)\b/iu.test(
      other,
    ) ||
    /^_/u.test(other)
  )
    return true
  const named = new Set((narrative.match(PEOPLE) ?? []).map(name => name.toLowerCase()))
  return (other.match(PEOPLE) ?? []).some(name => named.has(name.toLowerCase())) || named.size === 0
}
