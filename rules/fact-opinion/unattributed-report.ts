import type { Prose, Sentence } from '../../src/model/prose.js'
import { defineRule } from '../../src/model/rule.js'
import { attributions } from '../../src/prose/attribution.js'
import { hearsay } from '../words/lists.generated.js'

/** A source anywhere in the sentence: "It was reported by the school nurse that". */
const SOURCE =
  /\b(?:by|from|according to|via)\s+(?:the |a |an |his |her |their |your |my |our |an anonymous )?(?!now\b|then\b|time\b|there\b|here\b|home\b|telling\b|her\b|him\b|\d)(?:\p{Lu}\p{L}*|mum|mam|dad|mother|father|school|nursery|police|neighbours?|carers?|nan|gran|teacher|nurse|health|gp|doctor|manager|staff|social worker|hospital|family|parents?|aunt|uncle|grandmother|grandfather|housing|landlord|officer|worker|court|visitor|friend|caller|referrer|member|professionals?|agency|camhs|probation|midwife|children|child|young person|sister|brother|partner|both|several|all)/u
const KNOWN_TO_SERVICE =
  /^\s(?:us|our|the (?:service|team|department|police|local)|services|children|social|camhs|police|probation|health|early help|mental|the mental|housing|adult|a number of services|youth)/iu

export default defineRule({
  id: 'fact-opinion/unattributed-report',
  level: 'warning',
  summary: 'Something that was told or is believed, with no source.',
  why: `A reader must be able to weigh who said it, and how they know. Without a source it can be neither checked nor answered
    by the person it is about.`,
  clauses: ['CRP 1', 'CRP 11', 'DUR 65', 'COV 1.3', 'COV 4.3', 'COV 4.6', 'IOM 4.2', 'IOM 5.1'],
  words: [hearsay],
  messages: {
    nobody:
      '"{words}" does not say who said so. Name the person or paper it came from; if the source is not named, say that.',
  },
  examples: [
    { reports: '⟦It was reported that⟧ Dad is back.' },
    { reports: 'He has ⟦allegedly⟧ threatened a neighbour.' },
    { reports: '⟦Concerns were raised that⟧ Dad is in the home.' },
    { reports: '⟦Believed to⟧ have gone to Blackpool.' },
    { reports: '⟦Heard that⟧ she is back.' },
    { leaves: 'It was reported by the school nurse that Dad is back.' },
    { leaves: 'Mum told me that apparently Dad is back.' },
    { leaves: 'An anonymous caller said it was reported that Dad is back.', because: '"anonymous" is a source' },
    { leaves: 'The family is known to the service.' },
    { leaves: 'Nan heard that she is back.' },
  ],
  check(note, { report }) {
    for (const hit of note.hits(hearsay)) {
      const sentence = note.sentences[hit.sentence]
      if (!sentence || hit.quoted || sentence.type === 'heading' || hasSource(note, sentence)) continue
      const before = sentence.narrative.slice(0, hit.start - sentence.start)
      const after = sentence.narrative.slice(hit.end - sentence.start)
      if (
        /^(?:heard|hear)/iu.test(note.text.slice(hit.start, hit.end)) &&
        /\p{L}\s*$/u.test(before) &&
        !/\b(?:i|we|have|also)\s*$/iu.test(before)
      )
        continue
      if (
        /known/iu.test(note.text.slice(hit.start, hit.end)) &&
        (KNOWN_TO_SERVICE.test(after) || /^ (?:as|him|her|me|them)\b/iu.test(after))
      )
        continue
      report('nobody', hit, { data: { words: note.text.slice(hit.start, hit.end) } })
    }
  },
})

const hasSource = (note: Prose, sentence: Sentence): boolean =>
  SOURCE.test(sentence.narrative) ||
  /\banonymous/iu.test(sentence.narrative) ||
  attributions(note, sentence).some(
    source => !/^(?:it|there|this|that|they|concerns?|intelligence|he|she)$/iu.test(source.source),
  )
