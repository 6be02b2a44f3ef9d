import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Obligation } from '../../follow-up/obligation.ts'
import { corrected, day, inputOf, ionized, obligation, on, TODAY } from '../../testing/build-facts.ts'
import { booking, plan } from '../../testing/build-follow-up.ts'
import { calciumCell } from './calcium-cell.ts'
import { overdueFirst, byDay } from './next-due.ts'
import { nextScan } from './next-scan.ts'
import { painCell } from './pain-cell.ts'

describe('the calcium of a row', () => {
  const cell = (...results: PatientFacts['results']) => calciumCell(inputOf({ results }))

  test('says that a value is a bound, and has no grade where there is none @H3', () => {
    const bound = cell(corrected(2.95, 'mmol/L', { comparator: '>' }))
    expect(bound).toMatchObject({ comparator: '>', grade: 2 })
    const plain = cell(corrected(2.4, 'mmol/L'))
    expect(plain).not.toHaveProperty('comparator')
    expect(plain).not.toHaveProperty('grade')
    expect(plain).not.toHaveProperty('newerRefusal')
  })

  test.each([
    ['high then low', ionized(1.5, 'mmol/L', { at: '2026-11-10' }), corrected(2, 'mmol/L', { at: TODAY }), 2],
    [
      'low then high',
      ionized(1, 'mmol/L', { at: '2026-11-10' }),
      corrected(2.9, 'mmol/L', { at: TODAY }),
      2.9,
    ],
  ])('of one on each side shows the newer: %s', (_, older, newer, value) => {
    expect(cell(older, newer)).toMatchObject({ value })
  })
})

test('the pain of a row names the day of the worst, and no day where there is none', () => {
  const entry = (id: string, at: string, worst?: number) => ({
    id,
    when: on(at),
    ...(worst !== undefined && { worst }),
    regions: [],
    sites: [],
  })
  const pain = [entry('Observation/1', '2026-11-20', 6), entry('Observation/2', TODAY, 4)]
  expect(painCell(inputOf({ pain }))).toMatchObject({
    worst: 6,
    worstOn: day('2026-11-20'),
    lastEntry: day(TODAY),
  })
  const silent = painCell(inputOf({ pain: [entry('Observation/1', '2026-10-20', 6)] }))
  expect(silent).not.toHaveProperty('worst')
  expect(silent).not.toHaveProperty('worstOn')
  expect(painCell(inputOf({}))).not.toHaveProperty('lastEntry')
})

describe('the next scan', () => {
  const imaging = (more: Partial<Obligation> = {}) =>
    obligation('imaging', 'due-soon', { due: day('2026-12-01'), ...more })
  const scanOf = (facts: Partial<PatientFacts>, obligations: readonly Obligation[]) =>
    nextScan(inputOf(facts, { obligations }))
  const order = plan({
    id: 'ServiceRequest/o',
    intent: 'order',
    named: 'MRI',
    modality: 'mri',
    authored: on('2026-11-02'),
  })

  test('is no visit, no blood test and no dose', () => {
    const visit = obligation('visit', 'due-soon', { due: day('2026-11-25') })
    expect(scanOf({}, [visit])).toStrictEqual({ state: 'none' })
    expect(scanOf({}, [visit, imaging()])).toMatchObject({ state: 'due', obligation: { kind: 'imaging' } })
    const other = booking('2026-11-26', { kind: 'visit', named: 'Clinic' })
    expect(scanOf({ bookings: [other] }, [imaging()])).toMatchObject({ state: 'due' })
    const blood = plan({ kind: 'laboratory', intent: 'order', named: 'Blood' })
    expect(scanOf({ services: [blood] }, [imaging()])).toMatchObject({ state: 'due' })
  })

  test('is not one that was booked for yesterday', () => {
    expect(scanOf({ bookings: [booking('2026-11-22')] }, [imaging()])).toMatchObject({ state: 'due' })
  })

  test.each(['revoked', 'completed', 'on-hold', 'draft'] as const)('is none that is %s', (state) => {
    expect(scanOf({ services: [{ ...order, state }] }, [imaging()])).toMatchObject({ state: 'due' })
  })

  test('carries the obligation that names it, else the one that comes first', () => {
    const own = imaging({ due: day('2026-12-20'), evidence: ['ServiceRequest/o'] })
    const first = imaging({ due: day('2026-12-01') })
    expect(scanOf({ services: [order] }, [first, own])).toMatchObject({
      obligation: { due: day('2026-12-20') },
    })
    expect(scanOf({ services: [order] }, [imaging({ due: day('2026-12-09') }), first])).toMatchObject({
      obligation: { due: day('2026-12-01') },
    })
    expect(scanOf({ services: [order] }, [])).toStrictEqual({
      state: 'asked',
      named: 'MRI',
      asked: day('2026-11-02'),
    })
    const { authored: _, ...undated } = order
    expect(scanOf({ services: [undated] }, [])).toStrictEqual({ state: 'asked', named: 'MRI' })
    expect(scanOf({ bookings: [booking('2026-12-02')] }, [])).toStrictEqual({
      state: 'booked',
      named: 'CT whole body',
      day: day('2026-12-02'),
    })
  })

  test('is an exempt one only where there is no other', () => {
    const exempt = obligation('imaging', 'exempt', { due: day('2026-11-24') })
    expect(scanOf({}, [exempt, imaging()])).toMatchObject({ obligation: { status: 'due-soon' } })
    expect(scanOf({}, [exempt])).toMatchObject({ state: 'due', obligation: { status: 'exempt' } })
  })
})

describe('the order of what is due', () => {
  const visit = (named: string, more: Partial<Obligation> = {}) =>
    obligation('visit', 'overdue', { named, tier: 'this-week', ...more })

  test('does not depend on how it came: by kind, name and evidence', () => {
    const all = [visit('b'), visit('a', { evidence: ['X/2'] }), visit('a', { evidence: ['X/1'] })]
    const expected = ['a X/1', 'a X/2', 'b ']
    const nameOf = ({ named, evidence }: Obligation) => `${named} ${evidence.join('')}`
    expect(overdueFirst(all).map(nameOf)).toEqual(expected)
    expect(overdueFirst(all.toReversed()).map(nameOf)).toEqual(expected)
    expect(byDay(all).map(nameOf)).toEqual(expected)
  })

  test('what is late and says for how long comes before what does not', () => {
    const found = overdueFirst([visit('unknown'), visit('known', { daysOverdue: 3 })])
    expect(found.map(({ named }) => named)).toEqual(['known', 'unknown'])
  })

  test('a late booking counts by its day as well', () => {
    const soon = obligation('imaging', 'due', {
      named: 'booked',
      due: day('2026-12-20'),
      booking: 'booked-late',
      bookedFor: day('2026-11-25'),
    })
    const other = obligation('visit', 'due-soon', { named: 'other', due: day('2026-12-01') })
    expect(byDay([other, soon]).map(({ named }) => named)).toEqual(['booked', 'other'])
  })
})
