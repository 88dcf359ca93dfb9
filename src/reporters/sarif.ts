import type * as Sarif from 'sarif'
import type { Evidence, Finding } from '../model/finding.js'
import type { Location, Place } from '../model/note.js'
import { jsonOf } from './json.js'
import { type MakeReporter, type RuleFacts, worded } from './reporter.js'
import { Tickets } from './tickets.js'
import { oneLine, visible, wellFormed } from './visible.js'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0 (OASIS), for code scanning and viewers. Results are written as they come; what is short follows them. */
export const sarif: MakeReporter = run => {
  const indexes = new Map(run.rules.map((rule, index) => [rule.id, index]))
  const tickets = new Tickets()
  const artifacts: string[] = []
  const notifications: string[] = []
  let results = 0
  let location: Sarif.ArtifactLocation = {}
  let format: string | null = null
  let notes = 0
  const written = (result: Sarif.Result): string => `${results++ === 0 ? '\n' : ',\n'}${jsonOf(result)}`
  const notify = (level: 'error' | 'note', text: string): void => {
    const notification: Sarif.Notification = {
      level,
      message: { text: message(text) },
      locations: [{ physicalLocation: { artifactLocation: location } }],
    }
    notifications.push(jsonOf(notification))
  }
  return {
    begin() {
      const driver: Sarif.ToolComponent = {
        name: 'caselint',
        version: run.version,
        semanticVersion: run.version,
        rules: run.rules.map(descriptor),
      }
      return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${jsonOf({ driver })},"columnKind":"utf16CodeUnits","results":[`
    },
    file(path, kind) {
      location = { ...addressOf(path), index: artifacts.length }
      format = kind
      notes = 0
      tickets.file(path)
      return ''
    },
    note({ summary, findings, evidence, again }) {
      if (!again) notes++
      tickets.note(summary)
      const where = { artifact: location, note: summary.id, text: run.text }
      return [
        ...findings.map(finding => written(resultOf(finding, where, indexes, tickets.of(finding.rule)))),
        ...evidence.map(each => written(present(each, where))),
      ].join('')
    },
    fileEnd({ error, coverage }) {
      if (error !== null) notify('error', error)
      for (const part of coverage.skipped) notify('note', `Not read as it stands: ${part}.`)
      const artifact: Sarif.Artifact = {
        location,
        roles: ['analysisTarget'],
        properties: { format, notes, complete: coverage.complete },
      }
      artifacts.push(jsonOf(artifact))
      return ''
    },
    end({ unread, stale }) {
      const invocation = `{"executionSuccessful":${unread === 0},"toolExecutionNotifications":[${notifications.join(',')}]}`
      const properties = jsonOf({ preset: run.preset, ...(stale && { mended: stale }) })
      return `],"artifacts":[${artifacts.join(',')}],"invocations":[${invocation}],"properties":${properties}}]}\n`
    },
  }
}

function descriptor({ id, level, summary, why, clauses }: RuleFacts): Sarif.ReportingDescriptor {
  const reason = oneLine(why)
  const serves = clauses.length > 0 ? `Policy clauses: ${clauses.join(', ')}.` : ''
  return {
    id,
    shortDescription: { text: message(summary) },
    fullDescription: { text: message(reason) },
    help: {
      text: message([summary, reason, serves].filter(Boolean).join('\n\n')),
      markdown: message([`**${summary}**`, reason, serves].filter(Boolean).join('\n\n')),
    },
    defaultConfiguration: level === 'off' ? { enabled: false } : { level: LEVELS[level] },
    properties: { tags: [id.split('/')[0] as string], clauses: [...clauses] },
  }
}

interface Where {
  artifact: Sarif.ArtifactLocation
  note: string | null
  text: boolean
}

function resultOf(finding: Finding, where: Where, indexes: ReadonlyMap<string, number>, ticket: string): Sarif.Result {
  const { message: words, reason } = worded(finding, where.text)
  const index = indexes.get(finding.rule)
  return {
    ruleId: finding.rule,
    ...(index !== undefined && { ruleIndex: index }),
    level: LEVELS[finding.level],
    message: { text: message(oneLine(words)) },
    locations: [locationOf(finding.place, where)],
    partialFingerprints: { 'caselint/v1': ticket },
    ...(finding.setAside && {
      suppressions: [
        {
          kind: finding.setAside.by === 'comment' ? 'inSource' : 'external',
          status: 'accepted',
          ...(reason !== null && { justification: oneLine(reason) }),
        },
      ],
    }),
    ...(where.text && finding.replacements.length > 0 && { fixes: fixesOf(finding, where.artifact) }),
    properties: {
      confidence: finding.confidence,
      wholeNote: finding.wholeNote,
      note: finding.note,
      clauses: [...finding.clauses],
    },
  }
}

/** What `--evidence` adds: something that is there, and no fault. */
const present = ({ label, place, note }: Evidence, where: Where): Sarif.Result => ({
  kind: 'informational',
  level: 'none',
  message: { text: `Present: ${message(label)}` },
  locations: [locationOf(place, where)],
  properties: { note },
})

const fixesOf = ({ replacements, place }: Finding, artifact: Sarif.ArtifactLocation): Sarif.Fix[] =>
  replacements.map(words => ({
    description: { text: message(oneLine(words)) },
    artifactChanges: [
      {
        artifactLocation: artifact,
        replacements: [{ deletedRegion: regionOf(place), insertedContent: { text: wellFormed(words) } }],
      },
    ],
  }))

function locationOf(place: Place, { artifact, note, text }: Where): Sarif.Location {
  const snippet = text && place.excerpt !== '' ? { snippet: { text: wellFormed(place.excerpt) } } : {}
  const logical = [
    ...(place.location ? [logicalOf(place.location)] : []),
    ...(note === null ? [] : [{ name: visible(note), kind: 'note' }]),
  ]
  return {
    physicalLocation: { artifactLocation: artifact, region: { ...regionOf(place), ...snippet } },
    ...(logical.length > 0 && { logicalLocations: logical }),
  }
}

function regionOf({ start, end }: Place): Sarif.Region {
  const { offset } = start
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(offset !== null && end.offset !== null && { charOffset: offset, charLength: end.offset - offset }),
  }
}

/** What a person goes to in a file that has no lines of its own. */
function logicalOf(location: Location): Sarif.LogicalLocation {
  if ('sheet' in location)
    return {
      name: location.cell,
      fullyQualifiedName: visible(`${location.sheet}!${location.cell}`),
      kind: 'cell',
    }
  if ('paragraph' in location) return { name: `paragraph ${location.paragraph}`, kind: 'paragraph' }
  if ('page' in location) return { name: `page ${location.page}`, kind: 'page' }
  return { name: visible(`row ${location.row}, column ${location.column}`), kind: 'cell' }
}

/** A path as an address: relative to the root of the sources unless it is absolute. */
function addressOf(path: string): Sarif.ArtifactLocation {
  const plain = wellFormed(path).replace(/^(?:\.\/+)+/u, '')
  const drive = /^[A-Za-z]:\//u.exec(plain)?.[0] ?? ''
  const uri = plain.slice(drive.length).split('/').map(encodeURIComponent).join('/')
  if (drive !== '') return { uri: `file:///${drive}${uri}` }
  return plain.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' }
}

/** Text of a message: what would be read as a placeholder (`{0}`) or a link (`[words](1)`) is broken (SARIF 3.11.5, 3.11.6). */
const message = (text: string): string =>
  wellFormed(text)
    .replace(/\{(?=\d+\})/gu, '{\u200b')
    .replace(/\](?=\()/gu, ']\u200b')
