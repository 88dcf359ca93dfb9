import type { AnyRule } from '../../src/model/rule.js'
import action from './action.js'
import analysis from './analysis.js'
import author from './author.js'
import balance from './balance.js'
import date from './date.js'
import decision from './decision.js'
import interpreter from './interpreter.js'
import lateEntry from './late-entry.js'
import missingSection from './missing-section.js'
import peoplePresent from './people-present.js'
import personalData from './personal-data.js'
import place from './place.js'
import purpose from './purpose.js'
import timeliness from './timeliness.js'
import unsuccessfulVisit from './unsuccessful-visit.js'

export const record: readonly AnyRule[] = [
  date,
  author,
  purpose,
  peoplePresent,
  place,
  decision,
  action,
  unsuccessfulVisit,
  interpreter,
  analysis,
  balance,
  timeliness,
  lateEntry,
  missingSection,
  personalData,
]
