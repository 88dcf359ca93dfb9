import type { NoteMark } from '../../src/model/rule.js'

/**
 * What a finding calls another note: by its id, or by where it stands. Never by its words.
 * @param from the note that the finding is about
 */
export function markName(mark: NoteMark, from: NoteMark): string {
  const { location, start } = mark.place
  const name =
    mark.id !== null
      ? `note ${mark.id}`
      : location && 'row' in location
        ? `the note in row ${location.row}`
        : location && 'cell' in location
          ? `the note in cell ${location.cell}`
          : location && 'paragraph' in location
            ? `the note at paragraph ${location.paragraph}`
            : location && 'page' in location
              ? `the note on page ${location.page}`
              : `the note at line ${start.line}`
  return mark.file === from.file ? name : `${name} of ${mark.file}`
}
