import type { Prose } from '../../model/prose.js'
import type { Span } from '../../model/span.js'
import { markers } from '../opinion.js'
import { anywhere, firstOf, under } from './find.js'

const MEANING: readonly RegExp[] = [
  /\b(?:this|that|which|it|these|those|he|she|they|you) (?:all )?(?:means?|meant|would mean|could mean|may mean|might mean|suggests?|matters?|puts?|could (?:lead|cost|affect|harm|leave|become|put|make|happen|hurt)|may (?:lead|affect|cost|harm|be(?! that [^.]*\b(?:could|should|might|will|would)\b))|affects?|is having|has had|had an? (?:\p{L}+ )?(?:effect|impact))\b/iu,
  /\b(?:impact|effect)s? (?:on|of|for)\b|\b(?:is|are|was|were|as) (?:a|the|another|one|real|also a|big|an?) (?:\p{L}+ )?(?:strengths?|protective factors?|risk|worry|worries|concern|positive)\b|\b(?:strengths?|worry|worries|risks?|concerns?|danger|complicating factor)s? (?:is|are|here|for|remains?|now|include|that|of)\b/iu,
  /\b(?:worries|worried|worrying|concerned|reassured|reassuring|what helps|what is (?:working|going well|helping)|on the other (?:side|hand)|against that|in (?:his|her|their|your) favour|makes? (?:him|her|them|it|you) (?:more |less )?(?:safer?|harder|easier|likely|vulnerable)|safer (?:than|when|now|because)|at risk (?:of|if|because)|important (?:for|to|because)|so (?:that )?(?:he|she|they) (?:is|are|can|feels?))\b/iu,
  /\b(?:i|we) (?:\p{L}+ )?(?:think|believe|feel|conclude|judge|suspect|wonder|consider)\b[^.]*\b(?:because|as|since|so|given|if|until|while|unless|which)\b/iu,
]

/** Where the note says what it means for the child: analysis, worries or strengths (CRP 2, DUR 46). */
export function analysis(note: Prose): Span | null {
  const named = under(note, 'analysis') ?? under(note, 'worries') ?? under(note, 'strengths')
  if (named) return named
  for (const sentence of note.sentences) {
    if (sentence.section === 'actions') continue
    const span =
      firstOf(MEANING, sentence) ??
      (markers(sentence).length > 0 && /\b(?:because|as|since|so|given|if)\b/iu.test(sentence.narrative)
        ? sentence
        : null)
    if (span) return span
  }
  return null
}

/** Words that tell of a worry, however small; for weighing one against the other, not for finding the analysis. */
export const WORRY =
  /(?<!\b(?:has|have|had) no (?:\p{L}+ )?)\b(?:worr\p{L}*|concern\p{L}*|cold|unloving|unrealistic|volatile|oppressive|hostile|chao\p{L}+|drift\p{L}*|unmet|unhealthy|toxic|rejecti\p{L}+|unkempt|risk\p{L}*|unsafe|afraid|scared|frighten\p{L}*|missing|harm\p{L}*|neglect\p{L}*|struggl\p{L}*|argu\p{L}*|violen\p{L}*|shout\p{L}*|fail\p{L}*|refus\p{L}*|late|alcohol\p{L}*|drunk|drink(?:s|ing)|drugs?|arrest\p{L}*|injur\p{L}*|bruis\p{L}*|hit|hurt\p{L}*|cancelled|poor|dirty|damp|debt|exclu\p{L}*|suspend\p{L}*|self-harm|exploit\p{L}*|abus\p{L}*|lonely|sad|upset|tired|behind|broken|absence|absent|unable|difficult\p{L}*|problem\p{L}*|not (?:safe|well|coping|enough|attend\p{L}*)|inadequate|lacks?|danger\p{L}*|lost|overdose|court)\b/iu
/** Words that tell of something good. */
export const STRENGTH =
  /(?<!\b(?:not|cannot|can't|never|no|isn't|wasn't|yet|lacks?|lacking|without|little|rations?|nothing to be) (?:\p{L}+ )?)\b(?:strength\p{L}*|well|good|better|best|help(?:s|ed|ful|ing)|support(?:s|ed|ive)|protect(?:s|ive|ed)|lov\p{L}*|proud|progress\p{L}*|improv\p{L}*|trust\p{L}*|safe|safely|safer|positive\p{L}*|enjoy\p{L}*|happy|happily|warm\p{L}*|kind\p{L}*|settled|likes?|friends?|friendly|achiev\p{L}*|laugh\p{L}*|smil\p{L}*|calm\p{L}*|cares (?:for|about|well)|cared for|caring|confident\p{L}*|on time|manag(?:es|ed|ing)|cop(?:es|ed|ing)|clean|healthy|thriv\p{L}*(?! on\b)|talented|growing|learn(?:s|ed|ing|t)|praise\p{L}*|resilien\p{L}*|reliab\p{L}*|attended (?:all|every)|works hard|keen|gained|passed|won|signed up|up to date|volunteer\p{L}*|offer(?:s|ed)?)\b/iu

const WORRIES: readonly RegExp[] = [
  /\b(?:i|we)(?:'m| am| are| was| were| remain)? (?:\p{L}+ )?(?:worried|concerned|anxious|uneasy|worry|fear)\b|\b(?:my|the|a|one|another|main|biggest) (?:\p{L}+ )?(?:worry|worries|concerns?|risks?|danger)\b|\bwhat worries (?:me|us)\b|\b(?:is|are|was|were) (?:a|at|still at|the) (?:\p{L}+ )?(?:risk|worry|concern)\b|\bnothing (?:\p{L}+ )?(?:worries|worried) (?:me|us)\b|\bno (?:new |current |other )?(?:worries|concerns)\b/iu,
]
const STRENGTHS: readonly RegExp[] = [
  /\b(?:strengths?|protective factors?|what (?:helps|is helping|works|is working|is going well)|which helps|that helps|(?:is|are|was) (?:going|working|doing|coping|managing) well|(?:i|we)(?:'m| am| are| was| were)? (?:\p{L}+ )?(?:reassured|pleased|impressed)|makes? (?:him|her|them|you|it|life) (?:safer|easier|better)|has improved|have improved|keeps? (?:him|her|them|you) safe)\b/iu,
]

/** Where the note says what worries. */
export const worries = (note: Prose): Span | null =>
  under(note, 'worries') ?? anywhere(note, isReport(note) ? [WORRY] : WORRIES)

/** Where the note says what helps or goes well. */
export const strengths = (note: Prose): Span | null =>
  under(note, 'strengths') ?? anywhere(note, isReport(note) ? [STRENGTH] : STRENGTHS)

/** A report weighs throughout, and not only where it says that it does. */
const isReport = (note: Prose): boolean => note.kind === 'summary' || note.kind === 'assessment'
