import { expect, it } from 'vitest'
import { nearest } from '../../src/model/nearest.js'

const KNOWN = ['labelling/label', 'labelling/offensive', 'record/date', 'jargon', 'team', 'json']

it.each([
  ['labelling/lable', 'labelling/label'],
  ['lable', 'labelling/label'],
  ['record/dates', 'record/date'],
  ['jargn', 'jargon'],
  ['jsn', 'json'],
  ['labelling/whatever', null],
  ['record/place', null],
  ['labels-of-people', null],
  ['time', null],
  ['xml', null],
])('%s is near %s', (name, near) => {
  expect(nearest(name, KNOWN)).toBe(near)
})
