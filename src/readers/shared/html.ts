import { Parser } from 'htmlparser2'
import type { Coverage } from '../../model/note.js'
import { InputError, left, MAX_NESTING } from '../reader.js'
import { BodyBuilder } from './body.js'

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'table',
  'tr',
  'tbody',
  'thead',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'figure',
  'figcaption',
  'address',
  'form',
  'fieldset',
  'pre',
  'hr',
  'details',
  'summary',
  'body',
])
const SILENT = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'math',
  'code',
  'textarea',
  'select',
  'option',
  'title',
  'iframe',
  'object',
])
export interface HtmlComment {
  /** Offset in the body. */
  at: number
  text: string
  start: number
  end: number
}

export interface HtmlBody {
  body: BodyBuilder
  comments: HtmlComment[]
  title: string
  /** Things that were met and not read. */
  images: number
  scripts: number
}

/** Whether a cell's text is marked up rather than merely holding a `<`. */
export const looksLikeHtml = (text: string): boolean =>
  /<(?:\/?(?:p|div|br|span|b|i|u|strong|em|ul|ol|li|table|tr|td|h[1-6]|font|html|body|a|blockquote)\b[^<>]*)>|&(?:nbsp|amp|lt|gt|quot|#39|rsquo|ldquo|rdquo);/iu.test(
    text,
  )

/** Says what a page held that was not read. */
export const tellMet = ({ images, scripts }: HtmlBody, coverage: Coverage): void =>
  left(coverage, [
    [images, 'image'],
    [scripts, 'script'],
  ])

/**
 * The prose of HTML; scripts, styles and code are none.
 * @param from offset at which it stands in its source
 * @throws InputError where it is nested too deep
 */
export function htmlBody(html: string, deepest = MAX_NESTING, from = 0): HtmlBody {
  const body = new BodyBuilder()
  const found: HtmlBody = { body, comments: [], title: '', images: 0, scripts: 0 }
  let depth = 0
  let silent = 0
  let quoted = 0
  let lists = 0
  let inTitle = false
  const plainType = (): 'quote' | 'paragraph' => (quoted > 0 ? 'quote' : 'paragraph')
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > deepest)
          throw new InputError(
            `Its tags are nested more than ${deepest} deep; this is no note. --max-nesting raises the limit.`,
          )
        if (name === 'title') inTitle = true
        if (name === 'img') found.images++
        if (name === 'script') found.scripts++
        if (SILENT.has(name) || /display\s*:\s*none/iu.test(attributes.style ?? '') || attributes.hidden !== undefined)
          silent++
        else if (silent > 0) return
        else if (name === 'br') body.line(from + parser.startIndex, parser.endIndex - parser.startIndex + 1)
        else if (name === 'blockquote') {
          quoted++
          body.block('quote')
        } else if (name === 'ul' || name === 'ol') {
          lists++
          body.block(plainType())
        } else if (name === 'li') body.block(quoted > 0 ? 'quote' : 'item', Math.max(0, lists - 1))
        else if (name === 'td' || name === 'th') body.block('cell')
        else if (HEADINGS.has(name)) body.block('heading', Number(name[1]))
        else if (BLOCKS.has(name)) body.block(plainType())
        if (silent > 0 && isVoid(name)) silent--
      },
      onclosetag(name) {
        depth--
        if (name === 'title') inTitle = false
        if (silent > 0) {
          // everything inside a silent element is balanced by the parser
          if (SILENT.has(name)) silent--
          return
        }
        if (name === 'blockquote') quoted = Math.max(0, quoted - 1)
        if (name === 'ul' || name === 'ol') lists = Math.max(0, lists - 1)
        if (
          name === 'blockquote' ||
          name === 'li' ||
          name === 'ul' ||
          name === 'ol' ||
          HEADINGS.has(name) ||
          BLOCKS.has(name) ||
          name === 'td' ||
          name === 'th'
        )
          body.block(plainType())
      },
      ontext(words) {
        if (inTitle) found.title += words
        if (silent === 0) body.words(words, from + parser.startIndex, parser.endIndex - parser.startIndex + 1)
      },
      oncomment(text) {
        found.comments.push({
          at: body.text.length,
          text: text.trim(),
          start: from + parser.startIndex,
          end: from + parser.endIndex + 1,
        })
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  body.end()
  return found
}

const isVoid = (name: string): boolean =>
  /^(?:img|br|hr|input|meta|link|source|area|base|col|embed|param|track|wbr)$/u.test(name)
