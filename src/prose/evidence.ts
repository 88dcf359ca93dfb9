import type { Prose, Sentence } from '../model/prose.js'

/** What people were seen or heard to do or not to do: any fact that a view may rest on. */
const ACT =
  /\b(?:threw|throw(?:s|ing|n)?|hit(?:s|ting)?|kick(?:s|ed|ing)|punch(?:es|ed|ing)|push(?:es|ed|ing)|shov(?:es|ed|ing)|slapp(?:ed|ing)|slapped|bit|bites|spat|spits|swore|swear(?:s|ing)|shout(?:s|ed|ing)|scream(?:s|ed|ing)|yell(?:s|ed|ing)|slamm(?:ed|ing)|broke|smash(?:es|ed|ing)|grabb(?:ed|ing)|pull(?:s|ed)|tore|ripp(?:ed|ing)|ran|run(?:s|ning)? (?:off|out|away)|walk(?:s|ed) (?:out|off|away)|left the (?:room|house|meeting|class|lesson)|turn(?:s|ed) (?:his|her|their|your|the|away|up|over)|refus(?:es|ed|ing) to|would not|wouldn't|did not|didn't|has not|hasn't|have not|was not|does not|doesn't|miss(?:es|ed)|cancel(?:s|led)|clench(?:es|ed)|point(?:s|ed)|stood (?:up|over|close)|raised (?:his|her|their|your)|crossed (?:his|her|their|your)|told (?:me|us|him|her|them|the)|said|asked|answered|replied|called (?:me|him|her|them|the)|hung up|closed the|shut the|climb(?:s|ed)|hid|cried|laugh(?:s|ed)|smiled|looked (?:at|away|down)|sat (?:with|in|on)|took|gave|dropped|sent|rang|texted|wrote|signed|attended|arrived|slept|stayed in bed|ate|drank|sold|stole|lied about|changed (?:his|her|their|your) (?:account|story)|tipp(?:ed|ing)|flipped|hurt|scratch(?:es|ed)|spill(?:s|ed)|head-?butted|threatened to|squared up|walked)\b/iu
const MEASURE =
  /\b(?:\d+|once|twice|three|four|five|six|seven|eight|nine|ten|twelve|half|several|both|each|every) (?:\p{L}+ )?(?:times?|of|out of|visits?|calls?|appointments?|sessions?|lessons?|days?|weeks?|months?|hours?|minutes?|occasions?|meetings?|mornings?|nights?|texts?|letters?|metres?|feet|cups?|cans?|bags?|bottles?|pupils?|children|fixed)\b|\b\d+ ?%|£\d|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu
const QUOTED = /_{6,}/u

/** Whether a sentence tells something that was seen, heard, said, counted or documented. */
export const tellsFact = (sentence: Sentence): boolean =>
  QUOTED.test(sentence.narrative) || ACT.test(sentence.narrative) || MEASURE.test(sentence.narrative)

/** Someone who acts. */
const WHO = "(?:he|she|they|you|who|mum|mam|dad|mother|father|nan|gran|[\\p{L}'-]+)"
/** Acts that were seen or heard, with nobody's verdict in them. */
const CONDUCT = new RegExp(
  `(?:\\b${WHO} |[:–—] ?)(?:then |also |twice |had |has |just |\\p{L}+ly )?(?:threw(?! an? (?:wobbly|tantrum|strop|fit))|hit|kick(?:s|ed)(?! off)|punch(?:es|ed)|push(?:es|ed)|shov(?:es|ed)|slapp(?:ed|ing)|slapped|bit (?:him|her|me|his|another|a (?:child|boy|girl))|bites|spat|spits|swore|swears|shout(?:s|ed)|scream(?:s|ed)|yell(?:s|ed)|slammed|slams|broke|smash(?:es|ed)|grabb(?:ed|ing)|tore|ripped|walk(?:s|ed) (?:out|off|away)|left the (?:room|house|meeting|class|lesson)|turn(?:s|ed) (?:his|her|their|your) (?:back|chair|face)|refus(?:es|ed) to (?:\\p{L}+ )?(?:open|let|speak|answer|come|leave|look|sit|get|go|give|hand|move|talk)|would not (?:open|let|speak|answer|come|look|sit|talk)|miss(?:es|ed) (?:\\p{L}+ )?(?:\\d|two|three|four|five|six|seven|eight|nine|ten|both|all|every)|cancel(?:s|led) (?:\\p{L}+ )?(?:\\d|two|three|four|five|six|both|all)|clench(?:es|ed)|stood (?:up|over|close)|raised (?:his|her|their|your) (?:voice|hand|fist)|crossed (?:his|her|their|your) arms|hung up|closed the|shut the|hid|climb(?:s|ed)|tipp(?:ed|ing)|flipped|scratch(?:es|ed)|head-?butted|threatened to|squared up|called (?:me|him|her|them|the \\p{L}+) _|said _)(?![\\p{L}])`,
  'iu',
)
const COUNT =
  /\b(?:\d+|once|twice|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:\p{L}+ )?(?:times?|of|out of|visits?|calls?|appointments?|sessions?|lessons?|days?|weeks?|months?|hours?|minutes?|occasions?|meetings?|mornings?|nights?|texts?|letters?|cups?|cans?|bags?|bottles?|pupils?|fixed|detentions|exclusions)\b|\b\d+ ?%|\bon \d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b/iu
/** Whether a sentence shows the conduct that a label stands for: what was done, said or counted (COV 4.7). */
export const showsConduct = (narrative: string): boolean =>
  QUOTED.test(narrative) || CONDUCT.test(narrative) || COUNT.test(narrative)

/** The sentences straight before and after one, in its paragraph or the same list. */
export function neighbours(note: Prose, sentence: Sentence): Sentence[] {
  return [note.sentences[sentence.index - 1], note.sentences[sentence.index + 1]].filter(
    (each): each is Sentence => each !== undefined && each.block === sentence.block,
  )
}
