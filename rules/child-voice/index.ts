import type { AnyRule } from '../../src/model/rule.js'

export const childVoice: readonly AnyRule[] = []
