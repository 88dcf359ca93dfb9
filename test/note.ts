import type { Kind, Note } from '../src/model/note.js'
import { parseMoment } from '../src/readers/shared/dates.js'
import { kindOf } from '../src/readers/shared/kinds.js'
import { Lines, TextMap } from '../src/readers/shared/sourcemap.js'

/** A note made from its body and header fields, for tests of rules and prose. */
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
    draft: true,
  }
}
