import { InputError, type Reader } from './reader.js'
import { decodeSource } from './shared/decode.js'
import { htmlBody } from './shared/html.js'
import { draftNotes } from './shared/marked.js'

/** HTML: tags and scripts are never prose; comments may set findings aside. */
export const html: Reader = {
  format: 'html',
  async *read(source, settings, coverage) {
    const whole = await decodeSource(source, settings, coverage)
    const { body, comments, images, scripts } = htmlBody(whole)
    if (images > 0) coverage.skipped.push(`${images} ${images === 1 ? 'image' : 'images'}`)
    if (scripts > 0) coverage.skipped.push(`${scripts} ${scripts === 1 ? 'script' : 'scripts'}`)
    if (body.text.trim() === '')
      throw new InputError('The page holds no text of its own; save what it shows as text or Word.')
    yield* draftNotes({ whole, body, comments, settings })
  },
}
