import { expect, it } from 'vitest'
import { flagOf } from '../../../rules/kinds/flags.js'

it.each([
  [
    true,
    ['Y', 'yes', 'YES - at home', '1', '-1', 'true', 'T', 'X', '✓', '☑', 'Ticked', 'Seen', 'Child seen alone', 'on'],
  ],
  [
    false,
    ['N', 'no', 'No, asleep', '0', 'FALSE', 'f', '☐', 'Not seen', 'Child not seen alone', 'unticked', 'not alone'],
  ],
  [
    null,
    [
      '',
      ' ',
      'N/A',
      'n.a.',
      'Not applicable',
      'not known',
      'No answer',
      'Unknown',
      'Nobody',
      '10',
      'Onward',
      'Yesterday',
      '?',
    ],
  ],
])('reads %s from every spelling of it', (answer, spellings) => {
  expect(spellings.filter(each => flagOf(each) !== answer)).toEqual([])
  expect(flagOf(undefined)).toBeNull()
})
