import { defineRule } from '../../src/model/rule.js'
import { isAttributed } from '../../src/prose/attribution.js'
import { isNegated } from '../../src/prose/subject.js'

const WHO =
  '(?:(?:the|his|her|their|our|my|your) )?(?:(?:last|previous|former|other|old|duty|allocated) )?(?:(?:social )?workers?|teams?|health visitor|school|nursery|police|housing|camhs|edt|mash|probation|teachers?|head ?teacher|manager|team manager|colleagues?|agency|agencies|hospital|midwife|gp|doctor|iro|solicitor|cafcass|fostering|legal|front door|out of hours|ward|staff|council)'
const SLIGHT =
  "(?:(?:is|are|was|were) (?:(?:as )?usual(?:ly)?|utterly|totally|completely|absolutely|just|pretty|frankly|simply|quite|so|very|a bit)? ?(?:useless|hopeless|lazy|incompetent|clueless|inept|pathetic|unprofessional|sloppy|slapdash|arrogant|obstructive|a waste of space|a waste of time|a joke|a disgrace|a shambles|not fit for (?:the|this) job|jobsworths?|idle|dreadful)|(?:couldn't|could not|can't|cannot) be bothered|(?:have |has |had )?(?:dropped the ball|washed (?:its|their|her|his) hands|passed the buck|made a (?:mess|hash|pig's ear)|messed (?:it |things |this )?up|cocked (?:it|this) up|let (?:the family|us|everyone|the child|him|her|them) down|sat on (?:it|this|their hands)|dragged (?:its|their|her|his) (?:feet|heels)|did nothing as usual)|never (?:bothers?|lifts? a finger|does? (?:their|her|his|its) job)|as useful as|don't care|doesn't care)"

const PATTERN = new RegExp(`(?<![\\p{L}])${WHO} ${SLIGHT}(?!\\p{L})`, 'iu')

export default defineRule({
  id: 'labelling/colleague',
  level: 'off',
  asked: 'warning',
  confidence: 'low',
  summary: 'Belittling or blaming words about a colleague, a team or an agency.',
  why: `A child who reads the file should not read a quarrel between the people who were there to help. What was or was not
    done is a fact that can be put right; scorn is not.`,
  clauses: ['IOM 3.7'],
  messages: {
    slight: '"{words}" belittles a colleague. Say what was or was not done, and when; raise the rest with a manager.',
  },
  examples: [
    { reports: '⟦The last social worker was useless⟧.' },
    { reports: "⟦The health visitor couldn't be bothered⟧ to ring back." },
    { leaves: 'Mum said that the last social worker was useless.', because: 'a complaint, reported as such' },
    { leaves: 'The health visitor did not ring back.', because: 'a fact' },
    { leaves: 'Sami dropped the ball and laughed.' },
  ],
  check(note, { report }) {
    for (const sentence of note.sentences) {
      const hit = PATTERN.exec(sentence.narrative)
      if (!hit) continue
      const start = sentence.start + hit.index
      const span = { start, end: start + hit[0].length }
      if (isAttributed(note, sentence, start) || isNegated(sentence, span)) continue
      report('slight', span, { data: { words: note.text.slice(span.start, span.end) } })
    }
  },
})
