import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block, BlockType, Directive } from '../model/note.js'
import { InputError, MAX_NESTING, type Reader } from './reader.js'
import { decodeSource } from './shared/decode.js'
import { frontMatter } from './shared/frontmatter.js'
import { partsOf } from './shared/header.js'
import { noteOf } from './shared/notes.js'
import { Lines, type Segment, TextMap } from './shared/sourcemap.js'

const processor = unified().use(remarkParse).use(remarkGfm)

/** Marks of lists and quotes one behind the other at the start of a line; deep nesting overflows parsers. */
const nested = (deepest: number): RegExp =>
  new RegExp(`^(?:[ \\t]*(?:>|(?:[-*+]|\\d+[.)])(?=[ \\t]))){${deepest}}`, 'mu')

/** Markdown, through remark: code, links' addresses, front matter and comments are never prose. */
export const markdown: Reader = {
  format: 'markdown',
  async *read(source, settings, coverage) {
    const whole = await decodeSource(source, settings, coverage)
    const deepest = settings.maxNesting ?? MAX_NESTING
    if (nested(deepest).test(whole))
      throw new InputError(
        `Lists or quotes are nested more than ${deepest} deep; this is no note. --max-nesting raises the limit.`,
      )
    const front = await frontMatter(whole)
    let made: Lines | undefined
    const lines = (): Lines => (made ??= new Lines(whole))
    let index = 0
    for (const part of partsOf(whole, front?.fields ?? null, front?.end ?? 0)) {
      const body = new BodyBuilder(whole.slice(part.body.start, part.body.end), part.body.start)
      const map = new TextMap(whole, lines, body.segments, part.anchor, { fields: part.places })
      const directives: Directive[] = body.comments.map(comment => ({
        at: comment.at,
        text: comment.text,
        place: map.place({ start: comment.start, end: comment.end }),
      }))
      yield noteOf(
        { index: index++, fields: part.fields, body: body.text, blocks: body.blocks, directives, map, draft: true },
        settings,
      )
    }
  },
}

interface Comment {
  at: number
  text: string
  start: number
  end: number
}

/** Gathers the prose of a Markdown tree as plain text, with segments that lead back to the source. */
class BodyBuilder {
  text = ''
  readonly segments: Segment[] = []
  readonly blocks: Block[] = []
  readonly comments: Comment[] = []
  readonly #source: string
  readonly #offset: number

  constructor(source: string, offset: number) {
    this.#source = source
    this.#offset = offset
    this.#block(processor.parse(source) as Root, 'paragraph', 0)
  }

  #block(node: Nodes, type: BlockType, depth: number): void {
    switch (node.type) {
      case 'paragraph':
        // a line in bold on its own is a heading by another name
        this.#leaf(
          node,
          node.children.length === 1 && node.children[0]?.type === 'strong' && type === 'paragraph' ? 'heading' : type,
          depth,
        )
        return
      case 'heading':
        this.#leaf(node, 'heading', node.depth)
        return
      case 'tableCell':
        this.#leaf(node, 'cell', 0)
        return
      case 'html':
        this.#comment(node)
        return
      case 'blockquote':
        for (const child of node.children) this.#block(child, 'quote', depth)
        return
      case 'listItem':
        for (const child of node.children) this.#block(child, type === 'quote' ? 'quote' : 'item', depth)
        return
      case 'list':
        for (const child of node.children) this.#block(child, type, type === 'item' ? depth + 1 : depth)
        return
      case 'root':
      case 'table':
      case 'tableRow':
      case 'footnoteDefinition':
        for (const child of node.children) this.#block(child, type, depth)
        return
      default:
    }
  }

  #leaf(node: Parents, type: BlockType, depth: number): void {
    if (this.text !== '') this.text += '\n\n'
    const start = this.text.length
    for (const child of node.children) this.#inline(child as PhrasingContent)
    if (this.text.length > start) this.blocks.push({ type, depth, start, end: this.text.length })
  }

  #inline(node: PhrasingContent): void {
    if (node.type === 'text') this.#text(node.value, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
    else if (node.type === 'break') this.#text('\n', node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
    else if (node.type === 'html') this.#comment(node)
    else if ('children' in node) for (const child of node.children) this.#inline(child)
  }

  /** Adds a text node; where escapes, entities or indents make it differ from the source, character by character. */
  #text(value: string, from: number, to: number): void {
    if (to - from === value.length) {
      this.#segment(value, from, value.length)
      return
    }
    let at = from
    let run = 0
    let runStart = from
    for (let i = 0; i < value.length; ) {
      if (this.#source[at] === value[i] && !(value[i] === '&' && entityAt(this.#source, at))) {
        i++
        at++
        continue
      }
      if (i > run) this.#segment(value.slice(run, i), runStart, i - run)
      const entity = entityAt(this.#source, at)
      if (entity) {
        const width = (value.codePointAt(i) as number) > 0xffff ? 2 : 1
        this.#segment(value.slice(i, i + width), at, entity)
        i += width
        at += entity
      } else {
        at++
        if (at > to) break
      }
      run = i
      runStart = at
    }
    if (value.length > run) this.#segment(value.slice(run), runStart, Math.min(value.length - run, to - runStart))
  }

  #segment(words: string, source: number, sourceLength: number): void {
    this.segments.push({ start: this.text.length, length: words.length, source: this.#offset + source, sourceLength })
    this.text += words
  }

  #comment(node: Nodes & { value: string }): void {
    const start = this.#offset + (node.position?.start.offset ?? 0)
    for (const hit of node.value.matchAll(/<!--([\s\S]*?)-->/gu)) {
      this.comments.push({
        at: this.text.length,
        text: (hit[1] as string).trim(),
        start: start + hit.index,
        end: start + hit.index + hit[0].length,
      })
    }
  }
}

/** Length of an entity (`&amp;`, `&#39;`) at an offset, or 0. */
function entityAt(source: string, at: number): number {
  if (source[at] !== '&') return 0
  return (
    /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][\dA-Za-z]{1,31});/u.exec(source.slice(at, at + 40))?.[0].length ?? 0
  )
}
