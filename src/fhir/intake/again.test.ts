import { describe, expect, test } from 'vitest'

import { CONCEPTS, type Coverage } from '#domain/facts/coverage.ts'

import { calcium, COUNTS, factsOf, intakeOf, PATIENT, person, without } from './testing/take.ts'

const truncated = (why: string): Coverage =>
  new Map(CONCEPTS.map((concept) => [concept, { state: 'truncated', why }]))

describe('asked again @H40', () => {
  test('nothing new gives the very same record', () => {
    const intake = intakeOf(PATIENT, calcium('7'))
    const first = intake.patient('Patient/1')
    expect(first?.results).toHaveLength(1)
    expect(intake.patient('Patient/1')).toBe(first)
    expect(factsOf(intake.finish())).toBe(first)
  })

  test('what comes for one patient reads that patient again, and no other', () => {
    const intake = intakeOf(
      PATIENT,
      person('2'),
      calcium('7'),
      calcium('8', { subject: { reference: 'Patient/2' } }),
    )
    const [first, other] = [intake.patient('Patient/1'), intake.patient('Patient/2')]
    intake.add(calcium('9'))
    expect(intake.patient('Patient/1')?.results).toHaveLength(2)
    expect(intake.patient('Patient/1')).not.toBe(first)
    expect(intake.patient('Patient/2')).toBe(other)
  })

  test('a copy is counted and changes nobody', () => {
    const intake = intakeOf(PATIENT, calcium('7'))
    const first = intake.patient('Patient/1')
    intake.add(calcium('7'))
    intake.add(PATIENT)
    expect(intake.patient('Patient/1')).toBe(first)
    expect(intake.finish().counts).toEqual({ ...COUNTS, received: 4, used: 2, duplicate: 2 })
  })

  test('pages asked for again and again are counted, not kept', () => {
    const intake = intakeOf(PATIENT, calcium('7', { meta: { versionId: '1' } }))
    for (let time = 0; time < 100; time++) {
      intake.add(calcium('7', { meta: { versionId: '1' } }))
      expect(intake.finish().counts).toMatchObject({ received: time + 3, used: 2, duplicate: time + 1 })
    }
  })

  test('an unknown patient is undefined, and known as soon as they come', () => {
    const intake = intakeOf(calcium('7'))
    expect(intake.patient('Patient/1')).toBeUndefined()
    expect(intake.finish().unattributed).toHaveLength(1)
    intake.add(PATIENT)
    expect(intake.patient('Patient/1')?.results).toHaveLength(1)
    expect(intake.finish().unattributed).toEqual([])
  })

  test('a result withdrawn later goes, and with it what it supported @H7', () => {
    const intake = intakeOf(PATIENT, calcium('7', { meta: { versionId: '1' } }))
    expect(intake.patient('Patient/1')?.results).toHaveLength(1)
    intake.add(calcium('7', { status: 'entered-in-error', meta: { versionId: '2' } }))
    expect(intake.patient('Patient/1')).toMatchObject({ results: [], refusals: [{ why: 'withdrawn' }] })
  })
})

describe('replaced', () => {
  test('it stands in the place of all that came before, whatever its version', () => {
    const intake = intakeOf(
      PATIENT,
      calcium('7', { meta: { versionId: '5' } }),
      calcium('7', { meta: { versionId: '6' } }),
    )
    expect(intake.finish().counts).toMatchObject({ received: 3, duplicate: 1 })
    intake.replace(calcium('7', { meta: { versionId: '2' }, valueQuantity: { value: 2.9, unit: 'mmol/L' } }))
    const scope = intake.finish()
    expect(factsOf(scope).results).toMatchObject([{ amount: { value: 2.9 } }])
    expect(scope.counts).toEqual({ ...COUNTS, received: 2, used: 2 })
  })

  test('by one of another patient, it leaves the first', () => {
    const intake = intakeOf(PATIENT, person('2'), calcium('7'))
    expect(intake.patient('Patient/1')?.results).toHaveLength(1)
    intake.replace(calcium('7', { subject: { reference: 'Patient/2' } }))
    expect(intake.patient('Patient/1')?.results).toEqual([])
    expect(intake.patient('Patient/2')?.results).toHaveLength(1)
  })

  test('what was not there is added, and what is no resource is counted', () => {
    const intake = intakeOf(PATIENT)
    intake.replace(calcium('7'))
    intake.replace('nothing')
    expect(intake.finish().counts).toEqual({ ...COUNTS, received: 3, used: 2, unattributed: 1 })
  })
})

describe('coverage', () => {
  test('without any everything counts as read', () => {
    expect(factsOf(intakeOf(PATIENT).finish()).coverage.get('calcium')).toEqual({
      state: 'complete',
      from: 'all',
      newest: true,
    })
  })

  test('is asked for each patient, and the same coverage keeps the same record @H9', () => {
    const intake = intakeOf(PATIENT, person('2'))
    const coverage = (patient: string) => truncated(patient)
    const scope = intake.finish(coverage)
    expect(scope.patients.map(({ coverage: of }) => of.get('calcium'))).toEqual([
      { state: 'truncated', why: 'Patient/1' },
      { state: 'truncated', why: 'Patient/2' },
    ])
    expect(intake.patient('Patient/1', coverage)).toBe(factsOf(scope))
    expect(intake.patient('Patient/1', () => truncated('another'))).not.toBe(factsOf(scope))
  })

  test.each([
    [new Map([['calcium', { state: 'loading' }]]), new Map([['calcium', { state: 'not-permitted' }]])],
    [
      new Map([['calcium', { state: 'complete', from: 'all', newest: true }]]),
      new Map([['calcium', { state: 'complete', from: 'all', newest: false }]]),
    ],
    [
      new Map([['calcium', { state: 'complete', from: 20_000, newest: true }]]),
      new Map([['calcium', { state: 'complete', from: 'all', newest: true }]]),
    ],
    [
      new Map([['calcium', { state: 'failed', why: 'a' }]]),
      new Map([['calcium', { state: 'truncated', why: 'a' }]]),
    ],
    [new Map([['calcium', { state: 'loading' }]]), new Map([['pain', { state: 'loading' }]])],
    [new Map([['calcium', { state: 'loading' }]]), new Map()],
  ] as unknown as [Coverage, Coverage][])('%j is another than %j', (one, other) => {
    const intake = intakeOf(PATIENT)
    const first = intake.patient('Patient/1', () => one)
    expect(intake.patient('Patient/1', () => new Map(one))).toBe(first)
    expect(intake.patient('Patient/1', () => other)).not.toBe(first)
  })
})

describe('as it came', () => {
  test('the resource that stands is given back untouched, for writing', () => {
    const newest = calcium('7', {
      meta: { versionId: '2' },
      extension: [{ url: 'https://unknown.example', valueDecimal: 2.5 }],
    })
    const intake = intakeOf(PATIENT, newest, calcium('7', { meta: { versionId: '1' } }))
    expect(intake.raw('Observation/7')).toBe(newest)
    expect(intake.raw('Observation/8')).toBeUndefined()
  })

  test('of copies the one that tells its version', () => {
    const intake = intakeOf(calcium('7'), calcium('7', { meta: { versionId: '2' } }))
    expect(intake.raw('Observation/7')).toMatchObject({ meta: { versionId: '2' } })
  })

  test('in conflict there is none to write back', () => {
    const intake = intakeOf(calcium('7'), without(calcium('7'), 'valueQuantity'))
    expect(intake.raw('Observation/7')).toBeUndefined()
  })
})
