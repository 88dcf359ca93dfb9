import type { Directive } from '../model/note.js'
import type { Reader } from './reader.js'
import { decodeSource } from './shared/decode.js'
import { frontMatter } from './shared/frontmatter.js'
import { partsOf } from './shared/header.js'
import { noteOf } from './shared/notes.js'
import { Lines, TextMap } from './shared/sourcemap.js'

const COMMENT = /<!--([\s\S]*?)-->/gu

/** Plain text: what is read is what stands there, so every offset of a body is one of the file. */
export const text: Reader = {
  format: 'text',
  async *read(source, settings, coverage) {
    const whole = await decodeSource(source, settings, coverage)
    const front = await frontMatter(whole)
    let made: Lines | undefined
    const lines = (): Lines => (made ??= new Lines(whole))
    let index = 0
    for (const part of partsOf(whole, front?.fields ?? null, front?.end ?? 0)) {
      const raw = whole.slice(part.body.start, part.body.end)
      const segments = [{ start: 0, length: raw.length, source: part.body.start, sourceLength: raw.length }]
      const map = new TextMap(whole, lines, segments, part.anchor, { fields: part.places })
      const directives: Directive[] = []
      // a comment is blanked, not cut: offsets stay
      const body = raw.replace(COMMENT, (comment: string, inside: string, at: number) => {
        directives.push({ at, text: inside.trim(), place: map.locate({ start: at, end: at + comment.length }) })
        return comment.replace(/[^\r\n]/gu, ' ')
      })
      yield noteOf({ index: index++, fields: part.fields, body, blocks: null, directives, map, draft: true }, settings)
    }
  },
}
