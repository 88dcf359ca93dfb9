import type { Preset } from '../../src/model/rule.js'
import { recommended } from './recommended.js'

/** Every preset by its name. */
export const presets: Readonly<Record<string, Preset>> = {
  recommended,
}
