import type { AnyRule } from '../../src/model/rule.js'
import hardToRead from './hard-to-read.js'
import longSentence from './long-sentence.js'
import repeatedWord from './repeated-word.js'

export const plainLanguage: readonly AnyRule[] = [longSentence, hardToRead, repeatedWord]
