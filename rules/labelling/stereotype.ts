import { defineRule } from '../../src/model/rule.js'
import { isAttributed } from '../../src/prose/attribution.js'

const GROUP =
  '(?:(?:\\p{L}+ )?(?:families|people|parents|mothers|fathers|children|communit(?:y|ies))|gyps(?:y|ies)|(?:irish )?travellers?|roma|muslims?|africans?|asians?|europeans?|eastern europeans?|refugees?|asylum seekers?|migrants?|immigrants?|teenagers?|teenage (?:boys|girls|mothers|mums)|boys|girls|men|women|lads|care (?:kids|leavers|children)|single (?:mothers?|mums?|parents?)|addicts?|council tenants?|people on benefits)'

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:typical of|just like|like all|same as all|as with (?:all|most)|you know what) (?:these |those |such |most |all )?${GROUP}\\b`,
    'iu',
  ),
  /\b(?:as|like) (?:they|people|men|women|families) (?:often |always |all |usually )?do in (?:that|their|those|this|his|her|these) (?:culture|community|communities|part of the world|country|religion|area|family|families)\b/iu,
  /\b(?:a |an )?typical (?:single (?:mother|mum|mam|parent|dad|father)|teenager|teenage (?:boy|girl|mother|mum)|traveller|care (?:kid|leaver)|addict|boy|girl|man|lad|young mum|young mother)\b/iu,
  /\b(?:boys will be boys|girls will be girls|lads will be lads)\b/iu,
  /\b(?:people|families|parents|mothers|kids|children) like (?:that|this|these|those|them|her|him)\b/iu,
  /\b(?:that|this|it)(?: is|'s) (?:just )?how (?:they|these people|those people|these families|travellers|men|women) are\b/iu,
  /\b(?:those|these) people\b(?= (?:do|don't|never|always|cannot|can't|have|are|tend|all))/iu,
  /\b(?:part of|due to|because of|explained by|put down to) (?:the|their|his|her) (?:culture|religion|ethnicity|background|class)\b/iu,
  /\bas (?:you|one) would expect (?:of|from|with) (?:a|an|that|this|such|someone)\b/iu,
]

export default defineRule({
  id: 'labelling/stereotype',
  level: 'off',
  asked: 'warning',
  confidence: 'low',
  summary: 'A trait that is given to someone as a member of a group.',
  why: `A stereotype tells the reader about a group and nothing about this child or family. It can hide what is really
    happening, and a person who reads it of themselves will not trust the rest.`,
  clauses: ['COV 4.7'],
  messages: {
    group: '"{words}" speaks of a group. Say what this person did or said, or what they told you that they need.',
  },
  examples: [
    { reports: 'This is ⟦typical of Traveller families⟧.' },
    { reports: '⟦Boys will be boys⟧.' },
    { reports: 'Mum is ⟦a typical single mother⟧.' },
    {
      leaves: 'Mum told me that in their culture a new mother rests for forty days.',
      because: 'a custom that the family named',
    },
    { leaves: 'A typical school day starts at eight.' },
    { leaves: 'Dad said, "Boys will be boys."' },
    { leaves: 'The tremor is typical of the new tablets.' },
  ],
  check(note, { report }) {
    for (const sentence of note.sentences) {
      for (const pattern of PATTERNS) {
        const hit = pattern.exec(sentence.narrative)
        if (!hit) continue
        const start = sentence.start + hit.index
        const span = { start, end: start + hit[0].length }
        if (!isAttributed(note, sentence, start)) report('group', span, { data: { words: hit[0] } })
        break
      }
    }
  },
})
