import { InputError, type Reader } from './reader.js'
import { decodeSource } from './shared/decode.js'
import { htmlBody, tellMet } from './shared/html.js'
import { draftNotes } from './shared/marked.js'

/** HTML: tags and scripts are never prose; comments may set findings aside. */
export const html: Reader = {
  format: 'html',
  async *read(source, settings, coverage) {
    const whole = await decodeSource(source, settings, coverage)
    const page = htmlBody(whole, settings.maxNesting)
    tellMet(page, coverage)
    const { body, comments } = page
    if (body.text.trim() === '')
      throw new InputError('The page holds no text of its own; save what it shows as text or Word.')
    yield* draftNotes({ whole, body, comments, settings })
  },
}
