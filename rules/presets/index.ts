import type { Preset, Setting } from '../../src/model/rule.js'
import { rules } from '../index.js'
import { caseRecordingPolicy, coventry, durham, isleOfMan, worcestershire } from './policies.js'
import { recommended } from './recommended.js'

/** Every rule on and asking for all it can, and info becomes warning; rules that no policy's preset turns on stay at info. */
const strict: Preset = {
  ...recommended,
  policy: { ...recommended.policy, name: 'strict', title: 'caselint strict' },
  levels: Object.fromEntries(
    rules.map((rule): [string, Setting] => [
      rule.id,
      rule.level === 'error' ? 'error' : rule.level === 'off' && !rule.asked ? 'info' : 'warning',
    ]),
  ),
  options: {
    'fact-opinion/opinion-as-fact': { basisExcuses: false },
    'fact-opinion/opinion-without-basis': { unmarked: true },
    'record/people-present': { kinds: ['visit', 'meeting', 'phone-call', 'message'] },
    'record/interpreter': { communication: true },
    'record/decision': { evidence: true, date: true, outcome: true },
    'record/information-shared': { details: ['what', 'whom', 'purpose', 'how'] },
    'record/amendment': { details: ['role', 'circumstances', 'agreement', 'words', 'told'] },
    'record/late-entry': { when: true, reason: true },
    'record/date': { time: 'always' },
    'record/entry-date': { time: true },
    'record/balance': { visits: true },
    'record/summary-overdue': { afterChange: true, missing: true },
  },
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
