import type { AnyRule } from '../../src/model/rule.js'
import absolute from './absolute.js'
import assumedMotive from './assumed-motive.js'
import beyondExpertise from './beyond-expertise.js'
import falseCertainty from './false-certainty.js'
import observationUnmarked from './observation-unmarked.js'
import opinionAsFact from './opinion-as-fact.js'
import opinionWithoutBasis from './opinion-without-basis.js'
import unattributedReport from './unattributed-report.js'
import unverifiedReport from './unverified-report.js'

export const factOpinion: readonly AnyRule[] = [
  opinionAsFact,
  opinionWithoutBasis,
  unattributedReport,
  falseCertainty,
  assumedMotive,
  absolute,
  unverifiedReport,
  beyondExpertise,
  observationUnmarked,
]
