// Made by `npm run docs` from the labelled notes of test/corpus.

/** What a rule scored: labelled faults and how many were found; findings that were right and wrong. */
export interface Measured {
  expected: number
  found: number
  right: number
  wrong: number
}

export const measured: { notes: number; words: number; rules: Readonly<Record<string, Measured>> } = {
  notes: 90,
  words: 17572,
  rules: {
    'child-voice/formulaic': { expected: 4, found: 1, right: 1, wrong: 0 },
    'child-voice/missing': { expected: 3, found: 3, right: 3, wrong: 0 },
    'child-voice/no-context': { expected: 1, found: 1, right: 1, wrong: 0 },
    'fact-opinion/absolute': { expected: 12, found: 10, right: 10, wrong: 0 },
    'fact-opinion/assumed-motive': { expected: 36, found: 34, right: 37, wrong: 0 },
    'fact-opinion/false-certainty': { expected: 14, found: 14, right: 14, wrong: 0 },
    'fact-opinion/opinion-as-fact': { expected: 78, found: 61, right: 61, wrong: 0 },
    'fact-opinion/opinion-without-basis': { expected: 10, found: 9, right: 9, wrong: 0 },
    'fact-opinion/unattributed-report': { expected: 24, found: 22, right: 22, wrong: 0 },
    'jargon/unexplained-acronym': { expected: 44, found: 43, right: 43, wrong: 0 },
    'jargon/unexplained-term': { expected: 2, found: 2, right: 2, wrong: 0 },
    'labelling/insensitive': { expected: 3, found: 3, right: 3, wrong: 0 },
    'labelling/institutional': { expected: 9, found: 8, right: 8, wrong: 1 },
    'labelling/label': { expected: 48, found: 44, right: 44, wrong: 0 },
    'labelling/offensive': { expected: 3, found: 2, right: 2, wrong: 0 },
    'labelling/victim-blaming': { expected: 21, found: 15, right: 15, wrong: 0 },
    'plain-language/colloquial': { expected: 30, found: 28, right: 28, wrong: 1 },
    'plain-language/complex-word': { expected: 1, found: 1, right: 1, wrong: 0 },
    'plain-language/wordy': { expected: 0, found: 0, right: 0, wrong: 0 },
    'record/action': { expected: 44, found: 39, right: 39, wrong: 2 },
    'record/amendment': { expected: 4, found: 3, right: 3, wrong: 0 },
    'record/analysis': { expected: 5, found: 5, right: 5, wrong: 0 },
    'record/anonymous-source': { expected: 4, found: 4, right: 4, wrong: 0 },
    'record/author': { expected: 8, found: 8, right: 8, wrong: 0 },
    'record/balance': { expected: 2, found: 0, right: 0, wrong: 1 },
    'record/date': { expected: 6, found: 6, right: 6, wrong: 0 },
    'record/decision': { expected: 30, found: 25, right: 25, wrong: 2 },
    'record/information-shared': { expected: 13, found: 8, right: 8, wrong: 1 },
    'record/interpreter': { expected: 3, found: 3, right: 3, wrong: 0 },
    'record/place': { expected: 0, found: 0, right: 0, wrong: 1 },
    'record/placeholder': { expected: 5, found: 5, right: 6, wrong: 0 },
    'record/purpose': { expected: 6, found: 6, right: 6, wrong: 0 },
    'record/role': { expected: 11, found: 8, right: 8, wrong: 1 },
    'record/unsuccessful-visit': { expected: 2, found: 2, right: 2, wrong: 1 },
    'seen-alone/child-not-seen': { expected: 2, found: 2, right: 2, wrong: 0 },
    'seen-alone/no-reason': { expected: 4, found: 4, right: 4, wrong: 0 },
    'seen-alone/not-stated': { expected: 11, found: 11, right: 11, wrong: 1 },
  },
}
