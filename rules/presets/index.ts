import type { Preset, Setting } from '../../src/model/rule.js'
import { rules } from '../index.js'
import { caseRecordingPolicy, coventry, durham, isleOfMan, worcestershire } from './policies.js'
import { recommended } from './recommended.js'

/** Every rule on, and info becomes warning. */
const strict: Preset = {
  ...recommended,
  policy: { ...recommended.policy, name: 'strict', title: 'caselint strict' },
  levels: Object.fromEntries(
    rules.map((rule): [string, Setting] => [
      rule.id,
      rule.level === 'error' ? 'error' : rule.id === 'plain-language/spelling' ? 'info' : 'warning',
    ]),
  ),
}

/** Every preset by its name. */
export const presets: Readonly<Record<string, Preset>> = {
  recommended,
  strict,
  'case-recording-policy': caseRecordingPolicy,
  durham,
  worcestershire,
  coventry,
  'isle-of-man': isleOfMan,
}
