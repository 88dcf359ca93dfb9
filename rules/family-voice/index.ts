import type { AnyRule } from '../../src/model/rule.js'
import disagreement from './disagreement.js'
import missing from './missing.js'
import notTold from './not-told.js'

export const familyVoice: readonly AnyRule[] = [missing, notTold, disagreement]
