import { expect, test } from 'vitest'

import { interferenceMean } from './interference.ts'

test.each([
  [[], undefined],
  [[5, 5, 5], undefined],
  [[4, 5, 6, 7], 5.5],
  [[0, 0, 0, 0], 0],
  [[1, 2, 3, 4, 5, 6, 8], 4.14],
])('of %j is %s', (answered, expected) => {
  expect(interferenceMean(answered)).toBe(expected)
})
