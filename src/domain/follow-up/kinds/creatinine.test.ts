import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import { creatinine, egfr } from '../../testing/build-facts.ts'
import { booking, denosumab, every, medication, plan, zoledronate } from '../../testing/build-follow-up.ts'
import { onlyDue } from '../testing/due-of.ts'

const measured = (...days: readonly string[]) => days.map((at) => creatinine(80, 'umol/L', { at }))

describe('before zoledronate of 02-Nov-2026, the next due on 30-Nov', () => {
  const infusions = {
    orders: [medication('zoledronate', { interval: every(4, 'week') })],
    doses: [zoledronate('2026-11-02'), zoledronate('2026-10-05')],
  }
  const creatinineOn = (today: string, facts: Partial<PatientFacts>) =>
    onlyDue('creatinine', today, { ...infusions, ...facts })
  const slot = (at: string) => booking(at, { kind: 'bone-agent-dose' })

  test.each([
    ['2026-11-22', measured('2026-11-02'), 'not-due', '2026-11-30'],
    ['2026-11-23', measured('2026-11-22'), 'due-soon', '2026-11-30'],
    ['2026-11-23', measured('2026-11-23'), 'not-due', '2026-12-28'],
    ['2026-11-30', measured('2026-11-22'), 'due-soon', '2026-11-30'],
    ['2026-11-30', measured('2026-11-23'), 'not-due', '2026-12-28'],
    ['2026-12-01', measured('2026-11-22'), 'overdue', '2026-11-30'],
    // The dose can be given today at the earliest, and that is eight days after the value.
    ['2026-12-01', measured('2026-11-23'), 'overdue', '2026-11-30'],
    ['2026-12-01', measured('2026-11-24'), 'not-due', '2026-12-29'],
    ['2026-12-14', measured('2026-11-02'), 'overdue', '2026-11-30'],
    ['2026-12-15', measured('2026-11-02'), 'critical', '2026-11-30'],
    ['2026-12-01', [], 'overdue', '2026-11-30'],
  ])('on %s with %o it is %s for %s', (today, results, status, due) => {
    expect(creatinineOn(today, { results })).toMatchObject({ status, due, intervalSource: 'protocol' })
  })

  test('counts for the day on which the dose is booked', () => {
    const bookings = [slot('2026-12-03')]
    const results = (at: string) => ({ bookings, results: measured(at) })
    expect(creatinineOn('2026-11-28', results('2026-11-25'))).toMatchObject({
      status: 'due-soon',
      due: '2026-11-30',
    })
    expect(creatinineOn('2026-11-28', results('2026-11-26'))).toMatchObject({
      status: 'not-due',
      due: '2026-12-31',
    })
  })

  test('counts for a dose that is booked early, today', () => {
    const facts = { bookings: [slot('2026-11-27')], results: measured('2026-11-20') }
    expect(creatinineOn('2026-11-27', facts)).toMatchObject({ status: 'not-due', due: '2026-12-25' })
  })

  test('a booking that was missed is no day for the dose', () => {
    const facts = { bookings: [slot('2026-11-29')], results: measured('2026-11-22') }
    expect(creatinineOn('2026-12-01', facts)).toMatchObject({ status: 'overdue' })
  })

  test('an eGFR alone, a preliminary and an impossible value are none', () => {
    const results = [
      egfr(80, { at: '2026-11-24' }),
      creatinine(80, 'umol/L', { at: '2026-11-24', status: 'preliminary' }),
      creatinine(80, 'mg/dL', { at: '2026-11-24' }),
    ]
    expect(creatinineOn('2026-12-01', { results })).toMatchObject({ status: 'overdue' })
  })

  test('on hold it goes by the weeks of everyone', () => {
    const orders = [medication('zoledronate', { state: 'on-hold', interval: every(4, 'week') })]
    expect(creatinineOn('2026-12-01', { orders, results: measured('2026-11-02') })).toMatchObject({
      interval: { count: 42, unit: 'day' },
      due: '2026-12-14',
    })
  })
})

describe('otherwise', () => {
  test.each([
    ['2026-12-14', 'due-soon'],
    ['2026-12-28', 'due'],
    ['2026-12-29', 'overdue'],
  ])('creatinine of 02-Nov-2026 is on %s %s', (today, status) => {
    const facts = { results: measured('2026-11-02') }
    expect(onlyDue('creatinine', today, facts)).toMatchObject({ status, due: '2026-12-14' })
  })

  test('also on denosumab', () => {
    const facts = { doses: [denosumab('2026-11-02')], results: measured('2026-11-02') }
    expect(onlyDue('creatinine', '2026-11-23', facts)).toMatchObject({ due: '2026-12-14' })
  })

  test('by its plan', () => {
    const services = [plan({ kind: 'laboratory', measures: ['creatinine'], interval: every(2, 'month') })]
    expect(onlyDue('creatinine', '2026-11-23', { services, results: measured('2026-11-02') })).toMatchObject({
      due: '2027-01-02',
      intervalSource: 'plan',
    })
  })
})
