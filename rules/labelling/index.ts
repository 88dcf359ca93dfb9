import type { AnyRule } from '../../src/model/rule.js'
import colleague from './colleague.js'
import insensitive from './insensitive.js'
import institutional from './institutional.js'
import label from './label.js'
import offensive from './offensive.js'
import stereotype from './stereotype.js'
import victimBlaming from './victim-blaming.js'

export const labelling: readonly AnyRule[] = [
  offensive,
  victimBlaming,
  label,
  institutional,
  insensitive,
  stereotype,
  colleague,
]
