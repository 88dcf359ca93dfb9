import type { Block, Directive, Fields, Kind, Note, SourceMap } from '../../model/note.js'
import type { ReadSettings } from '../reader.js'
import { parseMoment } from './dates.js'
import { kindOf } from './kinds.js'

export interface NoteParts {
  index: number
  fields: Fields
  body: string
  blocks: Block[] | null
  directives: Directive[]
  map: SourceMap
  draft: boolean
}

/** Code units of a field that are looked at: no name, date or list of people is longer. */
const LONGEST_FIELD = 4000

/** A note from its parts: kind and dates read from its fields, and a date in the title or the opening where no field has one. */
export function noteOf(parts: NoteParts, settings: ReadSettings): Note {
  const { body } = parts
  const fields = Object.fromEntries(
    Object.entries(parts.fields).map(([name, value]) => [name, value.slice(0, LONGEST_FIELD)]),
  ) as Fields
  return {
    ...parts,
    fields,
    id: fields.id ?? null,
    kind:
      settings.kind ??
      mappedKind(fields.kind, settings) ??
      kindOf(fields.kind, fields.title, untitled(body, fields.title)),
    eventDate: momentOf(fields.eventDate) ?? momentOf(titleDay(fields.title)),
    recordedDate: momentOf(fields.recordedDate),
  }
}

/** A body without the line that was taken for its title. */
const untitled = (body: string, title: string | undefined): string => {
  const at = title === undefined || title === '' ? -1 : body.slice(0, 400).indexOf(title)
  return at < 0 ? body : body.slice(at + (title ?? '').length).trimStart()
}

/** A title without the days in it that are not its event's: a birth's, the next visit's. */
const titleDay = (title: string | undefined): string | undefined =>
  title?.replace(
    /\b(?:dob|d\.o\.b\.?|born|next|due|since|previous|last)\b[^\d]{0,20}\d[\d/.-]*(?: \p{L}+ \d{2,4})?/giu,
    '',
  )

const momentOf = (text: string | undefined): Note['eventDate'] => (text ? parseMoment(text) : null)

function mappedKind(name: string | undefined, settings: ReadSettings): Kind | undefined {
  if (!name || !settings.kinds) return undefined
  const wanted = name.trim().toLowerCase()
  return Object.entries(settings.kinds).find(([each]) => each.trim().toLowerCase() === wanted)?.[1]
}
