import type { AnyRule } from '../../src/model/rule.js'
import colloquial from './colloquial.js'
import complexWord from './complex-word.js'
import grammar from './grammar.js'
import hardToRead from './hard-to-read.js'
import longSentence from './long-sentence.js'
import repeatedWord from './repeated-word.js'
import spelling from './spelling.js'
import unclearPerson from './unclear-person.js'
import wallOfText from './wall-of-text.js'
import wordy from './wordy.js'

export const plainLanguage: readonly AnyRule[] = [
  longSentence,
  hardToRead,
  complexWord,
  wordy,
  colloquial,
  repeatedWord,
  spelling,
  wallOfText,
  unclearPerson,
  grammar,
]
