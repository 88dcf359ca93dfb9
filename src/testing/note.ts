import type { Kind, Note } from '../model/note.js'
import { parseMoment } from '../readers/shared/dates.js'
import { kindOf } from '../readers/shared/kinds.js'
import { Lines, TextMap } from '../readers/shared/sourcemap.js'

/** A note made from its body and header fields, for tests of rules and prose. `kind` defaults to a visit; with an `id` it stands in an export, else it is a draft. */
export function noteFrom(body: string, header: Record<string, string> = {}): Note {
  const lines = new Lines(body)
  const { kind, ...fields } = header
  return {
    index: 0,
    id: header.id ?? null,
    kind: kind ? kindOf(kind, fields.title, body) : ('visit' satisfies Kind),
    fields: header,
    eventDate: header.eventDate ? parseMoment(header.eventDate) : null,
    recordedDate: header.recordedDate ? parseMoment(header.recordedDate) : null,
    body,
    blocks: null,
    directives: [],
    map: new TextMap(body, () => lines, [{ start: 0, length: body.length, source: 0, sourceLength: body.length }], {
      start: 0,
      end: 0,
    }),
    draft: header.id === undefined,
  }
}
