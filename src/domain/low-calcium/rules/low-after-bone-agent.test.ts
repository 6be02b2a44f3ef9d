import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Raised } from '../../findings/finding.ts'
import {
  ago,
  denosumabAgo,
  MONTHLY_DENOSUMAB,
  weighing,
  withCreatinine,
  zoledronateAgo,
} from '../../testing/build-course.ts'
import { albumin, corrected, dose, ionized, symptom, total } from '../../testing/build-facts.ts'
import { denosumab, medication } from '../../testing/build-follow-up.ts'
import { judge } from '../../testing/judge.ts'
import { lowAfterBoneAgent } from './low-after-bone-agent.ts'

const low = (value = 2.1, at = ago(0)) => corrected(value, 'mmol/L', { at })
const evaluate = (given: Partial<PatientFacts>) => judge(lowAfterBoneAgent, given)

/** Raised, or the reason why a test is wrong. */
function raised(given: Partial<PatientFacts>): Raised {
  const [finding] = evaluate(given)
  if (finding?.verdict !== 'raised') throw new Error(`L-02 is ${finding?.verdict ?? 'not applicable'}`)
  return finding
}

function liftsOf({ reason }: Raised): readonly string[] {
  if (reason.id !== 'low-after-bone-agent') throw new Error(reason.id)
  return reason.lifted.map(({ by }) => by)
}

/** A known clearance that is not low, and doses for years: nothing lifts the tier by itself. */
const { creatinine: good, ...person } = withCreatinine(90)
const settled = (last: number): Partial<PatientFacts> => ({
  ...person,
  orders: [MONTHLY_DENOSUMAB],
  doses: denosumabAgo(last, last + 28, last + 56, last + 84),
})

describe('the dose', () => {
  test.each([
    ['denosumab', 60, true],
    ['denosumab', 61, false],
    ['zoledronate', 30, true],
    ['zoledronate', 31, false],
    ['pamidronate', 30, true],
    ['pamidronate', 31, false],
    ['ibandronate', 5, false],
    ['chemotherapy', 5, false],
    ['denosumab', 0, true],
  ] as const)('%s %d days before: applies %s', (agent, days, applies) => {
    expect(evaluate({ results: [low()], doses: [dose(agent, ago(days))] }).length).toBe(applies ? 1 : 0)
  })

  test('is counted to the sample, not to today', () => {
    expect(evaluate({ results: [low(2.1, ago(40))], doses: zoledronateAgo(70) })).toHaveLength(1)
    expect(evaluate({ results: [low(2.1, ago(40))], doses: zoledronateAgo(71) })).toHaveLength(0)
  })

  test('given although calcium was low counts to today', () => {
    expect(evaluate({ results: [low(2.1, ago(100))], doses: zoledronateAgo(30) })).toHaveLength(1)
    expect(evaluate({ results: [low(2.1, ago(100))], doses: zoledronateAgo(31) })).toHaveLength(0)
  })

  test('may be of any strength, and told by anyone', () => {
    const stated = { ...denosumab(ago(5)), certainty: 'stated' as const }
    for (const one of [denosumab(ago(5), 60), dose('denosumab', ago(5)), stated])
      expect(evaluate({ results: [low()], doses: [one] })).toHaveLength(1)
  })

  test.each([
    ['no calcium', []],
    ['a calcium on the limit', [low(2.2)]],
    ['a low one that has been ended', [low(2.1, ago(3)), low(2.3)]],
  ])('with %s it says nothing', (_, results) => {
    expect(evaluate({ results, doses: denosumabAgo(5) })).toEqual([])
  })
})

describe('one tier up', () => {
  test.each([
    ['14 days after a dose', { ...settled(14), results: [low(), good] }, ['soon-after-dose'], 'same-day'],
    ['15 days after a dose', { ...settled(15), results: [low(), good] }, [], 'this-week'],
    [
      'the third dose',
      { ...settled(20), doses: denosumabAgo(20, 48, 76), results: [low(), good] },
      ['first-doses'],
      'same-day',
    ],
    [
      'the third dose on its fourth record',
      { ...settled(20), doses: denosumabAgo(20, 48, 48, 76), results: [low(), good] },
      ['first-doses'],
      'same-day',
    ],
    ['the fourth dose', { ...settled(20), results: [low(), good] }, [], 'this-week'],
    [
      'the first dose of another agent',
      {
        ...settled(20),
        doses: [...denosumabAgo(60, 88, 116, 144), ...zoledronateAgo(20)],
        results: [low(), good],
      },
      ['first-doses'],
      'same-day',
    ],
    [
      'a clearance of 29.4',
      { ...settled(20), results: [low(), withCreatinine(205).creatinine] },
      ['clearance'],
      'same-day',
    ],
    [
      'a clearance of 30.1',
      { ...settled(20), results: [low(), withCreatinine(200).creatinine] },
      [],
      'this-week',
    ],
    [
      '0.15 below the own median',
      { ...settled(20), results: [low(), good, low(2.25, ago(50)), low(2.25, ago(80))] },
      ['below-own-median'],
      'same-day',
    ],
    [
      '0.14 below the own median',
      { ...settled(20), results: [low(), good, low(2.24, ago(50)), low(2.24, ago(80))] },
      [],
      'this-week',
    ],
    [
      '0.15 below a median between two values',
      { ...settled(20), results: [low(), good, low(2.24, ago(50)), low(2.25, ago(80))] },
      ['below-own-median'],
      'same-day',
    ],
    [
      'a value of 365 days before',
      { ...settled(20), results: [low(), good, low(2.4, ago(365))] },
      ['below-own-median'],
      'same-day',
    ],
    [
      'a value of 366 days before',
      { ...settled(20), results: [low(), good, low(2.4, ago(366))] },
      [],
      'this-week',
    ],
    [
      '0.6 mg/dL below the own median',
      {
        ...settled(20),
        results: [corrected(8.4, 'mg/dL'), good, corrected(9, 'mg/dL', { at: ago(50) })],
      },
      ['below-own-median'],
      'same-day',
    ],
    [
      '0.5 mg/dL below the own median',
      {
        ...settled(20),
        results: [corrected(8.4, 'mg/dL'), good, corrected(8.9, 'mg/dL', { at: ago(50) })],
      },
      [],
      'this-week',
    ],
    [
      'a median in the other unit goes to the unit of the latest: 2.25 mmol/L is 9.0 mg/dL',
      { ...settled(20), results: [corrected(8.4, 'mg/dL'), good, low(2.25, ago(50))] },
      ['below-own-median'],
      'same-day',
    ],
    [
      'values of another class are not compared',
      { ...settled(20), results: [ionized(1.1, 'mmol/L'), good, low(2.4, ago(50))] },
      [],
      'this-week',
    ],
    [
      'a preliminary value enters no difference',
      {
        ...settled(20),
        results: [
          corrected(2.1, 'mmol/L', { status: 'preliminary' }),
          good,
          total(2.1, 'mmol/L'),
          albumin(40, 'g/L'),
        ],
      },
      [],
      'this-week',
    ],
  ])('%s', (_, given, lifted, tier) => {
    const finding = raised(given)
    expect(liftsOf(finding)).toEqual(lifted)
    expect(finding.tier).toBe(tier)
  })

  test.each([
    [
      'T43: grade 1, ten days after denosumab',
      { results: [total(7.6, 'mg/dL'), albumin(2.8, 'g/dL')], doses: denosumabAgo(10) },
      'same-day',
    ],
    ['grade 2 stays for today', { ...settled(10), results: [low(1.95), good] }, 'same-day'],
    [
      'grade 1 with a dose that is due stays for today',
      { ...settled(28), doses: denosumabAgo(28, 56), results: [low(), good] },
      'same-day',
    ],
    ['1.90 is not below 1.90', { ...settled(10), results: [low(1.9), good] }, 'same-day'],
    ['below 1.90', { ...settled(10), results: [low(1.89), good] }, 'immediate'],
    ['7.6 mg/dL is not below 7.6', { ...settled(10), results: [corrected(7.6, 'mg/dL'), good] }, 'same-day'],
    ['below 7.6 mg/dL', { ...settled(10), results: [corrected(7.5, 'mg/dL'), good] }, 'immediate'],
    [
      'ionized 0.90 is not below 0.90',
      { ...settled(10), results: [ionized(0.9, 'mmol/L'), good] },
      'same-day',
    ],
    ['ionized below 0.90', { ...settled(10), results: [ionized(0.89, 'mmol/L'), good] }, 'immediate'],
    ['a cramp', { ...settled(10), results: [low(), good], symptoms: [symptom('cramp', 'new')] }, 'immediate'],
    [
      'new confusion goes up from today',
      { ...settled(10), results: [low(), good], symptoms: [symptom('confusion', 'new')] },
      'immediate',
    ],
    [
      'new confusion without anything that lifts',
      { ...settled(20), results: [low(), good], symptoms: [symptom('confusion', 'new')] },
      'same-day',
    ],
    ['below 1.90 without anything that lifts', { ...settled(20), results: [low(1.89), good] }, 'immediate'],
  ])('is capped: %s', (_, given, tier) => {
    expect(raised(given).tier).toBe(tier)
  })
})

describe('what it says', () => {
  test('what was missing where nothing lifts it', () => {
    const { weights: _, ...unweighed } = settled(20)
    expect(raised({ ...unweighed, results: [low(), good] })).toMatchObject({
      tier: 'this-week',
      missing: [{ kind: 'fact', needs: 'weight' }],
    })
    expect(raised({ ...settled(20), results: [low()] }).missing).toEqual([
      { kind: 'fact', needs: 'creatinine-result' },
    ])
    expect(raised({ ...unweighed, doses: denosumabAgo(10), results: [low(), good] }).missing).toEqual([])
    expect(
      raised({ ...settled(20), weights: [weighing(70, ago(91))], results: [low(), good] }).missing,
    ).toHaveLength(1)
  })

  test('the value, its grade, its badges and the day from which it is so', () => {
    const given = denosumabAgo(10)
    const results = [total(7.6, 'mg/dL'), albumin(2.8, 'g/dL')]
    const [a, b] = results
    expect(raised({ results, doses: given })).toMatchObject({
      problem: 'calcium-low',
      grade: 1,
      measure: 'calcium-computed',
      value: 8.6,
      unit: 'mg/dL',
      badges: ['low-albumin-estimate', 'default-range'],
      evidence: [a?.id, b?.id, given[0]?.id],
      reason: {
        id: 'low-after-bone-agent',
        agent: 'denosumab',
        lifted: [
          { by: 'soon-after-dose', days: 10 },
          { by: 'first-doses', nth: 1 },
        ],
      },
    })
  })

  test('since the dose where calcium was low before it', () => {
    const results = [low(2.1, ago(20)), low(2.12)]
    const since = (doses: PatientFacts['doses']) => raised({ results, doses }).since
    expect(since(denosumabAgo(10))).toBe(denosumabAgo(10)[0]?.when.day)
    expect(since(denosumabAgo(30))).toBe(low(2.1, ago(20)).when.day)
  })

  test('what a bound cannot tell is not compared', () => {
    const results = [corrected(2.1, 'mmol/L', { comparator: '<' }), good, low(2.4, ago(50))]
    expect(liftsOf(raised({ ...settled(20), results }))).toEqual([])
  })

  test('an order alone is no dose', () => {
    expect(evaluate({ results: [low()], orders: [medication('denosumab')] })).toEqual([])
  })
})
