import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import type { Span } from '../../src/model/span.js'
import { isAttributed } from '../../src/prose/attribution.js'
import { blamesIn } from '../../src/prose/blame.js'
import { beforeOf, isNegated, isUnreal } from '../../src/prose/subject.js'
import { narrativeHits } from '../kinds/word-list.js'
import { victimBlaming } from '../words/lists.generated.js'

const ADULT =
  '(?:an? )?(?:much |far |considerably |significantly )?(?:older|adult|grown|\\d{2}[- ]year[- ]old|(?:man|male|guy|bloke|lad) (?:of|aged|in his|who is|twice|ten|older|she|he)|men in their)'

/** A child and an adult told of as though they were equals. */
const PAIRS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?:is|was|been|being|still) )?(?:in (?:a|an)(?: sexual| intimate| consensual)? relationship|(?:a |her |his |their )?sexual relationships?|in love|having sex|going out|seeing|dating|sleeping|involved|living)(?: with)? ${ADULT}[^.,;]{0,20}`,
    'giu',
  ),
  /\b(?:her|his|their|your|\p{Lu}\p{L}+'s) (?:much )?(?:older|adult|\d{2}[- ]year[- ]old) (?:boyfriend|girlfriend|partner|lover|man friend)\b/gu,
  /\b(?:her|his|their|your) (?:boyfriend|girlfriend|man|fella),? (?:who )?(?:(?:is|was|aged) |\()(?:1[89]|[2-6]\d)\b/giu,
  /\b(?:besotted|infatuated|smitten|obsessed|sleeping|sex|in love|hanging (?:round|around|about)|carrying on) with (?:an?|the|this|these|her|his|some) (?:\p{L}+ )?(?:(?:man|male|bloke|guy|lad) (?:twice|three times|old enough|of|aged|in (?:his|their)|who is (?:\d|twice|much older))|older (?:man|male|boy|lad)|adult|grown)[^.,;]{0,20}/giu,
]

/** The parent who is abused, blamed for the one who abuses; in a note that tells of abuse. */
const LETS_IN = [
  /\b(?:(?:continues?|continued|continuing|keeps?|kept|still|chooses|chose|insists on) (?:to )?)?(?:allow|let|invit|hav|tak)(?:s|es|ed|ing|e)? (?:him|her ex|the perpetrator|dad|the father) (?:back |straight back |right back )?(?:in(?:to)? (?:her|the|their)|in\b|to (?:stay|move|come|return|live)|home\b|round\b|back\b)/giu,
  /\b(?:stays?|stayed|staying|remain(?:s|ed|ing)?) (?:with him|in (?:the|this|an abusive|a violent) relationship|despite)\b/giu,
]

/** What a note tells of when everyday words about choices and risks put abuse on the one who was hurt. */
const ABUSE =
  /\b(?:exploit\p{L}*|groom\p{L}*|older (?:man|men|male|males|boys?|lads?|boyfriend|peers)|sexual\p{L}*|abus\p{L}*|rape\p{L}*|assault\p{L}*|missing|abscond\p{L}*|county lines|traffick\p{L}*|gangs?|drugs?|domestic|violen\p{L}*|perpetrator|hit (?:her|him|mum)|adult (?:man|men|males?)|(?:man|male|boyfriend) (?:of|aged|who is) \d{2}|(?:grown|strange|these|those|the|them|different|other|random|with) (?:men|lads)|(?:beat|beats|beaten|hits|punch\p{L}*|slap\p{L}*|strangl\p{L}*) (?:her|him|mum)|beating|(?:broke|bruised|choked|burnt|cut) (?:her|his|mum's)|(?:took|taken|takes|has|had|having) him back|dealers?|having sex|touch(?:ed|ing)? her|nudes?|vapes|lifts|cse|cce|hotel|ex-partner|refuge)\b/iu

export default defineRule({
  id: 'labelling/victim-blaming',
  level: 'error',
  confidence: 'high',
  summary: 'Words that put abuse or exploitation on the child, or on the parent who is abused.',
  why: `A child cannot agree to being abused, and does not choose it. Words that say so are read out in court, and by the child
    years later. Say what the adult did.`,
  clauses: ['DUR 67', 'DUR 68'],
  words: [victimBlaming],
  messages: {
    instead:
      '"{words}" puts the blame on the one who was hurt. Say what was done to them, and by whom; for example: {instead}.',
    blamed: '"{words}" puts the blame on the one who was hurt. Say what was done to them, and by whom.',
    letsIn:
      '"{words}" puts the abuse on the parent who is hurt. Say what the other person did, and what was done to keep the children safe.',
    adult: '"{words}" makes a child and an adult equals. Say how old each is and what the adult does.',
  },
  examples: [
    { reports: 'She is ⟦promiscuous⟧.' },
    { reports: 'She keeps ⟦putting herself at risk⟧ in town.' },
    { reports: 'She ⟦is in a relationship with a man of 29⟧.', header: { child: 'Demi (15)' } },
    { reports: 'The police came twice for domestic abuse. She ⟦allowed him back in⟧.' },
    { reports: 'The police came twice for domestic abuse. She ⟦puts up with the violence⟧.' },
    { leaves: 'She puts up with the noise next door.', because: 'nothing here tells of abuse' },
    { leaves: 'The cat ran off and she let him back in.', because: 'nothing here tells of abuse' },
    { leaves: 'Each lift that he gives her is putting her at risk.', because: 'the adult is the one who acts' },
    { leaves: 'Kwame told me that going without meat is a lifestyle choice.', because: 'his own words, about food' },
    { leaves: 'She said, "He is my boyfriend."', because: 'quoted speech' },
    { leaves: 'This was not a lifestyle choice.', because: 'denied' },
    { leaves: 'The puppy made poor choices about the sofa.', because: 'nothing here tells of abuse' },
  ],
  check(note, { report }) {
    for (const sentence of note.child.ages.some(age => age !== null && age >= 18) ? [] : note.sentences) {
      for (const pattern of PAIRS) {
        for (const found of sentence.narrative.matchAll(pattern)) {
          const span = {
            start: sentence.start + found.index,
            end: sentence.start + found.index + found[0].trimEnd().length,
          }
          if (!isExcused(note, sentence, span) && !bothGrown(sentence, span))
            report('adult', span, { data: { words: note.text.slice(span.start, span.end) }, confidence: 'medium' })
        }
      }
    }
    const abuse = ABUSE.test(note.text)
    for (const sentence of abuse ? note.sentences : []) {
      for (const span of blamesIn(sentence)) {
        if (sentence.section !== 'actions' && !isExcused(note, sentence, span) && !bothGrown(sentence, span))
          report('blamed', span, { data: { words: note.text.slice(span.start, span.end) }, confidence: 'medium' })
      }
      for (const pattern of LETS_IN) {
        for (const found of sentence.narrative.matchAll(pattern)) {
          const span = { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length }
          if (sentence.section !== 'actions' && !isExcused(note, sentence, span))
            report('letsIn', span, { data: { words: note.text.slice(span.start, span.end) }, confidence: 'medium' })
        }
      }
    }
    for (const hit of narrativeHits(note, victimBlaming)) {
      const sentence = note.sentences[hit.sentence]
      if (!sentence || isExcused(note, sentence, hit) || bothGrown(sentence, hit)) continue
      if (hit.entry.extra.needs === 'context' && !abuse) continue
      const words = note.text.slice(hit.start, hit.end)
      const { instead } = hit.entry
      report('instead', hit, {
        data: { words, instead: instead[0] ?? '' },
        suggestions: [...instead],
        ...(hit.entry.extra.needs === 'context' && { confidence: 'medium' }),
      })
    }
  },
})

/** "She is 19 and her boyfriend is 23" tells of two adults. */
const bothGrown = (sentence: Sentence, span: Span): boolean =>
  /\b(?:is|aged|of|was|at) (?:1[89]|[2-9]\d)\b/iu.test(beforeOf(sentence, span))

const isExcused = (note: Prose, sentence: Sentence, span: Span): boolean =>
  isNegated(sentence, span) ||
  isUnreal(sentence, span) ||
  /\b(?:refus|declin)\p{L}+ to $/iu.test(beforeOf(sentence, span)) ||
  isAttributed(note, sentence, span.start)
