import type { AnyRule } from '../../src/model/rule.js'
import formulaic from './formulaic.js'
import missing from './missing.js'
import noContext from './no-context.js'
import noInfluence from './no-influence.js'

export const childVoice: readonly AnyRule[] = [missing, formulaic, noContext, noInfluence]
