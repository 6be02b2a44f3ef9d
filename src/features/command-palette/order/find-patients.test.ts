import { expect, test } from 'vitest'

import { aRow } from '#widgets/testing/build-row.ts'

import { findPatients } from './find-patients.ts'

const MARIA = aRow({
  patient: 'Patient/1',
  name: { family: 'Mockford', given: ['Maria', 'Ann'] },
  birth: { year: 1961, month: 3, day: 14 },
  identifiers: [{ label: 'NHS No.', value: '9991234567' }],
})
const MUELLER = aRow({
  patient: 'Patient/2',
  name: { family: 'Müller', given: ['Mockie'] },
  birth: { year: 1950 },
  identifiers: [{ label: 'MRN', value: 'MB-77' }],
})
const UNNAMED = aRow({
  patient: 'Patient/3',
  name: { given: [], text: 'Somebody' },
  birth: { year: 1940 },
  identifiers: [{ label: 'MRN', value: 'MB-78' }],
})
const ROWS = [MUELLER, MARIA, UNNAMED]

test.each([
  ['mock', ['Patient/1', 'Patient/2']],
  ['MOCKFORD', ['Patient/1']],
  ['maria mockford', ['Patient/1']],
  ['muller', ['Patient/2']],
  ['999 123', ['Patient/1']],
  ['9991234567', ['Patient/1']],
  ['999 123 4567', ['Patient/1']],
  ['14-mar-1961', ['Patient/1']],
  ['1961-03-14', ['Patient/1']],
  ['14/03/1961', ['Patient/1']],
  ['14.03.1961', ['Patient/1']],
  ['1950', ['Patient/2']],
  ['mb-7', ['Patient/2', 'Patient/3']],
  ['mockford 1950', []],
  ['', []],
  ['   ', []],
])('%j finds %j', (text, patients) => {
  expect(findPatients(ROWS, text).map(({ patient }) => patient)).toEqual(patients)
})

test.each(['Mockford', 'MOCKFORD', '9991234567', '14-Mar-1961', '1961-03-14'])(
  'any part of %s finds whose it is',
  (whole) => {
    const places = Array.from(whole, (_, at) => at)
    const parts = places.flatMap((from) => places.slice(from).map((to) => whole.slice(from, to + 1)))
    expect(parts.filter((part) => !findPatients(ROWS, part).includes(MARIA))).toEqual([])
  },
)
