import { describe, expect, test } from 'vitest'

import type { PainEntry } from '../../facts/pain.ts'
import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { Procedure } from '../../facts/treatment.ts'
import { DEFAULT_RULESET } from '../../rules/ruleset.ts'
import { evaluateWithCoverage } from '../../rules/with-coverage.ts'
import type { Region } from '../../skeleton/region.ts'
import { day, factsOf, inputOf, nextId, nowOn, TODAY } from '../../testing/build-facts.ts'
import { asNeeded, regular } from '../../testing/build-opioids.ts'
import { entryAgo } from '../../testing/build-records.ts'
import { addDays } from '../../time/day.ts'
import { radiotherapyResponses } from '../response/radiotherapy-response.ts'
import { painProgression } from './pain-progression.ts'

const FEMUR: Region = { region: 'proximal-femur', side: 'left' }
const RIBS: Region = { region: 'ribs', side: 'right' }
const ago = (days: number) => addDays(day(TODAY), -days)

/** A course of a week that ended so many days ago. */
function course(ended: number, more: Partial<Procedure> = {}): Procedure {
  return {
    id: nextId('Procedure'),
    kind: 'radiotherapy',
    named: 'Radiotherapy course',
    state: 'completed',
    when: { day: ago(ended + 6) },
    ended: ago(ended),
    regions: [FEMUR],
    about: [],
    ...more,
  }
}

const at = (days: number, worst: number, region: Region = FEMUR): PainEntry =>
  entryAgo(days, worst, { regions: [region] })
const morphine = regular('morphine', 15, 2)
const responses = (given: Partial<PatientFacts>) =>
  radiotherapyResponses(factsOf(given), DEFAULT_RULESET, nowOn(TODAY))
const evaluate = (given: Partial<PatientFacts>) => painProgression.evaluate(inputOf(given))

function answer(given: Partial<PatientFacts>) {
  const [finding] = evaluate(given)
  if (finding?.verdict === 'unknown')
    return finding.needs.map((one) => (one.kind === 'fact' ? one.needs : one.kind))
  return finding?.verdict === 'raised' ? finding.tier : finding?.verdict
}

/** Pain before a course that ended so many days ago, and now. */
const told = (ended: number, before: number, now: number) => [at(ended + 7, before), at(0, now)]

describe('P-06', () => {
  test('T64: worse by two points on the same opioid, 14 days after the course', () => {
    const given = { procedures: [course(14)], pain: told(14, 5, 7), orders: [morphine] }
    expect(evaluate(given)).toMatchObject([
      {
        rule: 'P-06',
        problem: 'pain',
        site: 'proximal-femur-left',
        verdict: 'raised',
        tier: 'this-week',
        since: day(TODAY),
        value: 7,
        missing: [],
        reason: {
          id: 'pain-course-worse',
          course: {
            daysSince: 14,
            whose: 'place',
            response: { kind: 'assessed', class: 'PP' },
            before: { pain: { worst: 5 }, omed: { milligrams: 30 } },
            after: { pain: { worst: 7 }, omed: { milligrams: 30 } },
          },
        },
      },
    ])
  })

  test.each<[string, Partial<PatientFacts>, unknown]>([
    ['13 days after: it may be a flare', { procedures: [course(13)], pain: told(13, 5, 7) }, undefined],
    ['100 days after', { procedures: [course(100)], pain: told(100, 5, 7) }, 'this-week'],
    ['101 days after', { procedures: [course(101)], pain: told(101, 5, 7) }, undefined],
    ['better', { procedures: [course(30)], pain: told(30, 7, 3) }, 'clear'],
    ['a point worse', { procedures: [course(30)], pain: told(30, 5, 6) }, 'clear'],
    ['no pain before', { procedures: [course(30)], pain: told(30, 0, 7) }, undefined],
    ['no score before', { procedures: [course(30)], pain: [at(0, 7)] }, ['baseline-pain-score']],
    [
      'a score eight days before',
      { procedures: [course(30)], pain: [at(44, 5), at(0, 7)] },
      ['baseline-pain-score'],
    ],
    ['a score seven days before', { procedures: [course(30)], pain: [at(43, 5), at(0, 7)] }, 'this-week'],
    ['a score on the first day', { procedures: [course(30)], pain: [at(36, 5), at(0, 7)] }, 'this-week'],
    ['no score since', { procedures: [course(30)], pain: [at(37, 5)] }, ['worst-pain-score']],
    [
      'a worse score of long ago stays bad',
      { procedures: [course(60)], pain: [at(67, 5), at(20, 7)] },
      'this-week',
    ],
    [
      'a better score of long ago says nothing of now',
      { procedures: [course(60)], pain: [at(67, 5), at(20, 3)] },
      ['worst-pain-score'],
    ],
    ['a better score of six days ago', { procedures: [course(60)], pain: [at(67, 5), at(6, 3)] }, 'clear'],
    [
      'a better score of seven days ago',
      { procedures: [course(60)], pain: [at(67, 5), at(7, 3)] },
      ['worst-pain-score'],
    ],
    [
      'a flare, and no score after it',
      { procedures: [course(20)], pain: [at(27, 5), at(10, 8)] },
      ['worst-pain-score'],
    ],
    ['pain elsewhere', { procedures: [course(30)], pain: [at(37, 5), at(0, 7, RIBS)] }, ['worst-pain-score']],
    [
      'methadone',
      { procedures: [course(30)], pain: told(30, 5, 7), orders: [regular('methadone', 5, 2)] },
      ['whole-opioid-dose'],
    ],
    [
      'doses as needed not told',
      { procedures: [course(30)], pain: told(30, 5, 7), orders: [asNeeded('morphine', 5)] },
      ['whole-opioid-dose'],
    ],
    [
      'a course without a place',
      { procedures: [course(30, { regions: [] })], pain: told(30, 5, 7) },
      undefined,
    ],
    [
      'a course under way',
      { procedures: [course(30, { state: 'in-progress' })], pain: told(30, 5, 7) },
      undefined,
    ],
    [
      'a course that was broken off',
      { procedures: [course(30, { state: 'stopped' })], pain: told(30, 5, 7) },
      'this-week',
    ],
    ['surgery', { procedures: [course(30, { kind: 'bone-surgery' })], pain: told(30, 5, 7) }, undefined],
  ])('%s: %j', (_name, given, expected) => {
    expect(answer(given)).toEqual(expected)
  })

  test('where the diary names no place, the body stands in and is said to', () => {
    const pain = [entryAgo(37, 5), entryAgo(0, 7)]
    expect(evaluate({ procedures: [course(30)], pain })).toMatchObject([
      {
        verdict: 'raised',
        reason: { course: { whose: 'body' } },
        missing: [{ needs: 'pain-score-of-site' }],
      },
    ])
    expect(answer({ procedures: [course(30)], pain: [entryAgo(37, 5), at(0, 7)] })).toEqual([
      'worst-pain-score',
    ])
    expect(answer({ procedures: [course(30)], pain: [at(37, 5), entryAgo(0, 7)] })).toEqual([
      'worst-pain-score',
    ])
  })

  test('each bone of a course has its own answer', () => {
    const pain = [...told(30, 5, 7), at(37, 6, RIBS), at(0, 2, RIBS)]
    expect(evaluate({ procedures: [course(30, { regions: [FEMUR, RIBS] })], pain })).toMatchObject([
      { site: 'proximal-femur-left', verdict: 'raised' },
      { site: 'ribs-right', verdict: 'clear' },
    ])
  })

  test('the diary not loaded: it can raise and never clear @H17', () => {
    const coverage = new Map([...factsOf().coverage, ['pain', { state: 'loading' } as const] as const])
    const of = (now: number) =>
      evaluateWithCoverage(
        painProgression,
        inputOf({ procedures: [course(30)], pain: told(30, 5, now), coverage }),
      )[0]?.verdict
    expect([of(7), of(3)]).toEqual(['raised', 'unknown'])
  })
})

describe('the response to a course', () => {
  test.each([
    [0, { kind: 'possible-flare' }],
    [13, { kind: 'possible-flare' }],
    [14, { kind: 'assessed', class: 'PP' }],
  ])('worse pain %d days after the end is %j', (ended, response) => {
    expect(responses({ procedures: [course(ended)], pain: told(ended, 5, 8) })[0]?.latest.response).toEqual(
      response,
    )
  })

  test('better pain counts from the first day', () => {
    const [found] = responses({ procedures: [course(3)], pain: told(3, 7, 0) })
    expect(found?.latest.response).toEqual({ kind: 'assessed', class: 'CR' })
  })

  test('is assessed one, two and three months after the end, as far as they have come', () => {
    const ended = Number(day(TODAY)) - Number(day('2026-09-20'))
    const pain = [at(ended + 7, 8), at(Number(day(TODAY)) - Number(day('2026-10-18')), 4), at(0, 0)]
    const [found] = responses({ procedures: [course(ended)], pain })
    expect(found?.atMonths).toMatchObject([
      { month: 1, due: day('2026-10-20'), response: { kind: 'assessed', class: 'PR' } },
      { month: 2, due: day('2026-11-20'), response: { kind: 'assessed', class: 'CR' } },
    ])
  })

  test('without a score around a month that month cannot be assessed', () => {
    const [found] = responses({ procedures: [course(40)], pain: [at(47, 8), at(0, 4)] })
    expect(found?.atMonths).toMatchObject([
      { month: 1, response: { kind: 'not-assessable', why: 'no-pain-score' } },
    ])
  })

  test('the latest course comes first, a single fraction ends on its day', () => {
    const { ended: _, ...single } = course(0, { when: { day: ago(20) } })
    const found = responses({ procedures: [course(50), single], pain: [at(27, 5), at(0, 7)] })
    expect(found.map((one) => [one.procedure, one.ended])).toEqual([
      [single.id, ago(20)],
      [expect.any(String), ago(50)],
    ])
  })

  test('the opioids are those of each day', () => {
    const orders = [regular('morphine', 15, 2, { authored: { day: ago(20) } })]
    const [found] = responses({ procedures: [course(30)], pain: told(30, 5, 5), orders })
    expect([found?.baseline?.omed.milligrams, found?.latest.measured?.omed.milligrams]).toEqual([0, 30])
    expect(found?.latest.response).toEqual({ kind: 'assessed', class: 'PP' })
  })
})
