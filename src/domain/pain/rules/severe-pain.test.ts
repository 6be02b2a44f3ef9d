import { array, assert, constant, integer, oneof, option, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { PatientFacts } from '../../facts/patient-facts.ts'
import { inCareContext } from '../../findings/care-context.ts'
import { TIERS } from '../../findings/tier.ts'
import { evaluateRules } from '../../rules/evaluate-rules.ts'
import { evaluateWithCoverage } from '../../rules/with-coverage.ts'
import { day, factsOf, inputOf, nowOn, TODAY } from '../../testing/build-facts.ts'
import { comfortCare, diary, entryAgo, refusal, visit } from '../../testing/build-records.ts'
import { severePain } from './severe-pain.ts'

const gap = undefined
const evaluate = (given: Partial<PatientFacts>) => severePain.evaluate(inputOf(given))

/** Worst pain of each day, today's first. */
function answer(worst: readonly (number | undefined)[], given: Partial<PatientFacts> = {}) {
  const [finding] = evaluate({ pain: diary(...worst), ...given })
  return finding?.verdict === 'raised' ? finding.tier : finding?.verdict
}

const days = (count: number, worst: number) => Array.from({ length: count }, () => worst)
const called = [visit('telephone', '2026-11-18')]

describe('P-01', () => {
  test('T74: 8, 8 and 3 on the last three diary days, a median of 4 before: new, for today', () => {
    const pain = diary(8, 8, 3, ...days(14, 4))
    expect(evaluate({ pain })).toMatchObject([
      {
        rule: 'P-01',
        problem: 'pain',
        verdict: 'raised',
        tier: 'same-day',
        since: day('2026-11-22'),
        value: 8,
        unit: '{score}',
        reason: {
          id: 'pain-severe',
          change: 'new',
          days: [{ worst: 8 }, { worst: 8 }, { worst: 3 }],
          before: { median: 4, days: 14, ofDays: 14 },
          severeFrom: 7,
        },
      },
    ])
  })

  test.each([
    { worst: [7, 7, 3, ...days(14, 4)], answer: 'same-day', note: 'on the line' },
    { worst: [7, 6, 6, ...days(14, 4)], answer: 'clear', note: 'one severe day of three' },
    { worst: [6, 6, 6, ...days(14, 4)], answer: 'clear', note: 'none' },
    { worst: [3, 7, 7, ...days(14, 4)], answer: 'same-day', note: 'any two of three' },
    { worst: [3, 3, 7, 7, ...days(14, 4)], answer: 'clear', note: 'the fourth day is not among them' },
    { worst: [7, gap, gap, 7, gap, 3, gap, ...days(14, 4)], answer: 'same-day', note: 'days with an entry' },
    { worst: [7, gap, gap, gap, gap, gap, 7], answer: 'same-day', note: 'the seventh day' },
    { worst: [7, gap, gap, gap, gap, gap, gap, 7], answer: 'unknown', note: 'the eighth day is too old' },
    { worst: [gap, gap, gap, gap, gap, gap, gap, 8, 8, 8], answer: undefined, note: 'no entry in the week' },
    { worst: [], answer: undefined, note: 'no entry at all' },
  ])('$worst: $answer ($note)', ({ worst, answer: expected }) => {
    expect(answer(worst)).toBe(expected)
  })

  test.each([
    { before: days(14, 6), answer: 'same-day', note: 'a median below severe' },
    { before: [...days(7, 7), ...days(7, 6)], answer: 'same-day', note: 'a median of 6.5' },
    { before: days(14, 7), answer: 'this-week', note: 'a median of severe' },
    { before: days(14, gap as unknown as number), answer: 'same-day', note: 'nothing known' },
    { before: [...days(13, gap as unknown as number), 8], answer: 'this-week', note: 'one day known' },
    {
      before: [...days(14, gap as unknown as number), 8],
      answer: 'same-day',
      note: 'known only before that',
    },
  ])('8 on three days after $note: $answer', ({ before, answer: expected }) => {
    expect(answer([8, 8, 8, ...before], { visits: called })).toBe(expected)
  })

  test.each([
    { last: [9, 8, 8], before: 7, answer: 'same-day' },
    { last: [8, 8, 8], before: 7, answer: 'this-week' },
    { last: [10, 8, 8], before: 8, answer: 'same-day' },
    { last: [9, 9, 9], before: 8, answer: 'this-week' },
    { last: [10, 10, 10], before: 9, answer: 'this-week' },
  ])(
    '$last after a median of $before: $answer, for two points are a change',
    ({ last, before, answer: expected }) => {
      expect(answer([...last, ...days(14, before)], { visits: called })).toBe(expected)
    },
  )

  test.each([
    { worst: [9, 3, 3, ...days(14, 4)], answer: 'same-day', note: 'new' },
    { worst: [8, 3, 3, ...days(14, 4)], answer: 'clear', note: 'not so severe' },
    { worst: [3, 3, 9, ...days(14, 4)], answer: 'same-day', note: 'two days ago' },
    { worst: [3, 3, 3, 9, ...days(14, 4)], answer: 'clear', note: 'before the last three' },
    { worst: [9], answer: 'same-day', note: 'the only entry' },
    { worst: [9, 3, 3, ...days(14, 7)], answer: 'same-day', note: 'two above the median' },
    { worst: [9, 3, 3, ...days(14, 8)], answer: 'clear', note: 'one above the median' },
    { worst: [10, 3, 3, ...days(14, 8)], answer: 'same-day', note: 'two above a higher median' },
  ])('a single day of 9 or more, $worst: $answer ($note)', ({ worst, answer: expected }) => {
    expect(answer(worst)).toBe(expected)
  })
})

describe('steady severe pain', () => {
  const steady = days(21, 8)

  test.each([
    ['clinic', 'finished', '2026-11-09', 'this-week'],
    ['clinic', 'finished', '2026-11-08', 'same-day'],
    ['clinic', 'finished', TODAY, 'this-week'],
    ['telephone', 'finished', '2026-11-18', 'this-week'],
    ['emergency', 'finished', '2026-11-18', 'this-week'],
    ['inpatient', 'finished', '2026-11-18', 'same-day'],
    ['other', 'finished', '2026-11-18', 'same-day'],
    ['clinic', 'planned', '2026-11-18', 'same-day'],
    ['clinic', 'in-progress', '2026-11-18', 'same-day'],
    ['clinic', 'finished', '2026-11-24', 'same-day'],
  ] as const)('with a contact (%s, %s, %s): %s', (kind, state, at, expected) => {
    expect(answer(steady, { visits: [visit(kind, at, { state })] })).toBe(expected)
  })

  test('without any contact, or one without a day, is for today', () => {
    expect(answer(steady)).toBe('same-day')
    const { when: _when, ...undated } = visit('clinic', TODAY)
    expect(answer(steady, { visits: [undated] })).toBe('same-day')
  })

  test('names the newest contact', () => {
    const visits = [visit('clinic', '2026-11-12'), visit('telephone', '2026-11-18'), visit('other', TODAY)]
    const [finding] = evaluate({ pain: diary(...steady), visits })
    expect(finding).toMatchObject({
      reason: { change: 'steady', assessedOn: day('2026-11-18'), assessedWithinDays: 14 },
    })
    expect(finding?.evidence).toContain(visits[1]?.id)
    expect(finding?.evidence).not.toContain(visits[0]?.id)
  })

  test('a contact makes new pain no less new', () => {
    expect(answer([8, 8, 8, ...days(14, 3)], { visits: called })).toBe('same-day')
  })

  test('stands since the first of its days without a break, as far as the rule looks', () => {
    const since = (worst: readonly (number | undefined)[]) => {
      const [finding] = evaluate({ pain: diary(...worst) })
      return finding?.verdict === 'raised' ? finding.since : undefined
    }
    expect(since(days(60, 8))).toBe(day('2026-11-03'))
    expect(since([8, gap, 8, 8, gap, 8, 3, 8])).toBe(day('2026-11-18'))
    expect(since([8, 3, 8, 3, 8])).toBe(day('2026-11-21'))
    expect(since([8, 8, 3, 3])).toBe(day('2026-11-22'))
  })
})

describe('what is not known of the last days', () => {
  const needs = (given: Partial<PatientFacts>) => {
    const [finding] = evaluate(given)
    return finding?.verdict === 'unknown'
      ? finding.needs.map((missing) => (missing.kind === 'fact' ? missing.needs : missing.concept))
      : finding?.verdict
  }
  const average = entryAgo(1, gap, { average: 6 })
  const refused = refusal('pain', 'value-not-number', '2026-11-22')

  test.each<[string, Partial<PatientFacts>, string | readonly string[] | undefined]>([
    ['one severe day and no other', { pain: [entryAgo(0, 8)] }, ['diary-entries']],
    ['one severe day of two', { pain: diary(8, 3) }, ['diary-entries']],
    ['one day, not severe', { pain: diary(6) }, 'clear'],
    ['no score at all', { pain: [average] }, ['worst-pain-score']],
    [
      'a day without a score among three',
      { pain: [entryAgo(0, 2), average, entryAgo(2, 2)] },
      ['worst-pain-score'],
    ],
    [
      'a day without a score before the last three',
      { pain: [...diary(2, gap, 2, 2), entryAgo(4, gap, { average: 6 })] },
      'clear',
    ],
    ['a day without a score beside two severe ones', { pain: [...diary(8, gap, 8), average] }, 'raised'],
    ['an entry that cannot be read', { refusals: [refused] }, ['readable-diary-entry']],
    [
      'an entry that cannot be read, among others',
      { pain: diary(2, gap, 2), refusals: [refused] },
      ['readable-diary-entry'],
    ],
    [
      'one that cannot be read beside one that can, of a day',
      { pain: diary(2, 2, 2), refusals: [refused] },
      'clear',
    ],
    ['one that was withdrawn', { refusals: [refusal('pain', 'withdrawn', TODAY)] }, undefined],
    ['one before the week', { refusals: [refusal('pain', 'malformed', '2026-11-16')] }, undefined],
    [
      'an entry that cannot be read and one without a score',
      { pain: [entryAgo(0, gap, { now: 3 })], refusals: [refused] },
      ['readable-diary-entry', 'worst-pain-score'],
    ],
  ])('%s: %j @H8', (_name, given, expected) => {
    expect(needs(given)).toEqual(expected)
  })

  test('is named with its day and its record', () => {
    expect(
      evaluate({
        pain: [entryAgo(0, 8), average],
        refusals: [{ ...refused, when: { day: day('2026-11-21') } }],
      }),
    ).toMatchObject([
      {
        evidence: [expect.any(String), average.id, refused.resource],
        reason: {
          id: 'pain-undecided',
          days: [{ worst: 8 }],
          withoutWorst: [day('2026-11-22')],
          unreadable: [{ day: day('2026-11-21'), why: 'value-not-number' }],
        },
      },
    ])
  })

  test('clear names the days', () => {
    const pain = diary(3, 2, 1, 0)
    expect(evaluate({ pain })).toMatchObject([
      { verdict: 'clear', evidence: pain.slice(0, 3).map(({ id }) => id), value: 3 },
    ])
  })

  test.each(['pain', 'visits'] as const)('%s not loaded: it can raise and never clear @H17', (concept) => {
    const coverage = new Map([...factsOf().coverage, [concept, { state: 'loading' } as const]])
    const of = (...worst: number[]) =>
      evaluateWithCoverage(severePain, inputOf({ pain: diary(...worst), coverage }))
    expect(of(8, 8)).toMatchObject([{ verdict: 'raised', missing: [{ kind: 'not-loaded', concept }] }])
    expect(of(2, 2)).toMatchObject([{ verdict: 'unknown', needs: [{ kind: 'not-loaded', concept }] }])
    expect(of()).toMatchObject([{ verdict: 'unknown' }])
  })

  test('a diary read for less than three weeks is not enough, one read for three weeks is', () => {
    const read = (from: string) => {
      const span = { state: 'complete', from: day(from), newest: false } as const
      const coverage = new Map([...factsOf().coverage, ['pain', span] as const])
      const [finding] = evaluateWithCoverage(severePain, inputOf({ pain: diary(2), coverage }))
      return finding?.verdict
    }
    expect([read('2026-11-02'), read('2026-11-03')]).toEqual(['clear', 'unknown'])
  })
})

describe('the place of P-01', () => {
  const findings = evaluate({ pain: diary(8, 8, 8) })
  const inHospital = visit('inpatient', '2026-11-20', { state: 'in-progress' })

  test('is never lowered under comfort care, in hospital it is @H16', () => {
    const tier = (given: Partial<PatientFacts>) =>
      inCareContext(findings, factsOf(given), nowOn(TODAY)).map(
        (finding) => finding.verdict === 'raised' && finding.tier,
      )
    expect(tier({ carePlans: [comfortCare()] })).toEqual(['same-day'])
    expect(tier({ carePlans: [comfortCare({ kind: 'hospice' })], visits: [inHospital] })).toEqual([
      'same-day',
    ])
    expect(tier({ visits: [inHospital] })).toEqual(['this-week'])
  })

  test('has nothing of the deceased @H41', () => {
    const patient = { ...factsOf().patient, deceased: true }
    expect(evaluateRules(inputOf({ pain: diary(8, 8, 8), patient }))).toEqual([])
  })
})

describe('whatever the diary', () => {
  const score = integer({ min: 0, max: 10 })
  const maybe = option(score, { nil: undefined, freq: 3 })
  const last = tuple(score, score, score)
  const before = array(maybe, { maxLength: 14 })
  const visits = oneof(constant([]), constant(called))
  const urgency = (worst: readonly (number | undefined)[], given: Partial<PatientFacts>) => {
    const [finding] = evaluate({ pain: diary(...worst), ...given })
    return finding?.verdict === 'raised' ? TIERS.indexOf(finding.tier) : TIERS.length
  }

  test('worse pain on one of the last days makes it no milder', () => {
    assert(
      property(last, before, visits, integer({ min: 0, max: 2 }), score, (scores, older, met, at, higher) => {
        const raised = scores.map((worst, index) => (index === at ? Math.max(worst, higher) : worst))
        expect(urgency([...raised, ...older], { visits: met })).toBeLessThanOrEqual(
          urgency([...scores, ...older], { visits: met }),
        )
      }),
    )
  })

  test('the order of entries, copies and other facts change nothing', () => {
    assert(
      property(array(maybe, { maxLength: 21 }), visits, (worst, met) => {
        const pain = diary(...worst)
        const expected = evaluate({ pain, visits: met })
        const turned = { pain: [...pain, ...pain].toReversed(), visits: [...met, ...met].toReversed() }
        expect(evaluate(turned)).toEqual(expected)
        const others = { weights: [{ id: 'Observation/w', kilograms: 60, when: { day: day(TODAY) } }] }
        expect(evaluate({ pain, visits: met, ...others })).toEqual(expected)
      }),
    )
  })

  test('a contact never makes it more urgent', () => {
    assert(
      property(array(maybe, { maxLength: 21 }), (worst) => {
        expect(urgency(worst, { visits: called })).toBeGreaterThanOrEqual(urgency(worst, {}))
      }),
    )
  })

  test('withdrawing the severe days takes the finding away, and no other', () => {
    const kept = diary(gap, gap, 3, ...days(14, 4))
    const whole = evaluateRules(inputOf({ pain: [...diary(8, 8), ...kept] }))
    const without = evaluateRules(inputOf({ pain: kept }))
    const raisedBy = (all: typeof whole) =>
      all.filter(({ verdict }) => verdict === 'raised').map(({ rule }) => rule)
    expect(raisedBy(whole)).toEqual(['P-01', 'P-08'])
    expect(raisedBy(without)).toEqual([])
  })
})
