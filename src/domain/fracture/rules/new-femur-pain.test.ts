import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { SymptomAnswer, SymptomReport } from '../../facts/symptom.ts'
import type { Laterality, PairedRegion } from '../../skeleton/region.ts'
import { addDays } from '../../time/day.ts'
import {
  denosumab,
  denosumabOfUnknownStrength,
  medication,
  zoledronate,
} from '../../testing/build-follow-up.ts'
import { bone } from '../../testing/build-fracture.ts'
import { day, inputOf, symptom, TODAY } from '../../testing/build-facts.ts'
import { entryAgo, usualMark } from '../../testing/build-records.ts'
import { newFemurPain } from './new-femur-pain.ts'

const LONG = [denosumab('2026-11-01'), denosumab('2024-11-23')]
const evaluate = (given: Partial<PatientFacts>) => newFemurPain.evaluate(inputOf({ doses: LONG, ...given }))
const outcome = (given: Partial<PatientFacts>) =>
  evaluate(given)
    .map((finding) => (finding.verdict === 'raised' ? finding.tier : finding.verdict))
    .join(', ')

function pain(
  ago: number,
  region: PairedRegion = 'femoral-shaft',
  side: Laterality = 'left',
  answer: SymptomAnswer = 'new',
): SymptomReport {
  return {
    ...symptom('bone-pain', answer),
    when: { day: addDays(day(TODAY), -ago) },
    regions: [bone(region, side)],
  }
}

describe('B-08', () => {
  test('new pain of a thigh, two years on denosumab, is for this week', () => {
    const report = pain(1)
    expect(evaluate({ symptoms: [report] })).toMatchObject([
      {
        rule: 'B-08',
        problem: 'fracture',
        site: 'femur-left',
        verdict: 'raised',
        tier: 'this-week',
        since: day('2026-11-22'),
        reason: { id: 'fracture-femur-pain', pain: { side: 'left', agentSince: day('2024-11-23') } },
      },
    ])
    expect(evaluate({ symptoms: [report] })[0]?.evidence[0]).toBe(report.id)
  })

  test.each<[string, PatientFacts['doses'], PatientFacts['orders'], string]>([
    ['two years to the day', LONG, [], 'this-week'],
    ['a day less', [denosumab('2026-11-01'), denosumab('2024-11-24')], [], ''],
    [
      'zoledronate first, denosumab now',
      [denosumab('2026-11-01'), zoledronate('2024-01-01')],
      [],
      'this-week',
    ],
    ['an order of years ago', [], [medication('zoledronate', { start: day('2024-01-01') })], 'this-week'],
    ['a young order', [], [medication('zoledronate', { start: day('2025-06-01') })], ''],
    [
      'denosumab of unknown strength',
      [denosumabOfUnknownStrength('2026-10-01'), denosumabOfUnknownStrength('2024-01-01')],
      [],
      'this-week',
    ],
    [
      'denosumab for osteoporosis',
      [denosumab('2026-09-01', 60), denosumab('2024-01-01', 60)],
      [],
      'this-week',
    ],
    ['the last dose long ago', [denosumab('2025-01-01'), denosumab('2022-01-01')], [], ''],
    ['none', [], [], ''],
  ])('%s', (_, doses, orders, expected) => {
    expect(outcome({ symptoms: [pain(1)], doses, orders })).toBe(expected)
  })

  test.each<[string, SymptomReport, string]>([
    ['hip or groin', pain(1, 'proximal-femur'), 'this-week'],
    ['knee', pain(1, 'tibia-fibula'), ''],
    ['pelvis', pain(1, 'pelvis'), ''],
    ['denied', pain(1, 'femoral-shaft', 'left', 'absent'), ''],
    ['unchanged, told for the first time', pain(1, 'femoral-shaft', 'left', 'same'), 'this-week'],
    ['both sides are two', pain(1, 'femoral-shaft', 'both'), 'this-week, this-week'],
    ['side not told', pain(1, 'femoral-shaft', 'unknown'), 'this-week'],
    ['a week ago', pain(7), 'this-week'],
    ['longer ago', pain(8), ''],
  ])('%s', (_, report, expected) => {
    expect(outcome({ symptoms: [report] })).toBe(expected)
  })

  test.each<[string, SymptomReport, string]>([
    ['59 days before', pain(60), 'clear'],
    ['60 days before', pain(61), 'this-week'],
    ['in its other part', pain(30, 'proximal-femur'), 'clear'],
    ['on a side that was not told', pain(30, 'femoral-shaft', 'unknown'), 'clear'],
    ['on the other side', pain(30, 'femoral-shaft', 'right'), 'this-week'],
  ])('where pain was told %s', (_, before, expected) => {
    expect(outcome({ symptoms: [pain(1), before] })).toBe(expected)
  })

  test('the diary counts, and scores of zero do not', () => {
    const entry = (worst: number) => entryAgo(2, worst, { regions: [bone('proximal-femur', 'right')] })
    expect(evaluate({ pain: [entry(1)] })).toMatchObject([{ site: 'femur-right', tier: 'this-week' }])
    expect(outcome({ pain: [entry(0)] })).toBe('')
  })

  test('what was denied since or is usual is no news', () => {
    const denied = { ...symptom('bone-pain', 'absent', TODAY) }
    expect(outcome({ symptoms: [denied, pain(2)] })).toBe('clear')
    const usual = [usualMark('bone-pain', '2026-10-01')]
    expect(outcome({ symptoms: [pain(1, 'femoral-shaft', 'left', 'same')], usual })).toBe('clear')
    expect(outcome({ symptoms: [pain(1, 'femoral-shaft', 'left', 'worse')], usual })).toBe('this-week')
  })
})
