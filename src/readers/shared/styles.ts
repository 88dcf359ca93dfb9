import type { BlockType } from '../../model/note.js'
import type { Package } from './office.js'
import { readXml } from './xml.js'

/** What a paragraph of Word is by its style (ECMA-376 part 1, 17.7). */
export interface Shape {
  type: BlockType
  depth: number
  hidden: boolean
}

interface Style {
  name: string
  basedOn: string | null
  /** Heading rank from 0, or null. */
  outline: number | null
  list: boolean
  hidden: boolean
}

/** Rank 9 is body text. */
const BODY_TEXT = 9
/** Styles may be based on one another in a circle. */
const MOST_STEPS = 20

/** Shapes by the ids of styles. @throws InputError where the part is damaged */
export function stylesOf({ archive, deepest }: Package, part: string | undefined): (id: string) => Shape {
  const styles = new Map<string, Style>()
  let open: Style | null = null
  if (part !== undefined && archive.has(part))
    readXml(
      archive.part(part),
      {
        open(name, attribute) {
          if (name === 'style') {
            open = { name: '', basedOn: null, outline: null, list: false, hidden: false }
            styles.set(attribute('styleId') ?? '', open)
          } else if (!open) return
          else if (name === 'name') open.name = attribute('val') ?? ''
          else if (name === 'basedOn') open.basedOn = attribute('val') ?? null
          else if (name === 'outlineLvl') open.outline = Number(attribute('val'))
          else if (name === 'numPr') open.list = true
          else if (name === 'vanish') open.hidden = isOn(attribute('val'))
        },
        close(name) {
          if (name === 'style') open = null
        },
      },
      deepest,
    )
  return id => shapeOf(styles, id)
}

/** Whether a switch of Word is on: it is when it has no value. */
export const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off)$/u.test(value)

function shapeOf(styles: ReadonlyMap<string, Style>, id: string): Shape {
  let list = false
  let hidden = false
  let style = styles.get(id)
  let name = style?.name ?? id
  for (let step = 0; style && step < MOST_STEPS; step++) {
    if (/^(?:heading \d|title|subtitle|(?:intense )?quote|list (?:bullet|number))/iu.test(style.name)) name = style.name
    if (style.outline !== null && style.outline < BODY_TEXT)
      return { type: 'heading', depth: style.outline + 1, hidden: hidden || style.hidden }
    list ||= style.list
    hidden ||= style.hidden
    style = style.basedOn === null ? undefined : styles.get(style.basedOn)
  }
  const rank = /^heading ?(\d)/iu.exec(name)?.[1]
  if (rank) return { type: 'heading', depth: Number(rank), hidden }
  if (/^title$/iu.test(name)) return { type: 'heading', depth: 1, hidden }
  if (/^(?:intense ?)?quote$/iu.test(name)) return { type: 'quote', depth: 0, hidden }
  if (list || /^list ?(?:bullet|number)/iu.test(name)) return { type: 'item', depth: 0, hidden }
  return { type: 'paragraph', depth: 0, hidden }
}
