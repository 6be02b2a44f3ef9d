import { expect, test } from 'vitest'

import { DEFAULT_RULESET, type Ruleset } from '../../rules/ruleset.ts'
import { iceClass } from './ice-class.ts'

const classOf = (p0: number, p1: number, o0: number, o1: number, ruleset: Ruleset = DEFAULT_RULESET) =>
  iceClass({ worst: p0, omed: o0 }, { worst: p1, omed: o1 }, ruleset)

test.each([
  ['T61', 7, 0, 60, 60, 'CR'],
  ['T62', 7, 4, 60, 60, 'PR'],
  ['T64', 5, 7, 30, 30, 'PP'],
  ['T65', 5, 5, 40, 50, 'PP'],
  ['T65', 5, 6, 40, 50, 'PP'],
  ['T67', 5, 7, 40, 20, 'IR'],
  ['T68', 6, 5, 30, 30, 'IR'],
  ['T68', 0, 0, 20, 20, undefined],
  ['no pain, less opioid', 7, 0, 60, 10, 'CR'],
  ['no pain, more opioid', 7, 0, 60, 61, 'IR'],
  ['two points less, on the line', 4, 2, 60, 60, 'PR'],
  ['two points less, less opioid', 7, 5, 60, 59, 'PR'],
  ['two points less, more opioid', 7, 5, 60, 60.5, 'IR'],
  ['a quarter less opioid, as much pain', 5, 5, 40, 30, 'PR'],
  ['not quite a quarter less', 5, 5, 40, 30.1, 'IR'],
  ['a quarter less, a point less', 5, 4, 40, 30, 'PR'],
  ['a quarter less, a point more', 5, 6, 40, 30, 'IR'],
  ['two points more, more opioid', 5, 7, 40, 80, 'PP'],
  ['two points more, a little less opioid', 5, 7, 40, 39, 'IR'],
  ['one point more, as much opioid', 5, 6, 40, 40, 'IR'],
  ['not quite a quarter more', 5, 5, 40, 49.9, 'IR'],
  ['a quarter more, a point less', 5, 4, 40, 50, 'IR'],
  ['a quarter more, two points more', 5, 7, 40, 50, 'PP'],
  ['the first opioid, as much pain', 5, 5, 0, 10, 'PP'],
  ['the first opioid, less pain', 7, 4, 0, 10, 'IR'],
  ['no opioid, less pain', 7, 4, 0, 0, 'PR'],
  ['no opioid, as much pain', 7, 7, 0, 0, 'IR'],
  ['no pain at first', 0, 5, 20, 40, undefined],
] as const)('%s: worst %d to %d, opioid %d to %d is %s', (_name, p0, p1, o0, o1, expected) => {
  expect(classOf(p0, p1, o0, o1)).toBe(expected)
})

test('a site may allow for the jitter of doses as needed', () => {
  const settings = { ...DEFAULT_RULESET.settings }
  settings['pain.response.omed-noise'] = { ...settings['pain.response.omed-noise'], value: 5 }
  const allowing = { ...DEFAULT_RULESET, settings }
  expect(classOf(7, 4, 60, 63, allowing)).toBe('PR')
  expect(classOf(7, 4, 60, 63.1, allowing)).toBe('IR')
  expect(classOf(5, 7, 60, 57, allowing)).toBe('PP')
  expect(classOf(5, 7, 60, 56.9, allowing)).toBe('IR')
})
