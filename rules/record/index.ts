import type { AnyRule } from '../../src/model/rule.js'
import action from './action.js'
import amendment from './amendment.js'
import analysis from './analysis.js'
import anonymousSource from './anonymous-source.js'
import author from './author.js'
import balance from './balance.js'
import date from './date.js'
import decision from './decision.js'
import duplicate from './duplicate.js'
import informationShared from './information-shared.js'
import interpreter from './interpreter.js'
import lateEntry from './late-entry.js'
import missingSection from './missing-section.js'
import peoplePresent from './people-present.js'
import personalData from './personal-data.js'
import place from './place.js'
import placeholder from './placeholder.js'
import purpose from './purpose.js'
import role from './role.js'
import summaryOverdue from './summary-overdue.js'
import timeliness from './timeliness.js'
import unsuccessfulVisit from './unsuccessful-visit.js'
import visitGap from './visit-gap.js'

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
  role,
  informationShared,
  anonymousSource,
  amendment,
  placeholder,
  analysis,
  balance,
  timeliness,
  lateEntry,
  missingSection,
  personalData,
  duplicate,
  summaryOverdue,
  visitGap,
]
