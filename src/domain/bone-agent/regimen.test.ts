import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Dose, DrugClass, MedicationOrder, Strength } from '../facts/treatment.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import { dose } from '../testing/build-facts.ts'
import { every, medication } from '../testing/build-follow-up.ts'
import { createRegimens } from './regimen.ts'

const strength = (value: number, unit: Strength['unit'] = 'mg'): Strength => ({
  value,
  unit,
  text: `${value} ${unit}`,
})

function order(of: DrugClass, more: Partial<MedicationOrder> = {}): MedicationOrder {
  const { strength: _, ...untold } = medication(of)
  return { ...untold, ...more }
}

const given = (of: DrugClass, more: Partial<Dose> = {}): Dose => ({ ...dose(of, '2026-11-01'), ...more })
const named = (of: DrugClass, madeFor: 'cancer' | 'osteoporosis') => ({
  drug: { classes: [of], named: 'x', madeFor },
})

function regimenOf(medicine: Dose | MedicationOrder, others: Partial<PatientFacts> = {}) {
  return createRegimens({ doses: [], orders: [], ...others }, DEFAULT_RULESET)(medicine)
}

describe('denosumab', () => {
  test.each([
    [120, 'cancer'],
    [60, 'osteoporosis'],
    [119, 'cancer'],
    [117.6, 'cancer'],
    [117.5, 'unknown'],
    [122.4, 'cancer'],
    [122.5, 'unknown'],
    [61.2, 'osteoporosis'],
    [61.3, 'unknown'],
    [58.8, 'osteoporosis'],
    [58.7, 'unknown'],
    [90, 'unknown'],
    [70, 'unknown'],
  ])('%d mg is for %s', (milligrams, regimen) => {
    expect(regimenOf(given('denosumab', { strength: strength(milligrams) }))).toBe(regimen)
  })

  test.each([
    [every(4, 'week'), 'cancer'],
    [every(1, 'month'), 'cancer'],
    [every(12, 'week'), 'cancer'],
    [every(17, 'week'), 'cancer'],
    [every(120, 'day'), 'unknown'],
    [every(149, 'day'), 'unknown'],
    [every(150, 'day'), 'osteoporosis'],
    [every(6, 'month'), 'osteoporosis'],
    [every(1, 'year'), 'osteoporosis'],
    [every(13, 'day'), 'unknown'],
    [every(14, 'day'), 'cancer'],
    [every(0, 'week'), 'unknown'],
  ])('without a strength, ordered %o, is for %s', (interval, regimen) => {
    expect(regimenOf(order('denosumab', { interval }))).toBe(regimen)
  })

  test.each([
    ['a strength before the interval', { strength: strength(120), interval: every(6, 'month') }, 'cancer'],
    [
      'a strength of osteoporosis as well',
      { strength: strength(60), interval: every(4, 'week') },
      'osteoporosis',
    ],
    ['a volume tells nothing', { strength: strength(1.7, 'mL') }, 'unknown'],
    ['a volume beside an interval', { strength: strength(1.7, 'mL'), interval: every(4, 'week') }, 'cancer'],
    [
      'a strength that neither has, whatever the interval',
      { strength: strength(90), interval: every(4, 'week') },
      'unknown',
    ],
    ['the name of the product', named('denosumab', 'cancer'), 'cancer'],
    [
      'the name before the interval',
      { ...named('denosumab', 'cancer'), interval: every(6, 'month') },
      'cancer',
    ],
    [
      'a name and a strength that agree',
      { ...named('denosumab', 'osteoporosis'), strength: strength(60) },
      'osteoporosis',
    ],
    [
      'a name and a strength that contradict',
      { ...named('denosumab', 'osteoporosis'), strength: strength(120) },
      'unknown',
    ],
  ] as const)('%s', (_, more, regimen) => {
    expect(regimenOf(order('denosumab', more))).toBe(regimen)
  })

  test('one that tells nothing is of the regimen of all the others', () => {
    const untold = given('denosumab')
    const strong = given('denosumab', { strength: strength(120) })
    const weak = given('denosumab', { strength: strength(60) })
    const odd = given('denosumab', { strength: strength(90) })
    const monthly = order('denosumab', { interval: every(4, 'week') })
    expect(regimenOf(untold, { doses: [strong] })).toBe('cancer')
    expect(regimenOf(untold, { doses: [strong, odd] })).toBe('cancer')
    expect(regimenOf(untold, { orders: [monthly] })).toBe('cancer')
    expect(regimenOf(untold, { doses: [weak] })).toBe('osteoporosis')
    expect(regimenOf(untold, { doses: [weak, strong] })).toBe('unknown')
    expect(regimenOf(untold, { doses: [given('zoledronate', { strength: strength(4) })] })).toBe('unknown')
    expect(regimenOf(untold)).toBe('unknown')
  })
})

describe('zoledronate', () => {
  test.each([
    ['4 mg', { strength: strength(4) }, 'cancer'],
    ['lowered for the kidney', { strength: strength(3.3) }, 'cancer'],
    ['5 mg', { strength: strength(5) }, 'osteoporosis'],
    ['4 mg twice a year', { strength: strength(4), interval: every(6, 'month') }, 'cancer'],
    ['once a year', { interval: every(1, 'year') }, 'osteoporosis'],
    ['every 299 days', { interval: every(299, 'day') }, 'cancer'],
    ['every 300 days', { interval: every(300, 'day') }, 'osteoporosis'],
    ['by the name of the product', named('zoledronate', 'osteoporosis'), 'osteoporosis'],
    ['of which nothing is told', {}, 'cancer'],
  ] as const)('%s is for %s', (_, more, regimen) => {
    expect(regimenOf(order('zoledronate', more))).toBe(regimen)
  })

  test('one that tells nothing is for osteoporosis where all the others are', () => {
    const yearly = given('zoledronate', { strength: strength(5) })
    const monthly = given('zoledronate', { strength: strength(4) })
    expect(regimenOf(given('zoledronate'), { doses: [yearly] })).toBe('osteoporosis')
    expect(regimenOf(given('zoledronate'), { doses: [yearly, monthly] })).toBe('cancer')
  })
})

test('other agents have one regimen', () => {
  expect(regimenOf(given('pamidronate', { strength: strength(60) }))).toBe('cancer')
})
