import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import { day, dose, on } from '../../testing/build-facts.ts'
import { booking, carePlan, every, medication, plan, scan } from '../../testing/build-follow-up.ts'
import { addDays, isoDay } from '../../time/day.ts'
import { dueOf, onlyDue } from '../testing/due-of.ts'

const TODAY = '2026-11-23'
const daysAgo = (days: number) => isoDay(addDays(day(TODAY), -days))
const density = (ago: number) =>
  scan(daysAgo(ago), { id: 'DiagnosticReport/dxa', modality: 'dxa', named: 'DXA' })
const orders = [medication('androgen-deprivation', { authored: on(daysAgo(1000)) })]

describe('on androgen deprivation', () => {
  test.each([
    [715, 'not-due', undefined],
    [716, 'due-soon', undefined],
    [731, 'due', undefined],
    [820, 'due', undefined],
    [821, 'overdue', 'routine'],
    [1095, 'overdue', 'routine'],
    [1096, 'critical', 'this-week'],
  ])('a density of %i days ago: %s @H12', (ago, status, tier) => {
    const found = onlyDue('dxa', TODAY, { orders, examinations: [density(ago)] })
    expect(found).toMatchObject({ status, lastDone: daysAgo(ago), intervalSource: 'protocol' })
    expect(found.tier).toBe(tier)
  })

  test.each<[string, Partial<PatientFacts>, string | undefined]>([
    [
      'the start of follow-up',
      { carePlans: [carePlan('follow-up', { from: day(daysAgo(800)) })] },
      daysAgo(70),
    ],
    ['the treatment, where nobody tells that', {}, daysAgo(270)],
  ])('never measured it counts from %s', (_, more, due) => {
    expect(onlyDue('dxa', TODAY, { orders, ...more }).due).toBe(due)
  })

  test('without any day it cannot be told @H8', () => {
    const { authored: _, ...undated } = medication('aromatase-inhibitor')
    expect(onlyDue('dxa', TODAY, { orders: [undated] })).toMatchObject({ status: 'unknown' })
  })

  test('a plan of its own stands first; a booking ahead lowers nothing below routine', () => {
    const services = [plan({ kind: 'dxa', named: 'DXA', modality: 'dxa', interval: every(1, 'year') })]
    const bookings = [booking('2026-12-01', { kind: 'dxa' })]
    expect(onlyDue('dxa', TODAY, { orders, services, bookings, examinations: [density(500)] })).toMatchObject(
      {
        due: daysAgo(135),
        intervalSource: 'plan',
        status: 'overdue',
        booking: 'booked-late',
        tier: 'routine',
      },
    )
  })

  test('another scan is none', () => {
    expect(onlyDue('dxa', TODAY, { orders, examinations: [density(900), scan(daysAgo(3))] })).toMatchObject({
      lastDone: daysAgo(900),
    })
  })
})

test.each<[string, Partial<PatientFacts>, number]>([
  ['an aromatase inhibitor', { orders: [medication('aromatase-inhibitor')] }, 1],
  ['tamoxifen', { orders: [medication('endocrine')] }, 0],
  [
    'androgen deprivation that was stopped',
    { orders: [medication('androgen-deprivation', { state: 'stopped' })] },
    0,
  ],
  ['a depot of half a year ago', { doses: [dose('androgen-deprivation', daysAgo(183))] }, 1],
  ['a depot a day longer ago', { doses: [dose('androgen-deprivation', daysAgo(184))] }, 0],
  ['neither', {}, 0],
])('%s: %i obligations', (_, facts, count) => {
  expect(dueOf('dxa', TODAY, facts)).toHaveLength(count)
})
