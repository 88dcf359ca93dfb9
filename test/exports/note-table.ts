import fc from 'fast-check'

/** The head of a table of notes, and the cells of a row between its id and its text. */
export const HEADERS = ['Case Note ID', 'Child Name', 'Note Type', 'Event Date', 'Recorded By', 'Details']
export const FIELDS = ['Ana (7)', 'Home visit', '03/03/2026', 'Jo Bell, Social Worker']
export const NOTE = 'I visited Ana. The kids were at home.'

/** Some notes, each as its paragraphs. */
export const noteTexts = fc.array(
  fc.array(
    fc.constantFrom(
      'The kids were at home.',
      'He said "not today" & left; the CIN plan was read.',
      'We met in in the hall, 1 < 2.',
      '😀 Café talk, and the kids laughed.',
    ),
    { minLength: 1, maxLength: 3 },
  ),
  { minLength: 1, maxLength: 4 },
)
