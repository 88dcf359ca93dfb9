import type { Place } from '../model/note.js'
import { visible } from './visible.js'

/** `12:4`, or what a file without lines is known by. */
export function whereOf(place: Place): string {
  const { location } = place
  if (!location) return `${place.start.line}:${place.start.column}`
  if ('sheet' in location) return visible(`${location.sheet}!${location.cell}`)
  if ('paragraph' in location) return `paragraph ${location.paragraph}`
  if ('page' in location) return `page ${location.page}, ${place.start.line}:${place.start.column}`
  return `${place.start.line}:${place.start.column}`
}

/** Whether a place's line is a line of the file itself, so that a program can go there. */
export const hasLine = ({ location }: Place): boolean => location === null || 'row' in location
