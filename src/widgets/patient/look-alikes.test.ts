import { expect, test } from 'vitest'

import { aRow } from '../testing/build-row.ts'
import { countNamesakes, lookAlikes } from './look-alikes.ts'

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

const called = (patient: string, family: string, ...given: readonly string[]) =>
  aRow({ patient, name: { family, given } })

test.each([
  ['one name twice @H5', [called('a', 'Mockford', 'Maria'), called('b', 'Mockford', 'Maria')], ['a', 'b']],
  ['an initial @H5', [called('a', 'Mockford', 'Maria'), called('b', 'Mockford', 'Moira')], ['a', 'b']],
  ['accents and case', [called('a', 'Müller', 'Émile'), called('b', 'MULLER', 'Eva')], ['a', 'b']],
  ['a given name that is not told', [called('a', 'Mockford', 'Maria'), called('b', 'Mockford')], ['a', 'b']],
  ['another given name', [called('a', 'Mockford', 'Maria'), called('b', 'Mockford', 'Agnès')], []],
  ['another family name', [called('a', 'Mockford', 'Maria'), called('b', 'Mockham', 'Maria')], []],
])('look alike: %s', (_, rows, alike) => {
  expect([...lookAlikes(rows)]).toEqual(alike)
})
