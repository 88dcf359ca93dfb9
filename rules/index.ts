import type { AnyRule } from '../src/model/rule.js'
import { childVoice } from './child-voice/index.js'
import { factOpinion } from './fact-opinion/index.js'
import { familyVoice } from './family-voice/index.js'
import { jargon } from './jargon/index.js'
import { labelling } from './labelling/index.js'
import { plainLanguage } from './plain-language/index.js'
import { record } from './record/index.js'
import { seenAlone } from './seen-alone/index.js'

/** Every rule, by category. */
export const rules: readonly AnyRule[] = [
  ...plainLanguage,
  ...jargon,
  ...factOpinion,
  ...childVoice,
  ...familyVoice,
  ...seenAlone,
  ...labelling,
  ...record,
]
