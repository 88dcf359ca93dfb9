import type { AnyRule } from '../../src/model/rule.js'

export const labelling: readonly AnyRule[] = []
