import { expect, test } from 'vitest'

import { aRow } from '../testing/build-row.ts'
import { countNamesakes } from './look-alikes.ts'

const named = (patient: string, family?: string) =>
  aRow({ patient: `Patient/${patient}`, name: { ...(family !== undefined && { family }), given: ['X'] } })

test('those who share a family name are counted, however it is written @H5', () => {
  const rows = [named('1', "O'Neil"), named('2', 'ONEIL'), named('3', 'Óneil'), named('4', 'Neil')]
  expect([...countNamesakes(rows)]).toEqual([
    ['Patient/1', 3],
    ['Patient/2', 3],
    ['Patient/3', 3],
  ])
})

test('those without a family name share none', () => {
  expect(countNamesakes([named('1'), named('2'), named('3', '')]).size).toBe(0)
})
