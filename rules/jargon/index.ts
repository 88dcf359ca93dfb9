import type { AnyRule } from '../../src/model/rule.js'
import unexplainedAcronym from './unexplained-acronym.js'
import unexplainedTerm from './unexplained-term.js'

export const jargon: readonly AnyRule[] = [unexplainedAcronym, unexplainedTerm]
