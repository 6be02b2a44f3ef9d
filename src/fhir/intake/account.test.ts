import { describe, expect, test } from 'vitest'

import { calcium, COUNTS, factsOf, intakeOf, PATIENT, person, take, type Json } from './testing/take.ts'
import { createLedger } from './ledger.ts'

const about = (patient: string) => ({ subject: { reference: `Patient/${patient}` } })

describe('everything received is one of these @H11', () => {
  test('and the sum is checked', () => {
    const ledger = createLedger()
    ledger.count('Observation', 'used', 2)
    ledger.strand('Observation', { resource: 'Observation/1', why: 'subject-missing' })
    expect(() => ledger.close(4)).toThrow('4 resources were received and 3 accounted for')
    expect(ledger.close(3).counts).toEqual({ ...COUNTS, received: 3, used: 2, unattributed: 1 })
  })

  test('a scope with one of each', () => {
    const intake = intakeOf(
      PATIENT,
      calcium('1'),
      calcium('1'),
      calcium('2', { valueQuantity: { value: 2.6 } }),
      calcium('3', { effectiveDateTime: '2026-11-24' }),
      calcium('4', about('404')),
      calcium('5', { code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] } }),
      { resourceType: 'Practitioner', id: '1' },
      { resourceType: 'Goal', id: '1', ...about('404') },
      {
        resourceType: 'Group',
        id: '1',
        type: 'person',
        actual: true,
        member: [{ entity: { reference: 'Patient/1' } }],
      },
      { resourceType: 'List', id: '1', entry: [{ item: { reference: 'Condition/1' } }] },
      {
        resourceType: 'List',
        id: '2',
        status: 'entered-in-error',
        entry: [{ item: { reference: 'Patient/1' } }],
      },
    )
    intake.add(undefined)
    const scope = intake.finish()
    expect(scope.counts).toEqual({
      received: 13,
      used: 3,
      refused: 1,
      duplicate: 1,
      notYet: 1,
      unattributed: 3,
      outOfScope: 4,
    })
    expect(scope.types.get('Observation')).toEqual({
      received: 6,
      used: 1,
      refused: 1,
      duplicate: 1,
      notYet: 1,
      unattributed: 1,
      outOfScope: 1,
    })
    expect([...scope.outOfScope]).toEqual([
      ['Goal', 1],
      ['List', 1],
      ['Observation', 1],
      ['Practitioner', 1],
    ])
    expect(scope.unattributed).toEqual([
      { resource: 'List/2', why: 'withdrawn', detail: 'entered-in-error' },
      { resource: 'Observation/4', why: 'subject-unknown' },
      { resource: 'unknown', why: 'malformed', detail: '' },
    ])
    expect(scope.caseloads).toEqual([{ id: 'Group/1', patients: ['Patient/1'], leftOut: 0 }])
  })

  test('nothing received is nothing', () => {
    expect(take()).toEqual({
      patients: [],
      types: new Map(),
      counts: COUNTS,
      unattributed: [],
      outOfScope: new Map(),
      caseloads: [],
    })
  })
})

describe('dated after now @H15', () => {
  test.each([
    ['the moment', '2026-11-23T12:00:00.000Z', 0],
    ['a millisecond later', '2026-11-23T12:00:00.001Z', 1],
    ['the same moment elsewhere', '2026-11-24T02:00:00+14:00', 0],
    ['the day', '2026-11-23', 0],
    ['the day after', '2026-11-24', 1],
    ['P26 2031', '2031-01-01', 1],
  ])('%s', (_, effectiveDateTime, notYet) => {
    const scope = take(PATIENT, calcium('7', { effectiveDateTime }))
    expect(factsOf(scope).results).toHaveLength(1 - notYet)
    expect(scope.counts).toEqual({ ...COUNTS, received: 2, used: 2 - notYet, notYet })
  })

  test('a refusal dated after now is not one yet', () => {
    const scope = take(
      PATIENT,
      calcium('7', { effectiveDateTime: '2031-01-01', valueQuantity: { value: 2.6 } }),
    )
    expect(factsOf(scope).refusals).toEqual([])
    expect(scope.counts).toMatchObject({ refused: 0, notYet: 1 })
  })

  test.each([
    [
      'a booking',
      {
        resourceType: 'Appointment',
        status: 'booked',
        start: '2027-01-01T09:00:00Z',
        participant: [{ actor: { reference: 'Patient/1' } }],
      },
    ],
    [
      'a plan',
      {
        resourceType: 'ServiceRequest',
        status: 'active',
        intent: 'plan',
        ...about('1'),
        code: { coding: [{ system: 'http://loinc.org', code: '36067-7' }] },
        occurrenceDateTime: '2027-01-01',
      },
    ],
    [
      'a planned visit',
      { resourceType: 'Encounter', status: 'planned', ...about('1'), period: { start: '2027-01-01' } },
    ],
  ])('%s is never too early', (_, resource) => {
    expect(take(PATIENT, { id: '9', ...resource }).counts).toMatchObject({ used: 2, notYet: 0 })
  })
})

describe('merged records @H41', () => {
  const merged = (id: string, into: string): Json =>
    person(id, { active: false, link: [{ type: 'replaced-by', other: { reference: `Patient/${into}` } }] })

  test('P58 what was recorded under the old one stands with the new one; the old one stays listed', () => {
    const scope = take(merged('1', '2'), person('2'), calcium('7'), calcium('8', about('2')))
    expect(factsOf(scope, 'Patient/2').results.map(({ id }) => id)).toEqual([
      'Observation/7',
      'Observation/8',
    ])
    expect(factsOf(scope, 'Patient/1')).toMatchObject({
      patient: { replacedBy: 'Patient/2', active: false },
      results: [],
    })
    expect(scope.counts).toEqual({ ...COUNTS, received: 4, used: 4 })
  })

  test('as long as the new one has not come, it stays where it is', () => {
    const intake = intakeOf(merged('1', '2'), calcium('7'))
    expect(intake.patient('Patient/1')?.results).toHaveLength(1)
    intake.add(person('2'))
    expect(intake.patient('Patient/1')?.results).toEqual([])
    expect(intake.patient('Patient/2')?.results).toHaveLength(1)
  })

  test('over several steps', () => {
    const scope = take(calcium('7'), person('3'), merged('2', '3'), merged('1', '2'))
    expect(factsOf(scope, 'Patient/3').results).toHaveLength(1)
  })

  test.each([
    ['itself', [merged('1', '1')]],
    ['each other', [merged('1', '2'), merged('2', '1')]],
    ['a circle', [merged('1', '2'), merged('2', '3'), merged('3', '2')]],
    [
      'something else',
      [person('1', { link: [{ type: 'replaced-by', other: { reference: 'RelatedPerson/2' } }] })],
    ],
    [
      'a name',
      [person('1', { link: [{ type: 'replaced-by', other: { display: 'Patient/2' } }] }), person('2')],
    ],
  ])('replaced by %s, everyone keeps their own', (_, people) => {
    for (const scope of [take(...people, calcium('7')), take(calcium('7'), ...people.toReversed())])
      expect(factsOf(scope).results).toHaveLength(1)
  })

  test('a link that is taken back gives the record back', () => {
    const intake = intakeOf({ ...merged('1', '2'), meta: { versionId: '1' } }, person('2'), calcium('7'))
    expect(intake.patient('Patient/2')?.results).toHaveLength(1)
    intake.add(person('1', { meta: { versionId: '2' } }))
    expect(intake.patient('Patient/2')?.results).toEqual([])
    expect(intake.patient('Patient/1')?.results).toHaveLength(1)
  })

  test('a chain of thousands, from its end and from its beginning @H32', () => {
    const chain = Array.from({ length: 5000 }, (_, index) => merged(String(index + 1), String(index + 2)))
    for (const people of [chain, chain.toReversed()]) {
      const scope = take(calcium('7'), ...people, person('5001'))
      expect(factsOf(scope, 'Patient/5001').results).toHaveLength(1)
    }
  })
})

describe('order', () => {
  test('newest first, a moment before a bare day, undated last, and by id where the time is the same', () => {
    const at = (id: string, effectiveDateTime: string) => calcium(id, { effectiveDateTime })
    const scope = take(
      PATIENT,
      at('b', '2026-11-16'),
      at('a', '2026-11-16'),
      at('late', '2026-11-16T20:00:00Z'),
      at('early', '2026-11-16T01:00:00Z'),
      at('new', '2026-11-20'),
    )
    expect(factsOf(scope).results.map(({ id }) => id.slice(12))).toEqual(['new', 'late', 'early', 'a', 'b'])
  })

  test('P23 a year counts as its first day', () => {
    const bone = (id: string, onsetDateTime?: string): Json => ({
      resourceType: 'Condition',
      id,
      ...about('1'),
      code: { coding: [{ system: 'http://snomed.info/sct', code: '94222008' }] },
      ...(onsetDateTime !== undefined && { onsetDateTime }),
    })
    const scope = take(
      PATIENT,
      bone('undated'),
      bone('year', '2025'),
      bone('month', '2025-03'),
      bone('day', '2025-01-02'),
      bone('before', '2024-12-31'),
    )
    expect(factsOf(scope).sites.map(({ id }) => id.slice(10))).toEqual([
      'month',
      'day',
      'year',
      'before',
      'undated',
    ])
  })

  test('patients in the order of their ids, by code units', () => {
    expect(
      take(person('b'), person('10'), person('9'), person('B')).patients.map(({ patient }) => patient.id),
    ).toEqual(['Patient/10', 'Patient/9', 'Patient/B', 'Patient/b'])
  })
})
