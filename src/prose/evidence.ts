import type { Prose, Sentence } from '../model/prose.js'

/** Acts that were seen or heard, with nobody's verdict in them. */
const ACT =
  /\b(?:threw|throw(?:s|ing|n)?|hit(?:s|ting)?|kick(?:s|ed|ing)|punch(?:es|ed|ing)|push(?:es|ed|ing)|shov(?:es|ed|ing)|slapp(?:ed|ing)|slapped|bit|bites|spat|spits|swore|swear(?:s|ing)|shout(?:s|ed|ing)|scream(?:s|ed|ing)|yell(?:s|ed|ing)|slamm(?:ed|ing)|broke|smash(?:es|ed|ing)|grabb(?:ed|ing)|pull(?:s|ed)|tore|ripp(?:ed|ing)|ran|run(?:s|ning)? (?:off|out|away)|walk(?:s|ed) (?:out|off|away)|left the (?:room|house|meeting|class|lesson)|turn(?:s|ed) (?:his|her|their|your|the|away|up|over)|refus(?:es|ed|ing) to|would not|wouldn't|did not|didn't|has not|hasn't|have not|was not|does not|doesn't|miss(?:es|ed)|cancel(?:s|led)|clench(?:es|ed)|point(?:s|ed)|stood (?:up|over|close)|raised (?:his|her|their|your)|crossed (?:his|her|their|your)|told (?:me|us|him|her|them|the)|said|asked|answered|replied|called (?:me|him|her|them|the)|hung up|closed the|shut the|climb(?:s|ed)|hid|cried|laugh(?:s|ed)|smiled|looked (?:at|away|down)|sat (?:with|in|on)|took|gave|dropped|sent|rang|texted|wrote|signed|attended|arrived|slept|stayed in bed|ate|drank|sold|stole|lied about|changed (?:his|her|their|your) (?:account|story)|tipp(?:ed|ing)|flipped|hurt|scratch(?:es|ed)|spill(?:s|ed)|head-?butted|threatened to|squared up|walked)\b/iu
const MEASURE =
  /\b(?:\d+|once|twice|three|four|five|six|seven|eight|nine|ten|twelve|half|several|both|each|every) (?:\p{L}+ )?(?:times?|of|out of|visits?|calls?|appointments?|sessions?|lessons?|days?|weeks?|months?|hours?|minutes?|occasions?|meetings?|mornings?|nights?|texts?|letters?|metres?|feet|cups?|cans?|bags?|bottles?|pupils?|children|fixed)\b|\b\d+ ?%|£\d|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu
const QUOTED = /_{6,}/u

/** Whether a sentence tells something that was seen, heard, said, counted or documented. */
export const tellsFact = (sentence: Sentence): boolean =>
  QUOTED.test(sentence.narrative) || ACT.test(sentence.narrative) || MEASURE.test(sentence.narrative)

/** Whether the rest of a sentence, after a verdict has been cut out of it, tells a fact. */
export function restTellsFact(sentence: Sentence, verdict: { start: number; end: number }): boolean {
  const rest = `${sentence.narrative.slice(0, verdict.start - sentence.start)} ${sentence.narrative.slice(verdict.end - sentence.start)}`
  return QUOTED.test(rest) || ACT.test(rest) || MEASURE.test(rest)
}

/** The sentences straight before and after one, in its paragraph or the same list. */
export function neighbours(note: Prose, sentence: Sentence): Sentence[] {
  return [note.sentences[sentence.index - 1], note.sentences[sentence.index + 1]].filter(
    (each): each is Sentence => each !== undefined && each.block === sentence.block,
  )
}
