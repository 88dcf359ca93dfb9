import type { Prose, ProseBlock } from '../model/prose.js'

interface Above {
  heading: ProseBlock | null
  opener: ProseBlock | null
}

const cache = new WeakMap<Prose, readonly Above[]>()

/** The heading that a block stands under, or null. */
export const headingAbove = (note: Prose, block: number): ProseBlock | null => above(note)[block]?.heading ?? null

/** What stands before the list that a block is an item of, or right before any other block; null where nothing does. */
export const openerAbove = (note: Prose, block: number): ProseBlock | null => above(note)[block]?.opener ?? null

/** All of a note's in one walk: looking back from each item of a list takes the square of its length. */
function above(note: Prose): readonly Above[] {
  const known = cache.get(note)
  if (known) return known
  let heading: ProseBlock | null = null
  let opener: ProseBlock | null = null
  const found = note.blocks.map((block, index): Above => {
    if (block.type !== 'item') opener = note.blocks[index - 1] ?? null
    const own = { heading, opener }
    if (block.type === 'heading') heading = block
    if (block.type !== 'item') opener = block
    return own
  })
  cache.set(note, found)
  return found
}
