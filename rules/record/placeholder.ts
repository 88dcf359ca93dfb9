import type { Field } from '../../src/model/note.js'
import { defineRule } from '../../src/model/rule.js'

const LEFT_IN: readonly RegExp[] = [
  /\{\{[^{}\n]{0,60}\}\}|<<[^<>\n]{1,60}>>|\$\{[^{}\n]{1,60}\}/gu,
  /\[(?:[Ii]nsert|[Ee]nter|[Aa]dd|[Tt]ype|insert|enter|add|type|describe|complete|record|name of|date of|details of)\b[^[\]\n]{0,60}\]|\b(?:INSERT|ENTER|ADD|TYPE) (?:\p{Lu}+ )?HERE\b|(?<![\p{L}])INSERT (?:\p{Lu}{2,} ?){1,5}(?![\p{L}])/gu,
  /\[(?:insert |enter |add |type |put |child'?s? |yp'?s? |worker'?s? |social worker'?s? |parent'?s? |your |full |first )?(?:name|names|date|dates|time|address|age|dob|role|here|details|text|initials?|school|child|yp|reason|purpose|xx+|tbc|\.\.\.|mum|dad|place|location|number|phone|relationship|gender|he\/she|his\/her|they|delete as appropriate)(?: here| of \p{L}+(?: \p{L}+)?| and \p{L}+)?\]/giu,
  // "[previous authority]", "[name of surgery]": what is to stand there, and not a remark of the writer's ("[the blue door]")
  /\[(?:(?:previous|current|former|new|home|host|placing|allocated|local|other|relevant|social|key|team|health|family|foster|birth|first|last|next|full|agreed|actual) ){0,2}(?:authority|local authority|council|borough|county|school|nursery|college|hospital|surgery|practice|gp|workers?|social worker|key worker|manager|team|office|area|town|city|street|postcode|month|year|day|day of week|service|agency|provider|organisation|company|court|judge|amount|sum|figure|language|country|nationality|religion|ethnicity|venue|room|signature|diagnosis|medication|allegation|concern|outcome|sibling|siblings|carers?|foster carers?|professional|professionals|interpreter|activity|event|weekday|surname|gender|pronouns?)(?:s'|'s)?(?: names?| address| number| details| date)?\]/giu,
  /(?<![\p{L}\p{N}])(?:XXX+|xxx+|XX\/XX(?:\/XX+)?|xx\/xx(?:\/xx+)?|dd\/mm\/yy(?:yy)?|DD\/MM\/YY(?:YY)?|hh:mm|HH:MM|TBC|TBA|tbc|tba|T\.B\.C\.?|TODO|lorem ipsum|Lorem ipsum)(?![\p{L}\p{N}])/gu,
  /\b(?:click or tap (?:here )?to enter (?:text|a date)|click here to enter (?:text|a date)|choose an item|insert (?:name|date|text|details|address|here|child'?s name)(?: here)?|enter (?:text|date|details|name) here|delete as (?:appropriate|applicable|necessary)|type (?:text )?here|to be completed by worker|complete this section)\b\.?/giu,
]

export default defineRule({
  id: 'record/placeholder',
  level: 'error',
  confidence: 'high',
  summary: 'Template text left in a note.',
  why: 'A gap that nobody filled reads as a gap in what was done, and another child’s name may be in the next one.',
  clauses: [],
  messages: { left: '"{words}" is template text. Fill it in, or take it out.' },
  examples: [
    { reports: 'I saw ⟦[name]⟧ at home.' },
    { reports: 'I saw ⟦{{child}}⟧ at home on ⟦XX/XX/XX⟧.' },
    { reports: 'Next visit: ⟦TBC⟧.' },
    { reports: '⟦Click or tap here to enter text.⟧' },
    {
      reports: 'I saw the child at home.',
      wholeNote: true,
      header: { author: '[name], Social Worker' },
      because: 'the header is part of the note',
    },
    { reports: 'He came from ⟦[previous authority]⟧ in May.' },
    { leaves: 'The record of [his aunt] was in the file.', because: "a remark of the writer's" },
    { leaves: 'XXL shirts were on the line.' },
    { leaves: 'I saw [name] at home.', header: { kind: 'template' }, because: 'a template is made of them' },
    { leaves: 'She wrote "xxx" and drew a heart.', because: 'kisses, in quotation marks' },
    { leaves: 'He lives at number 30 [the blue door].' },
  ],
  check(note, { report }) {
    if (note.kind === 'template') return
    for (const [field, value] of Object.entries(note.fields)) {
      const hit = LEFT_IN.map(pattern => value.match(pattern)?.[0]).find(Boolean)
      if (hit) report('left', null, { data: { words: hit }, field: field as Field })
    }
    for (const sentence of note.sentences) {
      for (const pattern of LEFT_IN) {
        for (const hit of sentence.narrative.matchAll(pattern)) {
          if (/^"?_|"$/u.test(hit[0])) continue
          const start = sentence.start + hit.index
          if (/["']/u.test(note.text[start - 1] ?? '') && /["']/u.test(note.text[start + hit[0].length] ?? '')) continue
          report('left', { start, end: start + hit[0].length }, { data: { words: hit[0] } })
        }
      }
    }
  },
})
