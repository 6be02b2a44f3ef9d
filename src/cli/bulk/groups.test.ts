import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { createGroups } from './groups.ts'

test('groups that share a member become one, named by its least number', () => {
  const groups = createGroups(6)
  groups.join(4, 2)
  groups.join(5, 4)
  groups.join(3, 3)
  expect([...groups.all()]).toEqual([
    [0, [0]],
    [1, [1]],
    [2, [2, 4, 5]],
    [3, [3]],
  ])
})

test('every number is in exactly one group', () => {
  const pair = fc.tuple(fc.nat(19), fc.nat(19))
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const groups = createGroups(20)
      for (const [a, b] of pairs) groups.join(a, b)
      const members = [...groups.all().values()].flat()
      expect(members.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index))
      for (const [a, b] of pairs) expect(groups.nameOf(a)).toBe(groups.nameOf(b))
    }),
  )
})
