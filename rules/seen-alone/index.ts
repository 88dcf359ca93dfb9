import type { AnyRule } from '../../src/model/rule.js'
import childNotSeen from './child-not-seen.js'
import flagMismatch from './flag-mismatch.js'
import noReason from './no-reason.js'
import notStated from './not-stated.js'

export const seenAlone: readonly AnyRule[] = [notStated, noReason, childNotSeen, flagMismatch]
