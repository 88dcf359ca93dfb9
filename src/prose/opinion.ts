import type { Prose, Sentence } from '../model/prose.js'
import type { Span } from '../model/span.js'
import { segmentAt } from './run-ons.js'

/** Words by which the writer owns a view (rules.md, "opinion marker"). */
export const MARKER =
  /\b(?:in my (?:own |professional |honest |considered )?(?:view|opinion|judge?ment|assessment|analysis|experience)|from my (?:perspective|point of view)|to my mind|(?:it|this|that) (?:is|was) my (?:professional )?(?:view|opinion|judge?ment|assessment|belief|impression|analysis)|my (?:own |overall |professional |current |initial |first |only |gut |honest |firm |strong |main |biggest )*(?:view|opinion|judge?ment|assessment|analysis|impression|sense|belief|worry|worries|concern|concerns|conclusion|hypothesis|hunch|feeling|reading|thinking|guess|hope|instinct|fear|reflection|gut)s? (?:is|was|are|were|of|here|remains?|that|tells me|says)|i (?:have|had) (?:very |such |some |real |serious |grave |significant |major |many |a lot of |a few )*(?:concerns|worries|doubts|reservations|misgivings)|i (?:was|am) left (?:feeling|thinking|with the impression)|i came away|i (?:have|had) a (?:bad |strong |nagging |funny |horrible |good )?(?:feeling|hunch|sense|suspicion)|i (?:can't help|cannot help|couldn't help|could not help) (?:feeling|thinking|wondering|believing)|i (?:do |did |also |still |really |would |am inclined to |can't help but |cannot help but |tend to |now |therefore |currently |personally |strongly |honestly |genuinely |firmly |truly |sincerely |just )*(?:not )?(?:reckon|reckoned|imagine|would imagine|would guess|guess|have a feeling|have a hunch|can't see|cannot see (?:her|him|them|this|it)|think|thought|feel|felt|believe|believed|sense|sensed|suspect|suspected|judge|judged|consider|considered|conclude|concluded|assess|assessed|worry|worried|fear|doubt|wonder|wondered|get the (?:impression|sense|feeling)|got the (?:impression|sense|feeling)|had the (?:impression|sense|feeling)|have the (?:impression|sense)|would say|would argue|would suggest|opine|opined|would opine|would hazard|would venture|would wager|would bet|take the view|hold the view|hypothesise|read this as|take (?:this|it|that) to mean|don't think|do not think|don't believe|don't feel|didn't think|didn't feel|doubt)|i(?:'m| am| was| have been| remain| remained|'ve been)(?: not| also| still| really| very| a little| a bit| quite| so| more| less| increasingly| now| particularly| most)* (?:worried|concerned|anxious|uneasy|unsure|sure|confident|satisfied|convinced|hopeful|of the (?:view|opinion)|reassured|pleased|left wondering|curious|impressed|struck|uncertain|doubtful|certain|clear that|troubled|mindful|inclined)|we (?:all |both |do |still )?(?:think|thought|feel|felt|believe|believed|consider|are worried|are concerned|were worried|were concerned)|(?<=^\W*)(?:worried|concerned) (?:that|about|for)|what (?:worries|concerns|strikes) me|what i would watch|(?:it|this|that|which) (?:suggests|suggested|indicates|might mean|may mean|could mean|tells me|makes me (?:think|worry|wonder)|leads me to)|(?<=^\W*)(?:to|for) me,?|, (?:to|for) me,|i'?d (?:say|bet|guess|argue|wager|suggest|hazard)|i would(?: not|n't) be (?:at all )?surprised|call me (?:cynical|old-fashioned|suspicious)|something tells me|i (?:have|had) (?:no|little) (?:faith|confidence|trust) in|i (?:do not|don't) (?:really |fully |entirely )?trust (?:him|her|them|mum|dad|either|this family)|my money is on|i(?:'d| would) put money on|i (?:have|had) my (?:doubts|suspicions|worries|concerns)|professional(?:ly)?,? (?:judge?ment|opinion|view)|professionally i|on balance,?|a worry is|the worry is|one explanation)\b/giu

/** Words that mark a view as no more than a view: hedges (rules.md) and readings of behaviour (DUR 43, 44). */
export const HEDGE =
  /\b(?:appear(?:s|ed|ing)? (?!(?:at|in|on|from|with|behind|before|again|after|here|there|round|by|through|outside|downstairs|upstairs|half)\b)\p{L}+|appears?(?=[,.])|seem(?:s|ed|ing|ingly)?|look(?:s|ed)? (?:as if|as though|like(?! (?:a )?(?:total |complete |absolute )?(?:bomb|tip|pigsty|war zone|squat|dump|skip|tramp|mess|disgrace)))|looked to me|as if|as though|might (?:be|have|mean|well|not|\p{Ll}+)|may (?:be|have|mean|well|not|\p{Ll}+)|could (?:be|have been|mean|suggest|indicate)|possibly|perhaps|probably|maybe|potentially|likely|unlikely|suggest(?:s|ed|ing)?|indicat(?:es|ed|ing)|presumably|came across(?: to me)? as|struck me as|(?:may|might|could) (?:well )?be telling us|behaviour (?:is|was) telling us|if true)\b/giu

const FACTUAL_SENSE = /\b(?:on my mind|i felt (?:his|her|their|the) (?:forehead|hand|tummy|pulse))\b/iu

/** "I told him what we think": that a view was told, and none is told here. */
const INDIRECT =
  /\b(?:told|asked|explained|shared|said|know|knows|understand|about|of) (?:\p{L}+ ){0,3}(?:what|who|how|where|why|whatever)\s$|\bso that $/iu

/** The writer's own opinion markers in a sentence. */
export function markers(sentence: Sentence): Span[] {
  return spansOf(MARKER, sentence).filter(
    span =>
      !FACTUAL_SENSE.test(sentence.text.slice(span.start - sentence.start)) &&
      !INDIRECT.test(sentence.narrative.slice(0, span.start - sentence.start)),
  )
}

/** Hedges in a sentence. */
export const hedges = (sentence: Sentence): Span[] =>
  // the month is no hedge
  spansOf(HEDGE, sentence).filter(span => !/^May\b/u.test(sentence.text.slice(span.start - sentence.start)))

function spansOf(pattern: RegExp, sentence: Sentence): Span[] {
  return Array.from(sentence.narrative.matchAll(pattern), hit => ({
    start: sentence.start + hit.index,
    end: sentence.start + hit.index + hit[0].length,
  }))
}

/** Whether what stands at an offset is marked as a view: by an opinion marker or a hedge in its sentence. */
export function isMarkedView(sentence: Sentence, at: number): boolean {
  const { start, end } = segmentAt(sentence, at)
  return [...markers(sentence), ...hedges(sentence)].some(mark => start <= mark.start && mark.start < end)
}

/** Whether the sentence stands where views are recorded as views (rules.md, "analysis section"). */
export const inAnalysis = (sentence: Sentence): boolean =>
  sentence.section === 'analysis' || sentence.section === 'worries' || sentence.section === 'strengths'

/** A reason given in the same sentence. */
export const REASON =
  /\b(?:because|since (?!(?:january|february|march|april|may|june|july|august|september|october|november|december|last|then|\d|the (?:last|start|summer|birth|move|meeting|visit|school)))|as (?:he|she|they|it|i|we|the|his|her|their|mum|dad|there|nobody|no|this|that|both|all)\b|,\s(?:as|since) (?!well|soon|ever|usual|always|planned|agreed|before|far|long|if|though|much|many|a result)\p{L}+|given (?:that|the|his|her|their)|due to|owing to|on the basis|based on|for example|for instance|e\.g\.|evidenced by|as shown by|so that|in light of|in view of|in that|which (?:means|shows)|having (?:seen|read|spoken|heard)|after (?:seeing|hearing|reading)|when (?:i|he|she|they|we)|the reason|seeing (?:that|as|how)|considering|now that)\b|:\s+\S/iu

/** Sentences of the same paragraph, the given one left out. */
export const restOfParagraph = (note: Prose, sentence: Sentence): Sentence[] =>
  note.paragraph(sentence).filter(other => other.index !== sentence.index)
