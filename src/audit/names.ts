import type { AuditReport, Group } from './report.js'

/** Whose names may be shown. */
export interface ShownNames {
  team: boolean
  worker: boolean
}

/**
 * The report as it may travel: where names are not to be shown, teams and workers stand as "Team 1", "Worker 1", numbered
 * in the order of their names, so that a reader who knows the names can still follow the figures.
 */
export function named(report: AuditReport, shown: ShownNames): AuditReport {
  const team = shown.team ? same : coded(report.groups.team, 'Team')
  const worker = shown.worker ? same : coded(report.groups.worker ?? [], 'Worker')
  const renamed = (groups: readonly Group[], name: (old: string) => string): Group[] =>
    groups.map(group => ({ ...group, name: group.folded > 0 ? group.name : name(group.name) }))
  const inTeam = <T extends { team: string | null }>(note: T): T => ({
    ...note,
    team: note.team === null ? null : team(note.team),
  })
  return {
    ...report,
    groups: {
      ...report.groups,
      team: renamed(report.groups.team, team),
      worker: report.groups.worker && renamed(report.groups.worker, worker),
    },
    look: report.look.map(inTeam),
    sample: report.sample && { ...report.sample, notes: report.sample.notes.map(inTeam) },
  }
}

const same = (name: string): string => name

function coded(groups: readonly Group[], word: string): (name: string) => string {
  const names = groups.filter(({ folded, name }) => folded === 0 && name !== NONE).map(({ name }) => name)
  const codes = new Map(names.sort().map((name, index) => [name, `${word} ${index + 1}`]))
  return name => codes.get(name) ?? (name === NONE ? NONE : `a small ${word.toLowerCase()}`)
}

/** The group of notes that name no team or worker. */
export const NONE = 'not given'
