import { expect, test } from 'vitest'

import { day } from '../testing/build-facts.ts'
import { sinceBoth } from './since-both.ts'

test.each([
  ['2026-03-02', ['2026-03-01'], '2026-03-02'],
  ['2026-03-02', ['2026-03-02'], '2026-03-02'],
  ['2026-03-02', ['2026-03-03'], '2026-03-03'],
  ['2026-03-02', ['2026-03-05', '2026-03-04', '2026-03-09'], '2026-03-04'],
  ['2026-03-02', ['2026-03-05', '2026-03-01'], '2026-03-02'],
])('one since %s and others since %j hold both since %s', (one, others, since) => {
  expect(sinceBoth(day(one), others.map(day))).toBe(day(since))
})

test('nothing holds both where there is no other', () => {
  expect(() => sinceBoth(day('2026-03-02'), [])).toThrow(RangeError)
})
