import type { AnyRule } from '../../src/model/rule.js'

export const jargon: readonly AnyRule[] = []
