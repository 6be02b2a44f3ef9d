import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { assessObligations } from '../follow-up/assess-obligations.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { ago, denosumabAgo } from '../testing/build-course.ts'
import { day, factsOf, nowOn, on, TODAY } from '../testing/build-facts.ts'
import { booking, denosumabOfUnknownStrength, every, medication, plan } from '../testing/build-follow-up.ts'
import { isoDay } from '../time/day.ts'
import { doseAhead } from './dose-ahead.ts'
import { statedDose } from './stated-dose.ts'

function ahead(given: Partial<PatientFacts>) {
  const [facts, ruleset, now] = [factsOf(given), DEFAULT_RULESET, nowOn(TODAY)]
  const dose = doseAhead({ facts, obligations: assessObligations(facts, ruleset, now), ruleset, now })
  if (dose === undefined) return undefined
  const { agent, due, when, isAnyDay, isFirst, order, evidence } = dose
  return {
    agent,
    due: isoDay(due),
    on: isoDay(when.day),
    isAnyDay,
    isFirst,
    order: order?.id,
    evidence,
    said: statedDose(dose),
  }
}

const order = (more: Parameters<typeof medication>[1] = {}) =>
  medication('denosumab', { id: 'MedicationRequest/1', interval: every(4, 'week'), ...more })
const planned = (start: string | undefined, more: Parameters<typeof medication>[1] = {}) =>
  order({ state: 'planned', ...(start !== undefined && { start: day(start) }), ...more })
const slot = (at: string) => booking(at, { id: 'Appointment/1', kind: 'bone-agent-dose' })

describe('of a course that goes on', () => {
  test.each([
    ['due ahead', { doses: denosumabAgo(25) }, { due: ago(-3), on: ago(-3), isAnyDay: false }, 'due'],
    ['due today', { doses: denosumabAgo(28) }, { due: TODAY, on: TODAY, isAnyDay: false }, 'due'],
    ['late, not booked', { doses: denosumabAgo(29) }, { due: ago(1), on: TODAY, isAnyDay: true }, 'late'],
    [
      'booked for another day',
      { doses: denosumabAgo(25), bookings: [slot(ago(-5))] },
      { due: ago(-3), on: ago(-5), isAnyDay: false },
      'booked',
    ],
    [
      'late and booked',
      { doses: denosumabAgo(29), bookings: [slot(ago(-5))] },
      { due: ago(1), on: ago(-5), isAnyDay: false },
      'booked',
    ],
  ])('%s', (_, given, expected, standing) => {
    const found = ahead({ orders: [order()], ...given })
    expect(found).toMatchObject({
      agent: 'denosumab',
      isFirst: false,
      order: 'MedicationRequest/1',
      ...expected,
    })
    const said = standing === 'late' ? found?.due : found?.on
    expect(found?.said).toEqual({ agent: 'denosumab', standing, day: day(said ?? '') })
  })

  test('no order stands: none is told', () => {
    expect(ahead({ doses: denosumabAgo(25) })?.order).toBeUndefined()
    expect(ahead({ orders: [order({ state: 'completed' })], doses: denosumabAgo(25) })?.order).toBeUndefined()
  })

  test('none of an unknown strength, and none once it was stopped', () => {
    expect(ahead({ doses: [denosumabOfUnknownStrength(ago(25))] })).toBeUndefined()
    expect(
      ahead({ orders: [order({ state: 'stopped', stopReason: 'Jaw' })], doses: denosumabAgo(25) }),
    ).toBeUndefined()
  })
})

describe('of the first dose', () => {
  test.each<[string, Partial<PatientFacts>, object]>([
    [
      'ordered for a day ahead',
      { orders: [order({ start: day(ago(-3)) })] },
      { due: ago(-3), on: ago(-3), isAnyDay: false, isFirst: true, order: 'MedicationRequest/1' },
    ],
    [
      'ordered for a day that is over',
      { orders: [order({ start: day(ago(5)) })] },
      { due: ago(5), on: TODAY, isAnyDay: true, isFirst: true },
    ],
    [
      'ordered for today',
      { orders: [order({ start: day(TODAY) })] },
      { due: TODAY, on: TODAY, isAnyDay: false },
    ],
    [
      'ordered without a start, from the day it was written',
      { orders: [order({ authored: on(ago(5)) })] },
      { due: ago(5), on: TODAY, isAnyDay: true, isFirst: true },
    ],
    [
      'ordered and booked',
      { orders: [order({ start: day(ago(5)) })], bookings: [slot(ago(-2))] },
      { due: ago(5), on: ago(-2), isAnyDay: false, isFirst: true },
    ],
    [
      'ordered, and booked late',
      { orders: [order({ start: day(ago(5)) })], bookings: [slot(ago(-60))] },
      { due: ago(5), on: ago(-60), isAnyDay: false, isFirst: true },
    ],
    [
      'planned for a day',
      { orders: [planned(ago(-3))] },
      {
        due: ago(-3),
        on: ago(-3),
        isAnyDay: false,
        isFirst: true,
        order: 'MedicationRequest/1',
        evidence: ['MedicationRequest/1'],
      },
    ],
    [
      'planned for a day and booked for another',
      { orders: [planned(ago(-3))], bookings: [slot(ago(-4))] },
      { due: ago(-3), on: ago(-4), isAnyDay: false, evidence: ['MedicationRequest/1', 'Appointment/1'] },
    ],
    [
      'planned without a day and booked',
      { orders: [planned(undefined)], bookings: [slot(ago(-4))] },
      { due: ago(-4), on: ago(-4), isAnyDay: false, evidence: ['MedicationRequest/1', 'Appointment/1'] },
    ],
  ])('%s', (_, given, expected) => {
    expect(ahead(given)).toMatchObject(expected)
  })

  test.each<[string, Partial<PatientFacts>]>([
    ['planned without a day', { orders: [planned(undefined)] }],
    ['of visits that tell no drug', { services: [plan({ kind: 'bone-agent-dose', start: day(ago(-3)) })] }],
    ['booked alone', { bookings: [slot(ago(-4))] }],
    ['nothing at all', {}],
  ])('none %s', (_, given) => {
    expect(ahead(given)).toBeUndefined()
  })
})
