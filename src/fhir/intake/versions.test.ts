import { describe, expect, test } from 'vitest'

import {
  calcium,
  COUNTS,
  factsOf,
  intakeOf,
  PATIENT,
  person,
  take,
  takeEntries,
  type Json,
} from './testing/take.ts'

const value = (number: number, meta?: Json) =>
  calcium('7', {
    valueQuantity: { value: number, unit: 'mmol/L' },
    ...(meta !== undefined && { meta }),
  })

const version = (versionId: string, lastUpdated?: string) => ({
  versionId,
  ...(lastUpdated !== undefined && { lastUpdated }),
})

/** Both orders of arrival; both must come to the same. */
function values(...versions: readonly Json[]) {
  const [there, back] = [take(PATIENT, ...versions), take(...versions.toReversed(), PATIENT)]
  expect(back).toEqual(there)
  return {
    values: factsOf(there).results.map(({ amount }) => amount.value),
    counts: there.counts,
    refusals: factsOf(there).refusals,
  }
}

describe('of several versions of one id', () => {
  test.each([
    ['the higher number stands', value(2.4, version('9')), value(2.9, version('10')), 2.9],
    [
      'numbers beyond 2 to the 53rd are told apart',
      value(2.4, version('9007199254740992')),
      value(2.9, version('9007199254740993')),
      2.9,
    ],
    ['zeros before a number are nothing', value(2.4, version('009')), value(2.9, version('10')), 2.9],
    [
      'the number decides, not the time',
      value(2.9, version('2', '2026-11-01T00:00:00Z')),
      value(2.4, version('1', '2026-11-02T00:00:00Z')),
      2.9,
    ],
    [
      'without numbers the later one stands',
      value(2.4, version('a', '2026-11-01T00:00:00Z')),
      value(2.9, version('b', '2026-11-01T00:00:00.001Z')),
      2.9,
    ],
    [
      'in whatever offset it is told',
      value(2.9, { lastUpdated: '2026-11-01T00:30:00+01:00' }),
      value(2.4, { lastUpdated: '2026-10-31T23:29:00Z' }),
      2.9,
    ],
    [
      'without a number on one side the time decides',
      value(2.9, { lastUpdated: '2026-11-02T00:00:00Z' }),
      value(2.4, version('5', '2026-11-01T00:00:00Z')),
      2.9,
    ],
  ])('P17 %s', (_, a, b, expected) => {
    const found = values(a, b)
    expect(found.values).toEqual([expected])
    expect(found.counts).toEqual({ ...COUNTS, received: 3, used: 2, duplicate: 1 })
  })

  test('a newer one that was entered in error withdraws the older one @H7', () => {
    const found = values(
      value(2.9, version('1')),
      calcium('7', { status: 'entered-in-error', meta: version('2') }),
    )
    expect(found.values).toEqual([])
    expect(found.refusals).toMatchObject([{ why: 'withdrawn' }])
    expect(found.counts).toEqual({ ...COUNTS, received: 3, used: 1, refused: 1, duplicate: 1 })
  })

  test('a newer one of another patient takes the result with it @H4', () => {
    const moved = calcium('7', { subject: { reference: 'Patient/2' }, meta: version('2') })
    const scope = take(PATIENT, person('2'), value(2.9, version('1')), moved)
    expect(factsOf(scope, 'Patient/1').results).toEqual([])
    expect(factsOf(scope, 'Patient/2').results).toHaveLength(1)
  })
})

describe('the same version again', () => {
  test.each([
    ['as it was', value(2.9, version('1'))],
    [
      'with its elements in another order',
      Object.fromEntries(Object.entries(value(2.9, version('1'))).toReversed()),
    ],
    ['with other tags', value(2.9, { ...version('1'), tag: [{ code: 'x' }] })],
    ['without its version', value(2.9)],
  ])('P38 %s is a duplicate', (_, copy) => {
    const found = values(value(2.9, version('1')), copy)
    expect(found.values).toEqual([2.9])
    expect(found.counts).toEqual({ ...COUNTS, received: 3, used: 2, duplicate: 1 })
  })

  test('many times over is many duplicates', () => {
    const copies = Array.from({ length: 50 }, () => value(2.9, version('1')))
    expect(values(...copies).counts).toEqual({ ...COUNTS, received: 51, used: 2, duplicate: 49 })
  })

  test.each([
    ['without versions', value(2.9), value(2.4)],
    ['of one number', value(2.9, version('1')), value(2.4, version('1'))],
    [
      'of one number, whatever their times',
      value(2.9, version('1', '2026-11-01T00:00:00Z')),
      value(2.4, version('1', '2026-11-02T00:00:00Z')),
    ],
    [
      'of one time',
      value(2.9, { lastUpdated: '2026-11-01T00:00:00Z' }),
      value(2.4, { lastUpdated: '2026-11-01T00:00:00Z' }),
    ],
    ['of which one tells no version', value(2.9, version('1')), value(2.4)],
    ['of versions that are no numbers', value(2.9, version('a')), value(2.4, version('b'))],
    [
      'of times without a zone',
      value(2.9, { lastUpdated: '2026-11-01T00:00:00' }),
      value(2.4, { lastUpdated: '2026-11-02T00:00:00' }),
    ],
  ])('with other content, %s, neither is used, and it is said', (_, a, b) => {
    const found = values(a, b)
    expect(found.values).toEqual([])
    expect(found.refusals).toEqual([
      {
        resource: 'Observation/7',
        why: 'conflicting-duplicate',
        about: 'calcium-corrected',
        when: { day: 20_773, moment: Date.UTC(2026, 10, 16, 9) },
      },
    ])
    expect(found.counts).toEqual({ ...COUNTS, received: 3, used: 1, refused: 2 })
  })

  test('a conflict among older versions is none', () => {
    const found = values(value(2.9, version('1')), value(2.4, version('1')), value(2.6, version('2')))
    expect(found.values).toEqual([2.6])
    expect(found.counts).toEqual({ ...COUNTS, received: 4, used: 2, duplicate: 2 })
  })

  test('each content is refused once, its copies are duplicates', () => {
    const found = values(value(2.9), value(2.4), value(2.9), value(2.6), value(2.4))
    expect(found.counts).toEqual({ ...COUNTS, received: 6, used: 1, refused: 3, duplicate: 2 })
    expect(found.refusals).toHaveLength(1)
  })

  test('about two patients it is told to both @H4', () => {
    const scope = take(
      PATIENT,
      person('2'),
      value(2.9),
      calcium('7', { subject: { reference: 'Patient/2' } }),
    )
    expect(scope.patients.map(({ refusals, results }) => [refusals[0]?.why, results.length])).toEqual([
      ['conflicting-duplicate', 0],
      ['conflicting-duplicate', 0],
    ])
    expect(scope.counts).toEqual({ ...COUNTS, received: 4, used: 2, refused: 2 })
  })

  test('about nobody it is unattributed', () => {
    const scope = take(value(2.9), value(2.4))
    expect(scope.unattributed).toEqual([
      { resource: 'Observation/7', why: 'conflicting-duplicate' },
      { resource: 'Observation/7', why: 'conflicting-duplicate' },
    ])
  })

  test('dated after now it says nothing of what is known now', () => {
    const later = { effectiveDateTime: '2031-01-01' }
    const scope = take(PATIENT, calcium('7', later), calcium('7', { ...later, status: 'amended' }))
    expect(factsOf(scope).refusals).toEqual([
      { resource: 'Observation/7', why: 'conflicting-duplicate', about: 'calcium-corrected' },
    ])
  })
})

describe('versions of two servers', () => {
  const at = (server: string, resource: Json) => [`https://${server}/fhir/Observation/7`, resource] as const

  test('are in no order: what differs is in conflict @H4', () => {
    const scope = takeEntries(
      ['https://a.example/fhir/Patient/1', PATIENT],
      at('a.example', value(2.9, version('1'))),
      at('b.example', value(2.4, version('2'))),
    )
    expect(factsOf(scope).results).toEqual([])
    expect(factsOf(scope).refusals).toMatchObject([{ why: 'conflicting-duplicate' }])
  })

  test('that say the same are one', () => {
    const scope = takeEntries(
      ['https://a.example/fhir/Patient/1', PATIENT],
      at('a.example', value(2.9)),
      at('b.example', value(2.9)),
    )
    expect(scope.counts).toMatchObject({ used: 2, duplicate: 1 })
  })
})

test('a copy from a second server is not forgotten when a newer version comes from the first', () => {
  const entries = [
    ['https://a.example/fhir/Patient/1', PATIENT],
    ['https://a.example/fhir/Observation/7', value(2.9, version('1'))],
    ['https://b.example/fhir/Observation/7', value(2.9, version('1'))],
    ['https://a.example/fhir/Observation/7', value(2.4, version('2'))],
  ] as const
  const intake = intakeOf()
  for (const [url, resource] of entries) {
    intake.add(resource, url)
    intake.finish()
  }
  expect(intake.finish()).toEqual(takeEntries(...entries))
  expect(factsOf(intake.finish()).refusals).toMatchObject([{ why: 'conflicting-duplicate' }])
})

describe('patients in conflict @H5', () => {
  const MRN = { identifier: [{ system: 'mrn', value: '77' }] }

  test.each([
    [
      'one name and birth date',
      person('1', { telecom: [{ system: 'phone', value: '1' }] }),
      person('1', { telecom: [{ system: 'phone', value: '2' }] }),
    ],
    [
      'one identifier',
      person('1', { ...MRN, name: [{ family: 'Okafor' }] }),
      person('1', { ...MRN, name: [{ family: 'Okafor-Reid' }] }),
    ],
    [
      'one identifier, and a birth date on one side',
      { resourceType: 'Patient', id: '1', ...MRN },
      person('1', MRN),
    ],
  ])('with %s are one person: what both say stands', (_, a, b) => {
    const scope = take(a, b, calcium('7'))
    const { patient, results, refusals } = factsOf(scope)
    expect(patient.phones).toEqual([])
    expect(results).toHaveLength(1)
    expect(refusals).toEqual([{ resource: 'Patient/1', why: 'conflicting-duplicate' }])
    expect(scope.counts).toEqual({ ...COUNTS, received: 3, used: 1, refused: 2 })
    expect(take(calcium('7'), b, a)).toEqual(scope)
  })

  test.each([
    ['of two names', person('1'), person('1', { name: [{ family: 'Reid' }] })],
    ['of two birth dates', person('1'), person('1', { birthDate: '1971-03-14' })],
    [
      'of two birth dates and one identifier',
      person('1', MRN),
      person('1', { ...MRN, birthDate: '1971-03-14' }),
    ],
    [
      'of whom nothing is told',
      { resourceType: 'Patient', id: '1', gender: 'male' },
      { resourceType: 'Patient', id: '1', gender: 'female' },
    ],
  ])('%s may be two: their results must not meet in one record', (_, a, b) => {
    const scope = take(a, b, calcium('7'))
    expect(scope.patients).toEqual([])
    expect(scope.unattributed.map(({ resource, why }) => `${resource} ${why}`)).toEqual([
      'Observation/7 subject-unknown',
      'Patient/1 conflicting-duplicate',
      'Patient/1 conflicting-duplicate',
    ])
  })

  test('a newer version ends the conflict', () => {
    const intake = intakeOf(
      person('1', { meta: version('1') }),
      person('1', { meta: version('1'), name: [{ family: 'Reid' }] }),
      calcium('7'),
    )
    expect(intake.finish().patients).toEqual([])
    intake.add(person('1', { meta: version('2') }))
    expect(factsOf(intake.finish()).results).toHaveLength(1)
  })
})
