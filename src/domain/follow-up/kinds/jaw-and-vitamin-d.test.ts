import { describe, expect, test } from 'vitest'

import type { LabResult } from '../../facts/laboratory.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Procedure } from '../../facts/treatment.ts'
import { amount } from '../../quantity/quantity.ts'
import { day, dose, nextId, on } from '../../testing/build-facts.ts'
import { booking, carePlan, denosumab, every, medication, plan } from '../../testing/build-follow-up.ts'
import { dueOf, onlyDue } from '../testing/due-of.ts'

const FOUR_WEEKLY = medication('denosumab', { id: 'MedicationRequest/d', interval: every(4, 'week') })
const ON: Partial<PatientFacts> = {
  orders: [FOUR_WEEKLY],
  doses: [denosumab('2026-02-05'), denosumab('2025-05-20')].map((given, index) => ({
    ...given,
    id: `MedicationAdministration/${index}`,
  })),
}

function dental(at: string | undefined, different: Partial<Procedure> = {}): Procedure {
  return {
    id: 'Procedure/dental',
    kind: 'dental-assessment',
    named: 'Dental review',
    state: 'completed',
    ...(at !== undefined && { when: on(at) }),
    regions: [],
    about: [],
    ...different,
  }
}

function vitaminD(at: string, different: Partial<LabResult<'vitamin-d'>> = {}): LabResult<'vitamin-d'> {
  return {
    id: nextId('Observation'),
    measure: 'vitamin-d',
    amount: amount(70, 'nmol/L'),
    when: on(at),
    status: 'final',
    ...different,
  }
}

describe('the dentist, twice a year on a bone agent @H13', () => {
  const of = (today: string, facts: Partial<PatientFacts>) =>
    onlyDue('dental-review', today, { ...ON, ...facts })

  test.each([
    { today: '2025-10-31', status: 'not-due' },
    { today: '2025-11-01', status: 'due-soon' },
    { today: '2025-12-01', status: 'due-soon' },
    { today: '2025-12-02', status: 'due' },
    { today: '2026-01-30', status: 'due' },
    { today: '2026-01-31', status: 'overdue', tier: 'routine', daysOverdue: 61 },
    { today: '2026-02-10', status: 'overdue', tier: 'routine', daysOverdue: 71 },
    { today: '2026-03-31', status: 'overdue', tier: 'routine', daysOverdue: 120 },
    { today: '2026-04-01', status: 'critical', tier: 'this-week', daysOverdue: 121 },
  ])('T93: seen on 01-Jun-2025, $status on $today', ({ today, ...expected }) => {
    expect(of(today, { procedures: [dental('2025-06-01')] })).toMatchObject({
      ...expected,
      due: '2025-12-01',
      graceEnds: '2026-01-30',
      lastDone: '2025-06-01',
      evidence: ['Procedure/dental'],
    })
  })

  test('never seen: counted from the first dose', () => {
    expect(of('2026-02-10', {})).toMatchObject({ due: '2025-11-19', countedFrom: '2025-05-20' })
  })

  test('never seen and nothing given yet: from the order', () => {
    const orders = [medication('denosumab', { start: day('2026-01-10') })]
    expect(of('2026-02-10', { orders, doses: [] })).toMatchObject({ countedFrom: '2026-01-10' })
  })

  test.each<[string, Partial<Procedure>]>([
    ['planned', { state: 'planned' }],
    ['broken off', { state: 'stopped' }],
    ['of something else', { kind: 'orthopedic-review' }],
    ['an extraction, which assesses nothing', { kind: 'invasive-dental' }],
  ])('what is %s is no review', (_, different) => {
    expect(of('2026-02-10', { procedures: [dental('2026-01-01', different)] }).lastDone).toBeUndefined()
  })

  test('the newest review counts, one without a day does not move the clock', () => {
    const procedures = [dental(undefined), dental('2025-01-01'), dental('2025-06-01', { id: 'Procedure/2' })]
    expect(of('2026-02-10', { procedures })).toMatchObject({
      lastDone: '2025-06-01',
      evidence: ['Procedure/2'],
    })
  })

  test('by its own plan, which stands first', () => {
    const services = [plan({ kind: 'dental-review', interval: every(3, 'month') })]
    expect(of('2025-09-20', { services, procedures: [dental('2025-06-01')] })).toMatchObject({
      due: '2025-09-01',
      intervalSource: 'plan',
    })
  })

  test('booked lowers what is late, and a booking of another kind does not', () => {
    const procedures = [dental('2025-06-01')]
    const bookings = [booking('2026-02-20', { kind: 'dental-review' })]
    expect(of('2026-02-10', { procedures, bookings })).toMatchObject({
      booking: 'booked-late',
      tier: 'routine',
    })
    expect(of('2026-04-10', { procedures, bookings: [booking('2026-04-20')] })).toMatchObject({
      booking: 'none',
      tier: 'this-week',
    })
  })

  test('nobody is sent to the dentist in comfort care, and the plan may be on hold', () => {
    expect(of('2026-02-10', { carePlans: [carePlan('hospice')] }).status).toBe('exempt')
    const services = [plan({ kind: 'dental-review', interval: every(6, 'month'), state: 'on-hold' })]
    expect(of('2026-02-10', { services })).toMatchObject({
      status: 'exempt',
      exempt: { why: 'plan-on-hold' },
    })
  })
})

describe('vitamin D, once a year on a bone agent', () => {
  const of = (today: string, facts: Partial<PatientFacts>) => onlyDue('vitamin-d', today, { ...ON, ...facts })

  test.each([
    { today: '2026-04-01', status: 'not-due' },
    { today: '2026-04-02', status: 'due-soon' },
    { today: '2026-05-02', status: 'due-soon' },
    { today: '2026-05-03', status: 'due' },
    { today: '2026-07-01', status: 'due' },
    { today: '2026-07-02', status: 'overdue', tier: 'routine' },
    { today: '2026-11-01', status: 'critical', tier: 'this-week' },
  ])('measured on 02-May-2025, $status on $today', ({ today, ...expected }) => {
    expect(of(today, { results: [vitaminD('2025-05-02')] })).toMatchObject({ ...expected, due: '2026-05-02' })
  })

  test('never measured: counted from the first dose; what is preliminary is not measured', () => {
    expect(of('2026-02-10', {})).toMatchObject({ due: '2026-05-20', countedFrom: '2025-05-20' })
    const results = [vitaminD('2026-01-02', { status: 'preliminary' })]
    expect(of('2026-02-10', { results }).lastDone).toBeUndefined()
  })

  test('by its own plan', () => {
    const services = [plan({ kind: 'laboratory', measures: ['vitamin-d'], interval: every(6, 'month') })]
    expect(of('2026-02-10', { services, results: [vitaminD('2025-08-01')] })).toMatchObject({
      due: '2026-02-01',
      intervalSource: 'plan',
    })
  })
})

test.each<[string, Partial<PatientFacts>]>([
  ['no bone agent', {}],
  [
    'a bone agent that was stopped',
    { ...ON, orders: [{ ...FOUR_WEEKLY, state: 'stopped', stopReason: 'Jaw' }] },
  ],
  ['one that nobody has given for long', { doses: [denosumab('2025-05-20')] }],
  ['one for osteoporosis', { doses: [denosumab('2026-02-01', 60)] }],
])('neither is asked for on %s', (_, facts) => {
  expect(dueOf('dental-review', '2026-02-10', facts)).toEqual([])
  expect(dueOf('vitamin-d', '2026-02-10', facts)).toEqual([])
})

test('both are asked for on an agent that is given at no fixed interval', () => {
  const doses = [dose('ibandronate', '2026-01-20')]
  expect(dueOf('dental-review', '2026-02-10', { doses })).toHaveLength(1)
})
