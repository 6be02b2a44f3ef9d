import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import { inCareContext } from '../../findings/care-context.ts'
import { evaluateRules } from '../../rules/evaluate-rules.ts'
import { evaluateWithCoverage } from '../../rules/with-coverage.ts'
import { day, factsOf, inputOf, nowOn, TODAY } from '../../testing/build-facts.ts'
import { comfortCare, diary, entryAgo } from '../../testing/build-records.ts'
import { risingPain } from './rising-pain.ts'

const gap = undefined
const evaluate = (given: Partial<PatientFacts>) => risingPain.evaluate(inputOf(given))

/** Worst pain of each day, today's first. */
function answer(...worst: readonly (number | undefined)[]) {
  const [finding] = evaluate({ pain: diary(...worst) })
  return finding?.verdict === 'raised' ? finding.tier : finding?.verdict
}

const week = (worst: number) => Array.from({ length: 7 }, () => worst)

describe('P-02', () => {
  test.each([
    { now: week(5), before: week(3), answer: 'this-week', note: 'two points' },
    { now: week(4), before: week(3), answer: 'clear', note: 'one point' },
    { now: [5, 5, 5, 4, 4, 4, gap], before: week(3), answer: 'clear', note: 'a point and a half' },
    { now: [6, 6, 6, 5, 5, 5, gap], before: [3, 3, 3, 4, 4, 4, gap], answer: 'this-week', note: 'halves' },
    { now: week(3), before: week(5), answer: 'clear', note: 'a fall' },
    { now: week(0), before: week(0), answer: 'clear', note: 'no pain' },
    { now: week(7), before: week(5), answer: 'same-day', note: 'now severe' },
    { now: [7, 7, 7, 6, 6, 6, gap], before: week(4), answer: 'this-week', note: 'a median of 6.5' },
    { now: week(10), before: week(0), answer: 'same-day', note: 'from nothing to the worst' },
    {
      now: [5, 5, 5, 5, gap, gap, gap],
      before: [3, gap, 3, gap, 3, gap, 3],
      answer: 'this-week',
      note: 'four days each',
    },
    {
      now: [5, 5, 5, gap, gap, gap, gap],
      before: week(3),
      answer: undefined,
      note: 'T75: three days this week',
    },
    {
      now: week(5),
      before: [3, 3, 3, gap, gap, gap, gap],
      answer: undefined,
      note: 'three days the week before',
    },
    { now: week(5), before: [], answer: undefined, note: 'no week before' },
    { now: [], before: [], answer: undefined, note: 'no diary' },
  ])('$now after $before: $answer ($note)', ({ now, before, answer: expected }) => {
    expect(answer(...now, ...before)).toBe(expected)
  })

  test('a week is seven days with today: the eighth belongs to the week before', () => {
    expect(answer(gap, gap, gap, 5, 5, 5, 5, 3, 3, 3, 3, gap, gap, gap)).toBe('this-week')
    expect(answer(gap, gap, gap, gap, 5, 5, 5, 5, 3, 3, 3, 3)).toBeUndefined()
    expect(answer(gap, gap, gap, 5, 5, 5, 5, gap, gap, gap, gap, 3, 3, 3, 3)).toBeUndefined()
  })

  test('a day without a score is no day, and the highest of a day is the day @H8', () => {
    const unscored = entryAgo(3, gap, { average: 5 })
    expect(evaluate({ pain: [...diary(5, 5, 5, gap, gap, gap, gap, ...week(3)), unscored] })).toEqual([])
    const twice = [...diary(5, 5, 5, 1, gap, gap, gap, ...week(3)), entryAgo(3, 5)]
    expect(evaluate({ pain: twice })).toMatchObject([{ reason: { week: { median: 5, days: 4 } } }])
  })

  test('tells both medians and their days', () => {
    const pain = diary(5, 5, 4, 6, 6, gap, gap, ...week(3))
    expect(evaluate({ pain })).toMatchObject([
      {
        rule: 'P-02',
        problem: 'pain',
        since: day('2026-11-19'),
        reason: {
          week: { median: 5, days: 5, ofDays: 7 },
          before: { median: 3, days: 7, ofDays: 7 },
        },
        evidence: pain.map(({ id }) => id),
        value: 5,
        unit: '{score}',
      },
    ])
  })

  test('clear names both weeks', () => {
    const pain = diary(...week(3), ...week(3))
    expect(evaluate({ pain })).toMatchObject([{ verdict: 'clear', evidence: pain.map(({ id }) => id) }])
  })

  test('not loaded it can raise and never clear @H17', () => {
    const unloaded = ['pain', { state: 'loading' }] as const
    const coverage = new Map([...factsOf().coverage, unloaded])
    const verdict = (...worst: number[]) =>
      evaluateWithCoverage(risingPain, inputOf({ pain: diary(...worst), coverage }))[0]?.verdict
    expect(verdict(...week(5), ...week(3))).toBe('raised')
    expect([verdict(...week(3), ...week(3)), verdict()]).toEqual(['unknown', 'unknown'])
  })

  test('is not lowered under comfort care, and says nothing of the deceased @H16 @H41', () => {
    const pain = diary(...week(8), ...week(3))
    const cared = inCareContext(evaluate({ pain }), factsOf({ carePlans: [comfortCare()] }), nowOn(TODAY))
    expect(cared).toMatchObject([{ tier: 'same-day', badges: ['comfort-care'] }])
    const patient = { ...factsOf().patient, deceased: true }
    expect(evaluateRules(inputOf({ pain, patient }))).toEqual([])
  })
})
