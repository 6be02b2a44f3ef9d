import { describe, expect, test } from 'vitest'

import { aCalcium, aDay, anObligation, anOverdue, aRow } from '#widgets/testing/build-row.ts'

import {
  calciumValue,
  dataAgeValue,
  nextDoseValue,
  nextDueValue,
  nextScanValue,
  overdueValue,
} from './sort-values.ts'

describe('calcium', () => {
  const of = (different: Parameters<typeof aCalcium>[0]) =>
    calciumValue(aRow({ calcium: aCalcium(different) })) ?? NaN

  test('is compared with its own range, so that units and measures fall into one order @H1', () => {
    const inMilligrams = of({ value: 10.6, unit: 'mg/dL', low: 8.5, high: 10.5 })
    const higherInMillimoles = of({ value: 2.98 })
    const ionizedHigher = of({ measure: 'calcium-ionized', value: 1.6, low: 1.15, high: 1.3 })
    expect(inMilligrams).toBeLessThan(higherInMillimoles)
    expect(higherInMillimoles).toBeLessThan(ionizedHigher)
  })

  test('keeps its place when it is old', () => {
    expect(of({ value: 2.98, stale: true })).toBe(of({ value: 2.98 }))
  })

  test.each([{ state: 'none' as const }, { state: 'not-loaded' as const }])(
    'is unknown when $state',
    (calcium) => {
      expect(calciumValue(aRow({ calcium }))).toBeUndefined()
    },
  )
})

test('dates: a booking, else what is due, else when it was asked for', () => {
  const day = aDay('2026-12-02')
  expect(nextScanValue(aRow({ nextScan: { state: 'booked', named: 'CT', day } }))).toBe(day)
  expect(nextScanValue(aRow({ nextScan: { state: 'due', obligation: anOverdue() } }))).toBe(
    aDay('2026-11-14'),
  )
  expect(nextScanValue(aRow({ nextScan: { state: 'asked', named: 'CT', asked: day } }))).toBe(day)
  expect(nextScanValue(aRow({ nextScan: { state: 'not-loaded' } }))).toBeUndefined()
  expect(nextDueValue(aRow({ nextDue: anObligation() }))).toBe(day)
  expect(nextDueValue(aRow())).toBeUndefined()
})

test('overdue: the longest wait', () => {
  expect(overdueValue(aRow({ overdue: [anOverdue(), anOverdue({ daysOverdue: 31 })] }))).toBe(31)
  expect(overdueValue(aRow())).toBeUndefined()
})

test('next dose: when it is due, else when it is booked', () => {
  const next = anObligation({ kind: 'bone-agent-dose' })
  expect(nextDoseValue(aRow({ boneAgent: { named: 'denosumab', next } }))).toBe(aDay('2026-12-02'))
  expect(nextDoseValue(aRow({ boneAgent: { named: 'denosumab' } }))).toBeUndefined()
})

test('age of the data: the older of laboratory and diary, the oldest greatest', () => {
  const of = (laboratory: string, diary: string) =>
    dataAgeValue(aRow({ newest: { laboratory: aDay(laboratory), diary: aDay(diary) } })) ?? NaN
  expect(of('2026-07-02', '2026-11-23')).toBeGreaterThan(of('2026-11-16', '2026-11-16'))
  expect(dataAgeValue(aRow({ newest: { diary: aDay('2026-11-23') } }))).toBeUndefined()
})
