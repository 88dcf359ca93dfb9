import type { AnyRule } from '../../src/model/rule.js'

export const seenAlone: readonly AnyRule[] = []
