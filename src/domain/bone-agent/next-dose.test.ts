import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { assessObligations } from '../follow-up/assess-obligations.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { factsOf } from '../testing/build-facts.ts'
import { booking, denosumab, every, medication } from '../testing/build-follow-up.ts'
import { isoDay, parseDay } from '../time/day.ts'
import { momentFromMillis, type Now } from '../time/when.ts'
import { isDoseImminent, isDoseNear, nextDose } from './next-dose.ts'

const MONTHLY = { orders: [medication('denosumab', { interval: every(4, 'week') })] }
const slot = (at: string, state: 'booked' | 'cancelled' = 'booked') =>
  booking(at, { kind: 'bone-agent-dose', state })

/** Eight in the morning. */
function at(text: string): Now {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(text)
  return { day, moment: momentFromMillis(Date.parse(`${text}T08:00:00Z`)), zone: 'UTC' }
}

/** Denosumab of 2 March, due on the 30th. */
function next(today: string, given: Partial<PatientFacts> = {}) {
  const now = at(today)
  const facts = factsOf({ ...MONTHLY, doses: [denosumab('2026-03-02')], ...given })
  const obligations = assessObligations(facts, DEFAULT_RULESET, now)
  const dose = nextDose({ facts, obligations, ruleset: DEFAULT_RULESET, now })
  return (
    dose && {
      due: isoDay(dose.due),
      on: isoDay(dose.when.day),
      isAnyDay: dose.isAnyDay,
      isNear: isDoseNear(dose, DEFAULT_RULESET, now),
      isImminent: isDoseImminent(dose, DEFAULT_RULESET, now),
    }
  )
}

describe('the next dose', () => {
  test.each([
    ['2026-03-22', { on: '2026-03-30', isNear: false, isImminent: false }],
    ['2026-03-23', { on: '2026-03-30', isNear: true, isImminent: false }],
    ['2026-03-28', { on: '2026-03-30', isNear: true, isImminent: false }],
    ['2026-03-29', { on: '2026-03-30', isNear: true, isImminent: true }],
    ['2026-03-30', { on: '2026-03-30', isNear: true, isImminent: true, isAnyDay: false }],
    ['2026-03-31', { on: '2026-03-31', isNear: true, isImminent: false, isAnyDay: true }],
    ['2026-05-31', { on: '2026-05-31', isNear: true, isImminent: false, isAnyDay: true }],
  ])('that is not booked, on %s', (today, expected) => {
    expect(next(today)).toMatchObject({ due: '2026-03-30', ...expected })
  })

  test.each([
    ['2026-03-30', '2026-03-31', { on: '2026-03-31', isImminent: true }],
    ['2026-03-30', '2026-03-31T08:00', { on: '2026-03-31', isImminent: true }],
    ['2026-03-30', '2026-03-31T08:01', { on: '2026-03-31', isImminent: false }],
    ['2026-03-30', '2026-04-20', { on: '2026-04-20', isNear: true, isImminent: false }],
    ['2026-03-23', '2026-04-20', { on: '2026-04-20', isNear: true }],
    ['2026-03-22', '2026-04-20', { on: '2026-04-20', isNear: false }],
    ['2026-04-05', '2026-04-05T07:00', { on: '2026-04-05', isImminent: true, isAnyDay: false }],
    ['2026-03-10', '2026-03-17T08:00', { on: '2026-03-17', isNear: true }],
    ['2026-03-10', '2026-03-17T08:01', { on: '2026-03-17', isNear: false }],
    ['2026-03-10', '2026-03-17', { on: '2026-03-17', isNear: true }],
    ['2026-04-05', '2026-04-01', { on: '2026-04-05', isAnyDay: true }],
  ])('on %s, booked for %s', (today, booked, expected) => {
    expect(next(today, { bookings: [slot(booked)] })).toMatchObject({ due: '2026-03-30', ...expected })
  })

  test('a booking that was cancelled says nothing', () => {
    expect(next('2026-03-20', { bookings: [slot('2026-03-21', 'cancelled')] })).toMatchObject({
      on: '2026-03-30',
      isNear: false,
    })
  })

  test('is none once the agent was stopped, and none where nothing tells its day', () => {
    const stopped = [medication('denosumab', { state: 'stopped', stopReason: 'Jaw' })]
    const { authored: _, ...undated } = medication('denosumab')
    expect(next('2026-03-30', { orders: stopped })).toBeUndefined()
    expect(next('2026-03-30', { orders: [undated], doses: [] })).toBeUndefined()
    expect(next('2026-03-30', { orders: [], doses: [] })).toBeUndefined()
  })
})
