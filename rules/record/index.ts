import type { AnyRule } from '../../src/model/rule.js'

export const record: readonly AnyRule[] = []
