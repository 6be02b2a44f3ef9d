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

describe('what bone density rests on', () => {
  const evidenceOf = (facts: Partial<PatientFacts>) => onlyDue('dxa', TODAY, facts).evidence
  const order = (id: string, ago: number) =>
    medication('androgen-deprivation', { id: `MedicationRequest/${id}`, authored: on(daysAgo(ago)) })
  const depot = (id: string, ago: number) => ({
    ...dose('androgen-deprivation', daysAgo(ago)),
    id: `MedicationAdministration/${id}`,
  })

  test('an order, by id, else the newest depot', () => {
    expect(evidenceOf({ orders: [order('b', 10), order('a', 20)] })).toContain('MedicationRequest/a')
    const depots = [depot('2', 100), depot('1', 10), depot('0', 170)]
    expect(evidenceOf({ doses: depots })).toContain('MedicationAdministration/1')
    expect(evidenceOf({ doses: depots.toReversed() })).toContain('MedicationAdministration/1')
    expect(evidenceOf({ doses: [depot('2', 10), depot('1', 10)] })).toContain('MedicationAdministration/1')
  })

  test('from the first of all depots and orders', () => {
    expect(onlyDue('dxa', TODAY, { doses: [depot('1', 10), depot('0', 900)] })).toMatchObject({
      countedFrom: daysAgo(900),
      evidence: expect.arrayContaining(['MedicationAdministration/0']),
    })
    const started = { ...order('a', 50), start: day(daysAgo(700)) }
    expect(onlyDue('dxa', TODAY, { doses: [depot('1', 10)], orders: [started] })).toMatchObject({
      countedFrom: daysAgo(700),
      evidence: expect.arrayContaining(['MedicationRequest/a']),
    })
  })

  test('from the newest that was done, also where only its booking tells', () => {
    const kept = booking(daysAgo(100), { id: 'Appointment/1', kind: 'dxa', state: 'fulfilled' })
    expect(onlyDue('dxa', TODAY, { orders, examinations: [density(900)], bookings: [kept] })).toMatchObject({
      lastDone: daysAgo(100),
      evidence: expect.arrayContaining(['Appointment/1']),
    })
    const two = [
      { ...density(300), id: 'DiagnosticReport/b' },
      { ...density(300), id: 'DiagnosticReport/a' },
    ]
    expect(evidenceOf({ orders, examinations: two })).toContain('DiagnosticReport/a')
    const visit = booking(daysAgo(100), { kind: 'visit', state: 'fulfilled' })
    expect(onlyDue('dxa', TODAY, { orders, examinations: [density(900)], bookings: [visit] })).toMatchObject({
      lastDone: daysAgo(900),
      booking: 'none',
    })
  })

  test('by its plan alone, which may be on hold; other plans are none', () => {
    const of = (more: Parameters<typeof plan>[0]) =>
      dueOf('dxa', TODAY, {
        services: [plan({ kind: 'dxa', named: 'DXA', modality: 'dxa', interval: every(1, 'year'), ...more })],
      })
    expect(of({})).toMatchObject([{ named: 'DXA', intervalSource: 'plan' }])
    expect(of({ state: 'on-hold' })).toMatchObject([{ status: 'exempt', exempt: { why: 'plan-on-hold' } }])
    expect(of({ kind: 'imaging', modality: 'ct' })).toEqual([])
    expect(of({ intent: 'order', interval: undefined as never })).toEqual([])
    expect(onlyDue('dxa', TODAY, { orders })).not.toHaveProperty('named')
  })
})
