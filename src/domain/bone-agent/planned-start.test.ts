import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Booking, ServiceOrder } from '../facts/plan.ts'
import type { MedicationOrder } from '../facts/treatment.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { day, factsOf, nowOn, TODAY } from '../testing/build-facts.ts'
import { booking, medication, plan } from '../testing/build-follow-up.ts'
import { isoDay } from '../time/day.ts'
import { agentOf, bookedStart, plannedStart } from './planned-start.ts'

const order = (id: string, start?: string, more: Partial<MedicationOrder> = {}) =>
  medication('denosumab', {
    id,
    state: 'planned',
    ...(start !== undefined && { start: day(start) }),
    ...more,
  })
const visits = (id: string, start?: string, more: Partial<ServiceOrder> = {}) =>
  plan({ id, kind: 'bone-agent-dose', ...(start !== undefined && { start: day(start) }), ...more })
const slot = (id: string, at: string, more: Partial<Booking> = {}) =>
  booking(at, { id, kind: 'bone-agent-dose', ...more })

describe('a start that is planned', () => {
  function planned(given: Partial<PatientFacts>) {
    const found = plannedStart(factsOf(given), DEFAULT_RULESET, nowOn(TODAY))
    return found && [...found.evidence, found.agent, found.day && isoDay(found.day), found.order?.id]
  }

  test.each<[string, Partial<PatientFacts>, readonly unknown[] | undefined]>([
    ['nothing', {}, undefined],
    ['an order today', { orders: [order('a', TODAY)] }, ['a', 'denosumab', TODAY, 'a']],
    ['an order for yesterday', { orders: [order('a', '2026-11-22')] }, undefined],
    ['an order without a day', { orders: [order('a')] }, ['a', 'denosumab', undefined, 'a']],
    ['an order that stands already', { orders: [order('a', TODAY, { state: 'active' })] }, undefined],
    [
      'an order of another drug',
      { orders: [order('a', TODAY, { drug: { classes: ['opioid'], named: 'morphine' } })] },
      undefined,
    ],
    [
      'an order for osteoporosis',
      { orders: [order('a', TODAY, { strength: { value: 60, unit: 'mg', text: '60 mg' } })] },
      undefined,
    ],
    ['visits today', { services: [visits('v', TODAY)] }, ['v', undefined, TODAY, undefined]],
    ['visits from yesterday on', { services: [visits('v', '2026-11-22')] }, undefined],
    ['visits without a day', { services: [visits('v')] }, undefined],
    ['visits on hold', { services: [visits('v', TODAY, { state: 'on-hold' })] }, undefined],
    ['visits for something else', { services: [visits('v', TODAY, { kind: 'visit' })] }, undefined],
    [
      'the first of orders and visits',
      {
        orders: [order('late', '2026-12-03'), order('a', '2026-12-01'), order('b', '2026-12-02')],
        services: [visits('v', '2026-11-30')],
      },
      ['v', undefined, '2026-11-30', undefined],
    ],
    [
      'what has a day before what has none',
      { orders: [order('a'), order('b', '2027-05-01')] },
      ['b', 'denosumab', '2027-05-01', 'b'],
    ],
    [
      'of one day by id',
      { orders: [order('b', '2026-12-01'), order('a', '2026-12-01')] },
      ['a', 'denosumab', '2026-12-01', 'a'],
    ],
    ['without days by id', { orders: [order('b'), order('a')] }, ['a', 'denosumab', undefined, 'a']],
  ])('%s', (_, given, expected) => {
    expect(planned(given)).toEqual(expected)
  })
})

describe('a first dose that is booked', () => {
  test.each<[string, readonly Booking[], string | undefined]>([
    ['none', [], undefined],
    ['today', [slot('a', TODAY)], 'a'],
    ['yesterday', [slot('a', '2026-11-22')], undefined],
    ['not confirmed', [slot('a', TODAY, { state: 'pending' })], undefined],
    ['a scan', [slot('a', TODAY, { kind: 'imaging' })], undefined],
    [
      'the first of several',
      [slot('a', '2026-12-03'), slot('b', '2026-12-01'), slot('c', '2026-12-02')],
      'b',
    ],
    ['of one day by id', [slot('b', '2026-12-01'), slot('a', '2026-12-01')], 'a'],
  ])('%s', (_, bookings, expected) => {
    expect(bookedStart({ bookings }, nowOn(TODAY))?.id).toBe(expected)
  })
})

test('a bone agent is known by its class', () => {
  expect(agentOf({ drug: { classes: ['opioid', 'zoledronate'], named: 'both' } })).toBe('zoledronate')
  expect(agentOf({ drug: { classes: ['opioid'], named: 'morphine' } })).toBeUndefined()
})
