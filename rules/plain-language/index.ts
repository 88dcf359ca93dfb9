import type { AnyRule } from '../../src/model/rule.js'

export const plainLanguage: readonly AnyRule[] = []
