import type { AnyRule } from '../../src/model/rule.js'

export const factOpinion: readonly AnyRule[] = []
