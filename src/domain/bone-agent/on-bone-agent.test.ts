import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import { dose, inputOf, on } from '../testing/build-facts.ts'
import { ago } from '../testing/build-course.ts'
import {
  denosumab,
  denosumabOfUnknownStrength,
  every,
  medication,
  zoledronate,
} from '../testing/build-follow-up.ts'
import { isoDay } from '../time/day.ts'
import { onBoneAgent } from './on-bone-agent.ts'

function since(given: Partial<PatientFacts>): string | undefined {
  const found = onBoneAgent(inputOf(given))
  if (found === undefined) return undefined
  return found.since === undefined ? 'some day' : isoDay(found.since)
}

const monthly = (more: Parameters<typeof medication>[1] = {}) =>
  medication('denosumab', { interval: every(4, 'week'), ...more })
const sixty = { strength: { value: 60, unit: 'mg', text: '60 mg' } } as const
const halfYearly = (more: Parameters<typeof medication>[1] = {}) =>
  medication('denosumab', { ...sixty, ...more })

describe('since when', () => {
  test.each<[string, Partial<PatientFacts>, string | undefined]>([
    ['nothing is known of any', {}, undefined],
    ['a dose', { doses: [denosumab('2026-11-01')] }, '2026-11-01'],
    ['the first of the doses', { doses: [denosumab('2026-11-01'), denosumab('2026-01-05')] }, '2026-01-05'],
    [
      'the order before them',
      { doses: [denosumab('2026-11-01')], orders: [monthly({ authored: on('2024-02-03') })] },
      '2024-02-03',
    ],
    [
      'its start rather than the day it was written',
      { orders: [monthly({ start: on('2024-03-01').day, authored: on('2024-02-03') })] },
      '2024-03-01',
    ],
    [
      'a dose, though an order tells no day',
      { doses: [denosumab('2026-11-01')], orders: [monthly({ authored: undefined as never })] },
      '2026-11-01',
    ],
    ['an order alone, without any day', { orders: [monthly({ authored: undefined as never })] }, 'some day'],
    [
      'the first of several orders',
      {
        orders: [monthly(), monthly({ authored: on('2024-02-03') }), monthly({ authored: on('2025-06-07') })],
      },
      '2024-02-03',
    ],
    [
      'another drug is none, and is not counted from',
      { doses: [denosumab('2026-11-01'), dose('opioid', '2020-01-01')], orders: [medication('opioid')] },
      '2026-11-01',
    ],
    [
      'what is only planned is not counted from',
      { doses: [denosumab('2026-11-01')], orders: [monthly({ state: 'planned' })] },
      '2026-11-01',
    ],
    ['another drug alone', { doses: [dose('opioid', '2026-11-01')] }, undefined],
    ['a plan alone', { orders: [monthly({ state: 'planned' })] }, undefined],
    [
      'a course before the one that goes on',
      { doses: [denosumab('2026-11-01'), zoledronate('2020-01-01')] },
      '2020-01-01',
    ],
  ])('%s', (_, given, expected) => {
    expect(since(given)).toBe(expected)
  })

  test('the first record and the newest dose are its evidence, once', () => {
    const [newest, middle, oldest] = [
      denosumab('2026-11-01'),
      denosumab('2026-10-01'),
      denosumab('2026-09-01'),
    ]
    const order = monthly({ authored: on('2024-02-03') })
    const evidence = (given: Partial<PatientFacts>) => onBoneAgent(inputOf(given))?.evidence
    expect(evidence({ doses: [newest, middle, oldest] })).toEqual([oldest.id, newest.id])
    expect(evidence({ doses: [newest, oldest], orders: [order] })).toEqual([order.id, newest.id])
    expect(evidence({ doses: [newest] })).toEqual([newest.id])
    expect(evidence({ orders: [order] })).toEqual([order.id])
    expect(evidence({ doses: [dose('opioid', '2026-11-20'), newest] })).toEqual([newest.id])
  })
})

describe('whether', () => {
  test.each<[string, Partial<PatientFacts>, boolean]>([
    ['stopped for a reason', { orders: [monthly({ state: 'stopped', stopReason: 'Jaw' })] }, false],
    ['stopped, nobody says why, a dose of late', { doses: [denosumab(ago(20))] }, true],
    ['none for longer than two intervals', { doses: [denosumab(ago(57))] }, false],
    ['of a strength that nobody tells', { doses: [denosumabOfUnknownStrength(ago(900))] }, true],
    ['for osteoporosis, by its order', { orders: [halfYearly()] }, true],
    ['for osteoporosis, on hold, no dose', { orders: [halfYearly({ state: 'on-hold' })] }, false],
    ['for osteoporosis, a dose a year and a day ago', { doses: [denosumab(ago(366), 60)] }, true],
    ['for osteoporosis, none since', { doses: [denosumab(ago(367), 60)] }, false],
    [
      'for osteoporosis, stopped for a reason',
      { orders: [halfYearly({ state: 'stopped', stopReason: 'Jaw' })], doses: [denosumab(ago(30), 60)] },
      false,
    ],
    [
      'for osteoporosis, stopped, nobody says why',
      { orders: [halfYearly({ state: 'stopped' })], doses: [denosumab(ago(30), 60)] },
      true,
    ],
    [
      'for osteoporosis, given on the last day of what was stopped',
      {
        orders: [halfYearly({ state: 'stopped', stopReason: 'Jaw', end: on(ago(30)).day })],
        doses: [denosumab(ago(30), 60)],
      },
      false,
    ],
    [
      'for osteoporosis, given again after the stop',
      {
        orders: [halfYearly({ state: 'stopped', stopReason: 'Jaw', end: on(ago(31)).day })],
        doses: [denosumab(ago(30), 60)],
      },
      true,
    ],
    [
      'for osteoporosis, one stopped and one going on',
      { orders: [halfYearly(), halfYearly({ state: 'stopped', stopReason: 'Jaw' })] },
      true,
    ],
    [
      'for osteoporosis, after a course for cancer',
      {
        orders: [halfYearly(), medication('zoledronate', { state: 'stopped', stopReason: 'Kidney' })],
        doses: [zoledronate(ago(900))],
      },
      true,
    ],
    [
      'a course for cancer that was stopped, whatever was given of late',
      {
        orders: [medication('zoledronate', { state: 'stopped', stopReason: 'Kidney' })],
        doses: [zoledronate(ago(20))],
      },
      false,
    ],
    [
      'a course for cancer that lapsed, and another drug',
      { orders: [medication('opioid')], doses: [dose('opioid', ago(2)), denosumab(ago(100))] },
      false,
    ],
  ])('%s', (_, given, expected) => {
    expect(since(given) !== undefined).toBe(expected)
  })
})
