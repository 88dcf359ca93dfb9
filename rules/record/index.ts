import type { AnyRule } from '../../src/model/rule.js'
import action from './action.js'
import amendment from './amendment.js'
import analysis from './analysis.js'
import anonymousSource from './anonymous-source.js'
import attachment from './attachment.js'
import author from './author.js'
import balance from './balance.js'
import child from './child.js'
import childFocus from './child-focus.js'
import closing from './closing.js'
import correctionRequest from './correction-request.js'
import date from './date.js'
import decision from './decision.js'
import discussion from './discussion.js'
import duplicate from './duplicate.js'
import entryDate from './entry-date.js'
import eventUndated from './event-undated.js'
import fullName from './full-name.js'
import household from './household.js'
import identityNeeds from './identity-needs.js'
import informationShared from './information-shared.js'
import interpreter from './interpreter.js'
import lateEntry from './late-entry.js'
import mediaConsent from './media-consent.js'
import missingSection from './missing-section.js'
import nameSpelling from './name-spelling.js'
import nextSteps from './next-steps.js'
import observation from './observation.js'
import outcome from './outcome.js'
import oversight from './oversight.js'
import peoplePresent from './people-present.js'
import personalData from './personal-data.js'
import place from './place.js'
import placeholder from './placeholder.js'
import planProgress from './plan-progress.js'
import purpose from './purpose.js'
import response from './response.js'
import role from './role.js'
import secondHand from './second-hand.js'
import significantEvent from './significant-event.js'
import summaryContent from './summary-content.js'
import summaryOverdue from './summary-overdue.js'
import thin from './thin.js'
import thirdPartyDetail from './third-party-detail.js'
import timeliness from './timeliness.js'
import title from './title.js'
import unsuccessfulVisit from './unsuccessful-visit.js'
import visitGap from './visit-gap.js'
import withheld from './withheld.js'

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
  child,
  thin,
  discussion,
  observation,
  nextSteps,
  planProgress,
  childFocus,
  identityNeeds,
  summaryContent,
  closing,
  secondHand,
  entryDate,
  title,
  significantEvent,
  oversight,
  correctionRequest,
  household,
  attachment,
  withheld,
  response,
  mediaConsent,
  outcome,
  fullName,
  eventUndated,
  nameSpelling,
  thirdPartyDetail,
]
