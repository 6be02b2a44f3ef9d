import { describe, expect, test } from 'vitest'

import { completeCoverage, type Concept } from '../facts/coverage.ts'
import type { LabMeasure, LabResult } from '../facts/laboratory.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { assessObligations } from '../follow-up/assess-obligations.ts'
import { dental, extraction, ago } from '../jaw/testing/build-jaw.ts'
import { DEFAULT_RULESET } from '../rules/ruleset.ts'
import {
  corrected,
  creatinine,
  day,
  factsOf,
  nextId,
  nowOn,
  on,
  symptom,
  TODAY,
} from '../testing/build-facts.ts'
import {
  booking,
  carePlan,
  denosumab,
  denosumabOfUnknownStrength,
  every,
  medication,
  zoledronate,
} from '../testing/build-follow-up.ts'
import { assessReadiness } from './assess-readiness.ts'
import type { CheckName, DoseReadiness } from './dose-readiness.ts'

function readiness(given: Partial<PatientFacts>): DoseReadiness | undefined {
  const facts = factsOf(given)
  const now = nowOn(TODAY)
  const ruleset = DEFAULT_RULESET
  return assessReadiness({ facts, ruleset, now, obligations: assessObligations(facts, ruleset, now) })[0]
}

/** `calcium met, renal missing`, in the order of the checks. */
const states = (given: Partial<PatientFacts>) =>
  readiness(given)
    ?.checks.map(({ name, state }) => `${name} ${state}`)
    .join(', ')
const stateOf = (name: CheckName, given: Partial<PatientFacts>) =>
  readiness(given)?.checks.find((check) => check.name === name)?.state

function result(measure: LabMeasure, value: number, at: string): LabResult {
  return {
    id: nextId('Observation'),
    measure,
    amount: { value, unit: 'mmol/L' },
    when: on(at),
    status: 'final',
  } as LabResult
}

const patient = { ...factsOf().patient, birth: { year: 1966, month: 1, day: 2 }, gender: 'male' } as const
const ORDER = medication('zoledronate', {
  interval: every(4, 'week'),
  strength: { value: 4, unit: 'mg', text: '4 mg' },
})
/** Zoledronate in four days, and nothing amiss. */
const READY: Partial<PatientFacts> = {
  patient,
  orders: [ORDER],
  doses: [zoledronate(ago(24)), zoledronate(ago(52))],
  results: [
    corrected(2.38, 'mmol/L', { at: ago(3) }),
    creatinine(80, 'umol/L', { at: ago(3) }),
    creatinine(78, 'umol/L', { at: ago(31) }),
  ],
  weights: [{ id: 'Observation/w', kilograms: 80, when: on(ago(20)) }],
  procedures: [dental(ago(60))],
}
const DENOSUMAB: Partial<PatientFacts> = {
  ...READY,
  orders: [medication('denosumab', { interval: every(4, 'week') })],
  doses: [denosumab(ago(24)), denosumab(ago(52))],
}
const FIRST: Partial<PatientFacts> = {
  ...READY,
  orders: [medication('denosumab', { start: day(ago(-5)) })],
  doses: [],
}

describe('which doses', () => {
  test.each<[string, Partial<PatientFacts>, boolean]>([
    ['due in seven days', { ...READY, doses: [zoledronate(ago(21))] }, true],
    ['due in eight days', { ...READY, doses: [zoledronate(ago(20))] }, false],
    ['late', { ...READY, doses: [zoledronate(ago(60))] }, true],
    [
      'booked within a week',
      { ...READY, doses: [zoledronate(ago(10))], bookings: [booking(ago(-6), { kind: 'bone-agent-dose' })] },
      true,
    ],
    ['the first', FIRST, true],
    ['on hold', { ...READY, orders: [{ ...ORDER, state: 'on-hold' }] }, false],
    ['in comfort care', { ...READY, carePlans: [carePlan('hospice')] }, false],
    ['of an unknown strength', { ...READY, orders: [], doses: [denosumabOfUnknownStrength(ago(24))] }, false],
    ['of the deceased', { ...READY, patient: { ...patient, deceased: true } }, false],
    ['none', {}, false],
  ])('%s', (_, facts, isShown) => {
    expect(readiness(facts) !== undefined).toBe(isShown)
  })

  test('tells the dose', () => {
    expect(readiness(READY)).toMatchObject({
      dose: { agent: 'zoledronate', standing: 'due', day: day('2026-11-27') },
      isFirst: false,
    })
    expect(readiness(FIRST)).toMatchObject({ dose: { agent: 'denosumab' }, isFirst: true })
  })
})

describe('an infusion', () => {
  test('with all that it needs', () => {
    expect(states(READY)).toBe('calcium met, renal met, dental met, dose met')
  })

  test.each<[string, Partial<PatientFacts>, string]>([
    ['no blood at all', { results: [] }, 'calcium missing, renal missing, dental met, dose not-known'],
    [
      'a creatinine of ten days before',
      {
        results: [
          corrected(2.38, 'mmol/L', { at: ago(3) }),
          creatinine(80, 'umol/L', { at: ago(6) }),
          creatinine(80, 'umol/L', { at: ago(34) }),
        ],
      },
      'calcium met, renal missing, dental met, dose met',
    ],
    [
      'a creatinine that has risen',
      {
        results: [
          corrected(2.38, 'mmol/L', { at: ago(3) }),
          creatinine(130, 'umol/L', { at: ago(3) }),
          creatinine(78, 'umol/L', { at: ago(31) }),
        ],
      },
      'calcium met, renal failing, dental met, dose met',
    ],
    ['no weight', { weights: [] }, 'calcium met, renal not-known, dental met, dose not-known'],
    [
      'a clearance of 45',
      {
        results: [
          corrected(2.38, 'mmol/L', { at: ago(3) }),
          creatinine(2, 'mg/dL', { at: ago(3) }),
          creatinine(2, 'mg/dL', { at: ago(31) }),
        ],
      },
      'calcium met, renal met, dental met, dose failing',
    ],
    ['never at the dentist', { procedures: [] }, 'calcium met, renal met, dental missing, dose met'],
    [
      'a tooth to be drawn',
      { procedures: [dental(ago(60)), extraction(ago(-9))] },
      'calcium met, renal met, dental failing, dose met',
    ],
    [
      'exposed bone',
      { symptoms: [symptom('exposed-bone', 'new', ago(2))] },
      'calcium met, renal met, dental failing, dose met',
    ],
    [
      'an order without a strength',
      { orders: [medication('zoledronate', { interval: every(4, 'week') })] },
      'calcium met, renal met, dental met, dose met',
    ],
  ])('%s', (_, facts, expected) => {
    expect(states({ ...READY, ...facts })).toBe(expected)
  })
})

describe('calcium', () => {
  const withCalcium = (value: number, days: number) => ({
    ...DENOSUMAB,
    results: [corrected(value, 'mmol/L', { at: ago(days), low: 2.2, high: 2.6 })],
  })

  test.each<[string, Partial<PatientFacts>, string]>([
    ['within its range', withCalcium(2.2, 3), 'met'],
    ['low', withCalcium(2.19, 3), 'failing'],
    ['low, however old', withCalcium(2.1, 200), 'failing'],
    ['late on the day of the dose', withCalcium(2.3, 32), 'missing'],
    ['never', { ...DENOSUMAB, results: [] }, 'missing'],
    [
      'not readable',
      {
        ...withCalcium(2.3, 10),
        refusals: [
          { resource: 'Observation/x', why: 'unit-missing', about: 'calcium-total', when: on(ago(1)) },
        ],
      },
      'not-known',
    ],
  ])('%s is %s', (_, facts, expected) => {
    expect(stateOf('calcium', facts)).toBe(expected)
  })

  test('of more than a week before the dose is labeled, and met all the same', () => {
    const points = (days: number) =>
      readiness(withCalcium(2.3, days))?.checks[0]?.points.map(({ of }) => of.id)
    expect(points(3)).toEqual(['finding'])
    expect(points(4)).toEqual(['finding', 'calcium-not-current'])
  })
})

describe('denosumab', () => {
  test('asks nothing of the kidney, and shows what is known of it', () => {
    expect(states(DENOSUMAB)).toBe('calcium met, renal not-applicable, dental met, dose met')
    expect(readiness(DENOSUMAB)?.checks[1]?.points.map(({ of }) => of.id)).toEqual([
      'no-renal-dose',
      'clearance',
    ])
  })

  test.each<[string, Partial<PatientFacts>, string]>([
    ['a first dose wants it known', FIRST, 'met'],
    ['by a creatinine alone', { ...FIRST, weights: [] }, 'met'],
    ['never measured', { ...FIRST, results: [corrected(2.38, 'mmol/L', { at: ago(3) })] }, 'missing'],
  ])('%s', (_, facts, expected) => {
    expect(stateOf('renal', facts)).toBe(expected)
  })
})

describe('too early', () => {
  const bookedIn = (days: number, weeks: number, last: number) => ({
    ...READY,
    orders: [{ ...ORDER, interval: every(weeks, 'week') }],
    doses: [zoledronate(ago(last))],
    bookings: [booking(ago(-days), { kind: 'bone-agent-dose' })],
  })

  test.each([
    [21, 'four weeks', bookedIn(5, 4, 16), 'met'],
    [20, 'four weeks', bookedIn(5, 4, 15), 'failing'],
    [63, 'twelve weeks', bookedIn(5, 12, 58), 'met'],
    [62, 'twelve weeks', bookedIn(5, 12, 57), 'failing'],
  ])('%s days after the last, every %s', (_, _interval, facts, expected) => {
    expect(stateOf('dose', facts)).toBe(expected)
  })

  test('for hypercalcemia after a week', () => {
    const again = (last: number) => ({
      ...bookedIn(2, 4, last),
      orders: [{ ...ORDER, indication: 'hypercalcemia' } as const],
    })
    expect([stateOf('dose', again(5)), stateOf('dose', again(4))]).toEqual(['met', 'failing'])
  })
})

test('the strength is that of the order that stands, else of the last dose', () => {
  const textOf = (facts: Partial<PatientFacts>) =>
    readiness(facts)?.checks[3]?.points.flatMap(({ of }) => (of.id === 'strength' ? [of.text] : []))
  const three = { value: 3, unit: 'mg', text: '3 mg' } as const
  expect(textOf({ ...READY, orders: [{ ...ORDER, strength: three }] })).toEqual(['3 mg'])
  expect(textOf({ ...READY, orders: [{ ...ORDER, strength: three, state: 'completed' }] })).toEqual(['4 mg'])
})

describe('the blood around a dose', () => {
  const asked = (facts: Partial<PatientFacts>) =>
    readiness(facts)?.blood.map(({ measure, need }) => `${measure} ${need}`)

  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    [
      'before the first denosumab',
      FIRST,
      [
        'calcium required',
        'creatinine required',
        'vitamin-d advised',
        'magnesium advised',
        'phosphate advised',
      ],
    ],
    ['before denosumab', DENOSUMAB, ['calcium required']],
    [
      'before denosumab with a low clearance',
      { ...DENOSUMAB, results: [creatinine(4, 'mg/dL')] },
      ['calcium required', 'magnesium advised', 'phosphate advised'],
    ],
    [
      'before an infusion',
      READY,
      [
        'calcium required',
        'creatinine required',
        'magnesium advised',
        'phosphate advised',
        'hemoglobin advised',
      ],
    ],
  ])('%s', (_, facts, expected) => {
    expect(asked(facts)).toEqual(expected)
  })

  test('each with the day of the newest that is final and can be true, in whatever order they came', () => {
    const lastOf = (...magnesium: readonly ReturnType<typeof result>[]) =>
      readiness({ ...READY, results: [...READY.results!, ...magnesium] })?.blood[2]?.last
    const [newer, older] = [result('magnesium', 0.8, ago(30)), result('magnesium', 0.8, ago(90))]
    expect([lastOf(newer, older), lastOf(older, newer)]).toEqual([day(ago(30)), day(ago(30))])
    expect(lastOf({ ...newer, status: 'preliminary' }, older)).toBe(day(ago(90)))
  })

  test('each with the day of the last one', () => {
    const results = [...READY.results!, result('magnesium', 0.8, ago(90))]
    expect(readiness({ ...READY, results })?.blood.map(({ last }) => last)).toEqual([
      day(ago(3)),
      day(ago(3)),
      day(ago(90)),
      undefined,
      undefined,
    ])
  })
})

describe('what was never recorded and would matter this week', () => {
  test.each<[string, Partial<PatientFacts>, readonly string[]]>([
    ['a weight, before zoledronate', { ...READY, weights: [] }, ['weight']],
    [
      'a weight of 91 days ago',
      { ...READY, weights: [{ id: 'Observation/w', kilograms: 80, when: on(ago(91)) }] },
      ['weight'],
    ],
    [
      'a weight of 90 days ago',
      { ...READY, weights: [{ id: 'Observation/w', kilograms: 80, when: on(ago(90)) }] },
      [],
    ],
    [
      'a weight of nothing',
      { ...READY, weights: [{ id: 'Observation/w', kilograms: 0, when: on(ago(2)) }] },
      ['weight'],
    ],
    ['nothing, before the first infusion', { ...FIRST, orders: [{ ...ORDER, state: 'active' }] }, []],
    ['a weight, before denosumab', { ...DENOSUMAB, weights: [] }, []],
    ['magnesium and vitamin D, before the first denosumab', FIRST, ['magnesium', 'vitamin-d']],
    [
      'vitamin D, before the first denosumab',
      { ...FIRST, results: [...READY.results!, result('magnesium', 0.8, ago(900))] },
      ['vitamin-d'],
    ],
    ['nothing, before a later denosumab', DENOSUMAB, []],
  ])('%s', (_, facts, expected) => {
    expect(readiness(facts)?.gaps).toEqual(expected)
  })

  test.each<[Concept, Partial<PatientFacts>]>([
    ['weight', { ...READY, weights: [] }],
    ['bone-laboratory', FIRST],
  ])('%s that is not read is no gap', (concept, facts) => {
    const coverage = new Map(completeCoverage())
    coverage.delete(concept)
    expect(readiness({ ...facts, coverage })?.gaps).toEqual([])
  })
})

test('what is not read to its end is not known', () => {
  const coverage = new Map(completeCoverage())
  for (const concept of ['calcium', 'kidney', 'procedures', 'symptoms'] as const) coverage.delete(concept)
  expect(states({ ...READY, results: [], procedures: [], coverage })).toBe(
    'calcium not-known, renal not-known, dental not-known, dose not-known',
  )
})

test('a first denosumab before the kidney results are read', () => {
  const coverage = new Map(completeCoverage())
  coverage.delete('kidney')
  expect(stateOf('renal', { ...FIRST, results: [], coverage })).toBe('not-known')
})

test('a rule that a site has switched off is still a check', () => {
  const facts = factsOf({ ...READY, procedures: [] })
  const ruleset = { ...DEFAULT_RULESET, disabledRules: ['B-04'] as const }
  const now = nowOn(TODAY)
  const [shown] = assessReadiness({
    facts,
    ruleset,
    now,
    obligations: assessObligations(facts, ruleset, now),
  })
  expect(shown?.checks[2]?.state).toBe('missing')
})
