import { InputError, type Reader } from './reader.js'
import { decodeSource } from './shared/decode.js'
import { htmlBody, tellMet } from './shared/html.js'
import { notesTables, tableNotes } from './shared/html-tables.js'
import { draftNotes } from './shared/marked.js'
import { Lines } from './shared/sourcemap.js'

/** Words around a table of notes that are its title, as the rows above a spreadsheet's headers are, and no note. */
const MOST_TITLE = 30

/** HTML: tags and scripts are never prose; comments may set findings aside. The rows of a table of notes are notes. */
export const html: Reader = {
  format: 'html',
  async *read(source, settings, coverage) {
    const whole = await decodeSource(source, settings, coverage)
    const page = htmlBody(whole, settings.maxNesting)
    tellMet(page, coverage)
    if (page.body.text.trim() === '')
      throw new InputError('The page holds no text of its own; save what it shows as text or Word.')
    const tables = notesTables(whole, settings)
    if (tables.length === 0) {
      yield* draftNotes({ whole, body: page.body, comments: page.comments, settings })
      return
    }
    const lines = new Lines(whole)
    let index = 0
    let rest = ''
    let after = 0
    for (const table of tables) {
      for (const note of tableNotes(whole, table, settings, index, lines)) {
        index++
        yield note
      }
      // spaces keep the rest at its place
      rest += whole.slice(after, table.start) + ' '.repeat(table.end - table.start)
      after = table.end
    }
    const { body, comments } = htmlBody(rest + whole.slice(after), settings.maxNesting)
    if (body.text.trim().split(/\s+/u).length <= MOST_TITLE) return
    for (const note of draftNotes({ whole, body, comments, settings })) yield { ...note, index: index++ }
  },
}
