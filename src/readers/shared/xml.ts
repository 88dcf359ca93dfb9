import { SaxesParser } from 'saxes'
import { InputError } from '../reader.js'

/** What is told of an XML document's parts; names come without their prefix. */
export interface XmlHandler {
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  /** Text, entities decoded. */
  text?(words: string): void
}

/**
 * Reads XML piece by piece; gives back control after each piece, so that what was found can be taken away.
 * Entities of its own making are refused, whatever they would expand to.
 * @throws InputError where it is not well formed, or nested too deep
 */
export function* xmlPieces(pieces: Iterable<Uint8Array>, handler: XmlHandler, deepest: number): Generator<void> {
  // a name may carry a prefix and be the same: `w:p` and `p`
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  parser.on('error', () => {
    // the parser's own message may quote the text
    throw damaged()
  })
  parser.on('doctype', () => {
    throw new InputError('It declares XML entities, which are refused; open it in its own program and save it again.')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest)
      throw new InputError(`It is nested more than ${deepest} deep; this is no note. --max-nesting raises the limit.`)
    handler.open(local(name), wanted => {
      const plain = attributes[wanted]
      if (plain !== undefined) return plain
      const key = Object.keys(attributes).find(each => local(each) === wanted)
      return key === undefined ? undefined : attributes[key]
    })
  })
  parser.on('closetag', ({ name }) => {
    depth--
    handler.close(local(name))
  })
  if (handler.text) {
    const told = handler.text.bind(handler)
    parser.on('text', told)
    parser.on('cdata', told)
  }
  let decoder: TextDecoder | null = null
  for (const piece of pieces) {
    decoder ??= decoderFor(piece)
    parser.write(decoded(decoder, piece))
    yield
  }
  parser.write(decoded(decoder ?? decoderFor(new Uint8Array())))
  parser.close()
  yield
}

/** Reads XML to its end. */
export function readXml(pieces: Iterable<Uint8Array>, handler: XmlHandler, deepest: number): void {
  for (const _ of xmlPieces(pieces, handler, deepest));
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const damaged = (): InputError =>
  new InputError('It is damaged: its XML cannot be read. Open it in its own program and save it again.')

function decoderFor(head: Uint8Array): TextDecoder {
  const wide =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
  return new TextDecoder(wide ?? 'utf-8', { fatal: true })
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    throw damaged()
  }
}
